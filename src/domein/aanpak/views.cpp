// The approaches of one casus, and one of them with what can be done in it.
#include "domein/aanpak/views.hpp"

#include "domein/aanpak/aanpak.hpp"
#include "domein/aanpak/rights.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/termijn/termijn.hpp"
#include "kern/toegang/gate.hpp"

namespace aanpak::view {
namespace {

bool mag(const toegang::GrantBasis& grant, toegang::Recht recht) {
    return toegang::Gate::zou_mogen(grant, recht);
}

void herzien(html::Out& out, Date dag, Date vandaag) {
    const auto stand = termijn::tijdigheid(dag, vandaag);
    if (stand.stand == termijn::Stand::op_tijd)
        out("{}", dutch_date(dag));
    else
        out("{}", html::Termijn{
                      stand.stand == termijn::Stand::laat ? html::Tijdigheid::laat : html::Tijdigheid::bijna,
                      stand.tekst});
}

html::Voortgang voortgang(Staat staat) {
    if (staat == Staat::voorgesteld) return html::Voortgang::open;
    return staat == Staat::loopt ? html::Voortgang::bezig : html::Voortgang::klaar;
}

// The texts that options borrow from.
struct Mensen {
    std::vector<std::string> ids;
    std::vector<html::Option> lijst;
    explicit Mensen(std::span<const Mens> mensen) {
        ids.reserve(mensen.size());
        for (const Mens& een : mensen) {
            ids.push_back(een.id.text());
            lijst.push_back({ids.back(), een.naam});
        }
    }
};

html::Url naar(const Een& e, std::string_view wat) {
    if (wat == "einde")
        return html::url("/casussen/{}/aanpakken/{}/einde", e.grant.dossier(), e.aanpak.item.id);
    if (wat == "rollen")
        return html::url("/casussen/{}/aanpakken/{}/rollen", e.grant.dossier(), e.aanpak.item.id);
    if (wat == "fasen")
        return html::url("/casussen/{}/aanpakken/{}/fasen", e.grant.dossier(), e.aanpak.item.id);
    if (wat == "besprekingen")
        return html::url("/casussen/{}/aanpakken/{}/besprekingen", e.grant.dossier(), e.aanpak.item.id);
    return html::url("/casussen/{}/aanpakken/{}/herziening", e.grant.dossier(), e.aanpak.item.id);
}

// A form in its own section; only the one that came back shows its faults, since names differ.
void formulier(html::Out& out, const Een& e, std::string_view wat, std::string_view titel,
               html::Fragment velden) {
    const std::string versie = std::to_string(e.aanpak.item.versie);
    const auto in = [&](html::Out& body) {
        body("{}", html::Form{naar(e, wat), e.grant.wie().csrf, versie, velden});
    };
    out("{}", html::Details{titel, in, !e.input.faults().empty() || !e.melding.empty()});
}

void rol_formulier(html::Out& out, const Een& e, const Mensen& mensen) {
    std::vector<html::Option> rollen;
    for (const RolSoort& rol : e.aanpak.soort->rollen) rollen.push_back({rol.code, rol.naam});
    const auto velden = [&](html::Out& veld) {
        veld("{}{}<p class=\"rh-acties\">{}</p>",
             html::filled(e.input, html::Select{.name = "rol", .label = "Welke rol?", .options = rollen}),
             html::filled(e.input,
                          html::Select{.name = "wie", .label = "Wie krijgt die?", .options = mensen.lijst}),
             html::Button{.text = "Geef de rol"});
    };
    formulier(out, e, "rollen", "Geef een rol", velden);
}

void fase_formulier(html::Out& out, const Een& e, const Mensen& mensen) {
    std::vector<html::Option> fasen;
    for (const auto& [code, fase] : rules::fase_codes) fasen.push_back({code, rules::naam(fase)});
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}{}<p class=\"rh-acties\">{}</p>",
             html::filled(e.input, html::RadioGroup{.name = "fase",
                                                    .label = "Welke fase begint?",
                                                    .options = std::span<const html::Option>(fasen)}),
             html::filled(e.input, html::DateField{.name = "van", .label = "Vanaf"}),
             html::filled(e.input, html::Select{.name = "oordeelVan",
                                                .label = "Wie beoordeelde dit?",
                                                .options = mensen.lijst}),
             html::filled(e.input, html::TextArea{.name = "oordeel",
                                                  .label = "Waarop rust het oordeel?",
                                                  .length_max = rules::motivering_max}),
             html::Button{.text = "Begin de fase"});
    };
    formulier(out, e, "fasen", "Ga naar een andere fase", velden);
}

