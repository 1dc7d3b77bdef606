#include "domein/casus/views.hpp"

#include "domein/casus/levenslijn.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/toegang/gate.hpp"

namespace casus::view {
namespace {

html::Voortgang stand(toegang::Fase fase) {
    return fase == toegang::Fase::afronding ? html::Voortgang::klaar : html::Voortgang::bezig;
}

void acties(html::Out& out, const Casus& c) {
    if (toegang::Gate::zou_mogen(c.grant, toegang::Recht::bijdrage_toevoegen))
        out("{}{}",
            html::LinkButton{"Leg incident vast",
                             html::url("/casussen/{}/bijdragen/incident", c.grant.dossier())},
            html::LinkButton{"Voeg bijdrage toe",
                             html::url("/casussen/{}/bijdragen/nieuw", c.grant.dossier()),
                             html::ButtonKind::primary});
    out("{}", html::LinkButton{"Plan", html::url("/casussen/{}/plan", c.grant.dossier())});
    if (toegang::Gate::zou_mogen(c.grant, toegang::Recht::casus_wijzigen))
        out("{}", html::LinkButton{"Schaal op of af", html::url("/casussen/{}/kop", c.grant.dossier())});
    if (!c.waarschuwing && toegang::Gate::zou_mogen(c.grant, toegang::Recht::waarschuwing_wijzigen))
        out("{}",
            html::LinkButton{"Zet waarschuwing", html::url("/casussen/{}/waarschuwing", c.grant.dossier())});
}

void kop(html::Out& out, const Casus& c) {
    out("<header class=\"rh-casuskop\"><div><p class=\"rh-paginakop__pad\"><a href=\"/casussen\">Casussen</a> › {}</p>",
        c.kop.tafel);
    out("<div class=\"rh-casuskop__titel\"><h1>{}</h1>{}{}{}</div></div>", c.kop.titel->naam,
        html::Kenmerk{c.kop.kenmerk}, html::Ave{c.kop.ave},
        html::Status{stand(c.kop.fase), toegang::naam(c.kop.fase)});
    out("<div class=\"rh-acties\">{}</div>", [&](html::Out& knoppen) { acties(knoppen, c); });
    const auto feiten = [&](html::Out& feit) {
        const bool ik = c.kop.procesregisseur_id == c.grant.wie().medewerker;
        const std::string waarnemer = c.kop.waarnemer.empty() ? "" : ", waargenomen door " + c.kop.waarnemer;
        feit("{}", html::Fact{"Procesregisseur", c.kop.procesregisseur + (ik ? " (jij)" : "") + waarnemer});
        feit("{}", html::Fact{"Casusregisseur",
                              c.kop.casusregisseur.empty() ? "nog niet gekozen" : c.kop.casusregisseur});
        feit("{}", html::Fact{"Gemeente", c.kop.gemeente});
        feit("{}", html::Fact{"Aangemeld", dutch_date(local_date(c.kop.ingediend))});
        feit("{}", html::Fact{"Bewaren tot", dutch_date(c.kop.bewaren_tot)});
    };
    out("{}</header>", html::Facts{feiten});
}

void personen(html::Out& out, const Casus& c) {
    const auto lijst = [&](html::Out& blok) {
        for (const auto& persoon : c.personen) betrokkene::blok(blok, c.grant, persoon);
        if (c.personen.empty()) blok("{}", html::EmptyState{"Geen personen die jij mag zien."});
    };
    const auto link = [&](html::Out& a) {
        a("<a href=\"{}\">Alle personen</a>", html::url("/casussen/{}/personen", c.grant.dossier()));
    };
    out("{}", html::Section{.id = "personen", .title = "Gezin en netwerk", .link = link, .body = lijst});
}

void bijdragen(html::Out& out, const Casus& c) {
    const auto alle = html::url("/casussen/{}/bijdragen", c.grant.dossier());
    const std::string note = std::to_string(c.bijdragen.totaal) + ", nieuwste boven";
    const auto link = [&](html::Out& a) {
        if (c.bijdragen.totaal != 0) a("<a href=\"{}\">Alle bijdragen</a>", alle);
    };
    const auto lijst = [&](html::Out& blok) {
        for (const auto& bijdrage : c.bijdragen.bijdragen)
            bijdrage::blok(blok, c.grant, bijdrage, c.kop.gezien);
        const long long meer = c.bijdragen.totaal - static_cast<long long>(c.bijdragen.bijdragen.size());
        if (meer > 0)
            blok("<p><a href=\"{}\">Nog {} oudere {}</a></p>", alle, meer,
                 meer == 1 ? "bijdrage" : "bijdragen");
        if (c.bijdragen.totaal == 0) blok("{}", html::EmptyState{"Nog geen bijdragen die jij mag zien."});
    };
    out("{}",
        html::Section{.id = "bijdragen", .title = "Bijdragen", .note = note, .link = link, .body = lijst});
}

void einde_knop(html::Out& out, const Casus& c, const Deelname& deelname) {
    if (!deelname.loopt(c.grant.vandaag()) || deelname.rol == toegang::DeelnameRol::huis) return;
    const std::string versie = std::to_string(deelname.versie);
    out("{}", html::Form{html::url("/casussen/{}/deelnames/{}/einde", c.grant.dossier(), deelname.id),
                         c.grant.wie().csrf, versie,
                         html::Button{.text = "Stop deelname",
                                      .kind = html::ButtonKind::subtle,
                                      .context = deelname.organisatie}});
}

void deelnemers(html::Out& out, const Casus& c) {
    const Date vandaag = c.grant.vandaag();
    const bool mag = toegang::Gate::zou_mogen(c.grant, toegang::Recht::deelname_wijzigen);
    const auto rijen = [&](html::Out& tr) {
        for (const auto& deelname : c.deelnames) {
            const bool loopt = deelname.loopt(vandaag);
            const auto wie = [&](html::Out& cel) {
                std::string mensen;
                for (const auto& mens : deelname.mensen) mensen += mens + ", ";
                cel("<b>{}</b>{}", deelname.organisatie,
                    html::Under{mensen + std::string(toegang::naam(deelname.rol))});
            };
            const auto periode = [&](html::Out& cel) {
                if (!loopt)
                    cel("{}", deelname.ingetrokken ? "gestopt" : "voorbij");
                else if (deelname.tot)
                    cel("tot {}", dutch_date(*deelname.tot));
                else
                    cel("sinds {}", dutch_date(deelname.van));
                cel("{}", html::Under{loopt ? std::string_view(deelname.grondslag)
                                            : std::string_view("ziet niets meer")});
                if (mag) einde_knop(cel, c, deelname);
            };
            tr("<tr>{}{}</tr>", html::Cell{wie, "Organisatie"}, html::Cell{periode, "Periode en grondslag"});
        }
    };
    const auto inhoud = [&](html::Out& deel) {
        deel("{}", html::Table{.caption = "Deelnemers",
                               .columns = {{"Organisatie"}, {"Periode en grondslag"}},
                               .rows = rijen,
                               .kind = html::TableKind::stacking,
                               .caption_kind = html::CaptionKind::hidden});
        deel("{}", Ingetrokken{c.grant, c.ingetrokken});
    };
    const auto link = [&](html::Out& a) {
        if (mag)
            a("<a href=\"{}\">Nodig uit</a>", html::url("/casussen/{}/deelnames/nieuw", c.grant.dossier()));
    };
    out("{}", html::Section{.id = "deelnemers", .title = "Deelnemers", .link = link, .body = inhoud});
}

void besluiten(html::Out& out, const Casus& c) {
    if (c.besluiten.empty()) return;
    const bool regie = toegang::Gate::zou_mogen(c.grant, toegang::Recht::deelname_wijzigen);
    const bool mag = toegang::Gate::zou_mogen(c.grant, toegang::Recht::deelname_bevestigen);
    const auto lijst = [&](html::Out& deel) {
        bool eerste = true;
        for (const auto& besluit : c.besluiten) {
            deel(
                "<div class=\"rh-besluit\"><h3>{} toelaten als {}</h3>{}<p class=\"rh-klein\">{} van {} akkoord{}</p>",
                besluit.organisatie, toegang::naam(besluit.rol), html::Record{besluit.inhoud->reden},
                besluit.akkoord, besluit.nodig, besluit.niet_akkoord > 0 ? ", niet iedereen is akkoord" : "");
            if (mag && !besluit.door_mij) {
                // Two decisions may wait: the first field is where the summary of faults leads to.
                const std::string id = eerste ? "" : "toelichting-" + besluit.id.text();
                eerste = false;
                const auto velden = [&](html::Out& veld) {
                    veld("{}",
                         html::filled(c.input, html::TextField{.name = "toelichting",
                                                               .label = "Toelichting",
                                                               .hint = "Nodig als je niet akkoord gaat.",
                                                               .need = html::Need::optional,
                                                               .id = id}));
                    veld(
                        "<p class=\"rh-acties\">{}{}</p>",
                        html::Button{.text = "Ga akkoord",
                                     .kind = html::ButtonKind::primary,
                                     .name = "antwoord",
                                     .value = "akkoord"},
                        html::Button{.text = "Ga niet akkoord", .name = "antwoord", .value = "niet-akkoord"});
                };
                deel("{}", html::Form{html::url("/casussen/{}/besluiten/{}/bevestiging", c.grant.dossier(),
                                                besluit.id),
                                      c.grant.wie().csrf,
                                      {},
                                      velden});
            }
            if (regie)
                deel("<p class=\"rh-acties\">{}</p>",
                     html::LinkButton{"Trek voorstel in", html::url("/casussen/{}/besluiten/{}/intrekking",
                                                                    c.grant.dossier(), besluit.id)});
            deel("</div>");
        }
    };
    out("{}", html::Section{.id = "besluiten", .title = "Wacht op besluit", .body = lijst});
}

}  // namespace

void Casus::operator()(html::Out& out) const {
    out("{}{}", html::ErrorSummary{input.faults()}, melding);
    if (grant.zicht().dossier().bevroren)
        out("{}", html::Notice{.tone = html::Tone::quiet,
                               .title = "Dit dossier is gesloten en staat tijdelijk open",
                               .body = "Je kunt lezen en niets wijzigen. Het gaat vanzelf weer dicht."});
    casus::view::kop(out, *this);
    out("{}", betrokkene::WaarschuwingMelding{waarschuwing});
    for (const auto& een : agenda)
        out("<p class=\"rh-klein\">Op de agenda: <a href=\"{}\">{}</a>, {}</p>\n",
            html::url("/overleggen/{}", een.id), een.tafelnaam, dutch_moment(een.begin));
    out("{}", Levenslijn{verloop, kop.kenmerk, grant.vandaag()});
    out("<div class=\"rh-kolommen rh-kolommen--drie\"><div class=\"rh-kolom\">");
    plan::blok(out, grant, plan, input);
    deelnemers(out, *this);
    out("</div><div class=\"rh-kolom\">");
    casus::view::besluiten(out, *this);
    casus::view::bijdragen(out, *this);
    out("</div><div class=\"rh-kolom\">");
    aanpak::blok(out, grant, aanpak);
    casus::view::personen(out, *this);
    out("</div></div>");
}

}  // namespace casus::view
