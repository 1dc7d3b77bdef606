// The form that prepares a decision.

#include "domein/triage/rules.hpp"
#include "domein/triage/views.hpp"
#include "platform/html/parts.hpp"

namespace triage::view {
namespace {

// Options that own the text of their ids and labels.
struct Opties {
    std::vector<std::string> teksten;
    std::vector<html::Option> lijst;
    explicit Opties(std::size_t aantal) { teksten.reserve(2 * aantal); }
    void voeg(const IdBytes& id, std::string naam) {
        teksten.push_back(id.text());
        const std::string_view code = teksten.back();
        teksten.push_back(std::move(naam));
        lijst.push_back({code, teksten.back()});
    }
};

constexpr html::Option soorten[] = {
    {"procesregie", "Procesregie", "Het wordt een casus met een procesregisseur."},
    {"ondersteunen", "Ondersteunen",
     "De aanmelder houdt de leiding. Het huis denkt mee tot een vaste datum."},
    {"terugleggen", "Terugleggen met advies",
     "De aanmelder gaat zelf verder. De gegevens worden na een wachttijd vernietigd."}};
constexpr html::Option rollen[] = {
    {"deelnemer", "deelnemer"}, {"casusregisseur", "casusregisseur"}, {"bevraagd", "alleen bevraagd"}};

// A choice in a cell of a table: its label is hidden, the row and column heads say it to who sees.
void cel_keuze(html::Out& out, std::string_view naam, std::string_view label, std::string_view leeg,
               std::string_view getypt, html::List<html::Option> opties) {
    out("<label class=\"rh-weg\" for=\"{}\">{}</label><select class=\"utrecht-select\" id=\"{}\" name=\"{}\">"
        "<option value=\"\">{}</option>",
        naam, label, naam, naam, leeg);
    for (const auto& optie : opties)
        out("<option value=\"{}\"{}>{}</option>", optie.value, html::flag("selected", getypt == optie.value),
            optie.label);
    out("</select>");
}

void organisatie_rij(html::Out& out, const BesluitFormulier& f, std::size_t plaats) {
    const Organisatie& organisatie = f.keuzes.organisaties[plaats];
    const std::string deel = "organisaties." + std::to_string(plaats);
    const std::string rol = deel + ".rol";
    const std::string mens = deel + ".mensen.0.id";
    Opties mensen(organisatie.mensen.size());
    for (const auto& een : organisatie.mensen) mensen.voeg(een.id, een.naam);
    const std::string id = organisatie.id.text();
    const auto naam = [&](html::Out& cel) {
        cel("{}{}{}", html::Hidden{deel + ".id", id}, organisatie.naam,
            html::Under{toegang::naam(organisatie.soort)});
    };
    const auto als = [&](html::Out& cel) {
        cel_keuze(cel, rol, "Rol van " + organisatie.naam, "doet niet mee", f.input.typed(rol),
                  std::span<const html::Option>(rollen));
    };
    const auto wie = [&](html::Out& cel) {
        cel_keuze(cel, mens, "Wie van " + organisatie.naam, "mensen van de tafel", f.input.typed(mens),
                  mensen.lijst);
    };
    out("<tr>{}{}{}</tr>", html::RowHead{naam}, html::Cell{als, "Doet mee als"}, html::Cell{wie, "Wie"});
}

void organisaties(html::Out& out, const BesluitFormulier& f) {
    const auto rijen = [&](html::Out& tr) {
        for (std::size_t i = 0; i < f.keuzes.organisaties.size(); ++i) organisatie_rij(tr, f, i);
    };
    const auto tabel = [&](html::Out& deel) {
        deel("{}", html::Table{.caption = "Organisaties die meedoen",
                               .columns = {{"Organisatie"}, {"Doet mee als"}, {"Wie"}},
                               .rows = rijen,
                               .kind = html::TableKind::stacking,
                               .caption_kind = html::CaptionKind::hidden});
    };
    const FieldFault* fout = f.input.fault_of("organisaties");
    out("{}",
        html::Fieldset{
            .legend = "Welke organisaties doen mee?",
            .body = tabel,
            .hint = "Bij procesregie en ondersteunen. Noem je niemand, dan doen de leden van de tafel mee.",
            .id = "organisaties",
            .fault = fout != nullptr ? std::string_view(fout->sentence) : std::string_view{}});
}

void leiding(html::Out& out, const BesluitFormulier& f) {
    Opties tafels(f.keuzes.tafels.size());
    for (const auto& tafel : f.keuzes.tafels) tafels.voeg(tafel.id, tafel.naam);
    Opties regisseurs(f.keuzes.regisseurs.size());
    for (const auto& een : f.keuzes.regisseurs)
        regisseurs.voeg(een.id, een.naam + (een.id == f.grant.wie().medewerker ? ", jij" : "") + " (" +
                                    std::to_string(een.casussen) +
                                    (een.casussen == 1 ? " casus)" : " casussen)"));
    out("{}", html::filled(f.input, html::Select{.name = "tafel",
                                                 .label = "Regietafel",
                                                 .options = tafels.lijst,
                                                 .hint = "Alleen bij procesregie.",
                                                 .need = html::Need::optional}));
    out("{}", html::filled(f.input, html::Select{.name = "procesregisseur",
                                                 .label = "Procesregisseur",
                                                 .options = regisseurs.lijst,
                                                 .hint = "Bij procesregie en ondersteunen.",
                                                 .need = html::Need::optional}));
    out("{}", html::filled(f.input,
                           html::DateField{
                               .name = "tot",
                               .label = "Het huis ondersteunt tot",
                               .hint = "Alleen bij ondersteunen, dd-mm-jjjj. Laat leeg voor een half jaar.",
                               .need = html::Need::optional}));
}

void teksten(html::Out& out, const BesluitFormulier& f) {
    out("{}", html::filled(f.input, html::TextArea{.name = "reden",
                                                   .label = "Waarom dit besluit?",
                                                   .length_max = rules::tekst_max}));
    out("{}",
        html::filled(
            f.input,
            html::TextArea{
                .name = "advies",
                .label = "Bericht aan de aanmelder",
                .hint =
                    "De aanmelder leest dit letterlijk, ook de reden hierboven. Noem geen andere dossiers.",
                .length_max = rules::tekst_max}));
    out("{}", html::filled(f.input, html::TextField{.name = "grond",
                                                    .label = "Grond",
                                                    .hint = "Laat leeg voor het gewone artikel.",
                                                    .need = html::Need::optional,
                                                    .length_max = rules::regel_max}));
    const auto elders = [&](html::Out& deel) {
        deel("{}", html::filled(f.input, html::DateField{.name = "bronDatum",
                                                         .label = "Datum van het besluit",
                                                         .need = html::Need::optional}));
        deel("{}",
             html::filled(f.input, html::TextField{.name = "bron",
                                                   .label = "Waar staat het besluit?",
                                                   .hint = "Bijvoorbeeld het verslag van de triagetafel.",
                                                   .need = html::Need::optional,
                                                   .length_max = rules::regel_max}));
    };
    const auto wie = [&](html::Out& deel) {
        for (std::size_t i = 0; i < f.keuzes.beslissers.size(); ++i) {
            const auto& een = f.keuzes.beslissers[i];
            const std::string code = een.id.text();
            const std::string veld = "beslissers." + std::to_string(i) + ".id";
            const html::Option keuze[] = {{code, "besloot dit mee"}};
            deel("{}",
                 html::filled(f.input, html::CheckboxGroup{.name = veld,
                                                           .label = een.naam,
                                                           .options = std::span<const html::Option>(keuze),
                                                           .need = html::Need::optional}));
        }
    };
    const FieldFault* fout = f.input.fault_of("beslissers");
    const auto bron = [&](html::Out& deel) {
        deel(
            "{}{}", elders,
            html::Fieldset{.legend = "Welke publieke deelnemers besloten dit?",
                           .body = wie,
                           .hint = "Zij krijgen de vraag of dit klopt.",
                           .id = "beslissers",
                           .fault = fout != nullptr ? std::string_view(fout->sentence) : std::string_view{}});
    };
    const bool open =
        fout != nullptr || !f.input.typed("bronDatum").empty() || !f.input.typed("bron").empty();
    out("{}", html::Details{"De publieke deelnemers hebben dit al besloten", bron, open});
}

}  // namespace

void BesluitFormulier::operator()(html::Out& out) const {
    const auto bezwaar = rules::mag_procesregie(feiten.oordelen);
    // Procesregie is not offered until the four tests are judged yes (DECISIONS 5).
    const auto aanbod = std::span<const html::Option>(soorten).subspan(bezwaar ? 1 : 0);
    const auto velden = [&](html::Out& veld) {
        veld("{}", html::filled(input, html::RadioGroup{.name = "soort",
                                                        .label = "Wat doet het huis?",
                                                        .options = aanbod,
                                                        .layout = html::Layout::down}));
        leiding(veld, *this);
        organisaties(veld, *this);
        teksten(veld, *this);
        veld("<p class=\"rh-acties\">{}{}</p>",
             html::Button{.text = "Leg voor", .kind = html::ButtonKind::primary},
             html::LinkButton{"Terug", html::url("/triage/{}", grant.dossier())});
    };
    out("{}{}",
        html::PageHead{
            .title = "Bereid het besluit voor",
            .intro = "De publieke deelnemers besluiten. Jij schrijft het voorstel en legt hun antwoord vast.",
            .path = Pad{grant, dossier}},
        html::ErrorSummary{input.faults()});
    out("{}", melding);
    if (bezwaar)
        out("{}",
            html::Notice{
                .tone = html::Tone::quiet, .title = "Procesregie kan nu niet", .body = bezwaar->sentence});
    out("{}", html::Form{html::url("/triage/{}/besluiten", grant.dossier()), grant.wie().csrf, {}, velden});
}

}  // namespace triage::view
