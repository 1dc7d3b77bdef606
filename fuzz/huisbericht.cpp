// A file of another house, or of somebody who says so. Its head and what is in its box are read within their limits, nobody
// passes for a sender without the signature, and what the contents are read as is written back to what reads the same.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "domein/uitwisseling/envelop.hpp"
#include "domein/uitwisseling/huisbericht.hpp"

namespace {

void check(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace uitwisseling;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto kop = envelop::lees_kop(text);
    if (kop) check(size <= envelop::bytes_max && kop->eenmalig != kop->vraag.is_null());
    const crypto::Hash voor{};
    check(!envelop::detail::uit_doos(voor, text.substr(0, size / 2), text.substr(size / 2)));
    if (const auto bericht = huisbericht::lees(text)) {
        const auto opnieuw = huisbericht::lees(huisbericht::schrijf(*bericht));
        check(opnieuw && *opnieuw == *bericht);
    }
    return 0;
}
