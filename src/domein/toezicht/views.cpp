// The log on a page: what one looks for, what was found, and the way further back.

#include "domein/toezicht/pages.hpp"
#include "kern/pagina/antwoord.hpp"
#include "platform/base/text.hpp"
#include "platform/html/form.hpp"

namespace toezicht {
namespace {

using Uitkomst = logboek::Zoekvraag::Uitkomst;

constexpr html::Option uitkomsten[] = {{"toegestaan", "toegestaan"}, {"geweigerd", "geweigerd"}};

std::string_view code(Uitkomst uitkomst) {
    return uitkomst == Uitkomst::alle ? std::string_view{} : uitkomsten[static_cast<int>(uitkomst) - 1].value;
}

}  // namespace

html::Url adres(const Filter& filter) {
    html::Url url = html::url("/logboek");
    if (filter.van) url = url.with("van", dutch_date_typed(*filter.van));
    if (filter.tot) url = url.with("tot", dutch_date_typed(*filter.tot));
    if (!filter.actie.empty()) url = url.with("actie", filter.actie);
    if (filter.organisatie) url = url.with("organisatie", *filter.organisatie);
    if (filter.medewerker) url = url.with("medewerker", *filter.medewerker);
    if (filter.dossier) url = url.with("dossier", *filter.dossier);
    if (filter.uitkomst != Uitkomst::alle) url = url.with("uitkomst", code(filter.uitkomst));
    return url;
}

namespace view {
namespace {

void stand_van(html::Out& out, const Stand& stand) {
    const auto feiten = [&](html::Out& feit) {
        feit("{}",
             html::Fact{"Genummerde regels", base::dutch_number(static_cast<long long>(stand.genummerd))});
        feit("{}", html::Fact{"Laatst ondertekend", stand.tijd ? dutch_moment(*stand.tijd) : "nog niet"});
        feit("{}", html::Fact{"Wacht op nummer", base::dutch_number(static_cast<long long>(stand.wachtend))});
    };
    out("{}<p class=\"rh-klein\">De beheerder van de machine controleert het hele logboek met de opdracht verify-log.</p>",
        html::Facts{feiten});
}

void keuzelijst(html::Out& out, const Logboek& l, std::string_view naam, std::string_view label,
                const std::vector<Keuze>& keuzes, std::string_view alles) {
    std::vector<html::Option> opties;
    opties.reserve(keuzes.size());
    for (const auto& keuze : keuzes) opties.push_back({keuze.id, keuze.naam});
    out("{}", html::filled(l.input, html::Select{.name = naam,
                                                 .label = label,
                                                 .options = opties,
                                                 .need = html::Need::optional,
                                                 .empty = alles}));
}

// Choosing is a GET: the address says what one sees, in ids and codes alone.
void kies(html::Out& out, const Logboek& l) {
    out("<form method=\"get\" action=\"/logboek\" class=\"rh-filter\">");
    if (l.filter.dossier) out("{}", html::Hidden{"dossier", l.filter.dossier->text()});
    out("{}{}",
        html::filled(l.input, html::DateField{.name = "van", .label = "Vanaf", .need = html::Need::optional}),
        html::filled(l.input,
                     html::DateField{.name = "tot", .label = "Tot en met", .need = html::Need::optional}));
    keuzelijst(out, l, "actie", "Wat", l.keuzes.handelingen, "alles");
    keuzelijst(out, l, "organisatie", "Organisatie", l.keuzes.organisaties, "alle organisaties");
    keuzelijst(out, l, "medewerker", "Medewerker", l.keuzes.mensen, "iedereen");
    out("{}{}</form>",
        html::filled(l.input, html::Select{.name = "uitkomst",
                                           .label = "Uitkomst",
                                           .options = std::span<const html::Option>(uitkomsten),
                                           .need = html::Need::optional,
                                           .empty = "alle"}),
        html::Button{.text = "Toon"});
}

void kies_dossier(html::Out& out, const Logboek& l) {
    if (l.filter.dossier) {
        Filter zonder = l.filter;
        zonder.dossier.reset();
        const auto welk = [&](html::Out& zin) {
            if (l.kenmerk.empty())
                zin("een vernietigd dossier");
            else
                zin("dossier {}", html::Kenmerk{l.kenmerk});
        };
        out("<p>Alleen regels over {}. <a href=\"{}\">Toon regels over alle dossiers</a></p>", welk,
            adres(zonder));
        return;
    }
    const auto velden = [&](html::Out& in) {
        for (const auto* naam : {"van", "tot", "actie", "organisatie", "medewerker", "uitkomst"})
            if (const auto waarde = l.input.typed(naam); !waarde.empty())
                in("{}", html::Hidden{naam, waarde});
        in("{}{}",
           html::filled(l.input, html::TextField{.name = "kenmerk",
                                                 .label = "Kenmerk van een dossier",
                                                 .hint = "Bijvoorbeeld ZVH-7K3F-92QD.",
                                                 .width = html::Width::medium}),
           html::Button{.text = "Toon dit dossier"});
    };
    out("{}", html::Form{.action = html::url("/logboek/dossier"),
                         .csrf = l.grant.wie().csrf,
                         .body = velden,
                         .style = "rh-filter"});
}

void dossiers(html::Out& out, const Logboek& l, const Regel& regel) {
    for (std::size_t i = 0; i < regel.dossiers.size(); ++i) {
        const auto& dossier = regel.dossiers[i];
        if (i > 0) out(", ");
        Filter ervan = l.filter;
        ervan.dossier = kern::DossierId::parse(dossier.id);
        out("<a href=\"{}\">{}</a>", adres(ervan),
            dossier.kenmerk.empty() ? std::string_view("vernietigd") : std::string_view(dossier.kenmerk));
    }
    if (regel.meer_dossiers > 0) out(" en nog {}", regel.meer_dossiers);
}

void tabel(html::Out& out, const Logboek& l) {
    const auto rijen = [&](html::Out& tr) {
        for (const auto& regel : l.bladzijde.regels) {
            const std::string wat = regel.uitkomst == "toegestaan"
                                        ? regel.wat
                                        : regel.wat + ": geweigerd (" + regel.uitkomst + ")";
            const std::string tijd = dutch_moment(regel.tijd);
            const auto wanneer = [&](html::Out& cel) { cel("<span class=\"rh-nobr\">{}</span>", tijd); };
            const auto waarover = [&](html::Out& cel) { dossiers(cel, l, regel); };
            tr("<tr>{}{}{}{}{}{}</tr>", html::Cell{wanneer, "Wanneer"}, html::Cell{regel.wie, "Wie"},
               html::Cell{regel.organisatie, "Organisatie"}, html::Cell{wat, "Wat"},
               html::Cell{waarover, "Dossier"}, html::Cell{regel.doel, "Doel"});
        }
    };
    out("{}", html::Table{.caption = "Regels, nieuwste boven",
                          .columns = {{"Wanneer"}, {"Wie"}, {"Organisatie"}, {"Wat"}, {"Dossier"}, {"Doel"}},
                          .rows = rijen,
                          .kind = html::TableKind::stacking});
}

void verder(html::Out& out, const Logboek& l) {
    if (l.bladzijde.grens && l.bladzijde.tot_hier)
        out("<p>Er is gezocht tot en met {}. Verder terug zoeken kan met de knop hieronder.</p>",
            dutch_moment(*l.bladzijde.tot_hier));
    if (!l.bladzijde.verder && !l.filter.onder) return;
    out("<p class=\"rh-acties\">");
    if (l.bladzijde.verder)
        out("{}", html::LinkButton{"Oudere regels", adres(l.filter).with("onder", *l.bladzijde.verder)});
    if (l.filter.onder) out("{}", html::LinkButton{"Terug naar de nieuwste", adres(l.filter)});
    out("</p>");
}

}  // namespace

void Logboek::operator()(html::Out& out) const {
    out("{}{}",
        html::PageHead{
            .title = "Logboek",
            .intro =
                "Wie keek waarnaar, met welk doel. Alleen voor toezicht, nooit om mensen te beoordelen."},
        html::ErrorSummary{input.faults()});
    stand_van(out, stand);
    kies(out, *this);
    kies_dossier(out, *this);
    if (bladzijde.regels.empty())
        out("{}", html::EmptyState{"Er zijn geen regels die hierbij passen.",
                                   bladzijde.verder ? "Zoek verder terug, of kies ruimer."
                                                    : "Kies ruimer, bijvoorbeeld een langere periode."});
    else
        tabel(out, *this);
    verder(out, *this);
}

}  // namespace view
}  // namespace toezicht
