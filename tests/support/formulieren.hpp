// What tests of forms share: a casus, and how a form is tried that must give its text back, or make one thing.
#pragma once

#include <gtest/gtest.h>

#include "domein/inloggen/test_browser.hpp"
#include "domein/triage/test_triage.hpp"

namespace formulieren {

using inloggen::test::Browser;
using toegang::DeelnameRol;
using toegang::test::Velden;

inline constexpr std::string_view tekst = "Merel zegt: de achterdeur bleef open.";

struct Getypt {
    std::string login;
    std::string pagina;  // where the form stands
    std::string pad;     // where it goes
    Velden velden;       // with the text among them
};

struct Maakt {
    std::string login, pagina, pad;
    Velden velden;     // without the text
    std::string veld;  // of the text
    const db::Sql* tel;
};

class Formulierenhuis : public triage::test::TriageHuis {
protected:
    kern::DossierId casus = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                         {"politie", DeelnameRol::deelnemer},
                                                         {"ggz", DeelnameRol::deelnemer}}});
    std::string casus_pad(std::string_view rest = {}) const {
        return "/casussen/" + casus.text() + std::string(rest);
    }

    std::string naar(const web::Response& response) {
        EXPECT_EQ(response.status, 303) << response.body;
        return inloggen::test::header(response, "Location");
    }
    static Velden met(Velden velden, const std::string& naam, std::string_view waarde) {
        velden.emplace_back(naam, std::string(waarde));
        return velden;
    }

    // The session ends while somebody types: the text is there again.
    void verwacht_terug(const Getypt& geval) {
        SCOPED_TRACE(geval.pad);
        Browser browser{huis};
        inloggen::test::wacht(huis, 30);  // a code counts once
        browser.log_in(geval.login, toegang::test::wachtwoord, inloggen::test::code(huis));
        ASSERT_EQ(browser.get(geval.pagina).status, 200);
        inloggen::test::wacht(huis, toegang::SessieTijden::stil + 60);
        EXPECT_EQ(inloggen::test::header(browser.post(geval.pad, geval.velden), "Location"), "/inloggen");
        browser.log_in(geval.login, toegang::test::wachtwoord, inloggen::test::code(huis));
        const auto bewaard = browser.get("/account/teruggevonden");
        EXPECT_TRUE(triage::test::bevat(bewaard, "href=\"" + geval.pagina + "?terug=ja\"")) << bewaard.body;
        const auto terug = browser.get(geval.pagina + "?terug=ja");
        EXPECT_EQ(terug.status, 200);
        EXPECT_TRUE(triage::test::bevat(terug, tekst)) << "the form holds what was typed";
        EXPECT_FALSE(triage::test::bevat(browser.get(geval.pagina), tekst)) << "an ordinary visit does not";
    }

    std::int64_t aantal(const db::Sql& sql) { return waarde<std::int64_t>(sql); }

    void verwacht_een(const Maakt& geval) {
        SCOPED_TRACE(geval.pad);
        const auto eerst = aantal(*geval.tel);
        const std::string nummer = Browser::veld(huis.get(geval.login, geval.pagina).body, "concept");
        ASSERT_FALSE(nummer.empty()) << "the form has no number";
        const auto stuur = [&](std::string_view woorden) {
            return huis
                .post(geval.login, geval.pad, met(met(geval.velden, "concept", nummer), geval.veld, woorden))
                .status;
        };
        EXPECT_EQ(stuur(tekst), 303);
        EXPECT_EQ(stuur(tekst), 303) << "the back button, or a second press";
        EXPECT_EQ(aantal(*geval.tel), eerst + 1);
        EXPECT_EQ(stuur("Iets anders, in hetzelfde formulier."), 303);
        EXPECT_EQ(aantal(*geval.tel), eerst + 2) << "another text is another thing: nothing is lost";
    }
};

}  // namespace formulieren
