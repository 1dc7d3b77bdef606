#include "domein/plan/overdracht.hpp"

#include <gtest/gtest.h>

#include <map>

#include "kern/toegang/test_huis.hpp"

namespace {

using plan::Aanbod;
using plan::Staat;
using plan::overdracht::Partij;
using plan::overdracht::Stap;
using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

template <class T>
std::string regel(const Result<T>& uitkomst) {
    if (uitkomst) return "ja";
    const auto* nee = std::get_if<Refusal>(&uitkomst.error());
    return nee == nullptr ? "?" : nee->rule;
}

// The whole life of an offer. Rows: steps of a party; columns: states.
TEST(OverdrachtRules, every_step_of_every_party_in_every_state) {
    constexpr Aanbod staten[] = {Aanbod::aangeboden, Aanbod::aangenomen, Aanbod::geweigerd,
                                 Aanbod::ingetrokken, Aanbod::vervallen};
    const std::string aan = "overdracht.aangenomen", nee = "overdracht.geweigerd",
                      terug = "overdracht.ingetrokken", weg = "overdracht.vervallen";
    const std::vector<std::string> gever(5, "overdracht.gever"), ontvanger(5, "overdracht.ontvanger");
    const std::map<std::pair<Partij, Stap>, std::vector<std::string>> tabel{
        {{Partij::ontvanger, Stap::aannemen}, {"aangenomen", aan, nee, terug, weg}},
        {{Partij::ontvanger, Stap::weigeren}, {"geweigerd", aan, nee, terug, weg}},
        {{Partij::ontvanger, Stap::intrekken}, ontvanger},
        {{Partij::gever, Stap::aannemen}, gever},
        {{Partij::gever, Stap::weigeren}, gever},
        {{Partij::gever, Stap::intrekken}, {"ingetrokken", aan, nee, terug, weg}},
    };
    for (const auto& [wie, verwacht] : tabel)
        for (std::size_t i = 0; i < std::size(staten); ++i) {
            const auto na = plan::overdracht::na(staten[i], wie.second, wie.first);
            EXPECT_EQ(na ? std::string(plan::overdracht::code(*na)) : regel(na), verwacht[i])
                << plan::overdracht::code(staten[i]) << ", stap " << static_cast<int>(wie.second);
        }
}

TEST(OverdrachtRules, only_what_somebody_took_on_is_offered_and_to_one_at_a_time) {
    using plan::overdracht::mag_aanbieden;
    for (const auto staat : {Staat::voorgesteld, Staat::geweigerd, Staat::gereed, Staat::vervallen})
        EXPECT_EQ(regel(mag_aanbieden(staat, false)), "overdracht.niet-aanvaard");
    EXPECT_EQ(regel(mag_aanbieden(Staat::aanvaard, true)), "overdracht.wacht-al");
    EXPECT_EQ(regel(mag_aanbieden(Staat::aanvaard, false)), "ja");
}

TEST(OverdrachtRules, an_offer_says_to_whom_and_why) {
    std::string codes;
    for (const auto& fout : plan::overdracht::fouten({})) codes += fout.field + ":" + fout.code + " ";
    EXPECT_EQ(codes, "naar:required aanbodReden:required ");
    EXPECT_TRUE(plan::overdracht::fouten({kern::MedewerkerId{}, "Wij stoppen.", 1}).empty());
}

// The police owns an accepted action; the mental health service takes part, the prosecutor is only asked.
class OverdrachtTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                           {"ggz", DeelnameRol::deelnemer},
                                                           {"gemeente", DeelnameRol::deelnemer},
                                                           {"politie", DeelnameRol::deelnemer},
                                                           {"om", DeelnameRol::bevraagd}}});
    std::string casus = "/casussen/" + dossier.text();
    std::string pad = actie();

    template <class T>
    T waarde(const db::Sql& sql) {
        auto snapshot = huis.db().read();
        return snapshot.reader().value<T>(sql).value();
    }
    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    std::string actie() {
        static constexpr db::Sql doel{"test.doel", "SELECT id FROM doel"};
        static constexpr db::Sql laatste{"test.actie", "SELECT id FROM actie"};
        EXPECT_EQ(huis.post("regisseur", casus + "/doelen",
                            {{"leefgebied", "huisvesting"}, {"tekst", "Een eigen plek."}})
                      .status,
                  303);
        EXPECT_EQ(huis.post("regisseur", casus + "/acties",
                            {{"tekst", "Vaste woonplek regelen"},
                             {"doel", waarde<kern::ItemId>(doel).text()},
                             {"eigenaar", huis.medewerker("politie").text()},
                             {"termijn", "04-12-2026"}})
                      .status,
                  303);
        return casus + "/acties/" + waarde<kern::ItemId>(laatste).text();
    }
    void aanvaard() {
        EXPECT_EQ(
            huis.post("politie", pad + "/antwoord", {{"antwoord", "aanvaarden"}, {"versie", "1"}}).status,
            303);
    }
    web::Response bied_aan(const std::string& wie, const std::string& versie = "2") {
        return huis.post("politie", pad + "/overdracht",
                         {{"naar", huis.medewerker(wie).text()},
                          {"aanbodReden", "Wij stoppen hier."},
                          {"versie", versie}});
    }
    std::string antwoord_pad() {
        static constexpr db::Sql laatste{"test.overdracht",
                                         "SELECT id FROM actie_overdracht WHERE staat = 1"};
        return casus + "/overdrachten/" + waarde<kern::ItemId>(laatste).text() + "/antwoord";
    }
    long long berichten(int soort, std::string_view login) {
        static constexpr db::Sql sql{"test.bericht",
                                     "SELECT count(*) FROM bericht WHERE soort = $1 AND medewerker = $2"};
        auto snapshot = huis.db().read();
        return snapshot.reader().value<std::int64_t>(sql, soort, huis.medewerker(login)).value_or(0);
    }
};

