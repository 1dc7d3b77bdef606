// Sorting many at once, the quick scan, support, and the way to a casus, through the real router on both engines.
#include "domein/nazorg/test_nazorg.hpp"

namespace {

using namespace nazorg::test;

class NazorgDossiers : public NazorgHuis {
protected:
    std::vector<kern::DossierId> wie;

    void SetUp() override {
        NazorgHuis::SetUp();
        wijs_aan();
        voer_in(std::string(kop) + rij(1, "Grutto", "24-11-2026") + rij(2, "Kluut", "25-11-2026") +
                rij(3, "Wulp", "26-11-2026"));
        wie = dossiers();
    }
    static constexpr db::Sql plannen{
        "test.plannen", "SELECT COALESCE(sum(aantal), 0) FROM telling WHERE soort = 'nazorg_plan'"};
    static constexpr db::Sql ingedeeld{"test.ingedeeld",
                                       "SELECT count(*) FROM vrijlating WHERE indeling <> 0"};
    static constexpr db::Sql akte{"test.akte", "SELECT count(DISTINCT akte) FROM nazorgakte"};
    std::string laatste_akte() {
        static constexpr db::Sql sql{
            "test.laatste",
            "SELECT akte FROM nazorgakte WHERE teruggenomen IS NULL ORDER BY op DESC, akte LIMIT 1"};
        auto snapshot = huis.db().read();
        return snapshot.reader().value<IdBytes>(sql).value().text();
    }
    Velden scan(std::string_view stand = "niet-op-orde") {
        return {{"moment", "bij-vrijlating"},           {"datum", "23-11-2026"},
                {"onderdak.stand", std::string(stand)}, {"onderdak.tekst", "Slaapt bij een vriend"},
                {"onderdak.bron", "Reclassering"},      {"onderdak.datum", "20-11-2026"},
                {"netwerk.stand", "op-orde"},           {"netwerk.bron", "Betrokkene zelf"}};
    }
    Velden toetsen() {
        Velden velden{{"reden", "Terugkeer uit detentie."}, {"vraag", "Wie doet wat?"}};
        for (const char letter : std::string("abcd")) {
            velden.emplace_back(std::string("toetsen.") + letter + ".antwoord", "ja");
            velden.emplace_back(std::string("toetsen.") + letter + ".motivering", "Blijkt uit de quickscan.");
        }
        return velden;
    }
};

TEST_P(NazorgDossiers, SortsManyInOneActWithOneEntry) {
    naar(huis.post("ondersteuner", "/nazorg/aktes", wens("volledig-plan", {wie[0], wie[1]})));
    EXPECT_EQ(getal(ingedeeld), 2);
    EXPECT_EQ(getal(plannen), 2);
    EXPECT_EQ(getal(akte), 1);
    const auto log = huis.log();
    int regels = 0;
    for (const auto& regel : log)
        if (regel.actie == "nazorg.indelen") {
            ++regels;
            EXPECT_EQ(regel.dossiers.size(), 2U);
        }
    EXPECT_EQ(regels, 1);
    const auto lijst = huis.get("ondersteuner", "/nazorg?indeling=volledig-plan");
    EXPECT_TRUE(staat(lijst, "Grutto"));
    EXPECT_FALSE(staat(lijst, "Wulp, Daan"));
    EXPECT_TRUE(staat(lijst, "2 vrijlatingen, volledig plan"));
}

TEST_P(NazorgDossiers, SortsAllOrNone) {
    Velden velden = wens("geen-steun", {wie[0], wie[1]});
    velden.back().second = "99";
    EXPECT_EQ(huis.post("ondersteuner", "/nazorg/aktes", velden).status, 409);
    EXPECT_EQ(getal(ingedeeld), 0);
    // Not of this person.
    EXPECT_EQ(huis.post("makelaar", "/nazorg/aktes", wens("geen-steun", {wie[0]})).status, 409);
    EXPECT_EQ(huis.post("gemeente", "/nazorg/aktes", wens("geen-steun", {wie[0]})).status, 404);
    EXPECT_EQ(huis.post("ondersteuner", "/nazorg/aktes", {{"handeling", "geen-steun"}}).status, 422);
    EXPECT_EQ(getal(ingedeeld), 0);
}

TEST_P(NazorgDossiers, TakesAnActBackWhileNothingFollowed) {
    naar(huis.post("ondersteuner", "/nazorg/aktes", wens("volledig-plan", {wie[0], wie[1]})));
    const std::string een = laatste_akte();
    EXPECT_EQ(huis.post("regisseur", "/nazorg/aktes/" + een + "/terugname").status, 404);  // of another
    naar(huis.post("ondersteuner", "/nazorg/aktes/" + een + "/terugname"));
    EXPECT_EQ(getal(ingedeeld), 0);
    EXPECT_EQ(getal(plannen), 0);
    EXPECT_EQ(huis.post("ondersteuner", "/nazorg/aktes/" + een + "/terugname").status, 409);

    naar(huis.post("ondersteuner", "/nazorg/aktes", wens("geen-steun", {wie[0], wie[1]})));
    const std::string twee = laatste_akte();
    huis.clock().set(huis.clock().now().plus_seconds(60));
    naar(huis.post("ondersteuner", pad(wie[1], "/scans"), scan()));
    const auto antwoord = huis.post("ondersteuner", "/nazorg/aktes/" + twee + "/terugname");
    EXPECT_EQ(antwoord.status, 409);
    EXPECT_TRUE(staat(antwoord, "Er is al verder gewerkt met 1 vrijlating."));
    EXPECT_EQ(getal(ingedeeld), 2);
}

TEST_P(NazorgDossiers, GivesToTheMunicipality) {
    naar(huis.post("ondersteuner", "/nazorg/aktes", wens("gemeente", {wie[0]})));
    EXPECT_TRUE(staat(huis.get("gemeente", "/nazorg?indeling=alle"), "bij de gemeente"));
    EXPECT_TRUE(staat(huis.get("gemeente", "/"), "Het huis vraagt jouw gemeente de nazorg te doen."));
    naar(huis.post("ondersteuner", "/nazorg/aktes/" + laatste_akte() + "/terugname"));
    EXPECT_FALSE(staat(huis.get("gemeente", "/nazorg?indeling=alle"), "bij de gemeente"));
    huis.schrijf([](db::Tx& tx) {
        static constexpr db::Sql weg{"test.weg", "DELETE FROM nazorgcontact"};
        tx.run(weg);
    });
    const auto nee = huis.post("ondersteuner", "/nazorg/aktes", wens("gemeente", {wie[0]}));
    EXPECT_EQ(nee.status, 409);
    EXPECT_TRUE(staat(nee, "Niemand doet de nazorg voor zuiderwaard."));
}

TEST_P(NazorgDossiers, ScansOverTime) {
    naar(huis.post("gemeente", pad(wie[0], "/scans"), scan()));
    const auto blad = huis.get("ondersteuner", pad(wie[0]));
    EXPECT_TRUE(staat(blad, "Slaapt bij een vriend"));
    EXPECT_TRUE(staat(blad, "Reclassering"));
    EXPECT_TRUE(staat(blad, "<svg"));
    EXPECT_TRUE(staat(blad, "Elk antwoord, per voorwaarde"));
    // The next form begins with what was last known.
    EXPECT_TRUE(staat(huis.get("ondersteuner", pad(wie[0], "/scans/nieuw")), "Slaapt bij een vriend"));
    Velden zonder_bron = scan();
    zonder_bron[4].second.clear();
    EXPECT_EQ(huis.post("gemeente", pad(wie[0], "/scans"), zonder_bron).status, 422);
    EXPECT_EQ(huis.post("politie", pad(wie[0], "/scans"), scan()).status, 404);
    EXPECT_EQ(huis.post("gemeente", pad(wie[0], "/scans"), {}).status, 422);
}

TEST_P(NazorgDossiers, KeepsAShortRecordOfSupport) {
    const Velden steun{{"wat", "Een briefadres"}, {"wie", "Gemeente Zuiderwaard"}, {"tot", "24-12-2026"}};
    EXPECT_EQ(huis.post("gemeente", pad(wie[0], "/steun"), steun).status, 409);  // not sorted so
    naar(huis.post("ondersteuner", "/nazorg/aktes", wens("enkelvoudig", {wie[0]})));
    naar(huis.post("gemeente", pad(wie[0], "/steun"), steun));
    EXPECT_EQ(huis.post("gemeente", pad(wie[0], "/steun"), {}).status, 422);
    const auto blad = huis.get("ondersteuner", pad(wie[0]));
    EXPECT_TRUE(staat(blad, "Een briefadres"));
    static constexpr db::Sql id{"test.steun", "SELECT id FROM steun"};
    std::string een;
    {
        auto snapshot = huis.db().read();
        een = snapshot.reader().value<IdBytes>(id).value().text();
    }
    EXPECT_EQ(huis.post("gemeente", pad(wie[0], "/steun/" + een + "/resultaat"), {{"resultaat", ""}}).status,
              422);
    EXPECT_EQ(huis.post("gemeente", pad(wie[1], "/steun/" + een + "/resultaat"), {{"resultaat", "x"}}).status,
              404);
    naar(huis.post("gemeente", pad(wie[0], "/steun/" + een + "/resultaat"),
                   {{"resultaat", "Hij staat ingeschreven."}}));
    EXPECT_TRUE(staat(huis.get("ondersteuner", pad(wie[0])), "Hij staat ingeschreven."));
    EXPECT_EQ(huis.post("gemeente", pad(wie[0], "/steun/" + een + "/resultaat"), {{"resultaat", "x"}}).status,
              409);
    static constexpr db::Sql telling{
        "test.steuntelling", "SELECT COALESCE(sum(aantal), 0) FROM telling WHERE soort = 'nazorg_steun'"};
    EXPECT_EQ(getal(telling), 1);
}

TEST_P(NazorgDossiers, BecomesAReportOnTheOrdinaryWay) {
    huis.schrijf([&](db::Tx& tx) {
        static constexpr db::Sql lid{
            "test.triagelid",
            "INSERT INTO tafellid (tafel, medewerker, van) SELECT t.id, $1, '2020-01-01' FROM regietafel t WHERE "
            "t.code = 'triage' "
            "ON CONFLICT DO NOTHING"};
        tx.run(lid, huis.medewerker("politie"));
        tx.run(lid, huis.medewerker("makelaar"));
    });
    naar(huis.post("gemeente", pad(wie[0], "/scans"), scan()));
    EXPECT_EQ(huis.post("ondersteuner", pad(wie[0], "/aanmelding"), toetsen()).status, 409);  // no full plan
    naar(huis.post("ondersteuner", "/nazorg/aktes", wens("volledig-plan", {wie[0]})));
    EXPECT_EQ(huis.get("gemeente", pad(wie[0], "/aanmelding")).status, 404);
    const auto formulier = huis.get("ondersteuner", pad(wie[0], "/aanmelding"));
    EXPECT_TRUE(
        staat(formulier, "Terugkeer uit detentie. Vrijlating op 24 november 2026, uit PI Veldzicht."));
    EXPECT_TRUE(staat(formulier, "Onderdak: niet op orde. Slaapt bij een vriend (Reclassering)"));
    EXPECT_TRUE(staat(formulier, "Sociaal netwerk: op orde (Betrokkene zelf)"));
    EXPECT_EQ(huis.post("ondersteuner", pad(wie[0], "/aanmelding"), {{"reden", "x"}}).status, 422);
    EXPECT_EQ(naar(huis.post("ondersteuner", pad(wie[0], "/aanmelding"), toetsen())),
              "/triage/" + wie[0].text());

    EXPECT_EQ(huis.get("ondersteuner", "/triage/" + wie[0].text()).status, 200);
    EXPECT_EQ(huis.get("politie", "/triage/" + wie[0].text()).status, 200);
    EXPECT_TRUE(staat(huis.get("makelaar", "/triage/" + wie[0].text()), "Blijkt uit de quickscan."));
    // The municipality reported it: it follows its report, and works on it as nazorg no longer.
    EXPECT_EQ(huis.get("gemeente", "/aanmeldingen/" + wie[0].text()).status, 200);
    EXPECT_EQ(huis.post("gemeente", pad(wie[0], "/scans"), scan()).status, 404);
    // Who judges for the house sees the scan; it is out of the worklist, and not destroyed on the term of nazorg.
    EXPECT_TRUE(staat(huis.get("makelaar", pad(wie[0])), "Slaapt bij een vriend"));
    EXPECT_EQ(huis.get("politie", pad(wie[0])).status, 404);  // not cleared for guidance
    EXPECT_FALSE(staat(huis.get("ondersteuner", "/nazorg?indeling=alle"), "Grutto"));
    static constexpr db::Sql weg{"test.vernietig",
                                 "SELECT count(*) FROM dossier WHERE fase = 1 AND vernietigen_op IS NULL"};
    EXPECT_EQ(getal(weg), 1);
}

TEST_P(NazorgDossiers, GoesIntoThePlanWithoutRetyping) {
    naar(huis.post("gemeente", pad(wie[0], "/scans"), scan()));
    huis.schrijf([&](db::Tx& tx) {  // as after triage: procesregie
        static constexpr db::Sql casus{"test.casus", "UPDATE dossier SET fase = 4 WHERE id = $1"};
        static constexpr db::Sql regie{"test.regie",
                                       "UPDATE deelnemer SET doelen = 8, stapel = 2 WHERE "
                                       "dossier = $1 AND rol = 2"};
        tx.run(casus, wie[0]);
        tx.run(regie, wie[0]);
    });
    const auto blad = huis.get("regisseur", "/casussen/" + wie[0].text() + "/nazorg");
    EXPECT_EQ(blad.status, 200);
    EXPECT_TRUE(staat(blad, "Onderdak is op orde. Nu: Slaapt bij een vriend"));
    EXPECT_FALSE(staat(blad, "Sociaal netwerk is op orde."));
    naar(huis.post(
        "regisseur", "/casussen/" + wie[0].text() + "/doelen",
        {{"leefgebied", "huisvesting"}, {"tekst", "Onderdak is op orde. Nu: Slaapt bij een vriend"}}));
    const auto leeg = huis.dossier();
    EXPECT_TRUE(staat(huis.get("regisseur", "/casussen/" + leeg.text() + "/nazorg"),
                      "Over nazorg is hier niets bekend."));
}

TEST_P(NazorgDossiers, ReplacesWhoDoesItForTheMunicipality) {
    huis.schrijf([&](db::Tx& tx) {
        static constexpr db::Sql rol{
            "test.rol_erbij",
            "INSERT INTO medewerker_rol (id, medewerker, rol, van, staat) VALUES ($1, $2, 10, '2020-01-01', 2)"};
        tx.run(rol, huis.random().id<struct Rol>(), huis.medewerker("aanmelder"));
    });
    huis.vergeet("aanmelder");
    EXPECT_EQ(huis.get("gemeente", pad(wie[0])).status, 200);
    EXPECT_EQ(huis.get("aanmelder", pad(wie[0])).status, 404);
    EXPECT_EQ(huis.post("contactpersoon", "/nazorg/contacten",
                        {{"medewerker", huis.medewerker("politie").text()}, {"van", "23-11-2026"}})
                  .status,
              422);
    naar(huis.post("contactpersoon", "/nazorg/contacten",
                   {{"medewerker", huis.medewerker("aanmelder").text()}, {"van", "23-11-2026"}}));
    EXPECT_EQ(huis.get("gemeente", pad(wie[0])).status, 404);
    EXPECT_EQ(huis.get("aanmelder", pad(wie[0])).status, 200);
}

TEST_P(NazorgDossiers, SpeaksJson) {
    const auto get = [&](std::string_view login, const std::string& adres) {
        return huis.api(login, web::Method::get, adres, {}, Doel::nazorg);
    };
    const auto post = [&](std::string_view login, const std::string& adres, std::string json) {
        return huis.api(login, web::Method::post, adres, std::move(json), Doel::nazorg);
    };
    const auto lijst = get("ondersteuner", "/api/v1/nazorg?indeling=nieuw");
    EXPECT_EQ(lijst.status, 200);
    EXPECT_TRUE(staat(lijst, "\"totaal\":3"));
    EXPECT_EQ(get("ondersteuner", "/api/v1/nazorg?indeling=x").status, 400);
    EXPECT_EQ(post("ondersteuner", "/api/v1/nazorg/aktes",
                   R"({"handeling":"enkelvoudig","dossiers":[{"id":")" + wie[0].text() + R"(","versie":1}]})")
                  .status,
              201);
    EXPECT_EQ(
        post(
            "gemeente", "/api/v1" + pad(wie[0], "/scans"),
            R"({"moment":"begin","datum":"2026-11-20","schulden":{"stand":"niet-op-orde","bron":"Gemeente"}})")
            .status,
        201);
    EXPECT_EQ(post("gemeente", "/api/v1" + pad(wie[0], "/steun"),
                   R"({"wat":"Schuldhulp","wie":"Kredietbank","tot":"2027-01-31"})")
                  .status,
              201);
    const auto een = get("gemeente", "/api/v1" + pad(wie[0]));
    EXPECT_TRUE(staat(een, "Kredietbank"));
    EXPECT_TRUE(staat(een, "\"stand\":\"niet-op-orde\""));
    // A token for another purpose gets nothing.
    EXPECT_EQ(huis.api("ondersteuner", web::Method::get, "/api/v1" + pad(wie[0])).status, 404);
}

INSTANTIATE_TEST_SUITE_P(Engines, NazorgDossiers, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
