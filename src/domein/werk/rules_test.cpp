#include "domein/werk/rules.hpp"

#include <gtest/gtest.h>

namespace {

using plan::Staat;
using werk::Waarom;
using werk::rules::Plek;
using werk::rules::Vak;

constexpr Date vandaag{2026, 11, 24};  // a Tuesday

struct Geval {
    Staat staat;
    int dagen;  // to the deadline
    int stil_dagen;
    Plek van_mij;
    Plek van_regie;
};

TEST(WerkRules, each_action_has_one_place) {
    const Plek nergens{}, laat{Vak::te_laat, Waarom::actie}, komt{Vak::komt, Waarom::actie},
        stil{Vak::wacht, Waarom::stil};
    const Plek antwoord{Vak::wacht, Waarom::antwoord}, geweigerd{Vak::wacht, Waarom::geweigerd};
    const Geval gevallen[] = {
        {Staat::aanvaard, -1, 0, laat, laat},           {Staat::aanvaard, 0, 0, komt, komt},
        {Staat::aanvaard, 14, 0, komt, komt},           {Staat::aanvaard, 15, 0, nergens, nergens},
        {Staat::aanvaard, 60, 35, stil, stil},          {Staat::aanvaard, -1, 35, laat, laat},
        {Staat::voorgesteld, 60, 0, antwoord, nergens}, {Staat::voorgesteld, 3, 0, antwoord, komt},
        {Staat::voorgesteld, -1, 0, laat, laat},        {Staat::geweigerd, -30, 0, nergens, geweigerd},
        {Staat::gereed, -30, 0, nergens, nergens},      {Staat::vervallen, -30, 0, nergens, nergens},
    };
    for (const Geval& geval : gevallen) {
        plan::ActieKop kop;
        kop.staat = geval.staat;
        kop.termijn = vandaag.plus_days(geval.dagen);
        kop.laatste_voortgang = start_of_day(vandaag.plus_days(-geval.stil_dagen));
        const auto signaal = plan::rules::signaal(kop, vandaag, 4);
        const auto melding = std::string(plan::rules::code(geval.staat)) + " " + std::to_string(geval.dagen);
        EXPECT_EQ(werk::rules::van_mij(kop, signaal, vandaag), geval.van_mij) << melding;
        EXPECT_EQ(werk::rules::van_regie(kop, signaal, vandaag), geval.van_regie) << melding;
    }
}

// Whatever its deadline: it is not mine yet, but somebody waits for my answer.
TEST(WerkRules, an_offered_action_waits_as_long_as_it_is_open) {
    for (const auto staat :
         {Staat::voorgesteld, Staat::aanvaard, Staat::geweigerd, Staat::gereed, Staat::vervallen}) {
        plan::ActieKop kop;
        kop.staat = staat;
        kop.termijn = vandaag.plus_days(-3);
        const auto plek = werk::rules::aangeboden(kop, plan::rules::signaal(kop, vandaag, 4), vandaag);
        const Plek verwacht = plan::rules::is_open(staat) ? Plek{Vak::wacht, Waarom::aanbod} : Plek{};
        EXPECT_EQ(plek, verwacht) << plan::rules::code(staat);
    }
}

TEST(WerkRules, first_contact_is_due_in_working_days) {
    // In on Friday the thirteenth: five working days later is Friday the twentieth.
    const auto laat = werk::rules::eerste_contact(start_of_day({2026, 11, 13}), vandaag, 5);
    EXPECT_EQ(laat.klaar_op, (Date{2026, 11, 20}));
    EXPECT_EQ(laat.dag, 7);
    EXPECT_TRUE(laat.laat);
    const auto vers = werk::rules::eerste_contact(start_of_day(vandaag), vandaag, 5);
    EXPECT_EQ(vers.dag, 1);
    EXPECT_FALSE(vers.laat);
    EXPECT_FALSE(werk::rules::eerste_contact(start_of_day({2026, 11, 17}), vandaag, 5).laat);  // due today
}

// DECISIONS 7: warned at 90, 30 and 7 days, and told when it is over. The last day still counts.
TEST(WerkRules, a_covenant_warns_at_ninety_thirty_and_seven_days) {
    const auto zin = [](int dagen) {
        const auto gezegd = werk::rules::convenant_zin(vandaag.plus_days(dagen), vandaag);
        return gezegd.substr(0, gezegd.find(','));
    };
    EXPECT_EQ(zin(91).substr(0, 5), "geldt");
    EXPECT_EQ(zin(90), "loopt af binnen 90 dagen");
    EXPECT_EQ(zin(31), "loopt af binnen 90 dagen");
    EXPECT_EQ(zin(30), "loopt af binnen 30 dagen");
    EXPECT_EQ(zin(7), "loopt af binnen 7 dagen");
    EXPECT_EQ(zin(0), "loopt af binnen 7 dagen");
    EXPECT_EQ(zin(-1).substr(0, 14), "verlopen sinds");
    EXPECT_EQ(werk::rules::convenant_stand(vandaag.plus_days(8), vandaag), html::Tijdigheid::bijna);
    EXPECT_EQ(werk::rules::convenant_stand(vandaag.plus_days(7), vandaag), html::Tijdigheid::laat);
}

TEST(WerkRules, each_kind_of_decision_has_a_name) {
    EXPECT_EQ(werk::rules::besluit_naam(1), "terugleggen met advies");
    EXPECT_EQ(werk::rules::besluit_naam(5), "deelname beëindigen");
    EXPECT_EQ(werk::rules::besluit_naam(9), "besluit");
}

}  // namespace
