#include "domein/plan/rules.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace {

using plan::Staat;
using plan::rules::Handeling;
using plan::rules::Partij;

constexpr Staat staten[] = {Staat::voorgesteld, Staat::aanvaard, Staat::geweigerd, Staat::gereed,
                            Staat::vervallen};
constexpr Handeling handelingen[] = {Handeling::aanvaarden,   Handeling::weigeren,  Handeling::melden,
                                     Handeling::gereedmelden, Handeling::vervallen, Handeling::verplaatsen,
                                     Handeling::toewijzen};

std::string uitkomst(Staat van, Handeling handeling, Partij partij) {
    const auto na = plan::rules::na(van, handeling, partij);
    if (na) return std::string(plan::rules::code(*na));
    const auto* nee = std::get_if<Refusal>(&na.error());
    return nee == nullptr ? "?" : nee->rule;
}

// The whole life of an action: what each party gets to hear in each state. Rows: handelingen; columns: staten.
TEST(PlanRules, every_step_of_every_party_in_every_state) {
    const std::string wacht = "actie.wacht-op-antwoord", al = "actie.al-aanvaard",
                      geweigerd = "actie.geweigerd";
    const std::string klaar = "actie.gereed", weg = "actie.vervallen", eigenaar = "actie.eigenaar",
                      regie = "actie.regie";
    const std::vector<std::string> van_eigenaar(5, eigenaar), van_regie(5, regie);
    const std::map<std::pair<Partij, Handeling>, std::vector<std::string>> tabel{
        {{Partij::eigenaar, Handeling::aanvaarden}, {"aanvaard", al, geweigerd, klaar, weg}},
        {{Partij::eigenaar, Handeling::weigeren}, {"geweigerd", al, geweigerd, klaar, weg}},
        {{Partij::eigenaar, Handeling::melden}, {wacht, "aanvaard", geweigerd, klaar, weg}},
        {{Partij::eigenaar, Handeling::gereedmelden}, {wacht, "gereed", geweigerd, klaar, weg}},
        {{Partij::eigenaar, Handeling::vervallen}, {wacht, "vervallen", geweigerd, klaar, weg}},
        {{Partij::eigenaar, Handeling::verplaatsen}, van_regie},
        {{Partij::eigenaar, Handeling::toewijzen}, van_regie},
        {{Partij::regie, Handeling::aanvaarden}, van_eigenaar},
        {{Partij::regie, Handeling::weigeren}, van_eigenaar},
        {{Partij::regie, Handeling::melden}, van_eigenaar},
        {{Partij::regie, Handeling::gereedmelden}, van_eigenaar},
        {{Partij::regie, Handeling::vervallen}, {"vervallen", "vervallen", "vervallen", klaar, weg}},
        {{Partij::regie, Handeling::verplaatsen}, {"voorgesteld", "aanvaard", "voorgesteld", klaar, weg}},
        {{Partij::regie, Handeling::toewijzen}, {"voorgesteld", "voorgesteld", "voorgesteld", klaar, weg}},
    };
    for (const Partij partij : {Partij::eigenaar, Partij::regie})
        for (const Handeling handeling : handelingen)
            for (std::size_t i = 0; i < std::size(staten); ++i)
                EXPECT_EQ(uitkomst(staten[i], handeling, partij), tabel.at({partij, handeling}).at(i))
                    << "partij " << static_cast<int>(partij) << ", handeling " << static_cast<int>(handeling)
                    << ", staat " << plan::rules::code(staten[i]);
}

TEST(PlanRules, open_is_what_somebody_still_has_to_do) {
    std::set<Staat> open;
    for (const Staat staat : staten)
        if (plan::rules::is_open(staat)) open.insert(staat);
    EXPECT_EQ(open, (std::set<Staat>{Staat::voorgesteld, Staat::aanvaard}));
}

constexpr Date vandaag{2026, 11, 24};  // a Tuesday

plan::NieuweActie actie() {
    plan::NieuweActie nieuw;
    nieuw.tekst = "Vaste woonplek regelen";
    nieuw.doel = kern::ItemId{};
    nieuw.eigenaar = kern::MedewerkerId{};
    nieuw.termijn = Date{2026, 12, 4};
    return nieuw;
}

std::string codes(const std::vector<FieldFault>& fouten) {
    std::string alle;
    for (const auto& fout : fouten) alle += fout.field + ":" + fout.code + " ";
    return alle;
}

TEST(PlanRules, a_result_has_a_day_that_has_come_and_words) {
    using plan::Resultaat;
    const auto fouten = [](plan::NieuwResultaat nieuw) { return codes(plan::rules::fouten(nieuw, vandaag)); };
    EXPECT_EQ(fouten({}), "resultaat:required op:required tekst:required ");
    EXPECT_EQ(fouten({Resultaat::open, {}, "", 1}), "");  // it runs on: nothing to tell
    for (const auto resultaat :
         {Resultaat::behaald, Resultaat::deels, Resultaat::niet_behaald, Resultaat::vervallen}) {
        EXPECT_EQ(fouten({resultaat, vandaag, "Hij woont er.", 1}), "");
        EXPECT_EQ(fouten({resultaat, {}, "", 1}), "op:required tekst:required ");
        EXPECT_EQ(fouten({resultaat, vandaag.plus_days(1), "Hij woont er.", 1}), "op:in-the-future ");
    }
}

