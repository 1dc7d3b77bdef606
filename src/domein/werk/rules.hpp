// Where on the page something belongs. Pure.
#pragma once

#include "domein/werk/model.hpp"
#include "platform/html/signs.hpp"

namespace werk::rules {

// How near the end of a covenant is: warned from 90 days, again at 30 and at 7 (DECISIONS 7); after it nobody is admitted.
html::Tijdigheid convenant_stand(Date tot, Date vandaag);
std::string convenant_zin(Date tot, Date vandaag);

enum class Vak : std::uint8_t { geen, te_laat, wacht, komt };

struct Plek {
    Vak vak = Vak::geen;
    Waarom waarom = Waarom::actie;
    friend bool operator==(const Plek&, const Plek&) = default;
};

// An open action of my own: late stands first, whatever else it is.
Plek van_mij(const plan::ActieKop& actie, const plan::rules::Signaal& signaal, Date vandaag);
// An action of somebody else in a dossier where I have the regie.
// Offered to me by another organisation: it waits for an answer, whatever its deadline.
Plek aangeboden(const plan::ActieKop& actie, const plan::rules::Signaal& signaal, Date vandaag);
Plek van_regie(const plan::ActieKop& actie, const plan::rules::Signaal& signaal, Date vandaag);

// In the choice of whose actions one sees: me first, then organisations by name.
inline constexpr std::string_view bij_mij = "mij";
bool staat_voor(const Bij& een, const Bij& ander);

// The first contact with the aanmelder: due so many working days after the report came in.
struct ContactTermijn {
    Date klaar_op;
    int dag = 1;  // working day we are in; the day it came in counts as the first
    bool laat = false;
};
ContactTermijn eerste_contact(Instant ingediend, Date vandaag, int werkdagen);

// What a decision of this kind (besluit.soort) is called.
std::string_view besluit_naam(int soort);

}  // namespace werk::rules
