// The pages of relations and of the warning for who visits.
#include "domein/betrokkene/rules_netwerk.hpp"
#include "domein/betrokkene/views.hpp"
#include "kern/pagina/verschil.hpp"

namespace betrokkene::view {
namespace {

std::vector<html::Option> redenen() {
    return {{"niet-meer-nodig", "niet meer nodig voor het doel"},
            {"vergissing", "stond er per vergissing"},
            {"klopt-niet", "de gegevens kloppen niet"},
            {"verzoek", "op verzoek van de persoon"}};
}

struct Mensen {
    std::vector<std::string> ids, namen;
    std::vector<html::Option> opties;
};
// Borrowed by the options, so it stays where it is made.
void vul(Mensen& mensen, const std::vector<Persoon>& personen) {
    for (const Persoon& persoon : personen) {
        if (!persoon.naam.open()) continue;
        mensen.ids.push_back(persoon.item.id.text());
        const std::string is = wat_hij_is(persoon);
        mensen.namen.push_back(tekstnaam(*persoon.naam) + (is.empty() ? "" : " (" + is + ")"));
    }
    for (std::size_t i = 0; i < mensen.ids.size(); ++i)
        mensen.opties.push_back({mensen.ids[i], mensen.namen[i]});
}

void gezag_en_periode(html::Out& out, const RelatieFormulier& f) {
    static constexpr html::Option gezag[] = {{"ja", "Ja"}, {"nee", "Nee"}};
    const auto veld = [&](html::Out& in, auto een) { in("{}", html::filled(f.input, een)); };
    veld(out, html::RadioGroup{.name = "gezag",
                               .label = "Heeft deze persoon het gezag?",
                               .options = std::span<const html::Option>(gezag),
                               .hint = "Alleen bij een ouder, grootouder, pleegouder of voogd.",
                               .need = html::Need::optional});
    const auto periode = [&](html::Out& in) {
        veld(in, html::DateField{.name = "sinds", .label = "Sinds", .need = html::Need::optional});
        veld(in, html::DateField{.name = "tot", .label = "Tot en met", .need = html::Need::optional});
    };
    out("<div class=\"rh-naast\">{}</div>", periode);
    veld(out, html::TextField{.name = "toelichting",
                              .label = "Toelichting",
                              .hint = "Eén regel, bijvoorbeeld een contactverbod en tot wanneer.",
                              .need = html::Need::optional,
                              .length_max = rules::toelichting_max});
}

void einde(html::Out& out, const EenRelatie& e) {
    const std::string versie = std::to_string(e.relatie.item.versie);
    html::DateField veld{.name = "tot", .label = "Laatste dag", .hint = "dd-mm-jjjj"};
    const auto velden = [&](html::Out& in) {
        if (e.actief == RelatieForm::einde)
            in("{}", html::filled(e.input, veld));
        else
            in("{}", veld);
        in("<p class=\"rh-acties\">{}</p>",
           html::Button{.text = "Zet einddatum", .kind = html::ButtonKind::primary});
    };
    const auto inhoud = [&](html::Out& in) {
        in("{}", html::Form{html::url("/casussen/{}/relaties/{}/einde", e.grant.dossier(), e.relatie.item.id),
                            e.grant.wie().csrf, versie, velden});
    };
    out("{}", html::Section{.id = "einde", .title = "De relatie is voorbij", .body = inhoud});
}

void verwijderen(html::Out& out, const EenRelatie& e) {
    const std::string versie = std::to_string(e.relatie.item.versie);
    const auto opties = redenen();
    const html::RadioGroup veld{
        .name = "reden", .label = "Waarom?", .options = opties, .layout = html::Layout::down};
    const auto velden = [&](html::Out& in) {
        if (e.actief == RelatieForm::verwijdering)
            in("{}", html::filled(e.input, veld));
        else
            in("{}", veld);
        in("<p class=\"rh-acties\">{}</p>",
           html::Button{.text = "Haal relatie weg", .kind = html::ButtonKind::danger});
    };
    const auto formulier = [&](html::Out& in) {
        in("{}", html::Form{
                     html::url("/casussen/{}/relaties/{}/verwijdering", e.grant.dossier(), e.relatie.item.id),
                     e.grant.wie().csrf, versie, velden});
    };
    out("{}", html::Details{"De relatie hoort hier niet", formulier, e.actief == RelatieForm::verwijdering});
}

std::string gezag_zin(Gezag gezag) {
    if (gezag == Gezag::ja) return "ja";
    return gezag == Gezag::nee ? "nee" : "";
}

}  // namespace

std::string periode(const Relatie& relatie) {
    std::string zin;
    if (relatie.sinds) zin = "sinds " + dutch_date(*relatie.sinds);
    if (relatie.tot) zin += (zin.empty() ? "" : ", ") + ("tot en met " + dutch_date(*relatie.tot));
    return zin;
}

void Relatietabel::operator()(html::Out& out) const {
    const auto rijen = [&](html::Out& tr) {
        for (const Relatie& relatie : relaties) {
            const std::string zin = naam_van(personen, relatie.van) + ": " + relatie.soort_naam + " " +
                                    naam_van(personen, relatie.naar);
            const auto wat = [&](html::Out& cel) {
                cel("<a href=\"{}\">{}</a>",
                    html::url("/casussen/{}/relaties/{}", grant.dossier(), relatie.item.id), zin);
                if (relatie.toelichting.open() && !relatie.toelichting->toelichting.empty())
                    cel("{}", html::Under{relatie.toelichting->toelichting});
            };
            const auto wanneer = [&](html::Out& cel) {
                const std::string tijd = periode(relatie);
                cel("{}", tijd.empty() ? std::string_view("–") : std::string_view(tijd));
                if (relatie.gezag != Gezag::niet_gezegd)
                    cel("{}", html::Under{relatie.gezag == Gezag::ja ? "heeft gezag" : "heeft geen gezag"});
                if (!relatie.loopt(grant.vandaag())) cel("{}", html::Under{"voorbij"});
            };
            tr("<tr>{}{}</tr>", html::RowHead{wat}, html::Cell{wanneer, "Wanneer"});
        }
    };
    out("{}", html::Table{.caption = "Relaties",
                          .columns = {{"Relatie"}, {"Wanneer"}},
                          .rows = rijen,
                          .kind = html::TableKind::stacking,
                          .caption_kind = html::CaptionKind::hidden});
}

void RelatieFormulier::operator()(html::Out& out) const {
    Mensen mensen;
    vul(mensen, personen);
    std::vector<html::Option> soorten;
    for (const auto& soort : lijsten.relatiesoorten) soorten.push_back({soort.code, soort.naam});
    const auto velden = [&](html::Out& in) {
        const auto zin = [&](html::Out& rij) {
            rij("{}",
                html::filled(input, html::Select{.name = "van", .label = "Wie", .options = mensen.opties}));
            rij("{}", html::filled(input, html::Select{.name = "soort", .label = "is", .options = soorten}));
            rij("{}", html::filled(
                          input, html::Select{.name = "naar", .label = "van wie", .options = mensen.opties}));
        };
        in("{}<div class=\"rh-naast\">{}</div>", html::Hidden{"concept", input.typed("concept")}, zin);
        gezag_en_periode(in, *this);
        in("<p class=\"rh-acties\">{}</p>",
           html::Button{.text = "Leg relatie vast", .kind = html::ButtonKind::primary});
    };
    out("{}{}{}",
        html::PageHead{
            .title = "Relatie vastleggen",
            .intro =
                "Lees het als een zin: wie is wat van wie. Een voogd of bewindvoerder is ook een relatie.",
            .path = Pad{grant, dossier}},
        html::ErrorSummary{input.faults()},
        html::Form{html::url("/casussen/{}/relaties", grant.dossier()), grant.wie().csrf, {}, velden});
}

void EenRelatie::operator()(html::Out& out) const {
    const std::string titel =
        naam_van(personen, relatie.van) + ": " + relatie.soort_naam + " " + naam_van(personen, relatie.naar);
    out("{}{}{}", html::PageHead{.title = titel, .path = Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding);
    const auto feiten = [&](html::Out& feit) {
        const auto een = [&](std::string_view term, std::string_view waarde) {
            if (!waarde.empty()) feit("{}", html::Fact{term, waarde});
        };
        een("Wanneer", periode(relatie));
        een("Gezag", gezag_zin(relatie.gezag));
        if (relatie.toelichting.open()) een("Toelichting", relatie.toelichting->toelichting);
        een("Vastgelegd", dutch_moment(relatie.item.gemaakt));
        een("Bewaren tot", dutch_date(relatie.item.bewaren_tot));
    };
    out("{}<p><a href=\"{}\">Alle personen</a></p>", html::Facts{feiten},
        html::url("/casussen/{}/personen", grant.dossier()));
    if (!mag(grant, Wijzigen::recht)) return;
    einde(out, *this);
    verwijderen(out, *this);
}

void Verwijderen::operator()(html::Out& out) const {
    const std::string naam = tekstnaam(*persoon.naam);
    const std::string versie = std::to_string(persoon.item.versie);
    const auto opties = redenen();
    const auto velden = [&](html::Out& in) {
        in("{}<p class=\"rh-acties\">{}{}</p>",
           html::filled(input, html::RadioGroup{.name = "reden",
                                                .label = "Waarom haal je deze persoon weg?",
                                                .options = opties,
                                                .layout = html::Layout::down}),
           html::Button{.text = "Haal weg", .kind = html::ButtonKind::danger, .context = naam},
           html::LinkButton{"Laat staan",
                            html::url("/casussen/{}/personen/{}", grant.dossier(), persoon.item.id)});
    };
    const std::string titel = naam + " weghalen";
    out("{}{}{}",
        html::PageHead{
            .title = titel,
            .intro =
                "De gegevens, relaties, contacten en eigen woorden van deze persoon verdwijnen. In het logboek blijft "
                "staan dat jij dit deed, en waarom.",
            .path = Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding);
    out("{}", html::Form{html::url("/casussen/{}/personen/{}/verwijdering", grant.dossier(), persoon.item.id),
                         grant.wie().csrf, versie, velden});
}

void WaarschuwingFormulier::operator()(html::Out& out) const {
    const auto velden = [&](html::Out& in) {
        in("{}",
           html::filled(input, html::TextArea{.name = "tekst",
                                              .label = "Wat moet een bezoeker doen?",
                                              .hint = "Bijvoorbeeld: Ga niet alleen. Bel eerst de wijkagent. "
                                                      "Schrijf niet waarom, en niets over de casus.",
                                              .length_max = rules::waarschuwing_max}));
        in("{}", html::filled(input, html::DateField{.name = "tot",
                                                     .label = "Geldt tot en met",
                                                     .hint = "dd-mm-jjjj, hoogstens 6 maanden vooruit"}));
        in("<p class=\"rh-acties\">{}</p>", html::Button{.text = nu ? std::string_view("Bewaar waarschuwing")
                                                                    : std::string_view("Zet waarschuwing"),
                                                         .kind = html::ButtonKind::primary});
    };
    const std::string_view versie = input.typed("versie");
    out("{}{}{}{}",
        html::PageHead{
            .title = "Waarschuwing voor bezoek",
            .intro =
                "Alle deelnemers zien dit boven de casus en boven elke actie. Na de einddatum is het weg.",
            .path = Pad{grant, dossier}},
        WaarschuwingMelding{nu}, html::ErrorSummary{input.faults()},
        html::Form{html::url("/casussen/{}/waarschuwing", grant.dossier()), grant.wie().csrf, versie,
                   velden});
    if (!nu) return;
    const std::string staat = std::to_string(nu->item.versie);
    out("{}",
        html::Form{html::url("/casussen/{}/waarschuwing/einde", grant.dossier()), grant.wie().csrf, staat,
                   html::Button{.text = "Haal waarschuwing weg", .kind = html::ButtonKind::danger}});
}

void WaarschuwingBotsing::operator()(html::Out& out) const {
    const bool staat = nu && nu->tekst.open();
    const std::string tekst_nu = staat ? nu->tekst->tekst : std::string("er staat geen waarschuwing");
    const std::string tot_nu = staat ? dutch_date_typed(nu->tot) : std::string{};
    const auto naar = weghalen ? html::url("/casussen/{}/waarschuwing/einde", grant.dossier())
                               : html::url("/casussen/{}/waarschuwing", grant.dossier());
    const auto terug = html::url("/casussen/{}", grant.dossier());
    const auto knoppen = [&](html::Out& knop) {
        if (weghalen && !staat)
            knop("{}", html::LinkButton{"Naar de casus", terug});
        else
            knop("{}", pagina::Herkansing{naar, grant.wie().csrf, staat ? nu->item.versie : 0, jouw, terug});
    };
    const std::string tekst_jouw = weghalen ? std::string("weghalen") : std::string(jouw.get("tekst"));
    const std::string tot_jouw = weghalen ? std::string{} : std::string(jouw.get("tot"));
    out("{}{}", html::PageHead{.title = "Waarschuwing voor bezoek", .path = Pad{grant, dossier}},
        pagina::Botsing{
            .wie = "Een collega",
            .gewijzigd = "De waarschuwing is intussen gewijzigd.",
            .verschillen = {{"Waarschuwing", tekst_nu, tekst_jouw}, {"Geldt tot en met", tot_nu, tot_jouw}},
            .knoppen = knoppen,
            .jouw = "Wat jij wilde is nog niet gedaan."});
}

}  // namespace betrokkene::view
