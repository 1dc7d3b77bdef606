// Lists of releases: preview, faults, whole or not at all, through the real router on both engines.
#include "domein/nazorg/invoer.hpp"

#include "domein/nazorg/nazorg.hpp"
#include "domein/nazorg/test_nazorg.hpp"

namespace {

using namespace nazorg::test;

class NazorgInvoer : public NazorgHuis {
protected:
    static constexpr db::Sql aantal_dossiers{"test.aantal", "SELECT count(*) FROM dossier WHERE fase = 10"};
    static constexpr db::Sql aantal_deelnemers{"test.deelnemers",
                                               "SELECT count(*) FROM deelnemer WHERE stapel = 3"};
    static constexpr db::Sql aantal_delen{"test.delen", "SELECT count(*) FROM vrijlatinglijst_deel"};
    static constexpr db::Sql telling{
        "test.telling", "SELECT COALESCE(sum(aantal), 0) FROM telling WHERE soort = 'uitstroom_detentie'"};
};

TEST_P(NazorgInvoer, ShowsWhatWillComeInAndTakesItInWhole) {
    wijs_aan();
    const std::string lijst = lever_aan(std::string(kop) + rij(1, "Grutto") + "1;Fout;;x;Elders;y;\r\n" +
                                        rij(2, "Kluut", "30-11-2026"));
    const auto gezien = huis.get("ondersteuner", lijst);
    EXPECT_EQ(gezien.status, 200);
    EXPECT_TRUE(staat(gezien, "Het BSN klopt niet."));
    EXPECT_TRUE(staat(gezien, "De gemeente ligt niet in deze regio."));
    EXPECT_TRUE(staat(gezien, "Grutto, Daan"));
    EXPECT_TRUE(staat(gezien, "Voer 2 vrijlatingen in"));
    const auto fouten = huis.get("ondersteuner", lijst + "/fouten");
    EXPECT_TRUE(staat(fouten, "3;Het BSN klopt niet."));
    EXPECT_FALSE(staat(fouten, "Grutto"));
    EXPECT_EQ(getal(aantal_dossiers), 0);

    naar(huis.post("ondersteuner", lijst + "/invoer"));
    EXPECT_EQ(getal(aantal_dossiers), 2);
    EXPECT_EQ(getal(telling), 2);
    // The one who took it in, the member of the table, and who does it for the municipality; nobody else.
    EXPECT_EQ(getal(aantal_deelnemers), 6);
    for (const std::string_view wie : {"ondersteuner", "regisseur", "gemeente"}) {
        EXPECT_TRUE(staat(huis.get(wie, "/nazorg"), "Grutto, Daan")) << wie;
        EXPECT_EQ(huis.get(wie, pad(dossiers().front())).status, 200) << wie;
    }
    for (const std::string_view wie : {"makelaar", "regisseur2", "politie", "aanmelder", "beheerder"})
        EXPECT_EQ(huis.get(wie, pad(dossiers().front())).status, 404) << wie;
    EXPECT_FALSE(staat(huis.get("makelaar", "/nazorg"), "Grutto"));
    EXPECT_TRUE(staat(huis.get("ondersteuner", lijst), "Ingevoerd"));
    // A second press does nothing.
    EXPECT_EQ(huis.post("ondersteuner", lijst + "/invoer").status, 404);
    EXPECT_EQ(getal(aantal_dossiers), 2);
}

TEST_P(NazorgInvoer, KnowsTheSameListAndTheSamePerson) {
    const std::string inhoud = std::string(kop) + rij(1, "Grutto") + rij(2, "Kluut");
    const std::string lijst = lever_aan(inhoud);
    EXPECT_EQ(lever_aan(inhoud), lijst);  // still ready: that list
    naar(huis.post("ondersteuner", lijst + "/invoer"));
    const auto weer = huis.post("ondersteuner", "/nazorg/lijsten", {},
                                {{"bestand", "andere-naam.csv", "text/csv", inhoud}});
    EXPECT_EQ(weer.status, 409);
    EXPECT_TRUE(staat(weer, "Precies deze lijst is al ingevoerd, op 23 november 2026."));
    // Row by row, in another list.
    const std::string ander = lever_aan(std::string(kop) + rij(3, "Wulp") + rij(2, "Kluut", "1-12-2026"));
    const auto gezien = huis.get("ondersteuner", ander);
    EXPECT_TRUE(staat(gezien, "Deze persoon staat al in nazorg, met vrijlating op 24 november 2026."));
    EXPECT_TRUE(staat(gezien, "Voer 1 vrijlating in"));
    naar(huis.post("ondersteuner", ander + "/invoer"));
    EXPECT_EQ(getal(aantal_dossiers), 3);
}

TEST_P(NazorgInvoer, TakesInNothingWhenItStopsHalfway) {
    std::string inhoud(kop);
    for (int i = 0; i < 20; ++i) inhoud += rij(i * 7, "Persoon");
    const std::string lijst = lever_aan(inhoud);
    // Nobody may take it in any more after the first dossiers: the rights of the role end under way.
    huis.schrijf([](db::Tx& tx) {
        static constexpr db::Sql stop{"test.stop", "UPDATE vrijlatinglijst SET verloopt = 0"};
        tx.run(stop);
    });
    EXPECT_EQ(huis.post("ondersteuner", lijst + "/invoer").status, 409);
    EXPECT_EQ(getal(aantal_dossiers), 0);
    EXPECT_EQ(getal(aantal_deelnemers), 0);
    EXPECT_EQ(getal(telling), 0);
}

TEST_P(NazorgInvoer, HidesWhatIsMadeUntilTheSwitch) {
    const std::string lijst = lever_aan(std::string(kop) + rij(1, "Grutto"));
    naar(huis.post("ondersteuner", lijst + "/invoer"));
    // As if the program had stopped ahead of the switch.
    huis.schrijf([](db::Tx& tx) {
        static constexpr db::Sql dicht{"test.dicht", "DELETE FROM deelnemer WHERE stapel = 3"};
        tx.run(dicht);
    });
    for (const std::string_view wie : {"ondersteuner", "regisseur", "gemeente"}) {
        EXPECT_EQ(huis.get(wie, pad(dossiers().front())).status, 404);
        EXPECT_FALSE(staat(huis.get(wie, "/nazorg"), "Grutto"));
    }
}

TEST_P(NazorgInvoer, RemembersTheColumnsOfASender) {
    const std::string inhoud = "A;B;C;D\r\nGrutto;1-2-1990;Zuiderwaard;24-11-2026\r\n";
    const std::string lijst = lever_aan(inhoud);
    EXPECT_TRUE(staat(huis.get("ondersteuner", lijst), "Zeg eerst wat in welke kolom staat"));
    EXPECT_EQ(huis.post("ondersteuner", lijst + "/invoer").status, 422);
    const Velden keuze{{"versie", "1"},
                       {"kolommen.0.veld", "geslachtsnaam"},
                       {"kolommen.1.veld", "geboortedatum"},
                       {"kolommen.2.veld", "gemeente"},
                       {"kolommen.3.veld", "vrijlating"}};
    Velden half = keuze;
    half.pop_back();
    EXPECT_EQ(huis.post("ondersteuner", lijst + "/kolommen", half).status, 422);
    naar(huis.post("ondersteuner", lijst + "/kolommen", keuze));
    EXPECT_TRUE(staat(huis.get("ondersteuner", lijst), "Voer 1 vrijlating in"));
    // The next one with these names is read the same way at once.
    EXPECT_TRUE(
        staat(huis.get("ondersteuner", lever_aan("A;B;C;D\r\nKluut;1-2-1991;Zuiderwaard;25-11-2026\r\n")),
              "Voer 1 vrijlating in"));
}

TEST_P(NazorgInvoer, RefusesWhatIsNoList) {
    const auto lever = [&](const std::string& inhoud) {
        return huis.post("ondersteuner", "/nazorg/lijsten", {}, {{"bestand", "x.csv", "text/csv", inhoud}});
    };
    EXPECT_TRUE(staat(lever(std::string("PK\3\4\0\0", 6)), "Dit is geen tekstbestand."));
    EXPECT_TRUE(staat(lever(std::string(kop)), "De lijst heeft geen rijen"));
    EXPECT_EQ(lever("a;\"b").status, 422);
    EXPECT_EQ(huis.post("ondersteuner", "/nazorg/lijsten").status, 422);
    huis.schrijf([](db::Tx& tx) {
        static constexpr db::Sql weg{"test.geen_grond",
                                     "DELETE FROM instelling WHERE code = 'nazorg.grondslag'"};
        tx.run(weg);
    });
    const auto zonder = lever(std::string(kop) + rij(1, "Grutto"));
    EXPECT_EQ(zonder.status, 409);
    EXPECT_TRUE(staat(zonder, "nog geen grondslag voor nazorg"));
    EXPECT_EQ(huis.get("ondersteuner", "/nazorg/lijsten/onbekend").status, 404);
    EXPECT_EQ(huis.get("gemeente", "/nazorg/lijsten").status, 404);
}

TEST_P(NazorgInvoer, LeavesNothingOfAListBehind) {
    const std::string lijst = lever_aan(std::string(kop) + rij(1, "Grutto"));
    const std::string weg = lever_aan(std::string(kop) + rij(2, "Kluut"));
    naar(huis.post("ondersteuner", lijst + "/invoer"));
    naar(huis.post("ondersteuner", weg + "/verwijdering"));
    EXPECT_EQ(getal(aantal_delen), 2);
    const auto veeg = [&](Instant nu) {
        huis.schrijf([&](db::Tx& tx) {
            for (const auto& een : nazorg::lijsten_voorbij(tx, nu)) nazorg::ruim_lijst_op(tx, een);
        });
    };
    veeg(huis.clock().now());
    EXPECT_EQ(getal(aantal_delen), 0);
    // And what nobody took in goes with its term.
    const std::string oud = lever_aan(std::string(kop) + rij(3, "Wulp"));
    veeg(huis.clock().now());
    EXPECT_EQ(getal(aantal_delen), 1);
    veeg(huis.clock().now().plus_seconds(8 * 24 * 3'600));
    EXPECT_EQ(getal(aantal_delen), 0);
    EXPECT_FALSE(staat(huis.get("ondersteuner", oud), "Wulp"));
}

INSTANTIATE_TEST_SUITE_P(Engines, NazorgInvoer, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
