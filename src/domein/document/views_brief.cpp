#include "domein/document/views_brief.hpp"

#include "domein/document/document.hpp"
#include "domein/document/store.hpp"
#include "platform/html/parts.hpp"

namespace document::view {
namespace {

constexpr std::string_view stop_zin =
    "Op dit adres woont iemand voor wie een adres geheim is. Een brief kan niet. Bel of spreek de persoon, op de manier "
    "die hieronder staat.";

// What one must know of the way to this person, before the text.
void veilig(html::Out& out, const BriefFormulier& f) {
    if (!brief::aan_persoon(f.soort)) return;
    const bool bekend = !f.ontvanger.veilig_contact.empty();
    out("{}",
        html::Notice{.tone = bekend ? html::Tone::notice : html::Tone::alarm,
                     .title = "Zo is contact veilig",
                     .body = bekend ? std::string_view(f.ontvanger.veilig_contact)
                                    : std::string_view("Dit is niet bekend. Vraag het eerst na, ook of een "
                                                       "brief veilig is.")});
    if (f.ontvanger.gestopt)
        out("{}",
            html::Notice{.tone = html::Tone::alarm, .title = "Stuur hier geen brief", .body = stop_zin});
}

void vormen(html::Out& out, const BriefFormulier& f) {
    static constexpr html::Option beide[] = {
        {"odt", "ODT", "opent in een tekstverwerker; je kunt de brief nog opmaken"},
        {"pdf", "PDF", "klaar om af te drukken"}};
    const std::span<const html::Option> keuzes(beide, f.kan_pdf ? 2 : 1);
    out("{}", html::filled(f.input, html::RadioGroup{.name = "vorm",
                                                     .label = "In welke vorm?",
                                                     .options = keuzes,
                                                     .layout = html::Layout::down}));
    if (!f.kan_pdf)
        out("<p class=\"rh-klein\">Een PDF maken kan hier niet: WeasyPrint staat niet op deze computer.</p>");
}

}  // namespace

void BriefKeuze::operator()(html::Out& out) const {
    const auto adres = html::url("/casussen/{}/documenten/brieven/nieuw", grant.dossier());
    const auto rij = [](html::Out& in, brief::Soort soort, html::Fragment wie) {
        in("<tr>{}{}</tr>", html::RowHead{brief::naam(soort)}, html::Cell{wie, "Aan wie"});
    };
    const auto link = [&](html::Out& in, brief::Soort soort, const html::Url& naar, std::string_view wie) {
        rij(in, soort, [&](html::Out& cel) {
            cel("<a href=\"{}\">{}<span class=\"rh-weg\">: {}</span></a>", naar, wie, brief::naam(soort));
        });
    };
    const auto rijen = [&](html::Out& in) {
        for (const auto& [code, soort] : brief::soort_codes) {
            if (!brief::past_bij(soort, grant.fase())) continue;
            const auto deze = adres.with("soort", code);
            if (!brief::aan_persoon(soort)) {
                if (gemeld)
                    link(in, soort, deze, "de aanmelder");
                else
                    rij(in, soort, "Er is geen aanmelder.");
                continue;
            }
            if (personen.empty()) rij(in, soort, "Er is niemand aan wie je een brief kunt sturen.");
            for (const auto& een : personen)
                link(in, soort, deze.with("persoon", een.item.id.text()), betrokkene::tekstnaam(*een.naam));
        }
    };
    const auto gemaakt = [&](html::Out& in) { brieven(in, reader, grant); };
    out("{}{}{}",
        html::PageHead{.title = "Brief maken",
                       .intro = "Kies een brief en aan wie die gaat. De tekst pas je daarna aan.",
                       .path = betrokkene::Pad{grant, dossier}},
        html::Table{.caption = "Brieven",
                    .columns = {{"Brief"}, {"Aan wie"}},
                    .rows = rijen,
                    .kind = html::TableKind::stacking,
                    .caption_kind = html::CaptionKind::hidden},
        gemaakt);
}

void BriefFormulier::operator()(html::Out& out) const {
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}", html::Hidden{"concept", input.typed("concept")},
             html::Hidden{"soort", brief::code(soort)}, html::Hidden{"persoon", input.typed("persoon")});
        if (brief::aan_persoon(soort))
            veld("{}",
                 html::filled(
                     input,
                     html::Checkbox{.name = "veilig",
                                    .label = "Ik heb gecontroleerd dat een brief op deze manier veilig is"}));
        veld("{}{}{}",
             html::filled(input, html::TextArea{.name = "aan",
                                                .label = "Aan",
                                                .hint = "Naam en adres, elk op een eigen regel.",
                                                .length_max = brief::aan_max}),
             html::filled(input,
                          html::TextField{
                              .name = "onderwerp", .label = "Onderwerp", .length_max = brief::onderwerp_max}),
             html::filled(input, html::TextArea{.name = "tekst",
                                                .label = "Tekst",
                                                .hint = "Vul in wat tussen haken staat.",
                                                .length_max = brief::tekst_max}));
        vormen(veld, *this);
        veld("{}", html::filled(input, html::Checkbox{.name = "alleDeelnemers",
                                                      .label = "Alle deelnemers mogen de brief lezen",
                                                      .note = "Anders ziet alleen het huis hem."}));
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{
                 .text = "Maak de brief", .kind = html::ButtonKind::primary, .busy = "Bezig met maken…"});
    };
    out("{}{}{}", html::PageHead{.title = brief::naam(soort), .path = betrokkene::Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding);
    veilig(out, *this);
    if (ontvanger.gestopt) {
        out("<p class=\"rh-acties\">{}</p>",
            html::LinkButton{"Kies een andere brief",
                             html::url("/casussen/{}/documenten/brieven/nieuw", grant.dossier())});
        return;
    }
    out("{}",
        html::Form{
            html::url("/casussen/{}/documenten/brieven", grant.dossier()), grant.wie().csrf, {}, velden});
}

}  // namespace document::view

namespace document {

void brieven(html::Out& out, db::Reader& reader, const toegang::GrantBasis& grant) {
    if (!toegang::Gate::zou_mogen(grant, BriefMaken::recht)) return;
    std::vector<Document> gemaakt = store::lijst(reader, grant);
    std::erase_if(gemaakt, [](const Document& een) { return een.soort != "brief" || !een.kop.open(); });
    const auto inhoud = [&](html::Out& in) {
        if (gemaakt.empty()) in("{}", html::EmptyState{"Er is nog geen brief gemaakt."});
        for (const Document& een : gemaakt)
            in("<p class=\"rh-werkrij\"><span><a href=\"{}\">{}</a><small>{}</small></span></p>\n",
               html::url("/casussen/{}/documenten/{}", grant.dossier(), een.item.id), een.kop->titel,
               dutch_date(local_date(een.item.gemaakt)));
    };
    const auto link = [&](html::Out& naar) {
        naar("<a href=\"{}\">Maak een brief</a>",
             html::url("/casussen/{}/documenten/brieven/nieuw", grant.dossier()));
    };
    out("{}", html::Section{.id = "brieven", .title = "Brieven", .link = link, .body = inhoud});
}

}  // namespace document
