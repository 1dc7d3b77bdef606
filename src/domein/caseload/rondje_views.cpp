// Mijn rondje: one casus a screen.

#include "domein/caseload/views.hpp"
#include "domein/plan/plan.hpp"
#include "kern/pagina/antwoord.hpp"

namespace caseload::view {
namespace {

constexpr std::size_t acties_op_scherm = 5;

html::Tijdigheid stand(Date termijn, Date vandaag) {
    return static_cast<html::Tijdigheid>(static_cast<int>(termijn::tijdigheid(termijn, vandaag).stand));
}

std::size_t te_laat(const Stop& stop, Date vandaag) {
    std::size_t aantal = 0;
    for (const Stap& stap : stop.acties) aantal += stap.termijn < vandaag ? 1 : 0;
    return aantal;
}

void feiten(html::Out& out, const Ronde& r) {
    const Date vandaag = r.scope.vandaag();
    const std::string laat = std::to_string(te_laat(r.stop, vandaag)), vragen = std::to_string(r.stop.vragen);
    const auto lijst = [&](html::Out& feit) {
        feit("{}", html::Fact{"Fase", toegang::naam(r.stop.halte.fase)});
        const auto gewijzigd = [&](html::Out& in) {
            in("{}", pagina::wanneer(r.stop.halte.gewijzigd, vandaag));
            if (r.stop.halte.nieuw) in(" {}", html::Nieuw{});
        };
        feit("{}", html::Fact{"Laatst gewijzigd", gewijzigd});
        feit("{}", html::Fact{"Acties te laat", laat});
        feit("{}", html::Fact{"Vragen zonder antwoord", vragen});
    };
    out("{}", html::Facts{lijst});
}

void stappen(html::Out& out, const Ronde& r) {
    const Date vandaag = r.scope.vandaag();
    const auto inhoud = [&](html::Out& deel) {
        if (r.stop.acties.empty()) {
            deel("{}", html::EmptyState{"Er staat geen actie open."});
            return;
        }
        const auto regels = [&](html::Out& tr) {
            for (std::size_t i = 0; i < r.stop.acties.size() && i < acties_op_scherm; ++i) {
                const Stap& stap = r.stop.acties[i];
                const auto wat = [&](html::Out& cel) {
                    cel("<a href=\"{}\">{}</a>",
                        html::url("/casussen/{}/acties/{}", r.stop.halte.id, stap.id),
                        stap.tekst.open() ? std::string_view(stap.tekst->tekst)
                                          : std::string_view("afgeschermd"));
                };
                const auto wie = [&](html::Out& cel) {
                    cel("{}{}", stap.organisatie, html::Under{stap.wie});
                };
                const auto klaar = [&](html::Out& cel) {
                    cel("{}", html::Termijn{stand(stap.termijn, vandaag),
                                            termijn::tijdigheid(stap.termijn, vandaag).tekst});
                };
                tr("<tr>{}{}{}</tr>", html::RowHead{wat}, html::Cell{wie, "Ligt bij"},
                   html::Cell{klaar, "Klaar voor"});
            }
        };
        deel("{}", html::Table{.caption = "Eerstvolgende acties",
                               .columns = {{"Wat"}, {"Ligt bij"}, {"Klaar voor"}},
                               .rows = regels,
                               .kind = html::TableKind::stacking,
                               .caption_kind = html::CaptionKind::hidden});
    };
    out("{}", html::Section{.id = "stap", .title = "Volgende stap", .body = inhoud});
}

void herinneren(html::Out& out, const Ronde& r) {
    if (r.stop.traag.empty()) return;
    const auto inhoud = [&](html::Out& deel) {
        for (const auto& een : r.stop.traag) {
            if (een.herinnerd) {
                deel("<p>{}: vandaag al herinnerd.</p>", een.naam);
                continue;
            }
            const auto velden = [&](html::Out& veld) {
                veld("{}<p>{}</p>", html::Hidden{"organisatie", een.id.text()},
                     html::Button{.text = "Herinner", .kind = html::ButtonKind::plain, .context = een.naam});
            };
            deel("<p>{}</p>{}", een.naam,
                 html::Form{html::url("/casussen/{}/herinneringen", r.stop.halte.id),
                            r.scope.wie().csrf,
                            {},
                            velden});
        }
        deel(
            "<p class=\"rh-klein\">Eén herinnering per dag, over alle casussen waarin deze organisatie te laat is.</p>");
    };
    out("{}", html::Section{.id = "herinneren", .title = "Herinneren", .body = inhoud});
}

void overslaan(html::Out& out, const Ronde& r) {
    const std::string tot = dutch_date_typed(r.scope.vandaag().plus_days(rules::stil_standaard));
    const auto velden = [&](html::Out& veld) {
        veld("{}{}", html::Hidden{"dossiers.0.id", r.stop.halte.id.text()},
             html::DateField{.name = "tot", .label = "Geen bijzonderheden tot", .value = tot});
        veld(
            "<p class=\"rh-acties\"><button class=\"utrecht-button\" type=\"submit\" data-sneltoets=\"g\">Sla over tot "
            "dan</button></p>");
    };
    const html::Form formulier{html::url("/rondje/stil"), r.scope.wie().csrf, {}, velden};
    out("{}", html::Section{.id = "overslaan", .title = "Overslaan", .body = formulier});
}

void verder(html::Out& out, const Ronde& r) {
    out("<p class=\"rh-acties\"><a class=\"utrecht-button utrecht-button--primary-action\" href=\"{}\" "
        "data-sneltoets=\"n\">Volgende casus</a><a class=\"utrecht-button\" href=\"{}\" data-sneltoets=\"p\">Vorige "
        "casus</a><a href=\"{}\">Open de casus</a></p>",
        html::url("/rondje").with("na", r.stop.halte.id), html::url("/rondje").with("voor", r.stop.halte.id),
        html::url("/casussen/{}", r.stop.halte.id));
}

}  // namespace

void Ronde::operator()(html::Out& out) const {
    const std::string intro = "Casus " + std::to_string(plaats + 1) + " van " +
                              std::to_string(rondje.haltes.size()) + ", " +
                              std::to_string(rondje.overgeslagen) + " overgeslagen.";
    out("{}", html::PageHead{.title = stop.titel->naam,
                             .intro = intro,
                             .path = [](html::Out& pad) { pad("<a href=\"/rondje/lijst\">Mijn rondje</a>"); },
                             .actions = html::Kenmerk{stop.halte.kenmerk}});
    verder(out, *this);
    feiten(out, *this);
    stappen(out, *this);
    herinneren(out, *this);
    overslaan(out, *this);
    out("<p class=\"rh-klein\">Toetsen: n is volgende, p is vorige, twee keer g is overslaan.</p>");
}

void RondeKlaar::operator()(html::Out& out) const {
    const bool leeg = rondje.haltes.empty();
    const std::string zin = leeg ? std::string("Je bent van geen casus procesregisseur.")
                                 : std::to_string(rondje.overgeslagen) + " van " +
                                       std::to_string(rondje.haltes.size()) + " casussen sla je nu over.";
    out("{}{}", html::PageHead{.title = "Mijn rondje"},
        html::EmptyState{leeg ? "Er is geen rondje." : "Je rondje is klaar.", zin});
    if (!leeg)
        out("<p class=\"rh-acties\"><a class=\"utrecht-button\" href=\"/rondje\" data-sneltoets=\"n\">Begin opnieuw</a><a "
            "href=\"/rondje/lijst\">Toon als lijst</a></p>");
}

void RondeLijst::operator()(html::Out& out) const {
    out("{}{}",
        html::PageHead{
            .title = "Mijn rondje als lijst",
            .intro = "Kies casussen zonder bijzonderheden. Je rondje slaat ze over tot de dag die je invult.",
            .path = [](html::Out& pad) { pad("<a href=\"/rondje\">Mijn rondje</a>"); }},
        html::ErrorSummary{input.faults()});
    if (rondje.haltes.empty()) {
        out("{}", html::EmptyState{"Je bent van geen casus procesregisseur."});
        return;
    }
    const auto regels = [&](html::Out& tr) {
        for (std::size_t i = 0; i < rondje.haltes.size(); ++i) {
            const Halte& halte = rondje.haltes[i];
            const std::string veld = "dossiers." + std::to_string(i) + ".id", id = halte.id.text();
            const auto kop = [&](html::Out& cel) {
                cel("<a href=\"{}\">{}</a>{}", html::url("/casussen/{}", halte.id), titels[i]->naam,
                    html::Under{html::Kenmerk{halte.kenmerk}});
            };
            const auto stil = [&](html::Out& cel) {
                if (rules::slaat_over(halte, vandaag)) cel("tot {}", dutch_date(*halte.stil_tot));
            };
            tr("<tr><td class=\"rh-kies\"><label><input type=\"checkbox\" name=\"{}\" value=\"{}\"{}><span "
               "class=\"rh-weg\">Kies {}</span></label></td>{}{}{}{}</tr>",
               veld, id, html::flag("checked", input.typed(veld) == id), halte.kenmerk, html::RowHead{kop},
               html::Cell{toegang::naam(halte.fase), "Fase"},
               html::Cell{pagina::wanneer(halte.gewijzigd, vandaag), "Laatst gewijzigd"},
               html::Cell{stil, "Geen bijzonderheden"});
        }
    };
    const auto velden = [&](html::Out& veld) {
        const FieldFault* fout = input.fault_of("dossiers");
        const auto tabel = [&](html::Out& deel) {
            deel("{}", html::Table{.caption = "Jouw casussen",
                                   .columns = {{"Kies", html::ColumnKind::choose},
                                               {"Casus"},
                                               {"Fase"},
                                               {"Laatst gewijzigd"},
                                               {"Geen bijzonderheden"}},
                                   .rows = regels,
                                   .kind = html::TableKind::stacking});
        };
        veld("{}", html::Fieldset{
                       .legend = "Welke casussen?",
                       .body = tabel,
                       .id = "dossiers",
                       .fault = fout != nullptr ? std::string_view(fout->sentence) : std::string_view{}});
        veld("{}", html::filled(input, html::DateField{.name = "tot", .label = "Geen bijzonderheden tot"}));
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{.text = "Sla deze over tot dan", .kind = html::ButtonKind::primary});
    };
    out("{}", html::Form{html::url("/rondje/stil"), wie.csrf, {}, velden});
}

}  // namespace caseload::view
