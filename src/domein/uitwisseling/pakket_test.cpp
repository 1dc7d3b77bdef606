// A sealed package goes from one house to the other, only with every gate open, and comes in only whole.
#include "domein/uitwisseling/pakket.hpp"

#include "domein/uitwisseling/test_uitwisseling.hpp"

namespace {

using namespace uitwisseling::test;
using toegang::Doel;
using toegang::Fase;
using web::Method;
namespace pakket = uitwisseling::pakket;
namespace huisbericht = uitwisseling::huisbericht;

constexpr std::string_view van_politie = "Hij sliep in het trappenhuis.";
constexpr std::string_view van_ggz = "De behandeling is in maart gestopt.";

class PakketTest : public TweeHuizen {
protected:
    kern::DossierId daar_casus = dossier(daar, "Grutto", "1990-03-12");
    std::string mijn, zijn;  // the question here, the answer there

    PakketTest() { std::tie(mijn, zijn) = tot_treffer(daar_casus); }

    std::string daar_pad(std::string_view rest) const {
        return "/casussen/" + daar_casus.text() + std::string(rest);
    }
    std::string bijdrage(std::string_view login, std::string_view tekst, std::string_view categorie) {
        static constexpr db::Sql laatste{
            "test.bijdrage", "SELECT id FROM item WHERE soort = 3 ORDER BY gemaakt DESC, id LIMIT 1"};
        daar.clock().set(daar.clock().now().plus_seconds(1));
        naar(daar.post(login, daar_pad("/bijdragen"),
                       {{"tekst", std::string(tekst)}, {"categorieen", std::string(categorie)}}));
        return waarde<kern::ItemId>(daar, laatste).text();
    }
    // A disclosure of these to the house that asked; its path there.
    std::string bereid_voor(const std::vector<std::string>& items) {
        Velden velden{{"aan", "huis"},
                      {"ontvanger", zijn.substr(zijn.rfind('/') + 1)},
                      {"doel", "Het plan daar."},
                      {"grondslag", "wgs-2.28"},
                      {"noodzaak", "Zonder dit begint het opnieuw."},
                      {"proportionaliteit", "Alleen wat over wonen en zorg gaat."},
                      {"van", "23-11-2026"},
                      {"geinformeerd", "ja"}};
        for (std::size_t i = 0; i < items.size(); ++i)
            velden.emplace_back("onderdelen." + std::to_string(i) + ".item", items[i]);
        return naar(daar.post("regisseur", daar_pad("/verstrekkingen"), velden));
    }
    int antwoord(std::string_view login, const std::string& pad, Velden meer) {
        meer.emplace_back("bezwaar", "geen-bezwaar");
        return daar.post(login, pad + "/antwoord", meer).status;
    }
    std::string versie(TestHuis& huis, kern::DossierId dossier, const std::string& pad) {
        static constexpr db::Sql select{"test.versie",
                                        "SELECT versie FROM item WHERE dossier = $1 AND id = $2"};
        const auto id = kern::ItemId::parse(std::string_view(pad).substr(pad.rfind('/') + 1));
        return std::to_string(waarde<std::int64_t>(huis, select, dossier, *id));
    }
    web::Response geef_over(const std::string& pad, std::string_view wijze = "pakket") {
        return daar.post("regisseur", pad + "/overdracht",
                         {{"wijze", std::string(wijze)}, {"versie", versie(daar, daar_casus, pad)}});
    }
    // Everybody says yes.
    void iedereen_akkoord(const std::string& pad, std::string_view ggz_toestemming = "ja") {
        EXPECT_EQ(antwoord("politie", pad, {{"besluit", "akkoord"}}), 303);
        EXPECT_EQ(antwoord("gemeente", pad, {{"besluit", "akkoord"}}), 303);
        Velden ggz{{"toestemming", std::string(ggz_toestemming)}};
        if (ggz_toestemming == "nee") ggz.emplace_back("bezwaarReden", "Niet nodig.");
        EXPECT_EQ(antwoord("ggz", pad, ggz), 303);
    }
    // A package that is ready to go; its page there.
    std::string klaar() {
        const std::string pad =
            bereid_voor({bijdrage("politie", van_politie, "wonen"), bijdrage("ggz", van_ggz, "gezondheid")});
        iedereen_akkoord(pad);
        naar(geef_over(pad));
        return naar(daar.post("regisseur", pad + "/pakket"));
    }
    std::string komt_binnen(const std::string& uit) {
        return naar(lees_in(hier, "regisseur", mijn + "/pakket", bestand(daar, "regisseur", uit)));
    }
    web::Response besluit(const std::string& in, Velden velden) {
        velden.emplace_back("versie", versie(hier, casus, in));
        return hier.post("regisseur", in + "/besluit", velden);
    }
};

TEST_P(PakketTest, goes_round_accepted_and_the_sender_hears_it) {
    const std::string uit = klaar();
    const auto vooraf = daar.get("regisseur", uit);
    EXPECT_TRUE(staat(vooraf, van_politie) && staat(vooraf, van_ggz)) << "exactly what goes";
    const std::string bytes = bestand(daar, "regisseur", uit);
    EXPECT_EQ(bytes.find(van_politie), bytes.npos);

    const std::string in = komt_binnen(uit);
    const auto pagina = hier.get("regisseur", in);
    EXPECT_TRUE(staat(pagina, van_politie) && staat(pagina, van_ggz));
    EXPECT_EQ(hier.get("politie", in).status, 404) << "of the house alone until somebody decided";
    EXPECT_EQ(besluit(in, {{"besluit", "aanvaarden"}}).status, 422) << "who may see it";
    naar(besluit(in, {{"besluit", "aanvaarden"}, {"kring", "deelnemers"}}));
    EXPECT_EQ(besluit(in, {{"besluit", "aanvaarden"}, {"kring", "huis"}}).status, 409) << "once";

    const auto bijdragen = hier.get("regisseur", "/casussen/" + casus.text() + "/bijdragen");
    EXPECT_TRUE(staat(bijdragen, "Van Huis Duinrand"));
    EXPECT_TRUE(staat(bijdragen, van_ggz));
    const auto politie = hier.get("politie", "/casussen/" + casus.text() + "/bijdragen");
    EXPECT_TRUE(staat(politie, van_politie));
    EXPECT_FALSE(staat(politie, van_ggz)) << "health stays for who is cleared for it";

    const auto bericht = hier.get("regisseur", in + "/ontvangst");
    ASSERT_EQ(bericht.status, 200);
    naar(lees_in(daar, "makelaar", "/uitwisseling/bestanden", bericht.body));
    EXPECT_TRUE(staat(daar.get("regisseur", uit), "aanvaard"));
    EXPECT_TRUE(staat(daar.get("regisseur", "/"), "Een ander huis heeft een pakket aanvaard of geweigerd."));
    EXPECT_EQ(lees_in(daar, "makelaar", "/uitwisseling/bestanden", bericht.body).status, 409);
}

TEST_P(PakketTest, refused_it_is_gone_and_the_sender_hears_why) {
    const std::string uit = klaar();
    const std::string in = komt_binnen(uit);
    EXPECT_EQ(besluit(in, {{"besluit", "weigeren"}}).status, 422);
    EXPECT_EQ(besluit(in, {{"besluit", "weigeren"}, {"reden", "zomaar"}}).status, 422);
    naar(besluit(in, {{"besluit", "weigeren"}, {"reden", "te-veel"}}));
    static constexpr db::Sql tel{"test.delen", "SELECT count(*) FROM huispakket_deel WHERE dossier = $1"};
    EXPECT_EQ(waarde<std::int64_t>(hier, tel, casus), 0);
    EXPECT_FALSE(staat(hier.get("regisseur", in), van_ggz));
    EXPECT_FALSE(staat(hier.get("regisseur", "/casussen/" + casus.text() + "/bijdragen"), van_politie));
    naar(lees_in(daar, "makelaar", "/uitwisseling/bestanden", hier.get("regisseur", in + "/ontvangst").body));
    EXPECT_TRUE(staat(daar.get("regisseur", uit), "het is meer dan nodig"));
}

// Health data only with the consent of who gave them (Wgs 2.28); one no and nothing goes, not even the rest.
TEST_P(PakketTest, without_consent_nothing_goes) {
    const std::string pad =
        bereid_voor({bijdrage("politie", van_politie, "wonen"), bijdrage("ggz", van_ggz, "gezondheid")});
    EXPECT_EQ(geef_over(pad).status, 409) << "nobody answered";
    iedereen_akkoord(pad, "nee");
    EXPECT_EQ(geef_over(pad).status, 409);
    EXPECT_EQ(daar.get("regisseur", pad + "/pakket").status, 404);
    EXPECT_EQ(daar.post("regisseur", pad + "/pakket").status, 404);
    EXPECT_EQ(daar.get("regisseur", pad + "/pakket/bestand").status, 404);
}

TEST_P(PakketTest, another_house_gets_a_package_and_nothing_else) {
    const std::string pad = bereid_voor({bijdrage("politie", van_politie, "wonen")});
    EXPECT_EQ(antwoord("politie", pad, {{"besluit", "akkoord"}}), 303);
    EXPECT_EQ(antwoord("gemeente", pad, {{"besluit", "akkoord"}}), 303);
    EXPECT_EQ(antwoord("ggz", pad, {}), 303);
    EXPECT_EQ(geef_over(pad, "papier").status, 422);
    naar(geef_over(pad));
    EXPECT_EQ(daar.get("politie", pad + "/pakket").status, 404) << "the house gives";
}

TEST_P(PakketTest, no_hit_no_disclosure_and_no_longer_than_its_term) {
    const auto stil = dossier(daar, "Merel", "1985-01-01", Fase::casus, false);
    EXPECT_FALSE(staat(daar.get("regisseur", "/casussen/" + stil.text() + "/verstrekkingen/nieuw?aan=huis"),
                       "Huis Merenrand"));
    const std::string uit = klaar();
    dagen(daar, 31);
    EXPECT_EQ(daar.get("regisseur", uit + "/bestand").status, 409);
    EXPECT_FALSE(staat(daar.get("regisseur", daar_pad("/verstrekkingen/nieuw?aan=huis")), "Huis Merenrand"));
}

TEST_P(PakketTest, what_was_taken_back_makes_the_package_unfit) {
    const std::string stuk = bijdrage("politie", van_politie, "wonen");
    const std::string pad = bereid_voor({stuk, bijdrage("politie", "Hij werkt weer.", "wonen")});
    EXPECT_EQ(antwoord("politie", pad, {{"besluit", "akkoord"}}), 303);
    EXPECT_EQ(antwoord("gemeente", pad, {{"besluit", "akkoord"}}), 303);
    EXPECT_EQ(antwoord("ggz", pad, {}), 303);
    naar(geef_over(pad));
    naar(daar.post("regisseur", pad + "/pakket"));
    naar(daar.post("politie", daar_pad("/bijdragen/" + stuk + "/intrekking"), {{"versie", "1"}}));
    EXPECT_EQ(daar.get("regisseur", pad + "/pakket/bestand").status, 409);
}

TEST_P(PakketTest, no_term_begins_anew) {
    static constexpr db::Sql ouder{
        "test.ouder", "SELECT min(eerste_verwerking) FROM item WHERE dossier = $1 AND soort = 3"};
    const std::string uit = klaar();
    dagen(hier, 9);
    const std::string in = komt_binnen(uit);
    naar(besluit(in, {{"besluit", "aanvaarden"}, {"kring", "huis"}}));
    EXPECT_EQ(waarde<Date>(hier, ouder, casus), (Date{2026, 11, 23}))
        << "the day it was first processed there";
}

TEST_P(PakketTest, hostile_packages_are_refused) {
    const std::string uit = klaar();
    const std::string goed = bestand(daar, "regisseur", uit);
    EXPECT_EQ(lees_in(hier, "regisseur", mijn + "/pakket", goed.substr(0, goed.size() - 4'096)).status, 409);
    EXPECT_EQ(lees_in(hier, "regisseur", mijn + "/antwoord", goed).status, 409) << "a package is no answer";
    EXPECT_EQ(lees_in(hier, "regisseur", "/uitwisseling/bestanden", goed).status, 409);
    // The sender is known and signs it, but says what no package may say.
    static constexpr db::Sql vraagsleutel{"test.sleutel",
                                          "SELECT antwoordsleutel FROM huisvraag WHERE dossier = $1"};
    static constexpr db::Sql vraagnummer{"test.nummer", "SELECT nummer FROM huisvraag WHERE dossier = $1"};
    const auto sleutel = waarde<db::Bytes>(hier, vraagsleutel, casus);
    const auto nummer = waarde<IdBytes>(hier, vraagnummer, casus);
    std::uint8_t merk = 1;
    const auto stuur = [&](huisbericht::Pakket inhoud) {
        huisbericht::Bericht bericht;
        bericht.nummer.bytes.fill(merk++);
        bericht.gemaakt = hier.clock().now();
        bericht.verloopt = hier.clock().now().plus_seconds(60);
        bericht.inhoud = std::move(inhoud);
        return lees_in(hier, "regisseur", mijn + "/pakket",
                       uitwisseling::envelop::maak(uitwisseling::eigen_sleutels(daar.kern().keys).teken,
                                                   sleutel, {true, nummer}, huisbericht::schrijf(bericht)))
            .status;
    };
    const huisbericht::Pakket begin{
        nummer,   "Doel.",      "Wgs 2.28",
        "Nodig.", std::nullopt, {{"Titel", "Tekst.", "", "Politie", {"wonen"}, {2026, 1, 2}}}};
    auto ander = begin;
    ander.vraag.bytes.fill(9);
    EXPECT_EQ(stuur(ander), 409) << "of another question";
    auto oud = begin;
    oud.delen[0].eerste_verwerking = {2021, 11, 23};
    EXPECT_EQ(stuur(oud), 409) << "five years are over";
    auto morgen = begin;
    morgen.delen[0].eerste_verwerking = {2026, 11, 24};
    EXPECT_EQ(stuur(morgen), 409);
    auto verboden = begin;
    verboden.delen[0].categorieen = {"nationaliteit"};
    EXPECT_EQ(stuur(verboden), 409) << "a kind of data that the law does not open";
    auto voorbij = begin;
    voorbij.tot = Date{2026, 11, 22};
    EXPECT_EQ(stuur(voorbij), 409);
    EXPECT_EQ(stuur(begin), 303);
    static constexpr db::Sql tel{"test.pakketten", "SELECT count(*) FROM huispakket_in WHERE dossier = $1"};
    EXPECT_EQ(waarde<std::int64_t>(hier, tel, casus), 1);
}

TEST_P(PakketTest, the_same_by_the_api) {
    const std::string uit = klaar();
    const auto pakket = daar.api("regisseur", Method::get, "/api/v1" + uit);
    EXPECT_EQ(pakket.status, 200);
    EXPECT_TRUE(staat(pakket, van_politie));
    const auto bytes = daar.api("regisseur", Method::get, "/api/v1" + uit + "/bestand");
    ASSERT_EQ(bytes.status, 200);
    const std::string in = naar(lees_in(hier, "regisseur", mijn + "/pakket", bytes.body));
    EXPECT_TRUE(staat(hier.api("regisseur", Method::get, "/api/v1" + in), van_ggz));
    EXPECT_EQ(hier.api("regisseur", Method::post, "/api/v1" + in + "/besluit",
                       R"({"besluit":"weigeren","reden":"niet-nodig","versie":1})")
                  .status,
              204);
    EXPECT_EQ(hier.api("regisseur", Method::get, "/api/v1" + in + "/ontvangst").status, 200);
}

INSTANTIATE_TEST_SUITE_P(Engines, PakketTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

TEST(PakketRules, a_package_is_taken_whole_or_not) {
    const auto codes = [](const pakket::Besluit& besluit) {
        std::string alle;
        for (const auto& fout : pakket::fouten(besluit)) alle += fout.field + ":" + fout.code + " ";
        return alle;
    };
    EXPECT_EQ(codes({}), "besluit:required ");
    EXPECT_EQ(codes({true, "", std::nullopt, 1}), "kring:required ");
    EXPECT_EQ(codes({true, "", toegang::Kring::bron, 1}), "");
    EXPECT_EQ(codes({false, "", std::nullopt, 1}), "reden:required ");
    EXPECT_EQ(codes({false, "zomaar", std::nullopt, 1}), "reden:invalid-choice ");
    EXPECT_EQ(codes({false, "te-veel", std::nullopt, 1}), "");
}

TEST(PakketRules, what_cannot_be_made) {
    verstrekking::VoorHuis inhoud;
    inhoud.heel = true;
    inhoud.stukken.push_back({{"Titel", "Tekst.", ""}, "Politie", false, {}, Date{2026, 1, 2}});
    EXPECT_FALSE(pakket::maak_bezwaar(inhoud, true));
    EXPECT_EQ(pakket::maak_bezwaar(inhoud, false)->rule, "treffer-voorbij");
    auto kapot = inhoud;
    kapot.heel = false;
    EXPECT_EQ(pakket::maak_bezwaar(kapot, true)->rule, "onderdeel-ingetrokken");
    auto leeg = inhoud;
    leeg.stukken.clear();
    EXPECT_EQ(pakket::maak_bezwaar(leeg, true)->rule, "onderdeel-ingetrokken");
    auto lang = inhoud;
    lang.stukken[0].stuk.tekst.assign(huisbericht::deel_max + 1, 'x');
    EXPECT_EQ(pakket::maak_bezwaar(lang, true)->rule, "pakket-te-lang");
}

}  // namespace
