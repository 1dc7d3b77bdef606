// JSON from outside. What is accepted fits the limits; a second reading gives the same verdict, and allowing reals never
// refuses what integers alone accepted.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "platform/json/parse.hpp"
#include "platform/web/request.hpp"

namespace {

void check(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto parsed = json::parse(text, web::Limits::body_bytes);
    const auto with_reals = json::parse(text, web::Limits::body_bytes, json::Numbers::reals);
    if (parsed) {
        check(text.size() <= web::Limits::body_bytes);
        check(with_reals.has_value());
    } else {
        check(parsed.error().line >= 1 && parsed.error().column >= 1);
        check(!json::code(parsed.error().fault).empty());
    }
    check(size == 0 || !json::parse(text, size - 1));
    return 0;
}
