// Rules of disclosure. Pure: facts in, answers out. What may be chosen, what a form must hold, the life of a disclosure,
// and the gates (poorten.cpp) that all stand open before anything is handed over.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domein/verstrekking/model.hpp"
#include "kern/partner/besluitbron.hpp"
#include "platform/base/result.hpp"

namespace verstrekking::rules {

// Limits: texts in signs, counts in parts.
inline constexpr std::size_t tekst_max = 2'000;
inline constexpr std::size_t regel_max = 500;
inline constexpr std::size_t naam_max = 200;
inline constexpr std::size_t onderdelen_max = 50;   // chosen at once
inline constexpr std::size_t kandidaten_max = 500;  // shown to choose from
inline constexpr int periode_dagen_max = 5 * 365;   // no longer than any datum is kept (Wgs 1.8(7))

inline constexpr std::pair<std::string_view, Aan> aan_codes[] = {
    {"deelnemer", Aan::deelnemer}, {"derde", Aan::derde}, {"huis", Aan::huis}};
inline constexpr std::pair<std::string_view, Wijze> wijze_codes[] = {{"mondeling", Wijze::mondeling},
                                                                     {"mail", Wijze::mail},
                                                                     {"papier", Wijze::papier},
                                                                     {"programma", Wijze::programma},
                                                                     {"pakket", Wijze::pakket}};
inline constexpr std::pair<std::string_view, Staat> slot_codes[] = {{"geweigerd", Staat::geweigerd},
                                                                    {"ingetrokken", Staat::ingetrokken}};
inline constexpr std::pair<std::string_view, bool> ja_nee[] = {{"ja", true}, {"nee", false}};
inline constexpr std::pair<std::string_view, bool> bezwaar_codes[] = {{"geen-bezwaar", true},
                                                                      {"bezwaar", false}};
inline constexpr std::pair<std::string_view, bool> besluit_codes[] = {{"akkoord", true},
                                                                      {"niet-akkoord", false}};
std::string_view code(Aan aan);
std::string_view code(Staat staat);
std::string_view naam(Staat staat);
std::string_view code(Wijze wijze);
std::string_view naam(Wijze wijze);
// The code list a ground is chosen from.
std::string_view grondslagen(Aan aan);

// --- Choosing ---------------------------------------------------------------------------------------------------------

// Why this can't be chosen, as a code: ingetrokken · beroepsgeheim (under secrecy and not released, Wgs 2.29(2)) · embargo ·
// stil (no decision rests on what its source hides, DECISIONS 12) · bron-weg (nobody can be asked). Empty: it can.
std::string_view keuze_bezwaar(const Onderdeel& onderdeel, Date vandaag);
std::string_view keuze_zin(std::string_view bezwaar);

// What is known when somebody prepares a disclosure.
struct Vooraf {
    std::span<const Onderdeel> kandidaten;
    std::span<const std::string> grondslagen;  // codes that hold today, of the list for this kind of receiver
    bool ontvanger_bekend = false;             // there, valid, of that kind
    Date vandaag;
};
// Everything that is wrong, in the order of the form:
//   ontvanger   required · unknown
//   onderdelen  required · too-many · unknown · not-allowed (keuze_bezwaar) · condition (a provider's condition is not confirmed)
//   doel, noodzaak, proportionaliteit  required
//   grondslag   required · invalid-choice
//   van, tot    required · before-start · too-late
//   geinformeerd, nietGeinformeerd, herzienOp  (fouten(Informeren))
//   racKenmerk, racOp  each asks the other; in-the-future
std::vector<FieldFault> fouten(const Nieuw& nieuw, const Vooraf& vooraf);
std::vector<FieldFault> fouten(const Informeren& informeren, Date vandaag);
std::vector<FieldFault> fouten(const Toets& toets, Date vandaag);
std::vector<FieldFault> fouten(const NieuweTerugkoppeling& terug);
// `kan_lezen`: the receiver can read in this program. Another house gets a sealed package and nothing else, and only that.
std::vector<FieldFault> fouten(const Overdracht& overdracht, bool kan_lezen, Aan aan = Aan::deelnemer);

// --- Answers ----------------------------------------------------------------------------------------------------------

// Who is asked: to a participant those whose data underlie it (Wgs 1.7(1)), to a third party or another house everyone who
// takes part and who gave (Wgs 1.7(2), 2.28, 2.31(11)). Never the house itself, which gives on behalf of the case, nor the
// receiver.
bool wordt_gevraagd(const Partij& partij, Aan aan, std::optional<kern::OrganisatieId> ontvanger);
// Does a part of `bron` and `soort` count as data of this organisation? A plan is of all who take part (Bgs 2.17), so a goal or
// action is of each of them; the owner of an action has a part in it too.
bool levert(const toegang::ItemRij& item, kern::OrganisatieId organisatie, bool doet_mee);
// Health (K3), criminal (K5, K6) or secrecy-bound: only with the consent of who gave it (Wgs 2.31(11), 2.29(2)).
bool vraagt_toestemming(const toegang::ItemRij& item);

// What is wrong with an answer: each question that this organisation is asked needs one, no other takes one; a no needs its
// weighty reasons (Wgs 1.5(1)).
std::vector<FieldFault> fouten(const Antwoord& antwoord, const Partij& partij, const Feiten& feiten);
// Which questions it is asked.
bool vraagt_toestemming(const Partij& partij, const Feiten& feiten);
bool vraagt_besluit(const Partij& partij, const Feiten& feiten);
// It answered all it was asked.
bool beantwoord(const Partij& partij, const Feiten& feiten);
// Somebody said no to something.
bool iemand_tegen(const Feiten& feiten);

// --- Life -------------------------------------------------------------------------------------------------------------

enum class Handeling : std::uint8_t {
    antwoorden,
    vragen,
    toetsen,
    overdragen,
    weigeren,
    intrekken,
    informeren,
    terugkoppelen,
    melden
};
// Why not, in this state: verstrekking-al-verstrekt · -geweigerd · -ingetrokken · -nog-niet (nothing was handed over yet).
std::optional<Refusal> bezwaar(Staat staat, Handeling handeling);
// An objection ends it as refused, never as withdrawn: a no stays readable as a no. `bezwaar-is-weigering`.
std::optional<Refusal> mag_sluiten(Staat uitkomst, bool iemand_tegen);
// Only an organisation that was asked answers. `niet-gevraagd`.
std::optional<Refusal> mag_antwoorden(const Partij* partij);
// Takes a person with these roles the decisions of his organisation, as at each other besluit? `geen-beslisser`: he does not.
bool beslist(toegang::Rollen rollen);
std::optional<Refusal> mag_besluiten(const Partij& partij, const Feiten& feiten, toegang::Rollen rollen);

// May the receiver still read it here: from `van` up to and including `tot`, as long as its covenant holds.
bool leesbaar(const Feiten& feiten, Date vandaag);

// Due one year after the hand-over, and again each year as long as the period runs (Wgs 1.7(4)); nothing: no more.
std::optional<Date> terugkoppeling_op(Date verstrekt, std::optional<Date> laatste, std::optional<Date> tot);

// --- Derden -----------------------------------------------------------------------------------------------------------

// Everything that is wrong with a third party: naam, organisatie, functie, contact, taak, noodzaak required; the statement is
// signed on a day that has come, and kept somewhere; partner::bron_fouten for a decision from elsewhere.
std::vector<FieldFault> fouten(const NieuweDerde& nieuw, const partner::BronFeiten& bron);
std::vector<FieldFault> fouten(const NieuweVerklaring& verklaring, Date vandaag);
// Admitted: enough public participants said yes, or it was recorded from a source; and none said no (Wgs 2.31(9)).
bool toegelaten(bool uit_bron, int nodig, int akkoord, int niet_akkoord);
// Only public participants decide (Wgs 2.31(9)). `niet-publiek`.
std::optional<Refusal> mag_toelaten(toegang::OrganisatieSoort soort, toegang::Rollen rollen);

// --- Gates ------------------------------------------------------------------------------------------------------------

struct Poort {
    std::string_view code;  // the rule that refuses while it is shut
    std::string_view naam;
    std::string_view grond;
    bool open = false;
    std::string mist;  // what is missing, for people; empty when open
};

// All gates of this disclosure, in the order they are asked. All or nothing.
//   to a participant (Wgs 1.7(1)): grondslag-ongeldig · noodzaak-ontbreekt · periode-voorbij · ontvanger-ongeldig ·
//     onderdeel-gewijzigd · antwoord-ontbreekt · bezwaar-open
//   to a third party (Wgs 1.7(2), (3), 2.31(9)-(11)): grondslag-ongeldig · noodzaak-ontbreekt · rac-ontbreekt ·
//     antwoord-ontbreekt · bezwaar-open · toestemming-ontbreekt · derde-niet-toegelaten · verklaring-ontbreekt ·
//     besluit-ontbreekt · periode-voorbij · onderdeel-gewijzigd
//   to another house (Wgs 2.28): grondslag-ongeldig · noodzaak-ontbreekt · treffer-ontbreekt · antwoord-ontbreekt ·
//     bezwaar-open · toestemming-ontbreekt · besluit-ontbreekt · periode-voorbij · onderdeel-gewijzigd
std::vector<Poort> poorten(const Feiten& feiten, Date vandaag);
// The first that is shut, as the refusal of the hand-over; nothing: all stand open.
std::optional<Refusal> mag_overdragen(const Feiten& feiten, Date vandaag);

}  // namespace verstrekking::rules
