// The part of the forms about other dossiers of the family, and where the same stands as well.
#include "domein/bijdrage/mede.hpp"
#include "platform/html/parts.hpp"

namespace bijdrage::mede {
namespace {

std::string veld(std::size_t plek, std::string_view naam) {
    return "ook." + std::to_string(plek) + "." + std::string(naam);
}

void vakje(html::Out& out, const web::Input& input, const std::string& naam, const std::string& waarde,
           std::string_view woorden, std::string_view kenmerk) {
    out("<div class=\"rh-keuze\"><input type=\"checkbox\" id=\"{}\" name=\"{}\" value=\"{}\"{}><label "
        "for=\"{}\">{} {}</label></div>",
        naam, naam, waarde, html::flag("checked", input.typed(naam) == waarde), naam, woorden,
        html::Kenmerk{kenmerk});
}

void fout_bij(html::Out& out, const web::Input& input, const std::string& naam) {
    if (const FieldFault* fout = input.fault_of(naam))
        out("<p class=\"utrecht-form-field-error-message\">{}</p>", fout->sentence);
}

// Where it is needed as well: one box and one line for each dossier. Nothing is ticked beforehand.
void keuzes(html::Out& out, const Velden& f) {
    out("<p class=\"rh-klein\">Wie bij die casus hoort, leest het daar. Kies alleen wat daar nodig is.</p>");
    std::size_t plek = 0;
    for (const Kandidaat& een : f.kandidaten) {
        const std::string box = veld(plek, "dossier"), waarom = veld(plek, "noodzaak");
        const std::string label = "Waarom is het nodig in de casus van " + een.naam + "?";
        ++plek;
        fout_bij(out, f.input, box);
        vakje(out, f.input, box, een.dossier.text(), een.naam, een.kenmerk);
        out("{}", html::filled(f.input, html::TextField{.name = waarom,
                                                        .label = label,
                                                        .need = html::Need::optional,
                                                        .length_max = noodzaak_max}));
    }
}

bool getypt(const Velden& f) {
    for (std::size_t plek = 0; plek < f.kandidaten.size(); ++plek)
        for (const std::string_view naam : {"dossier", "noodzaak"})
            if (!f.input.typed(veld(plek, naam)).empty()) return true;
    return false;
}

}  // namespace

void Velden::operator()(html::Out& out) const {
    if (kandidaten.empty()) return;
    const auto inhoud = [&](html::Out& in) { keuzes(in, *this); };
    out("{}",
        html::Details{"Ook vastleggen in een casus waarop het plan is afgestemd", inhoud, getypt(*this)});
}

void OokVelden::operator()(html::Out& out) const {
    const auto inhoud = [&](html::Out& in) {
        std::size_t plek = 0;
        for (const Elders& een : elders) {
            if (!een.te_verbeteren) continue;
            const std::string naam = veld(plek++, "item");
            fout_bij(in, input, naam);
            vakje(in, input, naam, een.item.text(), een.naam, een.kenmerk);
        }
    };
    bool kan = false;
    for (const Elders& een : elders) kan = kan || een.te_verbeteren;
    if (!kan) return;
    out("{}", html::Fieldset{.legend = "Hetzelfde staat ook in deze casussen. Waar verbeter je het ook?",
                             .body = inhoud,
                             .hint = "Kies je niets? Dan blijft het daar staan zoals het is.",
                             .id = "ook"});
}

void Lijst::operator()(html::Out& out) const {
    if (noodzaak && noodzaak->open())
        out("<p><b>Ook in deze casus nodig, omdat:</b> {}</p>", (*noodzaak)->tekst);
    if (elders.empty()) return;
    const auto rijen = [&](html::Out& li) {
        for (const Elders& een : elders)
            li("<li><a href=\"{}\">{}</a> {}</li>",
               html::url("/casussen/{}/bijdragen/{}", een.dossier, een.item), een.naam,
               html::Kenmerk{een.kenmerk});
    };
    out("<p>Hetzelfde staat ook in:</p><ul>{}</ul>", rijen);
}

void json_van(json::Writer& json, std::span<const Elders> elders,
              const std::optional<toegang::Gezien<Noodzaak>>& noodzaak) {
    if (noodzaak && noodzaak->open()) json.field("noodzaakHier", (*noodzaak)->tekst);
    if (elders.empty()) return;
    json.key("ookIn").begin_array();
    for (const Elders& een : elders)
        json.begin_object()
            .field("dossier", een.dossier)
            .field("kenmerk", een.kenmerk)
            .field("item", een.item)
            .field("teVerbeteren", een.te_verbeteren)
            .end_object();
    json.end_array();
}

}  // namespace bijdrage::mede
