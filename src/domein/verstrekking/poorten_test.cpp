// Every gate shut by itself, and only then: each row changes one fact of a disclosure of which all gates stand open.
#include <gtest/gtest.h>

#include "domein/verstrekking/rules.hpp"

namespace {

using toegang::Categorie;
using toegang::ItemSoort;
using namespace verstrekking;

constexpr Date vandaag{2026, 11, 23};

kern::OrganisatieId organisatie(std::uint8_t nummer) {
    IdBytes bytes{};
    bytes.bytes[15] = nummer;
    return kern::OrganisatieId::from(bytes);
}
const auto politie = organisatie(1), ggz = organisatie(2), gemeente = organisatie(3),
           ontvanger = organisatie(9);

Partij partij(kern::OrganisatieId id, std::string naam, bool publiek) {
    Partij een;
    een.id = id;
    een.naam = std::move(naam);
    een.publiek = publiek;
    een.doet_mee = true;
    een.gevraagd = true;
    een.antwoord.geen_bezwaar = true;
    return een;
}

// The police gives, the municipality takes part; both said yes.
Feiten aan_deelnemer() {
    Feiten f;
    f.ontvanger = ontvanger;
    f.grondslag_geldig = f.noodzaak = true;
    f.van = vandaag;
    f.tot = vandaag.plus_days(30);
    f.gekozen.resize(1);
    f.gekozen[0].item.bron = politie;
    f.partijen = {partij(politie, "Politie", true)};
    f.partijen[0].levert = true;
    return f;
}

// The same to a third party: everybody who takes part is asked, the mental health service gave health data.
Feiten aan_derde() {
    Feiten f = aan_deelnemer();
    f.aan = Aan::derde;
    f.ontvanger.reset();
    f.rac_op = vandaag;
    f.derde_toegelaten = f.verklaring = true;
    f.nodig = 2;
    f.partijen.push_back(partij(ggz, "GGZ", false));
    f.partijen.push_back(partij(gemeente, "Gemeente", true));
    f.partijen[0].antwoord.besluit = f.partijen[2].antwoord.besluit = true;
    f.partijen[1].levert = f.partijen[1].moet_toestaan = true;
    f.partijen[1].antwoord.toestemming = true;
    return f;
}

struct Geval {
    const char* naam;
    void (*maak)(Feiten&);
    const char* dicht;  // the rule that refuses; empty: all open
};

void toets(const Feiten& begin, std::span<const Geval> gevallen) {
    for (const Geval& geval : gevallen) {
        Feiten feiten = begin;
        geval.maak(feiten);
        const auto bezwaar = rules::mag_overdragen(feiten, vandaag);
        EXPECT_EQ(bezwaar ? bezwaar->rule : "", geval.dicht) << geval.naam;
        int dicht = 0;
        for (const auto& poort : rules::poorten(feiten, vandaag)) {
            dicht += poort.open ? 0 : 1;
            EXPECT_EQ(poort.open, poort.mist.empty()) << geval.naam << ": " << poort.code;
        }
        EXPECT_EQ(dicht, *geval.dicht == '\0' ? 0 : 1) << geval.naam;
    }
}

// To another house: first its question was a hit; then as to a third party, but no advice of the commission.
Feiten aan_huis() {
    Feiten f = aan_derde();
    f.aan = Aan::huis;
    f.rac_op.reset();
    f.derde_toegelaten = f.verklaring = false;
    f.treffer_geldig = true;
    return f;
}

// Wgs 2.28
TEST(VerstrekkingPoorten, to_another_house_one_shut_gate_holds_it_all) {
    const Geval gevallen[] = {
        {"all open", [](Feiten&) {}, ""},
        {"the article holds no more", [](Feiten& f) { f.grondslag_geldig = false; }, "grondslag-ongeldig"},
        {"no necessity", [](Feiten& f) { f.noodzaak = false; }, "noodzaak-ontbreekt"},
        {"no hit, or its term is over", [](Feiten& f) { f.treffer_geldig = false; }, "treffer-ontbreekt"},
        {"somebody who gave nothing did not answer",
         [](Feiten& f) { f.partijen[2].antwoord.geen_bezwaar.reset(); }, "antwoord-ontbreekt"},
        {"an objection", [](Feiten& f) { f.partijen[2].antwoord.geen_bezwaar = false; }, "bezwaar-open"},
        {"health without consent", [](Feiten& f) { f.partijen[1].antwoord.toestemming.reset(); },
         "toestemming-ontbreekt"},
        {"consent refused", [](Feiten& f) { f.partijen[1].antwoord.toestemming = false; },
         "toestemming-ontbreekt"},
        {"one public participant too few", [](Feiten& f) { f.partijen[2].antwoord.besluit.reset(); },
         "besluit-ontbreekt"},
        {"the period is over", [](Feiten& f) { f.tot = vandaag.plus_days(-1); }, "periode-voorbij"},
        {"a part changed", [](Feiten& f) { f.gekozen[0].gewijzigd = true; }, "onderdeel-gewijzigd"},
    };
    toets(aan_huis(), gevallen);
}

// Wgs 1.7(1)
TEST(VerstrekkingPoorten, to_a_participant_one_shut_gate_holds_it_all) {
    const Geval gevallen[] = {
        {"all open", [](Feiten&) {}, ""},
        {"the article holds no more", [](Feiten& f) { f.grondslag_geldig = false; }, "grondslag-ongeldig"},
        {"no necessity", [](Feiten& f) { f.noodzaak = false; }, "noodzaak-ontbreekt"},
        {"the period is over", [](Feiten& f) { f.tot = vandaag.plus_days(-1); }, "periode-voorbij"},
        {"the last day", [](Feiten& f) { f.tot = vandaag; }, ""},
        {"no end", [](Feiten& f) { f.tot.reset(); }, ""},
        {"the receiver left the house", [](Feiten& f) { f.ontvanger_geldig = false; }, "ontvanger-ongeldig"},
        {"its covenant lapsed", [](Feiten& f) { f.convenant_bezwaar = "Het convenant liep af."; },
         "ontvanger-ongeldig"},
        {"a part changed", [](Feiten& f) { f.gekozen[0].gewijzigd = true; }, "onderdeel-gewijzigd"},
        {"a part was withdrawn", [](Feiten& f) { f.gekozen[0].ingetrokken = true; }, "onderdeel-gewijzigd"},
        {"a part is gone", [](Feiten& f) { f.gekozen[0].weg = true; }, "onderdeel-gewijzigd"},
        {"a part went back under secrecy",
         [](Feiten& f) { f.gekozen[0].item.geheim = toegang::Geheim::medisch; }, "onderdeel-gewijzigd"},
        {"silence is no consent", [](Feiten& f) { f.partijen[0].antwoord.geen_bezwaar.reset(); },
         "antwoord-ontbreekt"},
        {"silence after the term is none either",
         [](Feiten& f) {
             f.partijen[0].antwoord.geen_bezwaar.reset();
             f.antwoord_voor = vandaag.plus_days(-30);
         },
         "antwoord-ontbreekt"},
        {"who gave objects", [](Feiten& f) { f.partijen[0].antwoord.geen_bezwaar = false; }, "bezwaar-open"},
        {"who objected and left since",
         [](Feiten& f) {
             f.partijen[0].antwoord.geen_bezwaar = false;
             f.partijen[0].doet_mee = false;
         },
         "bezwaar-open"},
        {"who gave nothing need not answer",
         [](Feiten& f) {
             f.partijen.push_back(partij(ggz, "GGZ", false));
             f.partijen[1].antwoord.geen_bezwaar.reset();
         },
         ""},
        {"the receiver need not answer about its own data",
         [](Feiten& f) {
             f.partijen.push_back(partij(ontvanger, "Reclassering", false));
             f.partijen[1].levert = true;
             f.partijen[1].antwoord.geen_bezwaar.reset();
         },
         ""},
    };
    toets(aan_deelnemer(), gevallen);
}

// Wgs 1.7(2), (3) and 2.31(9) to (11)
TEST(VerstrekkingPoorten, to_a_third_party_one_shut_gate_holds_it_all) {
    const Geval gevallen[] = {
        {"all open", [](Feiten&) {}, ""},
        {"no basis", [](Feiten& f) { f.grondslag_geldig = false; }, "grondslag-ongeldig"},
        {"no necessity", [](Feiten& f) { f.noodzaak = false; }, "noodzaak-ontbreekt"},
        {"not tested for lawfulness", [](Feiten& f) { f.rac_op.reset(); }, "rac-ontbreekt"},
        {"who takes part did not answer", [](Feiten& f) { f.partijen[2].antwoord.geen_bezwaar.reset(); },
         "antwoord-ontbreekt"},
        {"who came later was not asked",
         [](Feiten& f) {
             f.partijen.push_back(partij(organisatie(4), "OM", true));
             f.partijen[3].gevraagd = false;
             f.partijen[3].antwoord = {};
         },
         "antwoord-ontbreekt"},
        {"one of them objects", [](Feiten& f) { f.partijen[2].antwoord.geen_bezwaar = false; },
         "bezwaar-open"},
        {"who gave health data did not consent",
         [](Feiten& f) { f.partijen[1].antwoord.toestemming.reset(); }, "toestemming-ontbreekt"},
        {"who gave health data said no", [](Feiten& f) { f.partijen[1].antwoord.toestemming = false; },
         "toestemming-ontbreekt"},
        {"the derde was not admitted", [](Feiten& f) { f.derde_toegelaten = false; },
         "derde-niet-toegelaten"},
        {"no signed secrecy", [](Feiten& f) { f.verklaring = false; }, "verklaring-ontbreekt"},
        {"one decider of two", [](Feiten& f) { f.partijen[2].antwoord.besluit.reset(); },
         "besluit-ontbreekt"},
        {"one decider said no",
         [](Feiten& f) {
             f.nodig = 1;
             f.partijen[2].antwoord.besluit = false;
         },
         "besluit-ontbreekt"},
        {"a private participant does not count as decider",
         [](Feiten& f) {
             f.partijen[2].antwoord.besluit.reset();
             f.partijen[1].antwoord.besluit = true;
         },
         "besluit-ontbreekt"},
        {"who left does not count as decider", [](Feiten& f) { f.partijen[2].doet_mee = false; },
         "besluit-ontbreekt"},
        {"nobody needed is still one",
         [](Feiten& f) {
             f.nodig = 0;
             f.partijen[0].antwoord.besluit.reset();
             f.partijen[2].antwoord.besluit.reset();
         },
         "besluit-ontbreekt"},
        {"the period is over", [](Feiten& f) { f.tot = vandaag.plus_days(-1); }, "periode-voorbij"},
        {"a part changed", [](Feiten& f) { f.gekozen[0].gewijzigd = true; }, "onderdeel-gewijzigd"},
    };
    toets(aan_derde(), gevallen);
}

TEST(VerstrekkingPoorten, who_is_missing_is_named) {
    Feiten f = aan_derde();
    f.partijen[0].antwoord.geen_bezwaar.reset();
    f.partijen[2].antwoord.geen_bezwaar.reset();
    EXPECT_EQ(rules::mag_overdragen(f, vandaag)->sentence, "Nog geen antwoord van Politie en Gemeente.");
}

// Whose data are they?
TEST(VerstrekkingPoorten, data_of_whom) {
    toegang::ItemRij item;
    item.bron = politie;
    EXPECT_TRUE(rules::levert(item, politie, false));
    EXPECT_FALSE(rules::levert(item, ggz, true)) << "a bijdrage of another";
    item.eigenaar = ggz;
    EXPECT_TRUE(rules::levert(item, ggz, false)) << "who carries it out";
    item.soort = ItemSoort::doel;
    EXPECT_TRUE(rules::levert(item, gemeente, true)) << "a plan is of all who take part (Bgs 2.17)";
    EXPECT_FALSE(rules::levert(item, gemeente, false));
}

TEST(VerstrekkingPoorten, consent_goes_with_health_crime_and_secrecy) {
    const std::pair<Categorie, bool> gevallen[] = {
        {Categorie::identiteit, false},  {Categorie::wonen, false},    {Categorie::relaties, false},
        {Categorie::begeleiding, false}, {Categorie::toezicht, false}, {Categorie::gezondheid, true},
        {Categorie::politie, true},      {Categorie::justitieel, true}};
    for (const auto& [categorie, gevraagd] : gevallen) {
        toegang::ItemRij item;
        item.categorieen = {categorie};
        EXPECT_EQ(rules::vraagt_toestemming(item), gevraagd) << toegang::code(categorie);
        item.geheim = toegang::Geheim::jeugdhulp;
        item.vrijgegeven = true;
        EXPECT_TRUE(rules::vraagt_toestemming(item)) << "secrecy that was released for the kring alone";
    }
    EXPECT_TRUE(rules::vraagt_toestemming(toegang::ItemRij{})) << "no category yet counts as every one";
}

}  // namespace
