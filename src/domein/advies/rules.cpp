#include "domein/advies/rules.hpp"

#include <algorithm>
#include <array>

#include "platform/base/text.hpp"

namespace advies::rules {
namespace {

using Fouten = std::vector<FieldFault>;

void fout(Fouten& fouten, std::string_view veld, std::string_view code, std::string zin) {
    fouten.push_back({std::string(veld), std::string(code), std::move(zin)});
}

constexpr bool cijfer(char teken) { return teken >= '0' && teken <= '9'; }

// The elfproef: nine digits of which 9a + 8b + … + 2h − i is a multiple of eleven.
bool is_bsn(std::string_view cijfers) {
    if (cijfers.size() != 9) return false;
    int som = 0;
    for (std::size_t i = 0; i < 9; ++i) {
        const int gewicht = i == 8 ? -1 : 9 - static_cast<int>(i);
        som += gewicht * (cijfers[i] - '0');
    }
    return som % 11 == 0 && cijfers != "000000000";
}

// Runs of digits with at most one point, space or dash between two of them.
bool heeft_bsn(std::string_view tekst) {
    for (std::size_t begin = 0; begin < tekst.size(); ++begin) {
        if (!cijfer(tekst[begin]) || (begin > 0 && cijfer(tekst[begin - 1]))) continue;
        std::string cijfers;
        bool tussen = false;
        std::size_t hier = begin;
        for (; hier < tekst.size() && cijfers.size() < 10; ++hier) {
            const char teken = tekst[hier];
            if (cijfer(teken)) {
                cijfers += teken;
                tussen = false;
            } else if (!tussen && (teken == '.' || teken == ' ' || teken == '-')) {
                tussen = true;
            } else {
                break;
            }
        }
        if (is_bsn(cijfers)) return true;
    }
    return false;
}

constexpr std::array<std::string_view, 12> maanden{"januari",   "februari", "maart",    "april",
                                                   "mei",       "juni",     "juli",     "augustus",
                                                   "september", "oktober",  "november", "december"};

int getal(std::string_view& tekst, std::size_t hoogstens) {
    int waarde = 0;
    std::size_t lang = 0;
    while (lang < hoogstens && lang < tekst.size() && cijfer(tekst[lang]))
        waarde = waarde * 10 + (tekst[lang++] - '0');
    tekst.remove_prefix(lang);
    return lang == 0 ? -1 : waarde;
}

// A day before `jaar` + 1 that stands at the beginning of the text: 3-4-1987, 03/04/1987, 3 april 1987, 1987-04-03.
bool begint_met_dag(std::string_view tekst) {
    const auto teken = [&](std::string_view mogelijk) {
        if (tekst.empty() || mogelijk.find(tekst.front()) == std::string_view::npos) return false;
        tekst.remove_prefix(1);
        return true;
    };
    const auto jaar_goed = [&](int jaar) {
        return jaar >= 1900 && jaar <= 2099 && (tekst.empty() || !cijfer(tekst.front()));
    };
    const int eerste = getal(tekst, 4);
    if (eerste >= 1900) return teken("-/.") && getal(tekst, 2) >= 1 && teken("-/.") && getal(tekst, 2) >= 1;
    if (eerste < 0 || eerste > 31 || !teken("-/. ")) return false;
    for (const auto maand : maanden)
        if (base::lower_ascii(tekst.substr(0, maand.size())) == maand) {
            tekst.remove_prefix(maand.size());
            return teken(" ") && jaar_goed(getal(tekst, 4));
        }
    const int maand = getal(tekst, 2);
    return maand >= 0 && maand <= 12 && teken("-/. ") && jaar_goed(getal(tekst, 4));
}

bool heeft_dag(std::string_view tekst) {
    for (std::size_t i = 0; i < tekst.size(); ++i)
        if (cijfer(tekst[i]) && (i == 0 || !cijfer(tekst[i - 1])) && begint_met_dag(tekst.substr(i)))
            return true;
    return false;
}

bool kent(std::span<const partner::Code> lijst, std::string_view code) {
    return std::ranges::any_of(lijst, [&](const auto& een) { return een.code == code; });
}

void controleer_thema(Fouten& gevonden, std::string_view thema, bool met_namen,
                      std::span<const partner::Code> themas) {
    if (thema.empty())
        fout(gevonden, "thema", "required", "Kies waar de vraag over gaat.");
    else if (!kent(themas, thema))
        fout(gevonden, "thema", "unknown", "Kies een thema uit de lijst.");
    // Wgs 2.31(13): such a person stands in another register.
    else if (met_namen && thema == "radicalisering")
        fout(gevonden, "thema", "other-register",
             "Vraag over radicalisering alleen zonder namen. Een persoon hoort in een ander register.");
}

void controleer_namen(Fouten& gevonden, const Nieuw& nieuw, const Kader& kader) {
    if (!kader.namen_mogen)
        fout(gevonden, "metNamen", "no-ground",
             "Het huis heeft geen grondslag vastgelegd voor advies met namen. Vraag het zonder namen.");
    if (nieuw.soort == Soort::beleid)
        fout(gevonden, "metNamen", "no-person", "Een vraag over beleid gaat niet over een persoon.");
    if (nieuw.geslachtsnaam.empty())
        fout(gevonden, "geslachtsnaam", "required", "Vul de achternaam in, of vraag het zonder namen.");
    if (nieuw.categorieen.empty())
        fout(gevonden, "categorieen", "required", "Kies over welke soort gegevens je vraag gaat.");
}

}  // namespace

std::string_view code(Soort soort) {
    for (const auto& [code, waarde] : soort_codes)
        if (waarde == soort) return code;
    return "kort";
}

std::string_view naam(Soort soort) {
    switch (soort) {
        case Soort::kort: return "korte vraag";
        case Soort::expertise: return "vraag die uitzoekwerk kost";
        case Soort::beleid: return "vraag over beleid";
    }
    return {};
}

std::string_view code(Staat staat) {
    constexpr std::array<std::string_view, 6> codes{"gevraagd",   "in-behandeling", "bij-vrager",
                                                    "beantwoord", "gesloten",       "ingetrokken"};
    return codes.at(static_cast<std::size_t>(staat) - 1);
}

std::string_view naam(Staat staat) {
    constexpr std::array<std::string_view, 6> namen{"wacht op het huis",  "in behandeling",
                                                    "wacht op de vrager", "beantwoord",
                                                    "afgesloten",         "ingetrokken"};
    return namen.at(static_cast<std::size_t>(staat) - 1);
}

std::string_view code(BerichtSoort soort) {
    constexpr std::array<std::string_view, 3> codes{"terugvraag", "aanvulling", "antwoord"};
    return codes.at(static_cast<std::size_t>(soort) - 1);
}

std::string_view naam(BerichtSoort soort) {
    constexpr std::array<std::string_view, 3> namen{"Vraag van het huis", "Aanvulling", "Antwoord"};
    return namen.at(static_cast<std::size_t>(soort) - 1);
}

bool loopt(Staat staat) { return staat < Staat::gesloten; }

std::vector<std::string_view> herkenbaar(std::string_view tekst) {
    std::vector<std::string_view> gevonden;
    if (heeft_bsn(tekst)) gevonden.push_back("een BSN");
    if (heeft_dag(tekst)) gevonden.push_back("een geboortedatum");
    return gevonden;
}

std::vector<FieldFault> fouten(const Nieuw& nieuw, const Kader& kader) {
    Fouten gevonden;
    if (kader.van_huis && !nieuw.namens) fout(gevonden, "namens", "required", "Kies wie de vraag stelde.");
    if (!kader.van_huis && nieuw.namens)
        fout(gevonden, "namens", "not-yours", "Alleen het huis legt een vraag van een ander vast.");
    if (!nieuw.soort) fout(gevonden, "soort", "required", "Kies wat voor vraag het is.");
    controleer_thema(gevonden, nieuw.thema, nieuw.met_namen, kader.themas);
    if (nieuw.vraag.empty()) fout(gevonden, "vraag", "required", "Schrijf op wat je wilt weten.");
    if (nieuw.met_namen) {
        controleer_namen(gevonden, nieuw, kader);
    } else {
        if (!nieuw.voornaam.empty() || !nieuw.geslachtsnaam.empty() || nieuw.geboortedatum)
            fout(gevonden, "metNamen", "names-without-choice",
                 "Je vulde een naam of geboortedatum in. Kies voor een vraag met namen, of haal ze weg.");
        const auto wat = herkenbaar(nieuw.vraag);
        if (!wat.empty() && !nieuw.gecontroleerd) {
            std::string zin = "In je vraag lijkt " + std::string(wat.front());
            if (wat.size() > 1) zin += " en " + std::string(wat.back());
            fout(gevonden, "gecontroleerd", "personal-data",
                 zin + " te staan. Haal het weg, of zeg dat het iets anders is.");
        }
    }
    return gevonden;
}

std::vector<FieldFault> fouten(const NieuwAntwoord& antwoord, std::span<const partner::Code> themas,
                               bool met_namen) {
    Fouten gevonden;
    if (antwoord.tekst.empty()) fout(gevonden, "tekst", "required", "Schrijf het antwoord op.");
    if (!antwoord.soort)
        fout(gevonden, "soort", "required", "Kies wat voor vraag het was.");
    else if (met_namen && antwoord.soort == Soort::beleid)
        fout(gevonden, "soort", "no-person", "Een vraag over beleid gaat niet over een persoon.");
    controleer_thema(gevonden, antwoord.thema, met_namen, themas);
    return gevonden;
}

Result<Staat> na(Staat van, Daad daad) {
    if (!loopt(van)) return refused("advies.gesloten", "Deze vraag is al afgesloten of ingetrokken.");
    switch (daad) {
        case Daad::toewijzen: return van == Staat::gevraagd ? Staat::in_behandeling : van;
        case Daad::terugvragen: return Staat::bij_vrager;
        case Daad::aanvullen: return van == Staat::gevraagd ? van : Staat::in_behandeling;
        case Daad::antwoorden: return Staat::beantwoord;
        case Daad::sluiten:
            if (van != Staat::beantwoord)
                return refused(
                    "advies.niet-beantwoord",
                    "Deze vraag heeft nog geen antwoord. Geef antwoord, of laat de vrager haar intrekken.");
            return Staat::gesloten;
        case Daad::intrekken:
            if (van == Staat::beantwoord)
                return refused("advies.beantwoord", "Je vraag is al beantwoord. Sluit haar af.");
            return Staat::ingetrokken;
    }
    return van;
}

int dagen(Instant sinds, Date vandaag) { return std::max(0, vandaag.days_since(local_date(sinds))); }

std::string uren(std::int64_t minuten) {
    const std::int64_t heel = minuten / 60, rest = minuten % 60;
    const std::string deel = std::to_string(rest) + (rest == 1 ? " minuut" : " minuten");
    if (heel == 0) return deel;
    return std::to_string(heel) + " uur" + (rest == 0 ? std::string() : " en " + deel);
}

}  // namespace advies::rules
