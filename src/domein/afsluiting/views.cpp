// The page of the rounding off.

#include "domein/afsluiting/views.hpp"

#include <algorithm>

#include "domein/afsluiting/store.hpp"
#include "kern/toegang/gate.hpp"

namespace afsluiting::view {
namespace {

using betrokkene::Pad;

bool mag(const toegang::GrantBasis& grant, toegang::Recht recht) {
    return toegang::Gate::zou_mogen(grant, recht);
}

std::string_view label(const Codes& codes, std::size_t nummer) {
    return nummer < codes.size() ? std::string_view(codes[nummer].naam) : std::string_view("Vraag");
}

struct Stand {
    const Punt& punt;
    Date vandaag;
    void operator()(html::Out& out) const {
        const auto hoe = rules::signaal(punt.staat, punt.termijn, vandaag);
        const auto mark = punt.staat == PuntStaat::gevraagd ? html::Voortgang::bezig : html::Voortgang::klaar;
        out("{}", html::Status{mark, rules::naam(punt.soort, punt.staat)});
        if (punt.termijn)
            out("{}", html::Under{html::Termijn{static_cast<html::Tijdigheid>(static_cast<int>(hoe.stand)),
                                                hoe.tekst}});
    }
};

void antwoord(html::Out& out, const Punt& punt, const Codes& vragen) {
    if (!punt.antwoord || !punt.antwoord->open()) return;
    const Antwoord& gegeven = **punt.antwoord;
    const auto deel = [&](std::string_view vraag, std::string_view tekst) {
        if (!tekst.empty()) out("<p class=\"rh-klein\">{}</p>{}", vraag, html::Record{tekst});
    };
    if (punt.soort != PuntSoort::evaluatie) return deel("Antwoord", gegeven.een);
    deel(label(vragen, 0), gegeven.een);
    deel(label(vragen, 1), gegeven.twee);
    deel(label(vragen, 2), gegeven.drie);
}

void punt_knoppen(html::Out& out, const Afronden& a, const Punt& punt) {
    if (!rules::is_open(punt.staat)) return;
    const auto waar = html::url("/casussen/{}/afronding/{}", a.grant.dossier(), punt.item.id);
    if (punt.item.eigenaar == a.grant.wie().organisatie)
        out("<p><a href=\"{}\">{}</a></p>", waar,
            punt.soort == PuntSoort::evaluatie ? "Vul de evaluatie in" : "Geef antwoord");
    if (punt.soort == PuntSoort::evaluatie || !mag(a.grant, toegang::Recht::casus_afronden)) return;
    const std::string versie = std::to_string(punt.item.versie);
    const bool aanbod = punt.soort == PuntSoort::overdracht;
    out("{}", html::Form{html::url("/casussen/{}/afronding/{}/intrekking", a.grant.dossier(), punt.item.id),
                         a.grant.wie().csrf, versie,
                         html::Button{.text = aanbod ? "Neem aanbod terug" : "Laat vervallen",
                                      .kind = html::ButtonKind::subtle,
                                      .context = punt.organisatie}});
}

void punten(html::Out& out, const Afronden& a, PuntSoort soort, std::string_view leeg) {
    const auto is_het = [&](const Punt& punt) { return punt.soort == soort; };
    if (std::none_of(a.stand.punten.begin(), a.stand.punten.end(), is_het)) {
        out("{}", html::EmptyState{leeg});
        return;
    }
    const auto rijen = [&](html::Out& tr) {
        for (const Punt& punt : a.stand.punten) {
            if (!is_het(punt)) continue;
            const auto wie = [&](html::Out& cel) {
                cel("<b>{}</b>", punt.organisatie);
                if (!punt.medewerker.empty()) cel("{}", html::Under{punt.medewerker});
            };
            const auto wat = [&](html::Out& cel) {
                if (punt.tekst && punt.tekst->open()) cel("{}", html::Record{(*punt.tekst)->tekst});
                antwoord(cel, punt, a.stand.vragen);
                punt_knoppen(cel, a, punt);
            };
            tr("<tr>{}{}{}</tr>", html::Cell{wie, "Wie"}, html::Cell{wat, "Wat"},
               html::Cell{Stand{punt, a.grant.vandaag()}, "Stand"});
        }
    };
    out("{}", html::Table{.caption = rules::naam(soort),
                          .columns = {{"Wie"}, {"Wat"}, {"Stand"}},
                          .rows = rijen,
                          .kind = html::TableKind::stacking,
                          .caption_kind = html::CaptionKind::hidden});
}

// What became of each goal; where it is written down is the plan.
void resultaten(html::Out& out, const Afronden& a) {
    const auto rijen = [&](html::Out& tr) {
        for (const plan::Doel& doel : a.stand.doelen) {
            if (!doel.tekst.open()) continue;
            const auto wat = [&](html::Out& cel) {
                cel("{}{}", html::Record{doel.tekst->tekst}, html::Under{doel.gebied});
            };
            const auto hoe = [&](html::Out& cel) {
                cel("{}", plan::ResultaatTeken{doel.resultaat});
                if (doel.resultaat_tekst && doel.resultaat_tekst->open())
                    cel("{}", html::Record{(*doel.resultaat_tekst)->tekst});
            };
            tr("<tr>{}{}</tr>", html::Cell{wat, "Doel"}, html::Cell{hoe, "Resultaat"});
        }
    };
    const auto inhoud = [&](html::Out& deel) {
        if (a.stand.doelen.empty())
            deel("{}", html::EmptyState{"Er staat geen doel in het plan."});
        else
            deel("{}", html::Table{.caption = "Resultaat per doel",
                                   .columns = {{"Doel"}, {"Resultaat"}},
                                   .rows = rijen,
                                   .kind = html::TableKind::stacking,
                                   .caption_kind = html::CaptionKind::hidden});
    };
    const auto link = [&](html::Out& naar) {
        naar("<a href=\"{}\">Naar het plan</a>", html::url("/casussen/{}/plan", a.grant.dossier()));
    };
    out("{}", html::Section{.id = "resultaat", .title = "Resultaat", .link = link, .body = inhoud});
}

void begin(html::Out& out, const Afronden& a) {
    if (a.stand.terug)
        out("<p class=\"rh-klein\">Een eerdere afronding stopte op {}:</p>{}",
            dutch_date(local_date(a.stand.terug->op)), html::Record{a.stand.terug->reden->tekst});
    if (!mag(a.grant, toegang::Recht::casus_afronden)) {
        out("{}", html::EmptyState{"Deze casus wordt nog niet afgerond.",
                                   "De procesregisseur begint daarmee als de doelen zijn bereikt."});
        return;
    }
    const auto velden = [&](html::Out& veld) {
        veld("{}", html::filled(a.input, html::TextArea{.name = "reden",
                                                        .label = "Waarom rond je deze casus af?",
                                                        .hint = "Alle deelnemers kunnen dit lezen.",
                                                        .length_max = rules::reden_max}));
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{.text = "Begin met afronden", .kind = html::ButtonKind::primary});
    };
    out("<p>Elke organisatie die meedoet krijgt dan drie vragen om terug te kijken. Je legt vast wie het "
        "overneemt en wie later nagaat hoe het gaat. Pas daarna kan de casus dicht.</p>{}",
        html::Form{html::url("/casussen/{}/afronding", a.grant.dossier()), a.grant.wie().csrf, {}, velden});
}

void voorstel(html::Out& out, const Afronden& a, const OpenBesluit& besluit) {
    std::string resultaat = besluit.resultaat;
    for (const auto& code : a.stand.resultaten)
        if (code.code == besluit.resultaat) resultaat = code.naam;
    out("<div class=\"rh-besluit\"><h3>Casus sluiten: {}</h3>{}", resultaat,
        html::Record{besluit.inhoud->reden});
    if (!besluit.inhoud->ondanks.empty())
        out("<p class=\"rh-klein\">Er staat nog iets open. Waarom het toch kan:</p>{}",
            html::Record{besluit.inhoud->ondanks});
    out("<p class=\"rh-klein\">Voorgesteld door {} op {}. {} van {} akkoord{}.</p>", besluit.voorbereid_door,
        dutch_date(local_date(besluit.voorbereid_op)), besluit.akkoord, besluit.nodig,
        besluit.niet_akkoord > 0 ? ", niet iedereen is akkoord" : "");
    if (mag(a.grant, toegang::Recht::casus_sluiten) && !besluit.door_mij)
        out("{}",
            html::Form{html::url("/casussen/{}/afsluiting/{}/bevestiging", a.grant.dossier(), besluit.id),
                       a.grant.wie().csrf,
                       {},
                       AntwoordKnoppen{a.input}});
    if (mag(a.grant, toegang::Recht::casus_afronden)) {
        const std::string versie = std::to_string(besluit.versie);
        out("{}",
            html::Form{html::url("/casussen/{}/afsluiting/{}/intrekking", a.grant.dossier(), besluit.id),
                       a.grant.wie().csrf, versie,
                       html::Button{.text = "Trek voorstel in", .kind = html::ButtonKind::subtle}});
    }
    out("</div>");
}

void sluiten(html::Out& out, const Afronden& a) {
    const auto lijst = [&](html::Out& deel) {
        const auto open = rules::hindernissen(a.stand.stand);
        if (open.empty() && a.grant.rol() != toegang::DeelnameRol::huis)
            deel("<p>Er staat niets meer open dat jij kunt zien.</p>");
        else if (open.empty())
            deel("<p>{}</p>", html::TekenMetWoord{"t-vink", "Alles is afgerond. De casus kan dicht."});
        else
            deel("<ul>{}</ul>", [&](html::Out& li) {
                for (const auto& een : open) li("<li>{}</li>", een.zin);
            });
        if (a.stand.besluit)
            voorstel(deel, a, *a.stand.besluit);
        else if (mag(a.grant, toegang::Recht::casus_afronden))
            deel("<p class=\"rh-acties\">{}</p>",
                 html::LinkButton{"Stel sluiten voor",
                                  html::url("/casussen/{}/afsluiting/nieuw", a.grant.dossier()),
                                  html::ButtonKind::primary});
        deel(
            "<p class=\"rh-klein\">Publieke deelnemers besluiten over het sluiten. Daarna ziet niemand de casus nog.</p>");
    };
    out("{}", html::Section{.id = "sluiten", .title = "Sluiten", .body = lijst});
}

void terug(html::Out& out, const Afronden& a) {
    if (!mag(a.grant, toegang::Recht::casus_afronden) || a.stand.besluit) return;
    const std::string versie = std::to_string(a.stand.afronding->versie);
    const auto velden = [&](html::Out& veld) {
        veld("{}", html::filled(a.input, html::TextArea{.name = "reden",
                                                        .label = "Waarom gaat de casus verder?",
                                                        .length_max = rules::reden_max}));
        veld("<p class=\"rh-acties\">{}</p>", html::Button{.text = "Ga terug naar de casus"});
    };
    const html::Form formulier{html::url("/casussen/{}/afronding/terug", a.grant.dossier()),
                               a.grant.wie().csrf, versie, velden};
    out("{}", html::Details{"De casus gaat toch verder", formulier, a.formulier == "terug"});
}

void loopt(html::Out& out, const Afronden& a) {
    const Afronding& afronding = *a.stand.afronding;
    out("{}<p class=\"rh-klein\">{}, {}</p>", html::Record{afronding.reden->tekst}, afronding.door,
        dutch_date(local_date(afronding.begonnen)));
    const bool regie = mag(a.grant, toegang::Recht::casus_afronden) && !a.stand.besluit;
    const auto link = [&](const html::Url& naar, std::string_view tekst) {
        return [=](html::Out& deel) {
            if (regie) deel("<a href=\"{}\">{}</a>", naar, tekst);
        };
    };
    const auto over =
        link(html::url("/casussen/{}/afronding/overdrachten/nieuw", a.grant.dossier()), "Draag over");
    const auto check =
        link(html::url("/casussen/{}/afronding/nazorgchecks/nieuw", a.grant.dossier()), "Plan een check");
    const auto overdrachten = [&](html::Out& deel) {
        punten(deel, a, PuntSoort::overdracht, "Er is niets overgedragen dat jij mag zien.");
    };
    const auto nazorg = [&](html::Out& deel) {
        punten(deel, a, PuntSoort::nazorg, "Er is geen nazorgcheck die jij mag zien.");
    };
    const auto evaluatie = [&](html::Out& deel) {
        punten(deel, a, PuntSoort::evaluatie, "Er is geen evaluatie die jij mag zien.");
    };
    resultaten(out, a);
    out("{}", html::Section{.id = "overdracht", .title = "Overdracht", .link = over, .body = overdrachten});
    out("{}", html::Section{.id = "nazorg", .title = "Nazorg", .link = check, .body = nazorg});
    out("{}", html::Section{.id = "evaluatie", .title = "Evaluatie", .body = evaluatie});
    sluiten(out, a);
    terug(out, a);
}

}  // namespace

