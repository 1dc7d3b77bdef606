// Lists: sending one in, saying what its columns are, looking at it before it is taken in.
#include "domein/nazorg/views.hpp"
#include "platform/base/text.hpp"

namespace nazorg::view {
namespace {

constexpr std::size_t getoond = 20;  // good rows on the page
constexpr std::size_t fouten_getoond = 200;

std::string_view stand(const invoer::Lijst& lijst) {
    switch (lijst.staat) {
        case invoer::Staat::klaar: return "klaar om in te voeren";
        case invoer::Staat::bezig: return "niet af: voer opnieuw in";
        case invoer::Staat::ingevoerd: return "ingevoerd";
        case invoer::Staat::weg: return "niet ingevoerd";
    }
    return "niet ingevoerd";
}

void pad_terug(html::Out& pad) {
    pad("<a href=\"/nazorg\">Nazorg</a> <a href=\"/nazorg/lijsten\">Lijsten</a>");
}

void fout_bij(html::Out& out, const web::Input& input, std::string_view veld) {
    if (const FieldFault* fout = input.fault_of(veld))
        out("<p class=\"rh-fout\" id=\"{}-fout\">{}{}</p>", veld, html::Teken{"t-laat"}, fout->sentence);
}

void kolommen(html::Out& out, const LijstBlad& blad) {
    const auto& gezien = *blad.voorbeeld;
    std::vector<html::Option> opties;
    for (const auto& veld : rijen::velden()) opties.push_back({veld.code, veld.naam});
    const auto velden = [&](html::Out& in) {
        fout_bij(in, blad.input, "kolommen");
        for (std::size_t i = 0; i < gezien.kop.size(); ++i) {
            const std::string naam = "kolommen." + std::to_string(i) + ".veld";
            const std::string label =
                gezien.kop[i].empty() ? "Kolom " + std::to_string(i + 1) : "Kolom “" + gezien.kop[i] + "”";
            const std::string_view waarde =
                rijen::velden()[static_cast<std::size_t>(gezien.kolommen[i])].code;
            in("{}",
               html::Select{.name = naam, .label = label, .options = opties, .value = waarde, .empty = ""});
        }
        in("<p class=\"rh-acties\">{}</p>", html::Button{.text = "Lees zo", .kind = html::ButtonKind::plain});
    };
    const std::string versie = std::to_string(blad.lijst.versie);
    const html::Form formulier{html::url("/nazorg/lijsten/{}/kolommen", blad.lijst.id), blad.grant.wie().csrf,
                               versie, velden};
    out("{}", html::Details{"Wat staat in welke kolom?", formulier, !gezien.bezwaar.empty()});
}

void fouten(html::Out& out, const LijstBlad& blad) {
    const auto& alle = blad.voorbeeld->gelezen.fouten;
    if (alle.empty()) return;
    const auto regels = [&](html::Out& tr) {
        for (std::size_t i = 0; i < alle.size() && i < fouten_getoond; ++i)
            tr("<tr>{}{}</tr>", html::RowHead{std::to_string(alle[i].regel)},
               html::Cell{alle[i].zin, "Wat er mis is"});
    };
    const auto inhoud = [&](html::Out& in) {
        in("<p>Deze rijen worden niet ingevoerd. Verbeter ze in de lijst en lever die opnieuw aan, of vraag het de "
           "afzender.</p>{}<p><a href=\"{}\">Alle fouten als bestand</a></p>",
           html::Table{.caption = "Rijen met een fout",
                       .columns = {{"Regel"}, {"Wat er mis is"}},
                       .rows = regels,
                       .kind = html::TableKind::stacking,
                       .caption_kind = html::CaptionKind::hidden},
           html::url("/nazorg/lijsten/{}/fouten", blad.lijst.id));
    };
    const std::string aantal = std::to_string(alle.size());
    out("{}", html::Section{.id = "fouten", .title = "Rijen met een fout", .note = aantal, .body = inhoud});
}

void goed(html::Out& out, const LijstBlad& blad) {
    const auto& alle = blad.voorbeeld->gelezen.goed;
    const auto regels = [&](html::Out& tr) {
        for (std::size_t i = 0; i < alle.size() && i < getoond; ++i) {
            const rijen::Rij& rij = alle[i];
            tr("<tr>{}{}{}{}</tr>", html::RowHead{betrokkene::lijstnaam(rij.persoon.naam)},
               html::Cell{dutch_date(rij.vrijlating), "Vrijlating"},
               html::Cell{rij.gemeente_naam, "Gemeente"}, html::Cell{rij.inrichting, "Inrichting"});
        }
    };
    const auto inhoud = [&](html::Out& in) {
        in("{}", html::Table{.caption = "De eerste rijen",
                             .columns = {{"Persoon"}, {"Vrijlating"}, {"Gemeente"}, {"Inrichting"}},
                             .rows = regels,
                             .kind = html::TableKind::stacking});
    };
    const std::string aantal = std::to_string(alle.size());
    if (!alle.empty())
        out("{}", html::Section{.id = "goed", .title = "Wordt ingevoerd", .note = aantal, .body = inhoud});
}

void knoppen(html::Out& out, const LijstBlad& blad) {
    const auto& csrf = blad.grant.wie().csrf;
    const std::string tekst =
        "Voer " + std::to_string(blad.voorbeeld->gelezen.goed.size()) +
        (blad.voorbeeld->gelezen.goed.size() == 1 ? " vrijlating in" : " vrijlatingen in");
    out("<div class=\"rh-acties\">");
    if (!blad.voorbeeld->gelezen.goed.empty())
        out("{}",
            html::Form{html::url("/nazorg/lijsten/{}/invoer", blad.lijst.id),
                       csrf,
                       {},
                       html::Button{
                           .text = tekst, .kind = html::ButtonKind::primary, .busy = "Bezig met invoeren…"}});
    if (blad.lijst.staat == invoer::Staat::klaar)
        out("{}", html::Form{html::url("/nazorg/lijsten/{}/verwijdering", blad.lijst.id),
                             csrf,
                             {},
                             html::Button{.text = "Gooi lijst weg", .kind = html::ButtonKind::subtle}});
    out("</div>");
}

}  // namespace

void Lijsten::operator()(html::Out& out) const {
    out("{}{}{}",
        html::PageHead{
            .title = "Lijsten met vrijlatingen",
            .intro =
                "Lever een lijst aan als CSV. Je ziet eerst wat eruit komt; pas daarna wordt zij ingevoerd, "
                "in één keer of helemaal niet.",
            .path = [](html::Out& pad) { pad("<a href=\"/nazorg\">Nazorg</a>"); }},
        html::ErrorSummary{input.faults()}, melding);
    const auto velden = [&](html::Out& in) {
        const bool fout = input.fault_of("bestand") != nullptr;
        in("<div class=\"utrecht-form-field{}\"><label class=\"utrecht-form-label\" for=\"bestand\">Lijst</label>"
           "<p class=\"utrecht-form-field-description\" id=\"bestand-uitleg\">CSV met een puntkomma, komma of tab, hoogstens "
           "5.000 rijen. De eerste regel noemt de kolommen.</p>",
           fout ? " utrecht-form-field--invalid" : "");
        fout_bij(in, input, "bestand");
        in("<input type=\"file\" id=\"bestand\" name=\"bestand\" accept=\".csv,.txt,text/csv\" "
           "aria-describedby=\"{}\"{}></div><p class=\"rh-acties\">{}</p>",
           fout ? "bestand-uitleg bestand-fout" : "bestand-uitleg",
           html::attribute("aria-invalid", "true", fout),
           html::Button{
               .text = "Bekijk lijst", .kind = html::ButtonKind::primary, .busy = "Bezig met lezen…"});
    };
    out("{}", html::Form{html::url("/nazorg/lijsten"), grant.wie().csrf, {}, velden, html::Encoding::files});
    if (lijsten.empty()) return;
    const auto regels = [&](html::Out& tr) {
        for (const invoer::Lijst& een : lijsten) {
            const auto kop = [&](html::Out& cel) {
                cel("<a href=\"{}\">{}</a>", html::url("/nazorg/lijsten/{}", een.id),
                    dutch_moment(een.gemaakt));
            };
            tr("<tr>{}{}{}{}</tr>\n", html::RowHead{kop}, html::Cell{een.door, "Aangeleverd door"},
               html::Cell{
                   base::dutch_number(een.staat == invoer::Staat::ingevoerd ? een.ingevoerd : een.rijen),
                   "Rijen"},
               html::Cell{stand(een), "Stand"});
        }
    };
    out("{}", html::Table{.caption = "Eerdere lijsten, nieuwste bovenaan",
                          .columns = {{"Aangeleverd"}, {"Door"}, {"Rijen"}, {"Stand"}},
                          .rows = regels,
                          .kind = html::TableKind::stacking});
}

void LijstBlad::operator()(html::Out& out) const {
    const std::string titel = voorbeeld ? voorbeeld->bestand : std::string("Lijst");
    out("{}{}{}", html::PageHead{.title = titel, .path = [](html::Out& pad) { pad_terug(pad); }},
        html::ErrorSummary{input.faults()}, melding);
    const auto feiten = [&](html::Out& in) {
        in("{}{}{}", html::Fact{"Aangeleverd", dutch_moment(lijst.gemaakt)}, html::Fact{"Door", lijst.door},
           html::Fact{"Stand", stand(lijst)});
        if (lijst.staat == invoer::Staat::ingevoerd)
            in("{}{}", html::Fact{"Ingevoerd", base::dutch_number(lijst.ingevoerd)},
               html::Fact{"Niet ingevoerd", base::dutch_number(lijst.fouten)});
        else if (voorbeeld)
            in("{}", html::Fact{"Bewaard tot", dutch_moment(lijst.verloopt)});
    };
    out("{}", html::Facts{feiten});
    if (lijst.staat == invoer::Staat::ingevoerd || !voorbeeld) {
        out("<p>De lijst zelf is vernietigd. <a href=\"/nazorg\">Naar de werklijst</a></p>");
        return;
    }
    kolommen(out, *this);
    if (!voorbeeld->bezwaar.empty()) {
        out("{}", html::Notice{.tone = html::Tone::notice,
                               .title = "Zeg eerst wat in welke kolom staat",
                               .body = voorbeeld->bezwaar});
        return;
    }
    fouten(out, *this);
    goed(out, *this);
    knoppen(out, *this);
}

}  // namespace nazorg::view
