#include "domein/rapportage/views.hpp"

#include <algorithm>

#include "domein/rapportage/rules.hpp"
#include "platform/base/text.hpp"

namespace rapportage::view {
namespace {

// Bars with the number at their end; the table says the same.
void staven(html::Out& out, const std::vector<PerRegisseur>& lijst) {
    constexpr int rij = 26;
    constexpr int links = 190;
    constexpr int breed = 720;
    long long hoogste = 1;
    for (const auto& regel : lijst) hoogste = std::max(hoogste, regel.aantal);
    out("<svg viewBox=\"0 0 1184 {}\" role=\"img\" aria-label=\"{}\">",
        static_cast<int>(lijst.size()) * rij + 4, "Aantal lopende casussen per procesregisseur.");
    int y = 2;
    for (const auto& regel : lijst) {
        const double lengte =
            static_cast<double>(breed) * static_cast<double>(regel.aantal) / static_cast<double>(hoogste);
        out("<text x=\"{}\" y=\"{}\" text-anchor=\"end\" class=\"g-klein\">{}</text><rect x=\"{}\" y=\"{}\" "
            "width=\"{}\" height=\"18\" "
            "class=\"g-middenvlak\"/><text x=\"{}\" y=\"{}\" class=\"g-klein\">{}</text>",
            links - 8, y + 14, regel.naam, links, y, html::decimal(lengte), html::decimal(links + lengte + 6),
            y + 14, regel.aantal);
        y += rij;
    }
    out("</svg>");
}

void caseload(html::Out& out, const std::vector<PerRegisseur>& lijst) {
    const auto beeld = [&](html::Out& svg) { staven(svg, lijst); };
    const auto tabel = [&](html::Out& deel) {
        const auto rijen = [&](html::Out& tr) {
            for (const auto& regel : lijst)
                tr("<tr>{}{}</tr>", html::RowHead{regel.naam},
                   html::Cell{base::dutch_number(regel.aantal), {}, html::ColumnKind::number});
        };
        deel("{}", html::Table{.caption = "Lopende casussen per procesregisseur",
                               .columns = {{"Procesregisseur"}, {"Casussen", html::ColumnKind::number}},
                               .rows = rijen});
    };
    const auto inhoud = [&](html::Out& deel) {
        deel("{}", html::Figure{.label = "Staafdiagram van de casussen", .picture = beeld, .table = tabel});
    };
    out("{}",
        html::Section{.id = "caseload", .title = "Casussen per regisseur", .note = "nu", .body = inhoud});
}

void instroom_tabel(html::Out& out, const Instroom& instroom) {
    std::vector<html::Column> kolommen{{"Maand"}};
    for (const auto& gemeente : instroom.gemeenten) kolommen.push_back({gemeente, html::ColumnKind::number});
    kolommen.push_back({"Totaal", html::ColumnKind::number});
    const auto getal = [](html::Out& td, long long waarde) {
        td("{}", html::Cell{base::dutch_number(waarde), {}, html::ColumnKind::number});
    };
    const auto rijen = [&](html::Out& tr) {
        for (auto maand = instroom.maanden.rbegin(); maand != instroom.maanden.rend(); ++maand) {
            tr("<tr>{}{}</tr>", html::RowHead{rules::maand_naam(maand->maand)}, [&](html::Out& td) {
                for (const auto aantal : maand->aantallen) getal(td, aantal);
                getal(td, maand->totaal);
            });
        }
    };
    const auto voet = [&](html::Out& tr) {
        tr("<tr>{}{}</tr>", html::RowHead{"Totaal"}, [&](html::Out& td) {
            for (const auto aantal : instroom.totalen) getal(td, aantal);
            getal(td, instroom.totaal);
        });
    };
    const auto tabel = [&](html::Out& deel) {
        deel("{}", html::Table{.caption = "Aanmeldingen per maand en gemeente",
                               .columns = kolommen,
                               .rows = rijen,
                               .foot = voet});
    };
    const auto inhoud = [&](html::Out& deel) {
        deel(
            "{}<p class=\"rh-klein\">Een aanmelding telt in de maand waarin zij is ingediend. De tabel sluit: rijen "
            "en kolommen tellen op tot "
            "hetzelfde totaal.</p>",
            html::Scroll{"Aanmeldingen per maand en gemeente", tabel});
    };
    out("{}", html::Section{.id = "instroom",
                            .title = "Instroom",
                            .note = "aanmeldingen, de laatste 36 maanden",
                            .body = inhoud});
}

}  // namespace

void Cijfers::operator()(html::Out& out) const {
    out("{}",
        html::PageHead{.title = "Cijfers", .intro = "Aantallen van het huis. Er staan geen personen in."});
    caseload(out, per_regisseur);
    if (instroom.totaal == 0)
        out("{}", html::EmptyState{"Er zijn nog geen aanmeldingen geteld."});
    else
        instroom_tabel(out, instroom);
}

}  // namespace rapportage::view
