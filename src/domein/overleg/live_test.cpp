// A meeting that goes on: who sees which line, what the wall shows, what the minutes hold, and what leaves over a stream.
#include <gtest/gtest.h>

#include "domein/overleg/test_overleg.hpp"
#include "kern/toegang/sabotage.hpp"
#include "kern/toegang/stromen.hpp"

namespace {

using overleg::test::MetOverleg;
using overleg::test::Velden;

// Keeps all that a client would have got.
class Ontvangen final : public web::Stream {
public:
    bool send(std::string_view bytes) override {
        if (!open) return false;
        alles += bytes;
        return true;
    }
    void close() override { open = false; }
    std::string alles;
    bool open = true;
};

class LiveTest : public MetOverleg {
protected:
    std::string pad;

    void SetUp() override {
        pad = vol();
        EXPECT_EQ(huis.post("regisseur", pad + "/opening").status, 303);
    }
    std::string live(std::string_view wie, std::string_view deel = {}) {
        const auto antwoord = huis.get(wie, pad + "/live" + (deel.empty() ? "" : "/" + std::string(deel)));
        EXPECT_EQ(antwoord.status, 200) << wie << deel;
        return antwoord.body;
    }
    bool ziet(std::string_view wie, std::string_view woorden, std::string_view deel = "regels") {
        return live(wie, deel).find(woorden) != std::string::npos;
    }
    web::Response schrijf(std::string_view wie, std::string_view tekst, std::string_view bron = {},
                          std::string_view deel = "beeld", Velden extra = {}) {
        tik();
        Velden velden{{"deel", std::string(deel)}, {"tekst", std::string(tekst)}};
        if (!bron.empty()) velden.emplace_back("bron", huis.organisatie(bron).text());
        for (auto& veld : extra) velden.push_back(std::move(veld));
        return huis.post(wie, punt(een, "/regels"), velden);
    }
    kern::ItemId nieuwste_regel() {
        static constexpr db::Sql sql{
            "test.regel",
            "SELECT id FROM item WHERE dossier = $1 AND soort = 28 ORDER BY gemaakt DESC, id LIMIT 1"};
        return waarde<kern::ItemId>(sql, een);
    }
    std::string verslag() {
        static constexpr db::Sql sql{"test.verslag", "SELECT id FROM verslag WHERE dossier = $1"};
        return "/casussen/" + een.text() + "/verslagen/" + waarde<kern::ItemId>(sql, een).text();
    }
    void aanwezig(std::string_view wie, std::string_view ja = "ja") {
        EXPECT_EQ(huis.post("regisseur", pad + "/aanwezigheid",
                            {{"medewerker", huis.medewerker(wie).text()}, {"aanwezig", std::string(ja)}})
                      .status,
                  303)
            << wie;
    }
    std::shared_ptr<Ontvangen> luister(std::string_view wie, std::string_view laatst = {}) {
        auto vraag = huis.request(wie, web::Method::get, pad + "/stroom");
        if (!laatst.empty()) vraag.headers.add("last-event-id", std::string(laatst));
        auto antwoord = huis.send(std::move(vraag));
        EXPECT_EQ(antwoord.status, 200);
        auto stroom = std::make_shared<Ontvangen>();
        if (antwoord.stream) antwoord.stream(stroom);
        huis.kern().stromen->ronde(false);
        return stroom;
    }
};

TEST_P(LiveTest, each_sees_the_point_when_it_is_his) {
    EXPECT_TRUE(ziet("regisseur", "Kwartel, K.", "punt"));
    EXPECT_TRUE(ziet("politie", "Hoe komt Kees aan een plek?", "punt"));
    // The table is at a point that is not theirs: they see that, and nothing of it.
    EXPECT_FALSE(ziet("ggz", "Kwartel", "punt"));
    EXPECT_TRUE(ziet("ggz", "waar jij niet bij hoort", "punt"));
    EXPECT_FALSE(live("ggz").find("Kees") != std::string::npos);
    EXPECT_EQ(huis.get("om", pad + "/live").status, 404);
    EXPECT_EQ(huis.post("ggz", punt(een, "/regels"), {{"deel", "beeld"}, {"tekst", "x"}}).status, 404);
    EXPECT_EQ(huis.post("politie", punt(een, "/afronding"), {{"volgende", "ja"}}).status, 404);
    EXPECT_EQ(huis.post("politie", pad + "/sluiting").status, 404);
}

TEST_P(LiveTest, a_line_of_another_waits_for_its_bron) {
    EXPECT_EQ(schrijf("politie", "Kees was er niet.", "").status, 303);
    EXPECT_TRUE(ziet("gemeente", "Kees was er niet."));
    EXPECT_EQ(schrijf("politie", "De gemeente heeft een kamer.", "gemeente").status, 303);
    EXPECT_TRUE(ziet("politie", "een kamer"));
    EXPECT_TRUE(ziet("gemeente", "een kamer"));
    // The chair knows that it waits, and no more.
    EXPECT_FALSE(ziet("regisseur", "een kamer"));
    EXPECT_TRUE(ziet("regisseur", "wacht op vrijgave"));
    const std::string regel = "/casussen/" + een.text() + "/overlegregels/" + nieuwste_regel().text();
    EXPECT_EQ(huis.post("politie", regel + "/vrijgave", {{"antwoord", "vrijgeven"}}).status, 404);
    EXPECT_TRUE(staat(huis.get("gemeente", "/"), "Geef de regel vrij"));
    EXPECT_EQ(huis.post("gemeente", regel + "/vrijgave", {{"antwoord", "vrijgeven"}}).status, 303);
    EXPECT_TRUE(ziet("regisseur", "een kamer"));
    EXPECT_EQ(huis.post("gemeente", regel + "/vrijgave", {{"antwoord", "vrijgeven"}}).status, 409);
    EXPECT_EQ(schrijf("politie", "", "").status, 422);
    EXPECT_EQ(schrijf("politie", "Iets.", "om").status, 422);
}

TEST_P(LiveTest, aloud_said_yes_is_noted_and_what_nobody_let_go_drops_out) {
    schrijf("politie", "De gemeente betaalt.", "gemeente");
    EXPECT_EQ(huis.post("regisseur", punt(een, "/mondeling"), {{"regel", nieuwste_regel().text()}}).status,
              303);
    EXPECT_TRUE(ziet("regisseur", "mondeling akkoord"));
    schrijf("politie", "De gemeente wil niet.", "gemeente");
    EXPECT_EQ(huis.post("regisseur", punt(een, "/afronding"), {{"volgende", "nee"}}).status, 303);
    const auto blad = huis.get("politie", verslag());
    EXPECT_TRUE(staat(blad, "De gemeente betaalt."));
    EXPECT_FALSE(staat(blad, "wil niet"));
    EXPECT_FALSE(staat(huis.get("regisseur", verslag()), "wil niet"));
    EXPECT_EQ(huis.get("ggz", verslag()).status, 404);
}

TEST_P(LiveTest, a_decision_is_an_action_in_one_gesture_or_neither) {
    tik();
    EXPECT_EQ(huis.post("regisseur", "/casussen/" + een.text() + "/doelen",
                        {{"leefgebied", "huisvesting"}, {"tekst", "Kees woont ergens."}})
                  .status,
              303);
    static constexpr db::Sql doel_sql{"test.doel", "SELECT id FROM item WHERE dossier = $1 AND soort = 4"};
    const auto doel = waarde<kern::ItemId>(doel_sql, een).text();
    const Velden goed{{"tekst", "Kamer regelen"},
                      {"eigenaar", huis.medewerker("gemeente").text()},
                      {"termijn", "01-12-2026"},
                      {"doel", doel}};
    EXPECT_EQ(huis.post("politie", punt(een, "/besluiten"), goed).status, 404);
    EXPECT_EQ(huis.post("regisseur", punt(een, "/besluiten"), {{"tekst", "Kamer regelen"}}).status, 422);
    EXPECT_FALSE(ziet("politie", "Kamer regelen"));
    EXPECT_EQ(huis.post("regisseur", punt(een, "/besluiten"), goed).status, 303);
    EXPECT_TRUE(ziet("politie", "Kamer regelen"));
    EXPECT_TRUE(staat(huis.get("gemeente", "/acties"), "Kamer regelen"));
    // Not when the table is elsewhere: neither line nor action.
    huis.post("regisseur", punt(een, "/afronding"), {{"volgende", "ja"}});
    auto later = goed;
    later[0].second = "Sleutel halen";
    EXPECT_EQ(huis.post("regisseur", punt(een, "/besluiten"), later).status, 409);
    EXPECT_FALSE(staat(huis.get("gemeente", "/acties"), "Sleutel halen"));
}

TEST_P(LiveTest, minutes_are_read_back_and_corrected_in_a_new_version) {
    aanwezig("politie");
    aanwezig("gemeente");
    schrijf("politie", "Kees sliep buiten.");
    EXPECT_EQ(huis.post("regisseur", punt(een, "/afronding"), {{"volgende", "ja"}}).status, 303);
    EXPECT_TRUE(ziet("ggz", "Patrijs, P.", "punt"));
    const auto blad = verslag();
    EXPECT_TRUE(staat(huis.get("gemeente", "/"), "Lees terug of het klopt"));
    EXPECT_EQ(huis.post("politie", blad + "/antwoord", {{"antwoord", "verbetering"}, {"nummer", "1"}}).status,
              422);
    EXPECT_EQ(huis.post("politie", blad + "/antwoord",
                        {{"antwoord", "verbetering"}, {"nummer", "1"}, {"tekst", "Hij sliep in een auto."}})
                  .status,
              303);
    EXPECT_TRUE(staat(huis.get("regisseur", blad), "Hij sliep in een auto."));
    const auto regel = nieuwste_regel().text();
    tik();
    EXPECT_EQ(huis.post("regisseur", blad + "/verbetering",
                        {{"regel", regel}, {"tekst", "Kees sliep in een auto."}, {"nummer", "1"}})
                  .status,
              303);
    // Who read the first version cannot confirm the second by it.
    EXPECT_EQ(huis.post("gemeente", blad + "/antwoord", {{"antwoord", "klopt"}, {"nummer", "1"}}).status,
              409);
    for (const auto* wie : {"gemeente", "politie"})
        EXPECT_EQ(huis.post(wie, blad + "/antwoord", {{"antwoord", "klopt"}, {"nummer", "2"}}).status, 303);
    const auto vast = huis.get("gemeente", blad);
    EXPECT_TRUE(staat(vast, "bevestigd"));
    EXPECT_TRUE(staat(vast, "(verbeterd) Kees sliep buiten."));
    EXPECT_TRUE(staat(vast, "Kees sliep in een auto."));
    EXPECT_EQ(huis.post("politie", blad + "/antwoord", {{"antwoord", "klopt"}, {"nummer", "2"}}).status, 409);
    EXPECT_TRUE(staat(huis.get("gemeente", "/casussen/" + een.text() + "/verslagen"), "bevestigd"));
}

TEST_P(LiveTest, the_wall_shows_what_all_may_see_and_empties_when_somebody_enters) {
    schrijf("politie", "Iedereen mag dit weten.");
    schrijf("politie", "Dit gaat over justitie.", "", "beeld", {{"categorieen", "justitieel"}});
    for (const auto* wie : {"regisseur", "politie"}) aanwezig(wie);
    const auto muur = [&] { return huis.get("regisseur", pad + "/zaal").body; };
    EXPECT_EQ(muur().find("Iedereen mag"), std::string::npos);
    EXPECT_EQ(huis.get("politie", pad + "/zaal").status, 404);
    EXPECT_EQ(huis.post("regisseur", pad + "/zaal", {{"bevestigd", "ja"}}).status, 303);
    EXPECT_NE(muur().find("Iedereen mag"), std::string::npos);
    EXPECT_NE(muur().find("over justitie"), std::string::npos);
    aanwezig("gemeente");
    EXPECT_EQ(muur().find("Iedereen mag"), std::string::npos);
    huis.post("regisseur", pad + "/zaal", {{"bevestigd", "ja"}});
    EXPECT_NE(muur().find("Iedereen mag"), std::string::npos);
    EXPECT_EQ(muur().find("over justitie"), std::string::npos);  // the municipality is not cleared for it
    aanwezig("ggz");
    huis.post("regisseur", pad + "/zaal", {{"bevestigd", "ja"}});
    EXPECT_EQ(muur().find("Iedereen mag"), std::string::npos);  // does not take part in this dossier
    aanwezig("ggz", "nee");
    EXPECT_NE(muur().find("Iedereen mag"), std::string::npos);
    // A derde: not without his statement, and then nothing is on the wall.
    EXPECT_EQ(huis.post("regisseur", punt(een, "/aanwezigen"),
                        {{"soort", "derde"}, {"naam", "Wilg, T."}, {"organisatie", "Kliniek"}})
                  .status,
              422);
    EXPECT_EQ(huis.post("regisseur", punt(een, "/aanwezigen"),
                        {{"soort", "derde"},
                         {"naam", "Wilg, T."},
                         {"organisatie", "Kliniek"},
                         {"getekend", "ja"},
                         {"verklaring", "23-11-2026"}})
                  .status,
              303);
    EXPECT_TRUE(ziet("politie", "Wilg, T.", "punt"));
    huis.post("regisseur", pad + "/zaal", {{"bevestigd", "ja"}});
    EXPECT_EQ(muur().find("Iedereen mag"), std::string::npos);
}

// --- Streams ----------------------------------------------------------------------------------------------------------

TEST_P(LiveTest, a_stream_tells_versions_and_nothing_else) {
    const auto stroom = luister("politie");
    EXPECT_NE(stroom->alles.find("data: regels "), std::string::npos);
    const auto begin = stroom->alles.size();
    schrijf("gemeente", "Er is een kamer.");
    huis.kern().stromen->ronde(false);
    const auto nieuw = stroom->alles.substr(begin);
    EXPECT_NE(nieuw.find("data: regels "), std::string::npos) << nieuw;
    EXPECT_EQ(nieuw.find("data: stand "), std::string::npos);
    for (const auto* woord : {"kamer", "Kwartel", "Kees"})
        EXPECT_EQ(stroom->alles.find(woord), std::string::npos);
    EXPECT_EQ(stroom->alles.find(een.text()), std::string::npos);
}

TEST_P(LiveTest, who_is_not_at_the_point_hears_nothing_of_its_lines) {
    const auto stroom = luister("ggz");
    const auto begin = stroom->alles.size();
    schrijf("gemeente", "Er is een kamer.");
    huis.kern().stromen->ronde(false);
    EXPECT_EQ(stroom->alles.size(), begin) << stroom->alles;
    // And a line that waits is news for its writer and its bron alone, and for the chair.
    const auto bron = luister("gemeente");
    huis.post("regisseur", punt(een, "/afronding"), {{"volgende", "ja"}});
    huis.kern().stromen->ronde(false);
    EXPECT_GT(stroom->alles.size(), begin);
    EXPECT_TRUE(bron->open);
}

TEST_P(LiveTest, not_one_byte_after_a_session_ended) {
    const auto stroom = luister("politie");
    const auto begin = stroom->alles.size();
    EXPECT_EQ(huis.post("politie", "/uitloggen").status, 303);
    EXPECT_FALSE(stroom->open);
    huis.vergeet("politie");
    schrijf("gemeente", "Er is een kamer.");
    huis.kern().stromen->ronde(true);
    EXPECT_EQ(stroom->alles.size(), begin);
}

TEST_P(LiveTest, not_one_byte_after_the_deelname_ended) {
    const auto politie = luister("politie");
    const auto gemeente = luister("gemeente");
    const auto begin = politie->alles.size();
    static constexpr db::Sql deelname{"test.deelname",
                                      "SELECT id FROM deelname WHERE dossier = $1 AND organisatie = $2"};
    const auto id = waarde<IdBytes>(deelname, een, huis.organisatie("politie"));
    tik();
    const auto gestopt = huis.post(
        "regisseur", "/casussen/" + een.text() + "/deelnames/" + id.text() + "/einde", {{"versie", "1"}});
    EXPECT_EQ(gestopt.status, 303) << gestopt.body;
    EXPECT_FALSE(politie->open);  // before the answer came
    EXPECT_TRUE(gemeente->open);
    schrijf("gemeente", "Er is een kamer.");
    huis.kern().stromen->ronde(true);
    EXPECT_EQ(politie->alles.size(), begin);
    EXPECT_FALSE(ziet("politie", "Kwartel", "punt"));
}

TEST_P(LiveTest, who_lost_his_line_hears_what_he_missed) {
    const auto eerst = luister("politie");
    const auto van = eerst->alles.find("id: ") + 4;
    const auto merk = eerst->alles.substr(van, eerst->alles.find('\n', van) - van);
    eerst->close();
    const auto zelfde = luister("politie", merk);
    EXPECT_EQ(zelfde->alles.find("data: "), std::string::npos) << zelfde->alles;
    zelfde->close();
    schrijf("gemeente", "Er is een kamer.");
    const auto terug = luister("politie", merk);
    EXPECT_NE(terug->alles.find("data: regels "), std::string::npos);
    EXPECT_EQ(terug->alles.find("data: stand "), std::string::npos);
    EXPECT_EQ(luister("politie", "regels.x-<script>")->alles.find("script"), std::string::npos);
}

TEST_P(LiveTest, one_account_has_four_streams_and_the_oldest_makes_room) {
    std::vector<std::shared_ptr<Ontvangen>> stromen;
    for (int i = 0; i < 5; ++i) stromen.push_back(luister("politie"));
    EXPECT_FALSE(stromen[0]->open);
    for (std::size_t i = 1; i < 5; ++i) EXPECT_TRUE(stromen[i]->open);
    EXPECT_EQ(huis.kern().stromen->open(), 4U);
}

TEST_P(LiveTest, an_open_point_counts_as_being_there) {
    const auto stroom = luister("politie");
    for (int minuut = 0; minuut < 40; ++minuut) {
        tik(60);
        huis.kern().stromen->ronde(true);
    }
    EXPECT_TRUE(stroom->open);
    EXPECT_TRUE(ziet("politie", "Kwartel", "punt"));
    // Without one the session ends as always.
    stroom->close();
    huis.kern().stromen->ronde(true);
    tik(31L * 60);
    EXPECT_NE(huis.get("politie", pad + "/live").status, 200);
}

INSTANTIATE_TEST_SUITE_P(Engines, LiveTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
