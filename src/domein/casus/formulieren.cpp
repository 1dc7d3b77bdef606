// The forms and small pages of the slice.

#include "domein/casus/rules.hpp"
#include "domein/casus/views.hpp"
#include "kern/pagina/verschil.hpp"

namespace casus::view {
namespace {

// Options that own their ids' text.
struct Opties {
    std::vector<std::string> ids;
    std::vector<html::Option> lijst;
    explicit Opties(const std::vector<store::Keuze>& keuzes) {
        ids.reserve(keuzes.size());
        for (const auto& keuze : keuzes) {
            ids.push_back(keuze.id.text());
            lijst.push_back({ids.back(), keuze.naam});
        }
    }
};

using betrokkene::Pad;

constexpr html::Option ave_fasen[] = {{"1", "1: geen of een vermoeden"},
                                      {"2", "2: een vraag of probleem"},
                                      {"3", "3: complex, op meer leefgebieden"},
                                      {"4", "4: escalatie, bestuur betrokken"}};
constexpr html::Option rollen[] = {
    {"deelnemer", "deelnemer"}, {"casusregisseur", "casusregisseur"}, {"bevraagd", "alleen bevraagd"}};

}  // namespace

void KopFormulier::operator()(html::Out& out) const {
    const Opties keuzes(mensen);
    const std::string versie(input.typed("versie"));
    const auto velden = [&](html::Out& veld) {
        veld("{}", html::filled(input, html::RadioGroup{.name = "ave",
                                                        .label = "AVE-fase",
                                                        .options = std::span<const html::Option>(ave_fasen),
                                                        .layout = html::Layout::down}));
        veld("{}", html::filled(input, html::TextArea{.name = "aveReden",
                                                      .label = "Waarom verandert de AVE-fase?",
                                                      .hint = "Alleen nodig als je een andere fase kiest.",
                                                      .need = html::Need::optional,
                                                      .length_max = rules::reden_max}));
        veld("{}", html::filled(input, html::Select{.name = "casusregisseur",
                                                    .label = "Casusregisseur",
                                                    .options = keuzes.lijst,
                                                    .need = html::Need::optional,
                                                    .empty = "Nog niet gekozen"}));
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{.text = "Bewaar", .kind = html::ButtonKind::primary});
    };
    out("{}{}{}", html::PageHead{.title = "Schaal op of af", .path = Pad{grant, dossier}},
        html::ErrorSummary{input.faults()},
        html::Form{html::url("/casussen/{}/kop", grant.dossier()), grant.wie().csrf, versie, velden});
}

namespace {

// One of the boxes that make a list of ids together.
void vakje(html::Out& out, const web::Input& input, std::string_view lijst, std::size_t nummer,
           std::string_view waarde, std::string_view tekst) {
    const std::string naam = std::string(lijst) + "." + std::to_string(nummer) + ".id";
    out("<div class=\"rh-keuze\"><input type=\"checkbox\" id=\"{}\" name=\"{}\" value=\"{}\"{}><label "
        "for=\"{}\">{}</label></div>",
        naam, naam, waarde, html::flag("checked", input.typed(naam) == waarde), naam, tekst);
}

}  // namespace

