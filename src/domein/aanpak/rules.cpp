#include "domein/aanpak/rules.hpp"

#include <algorithm>
#include <array>

#include "kern/partner/besluitbron.hpp"

namespace aanpak::rules {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> toetsen{{
    {"toets-a", "Zijn er problemen bij de betrokkene, of in zijn gezin met gevolgen voor hem?"},
    {"toets-b", "Zijn die er op meer leefgebieden, met factoren die tot misdaad leiden?"},
    {"toets-c",
     "Veroorzaakt dat overlast, misdaad of onveiligheid door hem, of is dat duidelijk te verwachten?"},
    {"toets-d", "Is samenwerking uit meer domeinen nodig voor een plan dat werkt?"},
}};
constexpr std::string_view bgs = "Besluit gegevensverwerking door samenwerkingsverbanden, artikel ";

const Mens* vind(std::span<const Mens> mensen, const std::optional<kern::MedewerkerId>& wie) {
    const auto gevonden = std::ranges::find_if(mensen, [&](const Mens& een) { return een.id == wie; });
    return gevonden == mensen.end() ? nullptr : &*gevonden;
}

const RolSoort* rol_van(const Soort& soort, std::string_view code) {
    const auto gevonden = std::ranges::find(soort.rollen, code, &RolSoort::code);
    return gevonden == soort.rollen.end() ? nullptr : &*gevonden;
}

// Why this person cannot have this role; empty: he can.
std::string_view rol_fout(const RolSoort& rol, const Mens* mens) {
    if (mens == nullptr) return "Kies iemand die nu bij deze casus hoort.";
    if (!rol.van.empty() && !rol.van.has(mens->soort))
        return "Kies iemand van een organisatie die deze rol kan hebben.";
    return {};
}

void rol_fouten(const Nieuw& nieuw, const Soort& soort, const Feiten& feiten,
                std::vector<FieldFault>& fouten) {
    for (std::size_t i = 0; i < nieuw.rollen.size(); ++i) {
        const RolKeuze& keuze = nieuw.rollen[i];
        const std::string veld = "rollen." + std::to_string(i);
        const RolSoort* rol = rol_van(soort, keuze.rol);
        if (rol == nullptr)
            fouten.push_back({veld + ".rol", "unknown", "Deze rol hoort niet bij deze aanpak."});
        else if (keuze.wie) {
            if (const auto zin = rol_fout(*rol, vind(feiten.mensen, keuze.wie)); !zin.empty())
                fouten.push_back({veld + ".wie", "unknown", std::string(zin)});
        } else if (rol->verplicht)
            fouten.push_back({veld + ".wie", "required", "Kies wie deze rol heeft."});
    }
    for (const RolSoort& rol : soort.rollen)
        if (rol.verplicht && std::ranges::find(nieuw.rollen, rol.code, &RolKeuze::rol) == nieuw.rollen.end())
            fouten.push_back(
                {"rollen", "required", "Kies wie deze rol heeft: " + std::string(rol.naam) + "."});
}

void melding_fouten(const Nieuw& nieuw, const Feiten& feiten, std::vector<FieldFault>& fouten) {
    const auto kent = [&](const Organisatie& een) { return een.id == nieuw.gemeld_bij; };
    if (std::ranges::none_of(feiten.melders, kent))
        fouten.push_back({"gemeldBij", "required", "Kies de gemeente of zorgaanbieder waar het gemeld is."});
    if (!nieuw.gemeld_op)
        fouten.push_back({"gemeldOp", "required", "Vul in wanneer het gemeld is."});
    else if (*nieuw.gemeld_op > feiten.vandaag)
        fouten.push_back({"gemeldOp", "in-the-future", "Een melding ligt niet na vandaag."});
}

void bron_fouten(const Nieuw& nieuw, const Feiten& feiten, std::vector<FieldFault>& fouten) {
    std::vector<kern::OrganisatieId> kiesbaar;
    for (const auto& een : feiten.kiesbaar) kiesbaar.push_back(een.id);
    auto gevonden = partner::bron_fouten({nieuw.bron.datum, nieuw.bron.tekst, nieuw.bron.beslissers},
                                         {feiten.gemeld, feiten.vandaag, feiten.nodig, kiesbaar},
                                         {"besluitDatum", "besluitBron", "beslissers"});
    fouten.insert(fouten.end(), gevonden.begin(), gevonden.end());
}

std::optional<Refusal> leeftijd(const Soort& soort, const Feiten& feiten, Date dag) {
    const bool telt = !soort.onder.empty() || soort.vanaf_leeftijd > 0;
    if (!telt) return std::nullopt;
    const int grens = soort.onder.empty() ? soort.vanaf_leeftijd : feiten.leeftijd_onder;
    const auto jonger = jonger_dan(feiten.geboren, grens, dag);
    if (!jonger)
        return Refusal{"aanpak.geboortedatum",
                       "Met deze geboortedatum staat de leeftijd niet vast. Vul hem eerst aan.", ""};
    if (!soort.onder.empty() && !*jonger)
        return Refusal{"aanpak.te-oud",
                       "Deze aanpak is voor wie jonger is dan " + std::to_string(grens) + " jaar.", ""};
    if (soort.onder.empty() && *jonger)
        return Refusal{"aanpak.te-jong",
                       "Deze aanpak is voor wie " + std::to_string(grens) + " jaar of ouder is.", ""};
    return std::nullopt;
}

// Each answer must be yes; a no is an answer, and then the casus stays out.
std::optional<Refusal> antwoorden(const Nieuw& nieuw, const Feiten& feiten) {
    for (std::size_t i = 0; i < feiten.vragen.size() && i < nieuw.antwoorden.size(); ++i) {
        if (nieuw.antwoorden[i].ja == true) continue;
        if (!toets_tekst(feiten.vragen[i].code).empty())
            return Refusal{"topx.toets-nee", "Plaatsen mag alleen als alle vier de toetsen ja zijn.",
                           std::string(bgs) + "2.20 en 2.22"};
        return Refusal{"aanpak.vraag-nee", "Deze aanpak begint alleen als elk antwoord ja is.", ""};
    }
    return std::nullopt;
}

}  // namespace

