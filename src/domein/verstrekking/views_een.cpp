// One disclosure, as the house, an asked organisation or its receiver reads it.
#include "domein/verstrekking/rights.hpp"
#include "domein/verstrekking/views.hpp"

namespace verstrekking::view {
namespace {

void feiten(html::Out& out, const Een& e) {
    const Feiten& f = e.blad.feiten;
    const auto lijst = [&](html::Out& feit) {
        feit("{}{}", html::Fact{"Stand", StaatTeken{f.staat}}, html::Fact{"Grondslag", f.grondslag_naam});
        feit("{}", html::Fact{"Vanaf", dutch_date(f.van)});
        if (f.tot) feit("{}", html::Fact{"Tot en met", dutch_date(*f.tot)});
        if (f.verstrekt)
            feit("{}", html::Fact{"Verstrekt",
                                  dutch_moment(*f.verstrekt) + ", " + std::string(rules::naam(*f.wijze))});
        if (f.terug_op) feit("{}", html::Fact{"Terugkoppeling voor", Dag{*f.terug_op, e.grant.vandaag()}});
        if (f.staat == Staat::voorbereid)
            feit("{}", html::Fact{"Antwoord voor", Dag{f.antwoord_voor, e.grant.vandaag()}});
        if (!is_huis(e.grant)) return;
        feit("{}", html::Fact{"Persoon weet het", f.geinformeerd ? "ja" : "nee"});
        if (f.herzien_op) feit("{}", html::Fact{"Opnieuw bekijken", Dag{*f.herzien_op, e.grant.vandaag()}});
    };
    out("{}", html::Facts{lijst});
}

void slot(html::Out& out, const Een& e) {
    if (!e.blad.slot || !e.blad.slot->open()) return;
    const bool geweigerd = e.blad.feiten.staat == Staat::geweigerd;
    out("{}", html::Section{.id = "slot",
                            .title = geweigerd ? "Waarom geweigerd" : "Waarom ingetrokken",
                            .body = html::Record{(*e.blad.slot)->reden}});
}

template <class T>
void tekst(html::Out& out, std::string_view kop, const std::optional<toegang::Gezien<T>>& gezien,
           std::string T::*veld) {
    if (gezien && gezien->open() && !((**gezien).*veld).empty())
        out("<h3>{}</h3>{}", kop, html::Record{(**gezien).*veld});
}

void waarom(html::Out& out, const Een& e) {
    const auto inhoud = [&](html::Out& in) {
        tekst(in, "Waarvoor", e.blad.inhoud, &Inhoud::doel);
        tekst(in, "Waarom nodig", e.blad.inhoud, &Inhoud::noodzaak);
        tekst(in, "Waarom niet met minder", e.blad.inhoud, &Inhoud::proportionaliteit);
        if (!is_huis(e.grant)) return;
        tekst(in, "Waarom de persoon het niet hoort", e.blad.niet_geinformeerd, &NietGeinformeerd::reden);
        tekst(in, "Advies van de RAC", e.blad.rac, &Rac::kenmerk);
    };
    if (e.blad.inhoud) out("{}", html::Section{.id = "waarom", .title = "Waarom", .body = inhoud});
}

// `bestand`: the link to its file; none on paper, where the text names the file.
void stuk(html::Out& out, const Stuk& stuk, html::Fragment bestand = {}) {
    out("<article class=\"rh-bijdrage\">");
    if (stuk.inhoud && stuk.inhoud->open()) {
        out("<header><h3>{}</h3></header>{}", (*stuk.inhoud)->titel, html::Record{(*stuk.inhoud)->tekst});
        if (!(*stuk.inhoud)->voorwaarden.empty())
            out("<p class=\"rh-klein\"><b>Voorwaarde van de bron:</b> {}</p>", (*stuk.inhoud)->voorwaarden);
        out("{}", bestand);
    } else {
        out("{}", html::Afgeschermd{"De bron trok dit in of verbeterde het. Gebruik het niet meer."});
    }
    out("</article>\n");
}

void onderdelen(html::Out& out, const Een& e) {
    const auto inhoud = [&](html::Out& in) {
        for (const Stuk& een : e.blad.stukken) {
            const auto bestand = [&](html::Out& link) {
                if (!een.bestand || !een.bestand->open()) return;
                link("<p><a href=\"{}\">Haal {} op</a></p>",
                     html::url("/casussen/{}/verstrekkingen/{}/bestand", e.grant.dossier(),
                               e.blad.feiten.item.id)
                         .with("nummer", een.nummer),
                     (*een.bestand)->naam);
            };
            stuk(in, een, bestand);
        }
        for (const Onderdeel& een : e.blad.onderdelen) {
            in("<article class=\"rh-bijdrage\"><header><h3>{}</h3></header>{}", een.titel,
               html::Record{een.tekst});
            if (!een.voorwaarden.empty())
                in("<p class=\"rh-klein\"><b>Voorwaarde van de bron:</b> {}</p>", een.voorwaarden);
            in("</article>\n");
        }
        if (e.blad.als_ontvanger && !e.blad.leesbaar)
            in("<p>De periode of het convenant is voorbij. Je kunt de gegevens hier niet meer lezen.</p>");
        else if (!is_huis(e.grant) && !e.blad.als_ontvanger)
            in("<p class=\"rh-klein\">Je ziet hier de onderdelen die jij ook in de casus mag zien.</p>");
    };
    const bool gegeven = e.blad.feiten.staat == Staat::verstrekt;
    const auto papier = [&](html::Out& in) {
        if (e.blad.stukken.empty()) return;
        if (e.blad.feiten.aan == Aan::huis)
            in("<a href=\"{}\">Verzegeld pakket</a>",
               html::url("/casussen/{}/verstrekkingen/{}/pakket", e.grant.dossier(), e.blad.feiten.item.id));
        else
            in("<a href=\"{}\">Stuk om af te drukken</a>",
               html::url("/casussen/{}/verstrekkingen/{}/stuk", e.grant.dossier(), e.blad.feiten.item.id));
    };
    out("{}", html::Section{.id = "onderdelen",
                            .title = gegeven ? "Wat is gegeven" : "Wat zou worden gegeven",
                            .link = papier,
                            .body = inhoud});
}

void terugkoppelingen(html::Out& out, const Een& e) {
    if (e.blad.terugkoppelingen.empty()) return;
    const auto inhoud = [&](html::Out& in) {
        for (const Terugkoppeling& een : e.blad.terugkoppelingen) {
            in("<article class=\"rh-bijdrage\"><header><h3>{}</h3><p>{} · {}</p></header>",
               een.gevolg ? "Er is iets uit gevolgd" : "Er is niets uit gevolgd", een.door,
               dutch_date(local_date(een.op)));
            if (een.effect.open()) in("{}", html::Record{een.effect->tekst});
            in("<p class=\"rh-klein\">{}</p></article>\n", een.nuttig ? "Was nuttig" : "Was niet nuttig");
        }
    };
    out("{}", html::Section{.id = "teruggekoppeld", .title = "Waartoe het leidde", .body = inhoud});
}

constexpr html::Option bezwaar_opties[] = {
    {"geen-bezwaar", "geen bezwaar"},
    {"bezwaar", "bezwaar", "er zijn zwaarwegende redenen om dit niet te geven"}};
constexpr html::Option toestemming_opties[] = {{"ja", "ja"}, {"nee", "nee"}};
constexpr html::Option besluit_opties[] = {{"akkoord", "bevestigd"}, {"niet-akkoord", "niet bevestigd"}};

}  // namespace

void antwoord(html::Out& out, const Een& e) {
    const Feiten& f = e.blad.feiten;
    const Partij* partij = store::partij_van(f, e.grant.wie().organisatie);
    if (partij == nullptr || !partij->gevraagd || f.staat != Staat::voorbereid ||
        rules::mag_besluiten(*partij, f, e.grant.wie().feiten.rollen) ||
        !toegang::Gate::zou_mogen(e.grant, Antwoorden::recht))
        return;
    const auto velden = [&](html::Out& veld) {
        veld("{}",
             html::filled(e.input, html::RadioGroup{.name = "bezwaar",
                                                    .label = "Heeft jouw organisatie bezwaar?",
                                                    .options = std::span<const html::Option>(bezwaar_opties),
                                                    .layout = html::Layout::down}));
        if (rules::vraagt_toestemming(*partij, f))
            veld("{}",
                 html::filled(e.input,
                              html::RadioGroup{
                                  .name = "toestemming",
                                  .label = "Mogen jullie gegevens over gezondheid of strafbare feiten mee?",
                                  .options = std::span<const html::Option>(toestemming_opties)}));
        if (rules::vraagt_besluit(*partij, f))
            veld("{}", html::filled(e.input, html::RadioGroup{
                                                 .name = "besluit",
                                                 .label = "Bevestig je het besluit om te verstrekken?",
                                                 .options = std::span<const html::Option>(besluit_opties)}));
        veld("{}", html::filled(e.input, html::TextArea{.name = "bezwaarReden",
                                                        .label = "Waarom niet? Alleen bij een nee",
                                                        .need = html::Need::optional,
                                                        .length_max = rules::tekst_max}));
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{.text = "Leg antwoord vast", .kind = html::ButtonKind::primary});
    };
    const auto inhoud = [&](html::Out& in) {
        if (partij->antwoord.geen_bezwaar)
            in("<p>Jouw organisatie antwoordde al. Een nieuw antwoord vervangt het oude.</p>");
        in("{}",
           html::Form{html::url("/casussen/{}/verstrekkingen/{}/antwoord", e.grant.dossier(), f.item.id),
                      e.grant.wie().csrf,
                      {},
                      velden});
    };
    out("{}", html::Section{.id = "antwoord", .title = "Jouw antwoord", .body = inhoud});
}

