#include "domein/regietafel/views.hpp"

#include <algorithm>

#include "domein/rapportage/rapportage.hpp"
#include "domein/regietafel/rights.hpp"
#include "domein/regietafel/rules.hpp"

namespace regietafel::view {
namespace {

constexpr auto terug = [](html::Out& pad) { pad("<a href=\"/regietafels\">Regietafels</a>"); };

std::string soort(const Tafel& tafel) {
    return tafel.triage ? std::string("Triagetafel") : std::string(rules::naam(tafel.regime));
}

// "nog 2 organisaties": a table needs its members, so the list says who sits there for whom.
void leden_tabel(html::Out& out, const Een& e, bool wijzigt) {
    const auto rijen = [&](html::Out& tr) {
        for (const Lid& lid : e.leden) {
            const auto rol = [&](html::Out& cel) {
                if (lid.vervangt)
                    cel("vervangt {}", lid.vervangt_naam);
                else
                    cel("{}", lid.medewerker == e.tafel.voorzitter ? "lid, voorzitter" : "lid");
            };
            tr("<tr>{}{}{}{}", html::RowHead{lid.naam}, html::Cell{lid.organisatie_naam, "Organisatie"},
               html::Cell{rol, "Rol"}, html::Cell{dutch_date(lid.van), "Sinds"});
            if (wijzigt) {
                const auto knop = [&](html::Out& cel) {
                    cel("{}",
                        html::Form{
                            html::url("/regietafels/{}/leden/{}/einde", e.tafel.id, lid.medewerker),
                            e.wie.csrf,
                            {},
                            html::Button{
                                .text = "Haal weg", .kind = html::ButtonKind::subtle, .context = lid.naam}});
                };
                tr("{}", html::Cell{knop});
            }
            tr("</tr>\n");
        }
    };
    std::vector<html::Column> kolommen{{"Naam"}, {"Organisatie"}, {"Rol"}, {"Sinds"}};
    if (wijzigt) kolommen.push_back({"Weghalen", html::ColumnKind::hidden_head});
    out("{}", html::Table{.caption = "Wie aan deze tafel zit",
                          .columns = kolommen,
                          .rows = rijen,
                          .kind = html::TableKind::stacking,
                          .caption_kind = html::CaptionKind::hidden});
}

void lid_formulier(html::Out& out, const Een& e) {
    std::vector<std::pair<std::string, std::string>> nieuw, vaste;
    for (const Mens& mens : e.mensen)
        nieuw.emplace_back(mens.id.text(), mens.naam + ", " + mens.organisatie_naam);
    for (const Lid& lid : e.leden)
        if (!lid.vervangt) vaste.emplace_back(lid.medewerker.text(), lid.naam + ", " + lid.organisatie_naam);
    std::vector<html::Option> wie, vervangt;
    for (const auto& [waarde, naam] : nieuw) wie.push_back({waarde, naam});
    for (const auto& [waarde, naam] : vaste) vervangt.push_back({waarde, naam});
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}",
             html::filled(e.input,
                          html::Select{.name = "medewerker", .label = "Wie komt erbij?", .options = wie}),
             html::filled(
                 e.input,
                 html::Select{.name = "vervangt",
                              .label = "Vervangt wie?",
                              .options = vervangt,
                              .hint = "Een vervanger ziet alleen dossiers waarin hij zelf is genoemd.",
                              .need = html::Need::optional,
                              .empty = "Niemand: een vast lid"}),
             html::FormActions{html::Button{.text = "Zet aan tafel", .kind = html::ButtonKind::primary}});
    };
    const auto formulier = [&](html::Out& in) {
        in("{}", html::Form{html::url("/regietafels/{}/leden", e.tafel.id), e.wie.csrf, {}, velden});
    };
    out("{}", html::Details{"Zet iemand aan tafel", formulier, !e.input.faults().empty()});
}

// "2026-11" as "november 2026".
std::string maand_naam(const std::string& maand) {
    const auto eerste = Date::parse_iso(maand + "-01");
    return eerste ? dutch_date(*eerste).substr(2) : maand;
}

