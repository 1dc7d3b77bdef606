// The page of themes with who knows most of them, and the same of one theme for the pages of others.
#include "domein/advies/expertise_views.hpp"

#include <algorithm>

#include "domein/advies/advies.hpp"
#include "kern/toegang/gate.hpp"

namespace advies {
namespace view {
namespace {

void wijzig(html::Out& out, const toegang::Principal& wie, const html::Url& naar, std::string_view naam) {
    if (toegang::Gate::zou_mogen(wie, toegang::Recht::expertise_wijzigen))
        out("<a href=\"{}\">Wijzig<span class=\"rh-weg\"> {}</span></a>", naar, naam);
}

}  // namespace

void Expertise::mensen(html::Out& out, std::string_view thema) const {
    const auto rijen = [&](html::Out& rij) {
        for (const auto& een : functionarissen) {
            if (een.thema != thema) continue;
            const auto knop = [&](html::Out& in) {
                wijzig(in, wie, html::url("/expertise/aandachtsfunctionarissen/{}", een.id), een.naam);
            };
            rij("<tr>{}{}{}{}</tr>", html::RowHead{een.naam},
                html::Cell{rules::beschikbaar(een, vandaag), "Bereikbaar"},
                html::Cell{een.telefoon.empty() ? std::string_view("-") : std::string_view(een.telefoon),
                           "Telefoon"},
                html::Cell{knop, {}});
        }
    };
    out("{}",
        html::Table{
            .caption = "Aandachtsfunctionarissen van het huis",
            .columns = {{"Collega"}, {"Bereikbaar"}, {"Telefoon"}, {"Wijzig", html::ColumnKind::hidden_head}},
            .rows = rijen,
            .kind = html::TableKind::stacking});
}

void Expertise::anderen(html::Out& out, std::string_view thema) const {
    const auto rijen = [&](html::Out& rij) {
        for (const auto& een : deskundigen) {
            if (een.thema != thema) continue;
            const auto naam = [&](html::Out& in) { in("{}{}", een.naam, html::Under{een.organisatie}); };
            const auto knop = [&](html::Out& in) {
                wijzig(in, wie, html::url("/expertise/deskundigen/{}", een.id), een.naam);
            };
            rij("<tr>{}{}{}{}</tr>", html::RowHead{naam}, html::Cell{een.waarvoor, "Waarvoor"},
                html::Cell{een.bereiken, "Bereiken"}, html::Cell{knop, {}});
        }
    };
    out("{}", html::Table{
                  .caption = "Deskundigen in het land",
                  .columns = {{"Wie"}, {"Waarvoor"}, {"Bereiken"}, {"Wijzig", html::ColumnKind::hidden_head}},
                  .rows = rijen,
                  .kind = html::TableKind::stacking});
}

void Expertise::operator()(html::Out& out) const {
    const bool mag = toegang::Gate::zou_mogen(wie, toegang::Recht::expertise_wijzigen);
    const auto knoppen = [&](html::Out& in) {
        if (mag)
            in("{}{}",
               html::LinkButton{"Voeg collega toe", html::url("/expertise/aandachtsfunctionarissen/nieuw")},
               html::LinkButton{"Voeg deskundige toe", html::url("/expertise/deskundigen/nieuw")});
    };
    out("{}",
        html::PageHead{
            .title = "Expertise",
            .intro = "Wie er veel van weet, per thema. Vraag nooit iets met namen buiten het programma om.",
            .actions = knoppen});
    bool iets = false;
    for (const auto& thema : themas) {
        bool collega = false, ander = false;
        for (const auto& een : functionarissen) collega = collega || een.thema == thema.code;
        for (const auto& een : deskundigen) ander = ander || een.thema == thema.code;
        if (!collega && !ander) continue;
        iets = true;
        out("{}", html::Section{.id = thema.code, .title = thema.naam, .body = [&](html::Out& in) {
                                    if (collega) mensen(in, thema.code);
                                    if (ander) anderen(in, thema.code);
                                }});
    }
    if (!iets) out("{}", html::EmptyState{"Er staat nog niemand op de lijst."});
}

}  // namespace view

void contacten(html::Out& out, db::Reader& reader, std::string_view thema, Date vandaag) {
    const auto alle = store::aandachtsfunctionarissen(reader, vandaag);
    if (std::ranges::none_of(alle, [&](const auto& een) { return een.thema == thema; })) return;
    const auto lijst = [&](html::Out& in) {
        in("<ul class=\"rh-lijst\">");
        for (const auto& een : alle)
            if (een.thema == thema)
                in("<li>{} <span class=\"rh-klein\">{}</span></li>", een.naam,
                   rules::beschikbaar(een, vandaag));
        in("</ul><p><a href=\"{}\">Alle expertise</a></p>", html::url("/expertise"));
    };
    out("{}", html::Section{.id = "contact", .title = "Wie weet hier veel van?", .body = lijst});
}

}  // namespace advies
