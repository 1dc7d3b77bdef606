// One person in nazorg: the release, the scans over time, the support.
#include <algorithm>
#include <array>

#include "domein/aanmelding/aanmelding.hpp"
#include "domein/nazorg/rights.hpp"
#include "domein/nazorg/rules.hpp"
#include "domein/nazorg/views.hpp"
#include "kern/toegang/gate.hpp"

namespace nazorg::view {
namespace {

constexpr html::Option moment_opties[] = {{"begin", "Begin van de detentie"},
                                          {"voor-vrijlating", "Voor de vrijlating"},
                                          {"bij-vrijlating", "Bij de vrijlating"},
                                          {"drie-maanden-na", "Drie maanden erna"}};
constexpr html::Option stand_opties[] = {
    {"op-orde", "Op orde"}, {"niet-op-orde", "Niet op orde"}, {"onbekend", "Onbekend"}};

struct Pad {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& kop;
    void operator()(html::Out& out) const {
        const std::string_view naam =
            kop.titel.open() ? std::string_view(kop.titel->naam) : std::string_view("dossier");
        out("<a href=\"/nazorg\">Nazorg</a> <a href=\"{}\">{}</a> {}",
            html::url("/nazorg/{}", grant.dossier()), naam, html::Kenmerk{kop.kenmerk});
    }
};

const Antwoord* antwoord_van(const Scan& scan, std::string_view voorwaarde) {
    for (const Punt& punt : scan.punten)
        if (punt.voorwaarde == voorwaarde && punt.antwoord.open()) return &*punt.antwoord;
    return nullptr;
}

// --- The picture: a line for each condition, a sign for each scan -----------------------------------------------------------

constexpr double links = 150;
constexpr double rechts = 620;
constexpr double rij_hoogte = 30;

void teken(html::Out& out, Stand stand, double x, double y) {
    switch (stand) {
        case Stand::op_orde:
            out("<circle cx=\"{}\" cy=\"{}\" r=\"6\" class=\"g-middenvlak\"/>", html::decimal(x),
                html::decimal(y));
            break;
        case Stand::niet_op_orde:
            out("<path d=\"M{} {}l12 12m0 -12l-12 12\" class=\"g-accentlijn\"/>", html::decimal(x - 6),
                html::decimal(y - 6));
            break;
        case Stand::onbekend:
            out("<circle cx=\"{}\" cy=\"{}\" r=\"5\" class=\"g-papier g-rand\"/>", html::decimal(x),
                html::decimal(y));
            break;
    }
}

struct Beeld {
    const std::vector<Scan>& scans;
    Date vandaag;
    void operator()(html::Out& out) const {
        const Date begin = scans.front().datum;
        const int dagen = std::max(1, vandaag.days_since(begin));
        const double hoogte = rij_hoogte * static_cast<double>(voorwaarden.size()) + 30;
        out("<svg class=\"rh-staven\" viewBox=\"0 0 660 {}\" role=\"img\" aria-label=\"De zes voorwaarden bij elke quickscan, "
            "van {} tot "
            "vandaag.\">",
            html::decimal(hoogte), dutch_date(begin));
        double y = 18;
        for (const Voorwaarde& een : voorwaarden) {
            out("<text x=\"0\" y=\"{}\" class=\"g-klein\">{}</text><line x1=\"{}\" x2=\"{}\" y1=\"{}\" y2=\"{}\" "
                "class=\"g-lijn\"/>",
                html::decimal(y + 5), een.naam, html::decimal(links), html::decimal(rechts), html::decimal(y),
                html::decimal(y));
            for (const Scan& scan : scans) {
                const Antwoord* antwoord = antwoord_van(scan, een.code);
                if (antwoord == nullptr) continue;
                teken(out, rules::stand_van(antwoord->stand),
                      links + (rechts - links) * scan.datum.days_since(begin) / dagen, y);
            }
            y += rij_hoogte;
        }
        out("<text x=\"{}\" y=\"{}\" class=\"g-zacht g-klein\">{}</text><text x=\"{}\" y=\"{}\" text-anchor=\"end\" "
            "class=\"g-zacht g-klein\">vandaag</text></svg>",
            html::decimal(links), html::decimal(y + 6), dutch_date_short(begin), html::decimal(rechts + 16),
            html::decimal(y + 6));
    }
};

void rij(html::Out& out, const Scan& scan, const Voorwaarde& een, const Antwoord& antwoord) {
    const auto wat = [&](html::Out& cel) {
        cel("{}", rules::naam(rules::stand_van(antwoord.stand)));
        if (!antwoord.tekst.empty()) cel("{}", html::Record{antwoord.tekst});
    };
    const auto bron = [&](html::Out& cel) {
        cel("{}", antwoord.bron.empty() ? std::string("niet genoemd") : antwoord.bron);
        if (const auto datum = Date::parse_iso(antwoord.datum)) cel("{}", html::Under{dutch_date(*datum)});
    };
    const auto wanneer = [&](html::Out& cel) {
        cel("{}{}", dutch_date(scan.datum), html::Under{rules::naam(scan.moment)});
    };
    const auto wie = [&](html::Out& cel) { cel("{}{}", scan.bron, html::Under{scan.door}); };
    out("<tr>{}{}{}{}{}</tr>\n", html::RowHead{een.naam}, html::Cell{wanneer, "Wanneer"},
        html::Cell{wat, "Hoe het is"}, html::Cell{bron, "Bron"}, html::Cell{wie, "Vastgelegd door"});
}

void geschiedenis(html::Out& out, const std::vector<Scan>& scans) {
    const auto rijen = [&](html::Out& tr) {
        for (const Voorwaarde& een : voorwaarden)
            for (auto scan = scans.rbegin(); scan != scans.rend(); ++scan)
                if (const Antwoord* antwoord = antwoord_van(*scan, een.code)) rij(tr, *scan, een, *antwoord);
    };
    out("{}",
        html::Table{.caption = "Elk antwoord, per voorwaarde, nieuwste bovenaan",
                    .columns = {{"Voorwaarde"}, {"Wanneer"}, {"Hoe het is"}, {"Bron"}, {"Vastgelegd door"}},
                    .rows = rijen,
                    .kind = html::TableKind::stacking});
}

// --- Parts of the page ------------------------------------------------------------------------------------------------------

void feiten(html::Out& out, const Een& e) {
    const auto inhoud = [&](html::Out& in) {
        in("{}{}{}", html::Fact{"Vrijlating", dutch_date(e.vrijlating.datum)},
           html::Fact{"Gemeente", e.vrijlating.gemeente_naam},
           html::Fact{"Indeling", rules::naam(e.vrijlating.indeling)});
        if (e.vrijlating.bij_gemeente)
            in("{}", html::Fact{"Bij de gemeente sinds", dutch_date(local_date(*e.vrijlating.bij_gemeente))});
        if (e.vrijlating.inhoud.open()) {
            const Inhoud& inhoud_van = *e.vrijlating.inhoud;
            if (!inhoud_van.inrichting.empty()) in("{}", html::Fact{"Inrichting", inhoud_van.inrichting});
            if (const auto begin = Date::parse_iso(inhoud_van.begin))
                in("{}", html::Fact{"Begin detentie", dutch_date(*begin)});
            if (!inhoud_van.opmerking.empty())
                in("{}", html::Fact{"Opmerking van de lijst", inhoud_van.opmerking});
        }
        if (e.grant.fase() == toegang::Fase::nazorg)
            in("{}{}",
               html::Fact{"Grondslag", e.grondslag.empty() ? std::string("niet vastgelegd") : e.grondslag},
               html::Fact{"Wordt vernietigd na", dutch_date(e.tot)});
    };
    out("{}", html::Facts{inhoud});
}

void scan_deel(html::Out& out, const Een& e, bool wijzigt) {
    const auto knop = [&](html::Out& in) {
        if (wijzigt)
            in("{}", html::LinkButton{"Doe quickscan", html::url("/nazorg/{}/scans/nieuw", e.grant.dossier()),
                                      html::ButtonKind::primary});
    };
    const auto inhoud = [&](html::Out& in) {
        if (e.scans.empty())
            in("{}", html::EmptyState{"Er is nog geen quickscan.",
                                      "De scan gaat over vijf basisvoorwaarden en het sociale netwerk."});
        else
            beeld(in, e.scans, e.grant.vandaag());
    };
    out("{}", html::Section{.id = "quickscan", .title = "Quickscan", .link = knop, .body = inhoud});
}

void steun_tekst(html::Out& out, const Steun& steun) {
    if (steun.tekst.open())
        out("<h3>{}</h3>{}", steun.tekst->wie, html::Record{steun.tekst->wat});
    else
        out("<h3>Steun</h3><p>Niet voor jou.</p>");
    out("<p>{}, {} {}. Vastgelegd door {}.</p>", steun.afgerond ? "Afgerond" : "Loopt",
        steun.afgerond ? "gepland tot" : "tot", dutch_date(steun.tot), steun.bron);
    if (steun.resultaat && steun.resultaat->open())
        out("<p><b>Resultaat</b></p>{}", html::Record{(*steun.resultaat)->tekst});
}

void een_steun(html::Out& out, const Een& e, const Steun& steun, bool wijzigt) {
    out("<div class=\"rh-bijdrage\">");
    steun_tekst(out, steun);
    if (!steun.afgerond && wijzigt) {
        const std::string id = "resultaat-" + steun.item.id.text();
        const auto velden = [&](html::Out& in) {
            in("{}<p class=\"rh-acties\">{}</p>",
               html::filled(e.input, html::TextArea{.name = "resultaat",
                                                    .label = "Wat heeft de steun opgeleverd?",
                                                    .length_max = rules::steun_max,
                                                    .id = id}),
               html::Button{.text = "Rond steun af"});
        };
        out("{}", html::Form{html::url("/nazorg/{}/steun/{}/resultaat", e.grant.dossier(), steun.item.id),
                             e.grant.wie().csrf,
                             {},
                             velden});
    }
    out("</div>");
}

void steun_deel(html::Out& out, const Een& e, bool wijzigt) {
    const bool mag = wijzigt && e.vrijlating.indeling == Indeling::enkelvoudig;
    if (e.steunen.empty() && !mag) return;
    const auto knop = [&](html::Out& in) {
        if (mag)
            in("{}",
               html::LinkButton{"Leg steun vast", html::url("/nazorg/{}/steun/nieuw", e.grant.dossier())});
    };
    const auto inhoud = [&](html::Out& in) {
        if (e.steunen.empty()) in("{}", html::EmptyState{"Er is nog geen steun vastgelegd."});
        for (const Steun& steun : e.steunen) een_steun(in, e, steun, wijzigt);
    };
    out("{}",
        html::Section{.id = "steun", .title = "Enkelvoudige ondersteuning", .link = knop, .body = inhoud});
}

void knoppen(html::Out& out, std::string_view tekst, const html::Url& terug) {
    out("<div class=\"rh-acties\">{}<a href=\"{}\">Terug</a></div>",
        html::Button{.text = tekst, .kind = html::ButtonKind::primary}, terug);
}

}  // namespace

void beeld(html::Out& out, const std::vector<Scan>& scans, Date vandaag) {
    const auto open = [&](const Scan& scan) {
        return std::any_of(scan.punten.begin(), scan.punten.end(),
                           [](const Punt& punt) { return punt.antwoord.open(); });
    };
    if (!std::any_of(scans.begin(), scans.end(), open)) return;
    out("{}<p class=\"rh-klein\">Een dichte stip is op orde, een kruis niet op orde, een open stip onbekend. Het is wat "
        "mensen vastlegden; het programma rekent niets uit.</p>",
        html::Figure{.label = "De voorwaarden over de tijd",
                     .picture = Beeld{scans, vandaag},
                     .table = [&](html::Out& in) { geschiedenis(in, scans); },
                     .summary = "Toon elk antwoord als tabel"});
}

void Een::operator()(html::Out& out) const {
    const bool wijzigt = toegang::Gate::zou_mogen(grant, Wijzigen::recht);
    const std::string_view naam =
        kop.titel.open() ? std::string_view(kop.titel->naam) : std::string_view("Nazorg");
    const auto acties = [&](html::Out& in) {
        if (vrijlating.indeling == Indeling::complex && toegang::Gate::zou_mogen(grant, Opschalen::recht))
            in("{}", html::LinkButton{"Meld aan voor een casus",
                                      html::url("/nazorg/{}/aanmelding", grant.dossier()),
                                      html::ButtonKind::primary});
    };
    out("{}{}{}",
        html::PageHead{.title = naam,
                       .intro = html::Kenmerk{kop.kenmerk},
                       .path = [](html::Out& pad) { pad("<a href=\"/nazorg\">Nazorg</a>"); },
                       .actions = acties},
        html::ErrorSummary{input.faults()}, melding);
    feiten(out, *this);
    scan_deel(out, *this, wijzigt);
    steun_deel(out, *this, wijzigt);
    const auto mensen = [&](html::Out& in) {
        for (const auto& persoon : personen) betrokkene::blok(in, grant, persoon);
    };
    out("{}", html::Section{.id = "persoon", .title = "Persoon", .body = mensen});
}

namespace {

// What is not in order goes into the plan as a goal with one press: the form of the plan itself, filled in.
void naar_plan(html::Out& out, const InCasus& c) {
    const auto voorstellen = rules::doelvoorstellen(c.scans);
    if (voorstellen.empty() || !toegang::Gate::zou_mogen(c.grant, toegang::Recht::plan_wijzigen)) return;
    const auto inhoud = [&](html::Out& in) {
        for (const rules::Doelvoorstel& een : voorstellen) {
            const auto velden = [&](html::Out& veld) {
                veld("{}{}{}<p>{}</p><p class=\"rh-acties\">{}</p>",
                     html::Hidden{"leefgebied", een.voorwaarde->leefgebied}, html::Hidden{"tekst", een.tekst},
                     html::Hidden{"concept", c.input.typed("concept")}, een.tekst,
                     html::Button{.text = "Zet als doel in het plan", .context = een.voorwaarde->naam});
            };
            in("{}",
               html::Form{
                   html::url("/casussen/{}/doelen", c.grant.dossier()), c.grant.wie().csrf, {}, velden});
        }
    };
    out("{}", html::Section{.id = "plan",
                            .title = "Naar het plan",
                            .note = "wat volgens de quickscan niet op orde is",
                            .body = inhoud});
}

}  // namespace

void InCasus::operator()(html::Out& out) const {
    out("{}", html::PageHead{.title = "Nazorg", .path = betrokkene::Pad{grant, kop}});
    if (!vrijlating && scans.empty() && steunen.empty()) {
        out("{}", html::EmptyState{"Over nazorg is hier niets bekend.",
                                   "Deze persoon kwam niet via nazorg, of het is niet voor jou."});
        return;
    }
    if (vrijlating)
        out("<p>Vrijlating op {}, naar {}.</p>", dutch_date(vrijlating->datum), vrijlating->gemeente_naam);
    if (!scans.empty())
        out("{}", html::Section{.id = "quickscan", .title = "Quickscan", .body = [&](html::Out& in) {
                                    beeld(in, scans, grant.vandaag());
                                }});
    naar_plan(out, *this);
    if (!steunen.empty())
        out("{}",
            html::Section{.id = "steun", .title = "Enkelvoudige ondersteuning", .body = [&](html::Out& in) {
                              for (const Steun& steun : steunen) steun_tekst(in, steun);
                          }});
}

void ScanFormulier::operator()(html::Out& out) const {
    out("{}{}{}", html::PageHead{.title = "Quickscan", .path = Pad{grant, kop}},
        html::ErrorSummary{input.faults()}, melding);
    const auto velden = [&](html::Out& in) {
        in("{}{}{}", html::Hidden{"concept", input.typed("concept")},
           html::filled(input, html::RadioGroup{.name = "moment",
                                                .label = "Bij welk moment hoort dit?",
                                                .options = std::span<const html::Option>(moment_opties),
                                                .layout = html::Layout::down}),
           html::filled(input, html::DateField{.name = "datum", .label = "Op welke dag was dit zo?"}));
        web::Input alles = input;
        for (const Voorwaarde& een : voorwaarden) {
            const web::Input deel = alles.section(een.code);
            const auto vragen = [&](html::Out& veld) {
                veld("{}{}{}{}",
                     html::filled(deel,
                                  html::RadioGroup{.name = "stand",
                                                   .label = "Hoe is het?",
                                                   .options = std::span<const html::Option>(stand_opties),
                                                   .need = html::Need::optional}),
                     html::filled(deel, html::TextArea{.name = "tekst",
                                                       .label = "Toelichting",
                                                       .need = html::Need::optional,
                                                       .length_max = rules::tekst_max}),
                     html::filled(deel, html::TextField{.name = "bron",
                                                        .label = "Wie of wat zegt dit?",
                                                        .need = html::Need::optional,
                                                        .width = html::Width::medium,
                                                        .length_max = rules::naam_max}),
                     html::filled(deel, html::DateField{.name = "datum",
                                                        .label = "Van welke dag is dat?",
                                                        .need = html::Need::optional}));
            };
            in("{}", html::Fieldset{.legend = een.naam, .body = vragen});
        }
        knoppen(in, "Leg quickscan vast", html::url("/nazorg/{}", grant.dossier()));
    };
    out("{}", html::Form{html::url("/nazorg/{}/scans", grant.dossier()), grant.wie().csrf, {}, velden});
}

void SteunFormulier::operator()(html::Out& out) const {
    out("{}{}{}", html::PageHead{.title = "Enkelvoudige ondersteuning", .path = Pad{grant, kop}},
        html::ErrorSummary{input.faults()}, melding);
    const auto velden = [&](html::Out& in) {
        in("{}{}{}{}", html::Hidden{"concept", input.typed("concept")},
           html::filled(input, html::TextArea{.name = "wat",
                                              .label = "Welke steun krijgt deze persoon?",
                                              .length_max = rules::steun_max}),
           html::filled(input, html::TextField{.name = "wie",
                                               .label = "Wie geeft die steun?",
                                               .hint = "Een organisatie, of een naam met de organisatie.",
                                               .length_max = rules::naam_max}),
           html::filled(input, html::DateField{.name = "tot", .label = "Tot wanneer?"}));
        knoppen(in, "Leg steun vast", html::url("/nazorg/{}", grant.dossier()));
    };
    out("{}", html::Form{html::url("/nazorg/{}/steun", grant.dossier()), grant.wie().csrf, {}, velden});
}

void AanmeldFormulier::operator()(html::Out& out) const {
    out("{}{}{}",
        html::PageHead{
            .title = "Meld aan voor een casus",
            .intro =
                "Wat de quickscan en de steun lieten zien staat er al. De triagetafel beoordeelt de aanmelding "
                "zoals elke andere.",
            .path = Pad{grant, kop}},
        html::ErrorSummary{input.faults()}, melding);
    if (!aanmelder.empty())
        out("<p>De aanmelding staat op naam van {}, die de nazorg doet voor de gemeente.</p>", aanmelder);
    const auto lang = [&](html::Out& in, std::string_view naam, std::string_view label, html::Need nodig) {
        in("{}", html::filled(input, html::TextArea{
                                         .name = naam, .label = label, .need = nodig, .length_max = 3'000}));
    };
    const auto velden = [&](html::Out& in) {
        in("{}", html::Hidden{"concept", input.typed("concept")});
        lang(in, "reden", "Wat is er aan de hand?", html::Need::required);
        lang(in, "zorgen", "Wat zijn de zorgen?", html::Need::optional);
        lang(in, "krachten", "Wat gaat goed?", html::Need::optional);
        lang(in, "geprobeerd", "Wat is al geprobeerd?", html::Need::optional);
        in("{}", html::filled(input, html::TextArea{.name = "vraag",
                                                    .label = "Wat vraag je van het huis?",
                                                    .length_max = 1'500}));
        static constexpr html::Option weet[] = {{"ja", "Ja"}, {"nee", "Nee"}, {"weet-niet", "Weet ik niet"}};
        in("{}", html::filled(input, html::RadioGroup{.name = "weetErvan",
                                                      .label = "Weet deze persoon hiervan?",
                                                      .options = std::span<const html::Option>(weet),
                                                      .need = html::Need::optional}));
        aanmelding::toetsen_velden(in, input);
        knoppen(in, "Meld aan", html::url("/nazorg/{}", grant.dossier()));
    };
    out("{}", html::Form{html::url("/nazorg/{}/aanmelding", grant.dossier()), grant.wie().csrf, {}, velden});
}

}  // namespace nazorg::view
