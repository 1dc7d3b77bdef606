#include "domein/overleg/live_rules.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace {

namespace rules = overleg::live::rules;
using overleg::live::AanwezigeSoort;
using overleg::live::RegelStaat;
using overleg::live::Teruggelezen;
using rules::Handeling;
using toegang::Categorie;
using toegang::DeelnameRol;
using toegang::OrganisatieSoort;

constexpr Date vandaag{2026, 11, 24};

// The whole life of a line. Rows: what happens; columns: geldt, wacht, vervallen, verbeterd.
TEST(LiveRules, every_line_in_every_state) {
    const std::string geldt = "regel.geldt", wacht = "regel.wacht", weg = "regel.vervallen",
                      oud = "regel.verbeterd";
    const std::map<Handeling, std::vector<std::string>> tabel{
        {Handeling::vrijgeven, {geldt, "geldt", weg, oud}},
        {Handeling::mondeling, {geldt, "geldt", weg, oud}},
        {Handeling::laten_vervallen, {geldt, "vervallen", weg, oud}},
        {Handeling::sluiten, {geldt, "vervallen", weg, oud}},
        {Handeling::verbeteren, {"verbeterd", wacht, weg, oud}},
    };
    for (const auto& [handeling, verwacht] : tabel)
        for (int i = 1; i <= 4; ++i) {
            const auto na = rules::na(static_cast<RegelStaat>(i), handeling);
            EXPECT_EQ(na ? std::string(rules::code(*na)) : std::get<Refusal>(na.error()).rule,
                      verwacht[static_cast<std::size_t>(i) - 1])
                << static_cast<int>(handeling) << " " << i;
        }
}

TEST(LiveRules, a_line_of_another_waits_and_ones_own_does_not) {
    kern::OrganisatieId een, ander;
    ander.bytes[0] = 1;
    EXPECT_FALSE(rules::wacht(een, een));
    EXPECT_TRUE(rules::wacht(een, ander));
}

TEST(LiveRules, a_derde_sits_down_only_after_he_signed) {
    const auto codes = [](const overleg::live::NieuweAanwezige& nieuw) {
        std::string alle;
        for (const auto& fout : rules::fouten(nieuw, vandaag)) alle += fout.field + ":" + fout.code + " ";
        return alle;
    };
    EXPECT_EQ(codes({}), "soort:required naam:required ");
    EXPECT_EQ(codes({AanwezigeSoort::tolk, "Wilg, T.", "", false, {}}), "");
    EXPECT_EQ(codes({AanwezigeSoort::derde, "Wilg, T.", "", false, {}}),
              "organisatie:required getekend:required verklaring:required ");
    EXPECT_EQ(codes({AanwezigeSoort::derde, "Wilg, T.", "Kliniek", false, vandaag}), "getekend:required ");
    EXPECT_EQ(codes({AanwezigeSoort::derde, "Wilg, T.", "Kliniek", true, vandaag.plus_days(1)}),
              "verklaring:in-the-future ");
    EXPECT_EQ(codes({AanwezigeSoort::derde, "Wilg, T.", "Kliniek", true, vandaag}), "");
}

TEST(LiveRules, who_asks_a_correction_says_which) {
    EXPECT_EQ(rules::fouten(overleg::live::NieuwAntwoord{}).size(), 1U);
    EXPECT_EQ(rules::fouten(overleg::live::NieuwAntwoord{Teruggelezen::klopt, "", 1}).size(), 0U);
    EXPECT_EQ(rules::fouten(overleg::live::NieuwAntwoord{Teruggelezen::verbetering, "", 1}).size(), 1U);
}

// --- The room screen --------------------------------------------------------------------------------------------------

rules::InDeZaal iemand(OrganisatieSoort soort, std::optional<DeelnameRol> rol, Categorie over,
                       toegang::Kring kring = toegang::Kring::deelnemers) {
    rules::InDeZaal een;
    een.persoon.geldig = true;
    een.persoon.soort = soort;
    een.dossier.bestaat = true;
    een.dossier.fase = toegang::Fase::casus;
    een.dossier.rol = rol;
    een.dossier.doelen = {toegang::Doel::procesregie};
    een.item.kring = kring;
    een.item.categorieen = {over};
    return een;
}