TEST_P(OverdrachtTest, offered_taken_and_of_the_other_from_then_on) {
    EXPECT_EQ(bied_aan("ggz", "1").status, 409);  // not accepted yet
    aanvaard();
    EXPECT_EQ(bied_aan("ggz").status, 303);
    EXPECT_EQ(berichten(10, "ggz"), 1);
    EXPECT_TRUE(staat(huis.get("ggz", "/"), "Neem je dit over"));
    const auto bij_ggz = huis.get("ggz", pad);
    EXPECT_TRUE(staat(bij_ggz, "Wij stoppen hier."));
    EXPECT_TRUE(staat(bij_ggz, "Neem actie over"));
    EXPECT_FALSE(staat(huis.get("gemeente", pad), "Neem actie over"));
    EXPECT_FALSE(staat(huis.get("gemeente", "/"), "Neem je dit over"));
    // Who gave it goes on meanwhile; who is asked is not the owner yet.
    EXPECT_EQ(huis.post("ggz", pad + "/voortgang", {{"tekst", "Gebeld."}}).status, 404);
    EXPECT_EQ(huis.post("politie", pad + "/voortgang", {{"tekst", "Gebeld."}}).status, 303);

    const auto antwoord = antwoord_pad();
    for (const auto* wie : {"gemeente", "politie", "regisseur", "om"})
        EXPECT_EQ(huis.post(wie, antwoord, {{"antwoord", "aannemen"}, {"versie", "1"}}).status, 404) << wie;
    EXPECT_EQ(huis.post("ggz", antwoord, {{"antwoord", "aannemen"}, {"versie", "1"}}).status, 303);
    EXPECT_EQ(huis.post("ggz", pad + "/voortgang", {{"tekst", "Wij doen het."}}).status, 303);
    EXPECT_EQ(huis.post("politie", pad + "/voortgang", {{"tekst", "Nog iets."}}).status, 404);
    EXPECT_EQ(berichten(11, "politie"), 1);
    EXPECT_EQ(huis.post("ggz", antwoord, {{"antwoord", "aannemen"}, {"versie", "2"}}).status, 409);
    EXPECT_TRUE(staat(huis.api("regisseur", web::Method::get, "/api/v1" + pad), "\"staat\":\"aangenomen\""));
}

