#include <gtest/gtest.h>

#include "platform/crypto/crypto.hpp"

namespace {

crypto::BytesView bytes(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

const crypto::BytesView secret = bytes("12345678901234567890");

class Totp : public testing::Test {
protected:
    static void SetUpTestSuite() { crypto::start(); }
};

TEST_F(Totp, CodesAsPublished) {  // RFC 6238, appendix B, SHA-1, the last six of eight digits
    const std::pair<std::int64_t, const char*> table[] = {
        {59, "287082"},         {1111111109, "081804"}, {1111111111, "050471"},
        {1234567890, "005924"}, {2000000000, "279037"}, {20000000000, "353130"},
    };
    for (const auto& [moment, code] : table) {
        EXPECT_EQ(crypto::totp_code(secret, moment), code);
        EXPECT_EQ(crypto::totp_matches(secret, code, moment), moment / 30);
    }
}

TEST_F(Totp, OneStepEarlierOrLaterFits) {
    const std::int64_t step = 1111111109 / 30;
    const std::string code = crypto::totp_code(secret, step * 30);
    for (const std::int64_t moment : {(step - 1) * 30, step * 30 + 29, (step + 1) * 30 + 29}) {
        EXPECT_EQ(crypto::totp_matches(secret, code, moment), step) << moment;
    }
    EXPECT_FALSE(crypto::totp_matches(secret, code, (step + 2) * 30));
    EXPECT_FALSE(crypto::totp_matches(secret, code, (step - 1) * 30 - 1));
    EXPECT_EQ(crypto::totp_matches(secret, crypto::totp_code(secret, 0), 0), 0) << "no step before the first";
}

TEST_F(Totp, OnlySixDigitsFit) {
    for (const auto* typed : {"", "28708", "2870820", "28708a", " 287082", "-87082"}) {
        EXPECT_FALSE(crypto::totp_matches(secret, typed, 59)) << typed;
    }
    EXPECT_FALSE(crypto::totp_matches(bytes("12345678901234567891"), "287082", 59));
}

TEST_F(Totp, Base32WithoutPadding) {  // RFC 4648, 10
    const std::pair<const char*, const char*> table[] = {
        {"", ""},
        {"f", "MY"},
        {"fo", "MZXQ"},
        {"foo", "MZXW6"},
        {"foob", "MZXW6YQ"},
        {"fooba", "MZXW6YTB"},
        {"foobar", "MZXW6YTBOI"},
    };
    for (const auto& [plain, text] : table) EXPECT_EQ(crypto::base32(bytes(plain)), text);
}

}  // namespace
