// Reading what is typed at the table; forms and API alike.
#pragma once

#include "domein/overleg/live_model.hpp"
#include "domein/plan/plan.hpp"
#include "platform/web/input.hpp"

namespace overleg::live::form {

NieuweRegel lees_regel(web::Input& input);
plan::NieuweActie lees_besluit(web::Input& input);
NieuweAanwezige lees_aanwezige(web::Input& input, Date vandaag);
NieuwAntwoord lees_antwoord(web::Input& input);
NieuweVerbetering lees_verbetering(web::Input& input);
struct Aanwezig {
    std::optional<kern::MedewerkerId> wie;
    bool aanwezig = false;
};
Aanwezig lees_aanwezig(web::Input& input);
bool lees_ja(web::Input& input, std::string_view veld, std::string_view label);
bool lees_vrijgave(web::Input& input);
std::optional<kern::ItemId> lees_regel_id(web::Input& input);

}  // namespace overleg::live::form
