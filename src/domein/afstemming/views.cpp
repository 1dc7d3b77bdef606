#include "domein/afstemming/views.hpp"

#include "domein/afstemming/rules.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/toegang/gate.hpp"

namespace afstemming::view {
namespace {

bool mag_wijzigen(const toegang::GrantBasis& grant) {
    return toegang::Gate::zou_mogen(grant, Wijzigen::recht);
}

void stopper(html::Out& out, const Heel& h, const Afstemming& link) {
    const std::string versie = std::to_string(link.item.versie);
    const auto velden = [&](html::Out& veld) {
        html::TextArea reden{
            .name = "reden", .label = "Waarom stopt het?", .length_max = rules::reden_max, .id = "reden"};
        veld("{}<p class=\"rh-acties\">{}</p>", html::filled(h.input, reden),
             html::Button{.text = "Stop afstemming"});
    };
    const auto formulier = [&](html::Out& in) {
        in("{}", html::Form{html::url("/casussen/{}/afstemmingen/{}/einde", h.grant.dossier(), link.item.id),
                            h.grant.wie().csrf, versie, velden});
    };
    out("{}",
        html::Details{"Stop deze afstemming", formulier, !h.input.faults().empty() || !h.melding.empty()});
}

void tot_wanneer(html::Out& out, Date tot, Date vandaag) {
    out("<p class=\"rh-klein\">{} {}</p>", tot < vandaag ? "afgelopen op" : "tot en met", dutch_date(tot));
}

void een(html::Out& out, const Heel& h, const Afstemming& link, bool met_formulier) {
    const auto kop = [&](html::Out& in) {
        if (link.ander_kenmerk.empty())
            in("Met een casus die jij niet ziet");
        else
            in("Met <a href=\"{}\">{}</a> {}", html::url("/casussen/{}", link.ander), link.ander_naam,
               html::Kenmerk{link.ander_kenmerk});
    };
    out("<article class=\"rh-bijdrage\"><header><h3>{}</h3><p>{} · {}</p></header>", kop, link.door,
        dutch_date(local_date(link.item.gemaakt)));
    if (link.motivering.open()) {
        const std::string_view waarom[] = {link.motivering->kring, link.motivering->afhankelijk,
                                           link.motivering->nodig};
        const auto feiten = [&](html::Out& feit) {
            for (std::size_t i = 0; i < toetsen; ++i)
                feit("{}", html::Fact{rules::vraag(static_cast<Toets>(i)), waarom[i]});
        };
        out("{}", html::Facts{feiten, html::FactsLayout::rows});
    }
    if (link.gestopt) {
        out("<p class=\"rh-klein\">gestopt</p>");
        if (link.reden && link.reden->open()) out("{}", html::Record{(*link.reden)->tekst});
    } else {
        if (!link.ander_kenmerk.empty() && link.loopt(h.grant.vandaag()))
            out("<p class=\"rh-acties\"><a href=\"{}\">Bekijk de plannen naast elkaar</a></p>",
                html::url("/casussen/{}/plannen", h.grant.dossier()));
        if (link.tot) tot_wanneer(out, *link.tot, h.grant.vandaag());
        if (met_formulier) stopper(out, h, link);
    }
    out("</article>\n");
}

}  // namespace

void Heel::operator()(html::Out& out) const {
    const bool wijzigt = mag_wijzigen(grant);
    const auto knoppen = [&](html::Out& knop) {
        if (wijzigt)
            knop("{}", html::LinkButton{"Stem af met een andere casus",
                                        html::url("/casussen/{}/afstemmingen/nieuw", grant.dossier()),
                                        html::ButtonKind::primary});
    };
    out("{}{}{}",
        html::PageHead{.title = "Afstemming",
                       .intro = "Plannen van mensen die bij elkaar horen, op elkaar afgestemd.",
                       .path = betrokkene::Pad{grant, dossier},
                       .actions = knoppen},
        html::ErrorSummary{input.faults()}, melding);
    // One form that stops on a page, so that a fault has one place to lead to: that of the newest that runs.
    bool formulier = wijzigt;
    const auto inhoud = [&](html::Out& in) {
        if (links.empty()) in("{}", html::EmptyState{"Dit plan is nergens op afgestemd."});
        for (const Afstemming& link : links) {
            een(in, *this, link, formulier && !link.gestopt);
            if (!link.gestopt) formulier = false;
        }
    };
    out("{}", html::Section{.id = "afstemmingen", .title = "Met wie", .body = inhoud});
}

void Formulier::operator()(html::Out& out) const {
    static constexpr html::Option ja_nee[] = {{"ja", "ja"}, {"nee", "nee"}};
    std::vector<std::string> teksten;
    std::vector<html::Option> casussen;
    teksten.reserve(kandidaten.size() * 2);
    for (const Kandidaat& een : kandidaten) {
        teksten.push_back(een.id.text());
        const std::string_view id = teksten.back();
        teksten.push_back(een.naam + ", " + een.kenmerk);
        casussen.push_back({id, teksten.back()});
    }
    const auto velden = [&](html::Out& veld) {
        veld("{}{}", html::Hidden{"concept", input.typed("concept")},
             html::filled(input, html::Select{.name = "met",
                                              .label = "Met welke casus?",
                                              .options = casussen,
                                              .hint = "Alleen casussen waar jij ook de regie hebt."}));
        for (std::size_t i = 0; i < toetsen; ++i) {
            const auto toets = static_cast<Toets>(i);
            const std::string motivering = std::string(rules::code(toets)) + "Motivering";
            veld("{}{}",
                 html::filled(input, html::RadioGroup{.name = rules::code(toets),
                                                      .label = rules::vraag(toets),
                                                      .options = std::span<const html::Option>(ja_nee)}),
                 html::filled(input, html::TextArea{.name = motivering,
                                                    .label = "Waarom?",
                                                    .length_max = rules::motivering_max}));
        }
        veld("{}", html::filled(
                       input, html::DateField{.name = "tot",
                                              .label = "Tot en met",
                                              .hint = "Daarna stopt het vanzelf. Leeg: tot iemand het stopt.",
                                              .need = html::Need::optional}));
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{.text = "Stem af", .kind = html::ButtonKind::primary});
    };
    out("{}{}{}{}",
        html::PageHead{
            .title = "Stem plannen af",
            .intro = "Dat mag als alle drie de antwoorden ja zijn. In beide casussen staat waarom.",
            .path = betrokkene::Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding,
        html::Form{html::url("/casussen/{}/afstemmingen", grant.dossier()), grant.wie().csrf, {}, velden});
}

}  // namespace afstemming::view
