// Rules of preparing a meeting: each refusal by name.
#include "domein/overleg/rules.hpp"

#include <gtest/gtest.h>

namespace {

using namespace overleg;

constexpr Instant nu{1'764'000'000'000'000};
constexpr Date vandaag{2025, 11, 24};

Overleg met(Status status) {
    Overleg een;
    een.status = status;
    een.agenda_sluit = nu;
    een.begin = nu.plus_seconds(3'600);
    een.einde = nu.plus_seconds(7'200);
    return een;
}
std::string regel(const std::optional<Refusal>& bezwaar) { return bezwaar ? bezwaar->rule : "mag"; }
std::string fout(const std::vector<FieldFault>& fouten) {
    return fouten.empty() ? "goed" : fouten.front().field + ":" + fouten.front().code;
}

TEST(OverlegRegels, after_the_cut_off_only_chair_and_regisseur_add) {
    struct Geval {
        Status status;
        int seconden;
        rules::Toevoeger wie;
        const char* uitkomst;
    };
    const Geval gevallen[] = {
        {Status::in_voorbereiding, 0, {}, "mag"},
        {Status::in_voorbereiding, 1, {}, "overleg.agenda-dicht"},
        {Status::uitgenodigd, 1, {.voorzitter = true}, "mag"},
        {Status::uitgenodigd, 1, {.procesregisseur = true}, "mag"},
        {Status::bezig, 0, {.procesregisseur = true}, "overleg.loopt-al"},
        {Status::gesloten, 0, {.voorzitter = true}, "overleg.voorbij"},
        {Status::vervallen, 0, {.voorzitter = true}, "overleg.voorbij"},
    };
    for (const auto& geval : gevallen)
        EXPECT_EQ(regel(rules::mag_toevoegen(met(geval.status), geval.wie, nu.plus_seconds(geval.seconden))),
                  geval.uitkomst);
    EXPECT_FALSE(rules::na_sluiting(met(Status::uitgenodigd), nu));
    EXPECT_TRUE(rules::na_sluiting(met(Status::uitgenodigd), nu.plus_seconds(1)));
}

TEST(OverlegRegels, inviting_answering_changing) {
    EXPECT_EQ(regel(rules::mag_uitnodigen(met(Status::in_voorbereiding), 0)), "overleg.leeg");
    EXPECT_EQ(regel(rules::mag_uitnodigen(met(Status::in_voorbereiding), 1)), "mag");
    EXPECT_EQ(regel(rules::mag_uitnodigen(met(Status::gesloten), 1)), "overleg.voorbij");
    EXPECT_EQ(regel(rules::mag_antwoorden(met(Status::in_voorbereiding), nu)), "overleg.voorbij");
    EXPECT_EQ(regel(rules::mag_antwoorden(met(Status::uitgenodigd), nu)), "mag");
    EXPECT_EQ(regel(rules::mag_antwoorden(met(Status::uitgenodigd), nu.plus_seconds(7'200))),
              "overleg.voorbij");
    EXPECT_EQ(regel(rules::mag_wijzigen(met(Status::uitgenodigd), PuntStatus::gepland)), "mag");
    EXPECT_EQ(regel(rules::mag_wijzigen(met(Status::uitgenodigd), PuntStatus::doorgeschoven)),
              "agendapunt.geweest");
    EXPECT_EQ(regel(rules::mag_wijzigen(met(Status::bezig), PuntStatus::gepland)), "overleg.loopt-al");
}

TEST(OverlegRegels, planning) {
    NieuwePlanning nieuw{.dagen = {vandaag}, .tijd = 540, .minuten = 60};
    EXPECT_EQ(fout(rules::fouten(nieuw, vandaag)), "goed");
    EXPECT_EQ(fout(rules::fouten(NieuwePlanning{.tijd = 540, .minuten = 60}, vandaag)), "dagen:required");
    nieuw.dagen = {vandaag.plus_days(-1)};
    EXPECT_EQ(fout(rules::fouten(nieuw, vandaag)), "dagen:in-the-past");
    nieuw.dagen = {vandaag.plus_days(rules::vooruit_dagen + 1)};
    EXPECT_EQ(fout(rules::fouten(nieuw, vandaag)), "dagen:too-far");
    nieuw.dagen.assign(rules::dagen_max + 1, vandaag);
    EXPECT_EQ(fout(rules::fouten(nieuw, vandaag)), "dagen:too-many");
    EXPECT_EQ(fout(rules::fouten(NieuwePlanning{.dagen = {vandaag}, .tijd = 1'400, .minuten = 60}, vandaag)),
              "minuten:past-midnight");
    EXPECT_EQ(
        fout(rules::fouten(Wijziging{.dag = vandaag.plus_days(-1), .tijd = 540, .minuten = 60}, vandaag)),
        "dag:in-the-past");
}

TEST(OverlegRegels, points) {
    kern::DossierId een, ander;
    ander.bytes[0] = 1;
    EXPECT_EQ(fout(rules::fouten(std::vector<NieuwPunt>{}, 0)), "punten:required");
    EXPECT_EQ(fout(rules::fouten(std::vector<NieuwPunt>{{een}, {ander}}, 0)), "goed");
    EXPECT_EQ(fout(rules::fouten(std::vector<NieuwPunt>{{een}, {een}}, 0)), "punten:twice");
    EXPECT_EQ(fout(rules::fouten(std::vector<NieuwPunt>{{een}}, rules::punten_max)), "punten:too-many");
}

TEST(OverlegRegels, who_stands_in) {
    kern::MedewerkerId ik, collega;
    collega.bytes[0] = 1;
    EXPECT_EQ(fout(rules::fouten(Beantwoording{Antwoord::komt, std::nullopt}, ik)), "goed");
    EXPECT_EQ(fout(rules::fouten(Beantwoording{Antwoord::afgemeld, collega}, ik)), "goed");
    EXPECT_EQ(fout(rules::fouten(Beantwoording{Antwoord::komt, collega}, ik)), "vervanger:not-away");
    EXPECT_EQ(fout(rules::fouten(Beantwoording{Antwoord::afgemeld, ik}, ik)), "vervanger:self");
}

TEST(OverlegRegels, what_weighs_most_names_the_point) {
    using rules::Aanleiding;
    EXPECT_EQ(rules::soort_van({}), PuntSoort::anders);
    const std::vector<Aanleiding> alle{
        {PuntSoort::nazorg, ""}, {PuntSoort::herziening, ""}, {PuntSoort::opschaling, ""}};
    EXPECT_EQ(rules::soort_van(alle), PuntSoort::opschaling);
    EXPECT_EQ(rules::soort_van(std::span(alle).first(2)), PuntSoort::herziening);
}

}  // namespace