void datum_formulier(html::Out& out, const Een& e, bool bespreking) {
    const auto velden = [&](html::Out& veld) {
        if (bespreking)
            veld("{}<p class=\"rh-acties\">{}</p>",
                 html::filled(e.input,
                              html::DateField{.name = "dag", .label = "Wanneer is de casus besproken?"}),
                 html::Button{.text = "Leg bespreking vast"});
        else
            veld("{}<p class=\"rh-acties\">{}</p>",
                 html::filled(e.input,
                              html::DateField{.name = "herzienOp", .label = "Wanneer kijken we opnieuw?"}),
                 html::Button{.text = "Bewaar de dag"});
    };
    formulier(out, e, bespreking ? "besprekingen" : "herziening",
              bespreking ? "Leg een bespreking vast" : "Ga door tot een andere dag", velden);
}

void einde_formulier(html::Out& out, const Een& e) {
    const bool topx = e.aanpak.soort->topx;
    const auto velden = [&](html::Out& veld) {
        if (topx)
            veld(
                "<p>Alles wat over de plaatsing is vastgelegd wordt meteen gewist. Alleen aantallen blijven.</p>");
        veld("{}",
             html::filled(e.input,
                          html::Select{.name = "einde", .label = "Waarom stopt het?", .options = e.einden}));
        if (!topx)
            veld("{}", html::filled(e.input, html::TextArea{.name = "toelichting",
                                                            .label = "Toelichting",
                                                            .need = html::Need::optional,
                                                            .length_max = rules::motivering_max}));
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{.text = topx ? "Haal van de lijst" : "Stop deze aanpak",
                          .kind = html::ButtonKind::danger});
    };
    formulier(out, e, "einde", topx ? "Haal van de Top-X" : "Stop deze aanpak", velden);
}

void bevestig_formulier(html::Out& out, const Een& e) {
    const auto velden = [&](html::Out& veld) {
        veld("{}<p class=\"rh-acties\">{}{}</p>",
             html::filled(e.input, html::TextField{.name = "toelichting",
                                                   .label = "Toelichting",
                                                   .hint = "Nodig als je niet akkoord gaat.",
                                                   .need = html::Need::optional}),
             html::Button{.text = "Ga akkoord",
                          .kind = html::ButtonKind::primary,
                          .name = "antwoord",
                          .value = "akkoord"},
             html::Button{.text = "Ga niet akkoord", .name = "antwoord", .value = "niet-akkoord"});
    };
    const auto in = [&](html::Out& body) {
        body("{}", html::Form{html::url("/casussen/{}/aanpakken/{}/bevestiging", e.grant.dossier(),
                                        e.aanpak.item.id),
                              e.grant.wie().csrf,
                              {},
                              velden});
    };
    out("{}", html::Section{.id = "bevestigen", .title = "Wat zegt jouw organisatie?", .body = in});
}

void rollen_tabel(html::Out& out, const Aanpak& aanpak) {
    const auto rijen = [&](html::Out& tr) {
        for (const Rolhouder& een : aanpak.rollen) {
            const std::string wanneer = een.tot ? dutch_date(een.van) + " tot " + dutch_date(*een.tot)
                                                : "sinds " + dutch_date(een.van);
            tr("<tr>{}{}{}</tr>\n", html::RowHead{rol_naam(een.rol)}, html::Cell{een.naam, "Wie"},
               html::Cell{wanneer, "Wanneer"});
        }
    };
    const auto tabel = [&](html::Out& in) {
        in("{}", html::Table{.caption = "Rollen",
                             .columns = {{"Rol"}, {"Wie"}, {"Wanneer"}},
                             .rows = rijen,
                             .kind = html::TableKind::stacking,
                             .caption_kind = html::CaptionKind::hidden});
    };
    out("{}", html::Section{.id = "rollen", .title = "Rollen", .body = tabel});
}

