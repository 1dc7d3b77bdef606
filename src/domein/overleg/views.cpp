// The list of meetings, one meeting, and its agenda on paper.

#include "domein/overleg/views.hpp"

#include "domein/overleg/orde.hpp"
#include "domein/overleg/rules.hpp"
#include "kern/toegang/gate.hpp"

namespace overleg::view {
namespace {

constexpr auto terug = [](html::Out& pad) { pad("<a href=\"/overleggen\">Overleg</a>"); };

std::string kloktijd(Instant moment) {
    const std::string heel = dutch_time(moment);
    return heel.substr(0, heel.find(' '));
}

std::string mijn_tijd(const Rij& rij) {
    if (rij.punten == 0) return "geen punten voor jou";
    return std::to_string(rij.punten) + (rij.punten == 1 ? " punt voor jou, " : " punten voor jou, ") +
           orde::zin(rij.blokken);
}

void rijen(html::Out& out, const std::vector<Rij>& lijst) {
    out("<ul>\n");
    for (const Rij& rij : lijst) {
        const Overleg& o = rij.overleg;
        const auto stand = [&](html::Out& in) {
            if (o.status == Status::uitgenodigd && rij.antwoord)
                in("{}", rules::naam(*rij.antwoord));
            else
                in("{}", rules::naam(o.status));
        };
        out("<li class=\"rh-werkrij\"><span><a href=\"{}\">{}</a><small>{}</small></span><span>{}<small>{}</small></span></li>\n",
            html::url("/overleggen/{}", o.id), o.tafelnaam, wanneer(o), stand, mijn_tijd(rij));
    }
    out("</ul>\n");
}

void waarschuwing(html::Out& out, const std::string& tekst) {
    if (tekst.empty()) return;
    out("<small>{} {}</small>", html::TekenMetWoord{"t-laat", "Voor bezoek:"}, tekst);
}

void agenda(html::Out& out, const Een& e) {
    out("<ol class=\"rh-agenda\">\n");
    for (std::size_t i = 0; i < e.kijk.punten.size(); ++i) {
        const Punt& punt = e.kijk.punten[i];
        const auto naam = [&](html::Out& in) {
            if (punt.titel.open()) in("{}", punt.titel->naam);
        };
        const auto meer = [&](html::Out& in) {
            if (punt.vraag.open()) in("<small>{}</small>", punt.vraag->tekst);
            in("<small>{} · {} min · {}{}</small>", rules::naam(punt.soort), punt.minuten,
               wie_ziet(e.deelnemend, punt.dossier), punt.na_sluiting ? " · na sluiting toegevoegd" : "");
            waarschuwing(in, e.kijk.waarschuwingen[i]);
        };
        out("<li><a href=\"{}\"><time>{}</time><span>{} {}</span><span>{}</span>{}</a></li>\n",
            html::url("/casussen/{}/agendapunten/{}", punt.dossier, punt.item.id), kloktijd(punt.begin), naam,
            html::Kenmerk{punt.kenmerk}, punt.telt() ? rules::naam(punt.status) : "doorgeschoven", meer);
    }
    out("</ol>\n");
}

void agenda_deel(html::Out& out, const Een& e) {
    const Kijk& k = e.kijk;
    const auto inhoud = [&](html::Out& in) {
        if (k.punten.empty())
            in("{}", k.huis ? html::EmptyState{"De agenda is nog leeg.", "Kies dossiers voor de agenda."}
                            : html::EmptyState{"Er staan geen punten voor jou op de agenda.",
                                               "Je hoeft voor dit overleg niet te komen."});
        else
            agenda(in, e);
        if (k.huis && !k.mijn.empty() && k.mijn.back().tot > k.overleg.einde)
            in("<p class=\"rh-klein\">{}</p>\n",
               html::TekenMetWoord{"t-klok", "De agenda is langer dan het overleg."});
    };
    const std::string noot = k.mijn.empty() ? std::string() : orde::zin(k.mijn) + " uur";
    out("{}", html::Section{.id = "agenda", .title = "Agenda", .note = noot, .body = inhoud});
}

void slots_deel(html::Out& out, const Kijk& k) {
    if (k.slots.empty()) return;
    const auto inhoud = [&](html::Out& in) {
        in("<ul>\n");
        for (const Slot& slot : k.slots)
            in("<li class=\"rh-werkrij\"><span>{}</span><span>{}</span></li>\n", slot.organisatie,
               orde::zin(slot.blokken));
        in("</ul>\n");
    };
    out("{}", html::Section{.id = "slots",
                            .title = "Wie wanneer",
                            .note = k.huis ? "bij jouw punten" : "bij punten die jij ziet",
                            .body = inhoud});
}

void volgorde_deel(html::Out& out, const Een& e) {
    if (!e.kijk.voorbereider || e.kijk.punten.size() < 2) return;
    const auto velden = [&](html::Out& veld) {
        const auto regels = [&](html::Out& tr) {
            std::size_t i = 0;
            for (const Punt& punt : e.kijk.punten) {
                if (!punt.telt()) continue;
                const std::string deel = "punten." + std::to_string(i++);
                const std::string naam = punt.titel.open() ? punt.titel->naam : punt.kenmerk;
                const std::string plaats = std::to_string(i);
                const std::string veldnaam = deel + ".plaats";
                tr("<li class=\"rh-werkrij\"><span>{}{}{}</span><div>{}</div></li>\n", naam,
                   html::Hidden{deel + ".dossier", punt.dossier.text()},
                   html::Hidden{deel + ".punt", punt.item.id.text()},
                   html::TextField{.name = veldnaam,
                                   .label = "Plaats van " + naam,
                                   .value = plaats,
                                   .width = html::Width::number,
                                   .type = html::TextType::numeric});
            }
        };
        veld("<ul>\n{}</ul>\n<p class=\"rh-acties\">{}{}</p>", regels,
             html::Button{.text = "Zet in deze volgorde", .name = "wijze", .value = "hand"},
             html::Button{.text = "Zet partners bij elkaar", .name = "wijze", .value = "partners"});
    };
    const auto formulier = [&](html::Out& in) {
        in("<p>De tweede knop kiest de volgorde waarin elke organisatie zo min mogelijk hoeft te wachten.</p>{}",
           html::Form{html::url("/overleggen/{}/volgorde", e.kijk.overleg.id), e.wie.csrf, {}, velden});
    };
    out("{}", html::Details{"Wijzig de volgorde", formulier});
}

void antwoord_deel(html::Out& out, const Een& e) {
    const Kijk& k = e.kijk;
    if (!k.ik || !k.ik->uitgenodigd || rules::mag_antwoorden(k.overleg, e.nu)) return;
    std::vector<std::pair<std::string, std::string>> namen;
    for (const auto& [id, naam] : e.vervangers) namen.emplace_back(id.text(), naam);
    std::vector<html::Option> vervangers;
    for (const auto& [waarde, naam] : namen) vervangers.push_back({waarde, naam});
    const std::vector<html::Option> antwoorden{{"komt", "Ik kom"}, {"afgemeld", "Ik kom niet"}};
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}",
             html::filled(e.input,
                          html::RadioGroup{.name = "antwoord", .label = "Kom je?", .options = antwoorden}),
             html::filled(
                 e.input,
                 html::Select{.name = "vervanger",
                              .label = "Kom je niet: wie komt er voor jou?",
                              .options = vervangers,
                              .hint = "Een vervanger ziet alleen dossiers waarin hij zelf is genoemd.",
                              .need = html::Need::optional,
                              .empty = "Niemand"}),
             html::FormActions{html::Button{.text = "Geef antwoord", .kind = html::ButtonKind::primary}});
    };
    const auto inhoud = [&](html::Out& in) {
        in("{}<p class=\"rh-acties\">{}</p>\n",
           html::Form{html::url("/overleggen/{}/antwoord", k.overleg.id), e.wie.csrf, {}, velden},
           html::LinkButton{"Zet in je eigen agenda", html::url("/overleggen/{}/agenda.ics", k.overleg.id)});
    };
    out("{}", html::Section{.id = "jouw-antwoord",
                            .title = "Jouw antwoord",
                            .note = rules::naam(k.ik->antwoord),
                            .body = inhoud});
}

