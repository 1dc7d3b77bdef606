// A third party: the form that proposes one, and its page.
#include "domein/verstrekking/rights.hpp"
#include "domein/verstrekking/views.hpp"

namespace verstrekking::view {
namespace {

void wie(html::Out& out, const DerdeFormulier& f) {
    const auto regel = [&](std::string_view naam, std::string_view label) {
        out("{}", html::filled(f.input,
                               html::TextField{.name = naam, .label = label, .length_max = rules::naam_max}));
    };
    regel("naam", "Naam");
    regel("organisatie", "Organisatie");
    regel("functie", "Functie");
    regel("contact", "Bereikbaar via");
    out("{}{}",
        html::filled(f.input,
                     html::TextField{.name = "taak",
                                     .label = "Welke wettelijke of publieke taak heeft deze persoon?",
                                     .length_max = rules::regel_max}),
        html::filled(f.input, html::TextArea{.name = "noodzaak",
                                             .label = "Waarom is deze kennis in deze casus nodig?",
                                             .length_max = rules::tekst_max}));
}

void verklaring(html::Out& out, const web::Input& input, html::Need need) {
    out("{}{}",
        html::filled(
            input,
            html::DateField{.name = "verklaringOp", .label = "Geheimhouding getekend op", .need = need}),
        html::filled(input, html::TextField{.name = "verklaringWaar",
                                            .label = "Waar wordt de verklaring bewaard?",
                                            .need = need,
                                            .length_max = rules::naam_max}));
}

void besluit(html::Out& out, const DerdeFormulier& f) {
    const auto vakjes = [&](html::Out& vak) {
        std::size_t nummer = 0;
        for (const auto& een : f.beslissers.kiesbaar) {
            const std::string naam = "beslissers." + std::to_string(nummer++) + ".id";
            const std::string id = een.id.text();
            vak("<div class=\"rh-keuze\"><input type=\"checkbox\" id=\"{}\" name=\"{}\" value=\"{}\"{}><label "
                "for=\"{}\">{}</label></div>",
                naam, naam, id, html::flag("checked", f.input.typed(naam) == id), naam, een.naam);
        }
    };
    const FieldFault* fout = f.input.fault_of("beslissers");
    const auto velden = [&](html::Out& in) {
        in("{}{}{}",
           html::filled(f.input, html::DateField{.name = "besluitDatum",
                                                 .label = "Datum van het besluit",
                                                 .need = html::Need::optional}),
           html::filled(f.input, html::TextField{.name = "besluitBron",
                                                 .label = "Waar staat het besluit?",
                                                 .need = html::Need::optional,
                                                 .length_max = rules::regel_max}),
           html::Fieldset{.legend = "Welke publieke deelnemers besloten dit?",
                          .body = vakjes,
                          .hint = "Zij krijgen de vraag of dit klopt.",
                          .id = "beslissers",
                          .fault = fout != nullptr ? std::string_view(fout->sentence) : std::string_view{}});
    };
    out("{}", html::Details{"Het besluit is al genomen, bijvoorbeeld aan de tafel", velden,
                            !f.input.typed("besluitDatum").empty() || fout != nullptr});
}

void toelaten(html::Out& out, const DerdeBlad& d) {
    const auto velden = [&](html::Out& veld) {
        veld("{}", html::filled(d.input, html::TextArea{.name = "reden",
                                                        .label = "Waarom niet? Alleen bij een nee",
                                                        .need = html::Need::optional,
                                                        .length_max = rules::tekst_max}));
        veld(
            "<p class=\"rh-acties\">{}{}</p>",
            html::Button{
                .text = "Akkoord", .kind = html::ButtonKind::primary, .name = "antwoord", .value = "akkoord"},
            html::Button{.text = "Niet akkoord", .name = "antwoord", .value = "niet-akkoord"});
    };
    const auto inhoud = [&](html::Out& in) {
        if (d.derde.door_mij)
            in("<p>Jouw organisatie antwoordde al. Een nieuw antwoord vervangt het oude.</p>");
        if (d.derde.besluit_datum) in("<p>Het huis schreef op dat dit besluit al genomen is. Klopt dat?</p>");
        in("{}", html::Form{html::url("/casussen/{}/derden/{}/antwoord", d.grant.dossier(), d.derde.item.id),
                            d.grant.wie().csrf,
                            {},
                            velden});
    };
    out("{}", html::Section{.id = "toelaten", .title = "Laat je deze derde toe?", .body = inhoud});
}

void regie(html::Out& out, const DerdeBlad& d) {
    const std::string versie = std::to_string(d.derde.item.versie);
    const auto velden = [&](html::Out& veld) {
        verklaring(veld, d.input, html::Need::required);
        veld("<p class=\"rh-acties\">{}</p>", html::Button{.text = "Leg verklaring vast"});
    };
    const auto inhoud = [&](html::Out& in) {
        in("{}",
           html::Form{html::url("/casussen/{}/derden/{}/verklaring", d.grant.dossier(), d.derde.item.id),
                      d.grant.wie().csrf, versie, velden});
    };
    const bool open = !d.derde.verklaring_op || !d.input.faults().empty();
    out("{}", html::Details{"Verklaring van geheimhouding", inhoud, open});
    out("{}", html::Form{html::url("/casussen/{}/derden/{}/einde", d.grant.dossier(), d.derde.item.id),
                         d.grant.wie().csrf, versie,
                         html::Button{.text = "Stop met deze derde", .kind = html::ButtonKind::danger}});
}

}  // namespace

void DerdeFormulier::operator()(html::Out& out) const {
    const auto velden = [&](html::Out& veld) {
        veld("{}", html::Hidden{"concept", input.typed("concept")});
        wie(veld, *this);
        const bool open =
            input.fault_of("verklaringOp") != nullptr || input.fault_of("verklaringWaar") != nullptr;
        veld("{}", html::Details{"De geheimhouding is al getekend",
                                 [&](html::Out& in) { verklaring(in, input, html::Need::optional); }, open});
        besluit(veld, *this);
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{.text = "Leg voor of leg vast", .kind = html::ButtonKind::primary});
    };
    out("{}{}{}",
        html::PageHead{
            .title = "Stel een derde voor",
            .intro = "Een derde krijgt nooit een account. De publieke deelnemers besluiten of die meedenkt.",
            .path = betrokkene::Pad{grant, dossier}},
        html::ErrorSummary{input.faults()},
        html::Form{html::url("/casussen/{}/derden", grant.dossier()), grant.wie().csrf, {}, velden});
}

