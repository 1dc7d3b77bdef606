#include "domein/betrokkene/rules_netwerk.hpp"

#include <gtest/gtest.h>

#include "domein/betrokkene/betrokkene.hpp"
#include "platform/base/random.hpp"

namespace betrokkene {
namespace {

using rules::Mens;
using Codes = std::vector<std::string>;

constexpr Date vandaag{2026, 11, 23};

// "veld:code" of each fault.
Codes codes(const std::vector<FieldFault>& fouten) {
    Codes gevonden;
    for (const auto& fout : fouten) gevonden.push_back(fout.field + ":" + fout.code);
    return gevonden;
}

class RelatieRegels : public testing::Test {
protected:
    SeededRandom random{7, "relaties"};
    kern::ItemId daan = random.id<kern::Item>(), mariette = random.id<kern::Item>(),
                 kim = random.id<kern::Item>(), bewindvoerder = random.id<kern::Item>(),
                 vreemde = random.id<kern::Item>();
    std::vector<Mens> mensen{{daan, Rol::betrokkene},
                             {mariette, Rol::directe_kring},
                             {kim, Rol::directe_kring},
                             {bewindvoerder, Rol::professional}};

    NieuweRelatie relatie(kern::ItemId van, std::string soort, kern::ItemId naar) const {
        NieuweRelatie nieuw;
        nieuw.van = van;
        nieuw.soort = std::move(soort);
        nieuw.naar = naar;
        return nieuw;
    }
    Codes fouten(const NieuweRelatie& nieuw, const std::vector<NieuweRelatie>& bekend = {}) const {
        return codes(rules::fouten(nieuw, mensen, bekend, vandaag));
    }
};

TEST_F(RelatieRegels, a_plain_relation_is_taken) {
    EXPECT_EQ(fouten(relatie(mariette, "ouder", daan)), Codes{});
    EXPECT_EQ(fouten(relatie(bewindvoerder, "bewindvoerder", daan)), Codes{});
    auto heel = relatie(mariette, "ouder", daan);
    heel.gezag = Gezag::ja;
    heel.sinds = vandaag;
    heel.tot = vandaag;
    EXPECT_EQ(fouten(heel), Codes{});
}

TEST_F(RelatieRegels, both_ends_stand_in_this_dossier) {
    EXPECT_EQ(fouten(relatie(vreemde, "ouder", daan)), Codes{"van:unknown"});
    EXPECT_EQ(fouten(relatie(mariette, "ouder", vreemde)), Codes{"naar:unknown"});
    EXPECT_EQ(fouten(NieuweRelatie{}), (Codes{"van:unknown", "naar:unknown", "soort:required"}));
}

TEST_F(RelatieRegels, nobody_is_anything_of_himself) {
    EXPECT_EQ(fouten(relatie(kim, "partner", kim)), Codes{"naar:self"});
}

TEST_F(RelatieRegels, the_period_is_in_order) {
    auto nieuw = relatie(kim, "partner", daan);
    nieuw.sinds = Date{2024, 3, 2};
    nieuw.tot = Date{2024, 3, 1};
    EXPECT_EQ(fouten(nieuw), Codes{"tot:before-begin"});
    nieuw.tot = Date{2024, 3, 2};
    EXPECT_EQ(fouten(nieuw), Codes{});
    nieuw.sinds = vandaag.plus_days(1);
    nieuw.tot.reset();
    EXPECT_EQ(fouten(nieuw), Codes{"sinds:in-the-future"});
    EXPECT_EQ(codes(rules::fouten_einde(Date{2024, 3, 2}, Date{2024, 3, 1})), Codes{"tot:before-begin"});
    EXPECT_EQ(codes(rules::fouten_einde(Date{2024, 3, 2}, std::nullopt)), Codes{"tot:required"});
    EXPECT_EQ(codes(rules::fouten_einde(std::nullopt, vandaag)), Codes{});
}

TEST_F(RelatieRegels, custody_stands_where_it_fits) {
    for (const char* soort : {"ouder", "stiefouder", "grootouder", "pleegouder", "voogd"}) {
        auto nieuw = relatie(mariette, soort, daan);
        nieuw.gezag = Gezag::nee;
        EXPECT_EQ(fouten(nieuw), Codes{}) << soort;
    }
    auto nieuw = relatie(kim, "ex-partner", daan);
    nieuw.gezag = Gezag::ja;
    EXPECT_EQ(fouten(nieuw), Codes{"gezag:not-here"});
}

TEST_F(RelatieRegels, of_a_professional_no_more_than_his_work) {
    EXPECT_EQ(fouten(relatie(bewindvoerder, "vriend", daan)), Codes{"soort:professional"});
    EXPECT_EQ(fouten(relatie(daan, "dreiging", bewindvoerder)), Codes{"naar:professional"});
    for (const char* soort : {"voogd", "mentor", "bewindvoerder", "curator", "hulpverlener"})
        EXPECT_EQ(fouten(relatie(bewindvoerder, soort, kim)), Codes{}) << soort;
}

TEST_F(RelatieRegels, the_same_relation_does_not_stand_twice_at_one_time) {
    auto bekend = relatie(kim, "partner", daan);
    bekend.sinds = Date{2020, 1, 1};
    bekend.tot = Date{2024, 12, 31};
    auto nieuw = relatie(kim, "partner", daan);
    EXPECT_EQ(fouten(nieuw, {bekend}), Codes{"soort:double"});
    EXPECT_EQ(fouten(relatie(daan, "partner", kim), {bekend}), Codes{"soort:double"}) << "it holds both ways";
    EXPECT_EQ(fouten(relatie(kim, "ex-partner", daan), {bekend}), Codes{});
    EXPECT_EQ(fouten(relatie(mariette, "partner", daan), {bekend}), Codes{});
    nieuw.sinds = Date{2025, 1, 1};
    EXPECT_EQ(fouten(nieuw, {bekend}), Codes{}) << "again, later";
    nieuw.sinds = Date{2024, 12, 31};
    EXPECT_EQ(fouten(nieuw, {bekend}), Codes{"soort:double"}) << "the last day counts";
    EXPECT_EQ(fouten(relatie(daan, "ouder", mariette), {relatie(mariette, "ouder", daan)}), Codes{})
        << "a parent is another thing the other way round";
}

TEST_F(RelatieRegels, a_dossier_has_room_for_so_many) {
    std::vector<NieuweRelatie> vol(rules::relaties_max, relatie(mariette, "ouder", kim));
    EXPECT_EQ(fouten(relatie(mariette, "ouder", daan), vol), Codes{"soort:too-many"});
    vol.pop_back();
    EXPECT_EQ(fouten(relatie(mariette, "ouder", daan), vol), Codes{});
}

TEST(ContactRegels, name_every_refusal) {
    NieuwContact goed;
    goed.datum = vandaag;
    goed.tekst = "Hij is blij met zijn kamer.";
    goed.categorieen.add(toegang::Categorie::begeleiding);
    EXPECT_EQ(codes(rules::fouten(goed, vandaag)), Codes{});
    NieuwContact leeg;
    EXPECT_EQ(codes(rules::fouten(leeg, vandaag)),
              (Codes{"datum:required", "tekst:required", "categorieen:required"}));
    auto nieuw = goed;
    nieuw.datum = vandaag.plus_days(1);
    EXPECT_EQ(codes(rules::fouten(nieuw, vandaag)), Codes{"datum:in-the-future"});
    nieuw.datum = Date{2020, 11, 23};
    EXPECT_EQ(codes(rules::fouten(nieuw, vandaag)), Codes{"datum:too-long-ago"});
    nieuw = goed;
    nieuw.tekst.clear();
    nieuw.wijze = Wijze::geen_gehoor;
    EXPECT_EQ(codes(rules::fouten(nieuw, vandaag)), Codes{}) << "nobody answered: nothing to tell";
}

TEST(WaarschuwingRegels, name_every_refusal) {
    const NieuweWaarschuwing goed{"Ga niet alleen. Bel eerst.", vandaag};
    EXPECT_EQ(codes(rules::fouten(goed, vandaag)), Codes{}) << "until tonight";
    EXPECT_EQ(codes(rules::fouten(NieuweWaarschuwing{}, vandaag)), (Codes{"tekst:required", "tot:required"}));
    auto nieuw = goed;
    nieuw.tot = vandaag.plus_days(-1);
    EXPECT_EQ(codes(rules::fouten(nieuw, vandaag)), Codes{"tot:in-the-past"});
    nieuw.tot = Date{2027, 5, 23};
    EXPECT_EQ(codes(rules::fouten(nieuw, vandaag)), Codes{});
    nieuw.tot = Date{2027, 5, 24};
    EXPECT_EQ(codes(rules::fouten(nieuw, vandaag)), Codes{"tot:too-far"});
}

TEST(WaarschuwingRegels, six_months_end_on_a_day_that_exists) {
    EXPECT_EQ(rules::waarschuwing_hoogstens({2026, 8, 31}), (Date{2027, 2, 28}));
    EXPECT_EQ(rules::waarschuwing_hoogstens({2027, 8, 31}), (Date{2028, 2, 29}));
    EXPECT_EQ(rules::waarschuwing_hoogstens({2026, 6, 30}), (Date{2026, 12, 30}));
    EXPECT_EQ(rules::waarschuwing_hoogstens({2026, 1, 1}), (Date{2026, 7, 1}));
    EXPECT_TRUE(rules::geldt(vandaag, vandaag));
    EXPECT_FALSE(rules::geldt(vandaag, vandaag.plus_days(1)));
}

TEST(PersoonRegels, an_interpreter_has_a_language) {
    Gegevens nieuw;
    nieuw.persoon.contact.tolk = "ja";
    EXPECT_EQ(codes(rules::fouten(nieuw)), Codes{"taal:required"});
    nieuw.persoon.contact.taal = "Tigrinya";
    EXPECT_EQ(codes(rules::fouten(nieuw)), Codes{});
    nieuw.persoon.contact = {};
    nieuw.persoon.contact.tolk = "nee";
    EXPECT_EQ(codes(rules::fouten(nieuw)), Codes{});
}

TEST(RelatieRegelsLijst, every_kind_with_custody_or_both_ways_is_in_the_default_list) {
    for (const char* soort : {"ouder", "stiefouder", "grootouder", "pleegouder", "voogd", "partner",
                              "ex-partner", "broer-zus", "familielid", "huisgenoot", "vriend", "mentor",
                              "bewindvoerder", "curator", "hulpverlener", "slachtoffer", "dreiging"})
        EXPECT_NE(partner::standaard_naam("relatiesoort", soort), soort);
    EXPECT_FALSE(rules::wederkerig("slachtoffer"));
    EXPECT_FALSE(rules::draagt_gezag("partner"));
}

}  // namespace
}  // namespace betrokkene
