// The list of questions, and one question with what was said about it.
#include "domein/advies/views.hpp"

#include "domein/advies/rules.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/termijn/termijn.hpp"
#include "kern/toegang/gate.hpp"

namespace advies::view {
namespace {

bool van_huis(const toegang::Principal& wie) { return wie.feiten.soort == toegang::OrganisatieSoort::huis; }

html::Url adres(const store::Keuze& keuze) {
    html::Url url = html::url("/adviezen");
    if (keuze.staat) url = url.with("staat", rules::code(*keuze.staat));
    if (keuze.alles) url = url.with("staat", std::string_view("alles"));
    if (!keuze.thema.empty()) url = url.with("thema", keuze.thema);
    if (keuze.mijn) url = url.with("mijn", std::string_view("ja"));
    return url;
}

void manieren(html::Out& out, const Lijst& l) {
    const auto manier = [&](std::string_view naam, bool alles, bool mijn) {
        store::Keuze keuze{.staat = {}, .thema = l.keuze.thema, .alles = alles, .mijn = mijn};
        const bool hier = !l.keuze.staat && l.keuze.alles == alles && l.keuze.mijn == mijn;
        out("<a href=\"{}\"{}>{}</a>", adres(keuze), html::attribute("aria-current", "true", hier), naam);
    };
    out("<nav class=\"rh-tabs\" aria-label=\"Wat je ziet\">");
    manier("Loopt", false, false);
    if (van_huis(l.scope.wie())) manier("Van mij", false, true);
    manier("Alles", true, false);
    out("</nav>");
}

void themakeuze(html::Out& out, const Lijst& l) {
    std::vector<html::Option> opties;
    for (const auto& een : l.themas) opties.push_back({een.code, een.naam});
    out("<form method=\"get\" action=\"/adviezen\" class=\"rh-filter\">");
    if (l.keuze.alles) out("{}", html::Hidden{"staat", "alles"});
    if (l.keuze.mijn) out("{}", html::Hidden{"mijn", "ja"});
    out("{}{}</form>",
        html::Select{.name = "thema",
                     .label = "Thema",
                     .options = opties,
                     .value = l.keuze.thema,
                     .empty = "alle thema’s"},
        html::Button{.text = "Toon"});
}

// How long it lies, and whether that is too long: the house's term counts in working days.
void stand(html::Out& out, const Regel& regel, const Lijst& l) {
    out("{}", rules::naam(regel.staat));
    const bool bij_huis = regel.staat == Staat::gevraagd || regel.staat == Staat::in_behandeling;
    if (!rules::loopt(regel.staat)) return;
    const int dagen = rules::dagen(regel.sinds, l.scope.vandaag());
    const Date klaar = termijn::plus_werkdagen(local_date(regel.sinds), l.werkdagen);
    const auto zin = [&](html::Out& in) { in("{} {}", dagen, dagen == 1 ? "dag" : "dagen"); };
    if (bij_huis && klaar < l.scope.vandaag())
        out("<br>{}", html::Termijn{html::Tijdigheid::laat, zin});
    else
        out("{}", html::Under{zin});
}

void rij(html::Out& out, const Regel& regel, const Lijst& l, std::size_t plaats) {
    const auto kop = [&](html::Out& cel) {
        cel("<a href=\"{}\">{}</a>", html::url("/adviezen/{}", regel.dossier), regel.thema_naam);
        if (regel.nieuw) cel(" {}", html::Nieuw{});
        cel("{}", html::Under{html::Kenmerk{regel.kenmerk}});
    };
    const auto soort = [&](html::Out& cel) {
        cel("{}", rules::naam(regel.soort));
        if (regel.met_namen) cel("{}", html::Under{"met namen"});
    };
    const auto hoe = [&](html::Out& cel) { stand(cel, regel, l); };
    const std::string_view wie =
        regel.behandelaar.empty() ? std::string_view("nog niemand") : regel.behandelaar;
    const std::string gevraagd = pagina::wanneer(regel.gevraagd, l.scope.vandaag());
    const html::Cell cellen[] = {{soort, "Soort"},
                                 {hoe, "Stand"},
                                 {regel.organisatie, "Gevraagd door"},
                                 {wie, "Antwoordt"},
                                 {gevraagd, "Gevraagd"}};
    out("<tr>");
    if (!l.adviseurs.empty()) {
        const std::string veld = "dossiers." + std::to_string(plaats) + ".id", id = regel.dossier.text();
        const std::string label = "Kies: " + regel.thema_naam + ", " + regel.kenmerk;
        out("{}", html::ChooseCell{veld, id, label});
    }
    out("{}", html::RowHead{kop});
    for (const std::size_t i : l.kolommen) out("{}", cellen[i]);
    out("</tr>");
}

void tabel(html::Out& out, const Lijst& l) {
    std::vector<html::Column> koppen;
    if (!l.adviseurs.empty()) koppen.push_back({"Kies", html::ColumnKind::choose});
    koppen.push_back({"Thema"});
    for (const std::size_t i : l.kolommen) koppen.push_back({lijst::zoek("adviezen")->kolommen[i].naam});
    const auto rijen = [&](html::Out& tr) {
        std::size_t plaats = 0;
        for (const Regel& regel : l.blad.regels) rij(tr, regel, l, plaats++);
    };
    out("{}", html::Table{.caption = "Vragen om advies, nieuwste bovenaan",
                          .columns = koppen,
                          .rows = rijen,
                          .kind = html::TableKind::stacking,
                          .caption_kind = html::CaptionKind::hidden});
}

// Many at once to one colleague.
void verdeler(html::Out& out, const Lijst& l) {
    std::vector<std::string> ids;
    ids.reserve(l.adviseurs.size());
    std::vector<html::Option> mensen;
    for (const Mens& een : l.adviseurs) {
        ids.push_back(een.id.text());
        mensen.push_back({ids.back(), een.naam});
    }
    const auto velden = [&](html::Out& veld) {
        tabel(veld, l);
        veld("{}{}", html::Select{.name = "medewerker", .label = "Geef wat je koos aan", .options = mensen},
             html::FormActions{html::Button{.text = "Wijs toe"}});
    };
    out("{}", html::Form{html::url("/adviezen/toewijzing"), l.scope.wie().csrf, {}, velden});
}

void bladeren(html::Out& out, const Lijst& l) {
    if (l.bladzijde == 1 && !l.blad.meer) return;
    out("<nav class=\"rh-bladeren\" aria-label=\"Bladeren\"><p class=\"rh-acties\">");
    if (l.bladzijde > 1) out("{}", html::LinkButton{"Vorige", adres(l.keuze).with("page", l.bladzijde - 1)});
    out("<span class=\"rh-klein\">bladzijde {}</span>", l.bladzijde);
    if (l.blad.meer) out("{}", html::LinkButton{"Volgende", adres(l.keuze).with("page", l.bladzijde + 1)});
    out("</p></nav>");
}

}  // namespace

void Lijst::operator()(html::Out& out) const {
    const auto knoppen = [&](html::Out& knop) {
        knop("{}", html::LinkButton{van_huis(scope.wie()) ? "Leg een vraag vast" : "Vraag advies",
                                    html::url("/adviezen/nieuw"), html::ButtonKind::primary});
    };
    out("{}", html::PageHead{.title = "Advies",
                             .intro = van_huis(scope.wie())
                                          ? "Vragen van partners aan het huis."
                                          : "Jouw vragen aan het huis. Andere organisaties zien ze niet.",
                             .actions = knoppen});
    manieren(out, *this);
    themakeuze(out, *this);
    if (balk != nullptr) out("{}", *balk);
    if (blad.regels.empty()) {
        out("{}", html::EmptyState{"Er is geen vraag om advies in deze lijst.",
                                   "Wie iets wil weten over een aanpak of over de regels, vraagt het hier."});
        return;
    }
    if (adviseurs.empty())
        tabel(out, *this);
    else
        verdeler(out, *this);
    bladeren(out, *this);
}

namespace {

std::string persoon_zin(const Persoon& persoon) {
    std::string zin =
        persoon.voornaam.empty() ? persoon.geslachtsnaam : persoon.voornaam + " " + persoon.geslachtsnaam;
    if (const auto dag = PartialDate::parse_iso(persoon.geboortedatum))
        zin += ", geboren " + dutch_partial_date(*dag);
    return zin;
}

void feiten(html::Out& out, const toegang::GrantBasis& grant, const Advies& advies) {
    const auto lijst = [&](html::Out& feit) {
        feit("{}{}{}", html::Fact{"Stand", rules::naam(advies.staat)}, html::Fact{"Thema", advies.thema_naam},
             html::Fact{"Soort", rules::naam(advies.soort)});
        const auto door = [&](html::Out& in) {
            in("{}, {}", advies.vrager_naam, advies.organisatie_naam);
            if (advies.door_huis) in(" (vastgelegd door het huis)");
        };
        feit("{}{}", html::Fact{"Gevraagd door", door},
             html::Fact{"Gevraagd", pagina::wanneer(advies.gevraagd, grant.vandaag())});
        if (!advies.behandelaar_naam.empty()) feit("{}", html::Fact{"Antwoordt", advies.behandelaar_naam});
        if (rules::loopt(advies.staat)) {
            const int dagen = rules::dagen(advies.sinds, grant.vandaag());
            const auto zin = [&](html::Out& in) { in("{} {}", dagen, dagen == 1 ? "dag" : "dagen"); };
            feit("{}", html::Fact{"Zo lang al", zin});
        }
        if (advies.persoon && advies.persoon->open())
            feit("{}{}", html::Fact{"Over", persoon_zin(**advies.persoon)},
                 html::Fact{"Grondslag", advies.grondslag});
        if (advies.vernietigen_op)
            feit("{}", html::Fact{"Wordt vernietigd op", dutch_date(*advies.vernietigen_op)});
    };
    out("{}", html::Facts{lijst});
}

void tekst(html::Out& out, std::string_view kop, std::string_view wie, Instant wanneer, Date vandaag,
           std::string_view inhoud) {
    out("<article class=\"rh-bijdrage\"><header><h3>{}</h3><p>{} · {}</p></header>{}</article>\n", kop, wie,
        pagina::wanneer(wanneer, vandaag), html::Record{inhoud});
}

void gesprek(html::Out& out, const toegang::GrantBasis& grant, const Advies& advies,
             std::span<const Bericht> berichten) {
    const auto inhoud = [&](html::Out& in) {
        if (advies.vraag.open())
            tekst(in, "Vraag", advies.vrager_naam + ", " + advies.organisatie_naam, advies.gevraagd,
                  grant.vandaag(), advies.vraag->tekst);
        for (const Bericht& een : berichten)
            if (een.tekst.open())
                tekst(in, rules::naam(een.soort), een.door + ", " + een.organisatie, een.item.gemaakt,
                      grant.vandaag(), een.tekst->tekst);
    };
    out("{}", html::Section{.id = "gesprek", .title = "Vraag en antwoord", .body = inhoud});
}

}  // namespace

void Afdruk::operator()(html::Out& out) const {
    out("{}", html::PageHead{.title = "Advies: " + advies.thema_naam, .path = [&](html::Out& pad) {
                                 pad("<a href=\"{}\">Terug naar het advies</a>",
                                     html::url("/adviezen/{}", grant.dossier()));
                             }});
    feiten(out, grant, advies);
    gesprek(out, grant, advies, berichten);
}

namespace {

void formulier(html::Out& out, const Een& e, const html::Url& naar, html::Fragment velden) {
    const std::string versie = std::to_string(e.advies.versie);
    const auto binnen = [&](html::Out& in) {
        in("{}{}", html::Hidden{"concept", e.input.typed("concept")}, velden);
    };
    out("{}", html::Form{naar, e.grant.wie().csrf, versie, binnen});
}

html::Url doe(const Een& e, std::string_view wat) {
    return html::url("/adviezen/{}/{}", e.grant.dossier(), wat);
}

void antwoordvelden(html::Out& veld, const Een& e) {
    static constexpr html::Option soorten[] = {{"kort", "Korte vraag"},
                                               {"expertise", "Vraag die uitzoekwerk kost"},
                                               {"beleid", "Vraag over beleid"}};
    std::vector<html::Option> themas;
    for (const auto& een : e.themas) themas.push_back({een.code, een.naam});
    const bool getypt = e.input.fault_of("tekst") != nullptr || !e.input.typed("tekst").empty();
    const std::string_view soort = getypt ? e.input.typed("soort") : rules::code(e.advies.soort);
    const std::string_view thema = getypt ? e.input.typed("thema") : std::string_view(e.advies.thema);
    veld("{}{}{}{}",
         html::filled(e.input, html::TextArea{.name = "tekst",
                                              .label = "Antwoord",
                                              .hint = "De vrager leest dit en kan het afdrukken.",
                                              .length_max = rules::tekst_max}),
         html::Select{.name = "soort",
                      .label = "Wat voor vraag was het?",
                      .options = std::span<const html::Option>(soorten),
                      .hint = "Hieruit volgen de uren. Die vult niemand in.",
                      .value = soort,
                      .empty = ""},
         html::Select{.name = "thema", .label = "Thema", .options = themas, .value = thema, .empty = ""},
         html::FormActions{html::Button{.text = "Geef antwoord", .kind = html::ButtonKind::primary}});
}

void voor_huis(html::Out& out, const Een& e) {
    const bool van_mij = e.advies.behandelaar == e.grant.wie().medewerker;
    const auto toewijzen = [&](html::Out& veld) {
        std::vector<std::string> ids;
        ids.reserve(e.adviseurs.size());
        std::vector<html::Option> opties;
        for (const Mens& een : e.adviseurs) {
            ids.push_back(een.id.text());
            opties.push_back({ids.back(), een.naam});
        }
        const std::string nu = e.advies.behandelaar ? e.advies.behandelaar->text() : std::string();
        veld("{}{}",
             html::Select{.name = "medewerker",
                          .label = "Aan wie?",
                          .options = opties,
                          .value = nu,
                          .need = html::Need::optional,
                          .empty = "ik neem haar zelf"},
             html::FormActions{html::Button{.text = "Wijs toe"}});
    };
    const auto inhoud = [&](html::Out& in) {
        if (!e.advies.behandelaar)
            formulier(in, e, doe(e, "toewijzing"),
                      html::FormActions{html::Button{.text = "Neem deze vraag"}});
        const auto antwoord = [&](html::Out& deel) {
            formulier(deel, e, doe(e, "antwoord"), [&](html::Out& veld) { antwoordvelden(veld, e); });
        };
        // Once there is an answer, closing comes next.
        if (e.advies.staat == Staat::beantwoord)
            in(
                "{}{}",
                [&](html::Out& deel) {
                    formulier(deel, e, doe(e, "sluiting"),
                              html::FormActions{html::Button{.text = "Sluit deze vraag",
                                                             .kind = html::ButtonKind::primary}});
                },
                html::Details{"Geef nog een antwoord", antwoord, e.input.fault_of("tekst") != nullptr});
        else
            antwoord(in);
        const auto terug = [&](html::Out& veld) {
            veld("{}{}",
                 html::filled(e.input, html::TextArea{.name = "terugvraag",
                                                      .label = "Wat wil je nog weten?",
                                                      .length_max = rules::tekst_max}),
                 html::FormActions{html::Button{.text = "Vraag het de vrager"}});
        };
        in("{}{}",
           html::Details{"Vraag iets terug",
                         [&](html::Out& deel) { formulier(deel, e, doe(e, "terugvraag"), terug); },
                         e.input.fault_of("terugvraag") != nullptr},
           html::Details{van_mij ? "Geef aan een ander" : "Wijs toe aan iemand",
                         [&](html::Out& deel) { formulier(deel, e, doe(e, "toewijzing"), toewijzen); },
                         e.input.fault_of("medewerker") != nullptr});
    };
    out("{}", html::Section{.id = "antwoorden", .title = "Antwoorden", .body = inhoud});
}

void voor_vrager(html::Out& out, const Een& e) {
    const auto aanvulling = [&](html::Out& veld) {
        veld("{}{}",
             html::filled(e.input, html::TextArea{.name = "aanvulling",
                                                  .label = e.advies.staat == Staat::bij_vrager
                                                               ? "Antwoord op de vraag van het huis"
                                                               : "Wil je iets toevoegen?",
                                                  .length_max = rules::tekst_max}),
             html::FormActions{html::Button{.text = "Verstuur",
                                            .kind = e.advies.staat == Staat::bij_vrager
                                                        ? html::ButtonKind::primary
                                                        : html::ButtonKind::plain}});
    };
    const auto inhoud = [&](html::Out& in) {
        formulier(in, e, doe(e, "aanvulling"), aanvulling);
        if (e.advies.staat == Staat::beantwoord)
            formulier(in, e, doe(e, "afsluiting"),
                      html::FormActions{html::Button{.text = "Ik ben geholpen, sluit de vraag"}});
        else
            formulier(in, e, doe(e, "intrekking"),
                      html::FormActions{
                          html::Button{.text = "Trek de vraag in", .kind = html::ButtonKind::subtle}});
    };
    out("{}", html::Section{.id = "verder", .title = "Verder", .body = inhoud});
}

void naar_aanmelding(html::Out& out, const Een& e) {
    const auto inhoud = [&](html::Out& in) {
        if (e.aanmelding) {
            const bool huis = van_huis(e.grant.wie());
            in("<p>Van dit advies is een aanmelding gemaakt. <a href=\"{}\">Bekijk de aanmelding</a></p>",
               huis ? html::url("/triage/{}", *e.aanmelding) : html::url("/aanmeldingen/{}", *e.aanmelding));
            return;
        }
        in("<p>Is er meer nodig dan advies? Begin een aanmelding met wat hier al staat.</p>");
        formulier(in, e, doe(e, "aanmelding"),
                  html::FormActions{html::Button{.text = "Maak er een aanmelding van"}});
    };
    out("{}", html::Section{.id = "aanmelding", .title = "Aanmelden", .body = inhoud});
}

}  // namespace

void Een::operator()(html::Out& out) const {
    const auto pad = [](html::Out& in) { in("<a href=\"{}\">Advies</a>", html::url("/adviezen")); };
    const auto knoppen = [&](html::Out& knop) {
        knop("{}", html::LinkButton{"Druk af", html::url("/adviezen/{}/afdruk", grant.dossier())});
    };
    const std::string titel = "Advies: " + advies.thema_naam;
    out("{}{}{}", html::PageHead{.title = titel, .path = pad, .actions = knoppen},
        html::ErrorSummary{input.faults()}, melding);
    feiten(out, grant, advies);
    gesprek(out, grant, advies, berichten);
    if (rules::loopt(advies.staat)) {
        if (toegang::Gate::zou_mogen(grant, toegang::Recht::advies_behandelen)) voor_huis(out, *this);
        if (toegang::Gate::zou_mogen(grant, toegang::Recht::advies_aanvullen)) voor_vrager(out, *this);
    }
    if (advies.soort != Soort::beleid && advies.staat != Staat::ingetrokken) naar_aanmelding(out, *this);
}

}  // namespace advies::view
