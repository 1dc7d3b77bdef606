// A document as a part of a disclosure: the same gates, a copy of its file, and who may fetch it. Both engines.
#include "domein/verstrekking/test_verstrekking.hpp"

namespace {

using toegang::test::Velden;

class VerstrekkingDocumentTest : public verstrekking::test::VerstrekkingHuis {
protected:
    static constexpr std::string_view inhoud = "Verslag van het huisbezoek.\n";

    std::string document(std::string_view login, std::string_view categorie, Velden meer = {},
                         std::string bytes = std::string(inhoud)) {
        static constexpr db::Sql laatste{
            "test.document",
            "SELECT id FROM item WHERE soort = 15 AND dossier = $1 ORDER BY gemaakt DESC, id LIMIT 1"};
        huis.clock().set(huis.clock().now().plus_seconds(1));
        meer.emplace_back("soort", "verslag");
        meer.emplace_back("titel", "Huisbezoek");
        meer.emplace_back("categorieen", std::string(categorie));
        const auto klaar = huis.post(login, casus("/documenten"), meer,
                                     {{"bestand", "bezoek.txt", "text/plain", std::move(bytes)}});
        EXPECT_EQ(klaar.status, 303) << klaar.body;
        return waarde<kern::ItemId>(laatste, dossier).text();
    }
    int vervang(std::string_view login, const std::string& document) {
        return huis
            .post(login, casus("/documenten/" + document + "/versies"),
                  {{"versie", versie(casus("/documenten/" + document))}},
                  {{"bestand", "bezoek-2.txt", "text/plain", "Anders.\n"}})
            .status;
    }
    std::int64_t delen() {
        static constexpr db::Sql tel{"test.verstrekte_delen", "SELECT count(*) FROM verstrekking_deel"};
        return waarde<std::int64_t>(tel);
    }
    void later(int aantal) {
        dagen(aantal);
        for (const auto* wie : {"regisseur", "politie", "reclassering"}) huis.vergeet(wie);
    }
    web::Response haal(std::string_view login, const std::string& pad, std::string_view rest = "") {
        return huis.get(login, pad + "/bestand" + std::string(rest));
    }
};

TEST_P(VerstrekkingDocumentTest, the_receiver_fetches_a_copy_of_the_file) {
    const auto verslag = document("ggz", "gezondheid");
    EXPECT_TRUE(staat(huis.get("regisseur", casus("/verstrekkingen/nieuw")), "bezoek.txt"));
    const auto pad = aan_reclassering({bijdrage("politie", tekst_politie, "wonen"), verslag});
    EXPECT_EQ(berichten("ggz", 5), 1) << "who gave the document is asked";
    EXPECT_EQ(antwoord("politie", pad), 303);
    EXPECT_TRUE(staat(geef_over(pad, "programma"), "antwoord-ontbreekt"));
    EXPECT_EQ(delen(), 0) << "no byte is copied for what does not go";
    EXPECT_EQ(haal("reclassering", pad).status, 404);
    EXPECT_EQ(antwoord("ggz", pad), 303);
    EXPECT_EQ(geef_over(pad, "programma").status, 303);
    EXPECT_EQ(delen(), 1);
    EXPECT_TRUE(staat(huis.get("reclassering", pad), "/bestand?nummer=2"));
    EXPECT_TRUE(staat(huis.get("reclassering", pad + "/stuk"), "bezoek.txt")) << "the print lists it";
    const auto gehaald = haal("reclassering", pad, "?nummer=2");
    EXPECT_EQ(gehaald.status, 200);
    EXPECT_EQ(gehaald.body, inhoud);
    EXPECT_TRUE(header(gehaald, "Content-Disposition").starts_with("attachment"));
    EXPECT_EQ(huis.log().back().dossiers.size(), 1u) << "fetching is a logged look";
    EXPECT_EQ(haal("reclassering", pad).body, inhoud) << "without a number the first";
    EXPECT_EQ(haal("reclassering", pad, "?nummer=1").status, 404) << "a text has no file";
    EXPECT_EQ(haal("reclassering", pad, "?nummer=x").status, 404);
    EXPECT_EQ(haal("regisseur", pad).body, inhoud) << "who hands it over on paper";
    EXPECT_EQ(haal("ggz", pad).status, 404) << "asked, not the receiver";
    EXPECT_EQ(haal("gemeente", pad).status, 404);
    // The source stays as closed to the receiver as it was.
    EXPECT_EQ(huis.get("reclassering", casus("/documenten/" + verslag)).status, 404);
    const auto token = huis.api("reclassering", web::Method::get, "/api/v1" + pad + "/bestand?nummer=2");
    EXPECT_EQ(token.body, inhoud);
}

TEST_P(VerstrekkingDocumentTest, one_objection_keeps_the_file) {
    const auto pad = aan_reclassering({document("politie", "politie")});
    EXPECT_EQ(
        huis.post("politie", pad + "/antwoord", {{"bezwaar", "bezwaar"}, {"bezwaarReden", "Loopt nog."}})
            .status,
        303);
    EXPECT_TRUE(staat(geef_over(pad, "papier"), "bezwaar-open"));
    EXPECT_EQ(delen(), 0);
    EXPECT_EQ(haal("regisseur", pad).status, 404);
}

TEST_P(VerstrekkingDocumentTest, embargo_and_secrecy_keep_it_from_the_list) {
    const auto later = document("gemeente", "wonen", {{"embargoTot", "01-02-2027"}});
    const auto geheim = document("ggz", "gezondheid",
                                 {{"geheim", "medisch"},
                                  {"geheimGrond", "toestemming"},
                                  {"geheimDatum", "12-11-2026"},
                                  {"geheimToelichting", "Voor dit overleg."}});
    for (const auto& een : {later, geheim})
        EXPECT_EQ(huis.post("regisseur", casus("/verstrekkingen"),
                            velden("deelnemer", huis.organisatie("reclassering").text(), {een}))
                      .status,
                  422);
}

TEST_P(VerstrekkingDocumentTest, another_version_before_it_goes_starts_anew) {
    const auto verslag = document("politie", "politie");
    const auto pad = aan_reclassering({verslag});
    EXPECT_EQ(antwoord("politie", pad), 303);
    EXPECT_EQ(vervang("politie", verslag), 303);
    EXPECT_TRUE(staat(geef_over(pad, "papier"), "onderdeel-gewijzigd"));
    EXPECT_EQ(delen(), 0);
}

// Bgs 1.7: what its source took back or put another in place of is not used any more; the house hears whom to tell.
TEST_P(VerstrekkingDocumentTest, a_copy_closes_when_its_source_replaces_or_withdraws_it) {
    for (const bool nieuwe : {true, false}) {
        const auto verslag = document("politie", "politie");
        const auto pad = aan_reclassering({verslag});
        EXPECT_EQ(antwoord("politie", pad), 303);
        EXPECT_EQ(geef_over(pad, "programma").status, 303);
        EXPECT_EQ(haal("reclassering", pad).status, 200);
        const auto gemeld = berichten("regisseur", 23);
        if (nieuwe)
            EXPECT_EQ(vervang("politie", verslag), 303);
        else
            EXPECT_EQ(huis.post("politie", casus("/documenten/" + verslag + "/intrekking"),
                                {{"versie", versie(casus("/documenten/" + verslag))}})
                          .status,
                      303);
        EXPECT_EQ(haal("reclassering", pad).status, 404);
        EXPECT_EQ(haal("regisseur", pad).status, 404);
        EXPECT_TRUE(staat(huis.get("reclassering", pad), "Gebruik het niet meer"));
        EXPECT_EQ(berichten("regisseur", 23), gemeld + 1);
    }
}

// After its last day the receiver fetches nothing; the house keeps the record.
TEST_P(VerstrekkingDocumentTest, the_file_goes_with_the_period) {
    const auto pad = aan_reclassering({document("politie", "politie", {}, std::string(300'000, 'a') + "\n")});
    EXPECT_EQ(antwoord("politie", pad), 303);
    EXPECT_EQ(geef_over(pad, "programma").status, 303);
    EXPECT_EQ(delen(), 2);
    EXPECT_EQ(haal("reclassering", pad).body.size(), 300'001u);
    later(93);
    EXPECT_EQ(haal("reclassering", pad).status, 404);
    EXPECT_EQ(haal("regisseur", pad).status, 200);
}

// The list of the house: whom to tell, until somebody said that he knows.
TEST_P(VerstrekkingDocumentTest, the_house_sees_whom_to_tell_until_he_knows) {
    const auto verslag = document("politie", "politie");
    const auto pad = aan_reclassering({verslag});
    EXPECT_EQ(antwoord("politie", pad), 303);
    EXPECT_EQ(geef_over(pad, "papier").status, 303);
    const auto melding = [&] { return huis.post("regisseur", pad + "/melding", {{"versie", versie(pad)}}); };
    EXPECT_EQ(melding().status, 409) << "there is nothing to tell";
    EXPECT_FALSE(staat(huis.get("regisseur", casus("/verstrekkingen")), "Nog te melden aan"));
    later(1);
    EXPECT_EQ(vervang("politie", verslag), 303);
    EXPECT_TRUE(staat(huis.get("regisseur", casus("/verstrekkingen")), "Nog te melden aan"));
    EXPECT_FALSE(staat(huis.get("politie", casus("/verstrekkingen")), "Nog te melden aan"));
    EXPECT_TRUE(staat(huis.get("regisseur", pad), "/melding"));
    EXPECT_EQ(huis.post("politie", pad + "/melding", {{"versie", versie(pad)}}).status, 404);
    later(1);
    EXPECT_EQ(melding().status, 303);
    EXPECT_EQ(huis.log().back().actie, "verstrekking.melden");
    EXPECT_FALSE(staat(huis.get("regisseur", casus("/verstrekkingen")), "Nog te melden aan"));
    later(1);
    EXPECT_EQ(vervang("politie", verslag), 303);
    EXPECT_TRUE(staat(huis.get("regisseur", casus("/verstrekkingen")), "Nog te melden aan"))
        << "what changed after that is told again";
}

INSTANTIATE_TEST_SUITE_P(Engines, VerstrekkingDocumentTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
