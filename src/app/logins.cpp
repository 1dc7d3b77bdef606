#include "app/logins.hpp"

#include <fmt/core.h>

#include <iostream>

#include "app/seed/builder.hpp"

namespace app {
namespace {

constexpr db::Sql select_logins{
    "logins",
    "SELECT a.login, m.naam, m.functienaam, o.naam FROM account a JOIN medewerker m ON m.id = a.medewerker JOIN organisatie o ON "
    "o.id = m.werkt_voor WHERE a.geblokkeerd = 0 ORDER BY CASE WHEN o.soort = 21 THEN 0 ELSE 1 END, o.naam, a.login, a.id"};

// fmt counts bytes; a table counts signs.
std::string padded(std::string_view text, std::size_t width) {
    std::size_t signs = 0;
    for (const char c : text) signs += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return std::string(text) + std::string(signs < width ? width - signs : 1, ' ');
}

}  // namespace

void print_logins(House& house) {
    std::cout << padded("login", 16) << padded("naam", 22) << padded("functie", 46) << "organisatie\n";
    auto snapshot = house.database().read();
    for (db::Row row : snapshot.reader().query(select_logins))
        std::cout << padded(row.text(0), 16) << padded(row.text(1), 22) << padded(row.text(2), 46)
                  << row.text(3) << "\n";
    const db::BytesView secret(reinterpret_cast<const std::uint8_t*>(seed::demo_totp.data()),
                               seed::demo_totp.size());
    std::cout << fmt::format("\nWachtwoord van iedereen: {}\nTweede factor (TOTP):    {}\n",
                             seed::demo_password, crypto::base32(secret));
}

}  // namespace app
