#include "domein/rapportage/views.hpp"

#include <algorithm>

#include "domein/rapportage/rules.hpp"

namespace rapportage::view {
namespace {

// Bars with the number at their end; the table says the same.
void staven(html::Out& out, const std::vector<PerRegisseur>& lijst, long long drempel) {
    constexpr int rij = 26;
    constexpr int links = 150;
    constexpr int breed = 480;
    long long hoogste = 1;
    for (const auto& regel : lijst) hoogste = std::max(hoogste, regel.aantal);
    out("<svg class=\"rh-staven\" viewBox=\"0 0 704 {}\" role=\"img\" aria-label=\"{}\">",
        static_cast<int>(lijst.size()) * rij + 4, "Aantal lopende casussen per procesregisseur.");
    int y = 2;
    for (const auto& regel : lijst) {
        const Cel cel = rules::cel(regel.aantal, drempel);
        const auto getoond = cel.stand == Cel::Stand::open ? regel.aantal : 0;
        const double lengte =
            static_cast<double>(breed) * static_cast<double>(getoond) / static_cast<double>(hoogste);
        out("<text x=\"{}\" y=\"{}\" text-anchor=\"end\" class=\"g-klein\">{}</text><rect x=\"{}\" y=\"{}\" "
            "width=\"{}\" height=\"18\" "
            "class=\"g-middenvlak\"/><text x=\"{}\" y=\"{}\" class=\"g-klein\">{}</text>",
            links - 8, y + 14, regel.naam, links, y, html::decimal(lengte), html::decimal(links + lengte + 6),
            y + 14, rules::cel_tekst(cel, drempel));
        y += rij;
    }
    out("</svg>");
}

void caseload(html::Out& out, const std::vector<PerRegisseur>& lijst, long long drempel) {
    const auto beeld = [&](html::Out& svg) { staven(svg, lijst, drempel); };
    const auto tabel = [&](html::Out& deel) {
        const auto rijen = [&](html::Out& tr) {
            for (const auto& regel : lijst)
                tr("<tr>{}{}</tr>", html::RowHead{regel.naam},
                   html::Cell{rules::cel_tekst(rules::cel(regel.aantal, drempel), drempel),
                              {},
                              html::ColumnKind::number});
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

void instroom_tabel(html::Out& out, const Tabel& instroom) {
    std::vector<html::Column> kolommen{{"Maand"}};
    for (const auto& gemeente : instroom.gemeenten) kolommen.push_back({gemeente, html::ColumnKind::number});
    if (instroom.heeft_kolom_totaal()) kolommen.push_back({"Totaal", html::ColumnKind::number});
    const auto cellen = [&](html::Out& td, std::size_t rij) {
        for (std::size_t kolom = 0; kolom < instroom.cellen[rij].size(); ++kolom)
            td("{}", html::Cell{rules::cel_tekst(instroom, rij, kolom), {}, html::ColumnKind::number});
    };
    const auto rijen = [&](html::Out& tr) {
        for (std::size_t rij = instroom.maanden.size(); rij-- > 0;)
            tr("<tr>{}{}</tr>", html::RowHead{rules::maand_naam(instroom.maanden[rij])},
               [&](html::Out& td) { cellen(td, rij); });
    };
    const auto voet = [&](html::Out& tr) {
        tr("<tr>{}{}</tr>", html::RowHead{"Totaal"},
           [&](html::Out& td) { cellen(td, instroom.maanden.size()); });
    };
    const auto tabel = [&](html::Out& deel) {
        deel("{}", html::Table{.caption = "Aanmeldingen per maand en gemeente",
                               .columns = kolommen,
                               .rows = rijen,
                               .foot = instroom.heeft_totalen() ? html::Fragment(voet) : html::Fragment{}});
    };
    const auto inhoud = [&](html::Out& deel) {
        deel("{}<p class=\"rh-klein\">Een aanmelding telt in de maand waarin zij is ingediend.</p>",
             html::Scroll{"Aanmeldingen per maand en gemeente", tabel});
        if (instroom.heeft_totalen())
            deel(
                "<p class=\"rh-klein\">De tabel sluit: rijen en kolommen tellen op tot hetzelfde totaal.</p>");
        if (instroom.drempel > 0)
            deel(
                "<p class=\"rh-klein\">Kleine aantallen staan er als \"&lt; {}\". Waar je zo'n aantal zou kunnen "
                "uitrekenen, is ook een ander aantal weggelaten. Een maand staat er als zij voorbij is, en verandert daarna niet "
                "meer.</p>",
                instroom.drempel);
    };
    const auto noot = [&](html::Out& zin) {
        zin("aanmeldingen, {} tot en met {}", rules::maand_naam(instroom.maanden.front()),
            rules::maand_naam(instroom.maanden.back()));
    };
    out("{}", html::Section{.id = "instroom", .title = "Instroom", .note = noot, .body = inhoud});
}

}  // namespace

void Cijfers::operator()(html::Out& out) const {
    out("{}",
        html::PageHead{.title = "Cijfers",
                       .intro = gebied.huis ? "Aantallen van het huis. Er staan geen personen in."
                                            : "Aantallen van jouw gemeente. Er staan geen personen in."});
    if (!per_regisseur.empty()) caseload(out, per_regisseur, drempel);
    if (!gebied.huis && gebied.code.empty())
        out("{}", html::EmptyState{"Jouw organisatie hoort niet bij één gemeente.",
                                   "Vraag functioneel beheer om de gemeente in te vullen."});
    else if (instroom.maanden.empty() ||
             (instroom.heeft_totalen() && instroom.cellen.back().back().aantal == 0))
        out("{}", html::EmptyState{"Er zijn nog geen aanmeldingen geteld.",
                                   drempel > 0 ? std::string_view("Een maand staat er als zij voorbij is.")
                                               : std::string_view{}});
    else
        instroom_tabel(out, instroom);
    if (!van_nazorg.empty()) nazorg::toon(out, van_nazorg);
}

}  // namespace rapportage::view