TEST(LiveRules, the_wall_shows_what_everybody_there_may_see) {
    const auto huis = iemand(OrganisatieSoort::huis, DeelnameRol::huis, Categorie::gezondheid);
    const auto ggz = iemand(OrganisatieSoort::ggz, DeelnameRol::deelnemer, Categorie::gezondheid);
    const auto politie = iemand(OrganisatieSoort::politie, DeelnameRol::deelnemer, Categorie::gezondheid);
    const auto vreemd = iemand(OrganisatieSoort::ggz, std::nullopt, Categorie::gezondheid);
    using Mix = std::vector<rules::InDeZaal>;
    const auto toont = [](bool bevestigd, bool zonder, const Mix& mix) {
        return rules::op_zaalscherm(bevestigd, zonder, mix);
    };
    EXPECT_TRUE(toont(true, false, {huis, ggz}));
    EXPECT_FALSE(toont(true, false, {}));                    // nobody there: nothing to show
    EXPECT_FALSE(toont(false, false, {huis, ggz}));          // somebody came in and was not looked at yet
    EXPECT_FALSE(toont(true, true, {huis, ggz}));            // somebody without an account
    EXPECT_FALSE(toont(true, false, {huis, ggz, politie}));  // not cleared for health
    EXPECT_FALSE(toont(true, false, {huis, ggz, vreemd}));   // does not take part in this dossier
    auto eigen = ggz;
    eigen.dossier.eigen_zaak = true;
    EXPECT_FALSE(toont(true, false, {huis, eigen}));
    auto dicht = huis;
    dicht.dossier.afgeschermd = true;
    EXPECT_FALSE(toont(true, false, {dicht, ggz}));
}

// Every mix of up to five people: the wall never shows more than each of them may see, and who joins never opens anything.
TEST(LiveRules, no_mix_of_people_sees_more_on_the_wall_than_each_alone) {
    std::mt19937 toeval(20261124);
    const auto soorten = toegang::organisatie_soorten();
    const std::optional<DeelnameRol> rollen[] = {
        std::nullopt,           DeelnameRol::aanmelder,      DeelnameRol::huis,     DeelnameRol::beoordelaar,
        DeelnameRol::deelnemer, DeelnameRol::casusregisseur, DeelnameRol::bevraagd, DeelnameRol::opgeschaald};
    const auto kies = [&](std::size_t n) { return static_cast<std::size_t>(toeval() % n); };
    int getoond = 0;
    for (int ronde = 0; ronde < 20'000; ++ronde) {
        const auto over = static_cast<Categorie>(kies(12));
        const auto kring = static_cast<toegang::Kring>(1 + kies(3));
        std::vector<rules::InDeZaal> mix;
        bool vorige = true;
        for (std::size_t i = 0; i < 5; ++i) {
            auto een =
                iemand(soorten[kies(soorten.size())].waarde, rollen[kies(std::size(rollen))], over, kring);
            een.item.van_bron = kies(3) == 0;
            een.item.genoemd = kies(3) == 0;
            een.item.geheim = kies(4) == 0;
            een.item.van_plan = kies(2) == 0;
            een.dossier.eigen_zaak = kies(8) == 0;
            mix.push_back(een);
            const bool nu = rules::op_zaalscherm(true, false, mix);
            bool elk = true;
            for (const auto& ieder : mix)
                elk =
                    elk && toegang::zicht(ieder.persoon, ieder.dossier, ieder.item, ieder.doel).toegestaan();
            ASSERT_EQ(nu, elk);
            ASSERT_TRUE(vorige || !nu);
            ASSERT_FALSE(rules::op_zaalscherm(false, false, mix));
            ASSERT_FALSE(rules::op_zaalscherm(true, true, mix));
            vorige = nu;
            getoond += nu ? 1 : 0;
        }
    }
    EXPECT_GT(getoond, 500);
}

}  // namespace