void terugkoppeling(html::Out& out, const Een& e, const html::Url& naar) {
    static constexpr html::Option gevolgen[] = {{"ja", "ja"}, {"nee", "nee, niets"}};
    const auto velden = [&](html::Out& veld) {
        if (!e.input.typed("concept").empty()) veld("{}", html::Hidden{"concept", e.input.typed("concept")});
        veld("{}",
             html::filled(e.input, html::RadioGroup{.name = "gevolg",
                                                    .label = "Is er iets uit gevolgd?",
                                                    .options = std::span<const html::Option>(gevolgen)}));
        veld("{}", html::filled(e.input, html::RadioGroup{
                                             .name = "nuttig",
                                             .label = "Waren de gegevens nuttig?",
                                             .options = std::span<const html::Option>(toestemming_opties)}));
        veld("{}", html::filled(e.input,
                                html::TextArea{.name = "effect",
                                               .label = "Waartoe leidde het, of waarom leidde het tot niets?",
                                               .length_max = rules::tekst_max}));
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{.text = "Leg terugkoppeling vast", .kind = html::ButtonKind::primary});
    };
    out("{}", html::Section{.id = "terugkoppeling",
                            .title = "Waartoe heeft dit geleid?",
                            .note = "elk jaar één keer",
                            .body = html::Form{naar, e.grant.wie().csrf, {}, velden}});
}

