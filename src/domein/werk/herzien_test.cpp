// What has a day on which somebody looks at it again, on Mijn werk. Both engines.
#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::test::TestHuis;

constexpr std::int64_t dag = 24 * 3600;

class HerzienTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};

    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    void later(std::int64_t seconden) {
        huis.clock().set(huis.clock().now().plus_seconds(seconden));
        for (const auto* wie : {"regisseur", "ggz", "politie"}) huis.vergeet(wie);
    }
};

// What is looked at again stands in the list of its day: late, or within two weeks; not what is further away.
TEST_P(HerzienTest, what_must_be_looked_at_again_has_a_row_with_its_day) {
    const auto dossier = huis.dossier(
        {.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie"}, {"ggz"}}, .titel = "Grutto, D."});
    const std::string casus = "/casussen/" + dossier.text();
    huis.post("politie", casus + "/waarschuwing",
              {{"tekst", "Ga niet alleen."}, {"tot", "30-11-2026"}, {"versie", "0"}});
    huis.post("ggz", casus + "/bijdragen",
              {{"tekst", "Later."}, {"categorieen", "gezondheid"}, {"embargoTot", "01-12-2026"}});
    static constexpr db::Sql insert{
        "test.verstrekking",
        "INSERT INTO verstrekking (dossier, id, ontvanger, grondslag, van, nodig, antwoord_voor, geinformeerd, herzien_op, "
        "staat, verstrekt, wijze, terug_op, inhoud_z) VALUES ($1, $2, $3, 'x', '2025-11-01', 0, '2025-11-02', 0, "
        "'2026-11-20', 2, 1, 1, '2026-11-25', $4)"};
    const auto verstrekt = huis.random().id<kern::Item>();
    huis.schrijf([&](db::Tx& tx) {
        toegang::NieuwItem rij;
        rij.dossier = dossier;
        rij.id = verstrekt;
        rij.soort = toegang::ItemSoort::verstrekking;
        rij.bron = huis.organisatie("huis");
        rij.door = huis.medewerker("regisseur");
        rij.nu = huis.clock().now();
        toegang::bewaar_item(tx, rij);
        tx.run(insert, dossier, verstrekt, huis.organisatie("politie"), db::Bytes(1));
    });
    const auto thuis = huis.get("regisseur", "/");
    EXPECT_TRUE(staat(thuis, "Waartoe leidde deze verstrekking?"));
    EXPECT_TRUE(staat(thuis, "Kan de persoon nu horen wat is verstrekt?"));
    EXPECT_TRUE(staat(thuis, "Waarschuwing voor bezoek loopt af"));
    EXPECT_FALSE(staat(thuis, "Embargo op een bijdrage loopt af")) << "of another organisation";
    EXPECT_TRUE(staat(thuis, "<a href=\"" + casus + "/verstrekkingen/" + verstrekt.text()));
    EXPECT_TRUE(staat(huis.get("ggz", "/"), "Embargo op een bijdrage loopt af"));
    EXPECT_FALSE(staat(huis.get("ggz", "/"), "Waartoe leidde"));
    EXPECT_TRUE(staat(huis.get("politie", "/"), "Waartoe leidde")) << "who received it";
    const auto api = huis.api("regisseur", web::Method::get, "/api/v1/werk");
    EXPECT_TRUE(staat(api, "\"teLaat\":{\"totaal\":1")) << api.body;
    EXPECT_TRUE(staat(api, "\"komtEraan\":{\"totaal\":2")) << api.body;
    EXPECT_TRUE(staat(api, "\"verstrekking\":\"" + verstrekt.text() + "\""));
    later(20 * dag);
    EXPECT_FALSE(staat(huis.get("regisseur", "/"), "Waarschuwing voor bezoek loopt af")) << "it is over";
}

INSTANTIATE_TEST_SUITE_P(Engines, HerzienTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
