#include "domein/inloggen/actions.hpp"

#include <algorithm>

#include "domein/inloggen/inloggen.hpp"
#include "domein/inloggen/rules.hpp"
#include "domein/inloggen/store.hpp"
#include "domein/inloggen/toestel.hpp"
#include "domein/inloggen/tweede_factor.hpp"

namespace inloggen::actions {
namespace {

using toegang::Grant;
using toegang::GrantBasis;

tl::unexpected<Error> te_vaak(std::int64_t wacht) {
    return refused("wacht",
                   "Er is te vaak iets fout ingevuld. Probeer het over " + rules::duur(wacht) + " opnieuw.");
}

tl::unexpected<Error> fout(std::string zin, std::int64_t wacht) {
    if (wacht > 0) zin += " Je kunt het over " + rules::duur(wacht) + " opnieuw proberen.";
    return refused("klopt-niet", std::move(zin));
}

// A password that another told opens nothing but the choice of one's own.
tl::unexpected<Error> eerst_wachtwoord() {
    return refused("startwachtwoord", "Kies eerst een eigen wachtwoord.");
}

// How many seconds the guesses of one kind still bar the way.
std::int64_t nog_wachten(const Pogingen& pogingen, Instant nu) {
    return pogingen.wacht_tot > nu ? pogingen.wacht_tot.seconds_since(nu) + 1 : 0;
}

// One count of guesses at the first step.
struct Teller {
    db::Bytes sleutel;
    std::int64_t vergeten_na;
    std::int64_t (*wachttijd)(int);
    bool vergeeft;  // by the right password
    Pogingen stand = {};
};
using Tellers = std::vector<Teller>;

// A known device has a count of its own and no other: its user never waits for the guesses of a stranger, not for those
// from his own address either. All others share the count of the login and that of their address.
Tellers tellers_van(const kern::Call& call, const Poging& poging, std::string_view login,
                    const std::optional<Account>& account) {
    if (account)
        if (auto eigen = toestel::teller(call.kern, call.reader, account->id, poging.bekend, call.nu))
            return {{std::move(*eigen), rules::vergeten_na, rules::wachttijd, true}};
    return {{store::sleutel_login(call.kern, login), rules::vergeten_na, rules::wachttijd, true},
            {store::sleutel_adres(call.kern, rules::adres(call.request.remote)), rules::vergeten_na_adres,
             rules::wachttijd_adres, false}};
}

std::int64_t nog_wachten(const Tellers& tellers, Instant nu) {
    std::int64_t wacht = 0;
    for (const Teller& teller : tellers) wacht = std::max(wacht, nog_wachten(teller.stand, nu));
    return wacht;
}

// Counts a wrong guess; the wait that follows from it.
std::int64_t tel_fout(db::Tx& tx, const Tellers& tellers, Instant nu) {
    std::int64_t wacht = 0;
    for (const Teller& teller : tellers) {
        const int fouten = rules::nog_tellend(teller.stand, teller.vergeten_na, nu) + 1;
        const std::int64_t nieuw = teller.wachttijd(fouten);
        store::zet_pogingen(tx, teller.sleutel, {fouten, nu.plus_seconds(nieuw), nu});
        wacht = std::max(wacht, nieuw);
    }
    return wacht;
}

void vergeef(db::Tx& tx, const Tellers& tellers) {
    for (const Teller& teller : tellers)
        if (teller.vergeeft) store::zet_pogingen(tx, teller.sleutel, {0, {}, teller.stand.laatst});
}

// The full session in the place of the half one: another token, so that one that was planted or seen before
// is worth nothing.
std::optional<Ingelogd> wissel_sessie(db::Tx& tx, kern::Call& call, const GrantBasis& grant,
                                      std::optional<toegang::Doel> doel, std::string_view toestel) {
    toegang::eindig_sessie(tx, grant.wie().sessie);
    store::noteer_bezoek(tx, grant);
    auto token = toegang::begin_sessie(tx,
                                       {.account = grant.wie().account,
                                        .sterkte = toegang::Sterkte::twee_factoren,
                                        .doel = geldig_doel(grant, doel),
                                        .toestel = std::string(toestel)},
                                       grant.nu(), call.kern.random);
    if (!token) return std::nullopt;
    return Ingelogd{std::move(*token), toestel::maak(call.kern, tx, grant.wie().account, grant.nu())};
}

}  // namespace

Result<Binnen> log_in(kern::Call& call, const Poging& poging) {
    const std::string login = rules::login(poging.login);
    const auto account = store::vind(call.reader, login, local_date(call.nu));
    Tellers tellers = tellers_van(call, poging, login, account);
    // Who must wait costs no hashing. It holds for logins that do not exist as well, so it tells nothing.
    for (Teller& teller : tellers) teller.stand = store::pogingen(call.reader, teller.sleutel);
    if (const auto wacht = nog_wachten(tellers, call.nu)) return te_vaak(wacht);

    const bool past = account ? crypto::password_matches(account->wachtwoord, poging.wachtwoord)
                              : crypto::password_decoy(poging.wachtwoord);
    std::optional<std::string> token;
    std::int64_t wacht = 0;
    bool bekeken = false;
    TRY(kern::change_public(
        call, [&](db::Tx& tx, std::optional<toegang::Principal>& wie) -> Result<logboek::Regel> {
            token.reset();
            for (Teller& teller : tellers) teller.stand = store::neem_pogingen(tx, teller.sleutel, call.nu);
            if (account) {
                wie.emplace();
                wie->medewerker = account->medewerker;
                wie->organisatie = account->organisatie;
            }
            // Somebody was faster: what this guess would have told stays untold.
            wacht = nog_wachten(tellers, call.nu);
            bekeken = wacht == 0;
            if (!bekeken) return logboek::regel("inloggen.te-vaak");
            if (past)
                token = toegang::begin_sessie(tx,
                                              {.account = account->id,
                                               .doel = std::nullopt,
                                               .seconden = toegang::SessieTijden::half_ingelogd,
                                               .toestel = poging.toestel},
                                              call.nu, call.kern.random);
            if (!token) {
                wacht = tel_fout(tx, tellers, call.nu);
                return logboek::regel("inloggen.mislukt");
            }
            vergeef(tx, tellers);
            if (call.wie != nullptr) toegang::eindig_sessie(tx, call.wie->sessie);
            return logboek::regel("inloggen.wachtwoord");
        }));
    if (token) {
        const Vervolg erna = account->ingesteld ? Vervolg::tweede_stap : Vervolg::instellen;
        return Binnen{*token, account->start ? Vervolg::eigen_wachtwoord : erna};
    }
    if (!bekeken) return te_vaak(wacht);
    return fout("Deze naam en dit wachtwoord horen niet bij elkaar.", wacht);
}

Result<Ingelogd> tweede_stap(kern::Call& call, const Grant<TweedeStap>& grant, Bewijs bewijs,
                             std::string_view getypt, std::optional<toegang::Doel> doel,
                             std::string_view toestel) {
    const auto account = store::eigen(call.kern, call.reader, grant);
    if (!account) return not_found();
    if (account->start) return eerst_wachtwoord();
    const Proef proef = proef_van(call, grant, *account, bewijs, getypt);
    Ingelogd in;
    Oordeel oordeel;
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<TweedeStap>& vers) -> Result<logboek::Regel> {
        oordeel = beoordeel(tx, vers, proef);
        if (!oordeel.goed)
            return logboek::regel(oordeel.bekeken ? "inloggen.code-mislukt" : "inloggen.te-vaak");
        auto nieuw = wissel_sessie(tx, call, vers, doel, toestel);
        if (!nieuw) return not_found();
        in = std::move(*nieuw);
        return logboek::regel("inloggen.gelukt", bewijs == Bewijs::code ? "code" : "herstelcode");
    }));
    if (oordeel.goed) return in;
    if (!oordeel.bekeken) return te_vaak(oordeel.wacht);
    if (bewijs == Bewijs::herstelcode)
        return fout("Deze herstelcode klopt niet, of je hebt hem al gebruikt.", oordeel.wacht);
    return fout("Deze code klopt niet meer. Wacht op een nieuwe code en vul die in.", oordeel.wacht);
}

