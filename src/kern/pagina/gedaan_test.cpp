#include "kern/pagina/gedaan.hpp"

#include <gtest/gtest.h>

#include <set>

#include "kern/toegang/test_huis.hpp"

namespace {

using pagina::Gedaan;
using toegang::DeelnameRol;

std::string koekje_van(const web::Response& response) {
    for (const auto& [naam, waarde] : response.headers)
        if (naam == "Set-Cookie" && waarde.starts_with("gedaan=")) return waarde;
    return {};
}

TEST(Gedaan, each_has_a_sentence_and_a_word_of_its_own) {
    std::set<std::string_view> woorden;
    for (int i = 0; i <= static_cast<int>(Gedaan::besluit_ingetrokken); ++i) {
        const auto wat = static_cast<Gedaan>(i);
        EXPECT_TRUE(woorden.insert(pagina::code(wat)).second) << pagina::code(wat);
        EXPECT_TRUE(pagina::zin(wat).ends_with('.')) << pagina::zin(wat);
        web::Request request;
        request.cookies.add("gedaan", std::string(pagina::code(wat)));
        EXPECT_EQ(pagina::gedaan(request), wat);
    }
    web::Request vreemd;
    vreemd.cookies.add("gedaan", "bijdrage-voor-iedereen");
    EXPECT_EQ(pagina::gedaan(vreemd), std::nullopt);
}

class GedaanTest : public testing::TestWithParam<db::Engine> {
protected:
    toegang::test::TestHuis huis{GetParam()};
    kern::DossierId dossier =
        huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie", DeelnameRol::deelnemer}}});

    web::Response lees(std::string_view koekje) {
        web::Request request = huis.request("politie", web::Method::get, "/casussen/" + dossier.text());
        if (!koekje.empty()) request.cookies.add("gedaan", std::string(koekje));
        return huis.send(std::move(request));
    }
};

TEST_P(GedaanTest, the_next_page_says_it_once) {
    struct Geval {
        std::string_view kring;
        Gedaan wat;
    };
    for (const auto& geval : {Geval{"C3", Gedaan::bijdrage_alle}, Geval{"C1", Gedaan::bijdrage_eigen}}) {
        const auto klaar = huis.post("politie", "/casussen/" + dossier.text() + "/bijdragen",
                                     {{"tekst", "Hij was thuis."}, {"kring", std::string(geval.kring)}});
        EXPECT_EQ(klaar.status, 303) << klaar.body;
        const std::string koekje = koekje_van(klaar);
        EXPECT_TRUE(koekje.starts_with("gedaan=" + std::string(pagina::code(geval.wat)) + ";")) << koekje;
        EXPECT_NE(koekje.find("HttpOnly"), koekje.npos);
        const auto pagina_ = lees(pagina::code(geval.wat));
        EXPECT_NE(pagina_.body.find(pagina::zin(geval.wat)), pagina_.body.npos);
        EXPECT_NE(koekje_van(pagina_).find("Max-Age=0"), std::string::npos) << "said: the cookie goes";
    }
    const auto later = lees({});
    EXPECT_EQ(later.body.find("rh-gedaan"), later.body.npos);
    EXPECT_EQ(koekje_van(later), "");
    EXPECT_EQ(lees("<b>x").body.find("rh-gedaan"), std::string::npos) << "no words but ours";
}

INSTANTIATE_TEST_SUITE_P(Engines, GedaanTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
