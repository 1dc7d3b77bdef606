#include "kern/partner/besluitbron.hpp"

#include <algorithm>

namespace partner {

std::vector<FieldFault> bron_fouten(const Besluitbron& bron, const BronFeiten& feiten,
                                    const BronVelden& velden) {
    std::vector<FieldFault> fouten;
    const auto fout = [&](std::string_view veld, std::string_view code, std::string_view zin) {
        fouten.push_back({std::string(veld), std::string(code), std::string(zin)});
    };
    if (!bron.datum && bron.tekst.empty() && bron.beslissers.empty()) return fouten;
    if (!bron.datum)
        fout(velden.datum, "required", "Vul ook de datum van het besluit in.");
    else if (*bron.datum > feiten.vandaag)
        fout(velden.datum, "in-the-future", "Een besluit dat al genomen is ligt niet na vandaag.");
    else if (*bron.datum < feiten.gemeld)
        fout(velden.datum, "before-report", "Een besluit ligt niet voor de dag van de aanmelding.");
    if (bron.tekst.empty())
        fout(velden.tekst, "required",
             "Schrijf waar het besluit staat, bijvoorbeeld het verslag van de triagetafel.");
    else if (bron.tekst.size() < bron_tekens)
        fout(velden.tekst, "too-short", "Noem het overleg of het stuk, met de dag.");
    bool vreemd = false;
    for (std::size_t i = 0; i < bron.beslissers.size(); ++i) {
        const auto& wie = bron.beslissers[i];
        const auto eerder = bron.beslissers.first(i);
        vreemd = vreemd || std::ranges::find(feiten.kiesbaar, wie) == feiten.kiesbaar.end() ||
                 std::ranges::find(eerder, wie) != eerder.end();
    }
    if (vreemd)
        fout(velden.beslissers, "invalid-choice",
             "Kies alleen publieke deelnemers die dit beoordelen, elk één keer.");
    else if (bron.beslissers.empty() ||
             bron.beslissers.size() < static_cast<std::size_t>(std::max(1, feiten.nodig)))
        fout(velden.beslissers, "required",
             "Kies welke publieke deelnemers dit besloten. Nodig: " +
                 std::to_string(std::max(1, feiten.nodig)) + ".");
    return fouten;
}

std::optional<Refusal> bron_bezwaar(int tegen) {
    if (tegen == 0) return std::nullopt;
    return Refusal{
        "bezwaar-open",
        "Een publieke deelnemer ging niet akkoord. Leg het besluit voor, zodat hij zelf antwoordt.",
        "Wgs 2.31 lid 2"};
}

int bevestigingen_nodig(std::int64_t ingesteld, int publiek) {
    return static_cast<int>(std::clamp<std::int64_t>(ingesteld, 1, std::max(1, publiek)));
}

bool genomen(int nodig, int akkoord, int niet_akkoord) {
    return niet_akkoord == 0 && akkoord >= nodig && akkoord > 0;
}

}  // namespace partner
