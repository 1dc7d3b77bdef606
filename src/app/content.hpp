// Everything a house holds, table by table, as plain values: the one register behind `check` and `digest`. A column is read
// as it is, opened when it is sealed, or named here as left out: a test compares the register with the schema.
//
// Left out of content: keyed hashes and tokens, sessions, leases, what is on its way out, numbers of leaves, signatures.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kern/toegang/kern.hpp"

namespace app::content {

// How a column is read. Sealed ones are opened with the key of the dossier in the first column, or with one of the house.
enum class Kind : char {
    number = 'i',
    text = 't',
    bytes = 'b',
    sealed = 'z',
};

struct Table {
    std::string_view name;
    db::Sql sql;                     // the columns in the order of `kinds`, ordered by the primary key
    std::string_view kinds;          // one sign of Kind per column
    int dossier = -1;                // column with the dossier; -1: sealed with a key of the house
    int row = 0;                     // column with the row that the seal is bound to
    std::string_view purpose = {};   // of the house's key
    std::string_view left_out = {};  // columns that are no content, space separated
    bool row_not_content = false;    // the column at `row` comes from another table
};
std::span<const Table> tables();
std::vector<const Table*> tables_of_parts();  // of files: apart, since each file has a key of its own
// Tables that hold no content at all.
std::span<const std::string_view> tables_left_out();

// One value of one row, in order. `sealed`: it was opened; `broken`: it did not open and `value` is empty.
struct Value {
    const Table& table;
    int column;
    std::string value;
    bool null = false;
    bool sealed = false;
    bool broken = false;
};
void walk(kern::Kern& kern, db::Reader& reader, const std::function<void(const Value&)>& see);

}  // namespace app::content
