#include "domein/rapportage/nazorg.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "domein/rapportage/rapportage.hpp"
#include "domein/rapportage/rules.hpp"
#include "kern/partner/instelling.hpp"
#include "platform/html/parts.hpp"

namespace rapportage::nazorg {
namespace {

constexpr int jaren = 5;

struct Soort {
    std::string_view soort;  // as the counts are kept
    std::string_view code;
    std::string_view titel;
};
constexpr Soort soorten[] = {{"uitstroom_detentie", "vrijlatingen", "Vrijlatingen"},
                             {"nazorg_steun", "ondersteuning", "Enkelvoudige ondersteuning"},
                             {"nazorg_plan", "plannen", "Volledig plan"}};

constexpr db::Sql select_tellingen{
    "rapportage.nazorg",
    "SELECT maand, gemeente, sum(aantal) FROM telling WHERE soort = $1 AND maand >= $2 GROUP BY maand, gemeente ORDER BY maand, "
    "gemeente"};

using PerJaar = std::map<std::string, std::map<std::string, long long>>;  // year, municipality

PerJaar lees(db::Reader& reader, std::string_view soort, Date vandaag) {
    PerJaar gelezen;
    const auto gemeenten = partner::codes(reader, "gemeente", vandaag);
    for (db::Row row :
         reader.query(select_tellingen, soort, std::to_string(vandaag.year - jaren + 1) + "-01")) {
        std::string gemeente(row.text(1));
        for (const auto& een : gemeenten)
            if (een.code == gemeente) gemeente = een.naam;
        gelezen[std::string(row.text(0).substr(0, 4))][gemeente] += row.get<std::int64_t>(2);
    }
    return gelezen;
}

Instroom tel_op(const PerJaar& gelezen, const std::set<std::string>& welke,
                const std::set<std::string>& gemeenten) {
    Instroom tabel;
    tabel.gemeenten.assign(gemeenten.begin(), gemeenten.end());
    tabel.totalen.resize(gemeenten.size());
    for (const std::string& jaar : welke) {
        Instroom::Maand rij{jaar, {}, 0};
        const auto van_jaar = gelezen.find(jaar);
        for (std::size_t i = 0; i < tabel.gemeenten.size(); ++i) {
            long long aantal = 0;
            if (van_jaar != gelezen.end())
                if (const auto een = van_jaar->second.find(tabel.gemeenten[i]); een != van_jaar->second.end())
                    aantal = een->second;
            rij.aantallen.push_back(aantal);
            rij.totaal += aantal;
            tabel.totalen[i] += aantal;
        }
        tabel.totaal += rij.totaal;
        tabel.maanden.push_back(std::move(rij));
    }
    return tabel;
}

}  // namespace

std::vector<Blok> blokken(db::Reader& reader, const toegang::Principal& wie, const Gebied& gebied,
                          Date vandaag) {
    const bool alles = drempel(reader, wie, vandaag) == 0;
    if (!gebied.huis && gebied.code.empty()) return {};
    std::vector<PerJaar> gelezen;
    std::set<std::string> welke, gemeenten;
    for (const Soort& soort : soorten) {
        gelezen.push_back(lees(reader, soort.soort, vandaag));
        for (const auto& [jaar, per_gemeente] : gelezen.back()) {
            // Releases that are planned for a later year are no figure yet, nor is this year for who sees figures alone.
            if (jaar > std::to_string(alles ? vandaag.year : vandaag.year - 1)) continue;
            welke.insert(jaar);
            for (const auto& [gemeente, aantal] : per_gemeente) gemeenten.insert(gemeente);
        }
    }
    std::vector<Blok> gemaakt;
    if (welke.empty()) return gemaakt;
    std::vector<long long> drempels;
    for (const std::string& jaar : welke)
        drempels.push_back(partner::getal(reader, "cijfers.drempel", Date{std::stoi(jaar), 12, 31}));
    for (std::size_t i = 0; i < std::size(soorten); ++i) {
        const Instroom opgeteld = tel_op(gelezen[i], welke, gemeenten);
        Tabel tabel = alles ? rules::tabel(opgeteld, 0) : rules::gesloten_tabel(opgeteld, drempels);
        if (!gebied.huis) tabel = rules::eigen_kolom(tabel, gebied.naam);
        gemaakt.push_back({soorten[i].code, soorten[i].titel, std::move(tabel)});
    }
    return gemaakt;
}

void toon(html::Out& out, const std::vector<Blok>& alle) {
    const auto inhoud = [&](html::Out& deel) {
        for (const Blok& blok : alle) {
            const Tabel& tabel = blok.tabel;
            std::vector<html::Column> kolommen{{"Jaar"}};
            for (const auto& gemeente : tabel.gemeenten)
                kolommen.push_back({gemeente, html::ColumnKind::number});
            if (tabel.heeft_kolom_totaal()) kolommen.push_back({"Totaal", html::ColumnKind::number});
            const auto rijen = [&](html::Out& tr) {
                for (std::size_t rij = tabel.maanden.size(); rij-- > 0;) {
                    tr("<tr>{}", html::RowHead{tabel.maanden[rij]});
                    for (std::size_t kolom = 0; kolom < tabel.cellen[rij].size(); ++kolom)
                        tr("{}",
                           html::Cell{rules::cel_tekst(tabel, rij, kolom), {}, html::ColumnKind::number});
                    tr("</tr>");
                }
            };
            const std::string titel = std::string(blok.titel) + " per jaar en gemeente";
            deel("{}", html::Scroll{titel, [&](html::Out& in) {
                                        in("{}",
                                           html::Table{.caption = titel, .columns = kolommen, .rows = rijen});
                                    }});
        }
        deel(
            "<p class=\"rh-klein\">Een vrijlating telt in het jaar van de vrijlating, en een steun of plan in het jaar van de "
            "vrijlating waar zij bij hoort.</p>");
    };
    out("{}",
        html::Section{.id = "nazorg", .title = "Nazorg", .note = "per jaar van vrijlating", .body = inhoud});
}

void json_van(json::Writer& json, const std::vector<Blok>& alle) {
    json.begin_array();
    for (const Blok& blok : alle)
        for (std::size_t rij = 0; rij < blok.tabel.maanden.size(); ++rij)
            for (std::size_t kolom = 0; kolom < blok.tabel.cellen[rij].size(); ++kolom) {
                const Cel& cel = blok.tabel.cellen[rij][kolom];
                const bool som = kolom >= blok.tabel.gemeenten.size();
                json.begin_object().field("soort", blok.code).field("jaar", blok.tabel.maanden[rij]);
                if (!som) json.field("gemeente", blok.tabel.gemeenten[kolom]);
                json.field("aantal", cel.stand == Cel::Stand::open ? std::optional(cel.aantal)
                                                                   : std::optional<long long>{});
                json.field("weergave", rules::cel_tekst(blok.tabel, rij, kolom)).end_object();
            }
    json.end_array();
}

}  // namespace rapportage::nazorg