void leden_deel(html::Out& out, const Kijk& k) {
    const auto inhoud = [&](html::Out& in) {
        in("<ul class=\"rh-aanwezig\">\n");
        for (const Lid& lid : k.leden) {
            const auto stand = [&](html::Out& s) {
                if (!lid.uitgenodigd)
                    s("niet uitgenodigd");
                else
                    s("{}", rules::naam(lid.antwoord));
                if (lid.vervangt) s(", voor {}", lid.vervangt_naam);
            };
            in("<li>{}<span>{}<small class=\"rh-onder\">{}</small></span><small>{}</small></li>\n",
               html::Teken{lid.antwoord == Antwoord::komt ? html::SignName("t-vol")
                                                          : html::SignName("t-leeg")},
               lid.organisatie_naam, lid.naam, stand);
        }
        in("</ul>\n");
    };
    if (!k.leden.empty()) out("{}", html::Section{.id = "genodigden", .title = "Genodigden", .body = inhoud});
}

void knoppen(html::Out& knop, const Een& e) {
    const auto id = e.kijk.overleg.id;
    if (e.kijk.overleg.status == Status::uitgenodigd || e.kijk.overleg.status == Status::bezig)
        knop("{}", html::LinkButton{"Naar de tafel", html::url("/overleggen/{}/live", id)});
    if (!e.kijk.punten.empty())
        knop("{}", html::LinkButton{"Druk agenda af", html::url("/overleggen/{}/afdruk", id)});
    if (!e.kijk.voorbereider) return;
    knop("{}{}",
         html::LinkButton{"Vul agenda", html::url("/overleggen/{}/agenda", id), html::ButtonKind::primary},
         html::LinkButton{"Wijzig overleg", html::url("/overleggen/{}/wijzigen", id)});
    knop("{}",
         html::Form{html::url("/overleggen/{}/uitnodigingen", id),
                    e.wie.csrf,
                    {},
                    html::Button{.text = e.kijk.overleg.ronde == 0 ? "Nodig uit" : "Nodig opnieuw uit"}});
}

