// The file between two houses, and everything that is not one.
#include <gtest/gtest.h>

#include <algorithm>

#include "domein/uitwisseling/envelop.hpp"
#include "domein/uitwisseling/huisbericht.hpp"
#include "domein/uitwisseling/sleutels.hpp"

namespace {

using namespace uitwisseling;
using envelop::Fout;
using huisbericht::Bericht;

crypto::Key zaad(std::uint8_t merk) {
    crypto::Key key;
    key.mutable_bytes()[0] = merk;
    return key;
}
const crypto::SigningKey van = crypto::signing_key(zaad(1));
const crypto::BoxKeys aan = crypto::box_keys(zaad(2));
const crypto::BoxKeys ander = crypto::box_keys(zaad(3));

IdBytes nummer(std::uint8_t merk) {
    IdBytes id;
    id.bytes.fill(merk);
    return id;
}
Bericht bericht(decltype(Bericht::inhoud) inhoud) {
    return {nummer(9), Instant{1'800'000'000'000'000}, Instant{1'800'086'400'000'000}, std::move(inhoud)};
}
Bericht vraag() {
    return bericht(huisbericht::Vraag{"Dirk", "D.", "de", "Grutto", "1990-03-12", "999990019", "Weten.",
                                      "Wgs 2.28", "Nodig.", crypto::Bytes(32, 7)});
}
Bericht pakket() {
    return bericht(huisbericht::Pakket{
        nummer(4),
        "Doel.",
        "Wgs 2.28",
        "Nodig.",
        Date{2027, 1, 1},
        {{"Bijdrage", "Tekst\nop twee regels.", "Alleen lezen.", "Politie", {"politie"}, Date{2026, 1, 2}}}});
}

TEST(UitwisselingEnvelop, goes_round) {
    for (const auto& kop : {envelop::Kop{}, envelop::Kop{true, nummer(5)}}) {
        const std::string bestand = envelop::maak(van, aan.open, kop, "inhoud");
        EXPECT_EQ(envelop::lees_kop(bestand), kop);
        const auto open = envelop::open(aan, bestand);
        ASSERT_TRUE(open);
        EXPECT_EQ(open->inhoud, "inhoud");
        EXPECT_EQ(open->afzender, crypto::Bytes(van.open.begin(), van.open.end()));
    }
}

TEST(UitwisselingEnvelop, tells_nothing_outside_and_nothing_by_its_size) {
    const std::string ja =
        envelop::maak(van, aan.open, {true, nummer(5)},
                      huisbericht::schrijf(bericht(huisbericht::Antwoord{nummer(5), true})));
    const std::string nee =
        envelop::maak(van, aan.open, {true, nummer(5)},
                      huisbericht::schrijf(bericht(huisbericht::Antwoord{nummer(5), false})));
    EXPECT_EQ(ja.size(), nee.size());
    EXPECT_EQ(ja.find("treffer"), ja.npos);
    EXPECT_EQ(ja.find(std::string(van.open.begin(), van.open.end())), ja.npos) << "not even who sends it";
}

TEST(UitwisselingEnvelop, every_bit_counts) {
    const std::string goed = envelop::maak(van, aan.open, {}, "inhoud");
    for (std::size_t i = 0; i < goed.size(); i += i < 200 ? 1 : 97) {
        std::string stuk = goed;
        stuk[i] = static_cast<char>(stuk[i] ^ 1);
        EXPECT_FALSE(envelop::open(aan, stuk)) << i;
    }
}

// Everything a stranger, a mail server or a careless hand can make of it.
TEST(UitwisselingEnvelop, hostile_files_are_refused) {
    const std::string goed = envelop::maak(van, aan.open, {}, "inhoud");
    const auto fout = [](std::string_view bestand) { return envelop::open(aan, bestand).error(); };
    EXPECT_EQ(fout(""), Fout::geen_huisbericht);
    EXPECT_EQ(fout("%PDF-1.7 een heel ander bestand, lang genoeg voor een kop"), Fout::geen_huisbericht);
    EXPECT_EQ(fout(std::string_view(goed).substr(0, 25)), Fout::geen_huisbericht);
    EXPECT_EQ(fout(std::string_view(goed).substr(0, goed.size() - 1)), Fout::niet_te_openen) << "cut off";
    EXPECT_EQ(fout(goed + "x"), Fout::niet_te_openen) << "something behind it";
    EXPECT_EQ(fout(std::string(envelop::bytes_max + 1, 'x')), Fout::te_groot);
    EXPECT_EQ(envelop::open(ander, goed).error(), Fout::niet_te_openen) << "for another house";
    std::string kop = goed;
    kop[8] = '\2';
    EXPECT_EQ(fout(kop), Fout::geen_huisbericht) << "a way of sealing that is not known";
    kop[8] = '\1';
    EXPECT_EQ(fout(kop), Fout::geen_huisbericht) << "to a one-time key of no question";
    EXPECT_THROW((void)envelop::maak(van, aan.open, {}, std::string(envelop::bytes_max, 'x')),
                 std::length_error);
}

// Who received a file takes the signature out and seals it to a third house: it does not open there.
TEST(UitwisselingEnvelop, a_receiver_cannot_pass_it_on_as_meant_for_another) {
    const std::string goed = envelop::maak(van, aan.open, {}, "inhoud");
    const auto doos =
        crypto::box_open(aan, {reinterpret_cast<const std::uint8_t*>(goed.data()) + 25, goed.size() - 25});
    ASSERT_TRUE(doos);
    const auto opnieuw =
        crypto::box_seal(ander.open, {reinterpret_cast<const std::uint8_t*>(doos->data()), doos->size()});
    const std::string door =
        goed.substr(0, 25) + std::string(reinterpret_cast<const char*>(opnieuw.data()), opnieuw.size());
    EXPECT_EQ(envelop::open(ander, door).error(), Fout::niet_te_openen);
    EXPECT_TRUE(envelop::detail::uit_doos(aan.open, goed.substr(0, 25), *doos));
    std::string rest = *doos;
    rest.back() = 'x';
    EXPECT_FALSE(envelop::detail::uit_doos(aan.open, goed.substr(0, 25), rest)) << "a passenger";
}

// Anybody can seal to a house, for that key is public; nobody can sign for another.
TEST(UitwisselingEnvelop, nobody_passes_for_another_house) {
    const std::string goed = envelop::maak(van, aan.open, {}, "inhoud");
    const auto doos =
        crypto::box_open(aan, {reinterpret_cast<const std::uint8_t*>(goed.data()) + 25, goed.size() - 25});
    ASSERT_TRUE(doos);
    const auto bekend = crypto::signing_key(zaad(4)).open;
    std::string vals = *doos;
    std::copy(bekend.begin(), bekend.end(), vals.begin());
    EXPECT_FALSE(envelop::detail::uit_doos(aan.open, goed.substr(0, 25), vals)) << "says who, signs not";
    vals = *doos;
    vals[100] = 'I';
    EXPECT_FALSE(envelop::detail::uit_doos(aan.open, goed.substr(0, 25), vals))
        << "signed, and changed since";
}

TEST(UitwisselingBericht, each_kind_goes_round) {
    for (const Bericht& een : {vraag(), pakket(), bericht(huisbericht::Antwoord{nummer(4), true}),
                               bericht(huisbericht::Ontvangst{nummer(4), false, "te-laat"}),
                               bericht(huisbericht::Ontvangst{nummer(4), true, ""})}) {
        const auto gelezen = huisbericht::lees(huisbericht::schrijf(een));
        ASSERT_TRUE(gelezen) << huisbericht::schrijf(een);
        EXPECT_EQ(*gelezen, een);
    }
}

std::string met(std::string tekst, std::string_view oud, std::string_view nieuw) {
    const auto waar = tekst.find(oud);
    EXPECT_NE(waar, tekst.npos) << oud;
    return waar == tekst.npos ? tekst : tekst.replace(waar, oud.size(), nieuw);
}

TEST(UitwisselingBericht, anything_else_is_not_read) {
    const std::string v = huisbericht::schrijf(vraag()), p = huisbericht::schrijf(pakket());
    const std::string lang(2'001, 'x');
    for (const std::string& fout : {std::string{},
                                    std::string("[]"),
                                    std::string("{}"),
                                    std::string("null"),
                                    v + "x",
                                    "\xEF\xBB\xBF" + v,
                                    met(v, "\"vraag\"", "\"groet\""),
                                    met(v, "{", R"({"extra":1,)"),
                                    met(v, "\"bsn\":\"999990019\"", "\"bsn\":\"123456789\""),
                                    met(v, "1990-03-12", "1990-03-00"),
                                    met(v, "1990-03-12", "1990-02-30"),
                                    met(v, "\"Grutto\"", "\"\""),
                                    met(v, "\"Grutto\"", "7"),
                                    met(v, "\"Grutto\"", "null"),
                                    met(v, "Weten.", lang),
                                    met(v, "0707", "07zz"),
                                    met(v, "0707", "07"),
                                    met(v, "\"gemaakt\":1800000000", "\"gemaakt\":1800086400"),
                                    met(v, "\"verloopt\":1800086400", "\"verloopt\":1900000000"),
                                    met(v, "\"verloopt\":1800086400", "\"verloopt\":9999999999"),
                                    met(v, "\"verloopt\":1800086400", "\"verloopt\":-1"),
                                    met(v, "Nodig.", "Nodig.\\u202e"),
                                    met(v, "Nodig.", "Nodig.\\u0000"),
                                    met(p, "\"delen\":[", "\"delen\":[7,"),
                                    met(p, "\"delen\":[", "\"delen\":[{},"),
                                    met(p, "[\"politie\"]", "[]"),
                                    met(p, "[\"politie\"]", "[7]"),
                                    met(p, "2026-01-02", "1700-01-02"),
                                    met(p, "\"bron\":\"Politie\"", "\"bron\":\"Politie\",\"door\":\"x\"")})
        EXPECT_EQ(huisbericht::lees(fout) ? fout : std::string{}, std::string{});
    std::string veel;
    const auto begin = p.find("\"delen\":[") + 9;
    const std::string deel = p.substr(begin, p.find("]}", begin + 1) == p.npos ? 0 : p.rfind(']') - begin);
    for (int i = 0; i < 51; ++i) veel += (i > 0 ? "," : "") + deel;
    EXPECT_FALSE(huisbericht::lees(p.substr(0, begin) + veel + p.substr(p.rfind(']')))) << "51 parts";
    EXPECT_FALSE(
        huisbericht::lees(huisbericht::schrijf(bericht(huisbericht::Ontvangst{nummer(4), true, "te-laat"}))));
}

TEST(UitwisselingSleutels, the_line_and_its_number) {
    const OpenSleutels een{{aan.open.begin(), aan.open.end()}, {van.open.begin(), van.open.end()}};
    const OpenSleutels twee{{ander.open.begin(), ander.open.end()}, een.teken};
    const std::string regel = sleutelregel(een);
    EXPECT_EQ(lees_sleutelregel(regel), een);
    EXPECT_EQ(lees_sleutelregel(regel.substr(0, 60) + "\r\n  " + regel.substr(60)), een)
        << "as mail breaks it";
    for (std::size_t i = 0; i < regel.size(); ++i) {
        std::string slip = regel;
        slip[i] = slip[i] == '0' ? '1' : '0';
        EXPECT_FALSE(lees_sleutelregel(slip)) << i;
    }
    EXPECT_FALSE(lees_sleutelregel(regel + "0"));
    EXPECT_FALSE(lees_sleutelregel(""));
    EXPECT_EQ(controlegetal(een).size(), 47U);
    EXPECT_TRUE(is_controlegetal(controlegetal(een), een));
    std::string met_streep = controlegetal(een);
    for (char& teken : met_streep)
        if (teken == ' ') teken = '-';
    EXPECT_TRUE(is_controlegetal(met_streep, een));
    EXPECT_FALSE(is_controlegetal(controlegetal(twee), een));
    EXPECT_FALSE(is_controlegetal("", een));
}

}  // namespace
