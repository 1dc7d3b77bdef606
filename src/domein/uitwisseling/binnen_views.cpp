// What came in for the house.
#include <algorithm>

#include "domein/uitwisseling/views.hpp"
#include "kern/pagina/antwoord.hpp"

namespace uitwisseling::view {
namespace {

void inlezen(html::Out& out, const Postvak& p) {
    const auto velden = [&](html::Out& veld) {
        veld("{}<p class=\"rh-acties\">{}</p>", Bestandsveld{p.input, "Bestand van een ander huis"},
             html::Button{.text = "Lees in", .kind = html::ButtonKind::primary});
    };
    out("{}", html::Section{.id = "inlezen",
                            .title = "Bestand gekregen?",
                            .note = "een vraag of een ontvangstbericht",
                            .body = html::Form{.action = html::url("/uitwisseling/bestanden"),
                                               .csrf = p.grant.wie().csrf,
                                               .body = velden,
                                               .encoding = html::Encoding::files}});
}

void uitkomst(html::Out& out, const BinnenEen& b) {
    const bool van_collega =
        std::ranges::any_of(b.gevonden, [](const Overeenkomst& een) { return !een.van_mij; });
    const auto inhoud = [&](html::Out& in) {
        if (b.gevonden.empty())
            in("<p>Het programma vindt deze persoon niet in een casus waaraan het huis nu werkt.</p>");
        for (const Overeenkomst& een : b.gevonden)
            if (een.van_mij)
                in("<p>Deze vraag past bij een casus van jou, {}. <a href=\"{}\">Vergelijk de personen</a></p>",
                   een.op_bsn ? std::string_view("op BSN") : std::string_view("op naam en geboortedatum"),
                   html::url("/casussen/{}/uitwisseling/treffer", een.dossier).with("vraag", b.vraag.id));
        if (van_collega)
            in("<p>Een procesregisseur van dit huis kreeg bericht van deze vraag en beoordeelt haar.</p>");
        if (!rules::geen_treffer_bezwaar(b.vraag, b.gevonden, b.grant.nu()))
            in("{}", html::Form{html::url("/uitwisseling/vragen/{}/geen-treffer", b.vraag.id),
                                b.grant.wie().csrf,
                                {},
                                html::Button{.text = "Antwoord: geen treffer",
                                             .kind = b.gevonden.empty() ? html::ButtonKind::primary
                                                                        : html::ButtonKind::plain}});
    };
    out("{}", html::Section{.id = "uitkomst", .title = "Kennen wij deze persoon?", .body = inhoud});
}

}  // namespace

void Postvak::operator()(html::Out& out) const {
    out("{}{}{}",
        html::PageHead{
            .title = "Andere huizen",
            .intro = "Vragen van andere Zorg- en Veiligheidshuizen. Jij beoordeelt, het andere huis hoort "
                     "alleen ja of nee."},
        html::ErrorSummary{input.faults()}, melding);
    inlezen(out, *this);
    const auto rijen = [&](html::Out& in) {
        for (const Binnen& een : vragen) {
            const auto huis = [&](html::Out& cel) {
                cel("<a href=\"{}\">{}</a>{}", html::url("/uitwisseling/vragen/{}", een.id), een.huis_naam,
                    html::Under{"vraag " + kort(een.nummer)});
            };
            // Answered is answered: what the answer was is not told to who has nothing to do with it.
            in("<tr>{}{}{}{}</tr>\n", html::RowHead{huis},
               html::Cell{pagina::wanneer(een.ontvangen, grant.vandaag()), "Ingelezen"},
               html::Cell{dutch_date(local_date(een.verloopt)), "Antwoord voor"},
               html::Cell{Stand{een.staat == Staat::open ? Staat::open : Staat::geen_treffer,
                                rules::naam(een, grant.nu()), een.verloopt <= grant.nu()},
                          "Stand"});
        }
    };
    const auto inhoud = [&](html::Out& in) {
        if (vragen.empty())
            in("{}", html::EmptyState{"Er wacht geen vraag van een ander huis.",
                                      "Een vraag die je hierboven inleest, komt hier te staan."});
        else
            in("{}", html::Table{.caption = "Vragen van andere huizen, nieuwste boven",
                                 .columns = {{"Huis"}, {"Ingelezen"}, {"Antwoord voor"}, {"Stand"}},
                                 .rows = rijen,
                                 .kind = html::TableKind::stacking,
                                 .caption_kind = html::CaptionKind::hidden});
    };
    out("{}", html::Section{.id = "vragen", .title = "Vragen", .body = inhoud});
}

void BinnenEen::operator()(html::Out& out) const {
    const auto titel = [&](html::Out& t) { t("Vraag van {}", vraag.huis_naam); };
    out("{}{}",
        html::PageHead{
            .title = titel,
            .path =
                [](html::Out& in) { in("<a href=\"{}\">Andere huizen</a>", html::url("/uitwisseling")); }},
        melding);
    const auto feiten = [&](html::Out& feit) {
        feit("{}{}{}", html::Fact{"Nummer", kort(vraag.nummer)},
             html::Fact{"Stand", rules::naam(vraag, grant.nu())},
             html::Fact{"Antwoord voor", dutch_moment(vraag.verloopt)});
        feit("{}{}", html::Fact{"Grondslag", gevraagd.grondslag}, Wie<VraagIn>{gevraagd});
    };
    out("{}", html::Facts{feiten});
    if (vraag.staat == Staat::open && vraag.verloopt > grant.nu()) uitkomst(out, *this);
    if (vraag.staat == Staat::geen_treffer)
        out("{}",
            html::Section{
                .id = "sturen", .title = "Stuur het antwoord", .body = [&](html::Out& in) {
                    in("<p>Alleen {} kan het openen. Stuur het met jullie beveiligde mail. Deze vraag wordt daarna "
                       "vernietigd.</p><p class=\"rh-acties\">{}</p>",
                       vraag.huis_naam,
                       html::LinkButton{"Haal het antwoord op",
                                        html::url("/uitwisseling/vragen/{}/bestand", vraag.id),
                                        html::ButtonKind::primary});
                }});
    const auto waarom = [&](html::Out& in) {
        in("<h3>Waarvoor</h3>{}<h3>Waarom nodig</h3>{}", html::Record{gevraagd.doel},
           html::Record{gevraagd.noodzaak});
    };
    out("{}", html::Section{.id = "waarom", .title = "Waarom het andere huis dit vraagt", .body = waarom});
}

}  // namespace uitwisseling::view
