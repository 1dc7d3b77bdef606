// Rules of tables: rhythm over holidays, the cut-off, and each refusal by name.
#include "domein/regietafel/rules.hpp"

#include <gtest/gtest.h>

namespace {

using namespace regietafel;

std::string fout(const std::vector<FieldFault>& fouten) {
    return fouten.empty() ? "goed" : fouten.front().field + ":" + fouten.front().code;
}
std::string regel(const std::optional<Refusal>& bezwaar) { return bezwaar ? bezwaar->rule : "mag"; }

TEST(RegietafelRegels, times_of_day) {
    const std::pair<const char*, int> goed[] = {
        {"00:00", 0}, {"9:30", 570}, {"09.30", 570}, {"23:59", 1'439}};
    for (const auto& [tekst, minuten] : goed) EXPECT_EQ(rules::tijd_van(tekst), minuten) << tekst;
    for (const char* tekst : {"", "9", "24:00", "9:60", "9:5", "half tien", "-1:00", "9:3a", "123:00", ":30"})
        EXPECT_FALSE(rules::tijd_van(tekst)) << tekst;
    EXPECT_EQ(rules::tijd_tekst(570), "09:30");
}

TEST(RegietafelRegels, the_rhythm_skips_holidays) {
    // Tuesdays, every two weeks; 6 April 2026 is Easter Monday, 27 April King's day, 5 May a holiday.
    const Ritme dinsdag{.weken = 2, .vanaf = Date{2026, 3, 24}};
    EXPECT_EQ(rules::volgende(dinsdag, Date{2026, 4, 1}, 3),
              (std::vector<Moment>{{{2026, 4, 7}, false}, {{2026, 4, 21}, false}, {{2026, 5, 6}, true}}));
    const Ritme maandag{.weken = 1, .vanaf = Date{2026, 3, 30}};
    EXPECT_EQ(rules::volgende(maandag, Date{2026, 4, 6}, 2),
              (std::vector<Moment>{{{2026, 4, 7}, true}, {{2026, 4, 13}, false}}));
    EXPECT_EQ(rules::volgende(maandag, Date{2026, 4, 7}, 1), (std::vector<Moment>{{{2026, 4, 7}, true}}))
        << "its own day is over, the meeting is not";
    EXPECT_EQ(rules::volgende(dinsdag, Date{2026, 1, 1}, 1).front().dag, (Date{2026, 3, 24}))
        << "not before it begins";
    EXPECT_TRUE(rules::volgende(Ritme{}, Date{2026, 4, 1}, 3).empty());
}

TEST(RegietafelRegels, the_agenda_closes_on_a_working_day) {
    const Ritme ritme{.weken = 1, .vanaf = Date{2026, 3, 31}, .sluit_dagen = 1, .sluit_tijd = 12 * 60};
    EXPECT_EQ(dutch_moment(rules::agenda_sluit(ritme, Date{2026, 3, 31})), "30 maart 2026, 12:00 uur");
    EXPECT_EQ(dutch_moment(rules::agenda_sluit(ritme, Date{2026, 4, 7})), "2 april 2026, 12:00 uur")
        << "not on Easter Monday, the weekend or Good Friday";
    EXPECT_EQ(rules::sluit_zin(ritme), "maandag, 12:00 uur");
    EXPECT_EQ(rules::ritme_zin(ritme), "Elke week op dinsdag, 09:00 tot 11:00 uur");
}

TEST(RegietafelRegels, a_time_is_that_time_on_days_of_another_length_too) {
    for (const Date dag : {Date{2026, 3, 29}, Date{2026, 10, 25}, Date{2026, 6, 1}})
        EXPECT_EQ(dutch_time(rules::moment(dag, 9 * 60)), "09:00 uur") << dag.iso();
}

TEST(RegietafelRegels, the_way_it_works) {
    Werkwijze nieuw;
    EXPECT_EQ(fout(rules::fouten(nieuw)), "goed");
    nieuw.ritme.weken = 1;
    EXPECT_EQ(fout(rules::fouten(nieuw)), "vanaf:required");
    nieuw.ritme = {.weken = 1, .vanaf = Date{2026, 3, 31}, .tijd = 1'400, .minuten = 60};
    EXPECT_EQ(fout(rules::fouten(nieuw)), "minuten:past-midnight");
    nieuw.ritme = {.tijd = 540, .minuten = 60, .sluit_dagen = 0, .sluit_tijd = 600};
    EXPECT_EQ(fout(rules::fouten(nieuw)), "sluitTijd:after-start");
}

TEST(RegietafelRegels, members_and_their_deputies) {
    kern::MedewerkerId een, ander, derde;
    ander.bytes[0] = 1;
    derde.bytes[0] = 2;
    kern::OrganisatieId hier, daar;
    daar.bytes[0] = 1;
    const std::vector<Lid> leden{{een, "", hier, "", {}, std::nullopt, ""},
                                 {derde, "", hier, "", {}, een, ""}};
    const Mens collega{ander, "", hier, ""}, vreemde{ander, "", daar, ""};
    EXPECT_EQ(fout(rules::fouten(NieuwLid{}, nullptr, leden)), "medewerker:required");
    EXPECT_EQ(fout(rules::fouten(NieuwLid{ander, {}}, nullptr, leden)), "medewerker:invalid-choice");
    EXPECT_EQ(fout(rules::fouten(NieuwLid{ander, {}}, &collega, leden)), "goed");
    EXPECT_EQ(fout(rules::fouten(NieuwLid{een, {}}, &collega, leden)), "medewerker:already");
    EXPECT_EQ(fout(rules::fouten(NieuwLid{ander, een}, &collega, leden)), "goed");
    EXPECT_EQ(fout(rules::fouten(NieuwLid{ander, een}, &vreemde, leden)), "vervangt:other-organisation");
    EXPECT_EQ(fout(rules::fouten(NieuwLid{ander, derde}, &collega, leden)), "vervangt:not-a-member")
        << "a deputy has no deputy";
}

TEST(RegietafelRegels, a_table_ends) {
    const Date vandaag{2026, 11, 23};
    Tafel tafel, ander;
    tafel.van = ander.van = Date{2020, 1, 1};
    ander.id.bytes[0] = 1;
    EXPECT_EQ(regel(rules::mag_beeindigen(tafel, false, vandaag)), "mag");
    EXPECT_EQ(regel(rules::mag_beeindigen(tafel, true, vandaag)), "tafel.uitgenodigd");
    EXPECT_EQ(fout(rules::fouten(Einde{{}, "op"}, tafel, nullptr, 0, vandaag)), "goed");
    EXPECT_EQ(fout(rules::fouten(Einde{{}, "op"}, tafel, nullptr, 1, vandaag)), "naar:required");
    EXPECT_EQ(fout(rules::fouten(Einde{tafel.id, "op"}, tafel, &tafel, 1, vandaag)), "naar:same");
    EXPECT_EQ(fout(rules::fouten(Einde{ander.id, "op"}, tafel, &ander, 1, vandaag)), "goed");
    EXPECT_EQ(fout(rules::fouten(Einde{ander.id, ""}, tafel, &ander, 1, vandaag)), "reden:required");
    ander.tot = vandaag.plus_days(-1);
    EXPECT_EQ(fout(rules::fouten(Einde{ander.id, "op"}, tafel, &ander, 1, vandaag)), "naar:ended");
    EXPECT_EQ(regel(rules::mag_beeindigen(ander, true, vandaag)), "tafel.voorbij");
    EXPECT_EQ(regel(rules::mag_leden(ander, vandaag)), "tafel.voorbij");
    tafel.triage = true;
    EXPECT_EQ(regel(rules::mag_beeindigen(tafel, true, vandaag)), "tafel.triage");
    EXPECT_EQ(regel(rules::mag_leden(tafel, vandaag)), "tafel.triage");
}

}  // namespace
