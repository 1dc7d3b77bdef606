#include "kern/pagina/pagina.hpp"

#include <gtest/gtest.h>

#include "kern/pagina/toestanden.hpp"

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

pagina::Kader kader() {
    return {.huis = "Huis <Merenrand>",
            .titel = "Casus & plan",
            .persoon = "N. Wilgenhof",
            .functie = "procesregisseur",
            .doel = "Procesregie",
            .csrf = "geheim",
            .menu = {{"Werk", "Mijn werk", html::url("/werk"), 19},
                     {"Werk", "Casussen", html::url("/casussen"), 0},
                     {"Zorgvuldig", "Privacy", html::url("/privacy"), 0}},
            .hier = "/casussen",
            .logregel = "Dit is vastgelegd in het logboek · dossier ZVH-7K3F-92QD"};
}

TEST(PaginaTest, TheFrameEscapesAndMarksWhereYouAre) {
    const std::string page = pagina::pagina(kader(), "inhoud < hier");
    EXPECT_TRUE(page.starts_with("<!doctype html>\n<html lang=\"nl\">\n"));
    EXPECT_TRUE(holds(page, "<title>Casus &amp; plan · Regiehuis</title>"));
    EXPECT_TRUE(holds(page, "Huis &lt;Merenrand&gt;"));
    EXPECT_TRUE(holds(page, "<a href=\"/casussen\" aria-current=\"page\">Casussen</a>"));
    EXPECT_TRUE(holds(page, "<a href=\"/werk\">Mijn werk <span class=\"rh-tel\">19</span></a>"));
    EXPECT_TRUE(holds(page, "inhoud &lt; hier</main>"));
    EXPECT_TRUE(holds(page, "name=\"csrf\" value=\"geheim\""));
    EXPECT_TRUE(holds(page, "<span>Dit is vastgelegd in het logboek · dossier ZVH-7K3F-92QD</span>"));
}

TEST(PaginaTest, ThePartsOfACasusStandAboveItsPages) {
    constexpr std::string_view rij = "<nav class=\"rh-delen\"";
    EXPECT_FALSE(holds(pagina::pagina(kader(), ""), rij));
    pagina::Kader casus = kader();
    casus.delen = {{{}, "Overzicht", html::url("/casussen/1")}};
    EXPECT_FALSE(holds(pagina::pagina(casus, ""), rij)) << "one part is no choice";
    casus.delen.push_back({{}, "Plan", html::url("/casussen/1/plan")});
    casus.deel = 1;
    const std::string page = pagina::pagina(casus, "");
    EXPECT_TRUE(holds(page, rij));
    EXPECT_TRUE(holds(page, "<li><a href=\"/casussen/1\">Overzicht</a></li>"));
    EXPECT_TRUE(holds(page, "<li><a href=\"/casussen/1/plan\" aria-current=\"page\">Plan</a></li>"));
}

TEST(PaginaTest, OneGroupHeadPerGroup) {
    const std::string page = pagina::pagina(kader(), "");
    EXPECT_TRUE(holds(page, "<h2>Werk</h2>\n<ul><li>"));
    EXPECT_TRUE(holds(
        page, "</li></ul>\n<h2>Zorgvuldig</h2>\n<ul><li><a href=\"/privacy\">Privacy</a></li></ul>\n</nav>"));
}

TEST(PaginaTest, InventedDataIsSaidOnEveryPageOfADemoHouse) {
    constexpr std::string_view words = "Dit is een huis met verzonnen gegevens.";
    pagina::Kader demo = kader();
    demo.demo = true;
    EXPECT_TRUE(holds(pagina::pagina(demo, ""), words));
    EXPECT_FALSE(holds(pagina::pagina(kader(), ""), words));
    EXPECT_TRUE(holds(pagina::pagina(pagina::Deur{.huis = "h", .demo = true, .titel = "Log in"}, ""), words));
}

TEST(PaginaTest, AnErrorStandsFirstInTheTitle) {
    pagina::Kader fout = kader();
    fout.fout = true;
    fout.thema = "donker";
    const std::string page = pagina::pagina(fout, "");
    EXPECT_TRUE(holds(page, "<title>Fout: Casus &amp; plan"));
    EXPECT_TRUE(holds(page, "<html lang=\"nl\" data-thema=\"donker\">"));
}

TEST(PaginaTest, WhoMayNotSearchHasNoSearchField) {
    pagina::Kader stil = kader();
    stil.zoeken.clear();
    EXPECT_FALSE(holds(pagina::pagina(stil, ""), "role=\"search\""));
}

TEST(PaginaTest, ThePageBeforeLogInKnowsNobody) {
    const std::string page = pagina::pagina(pagina::Deur{.huis = "h", .titel = "Log in"}, "hier");
    for (const std::string_view absent : {"rh-menu", "rh-zoek", "rh-wie"})
        EXPECT_FALSE(holds(page, absent)) << absent;
    EXPECT_TRUE(holds(page, pagina::geen_persoonsgegevens));
}

TEST(PaginaTest, NothingIsRunOrStyledInThePage) {
    const std::string page = pagina::pagina(kader(), pagina::NietGevonden{});
    for (const std::string_view banned : {"<style", "style=", "onclick", "<script>", "http://", "https://"})
        EXPECT_FALSE(holds(page, banned)) << banned;
}

TEST(ToestandenTest, EachSaysWhatIsTheMatter) {
    EXPECT_TRUE(holds(html::to_string(pagina::NietGevonden{}), "Deze pagina is er niet, of niet voor jou"));
    EXPECT_TRUE(
        holds(html::to_string(pagina::Storing{"K7-2204"}), "<span class=\"rh-kenmerk\">K7-2204</span>"));
    EXPECT_TRUE(holds(html::to_string(pagina::LogboekDicht{}), "Zonder logboek tonen we geen gegevens."));
    const std::string refused =
        html::to_string(pagina::Geweigerd{.zin = "Er zijn 2 acties open.", .regel = "afsluiten-03"});
    EXPECT_TRUE(holds(refused, "<p>Er zijn 2 acties open. Regel: afsluiten-03.</p>"));
}

TEST(ToestandenTest, AConflictShowsBothVersions) {
    const std::string shown =
        html::to_string(pagina::Botsing{.wie = "J. Kornoelje",
                                        .gewijzigd = "De actie is om 14:29 uur gewijzigd.",
                                        .verschillen = {{"Klaar voor", "4 december", "11 december"}},
                                        .knoppen = ""});
    EXPECT_TRUE(holds(shown, "J. Kornoelje was je voor"));
    EXPECT_TRUE(holds(
        shown,
        "<td data-kop=\"Nu in het dossier\">4 december</td><td data-kop=\"Jouw versie\">11 december</td>"));
}

}  // namespace
