// Every refusal and fault of the approaches, named.
#include "domein/aanpak/rules.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "domein/aanpak/cijfers.hpp"
#include "domein/aanpak/leiding.hpp"

namespace aanpak {
namespace {

constexpr Date vandaag{2026, 11, 23};

template <class Tag>
Id<Tag> id(int n) {
    IdBytes bytes{};
    bytes.bytes[0] = static_cast<unsigned char>(n);
    return Id<Tag>::from(bytes);
}

const Soort& soort(std::string_view code) { return *soort_van(code); }

rules::Feiten feiten(std::string_view code) {
    rules::Feiten f;
    f.vandaag = vandaag;
    f.gemeld = Date{2026, 9, 1};
    f.geboren = PartialDate{2001, 5, 6};
    f.leeftijd_onder = 27;
    f.mensen = {{id<kern::Medewerker>(1), "Zorg", toegang::OrganisatieSoort::ggz},
                {id<kern::Medewerker>(2), "Gemeente", toegang::OrganisatieSoort::gemeente},
                {id<kern::Medewerker>(3), "Thuis", toegang::OrganisatieSoort::veilig_thuis}};
    f.kiesbaar = {{id<kern::Organisatie>(1), "Politie"}, {id<kern::Organisatie>(2), "OM"}};
    f.melders = {{id<kern::Organisatie>(3), "Gemeente"}};
    if (code == "top-x") {
        f.vragen = rules::vier_toetsen();
        f.vragen.push_back({"criterium-1", "Drie keer geweld?"});
        f.gepubliceerd = Date{2026, 11, 1};
    }
    return f;
}

Nieuw nieuw(std::string_view code, std::size_t vragen = 0) {
    Nieuw n;
    n.soort = code;
    n.van = vandaag;
    n.grond = "Het is nodig.";
    n.antwoorden.assign(vragen, {true, "Daarom."});
    return n;
}

std::string weigering(const Nieuw& n, const rules::Feiten& f) {
    const auto nee = rules::mag_erin(n, soort(n.soort), f);
    return nee ? nee->rule : "";
}

std::vector<std::string> velden(const std::vector<FieldFault>& fouten) {
    std::vector<std::string> namen;
    for (const auto& fout : fouten) namen.push_back(fout.field);
    return namen;
}

TEST(AanpakRules, younger_than_counts_only_what_is_certain) {
    struct Geval {
        PartialDate geboren;
        std::optional<bool> jonger;
    };
    const Geval gevallen[] = {
        {{1999, 11, 24}, true},         // 27 tomorrow
        {{1999, 11, 23}, false},        // 27 today
        {{1999, 11, 0}, std::nullopt},  // some day of this month
        {{1999, 12, 0}, true},         {{1999, 10, 0}, false}, {{1999, 0, 0}, std::nullopt},
        {{2000, 0, 0}, true},          {{1998, 0, 0}, false},  {{0, 0, 0}, std::nullopt},
    };
    for (const auto& geval : gevallen)
        EXPECT_EQ(rules::jonger_dan(geval.geboren, 27, vandaag), geval.jonger) << geval.geboren.iso();
}

TEST(AanpakRules, the_approach_for_young_suspects_is_for_who_is_younger_than_the_setting_at_entry) {
    auto f = feiten("jong");
    EXPECT_EQ(weigering(nieuw("jong"), f), "");
    f.geboren = {1999, 11, 23};
    EXPECT_EQ(weigering(nieuw("jong"), f), "aanpak.te-oud");
    auto eerder = nieuw("jong");
    eerder.van = vandaag.plus_days(-1);
    EXPECT_EQ(weigering(eerder, f), "") << "on that day he was 26";
    f.geboren = {1999, 0, 0};
    EXPECT_EQ(weigering(nieuw("jong"), f), "aanpak.geboortedatum");
}

TEST(AanpakRules, no_placement_before_the_criteria_are_published) {
    auto f = feiten("top-x");
    const auto n = nieuw("top-x", 5);
    EXPECT_EQ(weigering(n, f), "");
    f.gepubliceerd = vandaag;
    EXPECT_EQ(weigering(n, f), "") << "from that day on";
    f.gepubliceerd = vandaag.plus_days(1);
    EXPECT_EQ(weigering(n, f), "topx.niet-gepubliceerd");
    f.gepubliceerd.reset();
    EXPECT_EQ(weigering(n, f), "topx.niet-gepubliceerd");
    f.gepubliceerd = vandaag.plus_days(-2);
    auto terug = n;
    terug.van = vandaag.plus_days(-3);
    EXPECT_EQ(weigering(terug, f), "topx.niet-gepubliceerd") << "not with a day before it either";
    auto besloten = n;
    besloten.bron.datum = vandaag.plus_days(-3);
    EXPECT_EQ(weigering(besloten, f), "topx.niet-gepubliceerd") << "nor decided before it";
}

TEST(AanpakRules, no_placement_without_the_four_tests_and_every_criterion) {
    const auto f = feiten("top-x");
    for (std::size_t i = 0; i < 4; ++i) {
        auto n = nieuw("top-x", 5);
        n.antwoorden[i].ja = false;
        EXPECT_EQ(weigering(n, f), "topx.toets-nee") << i;
        n.antwoorden[i].ja.reset();
        EXPECT_EQ(velden(rules::fouten(n, soort("top-x"), f)),
                  std::vector{"vragen." + std::to_string(i) + ".antwoord"});
    }
    auto n = nieuw("top-x", 5);
    n.antwoorden[4].ja = false;
    EXPECT_EQ(weigering(n, f), "aanpak.vraag-nee");
    n = nieuw("top-x", 5);
    n.antwoorden[2].motivering.clear();
    EXPECT_EQ(velden(rules::fouten(n, soort("top-x"), f)), std::vector<std::string>{"vragen.2.motivering"});
    EXPECT_EQ(rules::fouten(nieuw("top-x", 3), soort("top-x"), f).size(), 4U) << "two questions left open";
}

TEST(AanpakRules, a_placement_is_of_public_participants) {
    auto f = feiten("top-x");
    auto n = nieuw("top-x", 5);
    f.tegen = 1;
    EXPECT_EQ(weigering(n, f), "") << "it is put before them";
    n.bron.datum = vandaag;
    EXPECT_EQ(weigering(n, f), "bezwaar-open");
    f.kiesbaar.clear();
    EXPECT_EQ(weigering(n, f), "aanpak.geen-bevestigers");
    EXPECT_EQ(velden(rules::fouten(n, soort("top-x"), feiten("top-x"))),
              (std::vector<std::string>{"besluitBron", "beslissers"}));
}

TEST(AanpakRules, other_refusals_are_named) {
    auto f = feiten("zsm");
    EXPECT_EQ(weigering(nieuw("zsm"), f), "aanpak.herkomst");
    f.herkomst = "zsm";
    EXPECT_EQ(weigering(nieuw("zsm"), f), "");
    f.zit_er_al_in = true;
    EXPECT_EQ(weigering(nieuw("zsm"), f), "aanpak.zit-er-al-in");
    f.geldig = false;
    EXPECT_EQ(weigering(nieuw("zsm"), f), "aanpak.geldt-niet");
    auto casus = feiten("procesregie");
    casus.fase = toegang::Fase::ondersteuning;
    EXPECT_EQ(weigering(nieuw("procesregie"), casus), "aanpak.fase");
    auto jong = feiten("levensloop");
    jong.geboren = {2010, 1, 1};
    EXPECT_EQ(weigering(nieuw("levensloop"), jong), "aanpak.te-jong");
}

TEST(AanpakRules, who_must_have_a_role_has_it_from_the_first_day) {
    const auto f = feiten("levensloop");
    auto n = nieuw("levensloop");
    EXPECT_EQ(velden(rules::fouten(n, soort("levensloop"), f)),
              (std::vector<std::string>{"rollen", "rollen"}));
    n.rollen = {{"aanbieder", id<kern::Medewerker>(1)},
                {"gemeentelijk-casusregisseur", id<kern::Medewerker>(2)}};
    EXPECT_TRUE(rules::fouten(n, soort("levensloop"), f).empty());
    n.rollen[0].wie = id<kern::Medewerker>(2);
    EXPECT_EQ(velden(rules::fouten(n, soort("levensloop"), f)), std::vector<std::string>{"rollen.0.wie"})
        << "the municipality is no provider";
    n.rollen[0] = {"officier", id<kern::Medewerker>(1)};
    EXPECT_EQ(velden(rules::fouten(n, soort("levensloop"), f)),
              (std::vector<std::string>{"rollen.0.rol", "rollen"}));
}

TEST(AanpakRules, a_signal_is_one_line_and_where_it_was_reported) {
    const auto f = feiten("wvggz");
    auto n = nieuw("wvggz");
    EXPECT_EQ(velden(rules::fouten(n, soort("wvggz"), f)),
              (std::vector<std::string>{"gemeldBij", "gemeldOp"}));
    n.gemeld_bij = id<kern::Organisatie>(3);
    n.gemeld_op = vandaag;
    EXPECT_TRUE(rules::fouten(n, soort("wvggz"), f).empty());
    n.grond = std::string(rules::signaal_max + 1, 'x');
    EXPECT_EQ(velden(rules::fouten(n, soort("wvggz"), f)), std::vector<std::string>{"grond"});
}

TEST(AanpakRules, phases_go_on_one_at_a_time_or_back) {
    NieuweFase n{Veiligheid::zorg, vandaag, id<kern::Medewerker>(1), "Het is veilig.", 1};
    const auto mensen = feiten("mda").mensen;
    const auto fouten = [&](std::optional<Veiligheid> laatste) {
        std::optional<rules::Begin> fase;
        if (laatste) fase = rules::Begin{*laatste, vandaag.plus_days(-5)};
        return velden(rules::fouten(n, fase, vandaag.plus_days(-10), mensen, vandaag));
    };
    using V = std::vector<std::string>;
    EXPECT_EQ(fouten(std::nullopt), V{"fase"});
    EXPECT_EQ(fouten(Veiligheid::direct), V{});
    EXPECT_EQ(fouten(Veiligheid::zorg), V{"fase"});
    EXPECT_EQ(fouten(Veiligheid::herstel), V{}) << "back when it is not safe";
    n.fase = Veiligheid::herstel;
    EXPECT_EQ(fouten(Veiligheid::direct), V{"fase"});
    n = {std::nullopt, vandaag.plus_days(-6), std::nullopt, "", 1};
    EXPECT_EQ(fouten(Veiligheid::direct), (V{"fase", "van", "oordeelVan", "oordeel"}));
}

TEST(AanpakRules, criteria_say_where_and_when_they_are_published) {
    const std::vector<Organisatie> publiek{{id<kern::Organisatie>(1), "Politie"}};
    NieuweCriteria n{"https://huis.example/topx", vandaag, vandaag, {"Drie keer geweld?"}, {publiek[0].id}};
    EXPECT_TRUE(rules::fouten(n, publiek, vandaag).empty());
    n.gepubliceerd = vandaag.plus_days(-1);
    EXPECT_EQ(velden(rules::fouten(n, publiek, vandaag)), std::vector<std::string>{"gepubliceerd"});
    EXPECT_EQ(velden(rules::fouten(NieuweCriteria{"topx", {}, {}, {}, {}}, publiek, vandaag)),
              (std::vector<std::string>{"adres", "vastgesteld", "gepubliceerd", "criteria", "beslissers"}));
}

TEST(AanpakRules, who_leads_is_agreed_by_at_least_two_of_whom_he_is_one) {
    const std::vector<Organisatie> kiesbaar{{id<kern::Organisatie>(1), "VT"},
                                            {id<kern::Organisatie>(2), "Huis"}};
    NieuweAfspraak n{kiesbaar[0].id, {kiesbaar[0].id, kiesbaar[1].id}, vandaag, vandaag.plus_days(90), "Zo."};
    const Date gemeld{2026, 9, 1};
    EXPECT_TRUE(rules::fouten(n, kiesbaar, gemeld, vandaag).empty());
    n.partijen = {kiesbaar[1].id};
    EXPECT_EQ(velden(rules::fouten(n, kiesbaar, gemeld, vandaag)), std::vector<std::string>{"partijen"});
    n.partijen = {kiesbaar[1].id, id<kern::Organisatie>(9)};
    EXPECT_EQ(velden(rules::fouten(n, kiesbaar, gemeld, vandaag)), std::vector<std::string>{"partijen"});
    n = {};
    EXPECT_EQ(velden(rules::fouten(n, kiesbaar, gemeld, vandaag)),
              (std::vector<std::string>{"leider", "partijen", "sinds", "herzienOp", "afspraak"}));
}

TEST(AanpakRules, a_hand_over_is_answered_once) {
    EXPECT_FALSE(rules::mag_antwoorden(OverdrachtStaat::aangeboden));
    for (const auto staat : {OverdrachtStaat::aangenomen, OverdrachtStaat::geweigerd})
        EXPECT_EQ(rules::mag_antwoorden(staat)->rule, "radicalisering.al-beantwoord");
    EXPECT_EQ(velden(rules::fouten(NieuweOverdracht{}, {}, vandaag, vandaag)),
              (std::vector<std::string>{"aan", "op"}));
    EXPECT_EQ(velden(rules::fouten(OverdrachtAntwoord{}, vandaag, vandaag)),
              (std::vector<std::string>{"op", "van"}));
}

TEST(AanpakRules, a_row_with_a_small_count_is_left_out_whole) {
    struct Geval {
        Cijferregel regel;
        bool weg;
    };
    const Geval gevallen[] = {{{"mda", "", 10, 6, 7, 0, 0}, false}, {{"mda", "", 10, 4, 7, 0, 0}, true},
                              {{"mda", "", 3, 6, 0, 0, 0}, true},   {{"mda", "", 9, 0, 6, 0, 0}, true},
                              {{"mda", "", 0, 0, 0, 0, 0}, false},  {{"top-x", "", 10, 6, 7, 30, 4}, true}};
    for (auto geval : gevallen) {
        rules::onderdruk(geval.regel, 5);
        EXPECT_EQ(geval.regel.weggelaten, geval.weg)
            << geval.regel.begin << geval.regel.in << geval.regel.uit;
        geval.regel.weggelaten = false;
        rules::onderdruk(geval.regel, 0);
        EXPECT_FALSE(geval.regel.weggelaten);
    }
}

}  // namespace
}  // namespace aanpak
