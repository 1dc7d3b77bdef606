// Each text of a report in every place where it must come. Who adds one hears here which place he forgot.
#include <ranges>

#include "domein/aanmelding/delen.hpp"
#include "domein/aanmelding/test_aanmelding.hpp"
#include "tests/support/api_document.hpp"

namespace aanmelding::test {
namespace {

std::string merk(std::string_view veld) { return "Merkteken " + std::string(veld) + "."; }

class TekstenTest : public AanmeldingTest {
protected:
    static Velden gemerkt() {
        Velden v = velden();
        for (const auto naam : Tekst::namen) v = met(v, std::string(naam), merk(naam));
        return v;
    }
    static void heeft_alle(const web::Response& response, std::string_view plaats) {
        EXPECT_EQ(response.status, 200) << plaats;
        for (const auto naam : Tekst::namen)
            EXPECT_TRUE(staat(response, merk(naam))) << plaats << ": " << naam;
    }
};

TEST_P(TekstenTest, each_is_asked_and_kept_in_a_draft) {
    const auto formulier = huis.get("aanmelder", "/aanmeldingen/nieuw");
    for (const auto naam : Tekst::namen)
        EXPECT_TRUE(staat(formulier, "name=\"" + std::string(naam) + "\"")) << "views_delen.cpp: " << naam;
    const std::string id = huis.random().id<kern::Item>().text();
    EXPECT_EQ(huis.post("aanmelder", "/aanmeldingen/concept", met(gemerkt(), "concept", id)).status, 303);
    heeft_alle(huis.get("aanmelder", "/aanmeldingen/concepten/" + id), "draft");
}

TEST_P(TekstenTest, each_comes_wherever_the_report_is_read) {
    const std::string pad = stuur("aanmelder", gemerkt());
    const std::string triage = "/triage/" + dossier_van(pad).text();
    using toegang::Doel;
    heeft_alle(huis.get("aanmelder", pad), "page of the aanmelder (views_blok.cpp)");
    heeft_alle(huis.get("regisseur", triage), "page of triage (views_blok.cpp)");
    heeft_alle(huis.api("aanmelder", web::Method::get, "/api/v1" + pad, {}, Doel::aanmelden),
               "API of the aanmelder (json.cpp)");
    heeft_alle(huis.api("regisseur", web::Method::get, "/api/v1" + triage, {}, Doel::triage),
               "API of triage (triage/api.cpp)");
}

TEST(AanmeldingTeksten, AreDescribedWhereTheyAreGivenAndRead) {
    const auto* schemas = api_document::document().find("components")->find("schemas");
    for (const auto* schema : {"NieuweAanmelding", "Aanmelding"})
        for (const auto naam : Tekst::namen)
            EXPECT_NE(schemas->find(schema)->find("properties")->find(naam), nullptr)
                << schema << ": " << naam;
}

TEST(AanmeldingTeksten, StandEachInAPartOfTheForm) {
    for (const auto naam : Tekst::namen)
        EXPECT_TRUE(std::ranges::any_of(delen::alle(),
                                        [&](const delen::Regel& regel) {
                                            return std::ranges::find(regel.velden, naam) !=
                                                   regel.velden.end();
                                        }))
            << "delen.cpp: " << naam;
}

TEST(AanmeldingTeksten, AreSearchedButForTheWordsBesideAnAnswer) {
    const Tekst tekst;
    const auto gezocht = tekst.doorzoekbaar();
    EXPECT_EQ(gezocht.size() + 1, Tekst::namen.size()) << "model.hpp: doorzoekbaar()";
    EXPECT_EQ(std::ranges::find(gezocht, &tekst.weet_ervan), gezocht.end());
}

INSTANTIATE_TEST_SUITE_P(Engines, TekstenTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
}  // namespace aanmelding::test
