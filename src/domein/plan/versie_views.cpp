#include "domein/plan/versie_views.hpp"

#include <algorithm>

#include "domein/plan/rights.hpp"

namespace plan::view {
namespace {

using versie::Verschillen;
using versie::Wat;

html::Url pad(const toegang::GrantBasis& grant, const Planversie& versie) {
    return html::url("/casussen/{}/planversies/{}", grant.dossier(), versie.item.id);
}

std::string titel(const Planversie& versie) {
    return "Versie " + std::to_string(versie.nummer) + " van " + dutch_date(local_date(versie.item.gemaakt));
}

struct AkkoordTeken {
    Akkoord antwoord;
    void operator()(html::Out& out) const {
        switch (antwoord) {
            case Akkoord::gevraagd:
                out("{}", html::Status{html::Voortgang::open, versie::naam(antwoord)});
                return;
            case Akkoord::akkoord:
            case Akkoord::met_opmerking:
                out("{}", html::Status{html::Voortgang::klaar, versie::naam(antwoord)});
                return;
            case Akkoord::niet_akkoord:
                out("{}", html::TekenMetWoord{"t-kruis", versie::naam(antwoord)});
                return;
        }
    }
};

struct AkkoordZin {  // "3 van 6 akkoord, 1 niet akkoord"
    const Planversie& versie;
    void operator()(html::Out& out) const {
        const auto tel = [&](Akkoord wat) {
            return std::count_if(versie.antwoorden.begin(), versie.antwoorden.end(),
                                 [&](const PartnerAntwoord& a) { return a.antwoord == wat; });
        };
        const auto niet = tel(Akkoord::niet_akkoord);
        out("{} van {} akkoord", tel(Akkoord::akkoord) + tel(Akkoord::met_opmerking),
            versie.antwoorden.size());
        if (niet != 0) out(", {} niet akkoord", niet);
    }
};

void antwoorden(html::Out& out, const Planversie& versie) {
    const auto rijen = [&](html::Out& rij) {
        for (const PartnerAntwoord& a : versie.antwoorden) {
            const auto stand = [&](html::Out& s) {
                s("{}", AkkoordTeken{a.antwoord});
                if (a.op) s("{}", html::Under{dutch_date_short(local_date(*a.op)) + ", " + a.door});
            };
            const auto woorden = [&](html::Out& w) {
                if (a.tekst && a.tekst->open()) w("{}", html::Record{(*a.tekst)->tekst});
            };
            rij("<tr>{}{}{}</tr>\n", html::RowHead{a.naam}, html::Cell{stand, "Antwoord"},
                html::Cell{woorden, "Opmerking"});
        }
    };
    if (versie.antwoorden.empty())
        out("{}", html::EmptyState{"Er was nog geen partner om te vragen."});
    else
        out("{}", html::Table{.caption = "Wat elke organisatie van deze versie vindt",
                              .columns = {{"Organisatie"}, {"Antwoord"}, {"Opmerking, of waarom niet"}},
                              .rows = rijen,
                              .kind = html::TableKind::stacking,
                              .caption_kind = html::CaptionKind::hidden});
}

// Only partners answer, and only on the newest version.
void knop(html::Out& out, const toegang::GrantBasis& grant, const Planversie& versie) {
    if (grant.rol() == toegang::DeelnameRol::huis || !toegang::Gate::zou_mogen(grant, Instemmen::recht))
        return;
    const PartnerAntwoord* eigen = eigen_antwoord(grant, versie);
    const bool gevraagd = eigen == nullptr || eigen->antwoord == Akkoord::gevraagd;
    out("<p class=\"rh-acties\">{}</p>",
        html::LinkButton{gevraagd ? "Geef antwoord" : "Wijzig antwoord",
                         html::url("/casussen/{}/planversies/{}/akkoord", grant.dossier(), versie.item.id)});
}

const Actie* actie_van(const Plan& plan, kern::ItemId id) {
    for (const Actie& actie : plan.acties)
        if (actie.kop.item.id == id) return &actie;
    return nullptr;
}

std::string_view woord(Wat wat) {
    switch (wat) {
        case Wat::erbij: return "erbij";
        case Wat::weg: return "eruit";
        case Wat::gewijzigd: return "gewijzigd";
    }
    return "gewijzigd";
}

void doel_rijen(html::Out& out, const Versie& v) {
    for (const auto& een : v.verschillen.doelen) {
        const Doel* doel = doel_van(v.plan, een.wat == Wat::weg ? een.was.doel : een.nu.doel);
        if (doel == nullptr || !doel->tekst.open()) continue;  // not this reader's: as if it were not there
        const auto wat = [&](html::Out& w) {
            w("{}{}", doel->tekst->tekst, html::Under{"doel, " + doel->gebied});
        };
        const auto hoe = [&](html::Out& h) {
            if (een.wat == Wat::gewijzigd)
                h("resultaat: {} → {}", rules::naam(een.was.resultaat), rules::naam(een.nu.resultaat));
        };
        out("<tr>{}{}{}</tr>\n", html::RowHead{wat}, html::Cell{woord(een.wat), "Wat"},
            html::Cell{hoe, "Hoe"});
    }
}

void actie_rijen(html::Out& out, const Versie& v) {
    for (const auto& een : v.verschillen.acties) {
        const Actie* actie = actie_van(v.plan, een.wat == Wat::weg ? een.was.actie : een.nu.actie);
        if (actie == nullptr || !actie->tekst.open()) continue;
        const ActieStand& stand = een.wat == Wat::weg ? een.was : een.nu;
        const auto wat = [&](html::Out& w) { w("{}{}", actie->tekst->tekst, html::Under{"actie"}); };
        const auto hoe = [&](html::Out& h) {
            if (een.wat != Wat::gewijzigd) {
                h("{}{}", stand.eigenaar, html::Under{"klaar voor " + dutch_date(stand.termijn)});
                return;
            }
            h("<ul>");
            if (een.was.medewerker != een.nu.medewerker)
                h("<li>eigenaar: {} → {}</li>", een.was.eigenaar, een.nu.eigenaar);
            if (een.was.termijn != een.nu.termijn)
                h("<li>klaar voor: {} → {}</li>", dutch_date(een.was.termijn), dutch_date(een.nu.termijn));
            if (een.was.staat != een.nu.staat)
                h("<li>stand: {} → {}</li>", rules::naam(een.was.staat), rules::naam(een.nu.staat));
            h("</ul>");
        };
        out("<tr>{}{}{}</tr>\n", html::RowHead{wat}, html::Cell{woord(een.wat), "Wat"},
            html::Cell{hoe, "Hoe"});
    }
}

void kies_ander(html::Out& out, const Versie& v) {
    if (v.versies.size() < 2) return;
    out("<nav class=\"rh-tabs\" aria-label=\"Vergelijk met\"><a href=\"{}\"{}>Met nu</a>",
        pad(v.grant, v.versie), html::attribute("aria-current", "page", v.ander == nullptr));
    for (const Planversie& een : v.versies)
        if (een.nummer != v.versie.nummer)
            out("<a href=\"{}\"{}>Met versie {}</a>", pad(v.grant, v.versie).with("met", een.item.id.text()),
                html::attribute("aria-current", "page", v.ander != nullptr && v.ander->nummer == een.nummer),
                een.nummer);
    out("</nav>");
}

}  // namespace

const PartnerAntwoord* eigen_antwoord(const toegang::GrantBasis& grant, const Planversie& versie) {
    for (const PartnerAntwoord& a : versie.antwoorden)
        if (a.organisatie == grant.wie().organisatie) return &a;
    return nullptr;
}

void AkkoordDeel::operator()(html::Out& out) const {
    const auto note = [&](html::Out& n) {
        if (versie) n("{}", AkkoordZin{*versie});
    };
    const auto inhoud = [&](html::Out& in) {
        if (!versie) {
            in("{}", html::EmptyState{"Het plan is nog niet vastgesteld.",
                                      "Partners zeggen of zij akkoord zijn met een vastgestelde versie."});
        } else {
            in("<p><a href=\"{}\">{}</a></p>", pad(grant, *versie), titel(*versie));
            antwoorden(in, *versie);
            knop(in, grant, *versie);
        }
        if (toegang::Gate::zou_mogen(grant, Wijzigen::recht))
            in("<p class=\"rh-acties\">{}</p>",
               html::LinkButton{"Stel plan vast",
                                html::url("/casussen/{}/planversies/nieuw", grant.dossier())});
    };
    const auto link = [&](html::Out& l) {
        if (versie)
            l("<a href=\"{}\">Alle versies</a>", html::url("/casussen/{}/planversies", grant.dossier()));
    };
    out("{}", html::Section{.id = "akkoord", .title = "Akkoord", .note = note, .link = link, .body = inhoud});
}

void Versies::operator()(html::Out& out) const {
    out("{}", html::PageHead{.title = "Versies van het plan", .path = Pad{grant, dossier}});
    if (versies.empty()) {
        out("{}", html::EmptyState{"Het plan is nog niet vastgesteld."});
        return;
    }
    const auto rijen = [&](html::Out& rij) {
        for (const Planversie& een : versies) {
            const auto wat = [&](html::Out& w) { w("<a href=\"{}\">{}</a>", pad(grant, een), titel(een)); };
            const auto waarom = [&](html::Out& w) {
                if (een.reden.open()) w("{}", html::Record{een.reden->tekst});
            };
            rij("<tr>{}{}{}{}</tr>\n", html::RowHead{wat},
                html::Cell{een.bron + ", " + een.door, "Vastgesteld door"}, html::Cell{waarom, "Waarom"},
                html::Cell{AkkoordZin{een}, "Akkoord"});
        }
    };
    out("{}", html::Table{.caption = "Versies, nieuwste boven",
                          .columns = {{"Versie"}, {"Vastgesteld door"}, {"Waarom"}, {"Akkoord"}},
                          .rows = rijen,
                          .kind = html::TableKind::stacking,
                          .caption_kind = html::CaptionKind::hidden});
}

void Versie::operator()(html::Out& out) const {
    const auto intro = [&](html::Out& zin) { zin("Vastgesteld door {}, {}", versie.bron, versie.door); };
    out("{}", html::PageHead{.title = titel(versie), .intro = intro, .path = Pad{grant, dossier}});
    if (versie.reden.open()) out("{}", html::Record{versie.reden->tekst});
    out("<p class=\"rh-tekenrij\">{}</p>", WieZiet{versie.item});
    const auto verschil = [&](html::Out& in) {
        kies_ander(in, *this);
        const auto rijen = [&](html::Out& rij) {
            doel_rijen(rij, *this);
            actie_rijen(rij, *this);
        };
        if (verschillen.leeg())
            in("{}", html::EmptyState{"Er is geen verschil."});
        else
            in("{}",
               html::Table{.caption = "Wat erbij kwam, eruit ging of wijzigde, voor zover jij het mag zien",
                           .columns = {{"Doel of actie"}, {"Wat"}, {"Hoe"}},
                           .rows = rijen,
                           .kind = html::TableKind::stacking});
    };
    const bool terug = ander != nullptr && ander->nummer < versie.nummer;
    const std::string met = ander == nullptr ? std::string("Wat er sindsdien veranderde")
                            : terug ? "Wat er veranderde sinds versie " + std::to_string(ander->nummer)
                                    : "Wat er veranderde tot versie " + std::to_string(ander->nummer);
    out("{}", html::Section{.id = "verschil", .title = met, .body = verschil});
    const auto wie = [&](html::Out& in) {
        antwoorden(in, versie);
        if (versies.front().nummer == versie.nummer) knop(in, grant, versie);
    };
    out("<div class=\"rh-ruim\">{}</div>",
        html::Section{.id = "akkoord", .title = "Akkoord", .note = AkkoordZin{versie}, .body = wie});
}

void VersieFormulier::operator()(html::Out& out) const {
    const std::string getal(input.typed("versie"));
    const auto velden = [&](html::Out& veld) {
        veld("{}{}", Nummer{input},
             html::filled(input, html::TextArea{.name = "reden",
                                                .label = "Waarom komt deze versie er?",
                                                .length_max = versie::reden_max}));
        veld("<p class=\"rh-acties\">{}<a href=\"{}\">Terug naar het plan</a></p>",
             html::Button{.text = "Stel plan vast", .kind = html::ButtonKind::primary},
             html::url("/casussen/{}/plan", grant.dossier()));
    };
    out("{}{}{}", html::PageHead{.title = "Plan vaststellen", .path = Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding);
    if (vorige) out("<p>Nu geldt: <a href=\"{}\">{}</a>.</p>", pad(grant, *vorige), titel(*vorige));
    out("<p>De doelen en acties worden vastgelegd zoals ze nu zijn. Elke partner krijgt de vraag of hij akkoord is.</p>{}",
        html::Form{html::url("/casussen/{}/planversies", grant.dossier()), grant.wie().csrf, getal, velden});
}

void AkkoordFormulier::operator()(html::Out& out) const {
    const std::string getal(input.typed("versie"));
    const auto velden = [&](html::Out& veld) {
        veld(
            "{}{}",
            html::filled(input, html::RadioGroup{.name = "antwoord",
                                                 .label = "Is jouw organisatie akkoord met dit plan?",
                                                 .options = {{"akkoord", "Akkoord"},
                                                             {"met-opmerking", "Akkoord, met een opmerking"},
                                                             {"niet-akkoord", "Niet akkoord"}},
                                                 .layout = html::Layout::down}),
            html::filled(input, html::TextArea{.name = "tekst",
                                               .label = "Opmerking, of waarom niet",
                                               .hint = "Alle deelnemers lezen dit. Bij akkoord mag dit leeg.",
                                               .length_max = versie::tekst_max}));
        veld("<p class=\"rh-acties\">{}<a href=\"{}\">Terug naar het plan</a></p>",
             html::Button{.text = "Geef antwoord", .kind = html::ButtonKind::primary},
             html::url("/casussen/{}/plan", grant.dossier()));
    };
    out("{}{}{}", html::PageHead{.title = "Akkoord met het plan", .path = Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding);
    out("<p><a href=\"{}\">{}</a></p>", pad(grant, versie), titel(versie));
    if (const PartnerAntwoord* eigen = eigen_antwoord(grant, versie); eigen != nullptr && eigen->op)
        out("<p class=\"rh-klein\">Jouw organisatie antwoordde eerder: {}, {}.</p>",
            versie::naam(eigen->antwoord), dutch_date(local_date(*eigen->op)));
    out("{}", html::Form{html::url("/casussen/{}/planversies/{}/akkoord", grant.dossier(), versie.item.id),
                         grant.wie().csrf, getal, velden});
}

}  // namespace plan::view

namespace plan {

void afdruk_versie(html::Out& out, db::Reader& reader, const toegang::GrantBasis& grant) {
    const auto versie = versie::nieuwste(reader, grant);
    if (!versie) {
        out("{}", html::EmptyState{"Het plan is nog niet vastgesteld."});
        return;
    }
    out("<p>{}</p>", view::titel(*versie));
    if (versie->reden.open()) out("{}", html::Record{versie->reden->tekst});
    view::antwoorden(out, *versie);
}

}  // namespace plan
