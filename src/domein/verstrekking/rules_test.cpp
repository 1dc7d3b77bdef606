#include "domein/verstrekking/rules.hpp"

#include <gtest/gtest.h>

namespace {

using namespace verstrekking;
using rules::Handeling;
using Codes = std::vector<std::string>;

constexpr Date vandaag{2026, 11, 23};

template <class Id>
Id nummer(std::uint8_t laatste) {
    IdBytes bytes{};
    bytes.bytes[15] = laatste;
    return Id::from(bytes);
}

Codes codes(const std::vector<FieldFault>& fouten) {
    Codes gevonden;
    for (const auto& fout : fouten) gevonden.push_back(fout.field + ":" + fout.code);
    return gevonden;
}

std::vector<Onderdeel> kandidaten() {
    std::vector<Onderdeel> lijst(2);
    lijst[0].item.id = nummer<kern::ItemId>(1);
    lijst[0].titel = "Bijdrage van Politie";
    lijst[1].item.id = nummer<kern::ItemId>(2);
    lijst[1].titel = "Bijdrage van GGZ";
    lijst[1].voorwaarden = "Alleen mondeling.";
    return lijst;
}

Nieuw goed() {
    Nieuw nieuw;
    nieuw.ontvanger = nummer<kern::OrganisatieId>(7);
    nieuw.onderdelen = {{nummer<kern::ItemId>(1), false}, {nummer<kern::ItemId>(2), true}};
    nieuw.inhoud = {"Begeleiding na de zitting.", "Zij maken het advies.", "Alleen twee stukken.", ""};
    nieuw.grondslag = "wgs-1.7-1";
    nieuw.van = vandaag;
    nieuw.tot = vandaag.plus_days(90);
    nieuw.informeren.geinformeerd = true;
    return nieuw;
}

struct Geval {
    const char* wat;
    void (*maak)(Nieuw&);
    Codes fouten;
};

TEST(VerstrekkingRules, each_fault_is_named_at_its_field) {
    const Geval gevallen[] = {
        {"all there", [](Nieuw&) {}, {}},
        {"to nobody", [](Nieuw& n) { n.ontvanger.reset(); }, {"ontvanger:required"}},
        {"nothing chosen", [](Nieuw& n) { n.onderdelen.clear(); }, {"onderdelen:required"}},
        {"too much at once", [](Nieuw& n) { n.onderdelen.resize(51); }, {"onderdelen:too-many"}},
        {"what is not in the list",
         [](Nieuw& n) { n.onderdelen[0].item = nummer<kern::ItemId>(9); },
         {"onderdelen:unknown"}},
        {"one twice", [](Nieuw& n) { n.onderdelen[1] = n.onderdelen[0]; }, {"onderdelen:unknown"}},
        {"a condition that is not confirmed (Wgs 2.29(3))",
         [](Nieuw& n) { n.onderdelen[1].voorwaarde = false; },
         {"onderdelen:condition"}},
        {"no purpose", [](Nieuw& n) { n.inhoud.doel.clear(); }, {"doel:required"}},
        {"no ground", [](Nieuw& n) { n.grondslag.clear(); }, {"grondslag:required"}},
        {"a ground that is not in the list",
         [](Nieuw& n) { n.grondslag = "avg-6"; },
         {"grondslag:invalid-choice"}},
        {"no necessity", [](Nieuw& n) { n.inhoud.noodzaak.clear(); }, {"noodzaak:required"}},
        {"no proportionality",
         [](Nieuw& n) { n.inhoud.proportionaliteit.clear(); },
         {"proportionaliteit:required"}},
        {"no first day", [](Nieuw& n) { n.van.reset(); }, {"van:required"}},
        {"ends before it begins", [](Nieuw& n) { n.tot = vandaag.plus_days(-1); }, {"tot:before-start"}},
        {"ended already",
         [](Nieuw& n) {
             n.van = vandaag.plus_days(-9);
             n.tot = vandaag.plus_days(-1);
         },
         {"tot:before-start"}},
        {"longer than any datum is kept",
         [](Nieuw& n) { n.tot = vandaag.plus_days(5 * 365 + 1); },
         {"tot:too-late"}},
        {"nothing about the person", [](Nieuw& n) { n.informeren = {}; }, {"geinformeerd:required"}},
        {"not informed, without reason and review",
         [](Nieuw& n) { n.informeren.geinformeerd = false; },
         {"nietGeinformeerd:required", "herzienOp:required"}},
        {"reviewed today",
         [](Nieuw& n) {
             n.informeren = {false, "Kim loopt gevaar.", vandaag};
         },
         {"herzienOp:not-in-future"}},
        {"reviewed after more than a year",
         [](Nieuw& n) {
             n.informeren = {false, "Kim loopt gevaar.", vandaag.plus_days(400)};
         },
         {"herzienOp:too-late"}},
        {"not informed, reviewed in spring",
         [](Nieuw& n) {
             n.informeren = {false, "Kim loopt gevaar.", vandaag.plus_days(120)};
         },
         {}},
        {"a test without its day", [](Nieuw& n) { n.rac = "RAC 12"; }, {"racOp:required"}},
        {"a test without its reference", [](Nieuw& n) { n.rac_op = vandaag; }, {"racKenmerk:required"}},
        {"a test of tomorrow",
         [](Nieuw& n) {
             n.rac = "RAC 12";
             n.rac_op = vandaag.plus_days(1);
         },
         {"racOp:in-the-future"}},
    };
    const auto lijst = kandidaten();
    const std::vector<std::string> grondslagen{"wgs-1.7-1"};
    for (const auto& geval : gevallen) {
        Nieuw nieuw = goed();
        geval.maak(nieuw);
        EXPECT_EQ(codes(rules::fouten(nieuw, {lijst, grondslagen, true, vandaag})), geval.fouten)
            << geval.wat;
    }
    EXPECT_EQ(codes(rules::fouten(goed(), {lijst, grondslagen, false, vandaag})), Codes{"ontvanger:unknown"});
}

TEST(VerstrekkingRules, what_may_not_be_chosen) {
    const auto bezwaar = [](void (*maak)(Onderdeel&)) {
        Onderdeel een = kandidaten()[0];
        maak(een);
        return std::string(rules::keuze_bezwaar(een, vandaag));
    };
    EXPECT_EQ(bezwaar([](Onderdeel&) {}), "");
    EXPECT_EQ(bezwaar([](Onderdeel& o) { o.ingetrokken = true; }), "ingetrokken");
    EXPECT_EQ(bezwaar([](Onderdeel& o) { o.item.geheim = toegang::Geheim::medisch; }), "beroepsgeheim");
    EXPECT_EQ(bezwaar([](Onderdeel& o) {
                  o.item.geheim = toegang::Geheim::medisch;
                  o.item.vrijgegeven = true;
              }),
              "");
    EXPECT_EQ(bezwaar([](Onderdeel& o) { o.item.embargo_tot = vandaag.plus_days(1); }), "embargo");
    EXPECT_EQ(bezwaar([](Onderdeel& o) { o.item.embargo_tot = vandaag; }), "");
    EXPECT_EQ(bezwaar([](Onderdeel& o) { o.item.stil = true; }), "stil");
    EXPECT_EQ(bezwaar([](Onderdeel& o) { o.bron_doet_mee = false; }), "bron-weg");
    auto lijst = kandidaten();
    lijst[0].item.stil = true;
    const std::vector<std::string> grondslagen{"wgs-1.7-1"};
    EXPECT_EQ(codes(rules::fouten(goed(), {lijst, grondslagen, true, vandaag})),
              Codes{"onderdelen:not-allowed"});
}

TEST(VerstrekkingRules, each_question_that_is_asked_has_an_answer_and_no_other) {
    Partij ggz;
    ggz.gevraagd = ggz.moet_toestaan = ggz.doet_mee = true;
    Partij politie = ggz;
    politie.publiek = true;
    Feiten deelnemer, derde;
    derde.aan = Aan::derde;
    const auto fout = [](const Antwoord& a, const Partij& p, const Feiten& f) {
        return codes(rules::fouten(a, p, f));
    };
    EXPECT_EQ(fout({true, {}, {}, ""}, ggz, deelnemer), Codes{});
    EXPECT_EQ(fout({{}, {}, {}, ""}, ggz, deelnemer), Codes{"bezwaar:required"});
    EXPECT_EQ(fout({false, {}, {}, ""}, ggz, deelnemer), Codes{"bezwaarReden:required"});
    EXPECT_EQ(fout({false, {}, {}, "Het onderzoek loopt."}, ggz, deelnemer), Codes{});
    EXPECT_EQ(fout({true, true, {}, ""}, ggz, deelnemer), Codes{"toestemming:invalid-choice"});
    EXPECT_EQ(fout({true, {}, {}, ""}, ggz, derde), Codes{"toestemming:required"});
    EXPECT_EQ(fout({true, true, {}, ""}, ggz, derde), Codes{});
    EXPECT_EQ(fout({true, true, true, ""}, ggz, derde), Codes{"besluit:invalid-choice"});
    EXPECT_EQ(fout({true, true, {}, ""}, politie, derde), Codes{"besluit:required"});
    EXPECT_EQ(fout({true, false, true, ""}, politie, derde), Codes{"bezwaarReden:required"});
    EXPECT_EQ(fout({true, true, false, "Te veel."}, politie, derde), Codes{});
}

TEST(VerstrekkingRules, the_life_of_a_disclosure) {
    struct Stap {
        Staat staat;
        Handeling handeling;
        const char* bezwaar;
    };
    const Stap stappen[] = {
        {Staat::voorbereid, Handeling::antwoorden, ""},
        {Staat::voorbereid, Handeling::vragen, ""},
        {Staat::voorbereid, Handeling::toetsen, ""},
        {Staat::voorbereid, Handeling::overdragen, ""},
        {Staat::voorbereid, Handeling::weigeren, ""},
        {Staat::voorbereid, Handeling::intrekken, ""},
        {Staat::voorbereid, Handeling::informeren, ""},
        {Staat::voorbereid, Handeling::terugkoppelen, "verstrekking-nog-niet"},
        {Staat::verstrekt, Handeling::antwoorden, "verstrekking-al-verstrekt"},
        {Staat::verstrekt, Handeling::vragen, "verstrekking-al-verstrekt"},
        {Staat::verstrekt, Handeling::toetsen, "verstrekking-al-verstrekt"},
        {Staat::verstrekt, Handeling::overdragen, "verstrekking-al-verstrekt"},
        {Staat::verstrekt, Handeling::weigeren, "verstrekking-al-verstrekt"},
        {Staat::verstrekt, Handeling::intrekken, "verstrekking-al-verstrekt"},
        {Staat::verstrekt, Handeling::informeren, ""},
        {Staat::verstrekt, Handeling::terugkoppelen, ""},
        {Staat::geweigerd, Handeling::overdragen, "verstrekking-geweigerd"},
        {Staat::geweigerd, Handeling::antwoorden, "verstrekking-geweigerd"},
        {Staat::geweigerd, Handeling::terugkoppelen, "verstrekking-geweigerd"},
        {Staat::ingetrokken, Handeling::overdragen, "verstrekking-ingetrokken"},
        {Staat::ingetrokken, Handeling::informeren, "verstrekking-ingetrokken"},
    };
    for (const Stap& stap : stappen) {
        const auto bezwaar = rules::bezwaar(stap.staat, stap.handeling);
        EXPECT_EQ(bezwaar ? bezwaar->rule : "", stap.bezwaar)
            << rules::code(stap.staat) << " " << static_cast<int>(stap.handeling);
    }
    EXPECT_EQ(rules::mag_sluiten(Staat::ingetrokken, true)->rule, "bezwaar-is-weigering");
    EXPECT_FALSE(rules::mag_sluiten(Staat::ingetrokken, false));
    EXPECT_FALSE(rules::mag_sluiten(Staat::geweigerd, true));
    EXPECT_EQ(rules::mag_antwoorden(nullptr)->rule, "niet-gevraagd");
    Partij partij;
    EXPECT_EQ(rules::mag_antwoorden(&partij)->rule, "niet-gevraagd");
    partij.gevraagd = true;
    EXPECT_FALSE(rules::mag_antwoorden(&partij));
}

TEST(VerstrekkingRules, readable_within_its_period_and_covenant_alone) {
    Feiten f;
    f.staat = Staat::verstrekt;
    f.van = vandaag;
    f.tot = vandaag.plus_days(10);
    EXPECT_TRUE(rules::leesbaar(f, vandaag));
    EXPECT_TRUE(rules::leesbaar(f, vandaag.plus_days(10)));
    EXPECT_FALSE(rules::leesbaar(f, vandaag.plus_days(11)));
    EXPECT_FALSE(rules::leesbaar(f, vandaag.plus_days(-1)));
    f.tot.reset();
    EXPECT_TRUE(rules::leesbaar(f, vandaag.plus_days(900)));
    f.convenant_bezwaar = "Het convenant liep af.";
    EXPECT_FALSE(rules::leesbaar(f, vandaag));
    f.convenant_bezwaar.clear();
    f.ontvanger_geldig = false;
    EXPECT_FALSE(rules::leesbaar(f, vandaag));
    f.ontvanger_geldig = true;
    f.staat = Staat::voorbereid;
    EXPECT_FALSE(rules::leesbaar(f, vandaag));
}

// Wgs 1.7(4)
TEST(VerstrekkingRules, the_word_is_due_each_year) {
    const Date gegeven{2026, 11, 23}, jaar{2027, 11, 23};
    EXPECT_EQ(rules::terugkoppeling_op(gegeven, {}, {}), jaar);
    EXPECT_EQ(rules::terugkoppeling_op(gegeven, {}, Date(2026, 12, 1)), jaar) << "once, also of a short one";
    EXPECT_EQ(rules::terugkoppeling_op(gegeven, jaar, {}), Date(2028, 11, 23));
    EXPECT_EQ(rules::terugkoppeling_op(gegeven, jaar, Date(2028, 11, 22)), std::nullopt) << "over by then";
    EXPECT_EQ(rules::terugkoppeling_op(gegeven, jaar, Date(2028, 11, 23)), Date(2028, 11, 23));
    EXPECT_EQ(rules::terugkoppeling_op(Date(2028, 2, 29), {}, {}), Date(2029, 2, 28));
    EXPECT_EQ(codes(rules::fouten(NieuweTerugkoppeling{})),
              (Codes{"gevolg:required", "nuttig:required", "effect:required"}));
    EXPECT_EQ(codes(rules::fouten(NieuweTerugkoppeling{false, true, "Hij verhuisde."})), Codes{});
}

TEST(VerstrekkingRules, the_way_it_is_handed_over) {
    EXPECT_EQ(codes(rules::fouten(Overdracht{}, true)), Codes{"wijze:required"});
    EXPECT_EQ(codes(rules::fouten(Overdracht{Wijze::programma, 1}, false)), Codes{"wijze:invalid-choice"});
    EXPECT_EQ(codes(rules::fouten(Overdracht{Wijze::programma, 1}, true)), Codes{});
    EXPECT_EQ(codes(rules::fouten(Overdracht{Wijze::papier, 1}, false)), Codes{});
    EXPECT_EQ(codes(rules::fouten(Overdracht{Wijze::pakket, 1}, true)), Codes{"wijze:invalid-choice"});
    EXPECT_EQ(codes(rules::fouten(Overdracht{Wijze::pakket, 1}, false, Aan::huis)), Codes{});
    EXPECT_EQ(codes(rules::fouten(Overdracht{Wijze::mail, 1}, false, Aan::huis)),
              Codes{"wijze:invalid-choice"});
}

// Bgs 2.21, Wgs 2.31(9) and (10)
TEST(VerstrekkingRules, a_third_party) {
    NieuweDerde nieuw;
    nieuw.gegevens = {"T. Egelantier", "Woonstichting De Wal", "huismeester",
                      "0199 00 61 18", "Woningwet 45",         "Kent de flat."};
    const std::vector<kern::OrganisatieId> kiesbaar{nummer<kern::OrganisatieId>(1)};
    const partner::BronFeiten bron{vandaag.plus_days(-100), vandaag, 1, kiesbaar};
    const auto fout = [&](const NieuweDerde& n) { return codes(rules::fouten(n, bron)); };
    EXPECT_EQ(fout(nieuw), Codes{});
    EXPECT_EQ(fout({}), (Codes{"naam:required", "organisatie:required", "functie:required",
                               "contact:required", "taak:required", "noodzaak:required"}));
    NieuweDerde half = nieuw;
    half.verklaring_op = vandaag;
    EXPECT_EQ(fout(half), Codes{"verklaringWaar:required"});
    half.verklaring_waar = "Kluis, map 3";
    EXPECT_EQ(fout(half), Codes{});
    half.verklaring_op = vandaag.plus_days(1);
    EXPECT_EQ(fout(half), Codes{"verklaringOp:in-the-future"});
    NieuweDerde elders = nieuw;
    elders.besluit_datum = vandaag;
    EXPECT_EQ(fout(elders), (Codes{"besluitBron:required", "beslissers:required"}));
    elders.besluit_bron = "Verslag tafel 20 november";
    elders.beslissers = kiesbaar;
    EXPECT_EQ(fout(elders), Codes{});
    EXPECT_FALSE(rules::toegelaten(false, 1, 0, 0));
    EXPECT_TRUE(rules::toegelaten(false, 1, 1, 0));
    EXPECT_FALSE(rules::toegelaten(false, 2, 1, 0));
    EXPECT_TRUE(rules::toegelaten(true, 2, 0, 0)) << "decided elsewhere";
    EXPECT_FALSE(rules::toegelaten(true, 1, 3, 1)) << "one says that it is not right";
    EXPECT_EQ(rules::mag_toelaten(toegang::OrganisatieSoort::ggz, {toegang::Rol::deelnemer})->rule,
              "niet-publiek");
    EXPECT_FALSE(rules::mag_toelaten(toegang::OrganisatieSoort::politie, {toegang::Rol::deelnemer}));
    EXPECT_FALSE(rules::mag_toelaten(toegang::OrganisatieSoort::politie, {toegang::Rol::bevoegd_gezag}));
    EXPECT_EQ(rules::mag_toelaten(toegang::OrganisatieSoort::politie, {toegang::Rol::aanmelder})->rule,
              "geen-beslisser");
}

}  // namespace
