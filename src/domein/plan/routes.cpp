// The table of contents of the slice.

#include "domein/plan/actions.hpp"
#include "domein/plan/api.hpp"
#include "domein/plan/pages.hpp"
#include "domein/plan/plan.hpp"
#include "domein/plan/store.hpp"

namespace plan {

Plan overzicht(db::Reader& reader, const toegang::GrantBasis& grant) { return store::plan(reader, grant); }

Plan kort(db::Reader& reader, const toegang::GrantBasis& grant) {
    return store::kort(reader, grant, acties_op_casus);
}

std::vector<ActieKop> koppen(db::Reader& reader, const toegang::GrantBasis& grant) {
    return store::koppen(reader, grant);
}

Result<kern::ItemId> stel_actie_voor(kern::Call& call, const toegang::Grant<Wijzigen>& grant,
                                     const NieuweActie& nieuw, kern::ItemId id, const Mee& mee) {
    return actions::stel_actie_voor(call, grant, nieuw, id, mee);
}

Voortgangen voortgang(db::Reader& reader, const toegang::GrantBasis& grant) {
    return store::voortgang(reader, grant);
}

std::vector<ActieRegel> acties(db::Reader& reader, const toegang::ScopeBasis& scope, Welke welke, int weken,
                               const Kies& kies) {
    return store::acties(reader, scope, welke, weken, kies);
}

std::map<kern::DossierId, int> te_laat(db::Reader& reader, const toegang::ScopeBasis& scope) {
    return store::te_laat(reader, scope);
}

int weken_stil(db::Reader& reader, Date vandaag) { return store::weken_stil(reader, vandaag); }

long long doelen_zonder_resultaat(db::Reader& reader, const toegang::GrantBasis& grant) {
    return store::zonder_resultaat(reader, grant);
}

void routes(toegang::Routes& routes) {
    routes.get("/casussen/{dossier}/plan", pages::toon);
    routes.get("/casussen/{dossier}/doelen/nieuw", pages::nieuw_doel);
    routes.post("/casussen/{dossier}/doelen", pages::stel_doel);
    routes.get("/casussen/{dossier}/doelen/{item}/resultaat", pages::resultaat);
    routes.post("/casussen/{dossier}/doelen/{item}/resultaat", pages::geef_resultaat);
    routes.get("/casussen/{dossier}/acties/nieuw", pages::nieuwe_actie);
    routes.post("/casussen/{dossier}/acties", pages::stel_actie_voor);
    routes.get("/casussen/{dossier}/acties/{item}", pages::een);
    routes.post("/casussen/{dossier}/acties/{item}/antwoord", pages::antwoord);
    routes.post("/casussen/{dossier}/acties/{item}/voortgang", pages::voortgang);
    routes.post("/casussen/{dossier}/acties/{item}/afronding", pages::afronding);
    routes.get("/casussen/{dossier}/acties/{item}/wijziging", pages::wijziging);
    routes.post("/casussen/{dossier}/acties/{item}/wijziging", pages::wijzig);
    routes.post("/casussen/{dossier}/acties/{item}/verval", pages::verval);
    routes.get("/casussen/{dossier}/acties/{item}/overdracht", pages::overdracht);
    routes.post("/casussen/{dossier}/acties/{item}/overdracht", pages::bied_aan);
    routes.post("/casussen/{dossier}/acties/{item}/overdracht/intrekking", pages::trek_aanbod_in);
    routes.post("/casussen/{dossier}/overdrachten/{item}/antwoord", pages::beantwoord_aanbod);
    routes.get("/casussen/{dossier}/acties/{item}/delen", pages::delen);
    routes.post("/casussen/{dossier}/acties/{item}/delen", pages::deel);
    routes.post("/casussen/{dossier}/acties/{item}/losmaken", pages::maak_los);
    routes.get("/casussen/{dossier}/plannen", pages::naast);
    routes.get("/acties", pages::lijst);

    routes.get("/casussen/{dossier}/planversies", pages::versies);
    routes.get("/casussen/{dossier}/planversies/nieuw", pages::nieuwe_versie);
    routes.post("/casussen/{dossier}/planversies", pages::stel_vast);
    routes.get("/casussen/{dossier}/planversies/{item}", pages::versie);
    routes.get("/casussen/{dossier}/planversies/{item}/akkoord", pages::akkoord);
    routes.post("/casussen/{dossier}/planversies/{item}/akkoord", pages::geef_akkoord);

    routes.get("/api/v1/casussen/{dossier}/plan", api::toon);
    routes.post("/api/v1/casussen/{dossier}/doelen", api::stel_doel);
    routes.post("/api/v1/casussen/{dossier}/doelen/{item}/resultaat", api::geef_resultaat);
    routes.post("/api/v1/casussen/{dossier}/acties", api::stel_actie_voor);
    routes.get("/api/v1/casussen/{dossier}/acties/{item}", api::een);
    routes.put("/api/v1/casussen/{dossier}/acties/{item}", api::wijzig);
    routes.post("/api/v1/casussen/{dossier}/acties/{item}/antwoord", api::antwoord);
    routes.post("/api/v1/casussen/{dossier}/acties/{item}/voortgang", api::voortgang);
    routes.post("/api/v1/casussen/{dossier}/acties/{item}/afronding", api::afronding);
    routes.post("/api/v1/casussen/{dossier}/acties/{item}/verval", api::verval);
    routes.post("/api/v1/casussen/{dossier}/acties/{item}/overdracht", api::bied_aan);
    routes.post("/api/v1/casussen/{dossier}/acties/{item}/overdracht/intrekking", api::trek_aanbod_in);
    routes.post("/api/v1/casussen/{dossier}/overdrachten/{item}/antwoord", api::beantwoord_aanbod);
    routes.post("/api/v1/casussen/{dossier}/acties/{item}/delen", api::deel);
    routes.post("/api/v1/casussen/{dossier}/acties/{item}/losmaken", api::maak_los);
    routes.get("/api/v1/casussen/{dossier}/plannen", api::naast);
    routes.get("/api/v1/acties", api::lijst);
    routes.get("/api/v1/casussen/{dossier}/planversies", api::versies);
    routes.post("/api/v1/casussen/{dossier}/planversies", api::stel_vast);
    routes.get("/api/v1/casussen/{dossier}/planversies/{item}", api::versie);
    routes.post("/api/v1/casussen/{dossier}/planversies/{item}/akkoord", api::geef_akkoord);
}

}  // namespace plan
