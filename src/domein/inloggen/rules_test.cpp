#include "domein/inloggen/rules.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <set>

namespace {

using namespace inloggen;

TEST(InloggenRules, waits_grow_from_the_third_fault_to_a_quarter_of_an_hour) {
    const std::pair<int, std::int64_t> tabel[] = {{0, 0},   {1, 0},     {2, 0},       {3, 32},
                                                  {4, 64},  {5, 128},   {6, 256},     {7, 512},
                                                  {8, 900}, {100, 900}, {10'000, 900}};
    for (const auto& [fouten, seconden] : tabel) EXPECT_EQ(rules::wachttijd(fouten), seconden) << fouten;
}

TEST(InloggenRules, an_address_may_err_twenty_times) {
    EXPECT_EQ(rules::wachttijd_adres(19), 0);
    EXPECT_EQ(rules::wachttijd_adres(20), 32);
    EXPECT_EQ(rules::wachttijd_adres(500), 900);
}

// Somebody who guesses the moment he may.
TEST(InloggenRules, nobody_guesses_more_than_ten_times_in_any_hour) {
    std::deque<std::int64_t> laatste_uur;
    std::size_t meest = 0;
    std::int64_t nu = 0;
    for (int fouten = 1; fouten < 500; ++fouten) {
        laatste_uur.push_back(nu);
        while (laatste_uur.front() <= nu - 3600) laatste_uur.pop_front();
        meest = std::max(meest, laatste_uur.size());
        nu += rules::wachttijd(fouten);
    }
    EXPECT_EQ(meest, 10U);
}

TEST(InloggenRules, faults_are_forgotten_after_rest) {
    const Instant toen{1'000'000'000};
    const Pogingen vijf{5, toen, toen};
    EXPECT_EQ(rules::nog_tellend(vijf, 3600, toen.plus_seconds(3599)), 5);
    EXPECT_EQ(rules::nog_tellend(vijf, 3600, toen.plus_seconds(3600)), 0);
}

TEST(InloggenRules, an_address_is_one_line_not_one_machine) {
    EXPECT_EQ(rules::adres("192.0.2.7"), "192.0.2.7");
    EXPECT_EQ(rules::adres("::ffff:192.0.2.7"), "192.0.2.7");
    EXPECT_EQ(rules::adres("2001:db8:0:1::1"), rules::adres("2001:db8:0:1:ffff::9"));
    EXPECT_NE(rules::adres("2001:db8:0:1::1"), rules::adres("2001:db8:0:2::1"));
    EXPECT_EQ(rules::adres(""), "");
}

TEST(InloggenRules, passwords) {
    const auto codes = [](std::string_view nieuw, std::string_view herhaling,
                          std::string_view login = "n.wilgenhof") {
        std::string gevonden;
        for (const auto& fout : rules::wachtwoord_fouten(nieuw, herhaling, login))
            gevonden += fout.code + " ";
        return gevonden;
    };
    const std::pair<std::string, std::string> tabel[] = {
        {"", "required "},
        {"kort", "too-short "},
        {"elf-tekens!", "too-short "},
        {"éénentwintig", ""},  // twelve signs, not bytes
        {std::string(129, 'x') + "yz", "too-long "},
        {"N.Wilgenhof1", "login "},
        {"wachtwoord12", "common "},
        {"Welkom2026!!!", "common "},
        {"123456789012", "common "},
        {"987654321098", "common "},
        {"aaaaaaaaaaaa", "common "},
        {"abcdefghijklm", "common "},
        {"vlonder-kade-zeven", ""},
        {"    spaties  aan de rand ", ""},
    };
    for (const auto& [wachtwoord, verwacht] : tabel)
        EXPECT_EQ(codes(wachtwoord, wachtwoord), verwacht) << wachtwoord;
    EXPECT_EQ(codes("vlonder-kade-zeven", "vlonder-kade-acht"), "differs ");
    EXPECT_EQ(codes("", "iets"), "required differs ");
}

TEST(InloggenRules, only_our_own_pages_come_after_log_in) {
    for (const char* goed :
         {"/", "/casussen", "/casussen/0123abc/bijdragen", "/account/wachtwoord", "/a-b_c/D"})
        EXPECT_EQ(rules::lokaal_pad(goed), goed);
    for (const char* fout :
         {"", "casussen", "//elders.example", "/x//y", "https://elders.example", "/\\elders.example",
          "/%2f/elders", "/a?b=c", "/a#b", "javascript:alert(1)", "/a b", "/.", "/../x", "/inloggen",
          "/inloggen/opnieuw", "/uitloggen", "/api/v1/casussen", "/\r\nSet-Cookie: x", "/é"})
        EXPECT_FALSE(rules::lokaal_pad(fout)) << fout;
    EXPECT_FALSE(rules::lokaal_pad("/" + std::string(rules::pad_max, 'a')));
}

TEST(InloggenRules, devices_have_a_name) {
    EXPECT_EQ(
        rules::toestel("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"),
        "Firefox op Windows");
    EXPECT_EQ(
        rules::toestel(
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36"),
        "Chrome op Linux");
    EXPECT_EQ(rules::toestel(
                  "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0"),
              "Edge op Windows");
    EXPECT_EQ(
        rules::toestel("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1"),
        "Safari op iPhone");
    EXPECT_EQ(rules::toestel("<script>"), "onbekend toestel");
    EXPECT_EQ(rules::toestel(""), "onbekend toestel");
}

TEST(InloggenRules, waits_in_words) {
    EXPECT_EQ(rules::duur(1), "1 seconde");
    EXPECT_EQ(rules::duur(32), "32 seconden");
    EXPECT_EQ(rules::duur(128), "3 minuten");
    EXPECT_EQ(rules::duur(900), "15 minuten");
}

TEST(InloggenRules, recovery_codes_are_read_as_people_write_them) {
    EXPECT_EQ(rules::herstelcode(" 7K3FQ-92QDM "), "7k3fq92qdm");
    EXPECT_EQ(rules::herstelcode("o1il0-ooooo"), "0111000000");
    SeededRandom random(1, "codes");
    std::set<std::string> codes;
    for (int i = 0; i < 1'000; ++i) {
        const std::string code = rules::nieuwe_herstelcode(random);
        EXPECT_EQ(code.size(), 11U);
        EXPECT_EQ(rules::herstelcode(code).size(), 10U) << code;
        codes.insert(code);
    }
    EXPECT_EQ(codes.size(), 1'000U);
}

TEST(InloggenRules, an_app_gets_house_and_login) {
    EXPECT_EQ(rules::otpauth("Huis & Haard", "n.wilgenhof", "ABC"),
              "otpauth://totp/Huis%20%26%20Haard:n.wilgenhof?secret=ABC&issuer=Huis%20%26%20Haard");
}

TEST(InloggenRules, what_is_kept_of_a_late_form) {
    EXPECT_TRUE(rules::wordt_bewaard("/casussen/x/bijdragen"));
    for (const char* pad : {"/inloggen", "/account/wachtwoord", "/uitloggen", "/zoeken", "/api/v1/x"})
        EXPECT_FALSE(rules::wordt_bewaard(pad)) << pad;
    web::Fields form;
    form.add("csrf", "geheim");
    form.add("tekst", "a & b\nc");
    form.add("nieuwwachtwoord", "x");
    EXPECT_EQ(rules::ingevuld(rules::te_bewaren(form)), "tekst=a%20%26%20b%0Ac");
}

}  // namespace
