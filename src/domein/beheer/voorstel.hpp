// A proposal of beheer: what one person may not do alone waits for a second. Accounts, heavy settings and the members of a
// triagetafel. Plain data, and the rules on it; the four-eyes rule of roles stands in rules.hpp.
#pragma once

#include "domein/beheer/rules.hpp"
#include "kern/partner/instelling.hpp"

namespace beheer {

using VoorstelId = Id<struct VoorstelTag>;

enum class VoorstelSoort : std::uint8_t {
    account = 1,
    herstel = 2,
    instelling = 3,
    lid_erbij = 4,
    lid_weg = 5
};
enum class VoorstelStaat : std::uint8_t { wacht = 1, bevestigd = 2, afgewezen = 3 };

// What an act comes to: it holds now, or it waits for a second person.
enum class Gevolg : std::uint8_t { geldt, wacht };

struct NieuwVoorstel {
    VoorstelSoort soort = VoorstelSoort::account;
    std::optional<kern::MedewerkerId> medewerker = {};  // whom it is about
    std::optional<kern::TafelId> tafel = {};
    std::string code = {};  // a login, or the name of a setting
    std::string oud = {};   // of a setting: what held when it was proposed
    Waarde waarde = {};
};

struct Voorstel {
    VoorstelId id;
    VoorstelStaat staat = VoorstelStaat::wacht;
    NieuwVoorstel inhoud;
    std::string naam;   // of the medewerker
    std::string tafel;  // its name
    std::optional<kern::OrganisatieId> in_dienst_bij;
    bool van_huis = false;              // the medewerker works for the house
    bool is_contactpersoon = false;     // he is one, of the organisation that employs him
    bool heeft_contactpersoon = false;  // his employer has another one
    bool voorsteller_weg = false;       // who proposed it is blocked since
    kern::MedewerkerId voorgesteld_door;
    std::string voorsteller;
    Instant voorgesteld_op;
    Instant verloopt_op;
    std::int64_t versie = 1;
    bool over_account() const { return inhoud.soort <= VoorstelSoort::herstel; }
};

namespace rules {

inline constexpr int voorstel_dagen = 7;
inline constexpr std::int64_t voorstel_seconden = voorstel_dagen * 24LL * 60 * 60;

// Who sits at a triagetafel judges reports: that takes two people.
Gevolg gevolg(const Tafel& tafel);
// With its members a table would become a triagetafel by one hand. `tafel.soort`.
Bezwaar tafelsoort_bezwaar(bool andere_soort, int leden);
// A whole number below the floor of its setting.
std::vector<FieldFault> grens_fouten(const Waarde& waarde, const partner::Standaard& standaard);

// Who confirms, against what. One row of facts, so that the rule can be read aloud.
struct TweedeFeiten {
    bool over_account = true;
    bool wacht = true;             // not answered yet
    bool verlopen = false;         // older than voorstel_dagen
    bool voorsteller_weg = false;  // who proposed it is blocked since
    bool zelf_voorgesteld = false;
    bool over_mij = false;
    // The one who confirms
    bool bevestiger = false;  // may confirm roles: manager or functioneel beheerder
    bool manager = false;
    bool contactpersoon = false;  // of the organisation that employs the medewerker
    // The medewerker of an account
    bool van_huis = false;
    bool is_contactpersoon = false;
    bool heeft_contactpersoon = false;
};
// Why this person may not confirm this; nothing: he may.
//   voorstel.staat           answered already
//   voorstel.verlopen        it waited too long
//   voorstel.zelfde-persoon  he proposed it himself
//   voorstel.eigen           it is about himself
//   voorstel.kring           it is not his to confirm
//   voorstel.voorsteller     who proposed it is blocked since
Bezwaar tweede_bezwaar(const TweedeFeiten& feiten);
// To turn it down, or take it back: who might confirm it, and who proposed it.
Bezwaar afwijs_bezwaar(const TweedeFeiten& feiten);
// Does it stand in this person's list: to confirm, to turn down because who proposed it is blocked, or to take back.
bool te_zien(TweedeFeiten feiten);

}  // namespace rules
}  // namespace beheer
