#include "domein/triage/rules.hpp"

#include <algorithm>

#include "kern/partner/besluitbron.hpp"
#include "kern/termijn/termijn.hpp"

namespace triage::rules {
namespace {

template <class Table, class Value>
std::string_view code_in(const Table& table, Value wanted) {
    for (const auto& [code, value] : table)
        if (value == wanted) return code;
    return "onbekend";
}

template <class List, class Id>
bool bevat(const List& lijst, const Id& id) {
    return std::any_of(lijst.begin(), lijst.end(), [&](const auto& een) { return een.id == id; });
}

// One decision's faults, gathered in the order of its form.
struct Fouten {
    std::vector<FieldFault> gevonden;
    void operator()(std::string veld, std::string_view code, std::string_view zin) {
        gevonden.push_back({std::move(veld), std::string(code), std::string(zin)});
    }
};

void fouten_van_organisatie(Fouten& fout, const NieuwBesluit& nieuw, std::size_t plaats, const Keuzes& keuzes,
                            Date vandaag) {
    const Toelating& toelating = nieuw.organisaties[plaats];
    const std::string veld = "organisaties";
    const auto gekozen =
        std::find_if(keuzes.organisaties.begin(), keuzes.organisaties.end(),
                     [&](const Organisatie& een) { return een.id == toelating.organisatie; });
    // Wgs 2.27: only participants; the host, a board and third parties are never admitted.
    if (gekozen == keuzes.organisaties.end() || !toegang::is_deelnemer(gekozen->soort)) {
        fout(veld, "no-participant", "Kies alleen organisaties die deelnemer zijn volgens de wet.");
        return;
    }
    for (std::size_t eerder = 0; eerder < plaats; ++eerder)
        if (nieuw.organisaties[eerder].organisatie == toelating.organisatie)
            fout(veld, "double", gekozen->naam + " staat er twee keer bij.");
    if (toelating.grondslag.empty())
        fout(veld, "required", "Schrijf bij " + gekozen->naam + " de grondslag.");
    if (toelating.tot && *toelating.tot < vandaag)
        fout(veld, "in-the-past", "De einddatum van " + gekozen->naam + " ligt voor vandaag.");
    for (const auto& mens : toelating.mensen)
        if (!bevat(gekozen->mensen, mens))
            fout(veld, "not-designated", "Kies bij " + gekozen->naam + " iemand die daar is aangewezen.");
}

void fouten_van_bron(Fouten& fout, const NieuwBesluit& nieuw, const Keuzes& keuzes, Date vandaag) {
    std::vector<kern::OrganisatieId> kiesbaar;
    for (const auto& een : keuzes.beslissers) kiesbaar.push_back(kern::OrganisatieId::from(een.id));
    auto gevonden = partner::bron_fouten({nieuw.bron_datum, nieuw.bron, nieuw.beslissers},
                                         {keuzes.gemeld, vandaag, keuzes.nodig, kiesbaar},
                                         {"bronDatum", "bron", "beslissers"});
    std::ranges::move(gevonden, std::back_inserter(fout.gevonden));
}

Punt als(bool goed) { return goed ? Punt::goed : Punt::ontbreekt; }

}  // namespace

std::string_view code(BesluitSoort soort) { return code_in(soort_codes, soort); }
std::string_view code(JaNee antwoord) { return code_in(oordeel_codes, antwoord); }
std::string_view code(Filter filter) { return code_in(filter_codes, filter); }

std::string_view naam(BesluitSoort soort) {
    switch (soort) {
        case BesluitSoort::terugleggen: return "terugleggen met advies";
        case BesluitSoort::ondersteunen: return "ondersteunen";
        case BesluitSoort::procesregie: return "procesregie";
        case BesluitSoort::deelname_toelaten: return "deelname toelaten";
        case BesluitSoort::deelname_beeindigen: return "deelname beëindigen";
        case BesluitSoort::sluiten: return "casus sluiten";
        case BesluitSoort::heropenen: return "dossier openen";
        case BesluitSoort::aanpak: return "plaatsen op de Top-X";
    }
    return "onbekend";
}

toegang::Fase fase_na(BesluitSoort soort) {
    switch (soort) {
        case BesluitSoort::ondersteunen: return toegang::Fase::ondersteuning;
        case BesluitSoort::procesregie: return toegang::Fase::casus;
        default: return toegang::Fase::teruggelegd;
    }
}

toegang::Doel doel_na(BesluitSoort soort) {
    return soort == BesluitSoort::procesregie ? toegang::Doel::procesregie : toegang::Doel::ondersteunen;
}

std::string_view grond(BesluitSoort soort) {
    switch (soort) {
        case BesluitSoort::procesregie: return "Wgs 2.26 onder a, Bgs 2.20: alle vier de toetsen zijn ja";
        case BesluitSoort::ondersteunen: return "Wgs 2.31 lid 2: de aanmelder houdt de leiding";
        default: return "Wgs 2.31 lid 2, Bgs 2.20: niet opgepakt";
    }
}

std::string_view instelling_bevestigingen(BesluitSoort soort) {
    switch (soort) {
        case BesluitSoort::procesregie: return "besluit.bevestigingen.procesregie";
        case BesluitSoort::ondersteunen: return "besluit.bevestigingen.ondersteunen";
        default: return "besluit.bevestigingen.terugleggen";
    }
}

std::string_view instelling_mandaat(BesluitSoort soort) {
    switch (soort) {
        case BesluitSoort::procesregie: return "besluit.mandaat.procesregie";
        case BesluitSoort::ondersteunen: return "besluit.mandaat.ondersteunen";
        default: return "besluit.mandaat.terugleggen";
    }
}

bool past(const Oordelen& oordelen) {
    return std::all_of(oordelen.begin(), oordelen.end(),
                       [](const auto& oordeel) { return oordeel == JaNee::ja; });
}

std::optional<Refusal> mag_procesregie(const Oordelen& oordelen) {
    if (past(oordelen)) return std::nullopt;
    const bool open =
        std::any_of(oordelen.begin(), oordelen.end(), [](const auto& oordeel) { return !oordeel; });
    if (open)
        return Refusal{"toets-niet-beoordeeld",
                       "Procesregie kan pas als alle vier de toetsen zijn beoordeeld.", "Bgs 2.20"};
    return Refusal{"toets-niet-voldaan", "Procesregie kan alleen als alle vier de toetsen ja zijn.",
                   "Bgs 2.20"};
}

Wijze wijze(const NieuwBesluit& nieuw, bool mandaat) {
    if (nieuw.bron_datum) return Wijze::bron;
    return mandaat ? Wijze::mandaat : Wijze::bevestigen;
}

std::optional<Refusal> mag_voorbereiden(BesluitSoort soort, const Feiten& feiten, Wijze wijze) {
    if (feiten.open_besluit)
        return Refusal{"besluit-ligt-voor", "Er ligt al een besluit voor. Trek dat eerst in.",
                       "Wgs 2.31 lid 2"};
    if (soort == BesluitSoort::procesregie)
        if (auto bezwaar = mag_procesregie(feiten.oordelen)) return bezwaar;
    if (wijze != Wijze::bevestigen)
        if (auto bezwaar = partner::bron_bezwaar(feiten.tegen)) return bezwaar;
    if (wijze != Wijze::mandaat && feiten.beoordelaars == 0)
        return Refusal{"geen-beoordelaars",
                       "Geen publieke deelnemer beoordeelt deze aanmelding. Vraag er eerst een.",
                       "Wgs 2.31 lid 2"};
    return std::nullopt;
}

std::optional<Refusal> mag_beoordelen(bool open_besluit) {
    if (!open_besluit) return std::nullopt;
    return Refusal{"besluit-ligt-voor",
                   "Er ligt een besluit voor. Trek dat in voordat je het oordeel wijzigt.", "Bgs 2.20 lid 3"};
}

int bevestigingen_nodig(std::int64_t ingesteld, int beoordelaars) {
    return partner::bevestigingen_nodig(ingesteld, beoordelaars);
}

bool genomen(int nodig, int akkoord, int niet_akkoord) {
    return partner::genomen(nodig, akkoord, niet_akkoord);
}

Stand stand(int niet_akkoord) { return niet_akkoord > 0 ? Stand::bezwaar : Stand::wacht; }

std::vector<FieldFault> fouten(const Beoordeling& beoordeling) {
    Fouten fout;
    bool iets = false;
    for (std::size_t i = 0; i < beoordeling.oordelen.size(); ++i) {
        const NieuwOordeel& oordeel = beoordeling.oordelen[i];
        const auto plaats = std::to_string(i);
        iets = iets || oordeel.antwoord.has_value();
        if (oordeel.antwoord && oordeel.motivering.empty())
            fout("oordelen." + plaats + ".motivering", "required",
                 std::string("Schrijf bij toets ") + oordeel.letter + " waarom dit het oordeel is.");
        if (!oordeel.antwoord && !oordeel.motivering.empty())
            fout("oordelen." + plaats + ".oordeel", "required",
                 std::string("Kies bij toets ") + oordeel.letter + " ja of nee.");
    }
    if (!iets && fout.gevonden.empty())
        fout("oordelen.0.oordeel", "required", "Beoordeel minstens één toets.");
    return fout.gevonden;
}

std::vector<FieldFault> fouten(const NieuwBesluit& nieuw, const Keuzes& keuzes, Date vandaag) {
    Fouten fout;
    const bool casus = nieuw.soort == BesluitSoort::procesregie;
    const bool samen = nieuw.soort != BesluitSoort::terugleggen;
    if (casus && !nieuw.tafel) fout("tafel", "required", "Kies de regietafel.");
    if (casus && nieuw.tafel && !bevat(keuzes.tafels, *nieuw.tafel))
        fout("tafel", "invalid-choice", "Kies een regietafel uit de lijst.");
    if (samen && !nieuw.procesregisseur) fout("procesregisseur", "required", "Kies de procesregisseur.");
    if (samen && nieuw.procesregisseur && !bevat(keuzes.regisseurs, *nieuw.procesregisseur))
        fout("procesregisseur", "invalid-choice", "Kies een procesregisseur uit de lijst.");
    // DECISIONS 5: support has a term of its own; it does not go on by itself.
    if (nieuw.soort == BesluitSoort::ondersteunen && !nieuw.tot)
        fout("tot", "required", "Vul in tot wanneer het huis ondersteunt.");
    if (nieuw.tot && *nieuw.tot <= vandaag) fout("tot", "in-the-past", "Vul een datum in na vandaag.");
    if (casus && nieuw.organisaties.empty())
        fout("organisaties", "required", "Kies minstens één organisatie die meedoet.");
    if (!samen && !nieuw.organisaties.empty())
        fout("organisaties", "not-allowed", "Bij terugleggen doet geen organisatie mee.");
    for (std::size_t plaats = 0; plaats < nieuw.organisaties.size(); ++plaats)
        fouten_van_organisatie(fout, nieuw, plaats, keuzes, vandaag);
    if (nieuw.inhoud.grond.empty()) fout("grond", "required", "Schrijf waarop het besluit rust.");
    if (nieuw.inhoud.reden.empty()) fout("reden", "required", "Schrijf waarom dit het besluit is.");
    if (nieuw.inhoud.advies.empty())
        fout("advies", "required", "Schrijf wat de aanmelder moet weten of nu kan doen.");
    fouten_van_bron(fout, nieuw, keuzes, vandaag);
    return fout.gevonden;
}

Klok klok(Date ontvangen, Date vandaag, int werkdagen) {
    const Date eerste = termijn::plus_werkdagen(ontvangen, 0);
    Klok klok;
    klok.van = std::max(1, werkdagen);
    klok.dag = std::max(1, termijn::werkdagen_tussen(eerste, vandaag) + 1);
    klok.uiterlijk = termijn::plus_werkdagen(eerste, klok.van - 1);
    return klok;
}

std::vector<Controle> controle(const Dossier& dossier) {
    std::vector<Controle> punten;
    const auto punt = [&](std::string_view wat, Punt stand, std::string_view hoe) {
        punten.push_back({wat, stand,
                          stand == Punt::goed    ? std::string_view{}
                          : stand == Punt::dicht ? "Dit mag jij niet zien."
                                                 : hoe});
    };
    const auto& aanmelding = dossier.aanmelding;
    const betrokkene::Persoon* hij = nullptr;
    for (const auto& persoon : dossier.personen)
        if (persoon.rol == betrokkene::Rol::betrokkene) hij = &persoon;
    const auto over_hem = [&](bool open, auto goed) {
        return hij == nullptr || !open ? Punt::dicht : als(goed());
    };
    const bool contact = hij != nullptr && hij->contact.open();

    punt("Wie het is",
         over_hem(hij != nullptr && hij->naam.open(), [&] { return !hij->naam->geslachtsnaam.empty(); }),
         "Vraag de aanmelder naar de naam.");
    punt("In welke gemeente", als(!aanmelding.gemeente.empty()), "Vraag de aanmelder naar de gemeente.");
    punt("Wat er aan de hand is",
         aanmelding.tekst.open() ? als(!aanmelding.tekst->reden.empty()) : Punt::dicht,
         "Vraag de aanmelder om het te beschrijven.");
    punt("Wat de aanmelder vraagt",
         aanmelding.tekst.open() ? als(!aanmelding.tekst->vraag.empty()) : Punt::dicht,
         "Vraag de aanmelder wat het huis moet doen.");
    punt("Veilige manier van contact",
         over_hem(contact, [&] { return !hij->contact->veilig_contact.empty(); }),
         "Vraag hoe je deze persoon veilig kunt bereiken.");
    punt("BSN, of waarom niet",
         over_hem(
             hij != nullptr && hij->identiteit.open(),
             [&] { return hij->identiteit->heeft_bsn() || !hij->identiteit->bsn_onbekend_omdat.empty(); }),
         "Vraag het BSN, of leg vast waarom het er niet is.");
    punt("Adres of verblijfplaats",
         over_hem(contact, [&] { return !hij->contact->straat.empty() || !hij->contact->verblijft.empty(); }),
         "Vraag waar deze persoon is.");
    const bool antwoorden =
        !aanmelding.toetsen.empty() &&
        std::none_of(aanmelding.toetsen.begin(), aanmelding.toetsen.end(),
                     [](const auto& toets) { return toets.antwoord == betrokkene::JaNee::weet_niet; });
    punt("Vier toetsen beantwoord", als(antwoorden), "De aanmelder weet nog niet alles. Vraag door.");
    punt("Soort gegevens bepaald", als(!aanmelding.item.categorieen.empty()),
         "Vink aan waar de tekst over gaat.");
    punt("Publieke deelnemer beoordeelt mee", als(!dossier.leden.empty()),
         "Vraag een publieke deelnemer om mee te beoordelen.");
    return punten;
}

}  // namespace triage::rules
