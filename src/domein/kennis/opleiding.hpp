// The training register of Bgs 1.17: what designated people learned on the six subjects, as far as their function asks. It
// holds names, dates and subjects; never a score, and never anything of a case.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domein/kennis/rights.hpp"
#include "kern/toegang/routes.hpp"
#include "platform/base/result.hpp"
#include "platform/web/input.hpp"

namespace kennis {

// Bgs 1.17, a to f.
struct Onderwerp {
    int nummer;
    std::string_view code;
    std::string_view naam;
};
inline constexpr std::array<Onderwerp, 6> onderwerpen{
    Onderwerp{1, "omgang", "Zorgvuldig omgaan met persoonsgegevens"},
    Onderwerp{2, "regels", "De regels van het samenwerkingsverband"},
    Onderwerp{3, "werkprocessen", "De werkprocessen"},
    Onderwerp{4, "analyse", "Methoden van informatieanalyse"},
    Onderwerp{5, "beveiliging", "Informatiebeveiliging"},
    Onderwerp{6, "data-ethiek", "Data-ethiek"}};

enum class OpleidingSoort : std::uint8_t { gedaan = 1, niet_nodig = 2 };

enum class Stand : std::uint8_t { te_doen, geldig, bijna, verlopen, niet_nodig };

struct Gevolgd {
    OpleidingSoort soort = OpleidingSoort::gedaan;
    Date gedaan;
    std::optional<Date> geldig_tot;
};

struct Leerling {
    kern::MedewerkerId id;
    std::string naam;
    std::string functie;
    std::array<std::optional<Gevolgd>, 6> gevolgd;
};

struct PerOrganisatie {
    kern::OrganisatieId id;
    std::string naam;
    long long mensen = 0;
    long long bij = 0;  // nothing to do for any subject
};

struct NieuweOpleiding {
    std::vector<kern::MedewerkerId> mensen;
    std::vector<int> onderwerpen;
    std::optional<OpleidingSoort> soort;
    std::optional<Date> gedaan;
};

namespace rules {

inline constexpr std::size_t mensen_max = 100;  // at once
inline constexpr std::pair<std::string_view, OpleidingSoort> opleiding_codes[] = {
    {"gedaan", OpleidingSoort::gedaan}, {"niet-nodig", OpleidingSoort::niet_nodig}};

Stand stand(const std::optional<Gevolgd>& gevolgd, Date vandaag);
std::string_view code(Stand stand);
std::string zin(const std::optional<Gevolgd>& gevolgd, Date vandaag);
bool te_doen(Stand stand);
// The last day it counts, so many months after it was done.
Date geldig_tot(Date gedaan, std::int64_t maanden);
std::vector<FieldFault> fouten(const NieuweOpleiding& nieuw, Date vandaag);

}  // namespace rules

namespace store {

// The designated people of an organisation (designated by it, or working for it), by name.
std::vector<Leerling> leerlingen(db::Reader& reader, kern::OrganisatieId organisatie, Date vandaag);
std::vector<PerOrganisatie> per_organisatie(db::Reader& reader, Date vandaag);

}  // namespace store

namespace actions {
// Of people who are not of `van` nothing is kept, and it is refused as a whole; nothing: of the whole house.
Result<void> leg_vast(kern::Call& call, const toegang::Grant<OpleidingWijzigen>& grant,
                      const NieuweOpleiding& nieuw);
}  // namespace actions

namespace pages {
web::Response opleidingen(kern::Call& call, const toegang::Grant<OpleidingLezen>& grant);
web::Response leg_opleiding_vast(kern::Call& call, const toegang::Grant<OpleidingWijzigen>& grant);
}  // namespace pages
namespace api {
web::Response opleidingen(kern::Call& call, const toegang::Grant<OpleidingLezen>& grant);
web::Response leg_opleiding_vast(kern::Call& call, const toegang::Grant<OpleidingWijzigen>& grant);
}  // namespace api

}  // namespace kennis
