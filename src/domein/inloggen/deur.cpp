#include "domein/inloggen/deur.hpp"

#include <algorithm>

#include "domein/inloggen/rules.hpp"
#include "domein/inloggen/toestel.hpp"
#include "kern/pagina/pagina.hpp"
#include "kern/pagina/toestanden.hpp"
#include "kern/toegang/router.hpp"
#include "platform/base/text.hpp"

namespace inloggen::deur {
namespace {

constexpr std::string_view sessie_cookie =
    "rh";  // set_cookie() puts __Host- before it; the router reads cookie_name()
constexpr std::string_view formulier_sleutel = "tweede-stap";
constexpr std::size_t sleutel_max = 1'000;
constexpr std::int64_t stap_seconden = 30;
constexpr std::string_view logregel =
    "Inloggen en mislukte pogingen komen in het logboek. Na 30 minuten stilte log je opnieuw in. Je tekst "
    "blijft bewaard.";

crypto::BytesView bytes_van(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::optional<db::Bytes> uit_hex(std::string_view hex) {
    if (hex.size() % 2 != 0 || hex.size() > sleutel_max) return std::nullopt;
    const auto waarde = [](char sign) -> int {
        if (sign >= '0' && sign <= '9') return sign - '0';
        return sign >= 'a' && sign <= 'f' ? sign - 'a' + 10 : -1;
    };
    db::Bytes bytes;
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        const int hoog = waarde(hex[i]);
        const int laag = waarde(hex[i + 1]);
        if (hoog < 0 || laag < 0) return std::nullopt;
        bytes.push_back(static_cast<std::uint8_t>(hoog * 16 + laag));
    }
    return bytes;
}

}  // namespace

web::Response blad(const kern::Call& call, std::string_view titel, Uitkomst uitkomst, html::Fragment inhoud) {
    pagina::Deur frame;
    frame.huis = call.kern.huis.naam;
    frame.demo = call.kern.huis.demo;
    frame.titel = titel;
    frame.fout = uitkomst == Uitkomst::fout;
    frame.logregel = logregel;
    if (call.wie != nullptr) frame.thema = call.wie->thema;
    return web::html_response(pagina::pagina(frame, inhoud), frame.fout ? 422 : 200);
}

std::string naar(const web::Request& request) {
    const auto gegeven =
        request.method == web::Method::post ? request.form.get("naar") : request.query.get("naar");
    return rules::lokaal_pad(gegeven).value_or(std::string());
}

web::Response verder(std::string_view naar) { return web::see_other(naar.empty() ? "/" : std::string(naar)); }

std::string met_naar(std::string_view pad, std::string_view naar) {
    std::string adres(pad);
    if (!naar.empty()) adres.append("?naar=").append(web::percent_encode(naar));
    return adres;
}

void zet_sessie(const kern::Call& call, web::Response& response, std::string_view token) {
    web::set_cookie(response, {std::string(sessie_cookie), std::string(token)}, call.request.tls);
}

void zet_ingelogd(const kern::Call& call, web::Response& response, const actions::Ingelogd& in) {
    constexpr long dag_seconden = 86'400;
    zet_sessie(call, response, in.token);
    web::set_cookie(response, {std::string(toestel::cookie), in.toestel, toestel::dagen * dag_seconden},
                    call.request.tls);
}

void wis_sessie(const kern::Call& call, web::Response& response) {
    web::set_cookie(response, {std::string(sessie_cookie), "", 0}, call.request.tls);
}

std::string demo_code(const kern::Call& call, std::string_view geheim, std::int64_t laatste_stap) {
    if (!call.kern.huis.demo) return {};
    const std::int64_t nu = call.nu.us / 1'000'000 / stap_seconden;
    // A code of one step ahead is taken too, so that one can log in twice within half a minute.
    std::int64_t stap = nu;
    if (call.kern.huis.vaste_datum ? nu == laatste_stap : nu <= laatste_stap) stap = nu + 1;
    if (!call.kern.huis.vaste_datum && stap <= laatste_stap) return {};
    return crypto::totp_code(bytes_van(geheim), stap * stap_seconden);
}

Onderweg nieuw_geheim(const kern::Call& call, const toegang::Principal& wie) {
    Onderweg onderweg;
    std::array<std::uint8_t, rules::geheim_bytes> bytes{};
    call.kern.random.fill(bytes);
    onderweg.geheim.assign(bytes.begin(), bytes.end());
    const auto verzegeld =
        call.kern.sealer.seal_house(formulier_sleutel, wie.sessie, TotpGeheim{onderweg.geheim});
    onderweg.sleutel = base::hex({reinterpret_cast<const char*>(verzegeld.data()), verzegeld.size()});
    return onderweg;
}

std::optional<Onderweg> terug(const kern::Call& call, const toegang::Principal& wie,
                              std::string_view sleutel) {
    const auto verzegeld = uit_hex(sleutel);
    if (!verzegeld) return std::nullopt;
    try {
        auto gelezen = call.kern.sealer.open_house<TotpGeheim>(formulier_sleutel, wie.sessie, *verzegeld);
        return Onderweg{std::move(gelezen.geheim), std::string(sleutel)};
    } catch (const sleutels::BrokenSeal&) {  // from another session, or somebody's own making
        return std::nullopt;
    }
}

std::string toestelnaam(const web::Request& request) { return rules::toestel(request.header("user-agent")); }

web::Response later(web::Response response) {
    response.status = 503;
    response.header("Retry-After", "5");
    return response;
}

web::Response te_druk(const kern::Call& call) {
    return later(blad(call, pagina::TeDruk::titel, Uitkomst::goed, pagina::TeDruk{}));
}

}  // namespace inloggen::deur
