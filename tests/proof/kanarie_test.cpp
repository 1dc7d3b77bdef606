// Canaries: each sealed column holds a mark; every route, login and search is tried; no mark comes to who may not read it,
// and each comes to who may.
#include <gtest/gtest.h>

#include "kern/sleutels/kolommen.hpp"
#include "kern/toegang/sabotage.hpp"
#include "tests/proof/kanaries.hpp"

namespace {

using proof::Kanaries;

std::string opgesomd(const std::vector<std::string>& regels) {
    std::string text;
    for (const auto& regel : regels) text += regel + '\n';
    return text;
}

std::vector<std::string> iedereen() {
    auto wie = proof::logins();
    wie.emplace_back();
    return wie;
}

// Sealed columns that hold no words of a dossier, each with what else keeps it.
const std::set<std::string> zonder_merk{
    "verslag.kop_z",                   // names of colleagues who sat at the table; tests of overleg
    "huis.merk_z",                     // a fixed text
    "medewerker.mail_z",               // of the house; no page shows it
    "account.totp_z",                  // a secret of the account; tests of inloggen
    "uitgaand.inhoud_z",               // nothing sends yet
    "lijstfilter.naam_z",              // the own name of a choice; tests of werk
    "concept.inhoud_z",                // the writer's own, under his own key; tests of aanmelding
    "zoekvraag.vraag_z",               // the asker's own; tests of zoeken
    "logboek_regel.persoonlijk_z",     // commitments; tests of logboek
    "bijlage.sleutel_z",               // bytes of a key, never text
    "document_versie.sleutel_z",       // idem
    "verstrekking_bestand.sleutel_z",  // idem
    "huisvraag.geheim_z",              // idem
    "toets.oordeel_motivering_z",      // written by the judges; tests of triage
    "escalatie.resultaat_z",           // written when a step is over; tests of escalatie
    "afstemming.reden_z",              // written when a link stops; tests of afstemming
    "besluit.bron_z",                  // written when taken elsewhere; tests of triage
};

TEST(ToegangKanarie, each_sealed_column_has_a_mark) {
    Kanaries kanaries(db::Engine::sqlite);
    std::set<std::string> gemerkt;
    for (const auto& merk : kanaries.merken()) gemerkt.insert(merk.kolom);
    for (const auto& rij : sleutels::kolommen()) {
        if (rij.inhoud != sleutels::Inhoud::sealed) continue;
        const std::string kolom = std::string(rij.tabel) + "." + std::string(rij.kolom);
        EXPECT_NE(gemerkt.contains(kolom), zonder_merk.contains(kolom))
            << kolom
            << " has a mark in kanaries.cpp, or stands in zonder_merk above with the reason; not both";
    }
}

class ToegangKanarieOveral : public testing::TestWithParam<db::Engine> {};

TEST_P(ToegangKanarieOveral, marks_come_to_who_may_read_them_and_to_nobody_else) {
    Kanaries kanaries(GetParam());
    const auto gezien = kanaries.kruip(iedereen());
    const auto lekken = kanaries.lekken(gezien);
    EXPECT_TRUE(lekken.empty()) << opgesomd(lekken);
    const auto gemist = kanaries.gemist(gezien);
    EXPECT_TRUE(gemist.empty()) << opgesomd(gemist);
}

INSTANTIATE_TEST_SUITE_P(Engines, ToegangKanarieOveral, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

// The control: each weakening of the policy is seen by somebody.
TEST(ToegangKanarie, catches_each_weakened_policy) {
    using toegang::Sabotage;
    Kanaries kanaries(db::Engine::sqlite);
    const std::pair<Sabotage, const char*> zwak[] = {{Sabotage::kring, "kring"},
                                                     {Sabotage::klaring, "klaring"},
                                                     {Sabotage::beroepsgeheim, "beroepsgeheim"},
                                                     {Sabotage::embargo, "embargo"},
                                                     {Sabotage::deelname, "deelname"}};
    for (const auto& [wat, naam] : zwak) {
        const toegang::Saboteur saboteur(wat);
        EXPECT_FALSE(kanaries.lekken(kanaries.kruip({"gemeente", "politie", "makelaar"})).empty()) << naam;
    }
    const auto gezien = kanaries.kruip({"gemeente", "politie", "makelaar"});
    EXPECT_TRUE(kanaries.lekken(gezien).empty()) << "a switch stayed on";
}

}  // namespace
