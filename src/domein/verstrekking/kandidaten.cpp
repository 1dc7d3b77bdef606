// What there is to choose from: the texts of other slices, as their own public face gives them to this person.
#include <set>

#include "domein/betrokkene/betrokkene.hpp"
#include "domein/bijdrage/bijdrage.hpp"
#include "domein/document/document.hpp"
#include "domein/plan/plan.hpp"
#include "domein/verstrekking/rules.hpp"
#include "domein/verstrekking/store.hpp"

namespace verstrekking::store {
namespace {

// Organisations that can be asked today: they take part, or were asked.
constexpr db::Sql select_bereikbaar{
    "verstrekking.bereikbaar",
    "SELECT DISTINCT dn.organisatie FROM deelname dn WHERE dn.dossier = $1 AND dn.rol IN (2, 4, 5, 6) AND dn.ingetrokken IS "
    "NULL AND dn.van <= $2 AND (dn.tot IS NULL OR dn.tot >= $2) ORDER BY dn.organisatie"};
constexpr db::Sql select_naam{"verstrekking.bron_naam", "SELECT naam FROM organisatie WHERE id = $1"};

class Verzameling {
public:
    Verzameling(db::Reader& reader, const toegang::GrantBasis& grant) : m_reader(reader) {
        for (db::Row row : reader.query(select_bereikbaar, grant.dossier(), grant.vandaag()))
            m_bereikbaar.insert(row.get<kern::OrganisatieId>(0));
    }
    void erbij(Onderdeel onderdeel) {
        if (m_lijst.size() >= rules::kandidaten_max) return;
        onderdeel.bron_doet_mee = m_bereikbaar.contains(onderdeel.item.bron);
        if (onderdeel.bron.empty())
            onderdeel.bron = m_reader.value<std::string>(select_naam, onderdeel.item.bron).value_or("");
        m_lijst.push_back(std::move(onderdeel));
    }
    std::vector<Onderdeel> klaar() { return std::move(m_lijst); }

private:
    db::Reader& m_reader;
    std::set<kern::OrganisatieId> m_bereikbaar;
    std::vector<Onderdeel> m_lijst;
};

// Somebody of the kring in words. The betrokkene is known to who asked, and an address has a kring of its own.
std::optional<Onderdeel> van_kring(const betrokkene::Persoon& persoon) {
    if (persoon.rol == betrokkene::Rol::betrokkene || !persoon.naam.open()) return std::nullopt;
    const bool professional = persoon.rol == betrokkene::Rol::professional;
    Onderdeel onderdeel;
    onderdeel.item = persoon.item;
    onderdeel.titel = professional
                          ? std::string("Professional")
                          : "Directe kring: " + std::string(betrokkene::relatie_naam(persoon.relatie));
    onderdeel.tekst = betrokkene::tekstnaam(*persoon.naam);
    if (professional && !persoon.naam->functie.empty())
        onderdeel.tekst += ", " + persoon.naam->functie + ", " + persoon.naam->organisatie;
    if (!professional && persoon.identiteit.open())
        if (const auto geboren = Date::parse_iso(persoon.identiteit->geboortedatum))
            onderdeel.tekst += ", geboren op " + dutch_date(*geboren);
    return onderdeel;
}

std::string dag(Instant moment) { return dutch_date(local_date(moment)); }

void documenten(db::Reader& reader, const toegang::GrantBasis& grant, Verzameling& gevonden) {
    for (const auto& een : document::met_bestand(reader, grant)) {
        Onderdeel onderdeel;
        onderdeel.item = een.item;
        onderdeel.titel = "Document van " + een.bron + ": " + een.kop->titel;
        onderdeel.bestand = een.versies.front().naam.naam;
        onderdeel.tekst = onderdeel.bestand + ", " + bestand::omvang(een.versies.front().grootte) + ", van " +
                          dag(een.versies.front().gemaakt);
        onderdeel.versie = een.laatste;
        onderdeel.voorwaarden = een.kop->voorwaarden;
        onderdeel.bron = een.bron;
        onderdeel.ingetrokken = een.ingetrokken;
        gevonden.erbij(std::move(onderdeel));
    }
}

}  // namespace

std::vector<Onderdeel> kandidaten(db::Reader& reader, const toegang::GrantBasis& grant, Aan aan) {
    Verzameling gevonden(reader, grant);
    for (const auto& een : bijdrage::lijst(reader, grant)) {
        if (!een.tekst.open()) continue;
        Onderdeel onderdeel;
        onderdeel.item = een.item;
        onderdeel.titel = "Bijdrage van " + een.bron + ", " + dag(een.item.gemaakt);
        onderdeel.tekst = een.tekst->tekst;
        if (een.voorwaarden && een.voorwaarden->open()) onderdeel.voorwaarden = (*een.voorwaarden)->tekst;
        onderdeel.bron = een.bron;
        onderdeel.ingetrokken = een.ingetrokken;
        gevonden.erbij(std::move(onderdeel));
    }
    // A package between houses holds words: a file goes in no other way than by a disclosure to a person.
    if (aan != Aan::huis) documenten(reader, grant, gevonden);
    const auto plan = plan::overzicht(reader, grant);
    for (const auto& doel : plan.doelen) {
        if (!doel.tekst.open()) continue;
        Onderdeel onderdeel;
        onderdeel.item = doel.item;
        onderdeel.titel = "Doel over " + doel.gebied;
        onderdeel.tekst = doel.tekst->tekst;
        gevonden.erbij(std::move(onderdeel));
    }
    for (const auto& actie : plan.acties) {
        if (!actie.tekst.open()) continue;
        Onderdeel onderdeel;
        onderdeel.item = actie.kop.item;
        onderdeel.titel = "Actie van " + actie.kop.eigenaar.organisatie_naam + ", klaar voor " +
                          dutch_date(actie.kop.termijn);
        onderdeel.tekst = actie.tekst->tekst;
        gevonden.erbij(std::move(onderdeel));
    }
    if (aan == Aan::huis)
        for (const auto& persoon : betrokkene::lijst(reader, grant))
            if (auto onderdeel = van_kring(persoon)) gevonden.erbij(std::move(*onderdeel));
    return gevonden.klaar();
}

}  // namespace verstrekking::store
