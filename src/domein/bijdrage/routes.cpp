// The table of contents of the slice.

#include "domein/bijdrage/api.hpp"
#include "domein/bijdrage/bijdrage.hpp"
#include "domein/bijdrage/form.hpp"
#include "domein/bijdrage/pages.hpp"
#include "domein/bijdrage/rules.hpp"
#include "domein/bijdrage/store.hpp"

namespace bijdrage {

std::vector<Bijdrage> lijst(db::Reader& reader, const toegang::GrantBasis& grant) {
    return store::lijst(reader, grant);
}

Bladzijde bladzijde(db::Reader& reader, const toegang::GrantBasis& grant, const Keuze& keuze, int page,
                    int size) {
    return store::bladzijde(reader, grant, keuze, page, size);
}

std::vector<Kop> koppen(db::Reader& reader, const toegang::GrantBasis& grant) {
    return store::koppen(reader, grant);
}

std::vector<Date> incidenten(db::Reader& reader, const toegang::GrantBasis& grant) {
    return store::incidenten(reader, grant);
}

void begin(web::Input& input) { vul_nieuw(input); }

Nieuw lees(web::Input& input, const toegang::GrantBasis& grant) {
    return lees(input, gewone_categorieen(grant.wie().feiten.soort));
}

std::vector<FieldFault> alle_fouten(const Nieuw& nieuw, Date vandaag) {
    return rules::fouten(nieuw, vandaag);
}

Verzegeld verzegel(kern::Kern& kern, kern::DossierId dossier, const Nieuw& nieuw, kern::ItemId id) {
    return store::verzegel(kern, dossier, nieuw, id);
}

void bewaar(db::Tx& tx, const toegang::GrantBasis& grant, const Nieuw& nieuw, const Verzegeld& verzegeld,
            std::optional<Date> eerste_verwerking) {
    store::bewaar(tx, grant, nieuw, verzegeld, eerste_verwerking);
}

void routes(toegang::Routes& routes) {
    routes.get("/casussen/{dossier}/bijdragen", pages::lijst);
    routes.get("/casussen/{dossier}/bijdragen/nieuw", pages::formulier);
    routes.post("/casussen/{dossier}/bijdragen", pages::voeg_toe);
    routes.get("/casussen/{dossier}/bijdragen/incident", pages::incident_formulier);
    routes.post("/casussen/{dossier}/bijdragen/incident", pages::incident);
    routes.get("/casussen/{dossier}/bijdragen/{item}", pages::een);
    routes.get("/casussen/{dossier}/bijdragen/{item}/verbetering", pages::verbetering);
    routes.post("/casussen/{dossier}/bijdragen/{item}/verbetering", pages::verbeter);
    routes.post("/casussen/{dossier}/bijdragen/{item}/vrijgave", pages::geef_vrij);
    routes.post("/casussen/{dossier}/bijdragen/{item}/intrekking", pages::trek_in);

    routes.get("/api/v1/casussen/{dossier}/bijdragen", api::lijst);
    routes.post("/api/v1/casussen/{dossier}/bijdragen", api::voeg_toe);
    routes.post("/api/v1/casussen/{dossier}/bijdragen/incident", api::incident);
    routes.get("/api/v1/casussen/{dossier}/bijdragen/{item}", api::een);
    routes.post("/api/v1/casussen/{dossier}/bijdragen/{item}/verbetering", api::verbeter);
    routes.post("/api/v1/casussen/{dossier}/bijdragen/{item}/vrijgave", api::geef_vrij);
    routes.post("/api/v1/casussen/{dossier}/bijdragen/{item}/intrekking", api::trek_in);
}

}  // namespace bijdrage
