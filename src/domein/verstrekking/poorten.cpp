// The gates. Each is a question with a yes or no; what is missing is said in words. All or nothing (law.md §5, §9.11-12).
#include <algorithm>

#include "domein/verstrekking/rules.hpp"

namespace verstrekking::rules {
namespace {

// "GGZ Oeverland en Politie Merenrand"
std::string namen(const std::vector<std::string_view>& lijst) {
    std::string zin;
    for (std::size_t i = 0; i < lijst.size(); ++i) {
        if (i > 0) zin += i + 1 == lijst.size() ? " en " : ", ";
        zin += lijst[i];
    }
    return zin;
}

template <class Wie>
std::string wie(const Feiten& feiten, Wie kies) {
    std::vector<std::string_view> gekozen;
    for (const Partij& partij : feiten.partijen)
        if (kies(partij)) gekozen.push_back(partij.naam);
    return namen(gekozen);
}

Poort poort(std::string_view code, std::string_view naam, std::string_view grond, std::string mist) {
    return {code, naam, grond, mist.empty(), std::move(mist)};
}

bool moet_antwoorden(const Partij& partij, const Feiten& feiten) {
    return wordt_gevraagd(partij, feiten.aan, feiten.ontvanger);
}

// The article that asks it of this kind of receiver.
std::string_view artikel(const Feiten& feiten) {
    switch (feiten.aan) {
        case Aan::derde: return "Wgs 1.7 lid 2";
        case Aan::huis: return "Wgs 2.28";
        case Aan::deelnemer: break;
    }
    return "Wgs 1.7 lid 1";
}

Poort grondslag(const Feiten& feiten) {
    return poort("grondslag-ongeldig", "Grondslag", artikel(feiten),
                 feiten.grondslag_geldig ? "" : "Het gekozen artikel geldt niet meer.");
}

Poort noodzaak(const Feiten& feiten) {
    return poort("noodzaak-ontbreekt", "Noodzaak", artikel(feiten),
                 feiten.noodzaak ? "" : "De noodzaak is niet beschreven.");
}

Poort periode(const Feiten& feiten, Date vandaag) {
    return poort("periode-voorbij", "Periode", "",
                 feiten.tot && *feiten.tot < vandaag ? "De laatste dag was " + dutch_date(*feiten.tot) + "."
                                                     : std::string{});
}

Poort ontvanger(const Feiten& feiten) {
    return poort("ontvanger-ongeldig", "Ontvanger", "Wgs 1.7 lid 1",
                 !feiten.ontvanger_geldig ? "Deze organisatie doet niet meer mee met het huis."
                                          : feiten.convenant_bezwaar);
}

// What was judged is what goes: another version, or a source that took it back, starts anew.
Poort onderdelen(const Feiten& feiten, Date vandaag) {
    const auto anders = [&](const Gekozen& een) {
        Onderdeel nu;
        nu.item = een.item;
        nu.ingetrokken = een.ingetrokken;
        return een.weg || een.gewijzigd || !keuze_bezwaar(nu, vandaag).empty();
    };
    const bool goed = std::none_of(feiten.gekozen.begin(), feiten.gekozen.end(), anders);
    return poort(
        "onderdeel-gewijzigd", "Onderdelen zoals gekozen", "Bgs 1.8",
        goed ? ""
             : "Een onderdeel is intussen gewijzigd of ingetrokken. Trek dit in en bereid het opnieuw voor.");
}

// Everybody answers: silence is no consent.
Poort antwoorden(const Feiten& feiten) {
    const std::string niet = wie(feiten, [&](const Partij& partij) {
        return moet_antwoorden(partij, feiten) && !partij.antwoord.geen_bezwaar;
    });
    return poort("antwoord-ontbreekt", "Iedereen gevraagd en beantwoord", artikel(feiten),
                 niet.empty() ? "" : "Nog geen antwoord van " + niet + ".");
}

// Any of them can block, also who has left since.
Poort bezwaren(const Feiten& feiten) {
    const std::string tegen =
        wie(feiten, [](const Partij& partij) { return partij.antwoord.geen_bezwaar == false; });
    return poort("bezwaar-open", "Geen bezwaar", artikel(feiten),
                 tegen.empty() ? "" : "Bezwaar van " + tegen + ".");
}

Poort toets(const Feiten& feiten) {
    return poort("rac-ontbreekt", "Rechtmatigheid getoetst", "Wgs 1.7 lid 2",
                 feiten.rac_op ? "" : "Het kenmerk van het advies van de RAC ontbreekt.");
}

Poort toestemming(const Feiten& feiten) {
    const std::string niet = wie(feiten, [&](const Partij& partij) {
        return vraagt_toestemming(partij, feiten) && partij.antwoord.toestemming != true;
    });
    return poort("toestemming-ontbreekt", "Toestemming voor gezondheid, strafbare feiten en geheim",
                 feiten.aan == Aan::huis ? "Wgs 2.28" : "Wgs 2.31 lid 11",
                 niet.empty() ? "" : "Geen toestemming van " + niet + ".");
}

Poort toelating(const Feiten& feiten) {
    return poort(
        "derde-niet-toegelaten", "Derde toegelaten", "Wgs 2.31 lid 9",
        feiten.derde_toegelaten ? "" : "De publieke deelnemers lieten deze derde niet of niet meer toe.");
}

Poort verklaring(const Feiten& feiten) {
    return poort("verklaring-ontbreekt", "Geheimhouding getekend", "Wgs 2.31 lid 10",
                 feiten.verklaring ? "" : "De verklaring van geheimhouding is nog niet getekend.");
}

Poort besluit(const Feiten& feiten) {
    const auto akkoord =
        std::count_if(feiten.partijen.begin(), feiten.partijen.end(), [&](const Partij& partij) {
            return vraagt_besluit(partij, feiten) && partij.antwoord.besluit == true;
        });
    const std::string tegen =
        wie(feiten, [](const Partij& partij) { return partij.antwoord.besluit == false; });
    const int nodig = std::max(1, feiten.nodig);
    std::string mist;
    if (!tegen.empty())
        mist = "Niet bevestigd door " + tegen + ".";
    else if (akkoord < nodig)
        mist = std::to_string(akkoord) + " van de " + std::to_string(nodig) +
               " publieke deelnemers bevestigden dit.";
    return poort("besluit-ontbreekt", "Besluit van publieke deelnemers",
                 feiten.aan == Aan::huis ? "Wgs 2.28" : "Wgs 2.31 lid 11", std::move(mist));
}

// First the question, then the data: never to a house that did not ask, or whose term is over.
Poort treffer(const Feiten& feiten) {
    return poort("treffer-ontbreekt", "Het andere huis vroeg en het was een treffer", "Wgs 2.28",
                 feiten.treffer_geldig
                     ? ""
                     : "De termijn na de treffer is voorbij, of met dit huis wordt niet meer "
                       "uitgewisseld.");
}

}  // namespace

std::vector<Poort> poorten(const Feiten& feiten, Date vandaag) {
    if (feiten.aan == Aan::deelnemer)
        return {grondslag(feiten),           noodzaak(feiten),   periode(feiten, vandaag), ontvanger(feiten),
                onderdelen(feiten, vandaag), antwoorden(feiten), bezwaren(feiten)};
    if (feiten.aan == Aan::huis)
        return {grondslag(feiten),  noodzaak(feiten),         treffer(feiten),
                antwoorden(feiten), bezwaren(feiten),         toestemming(feiten),
                besluit(feiten),    periode(feiten, vandaag), onderdelen(feiten, vandaag)};
    return {grondslag(feiten),        noodzaak(feiten),           toets(feiten),
            antwoorden(feiten),       bezwaren(feiten),           toestemming(feiten),
            toelating(feiten),        verklaring(feiten),         besluit(feiten),
            periode(feiten, vandaag), onderdelen(feiten, vandaag)};
}

std::optional<Refusal> mag_overdragen(const Feiten& feiten, Date vandaag) {
    for (Poort& een : poorten(feiten, vandaag))
        if (!een.open) return Refusal{std::string(een.code), std::move(een.mist), std::string(een.grond)};
    return std::nullopt;
}

}  // namespace verstrekking::rules