void cijfers_deel(html::Out& out, const Cijfers& c) {
    const auto feiten = [&](html::Out& feit) {
        for (const PerFase& een : c.fasen)
            feit("{}", html::Fact{toegang::naam(een.fase), rapportage::getal(een.aantal, c.drempel)});
    };
    const auto rijen = [&](html::Out& tr) {
        for (const Maand& een : c.maanden)
            tr("<tr>{}{}{}</tr>\n", html::RowHead{maand_naam(een.maand)},
               html::Cell{rapportage::getal(een.instroom, c.drempel), "Instroom", html::ColumnKind::number},
               html::Cell{rapportage::getal(een.uitstroom, c.drempel), "Uitstroom",
                          html::ColumnKind::number});
    };
    const auto inhoud = [&](html::Out& in) {
        if (c.fasen.empty())
            in("{}", html::EmptyState{"Aan deze tafel loopt nu niets."});
        else
            in("{}", html::Facts{feiten});
        in("{}", html::Table{.caption = "Opgepakt en gesloten, per maand",
                             .columns = {{"Maand"},
                                         {"Instroom", html::ColumnKind::number},
                                         {"Uitstroom", html::ColumnKind::number}},
                             .rows = rijen});
        in("<p class=\"rh-klein\">Geteld bij de tafel waar een dossier nu bij hoort.</p>\n");
    };
    out("{}", html::Section{.id = "cijfers",
                            .title = "Caseload, instroom en uitstroom",
                            .note = "aantallen, geen personen",
                            .body = inhoud});
}

void eigen_deel(html::Out& out, const Een& e) {
    if (e.eigen.empty()) return;
    const auto rijen = [&](html::Out& in) {
        in("<ul>\n");
        for (const Eigen& een : e.eigen)
            in("<li class=\"rh-werkrij\"><span><a href=\"{}\">{}</a><small>{}</small></span><span>{}</span></li>\n",
               html::url("/casussen/{}", een.id), een.titel->naam, html::Kenmerk{een.kenmerk},
               toegang::naam(een.fase));
        in("</ul>\n");
    };
    const std::string noot = std::to_string(e.eigen.size());
    out("{}", html::Section{
                  .id = "dossiers", .title = "Jouw dossiers aan deze tafel", .note = noot, .body = rijen});
}

void feiten(html::Out& out, const Een& e) {
    const Tafel& t = e.tafel;
    const auto periode = [&](html::Out& in) {
        in("vanaf {}", dutch_date(t.van));
        if (t.tot) in(", tot en met {}", dutch_date(*t.tot));
        if (!t.opvolger.empty()) in("; dossiers gingen naar {}", t.opvolger);
    };
    const auto convenant = [&](html::Out& in) {
        if (t.convenant.empty())
            in("geen eigen convenant");
        else
            in("{}", t.convenant);
        if (t.convenant_tot) in(", tot en met {}", dutch_date(*t.convenant_tot));
    };
    const auto lijst = [&](html::Out& feit) {
        feit("{}{}{}", html::Fact{"Soort", soort(t)}, html::Fact{"Geldt", periode},
             html::Fact{"Convenant", convenant});
        feit("{}{}{}{}",
             html::Fact{"Voorzitter",
                        t.voorzitter_naam.empty() ? std::string("nog niemand") : t.voorzitter_naam},
             html::Fact{"Ritme", rules::ritme_zin(t.ritme)},
             html::Fact{"Agenda sluit", rules::sluit_zin(t.ritme)},
             html::Fact{"Plaats", t.plaats.empty() ? std::string("nog niet bekend") : t.plaats});
    };
    out("{}", html::Facts{lijst, html::FactsLayout::rows});
}

void momenten(html::Out& out, const Een& e) {
    const auto komend = rules::volgende(e.tafel.ritme, e.vandaag, 4);
    if (komend.empty() || !e.tafel.loopt(e.vandaag)) return;
    const auto lijst = [&](html::Out& in) {
        in("<ul>\n");
        for (const Moment& een : komend)
            in("<li class=\"rh-werkrij\"><span>{}</span><span>{}</span></li>\n", dutch_date_long(een.dag),
               een.verschoven ? "verschoven: de vaste dag is geen werkdag" : "");
        in("</ul>\n<p><a href=\"/overleggen\">Naar de overleggen</a></p>\n");
    };
    out("{}", html::Section{.id = "ritme", .title = "Volgens het ritme", .body = lijst});
}

}  // namespace