void Een::operator()(html::Out& out) const {
    const Feiten& f = blad.feiten;
    const auto titel = [&](html::Out& t) { t("Verstrekking aan {}", ontvanger_van(f, blad.inhoud)); };
    out("{}{}{}", html::PageHead{.title = titel, .path = betrokkene::Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding);
    out("<div class=\"rh-kolommen rh-kolommen--twee\"><div class=\"rh-kolom\">");
    feiten(out, *this);
    slot(out, *this);
    waarom(out, *this);
    onderdelen(out, *this);
    terugkoppelingen(out, *this);
    out("</div><div class=\"rh-kolom\">");
    antwoord(out, *this);
    if (is_huis(grant)) regie(out, *this);
    if (blad.als_ontvanger && f.terug_op && toegang::Gate::zou_mogen(grant, Antwoorden::recht))
        terugkoppeling(
            out, *this,
            html::url("/casussen/{}/verstrekkingen/{}/terugkoppeling", grant.dossier(), f.item.id));
    out("</div></div>");
}

void Papier::operator()(html::Out& out) const {
    const Feiten& f = blad.feiten;
    const auto titel = [&](html::Out& t) { t("Verstrekt aan {}", ontvanger_van(f, blad.inhoud)); };
    const auto lijst = [&](html::Out& feit) {
        feit("{}{}", html::Fact{"Verstrekt", dutch_moment(f.verstrekt.value())},
             html::Fact{"Wijze", rules::naam(f.wijze.value())});
        feit("{}{}", html::Fact{"Grondslag", f.grondslag_naam}, html::Fact{"Vanaf", dutch_date(f.van)});
        if (f.tot) feit("{}", html::Fact{"Tot en met", dutch_date(*f.tot)});
    };
    const auto plicht = [](html::Out& in) {
        in("<p>Wat hier staat is geheim (Wgs 1.11). Gebruik het alleen voor het doel dat hieronder staat. Geef het niet "
           "door. Houd je aan de voorwaarde die bij een onderdeel staat. Laat binnen een jaar weten waartoe het leidde.</p>");
    };
    out("{}{}{}", html::PageHead{.title = titel, .path = betrokkene::Pad{grant, dossier}}, html::Facts{lijst},
        html::Notice{.tone = html::Tone::quiet, .title = "Geheimhouding en voorwaarden", .body = plicht});
    if (blad.inhoud && blad.inhoud->open())
        out("{}", html::Section{.id = "doel", .title = "Doel", .body = html::Record{(*blad.inhoud)->doel}});
    const auto inhoud = [&](html::Out& in) {
        for (const Stuk& een : blad.stukken) stuk(in, een);
    };
    out("{}", html::Section{.id = "onderdelen", .title = "Onderdelen", .body = inhoud});
}

}  // namespace verstrekking::view
