#include "domein/beheer/voorstel.hpp"

#include <string>

namespace beheer::rules {
namespace {

Bezwaar nee(std::string_view regel, std::string_view zin) {
    return Refusal{std::string(regel), std::string(zin), {}};
}

Bezwaar niet_meer(const TweedeFeiten& feiten) {
    if (!feiten.wacht) return nee("voorstel.staat", "Dit voorstel is al afgehandeld.");
    if (feiten.verlopen)
        return nee("voorstel.verlopen", "Dit voorstel is verlopen. Vraag om een nieuw voorstel.");
    return std::nullopt;
}

// An account opens what its owner may see, so his own employer hands it out; the house does so for its own people, and
// the manager for a contactpersoon who has no colleague.
bool in_de_kring(const TweedeFeiten& feiten) {
    if (!feiten.over_account || feiten.van_huis) return feiten.bevestiger;
    if (feiten.contactpersoon) return true;
    return feiten.manager && (feiten.is_contactpersoon || !feiten.heeft_contactpersoon);
}

}  // namespace

Gevolg gevolg(const Tafel& tafel) {
    return tafel.velden.soort == TafelSoort::triagetafel ? Gevolg::wacht : Gevolg::geldt;
}

Bezwaar tafelsoort_bezwaar(bool andere_soort, int leden) {
    if (!andere_soort || leden == 0) return std::nullopt;
    return nee("tafel.soort", "De soort van een tafel ligt vast zodra er leden zijn. Maak een nieuwe tafel.");
}

std::vector<FieldFault> grens_fouten(const Waarde& waarde, const partner::Standaard& standaard) {
    if (!standaard.getal || std::stoll(waarde.waarde) >= standaard.minst) return {};
    return {{"waarde", "too-low", "Vul een getal in van " + std::to_string(standaard.minst) + " of meer."}};
}

Bezwaar tweede_bezwaar(const TweedeFeiten& feiten) {
    if (auto bezwaar = niet_meer(feiten)) return bezwaar;
    if (feiten.zelf_voorgesteld)
        return nee("voorstel.zelfde-persoon", "Jij stelde dit voor. Iemand anders bevestigt het.");
    if (feiten.over_mij) return nee("voorstel.eigen", "Dit gaat over jou. Iemand anders bevestigt het.");
    if (!in_de_kring(feiten)) return nee("voorstel.kring", "Dit voorstel bevestigt iemand anders.");
    if (feiten.voorsteller_weg)
        return nee("voorstel.voorsteller",
                   "Wie dit voorstelde, is geblokkeerd. Wijs het af, en stel het opnieuw voor.");
    return std::nullopt;
}

Bezwaar afwijs_bezwaar(const TweedeFeiten& feiten) {
    if (auto bezwaar = niet_meer(feiten)) return bezwaar;
    if (feiten.zelf_voorgesteld || in_de_kring(feiten)) return std::nullopt;
    return nee("voorstel.kring", "Dit voorstel bevestigt iemand anders.");
}

bool te_zien(TweedeFeiten feiten) {
    // Who may turn it down must see it: else it would keep the same from being proposed again until it expires.
    feiten.voorsteller_weg = false;
    return feiten.zelf_voorgesteld || !tweede_bezwaar(feiten);
}

}  // namespace beheer::rules
