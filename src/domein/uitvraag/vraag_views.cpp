// The page of one question.
#include "domein/uitvraag/rights.hpp"
#include "domein/uitvraag/rules.hpp"
#include "domein/uitvraag/views.hpp"
#include "kern/pagina/antwoord.hpp"

namespace uitvraag::view {
namespace {

html::Url pad(const Een& e, std::string_view rest) {
    return html::url("/casussen/{}/uitvragen/{}/{}", e.grant.dossier(), e.vraag.item.id, rest);
}
std::string versie_van(const Een& e) { return std::to_string(e.vraag.item.versie); }

// A field has the plain id only in the form that came back: there the summary of faults leads to it.
template <class Field>
void veld(html::Out& out, const Een& e, Terug formulier, std::string_view id, Field field) {
    if (e.terug == formulier) {
        out("{}", html::filled(e.input, field));
        return;
    }
    field.id = id;
    out("{}", field);
}

// One of the four ways to answer. `soort` is the code of the kind.
void formulier(html::Out& out, const Een& e, std::string_view soort, html::Fragment velden,
               html::Button knop) {
    const auto inhoud = [&](html::Out& in) {
        in("{}{}{}<p class=\"rh-acties\">{}</p>", html::Hidden{"concept", e.input.typed("concept")},
           html::Hidden{"soort", soort}, velden, knop);
    };
    out("{}", html::Form{pad(e, "antwoord"), e.grant.wie().csrf, {}, inhoud});
}

void niets_bekend(html::Out& out, const Een& e) {
    const auto velden = [&](html::Out& in) {
        veld(in, e, Terug::niets_bekend, "niets-toelichting",
             html::TextArea{.name = "toelichting",
                            .label = "Toelichting",
                            .need = html::Need::optional,
                            .length_max = rules::toelichting_max});
    };
    formulier(out, e, "niets-bekend", velden, {.text = "Meld niets bekend"});
}

void mag_niet(html::Out& out, const Een& e) {
    static constexpr html::Option gronden[] = {{"zwaarwegend", "zwaarwegende redenen", "Wgs 1.5, eerste lid"},
                                               {"beroepsgeheim", "beroepsgeheim", "Wgs 2.29, tweede lid"}};
    const auto velden = [&](html::Out& in) {
        veld(in, e, Terug::mag_niet, "mag-niet-grond",
             html::RadioGroup{.name = "grond",
                              .label = "Waarom mag het niet?",
                              .options = std::span<const html::Option>(gronden),
                              .layout = html::Layout::down});
        veld(in, e, Terug::mag_niet, "mag-niet-toelichting",
             html::TextArea{.name = "toelichting",
                            .label = "Leg het uit, zonder te zeggen wat je weet",
                            .length_max = rules::toelichting_max});
    };
    formulier(out, e, "mag-niet", velden, {.text = "Meld dat het niet mag"});
}

void later(html::Out& out, const Een& e) {
    const auto velden = [&](html::Out& in) {
        veld(in, e, Terug::later, "later-datum",
             html::DateField{.name = "later", .label = "Wanneer antwoorden jullie?"});
        veld(in, e, Terug::later, "later-toelichting",
             html::TextArea{.name = "toelichting",
                            .label = "Toelichting",
                            .need = html::Need::optional,
                            .length_max = rules::toelichting_max});
    };
    formulier(out, e, "later", velden, {.text = "Beloof een datum"});
}

void beantwoord(html::Out& out, const Een& e) {
    const bool al = e.vraag.staat == Staat::beantwoord;
    const auto gegeven = [&](html::Out& in) {
        const web::Input deel = web::Input(e.input).section("bijdrage");
        in("{}", bijdrage::Velden{deel, e.organisaties});
    };
    const auto meer = [&](html::Out& in) {
        formulier(in, e, "bijdrage", gegeven,
                  {.text = "Geef deze bijdrage", .kind = html::ButtonKind::primary});
    };
    const auto inhoud = [&](html::Out& in) {
        if (al) {
            in("{}", html::Details{"Vul je antwoord aan met een bijdrage", meer, e.terug == Terug::bijdrage});
            return;
        }
        in("<h3>Dit weten wij</h3>{}", meer);
        in("{}", html::Details{"Bij ons is niets bekend", [&](html::Out& d) { niets_bekend(d, e); },
                               e.terug == Terug::niets_bekend});
        in("{}", html::Details{"Wij mogen dit niet delen", [&](html::Out& d) { mag_niet(d, e); },
                               e.terug == Terug::mag_niet});
        in("{}", html::Details{"Wij antwoorden later", [&](html::Out& d) { later(d, e); },
                               e.terug == Terug::later});
    };
    out("{}", html::Section{
                  .id = "antwoord",
                  .title = al ? std::string_view("Nog iets gevonden?") : std::string_view("Jouw antwoord"),
                  .body = inhoud});
}

void beheer(html::Out& out, const Een& e) {
    const std::string versie = versie_van(e);
    const auto& csrf = e.grant.wie().csrf;
    const auto termijn = [&](html::Out& in) {
        veld(in, e, Terug::termijn, "nieuwe-termijn",
             html::DateField{.name = "termijn", .label = "Antwoord voor"});
        in("<p class=\"rh-acties\">{}</p>", html::Button{.text = "Wijzig de datum"});
    };
    const auto reden = [&](html::Out& in) {
        veld(in, e, Terug::intrekking, "intrek-reden",
             html::TextArea{
                 .name = "reden", .label = "Waarom trek je de vraag in?", .length_max = rules::reden_max});
        in("<p class=\"rh-acties\">{}</p>",
           html::Button{.text = "Trek de vraag in", .kind = html::ButtonKind::danger});
    };
    const auto inhoud = [&](html::Out& in) {
        in("{}",
           html::Form{pad(e, "herinnering"), csrf, {}, html::Button{.text = "Herinner de organisatie"}});
        in("{}", html::Details{"Een andere datum",
                               [&](html::Out& d) {
                                   d("{}", html::Form{pad(e, "termijn"), csrf, versie, termijn});
                               },
                               e.terug == Terug::termijn});
        in("{}", html::Details{"De vraag is niet meer nodig",
                               [&](html::Out& d) {
                                   d("{}", html::Form{pad(e, "intrekking"), csrf, versie, reden});
                               },
                               e.terug == Terug::intrekking});
    };
    out("{}",
        html::Section{
            .id = "beheer", .title = "Volgen", .note = "hoogstens één herinnering per dag", .body = inhoud});
}

void antwoorden(html::Out& out, const Een& e) {
    if (e.vraag.antwoorden.empty()) return;
    const auto inhoud = [&](html::Out& in) {
        for (const Antwoord& antwoord : e.vraag.antwoorden)
            in("<article class=\"rh-bijdrage\">{}</article>\n", AntwoordTekst{e.grant, antwoord});
    };
    out("{}",
        html::Section{.id = "antwoorden", .title = "Antwoorden", .note = "nieuwste boven", .body = inhoud});
}

}  // namespace

void Een::operator()(html::Out& out) const {
    const auto feiten = [&](html::Out& feit) {
        feit("{}{}", html::Fact{"Gevraagd aan", vraag.naam}, html::Fact{"Stand", rules::naam(vraag.staat)});
        feit("{}", html::Fact{"Antwoord voor", Termijn{vraag, grant.vandaag()}});
        feit("{}{}", html::Fact{"Doel", toegang::naam(grant.doel())},
             html::Fact{"Grondslag", vraag.grondslag});
        feit("{}",
             html::Fact{"Gevraagd door", vraag.door + ", " + dutch_date(local_date(vraag.item.gemaakt))});
    };
    out("{}{}{}{}", html::PageHead{.title = "Vraag van het huis", .path = betrokkene::Pad{grant, dossier}},
        betrokkene::WaarschuwingMelding{waarschuwing}, html::ErrorSummary{input.faults()}, melding);
    if (vraag.vraag.open()) out("{}", html::Record{vraag.vraag->tekst});
    out("{}", html::Facts{feiten});
    if (vraag.reden && vraag.reden->open())
        out("{}",
            html::Section{
                .id = "reden", .title = "Waarom ingetrokken", .body = html::Record{(*vraag.reden)->tekst}});
    if (vraag.organisatie == grant.wie().organisatie && vraag.staat != Staat::ingetrokken)
        beantwoord(out, *this);
    antwoorden(out, *this);
    if (vraag.staat == Staat::open && toegang::Gate::zou_mogen(grant, Stellen::recht)) beheer(out, *this);
}

}  // namespace uitvraag::view
