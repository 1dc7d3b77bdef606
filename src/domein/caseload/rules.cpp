#include "domein/caseload/rules.hpp"

#include <algorithm>

namespace caseload::rules {
namespace {

using Fouten = std::vector<FieldFault>;

void fout(Fouten& fouten, std::string_view veld, std::string_view code, std::string_view zin) {
    fouten.push_back({std::string(veld), std::string(code), std::string(zin)});
}

bool is_regisseur(std::span<const Regisseur> regisseurs, kern::MedewerkerId wie) {
    return std::ranges::any_of(regisseurs, [&](const Regisseur& een) { return een.id == wie; });
}

}  // namespace

Uitkomst uitkomst(const Feiten& feiten) {
    if (!feiten.bestaat || !feiten.mag_weten) return Uitkomst::bestaat_niet;
    if (!feiten.van_hem) return Uitkomst::niet_van_hem;
    if (feiten.gewijzigd) return Uitkomst::gewijzigd;
    if (!feiten.naar_kan) return Uitkomst::kan_niet;
    return Uitkomst::verplaatst;
}

std::string_view zin(Uitkomst uitkomst) {
    switch (uitkomst) {
        case Uitkomst::verplaatst: return "Verplaatst.";
        case Uitkomst::bestaat_niet: return "Deze casus is er niet, of niet voor jou.";
        case Uitkomst::niet_van_hem: return "Deze casus was al van een andere regisseur.";
        case Uitkomst::gewijzigd: return "Deze casus is intussen gewijzigd. Kies haar opnieuw.";
        case Uitkomst::kan_niet: return "Deze collega kan deze casus niet doen. Kies iemand anders.";
    }
    return {};
}

std::string_view code(Uitkomst uitkomst) {
    switch (uitkomst) {
        case Uitkomst::verplaatst: return "verplaatst";
        case Uitkomst::bestaat_niet: return "bestaat-niet";
        case Uitkomst::niet_van_hem: return "niet-van-hem";
        case Uitkomst::gewijzigd: return "gewijzigd";
        case Uitkomst::kan_niet: return "kan-niet";
    }
    return {};
}

Fouten fouten(const Verplaatsing& wens, std::span<const Regisseur> regisseurs, kern::MedewerkerId ik) {
    Fouten gevonden;
    if (wens.dossiers.empty()) fout(gevonden, "dossiers", "required", "Kies minstens één casus.");
    if (!wens.naar)
        fout(gevonden, "naar", "required", "Kies wie de casussen krijgt.");
    else if (*wens.naar == wens.van || !is_regisseur(regisseurs, *wens.naar))
        fout(gevonden, "naar", "invalid-choice", "Kies een andere procesregisseur van het huis.");
    else if (*wens.naar == ik)
        fout(gevonden, "naar", "self", "Een casus geef je niet aan jezelf. Vraag een collega dit te doen.");
    return gevonden;
}

Fouten fouten(const NieuweWaarneming& nieuw, std::span<const Regisseur> regisseurs, kern::MedewerkerId ik,
              Date vandaag) {
    Fouten gevonden;
    if (!nieuw.afwezig)
        fout(gevonden, "afwezig", "required", "Kies wie er afwezig is.");
    else if (!is_regisseur(regisseurs, *nieuw.afwezig))
        fout(gevonden, "afwezig", "invalid-choice", "Kies een procesregisseur van het huis.");
    if (!nieuw.waarnemer)
        fout(gevonden, "waarnemer", "required", "Kies wie er waarneemt.");
    else if (!is_regisseur(regisseurs, *nieuw.waarnemer) || nieuw.waarnemer == nieuw.afwezig)
        fout(gevonden, "waarnemer", "invalid-choice", "Kies een andere procesregisseur van het huis.");
    else if (*nieuw.waarnemer == ik)
        fout(gevonden, "waarnemer", "self",
             "Jezelf wijs je niet aan. Kies een ander, of vraag een andere manager dit te doen.");
    if (!nieuw.van)
        fout(gevonden, "van", "required", "Vul in vanaf welke dag.");
    else if (*nieuw.van < vandaag)
        fout(gevonden, "van", "in-the-past", "Vul een datum in vanaf vandaag.");
    if (!nieuw.tot)
        fout(gevonden, "tot", "required", "Vul de laatste dag in. Een waarneming heeft altijd een einde.");
    else if (nieuw.van && *nieuw.tot < *nieuw.van)
        fout(gevonden, "tot", "before-start", "De laatste dag ligt niet voor de eerste.");
    else if (nieuw.van && nieuw.tot->days_since(*nieuw.van) > waarneming_dagen)
        fout(gevonden, "tot", "too-late", "Een waarneming duurt hoogstens een jaar.");
    return gevonden;
}

std::optional<Refusal> mag_waarnemen(const NieuweWaarneming& nieuw, std::span<const Waarneming> bestaande) {
    for (const Waarneming& een : bestaande) {
        if (een.beeindigd || een.van > *nieuw.tot || een.tot < *nieuw.van) continue;
        if (een.afwezig_id == *nieuw.afwezig)
            return Refusal{
                "waarneming-loopt",
                "Voor deze collega neemt in die periode al iemand waar. Stop die waarneming eerst.", ""};
        if (een.afwezig_id == *nieuw.waarnemer)
            return Refusal{"waarnemer-afwezig", "Deze waarnemer is in die periode zelf afwezig.", ""};
    }
    return std::nullopt;
}

Fouten fouten(const Stil& stil, Date vandaag) {
    Fouten gevonden;
    if (stil.dossiers.empty()) fout(gevonden, "dossiers", "required", "Kies minstens één casus.");
    if (!stil.tot)
        fout(gevonden, "tot", "required", "Vul in tot welke dag er geen bijzonderheden zijn.");
    else if (*stil.tot <= vandaag)
        fout(gevonden, "tot", "in-the-past", "Vul een datum in na vandaag.");
    else if (stil.tot->days_since(vandaag) > stil_dagen)
        fout(gevonden, "tot", "too-late", "Vul een datum in binnen drie maanden.");
    return gevonden;
}

std::optional<Refusal> mag_herinneren(bool iets_te_laat, bool al_vandaag) {
    if (!iets_te_laat)
        return Refusal{"niets-te-laat",
                       "Bij deze organisatie is niets te laat. Er is niets om aan te herinneren.", ""};
    if (al_vandaag)
        return Refusal{"herinnering-vandaag",
                       "Je stuurde deze organisatie vandaag al een herinnering. Morgen kan het weer.", ""};
    return std::nullopt;
}

bool slaat_over(const Halte& halte, Date vandaag) { return halte.stil_tot && *halte.stil_tot > vandaag; }

std::optional<std::size_t> halte(std::span<const Halte> haltes, const std::optional<kern::DossierId>& bij,
                                 int stap, Date vandaag) {
    const auto aantal = static_cast<std::ptrdiff_t>(haltes.size());
    std::ptrdiff_t plaats = stap > 0 ? -1 : aantal;
    if (bij)
        for (std::ptrdiff_t i = 0; i < aantal; ++i)
            if (haltes[static_cast<std::size_t>(i)].id == *bij) plaats = i;
    for (plaats += stap; plaats >= 0 && plaats < aantal; plaats += stap)
        if (!slaat_over(haltes[static_cast<std::size_t>(plaats)], vandaag))
            return static_cast<std::size_t>(plaats);
    return std::nullopt;
}

}  // namespace caseload::rules