void DerdeBlad::operator()(html::Out& out) const {
    const Gegevens& g = *derde.gegevens;
    const auto feiten = [&](html::Out& feit) {
        feit("{}{}", html::Fact{"Functie", g.functie}, html::Fact{"Organisatie", g.organisatie});
        feit("{}{}", html::Fact{"Bereikbaar via", g.contact}, html::Fact{"Taak", g.taak});
        feit("{}", html::Fact{"Toegelaten", Toegelaten{derde}});
        if (derde.besluit_datum)
            feit("{}", html::Fact{"Datum van het besluit", dutch_date(*derde.besluit_datum)});
        if (derde.bron && derde.bron->open())
            feit("{}", html::Fact{"Waar het besluit staat", (*derde.bron)->tekst});
        if (derde.verklaring_op)
            feit("{}", html::Fact{"Geheimhouding getekend", dutch_date(*derde.verklaring_op)});
        if (derde.verklaring && derde.verklaring->open())
            feit("{}", html::Fact{"Verklaring bewaard", (*derde.verklaring)->waar});
    };
    out("{}{}{}{}",
        html::PageHead{
            .title = g.naam, .intro = "Derde in deze casus", .path = betrokkene::Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding, html::Facts{feiten});
    out("{}", html::Section{.id = "noodzaak", .title = "Waarom nodig", .body = html::Record{g.noodzaak}});
    const auto waarom_niet = [&](html::Out& in) {
        for (const Reactie& reactie : redenen)
            if (reactie.reden && reactie.reden->open())
                in("<h3>{}</h3>{}", reactie.organisatie, html::Record{(*reactie.reden)->reden});
    };
    if (!redenen.empty())
        out("{}", html::Section{.id = "redenen", .title = "Wat organisaties zeiden", .body = waarom_niet});
    if (derde.beeindigd) return;
    if (!rules::mag_toelaten(grant.wie().feiten.soort, grant.wie().feiten.rollen) &&
        toegang::Gate::zou_mogen(grant, Antwoorden::recht))
        toelaten(out, *this);
    if (toegang::Gate::zou_mogen(grant, DerdeWijzigen::recht)) regie(out, *this);
}

}  // namespace verstrekking::view
