#include "domein/inloggen/tweede_factor.hpp"

#include <algorithm>

#include "domein/inloggen/inloggen.hpp"
#include "domein/inloggen/rules.hpp"
#include "domein/inloggen/store.hpp"

namespace inloggen {

using toegang::GrantBasis;

std::optional<std::int64_t> stap_van(std::string_view geheim, std::string_view code, Instant nu) {
    std::string cijfers(code);
    std::erase(cijfers, ' ');
    return crypto::totp_matches({reinterpret_cast<const std::uint8_t*>(geheim.data()), geheim.size()},
                                cijfers, nu.us / 1'000'000);
}

Proef proef_van(const kern::Call& call, const GrantBasis& grant, const EigenAccount& account, Bewijs bewijs,
                std::string_view getypt) {
    Proef proef{bewijs, std::nullopt, {}, call.kern.huis.vaste_datum.has_value()};
    if (bewijs == Bewijs::herstelcode)
        proef.herstelcode = herstelcode_hash(call.kern, grant.wie().account, getypt);
    else if (account.geheim)
        proef.stap = stap_van(account.geheim->geheim, getypt, grant.nu());
    return proef;
}

Oordeel beoordeel(db::Tx& tx, const GrantBasis& grant, const Proef& proef, bool vooraf) {
    const auto fouten = store::neem_poging(tx, grant);
    if (!fouten)
        return {false, false, store::wacht_tot(tx, grant).value_or(grant.nu()).seconds_since(grant.nu()) + 1};
    const bool goed =
        vooraf && (proef.bewijs == Bewijs::herstelcode
                       ? store::gebruik_herstelcode(tx, grant, proef.herstelcode)
                       : proef.stap && store::gebruik_stap(tx, grant, *proef.stap, proef.vaste_datum));
    if (goed) {
        store::vergeef(tx, grant);
        return {true, true, 0};
    }
    const std::int64_t wacht = rules::wachttijd(*fouten);
    if (wacht > 0) store::laat_wachten(tx, grant, grant.nu().plus_seconds(wacht));
    return {false, true, wacht};
}

std::vector<std::string> maak_codes(Random& random) {
    std::vector<std::string> codes;
    for (int i = 0; i < rules::herstelcodes; ++i) codes.push_back(rules::nieuwe_herstelcode(random));
    return codes;
}

std::vector<db::Bytes> hashes_van(const kern::Kern& kern, kern::AccountId account,
                                  const std::vector<std::string>& codes) {
    std::vector<db::Bytes> hashes;
    for (const auto& code : codes) hashes.push_back(herstelcode_hash(kern, account, code));
    return hashes;
}

std::optional<toegang::Doel> geldig_doel(const GrantBasis& grant, std::optional<toegang::Doel> doel) {
    const auto kiesbaar = toegang::kiesbare_doelen(grant.wie().feiten.rollen);
    if (!doel || kiesbaar.size() < 2 || std::ranges::find(kiesbaar, *doel) == kiesbaar.end())
        return std::nullopt;
    return doel;
}

}  // namespace inloggen