void fasen_tabel(html::Out& out, const Aanpak& aanpak) {
    const auto rijen = [&](html::Out& tr) {
        for (const Fase& een : aanpak.fasen) {
            const auto oordeel = [&](html::Out& cel) {
                if (een.oordeel.open()) cel("{}", html::Record{een.oordeel->tekst});
            };
            tr("<tr>{}{}{}{}</tr>\n", html::RowHead{rules::naam(een.fase)},
               html::Cell{dutch_date(een.van), "Vanaf"}, html::Cell{een.oordeel_van, "Beoordeeld door"},
               html::Cell{oordeel, "Oordeel"});
        }
    };
    const auto tabel = [&](html::Out& in) {
        in("{}", html::Table{.caption = "Fasen van veiligheid",
                             .columns = {{"Fase"}, {"Vanaf"}, {"Beoordeeld door"}, {"Oordeel"}},
                             .rows = rijen,
                             .kind = html::TableKind::stacking,
                             .caption_kind = html::CaptionKind::hidden});
    };
    out("{}", html::Section{.id = "fasen", .title = "Fasen van veiligheid", .body = tabel});
}

}  // namespace

void feiten(html::Out& out, const toegang::GrantBasis& grant, const Aanpak& aanpak) {
    const auto lijst = [&](html::Out& feit) {
        feit("{}", html::Fact{"Stand", html::Status{voortgang(aanpak.staat), rules::naam(aanpak.staat)}});
        feit("{}", html::Fact{"Vanaf", dutch_date(aanpak.van)});
        if (aanpak.open())
            feit("{}", html::Fact{"Opnieuw bekijken",
                                  [&](html::Out& in) { herzien(in, aanpak.herzien_op, grant.vandaag()); }});
        if (aanpak.tot) feit("{}", html::Fact{"Gestopt", dutch_date(*aanpak.tot)});
        if (!aanpak.einde.empty()) feit("{}", html::Fact{"Reden", aanpak.einde});
        if (aanpak.gemeld_op)
            feit("{}", html::Fact{"Gemeld", aanpak.gemeld_bij + ", " + dutch_date(*aanpak.gemeld_op)});
        if (aanpak.soort != nullptr && aanpak.soort->topx && aanpak.loopt())
            feit("{}", html::Fact{"Besproken", std::to_string(aanpak.besprekingen.size()) + " keer"});
        if (aanpak.stand)
            feit("{}", html::Fact{"Akkoord", std::to_string(aanpak.stand->akkoord) + " van " +
                                                 std::to_string(aanpak.stand->nodig)});
    };
    out("{}", html::Facts{lijst});
}

void Heel::operator()(html::Out& out) const {
    out("{}",
        html::PageHead{.title = "Aanpakken",
                       .intro = "In welke aanpak deze casus zit, sinds wanneer, en wie er een rol in heeft.",
                       .path = betrokkene::Pad{grant, dossier}});
    const auto lijst = [&](html::Out& in) {
        if (aanpakken.empty()) in("{}", html::EmptyState{"Deze casus zit in geen aanpak die jij mag zien."});
        for (const Aanpak& een : aanpakken) {
            in("<article class=\"rh-bijdrage\"><header><h3><a href=\"{}\">{}</a></h3></header>",
               html::url("/casussen/{}/aanpakken/{}", grant.dossier(), een.item.id), een.naam);
            feiten(in, grant, een);
            if (!een.fasen.empty())
                in("<p class=\"rh-klein\">Fase: {}</p>", rules::naam(een.fasen.back().fase));
            in("</article>\n");
        }
    };
    out("{}", html::Section{.id = "aanpakken", .title = "Waar de casus in zit", .body = lijst});
    if (!mag(grant, Wijzigen::recht)) return;
    const auto nieuw = [&](html::Out& in) {
        in("<p class=\"rh-acties\">");
        for (const Telling& een : keuzes)
            in("{}", html::LinkButton{een.naam, html::url("/casussen/{}/aanpakken/nieuw?soort={}",
                                                          grant.dossier(), een.soort->code)});
        in("</p>");
    };
    out("{}", html::Section{.id = "nieuw", .title = "Neem de casus op in een aanpak", .body = nieuw});
    if (mag(grant, OverdrachtLezen::recht))
        out("<p class=\"rh-klein\">Vermoed je radicalisering? Dan hoort het hier niet. <a href=\"{}\">Draag het "
            "over</a>.</p>",
            html::url("/casussen/{}/radicalisering", grant.dossier()));
}

