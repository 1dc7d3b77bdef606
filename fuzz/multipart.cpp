// multipart/form-data: the first line of the input is the Content-Type, the rest the body.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "platform/base/text.hpp"
#include "platform/web/request.hpp"

namespace {

void check(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const auto line = input.find('\n');
    if (line == input.npos) return 0;
    const auto body = input.substr(line + 1);
    const auto parts = web::parse_multipart(input.substr(0, line), body);
    if (!parts) return 0;
    check(parts->fields.list().size() + parts->files.size() <= web::Limits::fields);
    std::size_t total = 0;
    for (const auto& [name, value] : parts->fields.list()) {
        check(!name.empty() && base::valid_utf8(name) && base::valid_utf8(value));
        total += value.size();
    }
    for (const auto& file : parts->files) {
        check(!file.field.empty() && base::valid_utf8(file.name) &&
              file.name.size() <= web::Limits::file_name_bytes);
        check(file.name.find_first_of(std::string_view("/\r\n\0", 4)) == file.name.npos);
        total += file.body.size();
    }
    check(total <= body.size());
    return 0;
}
