// Two windows on one draft: the second sees both versions, and nothing that anybody typed is lost. Without script, for a
// page of this house works without.
#include "domein/aanmelding/test_aanmelding.hpp"

namespace aanmelding::test {
namespace {

class VenstersTest : public AanmeldingTest {
protected:
    static constexpr std::string_view hier = "Zij slaapt nu bij een vriendin.";
    static constexpr std::string_view daar = "Zij slaapt sinds vrijdag in de schuur.";

    const std::string id = huis.random().id<kern::Item>().text();

    // What one window sends: its text, and the version of the draft it was opened with.
    Velden venster(std::string_view reden, std::string_view versie) {
        return met(met(met(velden(), "concept", id), "reden", std::string(reden)), "versie",
                   std::string(versie));
    }
    web::Response bewaar(std::string_view reden, std::string_view versie) {
        auto v = venster(reden, versie);
        v.emplace_back("ga", "stop");
        return huis.post("aanmelder", "/aanmeldingen/concept", v);
    }
    web::Response verstuur(std::string_view reden, std::string_view versie) {
        return huis.post("aanmelder", "/aanmeldingen", venster(reden, versie));
    }
    std::string concept_() { return huis.get("aanmelder", "/aanmeldingen/concepten/" + id).body; }
    static bool heeft_versie(const web::Response& response, std::string_view versie) {
        return staat(response, "name=\"versie\" value=\"" + std::string(versie) + "\"");
    }
};

TEST_P(VenstersTest, the_second_save_sees_both_and_may_put_them_together) {
    EXPECT_TRUE(heeft_versie(huis.get("aanmelder", "/aanmeldingen/nieuw"), "0"));
    EXPECT_EQ(bewaar(daar, "0").status, 303);
    const auto botsing = bewaar(hier, "0");
    EXPECT_EQ(botsing.status, 409);
    EXPECT_TRUE(staat(botsing, "Een ander venster was je voor"));
    EXPECT_TRUE(staat(botsing, "<td data-kop=\"Bewaard concept\">" + std::string(daar) +
                                   "</td><td data-kop=\"Jouw versie\">" + std::string(hier) + "</td>"));
    EXPECT_TRUE(staat(botsing, std::string(hier) + "</textarea>")) << "the form holds this window's own text";
    EXPECT_TRUE(heeft_versie(botsing, "1")) << "and goes on from what was saved";
    EXPECT_NE(concept_().find(daar), std::string::npos) << "nothing was written over";
    EXPECT_EQ(bewaar(std::string(daar) + " " + std::string(hier), "1").status, 303);
    EXPECT_NE(concept_().find(hier), std::string::npos);
}

TEST_P(VenstersTest, in_the_other_order_it_is_the_other_window_that_sees_both) {
    EXPECT_EQ(bewaar(hier, "0").status, 303);
    EXPECT_EQ(bewaar(hier, "1").status, 303);
    const auto botsing = bewaar(daar, "1");
    EXPECT_EQ(botsing.status, 409);
    EXPECT_TRUE(staat(botsing, "<td data-kop=\"Jouw versie\">" + std::string(daar)));
    EXPECT_NE(concept_().find(hier), std::string::npos);
}

TEST_P(VenstersTest, the_same_text_twice_is_no_collision) {
    EXPECT_EQ(bewaar(hier, "0").status, 303);
    EXPECT_EQ(bewaar(hier, "0").status, 303) << "a double click";
    EXPECT_EQ(getal(concepten), 1);
}

TEST_P(VenstersTest, what_one_window_saved_is_not_lost_when_the_other_sends) {
    bewaar(hier, "0");
    bewaar(daar, "1");
    const auto botsing = verstuur(hier, "1");
    EXPECT_EQ(botsing.status, 409);
    EXPECT_TRUE(staat(botsing, daar));
    EXPECT_TRUE(staat(botsing, std::string(hier) + "</textarea>"));
    EXPECT_EQ(getal(dossiers), 0);
    EXPECT_EQ(verstuur(hier, "2").status, 303);
    EXPECT_EQ(getal(dossiers), 1);
}

TEST_P(VenstersTest, what_one_window_typed_is_not_lost_when_the_other_sent) {
    bewaar(hier, "0");
    const std::string pad = header(verstuur(hier, "1"), "Location");
    for (const auto& laat : {bewaar(daar, "1"), verstuur(daar, "1")}) {
        EXPECT_EQ(laat.status, 409);
        EXPECT_TRUE(staat(laat, "Deze aanmelding is al verstuurd"));
        EXPECT_TRUE(staat(laat, daar));
        EXPECT_TRUE(staat(laat, "href=\"" + pad.substr(0, pad.find('?')) + "\""));
    }
    EXPECT_EQ(header(verstuur(hier, "1"), "Location"), pad) << "the same text again is the same report";
    EXPECT_EQ(getal(dossiers), 1);
    EXPECT_EQ(getal(concepten), 0);
}

TEST_P(VenstersTest, a_draft_that_was_thrown_away_comes_back_with_what_is_still_on_a_screen) {
    bewaar(hier, "0");
    huis.post("aanmelder", "/aanmeldingen/concepten/" + id + "/verwijdering");
    EXPECT_EQ(bewaar(daar, "1").status, 303);
    EXPECT_NE(concept_().find(daar), std::string::npos);
}

TEST_P(VenstersTest, the_script_hears_of_it_and_of_its_next_version) {
    const auto vraag = [&](std::string_view reden, std::string_view versie) {
        web::Request request = huis.request("aanmelder", web::Method::post, "/aanmeldingen/concept");
        request.headers.add("accept", "application/json");
        request.headers.add("sec-fetch-site", "same-origin");
        for (const auto& [naam, waarde] : venster(reden, versie)) request.form.add(naam, waarde);
        request.form.add("csrf", huis.als("aanmelder").csrf);
        return huis.send(std::move(request));
    };
    EXPECT_TRUE(staat(vraag(hier, "0"), "\"versie\":1"));
    EXPECT_TRUE(staat(vraag(hier, "1"), "\"versie\":2"));
    EXPECT_EQ(vraag(daar, "1").status, 409);
}

TEST_P(VenstersTest, one_draft_too_many_keeps_what_was_typed) {
    for (int i = 0; i < rules::concepten; ++i)
        huis.post("aanmelder", "/aanmeldingen/concept",
                  met(velden(), "concept", huis.random().id<kern::Item>().text()));
    const auto vol = bewaar(hier, "0");
    EXPECT_EQ(vol.status, 409);
    EXPECT_TRUE(staat(vol, "Je hebt al 20 concepten."));
    EXPECT_TRUE(staat(vol, std::string(hier) + "</textarea>"));
    EXPECT_EQ(getal(concepten), rules::concepten);
}

TEST_P(VenstersTest, a_refusal_keeps_what_was_typed) {
    huis.schrijf([](db::Tx& tx) {
        static constexpr db::Sql oud{
            "test.toetsset2",
            "INSERT INTO codelijst (lijst, code, naam, volgorde, van, tot) VALUES ('toetsen', 'kader-2018', "
            "'Kader 2018', 1, '2018-01-01', '2025-02-28')"};
        tx.run(oud);
    });
    const auto nee = verstuur(hier, "0");
    EXPECT_EQ(nee.status, 409);
    EXPECT_TRUE(staat(nee, "Er gelden nu geen toetsen."));
    EXPECT_TRUE(staat(nee, std::string(hier) + "</textarea>"));
}

INSTANTIATE_TEST_SUITE_P(Engines, VenstersTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
}  // namespace aanmelding::test
