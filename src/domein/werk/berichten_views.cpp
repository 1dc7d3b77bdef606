// The notices on Mijn werk: a sentence that leads to where it happened, the dossier, when, and a button that says it was read.
#include "domein/werk/lijst_views.hpp"
#include "kern/pagina/antwoord.hpp"

namespace werk::view {
namespace {

struct Knop {
    const toegang::ScopeBasis& scope;
    const Bericht* bericht = nullptr;  // nothing: all of them
    void operator()(html::Out& out) const {
        const std::string tot = std::to_string(scope.nu().us);
        const auto velden = [&](html::Out& veld) {
            veld("{}", html::Hidden{"tot", tot});
            if (bericht == nullptr) {
                veld("{}", html::Button{.text = "Alles gelezen", .kind = html::ButtonKind::subtle});
                return;
            }
            const std::string dossier = bericht->dossier.id.text();
            const std::string item = bericht->item.text();
            const std::string over = ": " + std::string(bericht::zin(bericht->soort));
            veld("{}{}{}{}", html::Hidden{"dossier", dossier}, html::Hidden{"item", item},
                 html::Hidden{"soort", bericht::code(bericht->soort)},
                 html::Button{.text = "Gelezen", .kind = html::ButtonKind::subtle, .context = over});
        };
        out("<div class=\"rh-acties\">{}</div>",
            html::Form{html::url("/berichten/gelezen"), scope.wie().csrf, {}, velden});
    }
};

void tabel(html::Out& out, const toegang::ScopeBasis& scope, std::span<const Bericht> berichten) {
    const auto rijen = [&](html::Out& rij) {
        for (const Bericht& een : berichten) {
            const auto zin = [&](html::Out& link) {
                link("<a href=\"{}\">{}</a>", naar(een), bericht::zin(een.soort));
            };
            rij("<tr>{}{}{}{}</tr>\n", html::RowHead{zin}, html::Cell{Naam{een.dossier}, "Casus"},
                html::Cell{pagina::wanneer(een.gemaakt, scope.vandaag()), "Wanneer"},
                html::Cell{Knop{scope, &een}, {}});
        }
    };
    out("{}",
        html::Table{
            .caption = "Berichten die je nog niet las, nieuwste bovenaan",
            .columns = {{"Bericht"}, {"Casus"}, {"Wanneer"}, {"Gelezen", html::ColumnKind::hidden_head}},
            .rows = rijen,
            .kind = html::TableKind::stacking,
            .caption_kind = html::CaptionKind::hidden});
}

}  // namespace

// Where each kind of item has its page. What was taken back has none for its readers any more.
html::Url naar(const Bericht& een) {
    using toegang::DeelnameRol;
    using toegang::ItemSoort;
    const auto rol = een.dossier.rol;
    if (een.soort == bericht::Soort::sluiten_gevraagd)
        return html::url("/casussen/{}/afronding", een.dossier.id);
    if (een.soort == bericht::Soort::huisvraag_gekomen)
        return html::url("/casussen/{}/uitwisseling", een.dossier.id);
    // Also who judges a report sits at the table for it.
    if (een.over == ItemSoort::agendapunt && rol != DeelnameRol::aanmelder)
        return html::url("/casussen/{}/agendapunten/{}", een.dossier.id, een.item);
    if (een.over == ItemSoort::overlegregel)
        return html::url("/casussen/{}/overlegregels/{}", een.dossier.id, een.item);
    if (een.over == ItemSoort::verslag)
        return html::url("/casussen/{}/verslagen/{}", een.dossier.id, een.item);
    const bool binnen = rol != DeelnameRol::aanmelder && rol != DeelnameRol::beoordelaar;
    const bool weg = een.soort == bericht::Soort::bijdrage_ingetrokken ||
                     een.soort == bericht::Soort::document_ingetrokken;
    if (!een.over || !binnen || weg) return naar(een.dossier);
    switch (*een.over) {
        case ItemSoort::bijdrage: return html::url("/casussen/{}/bijdragen/{}", een.dossier.id, een.item);
        case ItemSoort::actie: return html::url("/casussen/{}/acties/{}", een.dossier.id, een.item);
        case ItemSoort::document: return html::url("/casussen/{}/documenten/{}", een.dossier.id, een.item);
        case ItemSoort::uitvraag: return html::url("/casussen/{}/uitvragen/{}", een.dossier.id, een.item);
        case ItemSoort::escalatie: return html::url("/casussen/{}/knelpunten/{}", een.dossier.id, een.item);
        case ItemSoort::afronding:
        case ItemSoort::nazorgcheck:
            // Only who is asked has a page of it; the house reads it with the others.
            return rol == DeelnameRol::huis
                       ? html::url("/casussen/{}/afronding", een.dossier.id)
                       : html::url("/casussen/{}/afronding/{}", een.dossier.id, een.item);
        case ItemSoort::doel:
        case ItemSoort::planversie: return html::url("/casussen/{}/plan", een.dossier.id);
        case ItemSoort::verstrekking:
            return html::url("/casussen/{}/verstrekkingen/{}", een.dossier.id, een.item);
        case ItemSoort::waarschuwing: return html::url("/casussen/{}/waarschuwing", een.dossier.id);
        case ItemSoort::huispakket:
            return html::url("/casussen/{}/uitwisseling/pakketten/{}", een.dossier.id, een.item);
        case ItemSoort::huisvraag: return html::url("/casussen/{}/uitwisseling/{}", een.dossier.id, een.item);
        case ItemSoort::derde: return html::url("/casussen/{}/derden/{}", een.dossier.id, een.item);
        default: return naar(een.dossier);
    }
}

void berichten(html::Out& out, const Thuis& t) {
    if (t.werk.berichten.empty()) return;
    const auto lijst = [&](html::Out& in) {
        met_rest(in, t.werk.berichten, t.werk.berichten_totaal,
                 [&](html::Out& deel, std::span<const Bericht> deze) { tabel(deel, t.scope, deze); });
    };
    const auto knoppen = [&](html::Out& in) {
        in("{} <a href=\"{}\">Kies berichten</a>", Knop{t.scope}, html::url("/werk/berichten"));
    };
    out("{}", html::Section{.id = "berichten",
                            .title = "Berichten",
                            .note = "nieuwste bovenaan",
                            .link = knoppen,
                            .body = lijst});
}

}  // namespace werk::view
