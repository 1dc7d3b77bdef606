// How somebody wants his lists and notices, the weekly mail and his actions on paper; through the real router on both engines.
#include "domein/werk/werk.hpp"

#include <gtest/gtest.h>

#include "kern/bericht/keuze.hpp"
#include "kern/lijst/lijst.hpp"
#include "kern/toegang/test_huis.hpp"
#include "platform/db/permit.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

TEST(Lijst, a_kept_choice_holds_codes_of_its_list_alone) {
    const auto keuze = [](std::string_view lijst, std::string_view query) {
        return lijst::als_keuze(*lijst::zoek(lijst), web::parse_query(query).value());
    };
    EXPECT_EQ(keuze("casussen", "tafel=jeugd&volgorde=ave&page=3"), "volgorde=ave&tafel=jeugd");
    EXPECT_EQ(keuze("casussen", "tafel=Kluut&fase=Jan%20Kluut&gemeente=a%26b"), "") << "no names, no signs";
    EXPECT_EQ(keuze("adviezen", "tafel=jeugd&thema=stalking"), "thema=stalking") << "no keys of another list";
    EXPECT_EQ(keuze("casussen", "tafel=" + std::string(61, 'a')), "");
    EXPECT_EQ(lijst::zoek("alles"), nullptr);
}

TEST(Weekbericht, names_no_one) {
    const auto tekst = werk::weekbericht_tekst({{bericht::Soort::advies_gevraagd, Date{2026, 11, 20}},
                                                {bericht::Soort::advies_gevraagd, Date{2026, 11, 18}}});
    EXPECT_NE(tekst.find("Er is een nieuwe vraag om advies. 2 keer, sinds 18 november 2026"), tekst.npos)
        << tekst;
    EXPECT_EQ(tekst.find("ZVH-"), tekst.npos);
}

