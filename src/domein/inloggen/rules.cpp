#include "domein/inloggen/rules.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <utility>

#include "platform/base/text.hpp"
#include "platform/web/request.hpp"

namespace inloggen::rules {
namespace {

constexpr std::int64_t langste_wacht = 15 * 60;
constexpr int vrije_fouten = 3;
constexpr int vrije_fouten_adres = 20;

// Words that many people take as a password; digits and signs behind them do not make them better.
constexpr std::string_view veel_gebruikt[] = {"wachtwoord",
                                              "welkom",
                                              "password",
                                              "passwort",
                                              "qwerty",
                                              "qwertyuiop",
                                              "qwertyuiopasdf",
                                              "asdfghjkl",
                                              "zxcvbnm",
                                              "administrator",
                                              "admin",
                                              "beheerder",
                                              "geheim",
                                              "letmein",
                                              "iloveyou",
                                              "ikhouvanjou",
                                              "voetbal",
                                              "amsterdam",
                                              "rotterdam",
                                              "nederland",
                                              "zomer",
                                              "winter",
                                              "herfst",
                                              "lente",
                                              "januari",
                                              "februari",
                                              "december",
                                              "regiehuis",
                                              "veiligheidshuis",
                                              "zorgenveiligheid",
                                              "zorgenveiligheidshuis",
                                              "procesregisseur",
                                              "abcdefghijkl",
                                              "abcdefghijklm",
                                              "correcthorsebatterystaple",
                                              "hallohallo",
                                              "welkomwelkom",
                                              "wachtwoordwachtwoord",
                                              "passwordpassword"};

bool is_letter(char sign) { return sign >= 'a' && sign <= 'z'; }
bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

bool alle_tekens_gelijk(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [&](char sign) { return sign == text.front(); });
}

// "1234567890123", "abcdefghijkl", "9876…": each sign is the neighbour of the one before.
bool is_reeks(std::string_view text) {
    const auto loopt = [&](int stap) {
        for (std::size_t i = 1; i < text.size(); ++i) {
            const int verschil = text[i] - text[i - 1];
            const bool rond = is_digit(text[i]) && is_digit(text[i - 1]) && verschil == -9 * stap;
            if (verschil != stap && !rond) return false;
        }
        return true;
    };
    return loopt(1) || loopt(-1);
}

bool is_veel_gebruikt(std::string_view wachtwoord) {
    std::string kern = base::lower_ascii(wachtwoord);
    if (alle_tekens_gelijk(kern) || is_reeks(kern)) return true;
    while (!kern.empty() && !is_letter(kern.back())) kern.pop_back();
    const auto begin = std::find_if(kern.begin(), kern.end(), is_letter);
    kern.erase(kern.begin(), begin);
    return std::ranges::find(veel_gebruikt, std::string_view(kern)) != std::end(veel_gebruikt);
}

constexpr std::string_view code_tekens = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t code_lengte = 10;

struct Naam {
    std::string_view teken;
    std::string_view naam;
};
// First hit counts: Edge calls itself Chrome too, and Chrome calls itself Safari.
constexpr Naam browsers[] = {
    {"Edg", "Edge"}, {"OPR", "Opera"}, {"Firefox", "Firefox"}, {"Chrom", "Chrome"}, {"Safari", "Safari"}};
constexpr Naam systemen[] = {{"iPhone", "iPhone"},   {"iPad", "iPad"},    {"Android", "Android"},
                             {"Windows", "Windows"}, {"Mac OS X", "Mac"}, {"CrOS", "ChromeOS"},
                             {"Linux", "Linux"}};

template <std::size_t N>
std::string_view eerste(const Naam (&namen)[N], std::string_view text) {
    for (const auto& [teken, naam] : namen)
        if (text.find(teken) != std::string_view::npos) return naam;
    return {};
}

}  // namespace

std::int64_t wachttijd(int fouten) {
    if (fouten < vrije_fouten) return 0;
    return std::min<std::int64_t>(std::int64_t{1} << std::min(fouten + 2, 30), langste_wacht);
}

std::int64_t wachttijd_adres(int fouten) {
    return fouten < vrije_fouten_adres ? 0 : wachttijd(fouten - vrije_fouten_adres + vrije_fouten);
}

int nog_tellend(const Pogingen& pogingen, std::int64_t na, Instant nu) {
    return nu >= pogingen.laatst.plus_seconds(na) ? 0 : pogingen.fouten;
}

std::string login(std::string_view getypt) { return base::lower_ascii(base::trim(getypt)); }

