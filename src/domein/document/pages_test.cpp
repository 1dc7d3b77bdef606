// Handing in, opening, replacing, releasing and taking back a document, through the real router on both engines.
#include "domein/document/rules.hpp"
#include "domein/document/test_document.hpp"
#include "kern/bericht/bericht.hpp"
#include "kern/bestand/bestand.hpp"
#include "platform/files/test_clamd.hpp"

namespace {

using namespace document::test;

TEST_P(DocumentTest, a_file_and_a_kind_are_enough_and_the_kring_opens_it) {
    EXPECT_EQ(huis.get("politie", pad("/nieuw")).status, 200);
    const auto een = geef("politie", {}, bestand("Huisbezoek <mei>.txt"));
    for (const auto* wie : {"regisseur", "politie", "gemeente", "ggz"}) {
        EXPECT_TRUE(staat(huis.get(wie, pad()), "Huisbezoek &lt;mei&gt;")) << wie;
        EXPECT_TRUE(staat(huis.get(wie, een), "Huisbezoek &lt;mei&gt;.txt")) << wie;
        const auto bytes = huis.get(wie, een + "/bestand");
        EXPECT_EQ(bytes.status, 200) << wie;
        EXPECT_EQ(bytes.body, inhoud);
        EXPECT_EQ(bytes.type, "text/plain");
        EXPECT_EQ(header(bytes, "Content-Disposition"),
                  "attachment; filename=\"document\"; filename*=UTF-8''Huisbezoek%20%3Cmei%3E.txt");
        EXPECT_EQ(header(bytes, "Content-Security-Policy"), "default-src 'none'; sandbox");
    }
    for (const auto* wie : {"om", "reclassering", "aanmelder", "fg", "beheerder", "manager", "regisseur2"}) {
        EXPECT_EQ(huis.get(wie, een).status, 404) << wie;
        EXPECT_EQ(huis.get(wie, een + "/bestand").status, 404) << wie;
        EXPECT_EQ(huis.get(wie, pad()).status, 404) << wie;
    }
}

TEST_P(DocumentTest, each_kring_opens_it_to_its_own_and_to_nobody_else) {
    const auto eigen = geef("politie", {{"kring", "C1"}, {"titel", "Eigen stuk"}});
    const auto genoemd = geef("ggz", {{"kring", "C2"},
                                      {"titel", "Genoemd stuk"},
                                      {"organisaties.0.id", huis.organisatie("gemeente").text()},
                                      {"noodzaak", "De gemeente beslist morgen."}});
    for (const auto* wie : {"gemeente", "ggz", "om"})
        EXPECT_EQ(huis.get(wie, eigen + "/bestand").status, 404) << wie;
    EXPECT_FALSE(staat(huis.get("gemeente", pad()), "Eigen stuk"));
    EXPECT_FALSE(staat(huis.get("regisseur", pad()), "Eigen stuk"));
    EXPECT_TRUE(staat(huis.get("regisseur", pad()), "De bron deelt dit niet met het huis."));
    EXPECT_EQ(huis.get("gemeente", genoemd + "/bestand").status, 200);
    EXPECT_TRUE(staat(huis.get("gemeente", genoemd), "gemeente"));
    EXPECT_EQ(huis.get("politie", genoemd + "/bestand").status, 404);
    // Who was only asked sees what his own organisation gave, under the form.
    const auto van_om = geef("om", {{"titel", "Van het parket"}});
    EXPECT_TRUE(staat(huis.get("om", pad("/nieuw")), "Van het parket"));
    EXPECT_FALSE(staat(huis.get("om", pad("/nieuw")), "Genoemd stuk"));
    EXPECT_EQ(huis.get("om", van_om + "/bestand").status, 200);
}

TEST_P(DocumentTest, secrecy_stays_shut_until_it_is_released) {
    const auto een = geef("ggz", geheim());
    EXPECT_EQ(huis.get("gemeente", een + "/bestand").status, 404);
    EXPECT_EQ(huis.post("gemeente", een + "/vrijgave", {{"versie", "1"}}).status, 404) << "not its bron";
    EXPECT_EQ(huis.post("ggz", een + "/vrijgave", {{"versie", "1"}}).status, 303);
    EXPECT_EQ(huis.get("gemeente", een + "/bestand").status, 200);
    const auto weer = huis.post("ggz", een + "/vrijgave", {{"versie", "1"}});
    EXPECT_EQ(weer.status, 409);
    EXPECT_TRUE(staat(weer, "intussen gewijzigd"));
}

TEST_P(DocumentTest, a_new_version_stands_in_front_and_its_readers_hear_of_it) {
    const int gewijzigd = static_cast<int>(bericht::Soort::document_gewijzigd);
    const auto een = geef("politie");
    later();
    const auto vervang = [&](std::string_view login, std::string_view versie, std::string_view bytes) {
        return huis.post(login, een + "/versies", {{"versie", std::string(versie)}},
                         bestand("beter.txt", bytes));
    };
    EXPECT_EQ(vervang("gemeente", "1", "Van een ander.").status, 404) << "only its bron";
    EXPECT_EQ(vervang("regisseur", "1", "Van het huis.").status, 404);
    EXPECT_EQ(vervang("politie", "1", "Verbeterd.").status, 303);
    EXPECT_EQ(vervang("politie", "1", "Te laat.").status, 409);
    EXPECT_EQ(huis.post("politie", een + "/versies", {{"versie", "2"}}).status, 422) << "no file";
    EXPECT_EQ(vervang("politie", "2", "<html><script>x</script>").status, 422) << "judged like the first";
    EXPECT_EQ(huis.get("gemeente", een + "/bestand").body, "Verbeterd.");
    // The old one stays for who gave it and for the house.
    for (const auto* wie : {"politie", "regisseur"}) {
        EXPECT_EQ(huis.get(wie, een + "/bestand?nummer=1").body, inhoud) << wie;
        EXPECT_TRUE(staat(huis.get(wie, een), "bestand?nummer=1")) << wie;
    }
    EXPECT_EQ(huis.get("gemeente", een + "/bestand?nummer=1").status, 404);
    EXPECT_FALSE(staat(huis.get("gemeente", een), "nummer=1"));
    for (const auto* nummer : {"3", "-1", "x", "99999999999999999999"})
        EXPECT_EQ(huis.get("politie", een + "/bestand?nummer=" + nummer).status, 404) << nummer;
    for (const auto* wie : {"gemeente", "ggz", "regisseur"}) EXPECT_EQ(berichten(wie, gewijzigd), 1) << wie;
    for (const auto* wie : {"politie", "om"}) EXPECT_EQ(berichten(wie, gewijzigd), 0) << wie;
}

// What about whom the policy closes it to: a notice would tell that it is there.
TEST_P(DocumentTest, who_could_not_read_it_hears_nothing) {
    const int ingetrokken = static_cast<int>(bericht::Soort::document_ingetrokken);
    const auto gezondheid = geef("ggz", {{"categorieen", "gezondheid"}});
    EXPECT_EQ(huis.get("politie", gezondheid).status, 404);
    EXPECT_EQ(huis.post("ggz", gezondheid + "/intrekking", {{"versie", "1"}}).status, 303);
    const auto eigen = geef("ggz", {{"kring", "C1"}});
    EXPECT_EQ(huis.post("ggz", eigen + "/intrekking", {{"versie", "1"}}).status, 303);
    const auto dicht = geef("ggz", geheim());
    EXPECT_EQ(huis.post("ggz", dicht + "/intrekking", {{"versie", "1"}}).status, 303);
    for (const auto* wie : {"politie", "gemeente", "om"}) EXPECT_EQ(berichten(wie, ingetrokken), 0) << wie;
    EXPECT_EQ(berichten("regisseur", ingetrokken), 1) << "of the one the house could read";
}

TEST_P(DocumentTest, taken_back_it_is_for_its_bron_alone_from_the_next_request) {
    const auto een = geef("politie");
    EXPECT_EQ(huis.get("gemeente", een + "/bestand").status, 200);
    EXPECT_EQ(huis.post("gemeente", een + "/intrekking", {{"versie", "1"}}).status, 404);
    EXPECT_EQ(huis.post("politie", een + "/intrekking", {{"versie", "1"}}).status, 303);
    EXPECT_EQ(huis.get("gemeente", een + "/bestand").status, 404);
    EXPECT_TRUE(staat(huis.get("politie", een), "De bron heeft dit document ingetrokken"));
    EXPECT_EQ(huis.get("politie", een + "/bestand").body, inhoud);
    EXPECT_EQ(huis.post("politie", een + "/versies", {{"versie", "2"}}, bestand()).status, 409)
        << "no new version";
    EXPECT_EQ(huis.post("politie", een + "/intrekking", {{"versie", "2"}}).status, 409);
    EXPECT_EQ(berichten("gemeente", static_cast<int>(bericht::Soort::document_ingetrokken)), 1);
}

TEST_P(DocumentTest, several_at_once_are_each_a_document_or_none_is) {
    auto twee = bestand("een.txt");
    twee.push_back(bestand("twee.txt", "Tweede.")[0]);
    geef("politie", {{"titel", "Bezoek"}}, twee);
    const auto lijst = huis.get("politie", pad());
    EXPECT_TRUE(staat(lijst, "Bezoek: een"));
    EXPECT_TRUE(staat(lijst, "Bezoek: twee"));
    auto half = bestand("drie.txt");
    half.push_back(bestand("kwaad.html", "<html></html>")[0]);
    const auto terug =
        huis.post("politie", pad(), {{"soort", "verslag"}, {"voorwaarden", "Alleen mondeling."}}, half);
    EXPECT_EQ(terug.status, 422);
    EXPECT_TRUE(staat(terug, "“kwaad.html”: Dit soort bestand nemen we niet aan."));
    EXPECT_TRUE(staat(terug, "Alleen mondeling.")) << "what was typed stays";
    EXPECT_EQ(aantal(), 2) << "nothing of it is kept";
    EXPECT_EQ(huis.post("politie", pad(), {{"soort", "verslag"}}).status, 422) << "no file";
    EXPECT_EQ(huis.post("politie", pad(), {{"soort", "roman"}}, bestand()).status, 422);
    EXPECT_EQ(huis.post("politie", pad(), {{"soort", "verslag"}, {"datum", "24-11-2026"}}, bestand()).status,
              422);
    EXPECT_EQ(
        huis.post("politie", pad(), {{"soort", "verslag"}}, std::vector<web::File>(21, bestand()[0])).status,
        422);
    EXPECT_EQ(aantal(), 2);
}

TEST_P(DocumentTest, the_same_form_twice_is_one_and_another_file_in_it_another) {
    const std::string nummer = huis.random().id<kern::Item>().text();
    const Velden velden{{"soort", "verslag"}, {"concept", nummer}};
    for (int i = 0; i < 2; ++i) EXPECT_EQ(huis.post("politie", pad(), velden, bestand()).status, 303);
    EXPECT_EQ(aantal(), 1);
    EXPECT_EQ(huis.post("politie", pad(), velden, bestand("bezoek.txt", "Iets anders.")).status, 303);
    EXPECT_EQ(aantal(), 2);
}

TEST_P(DocumentTest, the_list_shows_one_kind) {
    geef("politie", {{"titel", "Het verslag"}});
    later();
    EXPECT_EQ(huis.post("politie", pad(),
                        {{"soort", "besluit"}, {"titel", "Het vonnis"}, {"categorieen", "wonen"}}, bestand())
                  .status,
              303);
    const auto alles = huis.get("gemeente", pad());
    EXPECT_TRUE(staat(alles, "Het verslag") && staat(alles, "Het vonnis"));
    const auto kies = huis.get("gemeente", pad("?soort=besluit"));
    EXPECT_TRUE(staat(kies, "Het vonnis"));
    EXPECT_FALSE(staat(kies, "Het verslag"));
    EXPECT_TRUE(staat(huis.get("gemeente", casus()), pad())) << "a part of the casus";
}

// The virus scanner finds it, or says nothing: either way it is not kept. The first is in the log.
TEST_P(DocumentTest, a_house_with_a_scanner_takes_nothing_unseen) {
    const files::test::FakeClamd clamd;
    huis.kern().clamav = clamd.path();
    geef("politie");
    const auto gevonden =
        huis.post("politie", pad(), {{"soort", "verslag"}}, bestand("a.txt", files::test::eicar()));
    EXPECT_EQ(gevonden.status, 422);
    EXPECT_TRUE(staat(gevonden, "De virusscanner vond iets"));
    const auto log = huis.log();
    EXPECT_TRUE(
        std::any_of(log.begin(), log.end(), [](const auto& een) { return een.actie == "bestand.virus"; }));
    huis.kern().clamav = "/nergens/clamd.sock";
    const auto stil = huis.post("politie", pad(), {{"soort", "verslag"}, {"titel", "Bezoek"}}, bestand());
    EXPECT_EQ(stil.status, 409);
    EXPECT_TRUE(staat(stil, "De virusscanner antwoordt niet."));
    EXPECT_TRUE(staat(stil, "value=\"Bezoek\""));
    EXPECT_EQ(aantal(), 1);
}

// In chunks; touched it is not served; on its way it is judged again before each part (DECISIONS 22).
TEST_P(DocumentTest, a_large_one_goes_in_chunks_and_is_judged_on_its_way) {
    static constexpr db::Sql delen{"test.delen", "SELECT count(*) FROM document_deel"};
    static constexpr db::Sql uit_deelname{"test.uit", "DELETE FROM deelnemer WHERE medewerker = $1"};
    static constexpr db::Sql wissel{
        "test.wissel",
        "UPDATE document_deel SET nummer = CASE nummer WHEN 0 THEN 11 ELSE 10 END WHERE nummer < 2"};
    static constexpr db::Sql terug{"test.terug",
                                   "UPDATE document_deel SET nummer = nummer - 10 WHERE nummer > 9"};
    const std::string groot(2 * bestand::deel_bytes + 100, 'a');
    const auto een = geef("politie", {}, bestand("groot.txt", groot));
    EXPECT_EQ(waarde<std::int64_t>(delen), 3);
    const auto onderweg = huis.send_onderweg(huis.request("gemeente", web::Method::get, een + "/bestand"));
    ASSERT_TRUE(onderweg.geldt_nog);
    EXPECT_TRUE(onderweg.geldt_nog(onderweg.antwoord));
    huis.schrijf([&](db::Tx& tx) {
        tx.run(uit_deelname, huis.medewerker("gemeente"));
        toegang::rechten_krimpen(tx);
    });
    EXPECT_FALSE(onderweg.geldt_nog(onderweg.antwoord));
    huis.schrijf([&](db::Tx& tx) {
        tx.run(wissel);
        tx.run(terug);
    });
    EXPECT_EQ(huis.get("politie", een + "/bestand").status, 500) << "two chunks changed places";
}

// One version in the place of another is no version: each is sealed under its own id.
TEST_P(DocumentTest, versions_that_changed_places_are_not_served) {
    static constexpr db::Sql wissel{
        "test.versies", "UPDATE document_versie SET nummer = CASE nummer WHEN 1 THEN 12 ELSE 11 END"};
    static constexpr db::Sql ids{
        "test.id",
        "UPDATE document_versie SET naam_z = (SELECT v.naam_z FROM document_versie v WHERE v.nummer = "
        "12) WHERE nummer = 11"};
    static constexpr db::Sql terug{"test.terug2", "UPDATE document_versie SET nummer = nummer - 10"};
    const auto een = geef("politie");
    EXPECT_EQ(huis.post("politie", een + "/versies", {{"versie", "1"}}, bestand("b.txt", "Tweede.")).status,
              303);
    huis.schrijf([&](db::Tx& tx) {
        tx.run(wissel);
        tx.run(ids);
        tx.run(terug);
    });
    EXPECT_EQ(huis.get("politie", een + "/bestand?nummer=1").status, 500);
}

TEST_P(DocumentTest, there_is_an_end_to_how_many) {
    static constexpr db::Sql vul{
        "test.vul",
        "INSERT INTO item (dossier, id, soort, bron, door, kring, categorieen, gemaakt, gewijzigd, eerste_verwerking, "
        "bewaren_tot) VALUES ($1, $2, 15, $3, $4, 1, 1, 1, 1, '2026-11-23', '2031-11-23')"};
    static constexpr db::Sql document{
        "test.document", "INSERT INTO document (dossier, id, soort, kop_z) VALUES ($1, $2, 'verslag', $2)"};
    huis.schrijf([&](db::Tx& tx) {
        for (std::int64_t i = 0; i < document::rules::documenten_max; ++i) {
            const auto id = huis.random().id<kern::Item>();
            tx.run(vul, dossier, id, huis.organisatie("om"), huis.medewerker("om"));
            tx.run(document, dossier, id);
        }
    });
    const auto vol = huis.post("politie", pad(), {{"soort", "verslag"}}, bestand());
    EXPECT_EQ(vol.status, 409);
    EXPECT_TRUE(staat(vol, "Er staan al 200 documenten"));
}

INSTANTIATE_TEST_SUITE_P(Engines, DocumentTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
