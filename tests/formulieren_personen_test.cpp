// The forms about people of a casus: their text is there again after a session that ended, and the same form sent twice
// makes one thing.
#include "tests/support/formulieren.hpp"

namespace {

using formulieren::Getypt;
using formulieren::Maakt;
using formulieren::tekst;
using toegang::test::Velden;

class FormulierenPersonen : public formulieren::Formulierenhuis {
protected:
    static Velden naaste(std::string_view naam) {
        return {{"rol", "directe-kring"}, {"geslachtsnaam", std::string(naam)}, {"relatie", "ouder"}};
    }
};

TEST_P(FormulierenPersonen, give_the_text_back) {
    const auto moeder = naar(huis.post("regisseur", casus_pad("/personen"), naaste("Merel")));
    const auto walnoot = naar(huis.post("regisseur", casus_pad("/personen"),
                                        {{"rol", "professional"}, {"geslachtsnaam", "Walnoot"}}));
    const auto id = [](const std::string& pad) { return pad.substr(pad.rfind('/') + 1); };
    naar(huis.post("regisseur", casus_pad("/relaties"),
                   {{"van", id(walnoot)}, {"soort", "voogd"}, {"naar", id(moeder)}}));
    const Getypt gevallen[] = {
        {"regisseur", casus_pad("/personen/nieuw"), casus_pad("/personen"),
         met({{"rol", "directe-kring"}}, "veiligContact", tekst)},
        {"regisseur", moeder + "/wijziging", moeder + "/wijziging",
         met({{"versie", "1"}}, "veiligContact", tekst)},
        {"politie", moeder, moeder + "/contactmomenten", {{"tekst", std::string(tekst)}}},
        {"regisseur",
         casus_pad("/relaties/nieuw"),
         casus_pad("/relaties"),
         {{"toelichting", std::string(tekst)}}},
        {"politie",
         casus_pad("/waarschuwing"),
         casus_pad("/waarschuwing"),
         {{"tekst", std::string(tekst)}, {"versie", "0"}}}};
    for (const auto& geval : gevallen) verwacht_terug(geval);
}

TEST_P(FormulierenPersonen, make_one_person_and_one_contact) {
    static constexpr db::Sql personen{"test.p", "SELECT count(*) FROM persoon"};
    static constexpr db::Sql contacten{"test.c", "SELECT count(*) FROM contactmoment"};
    const auto merel = naar(huis.post("regisseur", casus_pad("/personen"), naaste("Merel")));
    const Maakt gevallen[] = {{"regisseur", casus_pad("/personen/nieuw"), casus_pad("/personen"),
                               naaste("Fuut"), "veiligContact", &personen},
                              {"politie",
                               merel,
                               merel + "/contactmomenten",
                               {{"datum", "20-11-2026"}, {"wijze", "bezoek"}},
                               "tekst",
                               &contacten}};
    for (const auto& geval : gevallen) verwacht_een(geval);
}

INSTANTIATE_TEST_SUITE_P(Engines, FormulierenPersonen, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
