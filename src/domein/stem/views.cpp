#include "domein/stem/views.hpp"

#include <algorithm>

#include "domein/stem/rules.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/toegang/gate.hpp"
#include "kern/toegang/keuzes.hpp"

namespace stem::view {
namespace {

bool mag(const toegang::GrantBasis& grant, toegang::Recht recht) {
    return toegang::Gate::zou_mogen(grant, recht);
}

const betrokkene::Persoon* persoon_van(const actions::Bronnen& bronnen, kern::ItemId id) {
    for (const auto& persoon : bronnen.personen)
        if (persoon.item.id == id) return &persoon;
    return nullptr;
}

std::string naam_van(const actions::Bronnen& bronnen, kern::ItemId id) {
    const auto* persoon = persoon_van(bronnen, id);
    return persoon != nullptr && persoon->naam.open() ? betrokkene::tekstnaam(*persoon->naam)
                                                      : std::string("iemand uit dit dossier");
}

void uitspraken(html::Out& out, const Heel& h) {
    const auto inhoud = [&](html::Out& in) {
        if (h.bronnen.uitspraken.empty())
            in("{}", html::EmptyState{"Er staan nog geen eigen woorden.",
                                      "Vraag de persoon wat hij wil, en schrijf het op zoals hij het zegt."});
        for (const Uitspraak& een : h.bronnen.uitspraken) {
            const std::string wie = naam_van(h.bronnen, een.persoon);
            in("<article class=\"rh-bijdrage\"><header><h3>{}: {}</h3><p>{}</p></header>", wie,
               rules::naam(een.soort), dutch_date(een.datum));
            if (een.woorden.open()) in("{}", html::Record{een.woorden->tekst});
            in("<p class=\"rh-klein\">opgeschreven door {}</p></article>\n", een.door);
        }
    };
    out("{}", html::Section{.id = "woorden", .title = "In eigen woorden", .body = inhoud});
}

void formulier(html::Out& out, const Heel& h) {
    static constexpr html::Option soorten[] = {
        {"wens", "wat de persoon wil"},
        {"reactie", "wat de persoon van het plan vindt"},
        {"verklaring", "een eigen verklaring", "bij een geweigerde verbetering van het dossier"}};
    std::vector<std::string> ids;
    std::vector<std::string> namen;
    std::vector<html::Option> wie;
    ids.reserve(h.bronnen.personen.size());
    namen.reserve(h.bronnen.personen.size());
    for (const auto& persoon : h.bronnen.personen) {
        if (persoon.rol == betrokkene::Rol::professional || !persoon.naam.open()) continue;
        ids.push_back(persoon.item.id.text());
        namen.push_back(betrokkene::lijstnaam(*persoon.naam));
        wie.push_back({ids.back(), namen.back()});
    }
    const auto soort_gegevens = [&](html::Out& in) {
        in("{}", html::filled(h.input, html::CheckboxGroup{
                                           .name = "categorieen",
                                           .label = "Waar gaat dit over?",
                                           .options = toegang::opties(toegang::categorieen()),
                                           .hint = "Kies je niets? Dan geldt: begeleiding, hulp en zorg.",
                                           .need = html::Need::optional}));
    };
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}", html::Hidden{"concept", h.input.typed("concept")},
             html::filled(h.input, html::Select{.name = "persoon", .label = "Wie zei dit?", .options = wie}),
             html::filled(h.input, html::RadioGroup{.name = "soort",
                                                    .label = "Waar gaat het over?",
                                                    .options = std::span<const html::Option>(soorten),
                                                    .layout = html::Layout::down}));
        veld("{}{}",
             html::filled(h.input, html::TextArea{.name = "tekst",
                                                  .label = "Wat zei de persoon?",
                                                  .length_max = rules::tekst_max}),
             html::filled(h.input, html::DateField{.name = "datum", .label = "Op welke dag?"}));
        veld("{}<p class=\"rh-acties\">{}</p>",
             html::Details{"Soort gegevens", soort_gegevens, h.input.fault_of("categorieen") != nullptr},
             html::Button{.text = "Leg vast", .kind = html::ButtonKind::primary});
    };
    out("<section class=\"rh-nieuweactie\" aria-labelledby=\"nieuwe-woorden\"><h2 id=\"nieuwe-woorden\">Schrijf op wat iemand "
        "zei</h2>{}</section>",
        html::Form{html::url("/casussen/{}/stem", h.grant.dossier()), h.grant.wie().csrf, {}, velden});
}

// A box of a list of ids; ticked when it came back ticked, and at first.
void vakje(html::Out& out, const web::Input& input, std::string_view lijst, std::size_t nummer,
           kern::ItemId id, std::string_view tekst) {
    const std::string naam = std::string(lijst) + "." + std::to_string(nummer) + ".id";
    const std::string waarde = id.text();
    out("<div class=\"rh-keuze\"><input type=\"checkbox\" id=\"{}\" name=\"{}\" value=\"{}\"{}><label "
        "for=\"{}\">{}</label></div>",
        naam, naam, waarde, html::flag("checked", input.typed(naam) == waarde), naam, tekst);
}

}  // namespace

