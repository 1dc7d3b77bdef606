// The Cookie header. What is accepted has clean names and values, and reads the same when it is put together again.
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
    const auto cookies = web::parse_cookies({reinterpret_cast<const char*>(data), size});
    if (!cookies) return 0;
    check(cookies->list().size() <= web::Limits::cookies);
    std::string written;
    for (const auto& [name, value] : cookies->list()) {
        check(!name.empty() && name.find_first_of("=; \t\r\n\"") == name.npos);
        check(base::valid_utf8(value) && value.find_first_of(";\r\n") == value.npos &&
              value.find('\0') == value.npos);
        written += name + "=" + value + "; ";
    }
    const auto again = web::parse_cookies(written);
    check(again && again->list() == cookies->list());
    return 0;
}
