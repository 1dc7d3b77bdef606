// Rules of the casus. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "domein/casus/model.hpp"
#include "platform/base/result.hpp"

namespace casus::rules {

inline constexpr std::size_t reden_max = 1'000;
inline constexpr std::size_t mensen_max = 10;

// Roles an organisation can be admitted as.
inline constexpr std::pair<std::string_view, toegang::DeelnameRol> rol_codes[] = {
    {"deelnemer", toegang::DeelnameRol::deelnemer},
    {"casusregisseur", toegang::DeelnameRol::casusregisseur},
    {"bevraagd", toegang::DeelnameRol::bevraagd}};

// What is wrong with the request itself. `soort`: what the organisation is; `aangewezen`: who of it can look at this dossier.
std::vector<FieldFault> fouten(const NieuweDeelname& nieuw, toegang::OrganisatieSoort soort,
                               std::span<const kern::MedewerkerId> aangewezen, const Beslissers& beslissers,
                               Date vandaag);
// An organisation is in only when somebody of it can look. `niemand-kan-meekijken`; nothing: somebody can.
std::optional<Refusal> mag_toelaten(bool iemand_kan_meekijken);
// Why nobody may record it from a source; nothing: one may. `bezwaar-open`.
std::optional<Refusal> mag_vastleggen(const NieuweDeelname& nieuw, const Beslissers& beslissers);
// Whether this organisation may agree: nobody admits himself. `deelname-eigen`; nothing: it may.
std::optional<Refusal> mag_instemmen(bool over_eigen_organisatie);

// Enough public participants confirmed, and none objected (Wgs 2.31(4); the number is a setting).
bool genomen(int nodig, int akkoord, int niet_akkoord);

// How many confirmations are asked: what the house set, at least one, at most as many as there are public participants.
int bevestigingen_nodig(std::int64_t ingesteld, int publiek);

// A phase of the AVE model may change by any step, up or down; a change has its reason. Nothing: it may be stored. `nu`: the
// phase as it stands.
std::vector<FieldFault> fouten(const Kopwijziging& nieuw, int nu);

// What an organisation that is admitted in this phase takes part for: one purpose, the one the work is done for.
toegang::Doel doel_in(toegang::Fase fase);

// The choice an address carries, its words as `code` writes them; what is not understood chooses nothing.
Lijstkeuze lees_keuze(std::string_view fase, std::string_view tafel, std::string_view gemeente, bool te_laat,
                      std::string_view volgorde);
std::string_view code(Volgorde volgorde);

bool past(const Lijstrij& rij, const Lijstkeuze& keuze);
// The order of two rows; equal ones stand by change, then by id. An order by name is the reader's: names are sealed.
bool eerder(const Lijstrij& een, const Lijstrij& ander, Volgorde volgorde);

// May this reader know that it happened? A disclosure and the admission of a derde are for who is named in them, a question
// above the case table for who is asked: of these the house alone reads here that they are there (DECISIONS 12).
bool op_de_lijn(std::string_view soort, bool van_huis);
// The words of an event on the life line; empty: it is not shown.
std::string gebeurtenis(std::string_view soort, std::string_view waarde);

}  // namespace casus::rules
