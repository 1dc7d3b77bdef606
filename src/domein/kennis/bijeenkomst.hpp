// Meetings without a dossier: tours, theme days, training. How many people, never who.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domein/kennis/rights.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/toegang/routes.hpp"
#include "platform/base/result.hpp"

namespace kennis {

struct BijeenkomstTag;
using BijeenkomstId = Id<BijeenkomstTag>;

struct Bijeenkomst {
    BijeenkomstId id;
    std::string soort;  // rondleiding, themadag, voorlichting
    std::string thema;
    std::string titel;
    std::optional<Date> datum;
    std::int64_t mensen = 0;
    std::int64_t minuten = 0;  // by the norm of that day
    std::vector<kern::OrganisatieId> organisaties;
    std::string organisatie_namen;
    std::int64_t versie = 1;
};

struct OrganisatieKeuze {
    kern::OrganisatieId id;
    std::string naam;
};

namespace rules {
inline constexpr std::pair<std::string_view, std::string_view> bijeenkomst_soorten[] = {
    {"rondleiding", "Rondleiding of kennismaking"},
    {"themadag", "Themadag"},
    {"voorlichting", "Voorlichting of training"}};
std::string_view bijeenkomst_naam(std::string_view soort);
std::vector<FieldFault> fouten(const Bijeenkomst& nieuw, std::span<const partner::Code> themas, Date vandaag);
}  // namespace rules

namespace store {
std::vector<Bijeenkomst> bijeenkomsten(db::Reader& reader, int jaar);
std::vector<OrganisatieKeuze> organisaties(db::Reader& reader, Date vandaag);
}  // namespace store

namespace pages {
web::Response bijeenkomsten(kern::Call& call, const toegang::Grant<Bijeenkomsten>& grant);
web::Response leg_bijeenkomst_vast(kern::Call& call, const toegang::Grant<Bijeenkomsten>& grant);
web::Response haal_door(kern::Call& call, const toegang::Grant<Bijeenkomsten>& grant,
                        const toegang::PathText& pad);
}  // namespace pages
namespace api {
web::Response bijeenkomsten(kern::Call& call, const toegang::Grant<Bijeenkomsten>& grant);
web::Response leg_bijeenkomst_vast(kern::Call& call, const toegang::Grant<Bijeenkomsten>& grant);
web::Response haal_door(kern::Call& call, const toegang::Grant<Bijeenkomsten>& grant,
                        const toegang::PathText& pad);
}  // namespace api

}  // namespace kennis
