// Rules of caseload, deputies and the round, with every refusal named.
#include "domein/caseload/rules.hpp"

#include <gtest/gtest.h>

namespace {

using caseload::Halte;
using caseload::NieuweWaarneming;
using caseload::Regisseur;
using caseload::Stil;
using caseload::Uitkomst;
using caseload::Verplaatsing;
using caseload::Waarneming;
namespace rules = caseload::rules;

constexpr Date vandaag{2026, 11, 23};

template <class Id>
Id id(std::uint8_t nummer) {
    IdBytes bytes;
    bytes.bytes[0] = nummer;
    return Id::from(bytes);
}
kern::MedewerkerId mens(std::uint8_t nummer) { return id<kern::MedewerkerId>(nummer); }

using Codes = std::vector<std::string>;
Codes codes(const std::vector<FieldFault>& fouten) {
    Codes gevonden;
    for (const auto& fout : fouten) gevonden.push_back(fout.field + ":" + fout.code);
    return gevonden;
}
const std::vector<Regisseur> regisseurs{
    {mens(1), "N. Wilgenhof", 40}, {mens(2), "T. Hazelaar", 30}, {mens(3), "A. Es", 0}};

TEST(CaseloadRegels, a_casus_moves_when_nothing_stands_in_the_way) {
    const rules::Feiten goed{true, true, false, true, true};
    EXPECT_EQ(rules::uitkomst(goed), Uitkomst::verplaatst);
    rules::Feiten f = goed;
    f.bestaat = false;
    EXPECT_EQ(rules::uitkomst(f), Uitkomst::bestaat_niet);
    f = goed;
    f.mag_weten = false;
    EXPECT_EQ(rules::uitkomst(f), Uitkomst::bestaat_niet) << "one's own case is not there";
    f = goed;
    f.van_hem = false;
    EXPECT_EQ(rules::uitkomst(f), Uitkomst::niet_van_hem);
    f = goed;
    f.gewijzigd = true;
    EXPECT_EQ(rules::uitkomst(f), Uitkomst::gewijzigd);
    f = goed;
    f.naar_kan = false;
    EXPECT_EQ(rules::uitkomst(f), Uitkomst::kan_niet);
}

TEST(CaseloadRegels, nobody_lets_himself_into_the_casus_of_another) {
    const Verplaatsing wens{mens(1), mens(2), false, {{id<kern::DossierId>(7), 1}}};
    EXPECT_EQ(codes(rules::fouten(wens, regisseurs, mens(2))), (Codes{"naar:self"}));
    EXPECT_TRUE(rules::fouten(wens, regisseurs, mens(1)).empty()) << "he gives his own away";
    const NieuweWaarneming waarneming{mens(1), mens(2), vandaag, vandaag};
    EXPECT_EQ(codes(rules::fouten(waarneming, regisseurs, mens(2), vandaag)), (Codes{"waarnemer:self"}));
    EXPECT_TRUE(rules::fouten(waarneming, regisseurs, mens(1), vandaag).empty()) << "he is away himself";
}

TEST(CaseloadRegels, a_move_names_casussen_and_another_regisseur) {
    const Verplaatsing goed{mens(1), mens(2), false, {{id<kern::DossierId>(7), 1}}};
    EXPECT_TRUE(rules::fouten(goed, regisseurs, mens(9)).empty());
    EXPECT_EQ(codes(rules::fouten(Verplaatsing{mens(1), {}, false, {}}, regisseurs, mens(9))),
              (Codes{"dossiers:required", "naar:required"}));
    for (const auto naar : {mens(1), mens(9)}) {
        Verplaatsing fout = goed;
        fout.naar = naar;
        EXPECT_EQ(codes(rules::fouten(fout, regisseurs, mens(9))), (Codes{"naar:invalid-choice"}));
    }
}

TEST(CaseloadRegels, a_deputy_has_a_first_and_a_last_day) {
    const NieuweWaarneming goed{mens(1), mens(2), vandaag, vandaag.plus_days(14)};
    EXPECT_TRUE(rules::fouten(goed, regisseurs, mens(9), vandaag).empty());
    EXPECT_EQ(codes(rules::fouten(NieuweWaarneming{}, regisseurs, mens(9), vandaag)),
              (Codes{"afwezig:required", "waarnemer:required", "van:required", "tot:required"}));
    NieuweWaarneming zichzelf = goed;
    zichzelf.waarnemer = mens(1);
    EXPECT_EQ(codes(rules::fouten(zichzelf, regisseurs, mens(9), vandaag)),
              (Codes{"waarnemer:invalid-choice"}));
    NieuweWaarneming vreemd = goed;
    vreemd.afwezig = mens(9);
    EXPECT_EQ(codes(rules::fouten(vreemd, regisseurs, mens(9), vandaag)), (Codes{"afwezig:invalid-choice"}));
    NieuweWaarneming gisteren = goed;
    gisteren.van = vandaag.plus_days(-1);
    EXPECT_EQ(codes(rules::fouten(gisteren, regisseurs, mens(9), vandaag)), (Codes{"van:in-the-past"}));
    NieuweWaarneming om = goed;
    om.van = vandaag.plus_days(15);
    EXPECT_EQ(codes(rules::fouten(om, regisseurs, mens(9), vandaag)), (Codes{"tot:before-start"}));
    NieuweWaarneming lang = goed;
    lang.tot = vandaag.plus_days(rules::waarneming_dagen + 1);
    EXPECT_EQ(codes(rules::fouten(lang, regisseurs, mens(9), vandaag)), (Codes{"tot:too-late"}));
}

TEST(CaseloadRegels, nobody_stands_in_twice_or_while_he_is_away) {
    const NieuweWaarneming nieuw{mens(1), mens(2), vandaag, vandaag.plus_days(14)};
    EXPECT_FALSE(rules::mag_waarnemen(nieuw, {}));
    Waarneming loopt;
    loopt.afwezig_id = mens(1);
    loopt.waarnemer_id = mens(3);
    loopt.van = vandaag.plus_days(14);
    loopt.tot = vandaag.plus_days(20);
    EXPECT_EQ(rules::mag_waarnemen(nieuw, std::vector{loopt})->rule, "waarneming-loopt");
    loopt.beeindigd = true;
    EXPECT_FALSE(rules::mag_waarnemen(nieuw, std::vector{loopt}));
    loopt.beeindigd = false;
    loopt.van = vandaag.plus_days(15);
    EXPECT_FALSE(rules::mag_waarnemen(nieuw, std::vector{loopt})) << "it begins after this one ended";
    loopt.van = vandaag;
    loopt.afwezig_id = mens(2);
    EXPECT_EQ(rules::mag_waarnemen(nieuw, std::vector{loopt})->rule, "waarnemer-afwezig");
}

TEST(CaseloadRegels, nothing_particular_has_an_end) {
    const std::vector<kern::DossierId> een{id<kern::DossierId>(1)};
    EXPECT_TRUE(rules::fouten(Stil{vandaag.plus_days(1), een}, vandaag).empty());
    EXPECT_TRUE(rules::fouten(Stil{vandaag.plus_days(rules::stil_dagen), een}, vandaag).empty());
    EXPECT_EQ(codes(rules::fouten(Stil{}, vandaag)), (Codes{"dossiers:required", "tot:required"}));
    EXPECT_EQ(codes(rules::fouten(Stil{vandaag, een}, vandaag)), (Codes{"tot:in-the-past"}));
    EXPECT_EQ(codes(rules::fouten(Stil{vandaag.plus_days(rules::stil_dagen + 1), een}, vandaag)),
              (Codes{"tot:too-late"}));
}

TEST(CaseloadRegels, one_reminder_a_day_and_only_of_something) {
    EXPECT_FALSE(rules::mag_herinneren(true, false));
    EXPECT_EQ(rules::mag_herinneren(false, false)->rule, "niets-te-laat");
    EXPECT_EQ(rules::mag_herinneren(true, true)->rule, "herinnering-vandaag");
}

TEST(CaseloadRegels, the_round_goes_by_the_list_and_leaves_out_what_is_quiet) {
    std::vector<Halte> haltes(4);
    for (std::uint8_t i = 0; i < 4; ++i) haltes[i].id = id<kern::DossierId>(static_cast<std::uint8_t>(i + 1));
    haltes[1].stil_tot = vandaag.plus_days(1);
    haltes[2].stil_tot = vandaag;  // that day it is back
    const auto na = [&](int van, int stap) {
        return rules::halte(
            haltes,
            van == 0 ? std::nullopt : std::optional(id<kern::DossierId>(static_cast<std::uint8_t>(van))),
            stap, vandaag);
    };
    EXPECT_EQ(na(0, 1), 0U);
    EXPECT_EQ(na(1, 1), 2U);
    EXPECT_EQ(na(3, 1), 3U);
    EXPECT_EQ(na(4, 1), std::nullopt);
    EXPECT_EQ(na(3, -1), 0U);
    EXPECT_EQ(na(1, -1), std::nullopt);
    EXPECT_EQ(na(9, 1), 0U) << "no longer mine: from the start";
    EXPECT_EQ(rules::halte({}, std::nullopt, 1, vandaag), std::nullopt);
}

}  // namespace
