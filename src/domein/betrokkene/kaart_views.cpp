// The picture of the network: boxes that lead to the people, lines between them, and a table that says the same.
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "domein/betrokkene/kaart.hpp"
#include "domein/betrokkene/rules_netwerk.hpp"
#include "domein/betrokkene/views.hpp"

namespace betrokkene::view {
namespace {

using kaart::Cel;
using kaart::Punt;

constexpr double stap_x = 250;
constexpr double stap_y = 112;
constexpr double half_breed = 84;
constexpr double half_hoog = 24;
constexpr double rand = 8;
constexpr double breed_minst = 1040;
constexpr double regel = 15;        // one line of small words
constexpr double woord_breed = 64;  // half of the room that words on a line take
constexpr std::size_t naam_tekens = 21;
constexpr std::size_t onder_tekens = 25;

bool is_gevaar(std::string_view soort) { return soort == "dreiging" || soort == "slachtoffer"; }

class Beeld {
public:
    explicit Beeld(const Kaart& kaart) : m_kaart(kaart), m_rij(kaart::volgorde(kaart.personen)) {
        std::size_t kring = 0;
        std::size_t vak = 0;
        for (const Persoon* persoon : m_rij) {
            kring += persoon->rol == Rol::directe_kring ? 1 : 0;
            vak += persoon->rol == Rol::professional ? 1 : 0;
        }
        const kaart::Indeling indeling = kaart::indeel(kring, vak);
        auto in_kring = indeling.kring.begin();
        auto in_vak = indeling.professionals.begin();
        for (const Persoon* persoon : m_rij) {
            if (persoon->rol == Rol::betrokkene) zet(*persoon, Cel{});
            if (persoon->rol == Rol::directe_kring) zet(*persoon, *in_kring++);
            if (persoon->rol == Rol::professional) zet(*persoon, *in_vak++);
        }
    }

    void operator()(html::Out& out) const {
        const Vlak vlak = gebruikt();
        out("<svg class=\"rh-kaart\" viewBox=\"{} {} {} {}\" role=\"group\" aria-labelledby=\"kaart-titel "
            "kaart-uitleg\">",
            html::decimal(vlak.van.x), html::decimal(vlak.van.y), html::decimal(vlak.tot.x - vlak.van.x),
            html::decimal(vlak.tot.y - vlak.van.y));
        out("<title id=\"kaart-titel\">Gezin en netwerk</title><desc id=\"kaart-uitleg\">In het midden de betrokkene, "
            "eromheen de directe kring, en buitenom de professionals. Elk vak leidt naar die persoon.</desc>");
        toelating(out);
        relaties(out);
        for (const Persoon* persoon : m_rij) vak(out, *persoon);
        woorden(out);
        out("</svg>");
    }

private:
    struct Woord {
        Punt waar;
        std::string_view tekst;
        bool gevaar;
    };

    // Rings that hold nobody at a side leave no empty space there.
    struct Vlak {
        Punt van, tot;
    };
    Vlak gebruikt() const {
        Vlak vlak{{-half_breed, -half_hoog}, {half_breed, half_hoog}};
        const auto neem = [&](Punt punt, double breed, double hoog) {
            vlak.van = {std::min(vlak.van.x, punt.x - breed), std::min(vlak.van.y, punt.y - hoog)};
            vlak.tot = {std::max(vlak.tot.x, punt.x + breed), std::max(vlak.tot.y, punt.y + hoog)};
        };
        for (const auto& [id, punt] : m_plek) neem(punt, half_breed, half_hoog);
        for (const Relatie& relatie : m_kaart.relaties)
            if (const auto weg = baan(relatie)) neem(weg->midden, woord_breed, 2 * regel);
        // A small family keeps its words at their own size: the picture is as wide as its place on the page.
        const double naast = std::max(rand, (breed_minst - (vlak.tot.x - vlak.van.x)) / 2);
        return {{vlak.van.x - naast, vlak.van.y - rand}, {vlak.tot.x + naast, vlak.tot.y + rand}};
    }

    void zet(const Persoon& persoon, Cel cel) { m_plek[persoon.item.id] = {cel.x * stap_x, cel.y * stap_y}; }
    const Punt* plek(kern::ItemId id) const {
        const auto gevonden = m_plek.find(id);
        return gevonden == m_plek.end() ? nullptr : &gevonden->second;
    }

