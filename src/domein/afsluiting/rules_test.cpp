// Rules of rounding off, closing and opening again, with every refusal named.
#include "domein/afsluiting/rules.hpp"

#include <gtest/gtest.h>

namespace {

using afsluiting::Beslissers;
using afsluiting::Grond;
using afsluiting::NieuwAntwoord;
using afsluiting::NieuweHeropening;
using afsluiting::NieuweSluiting;
using afsluiting::NieuwPunt;
using afsluiting::PuntSoort;
using afsluiting::PuntStaat;
using afsluiting::Wie;
using afsluiting::Wijze;
namespace rules = afsluiting::rules;

constexpr Date vandaag{2026, 11, 23};

template <class Id>
Id id(std::uint8_t nummer) {
    IdBytes bytes;
    bytes.bytes[0] = nummer;
    return Id::from(bytes);
}

std::vector<std::string> codes(const std::vector<FieldFault>& fouten) {
    std::vector<std::string> gevonden;
    for (const auto& fout : fouten) gevonden.push_back(fout.field + ":" + fout.code);
    return gevonden;
}
using Codes = std::vector<std::string>;

rules::Stand klaar() {
    rules::Stand stand;
    stand.afronding = true;
    stand.publiek = 2;
    return stand;
}
Beslissers beslissers() {
    return {{{id<kern::OrganisatieId>(1), "politie"}, {id<kern::OrganisatieId>(2), "om"}},
            Date{2026, 1, 5},
            2,
            0};
}
NieuweSluiting sluiting() { return {"doelen-bereikt", "Het gaat goed.", "", {}}; }

TEST(AfsluitingRegels, a_rounding_off_begins_once_and_goes_back_unless_a_besluit_waits) {
    EXPECT_FALSE(rules::mag_beginnen(false));
    EXPECT_EQ(rules::mag_beginnen(true)->rule, "afronding-loopt");
    EXPECT_FALSE(rules::mag_terug(true, false));
    EXPECT_EQ(rules::mag_terug(false, false)->rule, "afronding-niet-begonnen");
    EXPECT_EQ(rules::mag_terug(true, true)->rule, "besluit-ligt-voor");
    EXPECT_FALSE(rules::mag_vragen(true, false, rules::punten_max - 1));
    EXPECT_EQ(rules::mag_vragen(false, false, 0)->rule, "afronding-niet-begonnen");
    EXPECT_EQ(rules::mag_vragen(true, true, 0)->rule, "besluit-ligt-voor");
    EXPECT_EQ(rules::mag_vragen(true, false, rules::punten_max)->rule, "te-veel-punten");
    EXPECT_FALSE(rules::mag_antwoorden(PuntStaat::gevraagd));
    for (const auto staat : {PuntStaat::gedaan, PuntStaat::geweigerd, PuntStaat::vervallen})
        EXPECT_EQ(rules::mag_antwoorden(staat)->rule, "al-beantwoord");
}

TEST(AfsluitingRegels, what_is_asked_names_who_what_and_for_a_check_when) {
    const std::vector<Wie> wie{{id<kern::OrganisatieId>(1), id<kern::MedewerkerId>(1), "ggz, M. Es"}};
    const NieuwPunt goed{PuntSoort::overdracht, id<kern::MedewerkerId>(1), std::nullopt, "De zorg."};
    EXPECT_TRUE(rules::fouten(goed, wie, vandaag).empty());
    EXPECT_EQ(codes(rules::fouten(NieuwPunt{}, wie, vandaag)), (Codes{"wie:required", "tekst:required"}));
    NieuwPunt vreemd = goed;
    vreemd.wie = id<kern::MedewerkerId>(9);
    EXPECT_EQ(codes(rules::fouten(vreemd, wie, vandaag)), (Codes{"wie:invalid-choice"}));
    NieuwPunt check = goed;
    check.soort = PuntSoort::nazorg;
    EXPECT_EQ(codes(rules::fouten(check, wie, vandaag)), (Codes{"termijn:required"}));
    check.termijn = vandaag.plus_days(-1);
    EXPECT_EQ(codes(rules::fouten(check, wie, vandaag)), (Codes{"termijn:in-the-past"}));
    check.termijn = vandaag.plus_days(rules::nazorg_dagen + 1);
    EXPECT_EQ(codes(rules::fouten(check, wie, vandaag)), (Codes{"termijn:too-late"}));
    for (const int dagen : {0, rules::nazorg_dagen}) {
        check.termijn = vandaag.plus_days(dagen);
        EXPECT_TRUE(rules::fouten(check, wie, vandaag).empty()) << dagen;
    }
}

TEST(AfsluitingRegels, an_answer_says_what_its_kind_asks) {
    NieuwAntwoord leeg;
    EXPECT_TRUE(rules::fouten(PuntSoort::overdracht, leeg).empty());
    EXPECT_EQ(codes(rules::fouten(PuntSoort::nazorg, leeg)), (Codes{"een:required"}));
    EXPECT_EQ(codes(rules::fouten(PuntSoort::evaluatie, leeg)),
              (Codes{"een:required", "twee:required", "drie:required"}));
    leeg.aangenomen = false;
    EXPECT_EQ(codes(rules::fouten(PuntSoort::overdracht, leeg)), (Codes{"een:required"}));
    NieuwAntwoord geweigerd{false, {"Nee.", "", ""}, 1};
    EXPECT_TRUE(rules::fouten(PuntSoort::overdracht, geweigerd).empty());
    EXPECT_EQ(codes(rules::fouten(PuntSoort::nazorg, geweigerd)), (Codes{"antwoord:invalid-choice"}));
}

TEST(AfsluitingRegels, closing_names_all_that_stands_open) {
    EXPECT_FALSE(rules::mag_sluiten(klaar(), Wijze::bevestigen));
    EXPECT_TRUE(rules::fouten(sluiting(), klaar(), true, beslissers(), vandaag).empty());
    struct Rij {
        int rules::Stand::*wat;
        const char* code;
        bool met_reden;
    };
    for (const Rij& rij : {Rij{&rules::Stand::acties, "actie-open", true},
                           Rij{&rules::Stand::resultaten, "resultaat-ontbreekt", true},
                           Rij{&rules::Stand::checks, "nazorg-open", true},
                           Rij{&rules::Stand::evaluaties, "evaluatie-ontbreekt", true},
                           Rij{&rules::Stand::overdrachten, "overdracht-open", false}}) {
        for (const int n : {1, 3}) {
            rules::Stand stand = klaar();
            stand.*rij.wat = n;
            const auto open = rules::hindernissen(stand);
            ASSERT_EQ(open.size(), 1U) << rij.code;
            EXPECT_EQ(open[0].code, rij.code);
            EXPECT_EQ(open[0].met_reden, rij.met_reden) << rij.code;
            const auto bezwaar = rules::mag_sluiten(stand, Wijze::bevestigen);
            EXPECT_EQ(bezwaar ? bezwaar->rule : "", rij.met_reden ? "" : rij.code);
            EXPECT_EQ(rules::mag_in_werking(stand).has_value(), !rij.met_reden) << rij.code;
            if (!rij.met_reden) continue;
            NieuweSluiting wens = sluiting();
            EXPECT_EQ(codes(rules::fouten(wens, stand, true, beslissers(), vandaag)),
                      (Codes{std::string("ondanks:") + rij.code}));
            wens.ondanks = "De gemeente gaat hiermee verder.";
            EXPECT_TRUE(rules::fouten(wens, stand, true, beslissers(), vandaag).empty()) << rij.code;
        }
    }
    rules::Stand niet = klaar();
    niet.afronding = false;
    EXPECT_EQ(rules::mag_sluiten(niet, Wijze::bron)->rule, "afronding-niet-begonnen");
}

TEST(AfsluitingRegels, public_participants_close_and_nobody_over_their_head) {
    rules::Stand stand = klaar();
    stand.besluit_ligt_voor = true;
    EXPECT_EQ(rules::mag_sluiten(stand, Wijze::bevestigen)->rule, "besluit-ligt-voor");
    stand = klaar();
    stand.publiek = 0;
    EXPECT_EQ(rules::mag_sluiten(stand, Wijze::bevestigen)->rule, "geen-bevestigers");
    EXPECT_FALSE(rules::mag_sluiten(stand, Wijze::mandaat));
    stand = klaar();
    stand.tegen = 1;
    EXPECT_FALSE(rules::mag_sluiten(stand, Wijze::bevestigen));
    EXPECT_EQ(rules::mag_sluiten(stand, Wijze::bron)->rule, "bezwaar-open");
    EXPECT_EQ(rules::mag_sluiten(stand, Wijze::mandaat)->rule, "bezwaar-open");
    EXPECT_EQ(codes(rules::fouten(NieuweSluiting{}, klaar(), false, beslissers(), vandaag)),
              (Codes{"resultaat:required", "reden:required"}));
    EXPECT_EQ(codes(rules::fouten(sluiting(), klaar(), false, beslissers(), vandaag)),
              (Codes{"resultaat:invalid-choice"}));
    NieuweSluiting bron = sluiting();
    bron.bron = {vandaag, "Tafel volwassenen 23 november", {id<kern::OrganisatieId>(1)}};
    EXPECT_EQ(codes(rules::fouten(bron, klaar(), true, beslissers(), vandaag)),
              (Codes{"beslissers:required"}))
        << "two were asked";
    bron.bron.beslissers.push_back(id<kern::OrganisatieId>(2));
    EXPECT_TRUE(rules::fouten(bron, klaar(), true, beslissers(), vandaag).empty());
}

TEST(AfsluitingRegels, a_shield_is_lifted_for_good_or_for_thirty_days_at_most) {
    const NieuweHeropening goed{Grond::heropening, "Er is een terugval.", std::nullopt, {}};
    EXPECT_TRUE(rules::fouten(goed, beslissers(), vandaag).empty());
    EXPECT_EQ(codes(rules::fouten(NieuweHeropening{}, beslissers(), vandaag)),
              (Codes{"grond:required", "reden:required"}));
    NieuweHeropening met_dag = goed;
    met_dag.tot = vandaag;
    EXPECT_EQ(codes(rules::fouten(met_dag, beslissers(), vandaag)), (Codes{"tot:not-allowed"}));
    for (const auto grond : {Grond::verzoek_betrokkene, Grond::toezicht, Grond::rechtsvordering}) {
        NieuweHeropening tijdelijk = goed;
        tijdelijk.grond = grond;
        EXPECT_EQ(codes(rules::fouten(tijdelijk, beslissers(), vandaag)), (Codes{"tot:required"}));
        tijdelijk.tot = vandaag.plus_days(-1);
        EXPECT_EQ(codes(rules::fouten(tijdelijk, beslissers(), vandaag)), (Codes{"tot:in-the-past"}));
        tijdelijk.tot = vandaag.plus_days(31);
        EXPECT_EQ(codes(rules::fouten(tijdelijk, beslissers(), vandaag)), (Codes{"tot:too-late"}));
        tijdelijk.tot = vandaag.plus_days(30);
        EXPECT_TRUE(rules::fouten(tijdelijk, beslissers(), vandaag).empty());
    }
    EXPECT_FALSE(rules::mag_heropenen(false, 1, 0, Wijze::bevestigen));
    EXPECT_EQ(rules::mag_heropenen(true, 1, 0, Wijze::bevestigen)->rule, "besluit-ligt-voor");
    EXPECT_EQ(rules::mag_heropenen(false, 0, 0, Wijze::bevestigen)->rule, "geen-bevestigers");
    EXPECT_EQ(rules::mag_heropenen(false, 1, 1, Wijze::bron)->rule, "bezwaar-open");
    EXPECT_EQ(rules::al_beantwoord().rule, "al-beantwoord");
}

TEST(AfsluitingRegels, what_is_late_says_so_until_it_is_answered) {
    EXPECT_EQ(rules::signaal(PuntStaat::gevraagd, vandaag.plus_days(-7), vandaag).stand,
              termijn::Stand::laat);
    EXPECT_EQ(rules::signaal(PuntStaat::gedaan, vandaag.plus_days(-7), vandaag).stand,
              termijn::Stand::op_tijd);
    EXPECT_EQ(rules::signaal(PuntStaat::gevraagd, std::nullopt, vandaag).stand, termijn::Stand::op_tijd);
}

}  // namespace
