// Moving casussen, and deputies.

#include "domein/caseload/views.hpp"

#include "kern/toegang/gate.hpp"

namespace caseload::view {
namespace {

// Options that own their words.
struct Mensen {
    std::vector<std::pair<std::string, std::string>> paren;
    Mensen(const std::vector<Regisseur>& regisseurs, const std::optional<kern::MedewerkerId>& zonder,
           const std::optional<kern::MedewerkerId>& ik = std::nullopt) {
        for (const Regisseur& een : regisseurs)
            if (een.id != zonder && een.id != ik)
                paren.emplace_back(een.id.text(), een.naam + " (" + std::to_string(een.aantal) + ")");
    }
    std::vector<html::Option> opties() const {
        std::vector<html::Option> lijst;
        for (const auto& [waarde, naam] : paren) lijst.push_back({waarde, naam});
        return lijst;
    }
};

void kies_regisseur(html::Out& out, const Caseload& c) {
    const Mensen mensen(c.regisseurs, std::nullopt);
    const auto opties = mensen.opties();
    const std::string gekozen = c.van ? c.van->text() : std::string();
    out("<form method=\"get\" action=\"/caseload\">{}<p class=\"rh-acties\">{}</p></form>",
        html::Select{
            .name = "regisseur", .label = "Van wie?", .options = opties, .value = gekozen, .id = "van-wie"},
        html::Button{.text = "Toon casussen",
                     .kind = c.van ? html::ButtonKind::plain : html::ButtonKind::primary,
                     .busy = "Bezig met zoeken…"});
}

void rijen(html::Out& out, const Caseload& c) {
    const auto regels = [&](html::Out& tr) {
        std::size_t nummer = 0;
        for (const Rij& rij : c.rijen) {
            const std::string deel = "dossiers." + std::to_string(nummer++);
            const std::string id = rij.id.text();
            const std::string veld = deel + ".id";
            const std::string label = "Kies " + rij.kenmerk;
            const auto kop = [&](html::Out& cel) {
                if (rij.titel && rij.titel->open()) cel("<b>{}</b>", (*rij.titel)->naam);
                cel("{}{}", html::Under{html::Kenmerk{rij.kenmerk}},
                    html::Hidden{deel + ".versie", std::to_string(rij.versie)});
            };
            tr("<tr><td class=\"rh-kies\"><label><input type=\"checkbox\" name=\"{}\" value=\"{}\"{}><span "
               "class=\"rh-weg\">{}</span></label></td>{}{}{}{}</tr>",
               veld, id, html::flag("checked", c.input.typed(veld) == id), label, html::RowHead{kop},
               html::Cell{rij.tafel, "Tafel"}, html::Cell{rij.gemeente, "Gemeente"},
               html::Cell{toegang::naam(rij.fase), "Fase"});
        }
    };
    out("{}",
        html::Table{
            .caption = "Casussen om te verplaatsen",
            .columns = {{"Kies", html::ColumnKind::choose}, {"Casus"}, {"Tafel"}, {"Gemeente"}, {"Fase"}},
            .rows = regels,
            .kind = html::TableKind::stacking});
}

}  // namespace

void Caseload::operator()(html::Out& out) const {
    out("{}{}",
        html::PageHead{.title = "Caseload verplaatsen",
                       .intro = "Geef casussen aan een andere procesregisseur. Hoogstens 500 tegelijk."},
        html::ErrorSummary{input.faults()});
    if (toegang::Gate::zou_mogen(wie, toegang::Recht::waarneming_wijzigen))
        out("<p><a href=\"/caseload/waarnemingen\">Wie neemt waar voor wie?</a></p>");
    const bool manager = wie.heeft(toegang::Rol::manager);
    if (manager) kies_regisseur(out, *this);
    if (!van) return;
    if (rijen.empty()) {
        out("{}", html::EmptyState{"Er zijn geen casussen om te verplaatsen."});
        return;
    }
    const Mensen mensen(regisseurs, van, wie.medewerker);
    const auto opties = mensen.opties();
    const auto velden = [&](html::Out& veld) {
        veld("{}", html::Hidden{"van", van->text()});
        const FieldFault* fout = input.fault_of("dossiers");
        veld("{}", html::Fieldset{
                       .legend = "Welke casussen?",
                       .body = [&](html::Out& deel) { view::rijen(deel, *this); },
                       .id = "dossiers",
                       .fault = fout != nullptr ? std::string_view(fout->sentence) : std::string_view{}});
        veld("{}",
             html::filled(input,
                          html::Select{.name = "naar",
                                       .label = "Naar wie?",
                                       .options = opties,
                                       .hint = "Tussen haakjes staat hoeveel casussen iemand nu heeft."}));
        veld("{}",
             html::filled(input,
                          html::Checkbox{
                              .name = "blijft",
                              .label = "De vorige regisseur blijft meekijken als medewerker van het huis"}));
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{.text = "Verplaats casussen", .kind = html::ButtonKind::primary});
    };
    out("{}", html::Form{html::url("/caseload/verplaatsingen"), wie.csrf, {}, velden});
}

