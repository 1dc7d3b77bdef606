// Reading what triage asks from a form or JSON: one function for both.
#pragma once

#include "domein/triage/model.hpp"
#include "platform/web/input.hpp"

namespace triage {

// All fields; faults are noted in the input.
Beoordeling lees_beoordeling(web::Input& input);
NieuwBesluit lees_besluit(web::Input& input);

struct NieuweBevestiging {
    bool akkoord = false;
    std::string toelichting;
};
NieuweBevestiging lees_bevestiging(web::Input& input);

// Which categories a text falls under (DECISIONS 10).
struct Indeling {
    kern::ItemId item;
    toegang::Categorieen categorieen;
    std::int64_t versie = 0;
};
Indeling lees_indeling(web::Input& input);

// To whom a report goes, or several at once.
struct Toewijzing {
    kern::MedewerkerId aan;
    std::int64_t versie = 0;
};
Toewijzing lees_toewijzing(web::Input& input);
struct Toewijzingen {
    struct Een {
        kern::DossierId id;
        std::optional<std::int64_t> versie;  // that the reader saw; nothing: whatever it is now
    };
    kern::MedewerkerId aan;
    std::vector<Een> dossiers;
};
Toewijzingen lees_toewijzingen(web::Input& input);
std::optional<Date> lees_eerste_contact(web::Input& input);  // nothing: now
std::string lees_vraag(web::Input& input);
kern::MedewerkerId lees_beoordelaar(web::Input& input);

}  // namespace triage
