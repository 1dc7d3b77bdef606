// What still stands open, to who may know of it.
#include "domein/afsluiting/test_afsluiting.hpp"

namespace {

class AfsluitingStandTest : public afsluiting::test::AfsluitingTest {};

// Who is handed what lies between the house and the one asked; an action about health is not for the police.
TEST_P(AfsluitingStandTest, what_is_not_his_is_not_counted_for_him) {
    rond_af();
    naar(huis.post("regisseur", pad("/afronding/overdrachten"),
                   {{"wie", huis.medewerker("ggz").text()}, {"tekst", "De begeleiding na sluiting."}}));
    naar(huis.post("regisseur", pad("/afronding/nazorgchecks"),
                   {{"wie", huis.medewerker("ggz").text()},
                    {"termijn", "11-01-2027"},
                    {"tekst", "Ga na hoe het gaat."}}));
    naar(huis.post("regisseur", pad("/doelen"),
                   {{"leefgebied", "geestelijke-gezondheid"},
                    {"tekst", "Hij houdt de behandeling vol."},
                    {"categorieen", "gezondheid"}}));
    static constexpr db::Sql doel{"test.doel", "SELECT id FROM doel WHERE dossier = $1"};
    naar(huis.post("regisseur", pad("/acties"),
                   {{"tekst", "Een intake."},
                    {"doel", waarde<kern::ItemId>(doel, dossier).text()},
                    {"eigenaar", huis.medewerker("ggz").text()},
                    {"categorieen", "gezondheid"},
                    {"termijn", "04-12-2026"}}));
    evalueer_allen();
    const auto blad = huis.get("regisseur", pad("/afronding"));
    for (const auto* zin : {"overdracht is niet beantwoord", "nazorgcheck is nog niet gedaan",
                            "één actie open", "één doel ontbreekt"})
        EXPECT_TRUE(staat(blad, zin)) << zin;
    const std::string api = "/api/v1" + pad("/afronding");
    EXPECT_TRUE(staat(huis.api("regisseur", web::Method::get, api),
                      R"("open":["overdracht-open","actie-open","resultaat-ontbreekt","nazorg-open"])"));
    for (const auto* zin :
         {"overdracht is niet", "nazorgcheck is", "actie open", "doel ontbreekt", "Alles is afgerond"})
        EXPECT_FALSE(staat(huis.get("politie", pad("/afronding")), zin)) << zin;
    EXPECT_TRUE(staat(huis.api("politie", web::Method::get, api), R"("open":[])"));
    EXPECT_TRUE(staat(huis.api("ggz", web::Method::get, api),
                      R"("open":["overdracht-open","actie-open","resultaat-ontbreekt","nazorg-open"])"));
}

INSTANTIATE_TEST_SUITE_P(Engines, AfsluitingStandTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