    // How everybody came in: a thin line to the betrokkene, a dotted one for a professional without a relation.
    void toelating(html::Out& out) const {
        if (m_rij.empty() || m_rij.front()->rol != Rol::betrokkene) return;
        const Punt midden = *plek(m_rij.front()->item.id);
        for (const Persoon* persoon : m_rij) {
            if (persoon->rol == Rol::betrokkene) continue;
            const bool vak = persoon->rol == Rol::professional;
            const bool verbonden =
                std::any_of(m_kaart.relaties.begin(), m_kaart.relaties.end(), [&](const Relatie& relatie) {
                    return relatie.van == persoon->item.id && relatie.loopt(m_kaart.vandaag);
                });
            if (vak && verbonden) continue;
            lijn(out, kaart::tussen(midden, *plek(persoon->item.id), half_breed, half_hoog),
                 vak ? "g-lijn2 g-punt" : "g-lijn2");
        }
    }
    // Where the line of a relation runs: straight, or bent halfway when somebody else stands in between.
    struct Baan {
        Punt van, midden, naar;
        bool gebogen = false;
    };
    std::optional<Baan> baan(const Relatie& relatie) const {
        const Punt* van = plek(relatie.van);
        const Punt* naar = plek(relatie.naar);
        if (van == nullptr || naar == nullptr || !relatie.loopt(m_kaart.vandaag)) return std::nullopt;
        const auto stuk = kaart::tussen(*van, *naar, half_breed, half_hoog);
        Baan baan{stuk.van, {(stuk.van.x + stuk.naar.x) / 2, (stuk.van.y + stuk.naar.y) / 2}, stuk.naar};
        baan.gebogen = std::any_of(m_plek.begin(), m_plek.end(), [&](const auto& ander) {
            return ander.first != relatie.van && ander.first != relatie.naar &&
                   kaart::kruist(baan.van, baan.naar, ander.second, half_breed, half_hoog);
        });
        if (!baan.gebogen) return baan;
        // Half a cell aside is between the boxes.
        if (std::abs(naar->y - van->y) > std::abs(naar->x - van->x))
            baan.midden.x += stap_x / 2;
        else
            baan.midden.y += stap_y / 2;
        return baan;
    }
    void relaties(html::Out& out) const {
        for (const Relatie& relatie : m_kaart.relaties) {
            const auto weg = baan(relatie);
            if (!weg) continue;
            const std::string_view soort = is_gevaar(relatie.soort) ? "g-alarmlijn g-streep" : "g-middenlijn";
            const bool gevaar = is_gevaar(relatie.soort);
            // A curve goes through its middle when its handle lies twice as far.
            const Punt greep{2 * weg->midden.x - (weg->van.x + weg->naar.x) / 2,
                             2 * weg->midden.y - (weg->van.y + weg->naar.y) / 2};
            if (weg->gebogen)
                out("<path d=\"M{} {}Q{} {} {} {}\" class=\"{}\"/>", html::decimal(weg->van.x),
                    html::decimal(weg->van.y), html::decimal(greep.x), html::decimal(greep.y),
                    html::decimal(weg->naar.x), html::decimal(weg->naar.y), soort);
            else
                lijn(out, {weg->van, weg->naar}, soort);
            if (!rules::wederkerig(relatie.soort))
                pijl(out, weg->gebogen ? greep : weg->van, weg->naar, gevaar ? "g-alarmvlak" : "g-zachtvlak");
        }
    }
    // Of whom it is: the head of an arrow at the end.
    static void pijl(html::Out& out, Punt van, Punt punt, std::string_view soort) {
        const double lengte = std::max(1.0, std::hypot(punt.x - van.x, punt.y - van.y));
        const double x = (punt.x - van.x) / lengte;
        const double y = (punt.y - van.y) / lengte;
        out("<path d=\"M{} {}L{} {}L{} {}Z\" class=\"{}\"/>", html::decimal(punt.x), html::decimal(punt.y),
            html::decimal(punt.x - 9 * x - 4 * y), html::decimal(punt.y - 9 * y + 4 * x),
            html::decimal(punt.x - 9 * x + 4 * y), html::decimal(punt.y - 9 * y - 4 * x), soort);
    }
    static void lijn(html::Out& out, const kaart::Lijnstuk& stuk, std::string_view soort) {
        out("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" class=\"{}\"/>", html::decimal(stuk.van.x),
            html::decimal(stuk.van.y), html::decimal(stuk.naar.x), html::decimal(stuk.naar.y), soort);
    }

