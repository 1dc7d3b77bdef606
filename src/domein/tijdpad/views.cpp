#include "domein/tijdpad/views.hpp"

#include <algorithm>

#include "domein/tijdpad/form.hpp"
#include "domein/tijdpad/rights.hpp"
#include "domein/tijdpad/tijdpad.hpp"

namespace tijdpad {
namespace {

// The one sign for late, nearly and on time.
struct Dag {
    Date klaar_voor;
    Date vandaag;
    void operator()(html::Out& out) const {
        const auto tijdig = termijn::tijdigheid(klaar_voor, vandaag);
        const auto stand = tijdig.stand == termijn::Stand::laat    ? html::Tijdigheid::laat
                           : tijdig.stand == termijn::Stand::bijna ? html::Tijdigheid::bijna
                                                                   : html::Tijdigheid::op_tijd;
        out("{}", html::Termijn{stand, tijdig.tekst});
        if (stand != html::Tijdigheid::op_tijd) out("{}", html::Under{dutch_date(klaar_voor)});
    }
};

}  // namespace

void zin(html::Out& out, const toegang::GrantBasis& grant, const Volgende& stap) {
    const auto dag = [&](html::Out& d) {
        if (stap.opgeschort)
            d("opgeschort");
        else
            d("{}", Dag{stap.klaar_voor, grant.vandaag()});
    };
    out("<p class=\"rh-klein\">Volgende stap: <a href=\"{}\">{}</a> <span>{}</span></p>",
        html::url("/casussen/{}/tijdpad", grant.dossier()), stap.naam, dag);
}

namespace view {
namespace {

struct StaatTeken {
    Staat staat;
    void operator()(html::Out& out) const {
        switch (staat) {
            case Staat::open: out("{}", html::Status{html::Voortgang::open, rules::naam(staat)}); return;
            case Staat::opgeschort:
                out("{}", html::Status{html::Voortgang::bezig, rules::naam(staat)});
                return;
            case Staat::gedaan: out("{}", html::Status{html::Voortgang::klaar, rules::naam(staat)}); return;
            case Staat::overgeslagen: out("{}", html::TekenMetWoord{"t-kruis", rules::naam(staat)}); return;
        }
    }
};

std::string regel_zin(const Regel& regel) {
    const std::string_view na = regel.anker == Anker::aanmelding ? "na de aanmelding"
                                : regel.anker == Anker::besluit  ? "na het besluit"
                                                                 : "na de vorige stap";
    return std::to_string(regel.aantal) + " " + std::string(code(regel.eenheid)) + " " + std::string(na);
}

void stappen(html::Out& out, const Pad& p) {
    const bool wijzigt = toegang::Gate::zou_mogen(p.grant, Wijzigen::recht);
    const auto rijen = [&](html::Out& rij) {
        for (const Stap& stap : p.pad->stappen) {
            const auto wat = [&](html::Out& w) {
                if (wijzigt)
                    w("<a href=\"{}\">{}</a>",
                      html::url("/casussen/{}/tijdpad/{}", p.grant.dossier(), stap.id), stap.regel.naam);
                else
                    w("{}", stap.regel.naam);
                w("{}", html::Under{regel_zin(stap.regel)});
            };
            const auto dag = [&](html::Out& d) {
                if (stap.staat == Staat::open)
                    d("{}", Dag{stap.klaar_voor, p.grant.vandaag()});
                else
                    d("{}", dutch_date(stap.klaar_voor));
            };
            const auto stand = [&](html::Out& s) {
                s("{}", StaatTeken{stap.staat});
                if (stap.gedaan_op) s("{}", html::Under{dutch_date(*stap.gedaan_op)});
                if (stap.reden && stap.reden->open()) s("{}", html::Record{(*stap.reden)->tekst});
            };
            rij("<tr>{}{}{}</tr>\n", html::RowHead{wat}, html::Cell{dag, "Klaar voor"},
                html::Cell{stand, "Stand"});
        }
    };
    out("{}", html::Table{.caption = "De stappen, in hun volgorde",
                          .columns = {{"Stap"}, {"Klaar voor"}, {"Stand"}},
                          .rows = rijen,
                          .kind = html::TableKind::stacking,
                          .caption_kind = html::CaptionKind::hidden});
}

void starten(html::Out& out, const Pad& p) {
    out("{}", html::EmptyState{"Deze casus heeft nog geen tijdpad.",
                               "Een tijdpad zet de stappen klaar, elk met een datum."});
    if (!toegang::Gate::zou_mogen(p.grant, Wijzigen::recht)) return;
    std::vector<std::pair<std::string, std::string>> paren;
    for (const Sjabloon& sjabloon : p.sjablonen) paren.emplace_back(sjabloon.id.text(), sjabloon.velden.naam);
    std::vector<html::Option> opties;
    for (const auto& [waarde, naam] : paren) opties.push_back({waarde, naam});
    const auto velden = [&](html::Out& veld) {
        if (opties.empty())
            veld("<p>{}, {} stappen.</p>", rules::standaard().naam, rules::standaard().stappen.size());
        else
            veld("{}",
                 html::filled(p.input,
                              html::Select{.name = "sjabloon", .label = "Welk tijdpad?", .options = opties}));
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{.text = "Start tijdpad", .kind = html::ButtonKind::primary});
    };
    out("{}",
        html::Form{html::url("/casussen/{}/tijdpad", p.grant.dossier()), p.grant.wie().csrf, {}, velden});
}

struct PadBeheer {
    void operator()(html::Out& out) const {
        out("<a href=\"{}\">Beheer</a> › <a href=\"{}\">Tijdpaden</a>", html::url("/beheer"),
            html::url("/beheer/tijdpaden"));
    }
};

void stap_velden(html::Out& out, const web::Input& input, std::size_t i) {
    const std::string voor = "stappen." + std::to_string(i) + ".";
    const std::string naam = voor + "naam", aantal = voor + "aantal", eenheid = voor + "eenheid",
                      anker = voor + "anker";
    const auto velden = [&](html::Out& veld) {
        veld("{}{}",
             html::filled(input, html::TextField{.name = naam,
                                                 .label = "Wat gebeurt er?",
                                                 .need = html::Need::optional,
                                                 .length_max = rules::naam_max}),
             html::filled(input, html::TextField{.name = aantal,
                                                 .label = "Hoeveel dagen?",
                                                 .need = html::Need::optional,
                                                 .width = html::Width::number,
                                                 .type = html::TextType::numeric}));
        veld("{}{}",
             html::filled(input, html::Select{.name = eenheid,
                                              .label = "Soort dagen",
                                              .options = {{"werkdagen", "werkdagen"}, {"dagen", "dagen"}},
                                              .need = html::Need::optional,
                                              .empty = ""}),
             html::filled(input, html::Select{.name = anker,
                                              .label = "Tellen vanaf",
                                              .options = {{"vorige", "de vorige stap"},
                                                          {"aanmelding", "de aanmelding"},
                                                          {"besluit", "het besluit"}},
                                              .need = html::Need::optional,
                                              .empty = ""}));
    };
    const std::string titel = "Stap " + std::to_string(i + 1);
    out("{}", html::Fieldset{.legend = titel, .body = velden});
}

}  // namespace

void Pad::operator()(html::Out& out) const {
    const auto intro = [&](html::Out& zin) {
        if (pad) zin("{}", pad->naam);
    };
    out("{}{}{}", html::PageHead{.title = "Tijdpad", .intro = intro, .path = betrokkene::Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding);
    if (pad)
        stappen(out, *this);
    else
        starten(out, *this);
}

void StapFormulier::operator()(html::Out& out) const {
    std::vector<html::Option> keuzes;
    if (stap.staat == Staat::open)
        keuzes = {{"afronden", "Gedaan", "Vul in wanneer."},
                  {"verlengen", "Later klaar", "Vul de nieuwe datum in, en waarom."},
                  {"opschorten", "Opschorten", "De stap staat stil. Schrijf waarom."},
                  {"overslaan", "Overslaan", "De stap vervalt. Schrijf waarom."}};
    else if (stap.staat == Staat::opgeschort)
        keuzes = {{"hervatten", "Hervatten", "De dagen dat zij stilstond, tellen niet mee."},
                  {"overslaan", "Overslaan", "De stap vervalt. Schrijf waarom."}};
    else
        keuzes = {{"heropenen", "Toch nog te doen", "De stap staat weer open."}};
    const std::string versie(input.typed("versie"));
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}",
             html::filled(input, html::RadioGroup{.name = "handeling",
                                                  .label = "Wat gebeurt er met de stap?",
                                                  .options = keuzes,
                                                  .layout = html::Layout::down}),
             html::filled(input, html::DateField{.name = "datum",
                                                 .label = "Datum",
                                                 .hint = "dd-mm-jjjj. Bij gedaan of later klaar.",
                                                 .need = html::Need::optional}),
             html::filled(input, html::TextArea{.name = "reden",
                                                .label = "Waarom?",
                                                .need = html::Need::optional,
                                                .length_max = rules::reden_max}));
        veld("<p class=\"rh-acties\">{}<a href=\"{}\">Terug naar het tijdpad</a></p>",
             html::Button{.text = "Bewaar", .kind = html::ButtonKind::primary},
             html::url("/casussen/{}/tijdpad", grant.dossier()));
    };
    out("{}{}{}", html::PageHead{.title = stap.regel.naam, .path = betrokkene::Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding);
    const auto feiten = [&](html::Out& feit) {
        feit("{}{}", html::Fact{"Stand", StaatTeken{stap.staat}},
             html::Fact{"Klaar voor", Dag{stap.klaar_voor, grant.vandaag()}});
    };
    out("{}{}", html::Facts{feiten},
        html::Form{html::url("/casussen/{}/tijdpad/{}", grant.dossier(), stap.id), grant.wie().csrf, versie,
                   velden});
}

