// What the house sees and does: the gates, who was asked, and the acts that are open in this state.
#include <algorithm>

#include "domein/verstrekking/rights.hpp"
#include "domein/verstrekking/views.hpp"

namespace verstrekking::view {
namespace {

html::Url naar_antwoord_derde(const Een& e) {
    return html::url("/casussen/{}/verstrekkingen/{}/terugkoppeling-regie", e.grant.dossier(),
                     e.blad.feiten.item.id);
}

std::string versie(const Een& e) { return std::to_string(e.blad.feiten.item.versie); }

void poorten(html::Out& out, const Een& e) {
    const auto poorten = rules::poorten(e.blad.feiten, e.grant.vandaag());
    const auto rijen = [&](html::Out& in) {
        for (const auto& poort : poorten) {
            const auto stand = [&](html::Out& cel) {
                if (poort.open)
                    cel("{}", html::Status{html::Voortgang::klaar, "in orde"});
                else
                    cel("{}{}", html::Status{html::Voortgang::open, "nog niet"}, html::Under{poort.mist});
            };
            const auto naam = [&](html::Out& cel) {
                cel("{}", poort.naam);
                if (!poort.grond.empty()) cel("{}", html::Under{poort.grond});
            };
            in("<tr>{}{}</tr>\n", html::RowHead{naam}, html::Cell{stand, "Stand"});
        }
    };
    const auto open =
        std::count_if(poorten.begin(), poorten.end(), [](const auto& poort) { return poort.open; });
    const std::string stand = std::to_string(open) + " van " + std::to_string(poorten.size()) + " in orde";
    out("{}", html::Section{.id = "poorten",
                            .title = "Mag dit?",
                            .note = stand,
                            .body = html::Table{.caption = "Voorwaarden om te mogen verstrekken",
                                                .columns = {{"Voorwaarde"}, {"Stand"}},
                                                .rows = rijen,
                                                .kind = html::TableKind::stacking,
                                                .caption_kind = html::CaptionKind::hidden}});
}

std::string_view woord(const std::optional<bool>& antwoord, std::string_view ja, std::string_view nee) {
    return !antwoord ? std::string_view("nog niet") : *antwoord ? ja : nee;
}

void partijen(html::Out& out, const Een& e) {
    const Feiten& f = e.blad.feiten;
    const bool buiten = f.aan != Aan::deelnemer;
    const auto rijen = [&](html::Out& in) {
        for (const Partij& partij : f.partijen) {
            const auto naam = [&](html::Out& cel) {
                cel("{}", partij.naam);
                if (!partij.gevraagd) cel("{}", html::Under{"nog niet gevraagd"});
            };
            const auto rest = [&](html::Out& cel) {
                if (rules::vraagt_toestemming(partij, f))
                    cel("toestemming: {}<br>", woord(partij.antwoord.toestemming, "ja", "nee"));
                if (rules::vraagt_besluit(partij, f))
                    cel("besluit: {}", woord(partij.antwoord.besluit, "bevestigd", "niet bevestigd"));
            };
            in("<tr>{}{}", html::RowHead{naam},
               html::Cell{woord(partij.antwoord.geen_bezwaar, "geen bezwaar", "bezwaar"), "Bezwaar"});
            if (buiten) in("{}", html::Cell{rest, "Verder"});
            in("</tr>\n");
        }
    };
    const auto inhoud = [&](html::Out& in) {
        std::vector<html::Column> kolommen{{"Organisatie"}, {"Bezwaar"}};
        if (buiten) kolommen.push_back({"Verder"});
        if (f.partijen.empty())
            in("<p>Niemand anders hoeft hier iets over te zeggen.</p>");
        else
            in("{}", html::Table{.caption = "Wie wat antwoordde",
                                 .columns = kolommen,
                                 .rows = rijen,
                                 .kind = html::TableKind::stacking,
                                 .caption_kind = html::CaptionKind::hidden});
        for (const Reactie& reactie : e.blad.reacties)
            if (reactie.reden && reactie.reden->open())
                in("<h3>{}</h3>{}", reactie.organisatie, html::Record{(*reactie.reden)->reden});
    };
    out("{}", html::Section{.id = "partijen", .title = "Wie is gevraagd", .body = inhoud});
}

bool iemand_te_vragen(const Feiten& f) {
    return std::any_of(f.partijen.begin(), f.partijen.end(), [&](const Partij& partij) {
        return !partij.gevraagd && rules::wordt_gevraagd(partij, f.aan, f.ontvanger);
    });
}

html::Form formulier(const Een& e, const html::Url& naar, std::string_view versie, html::Fragment velden) {
    return {naar, e.grant.wie().csrf, versie, velden};
}

void toets(html::Out& out, const Een& e) {
    const std::string nu = versie(e);
    const auto velden = [&](html::Out& veld) {
        veld("{}{}",
             html::filled(e.input, html::TextField{.name = "racKenmerk",
                                                   .label = "Kenmerk van het advies van de RAC",
                                                   .length_max = rules::naam_max}),
             html::filled(e.input, html::DateField{.name = "racOp", .label = "Datum van het advies"}));
        veld("<p class=\"rh-acties\">{}</p>", html::Button{.text = "Leg advies vast"});
    };
    const auto inhoud = [&](html::Out& in) {
        in("{}",
           formulier(
               e, html::url("/casussen/{}/verstrekkingen/{}/toets", e.grant.dossier(), e.blad.feiten.item.id),
               nu, velden));
    };
    out("{}",
        html::Details{"Advies over de rechtmatigheid vastleggen", inhoud,
                      e.input.fault_of("racKenmerk") != nullptr || e.input.fault_of("racOp") != nullptr});
}

void overdracht(html::Out& out, const Een& e) {
    const std::string nu = versie(e);
    std::vector<html::Option> wijzen{
        {"mondeling", "mondeling"}, {"mail", "met beveiligde mail"}, {"papier", "op papier"}};
    if (e.blad.feiten.ontvanger_leest) wijzen.push_back({"programma", "de ontvanger leest het hier"});
    const bool aan_huis = e.blad.feiten.aan == Aan::huis;
    const auto velden = [&](html::Out& veld) {
        if (aan_huis)
            veld("<p>Alles is in orde. Leg eerst vast. Daarna maak je het verzegelde pakket.</p>{}",
                 html::Hidden{"wijze", "pakket"});
        else
            veld("<p>Alles is in orde. Leg eerst vast, geef daarna.</p>{}",
                 html::filled(e.input, html::RadioGroup{.name = "wijze",
                                                        .label = "Hoe geef je de gegevens?",
                                                        .options = wijzen,
                                                        .layout = html::Layout::down}));
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{.text = "Verstrek", .kind = html::ButtonKind::primary});
    };
    out("<section class=\"rh-besluit\" aria-labelledby=\"verstrek\"><h2 id=\"verstrek\">Verstrekken</h2>{}</section>",
        formulier(
            e,
            html::url("/casussen/{}/verstrekkingen/{}/overdracht", e.grant.dossier(), e.blad.feiten.item.id),
            nu, velden));
}

void sluiting(html::Out& out, const Een& e) {
    static constexpr html::Option uitkomsten[] = {
        {"geweigerd", "geweigerd", "iemand zei nee, of het mag niet"},
        {"ingetrokken", "ingetrokken", "het is niet meer nodig"}};
    const std::string nu = versie(e);
    const auto velden = [&](html::Out& veld) {
        veld("{}{}",
             html::filled(e.input, html::RadioGroup{.name = "uitkomst",
                                                    .label = "Wat wordt het?",
                                                    .options = std::span<const html::Option>(uitkomsten),
                                                    .layout = html::Layout::down}),
             html::filled(
                 e.input,
                 html::TextArea{.name = "slotReden", .label = "Waarom?", .length_max = rules::tekst_max}));
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{.text = "Leg vast dat dit niet doorgaat", .kind = html::ButtonKind::danger});
    };
    const auto inhoud = [&](html::Out& in) {
        in("{}",
           formulier(
               e, html::url("/casussen/{}/verstrekkingen/{}/slot", e.grant.dossier(), e.blad.feiten.item.id),
               nu, velden));
    };
    out("{}",
        html::Details{"Dit gaat niet door", inhoud,
                      e.input.fault_of("slotReden") != nullptr || e.input.fault_of("uitkomst") != nullptr});
}

