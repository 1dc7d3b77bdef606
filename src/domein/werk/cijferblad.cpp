// The home of board and municipality: counts that tell of nobody, and the way to the rest of them.
#include "domein/werk/views.hpp"

namespace werk::view {
namespace {

using Regels = std::vector<rapportage::Overzicht::Regel>;

void rijen(html::Out& tr, const Regels& regels) {
    for (const auto& regel : regels)
        tr("<tr>{}{}</tr>\n", html::RowHead{regel.naam},
           html::Cell{rapportage::cel_tekst(regel), {}, html::ColumnKind::number});
}

}  // namespace

void Cijferblad::operator()(html::Out& out) const {
    const auto& gebied = overzicht.gebied;
    const std::string waar = gebied.huis ? std::string("het hele huis") : gebied.naam;
    const auto lopend = [&](html::Out& in) {
        if (overzicht.fasen.empty()) {
            in("{}", html::EmptyState{"Jouw organisatie hoort niet bij één gemeente.",
                                      "Vraag functioneel beheer om de gemeente in te vullen."});
            return;
        }
        const auto fasen = [&](html::Out& tr) { rijen(tr, overzicht.fasen); };
        in("{}<p class=\"rh-klein\">Aantallen onder {} staan er niet precies, ook niet als er geen zijn.</p>",
           html::Table{.caption = "Lopende dossiers per fase",
                       .columns = {{"Fase"}, {"Dossiers", html::ColumnKind::number}},
                       .rows = fasen},
           overzicht.fasen.front().drempel);
    };
    out("{}",
        html::Section{.id = "lopend", .title = "Lopende dossiers", .note = waar + ", nu", .body = lopend});
    const auto instroom = [&](html::Out& in) {
        const auto maanden = [&](html::Out& tr) { rijen(tr, overzicht.instroom); };
        if (overzicht.instroom.empty())
            in("{}", html::EmptyState{"Van dit jaar is er nog geen maand om te tonen.",
                                      "Een maand staat er als zij voorbij is."});
        else
            in("{}", html::Table{.caption = "Aanmeldingen van dit jaar per maand",
                                 .columns = {{"Maand"}, {"Aanmeldingen", html::ColumnKind::number}},
                                 .rows = maanden});
        in("<p><a href=\"{}\">Naar de cijfers</a></p>", html::url("/cijfers"));
    };
    out("{}", html::Section{.id = "instroom",
                            .title = "Aanmeldingen dit jaar",
                            .note = waar + ", maanden die voorbij zijn",
                            .body = instroom});
}

}  // namespace werk::view
