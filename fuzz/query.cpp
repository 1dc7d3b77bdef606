// Queries, form bodies and request targets. What is accepted is text, and writing it out again gives the same fields.
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
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto fields = web::parse_query(text)) {
        check(fields->list().size() <= web::Limits::fields);
        std::string written;
        for (const auto& [name, value] : fields->list()) {
            check(!name.empty() && base::valid_utf8(name) && base::valid_utf8(value));
            check(name.find('\0') == name.npos && value.find('\0') == value.npos);
            written += web::percent_encode(name) + "=" + web::percent_encode(value) + "&";
        }
        const auto again = web::parse_query(written);
        check(again && again->list() == fields->list());
    }
    if (const auto target = web::parse_target(text)) {
        check(target->path.starts_with('/') && base::valid_utf8(target->path));
        check(target->path.find("/../") == std::string::npos && !target->path.ends_with("/.."));
        check(target->path.find("//") == std::string::npos && target->path.find('\\') == std::string::npos);
    }
    return 0;
}
