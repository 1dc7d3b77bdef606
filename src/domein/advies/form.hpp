// Reads what somebody sent about advice, from a form or JSON alike.
#pragma once

#include "domein/advies/store.hpp"
#include "platform/web/input.hpp"

namespace advies {

Nieuw lees_vraag(web::Input& input, Date vandaag);
NieuwAntwoord lees_antwoord(web::Input& input);

struct Tekst {
    std::string tekst;
    std::int64_t versie = 0;
};
Tekst lees_tekst(web::Input& input, std::string_view veld, std::string_view label);

struct Toewijzing {
    std::optional<kern::MedewerkerId> medewerker;  // nobody: whoever asks takes it
    std::int64_t versie = 0;
};
Toewijzing lees_toewijzing(web::Input& input);

struct Verdeling {
    std::vector<kern::DossierId> dossiers;
    std::optional<kern::MedewerkerId> medewerker;
};
Verdeling lees_verdeling(web::Input& input);

// What the list shows, from the address; what makes no sense counts as not chosen.
store::Keuze lees_keuze(const web::Request& request);

}  // namespace advies
