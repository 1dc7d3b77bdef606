// Settings and code lists of the house, each with its validity. What the house has not set has a default, stated here in
// one table: so an empty house works, and nobody has to guess what holds.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/clock.hpp"
#include "platform/db/tx.hpp"

namespace partner {

// A setting that exists, with what holds while the house has not set it.
struct Standaard {
    std::string_view code;
    std::string_view waarde;
    std::string_view uitleg;  // for the pages of beheer
    bool getal = false;
    // It decides what is decided, who has access or what is destroyed: set by two people, never by one.
    bool zwaar = false;
    std::int64_t minst = 0;  // a whole number below this is refused when set, and read as this
};
std::span<const Standaard> standaarden();

// The value that holds on this day, else the default. Throws std::logic_error for a code that is not in the table.
std::string instelling(db::Reader& reader, std::string_view code, Date dag);
// The same as a whole number, never below its floor; the default when what the house set is none.
std::int64_t getal(db::Reader& reader, std::string_view code, Date dag);

struct Code {
    std::string code;
    std::string naam;
    friend bool operator==(const Code&, const Code&) = default;
};
// The codes of a list that hold on this day, in their order; the default list while the house has none of that name.
std::vector<Code> codes(db::Reader& reader, std::string_view lijst, Date dag);
// The label of a code, also of one that holds no more: the newest; the code itself when nobody knows it.
std::string code_naam(db::Reader& reader, std::string_view lijst, std::string_view code);
// The label in the default lists alone, without a look in the database; the code itself when it is not there.
std::string_view standaard_naam(std::string_view lijst, std::string_view code);
// The codes of a default list: for checks that have no database at hand.
std::vector<Code> standaard_codes(std::string_view lijst);

}  // namespace partner