void Lijst::operator()(html::Out& out) const {
    const auto rijen = [&](html::Out& tr) {
        for (const Tafel& tafel : tafels) {
            const auto naam = [&](html::Out& cel) {
                cel("<a href=\"{}\">{}</a>", html::url("/regietafels/{}", tafel.id), tafel.naam);
            };
            const std::string ritme = tafel.voorbij(vandaag) ? "beëindigd op " + dutch_date(*tafel.tot)
                                                             : rules::ritme_zin(tafel.ritme);
            tr("<tr>{}{}{}{}</tr>\n", html::RowHead{naam}, html::Cell{soort(tafel), "Soort"},
               html::Cell{ritme, "Ritme"},
               html::Cell{std::to_string(tafel.leden), "Leden", html::ColumnKind::number});
        }
    };
    out("{}", html::PageHead{.title = "Regietafels"});
    if (tafels.empty()) {
        out("{}", html::EmptyState{"Je zit aan geen tafel.", "Het huis zet je aan tafel als dat nodig is."});
        return;
    }
    out("{}", html::Table{.caption = "Regietafels van dit huis",
                          .columns = {{"Tafel"}, {"Soort"}, {"Ritme"}, {"Leden", html::ColumnKind::number}},
                          .rows = rijen,
                          .kind = html::TableKind::stacking,
                          .caption_kind = html::CaptionKind::hidden});
}

void Een::operator()(html::Out& out) const {
    const bool loopt = !tafel.voorbij(vandaag);
    const bool wijzigt = loopt && toegang::Gate::zou_mogen(wie, Wijzigen::recht);
    const auto knoppen = [&](html::Out& knop) {
        if (wijzigt)
            knop("{}",
                 html::LinkButton{"Wijzig werkwijze", html::url("/regietafels/{}/werkwijze", tafel.id)});
        if (loopt && !tafel.triage && toegang::Gate::zou_mogen(wie, Beeindigen::recht))
            knop("{}", html::LinkButton{"Beëindig tafel", html::url("/regietafels/{}/einde", tafel.id)});
    };
    out("{}{}{}", html::PageHead{.title = tafel.naam, .path = terug, .actions = knoppen},
        html::ErrorSummary{input.faults()}, melding);
    if (!loopt)
        out("{}",
            html::Notice{.tone = html::Tone::quiet,
                         .title = "Deze tafel is beëindigd",
                         .body = "Er komen geen dossiers en overleggen meer bij. Wat was, blijft staan."});
    feiten(out, *this);
    const bool leden_mag = wijzigt && !tafel.triage;
    const auto leden_deel = [&](html::Out& in) {
        if (leden.empty())
            in("{}", html::EmptyState{"Deze tafel heeft nog geen leden."});
        else
            leden_tabel(in, *this, leden_mag);
        if (leden_mag) lid_formulier(in, *this);
        if (wijzigt && tafel.triage)
            in("<p class=\"rh-klein\">Wie aan de triagetafel zit, beslist mee. Beheer regelt dat, met twee "
               "personen.</p>\n");
    };
    out("{}", html::Section{.id = "leden", .title = "Leden", .body = leden_deel});
    momenten(out, *this);
    if (cijfers) cijfers_deel(out, *cijfers);
    eigen_deel(out, *this);
}