TEST(Weekbericht, waits_for_monday_morning) {
    const auto op = [](Date dag, int uur) {
        return werk::tijd_voor_weekbericht(start_of_day(dag).plus_seconds(uur * 3'600));
    };
    EXPECT_FALSE(op(Date{2026, 11, 23}, 6));
    EXPECT_TRUE(op(Date{2026, 11, 23}, 7));
    EXPECT_TRUE(op(Date{2026, 11, 25}, 1)) << "a program that stood still makes up for it";
}

TEST(Berichtkeuze, what_the_law_needs_stays_on) {
    using S = bericht::Soort;
    for (const auto soort :
         {S::bijdrage_gewijzigd, S::bijdrage_ingetrokken, S::document_ingetrokken, S::ontvanger_melden,
          S::sluiten_gevraagd, S::waarschuwing_gezet, S::verstrekking_gevraagd})
        EXPECT_FALSE(bericht::waarom_altijd(soort).empty()) << bericht::code(soort);
    EXPECT_TRUE(bericht::waarom_altijd(S::planversie_vastgesteld).empty());
}

class WerklijstTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId casus =
        huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie"}}, .titel = "Kwartel, K."});

    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    void meld(bericht::Soort soort) {
        huis.schrijf([&](db::Tx& tx) {
            bericht::aan_medewerker(tx, {casus, casus, soort, huis.clock().now()},
                                    huis.medewerker("politie"));
        });
    }
    // As the job does.
    bool maak(std::string_view wie) {
        return huis.db().run(db::PermitHolder::permit(), [&](db::Tx& tx) {
            return werk::maak_weekbericht(huis.kern(), tx, huis.medewerker(wie), huis.clock().now())
                       ? db::Verdict::keep
                       : db::Verdict::discard;
        }) == db::Outcome::kept;
    }
    std::int64_t uitgaand() {
        static constexpr db::Sql sql{"test.uitgaand", "SELECT count(*) FROM uitgaand"};
        auto snapshot = huis.db().read();
        return snapshot.reader().value<std::int64_t>(sql).value_or(0);
    }
};

TEST_P(WerklijstTest, columns_stand_as_somebody_chose_and_for_him_alone) {
    const auto volgorde = [&](std::string_view wie) {
        const auto blad = huis.get(wie, "/casussen");
        std::string gevonden;
        for (auto at = blad.body.find("data-kop=\""); at != blad.body.npos;
             at = blad.body.find("data-kop=\"", at + 1))
            gevonden += blad.body.substr(at + 10, blad.body.find('"', at + 10) - at - 10) + " ";
        return gevonden;
    };
    EXPECT_EQ(volgorde("politie"), "Fase AVE Tafel Gemeente Gewijzigd ");
    EXPECT_EQ(huis.post("politie", "/werk/lijsten/casussen",
                        {{"kolom.gewijzigd", "1"}, {"kolom.fase", "2"}, {"kolom.tafel", ""}})
                  .status,
              303);
    EXPECT_EQ(volgorde("politie"), "Gewijzigd Fase ");
    EXPECT_EQ(volgorde("regisseur"), "Fase AVE Tafel Gemeente Gewijzigd ");
    EXPECT_EQ(huis.get("politie", "/werk/lijsten/onbekend").status, 404);
    EXPECT_EQ(huis.post("politie", "/werk/lijsten/casussen", {{"kolom.naam", "1"}}).status, 422);
}

// The columns of each list are those of its page: nothing is named that does not stand there.
TEST_P(WerklijstTest, each_list_shows_the_columns_it_names) {
    for (const auto& lijst : lijst::lijsten()) {
        for (std::size_t i = 0; i < lijst.kolommen.size(); ++i) {
            const Velden alleen{{"kolom." + std::string(lijst.kolommen[i].code), "1"}};
            EXPECT_EQ(huis.post("regisseur", "/werk/lijsten/" + std::string(lijst.code), alleen).status, 303);
            const auto blad = huis.get("regisseur", lijst.adres({}).text());
            EXPECT_EQ(blad.status, 200) << lijst.code;
            EXPECT_TRUE(staat(blad, "Kolommen en keuzes")) << lijst.code;
            const auto at = blad.body.find("data-kop=\"");
            const auto naam = lijst.kolommen[i].naam;
            EXPECT_TRUE(at == blad.body.npos || blad.body.substr(at + 10, naam.size()) == naam)
                << lijst.code << naam;
        }
    }
}

TEST_P(WerklijstTest, a_choice_is_kept_under_a_name_that_only_its_owner_reads) {
    EXPECT_EQ(huis.post("politie", "/werk/lijsten/casussen/filters",
                        {{"naam", "Mijn <jeugd>"}, {"keuze", "volgorde=gewijzigd&tafel=jeugd"}})
                  .status,
              303);
    EXPECT_TRUE(staat(huis.get("politie", "/casussen"), "Mijn &lt;jeugd&gt;"));
    EXPECT_FALSE(staat(huis.get("regisseur", "/casussen"), "jeugd&gt;"));
    EXPECT_EQ(
        huis.post("politie", "/werk/lijsten/casussen/filters", {{"naam", "X"}, {"keuze", "tafel=Jan Kluut"}})
            .status,
        422);
    const auto api = huis.api("politie", web::Method::get, "/api/v1/werk/lijsten/casussen");
    const auto at = api.body.find("\"id\":\"") + 6;
    const std::string id = api.body.substr(at, api.body.find('"', at) - at);
    EXPECT_EQ(huis.post("regisseur", "/werk/lijsten/casussen/filters/" + id + "/verwijdering").status, 404);
    EXPECT_EQ(huis.post("politie", "/werk/lijsten/casussen/filters/" + id + "/verwijdering").status, 303);
    EXPECT_FALSE(staat(huis.get("politie", "/casussen"), "Mijn &lt;jeugd&gt;"));
}

TEST_P(WerklijstTest, a_kind_is_switched_off_and_one_that_the_law_needs_is_not) {
    meld(bericht::Soort::planversie_vastgesteld);
    meld(bericht::Soort::bijdrage_gewijzigd);
    EXPECT_TRUE(staat(huis.get("politie", "/"), "Er is een nieuwe versie van het plan."));
    EXPECT_EQ(huis.post("politie", "/werk/berichten", {{"weekbericht", "ja"}}).status, 303)
        << "all that can be is off";
    const auto thuis = huis.get("politie", "/");
    EXPECT_FALSE(staat(thuis, "Er is een nieuwe versie van het plan."));
    EXPECT_TRUE(staat(thuis, "Een bijdrage die je kon lezen is verbeterd."));
    EXPECT_TRUE(staat(huis.get("politie", "/werk/berichten"), "Bgs 1.7"));
}

TEST_P(WerklijstTest, the_weekly_mail_is_made_once_and_names_no_one) {
    meld(bericht::Soort::planversie_vastgesteld);
    EXPECT_TRUE(maak("politie"));
    EXPECT_EQ(uitgaand(), 1);
    EXPECT_FALSE(maak("politie")) << "once a week";
    EXPECT_EQ(uitgaand(), 1);
    EXPECT_TRUE(maak("om")) << "nothing to tell: no mail";
    EXPECT_EQ(uitgaand(), 1);
    huis.clock().set(huis.clock().now().plus_seconds(7 * 86'400));
    huis.vergeet("politie");
    EXPECT_EQ(huis.post("politie", "/werk/berichten", {{"berichten", "planversie-vastgesteld"}}).status, 303);
    EXPECT_FALSE(maak("politie")) << "he wants none";
    EXPECT_EQ(uitgaand(), 1);
}

TEST_P(WerklijstTest, who_takes_no_part_any_more_is_told_nothing) {
    meld(bericht::Soort::planversie_vastgesteld);
    static constexpr db::Sql stop{"test.stop", "UPDATE deelnemer SET tot = '2026-11-22' WHERE dossier = $1"};
    huis.schrijf([&](db::Tx& tx) { tx.run(stop, casus); });
    EXPECT_TRUE(maak("politie"));
    EXPECT_EQ(uitgaand(), 0);
}

TEST_P(WerklijstTest, questions_go_to_a_colleague_many_at_once) {
    const auto stel = [&] {
        huis.clock().set(huis.clock().now().plus_seconds(1));
        const auto gedaan = huis.post("politie", "/adviezen",
                                      {{"soort", "kort"}, {"thema", "stalking"}, {"vraag", "Mag dit?"}});
        for (const auto& [naam, waarde] : gedaan.headers)
            if (naam == "Location") return waarde.substr(10);
        return std::string();
    };
    const std::string een = stel(), twee = stel();
    EXPECT_EQ(huis.post("politie", "/adviezen/" + twee + "/intrekking", {{"versie", "1"}}).status, 303);
    const auto gedaan = huis.post("ondersteuner", "/adviezen/toewijzing",
                                  {{"dossiers.0.id", een},
                                   {"dossiers.1.id", twee},
                                   {"dossiers.2.id", casus.text()},  // no question at all
                                   {"medewerker", huis.medewerker("regisseur2").text()}});
    EXPECT_EQ(gedaan.status, 200);
    EXPECT_TRUE(staat(gedaan, "1 vraag is toegewezen."));
    EXPECT_TRUE(staat(gedaan, "al afgesloten of ingetrokken"));
    EXPECT_FALSE(staat(gedaan, "Kwartel"));
    EXPECT_TRUE(staat(huis.get("regisseur2", "/adviezen?mijn=ja"), een));
    EXPECT_EQ(huis.post("politie", "/adviezen/toewijzing", {}).status, 404);
}

TEST_P(WerklijstTest, own_actions_on_paper_hold_no_name) {
    const auto blad = huis.get("politie", "/acties/afdruk");
    EXPECT_EQ(blad.status, 200);
    EXPECT_FALSE(staat(blad, "Kwartel"));
    EXPECT_EQ(huis.get("beheerder", "/acties/afdruk").status, 404);
}

INSTANTIATE_TEST_SUITE_P(Engines, WerklijstTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
