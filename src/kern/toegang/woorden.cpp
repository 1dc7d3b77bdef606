#include "kern/toegang/woorden.hpp"

#include <array>

namespace toegang {
namespace {

using OS = OrganisatieSoort;
constexpr std::array organisatie_soort_lijst{
    Woord<OS>{OS::raad_kinderbescherming, "raad_kinderbescherming", "Raad voor de Kinderbescherming"},
    Woord<OS>{OS::dji, "dji", "Dienst Justitiële Inrichtingen"},
    Woord<OS>{OS::politie, "politie", "politie"},
    Woord<OS>{OS::om, "om", "Openbaar Ministerie"},
    Woord<OS>{OS::burgemeester, "burgemeester", "burgemeester"},
    Woord<OS>{OS::gemeente, "gemeente", "gemeente (college van B en W)"},
    Woord<OS>{OS::ggd, "ggd", "GGD"},
    Woord<OS>{OS::reclassering, "reclassering", "reclassering"},
    Woord<OS>{OS::veilig_thuis, "veilig_thuis", "Veilig Thuis"},
    Woord<OS>{OS::gecertificeerde_instelling, "gecertificeerde_instelling", "gecertificeerde instelling"},
    Woord<OS>{OS::ggz, "ggz", "ggz-instelling"},
    Woord<OS>{OS::zorgaanbieder, "zorgaanbieder", "aanbieder in opdracht van de gemeente"},
    Woord<OS>{OS::huis, "huis", "Zorg- en Veiligheidshuis"},
    Woord<OS>{OS::gastheer, "gastheer", "gastheer van het huis"},
    Woord<OS>{OS::bestuur, "bestuur", "bestuur"},
};
constexpr std::array rol_lijst{
    Woord<Rol>{Rol::procesregisseur, "procesregisseur", "procesregisseur"},
    Woord<Rol>{Rol::procesondersteuner, "procesondersteuner", "procesondersteuner"},
    Woord<Rol>{Rol::informatiemakelaar, "informatiemakelaar", "informatiemakelaar"},
    Woord<Rol>{Rol::manager, "manager", "manager"},
    Woord<Rol>{Rol::beleidsadviseur, "beleidsadviseur", "beleidsadviseur"},
    Woord<Rol>{Rol::data_analist, "data_analist", "data-analist"},
    Woord<Rol>{Rol::financieel_adviseur, "financieel_adviseur", "financieel adviseur"},
    Woord<Rol>{Rol::fg, "fg", "functionaris gegevensbescherming"},
    Woord<Rol>{Rol::functioneel_beheerder, "functioneel_beheerder", "functioneel beheerder"},
    Woord<Rol>{Rol::aanmelder, "aanmelder", "aanmelder"},
    Woord<Rol>{Rol::deelnemer, "deelnemer", "deelnemer"},
    Woord<Rol>{Rol::contactpersoon, "contactpersoon", "contactpersoon van de organisatie"},
    Woord<Rol>{Rol::contactpunt, "contactpunt", "contactpunt voor betrokkenen"},
    Woord<Rol>{Rol::bestuurder, "bestuurder", "bestuurder"},
    Woord<Rol>{Rol::gemeente_gebruiker, "gemeente_gebruiker", "gebruiker van een gemeente"},
    Woord<Rol>{Rol::bevoegd_gezag, "bevoegd_gezag", "bevoegd gezag"},
};
constexpr std::array functie_lijst{
    Woord<Functie>{Functie::verwerking, "verwerking", "verwerking (a)"},
    Woord<Functie>{Functie::rechtmatigheid, "rechtmatigheid", "toets op rechtmatigheid (b)"},
    Woord<Functie>{Functie::beheer, "beheer", "onderhoud en beheer (c)"},
};
constexpr std::array doel_lijst{
    Woord<Doel>{Doel::aanmelden, "aanmelden", "aanmelden"},
    Woord<Doel>{Doel::triage, "triage", "triage"},
    Woord<Doel>{Doel::ondersteunen, "ondersteunen", "ondersteunen"},
    Woord<Doel>{Doel::procesregie, "procesregie", "procesregie"},
    Woord<Doel>{Doel::toezicht, "toezicht", "toezicht op rechtmatigheid"},
    Woord<Doel>{Doel::beheer, "beheer", "beheer van het systeem"},
    Woord<Doel>{Doel::verantwoording, "verantwoording", "verantwoording"},
    Woord<Doel>{Doel::rechten_betrokkene, "rechten_betrokkene", "rechten van de betrokkene"},
    Woord<Doel>{Doel::nazorg, "nazorg", "nazorg na detentie"},
};
constexpr std::array fase_lijst{
    Woord<Fase>{Fase::aanmelding, "aanmelding", "aangemeld"},
    Woord<Fase>{Fase::triage, "triage", "in triage"},
    Woord<Fase>{Fase::ondersteuning, "ondersteuning", "ondersteuning"},
    Woord<Fase>{Fase::casus, "casus", "in procesregie"},
    Woord<Fase>{Fase::afronding, "afronding", "in afronding"},
    Woord<Fase>{Fase::afgesloten, "afgesloten", "afgesloten"},
    Woord<Fase>{Fase::teruggelegd, "teruggelegd", "teruggelegd met advies"},
    Woord<Fase>{Fase::ingetrokken, "ingetrokken", "ingetrokken"},
    Woord<Fase>{Fase::overgedragen, "overgedragen", "overgedragen"},
    Woord<Fase>{Fase::nazorg, "nazorg", "in nazorg"},
    Woord<Fase>{Fase::advies, "advies", "advies"},
};
constexpr std::array kring_lijst{
    Woord<Kring>{Kring::bron, "C1", "alleen de bron"},
    Woord<Kring>{Kring::organisaties, "C2", "genoemde organisaties"},
    Woord<Kring>{Kring::deelnemers, "C3", "deelnemers"},
};
// The labels are the words of Wgs 2.30(1)(a).
constexpr std::array categorie_lijst{
    Woord<Categorie>{Categorie::identiteit, "identiteit", "identiteit en contact"},
    Woord<Categorie>{Categorie::bsn, "bsn", "burgerservicenummer"},
    Woord<Categorie>{Categorie::wonen, "wonen", "wonen"},
    Woord<Categorie>{Categorie::financien, "financien", "financiën"},
    Woord<Categorie>{Categorie::inkomen, "inkomen", "inkomen"},
    Woord<Categorie>{Categorie::gezondheid, "gezondheid", "gezondheid"},
    Woord<Categorie>{Categorie::politie, "politie", "politiegegevens"},
    Woord<Categorie>{Categorie::justitieel, "justitieel", "justitiële en strafvorderlijke gegevens"},
    Woord<Categorie>{Categorie::relaties, "relaties", "gezin en andere relaties"},
    Woord<Categorie>{Categorie::toezicht, "toezicht", "toezicht en maatregelen"},
    Woord<Categorie>{Categorie::voorzieningen, "voorzieningen", "zorg en voorzieningen"},
    Woord<Categorie>{Categorie::begeleiding, "begeleiding", "begeleiding en hulp"},
};
constexpr std::array klasse_lijst{
    Woord<Klasse>{Klasse::k1, "K1", "relaties"},
    Woord<Klasse>{Klasse::k2, "K2", "identiteit, contact, BSN"},
    Woord<Klasse>{Klasse::k3, "K3", "gezondheid"},
    Woord<Klasse>{Klasse::k4, "K4", "toezicht en maatregelen"},
    Woord<Klasse>{Klasse::k5, "K5", "politie"},
    Woord<Klasse>{Klasse::k6, "K6", "justitieel"},
    Woord<Klasse>{Klasse::k7, "K7", "zorg en voorzieningen"},
    Woord<Klasse>{Klasse::k8, "K8", "wonen, geld, inkomen"},
};
constexpr std::array geheim_lijst{
    Woord<Geheim>{Geheim::geen, "geen", "geen beroepsgeheim"},
    Woord<Geheim>{Geheim::medisch, "medisch", "medisch beroepsgeheim"},
    Woord<Geheim>{Geheim::jeugdhulp, "jeugdhulp", "geheim van de jeugdhulp"},
};
constexpr std::array deelname_rol_lijst{
    Woord<DeelnameRol>{DeelnameRol::aanmelder, "aanmelder", "aanmelder"},
    Woord<DeelnameRol>{DeelnameRol::huis, "huis", "huis"},
    Woord<DeelnameRol>{DeelnameRol::beoordelaar, "beoordelaar", "beoordelaar"},
    Woord<DeelnameRol>{DeelnameRol::deelnemer, "deelnemer", "deelnemer"},
    Woord<DeelnameRol>{DeelnameRol::casusregisseur, "casusregisseur", "casusregisseur"},
    Woord<DeelnameRol>{DeelnameRol::bevraagd, "bevraagd", "alleen bevraagd"},
    Woord<DeelnameRol>{DeelnameRol::opgeschaald, "opgeschaald", "alleen voor opschaling"},
};

template <class E>
std::string_view naam_of(std::span<const Woord<E>> lijst, E waarde) {
    const auto* woord = vind(lijst, waarde);
    return woord != nullptr ? woord->naam : std::string_view("onbekend");
}
template <class E>
std::string_view code_of(std::span<const Woord<E>> lijst, E waarde) {
    const auto* woord = vind(lijst, waarde);
    return woord != nullptr ? woord->code : std::string_view("onbekend");
}

}  // namespace

bool is_publiek(OrganisatieSoort soort) {
    return static_cast<int>(soort) >= 1 && static_cast<int>(soort) <= 7;
}
bool is_deelnemer(OrganisatieSoort soort) {
    return static_cast<int>(soort) >= 1 && static_cast<int>(soort) <= 15;
}

Klasse klasse_van(Categorie categorie) {
    switch (categorie) {
        case Categorie::relaties: return Klasse::k1;
        case Categorie::identiteit:
        case Categorie::bsn: return Klasse::k2;
        case Categorie::gezondheid: return Klasse::k3;
        case Categorie::toezicht: return Klasse::k4;
        case Categorie::politie: return Klasse::k5;
        case Categorie::justitieel: return Klasse::k6;
        case Categorie::voorzieningen:
        case Categorie::begeleiding: return Klasse::k7;
        case Categorie::wonen:
        case Categorie::financien:
        case Categorie::inkomen: return Klasse::k8;
    }
    return Klasse::k3;  // a number that is not in the list gets the strictest class
}

Klassen klassen_van(Categorieen categorieen) {
    Klassen klassen;
    for (const auto& woord : categorie_lijst)
        if (categorieen.has(woord.waarde)) klassen.add(klasse_van(woord.waarde));
    return klassen;
}

std::span<const Woord<OrganisatieSoort>> organisatie_soorten() { return organisatie_soort_lijst; }
std::span<const Woord<Rol>> rollen() { return rol_lijst; }
std::span<const Woord<Functie>> functies() { return functie_lijst; }
std::span<const Woord<Doel>> doelen() { return doel_lijst; }
std::span<const Woord<Fase>> fasen() { return fase_lijst; }
std::span<const Woord<Kring>> kringen() { return kring_lijst; }
std::span<const Woord<Categorie>> categorieen() { return categorie_lijst; }
std::span<const Woord<Klasse>> klassen() { return klasse_lijst; }
std::span<const Woord<Geheim>> geheimen() { return geheim_lijst; }
std::span<const Woord<DeelnameRol>> deelname_rollen() { return deelname_rol_lijst; }

std::string_view naam(OrganisatieSoort waarde) { return naam_of(organisatie_soorten(), waarde); }
std::string_view naam(Rol waarde) { return naam_of(rollen(), waarde); }
std::string_view naam(Doel waarde) { return naam_of(doelen(), waarde); }
std::string_view naam(Fase waarde) { return naam_of(fasen(), waarde); }
std::string_view naam(Kring waarde) { return naam_of(kringen(), waarde); }
std::string_view naam(Categorie waarde) { return naam_of(categorieen(), waarde); }
std::string_view naam(Klasse waarde) { return naam_of(klassen(), waarde); }
std::string_view naam(DeelnameRol waarde) { return naam_of(deelname_rollen(), waarde); }
std::string_view code(OrganisatieSoort waarde) { return code_of(organisatie_soorten(), waarde); }
std::string_view code(Rol waarde) { return code_of(rollen(), waarde); }
std::string_view code(Doel waarde) { return code_of(doelen(), waarde); }
std::string_view code(Fase waarde) { return code_of(fasen(), waarde); }
std::string_view code(Kring waarde) { return code_of(kringen(), waarde); }
std::string_view code(Categorie waarde) { return code_of(categorieen(), waarde); }
std::string_view code(DeelnameRol waarde) { return code_of(deelname_rollen(), waarde); }

}  // namespace toegang
