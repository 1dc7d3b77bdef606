// The overview of the house.
#include <algorithm>

#include "domein/aanmelding/aanmelding.hpp"
#include "domein/uitvraag/rights.hpp"
#include "domein/uitvraag/rules.hpp"
#include "domein/uitvraag/views.hpp"
#include "kern/pagina/antwoord.hpp"

namespace uitvraag::view {
namespace {

html::Url naar(const toegang::GrantBasis& grant, const Uitvraag& vraag) {
    return html::url("/casussen/{}/uitvragen/{}", grant.dossier(), vraag.item.id);
}

// What is still waited for, late first, and who was asked nothing.
void ontbreekt(html::Out& out, const Heel& h) {
    std::vector<const Uitvraag*> open;
    for (const Uitvraag& vraag : h.overzicht.vragen)
        if (vraag.staat == Staat::open) open.push_back(&vraag);
    std::ranges::stable_sort(open, {}, [](const Uitvraag* vraag) { return vraag->klaar_op(); });
    const auto inhoud = [&](html::Out& in) {
        if (open.empty())
            in("{}", html::EmptyState{h.overzicht.vragen.empty()
                                          ? std::string_view("Er is nog niets gevraagd.")
                                          : std::string_view("Er wacht geen vraag op antwoord.")});
        else
            in("<ul>\n");
        for (const Uitvraag* vraag : open)
            in("<li class=\"rh-werkrij\"><span><a href=\"{}\">{}</a></span><span>{}</span></li>\n",
               naar(h.grant, *vraag), vraag->naam, Termijn{*vraag, h.grant.vandaag()});
        if (!open.empty()) in("</ul>\n");
        if (h.overzicht.nooit_gevraagd.empty()) return;
        std::string namen;
        for (const Vraagbaar& een : h.overzicht.nooit_gevraagd)
            namen += (namen.empty() ? "" : ", ") + een.naam;
        in("<p class=\"rh-klein rh-ruimte\">Doet mee, nog niets gevraagd: {}.</p>", namen);
    };
    out("{}", html::Section{.id = "ontbreekt", .title = "Wat ontbreekt", .body = inhoud});
}

void antwoord_cel(html::Out& out, const Heel& h, const Uitvraag& vraag) {
    if (vraag.antwoorden.empty())
        out("{}", rules::naam(vraag.staat));
    else
        out("{}", AntwoordTekst{h.grant, vraag.antwoorden.front()});
    if (vraag.staat == Staat::ingetrokken) {
        if (!vraag.antwoorden.empty()) out("{}", html::Under{"ingetrokken"});
        if (vraag.reden && vraag.reden->open()) out("{}", html::Under{(*vraag.reden)->tekst});
    }
    if (vraag.antwoorden.size() > 1) {
        const std::string eerder = "eerder: " + std::to_string(vraag.antwoorden.size() - 1);
        out("{}", html::Under{eerder});
    }
}

// The questions of one act stand together under their text.
void ronde(html::Out& out, const Heel& h, std::span<const Uitvraag> vragen) {
    const Uitvraag& eerste = vragen.front();
    const auto rijen = [&](html::Out& rij) {
        for (const Uitvraag& vraag : vragen) {
            const auto naam = [&](html::Out& a) {
                a("<a href=\"{}\">{}</a>", naar(h.grant, vraag), vraag.naam);
            };
            const auto antwoord = [&](html::Out& cel) { antwoord_cel(cel, h, vraag); };
            rij("<tr>{}{}{}</tr>\n", html::RowHead{naam},
                html::Cell{Termijn{vraag, h.grant.vandaag()}, "Antwoord voor"},
                html::Cell{antwoord, "Antwoord"});
        }
    };
    out("<article class=\"rh-bijdrage\"><header><h3>{}</h3><p>{} · {}</p></header>",
        pagina::wanneer(eerste.item.gemaakt, h.grant.vandaag()), eerste.door, eerste.grondslag);
    if (eerste.vraag.open()) out("{}", html::Record{eerste.vraag->tekst});
    out("{}</article>\n", html::Table{.caption = "Antwoorden op deze vraag",
                                      .columns = {{"Organisatie"}, {"Antwoord voor"}, {"Antwoord"}},
                                      .rows = rijen,
                                      .kind = html::TableKind::stacking,
                                      .caption_kind = html::CaptionKind::hidden});
}

void rondes(html::Out& out, const Heel& h) {
    const std::span alle(h.overzicht.vragen);
    const auto inhoud = [&](html::Out& in) {
        if (alle.empty())
            in("{}", html::EmptyState{"Er is nog niets gevraagd.",
                                      "Stel een vraag aan wie aan deze casus meedoet."});
        for (std::size_t van = 0; van < alle.size();) {
            std::size_t tot = van + 1;
            while (tot < alle.size() && alle[tot].ronde == alle[van].ronde) ++tot;
            ronde(in, h, alle.subspan(van, tot - van));
            van = tot;
        }
    };
    out("{}", html::Section{
                  .id = "vragen", .title = "Vragen en antwoorden", .note = "nieuwste boven", .body = inhoud});
}

void steun(html::Out& out, const Heel& h, const Toets& toets) {
    const std::string_view oordeel = !toets.oordeel ? "nog niet beoordeeld" : *toets.oordeel ? "ja" : "nee";
    out("<h3>{}</h3><p class=\"rh-klein\">Oordeel: {}.</p>", aanmelding::toets_vraag(toets.letter), oordeel);
    if (toets.bijdragen.empty()) {
        out("<p>{}</p>\n", html::TekenMetWoord{"t-gat", "nog niets"});
        return;
    }
    out("<ul>\n");
    for (const auto* bijdrage : toets.bijdragen)
        out("<li class=\"rh-werkrij\"><span><a href=\"{}\">{}</a><small>{}</small></span><span>{}</span></li>\n",
            html::url("/casussen/{}/bijdragen/{}", h.grant.dossier(), bijdrage->item.id), bijdrage->bron,
            kort(bijdrage->tekst->tekst), pagina::wanneer(bijdrage->item.gemaakt, h.grant.vandaag()));
    out("</ul>\n");
}

void toetsen(html::Out& out, const Heel& h) {
    const auto lijst = rules::toetsen(h.overzicht);
    const auto inhoud = [&](html::Out& in) {
        for (const Toets& toets : lijst) steun(in, h, toets);
    };
    const auto link = [&](html::Out& a) {
        a("<a href=\"{}\">Koppel bijdragen</a>",
          html::url("/casussen/{}/uitvraag/toetsen", h.grant.dossier()));
    };
    out("{}", html::Section{.id = "toetsen",
                            .title = "Waar de vier toetsen op rusten",
                            .note = "bijdragen die jij mag zien",
                            .link = link,
                            .body = inhoud});
}

}  // namespace

void Heel::operator()(html::Out& out) const {
    const auto stand = rules::telling(overzicht.vragen, grant.vandaag());
    const auto intro = [&](html::Out& zin) {
        zin("{} open", stand.open);
        if (stand.laat > 0)
            zin(" · {}", html::Termijn{html::Tijdigheid::laat, std::to_string(stand.laat) + " te laat"});
    };
    const auto knoppen = [&](html::Out& knop) {
        if (toegang::Gate::zou_mogen(grant, Stellen::recht))
            knop("{}", html::LinkButton{"Stel een vraag",
                                        html::url("/casussen/{}/uitvragen/nieuw", grant.dossier()),
                                        html::ButtonKind::primary});
    };
    out("{}", html::PageHead{.title = "Informatie-uitvraag",
                             .intro = intro,
                             .path = betrokkene::Pad{grant, dossier},
                             .actions = knoppen});
    ontbreekt(out, *this);
    rondes(out, *this);
    toetsen(out, *this);
}

}  // namespace uitvraag::view