void informeren(html::Out& out, const Een& e) {
    static constexpr html::Option keuzes[] = {{"ja", "ja, de persoon weet het"}, {"nee", "nee"}};
    const std::string nu = versie(e);
    const auto vervolg = [&](html::Out& in) {
        in("{}{}",
           html::filled(e.input, html::TextArea{.name = "nietGeinformeerd",
                                                .label = "Waarom hoort de persoon dit niet?",
                                                .need = html::Need::optional,
                                                .length_max = rules::tekst_max}),
           html::filled(e.input, html::DateField{.name = "herzienOp",
                                                 .label = "Opnieuw bekijken op",
                                                 .need = html::Need::optional}));
    };
    const auto velden = [&](html::Out& veld) {
        veld("{}<p class=\"rh-acties\">{}</p>",
             html::filled(e.input, html::RadioGroup{.name = "geinformeerd",
                                                    .label = "Weet de persoon dit nu?",
                                                    .options = std::span<const html::Option>(keuzes),
                                                    .layout = html::Layout::down,
                                                    .follow = vervolg,
                                                    .shown = html::Follow::last}),
             html::Button{.text = "Bewaar"});
    };
    const auto inhoud = [&](html::Out& in) {
        in("{}", formulier(e,
                           html::url("/casussen/{}/verstrekkingen/{}/informeren", e.grant.dossier(),
                                     e.blad.feiten.item.id),
                           nu, velden));
    };
    const bool open = e.input.fault_of("geinformeerd") != nullptr ||
                      e.input.fault_of("nietGeinformeerd") != nullptr ||
                      e.input.fault_of("herzienOp") != nullptr;
    out("{}", html::Details{"De persoon informeren", inhoud, open});
}

