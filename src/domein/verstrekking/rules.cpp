#include "domein/verstrekking/rules.hpp"

#include <algorithm>

namespace verstrekking::rules {
namespace {

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

const Onderdeel* vind(std::span<const Onderdeel> kandidaten, kern::ItemId id) {
    for (const Onderdeel& een : kandidaten)
        if (een.item.id == id) return &een;
    return nullptr;
}

void fouten_onderdelen(Fouten& fout, const Nieuw& nieuw, const Vooraf& vooraf) {
    constexpr std::string_view veld = "onderdelen";
    if (nieuw.onderdelen.empty()) return fout(veld, "required", "Kies wat je wilt verstrekken.");
    if (nieuw.onderdelen.size() > onderdelen_max)
        return fout(veld, "too-many", "Kies hoogstens 50 onderdelen. Maak anders twee verstrekkingen.");
    for (std::size_t i = 0; i < nieuw.onderdelen.size(); ++i) {
        const Keuze& keuze = nieuw.onderdelen[i];
        const Onderdeel* onderdeel = vind(vooraf.kandidaten, keuze.item);
        const auto eerder = std::span(nieuw.onderdelen).first(i);
        const bool dubbel = std::any_of(eerder.begin(), eerder.end(),
                                        [&](const Keuze& ander) { return ander.item == keuze.item; });
        if (onderdeel == nullptr || dubbel)
            return fout(veld, "unknown", "Kies alleen onderdelen uit de lijst, elk één keer.");
        if (const auto bezwaar = keuze_bezwaar(*onderdeel, vooraf.vandaag); !bezwaar.empty())
            return fout(veld, "not-allowed", onderdeel->titel + ": " + std::string(keuze_zin(bezwaar)));
        if (!onderdeel->voorwaarden.empty() && !keuze.voorwaarde)
            return fout(veld, "condition",
                        onderdeel->titel +
                            ": de bron stelt een voorwaarde. Zeg dat die wordt nagekomen, of kies dit niet.");
    }
}

void fouten_periode(Fouten& fout, const Nieuw& nieuw, Date vandaag) {
    if (!nieuw.van) return fout("van", "required", "Vul in vanaf welke dag de ontvanger dit mag gebruiken.");
    if (nieuw.tot && *nieuw.tot < *nieuw.van)
        fout("tot", "before-start", "De laatste dag ligt niet voor de eerste.");
    else if (nieuw.tot && *nieuw.tot < vandaag)
        fout("tot", "before-start", "Vul een laatste dag in die nog komt, of laat dit leeg.");
    else if (nieuw.tot.value_or(*nieuw.van) > vandaag.plus_days(periode_dagen_max))
        fout("tot", "too-late", "Kies een dag binnen vijf jaar.");
}

Refusal geen_beslisser() {
    return {"geen-beslisser", "Dit is een besluit. Een collega die voor jouw organisatie besluit, zegt dit.",
            "Wgs 2.31"};
}

constexpr struct {
    Staat staat;
    std::string_view code, naam;
} staten[] = {{Staat::voorbereid, "voorbereid", "wordt voorbereid"},
              {Staat::verstrekt, "verstrekt", "verstrekt"},
              {Staat::geweigerd, "geweigerd", "geweigerd"},
              {Staat::ingetrokken, "ingetrokken", "ingetrokken"}};
constexpr std::string_view wijze_namen[] = {"mondeling", "met beveiligde mail", "op papier",
                                            "in dit programma", "in een verzegeld pakket"};

}  // namespace

std::string_view code(Aan aan) { return aan_codes[static_cast<std::size_t>(aan) - 1].first; }
std::string_view code(Staat staat) { return staten[static_cast<std::size_t>(staat) - 1].code; }
std::string_view naam(Staat staat) { return staten[static_cast<std::size_t>(staat) - 1].naam; }
std::string_view code(Wijze wijze) { return wijze_codes[static_cast<std::size_t>(wijze) - 1].first; }
std::string_view naam(Wijze wijze) { return wijze_namen[static_cast<std::size_t>(wijze) - 1]; }
std::string_view grondslagen(Aan aan) {
    switch (aan) {
        case Aan::derde: return "grondslag.derde";
        case Aan::huis: return "grondslag.huis";
        case Aan::deelnemer: break;
    }
    return "grondslag.deelnemer";
}

std::string_view keuze_bezwaar(const Onderdeel& onderdeel, Date vandaag) {
    const toegang::ItemRij& item = onderdeel.item;
    if (onderdeel.ingetrokken) return "ingetrokken";
    if (item.geheim != toegang::Geheim::geen && !item.vrijgegeven) return "beroepsgeheim";
    if (item.embargo_tot && *item.embargo_tot > vandaag) return "embargo";
    if (item.stil) return "stil";
    if (!onderdeel.bron_doet_mee) return "bron-weg";
    return {};
}

std::string_view keuze_zin(std::string_view bezwaar) {
    if (bezwaar == "ingetrokken") return "de bron trok dit in.";
    if (bezwaar == "beroepsgeheim") return "dit valt onder een beroepsgeheim en is niet vrijgegeven.";
    if (bezwaar == "embargo") return "de bron laat dit nog niet tonen.";
    if (bezwaar == "stil") return "de bron houdt dit verborgen.";
    if (bezwaar == "bron-weg") return "de bron doet niet meer mee en kan niets meer zeggen.";
    return {};
}

std::vector<FieldFault> fouten(const Nieuw& nieuw, const Vooraf& vooraf) {
    Fouten fout;
    if (!nieuw.ontvanger)
        fout("ontvanger", "required", "Kies aan wie je verstrekt.");
    else if (!vooraf.ontvanger_bekend)
        fout("ontvanger", "unknown", "Kies een ontvanger uit de lijst.");
    fouten_onderdelen(fout, nieuw, vooraf);
    fout.leeg("doel", nieuw.inhoud.doel, "Schrijf waarvoor de ontvanger dit gaat gebruiken.");
    if (nieuw.grondslag.empty())
        fout("grondslag", "required", "Kies het artikel waarop dit rust.");
    else if (std::ranges::find(vooraf.grondslagen, nieuw.grondslag) == vooraf.grondslagen.end())
        fout("grondslag", "invalid-choice", "Kies een grondslag uit de lijst.");
    fout.leeg("noodzaak", nieuw.inhoud.noodzaak,
              "Schrijf waarom de ontvanger dit nodig heeft voor zijn taak.");
    fout.leeg("proportionaliteit", nieuw.inhoud.proportionaliteit, "Schrijf waarom het niet met minder kan.");
    fouten_periode(fout, nieuw, vooraf.vandaag);
    fout.erbij(fouten(nieuw.informeren, vooraf.vandaag));
    if (!nieuw.rac.empty() || nieuw.rac_op)
        fout.erbij(fouten(Toets{nieuw.rac, nieuw.rac_op, 0}, vooraf.vandaag));
    return fout.klaar();
}

std::vector<FieldFault> fouten(const Informeren& informeren, Date vandaag) {
    Fouten fout;
    if (!informeren.geinformeerd)
        fout("geinformeerd", "required", "Zeg of de persoon weet dat dit wordt verstrekt.");
    else if (!*informeren.geinformeerd) {
        fout.leeg("nietGeinformeerd", informeren.reden, "Schrijf waarom de persoon dit niet hoort.");
        if (!informeren.herzien_op)
            fout("herzienOp", "required", "Vul in wanneer je opnieuw bekijkt of de persoon het kan horen.");
        else if (*informeren.herzien_op <= vandaag)
            fout("herzienOp", "not-in-future", "Vul een dag in na vandaag.");
        else if (*informeren.herzien_op > vandaag.plus_days(366))
            fout("herzienOp", "too-late", "Kijk er binnen een jaar opnieuw naar.");
    }
    return fout.klaar();
}

std::vector<FieldFault> fouten(const Toets& toets, Date vandaag) {
    Fouten fout;
    fout.leeg("racKenmerk", toets.kenmerk, "Vul het kenmerk van het advies in.");
    if (!toets.op)
        fout("racOp", "required", "Vul de dag van het advies in.");
    else if (*toets.op > vandaag)
        fout("racOp", "in-the-future", "Een advies dat er al is ligt niet na vandaag.");
    return fout.klaar();
}

std::vector<FieldFault> fouten(const NieuweTerugkoppeling& terug) {
    Fouten fout;
    if (!terug.gevolg) fout("gevolg", "required", "Zeg of er iets uit is gevolgd.");
    if (!terug.nuttig) fout("nuttig", "required", "Zeg of de gegevens nuttig waren.");
    if (terug.tekst.empty())
        fout("effect", "required",
             terug.gevolg.value_or(true) ? "Schrijf waartoe het heeft geleid."
                                         : "Schrijf waarom er niets uit volgde.");
    return fout.klaar();
}

std::vector<FieldFault> fouten(const Overdracht& overdracht, bool kan_lezen, Aan aan) {
    Fouten fout;
    if (!overdracht.wijze)
        fout("wijze", "required", "Kies hoe je de gegevens geeft.");
    else if ((*overdracht.wijze == Wijze::pakket) != (aan == Aan::huis))
        fout("wijze", "invalid-choice",
             "Alleen een ander huis krijgt een verzegeld pakket, en niets anders.");
    else if (*overdracht.wijze == Wijze::programma && !kan_lezen)
        fout("wijze", "invalid-choice", "De ontvanger doet niet mee aan deze casus en kan hier niet lezen.");
    return fout.klaar();
}

bool wordt_gevraagd(const Partij& partij, Aan aan, std::optional<kern::OrganisatieId> ontvanger) {
    if (ontvanger && *ontvanger == partij.id) return false;
    return partij.levert || (aan != Aan::deelnemer && partij.doet_mee);
}

bool levert(const toegang::ItemRij& item, kern::OrganisatieId organisatie, bool doet_mee) {
    using toegang::ItemSoort;
    const bool van_plan = item.soort == ItemSoort::doel || item.soort == ItemSoort::actie;
    return item.bron == organisatie || item.eigenaar == organisatie || (van_plan && doet_mee);
}

bool vraagt_toestemming(const toegang::ItemRij& item) {
    using toegang::Klasse;
    return item.geheim != toegang::Geheim::geen || item.categorieen.empty() ||
           toegang::klassen_van(item.categorieen).any_of({Klasse::k3, Klasse::k5, Klasse::k6});
}

bool vraagt_toestemming(const Partij& partij, const Feiten& feiten) {
    return feiten.aan != Aan::deelnemer && partij.moet_toestaan;
}

bool vraagt_besluit(const Partij& partij, const Feiten& feiten) {
    return feiten.aan != Aan::deelnemer && partij.publiek && partij.doet_mee;
}

bool beantwoord(const Partij& partij, const Feiten& feiten) {
    return partij.antwoord.geen_bezwaar.has_value() &&
           (!vraagt_toestemming(partij, feiten) || partij.antwoord.toestemming.has_value()) &&
           (!vraagt_besluit(partij, feiten) || partij.antwoord.besluit.has_value());
}

bool iemand_tegen(const Feiten& feiten) {
    return std::any_of(feiten.partijen.begin(), feiten.partijen.end(), [](const Partij& partij) {
        const Antwoord& a = partij.antwoord;
        return a.geen_bezwaar == false || a.toestemming == false || a.besluit == false;
    });
}

std::vector<FieldFault> fouten(const Antwoord& antwoord, const Partij& partij, const Feiten& feiten) {
    Fouten fout;
    const auto vraag = [&](std::string_view veld, const std::optional<bool>& gegeven, bool gevraagd,
                           std::string_view zin) {
        if (gevraagd && !gegeven) fout(veld, "required", zin);
        if (!gevraagd && gegeven) fout(veld, "invalid-choice", "Dit is jouw organisatie niet gevraagd.");
    };
    vraag("bezwaar", antwoord.geen_bezwaar, true, "Zeg of jouw organisatie bezwaar heeft.");
    vraag("toestemming", antwoord.toestemming, vraagt_toestemming(partij, feiten),
          "Zeg of jouw gegevens over gezondheid of strafbare feiten mee mogen.");
    vraag("besluit", antwoord.besluit, vraagt_besluit(partij, feiten),
          "Zeg of jouw organisatie dit besluit bevestigt.");
    const bool nee =
        antwoord.geen_bezwaar == false || antwoord.toestemming == false || antwoord.besluit == false;
    if (nee) fout.leeg("bezwaarReden", antwoord.reden, "Schrijf waarom niet.");
    return fout.klaar();
}

std::optional<Refusal> bezwaar(Staat staat, Handeling handeling) {
    const bool na_afloop = handeling == Handeling::terugkoppelen || handeling == Handeling::melden;
    const bool altijd_open = handeling == Handeling::informeren;
    switch (staat) {
        case Staat::voorbereid:
            if (!na_afloop) return std::nullopt;
            return Refusal{"verstrekking-nog-niet", "Er is nog niets verstrekt.", ""};
        case Staat::verstrekt:
            if (na_afloop || altijd_open) return std::nullopt;
            return Refusal{"verstrekking-al-verstrekt",
                           "Dit is al verstrekt. Er kan niets meer aan veranderen.", ""};
        case Staat::geweigerd:
            return Refusal{"verstrekking-geweigerd",
                           "Deze verstrekking is geweigerd. Bereid een nieuwe voor.", ""};
        case Staat::ingetrokken: break;
    }
    return Refusal{"verstrekking-ingetrokken", "Deze verstrekking is ingetrokken. Bereid een nieuwe voor.",
                   ""};
}

std::optional<Refusal> mag_sluiten(Staat uitkomst, bool tegen) {
    if (!tegen || uitkomst == Staat::geweigerd) return std::nullopt;
    return Refusal{"bezwaar-is-weigering", "Een organisatie zei nee. Leg dit vast als geweigerd.", "Wgs 1.7"};
}

std::optional<Refusal> mag_antwoorden(const Partij* partij) {
    if (partij != nullptr && partij->gevraagd) return std::nullopt;
    return Refusal{"niet-gevraagd", "Jouw organisatie is hier niets gevraagd.", "Wgs 1.7"};
}

bool beslist(toegang::Rollen rollen) {
    return rollen.any_of({toegang::Rol::deelnemer, toegang::Rol::bevoegd_gezag});
}

std::optional<Refusal> mag_besluiten(const Partij& partij, const Feiten& feiten, toegang::Rollen rollen) {
    if (!vraagt_besluit(partij, feiten) || beslist(rollen)) return std::nullopt;
    return geen_beslisser();
}

bool leesbaar(const Feiten& feiten, Date vandaag) {
    return feiten.staat == Staat::verstrekt && feiten.van <= vandaag &&
           (!feiten.tot || *feiten.tot >= vandaag) && feiten.ontvanger_geldig &&
           feiten.convenant_bezwaar.empty();
}

std::optional<Date> terugkoppeling_op(Date verstrekt, std::optional<Date> laatste, std::optional<Date> tot) {
    const Date vanaf = laatste.value_or(verstrekt);
    const Date op = Date::make(vanaf.year + 1, vanaf.month, vanaf.day).value_or(Date{vanaf.year + 1, 2, 28});
    if (laatste && tot && *tot < op) return std::nullopt;
    return op;
}

std::vector<FieldFault> fouten(const NieuweVerklaring& verklaring, Date vandaag) {
    Fouten fout;
    if (!verklaring.op)
        fout("verklaringOp", "required", "Vul in wanneer de verklaring is getekend.");
    else if (*verklaring.op > vandaag)
        fout("verklaringOp", "in-the-future", "Een verklaring die getekend is ligt niet na vandaag.");
    fout.leeg("verklaringWaar", verklaring.waar, "Schrijf waar de verklaring wordt bewaard.");
    return fout.klaar();
}

std::vector<FieldFault> fouten(const NieuweDerde& nieuw, const partner::BronFeiten& bron) {
    Fouten fout;
    const Gegevens& g = nieuw.gegevens;
    fout.leeg("naam", g.naam, "Vul de naam in.");
    fout.leeg("organisatie", g.organisatie, "Vul de organisatie in.");
    fout.leeg("functie", g.functie, "Vul de functie in.");
    fout.leeg("contact", g.contact, "Vul in hoe deze persoon te bereiken is.");
    fout.leeg("taak", g.taak, "Schrijf welke taak deze persoon een rol in het plan geeft.");
    fout.leeg("noodzaak", g.noodzaak, "Schrijf waarom deze kennis in deze casus nodig is.");
    if (nieuw.verklaring_op || !nieuw.verklaring_waar.empty())
        fout.erbij(fouten(NieuweVerklaring{nieuw.verklaring_op, nieuw.verklaring_waar, 0}, bron.vandaag));
    fout.erbij(partner::bron_fouten({nieuw.besluit_datum, nieuw.besluit_bron, nieuw.beslissers}, bron,
                                    {"besluitDatum", "besluitBron", "beslissers"}));
    return fout.klaar();
}

bool toegelaten(bool uit_bron, int nodig, int akkoord, int niet_akkoord) {
    return niet_akkoord == 0 && (uit_bron || (akkoord >= nodig && akkoord > 0));
}

std::optional<Refusal> mag_toelaten(toegang::OrganisatieSoort soort, toegang::Rollen rollen) {
    if (toegang::is_publiek(soort)) return beslist(rollen) ? std::nullopt : std::optional(geen_beslisser());
    return Refusal{"niet-publiek", "Alleen publieke deelnemers laten een derde toe.", "Wgs 2.31 lid 9"};
}

}  // namespace verstrekking::rules