std::string_view code(Staat staat) {
    switch (staat) {
        case Staat::voorgesteld: return "voorgesteld";
        case Staat::loopt: return "loopt";
        case Staat::gestopt: return "gestopt";
        case Staat::niet_doorgegaan: break;
    }
    return "niet-doorgegaan";
}

std::string_view naam(Staat staat) {
    switch (staat) {
        case Staat::voorgesteld: return "wacht op besluit";
        case Staat::loopt: return "loopt";
        case Staat::gestopt: return "gestopt";
        case Staat::niet_doorgegaan: break;
    }
    return "niet doorgegaan";
}

std::string_view code(Veiligheid fase) {
    for (const auto& [code, value] : fase_codes)
        if (value == fase) return code;
    return "onbekend";
}

std::string_view naam(Veiligheid fase) {
    switch (fase) {
        case Veiligheid::direct: return "Directe veiligheid";
        case Veiligheid::zorg: return "Risicogestuurde zorg";
        case Veiligheid::herstel: break;
    }
    return "Herstel";
}

std::vector<Vraag> vier_toetsen() {
    std::vector<Vraag> vragen;
    for (const auto& [code, tekst] : toetsen) vragen.push_back({std::string(code), std::string(tekst)});
    return vragen;
}

std::string_view toets_tekst(std::string_view code) {
    for (const auto& [bekend, tekst] : toetsen)
        if (bekend == code) return tekst;
    return {};
}

std::optional<bool> jonger_dan(const PartialDate& geboren, int grens, Date dag) {
    if (geboren.year == 0) return std::nullopt;
    // Born on the first day that fits, and on the last one that does.
    const int maand_eerst = geboren.month == 0 ? 1 : geboren.month;
    const int maand_laatst = geboren.month == 0 ? 12 : geboren.month;
    const int dag_eerst = geboren.month == 0 || geboren.day == 0 ? 1 : geboren.day;
    const int dag_laatst = geboren.month == 0 || geboren.day == 0 ? 31 : geboren.day;
    const auto jonger = [&](int maand, int dag_van) {
        int jaren = dag.year - geboren.year;
        if (std::pair(dag.month, dag.day) < std::pair(maand, dag_van)) --jaren;
        return jaren < grens;
    };
    const bool oudst = jonger(maand_eerst, dag_eerst);
    const bool jongst = jonger(maand_laatst, dag_laatst);
    return oudst == jongst ? std::optional(oudst) : std::nullopt;
}

