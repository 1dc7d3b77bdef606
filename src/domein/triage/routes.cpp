// The table of contents of the slice.

#include "domein/triage/api.hpp"
#include "domein/triage/pages.hpp"
#include "domein/triage/rules.hpp"
#include "domein/triage/store.hpp"
#include "domein/triage/triage.hpp"
#include "domein/triage/vastlegging.hpp"

namespace triage {

std::vector<Wachtend> wacht_op_mij(db::Reader& reader, const toegang::ScopeBasis& scope, int hoogstens) {
    return store::wacht_op_mij(reader, scope, hoogstens);
}
Tellingen tellingen(db::Reader& reader, const toegang::ScopeBasis& scope) {
    return store::tellingen(reader, scope);
}
std::string_view naam(BesluitSoort soort) { return rules::naam(soort); }

void routes(toegang::Routes& routes) {
    routes.get("/triage", pages::lijst);
    routes.post("/triage/toewijzing", pages::wijs_alle_toe);
    routes.get("/triage/{dossier}", pages::toon);
    routes.get("/triage/{dossier}/overlap", pages::overlap);
    routes.post("/triage/{dossier}/eerste-contact", pages::eerste_contact);
    routes.post("/triage/{dossier}/toewijzing", pages::wijs_toe);
    routes.post("/triage/{dossier}/categorieen", pages::deel_in);
    routes.post("/triage/{dossier}/beoordelaars", pages::voeg_beoordelaar_toe);
    routes.post("/triage/{dossier}/vragen", pages::vraag);
    routes.post("/triage/{dossier}/oordeel", pages::beoordeel);
    routes.get("/triage/{dossier}/besluiten/nieuw", pages::besluit_formulier);
    routes.post("/triage/{dossier}/besluiten", pages::bereid_voor);
    routes.post("/triage/{dossier}/besluiten/{item}/intrekking", pages::trek_in);
    routes.post("/triage/{dossier}/besluiten/{item}/bevestiging", pages::bevestig);
    routes.get("/triage/{dossier}/antwoord", pages::antwoord);

    routes.get("/vastgelegde-besluiten", pages::vastgelegd);
    routes.post("/vastgelegde-besluiten/{besluit}", pages::toets);

    routes.get("/api/v1/vastgelegde-besluiten", api::vastgelegd);
    routes.post("/api/v1/vastgelegde-besluiten/{besluit}", api::toets);

    routes.get("/api/v1/triage", api::lijst);
    routes.get("/api/v1/triage/{dossier}", api::toon);
    routes.get("/api/v1/triage/{dossier}/overlap", api::overlap);
    routes.get("/api/v1/triage/{dossier}/antwoord", api::antwoord);
    routes.post("/api/v1/triage/toewijzing", api::wijs_alle_toe);
    routes.post("/api/v1/triage/{dossier}/toewijzing", api::wijs_toe);
    routes.post("/api/v1/triage/{dossier}/eerste-contact", api::eerste_contact);
    routes.post("/api/v1/triage/{dossier}/categorieen", api::deel_in);
    routes.post("/api/v1/triage/{dossier}/vragen", api::vraag);
    routes.post("/api/v1/triage/{dossier}/beoordelaars", api::voeg_beoordelaar_toe);
    routes.post("/api/v1/triage/{dossier}/oordelen", api::beoordeel);
    routes.post("/api/v1/triage/{dossier}/besluiten", api::bereid_voor);
    routes.post("/api/v1/triage/{dossier}/besluiten/{item}/intrekking", api::trek_in);
    routes.post("/api/v1/triage/{dossier}/besluiten/{item}/bevestiging", api::bevestig);
}

}  // namespace triage
