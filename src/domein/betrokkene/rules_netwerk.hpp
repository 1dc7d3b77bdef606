// Rules of relations, contact moments and the warning for who visits. Pure: facts in, faults out.
#pragma once

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "domein/betrokkene/model.hpp"
#include "domein/betrokkene/netwerk.hpp"
#include "platform/base/result.hpp"

namespace betrokkene::rules {

// Limits of one dossier, and of texts in signs.
inline constexpr std::int64_t kring_max = 30;
inline constexpr std::int64_t professionals_max = 30;
inline constexpr std::size_t relaties_max = 120;
inline constexpr std::int64_t contacten_max = 500;  // of one person
inline constexpr std::size_t toelichting_max = 200;
inline constexpr std::size_t contact_max = 1'000;
inline constexpr std::size_t waarschuwing_max = 200;
inline constexpr int waarschuwing_maanden = 6;
inline constexpr int contact_jaren = 5;  // as long as a datum may stay (Wgs 1.8(7))

inline constexpr std::pair<std::string_view, Gezag> gezag_codes[] = {{"ja", Gezag::ja}, {"nee", Gezag::nee}};
inline constexpr std::pair<std::string_view, Wijze> wijze_codes[] = {
    {"bezoek", Wijze::bezoek},          {"gesprek", Wijze::gesprek}, {"telefoon", Wijze::telefoon},
    {"bericht", Wijze::bericht},        {"brief", Wijze::brief},     {"beeld", Wijze::beeld},
    {"geen-gehoor", Wijze::geen_gehoor}};
std::string_view naam(Wijze wijze);  // "op bezoek", "telefoon"
std::string_view code(Wijze wijze);
std::string_view code(Gezag gezag);  // "" when it is not said
std::string_view code(Rol rol);      // "betrokkene", "directe-kring", "professional"

// Who stands in the dossier, for the rules below.
struct Mens {
    kern::ItemId id;
    Rol rol = Rol::betrokkene;
};

// May this kind of relation tell who has custody, and does it hold as well the other way round?
bool draagt_gezag(std::string_view soort);
bool wederkerig(std::string_view soort);

// Everything that is wrong with a relation: both ends in this dossier, not one person twice, the period in order, custody
// where it fits, nothing but work of a professional (Wgs 2.30(1)(c)), and not there already.
std::vector<FieldFault> fouten(const NieuweRelatie& nieuw, std::span<const Mens> mensen,
                               std::span<const NieuweRelatie> bekend, Date vandaag);
// The last day of a relation that began on `sinds`.
std::vector<FieldFault> fouten_einde(std::optional<Date> sinds, std::optional<Date> tot);
std::vector<FieldFault> fouten(const NieuwContact& nieuw, Date vandaag);
std::vector<FieldFault> fouten(const NieuweWaarschuwing& nieuw, Date vandaag);
// What a person's own fields do not say of each other: an interpreter of which language.
std::vector<FieldFault> fouten(const Gegevens& nieuw);

// Does a warning with this last day hold on that day?
constexpr bool geldt(Date tot, Date dag) { return dag <= tot; }
// The last day that a warning set on `dag` may hold: six months on, or the last day of that month.
Date waarschuwing_hoogstens(Date dag);

// Why a person is taken away: a code for the log, never a word about him.
inline constexpr std::pair<std::string_view, std::string_view> verwijder_codes[] = {
    {"niet-meer-nodig", "niet-meer-nodig"},
    {"vergissing", "vergissing"},
    {"klopt-niet", "klopt-niet"},
    {"verzoek", "verzoek"}};

}  // namespace betrokkene::rules
