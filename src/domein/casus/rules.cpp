#include "domein/casus/rules.hpp"

#include <algorithm>

namespace casus::rules {

std::vector<FieldFault> fouten(const NieuweDeelname& nieuw, toegang::OrganisatieSoort soort, Date vandaag) {
    std::vector<FieldFault> fouten;
    const auto fout = [&](std::string_view veld, std::string_view code, std::string_view zin) {
        fouten.push_back({std::string(veld), std::string(code), std::string(zin)});
    };
    // Wgs 2.27: only participants; the host, a board and third parties are never admitted (law.md §2).
    if (!toegang::is_deelnemer(soort))
        fout("organisatie", "no-participant",
             "Deze organisatie is geen deelnemer volgens de wet en kan niet meedoen.");
    if (nieuw.mensen.empty()) fout("mensen", "required", "Noem minstens één persoon van deze organisatie.");
    if (nieuw.grondslag.empty()) fout("grondslag", "required", "Kies de grondslag.");
    if (nieuw.reden.empty()) fout("reden", "required", "Schrijf waarom deze organisatie nodig is.");
    if (nieuw.tot && *nieuw.tot < vandaag)
        fout("tot", "in-the-past", "Vul een datum in vanaf vandaag, of laat dit leeg.");
    if (nieuw.besluit_datum && *nieuw.besluit_datum > vandaag)
        fout("besluitDatum", "in-the-future", "Een besluit dat al genomen is ligt niet na vandaag.");
    // DECISIONS 5: a decision taken elsewhere counts only with its date and its source.
    if (nieuw.besluit_datum && nieuw.besluit_bron.empty())
        fout("besluitBron", "required",
             "Schrijf waar het besluit staat, bijvoorbeeld het verslag van de tafel.");
    if (!nieuw.besluit_datum && !nieuw.besluit_bron.empty())
        fout("besluitDatum", "required", "Vul ook de datum van het besluit in.");
    return fouten;
}

bool genomen(int nodig, int akkoord, int niet_akkoord) {
    return niet_akkoord == 0 && akkoord >= nodig && akkoord > 0;
}

toegang::Doel doel_in(toegang::Fase fase) {
    return fase == toegang::Fase::ondersteuning ? toegang::Doel::ondersteunen : toegang::Doel::procesregie;
}

int bevestigingen_nodig(std::int64_t ingesteld, int publiek) {
    return static_cast<int>(std::clamp<std::int64_t>(ingesteld, 1, std::max(1, publiek)));
}

bool geldige_ave(int ave) { return ave >= 1 && ave <= 4; }

std::string gebeurtenis(std::string_view soort, std::string_view waarde) {
    const std::string w(waarde);
    if (soort == "aangemeld") return "aangemeld";
    if (soort == "besluit") return "besluit: " + w;
    if (soort == "fase") return "fase: " + w;
    if (soort == "ave") return "AVE " + w;
    if (soort == "overleg") return "overleg";
    if (soort == "melding") return "melding";
    if (soort == "plan") return "plan " + w;
    if (soort == "deelname") return w;
    return {};
}

}  // namespace casus::rules
