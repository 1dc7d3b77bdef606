// The figures tie out with what stands in the dossiers they were counted from; and a casus that closes leaves its approaches.
#include "domein/aanpak/cijfers.hpp"
#include "domein/aanpak/aanpak.hpp"
#include "domein/aanpak/test_aanpak.hpp"

namespace aanpak {
namespace {

using test::Velden;

class AanpakCijfersTest : public test::Aanpakhuis {
protected:
    Cijferregel regel(std::string_view code, int jaar = 2026) {
        auto snapshot = huis.db().read();
        for (auto& een : store::cijfers(snapshot.reader(), jaar))
            if (een.code == code) return een;
        return {};
    }
};

TEST_P(AanpakCijfersTest, the_counts_are_those_of_the_dossiers) {
    for (int i = 0; i < 7; ++i) {
        dossier = casus("2001-05-06");
        const auto een = begin(velden("geweld"));
        if (i >= 2) continue;
        const Velden einde{{"einde", "verhuisd"}, {"versie", versie(een)}};
        EXPECT_EQ(huis.post("regisseur", een + "/einde", einde).status, 303);
    }
    static constexpr db::Sql erin{
        "test.erin",
        "SELECT count(*) FROM dossier_verloop WHERE waarde = 'Huiselijk geweld en stalking begonnen'"};
    static constexpr db::Sql eruit{
        "test.eruit",
        "SELECT count(*) FROM dossier_verloop WHERE waarde = 'Huiselijk geweld en stalking gestopt'"};
    static constexpr db::Sql nu{"test.nu",
                                "SELECT count(*) FROM aanpak WHERE soort = 'geweld' AND staat = 2"};
    const auto geweld = regel("geweld");
    EXPECT_EQ(geweld.in, tel(erin));
    EXPECT_EQ(geweld.in, 7);
    EXPECT_EQ(geweld.uit, tel(eruit));
    EXPECT_EQ(geweld.uit, 2);
    EXPECT_EQ(geweld.aanwezig(), tel(nu));
    EXPECT_EQ(regel("geweld", 2027).begin, 5) << "the next year begins with who stayed";
    EXPECT_EQ(regel("geweld", 2025).in, 0);
    EXPECT_TRUE(staat(huis.api("regisseur", web::Method::get, "/api/v1/cijfers/aanpakken"), "\"eind\":5"));
    const auto alleen = huis.get("bestuur", "/cijfers/aanpakken?jaar=2026");
    EXPECT_EQ(alleen.status, 200);
    EXPECT_TRUE(staat(alleen, "<b>2025</b>")) << "the year that runs is not for who sees figures alone";
    EXPECT_EQ(huis.get("politie", "/cijfers/aanpakken").status, 404);
}

TEST_P(AanpakCijfersTest, small_counts_are_left_out_for_who_sees_figures_alone) {
    begin(velden("geweld"));
    huis.clock().set(Instant{1'801'000'000'000'000});  // January 2027
    const auto alleen = huis.api("bestuur", web::Method::get, "/api/v1/cijfers/aanpakken?jaar=2026", {},
                                 toegang::Doel::verantwoording);
    EXPECT_EQ(alleen.status, 200) << alleen.body;
    EXPECT_TRUE(staat(alleen, R"("code":"geweld","naam":"Huiselijk geweld en stalking","weggelaten":true)"));
    EXPECT_TRUE(
        staat(alleen, R"("code":"jong","naam":"Maatwerkaanpak jonge verdachten","weggelaten":false)"));
}

TEST_P(AanpakCijfersTest, closing_ends_every_approach_and_wipes_the_list) {
    criteria("20-11-2026");
    op_topx();
    begin(velden("geweld"));
    huis.schrijf([&](db::Tx& tx) { eindig(tx, dossier, huis.clock().now()); });
    static constexpr db::Sql rest{"test.rest", "SELECT count(*) FROM aanpak WHERE dossier = $1"};
    EXPECT_EQ(tel(rest, dossier), 1) << "of the list nothing stays";
    EXPECT_EQ(regel("top-x").uit, 1);
    EXPECT_EQ(regel("geweld").uit, 1);
    huis.schrijf([&](db::Tx& tx) { eindig(tx, dossier, huis.clock().now()); });
    EXPECT_EQ(regel("geweld").uit, 1) << "once";
}

INSTANTIATE_TEST_SUITE_P(Engines, AanpakCijfersTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
}  // namespace aanpak
