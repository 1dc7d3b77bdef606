// The log as its readers see it, through the real router on both engines.
#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::test::TestHuis;

class ToezichtTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
};

TEST_P(ToezichtTest, it_tells_who_looked_and_what_was_refused) {
    const auto dossier =
        huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}}, .titel = "Grutto, D."});
    EXPECT_EQ(huis.get("regisseur", "/casussen/" + dossier.text()).status, 200);
    EXPECT_EQ(huis.get("politie", "/casussen/" + dossier.text()).status, 404);
    const auto logboek = huis.get("fg", "/logboek");
    EXPECT_EQ(logboek.status, 200);
    EXPECT_TRUE(staat(logboek, "geweigerd"));
    EXPECT_TRUE(staat(logboek, "Genummerde regels"));
    EXPECT_FALSE(staat(logboek, "Grutto")) << "the log tells of looks, never of people";
}

TEST_P(ToezichtTest, it_is_for_supervision_alone) {
    for (const auto* wie : {"regisseur", "makelaar", "ondersteuner", "manager", "beleid", "beheerder",
                            "aanmelder", "politie", "ggz", "contactpersoon", "bestuur"})
        EXPECT_EQ(huis.get(wie, "/logboek").status, 404) << wie;
    EXPECT_EQ(huis.get({}, "/logboek").status, 303) << "first log in";
}

TEST_P(ToezichtTest, a_look_at_the_log_is_in_the_log) {
    huis.get("fg", "/logboek");
    bool gevonden = false;
    for (const auto& regel : huis.log()) gevonden = gevonden || regel.actie == "logboek.lezen";
    EXPECT_TRUE(gevonden);
}

// A filter per thing one can look for, each with what it must show and what not.
class LogboekFilterTest : public ToezichtTest {
protected:
    kern::DossierId een =
        huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie", DeelnameRol::deelnemer}}});
    kern::DossierId ander = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}}});

    void SetUp() override {
        static constexpr db::Sql noem{"test.noem", "UPDATE dossier SET kenmerk = $2 WHERE id = $1"};
        huis.schrijf([&](db::Tx& tx) {
            tx.run(noem, een, "ZVH-7K3F-92QD");
            tx.run(noem, ander, "ZVH-4M8T-6HWC");
        });
        huis.get("regisseur", "/casussen/" + een.text());
        huis.get("politie", "/casussen/" + een.text());
        huis.get("regisseur", "/casussen/" + ander.text());
        huis.get("politie", "/casussen/" + ander.text());  // refused
    }
    std::string kenmerk(kern::DossierId dossier) const {
        return dossier == een ? "ZVH-7K3F-92QD" : "ZVH-4M8T-6HWC";
    }
    // The rows of the table, without the lists to choose from.
    std::string rijen(const std::string& vraag) {
        const auto pagina = huis.get("fg", "/logboek" + vraag);
        EXPECT_EQ(pagina.status, 200) << vraag;
        const auto begin = pagina.body.find("<tbody>");
        return begin == pagina.body.npos ? "" : pagina.body.substr(begin);
    }
    static bool bevat(const std::string& tekst, std::string_view wat) {
        return tekst.find(wat) != tekst.npos;
    }
};

TEST_P(LogboekFilterTest, by_person_and_by_organisation) {
    for (const auto& vraag : {"?medewerker=" + huis.medewerker("politie").text(),
                              "?organisatie=" + huis.organisatie("politie").text()}) {
        const auto gevonden = rijen(vraag);
        EXPECT_TRUE(bevat(gevonden, "Ilse Vlier")) << vraag;
        EXPECT_FALSE(bevat(gevonden, "Noor Wilgenhof")) << vraag;
    }
}

TEST_P(LogboekFilterTest, by_act_and_by_result) {
    huis.get("regisseur", "/zoeken/" + huis.random().id<struct Vraag>().text());
    EXPECT_FALSE(bevat(rijen("?actie=casus.lezen"), "zoeken in eigen dossiers"));
    EXPECT_TRUE(bevat(rijen("?actie=casus.lezen"), "een casus zien"));
    EXPECT_FALSE(bevat(rijen("?uitkomst=toegestaan"), "geweigerd ("));
    const auto geweigerd = rijen("?uitkomst=geweigerd");
    EXPECT_TRUE(bevat(geweigerd, "geweigerd ("));
    EXPECT_FALSE(bevat(geweigerd, "Noor Wilgenhof"));
}

