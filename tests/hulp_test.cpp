// The way from a screen to the handbook, and the letters that lead to a screen: the menu, the routes and the pages agree.
#include <gtest/gtest.h>

#include <set>

#include "app/slices.hpp"
#include "domein/hulp/handleiding.hpp"
#include "kern/toegang/test_huis.hpp"

namespace {

TEST(Hulp, every_screen_of_the_menu_leads_to_its_page) {
    toegang::test::TestHuis huis(db::Engine::sqlite);
    for (const auto& regel : app::menu()) {
        EXPECT_NE(regel.hulp.text(), "/hulp") << regel.titel;
        EXPECT_EQ(huis.get("", regel.hulp.text()).status, 200) << regel.titel;
    }
    const auto werk = huis.get("regisseur", "/");
    EXPECT_NE(werk.body.find("href=\"/hulp/werk\""), werk.body.npos);
    EXPECT_NE(werk.body.find("data-toets=\"c\""), werk.body.npos);
}

TEST(Hulp, every_page_is_there_for_everybody_and_no_other) {
    toegang::test::TestHuis huis(db::Engine::sqlite);
    EXPECT_EQ(huis.get("", "/hulp").status, 200);
    for (const auto& bladzijde : hulp::handleiding()) {
        const bool voorblad = bladzijde.code == "README";
        for (const auto* wie : {"", "regisseur"})
            EXPECT_EQ(huis.get(wie, "/hulp/" + std::string(bladzijde.code)).status, voorblad ? 404 : 200)
                << bladzijde.code;
    }
    EXPECT_EQ(huis.get("regisseur", "/hulp/bestaat-niet").status, 404);
    const auto geteld = huis.log_aantal();
    huis.get("regisseur", "/hulp/werk");
    EXPECT_EQ(huis.log_aantal(), geteld) << "a page without data is no look";
}

TEST(Hulp, the_page_of_shortcuts_names_every_letter_once) {
    std::string_view tekst;
    for (const auto& bladzijde : hulp::handleiding())
        if (bladzijde.code == "toetsen") tekst = bladzijde.tekst;
    std::set<std::string_view> letters;
    for (const auto& regel : app::menu()) {
        EXPECT_TRUE(letters.insert(regel.toets).second) << regel.titel;
        const std::string rij =
            "| `g` `" + std::string(regel.toets) + "` | " + std::string(regel.titel) + " |";
        EXPECT_NE(tekst.find(rij), tekst.npos) << rij;
    }
}

}  // namespace
