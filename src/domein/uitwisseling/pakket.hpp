// A sealed package to another house, and one that came in: model, rules, store and actions (Wgs 2.28).
//
// What goes out is a disclosure (slice verstrekking) whose gates stood open: nothing is chosen here. What comes in waits on the
// question it answers until a person accepts it, whole, or refuses it; refused, its parts go at once.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "domein/bijdrage/bijdrage.hpp"
#include "domein/uitwisseling/model.hpp"
#include "domein/uitwisseling/rights.hpp"
#include "domein/uitwisseling/rules.hpp"
#include "domein/verstrekking/verstrekking.hpp"
#include "kern/bestand/bestand.hpp"
#include "kern/toegang/kern.hpp"
#include "platform/web/input.hpp"

namespace uitwisseling::pakket {

// Numbers are on disk; of both directions.
enum class Staat : std::uint8_t { wacht = 1, aanvaard = 2, geweigerd = 3 };

// Why it was not accepted, as the other house hears it: a code that says nothing of the person.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 4> weigeringen{{
    {"andere-persoon", "het gaat over een andere persoon"},
    {"niet-nodig", "het is niet meer nodig"},
    {"te-veel", "het is meer dan nodig"},
    {"niet-toegestaan", "wij mogen dit niet gebruiken"},
}};
std::string_view naam(std::string_view weigering);

// --- Out --------------------------------------------------------------------------------------------------------------

struct Uit {
    kern::AnderHuisId huis;
    IdBytes nummer;
    Instant gemaakt;
    Instant verloopt;
    Staat staat = Staat::wacht;
    std::string reden;  // code
    std::optional<Instant> ontvangen;
};
// The package of the disclosure of this grant; nothing while it was not made.
std::optional<Uit> uit(db::Reader& reader, const toegang::GrantBasis& grant);

// Why no package can be made of it: onderdeel-ingetrokken · treffer-voorbij · pakket-te-lang
std::optional<Refusal> maak_bezwaar(const verstrekking::VoorHuis& inhoud, bool vraag_loopt);
// Gives it its number; the same disclosure has one package.
Result<void> maak(kern::Call& call, const toegang::Grant<Uitwisselen>& grant);
Result<bestand::Inhoud> bestand(kern::Call& call, const toegang::Grant<Uitwisselen>& grant);
// What became of it, by the house it went to: a receipt that came to our house. False: there is no such package.
Result<void> lees_ontvangst(kern::Call& call, const toegang::Grant<Ontvangen>& grant,
                            const huisbericht::Bericht& bericht, kern::AnderHuisId van);

// --- In ---------------------------------------------------------------------------------------------------------------

struct Waarom {
    std::string doel;
    std::string grondslag;
    std::string noodzaak;
    static constexpr sleutels::Kolom kolom{"huispakket_in", "inhoud_z"};
    auto velden() { return std::tie(doel, grondslag, noodzaak); }
    auto velden() const { return std::tie(doel, grondslag, noodzaak); }
};
// The number is sealed along, so that no part can take the place of another.
struct DeelTekst {
    std::string volgorde;
    std::string titel;
    std::string tekst;
    std::string voorwaarden;
    std::string bron;
    static constexpr sleutels::Kolom kolom{"huispakket_deel", "deel_z"};
    auto velden() { return std::tie(volgorde, titel, tekst, voorwaarden, bron); }
    auto velden() const { return std::tie(volgorde, titel, tekst, voorwaarden, bron); }
};

struct Deel {
    int volgorde = 0;
    toegang::Categorieen categorieen;
    Date eerste_verwerking;
    toegang::Gezien<DeelTekst> tekst;
};
struct In {
    toegang::ItemRij item;
    kern::ItemId vraag;
    kern::AnderHuisId huis;
    std::string huis_naam;
    IdBytes nummer;
    Instant ontvangen;
    std::optional<Date> tot;
    Staat staat = Staat::wacht;
    std::string reden;
    std::optional<Instant> besloten;
    std::optional<IdBytes> ontvangst;
    toegang::Gezien<Waarom> waarom;
    std::vector<Deel> delen;  // while it waits
};
// The package of the grant, and those of one question without their parts.
std::optional<In> een(db::Reader& reader, const toegang::GrantBasis& grant);
std::vector<In> van_vraag(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId vraag);

struct Besluit {
    std::optional<bool> aanvaard;
    std::string reden;                    // code, when it is refused
    std::optional<toegang::Kring> kring;  // who may see it, when it is accepted
    std::int64_t versie = 0;
};
Besluit lees_besluit(web::Input& input);
// besluit required · reden required · invalid-choice · kring required
std::vector<FieldFault> fouten(const Besluit& besluit);

// The bijdrage that a part becomes: of the house, with where it came from and the conditions that travel along.
bijdrage::Nieuw als_bijdrage(const huisbericht::Deel& deel, std::string_view huis,
                             const std::optional<Date>& tot, toegang::Kring kring);
// May every part be kept and used here: known categories, a first processing of less than five years ago, not past its use.
bool mag_bewaard(const huisbericht::Pakket& pakket, std::string_view huis, Date vandaag);

// Reads a package on the question of this grant; the id it got.
Result<kern::ItemId> lees_in(kern::Call& call, const toegang::Grant<Uitwisselen>& grant,
                             std::string_view bytes);
// Accepts it whole or refuses it; then its receipt can be fetched.
Result<void> besluit(kern::Call& call, const toegang::Grant<Uitwisselen>& grant, const Besluit& besluit);
Result<bestand::Inhoud> ontvangst(kern::Call& call, const toegang::Grant<Uitwisselen>& grant);

}  // namespace uitwisseling::pakket
