#include "domein/beheer/views.hpp"

#include "kern/toegang/keuzes.hpp"

namespace beheer::view {
namespace {

void naam_veld(html::Out& out, const web::Input& input) {
    out("{}",
        html::filled(input, html::TextField{.name = "naam", .label = "Naam", .length_max = rules::naam_max}));
}

void code_veld(html::Out& out, const web::Input& input) {
    out("{}", html::filled(input, html::TextField{
                                      .name = "code",
                                      .label = "Code",
                                      .hint = "Kleine letters, cijfers en streepjes. Later niet te wijzigen.",
                                      .width = html::Width::medium,
                                      .length_max = rules::code_max}));
}

void functie_veld(html::Out& out, const web::Input& input) {
    out("{}", html::filled(input, html::CheckboxGroup{
                                      .name = "functies",
                                      .label = "Aangewezen voor",
                                      .options = toegang::opties(toegang::functies()),
                                      .hint = "Wgs 1.8, tweede lid. Zonder aanwijzing ziet niemand gegevens.",
                                      .need = html::Need::optional,
                                      .layout = html::Layout::across}));
    out("{}", html::filled(input, html::DateField{.name = "vogDatum",
                                                  .label = "Datum van de VOG of screening",
                                                  .need = html::Need::optional}));
}

}  // namespace

void keuze_veld(html::Out& out, const web::Input& input, std::string_view naam, std::string_view label,
                std::span<const Keuze> keuzes, html::Need need) {
    std::vector<html::Option> opties;
    for (const auto& keuze : keuzes) opties.push_back({keuze.waarde, keuze.naam});
    out("{}",
        html::filled(input, html::Select{.name = naam, .label = label, .options = opties, .need = need}));
}

void periode_velden(html::Out& out, const web::Input& input) {
    out("{}{}", html::filled(input, html::DateField{.name = "van", .label = "Geldt vanaf"}),
        html::filled(input, html::DateField{
                                .name = "tot", .label = "Geldt tot en met", .need = html::Need::optional}));
}

void organisatie_velden(html::Out& out, const web::Input& input, std::span<const Keuze> convenanten,
                        Nieuw nieuw) {
    naam_veld(out, input);
    if (nieuw == Nieuw::ja) code_veld(out, input);
    out("{}", html::filled(
                  input,
                  html::Select{
                      .name = "soort",
                      .label = "Soort",
                      .options = toegang::opties(toegang::organisatie_soorten()),
                      .hint = "De soort bepaalt wat mensen zien. Hij ligt vast zodra er medewerkers zijn."}));
    out("{}", html::filled(input, html::TextField{.name = "keten",
                                                  .label = "Keten",
                                                  .hint = "Bijvoorbeeld zorg, straf of gemeente",
                                                  .width = html::Width::medium,
                                                  .length_max = rules::naam_max}));
    out("{}", html::filled(input, html::TextField{.name = "gemeente",
                                                  .label = "Gemeente",
                                                  .need = html::Need::optional,
                                                  .width = html::Width::medium,
                                                  .length_max = rules::naam_max}));
    keuze_veld(out, input, "convenant", "Convenant", convenanten, html::Need::optional);
    periode_velden(out, input);
}

void medewerker_velden(html::Out& out, const web::Input& input, std::span<const Keuze> organisaties) {
    naam_veld(out, input);
    out("{}",
        html::filled(input, html::TextField{
                                .name = "functienaam", .label = "Functie", .length_max = rules::naam_max}));
    out("{}", html::filled(input, html::TextField{.name = "telefoon",
                                                  .label = "Telefoon",
                                                  .need = html::Need::optional,
                                                  .width = html::Width::medium,
                                                  .type = html::TextType::telephone,
                                                  .length_max = rules::telefoon_max}));
    keuze_veld(out, input, "inDienstBij", "In dienst bij", organisaties);
    keuze_veld(out, input, "werktVoor", "Werkt voor", organisaties);
    functie_veld(out, input);
    periode_velden(out, input);
}

void aanwijzing_velden(html::Out& out, const web::Input& input, Bsn bsn) {
    functie_veld(out, input);
    periode_velden(out, input);
    if (bsn == Bsn::bekend) {
        out("<p class=\"rh-zacht\">Het BSN is gegeven. Een eigen zaak of die van een naaste blijft dicht.</p>");
        return;
    }
    // A number that was typed is not shown again.
    const FieldFault* fout = input.fault_of("bsn");
    out("{}",
        html::TextField{.name = "bsn",
                        .label = "Burgerservicenummer",
                        .hint = "Eén keer. We bewaren alleen een code, en sluiten er een eigen zaak mee af.",
                        .fault = fout != nullptr ? std::string_view(fout->sentence) : std::string_view{},
                        .width = html::Width::medium,
                        .type = html::TextType::numeric,
                        .length_max = 20});
}

void convenant_velden(html::Out& out, const web::Input& input) {
    naam_veld(out, input);
    periode_velden(out, input);
}

void tafel_velden(html::Out& out, const web::Input& input, std::span<const Keuze> convenanten, Nieuw nieuw) {
    static constexpr html::Option soorten[] = {{"regietafel", "regietafel"}, {"triagetafel", "triagetafel"}};
    naam_veld(out, input);
    if (nieuw == Nieuw::ja) code_veld(out, input);
    out("{}", html::filled(input, html::RadioGroup{.name = "soort",
                                                   .label = "Soort",
                                                   .options = std::span<const html::Option>(soorten)}));
    keuze_veld(out, input, "convenant", "Convenant", convenanten, html::Need::optional);
    periode_velden(out, input);
}

std::string periode(Date van, const std::optional<Date>& tot) {
    return "van " + dutch_date(van) + (tot ? " tot en met " + dutch_date(*tot) : std::string());
}

std::string functie_namen(toegang::Functies functies) {
    std::string namen;
    for (const auto& woord : toegang::functies()) {
        if (!functies.has(woord.waarde)) continue;
        if (!namen.empty()) namen += ", ";
        namen += woord.naam;
    }
    return namen.empty() ? "niets" : namen;
}

void Formulier::operator()(html::Out& out) const {
    const auto binnen = [&](html::Out& veld) {
        veld("{}{}", velden,
             html::FormActions{html::Button{.text = knop, .kind = html::ButtonKind::primary}});
    };
    out("{}{}{}{}",
        html::PageHead{.title = titel,
                       .path = [&](html::Out& pad) { pad("<a href=\"{}\">{}</a>", terug, terug_naar); }},
        html::ErrorSummary{input.faults()}, html::Form{actie, csrf, versie, binnen}, na);
}

void Knop::operator()(html::Out& out) const {
    out("{}", html::Form{actie, csrf, versie, html::Button{.text = tekst, .kind = soort, .context = over}});
}

void Bladeren::operator()(html::Out& out) const {
    if (bladzijde.page == 1 && !meer) return;
    out("<p class=\"rh-acties\">");
    if (bladzijde.page > 1)
        out("{}", html::LinkButton{.text = "Vorige", .to = pad.with("page", bladzijde.page - 1)});
    if (meer) out("{}", html::LinkButton{.text = "Volgende", .to = pad.with("page", bladzijde.page + 1)});
    out("</p>");
}

void Botsing::operator()(html::Out& out) const {
    std::vector<pagina::Verschil> verschillen;
    for (std::size_t i = 0; i < nu.size() && i < jouw.size(); ++i)
        if (nu[i].second != jouw[i].second)
            verschillen.push_back({nu[i].first, nu[i].second, jouw[i].second});
    const web::Fields getypt = input.fields();
    const auto velden = [&](html::Out& veld) {
        for (const auto& [naam, waarde] : getypt.list())
            if (naam != "csrf" && naam != "versie") veld("{}", html::Hidden{naam, waarde});
        veld("{}", html::Button{.text = "Bewaar mijn versie", .kind = html::ButtonKind::primary});
    };
    const auto knoppen = [&](html::Out& knop) {
        knop("{}", html::LinkButton{.text = "Laat staan wat er nu staat", .to = terug});
    };
    out("{}{}", pagina::Botsing{"Iemand", "Dit is gewijzigd terwijl jij bezig was.", verschillen, knoppen},
        html::Form{actie, csrf, versie, velden});
}

}  // namespace beheer::view