// What its source corrected or took back: the receiver must stop using it, and the house tells him.
void te_melden(html::Out& out, const Een& e) {
    const Feiten& f = e.blad.feiten;
    if (f.te_melden == 0) return;
    const std::string nu = versie(e);
    const auto inhoud = [&](html::Out& in) {
        in("<p>{} na het verstrekken verbeterd of ingetrokken. Meld de ontvanger dat dit niet meer gebruikt mag worden.</p>{}",
           f.te_melden == 1 ? std::string("Eén onderdeel is")
                            : std::to_string(f.te_melden) + " onderdelen zijn",
           formulier(e, html::url("/casussen/{}/verstrekkingen/{}/melding", e.grant.dossier(), f.item.id), nu,
                     html::Button{.text = "De ontvanger weet het", .kind = html::ButtonKind::primary}));
    };
    out("{}", html::Section{.id = "melden", .title = "Nog te melden aan de ontvanger", .body = inhoud});
}

void voorbereid(html::Out& out, const Een& e) {
    const Feiten& f = e.blad.feiten;
    if (iemand_te_vragen(f))
        out("{}", html::Form{html::url("/casussen/{}/verstrekkingen/{}/vragen", e.grant.dossier(), f.item.id),
                             e.grant.wie().csrf,
                             {},
                             html::Button{.text = "Vraag wie nog niet gevraagd is"}});
    if (f.aan == Aan::derde) toets(out, e);
    // All or nothing: there is no button while a gate is shut.
    if (!rules::mag_overdragen(f, e.grant.vandaag())) overdracht(out, e);
    sluiting(out, e);
}

}  // namespace

void regie(html::Out& out, const Een& e) {
    const Feiten& f = e.blad.feiten;
    const bool mag = toegang::Gate::zou_mogen(e.grant, Voorbereiden::recht);
    if (f.staat == Staat::voorbereid) poorten(out, e);
    partijen(out, e);
    if (!mag) return;
    te_melden(out, e);
    if (f.staat == Staat::voorbereid) voorbereid(out, e);
    if (f.staat == Staat::voorbereid || f.staat == Staat::verstrekt) informeren(out, e);
    if (f.terug_op && !f.ontvanger_leest) terugkoppeling(out, e, naar_antwoord_derde(e));
}

}  // namespace verstrekking::view