std::vector<FieldFault> fouten(const Nieuw& nieuw, const Soort& soort, const Feiten& feiten) {
    std::vector<FieldFault> fouten;
    const auto fout = [&](std::string veld, std::string code, std::string zin) {
        fouten.push_back({std::move(veld), std::move(code), std::move(zin)});
    };
    if (!nieuw.van)
        fout("van", "required", "Vul in vanaf welke dag.");
    else if (*nieuw.van > feiten.vandaag)
        fout("van", "in-the-future", "De dag ligt niet na vandaag.");
    else if (*nieuw.van < feiten.gemeld)
        fout("van", "before-report", "De dag ligt niet voor die van de aanmelding.");
    if (nieuw.herzien_op)
        if (auto klacht = herziening_fout(nieuw.herzien_op, feiten.termijn, feiten.vandaag))
            fouten.push_back(std::move(*klacht));
    if (nieuw.grond.empty())
        fout("grond", "required", "Schrijf in een paar zinnen waarom deze aanpak nodig is.");
    else if (soort.melding && nieuw.grond.size() > signaal_max)
        fout("grond", "too-long", "Houd een signaal bij één zin. Een dossier hiervan hoort elders.");
    for (std::size_t i = 0; i < feiten.vragen.size(); ++i) {
        const std::string veld = "vragen." + std::to_string(i);
        const bool er = i < nieuw.antwoorden.size();
        if (!er || !nieuw.antwoorden[i].ja) fout(veld + ".antwoord", "required", "Kies ja of nee.");
        if (!er || nieuw.antwoorden[i].motivering.empty())
            fout(veld + ".motivering", "required", "Schrijf in één of twee zinnen waarom.");
    }
    if (nieuw.antwoorden.size() > feiten.vragen.size())
        fout("vragen", "too-many", "Er zijn meer antwoorden dan vragen.");
    rol_fouten(nieuw, soort, feiten, fouten);
    if (soort.melding) melding_fouten(nieuw, feiten, fouten);
    if (soort.topx) bron_fouten(nieuw, feiten, fouten);
    return fouten;
}

std::optional<Refusal> mag_plaatsen(const std::optional<Date>& gepubliceerd, Date dag) {
    if (gepubliceerd && *gepubliceerd <= dag) return std::nullopt;
    return Refusal{"topx.niet-gepubliceerd",
                   "Plaatsen mag pas vanaf de dag waarop de criteria zijn gepubliceerd.",
                   std::string(bgs) + "2.22"};
}

std::optional<Refusal> mag_erin(const Nieuw& nieuw, const Soort& soort, const Feiten& feiten) {
    if (!feiten.geldig) return Refusal{"aanpak.geldt-niet", "Dit huis gebruikt deze aanpak nu niet.", ""};
    if (feiten.zit_er_al_in)
        return Refusal{"aanpak.zit-er-al-in", "Deze casus zit al in deze aanpak, of dat ligt voor.", ""};
    if (soort.alleen_casus && feiten.fase != toegang::Fase::casus)
        return Refusal{"aanpak.fase", "Dat kan alleen als het huis de procesregie voert.", ""};
    if (!soort.herkomst.empty() && soort.herkomst != feiten.herkomst)
        return Refusal{"aanpak.herkomst", "Deze aanpak is voor aanmeldingen van de ZSM-tafel.", ""};
    const Date dag = nieuw.van.value_or(feiten.vandaag);
    if (auto bezwaar = leeftijd(soort, feiten, dag)) return bezwaar;
    if (soort.topx) {
        if (auto bezwaar = mag_plaatsen(feiten.gepubliceerd, std::min(dag, nieuw.bron.datum.value_or(dag))))
            return bezwaar;
    }
    if (auto bezwaar = antwoorden(nieuw, feiten)) return bezwaar;
    if (!soort.topx) return std::nullopt;
    if (feiten.kiesbaar.empty())
        return Refusal{"aanpak.geen-bevestigers",
                       "Er doet geen publieke deelnemer mee die dit kan besluiten.", "Wgs 2.32 lid 2"};
    return nieuw.bron.datum ? partner::bron_bezwaar(feiten.tegen) : std::nullopt;
}

std::vector<FieldFault> fouten(const NieuweCriteria& nieuw, std::span<const Organisatie> publiek,
                               Date vandaag) {
    std::vector<FieldFault> fouten;
    if (!nieuw.adres.starts_with("https://") || nieuw.adres.find('.') == std::string::npos ||
        nieuw.adres.find(' ') != std::string::npos)
        fouten.push_back({"adres", "invalid", "Vul het hele adres in. Het begint met https://."});
    if (!nieuw.vastgesteld)
        fouten.push_back({"vastgesteld", "required", "Vul in wanneer de criteria zijn vastgesteld."});
    else if (*nieuw.vastgesteld > vandaag)
        fouten.push_back({"vastgesteld", "in-the-future", "Die dag ligt niet na vandaag."});
    if (!nieuw.gepubliceerd)
        fouten.push_back({"gepubliceerd", "required", "Vul in wanneer de criteria zijn gepubliceerd."});
    else if (nieuw.vastgesteld && *nieuw.gepubliceerd < *nieuw.vastgesteld)
        fouten.push_back({"gepubliceerd", "before", "Publiceren gebeurt niet voor het vaststellen."});
    if (nieuw.teksten.empty())
        fouten.push_back({"criteria", "required", "Schrijf elk criterium op, één per regel."});
    else if (nieuw.teksten.size() > criteria_max)
        fouten.push_back({"criteria", "too-many", "Hoogstens 8 criteria."});
    for (const auto& tekst : nieuw.teksten)
        if (tekst.size() > criterium_max) {
            fouten.push_back({"criteria", "too-long", "Houd een criterium bij hoogstens 300 tekens."});
            break;
        }
    const auto bekend = [&](const kern::OrganisatieId& wie) {
        return std::ranges::any_of(publiek, [&](const Organisatie& een) { return een.id == wie; });
    };
    if (nieuw.beslissers.empty() || !std::ranges::all_of(nieuw.beslissers, bekend))
        fouten.push_back({"beslissers", "required", "Kies welke publieke deelnemers dit vaststelden."});
    return fouten;
}

