#include "kern/toegang/handeling.hpp"

#include <gtest/gtest.h>

#include "kern/toegang/rechten.hpp"

namespace {

TEST(Handeling, each_act_has_words) {
    for (const auto& recht : toegang::rechten()) EXPECT_EQ(toegang::handeling(recht.code), recht.naam);
    for (const auto* actie :
         {"inloggen.gelukt", "account.doel", "triage.contact", "zoeken.vragen", "openbaar"})
        EXPECT_NE(toegang::handeling(actie), actie);
    EXPECT_EQ(toegang::handeling("inloggen.mislukt"), "inloggen, niet gelukt");
    EXPECT_EQ(toegang::handeling("later.erbij"), "later.erbij");
}

}  // namespace
