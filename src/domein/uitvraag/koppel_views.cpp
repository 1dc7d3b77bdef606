// Ticking which tests a bijdrage supports.
#include "domein/aanmelding/aanmelding.hpp"
#include "domein/uitvraag/views.hpp"
#include "kern/pagina/antwoord.hpp"

namespace uitvraag::view {
namespace {

constexpr std::string_view letters = "abcd";

// The boxes of one bijdrage; what came back stays ticked as it was.
void rij(html::Out& out, const Koppelen& k, const bijdrage::Bijdrage& bijdrage, std::size_t nummer) {
    const std::string deel = "bijdragen." + std::to_string(nummer);
    const std::string id = bijdrage.item.id.text();
    const auto stond = k.overzicht.koppelingen.find(bijdrage.item.id);
    const std::string nu = stond == k.overzicht.koppelingen.end() ? std::string() : stond->second;
    const auto wat = [&](html::Out& in) {
        in("<a href=\"{}\">{}</a>{}",
           html::url("/casussen/{}/bijdragen/{}", k.grant.dossier(), bijdrage.item.id), bijdrage.bron,
           html::Under{kort(bijdrage.tekst->tekst)});
        in("{}", html::Hidden{deel + ".id", id});
        for (const char letter : nu) in("{}", html::Hidden{deel + ".was", std::string(1, letter)});
    };
    out("<tr>{}", html::RowHead{wat});
    for (const char letter : letters) {
        const std::string waarde(1, letter);
        const std::string veld_id = deel + ".toetsen." + waarde;
        const std::string naam = deel + ".toetsen";
        const bool aan = k.getypt != nullptr ? k.getypt->chosen(naam, waarde) : nu.find(letter) != nu.npos;
        const auto vakje = [&](html::Out& in) {
            in("<span class=\"rh-keuze\"><input type=\"checkbox\" id=\"{}\" name=\"{}\" value=\"{}\"{}><label for=\"{}\">{}<span "
               "class=\"rh-weg\">, {}</span></label></span>",
               veld_id, naam, waarde, html::flag("checked", aan), veld_id, waarde, bijdrage.bron);
        };
        out("{}", html::Cell{vakje, "Toets " + waarde});
    }
    out("</tr>\n");
}

}  // namespace

void Koppelen::operator()(html::Out& out) const {
    out("{}{}",
        html::PageHead{.title = "Koppel bijdragen aan de toetsen",
                       .intro = "Vink aan welke toets een bijdrage steunt. Meer mag, niets ook.",
                       .path = betrokkene::Pad{grant, dossier}},
        melding);
    out("<ul>\n");
    for (const char letter : letters) out("<li>{}</li>\n", aanmelding::toets_vraag(letter));
    out("</ul>\n");
    if (bijdragen.empty()) {
        out("{}", html::EmptyState{"Er zijn nog geen bijdragen die jij mag zien."});
        return;
    }
    const auto rijen = [&](html::Out& in) {
        std::size_t nummer = 0;
        for (const auto* bijdrage : bijdragen) rij(in, *this, *bijdrage, nummer++);
    };
    const auto velden = [&](html::Out& veld) {
        veld("{}", html::Table{.caption = "Bijdragen en de toetsen die zij steunen",
                               .columns = {{"Bijdrage"}, {"a"}, {"b"}, {"c"}, {"d"}},
                               .rows = rijen,
                               .kind = html::TableKind::stacking,
                               .caption_kind = html::CaptionKind::hidden});
        veld("<p class=\"rh-acties\">{}<a href=\"{}\">Terug naar de uitvraag</a></p>",
             html::Button{.text = "Bewaar", .kind = html::ButtonKind::primary},
             html::url("/casussen/{}/uitvraag", grant.dossier()));
    };
    const auto hier = html::url("/casussen/{}/uitvraag/toetsen", grant.dossier());
    const auto naar = bladzijde > 1
                          ? html::url("/casussen/{}/uitvraag/toetsen?pagina={}", grant.dossier(), bladzijde)
                          : html::url("/casussen/{}/uitvraag/toetsen", grant.dossier());
    out("{}{}", html::Form{naar, grant.wie().csrf, {}, velden},
        html::Pagination{.page = bladzijde, .page_size = koppel_bladzijde, .total = totaal, .base = hier});
}

}  // namespace uitvraag::view
