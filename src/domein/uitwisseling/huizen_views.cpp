// Beheer of the other houses.
#include "domein/uitwisseling/views.hpp"

namespace uitwisseling::view {
namespace {

bool mag(const toegang::GrantBasis& grant, toegang::Recht recht) {
    return toegang::Gate::zou_mogen(grant.wie(), recht);
}

std::string periode(const partner::AnderHuis& huis) {
    return "van " + dutch_date(huis.van) +
           (huis.tot ? " tot en met " + dutch_date(*huis.tot) : std::string());
}

struct HuisStand {
    const partner::AnderHuis& huis;
    Date vandaag;
    void operator()(html::Out& out) const {
        if (!huis.bevestigd)
            out("{}", html::Status{html::Voortgang::open, "wacht op controle door een tweede persoon"});
        else if (partner::geldig(huis, vandaag))
            out("{}", html::Status{html::Voortgang::klaar, "in gebruik"});
        else
            out("{}", html::Status{html::Voortgang::open, "buiten de periode"});
    }
};

constexpr auto beheer_pad = [](html::Out& out) { out("<a href=\"{}\">Beheer</a>", html::url("/beheer")); };
constexpr auto huizen_pad = [](html::Out& out) {
    out("<a href=\"{}\">Beheer</a> <a href=\"{}\">Andere huizen</a>", html::url("/beheer"),
        html::url("/beheer/huizen"));
};

void velden(html::Out& out, const web::Input& input) {
    out("{}{}{}{}",
        html::filled(
            input,
            html::TextField{.name = "naam", .label = "Naam van het huis", .length_max = huizen::naam_max}),
        html::filled(input, html::TextField{.name = "gebied",
                                            .label = "Gebied",
                                            .hint = "De gemeenten of de regio waarvoor dat huis er is",
                                            .length_max = huizen::naam_max}),
        html::filled(input, html::DateField{.name = "van", .label = "Uitwisselen vanaf"}),
        html::filled(input,
                     html::DateField{.name = "tot", .label = "Tot en met", .need = html::Need::optional}));
}

void eigen_regel(html::Out& out, const Huizen& h) {
    const auto inhoud = [&](html::Out& in) {
        in("<p>Geef deze regel aan het andere huis. Hij is niet geheim. Lees het controlegetal voor aan de telefoon, "
           "aan iemand die je kent.</p>");
        in("{}<p class=\"rh-sleutelregel\">{}</p>", html::Facts{[&](html::Out& feit) {
               feit("{}{}", html::Fact{"Huis", h.huis}, html::Fact{"Controlegetal", controlegetal(h.eigen)});
           }},
           sleutelregel(h.eigen));
    };
    out("{}", html::Section{.id = "eigen", .title = "Sleutelregel van dit huis", .body = inhoud});
}

void bevestig(html::Out& out, const Huis& h) {
    const auto& wie = h.grant.wie();
    if (h.huis.bevestigd || !mag(h.grant, HuisBevestigen::recht)) return;
    const auto inhoud = [&](html::Out& in) {
        if (const auto bezwaar = huizen::bevestig_bezwaar(h.huis, wie)) {
            in("<p>{}</p>", bezwaar->sentence);
            return;
        }
        const std::string versie = std::to_string(h.huis.versie);
        const auto binnen = [&](html::Out& veld) {
            veld(
                "<p>Bel het andere huis op een nummer dat je zelf opzoekt. Laat het controlegetal voorlezen dat daar op "
                "het scherm staat, en typ het hier.</p>{}{}",
                html::filled(h.bevestiging, html::TextField{.name = "controlegetal",
                                                            .label = "Controlegetal dat je hoort",
                                                            .hint = "Acht groepen van vijf cijfers",
                                                            .type = html::TextType::numeric,
                                                            .length_max = huizen::naam_max}),
                html::FormActions{
                    html::Button{.text = "Bevestig de sleutels", .kind = html::ButtonKind::primary}});
        };
        in("{}", html::Form{html::url("/beheer/huizen/{}/bevestiging", h.huis.id), wie.csrf, versie, binnen});
    };
    out("{}",
        html::Section{.id = "bevestiging", .title = "Controle door een tweede persoon", .body = inhoud});
}

}  // namespace

void Huizen::operator()(html::Out& out) const {
    const auto nieuw = [&](html::Out& knop) {
        if (mag(grant, HuizenWijzigen::recht))
            knop("{}", html::LinkButton{"Nieuw huis", html::url("/beheer/huizen/nieuw"),
                                        html::ButtonKind::primary});
    };
    out("{}", html::PageHead{.title = "Andere huizen",
                             .intro = "De Zorg- en Veiligheidshuizen waarmee dit huis uitwisselt.",
                             .path = beheer_pad,
                             .actions = nieuw});
    const auto rijen = [&](html::Out& in) {
        for (const auto& een : huizen) {
            const auto naam = [&](html::Out& cel) {
                cel("<a href=\"{}\">{}</a>", html::url("/beheer/huizen/{}", een.id), een.naam);
            };
            in("<tr>{}{}{}{}</tr>\n", html::RowHead{naam}, html::Cell{een.gebied, "Gebied"},
               html::Cell{periode(een), "Periode"}, html::Cell{HuisStand{een, grant.vandaag()}, "Stand"});
        }
    };
    const auto inhoud = [&](html::Out& in) {
        if (huizen.empty())
            in("{}", html::EmptyState{"Er is nog geen ander huis.",
                                      "Vraag het andere huis om zijn sleutelregel en voeg het toe."});
        else
            in("{}", html::Table{.caption = "Andere huizen, op naam",
                                 .columns = {{"Naam"}, {"Gebied"}, {"Periode"}, {"Stand"}},
                                 .rows = rijen,
                                 .kind = html::TableKind::stacking,
                                 .caption_kind = html::CaptionKind::hidden});
    };
    out("{}", html::Section{.id = "huizen", .title = "Huizen", .body = inhoud});
    eigen_regel(out, *this);
}

void HuisNieuw::operator()(html::Out& out) const {
    const auto binnen = [&](html::Out& veld) {
        velden(veld, input);
        veld("{}{}",
             html::filled(input,
                          html::TextArea{.name = "sleutel",
                                         .label = "Sleutelregel van het andere huis",
                                         .hint = "Begint met zvh1. Daarna controleert iemand anders hem.",
                                         .length_max = huizen::sleutel_max}),
             html::FormActions{html::Button{.text = "Voeg toe", .kind = html::ButtonKind::primary}});
    };
    out("{}{}{}", html::PageHead{.title = "Nieuw huis", .path = huizen_pad},
        html::ErrorSummary{input.faults()},
        html::Form{html::url("/beheer/huizen"), grant.wie().csrf, {}, binnen});
}

void Huis::operator()(html::Out& out) const {
    out("{}{}{}{}", html::PageHead{.title = huis.naam, .path = huizen_pad},
        html::ErrorSummary{input.faults()}, html::ErrorSummary{bevestiging.faults()}, melding);
    const auto feiten = [&](html::Out& feit) {
        feit("{}{}{}", html::Fact{"Stand", HuisStand{huis, grant.vandaag()}},
             html::Fact{"Gebied", huis.gebied}, html::Fact{"Periode", periode(huis)});
        feit("{}", html::Fact{"Toegevoegd door", huis.voorsteller});
        if (!huis.bevestigd) return;
        feit("{}{}",
             html::Fact{"Sleutels gecontroleerd",
                        huis.bevestiger + ", " + dutch_date(local_date(*huis.bevestigd))},
             html::Fact{"Controlegetal", controlegetal({huis.zegel, huis.teken})});
    };
    out("{}", html::Facts{feiten});
    bevestig(out, *this);
    if (!mag(grant, HuizenWijzigen::recht)) return;
    const std::string versie = std::to_string(huis.versie);
    const auto binnen = [&](html::Out& veld) {
        velden(veld, input);
        veld(
            "<p>Andere sleutels? Beëindig dit huis en voeg het opnieuw toe. Na een andere naam, een ander gebied of een langere "
            "periode controleert een tweede persoon het huis opnieuw.</p>{}",
            html::FormActions{html::Button{.text = "Bewaar"}});
    };
    out("{}", html::Section{.id = "wijzigen",
                            .title = "Gegevens wijzigen",
                            .body = html::Form{html::url("/beheer/huizen/{}", huis.id), grant.wie().csrf,
                                               versie, binnen}});
}

}  // namespace uitwisseling::view