void DeelnameFormulier::operator()(html::Out& out) const {
    const Opties keuzes(organisaties);
    const Opties personen(mensen);
    out("{}{}",
        html::PageHead{.title = "Nodig een organisatie uit",
                       .intro = "Een organisatie doet mee na een besluit van de publieke deelnemers.",
                       .path = Pad{grant, dossier}},
        html::ErrorSummary{input.faults()});
    out("{}", melding);
    // Choosing is a GET, so that going back keeps what was chosen.
    out("<form method=\"get\" action=\"{}\">{}<p class=\"rh-acties\">{}</p></form>",
        html::url("/casussen/{}/deelnames/nieuw", grant.dossier()),
        html::filled(input, html::Select{.name = "organisatie",
                                         .label = "Organisatie",
                                         .options = keuzes.lijst,
                                         .id = "kies-organisatie"}),
        html::Button{.text = "Kies",
                     .kind = mensen.empty() ? html::ButtonKind::primary : html::ButtonKind::plain,
                     .busy = "Bezig met zoeken…"});
    if (mensen.empty()) {
        if (!input.typed("organisatie").empty())
            out("{}", html::EmptyState{"Niemand van deze organisatie kan meekijken.",
                                       "Vraag haar contactpersoon om mensen aan te wijzen."});
        return;
    }
    const auto velden = [&](html::Out& veld) {
        const auto vakjes = [&](html::Out& vak) {
            std::size_t i = 0;
            for (const auto& optie : personen.lijst)
                vakje(vak, input, "mensen", i++, optie.value, optie.label);
        };
        const FieldFault* fout = input.fault_of("mensen");
        veld(
            "{}{}{}", html::Hidden{"organisatie", input.typed("organisatie")},
            html::Hidden{"concept", input.typed("concept")},
            html::Fieldset{.legend = "Wie doen er mee?",
                           .body = vakjes,
                           .id = "mensen",
                           .fault = fout != nullptr ? std::string_view(fout->sentence) : std::string_view{}});
        veld("{}", html::filled(input, html::RadioGroup{.name = "rol",
                                                        .label = "Rol",
                                                        .options = std::span<const html::Option>(rollen)}));
        veld("{}",
             html::filled(input,
                          html::TextField{.name = "grondslag",
                                          .label = "Grondslag",
                                          .hint = "Het artikel of de afspraak, bijvoorbeeld Wgs 2.31, lid 4.",
                                          .width = html::Width::medium}));
        veld("{}", html::filled(input, html::TextArea{.name = "reden",
                                                      .label = "Waarom is deze organisatie nodig?",
                                                      .length_max = rules::reden_max}));
        veld("{}",
             html::filled(input, html::DateField{
                                     .name = "tot", .label = "Doet mee tot", .need = html::Need::optional}));
        const auto elders = [&](html::Out& deel) {
            deel("{}", html::filled(input, html::DateField{.name = "besluitDatum",
                                                           .label = "Datum van het besluit",
                                                           .need = html::Need::optional}));
            deel("{}", html::filled(input, html::TextField{.name = "besluitBron",
                                                           .label = "Waar staat het besluit?",
                                                           .need = html::Need::optional}));
            const auto wie = [&](html::Out& vak) {
                std::size_t i = 0;
                for (const auto& een : beslissers.kiesbaar)
                    vakje(vak, input, "beslissers", i++, een.id.text(), een.naam);
            };
            const FieldFault* fout_wie = input.fault_of("beslissers");
            deel("{}", html::Fieldset{.legend = "Welke publieke deelnemers besloten dit?",
                                      .body = wie,
                                      .hint = "Zij krijgen de vraag of dit klopt.",
                                      .id = "beslissers",
                                      .fault = fout_wie != nullptr ? std::string_view(fout_wie->sentence)
                                                                   : std::string_view{}});
        };
        veld("{}", html::Details{"Het besluit is al genomen, bijvoorbeeld aan de tafel", elders,
                                 !input.typed("besluitDatum").empty() || !input.faults().empty()});
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{.text = "Leg voor of leg vast", .kind = html::ButtonKind::primary});
    };
    out("{}", html::Form{html::url("/casussen/{}/deelnames", grant.dossier()), grant.wie().csrf, {}, velden});
}

