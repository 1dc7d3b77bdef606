// The table of contents of the slice.

#include "domein/overleg/api.hpp"
#include "domein/overleg/overleg.hpp"
#include "domein/overleg/pages.hpp"
#include "domein/overleg/store.hpp"

namespace overleg {

void routes(toegang::Routes& routes) {
    routes.get("/overleggen", pages::lijst);
    routes.get("/overleggen/nieuw", pages::nieuw);
    routes.post("/overleggen", pages::plan);
    routes.get("/overleggen/{overleg}", pages::een);
    routes.post("/overleggen/{overleg}", pages::wijzig);
    routes.get("/overleggen/{overleg}/wijzigen", pages::wijzigen);
    routes.get("/overleggen/{overleg}/agenda", pages::vullen);
    routes.post("/overleggen/{overleg}/agenda", pages::vul);
    routes.post("/overleggen/{overleg}/volgorde", pages::orden);
    routes.post("/overleggen/{overleg}/uitnodigingen", pages::nodig_uit);
    routes.post("/overleggen/{overleg}/afgelasting", pages::gelast_af);
    routes.post("/overleggen/{overleg}/antwoord", pages::beantwoord);
    routes.get("/overleggen/{overleg}/agenda.ics", pages::kalender);
    routes.get("/overleggen/{overleg}/afdruk", pages::afdruk);
    routes.get("/casussen/{dossier}/agendapunten/{item}", pages::punt);
    routes.post("/casussen/{dossier}/agendapunten/{item}", pages::wijzig_punt);
    routes.post("/casussen/{dossier}/agendapunten/{item}/einde", pages::haal_weg);
    routes.post("/casussen/{dossier}/agendapunten/{item}/doorschuiving", pages::schuif_door);

    routes.get("/api/v1/overleggen", api::lijst);
    routes.post("/api/v1/overleggen", api::plan);
    routes.get("/api/v1/overleggen/{overleg}", api::een);
    routes.put("/api/v1/overleggen/{overleg}", api::wijzig);
    routes.get("/api/v1/overleggen/{overleg}/kandidaten", api::kandidaten);
    routes.post("/api/v1/overleggen/{overleg}/agenda", api::vul);
    routes.post("/api/v1/overleggen/{overleg}/volgorde", api::orden);
    routes.post("/api/v1/overleggen/{overleg}/uitnodigingen", api::nodig_uit);
    routes.post("/api/v1/overleggen/{overleg}/afgelasting", api::gelast_af);
    routes.post("/api/v1/overleggen/{overleg}/antwoord", api::beantwoord);
    routes.get("/api/v1/casussen/{dossier}/agendapunten/{item}", api::punt);
    routes.put("/api/v1/casussen/{dossier}/agendapunten/{item}", api::wijzig_punt);
    routes.post("/api/v1/casussen/{dossier}/agendapunten/{item}/einde", api::haal_weg);
    routes.post("/api/v1/casussen/{dossier}/agendapunten/{item}/doorschuiving", api::schuif_door);
}

std::vector<Overleg> komende_van(db::Reader& reader, const toegang::GrantBasis& grant) {
    // The right to a point is about an item; what it asks of person and dossier is what Gate::zou_mogen weighs.
    if (!toegang::Gate::zou_mogen(grant, PuntLezen::recht)) return {};
    return store::komende_van(reader, grant, grant.nu());
}

std::vector<Uitnodiging> uitnodigingen(db::Reader& reader, const toegang::ScopeBasis& scope, int hoogstens) {
    constexpr int vooruit_dagen = 14;
    std::vector<Uitnodiging> gevonden;
    const Date vandaag = scope.vandaag();
    for (auto& rij : store::lijst(reader, scope, start_of_day(vandaag),
                                  start_of_day(vandaag.plus_days(vooruit_dagen)), hoogstens))
        if (rij.antwoord &&
            (rij.overleg.status == Status::uitgenodigd || rij.overleg.status == Status::bezig))
            gevonden.push_back({std::move(rij.overleg), *rij.antwoord});
    return gevonden;
}

}  // namespace overleg