TEST(PlanRules, a_new_action_has_all_it_needs) {
    EXPECT_EQ(codes(plan::rules::fouten(actie(), vandaag)), "");
    auto vandaag_klaar = actie();
    vandaag_klaar.termijn = vandaag;
    EXPECT_EQ(codes(plan::rules::fouten(vandaag_klaar, vandaag)), "");
    EXPECT_EQ(codes(plan::rules::fouten(plan::NieuweActie{}, vandaag)),
              "tekst:required doel:required eigenaar:required termijn:required ");
    auto gisteren = actie();
    gisteren.termijn = vandaag.plus_days(-1);
    EXPECT_EQ(codes(plan::rules::fouten(gisteren, vandaag)), "termijn:in-the-past ");
    auto ver = actie();
    ver.termijn = vandaag.plus_days(plan::rules::termijn_dagen_max + 1);
    EXPECT_EQ(codes(plan::rules::fouten(ver, vandaag)), "termijn:too-far ");
}

TEST(PlanRules, a_new_goal_has_a_leefgebied_and_a_text) {
    EXPECT_EQ(codes(plan::rules::fouten(plan::NieuwDoel{"huisvesting", "Een eigen plek.", {}})), "");
    EXPECT_EQ(codes(plan::rules::fouten(plan::NieuwDoel{})), "leefgebied:required tekst:required ");
}

TEST(PlanRules, a_deadline_that_stays_may_lie_in_the_past) {
    const Date was = vandaag.plus_days(-7);
    plan::Wijziging wijziging{kern::MedewerkerId{}, was, 1};
    EXPECT_EQ(codes(plan::rules::fouten(wijziging, was, vandaag)), "");
    wijziging.termijn = vandaag.plus_days(-6);
    EXPECT_EQ(codes(plan::rules::fouten(wijziging, was, vandaag)), "termijn:in-the-past ");
    EXPECT_EQ(codes(plan::rules::fouten(plan::Wijziging{}, was, vandaag)),
              "eigenaar:required termijn:required ");
}

plan::ActieKop kop(Staat staat, Date termijn, Date laatste_teken) {
    plan::ActieKop kop;
    kop.staat = staat;
    kop.termijn = termijn;
    kop.item.gemaakt = start_of_day(vandaag.plus_days(-200));
    kop.laatste_voortgang = start_of_day(laatste_teken);
    return kop;
}

TEST(PlanRules, late_and_lying_still_have_their_sign) {
    const auto laat = plan::rules::signaal(kop(Staat::aanvaard, {2026, 11, 13}, vandaag), vandaag, 4);
    EXPECT_TRUE(laat.laat());
    EXPECT_EQ(laat.termijn, "7 werkdagen te laat");
    EXPECT_FALSE(laat.stil());

    const auto nog = vandaag.plus_days(40);
    EXPECT_FALSE(plan::rules::signaal(kop(Staat::aanvaard, nog, vandaag.plus_days(-27)), vandaag, 4).stil());
    EXPECT_EQ(plan::rules::signaal(kop(Staat::aanvaard, nog, vandaag.plus_days(-28)), vandaag, 4).weken_stil,
              4);
    EXPECT_EQ(plan::rules::signaal(kop(Staat::aanvaard, nog, vandaag.plus_days(-36)), vandaag, 4).weken_stil,
              5);
    // What nobody took on waits for an answer, which is another thing.
    EXPECT_FALSE(
        plan::rules::signaal(kop(Staat::voorgesteld, nog, vandaag.plus_days(-60)), vandaag, 4).stil());
    // Without a report the action's own age counts.
    auto zonder = kop(Staat::aanvaard, nog, vandaag);
    zonder.laatste_voortgang.reset();
    EXPECT_TRUE(plan::rules::signaal(zonder, vandaag, 4).stil());
}

TEST(PlanRules, what_is_closed_has_its_date_and_no_sign) {
    for (const Staat staat : {Staat::geweigerd, Staat::gereed, Staat::vervallen}) {
        const auto signaal =
            plan::rules::signaal(kop(staat, {2026, 10, 1}, vandaag.plus_days(-90)), vandaag, 4);
        EXPECT_EQ(signaal.stand, termijn::Stand::op_tijd);
        EXPECT_EQ(signaal.termijn, "1 oktober 2026");
        EXPECT_FALSE(signaal.stil());
    }
}

// Counting many says the same as the sign of one.
TEST(PlanRules, what_is_counted_is_what_the_sign_says) {
    for (const auto staat :
         {Staat::voorgesteld, Staat::aanvaard, Staat::geweigerd, Staat::gereed, Staat::vervallen})
        for (const int dagen : {-40, -1, 0, 1, 40})
            for (const int stil : {0, 27, 28, 90}) {
                const auto actie = kop(staat, vandaag.plus_days(dagen), vandaag.plus_days(-stil));
                const auto teken = plan::rules::signaal(actie, vandaag, 4);
                EXPECT_EQ(plan::rules::te_laat(actie, vandaag), teken.laat()) << dagen;
                EXPECT_EQ(plan::rules::weken_stil(actie, vandaag, 4), teken.weken_stil) << stil;
            }
}

TEST(PlanRules, a_plan_keeps_its_list_and_a_new_one_takes_the_newest) {
    const std::vector<plan::rules::GeldigeLijst> geldig{
        {"leefgebied.a", {2025, 3, 1}}, {"leefgebied.c", {2026, 1, 1}}, {"leefgebied.b", {2026, 1, 1}}};
    EXPECT_EQ(plan::rules::kies_lijst(geldig, ""), "leefgebied.c");
    EXPECT_EQ(plan::rules::kies_lijst(geldig, "leefgebied.oud"), "leefgebied.oud");
    EXPECT_EQ(plan::rules::kies_lijst({}, ""), plan::rules::standaard_lijst);
    EXPECT_EQ(plan::rules::standaard_gebieden().size(), 13U);
}

}  // namespace
