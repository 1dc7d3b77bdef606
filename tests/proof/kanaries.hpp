// A house in which each sealed column of two dossiers holds a unique mark, and who may read which mark: a table written by
// hand from the policy (DESIGN §4), not from the program. One dossier is a casus, the other a report in triage.
//
// In the casus: regisseur (huis) · gemeente, politie, ggz (deelnemer) · reclassering (casusregisseur) · aanmelder
// (aanmelder) · om (alleen bevraagd). The report: of aanmelder; regisseur (huis), politie and om judge it. A third is a casus
// that was closed: nobody reads a mark of it, but why it should open again. A fourth is in
// nazorg: of regisseur (huis) and gemeente (deelnemer).
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/proof/proof.hpp"

namespace proof {

using Namen = std::set<std::string>;
inline Namen operator+(Namen a, const Namen& b) {
    a.insert(b.begin(), b.end());
    return a;
}

// Readers of the casus, by what their kind of organisation is cleared for.
inline const Namen lezers{"regisseur", "gemeente", "politie", "ggz", "reclassering"};
// Of them those who read about care (K7): not the police, but in the plan.
inline const Namen zorg{"regisseur", "gemeente", "ggz", "reclassering"};

// How a mark is written: these signs and twelve of base 32.
inline constexpr std::string_view merk_begin = "zvhc";
inline constexpr std::size_t merk_lengte = 16;

enum class Plicht : std::uint8_t { moet, hoeft_niet };  // must each of them meet it somewhere?

struct Merk {
    std::string waarde;
    std::string kolom;  // table.column
    std::string wat;
    Namen mag;
    Plicht plicht = Plicht::moet;
};

class Kanaries {
public:
    explicit Kanaries(db::Engine engine);

    TestHuis& huis() { return m_huis; }
    const std::vector<Merk>& merken() const { return m_merken; }
    kern::DossierId casus() const { return m_casus; }
    kern::DossierId melding() const { return m_melding; }
    kern::DossierId gesloten() const { return m_gesloten; }

    // Calls every route as each of these, at every place, and searches each mark. Per login: the marks that came along.
    std::map<std::string, Namen> kruip(const std::vector<std::string>& wie);
    // What came to who may not have it, and what did not come to who must; empty: all well.
    std::vector<std::string> lekken(const std::map<std::string, Namen>& gezien) const;
    std::vector<std::string> gemist(const std::map<std::string, Namen>& gezien) const;

private:
    std::string merk(std::string kolom, std::string wat, Namen mag, Plicht plicht = Plicht::moet);
    void vul_casus();
    void vul_personen();
    void vul_netwerk();
    void vul_bijdragen();
    void vul_documenten();
    void vul_uitvraag();
    void vul_plan();
    void bied_aan(kern::ItemId actie);
    void vul_oordelen();
    void vul_tijdpad();
    void vul_deelname();
    void vul_ladder();
    void vul_stem();
    void vul_afstemming();
    void vul_familie(kern::DossierId ander);
    void vul_verstrekking();
    void vul_uitwisseling();
    void vul_aanpak();
    void vul_afronding();
    void vul_melding();
    void vul_triage();
    void vul_gesloten();
    void vul_overleg();
    void vul_nazorg();
    void vul_advies();
    void vul_live();
    void verwacht(const web::Response& response, const std::string& wat);
    void geef(const std::string& login, toegang::test::Velden velden);
    void bezoek(const std::string& login, const toegang::Route& route, kern::DossierId dossier,
                Namen& gezien);
    void lees(const std::string& login, const web::Response& response, Namen& gezien);

    TestHuis m_huis;
    std::vector<Merk> m_merken;
    kern::DossierId m_casus;
    kern::DossierId m_melding;
    kern::DossierId m_gesloten;
    std::vector<kern::OverlegId> m_overleggen;
    kern::DossierId m_nazorg;
    kern::DossierId m_advies;
    int m_gevraagd = 0;
    std::map<kern::DossierId, std::vector<kern::ItemId>> m_items;
};

}  // namespace proof
