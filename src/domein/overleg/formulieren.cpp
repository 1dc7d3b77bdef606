// The forms: planning, changing, filling the agenda, one point.

#include "domein/overleg/orde.hpp"
#include "domein/overleg/rules.hpp"
#include "domein/overleg/views.hpp"

namespace overleg::view {
namespace {

constexpr auto naar_lijst = [](html::Out& pad) { pad("<a href=\"/overleggen\">Overleg</a>"); };

void tijd_velden(html::Out& veld, const web::Input& input) {
    veld("{}{}{}",
         html::filled(input, html::TextField{.name = "tijd",
                                             .label = "Hoe laat?",
                                             .hint = "Bijvoorbeeld 13:30",
                                             .width = html::Width::number}),
         html::filled(input, html::TextField{.name = "minuten",
                                             .label = "Hoeveel minuten?",
                                             .width = html::Width::number,
                                             .type = html::TextType::numeric}),
         html::filled(input, html::TextField{.name = "plaats",
                                             .label = "Plaats",
                                             .need = html::Need::optional,
                                             .width = html::Width::medium,
                                             .length_max = rules::plaats_max}));
}

void kies_tafel(html::Out& out, const Nieuw& n) {
    std::vector<std::pair<std::string, std::string>> namen;
    for (const auto& tafel : n.tafels) namen.emplace_back(tafel.id.text(), tafel.naam);
    std::vector<html::Option> opties;
    for (const auto& [waarde, naam] : namen) opties.push_back({waarde, naam});
    const std::string gekozen = n.tafel != nullptr ? n.tafel->id.text() : std::string();
    out("<form method=\"get\" action=\"/overleggen/nieuw\">{}<p class=\"rh-acties\">{}</p></form>",
        html::Select{.name = "tafel",
                     .label = "Welke tafel?",
                     .options = opties,
                     .value = gekozen,
                     .id = "welke-tafel"},
        html::Button{.text = "Kies tafel",
                     .kind = n.tafel != nullptr ? html::ButtonKind::plain : html::ButtonKind::primary,
                     .busy = "Bezig met zoeken…"});
}

void dagen(html::Out& veld, const Nieuw& n) {
    std::size_t i = 0;
    for (const auto& moment : n.momenten) {
        const std::string naam = "dagen." + std::to_string(i++) + ".dag";
        const std::string dag = dutch_date_typed(moment.dag);
        veld(
            "<div class=\"rh-keuze\"><label><input type=\"checkbox\" name=\"{}\" value=\"{}\"{}> {}{}</label></div>\n",
            naam, dag,
            html::flag("checked", n.input.typed(naam) == dag || (n.input.faults().empty() && i == 1)),
            dutch_date_long(moment.dag),
            moment.verschoven ? " (verschoven: de vaste dag is geen werkdag)" : "");
    }
    const std::string naam = "dagen." + std::to_string(i) + ".dag";
    html::DateField anders{.name = naam,
                           .label = "Of een andere dag",
                           .value = n.input.typed(naam),
                           .need = html::Need::optional};
    if (const auto* fout = n.input.fault_of(naam)) anders.fault = fout->sentence;
    veld("{}", anders);
}

void kandidaat(html::Out& tr, const Vullen& v, const Kandidaat& een, std::size_t nummer) {
    const std::string deel = "punten." + std::to_string(nummer);
    const std::string id = een.dossier.text();
    const std::string naam = een.titel.open() ? een.titel->naam : een.kenmerk;
    const std::string veld = deel + ".dossier";
    const std::string minuten = deel + ".minuten";
    const std::string vraag = deel + ".vraag";
    const std::string label = "Kies " + naam;
    const auto kop = [&](html::Out& cel) {
        cel("<b>{}</b>{}{}", naam, html::Under{html::Kenmerk{een.kenmerk}},
            html::Hidden{deel + ".soort", std::string(rules::code(een.soort))});
    };
    const auto waarom = [&](html::Out& cel) {
        if (een.redenen.empty()) cel("geen aanleiding");
        for (const auto& reden : een.redenen) cel("<span class=\"rh-onder\">{}</span>", reden);
    };
    const auto duur = [&](html::Out& cel) {
        const std::string getypt(v.input.typed(minuten));
        cel("<label><span class=\"rh-weg\">Minuten voor {}</span><input class=\"utrecht-textbox utrecht-textbox--kort\" "
            "inputmode=\"numeric\" name=\"{}\" value=\"{}\"></label>",
            naam, minuten, getypt.empty() ? std::to_string(rules::punt_minuten) : getypt);
    };
    const auto tekst = [&](html::Out& cel) {
        const std::string getypt(v.input.typed(vraag));
        cel("<label><span class=\"rh-weg\">Vraag over {}</span><input class=\"utrecht-textbox\" name=\"{}\" "
            "value=\"{}\"></label>",
            naam, vraag, getypt.empty() ? std::string(rules::gewone_vraag(een.soort)) : getypt);
    };
    tr("<tr><td class=\"rh-kies\"><label><input type=\"checkbox\" name=\"{}\" value=\"{}\"{}><span class=\"rh-weg\">{}</span>"
       "</label></td>{}{}{}{}</tr>\n",
       veld, id, html::flag("checked", v.input.typed(veld) == id), label, html::RowHead{kop},
       html::Cell{waarom, "Waarom"}, html::Cell{duur, "Minuten"}, html::Cell{tekst, "Vraag aan de tafel"});
}

}  // namespace

void Nieuw::operator()(html::Out& out) const {
    out("{}{}{}", html::PageHead{.title = "Plan overleg", .path = naar_lijst},
        html::ErrorSummary{input.faults()}, melding);
    kies_tafel(out, *this);
    if (tafel == nullptr) return;
    const FieldFault* fout = input.fault_of("dagen");
    const auto velden = [&](html::Out& veld) {
        veld(
            "{}{}", html::Hidden{"tafel", tafel->id.text()},
            html::Fieldset{.legend = "Op welke dagen?",
                           .body = [&](html::Out& in) { dagen(in, *this); },
                           .hint = "Volgens het ritme van de tafel. Feestdagen zijn overgeslagen.",
                           .id = "dagen",
                           .fault = fout != nullptr ? std::string_view(fout->sentence) : std::string_view{}});
        tijd_velden(veld, input);
        veld("{}",
             html::FormActions{html::Button{.text = "Plan overleg", .kind = html::ButtonKind::primary}});
    };
    out("{}", html::Form{html::url("/overleggen"), csrf, {}, velden});
}

void Wijzigen::operator()(html::Out& out) const {
    std::vector<std::pair<std::string, std::string>> namen;
    for (const auto& [id, naam] : voorzitters) namen.emplace_back(id.text(), naam);
    std::vector<html::Option> opties;
    for (const auto& [waarde, naam] : namen) opties.push_back({waarde, naam});
    const auto pad = [&](html::Out& in) {
        in("<a href=\"{}\">{}</a>", html::url("/overleggen/{}", overleg.id), overleg.tafelnaam);
    };
    const std::string versie = std::to_string(overleg.versie);
    const auto velden = [&](html::Out& veld) {
        veld("{}", html::filled(input, html::DateField{.name = "dag", .label = "Welke dag?"}));
        tijd_velden(veld, input);
        veld("{}{}",
             html::filled(input, html::Select{.name = "voorzitter",
                                              .label = "Voorzitter",
                                              .options = opties,
                                              .need = html::Need::optional,
                                              .empty = "Nog niemand"}),
             html::FormActions{html::Button{.text = "Bewaar", .kind = html::ButtonKind::primary}});
    };
    const auto weg = [&](html::Out& in) {
        in("{}", html::Form{html::url("/overleggen/{}/afgelasting", overleg.id), csrf, versie,
                            html::Button{.text = "Gelast af", .kind = html::ButtonKind::danger}});
    };
    out("{}{}{}{}{}", html::PageHead{.title = "Wijzig overleg", .intro = wanneer(overleg), .path = pad},
        html::ErrorSummary{input.faults()}, melding,
        html::Form{html::url("/overleggen/{}", overleg.id), csrf, versie, velden},
        html::Details{"Het overleg gaat niet door", weg});
}

void Vullen::operator()(html::Out& out) const {
    const auto pad = [&](html::Out& in) {
        in("<a href=\"{}\">{}</a>", html::url("/overleggen/{}", overleg.id), overleg.tafelnaam);
    };
    out("{}{}{}", html::PageHead{.title = "Vul agenda", .intro = wanneer(overleg), .path = pad},
        html::ErrorSummary{input.faults()}, melding);
    if (rules::na_sluiting(overleg, nu))
        out("{}",
            html::Notice{
                .tone = html::Tone::notice,
                .title = "De agenda is gesloten sinds " + dutch_moment(overleg.agenda_sluit),
                .body =
                    "Alleen de voorzitter en een procesregisseur zetten er nog iets op. Dat staat erbij."});
    if (kandidaten.empty()) {
        out("{}", html::EmptyState{"Al jouw dossiers van deze tafel staan op de agenda."});
        return;
    }
    const auto velden = [&](html::Out& veld) {
        const FieldFault* fout = input.fault_of("punten");
        const auto regels = [&](html::Out& tr) {
            std::size_t nummer = 0;
            for (const Kandidaat& een : kandidaten) kandidaat(tr, *this, een, nummer++);
        };
        const auto tabel = [&](html::Out& in) {
            in("{}", html::Table{.caption = "Dossiers voor deze agenda, met wat erom vraagt",
                                 .columns = {{"Kies", html::ColumnKind::choose},
                                             {"Dossier"},
                                             {"Waarom"},
                                             {"Minuten"},
                                             {"Vraag aan de tafel"}},
                                 .rows = regels,
                                 .kind = html::TableKind::stacking});
        };
        veld("{}{}",
             html::Fieldset{.legend = "Welke dossiers?",
                            .body = tabel,
                            .hint = "Alle deelnemers van een dossier lezen de vraag.",
                            .id = "punten",
                            .fault = fout != nullptr ? std::string_view(fout->sentence) : std::string_view{}},
             html::FormActions{html::Button{.text = "Zet op de agenda", .kind = html::ButtonKind::primary}});
    };
    out("{}", html::Form{html::url("/overleggen/{}/agenda", overleg.id), csrf, {}, velden});
}

void EenPunt::operator()(html::Out& out) const {
    const Overleg& o = plek.overleg;
    const Blok blok{plek.begin, plek.begin.plus_seconds(std::int64_t{60} * plek.minuten)};
    const auto overleg = [&](html::Out& in) {
        in("<a href=\"{}\">{}</a>, {}", html::url("/overleggen/{}", o.id), o.tafelnaam,
           dutch_date_long(local_date(o.begin)));
    };
    const auto feiten = [&](html::Out& feit) {
        feit("{}{}{}{}", html::Fact{"Overleg", overleg},
             html::Fact{"Tijd", orde::zin(std::span(&blok, 1)) + " uur"},
             html::Fact{"Soort", rules::naam(plek.soort)}, html::Fact{"Stand", rules::naam(plek.status)});
        if (plek.na_sluiting) feit("{}", html::Fact{"Toegevoegd", "na sluiting van de agenda"});
    };
    out("{}{}{}{}",
        html::PageHead{.title = "Agendapunt",
                       .path =
                           [&](html::Out& in) {
                               in("{}", betrokkene::Pad{grant, dossier});
                           }},
        html::ErrorSummary{input.faults()}, melding, html::Facts{feiten, html::FactsLayout::rows});
    if (plek.vraag.open()) {
        const auto vraag = [&](html::Out& in) { in("{}", html::Record{plek.vraag->tekst}); };
        out("{}", html::Section{.id = "gevraagd", .title = "Vraag aan de tafel", .body = vraag});
    }
    if (!wijzigt) return;
    const std::string versie = std::to_string(plek.item.versie);
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}",
             html::filled(input, html::TextArea{.name = "vraag",
                                                .label = "Vraag aan de tafel",
                                                .hint = "Alle deelnemers van het dossier lezen dit.",
                                                .length_max = rules::vraag_max}),
             html::filled(input, html::TextField{.name = "minuten",
                                                 .label = "Hoeveel minuten?",
                                                 .width = html::Width::number,
                                                 .type = html::TextType::numeric}),
             html::FormActions{html::Button{.text = "Bewaar", .kind = html::ButtonKind::primary}});
    };
    const auto formulieren = [&](html::Out& in) {
        const auto d = grant.dossier();
        const auto i = grant.item();
        in("{}<div class=\"rh-acties\">{}{}</div>",
           html::Form{html::url("/casussen/{}/agendapunten/{}", d, i), grant.wie().csrf, versie, velden},
           html::Form{html::url("/casussen/{}/agendapunten/{}/doorschuiving", d, i),
                      grant.wie().csrf,
                      {},
                      html::Button{.text = "Schuif door naar het volgende overleg"}},
           html::Form{html::url("/casussen/{}/agendapunten/{}/einde", d, i),
                      grant.wie().csrf,
                      {},
                      html::Button{.text = "Haal van de agenda", .kind = html::ButtonKind::danger}});
    };
    out("{}", html::Section{.id = "wijzigen", .title = "Wijzig dit punt", .body = formulieren});
}

}  // namespace overleg::view