void Een::operator()(html::Out& out) const {
    const auto terug = [&](html::Out& in) {
        in("{} › <a href=\"{}\">Aanpakken</a>", betrokkene::Pad{grant, dossier},
           html::url("/casussen/{}/aanpakken", grant.dossier()));
    };
    out("{}{}{}", html::PageHead{.title = aanpak.naam, .path = terug}, html::ErrorSummary{input.faults()},
        melding);
    feiten(out, grant, aanpak);
    if (aanpak.stand && !aanpak.stand->door_mij && mag(grant, Bevestigen::recht))
        bevestig_formulier(out, *this);
    if (aanpak.grond.open()) {
        const auto waarom = [&](html::Out& in) {
            in("{}", html::Record{aanpak.grond->tekst});
            const auto redenen = motiveringen(*aanpak.grond.operator->());
            const auto lijst = [&](html::Out& feit) {
                for (std::size_t i = 0; i < aanpak.vragen.size() && i < redenen.size(); ++i)
                    feit("{}", html::Fact{aanpak.vragen[i], "Ja. " + redenen[i]});
                if (!aanpak.grond->bron.empty())
                    feit("{}", html::Fact{"Besluit staat in", aanpak.grond->bron});
            };
            in("{}", html::Facts{lijst, html::FactsLayout::rows});
        };
        out("{}", html::Section{.id = "waarom", .title = "Waarom", .body = waarom});
    }
    if (!aanpak.rollen.empty()) rollen_tabel(out, aanpak);
    if (!aanpak.fasen.empty()) fasen_tabel(out, aanpak);
    if (aanpak.toelichting && aanpak.toelichting->open() && !(*aanpak.toelichting)->tekst.empty())
        out("{}", html::Record{(*aanpak.toelichting)->tekst});
    if (!aanpak.open() || !mag(grant, Wijzigen::recht) || aanpak.soort == nullptr) return;
    const auto doen = [&](html::Out& in) {
        const Mensen wie(mensen);
        if (aanpak.loopt()) {
            if (aanpak.soort->topx) datum_formulier(in, *this, true);
            if (aanpak.soort->fasen) fase_formulier(in, *this, wie);
            if (!aanpak.soort->rollen.empty()) rol_formulier(in, *this, wie);
            datum_formulier(in, *this, false);
        }
        einde_formulier(in, *this);
    };
    out("{}", html::Section{.id = "doen", .title = "Wat je kunt doen", .body = doen});
}

}  // namespace aanpak::view

namespace aanpak {

void blok(html::Out& out, const toegang::GrantBasis& grant, const Kort& kort) {
    if (!toegang::Gate::zou_mogen(grant, Lezen::recht)) return;
    const auto inhoud = [&](html::Out& in) {
        if (kort.regels.empty()) in("{}", html::EmptyState{"In geen aanpak."});
        const auto feiten = [&](html::Out& feit) {
            for (const auto& regel : kort.regels) {
                const auto titel = [&](html::Out& a) {
                    a("<a href=\"{}\">{}</a>",
                      html::url("/casussen/{}/aanpakken/{}", grant.dossier(), regel.id), regel.naam);
                };
                feit("{}", html::Fact{titel, (regel.toevoeging.empty() ? "" : regel.toevoeging + ", ") +
                                                 "sinds " + dutch_date(regel.van)});
            }
        };
        if (!kort.regels.empty()) in("{}", html::Facts{feiten, html::FactsLayout::rows});
        const auto leiding = html::url("/casussen/{}/leiding", grant.dossier());
        if (kort.leider.empty())
            in("<p class=\"rh-klein\"><a href=\"{}\">Wie leidt</a>: niets afgesproken</p>", leiding);
        else
            in("<p><a href=\"{}\">Wie leidt</a>: {}, opnieuw bekijken op {}</p>", leiding, kort.leider,
               dutch_date(*kort.leider_herzien));
    };
    const auto link = [&](html::Out& a) {
        a("<a href=\"{}\">Alle aanpakken</a>", html::url("/casussen/{}/aanpakken", grant.dossier()));
    };
    out("{}", html::Section{.id = "aanpakken", .title = "Aanpak", .link = link, .body = inhoud});
}

}  // namespace aanpak