    void vak(html::Out& out, const Persoon& persoon) const {
        const Punt midden = *plek(persoon.item.id);
        const std::string naam = tekstnaam(*persoon.naam);
        const std::string is = wat_hij_is(persoon);
        const bool hoofd = persoon.rol == Rol::betrokkene;
        const std::string_view vlak = hoofd                              ? "g-tint g-accentlijn-rand"
                                      : persoon.rol == Rol::professional ? "g-inzet g-rand"
                                                                         : "g-papier g-rand";
        // The words in the box are its name: who hears the page and who sees it call it the same.
        out("<a href=\"{}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"3\" class=\"{}\"/>",
            html::same_page("#p-" + persoon.item.id.text()), html::decimal(midden.x - half_breed),
            html::decimal(midden.y - half_hoog), html::decimal(2 * half_breed), html::decimal(2 * half_hoog),
            vlak);
        out("<text x=\"{}\" y=\"{}\" text-anchor=\"middle\" class=\"g-vet\">{}</text> ",
            html::decimal(midden.x), html::decimal(midden.y - 3), kaart::kort(naam, naam_tekens));
        out("<text x=\"{}\" y=\"{}\" text-anchor=\"middle\" class=\"g-zacht g-klein\">{}</text></a>",
            html::decimal(midden.x), html::decimal(midden.y + regel), kaart::kort(is, onder_tekens));
    }

    // The kind of each relation, halfway its line; where words would meet, the later one goes down a line.
    void woorden(html::Out& out) const {
        std::vector<Woord> gezet;
        for (const Relatie& relatie : m_kaart.relaties) {
            const auto weg = baan(relatie);
            if (!weg) continue;
            Woord woord{{weg->midden.x, weg->midden.y + 4}, relatie.soort_naam, is_gevaar(relatie.soort)};
            const auto raakt = [&](const Woord& ander) {
                return std::abs(ander.waar.x - woord.waar.x) < 2 * woord_breed &&
                       std::abs(ander.waar.y - woord.waar.y) < regel;
            };
            while (std::any_of(gezet.begin(), gezet.end(), raakt)) woord.waar.y += regel;
            gezet.push_back(woord);
            out("<text x=\"{}\" y=\"{}\" text-anchor=\"middle\" class=\"g-klein g-halo{}\">{}</text>",
                html::decimal(woord.waar.x), html::decimal(woord.waar.y), woord.gevaar ? " g-alarm" : "",
                woord.tekst);
        }
    }

    const Kaart& m_kaart;
    std::vector<const Persoon*> m_rij;
    std::map<kern::ItemId, Punt> m_plek;
};

}  // namespace

void Kaart::operator()(html::Out& out) const {
    const Beeld beeld(*this);
    const auto rijen = [&](html::Out& tr) {
        for (const Persoon* persoon : kaart::volgorde(personen)) {
            const auto relatie_tot = [&](html::Out& cel) {
                bool eerste = true;
                for (const Relatie& relatie : relaties) {
                    if (relatie.van != persoon->item.id || !relatie.loopt(vandaag)) continue;
                    cel("{}{} {}", eerste ? "" : ", ", relatie.soort_naam, naam_van(personen, relatie.naar));
                    eerste = false;
                }
                if (eerste) cel("–");
            };
            tr("<tr>{}{}{}</tr>", html::RowHead{lijstnaam(*persoon->naam)}, html::Cell{wat_hij_is(*persoon)},
               html::Cell{relatie_tot});
        }
    };
    const auto tabel = [&](html::Out& in) {
        in("{}", html::Table{.caption = "Gezin en netwerk",
                             .columns = {{"Naam"}, {"In deze casus"}, {"Relaties"}},
                             .rows = rijen});
    };
    out("{}", html::Figure{.label = "Gezin en netwerk in beeld",
                           .picture = beeld,
                           .table = tabel,
                           .summary = "Toon gezin en netwerk als tabel"});
}

}  // namespace betrokkene::view