void Verplaatst::operator()(html::Out& out) const {
    std::size_t gelukt = 0;
    for (const Resultaat& een : resultaten) gelukt += een.uitkomst == Uitkomst::verplaatst ? 1 : 0;
    const std::string zin = std::to_string(gelukt) + " van " + std::to_string(resultaten.size()) +
                            " casussen zijn nu van " + naar + ".";
    out("{}{}", html::PageHead{.title = "Caseload verplaatst"},
        html::Notice{.tone = gelukt == resultaten.size() ? html::Tone::done : html::Tone::notice,
                     .title = zin});
    if (gelukt != resultaten.size()) {
        const auto regels = [&](html::Out& tr) {
            for (const Resultaat& een : resultaten) {
                if (een.uitkomst == Uitkomst::verplaatst) continue;
                const auto kop = [&](html::Out& cel) {
                    if (een.kenmerk.empty())
                        cel("onbekend");
                    else
                        cel("{}", html::Kenmerk{een.kenmerk});
                };
                tr("<tr>{}{}</tr>", html::RowHead{kop}, html::Cell{rules::zin(een.uitkomst), "Waarom niet"});
            }
        };
        out("{}", html::Table{.caption = "Niet verplaatst",
                              .columns = {{"Kenmerk"}, {"Waarom niet"}},
                              .rows = regels,
                              .kind = html::TableKind::stacking});
    }
    out("<p><a href=\"/caseload\">Terug naar caseload</a></p>");
}

void Waarnemingen::operator()(html::Out& out) const {
    out("{}{}{}",
        html::PageHead{.title = "Waarneming",
                       .intro = "Wie afwezig is wijst niemand zelf aan. Jij doet dat, met een laatste dag.",
                       .path = [](html::Out& pad) { pad("<a href=\"/caseload\">Caseload</a>"); }},
        html::ErrorSummary{input.faults()}, melding);
    const auto regels = [&](html::Out& tr) {
        for (const Waarneming& een : lijst) {
            const bool voorbij = een.beeindigd || een.tot < vandaag;
            const std::string periode = dutch_date(een.van) + " tot en met " + dutch_date(een.tot);
            const auto stand = [&](html::Out& cel) {
                if (voorbij) {
                    cel("{}", een.beeindigd ? "gestopt" : "voorbij");
                    return;
                }
                cel("{}{}", een.van > vandaag ? "komt" : "loopt",
                    html::Form{
                        html::url("/caseload/waarnemingen/{}/einde", een.id), wie.csrf,
                        std::to_string(een.versie),
                        html::Button{
                            .text = "Stop nu", .kind = html::ButtonKind::subtle, .context = een.waarnemer}});
            };
            tr("<tr>{}{}{}{}</tr>", html::RowHead{een.afwezig}, html::Cell{een.waarnemer, "Waargenomen door"},
               html::Cell{periode, "Periode"}, html::Cell{stand, "Stand"});
        }
    };
    if (lijst.empty())
        out("{}", html::EmptyState{"Niemand neemt waar."});
    else
        out("{}", html::Table{.caption = "Waarnemingen",
                              .columns = {{"Afwezig"}, {"Waargenomen door"}, {"Periode"}, {"Stand"}},
                              .rows = regels,
                              .kind = html::TableKind::stacking});
    const Mensen mensen(regisseurs, std::nullopt), anderen(regisseurs, std::nullopt, wie.medewerker);
    const auto opties = mensen.opties(), waarnemers = anderen.opties();
    const auto velden = [&](html::Out& veld) {
        veld("{}",
             html::filled(input,
                          html::Select{.name = "afwezig", .label = "Wie is er afwezig?", .options = opties}));
        veld("{}", html::filled(input, html::Select{.name = "waarnemer",
                                                    .label = "Wie neemt er waar?",
                                                    .options = waarnemers}));
        veld("{}", html::filled(input, html::DateField{.name = "van", .label = "Vanaf"}));
        veld("{}", html::filled(input, html::DateField{.name = "tot", .label = "Tot en met"}));
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{.text = "Wijs waarnemer aan", .kind = html::ButtonKind::primary});
    };
    const html::Form formulier{html::url("/caseload/waarnemingen"), wie.csrf, {}, velden};
    out("{}", html::Section{.id = "nieuw", .title = "Wijs een waarnemer aan", .body = formulier});
}

}  // namespace caseload::view
