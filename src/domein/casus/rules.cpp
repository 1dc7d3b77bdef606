#include "domein/casus/rules.hpp"

#include <algorithm>

#include "kern/partner/besluitbron.hpp"

namespace casus::rules {

std::vector<FieldFault> fouten(const NieuweDeelname& nieuw, toegang::OrganisatieSoort soort,
                               std::span<const kern::MedewerkerId> aangewezen, const Beslissers& beslissers,
                               Date vandaag) {
    std::vector<FieldFault> fouten;
    const auto fout = [&](std::string_view veld, std::string_view code, std::string_view zin) {
        fouten.push_back({std::string(veld), std::string(code), std::string(zin)});
    };
    // Wgs 2.27: only participants; the host, a board and third parties are never admitted (law.md §2).
    if (!toegang::is_deelnemer(soort))
        fout("organisatie", "no-participant",
             "Deze organisatie is geen deelnemer volgens de wet en kan niet meedoen.");
    // Wgs 1.8(2): people are in who are designated by the organisation that is admitted, and no others.
    const bool vreemde = std::ranges::any_of(nieuw.mensen, [&](const kern::MedewerkerId& mens) {
        return std::ranges::find(aangewezen, mens) == aangewezen.end();
    });
    if (nieuw.mensen.empty())
        fout("mensen", "required", "Noem minstens één persoon van deze organisatie.");
    else if (vreemde)
        fout("mensen", "not-designated", "Kies alleen mensen die deze organisatie heeft aangewezen.");
    if (nieuw.grondslag.empty()) fout("grondslag", "required", "Kies de grondslag.");
    if (nieuw.reden.empty()) fout("reden", "required", "Schrijf waarom deze organisatie nodig is.");
    if (nieuw.tot && *nieuw.tot < vandaag)
        fout("tot", "in-the-past", "Vul een datum in vanaf vandaag, of laat dit leeg.");
    std::vector<kern::OrganisatieId> kiesbaar;
    for (const auto& een : beslissers.kiesbaar) kiesbaar.push_back(een.id);
    auto van_bron = partner::bron_fouten({nieuw.besluit_datum, nieuw.besluit_bron, nieuw.beslissers},
                                         {beslissers.gemeld, vandaag, beslissers.nodig, kiesbaar},
                                         {"besluitDatum", "besluitBron", "beslissers"});
    std::ranges::move(van_bron, std::back_inserter(fouten));
    return fouten;
}

std::optional<Refusal> mag_toelaten(bool iemand_kan_meekijken) {
    if (iemand_kan_meekijken) return std::nullopt;
    return Refusal{
        "niemand-kan-meekijken",
        "Van deze organisatie kan niemand meer meekijken. Vraag de regisseur om een nieuw voorstel.",
        "Wgs 1.8 lid 2"};
}

std::optional<Refusal> mag_vastleggen(const NieuweDeelname& nieuw, const Beslissers& beslissers) {
    return nieuw.besluit_datum ? partner::bron_bezwaar(beslissers.tegen) : std::nullopt;
}

std::optional<Refusal> mag_instemmen(bool over_eigen_organisatie) {
    if (!over_eigen_organisatie) return std::nullopt;
    return Refusal{"deelname-eigen", "Over je eigen organisatie beslist een andere publieke deelnemer.",
                   "Wgs 2.31 lid 4"};
}

bool genomen(int nodig, int akkoord, int niet_akkoord) {
    return partner::genomen(nodig, akkoord, niet_akkoord);
}

toegang::Doel doel_in(toegang::Fase fase) {
    return fase == toegang::Fase::ondersteuning ? toegang::Doel::ondersteunen : toegang::Doel::procesregie;
}

int bevestigingen_nodig(std::int64_t ingesteld, int publiek) {
    return partner::bevestigingen_nodig(ingesteld, publiek);
}

std::vector<FieldFault> fouten(const Kopwijziging& nieuw, int nu) {
    if (nieuw.ave < 1 || nieuw.ave > 4)
        return {{"ave", "invalid-choice", "Kies een AVE-fase van 1 tot en met 4."}};
    if (nieuw.ave != nu && nieuw.ave_reden.empty())
        return {{"aveReden", "required", "Schrijf in één of twee zinnen waarom de AVE-fase verandert."}};
    return {};
}

bool op_de_lijn(std::string_view soort, bool van_huis) {
    return van_huis || (soort != "verstrekking" && soort != "derde" && soort != "escalatie");
}

std::string gebeurtenis(std::string_view soort, std::string_view waarde) {
    const std::string w(waarde);
    if (soort == "aangemeld") return "aangemeld";
    if (soort == "besluit") return "besluit: " + w;
    if (soort == "fase") return "fase: " + w;
    if (soort == "ave") return "AVE " + w;
    if (soort == "overleg") return "overleg";
    if (soort == "agenda") return w == "vervallen" ? "van de agenda" : "op de agenda van " + w;
    if (soort == "tafel") return "naar tafel " + w;
    if (soort == "melding") return "melding";
    if (soort == "plan") return "plan " + w;
    if (soort == "incident") return "incident";
    if (soort == "deelname") return w;
    if (soort == "escalatie") return "opschaling: " + w;
    if (soort == "verstrekking") return "verstrekking " + w;
    if (soort == "derde") return "derde " + w;
    if (soort == "nazorg") return "nazorg: " + w;
    if (soort == "regie" || soort == "leiding" || soort == "aanpak") return w;
    return {};
}

}  // namespace casus::rules