void Sjablonen::operator()(html::Out& out) const {
    const auto knop = [&](html::Out& k) {
        if (wijzigt)
            k("{}", html::LinkButton{"Nieuw tijdpad", html::url("/beheer/tijdpaden/nieuw"),
                                     html::ButtonKind::primary});
    };
    out("{}",
        html::PageHead{.title = "Tijdpaden",
                       .intro = "Een casus die een tijdpad start, houdt de stappen van dat moment.",
                       .path = [](html::Out& pad) { pad("<a href=\"{}\">Beheer</a>", html::url("/beheer")); },
                       .actions = knop});
    if (sjablonen.empty()) {
        out("{}", html::EmptyState{"Dit huis heeft nog geen eigen tijdpad.",
                                   "Tot dan geldt het gewone tijdpad van het programma."});
        return;
    }
    const auto rijen = [&](html::Out& rij) {
        for (const Sjabloon& sjabloon : sjablonen) {
            const auto naam = [&](html::Out& n) {
                if (wijzigt)
                    n("<a href=\"{}\">{}</a>", html::url("/beheer/tijdpaden/{}", sjabloon.id),
                      sjabloon.velden.naam);
                else
                    n("{}", sjabloon.velden.naam);
            };
            const std::string geldt =
                "vanaf " + dutch_date(sjabloon.velden.van.value()) +
                (sjabloon.velden.tot ? " tot en met " + dutch_date(*sjabloon.velden.tot) : "");
            rij("<tr>{}{}{}</tr>\n", html::RowHead{naam},
                html::Cell{std::to_string(sjabloon.velden.stappen.size()), "Stappen",
                           html::ColumnKind::number},
                html::Cell{geldt + (rules::geldt(sjabloon.velden, vandaag) ? "" : " (geldt nu niet)"),
                           "Geldt"});
        }
    };
    out("{}", html::Table{.caption = "Alle tijdpaden",
                          .columns = {{"Naam"}, {"Stappen", html::ColumnKind::number}, {"Geldt"}},
                          .rows = rijen,
                          .kind = html::TableKind::stacking});
}