void feiten(html::Out& out, const Kijk& k) {
    const Overleg& o = k.overleg;
    const auto lijst = [&](html::Out& feit) {
        feit("{}{}", html::Fact{"Stand", rules::naam(o.status)},
             html::Fact{"Voorzitter",
                        o.voorzitter_naam.empty() ? std::string("nog niemand") : o.voorzitter_naam});
        if (!o.plaats.empty()) feit("{}", html::Fact{"Plaats", o.plaats});
        if (k.huis) feit("{}", html::Fact{"Agenda sluit", dutch_moment(o.agenda_sluit)});
    };
    out("{}", html::Facts{lijst});
}

}  // namespace

std::string wanneer(const Overleg& overleg) {
    return dutch_date_long(local_date(overleg.begin)) + ", " + kloktijd(overleg.begin) + " tot " +
           dutch_time(overleg.einde);
}

void Lijst::operator()(html::Out& out) const {
    const auto nieuw = [&](html::Out& knop) {
        if (toegang::Gate::zou_mogen(wie, Voorbereiden::recht))
            knop("{}",
                 html::LinkButton{"Plan overleg", html::url("/overleggen/nieuw"), html::ButtonKind::primary});
    };
    out("{}", html::PageHead{.title = "Overleg", .actions = nieuw});
    std::vector<Rij> nu, later;
    for (const Rij& rij : vandaag_en_later)
        (local_date(rij.overleg.begin) == vandaag ? nu : later).push_back(rij);
    const auto deel = [&](std::string_view id, std::string_view titel, const std::vector<Rij>& lijst,
                          std::string_view leeg) {
        const auto inhoud = [&](html::Out& in) {
            if (lijst.empty())
                in("{}", html::EmptyState{leeg});
            else
                rijen(in, lijst);
        };
        out("{}", html::Section{.id = id, .title = titel, .body = inhoud});
    };
    deel("vandaag", "Vandaag", nu, "Vandaag is er geen overleg waar jij bij bent.");
    deel("komend", "Komend", later, "Er staat geen overleg gepland waar jij bij bent.");
    deel("geweest", "Geweest", geweest, "De afgelopen maanden was er geen overleg waar jij bij was.");
}

void Een::operator()(html::Out& out) const {
    const Overleg& o = kijk.overleg;
    out("{}{}{}",
        html::PageHead{.title = o.tafelnaam,
                       .intro = wanneer(o),
                       .path = terug,
                       .actions = [&](html::Out& knop) { knoppen(knop, *this); }},
        html::ErrorSummary{input.faults()}, melding);
    if (o.status == Status::vervallen)
        out("{}", html::Notice{.tone = html::Tone::notice, .title = "Dit overleg gaat niet door"});
    feiten(out, kijk);
    out("<div class=\"rh-kolommen rh-kolommen--werk\"><div class=\"rh-kolom\">");
    agenda_deel(out, *this);
    volgorde_deel(out, *this);
    out("</div><div class=\"rh-kolom\">");
    antwoord_deel(out, *this);
    slots_deel(out, kijk);
    leden_deel(out, kijk);
    out("</div></div>");
}

void Afdruk::operator()(html::Out& out) const {
    const Overleg& o = kijk.overleg;
    const auto rijen = [&](html::Out& tr) {
        for (const Punt& punt : kijk.punten) {
            if (!punt.telt()) continue;
            const auto naam = [&](html::Out& in) {
                if (punt.titel.open()) in("{}", punt.titel->naam);
                in("{}", html::Under{html::Kenmerk{punt.kenmerk}});
            };
            tr("<tr>{}{}{}{}</tr>\n", html::RowHead{kloktijd(punt.begin) + "–" + kloktijd(punt.einde())},
               html::Cell{naam, "Dossier"},
               html::Cell{punt.vraag.open() ? punt.vraag->tekst : std::string(), "Vraag"},
               html::Cell{wie_ziet(deelnemend, punt.dossier), "Wie"});
        }
    };
    const auto pad = [&](html::Out& in) {
        in("<a href=\"{}\">{}</a>", html::url("/overleggen/{}", o.id), o.tafelnaam);
    };
    out("{}{}", html::PageHead{.title = "Agenda " + o.tafelnaam, .intro = wanneer(o), .path = pad},
        html::Table{.caption = "Alleen de punten waar jij bij bent",
                    .columns = {{"Tijd"}, {"Dossier"}, {"Vraag"}, {"Wie"}},
                    .rows = rijen});
}

}  // namespace overleg::view
