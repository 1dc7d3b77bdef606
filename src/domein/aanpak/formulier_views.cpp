// The form with which a casus comes into an approach.
#include "domein/aanpak/views.hpp"
#include "kern/toegang/gate.hpp"

namespace aanpak::view {
namespace {

constexpr html::Option ja_nee[] = {{"ja", "ja"}, {"nee", "nee"}};

void vragen(html::Out& out, const Formulier& f) {
    for (std::size_t i = 0; i < f.feiten.vragen.size(); ++i) {
        const std::string basis = "vragen." + std::to_string(i);
        const std::string antwoord = basis + ".antwoord";
        const std::string motivering = basis + ".motivering";
        out("{}{}",
            html::filled(f.input, html::RadioGroup{.name = antwoord,
                                                   .label = f.feiten.vragen[i].tekst,
                                                   .options = std::span<const html::Option>(ja_nee)}),
            html::filled(
                f.input,
                html::TextArea{.name = motivering, .label = "Waarom?", .length_max = rules::motivering_max}));
    }
}

void rollen(html::Out& out, const Formulier& f) {
    for (std::size_t i = 0; i < f.soort.rollen.size(); ++i) {
        const RolSoort& rol = f.soort.rollen[i];
        std::vector<std::string> ids;
        std::vector<html::Option> wie;
        ids.reserve(f.feiten.mensen.size());
        for (const Mens& een : f.feiten.mensen) {
            if (!rol.van.empty() && !rol.van.has(een.soort)) continue;
            ids.push_back(een.id.text());
            wie.push_back({ids.back(), een.naam});
        }
        const std::string basis = "rollen." + std::to_string(i);
        const std::string naam_rol = basis + ".rol";
        const std::string naam_wie = basis + ".wie";
        out("{}{}", html::Hidden{naam_rol, rol.code},
            html::filled(
                f.input,
                html::Select{.name = naam_wie,
                             .label = rol.naam,
                             .options = wie,
                             .hint = wie.empty() ? "Nodig eerst iemand uit die deze rol kan hebben." : "",
                             .need = rol.verplicht ? html::Need::required : html::Need::optional}));
    }
}

void melding(html::Out& out, const Formulier& f) {
    std::vector<std::string> ids;
    std::vector<html::Option> wie;
    ids.reserve(f.feiten.melders.size());
    for (const Organisatie& een : f.feiten.melders) {
        ids.push_back(een.id.text());
        wie.push_back({ids.back(), een.naam});
    }
    out("{}{}",
        html::filled(f.input, html::Select{.name = "gemeldBij",
                                           .label = "Waar is de zorg gemeld?",
                                           .options = wie,
                                           .hint = "De gemeente of een zorgaanbieder."}),
        html::filled(f.input, html::DateField{.name = "gemeldOp", .label = "Wanneer?"}));
}

void besluit(html::Out& out, const Formulier& f) {
    const auto elders = [&](html::Out& deel) {
        deel("{}{}",
             html::filled(f.input, html::DateField{.name = "besluitDatum",
                                                   .label = "Datum van het besluit",
                                                   .need = html::Need::optional}),
             html::filled(f.input, html::TextField{.name = "besluitBron",
                                                   .label = "Waar staat het besluit?",
                                                   .need = html::Need::optional,
                                                   .length_max = 300}));
        const auto wie = [&](html::Out& vak) {
            int i = 0;
            for (const Organisatie& een : f.feiten.kiesbaar) {
                const std::string naam = "beslissers." + std::to_string(i++) + ".id";
                const std::string id = een.id.text();
                vak("<div class=\"rh-keuze\"><input type=\"checkbox\" id=\"{}\" name=\"{}\" value=\"{}\"{}><label "
                    "for=\"{}\">{}</label></div>",
                    naam, naam, id, html::flag("checked", f.input.typed(naam) == id), naam, een.naam);
            }
        };
        const FieldFault* fout = f.input.fault_of("beslissers");
        deel("{}", html::Fieldset{
                       .legend = "Welke publieke deelnemers besloten dit?",
                       .body = wie,
                       .hint = "Zij krijgen de vraag of dit klopt.",
                       .id = "beslissers",
                       .fault = fout != nullptr ? std::string_view(fout->sentence) : std::string_view{}});
    };
    out("{}",
        html::Details{"Het besluit is al genomen, bijvoorbeeld aan de tafel", elders,
                      !f.input.typed("besluitDatum").empty() || f.input.fault_of("beslissers") != nullptr});
}

std::string_view uitleg(const Soort& soort) {
    if (soort.topx) return "De publieke deelnemers besluiten. Plaatsen mag alleen als elk antwoord ja is.";
    if (soort.melding)
        return "Leg alleen vast dat er een zorg is gemeld. Het dossier van de gedwongen zorg hoort hier niet.";
    if (!soort.vragen.empty()) return "Deze aanpak begint als elk antwoord ja is.";
    return "Schrijf kort waarom deze aanpak nodig is.";
}

}  // namespace

void Formulier::operator()(html::Out& out) const {
    const auto titel = [&](html::Out& in) { in("Neem op: {}", naam); };
    out("{}{}{}",
        html::PageHead{.title = titel, .intro = uitleg(soort), .path = betrokkene::Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding);
    if (soort.topx) {
        if (!criteria) {
            out("{}", html::EmptyState{"Er zijn nog geen criteria vastgelegd.",
                                       "Plaatsen kan pas als de criteria zijn gepubliceerd."});
            return;
        }
        out("<p class=\"rh-klein\">Criteria, versie {}, gepubliceerd op {}.</p>", criteria->nummer,
            dutch_date(criteria->gepubliceerd));
    }
    const auto velden = [&](html::Out& veld) {
        veld("{}{}", html::Hidden{"concept", input.typed("concept")}, html::Hidden{"soort", soort.code});
        veld("{}", html::filled(input, html::DateField{.name = "van", .label = "Vanaf welke dag?"}));
        veld("{}", html::filled(input, html::TextArea{.name = "grond",
                                                      .label = "Waarom is deze aanpak nodig?",
                                                      .length_max = soort.melding ? rules::signaal_max
                                                                                  : rules::grond_max}));
        vragen(veld, *this);
        rollen(veld, *this);
        if (soort.melding) view::melding(veld, *this);
        veld("{}", html::filled(input, html::DateField{.name = "herzienOp",
                                                       .label = "Wanneer kijken we opnieuw?",
                                                       .hint = "Leeg: na de tijd die het huis daarvoor koos.",
                                                       .need = html::Need::optional}));
        if (soort.topx) besluit(veld, *this);
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{.text = soort.topx ? "Leg voor of leg vast" : "Neem op",
                          .kind = html::ButtonKind::primary});
    };
    out("{}", html::Form{html::url("/casussen/{}/aanpakken", grant.dossier()), grant.wie().csrf, {}, velden});
}

}  // namespace aanpak::view
