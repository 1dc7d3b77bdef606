#include "domein/uitwisseling/rules.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace uitwisseling {

std::string kort(const IdBytes& nummer) {
    const std::string heel = nummer.text();
    return heel.substr(0, 4) + "-" + heel.substr(4, 4);
}

namespace rules {
namespace {

struct Woord {
    Afwijzing afwijzing;
    std::string_view code;
    std::string_view zin;
};
constexpr std::array woorden{
    Woord{Afwijzing::geen_huisbericht, "geen-huisbericht",
          "Dit is geen bestand van een ander huis. Kies het bestand dat eindigt op .zvh."},
    Woord{Afwijzing::te_groot, "te-groot", "Dit bestand is te groot. Een bestand heeft hoogstens 4 MB."},
    Woord{Afwijzing::niet_te_openen, "niet-te-openen",
          "Dit bestand is niet te openen. Het is beschadigd, of het is niet voor jullie of voor deze vraag. "
          "Vraag het andere huis om het opnieuw te sturen."},
    Woord{
        Afwijzing::onbekende_afzender, "onbekende-afzender",
        "Dit bestand is van een huis dat hier niet bekend is. Vraag de beheerder om het huis toe te voegen."},
    Woord{
        Afwijzing::huis_ongeldig, "huis-ongeldig",
        "Met dit huis wordt nu niet uitgewisseld. De sleutels zijn nog niet bevestigd, of de periode is voorbij."},
    Woord{Afwijzing::niet_te_lezen, "niet-te-lezen",
          "Dit bestand heeft een vorm die het programma niet kent. Het is niet gelezen."},
    Woord{Afwijzing::verlopen, "verlopen", "Dit bestand is verlopen. Vraag het andere huis om een nieuw."},
    Woord{Afwijzing::uit_de_toekomst, "uit-de-toekomst",
          "Dit bestand zegt dat het later is gemaakt dan nu. De klok van een van de huizen loopt niet goed."},
    Woord{Afwijzing::al_gelezen, "al-gelezen", "Dit bestand is al ingelezen. Een tweede keer kan niet."},
    Woord{Afwijzing::andere_soort, "andere-soort",
          "Dit is een ander soort bestand. Lees het in op de bladzijde waar het bij hoort."},
    Woord{Afwijzing::andere_vraag, "andere-vraag", "Dit bestand hoort bij een andere vraag."},
    Woord{Afwijzing::ander_huis, "ander-huis", "Dit bestand is niet van het huis waaraan dit is gevraagd."},
    Woord{Afwijzing::al_beantwoord, "al-beantwoord", "Hier is al een antwoord op ingelezen."},
    Woord{Afwijzing::bij_de_casus, "bij-de-casus",
          "Dit is een antwoord of pakket voor een casus. Lees het in bij de vraag in die casus."},
    Woord{Afwijzing::hier_niet, "hier-niet",
          "Dit bestand is voor het huis. Lees het in bij Andere huizen, in het menu."},
    Woord{Afwijzing::geen_sleutel, "geen-sleutel",
          "Dit is te laat. De sleutel van deze vraag is vernietigd en het bestand gaat niet meer open."},
    Woord{Afwijzing::inhoud_ongeldig, "inhoud-ongeldig",
          "In dit pakket staat iets wat niet bewaard mag worden. Het is niet gelezen."},
};

const Woord& woord(Afwijzing afwijzing) { return woorden.at(static_cast<std::size_t>(afwijzing)); }

constexpr bool op_volgorde() {
    for (std::size_t i = 0; i < woorden.size(); ++i)
        if (static_cast<std::size_t>(woorden[i].afwijzing) != i) return false;
    return true;
}
static_assert(op_volgorde(), "the words stand in the order of the numbers");

class Fouten {
public:
    void operator()(std::string_view veld, std::string_view code, std::string_view zin) {
        m_lijst.push_back({std::string(veld), std::string(code), std::string(zin)});
    }
    void leeg(std::string_view veld, const std::string& tekst, std::string_view zin) {
        if (tekst.empty()) (*this)(veld, "required", zin);
    }
    void erbij(std::vector<FieldFault> ander) {
        std::move(ander.begin(), ander.end(), std::back_inserter(m_lijst));
    }
    std::vector<FieldFault> klaar() { return std::move(m_lijst); }

private:
    std::vector<FieldFault> m_lijst;
};

std::optional<Refusal> dicht(const Binnen& vraag, Instant nu) {
    if (vraag.staat != Staat::open)
        return Refusal{"vraag-beantwoord", "Deze vraag is al beantwoord.", "Wgs 2.28"};
    if (vraag.verloopt <= nu)
        return Refusal{"vraag-verlopen", "Deze vraag is verlopen. Er kan niet meer op worden geantwoord.",
                       "Wgs 2.28"};
    return std::nullopt;
}

}  // namespace

std::vector<FieldFault> fouten(const Besluit& besluit, const partner::BronFeiten& feiten) {
    Fouten fout;
    // Never without: exchange with another house is a matter of the public participants (Wgs 2.28).
    if (!besluit.datum) fout("besluitDatum", "required", "Vul in op welke dag is besloten.");
    fout.leeg("besluitBron", besluit.bron, "Schrijf in welk overleg of stuk het besluit staat.");
    if (besluit.beslissers.empty())
        fout("beslissers", "required", "Kies welke publieke deelnemers besloten.");
    auto alle = fout.klaar();
    if (!alle.empty()) return alle;
    return partner::bron_fouten({besluit.datum, besluit.bron, besluit.beslissers}, feiten,
                                {"besluitDatum", "besluitBron", "beslissers"});
}

std::vector<FieldFault> fouten(const NieuweVraag& nieuw, const VraagFeiten& feiten) {
    Fouten fout;
    if (!nieuw.huis)
        fout("huis", "required", "Kies aan welk huis je dit vraagt.");
    else if (!feiten.huis || !partner::geldig(*feiten.huis, feiten.bron.vandaag))
        fout("huis", "unknown", "Met dit huis wordt nu niet uitgewisseld. Kies een huis uit de lijst.");
    fout.leeg("doel", nieuw.doel, "Schrijf waarvoor je dit wilt weten.");
    if (nieuw.grondslag.empty())
        fout("grondslag", "required", "Kies het artikel waarop dit rust.");
    else if (std::ranges::find(feiten.grondslagen, nieuw.grondslag) == feiten.grondslagen.end())
        fout("grondslag", "invalid-choice", "Kies een grondslag uit de lijst.");
    fout.leeg("noodzaak", nieuw.noodzaak, "Schrijf waarom deze vraag nodig is.");
    if (nieuw.met_bsn && !feiten.bsn_bekend)
        fout("metBsn", "not-known", "Van deze persoon is geen BSN bekend.");
    if (nieuw.met_bsn)
        fout.leeg("waaromBsn", nieuw.waarom_bsn, "Schrijf waarom naam en geboortedatum niet genoeg zijn.");
    fout.erbij(fouten(nieuw.besluit, feiten.bron));
    return fout.klaar();
}

std::optional<Refusal> vraag_bezwaar(const VraagFeiten& feiten) {
    if (feiten.naam_en_datum) return std::nullopt;
    return Refusal{
        "persoon-onbekend",
        "Zonder achternaam en hele geboortedatum kan een ander huis niemand vinden. Vul die eerst aan.",
        "Wgs 2.28"};
}

Afwijzing van(envelop::Fout fout) {
    switch (fout) {
        case envelop::Fout::geen_huisbericht: return Afwijzing::geen_huisbericht;
        case envelop::Fout::te_groot: return Afwijzing::te_groot;
        case envelop::Fout::niet_te_openen: break;
    }
    return Afwijzing::niet_te_openen;
}

std::string_view code(Afwijzing afwijzing) { return woord(afwijzing).code; }
std::string_view zin(Afwijzing afwijzing) { return woord(afwijzing).zin; }

std::optional<Afwijzing> afwijzing(const huisbericht::Bericht& bericht,
                                   const std::optional<partner::AnderHuis>& van,
                                   const BerichtFeiten& feiten) {
    if (!van) return Afwijzing::onbekende_afzender;
    if (!partner::geldig(*van, feiten.vandaag)) return Afwijzing::huis_ongeldig;
    if (bericht.verloopt <= feiten.nu) return Afwijzing::verlopen;
    if (bericht.gemaakt > feiten.nu.plus_seconds(klok)) return Afwijzing::uit_de_toekomst;
    if (feiten.al_gelezen) return Afwijzing::al_gelezen;
    return std::nullopt;
}

bool telt_mee(toegang::Fase fase, bool afgeschermd, bool bevroren) {
    using toegang::Fase;
    const toegang::Fasen loopt{Fase::ondersteuning, Fase::casus, Fase::afronding};
    return loopt.has(fase) && !afgeschermd && !bevroren;
}

std::optional<Refusal> geen_treffer_bezwaar(const Binnen& vraag, std::span<const Overeenkomst> gevonden,
                                            Instant nu) {
    if (auto bezwaar = dicht(vraag, nu)) return bezwaar;
    if (std::ranges::all_of(gevonden, &Overeenkomst::van_mij)) return std::nullopt;
    return Refusal{"collega-beoordeelt",
                   "Een procesregisseur van dit huis kreeg bericht van deze vraag en beoordeelt haar.",
                   "Wgs 2.28"};
}

std::optional<Refusal> treffer_bezwaar(const Binnen& vraag, bool gevonden, Instant nu) {
    if (auto bezwaar = dicht(vraag, nu)) return bezwaar;
    if (gevonden) return std::nullopt;
    return Refusal{"niet-dezelfde", "De persoon van deze vraag is niet de persoon van deze casus.",
                   "Wgs 2.28"};
}

std::string_view code(Richting richting) {
    return richting == Richting::gevraagd ? "gevraagd" : "beantwoord";
}

std::string_view code(Staat staat) {
    switch (staat) {
        case Staat::open: return "open";
        case Staat::treffer: return "treffer";
        case Staat::geen_treffer: return "geen-treffer";
        case Staat::voorbij: break;
    }
    return "voorbij";
}

std::string_view naam(const Huisvraag& vraag, Instant nu) {
    if (vraag.staat == Staat::treffer) return "treffer";
    if (vraag.staat == Staat::geen_treffer) return "geen treffer";
    return vraag.verloopt <= nu ? "verlopen zonder antwoord" : "wacht op antwoord";
}

std::string_view naam(const Binnen& vraag, Instant nu) {
    if (vraag.staat != Staat::open) return "beantwoord";
    return vraag.verloopt <= nu ? "verlopen" : "wacht op jullie antwoord";
}

bool heeft_bestand(const Huisvraag& vraag, Instant nu) {
    if (vraag.richting == Richting::gevraagd) return vraag.staat == Staat::open && vraag.verloopt > nu;
    return vraag.antwoord && vraag.antwoord_op &&
           vraag.antwoord_op->plus_seconds(std::int64_t{antwoord_dagen} * 86'400) > nu;
}

}  // namespace rules
}  // namespace uitwisseling
