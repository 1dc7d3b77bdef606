// What one does to one's own account. The door is in actions.cpp.

#include "domein/inloggen/actions.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "domein/inloggen/rules.hpp"
#include "domein/inloggen/store.hpp"
#include "domein/inloggen/tweede_factor.hpp"

namespace inloggen::actions {

using toegang::Grant;

namespace {

// A password that is none of the common ones and not the one of now. Ends all other sessions.
template <class R>
Result<void> zet_wachtwoord(kern::Call& call, const Grant<R>& grant, const EigenAccount& account,
                            std::string_view nieuw, std::string_view herhaling) {
    if (auto fouten = rules::wachtwoord_fouten(nieuw, herhaling, account.login); !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    if (crypto::password_matches(account.wachtwoord, nieuw))
        return invalid("wachtwoord", "same", "Dit is al je wachtwoord. Neem een ander.");
    const std::string hash = crypto::password_hash(nieuw);
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<R>& vers) -> Result<logboek::Regel> {
        store::zet_wachtwoord(tx, vers, hash);
        toegang::eindig_sessies(tx, vers.wie().account, vers.wie().sessie);
        return logboek::regel("account.wachtwoord-gewijzigd");
    });
}

}  // namespace

Result<void> wijzig_wachtwoord(kern::Call& call, const Grant<Vers>& grant, std::string_view nieuw,
                               std::string_view herhaling) {
    const auto account = store::eigen(call.kern, call.reader, grant);
    if (!account) return not_found();
    return zet_wachtwoord(call, grant, *account, nieuw, herhaling);
}

Result<void> kies_wachtwoord(kern::Call& call, const Grant<TweedeStap>& grant, std::string_view nieuw,
                             std::string_view herhaling) {
    const auto account = store::eigen(call.kern, call.reader, grant);
    if (!account || !account->start) return not_found();
    return zet_wachtwoord(call, grant, *account, nieuw, herhaling);
}

Result<IdBytes> vraag_token(kern::Call& call, const Grant<Eigen>& grant, const TokenWens& wens) {
    const IdBytes id = call.kern.random.id<struct Verzoek>();
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<Eigen>& vers) -> Result<logboek::Regel> {
        if (!toegang::doelen_van(vers.wie().feiten.rollen).has(wens.doel))
            return refused("doel", "Dit doel past niet bij je rollen.");
        if (store::tokenverzoeken(tx, vers).size() >= rules::tokenverzoeken_max)
            return refused("tokens",
                           "Er wachten al tien tokens op je bevestiging. Bevestig die, of wijs ze af.");
        store::bewaar_tokenverzoek(tx, vers, id, wens);
        return logboek::regel("account.token-gevraagd", std::string(toegang::code(wens.doel)));
    }));
    return id;
}

Result<std::string> bevestig_token(kern::Call& call, const Grant<Vers>& grant, const IdBytes& verzoek) {
    constexpr std::int64_t dag_seconden = 86'400;
    std::string token;
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<Vers>& vers) -> Result<logboek::Regel> {
        const auto gevraagd = store::tokenverzoek(tx, vers, verzoek);
        if (!gevraagd) return not_found();
        if (!toegang::doelen_van(vers.wie().feiten.rollen).has(gevraagd->doel))
            return refused("doel", "Dit doel past niet meer bij je rollen.");
        auto nieuw = toegang::begin_sessie(tx,
                                           {.account = vers.wie().account,
                                            .soort = toegang::SessieSoort::token,
                                            .sterkte = toegang::Sterkte::twee_factoren,
                                            .doel = gevraagd->doel,
                                            .seconden = gevraagd->dagen * dag_seconden,
                                            .toestel = gevraagd->waarvoor},
                                           vers.nu(), call.kern.random);
        if (!nieuw) return not_found();
        store::wis_tokenverzoek(tx, vers, verzoek);
        token = std::move(*nieuw);
        return logboek::regel("account.token-bevestigd", std::string(toegang::code(gevraagd->doel)));
    }));
    return token;
}

Result<void> weiger_token(kern::Call& call, const Grant<Eigen>& grant, const IdBytes& verzoek) {
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Eigen>& vers) -> Result<logboek::Regel> {
        if (!store::tokenverzoek(tx, vers, verzoek)) return not_found();
        store::wis_tokenverzoek(tx, vers, verzoek);
        return logboek::regel("account.token-geweigerd");
    });
}

Result<std::vector<std::string>> vernieuw_factor(kern::Call& call, const Grant<Vers>& grant,
                                                 std::string_view geheim, std::string_view code) {
    const auto stap = stap_van(geheim, code, grant.nu());
    if (!stap)
        return invalid("code", "wrong",
                       "Deze code hoort niet bij de QR-code hierboven. Vul de nieuwste code in.");
    const db::Bytes verzegeld = verzegel_totp(call.kern, grant.wie().account, geheim);
    auto codes = maak_codes(call.kern.random);
    const auto hashes = hashes_van(call.kern, grant.wie().account, codes);
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<Vers>& vers) -> Result<logboek::Regel> {
        store::zet_factor(tx, vers, verzegeld, *stap);
        store::zet_herstelcodes(tx, vers, hashes);
        toegang::eindig_sessies(tx, vers.wie().account, vers.wie().sessie);
        return logboek::regel("account.factor-vernieuwd");
    }));
    return codes;
}

Result<std::vector<std::string>> vernieuw_herstelcodes(kern::Call& call, const Grant<Vers>& grant) {
    auto codes = maak_codes(call.kern.random);
    const auto hashes = hashes_van(call.kern, grant.wie().account, codes);
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<Vers>& vers) -> Result<logboek::Regel> {
        store::zet_herstelcodes(tx, vers, hashes);
        toegang::eindig_sessies(tx, vers.wie().account, vers.wie().sessie);
        return logboek::regel("account.herstelcodes-vernieuwd");
    }));
    return codes;
}

Result<void> eindig(kern::Call& call, const Grant<Eigen>& grant, kern::SessieId sessie) {
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Eigen>& vers) -> Result<logboek::Regel> {
        if (!store::is_eigen(tx, vers, sessie)) return not_found();
        toegang::eindig_sessie(tx, sessie);
        return logboek::regel("account.sessie-beeindigd");
    });
}

Result<void> eindig_andere(kern::Call& call, const Grant<Eigen>& grant) {
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Eigen>& vers) -> Result<logboek::Regel> {
        toegang::eindig_sessies(tx, vers.wie().account, vers.wie().sessie);
        return logboek::regel("account.sessies-beeindigd");
    });
}

Result<void> kies_doel(kern::Call& call, const Grant<Eigen>& grant, toegang::Doel doel) {
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Eigen>& vers) -> Result<logboek::Regel> {
        if (!geldig_doel(vers, doel)) return refused("doel", "Dit doel past niet bij je rollen.");
        store::zet_doel(tx, vers, doel);
        return logboek::regel("account.doel", std::string(toegang::code(doel)));
    });
}

Result<void> kies_thema(kern::Call& call, const Grant<Eigen>& grant, std::string_view thema) {
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Eigen>& vers) -> Result<logboek::Regel> {
        store::zet_thema(tx, vers, thema);
        return logboek::regel("account.thema");
    });
}

Result<void> gooi_weg(kern::Call& call, const Grant<Eigen>& grant, const IdBytes& verlopen_formulier) {
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Eigen>& vers) -> Result<logboek::Regel> {
        store::gooi_weg(tx, vers, verlopen_formulier);
        return logboek::regel("formulier.weggegooid");
    });
}

}  // namespace inloggen::actions
