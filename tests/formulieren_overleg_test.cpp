// The forms of tables and meetings: their text is there again after a session that ended, and an agenda that is sent twice is
// filled once.
#include "tests/support/formulieren.hpp"

namespace {

using formulieren::Getypt;
using formulieren::tekst;

class FormulierenOverleg : public formulieren::Formulierenhuis {
protected:
    std::string overleg() {
        return naar(huis.post("regisseur", "/overleggen",
                              {{"tafel", huis.tafel("volwassenen").text()},
                               {"dagen.0.dag", "08-12-2026"},
                               {"tijd", "13:30"},
                               {"minuten", "60"},
                               {"plaats", ""}}));
    }
    formulieren::Velden punt(std::string_view vraag = tekst) const {
        return {{"punten.0.dossier", casus.text()},
                {"punten.0.soort", "herziening"},
                {"punten.0.minuten", "15"},
                {"punten.0.vraag", std::string(vraag)}};
    }
};

TEST_P(FormulierenOverleg, give_the_text_back) {
    const std::string hier = overleg();
    verwacht_terug(Getypt{"regisseur", hier + "/agenda", hier + "/agenda", punt()});
    huis.vergeet("regisseur");  // that session ended too
    naar(huis.post("regisseur", hier + "/agenda", punt("Wat nu?")));
    static constexpr db::Sql sql{"test.form_punt", "SELECT id FROM agendapunt"};
    const std::string een = casus_pad("/agendapunten/") + waarde<kern::ItemId>(sql).text();
    verwacht_terug(
        Getypt{"regisseur", een, een, {{"vraag", std::string(tekst)}, {"minuten", "15"}, {"versie", "1"}}});
    const std::string tafel = "/regietafels/" + huis.tafel("jeugd").text() + "/einde";
    verwacht_terug(Getypt{"regisseur", tafel, tafel, {{"reden", std::string(tekst)}, {"versie", "1"}}});
}

TEST_P(FormulierenOverleg, a_dossier_comes_on_an_agenda_once) {
    static constexpr db::Sql punten{"test.form_punten", "SELECT count(*) FROM agendapunt"};
    const std::string hier = overleg();
    naar(huis.post("regisseur", hier + "/agenda", punt()));
    naar(huis.post("regisseur", hier + "/agenda", punt()));
    EXPECT_EQ(aantal(punten), 1);
}

INSTANTIATE_TEST_SUITE_P(Engines, FormulierenOverleg, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
