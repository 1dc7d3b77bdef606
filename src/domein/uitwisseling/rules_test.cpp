// Every refusal of the exchange by name.
#include "domein/uitwisseling/rules.hpp"

#include <gtest/gtest.h>

#include <set>

#include "domein/uitwisseling/huizen.hpp"

namespace {

using namespace uitwisseling;
using rules::Afwijzing;
using toegang::Fase;

constexpr Date vandaag{2026, 11, 23};
const Instant nu = start_of_day(vandaag).plus_seconds(9 * 3'600);
constexpr std::int64_t dag = 86'400;

kern::OrganisatieId organisatie(std::uint8_t merk) {
    kern::OrganisatieId id;
    id.bytes.fill(merk);
    return id;
}
partner::AnderHuis huis() {
    partner::AnderHuis een;
    een.naam = "Huis Duinrand";
    een.van = Date{2026, 1, 1};
    een.bevestigd = nu;
    return een;
}
std::vector<std::string> velden(const std::vector<FieldFault>& fouten) {
    std::vector<std::string> gevonden;
    for (const auto& een : fouten) gevonden.push_back(een.field + ":" + een.code);
    return gevonden;
}
using Lijst = std::vector<std::string>;

const std::vector<std::string> grondslagen{"wgs-2.28"};
const std::vector<kern::OrganisatieId> publiek{organisatie(1), organisatie(2)};

rules::VraagFeiten feiten() {
    rules::VraagFeiten f;
    f.huis = huis();
    f.grondslagen = grondslagen;
    f.naam_en_datum = true;
    f.bsn_bekend = true;
    f.bron = {Date{2026, 10, 1}, vandaag, 1, publiek};
    return f;
}
NieuweVraag vraag() {
    NieuweVraag v;
    v.huis = kern::AnderHuisId{};
    v.doel = "Weten of er al een plan is.";
    v.grondslag = "wgs-2.28";
    v.noodzaak = "Hij verhuisde.";
    v.besluit = {Date{2026, 11, 20}, "Casusoverleg van 20 november", {organisatie(1)}};
    return v;
}

TEST(UitwisselingRules, asking) {
    EXPECT_EQ(velden(rules::fouten(vraag(), feiten())), Lijst{});
    EXPECT_EQ(velden(rules::fouten(NieuweVraag{}, feiten())),
              (Lijst{"huis:required", "doel:required", "grondslag:required", "noodzaak:required",
                     "besluitDatum:required", "besluitBron:required", "beslissers:required"}));
    const auto met = [](auto&& wijzig) {
        auto v = vraag();
        auto f = feiten();
        wijzig(v, f);
        return velden(rules::fouten(v, f));
    };
    EXPECT_EQ(met([](auto&, auto& f) { f.huis->bevestigd.reset(); }), Lijst{"huis:unknown"});
    EXPECT_EQ(met([](auto&, auto& f) { f.huis->tot = Date{2026, 11, 22}; }), Lijst{"huis:unknown"});
    EXPECT_EQ(met([](auto&, auto& f) { f.huis->van = Date{2026, 11, 24}; }), Lijst{"huis:unknown"});
    EXPECT_EQ(met([](auto&, auto& f) { f.huis.reset(); }), Lijst{"huis:unknown"});
    EXPECT_EQ(met([](auto& v, auto&) { v.grondslag = "wgs-1.7-1"; }), Lijst{"grondslag:invalid-choice"});
    EXPECT_EQ(met([](auto& v, auto&) { v.met_bsn = true; }), Lijst{"waaromBsn:required"});
    EXPECT_EQ(met([](auto& v, auto& f) {
                  v.met_bsn = true;
                  v.waarom_bsn = "Naamgenoten.";
                  f.bsn_bekend = false;
              }),
              Lijst{"metBsn:not-known"});
    EXPECT_EQ(met([](auto& v, auto&) { v.besluit.beslissers = {organisatie(3)}; }),
              Lijst{"beslissers:invalid-choice"});
    EXPECT_EQ(met([](auto& v, auto&) {
                  v.besluit.datum = Date{2026, 11, 24};
              }),
              Lijst{"besluitDatum:in-the-future"});
    EXPECT_EQ(met([](auto& v, auto& f) {
                  f.bron.nodig = 2;
                  v.besluit.beslissers = {organisatie(1)};
              }),
              Lijst{"beslissers:required"});
    EXPECT_FALSE(rules::vraag_bezwaar(feiten()));
    auto zonder = feiten();
    zonder.naam_en_datum = false;
    EXPECT_EQ(rules::vraag_bezwaar(zonder)->rule, "persoon-onbekend");
}

TEST(UitwisselingRules, every_file_that_is_not_taken_has_a_word) {
    huisbericht::Bericht b;
    b.gemaakt = nu.plus_seconds(-60);
    b.verloopt = nu.plus_seconds(dag);
    const rules::BerichtFeiten f{vandaag, nu, false};
    EXPECT_FALSE(rules::afwijzing(b, huis(), f));
    EXPECT_EQ(rules::afwijzing(b, std::nullopt, f), Afwijzing::onbekende_afzender);
    auto onbevestigd = huis();
    onbevestigd.bevestigd.reset();
    EXPECT_EQ(rules::afwijzing(b, onbevestigd, f), Afwijzing::huis_ongeldig);
    auto gestopt = huis();
    gestopt.tot = Date{2026, 11, 22};
    EXPECT_EQ(rules::afwijzing(b, gestopt, f), Afwijzing::huis_ongeldig);
    auto oud = b;
    oud.verloopt = nu;
    EXPECT_EQ(rules::afwijzing(oud, huis(), f), Afwijzing::verlopen);
    auto later = b;
    later.gemaakt = nu.plus_seconds(rules::klok + 1);
    EXPECT_EQ(rules::afwijzing(later, huis(), f), Afwijzing::uit_de_toekomst);
    EXPECT_EQ(rules::afwijzing(b, huis(), {vandaag, nu, true}), Afwijzing::al_gelezen);
    std::set<std::string_view> codes;
    for (int i = 0; i <= static_cast<int>(Afwijzing::inhoud_ongeldig); ++i) {
        EXPECT_TRUE(codes.insert(rules::code(static_cast<Afwijzing>(i))).second);
        EXPECT_FALSE(rules::zin(static_cast<Afwijzing>(i)).empty());
    }
}

TEST(UitwisselingRules, only_a_casus_that_is_worked_on_is_a_hit) {
    const toegang::Fasen loopt{Fase::ondersteuning, Fase::casus, Fase::afronding};
    for (const auto& woord : toegang::fasen()) {
        EXPECT_EQ(rules::telt_mee(woord.waarde, false, false), loopt.has(woord.waarde)) << woord.code;
        EXPECT_FALSE(rules::telt_mee(woord.waarde, true, false)) << woord.code;
        EXPECT_FALSE(rules::telt_mee(woord.waarde, false, true)) << woord.code;
    }
}

TEST(UitwisselingRules, answering) {
    Binnen v;
    v.verloopt = nu.plus_seconds(dag);
    const std::vector<Overeenkomst> geen, mijn{{{}, true, false, true}},
        beide{{{}, true, false, true}, {{}, false, true, false}};
    EXPECT_FALSE(rules::geen_treffer_bezwaar(v, geen, nu));
    EXPECT_FALSE(rules::geen_treffer_bezwaar(v, mijn, nu)) << "I saw it is somebody else";
    EXPECT_EQ(rules::geen_treffer_bezwaar(v, beide, nu)->rule, "collega-beoordeelt");
    EXPECT_FALSE(rules::treffer_bezwaar(v, true, nu));
    EXPECT_EQ(rules::treffer_bezwaar(v, false, nu)->rule, "niet-dezelfde");
    EXPECT_EQ(rules::treffer_bezwaar(v, true, v.verloopt)->rule, "vraag-verlopen");
    EXPECT_EQ(rules::geen_treffer_bezwaar(v, geen, v.verloopt)->rule, "vraag-verlopen");
    v.staat = Staat::geen_treffer;
    EXPECT_EQ(rules::geen_treffer_bezwaar(v, geen, nu)->rule, "vraag-beantwoord");
    EXPECT_EQ(rules::treffer_bezwaar(v, true, nu)->rule, "vraag-beantwoord");
}

TEST(UitwisselingRules, another_house_needs_its_line_and_a_second_person) {
    const OpenSleutels eigen{crypto::Bytes(32, 1), crypto::Bytes(32, 2)},
        ander{crypto::Bytes(32, 3), crypto::Bytes(32, 4)};
    huizen::Nieuw nieuw{{"Huis Duinrand", "Duinrand", vandaag, std::nullopt}, sleutelregel(ander)};
    EXPECT_EQ(velden(huizen::fouten(nieuw, eigen)), Lijst{});
    EXPECT_EQ(velden(huizen::fouten(huizen::Nieuw{}, eigen)),
              (Lijst{"naam:required", "gebied:required", "van:required", "sleutel:required"}));
    nieuw.velden.tot = Date{2026, 11, 22};
    nieuw.sleutel = "zvh1.abc";
    EXPECT_EQ(velden(huizen::fouten(nieuw, eigen)), (Lijst{"tot:before-start", "sleutel:invalid-key"}));
    EXPECT_EQ(velden(huizen::fouten({{"H", "G", vandaag, std::nullopt}, sleutelregel(eigen)}, eigen)),
              Lijst{"sleutel:own-key"});

    const auto gewijzigd = [](const huizen::Velden& velden) {
        return huizen::vraagt_bevestiging(huis(), velden);
    };
    EXPECT_FALSE(gewijzigd({"Huis Duinrand", "", Date{2026, 1, 1}, std::nullopt}));
    EXPECT_FALSE(gewijzigd({"Huis Duinrand", "", Date{2026, 1, 1}, vandaag})) << "shorter takes one person";
    EXPECT_TRUE(gewijzigd({"Huis Veen", "", Date{2026, 1, 1}, std::nullopt}));
    EXPECT_TRUE(gewijzigd({"Huis Duinrand", "Elders", Date{2026, 1, 1}, std::nullopt}));
    EXPECT_TRUE(gewijzigd({"Huis Duinrand", "", Date{2025, 1, 1}, std::nullopt}));

    toegang::Principal wie;
    wie.medewerker.bytes.fill(1);
    wie.feiten.soort = toegang::OrganisatieSoort::huis;
    auto een = huis();
    een.bevestigd.reset();
    een.voorgesteld_door.bytes.fill(2);
    EXPECT_FALSE(huizen::bevestig_bezwaar(een, wie));
    een.voorgesteld_door = wie.medewerker;
    EXPECT_EQ(huizen::bevestig_bezwaar(een, wie)->rule, "tweede-persoon");
    wie.feiten.soort = toegang::OrganisatieSoort::gemeente;
    EXPECT_EQ(huizen::bevestig_bezwaar(een, wie)->rule, "niet-van-het-huis");
    EXPECT_EQ(huizen::bevestig_bezwaar(huis(), wie)->rule, "huis-al-bevestigd");
}

}  // namespace