TEST_P(OverdrachtTest, a_refusal_has_its_reason_and_the_action_stays) {
    aanvaard();
    EXPECT_EQ(bied_aan("ggz").status, 303);
    EXPECT_EQ(bied_aan("gemeente").status, 409);  // one at a time
    const auto antwoord = antwoord_pad();
    const auto kaal = huis.post("ggz", antwoord, {{"antwoord", "weigeren"}, {"versie", "1"}});
    EXPECT_EQ(kaal.status, 422);
    EXPECT_TRUE(staat(kaal, "href=\"#overnameReden\""));
    EXPECT_EQ(huis.post("ggz", antwoord,
                        {{"antwoord", "weigeren"}, {"overnameReden", "Past niet."}, {"versie", "1"}})
                  .status,
              303);
    EXPECT_TRUE(staat(huis.get("politie", pad), "Past niet."));
    EXPECT_EQ(huis.post("politie", pad + "/voortgang", {{"tekst", "Dan wij."}}).status, 303);
    EXPECT_EQ(bied_aan("gemeente").status, 303);
}

TEST_P(OverdrachtTest, the_giver_takes_it_back_and_a_change_of_the_regie_ends_it) {
    aanvaard();
    EXPECT_EQ(bied_aan("ggz").status, 303);
    EXPECT_EQ(huis.post("ggz", pad + "/overdracht/intrekking", {{"versie", "1"}}).status, 404);
    EXPECT_EQ(huis.post("politie", pad + "/overdracht/intrekking", {{"versie", "9"}}).status, 409);
    EXPECT_EQ(huis.post("politie", pad + "/overdracht/intrekking", {{"versie", "1"}}).status, 303);
    EXPECT_FALSE(staat(huis.get("ggz", "/"), "Neem je dit over"));

    EXPECT_EQ(bied_aan("ggz").status, 303);
    const auto antwoord = antwoord_pad();
    EXPECT_EQ(huis.post("regisseur", pad + "/wijziging",
                        {{"termijn", "10-12-2026"},
                         {"eigenaar", huis.medewerker("gemeente").text()},
                         {"versie", "2"}})
                  .status,
              303);
    const auto te_laat = huis.post("ggz", antwoord, {{"antwoord", "aannemen"}, {"versie", "1"}});
    EXPECT_EQ(te_laat.status, 409);
    EXPECT_TRUE(staat(te_laat, "Het aanbod is vervallen"));
    EXPECT_EQ(huis.post("ggz", pad + "/voortgang", {{"tekst", "x"}}).status, 404);
}

TEST_P(OverdrachtTest, only_to_another_organisation_that_takes_part_and_may_read_it) {
    aanvaard();
    for (const auto* wie : {"om", "politie", "reclassering"}) {
        const auto nee = bied_aan(wie);
        EXPECT_EQ(nee.status, 422) << wie;
        EXPECT_TRUE(staat(nee, "Wij stoppen hier.")) << wie;
    }
    EXPECT_EQ(huis.get("ggz", pad + "/overdracht").status, 404);  // not the owner
    const auto formulier = huis.get("politie", pad + "/overdracht");
    EXPECT_TRUE(staat(formulier, huis.medewerker("ggz").text()));
    EXPECT_FALSE(staat(formulier, huis.medewerker("om").text()));
    EXPECT_EQ(huis.api("politie", web::Method::post, "/api/v1" + pad + "/overdracht", "{}").status, 400);
}

INSTANTIATE_TEST_SUITE_P(Engines, OverdrachtTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
