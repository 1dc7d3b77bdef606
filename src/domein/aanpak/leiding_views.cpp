// Who leads, and the hand-over of a suspicion of radicalisation.
#include "domein/aanpak/leiding.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/toegang/gate.hpp"
#include "platform/html/form.hpp"
#include "platform/html/parts.hpp"

namespace aanpak::view {
namespace {

struct Keuzes {
    std::vector<std::string> ids;
    std::vector<html::Option> lijst;
    explicit Keuzes(std::span<const Organisatie> organisaties) {
        ids.reserve(organisaties.size());
        for (const Organisatie& een : organisaties) {
            ids.push_back(een.id.text());
            lijst.push_back({ids.back(), een.naam});
        }
    }
};

void een_afspraak(html::Out& out, const Leiding& l, const Afspraak& een, bool wijzigt) {
    out("<article class=\"rh-bijdrage\"><header><h3>{} leidt</h3></header>", een.leider);
    if (een.tekst.open()) out("{}", html::Record{een.tekst->tekst});
    std::string wie;
    for (const auto& naam : een.partijen) wie += (wie.empty() ? "" : ", ") + naam;
    const auto feiten = [&](html::Out& feit) {
        feit("{}{}", html::Fact{"Afgesproken door", wie}, html::Fact{"Sinds", dutch_date(een.sinds)});
        if (een.tot)
            feit("{}", html::Fact{"Tot", dutch_date(*een.tot)});
        else
            feit("{}", html::Fact{"Opnieuw bekijken", dutch_date(een.herzien_op)});
    };
    out("{}", html::Facts{feiten});
    if (wijzigt && een.loopt()) {
        const std::string versie = std::to_string(een.item.versie);
        out("{}", html::Form{html::url("/casussen/{}/leiding/{}/einde", l.grant.dossier(), een.item.id),
                             l.grant.wie().csrf, versie, html::Button{.text = "Stop deze afspraak"}});
    }
    out("</article>\n");
}

void afspraak_formulier(html::Out& out, const Leiding& l) {
    const Keuzes keuzes(l.kiesbaar);
    const auto velden = [&](html::Out& veld) {
        veld("{}{}", html::Hidden{"concept", l.input.typed("concept")},
             html::filled(l.input, html::Select{.name = "leider",
                                                .label = "Welke organisatie leidt?",
                                                .options = keuzes.lijst}));
        const auto wie = [&](html::Out& vak) {
            int i = 0;
            for (const Organisatie& een : l.kiesbaar) {
                const std::string naam = "partijen." + std::to_string(i++) + ".id";
                const std::string id = een.id.text();
                vak("<div class=\"rh-keuze\"><input type=\"checkbox\" id=\"{}\" name=\"{}\" value=\"{}\"{}><label "
                    "for=\"{}\">{}</label></div>",
                    naam, naam, id, html::flag("checked", l.input.typed(naam) == id), naam, een.naam);
            }
        };
        const FieldFault* fout = l.input.fault_of("partijen");
        veld("{}", html::Fieldset{
                       .legend = "Wie spraken dit af?",
                       .body = wie,
                       .id = "partijen",
                       .fault = fout != nullptr ? std::string_view(fout->sentence) : std::string_view{}});
        veld("{}{}{}<p class=\"rh-acties\">{}</p>",
             html::filled(l.input, html::DateField{.name = "sinds", .label = "Sinds wanneer?"}),
             html::filled(l.input,
                          html::DateField{.name = "herzienOp", .label = "Wanneer kijken jullie opnieuw?"}),
             html::filled(l.input, html::TextArea{.name = "afspraak",
                                                  .label = "Wat is afgesproken?",
                                                  .length_max = rules::afspraak_max}),
             html::Button{.text = "Bewaar afspraak", .kind = html::ButtonKind::primary});
    };
    const auto formulier = [&](html::Out& in) {
        in("{}",
           html::Form{html::url("/casussen/{}/leiding", l.grant.dossier()), l.grant.wie().csrf, {}, velden});
    };
    out("{}", html::Section{.id = "nieuw", .title = "Nieuwe afspraak", .body = formulier});
}

}  // namespace

void Leiding::operator()(html::Out& out) const {
    out("{}{}{}",
        html::PageHead{.title = "Wie leidt",
                       .intro = "Kennen meer organisaties dit gezin? Spreek af wie leidt, en tot wanneer.",
                       .path = betrokkene::Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding);
    const bool wijzigt = toegang::Gate::zou_mogen(grant, Wijzigen::recht);
    const auto lijst = [&](html::Out& in) {
        if (afspraken.empty()) in("{}", html::EmptyState{"Er is niets afgesproken over wie leidt."});
        for (const Afspraak& een : afspraken) een_afspraak(in, *this, een, wijzigt);
    };
    out("{}", html::Section{.id = "afspraken", .title = "Afspraken", .body = lijst});
    if (wijzigt) afspraak_formulier(out, *this);
}

void Radicalisering::operator()(html::Out& out) const {
    const bool bevroren = grant.zicht().dossier().bevroren;
    out("{}{}{}",
        html::PageHead{.title = "Overdracht bij een vermoeden van radicalisering",
                       .intro = "Hier staat alleen aan wie en wanneer. Schrijf niets over de inhoud op.",
                       .path = html::Kenmerk{kenmerk}},
        html::ErrorSummary{input.faults()}, melding);
    if (bevroren)
        out("{}", html::Notice{.tone = html::Tone::quiet,
                               .title = "Dit dossier is overgedragen en bevroren",
                               .body = "Niemand werkt er hier nog aan. Het wordt op zijn dag vernietigd."});
    const Overdracht* open = nullptr;
    const auto lijst = [&](html::Out& in) {
        if (overdrachten.empty()) in("{}", html::EmptyState{"Er is niets overgedragen."});
        for (const Overdracht& een : overdrachten) {
            const auto feiten = [&](html::Out& feit) {
                feit("{}{}{}", html::Fact{"Gemeld bij", een.aan},
                     html::Fact{"Op", dutch_date(een.aangeboden)},
                     html::Fact{"Stand", rules::naam(een.staat)});
                if (een.beantwoord) feit("{}", html::Fact{"Beantwoord", dutch_date(*een.beantwoord)});
                if (een.van && een.van->open()) feit("{}", html::Fact{"Door", (*een.van)->naam});
            };
            in("<article class=\"rh-bijdrage\">{}</article>\n", html::Facts{feiten});
        }
    };
    for (const Overdracht& een : overdrachten)
        if (een.staat == OverdrachtStaat::aangeboden) open = &een;
    out("{}", html::Section{.id = "overdrachten", .title = "Wat is overgedragen", .body = lijst});
    if (bevroren || !toegang::Gate::zou_mogen(grant, Overdragen::recht)) return;
    if (open != nullptr) {
        static constexpr html::Option antwoorden[] = {
            {"aangenomen", "aangenomen", "Dit dossier wordt bevroren. Niemand ziet het hier nog."},
            {"geweigerd", "geweigerd", "Er verandert verder niets."}};
        const std::string versie = std::to_string(open->item.versie);
        const auto velden = [&](html::Out& veld) {
            veld("{}{}{}<p class=\"rh-acties\">{}</p>",
                 html::filled(input, html::RadioGroup{.name = "antwoord",
                                                      .label = "Wat is het antwoord?",
                                                      .options = std::span<const html::Option>(antwoorden)}),
                 html::filled(input, html::DateField{.name = "op", .label = "Wanneer kwam het antwoord?"}),
                 html::filled(input, html::TextField{.name = "van",
                                                     .label = "Wie gaf het antwoord?",
                                                     .hint = "Naam en functie.",
                                                     .length_max = 200}),
                 html::Button{.text = "Leg antwoord vast", .kind = html::ButtonKind::primary});
        };
        const auto formulier = [&](html::Out& in) {
            in("{}", html::Form{
                         html::url("/casussen/{}/radicalisering/{}/antwoord", grant.dossier(), open->item.id),
                         grant.wie().csrf, versie, velden});
        };
        out("{}", html::Section{.id = "antwoord", .title = "Antwoord", .body = formulier});
        return;
    }
    const Keuzes keuzes(ontvangers);
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}<p class=\"rh-acties\">{}</p>", html::Hidden{"concept", input.typed("concept")},
             html::filled(input, html::Select{.name = "aan",
                                              .label = "Bij wie meldde je het?",
                                              .options = keuzes.lijst,
                                              .hint = "De politie, het OM of de burgemeester."}),
             html::filled(input, html::DateField{.name = "op", .label = "Wanneer?"}),
             html::Button{.text = "Leg overdracht vast", .kind = html::ButtonKind::primary});
    };
    const auto formulier = [&](html::Out& in) {
        in("{}",
           html::Form{
               html::url("/casussen/{}/radicalisering", grant.dossier()), grant.wie().csrf, {}, velden});
    };
    out("{}", html::Section{.id = "nieuw", .title = "Draag over", .body = formulier});
}

}  // namespace aanpak::view
