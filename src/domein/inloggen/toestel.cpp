#include "domein/inloggen/toestel.hpp"

#include <array>

#include "platform/base/text.hpp"

namespace inloggen::toestel {
namespace {

constexpr db::Sql select_geheimen{"toestel.geheimen", "SELECT wachtwoord, totp_z FROM account WHERE id = $1"};

constexpr std::size_t nummer_bytes = 16;
constexpr std::size_t datum_tekens = 10;  // ISO
constexpr std::size_t nummer_tekens = 2 * nummer_bytes;
constexpr std::size_t begin_tekens = datum_tekens + 1 + nummer_tekens;  // "2027-05-22.9f…"
constexpr std::size_t tekens = begin_tekens + 1 + 2 * std::tuple_size_v<crypto::Hash>;

std::string hex_van(crypto::BytesView bytes) {
    return base::hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

// The signature under `begin` (end date and number); empty for an account that is not there.
std::string handtekening(const kern::Kern& kern, db::Reader& reader, kern::AccountId account,
                         std::string_view begin) {
    const auto geheimen = reader.one(
        select_geheimen,
        [](db::Row& row) {
            std::string samen(row.text(0));  // an Argon2 hash: no line breaks
            samen.push_back('\n');
            if (!row.null(1)) samen += hex_van(row.bytes(1));
            return samen;
        },
        account);
    if (!geheimen) return {};
    const std::string tekst = account.text() + "\n" + std::string(begin) + "\n" + *geheimen;
    return hex_van(crypto::mac(kern.keys.house("toestel"), tekst));
}

bool gelijk(std::string_view een, std::string_view ander) {
    return een.size() == ander.size() &&
           crypto::equal({reinterpret_cast<const std::uint8_t*>(een.data()), een.size()},
                         {reinterpret_cast<const std::uint8_t*>(ander.data()), ander.size()});
}

}  // namespace

std::string maak(const kern::Kern& kern, db::Reader& reader, kern::AccountId account, Instant nu) {
    std::array<std::uint8_t, nummer_bytes> nummer{};
    kern.random.fill(nummer);
    const std::string begin = local_date(nu).plus_days(dagen).iso() + "." + hex_van(nummer);
    return begin + "." + handtekening(kern, reader, account, begin);
}

std::optional<db::Bytes> teller(const kern::Kern& kern, db::Reader& reader, kern::AccountId account,
                                std::string_view waarde, Instant nu) {
    if (waarde.size() != tekens || waarde[begin_tekens] != '.') return std::nullopt;
    const auto begin = waarde.substr(0, begin_tekens);
    if (!gelijk(waarde.substr(begin_tekens + 1), handtekening(kern, reader, account, begin)))
        return std::nullopt;
    // Signed by this house, so it is as maak() wrote it; ISO dates compare as they stand.
    if (begin.substr(0, datum_tekens) < local_date(nu).iso()) return std::nullopt;
    const auto hash =
        crypto::mac(kern.keys.house("toestel"), "teller\n" + account.text() + "\n" + std::string(begin));
    return db::Bytes(hash.begin(), hash.end());
}

}  // namespace inloggen::toestel
