// Rules of the table. Pure: facts in, answers out.
#pragma once

#include <span>
#include <vector>

#include "domein/overleg/live_model.hpp"
#include "kern/toegang/besluit.hpp"
#include "platform/base/result.hpp"

namespace overleg::live::rules {

inline constexpr std::size_t tekst_max = 1000;
inline constexpr std::size_t naam_max = 100;

// A line whose bron is not the one who types it is held until the bron says yes.
bool wacht(kern::OrganisatieId bron, kern::OrganisatieId typt);

enum class Handeling : std::uint8_t { vrijgeven, mondeling, laten_vervallen, sluiten, verbeteren };
// The whole life of a line: the state after it, or why not: regel.geldt, regel.wacht, regel.vervallen, regel.verbeterd.
Result<RegelStaat> na(RegelStaat van, Handeling handeling);

std::vector<FieldFault> fouten(const NieuweRegel& nieuw);
// A derde sits at the table only after he signed (Wgs 2.31(10)); the day is noted.
std::vector<FieldFault> fouten(const NieuweAanwezige& nieuw, Date vandaag);
std::vector<FieldFault> fouten(const NieuwAntwoord& nieuw);
std::vector<FieldFault> fouten(const NieuweVerbetering& nieuw);

// --- The room screen --------------------------------------------------------------------------------------------------

// Somebody in the room, and what one item of the point is to him.
struct InDeZaal {
    toegang::PersoonFeiten persoon;
    toegang::DossierFeiten dossier;
    toegang::ItemFeiten item;
    toegang::Doel doel = toegang::Doel::procesregie;
};
// May it be on the wall? Only when the chair has said who is there, and each of them may see it by himself. Somebody without an
// account may see nothing by himself: what he may know is told to him, not shown.
bool op_zaalscherm(bool bevestigd, bool iemand_zonder_account, std::span<const InDeZaal> aanwezig);

std::string_view naam(Onderdeel deel);
std::string_view vraag(Onderdeel deel);
std::string_view naam(AanwezigeSoort soort);
std::string_view code(Onderdeel deel);
std::string_view code(RegelStaat staat);
inline constexpr std::pair<std::string_view, Onderdeel> onderdelen[] = {
    {"beeld", Onderdeel::beeld}, {"oordeel", Onderdeel::oordeel}, {"besluit", Onderdeel::besluit}};
inline constexpr std::pair<std::string_view, AanwezigeSoort> aanwezige_soorten[] = {
    {"betrokkene", AanwezigeSoort::betrokkene},
    {"naaste", AanwezigeSoort::naaste},
    {"advocaat", AanwezigeSoort::advocaat},
    {"tolk", AanwezigeSoort::tolk},
    {"derde", AanwezigeSoort::derde}};
inline constexpr std::pair<std::string_view, Teruggelezen> antwoorden[] = {
    {"klopt", Teruggelezen::klopt}, {"verbetering", Teruggelezen::verbetering}};

}  // namespace overleg::live::rules