std::vector<FieldFault> fouten(const NieuweRol& rol, const Soort& soort, std::span<const Mens> mensen) {
    std::vector<FieldFault> fouten;
    const RolSoort* bekend = rol_van(soort, rol.keuze.rol);
    if (bekend == nullptr)
        fouten.push_back({"rol", "required", "Kies welke rol."});
    else if (const auto zin = rol_fout(*bekend, vind(mensen, rol.keuze.wie)); !zin.empty())
        fouten.push_back({"wie", "required", std::string(zin)});
    return fouten;
}

std::vector<FieldFault> fouten(const NieuweFase& nieuw, const std::optional<Begin>& laatste, Date begonnen,
                               std::span<const Mens> mensen, Date vandaag) {
    std::vector<FieldFault> fouten;
    if (!nieuw.fase)
        fouten.push_back({"fase", "required", "Kies welke fase begint."});
    else if (!laatste && *nieuw.fase != Veiligheid::direct)
        fouten.push_back({"fase", "order", "Begin bij directe veiligheid."});
    else if (laatste && (*nieuw.fase == laatste->fase ||
                         static_cast<int>(*nieuw.fase) > static_cast<int>(laatste->fase) + 1))
        fouten.push_back({"fase", "order", "Ga één fase verder, of terug naar een eerdere."});
    const Date vroegst = laatste ? laatste->van : begonnen;
    if (!nieuw.van)
        fouten.push_back({"van", "required", "Vul in vanaf welke dag."});
    else if (*nieuw.van < vroegst || *nieuw.van > vandaag)
        fouten.push_back(
            {"van", "range", "Kies een dag na het begin van de vorige fase en niet na vandaag."});
    if (vind(mensen, nieuw.oordeel_van) == nullptr)
        fouten.push_back({"oordeelVan", "required", "Kies wie dit beoordeelde."});
    if (nieuw.oordeel.empty())
        fouten.push_back({"oordeel", "required", "Schrijf op waarop het oordeel rust."});
    return fouten;
}

std::optional<FieldFault> bespreking_fout(const std::optional<Date>& dag, const Aanpak& aanpak,
                                          Date vandaag) {
    if (!dag) return FieldFault{"dag", "required", "Vul in wanneer de casus is besproken."};
    if (*dag > vandaag || *dag < aanpak.van)
        return FieldFault{"dag", "range", "Kies een dag vanaf de plaatsing, en niet na vandaag."};
    if (std::ranges::find(aanpak.besprekingen, *dag) != aanpak.besprekingen.end())
        return FieldFault{"dag", "twice", "De bespreking van die dag staat er al."};
    return std::nullopt;
}

std::optional<FieldFault> herziening_fout(const std::optional<Date>& dag, int termijn, Date vandaag) {
    if (dag && *dag > vandaag && *dag <= vandaag.plus_days(termijn)) return std::nullopt;
    return FieldFault{"herzienOp", "range",
                      "Kies een dag na vandaag, hoogstens " + std::to_string(termijn) + " dagen verder."};
}

std::optional<Refusal> mag_wijzigen(Staat staat) {
    if (staat == Staat::loopt) return std::nullopt;
    return Refusal{"aanpak.gestopt", "Deze aanpak loopt niet.", ""};
}

std::optional<Refusal> heeft_fasen(const Soort& soort) {
    if (soort.fasen) return std::nullopt;
    return Refusal{"aanpak.past-niet", "Deze aanpak heeft geen fasen van veiligheid.", ""};
}

std::optional<Refusal> heeft_besprekingen(const Soort& soort) {
    if (soort.topx) return std::nullopt;
    return Refusal{"aanpak.past-niet", "Besprekingen worden alleen van de Top-X geteld.", ""};
}

}  // namespace aanpak::rules
