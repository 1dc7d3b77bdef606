// One's own account: sessions, password, second factor, recovery codes, purpose, theme, tokens, text that was
// kept.

#include "domein/inloggen/actions.hpp"
#include "domein/inloggen/deur.hpp"
#include "domein/inloggen/pages.hpp"
#include "domein/inloggen/rules.hpp"
#include "domein/inloggen/store.hpp"
#include "domein/inloggen/views.hpp"
#include "domein/inloggen/wijzigingen.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/toegang/keuzes.hpp"

namespace inloggen::pages {
namespace {

using toegang::Grant;
using toegang::SessieSoort;

constexpr std::string_view hier = "/account";

// Back to the page, or what went wrong.
web::Response terug(const kern::Call& call, const Result<void>& gedaan, std::string_view pad = hier) {
    return gedaan ? web::see_other(std::string(pad)) : pagina::geweigerd(call, gedaan.error());
}

web::Response toon_doel(const kern::Call& call, const Grant<Eigen>& grant, const web::Input& input) {
    const auto doelen = toegang::kiesbare_doelen(grant.wie().feiten.rollen);
    return pagina::antwoord(call, grant,
                            {.titel = "Kies je doel", .hier = hier, .fout = !input.faults().empty()},
                            view::KiesDoel{grant.wie().csrf, input, doelen});
}

web::Response toon_wachtwoord(const kern::Call& call, const Grant<Vers>& grant, const web::Input& input) {
    const auto account = store::eigen(call.kern, call.reader, grant);
    if (!account) return pagina::geweigerd(call, NotFound{});
    return pagina::antwoord(call, grant,
                            {.titel = "Wachtwoord wijzigen", .hier = hier, .fout = !input.faults().empty()},
                            view::Wachtwoord{grant.wie().csrf, account->login, input});
}

// A token carries one purpose: any that a role of this person brings.
std::vector<toegang::Doel> doelen_van(const toegang::Principal& wie) {
    std::vector<toegang::Doel> doelen;
    for (const auto& woord : toegang::doelen())
        if (toegang::doelen_van(wie.feiten.rollen).has(woord.waarde)) doelen.push_back(woord.waarde);
    return doelen;
}

web::Response toon_tokens(kern::Call& call, const Grant<Eigen>& grant, const web::Input& input) {
    const auto lijst = store::sessies(call.reader, grant, SessieSoort::token);
    const auto verzoeken = store::tokenverzoeken(call.reader, grant);
    const auto doelen = doelen_van(grant.wie());
    return pagina::antwoord(
        call, grant, {.titel = "Tokens voor koppelingen", .hier = hier, .fout = !input.faults().empty()},
        view::Tokens{grant.wie().csrf, input, doelen, lijst, verzoeken, grant.vandaag()});
}

std::optional<Tokenverzoek> verzoek_uit(const kern::Call& call, const Grant<Vers>& grant,
                                        const toegang::PathText& pad) {
    const auto id = IdBytes::parse(pad.get("verzoek"));
    return id ? store::tokenverzoek(call.reader, grant, *id) : std::nullopt;
}

web::Response toon_factor(const kern::Call& call, const Grant<Vers>& grant, const deur::Onderweg& onderweg,
                          std::string_view fout) {
    const auto account = store::eigen(call.kern, call.reader, grant);
    if (!account) return pagina::geweigerd(call, NotFound{});
    const std::string base32 = crypto::base32(
        {reinterpret_cast<const std::uint8_t*>(onderweg.geheim.data()), onderweg.geheim.size()});
    const std::string code = deur::demo_code(call, onderweg.geheim, 0);
    const std::string adres = rules::otpauth(call.kern.huis.naam, account->login, base32);
    return pagina::antwoord(call, grant, {.titel = "Nieuwe code-app", .hier = hier, .fout = !fout.empty()},
                            view::Instellen{{grant.wie().csrf, {}, fout},
                                            html::url("/account/tweede-factor"),
                                            adres,
                                            base32,
                                            onderweg.sleutel,
                                            code,
                                            false});
}

// Shown in the answer to the form itself: they cannot be shown again.
web::Response toon_codes(const kern::Call& call, const Grant<Vers>& grant,
                         const std::vector<std::string>& codes) {
    return pagina::antwoord(call, grant, {.titel = "Bewaar je herstelcodes", .hier = hier},
                            view::Herstelcodes{codes, html::url("/account")});
}

}  // namespace

web::Response overzicht(kern::Call& call, const Grant<Eigen>& grant) {
    const auto account = store::eigen(call.kern, call.reader, grant);
    if (!account) return pagina::geweigerd(call, NotFound{});
    const auto sessies = store::sessies(call.reader, grant, SessieSoort::browser);
    const auto tokens = store::sessies(call.reader, grant, SessieSoort::token).size();
    const auto bewaard =
        store::teruggevonden(call.kern, call.reader, grant.wie().medewerker, grant.nu()).size();
    const auto wijzigingen = store::wijzigingen(call.reader, grant);
    return pagina::antwoord(
        call, grant, {.titel = "Jouw account", .hier = hier},
        view::Overzicht{grant.wie(), *account, sessies, tokens, bewaard, grant.vandaag(), wijzigingen});
}

web::Response eindig_sessie(kern::Call& call, const Grant<Eigen>& grant, const toegang::PathText& pad) {
    const auto sessie = kern::SessieId::parse(pad.get("sessie"));
    if (!sessie) return pagina::geweigerd(call, NotFound{});
    web::Response response = terug(call, actions::eindig(call, grant, *sessie));
    if (*sessie == grant.wie().sessie) deur::wis_sessie(call, response);
    return response;
}

web::Response eindig_andere(kern::Call& call, const Grant<Eigen>& grant) {
    return terug(call, actions::eindig_andere(call, grant));
}

web::Response kies_thema(kern::Call& call, const Grant<Eigen>& grant) {
    static constexpr std::pair<std::string_view, std::string_view> themas[] = {
        {"volgt", ""}, {"licht", "licht"}, {"donker", "donker"}};
    web::Input input = web::Input::from_form(call.request.form);
    const auto thema = input.choice("thema", themas, {.label = "Kleuren", .required = true});
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    return terug(call, actions::kies_thema(call, grant, *thema));
}

web::Response doel(kern::Call& call, const Grant<Eigen>& grant) {
    web::Input input = web::Input::empty();
    input.set("doel", toegang::code(grant.doel()));
    return toon_doel(call, grant, input);
}

web::Response kies_doel(kern::Call& call, const Grant<Eigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto gekozen =
        input.choice("doel", toegang::keuzes(toegang::doelen()), {.label = "Doel", .required = true});
    if (!input.finish()) return toon_doel(call, grant, input);
    return terug(call, actions::kies_doel(call, grant, *gekozen));
}

web::Response tokens(kern::Call& call, const Grant<Eigen>& grant) {
    web::Input input = web::Input::empty();
    input.set("dagen", rules::token_dagen_gewoon);
    return toon_tokens(call, grant, input);
}

web::Response vraag_token(kern::Call& call, const Grant<Eigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto doelen = doelen_van(grant.wie());
    TokenWens wens;
    wens.waarvoor = input.text(
        "waarvoor", {.label = "Waarvoor is het token?", .max = rules::waarvoor_max, .required = true});
    const auto doel = input.choice("doel", toegang::keuzes(toegang::doelen()),
                                   {.label = "Doel", .required = doelen.size() > 1});
    wens.doel = doel.value_or(doelen.empty() ? grant.doel() : doelen.front());
    wens.dagen = static_cast<int>(input
                                      .number("dagen", {.label = "Hoeveel dagen geldt het?",
                                                        .min = 1,
                                                        .max = rules::token_dagen_max,
                                                        .required = true})
                                      .value_or(rules::token_dagen_gewoon));
    if (!input.finish()) return toon_tokens(call, grant, input);
    const auto gevraagd = actions::vraag_token(call, grant, wens);
    if (!gevraagd) return pagina::geweigerd(call, gevraagd.error());
    return web::see_other(std::string(html::url("/account/tokens/{}", *gevraagd).text()));
}

web::Response tokenverzoek(kern::Call& call, const Grant<Vers>& grant, const toegang::PathText& pad) {
    const auto verzoek = verzoek_uit(call, grant, pad);
    if (!verzoek) return pagina::geweigerd(call, NotFound{});
    return pagina::antwoord(
        call, grant, {.titel = "Bevestig dit token", .hier = hier},
        view::TokenBevestigen{grant.wie(), *verzoek, grant.vandaag().plus_days(verzoek->dagen)});
}

// The answer shows the token; it is in no address, no log and no second answer.
web::Response bevestig_token(kern::Call& call, const Grant<Vers>& grant, const toegang::PathText& pad) {
    const auto verzoek = verzoek_uit(call, grant, pad);
    if (!verzoek) return pagina::geweigerd(call, NotFound{});
    const auto token = actions::bevestig_token(call, grant, verzoek->id);
    if (!token) return pagina::geweigerd(call, token.error());
    return pagina::antwoord(call, grant, {.titel = "Je token is gemaakt", .hier = hier},
                            view::TokenGemaakt{*verzoek, *token, grant.vandaag().plus_days(verzoek->dagen)});
}

web::Response weiger_token(kern::Call& call, const Grant<Eigen>& grant, const toegang::PathText& pad) {
    const auto id = IdBytes::parse(pad.get("verzoek"));
    if (!id) return pagina::geweigerd(call, NotFound{});
    return terug(call, actions::weiger_token(call, grant, *id), "/account/tokens");
}

web::Response wachtwoord(kern::Call& call, const Grant<Vers>& grant) {
    return toon_wachtwoord(call, grant, web::Input::empty());
}

web::Response wijzig_wachtwoord(kern::Call& call, const Grant<Vers>& grant) {
    return deur::als_er_plaats_is(call, [&] {
        // Read as sent: the reader of texts would trim it, and a space is a sign too.
        const auto gedaan = actions::wijzig_wachtwoord(call, grant, call.request.form.get("wachtwoord"),
                                                       call.request.form.get("herhaling"));
        if (gedaan) return web::see_other("/account");
        if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
            web::Input input = web::Input::empty();
            input.add(*fouten);
            return toon_wachtwoord(call, grant, input);
        }
        return pagina::geweigerd(call, gedaan.error());
    });
}

