// The forms of the slice, and the pages of what is closed.

#include "domein/afsluiting/views.hpp"
#include "kern/toegang/gate.hpp"

namespace afsluiting::view {
namespace {

using betrokkene::Pad;

std::vector<html::Option> opties(const Codes& codes) {
    std::vector<html::Option> lijst;
    for (const auto& code : codes) lijst.push_back({code.code, code.naam});
    return lijst;
}

struct WieOpties {
    std::vector<std::string> ids;
    std::vector<html::Option> lijst;
    explicit WieOpties(const std::vector<Wie>& wie) {
        ids.reserve(wie.size());
        for (const Wie& een : wie) {
            ids.push_back(een.medewerker.text());
            lijst.push_back({ids.back(), een.naam});
        }
    }
};

html::Url naar_afronding(const toegang::GrantBasis& grant) {
    return html::url("/casussen/{}/afronding", grant.dossier());
}

struct AfgeslotenPad {
    void operator()(html::Out& out) const { out("<a href=\"/afgesloten\">Afgesloten</a>"); }
};

void feiten(html::Out& out, const Afgesloten& een) {
    const auto lijst = [&](html::Out& feit) {
        feit("{}", html::Fact{"Kenmerk", html::Kenmerk{een.kenmerk}});
        feit("{}",
             html::Fact{"Tafel", een.tafel.empty() ? std::string_view("geen") : std::string_view(een.tafel)});
        feit("{}", html::Fact{"Afgesloten", dutch_date(een.gesloten)});
        if (!een.resultaat.empty()) feit("{}", html::Fact{"Resultaat", een.resultaat});
        feit("{}", html::Fact{"Bewaren tot", dutch_date(een.bewaren_tot)});
    };
    out("{}", html::Facts{lijst});
}

constexpr html::Option overdracht_antwoorden[] = {{"aangenomen", "Wij nemen dit over"},
                                                  {"geweigerd", "Wij nemen dit niet over"}};

}  // namespace

void NieuwPuntFormulier::operator()(html::Out& out) const {
    const bool overdracht = soort == PuntSoort::overdracht;
    const WieOpties keuzes(wie);
    out("{}{}{}",
        html::PageHead{.title = overdracht ? "Draag over" : "Plan een nazorgcheck",
                       .intro = overdracht ? "De organisatie zegt zelf of zij dit overneemt."
                                           : "Iemand gaat op een dag na hoe het gaat.",
                       .path = Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding);
    if (wie.empty()) {
        out("{}", html::EmptyState{"Niemand doet mee aan wie je dit kunt vragen.",
                                   "Nodig eerst een organisatie uit."});
        return;
    }
    const auto velden = [&](html::Out& veld) {
        veld("{}", html::Hidden{"concept", input.typed("concept")});
        veld("{}", html::filled(input, html::Select{.name = "wie",
                                                    .label = overdracht ? "Aan wie?" : "Wie gaat dit na?",
                                                    .options = keuzes.lijst}));
        if (!overdracht)
            veld("{}", html::filled(input, html::DateField{.name = "termijn", .label = "Op welke dag?"}));
        veld("{}",
             html::filled(input, html::TextArea{.name = "tekst",
                                                .label = overdracht ? "Wat draag je over?"
                                                                    : "Wat moet er nagegaan worden?",
                                                .hint = "Alleen het huis en deze organisatie lezen dit.",
                                                .length_max = rules::tekst_max}));
        veld("<p class=\"rh-acties\">{}<a href=\"{}\">Terug naar de afronding</a></p>",
             html::Button{.text = overdracht ? "Bied aan" : "Plan de check",
                          .kind = html::ButtonKind::primary},
             naar_afronding(grant));
    };
    out("{}", html::Form{overdracht ? html::url("/casussen/{}/afronding/overdrachten", grant.dossier())
                                    : html::url("/casussen/{}/afronding/nazorgchecks", grant.dossier()),
                         grant.wie().csrf,
                         {},
                         velden});
    // To somebody outside the region the way is another: that house is asked first (Wgs 2.28).
    if (overdracht && toegang::Gate::zou_mogen(grant, toegang::Recht::uitwisseling_vragen))
        out("<p>Gaat de persoon naar een andere regio? <a href=\"{}\">Vraag eerst het huis daar</a></p>",
            html::url("/casussen/{}/uitwisseling", grant.dossier()));
}

void PuntBlad::operator()(html::Out& out) const {
    out("{}{}{}", html::PageHead{.title = rules::naam(punt.soort), .path = Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding);
    if (punt.tekst && punt.tekst->open()) out("{}", html::Record{(*punt.tekst)->tekst});
    const std::string gevraagd = dutch_date(local_date(punt.item.gemaakt));
    const auto hoe = rules::signaal(punt.staat, punt.termijn, grant.vandaag());
    const auto lijst = [&](html::Out& feit) {
        feit("{}", html::Fact{"Gevraagd", gevraagd});
        if (punt.termijn)
            feit("{}",
                 html::Fact{"Op", html::Termijn{static_cast<html::Tijdigheid>(static_cast<int>(hoe.stand)),
                                                hoe.tekst}});
        feit("{}", html::Fact{"Stand", rules::naam(punt.soort, punt.staat)});
    };
    out("{}", html::Facts{lijst});
    if (!rules::is_open(punt.staat)) return;
    const std::string versie = std::to_string(punt.item.versie);
    const auto vraag = [&](html::Out& veld, std::string_view naam, std::string_view tekst, html::Need need) {
        veld("{}",
             html::filled(
                 input,
                 html::TextArea{.name = naam, .label = tekst, .need = need, .length_max = rules::tekst_max}));
    };
    const auto velden = [&](html::Out& veld) {
        switch (punt.soort) {
            case PuntSoort::overdracht:
                veld("{}", html::filled(input, html::RadioGroup{.name = "antwoord",
                                                                .label = "Neemt jouw organisatie dit over?",
                                                                .options = std::span<const html::Option>(
                                                                    overdracht_antwoorden),
                                                                .layout = html::Layout::down}));
                vraag(veld, "een", "Toelichting. Nodig als jullie dit niet overnemen.", html::Need::optional);
                break;
            case PuntSoort::nazorg: vraag(veld, "een", "Hoe gaat het?", html::Need::required); break;
            case PuntSoort::evaluatie:
                vraag(veld, "een", vragen.size() > 0 ? std::string_view(vragen[0].naam) : "Vraag 1",
                      html::Need::required);
                vraag(veld, "twee", vragen.size() > 1 ? std::string_view(vragen[1].naam) : "Vraag 2",
                      html::Need::required);
                vraag(veld, "drie", vragen.size() > 2 ? std::string_view(vragen[2].naam) : "Vraag 3",
                      html::Need::required);
                break;
        }
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{.text = "Leg antwoord vast", .kind = html::ButtonKind::primary});
    };
    out("{}", html::Form{html::url("/casussen/{}/afronding/{}/antwoord", grant.dossier(), punt.item.id),
                         grant.wie().csrf, versie, velden});
}

void BronVelden::operator()(html::Out& out) const {
    const auto elders = [&](html::Out& deel) {
        deel("{}", html::filled(input, html::DateField{.name = "besluitDatum",
                                                       .label = "Datum van het besluit",
                                                       .need = html::Need::optional}));
        deel("{}", html::filled(input, html::TextField{.name = "besluitBron",
                                                       .label = "Waar staat het besluit?",
                                                       .need = html::Need::optional}));
        const auto wie = [&](html::Out& vak) {
            std::size_t i = 0;
            for (const auto& een : beslissers.kiesbaar) {
                const std::string naam = "beslissers." + std::to_string(i++) + ".id";
                const std::string id = een.id.text();
                vak("<div class=\"rh-keuze\"><input type=\"checkbox\" id=\"{}\" name=\"{}\" value=\"{}\"{}><label "
                    "for=\"{}\">{}</label></div>",
                    naam, naam, id, html::flag("checked", input.typed(naam) == id), naam, een.naam);
            }
        };
        const FieldFault* fout = input.fault_of("beslissers");
        deel("{}", html::Fieldset{
                       .legend = "Welke publieke deelnemers besloten dit?",
                       .body = wie,
                       .hint = "Zij krijgen de vraag of dit klopt.",
                       .id = "beslissers",
                       .fault = fout != nullptr ? std::string_view(fout->sentence) : std::string_view{}});
    };
    out("{}", html::Details{"Het besluit is al genomen, bijvoorbeeld aan de tafel", elders,
                            !input.typed("besluitDatum").empty() || input.fault_of("beslissers") != nullptr});
}

void SluitFormulier::operator()(html::Out& out) const {
    out("{}{}{}",
        html::PageHead{
            .title = "Stel sluiten voor",
            .intro = "Publieke deelnemers bevestigen dit. Daarna ziet niemand de casus nog, jij ook niet.",
            .path = Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding);
    const auto open = rules::hindernissen(stand);
    const auto lijst = opties(resultaten);
    const auto velden = [&](html::Out& veld) {
        veld("{}", html::Hidden{"concept", input.typed("concept")});
        veld("{}",
             html::filled(input, html::Select{.name = "resultaat", .label = "Resultaat", .options = lijst}));
        veld("{}", html::filled(input, html::TextArea{.name = "reden",
                                                      .label = "Waarom kan de casus dicht?",
                                                      .length_max = rules::reden_max}));
        if (!open.empty()) {
            veld("<p>Dit staat nog open:</p><ul>{}</ul>", [&](html::Out& li) {
                for (const auto& een : open) li("<li>{}</li>", een.zin);
            });
            veld("{}", html::filled(input, html::TextArea{.name = "ondanks",
                                                          .label = "Waarom kan de casus toch dicht?",
                                                          .length_max = rules::reden_max}));
        }
        veld("{}", BronVelden{beslissers, input});
        veld("<p class=\"rh-acties\">{}<a href=\"{}\">Terug naar de afronding</a></p>",
             html::Button{.text = "Leg voor of leg vast", .kind = html::ButtonKind::primary},
             naar_afronding(grant));
    };
    out("{}",
        html::Form{html::url("/casussen/{}/afsluiting", grant.dossier()), grant.wie().csrf, {}, velden});
}

void AfgeslotenLijst::operator()(html::Out& out) const {
    out("{}",
        html::PageHead{
            .title = "Afgesloten",
            .intro = "Casussen waar je bij was en die nu dicht zijn. Wat erin staat ziet niemand meer."});
    if (lijst.empty()) {
        out("{}", html::EmptyState{"Er zijn geen afgesloten casussen van jou."});
        return;
    }
    const bool huis = toegang::Gate::zou_mogen(grant.wie(), toegang::Recht::rondje_bijwerken);
    const auto rijen = [&](html::Out& tr) {
        for (const Afgesloten& een : lijst) {
            const auto kop = [&](html::Out& cel) { cel("{}", html::Kenmerk{een.kenmerk}); };
            const auto doen = [&](html::Out& cel) {
                if (een.wacht_op_mij)
                    cel("<a href=\"{}\">Geef antwoord<span class=\"rh-weg\"> over {}</span></a>",
                        html::url("/afgesloten/{}/heropening/{}", een.id, *een.voorstel), een.kenmerk);
                else if (huis)
                    cel("<a href=\"{}\">{}<span class=\"rh-weg\">: {}</span></a>",
                        html::url("/afgesloten/{}/heropening", een.id),
                        een.voorstel ? "Voorstel ligt voor" : "Stel heropenen voor", een.kenmerk);
            };
            tr("<tr>{}{}{}{}{}{}</tr>", html::RowHead{kop}, html::Cell{een.tafel, "Tafel"},
               html::Cell{dutch_date(een.ingediend), "Aangemeld"},
               html::Cell{dutch_date(een.gesloten), "Afgesloten"}, html::Cell{een.resultaat, "Resultaat"},
               html::Cell{doen, "Heropenen"});
        }
    };
    out("{}",
        html::Table{
            .caption = "Afgesloten casussen",
            .columns = {{"Kenmerk"}, {"Tafel"}, {"Aangemeld"}, {"Afgesloten"}, {"Resultaat"}, {"Heropenen"}},
            .rows = rijen,
            .kind = html::TableKind::stacking,
            .caption_kind = html::CaptionKind::hidden});
}

void HeropenFormulier::operator()(html::Out& out) const {
    out("{}{}{}",
        html::PageHead{
            .title = "Stel heropenen voor",
            .intro = "Publieke deelnemers bevestigen dit. Wat in het dossier staat zie je pas daarna.",
            .path = AfgeslotenPad{}},
        html::ErrorSummary{input.faults()}, melding);
    feiten(out, dossier);
    if (besluit) {
        const std::string versie = std::to_string(besluit->versie);
        out("<div class=\"rh-besluit\"><h2>{}</h2>{}<p class=\"rh-klein\">{} van {} akkoord{}.</p>{}</div>",
            rules::grond_naam(besluit->grond), html::Record{besluit->inhoud->reden}, besluit->akkoord,
            besluit->nodig, besluit->niet_akkoord > 0 ? ", niet iedereen is akkoord" : "",
            html::Form{html::url("/afgesloten/{}/heropening/{}/intrekking", grant.dossier(), besluit->id),
                       grant.wie().csrf, versie,
                       html::Button{.text = "Trek voorstel in", .kind = html::ButtonKind::subtle}});
        return;
    }
    std::vector<html::Option> gronden;
    for (const auto& [code, grond] : rules::grond_codes) gronden.push_back({code, rules::naam(grond)});
    const auto velden = [&](html::Out& veld) {
        veld("{}", html::Hidden{"concept", input.typed("concept")});
        veld("{}", html::filled(input, html::RadioGroup{.name = "grond",
                                                        .label = "Op welke grond?",
                                                        .options = gronden,
                                                        .layout = html::Layout::down}));
        veld("{}", html::filled(input,
                                html::DateField{
                                    .name = "tot",
                                    .label = "Open tot en met",
                                    .hint = "Hoogstens 30 dagen, en alleen om te lezen. Leeg bij heropening.",
                                    .need = html::Need::optional}));
        veld("{}",
             html::filled(
                 input,
                 html::TextArea{
                     .name = "reden",
                     .label = "Waarom moet het dossier open?",
                     .hint = "Noem niemand bij naam: wie beslist ziet alleen het kenmerk en deze reden.",
                     .length_max = rules::reden_max}));
        veld("{}", BronVelden{beslissers, input});
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{.text = "Leg voor of leg vast", .kind = html::ButtonKind::primary});
    };
    out("{}",
        html::Form{html::url("/afgesloten/{}/heropening", grant.dossier()), grant.wie().csrf, {}, velden});
}

void HeropenBevestigen::operator()(html::Out& out) const {
    out("{}{}{}",
        html::PageHead{.title = "Mag dit dossier open?",
                       .intro = "Je ziet alleen het kenmerk en de reden.",
                       .path = AfgeslotenPad{}},
        html::ErrorSummary{input.faults()}, melding);
    feiten(out, dossier);
    out("<div class=\"rh-besluit\"><h2>{}</h2>{}", rules::grond_naam(besluit.grond),
        html::Record{besluit.inhoud->reden});
    if (besluit.tot) out("<p>Open tot en met {}, alleen om te lezen.</p>", dutch_date(*besluit.tot));
    out("<p class=\"rh-klein\">Voorgesteld door {} op {}. {} van {} akkoord.</p>", besluit.voorbereid_door,
        dutch_date(local_date(besluit.voorbereid_op)), besluit.akkoord, besluit.nodig);
    if (besluit.door_mij)
        out("<p>Jouw organisatie heeft geantwoord.</p>");
    else
        out("{}",
            html::Form{html::url("/afgesloten/{}/heropening/{}/bevestiging", grant.dossier(), besluit.id),
                       grant.wie().csrf,
                       {},
                       AntwoordKnoppen{input}});
    out("</div>");
}

}  // namespace afsluiting::view
