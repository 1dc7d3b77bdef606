// Which entries a question of the FG finds: a table of every refusal.
#include "kern/logboek/lezen.hpp"

#include <gtest/gtest.h>

namespace {

using logboek::Gelezen;
using logboek::Zoekvraag;

Gelezen regel() {
    Gelezen regel;
    regel.tijd = Instant{1'000'000};
    regel.actie = "casus.lezen";
    regel.uitkomst = "toegestaan";
    regel.organisatie = "org";
    regel.medewerker = "mens";
    regel.dossiers = {{"dossier", {}, 1}, {"tweede", {}, 1}};
    return regel;
}

TEST(LogboekLezen, a_question_finds_what_it_names) {
    struct Geval {
        const char* naam;
        void (*stel)(Zoekvraag&);
        bool past;
    };
    const Geval gevallen[] = {
        {"nothing asked", [](Zoekvraag&) {}, true},
        {"from its own moment", [](Zoekvraag& v) { v.van = Instant{1'000'000}; }, true},
        {"from later", [](Zoekvraag& v) { v.van = Instant{1'000'001}; }, false},
        {"up to its own moment, not at", [](Zoekvraag& v) { v.tot = Instant{1'000'000}; }, false},
        {"up to later", [](Zoekvraag& v) { v.tot = Instant{1'000'001}; }, true},
        {"the act", [](Zoekvraag& v) { v.actie = "casus.lezen"; }, true},
        {"part of the act", [](Zoekvraag& v) { v.actie = "casus"; }, false},
        {"the organisation", [](Zoekvraag& v) { v.organisatie = "org"; }, true},
        {"another organisation", [](Zoekvraag& v) { v.organisatie = "mens"; }, false},
        {"the person", [](Zoekvraag& v) { v.medewerker = "mens"; }, true},
        {"another person", [](Zoekvraag& v) { v.medewerker = "org"; }, false},
        {"one of its dossiers", [](Zoekvraag& v) { v.dossier = "tweede"; }, true},
        {"another dossier", [](Zoekvraag& v) { v.dossier = "derde"; }, false},
        {"allowed", [](Zoekvraag& v) { v.uitkomst = Zoekvraag::Uitkomst::toegestaan; }, true},
        {"refused", [](Zoekvraag& v) { v.uitkomst = Zoekvraag::Uitkomst::geweigerd; }, false},
    };
    for (const auto& geval : gevallen) {
        Zoekvraag vraag;
        geval.stel(vraag);
        EXPECT_EQ(logboek::past(vraag, regel()), geval.past) << geval.naam;
    }
}

// Who it was is gone after its term: then it is nobody's.
TEST(LogboekLezen, an_expired_opening_is_of_nobody) {
    Zoekvraag vraag;
    vraag.medewerker = "mens";
    Gelezen verlopen = regel();
    verlopen.medewerker.clear();
    EXPECT_FALSE(logboek::past(vraag, verlopen));
}

}  // namespace
