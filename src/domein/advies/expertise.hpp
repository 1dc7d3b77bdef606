// Who knows most of which theme: people of the house with the days they are there, and experts elsewhere in the country.
// Read by everyone who is logged in: it holds no word of a case.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domein/advies/store.hpp"
#include "kern/toegang/routes.hpp"
#include "platform/web/input.hpp"

namespace advies {

struct AandachtsfunctionarisTag;
struct DeskundigeTag;
using AandachtsfunctionarisId = Id<AandachtsfunctionarisTag>;
using DeskundigeId = Id<DeskundigeTag>;

struct Aandachtsfunctionaris {
    AandachtsfunctionarisId id;
    std::string thema;
    kern::MedewerkerId medewerker;
    std::string naam;
    std::string telefoon;
    std::int64_t dagen = 0;  // 1 << weekday, Monday 1
    std::optional<Date> afwezig_van;
    std::optional<Date> afwezig_tot;
    std::optional<Date> tot;
    std::int64_t versie = 1;
};

struct Deskundige {
    DeskundigeId id;
    std::string thema;
    std::string naam;
    std::string organisatie;
    std::string waarvoor;
    std::string bereiken;
    std::optional<Date> tot;
    std::int64_t versie = 1;
};

namespace rules {

inline constexpr std::pair<std::string_view, int> dag_codes[] = {
    {"ma", 1}, {"di", 2}, {"wo", 3}, {"do", 4}, {"vr", 5}};

// "nu bereikbaar", "maandag weer", "afwezig tot en met 4 december 2026".
std::string beschikbaar(const Aandachtsfunctionaris& wie, Date vandaag);
bool is_er(const Aandachtsfunctionaris& wie, Date vandaag);
std::string dagen_zin(std::int64_t dagen);

std::vector<FieldFault> fouten(const Aandachtsfunctionaris& nieuw, std::span<const partner::Code> themas);
std::vector<FieldFault> fouten(const Deskundige& nieuw, std::span<const partner::Code> themas);

}  // namespace rules

namespace store {

std::vector<Aandachtsfunctionaris> aandachtsfunctionarissen(db::Reader& reader, Date vandaag);
std::vector<Deskundige> deskundigen(db::Reader& reader, Date vandaag);
std::optional<Aandachtsfunctionaris> aandachtsfunctionaris(db::Reader& reader, AandachtsfunctionarisId id);
std::optional<Deskundige> deskundige(db::Reader& reader, DeskundigeId id);
// New when the version is 0. False: changed meanwhile.
bool bewaar(db::Tx& tx, const Aandachtsfunctionaris& wie, Date vandaag);
bool bewaar(db::Tx& tx, const Deskundige& wie, Date vandaag);

}  // namespace store

namespace pages {
web::Response expertise(kern::Call& call, const toegang::Grant<Expertise>& grant);
web::Response functionaris(kern::Call& call, const toegang::Grant<ExpertiseWijzigen>& grant,
                           const toegang::PathText& pad);
web::Response bewaar_functionaris(kern::Call& call, const toegang::Grant<ExpertiseWijzigen>& grant,
                                  const toegang::PathText& pad);
web::Response deskundige(kern::Call& call, const toegang::Grant<ExpertiseWijzigen>& grant,
                         const toegang::PathText& pad);
web::Response bewaar_deskundige(kern::Call& call, const toegang::Grant<ExpertiseWijzigen>& grant,
                                const toegang::PathText& pad);
}  // namespace pages
namespace api {
web::Response expertise(kern::Call& call, const toegang::Grant<Expertise>& grant);
web::Response bewaar_functionaris(kern::Call& call, const toegang::Grant<ExpertiseWijzigen>& grant,
                                  const toegang::PathText& pad);
web::Response bewaar_deskundige(kern::Call& call, const toegang::Grant<ExpertiseWijzigen>& grant,
                                const toegang::PathText& pad);
}  // namespace api

}  // namespace advies
