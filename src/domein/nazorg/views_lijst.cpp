// The worklist: by day of release, with the letters of the keyboard and many at once.
#include "domein/nazorg/rights.hpp"
#include "domein/nazorg/rules.hpp"
#include "domein/nazorg/views.hpp"
#include "kern/toegang/gate.hpp"

namespace nazorg::view {
namespace {

struct Handeling {
    std::string_view code;
    std::string_view toets;
    std::string_view naam;
};
constexpr Handeling handelingen[] = {{"geen-steun", "1", "Geen steun nodig"},
                                     {"enkelvoudig", "2", "Enkelvoudige ondersteuning"},
                                     {"volledig-plan", "3", "Volledig plan"},
                                     {"gemeente", "4", "Geef aan gemeente"}};

void keuzes(html::Out& out, const Overzicht& o) {
    long long alle = 0;
    for (const long long aantal : o.lijst.aantallen) alle += aantal;
    const auto tab = [&](const html::Url& naar, std::string_view naam, long long aantal, bool hier) {
        out("<a href=\"{}\"{}>{} <span class=\"rh-tel\">{}</span></a>", naar,
            html::attribute("aria-current", "page", hier), naam, aantal);
    };
    out("<nav class=\"rh-tabs\" aria-label=\"Indeling\">");
    constexpr std::string_view namen[] = {"Nog in te delen", "Geen steun nodig", "Enkelvoudige ondersteuning",
                                          "Volledig plan"};
    tab(html::url("/nazorg"), namen[0], o.lijst.aantallen[0], o.gekozen == Indeling::nieuw);
    for (const auto& [code, indeling] : rules::indeling_codes)
        tab(html::url("/nazorg").with("indeling", code), namen[static_cast<std::size_t>(indeling)],
            o.lijst.aantallen[static_cast<std::size_t>(indeling)], o.gekozen == indeling);
    tab(html::url("/nazorg").with("indeling", "alle"), "Alle", alle, !o.gekozen);
    out("</nav>");
}

void rijen(html::Out& out, const Overzicht& o, bool kiest) {
    std::size_t nummer = 0;
    for (const Regel& regel : o.lijst.regels) {
        const std::string deel = "dossiers." + std::to_string(nummer++);
        const std::string veld = deel + ".id";
        const std::string id = regel.dossier.text();
        const std::string_view naam =
            regel.titel.open() ? std::string_view(regel.titel->naam) : std::string_view(regel.kenmerk);
        const std::string label = "Kies " + std::string(naam) + ", " + regel.kenmerk;
        const auto kop = [&](html::Out& cel) {
            cel("<a href=\"{}\">{}</a>{}", html::url("/nazorg/{}", regel.dossier), naam,
                html::Under{html::Kenmerk{regel.kenmerk}});
            if (kiest) cel("{}", html::Hidden{deel + ".versie", std::to_string(regel.versie)});
        };
        const auto stand = [&](html::Out& cel) {
            cel("{}", rules::naam(regel.indeling));
            if (regel.bij_gemeente) cel("{}", html::Under{"bij de gemeente"});
        };
        out("<tr>");
        if (kiest)
            out("<td class=\"rh-kies\"><label><input type=\"checkbox\" name=\"{}\" value=\"{}\"{}><span "
                "class=\"rh-weg\">{}</span></label></td>",
                veld, id, html::flag("checked", o.input.typed(veld) == id), label);
        out("{}{}{}{}</tr>\n", html::RowHead{kop}, html::Cell{dutch_date(regel.datum), "Vrijlating"},
            html::Cell{regel.gemeente, "Gemeente"}, html::Cell{stand, "Indeling"});
    }
}

void tabel(html::Out& out, const Overzicht& o, bool kiest) {
    std::vector<html::Column> kolommen;
    if (kiest) kolommen.push_back({"Kies", html::ColumnKind::choose});
    for (const std::string_view naam : {"Persoon", "Vrijlating", "Gemeente", "Indeling"})
        kolommen.push_back({naam});
    out("{}", html::Table{.caption = "Vrijlatingen, de eerste bovenaan",
                          .columns = kolommen,
                          .rows = [&](html::Out& tr) { rijen(tr, o, kiest); },
                          .kind = html::TableKind::stacking});
}

void formulier(html::Out& out, const Overzicht& o) {
    const auto velden = [&](html::Out& in) {
        const FieldFault* fout = o.input.fault_of("dossiers");
        in("{}",
           html::Fieldset{.legend = "Welke vrijlatingen?",
                          .body = [&](html::Out& deel) { tabel(deel, o, true); },
                          .id = "dossiers",
                          .fault = fout != nullptr ? std::string_view(fout->sentence) : std::string_view{}});
        in("<p class=\"rh-acties\">");
        for (const Handeling& een : handelingen)
            in("<button class=\"utrecht-button\" type=\"submit\" name=\"handeling\" value=\"{}\" "
               "data-sneltoets=\"{}\">{}</button>",
               een.code, een.toets, een.naam);
        in("</p><p class=\"rh-klein\">Op het toetsenbord: j en k lopen door de lijst, x kiest, 1 tot en met 4 doen "
           "wat op de knoppen staat.</p>");
    };
    out("{}", html::Form{html::url("/nazorg/aktes"), o.scope.wie().csrf, {}, velden});
}

void aktes(html::Out& out, const Overzicht& o) {
    const auto inhoud = [&](html::Out& in) {
        in("<ul>");
        for (const Akte& akte : o.aktes) {
            const std::string wat = akte.soort == AkteSoort::gegeven ? std::string("aan de gemeente gegeven")
                                                                     : std::string(rules::naam(akte.naar));
            in("<li>{}: {} {}, {}. ", dutch_time(akte.op), akte.aantal,
               akte.aantal == 1 ? "vrijlating" : "vrijlatingen", wat);
            if (akte.teruggenomen)
                in("Teruggenomen.");
            else
                in("{}",
                   html::Form{
                       html::url("/nazorg/aktes/{}/terugname", akte.id),
                       o.scope.wie().csrf,
                       {},
                       html::Button{.text = "Neem terug", .kind = html::ButtonKind::subtle, .context = wat}});
            in("</li>");
        }
        in("</ul>");
    };
    out("{}", html::Section{.id = "aktes",
                            .title = "Net gedaan",
                            .note = "terug te nemen zolang er niets op volgde",
                            .body = inhoud});
}

}  // namespace

void Overzicht::operator()(html::Out& out) const {
    const bool kiest = toegang::Gate::zou_mogen(scope.wie(), Indelen::recht) &&
                       scope.wie().feiten.soort == toegang::OrganisatieSoort::huis;
    const auto knoppen = [&](html::Out& knop) {
        if (toegang::Gate::zou_mogen(scope.wie(), Invoeren::recht))
            knop("{}", html::LinkButton{"Lijsten invoeren", html::url("/nazorg/lijsten")});
        if (toegang::Gate::zou_mogen(scope.wie(), Contact::recht))
            knop("{}", html::LinkButton{"Wie doet de nazorg?", html::url("/nazorg/contacten")});
    };
    out("{}{}{}",
        html::PageHead{.title = "Nazorg",
                       .intro = "Wie terugkomt uit detentie, op de dag van vrijlating.",
                       .actions = knoppen},
        html::ErrorSummary{input.faults()}, melding);
    keuzes(out, *this);
    if (lijst.regels.empty())
        out("{}", html::EmptyState{"Hier staat niemand.",
                                   "Een ingevoerde lijst met vrijlatingen komt hier vanzelf."});
    else if (kiest)
        formulier(out, *this);
    else
        tabel(out, *this, false);
    const html::Url basis =
        html::url("/nazorg").with("indeling", gekozen ? rules::code(*gekozen) : std::string_view("alle"));
    out("{}", html::Pagination{bladzijde, grootte, lijst.totaal, basis});
    if (!aktes.empty()) view::aktes(out, *this);
}

void Contacten::operator()(html::Out& out) const {
    out("{}{}{}",
        html::PageHead{
            .title = "Wie doet de nazorg?",
            .intro = "Deze persoon ziet de nazorg van jouw gemeente en meldt mensen aan voor een casus.",
            .path = [](html::Out& pad) { pad("<a href=\"/organisatie/medewerkers\">Jouw medewerkers</a>"); }},
        html::ErrorSummary{input.faults()}, melding);
    const auto regels = [&](html::Out& tr) {
        for (const Contactpersoon& een : lijst)
            tr("<tr>{}{}{}</tr>", html::RowHead{een.naam}, html::Cell{dutch_date(een.van), "Vanaf"},
               html::Cell{een.tot ? dutch_date(*een.tot) : std::string("loopt"), "Tot en met"});
    };
    if (lijst.empty())
        out("{}",
            html::EmptyState{"Niemand doet de nazorg.", "Zonder contact ziet jouw gemeente geen nazorg."});
    else
        out("{}", html::Table{.caption = "Contacten voor nazorg",
                              .columns = {{"Naam"}, {"Vanaf"}, {"Tot en met"}},
                              .rows = regels,
                              .kind = html::TableKind::stacking});
    std::vector<std::pair<std::string, std::string>> mensen;
    for (const auto& een : kandidaten) mensen.emplace_back(een.id.text(), een.naam);
    std::vector<html::Option> opties;
    for (const auto& [id, naam] : mensen) opties.push_back({id, naam});
    const auto velden = [&](html::Out& veld) {
        veld("{}{}<p class=\"rh-acties\">{}</p>",
             html::filled(input,
                          html::Select{.name = "medewerker",
                                       .label = "Wie doet de nazorg?",
                                       .options = opties,
                                       .hint = "De vorige houdt op de dag ervoor op en ziet niets meer."}),
             html::filled(input, html::DateField{.name = "van", .label = "Vanaf"}),
             html::Button{.text = "Leg vast", .kind = html::ButtonKind::primary});
    };
    const html::Form formulier{html::url("/nazorg/contacten"), grant.wie().csrf, {}, velden};
    out("{}", html::Section{.id = "nieuw", .title = "Wijs iemand aan", .body = formulier});
}

}  // namespace nazorg::view
