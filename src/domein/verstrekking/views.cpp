#include "domein/verstrekking/views.hpp"

#include <algorithm>

#include "domein/verstrekking/rights.hpp"
#include "kern/termijn/termijn.hpp"

namespace verstrekking::view {
namespace {

bool mag(const toegang::GrantBasis& grant, toegang::Recht recht) {
    return toegang::Gate::zou_mogen(grant, recht);
}

html::Url naar(const toegang::GrantBasis& grant, const Regel& regel) {
    return html::url("/casussen/{}/verstrekkingen/{}", grant.dossier(), regel.item.id);
}

void periode(html::Out& out, Date van, const std::optional<Date>& tot) {
    out("vanaf {}", dutch_date(van));
    if (tot) out(" tot en met {}", dutch_date(*tot));
}

void rij(html::Out& out, const Lijst& l, const Regel& regel) {
    const Date vandaag = l.grant.vandaag();
    const auto wie = [&](html::Out& cel) {
        std::string_view naam = regel.ontvanger;
        if (naam.empty() && regel.inhoud && regel.inhoud->open()) naam = (*regel.inhoud)->ontvanger;
        if (naam.empty()) naam = "een derde";
        cel("<a href=\"{}\">{}</a>{}", naar(l.grant, regel), naam, html::Under{view::naam(regel.aan)});
    };
    const auto waarvoor = [&](html::Out& cel) {
        if (regel.inhoud && regel.inhoud->open())
            cel("{}", (*regel.inhoud)->doel);
        else
            cel("De periode is voorbij.");
    };
    const auto stand = [&](html::Out& cel) {
        cel("{}", StaatTeken{regel.staat});
        if (regel.wacht_op_mij)
            cel("{}", html::Under{[&](html::Out& in) {
                    in("zeg of het mag: {}", Dag{regel.antwoord_voor, vandaag});
                }});
        else if (regel.staat == Staat::voorbereid && regel.te_gaan > 0 && is_huis(l.grant))
            cel("{}", html::Under{std::to_string(regel.te_gaan) +
                                  (regel.te_gaan == 1 ? " organisatie moet" : " organisaties moeten") +
                                  " nog antwoorden"});
        else if (regel.verstrekt)
            cel("{}", html::Under{dutch_date(local_date(*regel.verstrekt))});
    };
    const auto daarna = [&](html::Out& cel) {
        bool iets = false;
        if (regel.staat == Staat::verstrekt && regel.terug_op) {
            cel("terugkoppeling: {}", Dag{*regel.terug_op, vandaag});
            iets = true;
        }
        const bool loopt = regel.staat == Staat::voorbereid || regel.staat == Staat::verstrekt;
        if (is_huis(l.grant) && loopt && regel.herzien_op) {
            if (iets) cel("<br>");
            cel("persoon informeren: {}", Dag{*regel.herzien_op, vandaag});
            iets = true;
        }
        if (!iets) cel("–");
    };
    out("<tr>{}{}{}{}{}</tr>\n", html::RowHead{wie}, html::Cell{waarvoor, "Waarvoor"},
        html::Cell{stand, "Stand"},
        html::Cell{[&](html::Out& cel) { periode(cel, regel.van, regel.tot); }, "Periode"},
        html::Cell{daarna, "Daarna"});
}

void toon_derden(html::Out& out, const Lijst& l) {
    const auto rijen = [&](html::Out& in) {
        for (const Derde& derde : l.derden) {
            if (!derde.gegevens.open()) continue;
            const auto wie = [&](html::Out& cel) {
                cel("<a href=\"{}\">{}</a>{}",
                    html::url("/casussen/{}/derden/{}", l.grant.dossier(), derde.item.id),
                    derde.gegevens->naam,
                    html::Under{derde.gegevens->functie + ", " + derde.gegevens->organisatie});
            };
            const auto verklaring = [&](html::Out& cel) {
                if (derde.verklaring_op)
                    cel("getekend op {}", dutch_date(*derde.verklaring_op));
                else
                    cel("{}", html::Status{html::Voortgang::open, "nog niet getekend"});
            };
            in("<tr>{}{}{}{}</tr>\n", html::RowHead{wie},
               html::Cell{derde.gegevens->noodzaak, "Waarom nodig"},
               html::Cell{Toegelaten{derde}, "Toegelaten"}, html::Cell{verklaring, "Geheimhouding"});
        }
    };
    const auto inhoud = [&](html::Out& in) {
        if (l.derden.empty())
            in("{}", html::EmptyState{"Er zijn geen derden.",
                                      "Een derde is iemand van buiten. Die krijgt nooit een account."});
        else
            in("{}", html::Table{.caption = "Derden in deze casus",
                                 .columns = {{"Wie"}, {"Waarom nodig"}, {"Toegelaten"}, {"Geheimhouding"}},
                                 .rows = rijen,
                                 .kind = html::TableKind::stacking,
                                 .caption_kind = html::CaptionKind::hidden});
    };
    const auto erbij = [&](html::Out& in) {
        if (mag(l.grant, DerdeWijzigen::recht))
            in("<a href=\"{}\">Stel een derde voor</a>",
               html::url("/casussen/{}/derden/nieuw", l.grant.dossier()));
    };
    out("<div class=\"rh-ruim\">{}</div>",
        html::Section{.id = "derden", .title = "Derden", .link = erbij, .body = inhoud});
}

}  // namespace

namespace {

// Receivers that must hear of a correction or withdrawal (Bgs 1.7).
void nog_te_melden(html::Out& out, const Lijst& l) {
    if (std::ranges::none_of(l.regels, [](const Regel& een) { return een.te_melden > 0; })) return;
    const auto inhoud = [&](html::Out& in) {
        in("<ul>\n");
        for (const Regel& regel : l.regels) {
            if (regel.te_melden == 0) continue;
            std::string_view naam = regel.ontvanger;
            if (naam.empty())
                naam = regel.inhoud && regel.inhoud->open() ? std::string_view((*regel.inhoud)->ontvanger)
                                                            : std::string_view("een derde");
            in("<li class=\"rh-werkrij\"><span><a href=\"{}\">{}</a><small>{} verbeterd of ingetrokken</small></span></li>\n",
               html::url("/casussen/{}/verstrekkingen/{}", l.grant.dossier(), regel.item.id), naam,
               regel.te_melden == 1 ? std::string("1 onderdeel")
                                    : std::to_string(regel.te_melden) + " onderdelen");
        }
        in("</ul>");
    };
    out("{}", html::Section{.id = "melden", .title = "Nog te melden aan", .body = inhoud});
}

}  // namespace

std::string_view formulier_titel(Aan aan) {
    switch (aan) {
        case Aan::derde: return "Verstrek aan een derde";
        case Aan::huis: return "Verstrek aan een ander huis";
        case Aan::deelnemer: break;
    }
    return "Verstrek aan een deelnemer";
}

std::string_view naam(Aan aan) {
    switch (aan) {
        case Aan::derde: return "derde";
        case Aan::huis: return "ander huis";
        case Aan::deelnemer: break;
    }
    return "deelnemer";
}

bool is_huis(const toegang::GrantBasis& grant) { return grant.rol() == toegang::DeelnameRol::huis; }

std::string_view ontvanger_van(const Feiten& feiten, const std::optional<toegang::Gezien<Inhoud>>& inhoud) {
    if (!feiten.ontvanger_naam.empty()) return feiten.ontvanger_naam;
    return inhoud && inhoud->open() ? std::string_view((*inhoud)->ontvanger) : std::string_view("een derde");
}

void StaatTeken::operator()(html::Out& out) const {
    switch (staat) {
        case Staat::voorbereid: out("{}", html::Status{html::Voortgang::bezig, rules::naam(staat)}); return;
        case Staat::verstrekt: out("{}", html::Status{html::Voortgang::klaar, rules::naam(staat)}); return;
        case Staat::geweigerd:
        case Staat::ingetrokken: out("{}", html::TekenMetWoord{"t-kruis", rules::naam(staat)}); return;
    }
}

void Dag::operator()(html::Out& out) const {
    const auto stand = termijn::tijdigheid(dag, vandaag);
    using html::Tijdigheid;
    const Tijdigheid hoe = stand.stand == termijn::Stand::laat    ? Tijdigheid::laat
                           : stand.stand == termijn::Stand::bijna ? Tijdigheid::bijna
                                                                  : Tijdigheid::op_tijd;
    out("{}", html::Termijn{hoe, stand.tekst});
}

void Toegelaten::operator()(html::Out& out) const {
    const bool ja =
        rules::toegelaten(derde.besluit_datum.has_value(), derde.nodig, derde.akkoord, derde.niet_akkoord);
    if (derde.beeindigd)
        out("{}", html::TekenMetWoord{"t-kruis", "gestopt"});
    else if (derde.niet_akkoord > 0)
        out("{}", html::TekenMetWoord{"t-kruis", "niet akkoord"});
    else if (ja)
        out("{}", html::Status{html::Voortgang::klaar, "toegelaten"});
    else
        out("{}", html::Status{html::Voortgang::bezig, std::to_string(derde.akkoord) + " van " +
                                                           std::to_string(derde.nodig) + " akkoord"});
}

void Lijst::operator()(html::Out& out) const {
    const auto knoppen = [&](html::Out& knop) {
        if (!mag(grant, Voorbereiden::recht)) return;
        const auto nieuw = html::url("/casussen/{}/verstrekkingen/nieuw", grant.dossier());
        knop("{}{}",
             html::LinkButton{"Verstrek aan een deelnemer", nieuw.with("aan", "deelnemer"),
                              html::ButtonKind::primary},
             html::LinkButton{"Verstrek aan een derde", nieuw.with("aan", "derde")});
    };
    out("{}", html::PageHead{
                  .title = "Verstrekkingen",
                  .intro = "Wat buiten de kring wordt gegeven: aan wie, waarom, en wie daarmee instemde.",
                  .path = betrokkene::Pad{grant, dossier},
                  .actions = knoppen});
    const auto rijen = [&](html::Out& in) {
        for (const Regel& regel : regels) rij(in, *this, regel);
    };
    const auto inhoud = [&](html::Out& in) {
        if (regels.empty())
            in("{}", html::EmptyState{"Er is niets verstrekt.",
                                      "Een verstrekking die jij mag zien, staat hier vanzelf."});
        else
            in("{}", html::Table{.caption = "Verstrekkingen, nieuwste boven",
                                 .columns = {{"Aan wie"}, {"Waarvoor"}, {"Stand"}, {"Periode"}, {"Daarna"}},
                                 .rows = rijen,
                                 .kind = html::TableKind::stacking,
                                 .caption_kind = html::CaptionKind::hidden});
    };
    nog_te_melden(out, *this);
    out("{}", html::Section{.id = "verstrekkingen", .title = "Gegeven en gevraagd", .body = inhoud});
    toon_derden(out, *this);
}

}  // namespace verstrekking::view