TEST_P(LogboekFilterTest, by_period) {
    EXPECT_TRUE(bevat(rijen("?van=24-11-2026&tot=24-11-2026"), "een casus zien") ||
                bevat(rijen("?van=23-11-2026&tot=23-11-2026"), "een casus zien"));
    EXPECT_FALSE(bevat(rijen("?tot=20-11-2026"), "een casus zien"));
    EXPECT_FALSE(bevat(rijen("?van=01-12-2026"), "een casus zien"));
    EXPECT_EQ(huis.get("fg", "/logboek?van=02-11-2026&tot=01-11-2026").status, 422);
    EXPECT_EQ(huis.get("fg", "/logboek?van=gisteren").status, 422);
    EXPECT_EQ(huis.get("fg", "/logboek?naam=Vlier").status, 422) << "no such thing in an address";
}

// The index by dossier stays behind the log; both the part it covers and the tail are found.
TEST_P(LogboekFilterTest, by_kenmerk_that_stands_in_no_address) {
    const auto naar = huis.post("fg", "/logboek/dossier", {{"kenmerk", "zvh-7k3f-92qd"}});
    ASSERT_EQ(naar.status, 303);
    std::string adres;
    for (const auto& [sleutel, waarde] : naar.headers)
        if (sleutel == "Location") adres = waarde;
    EXPECT_EQ(adres, "/logboek?dossier=" + een.text());
    for (const bool verwezen : {false, true}) {
        if (verwezen) huis.kern().logboek.nummer(huis.clock().now());
        const auto gevonden = rijen("?dossier=" + een.text());
        EXPECT_TRUE(bevat(gevonden, kenmerk(een))) << verwezen;
        EXPECT_TRUE(bevat(gevonden, "Ilse Vlier")) << verwezen;
        EXPECT_FALSE(bevat(gevonden, kenmerk(ander))) << verwezen;
        huis.get("politie", "/casussen/" + een.text());
    }
    EXPECT_EQ(huis.post("fg", "/logboek/dossier", {{"kenmerk", "ZVH-0000-0000"}}).status, 422);
    EXPECT_EQ(huis.post("fg", "/logboek/dossier", {{"kenmerk", ""}}).status, 422);
    EXPECT_EQ(huis.post("regisseur", "/logboek/dossier", {{"kenmerk", kenmerk(een)}}).status, 404);
    EXPECT_TRUE(bevat(huis.get("regisseur", "/casussen/" + een.text() + "/inzage").body, "Iris Taxusman"))
        << "who asks who looked, looked";
}

TEST_P(LogboekFilterTest, page_by_page_none_twice_and_none_left_out) {
    for (int i = 0; i < 210; ++i) huis.get("politie", "/casussen/" + een.text());
    huis.kern().logboek.nummer(huis.clock().now());
    const std::string vraag = "?medewerker=" + huis.medewerker("regisseur").text();
    EXPECT_FALSE(bevat(huis.get("fg", "/logboek" + vraag).body, "Oudere regels"));
    const auto eerste = huis.get("fg", "/logboek").body;
    const auto at = eerste.find("onder=");
    ASSERT_NE(at, eerste.npos);
    const auto tweede =
        huis.get("fg", "/logboek?onder=" + eerste.substr(at + 6, eerste.find('"', at) - at - 6));
    EXPECT_TRUE(bevat(tweede.body, "Terug naar de nieuwste"));
    EXPECT_TRUE(bevat(tweede.body, "Noor Wilgenhof"));
}

TEST_P(LogboekFilterTest, the_api_looks_for_the_same) {
    using toegang::Doel;
    const auto vraag = [&](const std::string& body) {
        return huis.api("fg", web::Method::post, "/api/v1/logboek/_zoek", body, Doel::toezicht);
    };
    const auto gevonden = vraag(R"({"kenmerk": ")" + kenmerk(een) + R"(", "uitkomst": "toegestaan"})");
    EXPECT_EQ(gevonden.status, 200) << gevonden.body;
    EXPECT_TRUE(bevat(gevonden.body, kenmerk(een)));
    EXPECT_FALSE(bevat(gevonden.body, kenmerk(ander)));
    EXPECT_EQ(vraag(R"({"kenmerk": "ZVH-0000-0000"})").status, 400);
    EXPECT_EQ(vraag(R"({"van": "24-11-2026"})").status, 400) << "ISO dates";
    EXPECT_EQ(vraag(R"({"wie": "x"})").status, 400);
}

INSTANTIATE_TEST_SUITE_P(Engines, LogboekFilterTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);
INSTANTIATE_TEST_SUITE_P(Engines, ToezichtTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
