#include "kern/zoek/zoek.hpp"

#include <libstemmer.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <memory>
#include <stdexcept>

namespace zoek {
namespace {

constexpr db::Sql insert_woord{
    "zoek.insert",
    "INSERT INTO zoekwoord (token, dag, dossier, item) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING"};
constexpr db::Sql insert_item{
    "zoek.item",
    "INSERT INTO zoekitem (dossier, item, dag, tokens) VALUES ($1, $2, $3, $4) ON CONFLICT (dossier, item) "
    "DO UPDATE SET dag = excluded.dag, tokens = excluded.tokens"};
constexpr db::Sql delete_woord{
    "zoek.delete", "DELETE FROM zoekwoord WHERE token = $1 AND dag = $2 AND dossier = $3 AND item = $4"};
constexpr db::Sql delete_item{"zoek.item.delete",
                              "DELETE FROM zoekitem WHERE dossier = $1 AND item = $2 RETURNING dag, tokens"};
constexpr db::Sql alle_items{"zoek.alle",
                             "SELECT dossier, item, dag, tokens FROM zoekitem ORDER BY dossier, item"};
constexpr db::Sql alle_bytes{"zoek.alle_bytes", "SELECT SUM(LENGTH(tokens)) FROM zoekitem"};
constexpr db::Sql delete_alle{"zoek.leeg", "DELETE FROM zoekwoord"};
constexpr db::Sql items_van{"zoek.items", "SELECT item FROM zoekitem WHERE dossier = $1 ORDER BY item"};

// So common that they would find everything.
constexpr std::array<std::string_view, 40> stopwoorden{
    "aan", "al", "als", "bij", "dan", "dat", "de",  "den", "der", "deze", "die", "dit",  "door", "een",
    "en",  "er", "het", "hij", "hun", "ik",  "in",  "is",  "je",  "met",  "na",  "naar", "niet", "nog",
    "of",  "om", "ook", "op",  "te",  "ten", "tot", "uit", "van", "voor", "was", "zij"};

bool is_stopwoord(std::string_view woord) {
    return std::binary_search(stopwoorden.begin(), stopwoorden.end(), woord);
}

// Lower case, without diacritics: one spelling per word.
std::string normaal(std::string_view tekst) {
    UErrorCode fout = U_ZERO_ERROR;
    const icu::Normalizer2* ontleder = icu::Normalizer2::getNFKDInstance(fout);
    if (U_FAILURE(fout) != 0) throw std::runtime_error("ICU has no normaliser");
    icu::UnicodeString ontleed = ontleder->normalize(
        icu::UnicodeString::fromUTF8(icu::StringPiece(tekst.data(), static_cast<std::int32_t>(tekst.size()))),
        fout);
    ontleed.foldCase();
    icu::UnicodeString zonder;
    for (std::int32_t i = 0; i < ontleed.length(); i = ontleed.moveIndex32(i, 1))
        if (const UChar32 teken = ontleed.char32At(i); u_charType(teken) != U_NON_SPACING_MARK)
            zonder.append(teken);
    std::string uit;
    zonder.toUTF8String(uit);
    return uit;
}

// Pure ASCII needs no ICU, and most text is.
std::string gevouwen(std::string_view tekst) {
    std::string uit;
    uit.reserve(tekst.size());
    for (const char teken : tekst) {
        if (static_cast<unsigned char>(teken) >= 0x80) return normaal(tekst);
        uit.push_back(teken >= 'A' && teken <= 'Z' ? static_cast<char>(teken - 'A' + 'a') : teken);
    }
    return uit;
}

bool in_woord(char teken) {
    return (teken >= 'a' && teken <= 'z') || (teken >= '0' && teken <= '9') ||
           static_cast<unsigned char>(teken) >= 0x80;
}

template <class F>
void elk_woord(std::string_view gevouwen, F&& doe) {
    std::size_t begin = 0;
    while (begin < gevouwen.size()) {
        while (begin < gevouwen.size() && !in_woord(gevouwen[begin])) ++begin;
        std::size_t einde = begin;
        while (einde < gevouwen.size() && in_woord(gevouwen[einde])) ++einde;
        if (einde > begin) doe(gevouwen.substr(begin, einde - begin));
        begin = einde;
    }
}

// One stemmer per thread: it keeps a buffer of its own.
std::string stam(std::string_view woord) {
    struct Weg {
        void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
    };
    thread_local const std::unique_ptr<sb_stemmer, Weg> stemmer(sb_stemmer_new("dutch", "UTF_8"));
    if (!stemmer) throw std::runtime_error("the Dutch stemmer is not there");
    const sb_symbol* gestamd = sb_stemmer_stem(
        stemmer.get(), reinterpret_cast<const sb_symbol*>(woord.data()), static_cast<int>(woord.size()));
    if (gestamd == nullptr) throw std::bad_alloc();
    return {reinterpret_cast<const char*>(gestamd),
            static_cast<std::size_t>(sb_stemmer_length(stemmer.get()))};
}

void uniek(std::vector<std::string>& lijst) {
    std::sort(lijst.begin(), lijst.end());
    lijst.erase(std::unique(lijst.begin(), lijst.end()), lijst.end());
}

std::int64_t token(const crypto::Key& sleutel, std::string_view soort, std::string_view woord) {
    std::string geheel(soort);
    geheel.append(woord);
    const crypto::Hash hash = crypto::mac(sleutel, geheel);
    std::uint64_t waarde = 0;
    for (std::size_t i = 0; i < 8; ++i) waarde = (waarde << 8) | hash[i];
    return static_cast<std::int64_t>(waarde);
}

struct Plek {
    std::int64_t token = 0;
    std::int64_t dag = 0;
    kern::DossierId dossier;
    kern::ItemId item;
    friend auto operator<=>(const Plek&, const Plek&) = default;
};
constexpr std::uint64_t plekken_per_ronde = 6'000'000;  // of 48 bytes

std::int64_t dagnummer(Date dag) { return dag.days_since(Date{1970, 1, 1}); }

// Native byte order: the list never leaves this database but by a rebuild.
db::BytesView als_bytes(std::span<const std::int64_t> tokens) {
    return {reinterpret_cast<const std::uint8_t*>(tokens.data()), tokens.size_bytes()};
}

Tokens tokens_uit(db::BytesView bytes) {
    Tokens tokens(bytes.size() / sizeof(std::int64_t));
    if (!tokens.empty()) std::memcpy(tokens.data(), bytes.data(), tokens.size() * sizeof(std::int64_t));
    return tokens;
}

constexpr std::string_view van_tekst = "t:";
constexpr std::string_view van_bsn = "b:";
constexpr std::string_view van_geboorte = "g:";

bool negen_cijfers(std::string_view tekst) {
    return tekst.size() == 9 &&
           std::all_of(tekst.begin(), tekst.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::vector<std::string> woorden(std::string_view tekst) {
    std::vector<std::string> gevonden;
    elk_woord(gevouwen(tekst), [&](std::string_view woord) {
        if (woord.size() > 1 && !is_stopwoord(woord)) gevonden.push_back(stam(woord));
    });
    uniek(gevonden);
    if (gevonden.size() > woorden_per_item) gevonden.resize(woorden_per_item);
    return gevonden;
}

void Analyse::voeg_toe(std::string_view soort, std::string_view woord) {
    m_tokens.push_back(token(m_sleutel, soort, woord));
}

Analyse& Analyse::tekst(std::string_view tekst) {
    for (const auto& woord : woorden(tekst)) voeg_toe(van_tekst, woord);
    return *this;
}

Analyse& Analyse::bsn(std::string_view bsn) {
    if (negen_cijfers(bsn)) voeg_toe(van_bsn, bsn);
    return *this;
}

Analyse& Analyse::geboortedatum(const PartialDate& datum) {
    if (datum.complete()) voeg_toe(van_geboorte, datum.iso());
    return *this;
}

Tokens Analyse::klaar() {
    std::sort(m_tokens.begin(), m_tokens.end());
    m_tokens.erase(std::unique(m_tokens.begin(), m_tokens.end()), m_tokens.end());
    return m_tokens;
}

Tokens vraag(const crypto::Key& sleutel, std::string_view getypt) {
    Tokens gevraagd;
    // A date is one thing, though it has several words.
    std::string rest;
    std::size_t begin = 0;
    while (begin < getypt.size()) {
        const std::size_t einde = std::min(getypt.find(' ', begin), getypt.size());
        const std::string_view stuk = getypt.substr(begin, einde - begin);
        begin = einde + 1;
        const auto datum = PartialDate::parse_dutch(stuk);
        if (stuk.size() >= 8 && datum && datum->complete())
            gevraagd.push_back(token(sleutel, van_geboorte, datum->iso()));
        else if (negen_cijfers(stuk))
            gevraagd.push_back(token(sleutel, van_bsn, stuk));
        else
            rest.append(stuk).push_back(' ');
    }
    elk_woord(gevouwen(rest), [&](std::string_view woord) {
        if (woord.size() > 1 && !is_stopwoord(woord))
            gevraagd.push_back(token(sleutel, van_tekst, stam(woord)));
    });
    if (gevraagd.size() > woorden_per_vraag) gevraagd.resize(woorden_per_vraag);
    return gevraagd;
}

void voeg_toe(db::Tx& tx, kern::DossierId dossier, kern::ItemId item, Date dag,
              std::span<const std::int64_t> tokens) {
    if (tokens.empty()) return;
    verwijder(tx, dossier, item);
    const std::int64_t nummer = dagnummer(dag);
    for (const std::int64_t woord : tokens) tx.run(insert_woord, woord, nummer, dossier, item);
    tx.run(insert_item, dossier, item, nummer, als_bytes(tokens));
}

void onthoud(db::Tx& tx, kern::DossierId dossier, kern::ItemId item, Date dag,
             std::span<const std::int64_t> tokens) {
    if (tokens.empty()) return;
    tx.run(insert_item, dossier, item, dagnummer(dag), als_bytes(tokens));
}

void herbouw(db::Tx& tx) {
    const auto bytes = tx.value<std::optional<std::int64_t>>(alle_bytes).value_or(std::nullopt).value_or(0);
    const std::uint64_t alle = static_cast<std::uint64_t>(bytes) / sizeof(std::int64_t);
    const std::uint64_t rondes = alle / plekken_per_ronde + 1;
    tx.run(delete_alle);
    // Tokens are hashes, so equal parts of their range hold about as many of them.
    const std::uint64_t deel = std::numeric_limits<std::uint64_t>::max() / rondes;
    constexpr std::uint64_t nul = std::uint64_t{1} << 63;  // the lowest token, counted from it
    std::vector<Plek> plekken;
    plekken.reserve(alle / rondes * 5 / 4);  // a common word makes parts unequal
    for (std::uint64_t ronde = 0; ronde < rondes; ++ronde) {
        const std::uint64_t van = deel * ronde;
        plekken.clear();
        for (db::Row row : tx.query(alle_items)) {
            const Plek plek{0, row.get<std::int64_t>(2), row.get<kern::DossierId>(0),
                            row.get<kern::ItemId>(1)};
            for (const std::int64_t token : tokens_uit(row.bytes(3)))
                if (const std::uint64_t plaats = static_cast<std::uint64_t>(token) - nul;
                    plaats >= van && (plaats - van < deel || ronde + 1 == rondes)) {
                    plekken.push_back(plek);
                    plekken.back().token = token;
                }
        }
        std::sort(plekken.begin(), plekken.end());
        for (const Plek& plek : plekken) tx.run(insert_woord, plek.token, plek.dag, plek.dossier, plek.item);
    }
}

void verwijder(db::Tx& tx, kern::DossierId dossier, kern::ItemId item) {
    std::int64_t dag = 0;
    Tokens tokens;
    for (db::Row row : tx.query(delete_item, dossier, item)) {
        dag = row.get<std::int64_t>(0);
        tokens = tokens_uit(row.bytes(1));
    }
    for (const std::int64_t woord : tokens) tx.run(delete_woord, woord, dag, dossier, item);
}

void verwijder_dossier(db::Tx& tx, kern::DossierId dossier) {
    std::vector<kern::ItemId> items;
    for (db::Row row : tx.query(items_van, dossier)) items.push_back(row.get<kern::ItemId>());
    for (const auto& item : items) verwijder(tx, dossier, item);
}

}  // namespace zoek
