#include "domein/aanmelding/test_aanmelding.hpp"
#include "kern/bestand/bestand.hpp"

namespace {

using namespace aanmelding::test;

class BijlageTest : public AanmeldingTest {};

TEST_P(BijlageTest, an_attachment_goes_in_chunks_and_comes_back_whole) {
    const std::string pad = stuur();
    std::string groot;
    while (groot.size() < 2 * bestand::deel_bytes + 100)
        groot += "regel " + std::to_string(groot.size()) + "\n";
    const auto klaar =
        huis.post("aanmelder", pad + "/bijlagen", {}, {{"bijlage", "ver slag.txt", "text/html", groot}});
    ASSERT_EQ(klaar.status, 303) << klaar.body;
    EXPECT_EQ(getal({"test.delen", "SELECT count(*) FROM bijlage_deel"}), 3);
    EXPECT_EQ(getal({"test.delen2", "SELECT delen FROM bijlage"}), 3);
    const auto blad = huis.get("aanmelder", pad);
    const std::size_t begin = blad.body.find("/dossiers/");
    ASSERT_NE(begin, std::string::npos);
    const std::string link = blad.body.substr(begin, blad.body.find('"', begin) - begin);
    const auto bestand = huis.get("aanmelder", link);
    EXPECT_EQ(bestand.status, 200);
    EXPECT_EQ(bestand.body, groot);
    EXPECT_EQ(bestand.type, "text/plain");
    EXPECT_EQ(header(bestand, "Content-Disposition"),
              "attachment; filename=\"bijlage\"; filename*=UTF-8''ver%20slag.txt");
    EXPECT_EQ(header(bestand, "Content-Security-Policy"), "default-src 'none'; sandbox");
    EXPECT_EQ(huis.get("regisseur", link).status, 200);
    EXPECT_EQ(huis.get("gemeente", link).status, 404);
    EXPECT_EQ(huis.get("politie", link).status, 404) << "held to every class until triage ticks";
}

TEST_P(BijlageTest, an_attachment_that_was_touched_is_not_served) {
    const std::string pad = stuur();
    std::string groot(3 * bestand::deel_bytes, 'a');
    huis.post("aanmelder", pad + "/bijlagen", {}, {{"bijlage", "a.txt", "", groot}});
    huis.schrijf([](db::Tx& tx) {  // the first two chunks change places
        static constexpr db::Sql wissel{
            "test.wissel",
            "UPDATE bijlage_deel SET nummer = CASE nummer WHEN 0 THEN 11 ELSE 10 END WHERE nummer < 2"};
        static constexpr db::Sql terug{"test.terug",
                                       "UPDATE bijlage_deel SET nummer = nummer - 10 WHERE nummer > 9"};
        tx.run(wissel);
        tx.run(terug);
    });
    const auto blad = huis.get("aanmelder", pad);
    const std::size_t begin = blad.body.find("/dossiers/");
    const std::string link = blad.body.substr(begin, blad.body.find('"', begin) - begin);
    EXPECT_EQ(huis.get("aanmelder", link).status, 500);
}

// What is on its way is called back: the part that is asked for after rights shrank does not come.
TEST_P(BijlageTest, an_attachment_on_its_way_is_judged_again_before_each_part) {
    static constexpr db::Sql uit_deelname{"test.uit", "DELETE FROM deelnemer WHERE medewerker = $1"};
    const std::string pad = stuur();
    const std::string groot(2 * bestand::deel_bytes + 100, 'a');
    ASSERT_EQ(huis.post("aanmelder", pad + "/bijlagen", {}, {{"bijlage", "a.txt", "", groot}}).status, 303);
    const auto blad = huis.get("aanmelder", pad);
    const auto vraag = [&](std::string_view wie, std::string_view waar) {
        return huis.send_onderweg(huis.request(wie, web::Method::get, waar));
    };
    EXPECT_FALSE(vraag("aanmelder", pad).geldt_nog) << "a page leaves at once";
    const std::size_t begin = blad.body.find("/dossiers/");
    const std::string link = blad.body.substr(begin, blad.body.find('"', begin) - begin);
    const auto voor = huis.log_aantal();
    const auto van_aanmelder = vraag("aanmelder", link);
    const auto van_regisseur = vraag("regisseur", link);
    ASSERT_TRUE(van_aanmelder.geldt_nog);
    ASSERT_TRUE(van_regisseur.geldt_nog);
    EXPECT_TRUE(van_aanmelder.geldt_nog(van_aanmelder.antwoord));
    huis.schrijf([&](db::Tx& tx) {
        tx.run(uit_deelname, huis.medewerker("regisseur"));
        toegang::rechten_krimpen(tx);
    });
    EXPECT_FALSE(van_regisseur.geldt_nog(van_regisseur.antwoord));
    EXPECT_TRUE(van_aanmelder.geldt_nog(van_aanmelder.antwoord)) << "rights shrank, but not his";
    EXPECT_EQ(huis.log_aantal(), voor + 2) << "one look each";
    huis.vergeet("aanmelder");  // logged out
    EXPECT_FALSE(van_aanmelder.geldt_nog(van_aanmelder.antwoord));
}

// One file is kept, the next refused: the page with the whole report comes back, and that is a look.
TEST_P(BijlageTest, a_page_shown_after_a_change_is_a_look_in_the_log) {
    const std::string pad = stuur();
    const auto dossier = dossier_van(pad);
    const auto gezien = huis.get("aanmelder", pad);
    ASSERT_TRUE(staat(gezien, "Kluut"));
    const auto blik = [](const std::string& regel) { return regel.substr(regel.find("\"dossiers\"")); };
    const auto deel = [&](const std::string& regel) {  // dossier, classes, number of people
        return blik(regel).substr(0, blik(regel).find("]]"));
    };
    const std::string verwacht = deel(huis.log().back().regel);
    const std::size_t voor = huis.log_aantal();
    const auto half = huis.post("aanmelder", pad + "/bijlagen", {},
                                {{"bijlage", "goed.txt", "", "tekst"}, {"bijlage", "bad.exe", "", "MZ"}});
    ASSERT_EQ(half.status, 422);
    ASSERT_TRUE(staat(half, "Kluut"));
    EXPECT_EQ(getal({"test.half", "SELECT count(*) FROM bijlage"}), 1);
    const auto log = huis.log();
    ASSERT_GT(log.size(), voor + 1) << "the change, and after it the look at its answer";
    EXPECT_EQ(log.back().dossiers, std::vector<IdBytes>{dossier});
    EXPECT_EQ(deel(log.back().regel), verwacht) << "the classes and people that were shown";
}

// Rights shrink between the change and its answer: what was kept stays, and nothing is shown.
TEST_P(BijlageTest, a_page_after_a_change_is_not_shown_when_rights_shrank) {
    const std::string pad = stuur();
    if (GetParam() == db::Engine::postgres) GTEST_SKIP() << "one way to shrink rights just then is enough";
    huis.db().script(
        db::PermitHolder::permit(),
        "CREATE TRIGGER krimp AFTER INSERT ON bijlage BEGIN UPDATE rechten_epoch SET waarde = waarde + 1; END");
    const auto half = huis.post("aanmelder", pad + "/bijlagen", {},
                                {{"bijlage", "goed.txt", "", "tekst"}, {"bijlage", "bad.exe", "", "MZ"}});
    EXPECT_EQ(half.status, 303);
    EXPECT_FALSE(staat(half, "Kluut"));
}

TEST_P(BijlageTest, attachments_have_limits) {
    const std::string pad = stuur();
    EXPECT_EQ(
        huis.post("aanmelder", pad + "/bijlagen", {}, {{"bijlage", "a.html", "", "<html></html>"}}).status,
        422);
    EXPECT_EQ(huis.post("aanmelder", pad + "/bijlagen").status, 422);
    for (int i = 0; i < 10; ++i)
        EXPECT_EQ(huis.post("aanmelder", pad + "/bijlagen", {}, {{"bijlage", "a.txt", "", "tekst"}}).status,
                  303)
            << i;
    EXPECT_EQ(huis.post("aanmelder", pad + "/bijlagen", {}, {{"bijlage", "a.txt", "", "tekst"}}).status, 409);
}

INSTANTIATE_TEST_SUITE_P(Engines, BijlageTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
