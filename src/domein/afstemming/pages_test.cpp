// Two plans aligned, through the real router on both engines.
#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

class AfstemmingTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId een =
        huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie"}, {"gemeente"}},
                      .titel = "Kwartel, K."});
    kern::DossierId twee = huis.dossier(
        {.deelnemers = {{"regisseur", DeelnameRol::huis}, {"gemeente"}}, .titel = "Patrijs, P."});
    kern::DossierId vreemd =
        huis.dossier({.deelnemers = {{"regisseur2", DeelnameRol::huis}}, .titel = "Fazant, F."});

    static std::string pad(kern::DossierId dossier, std::string_view rest = {}) {
        return "/casussen/" + dossier.text() + "/afstemmingen" + std::string(rest);
    }
    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    static Velden velden(kern::DossierId met, std::string_view nodig = "ja") {
        return {{"met", met.text()},
                {"kring", "ja"},
                {"kringMotivering", "Het zijn <broers>."},
                {"afhankelijk", "ja"},
                {"afhankelijkMotivering", "De een haalt de ander over."},
                {"nodig", std::string(nodig)},
                {"nodigMotivering", "Samen lukt het wel."}};
    }
    std::string link(kern::DossierId dossier) {
        static constexpr db::Sql laatste{
            "test.link",
            "SELECT id FROM item WHERE soort = 23 AND dossier = $1 ORDER BY gemaakt DESC, id LIMIT 1"};
        auto snapshot = huis.db().read();
        return pad(dossier, "/" + snapshot.reader().value<kern::ItemId>(laatste, dossier)->text());
    }
};

TEST_P(AfstemmingTest, it_stands_in_both_dossiers_and_names_the_other_to_who_may_open_it) {
    EXPECT_EQ(huis.post("regisseur", pad(een), velden(twee)).status, 303);
    for (const auto dossier : {een, twee}) {
        const auto blad = huis.get("gemeente", pad(dossier));
        EXPECT_TRUE(staat(blad, "Het zijn &lt;broers&gt;."));
        EXPECT_TRUE(staat(blad, dossier == een ? "Patrijs, P." : "Kwartel, K."));
    }
    const auto politie = huis.get("politie", pad(een));
    EXPECT_TRUE(staat(politie, "Met een casus die jij niet ziet"));
    EXPECT_FALSE(staat(politie, "Patrijs")) << "who it is with is not for him";
    EXPECT_FALSE(staat(politie, twee.text()));
    EXPECT_EQ(huis.get("politie", pad(twee)).status, 404);
}

TEST_P(AfstemmingTest, the_gate_is_asked_for_both) {
    EXPECT_EQ(huis.post("regisseur", pad(een), velden(vreemd)).status, 404);
    EXPECT_FALSE(staat(huis.get("regisseur", pad(een, "/nieuw")), "Fazant"));
    EXPECT_EQ(huis.post("gemeente", pad(een), velden(twee)).status, 404)
        << "a participant does not direct it";
    EXPECT_EQ(huis.post("regisseur", pad(een), velden(huis.random().id<kern::Dossier>())).status, 404);
}

TEST_P(AfstemmingTest, one_no_and_there_is_no_link) {
    const auto nee = huis.post("regisseur", pad(een), velden(twee, "nee"));
    EXPECT_EQ(nee.status, 409);
    EXPECT_TRUE(staat(nee, "afstemming.nodig"));
    EXPECT_TRUE(staat(nee, "Het zijn &lt;broers&gt;.")) << "what was typed stays";
    EXPECT_EQ(huis.post("regisseur", pad(een), {{"met", twee.text()}}).status, 422);
    EXPECT_TRUE(staat(huis.get("regisseur", pad(een)), "nergens op afgestemd"));
    EXPECT_EQ(huis.post("regisseur", pad(een), velden(twee)).status, 303);
    EXPECT_TRUE(staat(huis.post("regisseur", pad(twee), velden(een)), "afstemming.bestaat"));
}

TEST_P(AfstemmingTest, it_stops_on_both_sides_with_a_reason) {
    EXPECT_EQ(huis.post("regisseur", pad(een), velden(twee)).status, 303);
    const auto hier = link(een);
    EXPECT_EQ(huis.post("regisseur", hier + "/einde", {{"versie", "1"}}).status, 422);
    EXPECT_EQ(huis.post("regisseur", hier + "/einde", {{"reden", "Hij verhuist."}, {"versie", "1"}}).status,
              303);
    EXPECT_EQ(huis.post("regisseur", hier + "/einde", {{"reden", "Nog eens."}, {"versie", "1"}}).status, 409);
    for (const auto dossier : {een, twee})
        EXPECT_TRUE(staat(huis.get("gemeente", pad(dossier)), "Hij verhuist."));
    EXPECT_EQ(huis.get("gemeente", "/casussen/" + een.text() + "/plannen").status, 404)
        << "and the plans stand side by side no more";
}

TEST_P(AfstemmingTest, who_read_an_older_version_does_not_stop_it) {
    EXPECT_EQ(huis.post("regisseur", pad(een), velden(twee)).status, 303);
    const auto laat = huis.post("regisseur", link(een) + "/einde", {{"reden", "Toch."}, {"versie", "7"}});
    EXPECT_EQ(laat.status, 409);
    EXPECT_TRUE(staat(laat, "Toch.")) << "what was typed stays";
    EXPECT_FALSE(staat(huis.get("gemeente", pad(een)), "gestopt"));
}

TEST_P(AfstemmingTest, a_link_that_is_closed_to_somebody_is_not_there_for_him) {
    EXPECT_EQ(huis.post("regisseur", pad(een), velden(twee)).status, 303);
    static constexpr db::Sql dicht{"test.link_dicht",
                                   "UPDATE item SET kring = 1 WHERE dossier = $1 AND soort = 23"};
    huis.schrijf([&](db::Tx& tx) { tx.run(dicht, een); });
    EXPECT_TRUE(staat(huis.get("gemeente", pad(een)), "nergens op afgestemd"));
    EXPECT_TRUE(staat(huis.get("regisseur", pad(een)), "Patrijs, P."));
}

TEST_P(AfstemmingTest, the_api_says_the_same) {
    const std::string basis = "/api/v1" + pad(een);
    const auto gemaakt = huis.api("regisseur", web::Method::post, basis,
                                  R"({"met":")" + twee.text() +
                                      R"(","kring":"ja","kringMotivering":"a","afhankelijk":"ja",)"
                                      R"("afhankelijkMotivering":"b","nodig":"ja","nodigMotivering":"c"})");
    EXPECT_EQ(gemaakt.status, 201) << gemaakt.body;
    EXPECT_TRUE(staat(huis.api("gemeente", web::Method::get, basis), twee.text()));
    EXPECT_FALSE(staat(huis.api("politie", web::Method::get, basis), twee.text()));
    EXPECT_EQ(huis.api("regisseur", web::Method::post, basis, "{}").status, 400);
}

INSTANTIATE_TEST_SUITE_P(Engines, AfstemmingTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
