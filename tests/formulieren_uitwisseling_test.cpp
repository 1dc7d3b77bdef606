// The form that asks another house: its text is there again after a session that ended, and sent twice it makes one question.
#include "domein/betrokkene/betrokkene.hpp"
#include "domein/uitwisseling/sleutels.hpp"
#include "tests/support/formulieren.hpp"

namespace {

using formulieren::Getypt;
using formulieren::Maakt;
using formulieren::tekst;
using toegang::test::Velden;

class FormulierenUitwisseling : public formulieren::Formulierenhuis {
protected:
    std::string ander;  // id of the other house

    void SetUp() override {
        const auto teken = crypto::signing_key(crypto::Key{});
        const auto zegel = crypto::box_keys(crypto::Key{});
        const uitwisseling::OpenSleutels open{{zegel.open.begin(), zegel.open.end()},
                                              {teken.open.begin(), teken.open.end()}};
        const auto pad = naar(huis.post("beheerder", "/beheer/huizen",
                                        {{"naam", "Huis Duinrand"},
                                         {"gebied", "Duinrand"},
                                         {"van", "01-11-2026"},
                                         {"sleutel", uitwisseling::sleutelregel(open)}}));
        naar(huis.post("beheerder2", pad + "/bevestiging",
                       {{"controlegetal", uitwisseling::controlegetal(open)}, {"versie", "1"}}));
        ander = pad.substr(pad.rfind('/') + 1);
        std::vector<betrokkene::NieuwPersoon> een(1);
        een[0].naam.geslachtsnaam = "Merel";
        een[0].identiteit.geboortedatum = "1990-03-12";
        const auto verzegeld = betrokkene::verzegel(huis.kern(), casus, een);
        const betrokkene::Bron bron{huis.organisatie("huis"), huis.medewerker("regisseur")};
        huis.schrijf(
            [&](db::Tx& tx) { betrokkene::bewaar(tx, casus, bron, huis.clock().now(), een, verzegeld); });
    }
};

TEST_P(FormulierenUitwisseling, gives_the_text_back) {
    verwacht_terug(Getypt{"regisseur",
                          casus_pad("/uitwisseling/nieuw"),
                          casus_pad("/uitwisseling"),
                          {{"doel", std::string(tekst)}}});
}

TEST_P(FormulierenUitwisseling, makes_one_question) {
    static constexpr db::Sql vragen{"test.hv", "SELECT count(*) FROM huisvraag"};
    verwacht_een(Maakt{"regisseur", casus_pad("/uitwisseling/nieuw"), casus_pad("/uitwisseling"),
                       Velden{{"huis", ander},
                              {"grondslag", "wgs-2.28"},
                              {"noodzaak", "Nodig."},
                              {"besluitDatum", "23-11-2026"},
                              {"besluitBron", "Casusoverleg van 23 november"},
                              {"beslissers.0.id", huis.organisatie("politie").text()}},
                       "doel", &vragen});
}

INSTANTIATE_TEST_SUITE_P(Engines, FormulierenUitwisseling, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