void WerkwijzeFormulier::operator()(html::Out& out) const {
    std::vector<std::pair<std::string, std::string>> mensen;
    for (const Mens& mens : voorzitters)
        mensen.emplace_back(mens.id.text(), mens.naam + ", " + mens.organisatie_naam);
    std::vector<html::Option> voorzitter, regime;
    for (const auto& [waarde, naam] : mensen) voorzitter.push_back({waarde, naam});
    for (const auto& [code, waarde] : rules::regime_codes) regime.push_back({code, rules::naam(waarde)});
    const auto pad = [&](html::Out& in) {
        in("<a href=\"{}\">{}</a>", html::url("/regietafels/{}", tafel.id), tafel.naam);
    };
    const auto ritme = [&](html::Out& veld) {
        veld("{}{}{}{}",
             html::filled(input, html::TextField{.name = "weken",
                                                 .label = "Om de hoeveel weken?",
                                                 .hint = "0: geen vast ritme",
                                                 .width = html::Width::number,
                                                 .type = html::TextType::numeric}),
             html::filled(input, html::DateField{.name = "vanaf",
                                                 .label = "Een dag waarop de tafel bijeenkomt",
                                                 .hint = "Deze dag bepaalt de weekdag en de week. dd-mm-jjjj",
                                                 .need = html::Need::optional}),
             html::filled(input, html::TextField{.name = "tijd",
                                                 .label = "Hoe laat?",
                                                 .hint = "Bijvoorbeeld 13:30",
                                                 .width = html::Width::number}),
             html::filled(input, html::TextField{.name = "minuten",
                                                 .label = "Hoeveel minuten?",
                                                 .width = html::Width::number,
                                                 .type = html::TextType::numeric}));
    };
    const auto sluit = [&](html::Out& veld) {
        veld("{}{}",
             html::filled(input, html::TextField{.name = "sluitDagen",
                                                 .label = "Hoeveel dagen ervoor?",
                                                 .hint = "0: de dag zelf",
                                                 .width = html::Width::number,
                                                 .type = html::TextType::numeric}),
             html::filled(input,
                          html::TextField{
                              .name = "sluitTijd", .label = "Tot hoe laat?", .width = html::Width::number}));
    };
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}{}{}{}",
             html::filled(input,
                          html::Select{.name = "regime", .label = "Soort", .options = regime, .empty = ""}),
             html::filled(input, html::Select{.name = "voorzitter",
                                              .label = "Voorzitter",
                                              .options = voorzitter,
                                              .need = html::Need::optional,
                                              .empty = "Nog niemand"}),
             html::filled(input, html::TextField{.name = "plaats",
                                                 .label = "Plaats",
                                                 .need = html::Need::optional,
                                                 .width = html::Width::medium,
                                                 .length_max = rules::plaats_max}),
             html::Fieldset{.legend = "Ritme", .body = ritme},
             html::Fieldset{.legend = "Wanneer sluit de agenda?", .body = sluit},
             html::FormActions{html::Button{.text = "Bewaar", .kind = html::ButtonKind::primary}});
    };
    out("{}{}{}{}", html::PageHead{.title = "Werkwijze van de tafel", .path = pad},
        html::ErrorSummary{input.faults()}, melding,
        html::Form{html::url("/regietafels/{}/werkwijze", tafel.id), csrf, std::to_string(tafel.versie),
                   velden});
}

void EindeFormulier::operator()(html::Out& out) const {
    std::vector<std::pair<std::string, std::string>> tafels;
    for (const Tafel& een : andere) tafels.emplace_back(een.id.text(), een.naam);
    std::vector<html::Option> naar;
    for (const auto& [waarde, naam] : tafels) naar.push_back({waarde, naam});
    const auto pad = [&](html::Out& in) {
        in("<a href=\"{}\">{}</a>", html::url("/regietafels/{}", tafel.id), tafel.naam);
    };
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}",
             html::filled(input,
                          html::Select{.name = "naar",
                                       .label = "Waar gaan de lopende dossiers verder?",
                                       .options = naar,
                                       .need = dossiers > 0 ? html::Need::required : html::Need::optional,
                                       .empty = dossiers > 0 ? "Kies" : "Er lopen geen dossiers"}),
             html::filled(input, html::TextArea{.name = "reden",
                                                .label = "Waarom stopt de tafel?",
                                                .length_max = rules::reden_max}),
             html::FormActions{html::Button{.text = "Beëindig tafel", .kind = html::ButtonKind::danger}});
    };
    out("{}{}{}{}",
        html::PageHead{
            .title = "Beëindig tafel",
            .intro =
                "Er komen geen dossiers en overleggen meer bij. Leden, overleggen en cijfers blijven staan.",
            .path = pad},
        html::ErrorSummary{input.faults()}, melding,
        html::Form{html::url("/regietafels/{}/einde", tafel.id), csrf, std::to_string(tafel.versie), velden});
}

}  // namespace regietafel::view
