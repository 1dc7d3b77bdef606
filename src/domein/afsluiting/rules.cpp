#include "domein/afsluiting/rules.hpp"

#include <algorithm>

#include "kern/partner/besluitbron.hpp"

namespace afsluiting::rules {
namespace {

using Fouten = std::vector<FieldFault>;

void fout(Fouten& fouten, std::string_view veld, std::string_view code, std::string zin) {
    fouten.push_back({std::string(veld), std::string(code), std::move(zin)});
}

void voeg_bron_fouten_toe(Fouten& fouten, const Bron& bron, const Beslissers& beslissers, Date vandaag) {
    std::vector<kern::OrganisatieId> kiesbaar;
    for (const auto& een : beslissers.kiesbaar) kiesbaar.push_back(een.id);
    auto van_bron = partner::bron_fouten({bron.datum, bron.tekst, bron.beslissers},
                                         {beslissers.gemeld, vandaag, beslissers.nodig, kiesbaar},
                                         {"besluitDatum", "besluitBron", "beslissers"});
    std::ranges::move(van_bron, std::back_inserter(fouten));
}

Refusal ligt_voor() {
    return {"besluit-ligt-voor", "Er wacht al een voorstel op bevestiging. Trek dat eerst in.", ""};
}
Refusal niet_begonnen() {
    return {"afronding-niet-begonnen", "Deze casus wordt nog niet afgerond. Begin eerst met afronden.", ""};
}
Refusal geen_bevestigers() {
    return {"geen-bevestigers",
            "Aan deze casus neemt geen publieke deelnemer deel. Leg vast wie dit elders besloot.",
            "Wgs 2.31 lid 8"};
}

// Who could confirm, and who said no: the same for closing and opening again.
std::optional<Refusal> mag_besluiten(int publiek, int tegen, Wijze wijze) {
    if (wijze != Wijze::bevestigen) return partner::bron_bezwaar(tegen);
    if (publiek == 0) return geen_bevestigers();
    return std::nullopt;
}

std::string aantal(int n, std::string_view een, std::string_view meer) {
    return n == 1 ? std::string(een) : std::to_string(n) + std::string(meer);
}

}  // namespace

std::string_view code(Grond grond) {
    for (const auto& [code, waarde] : grond_codes)
        if (waarde == grond) return code;
    return {};
}

std::string_view naam(Grond grond) {
    switch (grond) {
        case Grond::heropening: return "Heropening: de casus gaat verder";
        case Grond::verzoek_betrokkene: return "Verzoek van de betrokkene";
        case Grond::toezicht: return "Toezicht";
        case Grond::rechtsvordering: return "Rechtsvordering";
    }
    return {};
}

std::string_view grond_naam(std::string_view code) {
    for (const auto& [bekend, waarde] : grond_codes)
        if (bekend == code) return naam(waarde);
    return code;
}

std::string_view code(PuntSoort soort) {
    switch (soort) {
        case PuntSoort::overdracht: return "overdracht";
        case PuntSoort::nazorg: return "nazorg";
        case PuntSoort::evaluatie: return "evaluatie";
    }
    return {};
}

std::string_view naam(PuntSoort soort) {
    switch (soort) {
        case PuntSoort::overdracht: return "Overdracht";
        case PuntSoort::nazorg: return "Nazorgcheck";
        case PuntSoort::evaluatie: return "Evaluatie";
    }
    return {};
}

std::string_view code(PuntStaat staat) {
    switch (staat) {
        case PuntStaat::gevraagd: return "gevraagd";
        case PuntStaat::gedaan: return "gedaan";
        case PuntStaat::geweigerd: return "geweigerd";
        case PuntStaat::vervallen: return "vervallen";
    }
    return {};
}

std::string_view naam(PuntSoort soort, PuntStaat staat) {
    const bool overdracht = soort == PuntSoort::overdracht;
    switch (staat) {
        case PuntStaat::gevraagd: return overdracht ? "aangeboden" : "wacht";
        case PuntStaat::gedaan:
            return overdracht ? "aangenomen" : soort == PuntSoort::nazorg ? "gedaan" : "beantwoord";
        case PuntStaat::geweigerd: return "geweigerd";
        case PuntStaat::vervallen: return overdracht ? "teruggenomen" : "vervallen";
    }
    return {};
}

bool is_open(PuntStaat staat) { return staat == PuntStaat::gevraagd; }

termijn::Tijdigheid signaal(PuntStaat staat, const std::optional<Date>& termijn, Date vandaag) {
    if (!termijn) return {};
    if (!is_open(staat)) return {termijn::Stand::op_tijd, dutch_date(*termijn)};
    return termijn::tijdigheid(*termijn, vandaag);
}

std::optional<Refusal> mag_beginnen(bool loopt) {
    if (!loopt) return std::nullopt;
    return Refusal{"afronding-loopt", "Deze casus wordt al afgerond.", ""};
}

std::optional<Refusal> mag_terug(bool loopt, bool besluit_ligt_voor) {
    if (!loopt) return niet_begonnen();
    if (besluit_ligt_voor) return ligt_voor();
    return std::nullopt;
}

std::optional<Refusal> mag_vragen(bool loopt, bool besluit_ligt_voor, std::size_t punten) {
    if (auto bezwaar = mag_terug(loopt, besluit_ligt_voor)) return bezwaar;
    if (punten < punten_max) return std::nullopt;
    return Refusal{"te-veel-punten", "In één afronding staan hoogstens 100 overdrachten en nazorgchecks.",
                   ""};
}

std::optional<Refusal> mag_antwoorden(PuntStaat staat) {
    if (is_open(staat)) return std::nullopt;
    return Refusal{"al-beantwoord", "Dit is al beantwoord, of niet meer nodig.", ""};
}

Fouten fouten(const NieuwPunt& nieuw, std::span<const Wie> wie_kan, Date vandaag) {
    Fouten gevonden;
    const bool neemt_deel = nieuw.wie && std::ranges::any_of(wie_kan, [&](const Wie& wie) {
                                return wie.medewerker == *nieuw.wie;
                            });
    if (!nieuw.wie)
        fout(gevonden, "wie", "required", "Kies wie dit doet.");
    else if (!neemt_deel)
        fout(gevonden, "wie", "invalid-choice", "Kies iemand die deelneemt aan deze casus.");
    if (nieuw.soort == PuntSoort::nazorg) {
        if (!nieuw.termijn)
            fout(gevonden, "termijn", "required", "Vul in op welke dag de nazorgcheck is.");
        else if (*nieuw.termijn < vandaag)
            fout(gevonden, "termijn", "in-the-past", "Vul een datum in vanaf vandaag.");
        else if (nieuw.termijn->days_since(vandaag) > nazorg_dagen)
            fout(gevonden, "termijn", "too-late", "Vul een datum in binnen twee jaar.");
    }
    if (nieuw.tekst.empty())
        fout(gevonden, "tekst", "required",
             nieuw.soort == PuntSoort::nazorg ? "Schrijf wat er nagegaan moet worden."
                                              : "Schrijf wat deze organisatie overneemt.");
    return gevonden;
}

Fouten fouten(PuntSoort soort, const NieuwAntwoord& nieuw) {
    Fouten gevonden;
    const Antwoord& antwoord = nieuw.antwoord;
    if (soort == PuntSoort::evaluatie) {
        if (antwoord.een.empty()) fout(gevonden, "een", "required", "Beantwoord deze vraag.");
        if (antwoord.twee.empty()) fout(gevonden, "twee", "required", "Beantwoord deze vraag.");
        if (antwoord.drie.empty()) fout(gevonden, "drie", "required", "Beantwoord deze vraag.");
    } else if (soort == PuntSoort::nazorg && antwoord.een.empty()) {
        fout(gevonden, "een", "required", "Schrijf hoe het gaat.");
    } else if (soort == PuntSoort::overdracht && !nieuw.aangenomen && antwoord.een.empty()) {
        fout(gevonden, "een", "required", "Schrijf waarom jouw organisatie dit niet overneemt.");
    }
    if (soort != PuntSoort::overdracht && !nieuw.aangenomen)
        fout(gevonden, "antwoord", "invalid-choice", "Alleen een overdracht kun je weigeren.");
    return gevonden;
}

std::vector<Hindernis> hindernissen(const Stand& stand) {
    std::vector<Hindernis> gevonden;
    if (!stand.afronding) gevonden.push_back({"afronding-niet-begonnen", niet_begonnen().sentence, false});
    if (stand.overdrachten > 0)
        gevonden.push_back({"overdracht-open",
                            aantal(stand.overdrachten, "Eén overdracht is niet beantwoord.",
                                   " overdrachten zijn niet beantwoord.") +
                                " Wacht op het antwoord, of neem het aanbod terug.",
                            false});
    if (stand.acties > 0)
        gevonden.push_back(
            {"actie-open", aantal(stand.acties, "Er staat nog één actie open.", " acties staan nog open.")});
    if (stand.resultaten > 0)
        gevonden.push_back(
            {"resultaat-ontbreekt", aantal(stand.resultaten, "Bij één doel ontbreekt het resultaat.",
                                           " doelen hebben nog geen resultaat.")});
    if (stand.checks > 0)
        gevonden.push_back({"nazorg-open", aantal(stand.checks, "Eén nazorgcheck is nog niet gedaan.",
                                                  " nazorgchecks zijn nog niet gedaan.")});
    if (stand.evaluaties > 0)
        gevonden.push_back(
            {"evaluatie-ontbreekt", aantal(stand.evaluaties, "Eén organisatie heeft nog niet geëvalueerd.",
                                           " organisaties hebben nog niet geëvalueerd.")});
    return gevonden;
}

std::optional<Refusal> mag_sluiten(const Stand& stand, Wijze wijze) {
    if (stand.besluit_ligt_voor) return ligt_voor();
    for (const Hindernis& hindernis : hindernissen(stand))
        if (!hindernis.met_reden) return Refusal{std::string(hindernis.code), hindernis.zin, ""};
    return mag_besluiten(stand.publiek, stand.tegen, wijze);
}

Fouten fouten(const NieuweSluiting& nieuw, const Stand& stand, bool bekend_resultaat,
              const Beslissers& beslissers, Date vandaag) {
    Fouten gevonden;
    if (nieuw.resultaat.empty())
        fout(gevonden, "resultaat", "required", "Kies het resultaat.");
    else if (!bekend_resultaat)
        fout(gevonden, "resultaat", "invalid-choice", "Kies een resultaat uit de lijst.");
    if (nieuw.reden.empty()) fout(gevonden, "reden", "required", "Schrijf waarom de casus dicht kan.");
    if (nieuw.ondanks.empty())
        for (const Hindernis& hindernis : hindernissen(stand))
            if (hindernis.met_reden)
                fout(gevonden, "ondanks", hindernis.code,
                     hindernis.zin + " Rond dat af, of schrijf waarom de casus toch dicht kan.");
    voeg_bron_fouten_toe(gevonden, nieuw.bron, beslissers, vandaag);
    return gevonden;
}

std::optional<Refusal> mag_in_werking(const Stand& stand) {
    for (const Hindernis& hindernis : hindernissen(stand))
        if (!hindernis.met_reden) return Refusal{std::string(hindernis.code), hindernis.zin, ""};
    return std::nullopt;
}

Fouten fouten(const NieuweHeropening& nieuw, const Beslissers& beslissers, Date vandaag) {
    Fouten gevonden;
    const bool tijdelijk = nieuw.grond && *nieuw.grond != Grond::heropening;
    if (!nieuw.grond) fout(gevonden, "grond", "required", "Kies de grond.");
    if (nieuw.reden.empty()) fout(gevonden, "reden", "required", "Schrijf waarom het dossier open moet.");
    if (tijdelijk && !nieuw.tot)
        fout(gevonden, "tot", "required", "Vul in tot en met welke dag het dossier open is.");
    else if (tijdelijk && *nieuw.tot < vandaag)
        fout(gevonden, "tot", "in-the-past", "Vul een datum in vanaf vandaag.");
    else if (tijdelijk && nieuw.tot->days_since(vandaag) > opheffing_dagen)
        fout(gevonden, "tot", "too-late", "Een dossier gaat hoogstens 30 dagen open.");
    else if (nieuw.grond == Grond::heropening && nieuw.tot)
        fout(gevonden, "tot", "not-allowed", "Een heropende casus heeft geen einddatum. Laat dit leeg.");
    voeg_bron_fouten_toe(gevonden, nieuw.bron, beslissers, vandaag);
    return gevonden;
}

std::optional<Refusal> mag_heropenen(bool besluit_ligt_voor, int publiek, int tegen, Wijze wijze) {
    if (besluit_ligt_voor) return ligt_voor();
    return mag_besluiten(publiek, tegen, wijze);
}

Refusal al_beantwoord() {
    return {"al-beantwoord", "Jouw organisatie heeft dit al beantwoord, of het besluit is al genomen.", ""};
}

}  // namespace afsluiting::rules