void KopBotsing::operator()(html::Out& out) const {
    const auto naam = [&](const std::optional<kern::MedewerkerId>& id) -> std::string_view {
        for (const auto& keuze : mensen)
            if (id && keuze.id == *id) return keuze.naam;
        return "nog niet gekozen";
    };
    const std::string ave_nu = std::to_string(nu.ave);
    const std::string ave_jouw = std::to_string(jouw.ave);
    const auto knoppen = [&](html::Out& deel) {
        deel("{}", pagina::Herkansing{html::url("/casussen/{}/kop", grant.dossier()), grant.wie().csrf,
                                      nu.versie, getypt, html::url("/casussen/{}", grant.dossier())});
    };
    out("{}", html::PageHead{.title = "Schaal op of af", .path = Pad{grant, dossier}});
    out("{}", pagina::Botsing{
                  .wie = "Een collega",
                  .gewijzigd = "De kop van deze casus is intussen gewijzigd.",
                  .verschillen = {{"AVE-fase", ave_nu, ave_jouw},
                                  {"Casusregisseur", naam(nu.casusregisseur_id), naam(jouw.casusregisseur)}},
                  .knoppen = knoppen});
}

void DeelnameBotsing::operator()(html::Out& out) const {
    const bool loopt = nu != nullptr && nu->loopt(grant.vandaag());
    const bool kan = loopt && nu->rol != toegang::DeelnameRol::huis;
    const auto terug = html::url("/casussen/{}", grant.dossier());
    const auto knoppen = [&](html::Out& knop) {
        if (kan)
            knop("{}",
                 pagina::Herkansing{html::url("/casussen/{}/deelnames/{}/einde", grant.dossier(), nu->id),
                                    grant.wie().csrf, nu->versie, jouw, terug});
        else
            knop("{}", html::LinkButton{"Naar de casus", terug});
    };
    const std::string stand = !loopt                                  ? "gestopt"
                              : nu->rol == toegang::DeelnameRol::huis ? "loopt, en het huis blijft"
                              : nu->tot                               ? "loopt tot " + dutch_date(*nu->tot)
                                                                      : "loopt";
    out("{}{}", html::PageHead{.title = "Stop deelname", .path = Pad{grant, dossier}},
        pagina::Botsing{.wie = "Een collega",
                        .gewijzigd = "Deze deelname is intussen gewijzigd.",
                        .verschillen = {{"Deelname", stand, "stoppen"}},
                        .knoppen = knoppen,
                        .jouw = "Wat jij wilde is nog niet gedaan."});
}

void Ingezien::operator()(html::Out& out) const {
    const auto rijen = [&](html::Out& tr) {
        for (const auto& regel : regels) {
            const std::string tijd = dutch_moment(regel.tijd);
            const auto wanneer = [&](html::Out& cel) { cel("<span class=\"rh-nobr\">{}</span>", tijd); };
            tr("<tr>{}{}{}{}{}</tr>", html::Cell{wanneer, "Wanneer"}, html::Cell{regel.wie, "Wie"},
               html::Cell{regel.organisatie, "Organisatie"},
               html::Cell{regel.toegestaan ? regel.wat : regel.wat + " (geweigerd)", "Wat"},
               html::Cell{regel.doel, "Doel"});
        }
    };
    out("{}{}",
        html::PageHead{.title = "Wie heeft dit dossier ingezien?",
                       .intro = "De nieuwste 200 regels uit het logboek.",
                       .path = Pad{grant, dossier}},
        html::Table{.caption = "Inzage in dit dossier",
                    .columns = {{"Wanneer"}, {"Wie"}, {"Organisatie"}, {"Wat"}, {"Doel"}},
                    .rows = rijen,
                    .kind = html::TableKind::stacking,
                    .caption_kind = html::CaptionKind::hidden});
}

void Bsn::operator()(html::Out& out) const {
    out("{}<p>{}</p>",
        html::PageHead{.title = "Burgerservicenummer",
                       .intro = "Dat je dit nummer hebt gezien, staat in het logboek.",
                       .path = Pad{grant, dossier}},
        html::Kenmerk{bsn ? std::string_view(*bsn) : std::string_view("Er is geen BSN bekend.")});
}

}  // namespace casus::view
