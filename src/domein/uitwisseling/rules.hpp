// Rules of the exchange with other houses. Pure: facts in, answers out.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "domein/uitwisseling/envelop.hpp"
#include "domein/uitwisseling/model.hpp"
#include "kern/partner/besluitbron.hpp"
#include "platform/base/result.hpp"

namespace uitwisseling::rules {

// Limits, in signs.
inline constexpr std::size_t tekst_max = huisbericht::tekst_max;
inline constexpr std::size_t regel_max = 500;
inline constexpr std::size_t beslissers_max = 20;
inline constexpr int antwoord_dagen = 30;  // an answer can be read so long
inline constexpr int geen_treffer_dagen =
    7;  // so long our "no hit" can be fetched again; then the question goes
inline constexpr std::int64_t klok = 3'600;  // seconds that the clock of another house may be ahead
inline constexpr std::string_view grondslagen = "grondslag.huis";

// --- Asking -----------------------------------------------------------------------------------------------------------

struct VraagFeiten {
    std::optional<partner::AnderHuis> huis;    // the one chosen
    std::span<const std::string> grondslagen;  // codes that hold today
    bool naam_en_datum = false;                // the betrokkene has a name and a whole birth date to ask by
    bool bsn_bekend = false;
    partner::BronFeiten bron;
};
// Everything that is wrong, in the order of the form:
//   huis       required · unknown (not confirmed, or not in its period)
//   doel, noodzaak required · grondslag required · invalid-choice
//   metBsn     not-known · waaromBsn required (only where it is needed, Wgs 2.28)
//   besluitDatum, besluitBron, beslissers   partner::bron_fouten; a decision is always there (Wgs 2.28)
std::vector<FieldFault> fouten(const NieuweVraag& nieuw, const VraagFeiten& feiten);
// Without a name and a whole date of birth nobody can be found: `persoon-onbekend`.
std::optional<Refusal> vraag_bezwaar(const VraagFeiten& feiten);
std::vector<FieldFault> fouten(const Besluit& besluit, const partner::BronFeiten& feiten);

// --- Reading a file ---------------------------------------------------------------------------------------------------

// Why a file is not taken. The code goes to the log, the sentence to who read it in.
enum class Afwijzing : std::uint8_t {
    geen_huisbericht,
    te_groot,
    niet_te_openen,
    onbekende_afzender,
    huis_ongeldig,  // not confirmed, or not in its period
    niet_te_lezen,  // opened and signed, but not one of the four kinds
    verlopen,
    uit_de_toekomst,
    al_gelezen,
    andere_soort,  // it belongs on another page
    andere_vraag,  // an answer to something else
    ander_huis,    // not by the house that was asked
    al_beantwoord,
    bij_de_casus,     // to a one-time key: only the casus that asked can open it
    hier_niet,        // to the house: not for a casus
    geen_sleutel,     // the one-time key is gone: too late
    inhoud_ongeldig,  // a part that may not be kept any more, or of a kind the law does not know
};
Afwijzing van(envelop::Fout fout);
std::string_view code(Afwijzing afwijzing);
std::string_view zin(Afwijzing afwijzing);

struct BerichtFeiten {
    Date vandaag;
    Instant nu;
    bool al_gelezen = false;
};
// What holds for every file, whoever reads it: a known house in its period, not expired, not from the future, not read before.
std::optional<Afwijzing> afwijzing(const huisbericht::Bericht& bericht,
                                   const std::optional<partner::AnderHuis>& van, const BerichtFeiten& feiten);

// --- Answering --------------------------------------------------------------------------------------------------------

// May a question find a person in a casus that stands so? Only where the house works on it now: what was closed, destroyed, sent
// back, handed over or is not judged yet gives no hit, and looks the same as nothing at all (ADR 17).
bool telt_mee(toegang::Fase fase, bool afgeschermd, bool bevroren);
// Why this reader cannot say "no hit": vraag-beantwoord · vraag-verlopen · collega-beoordeelt (it fits a casus of another).
std::optional<Refusal> geen_treffer_bezwaar(const Binnen& vraag, std::span<const Overeenkomst> gevonden,
                                            Instant nu);
// Why this casus cannot be the hit: vraag-beantwoord · vraag-verlopen · niet-dezelfde (the program does not find it there).
std::optional<Refusal> treffer_bezwaar(const Binnen& vraag, bool gevonden, Instant nu);

// --- Life -------------------------------------------------------------------------------------------------------------

std::string_view code(Richting richting);
std::string_view code(Staat staat);
// "wacht op antwoord", "treffer", "geen treffer", "verlopen zonder antwoord"
std::string_view naam(const Huisvraag& vraag, Instant nu);
std::string_view naam(const Binnen& vraag, Instant nu);
// May its file be fetched (again): a question while it waits, an answer while it can be read.
bool heeft_bestand(const Huisvraag& vraag, Instant nu);

}  // namespace uitwisseling::rules