void SjabloonFormulier::operator()(html::Out& out) const {
    const std::string versie = bekend ? std::to_string(bekend->versie) : std::string();
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}",
             html::filled(input,
                          html::TextField{.name = "naam", .label = "Naam", .length_max = rules::naam_max}),
             html::filled(input, html::DateField{.name = "van", .label = "Geldt vanaf"}),
             html::filled(
                 input,
                 html::DateField{.name = "tot", .label = "Geldt tot en met", .need = html::Need::optional}));
        const auto alle = [&](html::Out& in) {
            std::size_t getoond = 2;  // what is filled, and room for two more; the others fold away
            for (std::size_t i = 0; i < rules::stappen_max; ++i)
                if (!input.typed("stappen." + std::to_string(i) + ".naam").empty()) getoond = i + 3;
            getoond = std::min(getoond, rules::stappen_max);
            for (std::size_t i = 0; i < getoond; ++i) stap_velden(in, input, i);
            const auto rest = [&](html::Out& meer) {
                for (std::size_t i = getoond; i < rules::stappen_max; ++i) stap_velden(meer, input, i);
            };
            if (getoond < rules::stappen_max) in("{}", html::Details{"Meer stappen", rest});
        };
        const FieldFault* fout = input.fault_of("stappen");
        veld("{}", html::Fieldset{
                       .legend = "Stappen, in hun volgorde. Laat leeg wat je niet gebruikt",
                       .body = alle,
                       .id = "stappen",
                       .fault = fout != nullptr ? std::string_view(fout->sentence) : std::string_view{}});
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{.text = "Bewaar", .kind = html::ButtonKind::primary});
    };
    out("{}{}{}",
        html::PageHead{
            .title = bekend ? std::string_view(bekend->velden.naam) : std::string_view("Nieuw tijdpad"),
            .path = PadBeheer{}},
        html::ErrorSummary{input.faults()}, melding);
    const auto naar = bekend ? html::url("/beheer/tijdpaden/{}", bekend->id) : html::url("/beheer/tijdpaden");
    out("{}", html::Form{naar, grant.wie().csrf, versie, velden});
}

}  // namespace view
}  // namespace tijdpad
