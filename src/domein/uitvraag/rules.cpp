#include "domein/uitvraag/rules.hpp"

#include <algorithm>
#include <array>

namespace uitvraag::rules {
namespace {

using Fouten = std::vector<FieldFault>;

void fout(Fouten& fouten, std::string_view veld, std::string_view code, std::string_view zin) {
    fouten.push_back({std::string(veld), std::string(code), std::string(zin)});
}

void controleer_termijn(Fouten& fouten, const std::optional<Date>& termijn, Date vandaag) {
    if (!termijn)
        fout(fouten, "termijn", "required", "Vul in wanneer het antwoord er moet zijn.");
    else if (*termijn < vandaag)
        fout(fouten, "termijn", "in-the-past", "Vul een datum in vanaf vandaag.");
    else if (termijn->days_since(vandaag) > termijn_dagen_max)
        fout(fouten, "termijn", "too-far", "Vul een datum in binnen een jaar.");
}

void controleer_later(Fouten& fouten, const std::optional<Date>& later, Date vandaag) {
    if (!later)
        fout(fouten, "later", "required", "Vul in wanneer jullie antwoorden.");
    else if (*later <= vandaag)
        fout(fouten, "later", "in-the-past", "Vul een datum in na vandaag.");
    else if (later->days_since(vandaag) > termijn_dagen_max)
        fout(fouten, "later", "too-far", "Vul een datum in binnen een jaar.");
}

// The newest version of a bijdrage; nothing when this person may not see that, or it was withdrawn.
const bijdrage::Bijdrage* nieuwste(const std::vector<bijdrage::Bijdrage>& bijdragen, kern::ItemId id) {
    for (std::size_t stap = 0; stap <= bijdragen.size(); ++stap) {
        const auto gevonden =
            std::ranges::find_if(bijdragen, [&](const auto& een) { return een.item.id == id; });
        if (gevonden == bijdragen.end() || !gevonden->tekst.open() || gevonden->ingetrokken) return nullptr;
        if (!gevonden->vervangen) return &*gevonden;
        if (!gevonden->vervangen_door) return nullptr;
        id = *gevonden->vervangen_door;
    }
    return nullptr;
}

}  // namespace

std::string_view code(Staat staat) {
    constexpr std::array<std::string_view, 3> codes{"open", "beantwoord", "ingetrokken"};
    return codes.at(static_cast<std::size_t>(staat) - 1);
}

std::string_view naam(Staat staat) {
    constexpr std::array<std::string_view, 3> namen{"wacht op antwoord", "beantwoord", "ingetrokken"};
    return namen.at(static_cast<std::size_t>(staat) - 1);
}

std::string_view code(AntwoordSoort soort) {
    for (const auto& [code, waarde] : soort_codes)
        if (waarde == soort) return code;
    return "onbekend";
}

std::string_view naam(AntwoordSoort soort) {
    switch (soort) {
        case AntwoordSoort::bijdrage: return "bijdrage gegeven";
        case AntwoordSoort::niets_bekend: return "niets bekend";
        case AntwoordSoort::mag_niet: return "mag niet delen";
        case AntwoordSoort::later: return "later";
    }
    return "onbekend";
}

std::string_view code(NietGrond grond) {
    for (const auto& [code, waarde] : grond_codes)
        if (waarde == grond) return code;
    return "onbekend";
}

std::string_view naam(NietGrond grond) {
    return grond == NietGrond::zwaarwegend ? "zwaarwegende redenen (Wgs 1.5, eerste lid)"
                                           : "beroepsgeheim (Wgs 2.29, tweede lid)";
}

std::vector<FieldFault> fouten(const NieuweUitvraag& nieuw, std::span<const Vraagbaar> kiesbaar,
                               std::span<const partner::Code> grondslagen, Date vandaag) {
    Fouten gevonden;
    if (nieuw.organisaties.empty())
        fout(gevonden, "organisaties", "required", "Kies minstens één organisatie.");
    for (std::size_t i = 0; i < nieuw.organisaties.size(); ++i) {
        const auto begin = nieuw.organisaties.begin();
        const auto hier = begin + static_cast<std::ptrdiff_t>(i);
        const bool doet_mee = std::ranges::any_of(kiesbaar, [&](const auto& een) { return een.id == *hier; });
        if (doet_mee && std::find(begin, hier, *hier) == hier) continue;
        fout(gevonden, "organisaties", "invalid-choice",
             "Kies alleen organisaties die nu aan deze casus meedoen, elk één keer.");
        break;
    }
    if (nieuw.vraag.empty()) fout(gevonden, "vraag", "required", "Schrijf op wat je wilt weten.");
    const bool bekend =
        std::ranges::any_of(grondslagen, [&](const auto& een) { return een.code == nieuw.grondslag; });
    if (nieuw.grondslag.empty())
        fout(gevonden, "grondslag", "required", "Kies de grondslag.");
    else if (!bekend)
        fout(gevonden, "grondslag", "invalid-choice", "Kies een grondslag uit de lijst.");
    controleer_termijn(gevonden, nieuw.termijn, vandaag);
    return gevonden;
}

std::vector<FieldFault> fouten(const NieuwAntwoord& antwoord, Date vandaag) {
    Fouten gevonden;
    if (!antwoord.soort) {
        fout(gevonden, "soort", "required", "Kies hoe je antwoordt.");
        return gevonden;
    }
    switch (*antwoord.soort) {
        case AntwoordSoort::bijdrage:
            if (!antwoord.bijdrage)
                fout(gevonden, "bijdrage.tekst", "required", "Schrijf op wat je wilt vastleggen.");
            else
                for (FieldFault& een : bijdrage::alle_fouten(*antwoord.bijdrage, vandaag)) {
                    een.field.insert(0, "bijdrage.");
                    gevonden.push_back(std::move(een));
                }
            break;
        case AntwoordSoort::niets_bekend: break;
        case AntwoordSoort::mag_niet:
            if (!antwoord.grond) fout(gevonden, "grond", "required", "Kies waarom je dit niet mag delen.");
            if (antwoord.toelichting.empty())
                fout(gevonden, "toelichting", "required", "Schrijf in een paar zinnen waarom niet.");
            break;
        case AntwoordSoort::later: controleer_later(gevonden, antwoord.later, vandaag); break;
    }
    return gevonden;
}

std::vector<FieldFault> fouten(const Verplaatsing& verplaatsing, Date vandaag) {
    Fouten gevonden;
    controleer_termijn(gevonden, verplaatsing.termijn, vandaag);
    return gevonden;
}

std::vector<FieldFault> fouten(const Intrekking& intrekking) {
    Fouten gevonden;
    if (intrekking.reden.empty())
        fout(gevonden, "reden", "required", "Schrijf in één of twee zinnen waarom.");
    return gevonden;
}

Result<Staat> na(Staat van, AntwoordSoort soort) {
    if (van == Staat::ingetrokken)
        return refused("uitvraag.ingetrokken",
                       "Het huis heeft deze vraag ingetrokken. Je hoeft niet meer te antwoorden.");
    if (soort != AntwoordSoort::later) return Staat::beantwoord;
    if (van == Staat::beantwoord)
        return refused("uitvraag.beantwoord",
                       "Je hebt al geantwoord. Vul je antwoord zo nodig aan met een bijdrage.");
    return Staat::open;
}

std::optional<Refusal> mag_wijzigen(Staat staat) {
    switch (staat) {
        case Staat::open: break;
        case Staat::beantwoord:
            return Refusal{"uitvraag.beantwoord", "Deze vraag is al beantwoord. Stel zo nodig een nieuwe.",
                           ""};
        case Staat::ingetrokken:
            return Refusal{"uitvraag.ingetrokken", "Deze vraag is al ingetrokken. Stel zo nodig een nieuwe.",
                           ""};
    }
    return std::nullopt;
}

std::optional<Refusal> mag_herinneren(Staat staat, bool vandaag_al) {
    if (auto nee = mag_wijzigen(staat)) return nee;
    if (vandaag_al)
        return Refusal{
            "uitvraag.al-herinnerd",
            "Deze organisatie kreeg vandaag al een herinnering in deze casus. Bel, of wacht tot morgen.", ""};
    return std::nullopt;
}

std::vector<Toets> toetsen(const Overzicht& overzicht) {
    std::vector<Toets> gevonden;
    for (const char letter : std::string_view("abcd")) {
        Toets toets{letter, {}, {}};
        if (const auto oordeel = overzicht.oordelen.find(letter); oordeel != overzicht.oordelen.end())
            toets.oordeel = oordeel->second;
        for (const auto& [id, letters] : overzicht.koppelingen) {
            if (letters.find(letter) == letters.npos) continue;
            const auto* steun = nieuwste(overzicht.bijdragen, id);
            if (steun != nullptr && std::ranges::find(toets.bijdragen, steun) == toets.bijdragen.end())
                toets.bijdragen.push_back(steun);
        }
        std::ranges::sort(toets.bijdragen, [](const auto* een, const auto* ander) {
            return std::pair(ander->item.gemaakt, een->item.id) <
                   std::pair(een->item.gemaakt, ander->item.id);
        });
        gevonden.push_back(std::move(toets));
    }
    return gevonden;
}

Telling telling(std::span<const Uitvraag> vragen, Date vandaag) {
    Telling geteld;
    for (const Uitvraag& vraag : vragen) {
        if (vraag.staat != Staat::open) continue;
        ++geteld.open;
        if (vraag.klaar_op() < vandaag) ++geteld.laat;
    }
    return geteld;
}

}  // namespace uitvraag::rules