web::Response factor(kern::Call& call, const Grant<Vers>& grant) {
    return toon_factor(call, grant, deur::nieuw_geheim(call, grant.wie()), {});
}

web::Response vernieuw_factor(kern::Call& call, const Grant<Vers>& grant) {
    const auto onderweg = deur::terug(call, grant.wie(), call.request.form.get("sleutel"));
    if (!onderweg)
        return toon_factor(call, grant, deur::nieuw_geheim(call, grant.wie()),
                           "Deze pagina stond te lang open. Scan de nieuwe QR-code en vul de code in.");
    const auto codes = actions::vernieuw_factor(call, grant, onderweg->geheim, call.request.form.get("code"));
    if (codes) return toon_codes(call, grant, *codes);
    if (const auto* fouten = std::get_if<InvalidInput>(&codes.error()))
        return toon_factor(call, grant, *onderweg, fouten->faults.front().sentence);
    return pagina::geweigerd(call, codes.error());
}

web::Response herstelcodes(kern::Call& call, const Grant<Vers>& grant) {
    const auto account = store::eigen(call.kern, call.reader, grant);
    if (!account) return pagina::geweigerd(call, NotFound{});
    return pagina::antwoord(call, grant, {.titel = "Nieuwe herstelcodes", .hier = hier},
                            view::HerstelcodesMaken{grant.wie().csrf, account->herstelcodes});
}

web::Response vernieuw_herstelcodes(kern::Call& call, const Grant<Vers>& grant) {
    const auto codes = actions::vernieuw_herstelcodes(call, grant);
    return codes ? toon_codes(call, grant, *codes) : pagina::geweigerd(call, codes.error());
}

web::Response teruggevonden(kern::Call& call, const Grant<Eigen>& grant) {
    const auto formulieren = store::teruggevonden(call.kern, call.reader, grant.wie().medewerker, grant.nu());
    return pagina::antwoord(call, grant, {.titel = "Je tekst is bewaard", .hier = hier},
                            view::Teruggevonden{grant.wie().csrf, formulieren});
}

web::Response gooi_weg(kern::Call& call, const Grant<Eigen>& grant, const toegang::PathText& pad) {
    const auto id = IdBytes::parse(pad.get("formulier"));
    if (!id) return pagina::geweigerd(call, NotFound{});
    return terug(call, actions::gooi_weg(call, grant, *id));
}

}  // namespace inloggen::pages
