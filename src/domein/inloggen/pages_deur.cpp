// The way in: password, second step, setting it up, proving oneself again, and the way out.

#include "domein/inloggen/actions.hpp"
#include "domein/inloggen/deur.hpp"
#include "domein/inloggen/pages.hpp"
#include "domein/inloggen/rules.hpp"
#include "domein/inloggen/store.hpp"
#include "domein/inloggen/toestel.hpp"
#include "domein/inloggen/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/toegang/keuzes.hpp"
#include "platform/base/text.hpp"

namespace inloggen::pages {
namespace {

using deur::Uitkomst;
using toegang::Grant;

// Before log-in no session holds a form token. A cookie and the form carry the same random text instead:
// another site can make a browser send the form, but can neither read nor set this cookie (SameSite=Strict,
// __Host-).
constexpr std::string_view deur_cookie = "rh-deur";
constexpr std::size_t deur_token_bytes = 16;

bool is_deur_token(std::string_view text) {
    return text.size() == deur_token_bytes * 2 &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool formulier_is_van_ons(const kern::Call& call) {
    if (!web::same_origin(call.request)) return false;
    if (call.wie != nullptr) return true;  // the router compared the token of the session
    const auto cookie = web::cookie_value(call.request, deur_cookie);
    const auto gegeven = call.request.form.get("csrf");
    return is_deur_token(cookie) && gegeven.size() == cookie.size() &&
           crypto::equal({reinterpret_cast<const std::uint8_t*>(gegeven.data()), gegeven.size()},
                         {reinterpret_cast<const std::uint8_t*>(cookie.data()), cookie.size()});
}

web::Response toon_inloggen(const kern::Call& call, std::string_view login, std::string_view naar,
                            std::string_view fout) {
    std::string csrf;
    bool nieuw = false;
    if (call.wie != nullptr) {
        csrf = call.wie->csrf;
    } else if (const auto cookie = web::cookie_value(call.request, deur_cookie); is_deur_token(cookie)) {
        csrf = cookie;
    } else {
        std::array<std::uint8_t, deur_token_bytes> bytes{};
        call.kern.random.fill(bytes);
        csrf = base::hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
        nieuw = true;
    }
    web::Response response = deur::blad(call, "Log in", fout.empty() ? Uitkomst::goed : Uitkomst::fout,
                                        view::LogIn{{csrf, naar, fout},
                                                    login,
                                                    call.kern.huis.demo,
                                                    fout.empty() && call.request.query.get("uit") == "ja"});
    if (nieuw) web::set_cookie(response, {std::string(deur_cookie), csrf}, call.request.tls);
    return response;
}

// The sentence of a refusal, for the field; nothing for another error.
const std::string* zin_van(const Error& error) {
    const auto* geweigerd = std::get_if<Refusal>(&error);
    return geweigerd != nullptr ? &geweigerd->sentence : nullptr;
}

bool is_vol(const toegang::GrantBasis& grant) {
    return grant.wie().feiten.sterkte >= toegang::Sterkte::twee_factoren;
}

web::Response toon_tweede_stap(const kern::Call& call, const Grant<TweedeStap>& grant,
                               std::string_view fout) {
    const auto account = store::eigen(call.kern, call.reader, grant);
    if (!account) return pagina::geweigerd(call, NotFound{});
    const std::string naar = deur::naar(call.request);
    if (account->start) return web::see_other(deur::met_naar("/inloggen/wachtwoord", naar));
    if (!account->geheim) return web::see_other(deur::met_naar("/inloggen/instellen", naar));
    const auto doelen = toegang::kiesbare_doelen(grant.wie().feiten.rollen);
    const std::string code = deur::demo_code(call, account->geheim->geheim, account->totp_stap);
    const auto gekozen = toegang::vind_code(toegang::doelen(), call.request.form.get("doel"));
    return deur::blad(
        call, "Vul de code in", fout.empty() ? Uitkomst::goed : Uitkomst::fout,
        view::TweedeStap{
            {grant.wie().csrf, naar, fout}, account->login, doelen, gekozen, code, call.kern.huis.demo});
}

web::Response toon_eigen_wachtwoord(const kern::Call& call, const Grant<TweedeStap>& grant,
                                    const web::Input& input) {
    const auto account = store::eigen(call.kern, call.reader, grant);
    if (!account) return pagina::geweigerd(call, NotFound{});
    const std::string naar = deur::naar(call.request);
    if (!account->start) return web::see_other(deur::met_naar("/inloggen/tweede-stap", naar));
    return deur::blad(call, "Kies een eigen wachtwoord",
                      input.faults().empty() ? Uitkomst::goed : Uitkomst::fout,
                      view::EigenWachtwoord{{grant.wie().csrf, naar, {}}, account->login, input});
}

std::string_view pad_van(Vervolg vervolg) {
    switch (vervolg) {
        case Vervolg::eigen_wachtwoord: return "/inloggen/wachtwoord";
        case Vervolg::instellen: return "/inloggen/instellen";
        case Vervolg::tweede_stap: break;
    }
    return "/inloggen/tweede-stap";
}

web::Response toon_herstelcode(const kern::Call& call, const Grant<TweedeStap>& grant,
                               std::string_view fout) {
    return deur::blad(call, "Gebruik een herstelcode", fout.empty() ? Uitkomst::goed : Uitkomst::fout,
                      view::Herstelcode{{grant.wie().csrf, deur::naar(call.request), fout}});
}

web::Response toon_instellen(const kern::Call& call, const Grant<TweedeStap>& grant,
                             const deur::Onderweg& onderweg, std::string_view fout) {
    const auto account = store::eigen(call.kern, call.reader, grant);
    if (!account) return pagina::geweigerd(call, NotFound{});
    const std::string base32 = crypto::base32(
        {reinterpret_cast<const std::uint8_t*>(onderweg.geheim.data()), onderweg.geheim.size()});
    const std::string code = deur::demo_code(call, onderweg.geheim, 0);
    return deur::blad(call, "Stel de tweede stap in", fout.empty() ? Uitkomst::goed : Uitkomst::fout,
                      view::Instellen{{grant.wie().csrf, deur::naar(call.request), fout},
                                      html::url("/inloggen/instellen"),
                                      rules::otpauth(call.kern.huis.naam, account->login, base32),
                                      base32,
                                      onderweg.sleutel,
                                      code});
}

// In: to the text that was kept since the last visit, else to where one was going.
web::Response binnen(const kern::Call& call, const Grant<TweedeStap>& grant, const actions::Ingelogd& in) {
    web::Response response = store::heeft_nieuwe(call.reader, grant)
                                 ? web::see_other("/account/teruggevonden")
                                 : deur::verder(deur::naar(call.request));
    deur::zet_ingelogd(call, response, in);
    return response;
}

}  // namespace

web::Response inloggen(kern::Call& call, toegang::Public) {
    const std::string naar = deur::naar(call.request);
    if (call.wie != nullptr && call.wie->feiten.sterkte >= toegang::Sterkte::twee_factoren)
        return deur::verder(naar);
    return toon_inloggen(call, {}, naar, {});
}

web::Response log_in(kern::Call& call, toegang::Public) {
    const std::string naar = deur::naar(call.request);
    auto login = call.request.form.get("gebruiker").substr(0, rules::login_max);
    login = login.substr(0, base::valid_utf8_prefix(login));
    if (!formulier_is_van_ons(call)) {
        auto response = toon_inloggen(call, login, naar,
                                      "Deze pagina stond te lang open. Vul je wachtwoord nog een keer in.");
        response.status = 403;
        return response;
    }
    const auto druk = [&] {
        return deur::later(
            toon_inloggen(call, login, naar, "Het is nu druk. Vul zo je wachtwoord opnieuw in."));
    };
    return deur::als_er_plaats_is(druk, [&] {
        const auto gedaan = actions::log_in(
            call, {std::string(login), std::string(call.request.form.get("wachtwoord")),
                   deur::toestelnaam(call.request), web::cookie_value(call.request, toestel::cookie)});
        if (!gedaan) {
            const auto* zin = zin_van(gedaan.error());
            return zin != nullptr ? toon_inloggen(call, login, naar, *zin)
                                  : pagina::geweigerd(call, gedaan.error());
        }
        web::Response response = web::see_other(deur::met_naar(pad_van(gedaan->vervolg), naar));
        deur::zet_sessie(call, response, gedaan->token);
        return response;
    });
}

web::Response eigen_wachtwoord(kern::Call& call, const Grant<TweedeStap>& grant) {
    return toon_eigen_wachtwoord(call, grant, web::Input::empty());
}

web::Response kies_wachtwoord(kern::Call& call, const Grant<TweedeStap>& grant) {
    return deur::als_er_plaats_is(call, [&] {
        // Read as sent: the reader of texts would trim it, and a space is a sign too.
        const auto gedaan = actions::kies_wachtwoord(call, grant, call.request.form.get("wachtwoord"),
                                                     call.request.form.get("herhaling"));
        if (gedaan) return web::see_other(deur::met_naar("/inloggen/tweede-stap", deur::naar(call.request)));
        if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
            web::Input input = web::Input::empty();
            input.add(*fouten);
            return toon_eigen_wachtwoord(call, grant, input);
        }
        return pagina::geweigerd(call, gedaan.error());
    });
}

web::Response tweede_stap(kern::Call& call, const Grant<TweedeStap>& grant) {
    if (is_vol(grant)) return deur::verder(deur::naar(call.request));
    return toon_tweede_stap(call, grant, {});
}

web::Response bewijs_code(kern::Call& call, const Grant<TweedeStap>& grant) {
    if (is_vol(grant)) return deur::verder(deur::naar(call.request));
    const auto doel = toegang::vind_code(toegang::doelen(), call.request.form.get("doel"));
    const auto in = actions::tweede_stap(call, grant, Bewijs::code, call.request.form.get("code"), doel,
                                         deur::toestelnaam(call.request));
    if (in) return binnen(call, grant, *in);
    if (const auto* zin = zin_van(in.error())) return toon_tweede_stap(call, grant, *zin);
    return pagina::geweigerd(call, in.error());
}

web::Response herstelcode(kern::Call& call, const Grant<TweedeStap>& grant) {
    if (is_vol(grant)) return deur::verder(deur::naar(call.request));
    return toon_herstelcode(call, grant, {});
}

web::Response bewijs_herstelcode(kern::Call& call, const Grant<TweedeStap>& grant) {
    if (is_vol(grant)) return deur::verder(deur::naar(call.request));
    const auto in =
        actions::tweede_stap(call, grant, Bewijs::herstelcode, call.request.form.get("herstelcode"),
                             std::nullopt, deur::toestelnaam(call.request));
    if (in) return binnen(call, grant, *in);
    if (const auto* zin = zin_van(in.error())) return toon_herstelcode(call, grant, *zin);
    return pagina::geweigerd(call, in.error());
}

web::Response instellen(kern::Call& call, const Grant<TweedeStap>& grant) {
    const auto account = store::eigen(call.kern, call.reader, grant);
    if (is_vol(grant) || !account || account->geheim || account->start)
        return web::see_other(deur::met_naar("/inloggen/tweede-stap", deur::naar(call.request)));
    return toon_instellen(call, grant, deur::nieuw_geheim(call, grant.wie()), {});
}

web::Response stel_in(kern::Call& call, const Grant<TweedeStap>& grant) {
    if (is_vol(grant)) return deur::verder(deur::naar(call.request));
    const auto onderweg = deur::terug(call, grant.wie(), call.request.form.get("sleutel"));
    if (!onderweg)
        return toon_instellen(call, grant, deur::nieuw_geheim(call, grant.wie()),
                              "Deze pagina stond te lang open. Scan de nieuwe QR-code en vul de code in.");
    auto gedaan = actions::stel_in(call, grant, onderweg->geheim, call.request.form.get("code"),
                                   deur::toestelnaam(call.request));
    if (!gedaan) {
        if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error()))
            return toon_instellen(call, grant, *onderweg, fouten->faults.front().sentence);
        return pagina::geweigerd(call, gedaan.error());
    }
    // Shown in the answer itself: nobody, this program included, can show the codes again.
    const std::string naar = deur::naar(call.request);
    const html::Url verder = naar.empty() ? html::url("/") : html::url("/inloggen").with("naar", naar);
    web::Response response = deur::blad(call, "Bewaar je herstelcodes", Uitkomst::goed,
                                        view::Herstelcodes{gedaan->herstelcodes, verder});
    deur::zet_ingelogd(call, response, gedaan->in);
    return response;
}

