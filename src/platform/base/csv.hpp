// Tables as files of text: what Excel and other systems give as CSV. The reader takes what comes (UTF-8 with or without a
// mark, or Windows-1252; `;`, `,` or a tab; values in quotes with lines and separators in them) and says on which line of the
// file each row begins. The writer makes what Excel and LibreOffice open, and no value it writes is ever a formula.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.hpp"

namespace base::csv {

struct Limits {
    static constexpr std::size_t bytes = 4 * 1024 * 1024;
    static constexpr std::size_t rows = 5'001;  // with its header
    static constexpr std::size_t columns = 60;
    static constexpr std::size_t value = 2'000;  // bytes
};

struct Row {
    std::size_t line = 0;  // of the file, from 1: where the row begins
    std::vector<std::string> values;
};
struct Sheet {
    char separator = ';';
    std::vector<Row> rows;  // none is empty; the first is the header
};

// Why a file is no table: a plain code and a Dutch sentence.
struct Fault {
    std::string_view code;
    std::string sentence;
};

// The text of the file in UTF-8, without a mark. What is no UTF-8 is read as Windows-1252, where every byte but five stands for
// a sign; a file with NUL or one of those five is no text.
tl::expected<std::string, Fault> decode(std::string_view bytes);

// All rows, each trimmed value by value; rows without any value are left out. Control signs are taken out of the values.
tl::expected<Sheet, Fault> read(std::string_view bytes);

// A value as it may stand in a cell: what a spreadsheet would reckon with (= + - @, a tab or a line end in front, also after
// spaces or quotes) gets an apostrophe in front.
std::string neutral(std::string_view value);
// One line of `;` values with quotes where they are needed, ended by CRLF. Numbers go in as they are, text through neutral().
void write_row(std::string& out, const std::vector<std::string>& values);
// What stands in front of a file, so that Excel reads it as UTF-8.
inline constexpr std::string_view mark = "\xEF\xBB\xBF";

}  // namespace base::csv