void Afronden::operator()(html::Out& out) const {
    out("{}{}{}", html::PageHead{.title = "Afronding", .path = Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding);
    if (stand.afronding)
        loopt(out, *this);
    else
        begin(out, *this);
}

void AntwoordKnoppen::operator()(html::Out& out) const {
    out("{}", html::filled(input, html::TextArea{.name = "toelichting",
                                                 .label = "Toelichting",
                                                 .hint = "Nodig als je niet akkoord gaat.",
                                                 .need = html::Need::optional,
                                                 .length_max = rules::reden_max}));
    out("<p class=\"rh-acties\">{}{}</p>",
        html::Button{
            .text = "Ga akkoord", .kind = html::ButtonKind::primary, .name = "antwoord", .value = "akkoord"},
        html::Button{.text = "Ga niet akkoord", .name = "antwoord", .value = "niet-akkoord"});
}

}  // namespace afsluiting::view

namespace afsluiting {

void afdruk(html::Out& out, db::Reader& reader, const toegang::GrantBasis& grant) {
    const auto loopt = store::afronding(reader, grant);
    if (!loopt) {
        out("{}", html::EmptyState{"Deze casus wordt nog niet afgerond."});
        return;
    }
    const auto vragen = partner::codes(reader, "evaluatievraag", grant.vandaag());
    out("{}<p class=\"rh-klein\">{}, {}</p>", html::Record{loopt->reden->tekst}, loopt->door,
        dutch_date(local_date(loopt->begonnen)));
    for (const Punt& punt : store::punten(reader, grant, loopt->id)) {
        out("<article class=\"rh-bijdrage\"><header><h3>{}: {}</h3><p>{}</p></header>",
            rules::naam(punt.soort), punt.organisatie, rules::naam(punt.soort, punt.staat));
        if (punt.tekst && punt.tekst->open()) out("{}", html::Record{(*punt.tekst)->tekst});
        view::antwoord(out, punt, vragen);
        out("</article>\n");
    }
}

}  // namespace afsluiting
