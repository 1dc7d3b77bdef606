// Search without plain text at rest: an inverted index of keyed hashes (HMAC, 8 bytes) of words. A word is normalised (no
// diacritics, lower case) and stemmed as Dutch; BSN and birth dates are words of their own. The index says where a
// word stands, never who may see it: every query is joined to live rights and ordered by date (DESIGN §5, DECISIONS 36).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kern/toegang/ids.hpp"
#include "platform/base/clock.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/db/tx.hpp"

namespace zoek {

// Changing what words are means rebuilding the index.
inline constexpr int analyse_versie = 1;
inline constexpr std::size_t woorden_per_item = 2'000;
inline constexpr std::size_t woorden_per_vraag = 4;
inline constexpr std::size_t vraag_max = 200;  // signs of a query

using Tokens = std::vector<std::int64_t>;

// The words of a text as they go into the index: normalised and stemmed, each once, at most woorden_per_item.
std::vector<std::string> woorden(std::string_view tekst);

class Analyse {
public:
    explicit Analyse(const crypto::Key& sleutel) : m_sleutel(sleutel) {}
    Analyse& tekst(
        std::string_view tekst);         // also names: who searches a name wants the texts that hold it too
    Analyse& bsn(std::string_view bsn);  // nine digits; else nothing
    Analyse& geboortedatum(const PartialDate& datum);  // only a complete date
    Tokens klaar();                                    // each once, sorted

private:
    void voeg_toe(std::string_view soort, std::string_view woord);
    crypto::Key m_sleutel;
    Tokens m_tokens;
};

// What was typed in the search box, one token a word, in the order typed: an item fits when it has them all. Nine digits
// are a BSN, "12-03-1987" a birth date. Stop words count for nothing; at most woorden_per_vraag.
Tokens vraag(const crypto::Key& sleutel, std::string_view getypt);

// Puts an item in the index (again: in place of what was there), or takes it out. In the same change as the item itself.
void voeg_toe(db::Tx& tx, kern::DossierId dossier, kern::ItemId item, Date dag,
              std::span<const std::int64_t> tokens);
// What an item puts into the index, and not yet the index itself: for a house that is filled at once, with herbouw() when
// it is full. The item must not be known yet.
void onthoud(db::Tx& tx, kern::DossierId dossier, kern::ItemId item, Date dag,
             std::span<const std::int64_t> tokens);
// The index anew from what every item put into it, in the order of the index: many times faster than item by item. Takes
// at most some 500 MB, whatever the size of the house.
void herbouw(db::Tx& tx);
void verwijder(db::Tx& tx, kern::DossierId dossier, kern::ItemId item);
void verwijder_dossier(db::Tx& tx, kern::DossierId dossier);

}  // namespace zoek
