// The forms of the table and of its minutes.
#include "domein/overleg/live_rules.hpp"
#include "domein/overleg/live_views.hpp"
#include "kern/toegang/keuzes.hpp"

namespace overleg::live::view {
namespace {

using html::url;

void nieuwe_regel(html::Out& out, const Formulieren& f) {
    std::vector<html::Option> delen;
    for (const auto& [code, deel] : rules::onderdelen) delen.push_back({code, rules::naam(deel)});
    std::vector<std::string> ids;
    ids.reserve(f.organisaties.size());
    std::vector<html::Option> bronnen;
    for (const auto& een : f.organisaties) bronnen.push_back({ids.emplace_back(een.id.text()), een.naam});
    const std::string eigen = f.wie.organisatie.text();
    const auto velden = [&](html::Out& in) {
        in("{}{}{}{}", html::Hidden{"concept", f.input.typed("concept")},
           html::filled(f.input, html::RadioGroup{.name = "deel", .label = "Onderdeel", .options = delen}),
           html::filled(f.input,
                        html::TextArea{.name = "tekst", .label = "Regel", .length_max = rules::tekst_max}),
           html::Select{
               .name = "bron",
               .label = "Van wie komt dit?",
               .options = bronnen,
               .hint = "Van een ander? Dan wacht de regel tot die organisatie haar vrijgeeft.",
               .value = f.input.typed("bron").empty() ? std::string_view(eigen) : f.input.typed("bron"),
               .empty = ""});
        const auto soorten = [&](html::Out& meer) {
            meer("{}",
                 html::filled(f.input, html::CheckboxGroup{.name = "categorieen",
                                                           .label = "Waar gaat dit over",
                                                           .options = toegang::opties(toegang::categorieen()),
                                                           .need = html::Need::optional}));
        };
        in("{}{}", html::Details{"Waar gaat dit over?", soorten},
           html::FormActions{html::Button{.text = "Schrijf op", .kind = html::ButtonKind::primary}});
    };
    out("<section class=\"rh-nieuweactie\" aria-labelledby=\"nr\"><h2 id=\"nr\">Nieuwe regel</h2>{}</section>",
        html::Form{.action = url("/casussen/{}/agendapunten/{}/regels", f.punt.dossier, f.punt.item.id),
                   .csrf = f.wie.csrf,
                   .body = velden});
}

void nieuw_besluit(html::Out& out, const Formulieren& f) {
    std::vector<std::string> teksten;
    teksten.reserve(2 * (f.plan->eigenaren.size() + f.plan->doelen.size()));
    std::vector<html::Option> wie, doelen;
    for (const auto& een : f.plan->eigenaren) {
        const std::string& naam = teksten.emplace_back(een.naam + ", " + een.organisatie_naam);
        wie.push_back({teksten.emplace_back(een.medewerker.text()), naam});
    }
    for (const auto& doel : f.plan->doelen)
        if (doel.tekst.open() && doel.resultaat == plan::Resultaat::open)
            doelen.push_back({teksten.emplace_back(doel.item.id.text()), doel.tekst->tekst});
    if (doelen.empty()) {
        out("<p class=\"rh-klein\">Een besluit wordt een actie als het plan een doel heeft. <a href=\"{}\">Stel een "
            "doel</a></p>",
            url("/casussen/{}/doelen/nieuw", f.punt.dossier));
        return;
    }
    const std::string_view eerste = doelen.front().value;
    const auto velden = [&](html::Out& in) {
        in("{}{}{}{}{}{}", html::Hidden{"concept", f.input.typed("concept")},
           html::TextField{
               .name = "tekst", .label = "Wat moet er gebeuren", .length_max = 300, .id = "besluit-tekst"},
           html::Select{.name = "eigenaar", .label = "Wie", .options = wie, .id = "besluit-wie"},
           html::DateField{.name = "termijn", .label = "Klaar voor", .id = "besluit-termijn"},
           html::Select{.name = "doel",
                        .label = "Bij doel",
                        .options = doelen,
                        .value = eerste,
                        .empty = "",
                        .id = "besluit-doel"},
           html::FormActions{html::Button{.text = "Leg besluit vast", .kind = html::ButtonKind::primary}});
    };
    out("<section class=\"rh-nieuweactie\" aria-labelledby=\"nb\"><h2 id=\"nb\">Besluit met actie</h2>{}</section>",
        html::Form{.action = url("/casussen/{}/agendapunten/{}/besluiten", f.punt.dossier, f.punt.item.id),
                   .csrf = f.wie.csrf,
                   .body = velden});
}

void nieuwe_aanwezige(html::Out& out, const Formulieren& f) {
    std::vector<html::Option> soorten;
    for (const auto& [code, soort] : rules::aanwezige_soorten) soorten.push_back({code, code});
    const auto velden = [&](html::Out& in) {
        in("{}{}{}{}{}{}{}", html::Hidden{"concept", f.input.typed("concept")},
           html::Select{.name = "soort", .label = "Wie is het", .options = soorten, .id = "aw-soort"},
           html::TextField{.name = "naam", .label = "Naam", .length_max = rules::naam_max, .id = "aw-naam"},
           html::TextField{.name = "organisatie",
                           .label = "Organisatie",
                           .need = html::Need::optional,
                           .length_max = rules::naam_max,
                           .id = "aw-organisatie"},
           html::Checkbox{.name = "getekend",
                          .label = "De geheimhoudingsverklaring is getekend (derde)",
                          .id = "aw-getekend"},
           html::DateField{.name = "verklaring",
                           .label = "Getekend op",
                           .need = html::Need::optional,
                           .id = "aw-verklaring"},
           html::FormActions{html::Button{.text = "Zet aan tafel"}});
    };
    const auto formulier = [&](html::Out& in) {
        in("{}", html::Form{
                     .action = url("/casussen/{}/agendapunten/{}/aanwezigen", f.punt.dossier, f.punt.item.id),
                     .csrf = f.wie.csrf,
                     .body = velden});
    };
    out("{}", html::Details{"Iemand zonder account aan tafel", formulier});
}

void verder(html::Out& out, const Formulieren& f) {
    const auto velden = [&](html::Out& in) {
        const auto parkeren = url("/casussen/{}/agendapunten/{}/parkeren", f.punt.dossier, f.punt.item.id);
        in("{}<p class=\"rh-acties\">{}{}{}</p>", html::Hidden{"concept", f.input.typed("concept")},
           html::Button{.text = "Rond af, naar volgend punt", .name = "volgende", .value = "ja"},
           html::Button{.text = "Rond af", .name = "volgende", .value = "nee"},
           html::Button{.text = "Later vandaag", .action = &parkeren});
    };
    out("{}",
        html::Form{.action = url("/casussen/{}/agendapunten/{}/afronding", f.punt.dossier, f.punt.item.id),
                   .csrf = f.wie.csrf,
                   .body = velden});
}

}  // namespace

void Formulieren::operator()(html::Out& out) const {
    nieuwe_regel(out, *this);
    if (plan != nullptr) nieuw_besluit(out, *this);
    if (leidt && punt.rol == toegang::DeelnameRol::huis) {
        nieuwe_aanwezige(out, *this);
        verder(out, *this);
    }
}

void Verslagen::operator()(html::Out& out) const {
    out("{}", html::PageHead{.title = "Verslagen", .path = pad});
    if (rijen.empty()) {
        out("{}", html::EmptyState{"Nog geen verslag.",
                                   "Een verslag ontstaat als een punt in een overleg is afgerond."});
        return;
    }
    out("<ul>");
    for (const auto& rij : rijen)
        out("<li class=\"rh-werkrij\"><span><a href=\"{}\">{}</a><small>{}</small></span><span>{}</span></li>",
            url("/casussen/{}/verslagen/{}", grant.dossier(), rij.id),
            dutch_date_long(local_date(rij.besproken)), rij.tafel,
            rij.staat == VerslagStaat::bevestigd ? "bevestigd" : "wordt teruggelezen");
    out("</ul>");
}

namespace {

void verslag_regels(html::Out& out, const Verslag& verslag) {
    for (const Onderdeel deel : {Onderdeel::beeld, Onderdeel::oordeel, Onderdeel::besluit}) {
        const auto lijst = [&](html::Out& in) {
            in("<ul class=\"rh-punten\">");
            for (const Regel& regel : verslag.regels) {
                if (regel.deel != deel || !regel.tekst) continue;
                const bool oud = regel.staat == RegelStaat::verbeterd;
                in("<li><span>{}{}{}</span><small>{}{}{}</small></li>", oud ? "(verbeterd) " : "",
                   (*regel.tekst)->tekst, regel.actie ? " (actie)" : "", regel.bron,
                   regel.mondeling ? ", mondeling akkoord" : "",
                   regel.vervangt ? ", verbetering door " + regel.door : std::string());
            }
            in("</ul>");
        };
        out("{}", html::Section{.id = rules::code(deel), .title = rules::naam(deel), .body = lijst});
    }
}

void teruglezen(html::Out& out, const EenVerslag& v) {
    const auto lijst = [&](html::Out& in) {
        in("<ul>");
        for (const auto& een : v.verslag.antwoorden) {
            std::string_view wat = "nog niet teruggelezen";
            if (een.antwoord == Teruggelezen::klopt) wat = "bevestigd";
            if (een.antwoord == Teruggelezen::verbetering) wat = "vraagt een verbetering";
            in("<li class=\"rh-werkrij\"><span>{}<small>versie {}{}{}</small></span><span>{}</span>",
               een.naam, een.nummer, een.door.empty() ? "" : " · ", een.door, wat);
            if (een.tekst) in("{}", html::Record{(*een.tekst)->tekst});
            in("</li>");
        }
        in("</ul>");
    };
    out("{}", html::Section{.id = "teruglezen", .title = "Teruglezen", .body = lijst});
}

void antwoord(html::Out& out, const EenVerslag& v) {
    bool gevraagd = false;
    for (const auto& een : v.verslag.antwoorden)
        gevraagd =
            gevraagd || (een.nummer == v.verslag.nummer && een.organisatie == v.grant.wie().organisatie);
    if (!gevraagd || v.verslag.staat == VerslagStaat::bevestigd) return;
    const std::string nummer = std::to_string(v.verslag.nummer);
    const std::vector<html::Option> keuzes{{"klopt", "Het klopt"}, {"verbetering", "Er moet iets anders"}};
    const auto velden = [&](html::Out& in) {
        in("{}{}{}{}", html::Hidden{"nummer", nummer},
           html::filled(
               v.input,
               html::RadioGroup{.name = "antwoord", .label = "Klopt dit verslag?", .options = keuzes}),
           html::filled(v.input, html::TextArea{.name = "tekst",
                                                .label = "Wat moet er anders",
                                                .need = html::Need::optional,
                                                .length_max = rules::tekst_max}),
           html::FormActions{html::Button{.text = "Geef antwoord", .kind = html::ButtonKind::primary}});
    };
    out("{}",
        html::Form{.action = url("/casussen/{}/verslagen/{}/antwoord", v.grant.dossier(), v.verslag.item.id),
                   .csrf = v.grant.wie().csrf,
                   .body = velden});
}

void verbetering(html::Out& out, const EenVerslag& v) {
    std::vector<std::string> teksten;
    teksten.reserve(v.verslag.regels.size());
    std::vector<html::Option> regels;
    for (const Regel& regel : v.verslag.regels)
        if (regel.staat == RegelStaat::geldt && regel.tekst)
            regels.push_back({teksten.emplace_back(regel.item.id.text()), (*regel.tekst)->tekst});
    if (regels.empty()) return;
    const std::string nummer = std::to_string(v.verslag.nummer);
    const auto velden = [&](html::Out& in) {
        in("{}{}{}{}{}", html::Hidden{"concept", v.input.typed("concept")}, html::Hidden{"nummer", nummer},
           html::filled(v.input, html::Select{.name = "regel", .label = "Welke regel", .options = regels}),
           html::TextArea{.name = "tekst",
                          .label = "De regel wordt",
                          .length_max = rules::tekst_max,
                          .id = "verbetering"},
           html::FormActions{html::Button{.text = "Verbeter de regel"}});
    };
    const auto formulier = [&](html::Out& in) {
        in("{}", html::Form{.action = url("/casussen/{}/verslagen/{}/verbetering", v.grant.dossier(),
                                          v.verslag.item.id),
                            .csrf = v.grant.wie().csrf,
                            .body = velden});
    };
    out("{}", html::Details{"Verbeter een regel", formulier});
}

}  // namespace

void EenVerslag::operator()(html::Out& out) const {
    const std::string intro =
        verslag.tafel + ", " + dutch_date_long(local_date(verslag.besproken)) + " · versie " +
        std::to_string(verslag.nummer) +
        (verslag.staat == VerslagStaat::bevestigd ? " · bevestigd" : " · wordt teruggelezen");
    out("{}{}{}", html::PageHead{.title = "Verslag", .intro = std::string_view(intro), .path = pad},
        html::ErrorSummary{input.faults()}, melding);
    out("<p class=\"rh-lees\">Vraag aan de tafel: <b>{}</b></p>", verslag.vraag->tekst);
    verslag_regels(out, verslag);
    const auto wie = [&](html::Out& in) { in("{}", html::Record{verslag.kop->aanwezig}); };
    if (!verslag.kop->aanwezig.empty())
        out("{}", html::Section{.id = "aanwezig", .title = "Aan tafel", .body = wie});
    teruglezen(out, *this);
    antwoord(out, *this);
    if (leidt) verbetering(out, *this);
}

void EenRegel::operator()(html::Out& out) const {
    out("{}{}", html::PageHead{.title = "Regel uit een overleg", .path = pad}, melding);
    if (regel.tekst) out("{}", html::Record{(*regel.tekst)->tekst});
    out("<p class=\"rh-klein\">Opgeschreven door {} als gezegd door {}.</p>", regel.door, regel.bron);
    if (regel.staat != RegelStaat::wacht) {
        out("<p>{}</p>",
            regel.staat == RegelStaat::vervallen ? "Deze regel is vervallen." : "Deze regel geldt.");
        return;
    }
    const auto knoppen = [&](html::Out& in) {
        in("<p class=\"rh-acties\">{}{}</p>",
           html::Button{.text = "Geef vrij",
                        .kind = html::ButtonKind::primary,
                        .name = "antwoord",
                        .value = "vrijgeven"},
           html::Button{.text = "Laat vervallen", .name = "antwoord", .value = "vervallen"});
    };
    out("{}",
        html::Form{.action = url("/casussen/{}/overlegregels/{}/vrijgave", grant.dossier(), regel.item.id),
                   .csrf = grant.wie().csrf,
                   .body = knoppen});
}

}  // namespace overleg::live::view
