// The list of one's reports, and the page on which the aanmelder follows one.
#include "domein/aanmelding/rules.hpp"
#include "domein/aanmelding/views.hpp"
#include "kern/bestand/veld.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/termijn/termijn.hpp"

namespace aanmelding::view {
namespace {

using toegang::Fase;

bool wacht_op_contact(Fase fase, const std::optional<Instant>& contact) {
    return !contact && (fase == Fase::aanmelding || fase == Fase::triage);
}

// --- The list ----------------------------------------------------------------------------------------------------------

void concept_rijen(html::Out& out, std::span<const Conceptregel> concepten) {
    for (const Conceptregel& een : concepten)
        out("<tr>{}{}{}</tr>", html::RowHead{[&](html::Out& cel) {
                cel("<a href=\"{}\">{}</a>", html::url("/aanmeldingen/concepten/{}", een.id),
                    een.naam.empty() ? std::string_view("Zonder naam") : std::string_view(een.naam));
            }},
            html::Cell{dutch_moment(een.gewijzigd), "Bewaard"},
            html::Cell{dutch_date(local_date(een.verloopt)), "Blijft tot"});
}

void rij(html::Out& out, const store::Regel& regel, Date vandaag) {
    const auto kop = [&](html::Out& cel) {
        cel("<a href=\"{}\">{}</a>", html::url("/aanmeldingen/{}", regel.dossier),
            regel.titel.open() ? std::string_view(regel.titel->naam) : std::string_view("Aanmelding"));
        if (regel.nieuw) cel(" {}", html::Nieuw{});
        cel("{}", html::Under{[&](html::Out& onder) { onder("{}", html::Kenmerk{regel.kenmerk}); }});
    };
    const auto stand = [&](html::Out& cel) {
        if (regel.spoed && wacht_op_contact(regel.fase, regel.eerste_contact)) cel("<b>Spoed.</b> ");
        cel("{}", rules::stand(regel.fase));
        if (regel.vraag && (regel.fase == Fase::aanmelding || regel.fase == Fase::triage))
            cel("{}", html::Under{"Het huis heeft een vraag voor je."});
    };
    out("<tr>{}{}{}{}</tr>", html::RowHead{kop}, html::Cell{stand, "Stand"},
        html::Cell{regel.aanmelder, "Door"},
        html::Cell{pagina::wanneer(regel.ingediend, vandaag), "Verstuurd"});
}

// --- Following one -----------------------------------------------------------------------------------------------------

void klok(html::Out& out, const Volgblad& v) {
    const Aanmelding& a = v.aanmelding;
    if (a.eerste_contact) {
        out("{}", html::Fact{"Eerste contact", dutch_moment(*a.eerste_contact)});
        return;
    }
    if (!wacht_op_contact(a.fase, a.eerste_contact)) return;
    const Date ontvangen = local_date(a.ingediend);
    const int termijn = static_cast<int>(v.contact_werkdagen);
    const Date uiterlijk = termijn::plus_werkdagen(ontvangen, termijn);
    const int dag = std::max(1, termijn::werkdagen_tussen(ontvangen, v.grant.vandaag()));
    out("{}", html::Fact{"Eerste contact", [&](html::Out& waarde) {
                             waarde("{} · uiterlijk {}", html::Werkdagklok{dag, std::min(termijn, 20)},
                                    dutch_date(uiterlijk));
                         }});
}

void bewijs(html::Out& out, const Volgblad& v) {
    const Aanmelding& a = v.aanmelding;
    out("{}{}{}", html::Fact{"Kenmerk", html::Kenmerk{a.kenmerk}},
        html::Fact{"Verstuurd", dutch_moment(a.ingediend)}, html::Fact{"Stand", rules::stand(a.fase)});
    klok(out, v);
}

std::string_view naam(BesluitSoort soort) {
    switch (soort) {
        case BesluitSoort::terugleggen: return "Terug bij jou, met advies";
        case BesluitSoort::ondersteunen: return "Het huis ondersteunt, jij houdt de leiding";
        case BesluitSoort::procesregie: return "Het huis voert de procesregie";
        case BesluitSoort::deelname_toelaten:
        case BesluitSoort::deelname_beeindigen:
        case BesluitSoort::sluiten:
        case BesluitSoort::heropenen:
        case BesluitSoort::aanpak: break;
    }
    return {};
}

void uitkomst(html::Out& out, const store::Besluit& besluit) {
    const auto inhoud = [&](html::Out& in) {
        in("<p><b>{}</b></p>", naam(besluit.soort));
        if (!besluit.tafel.empty()) in("<p>Regietafel: {}.</p>", besluit.tafel);
        if (!besluit.procesregisseur.empty()) in("<p>Procesregisseur: {}.</p>", besluit.procesregisseur);
        if (!besluit.uitkomst.open()) return;
        if (!besluit.uitkomst->reden.empty()) in("<h3>Waarom</h3>{}", html::Record{besluit.uitkomst->reden});
        if (!besluit.uitkomst->advies.empty())
            in("<h3>Advies</h3>{}", html::Record{besluit.uitkomst->advies});
        if (!besluit.uitkomst->grond.empty())
            in("<p class=\"rh-klein\">Grond: {}</p>", besluit.uitkomst->grond);
    };
    const std::string datum = dutch_date(besluit.genomen_op);
    out("{}", html::Section{.id = "besluit", .title = "Besluit", .note = datum, .body = inhoud});
}

void aanvullen(html::Out& out, const Volgblad& v) {
    const auto inhoud = [&](html::Out& in) {
        for (const Aanvulling& een : v.aanvullingen) blok(in, v.grant, een);
        if (!v.mag_aanvullen) {
            if (v.aanvullingen.empty()) in("<p class=\"rh-leeg\">Er is niets toegevoegd.</p>");
            return;
        }
        const auto veld = [&](html::Out& f) {
            f("{}{}<p class=\"rh-acties\">{}</p>", html::Hidden{"concept", v.input.typed("concept")},
              html::filled(
                  v.input,
                  html::TextArea{.name = "tekst",
                                 .label = "Wil je iets toevoegen, of een vraag van het huis beantwoorden?",
                                 .length_max = rules::aanvulling_max}),
              html::Button{.text = "Vul aan", .kind = html::ButtonKind::primary});
        };
        in("{}",
           html::Form{
               html::url("/aanmeldingen/{}/aanvulling", v.grant.dossier()), v.grant.wie().csrf, {}, veld});
    };
    out("{}", html::Section{.id = "aanvullingen", .title = "Aanvullingen en vragen", .body = inhoud});
}

void bijlagen_deel(html::Out& out, const Volgblad& v) {
    if (v.bijlagen.empty() && !v.mag_aanvullen) return;
    const auto inhoud = [&](html::Out& in) {
        bijlage::blok(in, v.grant, v.bijlagen);
        if (!v.mag_aanvullen) return;
        if (v.bijlagen.size() >= rules::bijlage_aantal) {
            in("<p class=\"rh-klein\">Er zijn 10 bijlagen. Meer kan niet.</p>");
            return;
        }
        const auto veld = [&](html::Out& f) {
            f("{}", bestand::Veld{v.input, "bijlage", "Voeg een bijlage toe"});
            f("<p class=\"rh-acties\">{}</p>",
              html::Button{.text = "Voeg toe", .busy = "Bezig met versturen…"});
        };
        in("{}", html::Form{html::url("/aanmeldingen/{}/bijlagen", v.grant.dossier()),
                            v.grant.wie().csrf,
                            {},
                            veld,
                            html::Encoding::files});
    };
    out("{}", html::Section{.id = "bijlagen", .title = "Bijlagen", .body = inhoud});
}

void mensen(html::Out& out, const Volgblad& v) {
    const auto inhoud = [&](html::Out& in) {
        for (const auto& persoon : v.personen) betrokkene::blok(in, v.grant, persoon);
    };
    out("{}", html::Section{.id = "mensen", .title = "Om wie het gaat", .body = inhoud});
}

void intrekken(html::Out& out, const Volgblad& v) {
    if (!v.mag_aanvullen) return;
    const auto inhoud = [&](html::Out& in) {
        in("<p>Het huis stopt dan. Je aanmelding wordt na de wachttijd vernietigd. Dit kun je niet "
           "terugdraaien.</p>{}",
           html::Form{html::url("/aanmeldingen/{}/intrekking", v.grant.dossier()),
                      v.grant.wie().csrf,
                      {},
                      html::Button{.text = "Trek de aanmelding in", .kind = html::ButtonKind::danger}});
    };
    out("{}", html::Details{"De aanmelding is niet meer nodig", inhoud});
}

void ontvangen(html::Out& out, const Volgblad& v) {
    if (!v.net_verstuurd) return;
    const auto zin = [&](html::Out& in) {
        in("<p>Je kenmerk is {}. Bewaar het. Iemand van het huis belt je.</p>",
           html::Kenmerk{v.aanmelding.kenmerk});
        if (v.aanmelding.spoed)
            in("<p><b>Je meldde spoed. Bel ook het piket{}{}.</b></p>", v.piket.empty() ? "" : ": ", v.piket);
    };
    out("{}", html::Notice{.title = "Je aanmelding is verstuurd", .body = zin, .live = html::Live::status});
}

}  // namespace

void Overzicht::operator()(html::Out& out) const {
    out("{}", html::PageHead{.title = "Mijn aanmeldingen", .actions = [&](html::Out& acties) {
                                 if (mag_triage) acties("<a href=\"/triage\">Naar triage</a>");
                                 acties("{}", html::LinkButton{"Doe een aanmelding",
                                                               html::url("/aanmeldingen/nieuw"),
                                                               html::ButtonKind::primary});
                             }});
    if (!concepten.empty()) {
        const auto rijen = [&](html::Out& in) { concept_rijen(in, concepten); };
        out("{}", html::Section{.id = "concepten",
                                .title = "Concepten",
                                .body = html::Table{.caption = "Concepten",
                                                    .columns = {{"Om wie"}, {"Bewaard"}, {"Blijft tot"}},
                                                    .rows = rijen,
                                                    .kind = html::TableKind::stacking,
                                                    .caption_kind = html::CaptionKind::hidden}});
    }
    if (blad.regels.empty()) {
        out("{}", html::EmptyState{"Je hebt nog niets aangemeld.",
                                   "Wat je aanmeldt, volg je hier: van ontvangst tot besluit."});
        return;
    }
    const auto rijen = [&](html::Out& in) {
        for (const auto& regel : blad.regels) rij(in, regel, scope.vandaag());
    };
    const auto tabel = [&](html::Out& in) {
        in("{}{}",
           html::Table{.caption = "Verstuurde aanmeldingen",
                       .columns = {{"Om wie"}, {"Stand"}, {"Door"}, {"Verstuurd"}},
                       .rows = rijen,
                       .kind = html::TableKind::stacking,
                       .caption_kind = html::CaptionKind::hidden},
           html::Pagination{bladzijde, grootte, blad.totaal, html::url("/aanmeldingen")});
    };
    out("{}", html::Section{.id = "verstuurd", .title = "Verstuurd", .body = tabel});
}

void Volgblad::operator()(html::Out& out) const {
    out("{}", html::PageHead{.title = "Je aanmelding", .path = [](html::Out& pad) {
                                 pad("<a href=\"/aanmeldingen\">Mijn aanmeldingen</a>");
                             }});
    out("{}{}", html::ErrorSummary{input.faults()}, melding);
    ontvangen(out, *this);
    out("{}", html::Section{.id = "bewijs",
                            .title = "Bewijs van ontvangst",
                            .body = html::Facts{[&](html::Out& in) { bewijs(in, *this); }}});
    if (besluit) uitkomst(out, *besluit);
    aanvullen(out, *this);
    bijlagen_deel(out, *this);
    mensen(out, *this);
    const auto verslag = [&](html::Out& in) { blok(in, grant, aanmelding); };
    out("{}", html::Section{.id = "aanmelding", .title = "Wat je aanmeldde", .body = verslag});
    intrekken(out, *this);
}

}  // namespace aanmelding::view
