#include <gtest/gtest.h>

#include "domein/risico/rules.hpp"
#include "kern/toegang/test_huis.hpp"

namespace {

using risico::Nieuw;
using toegang::Categorie;
using toegang::DeelnameRol;
using toegang::Geheim;
using toegang::Kring;
using toegang::test::TestHuis;
using toegang::test::Velden;

constexpr Date vandaag{2026, 11, 23};

std::string codes(const Nieuw& nieuw) {
    std::string alle;
    for (const auto& fout : risico::rules::fouten(nieuw, vandaag)) alle += fout.field + ":" + fout.code + " ";
    return alle;
}
Nieuw goed() {
    Nieuw nieuw;
    nieuw.inhoud = {"Leidraad", "gemiddeld", "Hij houdt zich aan afspraken.", "Opgeleid."};
    nieuw.datum = vandaag;
    nieuw.categorieen = {Categorie::gezondheid};
    return nieuw;
}

TEST(RisicoRules, a_judgement_names_its_instrument_and_what_qualifies_the_rater) {
    EXPECT_EQ(codes(goed()), "");
    EXPECT_EQ(codes({}),
              "instrument:required bevoegdheid:required datum:required uitkomst:required tekst:required "
              "categorieen:required ");
    auto onbevoegd = goed();
    onbevoegd.inhoud.bevoegdheid.clear();
    EXPECT_EQ(codes(onbevoegd), "bevoegdheid:required ");
    auto morgen = goed();
    morgen.datum = vandaag.plus_days(1);
    EXPECT_EQ(codes(morgen), "datum:in-the-future ");
    auto genoemd = goed();
    genoemd.kring = Kring::organisaties;
    EXPECT_EQ(codes(genoemd), "kring:invalid ");
    auto geheim = goed();
    geheim.geheim = Geheim::medisch;
    EXPECT_EQ(codes(geheim), "geheimGrond:required geheimToelichting:required ");
    auto vrij = goed();
    vrij.vrijgegeven = true;
    EXPECT_EQ(codes(vrij), "vrijgegeven:not-secret ");
}

TEST(RisicoRules, what_can_be_released) {
    const auto regel = [](Geheim geheim, bool vrij, bool in) {
        const auto mag = risico::rules::mag_vrijgeven(geheim, vrij, in);
        return mag ? std::string("ja") : std::get<Refusal>(mag.error()).rule;
    };
    EXPECT_EQ(regel(Geheim::medisch, false, false), "ja");
    EXPECT_EQ(regel(Geheim::medisch, true, false), "risico.al-vrijgegeven");
    EXPECT_EQ(regel(Geheim::geen, false, false), "risico.niet-geheim");
    EXPECT_EQ(regel(Geheim::medisch, false, true), "risico.ingetrokken");
}

class RisicoTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                           {"ggz", DeelnameRol::deelnemer},
                                                           {"politie", DeelnameRol::deelnemer},
                                                           {"om", DeelnameRol::bevraagd}}});
    std::string pad = "/casussen/" + dossier.text() + "/risico";

    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    Velden velden(const char* categorie) {
        return {{"instrument", "Leidraad veiligheid"},
                {"bevoegdheid", "Opgeleid in 2024."},
                {"datum", "20-11-2026"},
                {"uitkomst", "gemiddeld"},
                {"tekst", "Hij houdt zich aan afspraken."},
                {"categorieen", categorie},
                {"kring", "C3"}};
    }
    std::string laatste() {
        static constexpr db::Sql sql{"test.risico", "SELECT id FROM risico LIMIT 1"};
        auto snapshot = huis.db().read();
        return pad + "/" + snapshot.reader().value<kern::ItemId>(sql)->text();
    }
};

TEST_P(RisicoTest, on_record_for_who_is_cleared) {
    EXPECT_EQ(huis.post("ggz", pad, velden("gezondheid")).status, 303);
    for (const auto* wie : {"regisseur", "ggz"})
        EXPECT_TRUE(staat(huis.get(wie, pad), "Hij houdt zich aan afspraken.")) << wie;
    EXPECT_TRUE(staat(huis.get("politie", pad), "Er is nog geen oordeel"));
    EXPECT_EQ(huis.get("om", pad).status, 404);
    EXPECT_EQ(huis.post("om", pad, velden("wonen")).status, 404);
    const auto fout = huis.post("ggz", pad, {{"tekst", "Half af."}});
    EXPECT_EQ(fout.status, 422);
    EXPECT_TRUE(staat(fout, "Half af."));
    EXPECT_TRUE(staat(fout, "href=\"#bevoegdheid\""));
    EXPECT_TRUE(staat(huis.api("ggz", web::Method::get, "/api/v1" + pad), "\"uitkomst\":\"gemiddeld\""));
    EXPECT_EQ(huis.api("ggz", web::Method::post, "/api/v1" + pad, "{}").status, 400);
}

TEST_P(RisicoTest, under_secrecy_until_the_giver_releases_it) {
    auto geheim = velden("wonen");
    for (const auto& [naam, waarde] : Velden{{"geheim", "medisch"},
                                             {"geheimGrond", "toestemming"},
                                             {"geheimToelichting", "Voor dit plan, 12 november."}})
        geheim.emplace_back(naam, waarde);
    EXPECT_EQ(huis.post("ggz", pad, geheim).status, 303);
    EXPECT_TRUE(staat(huis.get("ggz", pad), "niet vrijgegeven"));
    const auto huis_ziet = huis.get("regisseur", pad);
    EXPECT_FALSE(staat(huis_ziet, "Hij houdt zich aan afspraken."));
    EXPECT_TRUE(staat(huis_ziet, "De bron deelt dit niet met het huis."));
    EXPECT_TRUE(staat(huis.get("politie", pad), "Er is nog geen oordeel"));
    EXPECT_EQ(huis.post("politie", laatste() + "/vrijgave", {{"versie", "1"}}).status, 404);
    EXPECT_EQ(huis.post("ggz", laatste() + "/vrijgave", {{"versie", "1"}}).status, 303);
    EXPECT_TRUE(staat(huis.get("politie", pad), "Hij houdt zich aan afspraken."));
    EXPECT_EQ(huis.post("ggz", laatste() + "/vrijgave", {{"versie", "2"}}).status, 409);
    EXPECT_EQ(huis.post("ggz", laatste() + "/intrekking", {{"versie", "1"}}).status, 409);
    EXPECT_EQ(huis.post("ggz", laatste() + "/intrekking", {{"versie", "2"}}).status, 303);
    EXPECT_FALSE(staat(huis.get("politie", pad), "Hij houdt zich aan afspraken."));
}

// What is read of it at this moment is judged again before it leaves.
TEST_P(RisicoTest, withdrawing_takes_it_from_who_is_reading_it) {
    const auto epoch = [&] {
        auto snapshot = huis.db().read();
        return toegang::rechten_epoch(snapshot.reader());
    };
    EXPECT_EQ(huis.post("ggz", pad, velden("wonen")).status, 303);
    const auto voor = epoch();
    EXPECT_EQ(huis.post("ggz", laatste() + "/intrekking", {{"versie", "1"}}).status, 303);
    EXPECT_GT(epoch(), voor);
}

INSTANTIATE_TEST_SUITE_P(Engines, RisicoTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