Result<Ingesteld> stel_in(kern::Call& call, const Grant<TweedeStap>& grant, std::string_view geheim,
                          std::string_view code, std::string_view toestel) {
    const auto account = store::eigen(call.kern, call.reader, grant);
    if (!account) return not_found();
    if (account->start) return eerst_wachtwoord();
    const auto stap = stap_van(geheim, code, grant.nu());
    if (!stap)
        return invalid("code", "wrong",
                       "Deze code hoort niet bij de QR-code hierboven. Vul de nieuwste code in.");
    const db::Bytes verzegeld = verzegel_totp(call.kern, grant.wie().account, geheim);
    Ingesteld klaar{{}, maak_codes(call.kern.random)};
    const auto hashes = hashes_van(call.kern, grant.wie().account, klaar.herstelcodes);
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<TweedeStap>& vers) -> Result<logboek::Regel> {
        if (!store::zet_eerste_factor(tx, vers, verzegeld, *stap))
            return conflict("Dit account heeft al een tweede stap.");
        store::zet_herstelcodes(tx, vers, hashes);
        auto nieuw = wissel_sessie(tx, call, vers, std::nullopt, toestel);
        if (!nieuw) return not_found();
        klaar.in = std::move(*nieuw);
        return logboek::regel("inloggen.ingesteld");
    }));
    return klaar;
}

Result<void> maak_vers(kern::Call& call, const Grant<Eigen>& grant, std::string_view wachtwoord,
                       std::string_view code) {
    const auto account = store::eigen(call.kern, call.reader, grant);
    if (!account) return not_found();
    if (const auto tot = store::wacht_tot(call.reader, grant))
        return te_vaak(tot->seconds_since(grant.nu()) + 1);
    const bool past = crypto::password_matches(account->wachtwoord, wachtwoord);
    const Proef proef = proef_van(call, grant, *account, Bewijs::code, code);
    Oordeel oordeel;
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<Eigen>& vers) -> Result<logboek::Regel> {
        oordeel = beoordeel(tx, vers, proef, past);
        if (!oordeel.goed)
            return logboek::regel(oordeel.bekeken ? "inloggen.opnieuw-mislukt" : "inloggen.te-vaak");
        store::maak_vers(tx, vers, vers.nu().plus_seconds(toegang::SessieTijden::vers));
        return logboek::regel("inloggen.opnieuw");
    }));
    if (oordeel.goed) return {};
    if (!oordeel.bekeken) return te_vaak(oordeel.wacht);
    return fout("Het wachtwoord of de code klopt niet.", oordeel.wacht);
}

Result<void> log_uit(kern::Call& call, const Grant<TweedeStap>& grant) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const Grant<TweedeStap>& vers) -> Result<logboek::Regel> {
                            toegang::eindig_sessie(tx, vers.wie().sessie);
                            return logboek::regel("inloggen.uit");
                        });
}

}  // namespace inloggen::actions
