// What a letter says: its template, filled in; and what must be right before it is made.
#include <algorithm>
#include <cctype>

#include "domein/document/brief.hpp"
#include "domein/document/sjabloon.hpp"
#include "platform/base/text.hpp"

namespace document::brief {
namespace {

constexpr std::string_view open_plek = "[vul in";
constexpr std::string_view onderwerp_regel = "Onderwerp: ";

struct Woord {
    Soort soort;
    std::string_view naam;
    bool aan_persoon;
};
constexpr std::array woorden{
    Woord{Soort::ontvangst, "Bericht van ontvangst", false},
    Woord{Soort::uitkomst, "Uitkomst van de aanmelding", false},
    Woord{Soort::uitnodiging, "Uitnodiging voor een gesprek", true},
    Woord{Soort::kennisgeving, "Bericht dat we gegevens gebruiken", true},
    Woord{Soort::afsluiting, "Bericht dat de samenwerking stopt", true},
};
const Woord& woord(Soort soort) { return woorden.at(static_cast<std::size_t>(soort)); }

bool is_letter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0; }

// As a whole word, capitals or not.
bool noemt(std::string_view tekst, std::string_view naam) {
    const std::string klein = base::lower_ascii(tekst), gezocht = base::lower_ascii(naam);
    for (auto op = klein.find(gezocht); op != klein.npos; op = klein.find(gezocht, op + 1)) {
        const auto na = op + gezocht.size();
        if ((op == 0 || !is_letter(klein[op - 1])) && (na == klein.size() || !is_letter(klein[na])))
            return true;
    }
    return false;
}

}  // namespace

std::string_view naam(Soort soort) { return woord(soort).naam; }
bool aan_persoon(Soort soort) { return woord(soort).aan_persoon; }

bool past_bij(Soort soort, toegang::Fase fase) {
    using toegang::Fase;
    switch (fase) {
        case Fase::aanmelding:
        case Fase::triage: return soort == Soort::ontvangst;
        case Fase::teruggelegd: return soort == Soort::uitkomst;
        case Fase::ondersteuning:
        case Fase::casus:
        case Fase::afronding: return true;
        default: return false;
    }
}

std::string_view code(Soort soort) {
    for (const auto& [code, value] : soort_codes)
        if (value == soort) return code;
    return {};
}

Wens lees(web::Input& input) {
    Wens wens;
    wens.soort = input.choice("soort", soort_codes, {.label = "Welke brief", .required = true})
                     .value_or(Soort::uitnodiging);
    wens.persoon = input.id<kern::Item>("persoon", {.label = "Aan wie"});
    wens.aan = input.text("aan", {.label = "Aan", .max = aan_max, .lines = web::Lines::many});
    wens.onderwerp = input.text("onderwerp", {.label = "Onderwerp", .max = onderwerp_max});
    wens.tekst = input.text("tekst", {.label = "Tekst", .max = tekst_max, .lines = web::Lines::many});
    wens.vorm = input.choice("vorm", vorm_codes, {.label = "Vorm"}).value_or(Vorm::odt);
    wens.alle_deelnemers = input.flag("alleDeelnemers");
    wens.veilig = input.flag("veilig");
    return wens;
}

Voorstel vul(std::string_view sjabloon, const Velden& velden) {
    std::string tekst;
    for (auto open = sjabloon.find("{{"); open != sjabloon.npos; open = sjabloon.find("{{")) {
        const auto dicht = sjabloon.find("}}", open);
        const auto naam = sjabloon.substr(open + 2, dicht - open - 2);
        tekst += sjabloon.substr(0, open);
        const auto veld =
            std::find_if(velden.begin(), velden.end(), [&](const auto& v) { return v.first == naam; });
        if (veld != velden.end()) tekst += veld->second;
        sjabloon.remove_prefix(dicht == sjabloon.npos ? sjabloon.size() : dicht + 2);
    }
    tekst += sjabloon;
    const std::string_view geheel = tekst;
    const auto regel = std::min(geheel.find('\n'), geheel.size());
    const auto onderwerp = geheel.substr(0, regel);
    if (!onderwerp.starts_with(onderwerp_regel)) return {{}, std::string(base::trim(geheel))};
    return {std::string(onderwerp.substr(onderwerp_regel.size())),
            std::string(base::trim(geheel.substr(regel)))};
}

std::vector<FieldFault> fouten(const Wens& wens, const Ontvanger& ontvanger) {
    std::vector<FieldFault> fouten;
    const auto fout = [&](std::string_view veld, std::string_view code, std::string zin) {
        fouten.push_back({std::string(veld), std::string(code), std::move(zin)});
    };
    // DECISIONS 14: asked before the first letter, and before each.
    if (aan_persoon(wens.soort) && !wens.veilig)
        fout("veilig", "required", "Ga eerst na of een brief veilig is, en vink dat aan.");
    if (wens.aan.empty()) fout("aan", "required", "Schrijf op aan wie de brief gaat.");
    if (wens.onderwerp.empty()) fout("onderwerp", "required", "Schrijf op waar de brief over gaat.");
    if (wens.tekst.empty()) fout("tekst", "required", "Schrijf de tekst van de brief.");
    const std::pair<std::string_view, std::string_view> teksten[] = {{"onderwerp", wens.onderwerp},
                                                                     {"tekst", wens.tekst}};
    for (const auto& [veld, tekst] : teksten)
        if (tekst.find(open_plek) != tekst.npos)
            fout(veld, "open-place", "Vul in wat tussen haken staat, of haal het weg.");
    // DECISIONS 14: it stands in no letter but to who lives there.
    const std::pair<std::string_view, std::string_view> alles[] = {
        {"aan", wens.aan}, {"onderwerp", wens.onderwerp}, {"tekst", wens.tekst}};
    for (const auto& [veld, tekst] : alles)
        for (const auto& adres : ontvanger.geheim)
            if (betrokkene::noemt(tekst, adres))
                fout(veld, "kept-address", "In een brief staat geen adres dat geheim is. Haal het weg.");
    // Who opens an invitation learns nothing about anybody else.
    if (wens.soort == Soort::uitnodiging)
        for (const auto& ander : ontvanger.anderen)
            if (noemt(wens.tekst, ander) || noemt(wens.onderwerp, ander))
                fout("tekst", "other-name",
                     "In een uitnodiging staat geen naam van een ander. Haal “" + ander + "” weg.");
    return fouten;
}

}  // namespace document::brief
