#include "kern/partner/besluitbron.hpp"

#include <gtest/gtest.h>

namespace {

using kern::OrganisatieId;
using Codes = std::vector<std::string>;

constexpr Date gemeld{2026, 11, 18};
constexpr Date vandaag{2026, 11, 23};

OrganisatieId organisatie(std::uint8_t nummer) {
    IdBytes bytes{};
    bytes.bytes[15] = nummer;
    return OrganisatieId::from(bytes);
}
const std::vector<OrganisatieId> kiesbaar{organisatie(1), organisatie(2), organisatie(3)};

struct Geval {
    const char* naam;
    std::optional<Date> datum;
    const char* tekst;
    std::vector<OrganisatieId> beslissers;
    int nodig;
    Codes fouten;
};

TEST(Besluitbron, names_when_where_and_who) {
    const char* goed = "Verslag triagetafel 20 november";
    const std::vector<OrganisatieId> twee{organisatie(1), organisatie(2)};
    const Geval gevallen[] = {
        {"nothing at all", std::nullopt, "", {}, 2, {}},
        {"all there", Date{2026, 11, 20}, goed, twee, 2, {}},
        {"on the day of the report", gemeld, goed, twee, 2, {}},
        {"today", vandaag, goed, twee, 2, {}},
        {"years before the report", Date{2020, 1, 1}, goed, twee, 2, {"datum:before-report"}},
        {"the day before the report", Date{2026, 11, 17}, goed, twee, 2, {"datum:before-report"}},
        {"tomorrow", Date{2026, 11, 24}, goed, twee, 2, {"datum:in-the-future"}},
        {"no date", std::nullopt, goed, twee, 2, {"datum:required"}},
        {"one letter", vandaag, "x", twee, 2, {"tekst:too-short"}},
        {"no source", vandaag, "", twee, 2, {"tekst:required"}},
        {"nobody decided", vandaag, goed, {}, 1, {"beslissers:required"}},
        {"nobody decided, none asked", vandaag, goed, {}, 0, {"beslissers:required"}},
        {"one of two", vandaag, goed, {organisatie(1)}, 2, {"beslissers:required"}},
        {"somebody who does not judge",
         vandaag,
         goed,
         {organisatie(1), organisatie(9)},
         2,
         {"beslissers:invalid-choice"}},
        {"one twice", vandaag, goed, {organisatie(1), organisatie(1)}, 2, {"beslissers:invalid-choice"}},
        {"deciders alone", std::nullopt, "", twee, 2, {"datum:required", "tekst:required"}},
    };
    for (const auto& geval : gevallen) {
        Codes gevonden;
        for (const auto& fout :
             partner::bron_fouten({geval.datum, geval.tekst, geval.beslissers},
                                  {gemeld, vandaag, geval.nodig, kiesbaar}, {"datum", "tekst", "beslissers"}))
            gevonden.push_back(fout.field + ":" + fout.code);
        EXPECT_EQ(gevonden, geval.fouten) << geval.naam;
    }
}

TEST(Besluitbron, never_over_the_head_of_who_said_no) {
    EXPECT_FALSE(partner::bron_bezwaar(0));
    EXPECT_EQ(partner::bron_bezwaar(1)->rule, "bezwaar-open");
}

}  // namespace
