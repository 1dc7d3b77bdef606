// Who may use each right: a table written by hand, from the policy and not from the program. A right that is not in it fails the
// matrix: who adds a right says here who may use it.
#pragma once

#include <map>
#include <set>
#include <string>

#include "tests/proof/proof.hpp"

namespace matrix {

using toegang::DeelnameRol;
using toegang::Doel;
using toegang::Fase;

using Namen = std::set<std::string>;
using Rollen = std::set<DeelnameRol>;
using Fasen = std::set<Fase>;

inline Namen operator+(Namen a, const Namen& b) {
    a.insert(b.begin(), b.end());
    return a;
}

inline const Namen staf{"regisseur", "regisseur2", "makelaar", "ondersteuner"};
inline const Namen regisseurs{"regisseur", "regisseur2"};
inline const Namen regie{"regisseur", "regisseur2", "ondersteuner"};
inline const Namen besluiters{"gemeente", "politie", "om", "reclassering", "ggz", "veilig_thuis"};
inline const Namen publieke_besluiters{"gemeente", "politie", "om"};
inline const Namen partners = besluiters + Namen{"aanmelder"};
inline const Namen werkers = staf + partners;
inline const Namen allen(proof::logins().begin(), proof::logins().end());

inline const Namen kennismakers = staf + Namen{"manager", "beleid"};

using D = DeelnameRol;
inline const Rollen van_huis{D::huis};
inline const Rollen lezers{D::huis, D::deelnemer, D::casusregisseur};
inline const Rollen lezers_en_beoordelaar{D::huis, D::deelnemer, D::casusregisseur, D::beoordelaar};
inline const Rollen gevers{D::huis, D::deelnemer, D::casusregisseur, D::bevraagd};
inline const Fasen jong{Fase::aanmelding, Fase::triage};
inline const Fasen loopt{Fase::ondersteuning, Fase::casus, Fase::afronding};
inline const Fasen open{Fase::aanmelding, Fase::triage, Fase::ondersteuning, Fase::casus, Fase::afronding};
inline const Fasen na_triage{Fase::ondersteuning, Fase::casus, Fase::afronding, Fase::teruggelegd};
inline const Fasen jong_en_na{Fase::aanmelding, Fase::triage,    Fase::ondersteuning,
                              Fase::casus,      Fase::afronding, Fase::teruggelegd};
inline const Fasen gevolgd{Fase::aanmelding, Fase::triage,      Fase::ondersteuning, Fase::casus,
                           Fase::afronding,  Fase::teruggelegd, Fase::ingetrokken};

// Who may use a right: these people, in one of these capacities, in one of these phases; an item must be theirs or shared.
struct Mag {
    Namen wie;
    Rollen als = {};
    Fasen fasen = {};
    Doel doel = Doel::procesregie;  // a token needs one that fits
};

inline const std::map<std::string, Mag, std::less<>> tabel{
    {"account.tweede-stap", {allen}},
    {"account.eigen", {allen}},
    {"account.wachtwoord", {allen}},
    {"werk.lezen", {allen}},
    {"zoeken.lezen", {werkers}},
    {"aanmelding.indienen", {werkers, {}, {}, Doel::aanmelden}},
    {"aanmelding.volgen",
     {werkers, {D::aanmelder, D::deelnemer, D::casusregisseur}, gevolgd, Doel::aanmelden}},
    {"aanmelding.aanvullen", {werkers, {D::aanmelder}, jong, Doel::aanmelden}},
    {"aanmelding.intrekken", {werkers, {D::aanmelder}, jong, Doel::aanmelden}},
    {"aanmelding.lijst", {werkers, {}, {}, Doel::aanmelden}},
    {"triage.lijst", {staf + besluiters, {}, {}, Doel::triage}},
    {"triage.lezen", {staf + besluiters, {D::huis, D::beoordelaar}, jong, Doel::triage}},
    {"triage.voorbereiden", {staf, van_huis, jong, Doel::triage}},
    {"triage.bevestigen", {publieke_besluiters, {D::beoordelaar}, jong, Doel::triage}},
    {"triage.overlap", {regisseurs, van_huis, jong, Doel::triage}},
    {"triage.antwoord", {staf, van_huis, na_triage}},
    {"triage.toetsen", {publieke_besluiters}},
    {"casus.lijst", {werkers}},
    {"casus.lezen", {werkers, lezers, loopt}},
    {"casus.wijzigen", {regie, van_huis, loopt}},
    {"casus.bsn", {werkers, lezers, open}},
    {"casus.inzage", {regisseurs, van_huis, open}},
    {"deelname.wijzigen", {regie, van_huis, loopt}},
    {"deelname.bevestigen", {publieke_besluiters, {D::deelnemer, D::casusregisseur}, loopt}},
    {"bijdrage.toevoegen", {werkers, gevers, loopt}},
    {"bijdrage.lezen", {werkers, gevers, loopt}},
    {"bijdrage.wijzigen", {werkers, gevers, loopt}},
    {"plan.wijzigen", {regie + besluiters, {D::huis, D::casusregisseur}, loopt}},
    {"actie.lijst", {werkers}},
    {"actie.lezen", {werkers, gevers, loopt}},
    {"actie.beantwoorden", {werkers, gevers, loopt}},
    {"bijlage.toevoegen", {werkers, {D::aanmelder, D::huis}, jong, Doel::aanmelden}},
    {"bijlage.lezen",
     {werkers, {D::aanmelder, D::huis, D::beoordelaar, D::deelnemer, D::casusregisseur}, open}},
    {"caseload.lezen", {Namen{"manager", "analist", "beleid", "bestuur", "gebruiker"} + regisseurs}},
    {"beheer.lezen", {Namen{"beheerder", "beheerder2", "fg", "manager"}}},
    {"beheer.wijzigen", {Namen{"beheerder", "beheerder2"}}},
    {"rol.voorstellen", {Namen{"beheerder", "beheerder2"}}},
    {"rol.bevestigen", {Namen{"beheerder", "beheerder2", "manager"}}},
    {"account.voorstellen", {Namen{"beheerder", "beheerder2"}}},
    {"voorstel.lezen", {Namen{"beheerder", "beheerder2", "manager", "contactpersoon"}}},
    {"voorstel.bevestigen", {Namen{"beheerder", "beheerder2", "manager", "contactpersoon"}}},
    {"aanwijzing.wijzigen", {Namen{"contactpersoon"}}},
    {"logboek.lezen", {Namen{"fg"}}},
    {"persoon.wijzigen", {regie + besluiters, {D::huis, D::casusregisseur}, loopt}},
    {"persoon.contact", {werkers, lezers, loopt}},
    {"waarschuwing.wijzigen", {werkers, lezers, loopt}},
    {"stem.toevoegen", {werkers, lezers, loopt}},
    {"plan.persoon", {regie + besluiters, {D::huis, D::casusregisseur}, loopt}},
    {"afstemming.lezen", {werkers, lezers, loopt}},
    {"afstemming.wijzigen", {regie, van_huis, loopt}},
    {"uitvraag.lezen", {staf, van_huis, loopt}},
    {"uitvraag.stellen", {staf, van_huis, loopt}},
    {"uitvraag.zien", {werkers, gevers, loopt}},
    {"uitvraag.beantwoorden", {werkers, gevers, loopt}},
    {"verstrekking.lijst", {werkers, lezers, loopt}},
    {"verstrekking.lezen", {werkers, gevers, loopt}},
    {"verstrekking.voorbereiden", {regie, van_huis, loopt}},
    {"verstrekking.antwoorden", {werkers, {D::deelnemer, D::casusregisseur, D::bevraagd}, loopt}},
    {"derde.wijzigen", {regie, van_huis, loopt}},
    {"document.toevoegen", {werkers, gevers, loopt}},
    {"document.lezen", {werkers, gevers, jong_en_na}},
    {"document.wijzigen", {werkers, gevers, loopt}},
    {"brief.maken", {staf, van_huis, jong_en_na}},
    {"plan.instemmen", {werkers, lezers, loopt}},
    {"actie.overnemen", {werkers, gevers, loopt}},
    {"tijdpad.wijzigen", {regie, van_huis, loopt}},
    {"score.geven", {werkers, lezers, loopt}},
    {"risico.geven", {werkers, lezers, loopt}},
    {"escalatie.lijst", {staf + besluiters, {D::huis, D::casusregisseur}, loopt}},
    {"escalatie.starten", {regie, van_huis, loopt}},
    {"escalatie.lezen",
     {werkers, {D::huis, D::deelnemer, D::casusregisseur, D::bevraagd, D::opgeschaald}, loopt}},
    {"escalatie.beantwoorden",
     {werkers, {D::deelnemer, D::casusregisseur, D::bevraagd, D::opgeschaald}, loopt}},
    {"casus.afronden", {regie, van_huis, loopt}},
    {"casus.overdragen", {werkers, gevers, loopt}},
    {"casus.sluiten", {publieke_besluiters, {D::deelnemer, D::casusregisseur}, loopt}},
    {"afgesloten.lijst", {staf + besluiters, {}, {}}},
    {"casus.heropenen", {regie, van_huis, {Fase::afgesloten}}},
    {"heropening.bevestigen", {publieke_besluiters, {D::deelnemer, D::casusregisseur}, {Fase::afgesloten}}},
    {"caseload.verplaatsen", {Namen{"manager"} + regisseurs, {}, {}}},
    {"waarneming.wijzigen", {Namen{"manager"}, {}, {}}},
    {"rondje.bijwerken", {staf, {}, {}}},
    {"herinnering.sturen", {staf, van_huis, loopt}},
    {"casus.afdrukken", {werkers, lezers, loopt}},
    {"uitwisseling.vragen", {regie, van_huis, loopt}},
    {"uitwisseling.ontvangen", {regisseurs + Namen{"makelaar"}, {}, {}, Doel::triage}},
    {"advies.vragen", {werkers, {}, {}, Doel::ondersteunen}},
    {"advies.lijst", {werkers, {}, {}, Doel::ondersteunen}},
    {"advies.lezen", {werkers, {D::aanmelder, D::huis}, {Fase::advies}, Doel::ondersteunen}},
    {"advies.behandelen", {staf, van_huis, {Fase::advies}, Doel::ondersteunen}},
    {"advies.aanvullen", {werkers, {D::aanmelder}, {Fase::advies}, Doel::ondersteunen}},
    {"advies.aanmelden", {werkers, {D::aanmelder, D::huis}, {Fase::advies}, Doel::ondersteunen}},
    {"advies.cijfers", {regisseurs + Namen{"manager", "analist", "beleid", "bestuur", "gebruiker"}}},
    {"expertise.wijzigen", {kennismakers}},
    {"kennis.lezen", {allen}},
    {"kennis.wijzigen", {kennismakers}},
    {"opleiding.lezen", {Namen{"contactpersoon", "fg", "beheerder", "beheerder2", "manager"}}},
    {"opleiding.wijzigen", {Namen{"contactpersoon", "beheerder", "beheerder2", "manager"}}},
    {"bijeenkomst.wijzigen", {kennismakers}},
    {"werk.instellen", {allen}},
    {"werk.verdelen", {regie}},
    {"tafel.lezen", {staf + besluiters + Namen{"manager"}}},
    {"tafel.wijzigen", {regie + Namen{"manager"}}},
    {"tafel.beeindigen", {regisseurs + Namen{"manager"}}},
    {"overleg.lezen", {werkers}},
    {"overleg.voorbereiden", {staf}},
    {"overleg.antwoorden", {werkers}},
    {"agendapunt.toevoegen", {staf, van_huis, open}},
    {"agendapunt.lezen", {werkers, {D::huis, D::beoordelaar, D::deelnemer, D::casusregisseur}, open}},
    {"agendapunt.wijzigen", {staf, van_huis, open}},
    {"overleg.bijwonen", {werkers}},
    {"overleg.leiden", {werkers}},
    {"agendapunt.leiden", {staf, van_huis, open}},
    {"overlegregel.schrijven", {werkers, {D::huis, D::beoordelaar, D::deelnemer, D::casusregisseur}, open}},
    {"overlegregel.vrijgeven", {werkers, {D::huis, D::beoordelaar, D::deelnemer, D::casusregisseur}, open}},
    {"verslag.lezen", {werkers, {D::huis, D::beoordelaar, D::deelnemer, D::casusregisseur}, open}},
    {"verslag.beantwoorden", {werkers, {D::huis, D::beoordelaar, D::deelnemer, D::casusregisseur}, open}},
    {"nazorg.lijst", {staf + besluiters, {}, {}, Doel::nazorg}},
    {"nazorg.invoeren", {staf, {}, {}, Doel::nazorg}},
    {"nazorg.indelen", {staf, {}, {}, Doel::nazorg}},
    {"nazorg.lezen",
     {werkers,
      lezers_en_beoordelaar,
      {Fase::nazorg, Fase::aanmelding, Fase::triage, Fase::ondersteuning, Fase::casus, Fase::afronding},
      Doel::nazorg}},
    {"nazorg.wijzigen", {staf + besluiters, {D::huis, D::deelnemer}, {Fase::nazorg}, Doel::nazorg}},
    {"nazorg.opschalen", {staf, van_huis, {Fase::nazorg}, Doel::nazorg}},
    {"nazorg.contact", {Namen{"contactpersoon"}}},
    {"aanpak.lijst", {werkers, {}, {}}},
    {"aanpak.lezen", {werkers, lezers, loopt}},
    {"aanpak.wijzigen", {regie, van_huis, loopt}},
    {"aanpak.bevestigen", {publieke_besluiters, {D::deelnemer, D::casusregisseur}, loopt}},
    {"aanpak.cijfers", {Namen{"manager", "analist", "beleid", "bestuur", "gebruiker"} + regisseurs}},
    {"topx.criteria", {regie, {}, {}}},
    {"radicalisering.lezen",
     {regie, van_huis, [](Fasen ook) { return ook.insert(Fase::overgedragen), ook; }(open)}},
    {"radicalisering.overdragen", {regie, van_huis, open}},
};
// The one purpose of who does no casework; others take that of the table.
inline const std::map<std::string, Doel, std::less<>> eigen_doel{
    {"manager", Doel::verantwoording},   {"beleid", Doel::verantwoording},
    {"analist", Doel::verantwoording},   {"bestuur", Doel::verantwoording},
    {"gebruiker", Doel::verantwoording}, {"fg", Doel::toezicht},
    {"beheerder", Doel::beheer},         {"beheerder2", Doel::beheer},
    {"contactpersoon", Doel::beheer},    {"contactpunt", Doel::rechten_betrokkene}};
inline Doel token_doel(const std::string& login, const Mag& mag) {
    const auto eigen = eigen_doel.find(login);
    return eigen == eigen_doel.end() ? mag.doel : eigen->second;
}

}  // namespace matrix