namespace {

web::Response toon_opnieuw(const kern::Call& call, const Grant<Eigen>& grant, std::string_view fout) {
    const auto account = store::eigen(call.kern, call.reader, grant);
    if (!account) return pagina::geweigerd(call, NotFound{});
    const std::string code =
        account->geheim ? deur::demo_code(call, account->geheim->geheim, account->totp_stap) : std::string();
    return deur::blad(call, "Bevestig dat jij het bent", fout.empty() ? Uitkomst::goed : Uitkomst::fout,
                      view::Opnieuw{{grant.wie().csrf, deur::naar(call.request), fout}, code});
}

// After proving oneself again: to what was kept when a form came too late, or to where one was going.
web::Response verder_na_opnieuw(const kern::Call& call, const Grant<Eigen>& grant) {
    const std::string naar = deur::naar(call.request);
    if (!naar.empty()) return deur::verder(naar);
    return web::see_other(store::heeft_nieuwe(call.reader, grant) ? "/account/teruggevonden" : "/account");
}

}  // namespace

web::Response opnieuw(kern::Call& call, const Grant<Eigen>& grant) { return toon_opnieuw(call, grant, {}); }

web::Response maak_vers(kern::Call& call, const Grant<Eigen>& grant) {
    return deur::als_er_plaats_is(call, [&] {
        const auto& form = call.request.form;
        const auto gedaan = actions::maak_vers(call, grant, form.get("wachtwoord"), form.get("code"));
        if (gedaan) return verder_na_opnieuw(call, grant);
        if (const auto* zin = zin_van(gedaan.error())) return toon_opnieuw(call, grant, *zin);
        return pagina::geweigerd(call, gedaan.error());
    });
}

web::Response log_uit(kern::Call& call, const Grant<TweedeStap>& grant) {
    if (const auto gedaan = actions::log_uit(call, grant); !gedaan)
        return pagina::geweigerd(call, gedaan.error());
    web::Response response = web::see_other("/inloggen?uit=ja");
    deur::wis_sessie(call, response);
    return response;
}

}  // namespace inloggen::pages
