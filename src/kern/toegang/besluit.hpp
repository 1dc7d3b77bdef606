// The one decision of the policy (DESIGN §4, G1–G7): facts in, answer out, no I/O. Default deny; a forbidding fact wins
// over any permission; the order of the facts does not matter.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "kern/toegang/rechten.hpp"
#include "platform/base/clock.hpp"

namespace toegang {

enum class Antwoord : std::uint8_t { weigeren, maskeren, toestaan };

// Why. Goes to the log; never to the one who asked.
enum class Reden : std::uint8_t {
    toegestaan,
    persoon_ongeldig,  // G1: account, designation, person or organisation not valid now
    sessie_te_zwak,    // G1: a stronger or fresher log-in is needed
    rol,               // G2
    fase,              // G2
    niet_publiek,      // G2: only public participants take this decision
    bestaat_niet,
    geen_deelname,  // G3
    doel,           // G3, G7
    eigen_zaak,     // G6: one's own case or a relative's
    afgeschermd,    // G6: closed
    bevroren,       // G6: handed over
    geen_klaring,   // G4
    buiten_kring,   // G5
    beroepsgeheim,  // G5: not released by the giver
    embargo,        // G6
    stil,           // the giver hides even that it exists
    niet_eigenaar,  // not the bron or owner of the item
};
std::string_view code(Reden reden);

struct Besluit {
    Antwoord antwoord = Antwoord::weigeren;
    Reden reden = Reden::bestaat_niet;
    Doel doel = Doel::aanmelden;  // the purpose the answer is for, when allowed
    friend bool operator==(const Besluit&, const Besluit&) = default;
    bool toegestaan() const { return antwoord == Antwoord::toestaan; }
};

// What is known of who asks, from the session row, judged at this moment.
struct PersoonFeiten {
    bool geldig = false;  // account, designation, organisation: all valid now
    OrganisatieSoort soort = OrganisatieSoort::gastheer;
    Rollen rollen;
    Functies functies;
    Sterkte sterkte = Sterkte::wachtwoord;
    std::optional<Doel> gekozen_doel;  // what the person chose, or what a token is bound to
    bool doel_vast = false;            // a token: no other purpose than the chosen one
};

// What is known of the dossier and of this person in it.
struct DossierFeiten {
    bool bestaat = false;
    Fase fase = Fase::aanmelding;
    bool afgeschermd = false;
    bool bevroren = false;
    bool eigen_zaak = false;
    std::optional<DeelnameRol>
        rol;        // active deelname of the organisation, and this person named in it; nothing: none
    Doelen doelen;  // purposes of that deelname
};

struct ItemFeiten {
    bool van_bron = false;  // this person's organisation is the bron
    bool eigenaar = false;  // this person's organisation owns the task (acties)
    bool genoemd = false;   // the organisation is named in the kring (C2)
    Kring kring = Kring::bron;
    Categorieen categorieen;   // none at all counts as every class
    bool geheim = false;       // under medical or youth-care secrecy
    bool vrijgegeven = false;  // released by the giver, one by one
    bool embargo = false;      // embargo still runs today
    bool stil = false;
    bool van_plan = false;       // a goal, action or progress report of the plan van aanpak
    bool van_escalatie = false;  // a question to a level above the case table
};

// May this person use this right (on this dossier)? For a right about the house, `dossier` is nullptr.
Besluit besluit(const RechtRegel& recht, const PersoonFeiten& persoon, const DossierFeiten* dossier);

// Is the item to this person what the right asks (ItemEis)? Only for rights about an item.
Besluit besluit_item(const RechtRegel& recht, const PersoonFeiten& persoon, const DossierFeiten& dossier,
                     const ItemFeiten& item, Doel doel);

// May this person see this item, given that the dossier is open to him? Maskeren: he may know that it exists, its bron
// and date (the house's staff, DECISIONS 12), never what it says.
Besluit zicht(const PersoonFeiten& persoon, const DossierFeiten& dossier, const ItemFeiten& item, Doel doel);

// Purposes that these roles bring along, for rights that are not about a dossier; a token may carry one of them.
Doelen doelen_van(Rollen rollen);

// The purposes a person with these roles may choose from: one for all casework, where the dossier says which it is, and
// one for each other task. Who has one or none is never asked (DECISIONS 13).
std::vector<Doel> kiesbare_doelen(Rollen rollen);

// The purpose that fits dossier and right (DECISIONS 13): the chosen one when it fits, else the first that fits.
std::optional<Doel> passend_doel(const RechtRegel& recht, const PersoonFeiten& persoon,
                                 const DossierFeiten* dossier);

}  // namespace toegang