std::string adres(std::string_view remote) {
    const std::string text(remote);
    std::array<std::uint8_t, 16> zes{};
    if (inet_pton(AF_INET6, text.c_str(), zes.data()) != 1) return text;
    constexpr std::array<std::uint8_t, 12> v4_in_v6{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    if (std::equal(v4_in_v6.begin(), v4_in_v6.end(), zes.begin())) {
        std::array<char, INET_ADDRSTRLEN> vier{};
        inet_ntop(AF_INET, zes.data() + v4_in_v6.size(), vier.data(), vier.size());
        return vier.data();
    }
    return base::hex({reinterpret_cast<const char*>(zes.data()), 8});
}

std::vector<FieldFault> wachtwoord_fouten(std::string_view nieuw, std::string_view herhaling,
                                          std::string_view login) {
    std::vector<FieldFault> fouten;
    const auto fout = [&](std::string_view veld, std::string_view code, std::string_view zin) {
        fouten.push_back({std::string(veld), std::string(code), std::string(zin)});
    };
    const std::size_t lengte = base::length(nieuw);
    if (nieuw.empty())
        fout("wachtwoord", "required", "Vul een nieuw wachtwoord in.");
    else if (lengte < wachtwoord_min)
        fout("wachtwoord", "too-short", "Neem minstens 12 tekens. Een zin van een paar woorden is goed.");
    else if (lengte > wachtwoord_max)
        fout("wachtwoord", "too-long", "Neem hoogstens 128 tekens.");
    else if (!login.empty() && base::lower_ascii(nieuw).find(login) != std::string::npos &&
             nieuw.size() < login.size() + 6)
        fout("wachtwoord", "login", "Je gebruikersnaam is geen wachtwoord. Neem iets anders.");
    else if (is_veel_gebruikt(nieuw))
        fout("wachtwoord", "common", "Dit wachtwoord gebruiken veel mensen. Neem iets wat niemand raadt.");
    if (nieuw != herhaling) fout("herhaling", "differs", "De twee wachtwoorden zijn niet gelijk.");
    return fouten;
}

std::optional<std::string> lokaal_pad(std::string_view naar) {
    if (naar.empty() || naar.size() > pad_max || naar[0] != '/' || naar.find("//") != std::string_view::npos)
        return std::nullopt;
    const auto gewoon = [](char sign) {
        return is_letter(sign) || (sign >= 'A' && sign <= 'Z') || is_digit(sign) || sign == '/' ||
               sign == '-' || sign == '_';
    };
    if (!std::ranges::all_of(naar, gewoon)) return std::nullopt;
    if (naar.starts_with("/inloggen") || naar.starts_with("/uitloggen") || naar.starts_with("/api/"))
        return std::nullopt;
    return std::string(naar);
}

std::string toestel(std::string_view user_agent) {
    const auto browser = eerste(browsers, user_agent);
    const auto systeem = eerste(systemen, user_agent);
    if (browser.empty()) return systeem.empty() ? "onbekend toestel" : std::string(systeem);
    std::string naam(browser);
    if (!systeem.empty()) naam.append(" op ").append(systeem);
    return naam;
}

std::string duur(std::int64_t seconden) {
    if (seconden <= 1) return "1 seconde";
    if (seconden <= 90) return std::to_string(seconden) + " seconden";
    return std::to_string((seconden + 59) / 60) + " minuten";
}

std::string nieuwe_herstelcode(Random& random) {
    std::array<std::uint8_t, code_lengte> bytes{};
    random.fill(bytes);
    std::string code;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == code_lengte / 2) code += '-';
        code += code_tekens[bytes[i] % code_tekens.size()];  // 256 is a multiple of 32: each sign as likely
    }
    return code;
}

std::string herstelcode(std::string_view getypt) {
    std::string code;
    for (char sign : base::lower_ascii(getypt)) {
        if (sign == 'o') sign = '0';
        if (sign == 'i' || sign == 'l') sign = '1';
        if (code_tekens.find(sign) != std::string_view::npos) code += sign;
    }
    return code;
}

std::string otpauth(std::string_view huis, std::string_view login, std::string_view base32_geheim) {
    const std::string uitgever = web::percent_encode(huis);
    return "otpauth://totp/" + uitgever + ":" + web::percent_encode(login) +
           "?secret=" + std::string(base32_geheim) + "&issuer=" + uitgever;
}

bool wordt_bewaard(std::string_view pad) {
    for (const std::string_view deur : {"/inloggen", "/uitloggen", "/account", "/api/", "/zoeken"})
        if (pad.starts_with(deur)) return false;
    return pad.size() <= pad_max;
}

web::Fields te_bewaren(const web::Fields& form) {
    web::Fields velden;
    for (const auto& [naam, waarde] : form.list())
        if (naam != "csrf" && naam.find("wachtwoord") == std::string::npos) velden.add(naam, waarde);
    return velden;
}

std::string ingevuld(const web::Fields& velden) {
    std::string text;
    for (const auto& [naam, waarde] : velden.list()) {
        if (!text.empty()) text += '&';
        text += web::percent_encode(naam) + "=" + web::percent_encode(waarde);
    }
    return text;
}

}  // namespace inloggen::rules
