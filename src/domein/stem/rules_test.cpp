#include "domein/stem/rules.hpp"

#include <gtest/gtest.h>

namespace {

using namespace stem;

const Date vandaag{2026, 11, 23};

std::vector<std::string> velden(const std::vector<FieldFault>& fouten) {
    std::vector<std::string> namen;
    for (const auto& fout : fouten) namen.push_back(fout.field + " " + fout.code);
    return namen;
}

TEST(StemRules, what_is_wrong_with_words_put_on_record) {
    using Lijst = std::vector<std::string>;
    const Nieuw goed{kern::ItemId{}, Soort::wens, vandaag, "Ik wil mijn kinderen zien.", {}};
    EXPECT_EQ(velden(rules::fouten(goed, vandaag)), Lijst{});
    const auto fouten = [&](void (*bederf)(Nieuw&)) {
        Nieuw nieuw = goed;
        bederf(nieuw);
        return velden(rules::fouten(nieuw, vandaag));
    };
    EXPECT_EQ(fouten([](Nieuw& n) { n.persoon.reset(); }), Lijst{"persoon required"});
    EXPECT_EQ(fouten([](Nieuw& n) { n.datum.reset(); }), Lijst{"datum required"});
    EXPECT_EQ(fouten([](Nieuw& n) { n.datum = vandaag.plus_days(1); }), Lijst{"datum in-the-future"});
    EXPECT_EQ(fouten([](Nieuw& n) { n.tekst.clear(); }), Lijst{"tekst required"});
}

TEST(StemRules, a_paper_needs_something_on_it_somebody_to_call_and_a_safe_way) {
    using Lijst = std::vector<std::string>;
    EXPECT_EQ(velden(rules::fouten(Keuze{{kern::ItemId{}}, {}, true, "N. Wilgenhof, 06 0000 0001"})),
              Lijst{});
    EXPECT_EQ(velden(rules::fouten(Keuze{{}, {kern::ItemId{}}, true, "N. Wilgenhof"})), Lijst{});
    EXPECT_EQ(velden(rules::fouten(Keuze{})),
              (Lijst{"doelen required", "afzender required", "veilig required"}));
}

TEST(StemRules, only_what_all_participants_read_goes_on_paper) {
    toegang::ItemRij item;
    item.kring = toegang::Kring::deelnemers;
    EXPECT_TRUE(rules::mag_op_papier(item, vandaag));
    auto ander = item;
    ander.kring = toegang::Kring::organisaties;
    EXPECT_FALSE(rules::mag_op_papier(ander, vandaag));
    ander = item;
    ander.geheim = toegang::Geheim::medisch;
    ander.vrijgegeven = true;
    EXPECT_FALSE(rules::mag_op_papier(ander, vandaag))
        << "released to the participants is not released to paper";
    ander = item;
    ander.stil = true;
    EXPECT_FALSE(rules::mag_op_papier(ander, vandaag));
    ander = item;
    ander.embargo_tot = vandaag.plus_days(1);
    EXPECT_FALSE(rules::mag_op_papier(ander, vandaag));
    ander.embargo_tot = vandaag;
    EXPECT_TRUE(rules::mag_op_papier(ander, vandaag));
}

TEST(StemRules, a_kept_address_is_found_however_it_is_written) {
    const betrokkene::GeheimAdres adres{"Waterlelie", "110", "1294 GD"};
    for (const auto* tekst :
         {"Zij woont op Waterlelie 110.", "waterlelie  110", "Postcode 1294gd", "WATERLELIE 110, Kreekstad",
          "Waterlelie 110\n1294", "Waterlelie 110 1294 Kreekstad"})
        EXPECT_TRUE(betrokkene::noemt(tekst, adres)) << tekst;
    for (const auto* tekst : {"Waterlelie", "110", "Waterlelie 12", "Waterlelie 1105", "1294 GE", ""})
        EXPECT_FALSE(betrokkene::noemt(tekst, adres)) << tekst;
    EXPECT_FALSE(betrokkene::noemt("Alles", betrokkene::GeheimAdres{}))
        << "an address that is not known names nothing";
    const std::string_view teksten[] = {"Samen eten.", "Breng hem naar Waterlelie 110."};
    const betrokkene::GeheimAdres adressen[] = {adres};
    EXPECT_EQ(rules::mag_afdrukken(teksten, adressen)->rule, "adres-afgeschermd");
    EXPECT_FALSE(rules::mag_afdrukken(std::span(teksten).first(1), adressen));
}

}  // namespace