void Heel::operator()(html::Out& out) const {
    const auto knoppen = [&](html::Out& knop) {
        if (mag(grant, Afdrukken::recht))
            knop("{}", html::LinkButton{"Maak het plan voor de persoon",
                                        html::url("/casussen/{}/plan-voor-de-persoon", grant.dossier())});
    };
    const auto intro = [&](html::Out& zin) {
        zin("Wat de mensen om wie het gaat zelf zeggen.");
        if (afdruk) zin(" Het plan is voor het laatst afgedrukt op {}.", dutch_date(local_date(*afdruk)));
    };
    out("{}{}",
        html::PageHead{.title = "Eigen woorden",
                       .intro = intro,
                       .path = betrokkene::Pad{grant, dossier},
                       .actions = knoppen},
        html::ErrorSummary{input.faults()});
    const bool schrijft = mag(grant, Toevoegen::recht);
    if (schrijft) out("<div class=\"rh-kolommen rh-kolommen--werk\"><div class=\"rh-kolom\">");
    uitspraken(out, *this);
    if (schrijft) {
        out("</div><div class=\"rh-kolom\">");
        formulier(out, *this);
        out("</div></div>");
    }
}

void Kies::operator()(html::Out& out) const {
    const Date vandaag = grant.vandaag();
    const auto doelen = [&](html::Out& in) {
        std::size_t i = 0;
        for (const auto& doel : bronnen.plan.doelen)
            if (actions::mag_op_papier(doel, vandaag))
                vakje(in, input, "doelen", i++, doel.item.id, doel.tekst->tekst);
    };
    const auto acties = [&](html::Out& in) {
        std::size_t i = 0;
        for (const auto& actie : bronnen.plan.acties)
            if (actions::mag_op_papier(actie, vandaag))
                vakje(in, input, "acties", i++, actie.kop.item.id,
                      actie.tekst->tekst + ": " + actie.kop.eigenaar.organisatie_naam);
    };
    const auto veilig = [&](html::Out& in) {
        for (const auto& persoon : bronnen.personen) {
            if (persoon.rol != betrokkene::Rol::betrokkene || !persoon.contact.open()) continue;
            const std::string& hoe = persoon.contact->veilig_contact;
            in("<p>{}</p>", hoe.empty()
                                ? std::string_view("Hierover is nog niets vastgelegd. Vraag dit eerst na.")
                                : std::string_view(hoe));
        }
        in("{}",
           html::filled(input, html::Checkbox{.name = "veilig",
                                              .label = "Ik weet hoe dit papier veilig bij de persoon komt",
                                              .note = "Niet op een plek waar een ander het kan lezen."}));
    };
    const FieldFault* fout = input.fault_of("doelen");
    const auto velden = [&](html::Out& veld) {
        veld("{}{}",
             html::Fieldset{.legend = "Welke doelen?",
                            .body = doelen,
                            .id = "doelen",
                            .fault = fout != nullptr ? std::string_view(fout->sentence) : std::string_view{}},
             html::Fieldset{.legend = "Welke acties?", .body = acties});
        veld("{}{}",
             html::filled(input,
                          html::TextField{.name = "afzender",
                                          .label = "Wie kan de persoon bellen?",
                                          .hint = "Naam en telefoonnummer, zoals het op het papier komt.",
                                          .length_max = rules::afzender_max}),
             html::Fieldset{.legend = "Zo kan contact veilig", .body = veilig});
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{.text = "Maak het papier", .kind = html::ButtonKind::primary});
    };
    out("{}{}{}{}",
        html::PageHead{
            .title = "Plan voor de persoon",
            .intro = "Kies wat op het papier komt. Alleen wat alle deelnemers mogen lezen, kan erop.",
            .path = betrokkene::Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding,
        html::Form{
            html::url("/casussen/{}/plan-voor-de-persoon", grant.dossier()), grant.wie().csrf, {}, velden});
}

void Afdruk::operator()(html::Out& out) const {
    const std::string wie = betrokkene::tekstnaam(*papier.betrokkene->naam);
    out("{}<div class=\"rh-lees rh-record\"><p>Dit plan is van {}. Het is van {}.</p>",
        html::PageHead{
            .title = "Jouw plan",
            .path =
                [&](html::Out& pad) {
                    pad("<span class=\"rh-acties\">Druk deze bladzijde af met je browser. <a href=\"{}\">Terug</a></span>",
                        html::url("/casussen/{}/stem", grant.dossier()));
                }},
        wie, dutch_date(grant.vandaag()));
    if (!papier.uitspraken.empty()) {
        out("<h2>Wat jij zei</h2>");
        for (const auto* een : papier.uitspraken)
            out("{}<p class=\"rh-klein\">{}</p>", html::Record{een->woorden->tekst}, dutch_date(een->datum));
    }
    if (!papier.doelen.empty()) {
        out("<h2>Wat we willen bereiken</h2><ul>");
        for (const auto* doel : papier.doelen) out("<li>{}</li>", doel->tekst->tekst);
        out("</ul>");
    }
    if (!papier.acties.empty()) {
        out("<h2>Wie wat doet</h2><ul>");
        for (const auto* actie : papier.acties)
            out("<li>{} doet dit voor {}: {}</li>", actie->kop.eigenaar.organisatie_naam,
                dutch_date(actie->kop.termijn), actie->tekst->tekst);
        out("</ul>");
    }
    out("<h2>Heb je een vraag, of klopt iets niet?</h2><p>Bel {}. Je mag altijd vragen wat er over jou is opgeschreven, en "
        "vragen om het te verbeteren.</p></div>",
        keuze.afzender);
}

}  // namespace stem::view
