#include "domein/uitwisseling/sleutels.hpp"

#include <algorithm>
#include <charconv>

#include "platform/base/text.hpp"

namespace uitwisseling {
namespace {

constexpr std::string_view begin = "zvh1.";
constexpr std::size_t sleutel_bytes = 32;
constexpr std::size_t som_tekens = 8;
constexpr std::size_t regel_tekens = begin.size() + 4 * sleutel_bytes + som_tekens;
constexpr std::size_t groepen = 8;

std::string_view view(crypto::BytesView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string som(std::string_view hex) {
    return base::hex(view(crypto::sha256("regiehuis sleutelregel 1\n" + std::string(hex))))
        .substr(0, som_tekens);
}

std::optional<crypto::Bytes> bytes_van(std::string_view hex) {
    crypto::Bytes bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        std::uint8_t een = 0;
        const auto* einde = hex.data() + i + 2;
        const auto gelezen = std::from_chars(hex.data() + i, einde, een, 16);
        if (gelezen.ec != std::errc{} || gelezen.ptr != einde) return std::nullopt;
        bytes.push_back(een);
    }
    return bytes;
}

std::string cijfers(const OpenSleutels& sleutels) {
    std::string geheel = "regiehuis controlegetal 1\n";
    geheel += view(sleutels.zegel);
    geheel += view(sleutels.teken);
    const crypto::Hash hash = crypto::sha256(geheel);
    std::string gelezen;
    for (std::size_t i = 0; i < groepen; ++i) {
        std::uint32_t getal = 0;
        for (std::size_t j = 0; j < 4; ++j) getal = getal * 256 + hash[i * 4 + j];
        std::string groep = std::to_string(getal % 100'000);
        gelezen += std::string(5 - groep.size(), '0') + groep;
    }
    return gelezen;
}

}  // namespace

EigenSleutels eigen_sleutels(sleutels::KeyStore& keys) {
    return {crypto::signing_key(keys.house("huisbericht-teken")),
            crypto::box_keys(keys.house("huisbericht-zegel"))};
}

OpenSleutels open_sleutels(const EigenSleutels& eigen) {
    return {{eigen.zegel.open.begin(), eigen.zegel.open.end()},
            {eigen.teken.open.begin(), eigen.teken.open.end()}};
}

std::string sleutelregel(const OpenSleutels& sleutels) {
    const std::string hex = base::hex(view(sleutels.zegel)) + base::hex(view(sleutels.teken));
    return std::string(begin) + hex + som(hex);
}

std::optional<OpenSleutels> lees_sleutelregel(std::string_view getypt) {
    std::string regel = base::lower_ascii(getypt);
    std::erase_if(regel, [](char een) { return een == ' ' || een == '\n' || een == '\r' || een == '\t'; });
    if (regel.size() != regel_tekens || !regel.starts_with(begin)) return std::nullopt;
    const std::string_view hex = std::string_view(regel).substr(begin.size(), 4 * sleutel_bytes);
    if (som(hex) != std::string_view(regel).substr(begin.size() + hex.size())) return std::nullopt;
    auto zegel = bytes_van(hex.substr(0, 2 * sleutel_bytes));
    auto teken = bytes_van(hex.substr(2 * sleutel_bytes));
    if (!zegel || !teken) return std::nullopt;
    return OpenSleutels{std::move(*zegel), std::move(*teken)};
}

std::string controlegetal(const OpenSleutels& sleutels) {
    const std::string alle = cijfers(sleutels);
    std::string gelezen;
    for (std::size_t i = 0; i < groepen; ++i) {
        if (i > 0) gelezen += ' ';
        gelezen += alle.substr(i * 5, 5);
    }
    return gelezen;
}

bool is_controlegetal(std::string_view getypt, const OpenSleutels& sleutels) {
    std::string alleen;
    std::ranges::copy_if(getypt, std::back_inserter(alleen),
                         [](char een) { return een >= '0' && een <= '9'; });
    return alleen == cijfers(sleutels);
}

}  // namespace uitwisseling
