// The report, an addition and the attachments as blocks, for the pages of this slice and of triage.
#include "domein/aanmelding/aanmelding.hpp"
#include "domein/aanmelding/bijlage.hpp"
#include "domein/aanmelding/rules.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/partner/instelling.hpp"
#include "platform/html/parts.hpp"

namespace aanmelding {
namespace {

void alinea(html::Out& out, std::string_view kop, const std::string& tekst) {
    if (!tekst.empty()) out("<h3>{}</h3>{}", kop, html::Record{tekst});
}

void dicht(html::Out& out) {
    out("{}", html::Afgeschermd{
                  "Deze tekst is nog niet voor jouw organisatie. Het huis kiest eerst waar hij over gaat."});
}

void geheim(html::Out& out, const Aanmelding& a) {
    if (!a.geheim_grond || !a.geheim_grond->open()) return;
    const GeheimGrond& grond = **a.geheim_grond;
    out("<p class=\"rh-klein\"><b>Valt onder een beroepsgeheim. Gedeeld op grond van: {}.</b> {}</p>",
        partner::standaard_naam("geheim-grond", grond.soort), grond.toelichting);
}

void toetsen(html::Out& out, const Aanmelding& a) {
    for (const Toets& toets : a.toetsen) {
        out("<h3>{}</h3><p>De aanmelder zegt: <b>{}</b>.</p>", toets_vraag(toets.letter),
            rules::naam(toets.antwoord));
        if (!toets.motivering.open())
            dicht(out);
        else if (!toets.motivering->tekst.empty())
            out("{}", html::Record{toets.motivering->tekst});
    }
}

void feiten(html::Out& out, const Aanmelding& a) {
    const std::string door = a.aanmelder + ", " + a.aanmelder_functie;
    out("{}{}", html::Fact{"Aanmelder", door}, html::Fact{"Organisatie", a.organisatie});
    if (!a.aanmelder_telefoon.empty()) out("{}", html::Fact{"Telefoon", a.aanmelder_telefoon});
    out("{}{}{}", html::Fact{"Ontvangen", dutch_moment(a.ingediend)}, html::Fact{"Gemeente", a.gemeente_naam},
        html::Fact{"Herkomst", a.herkomst_naam});
    out("{}", html::Fact{"Weet de betrokkene ervan", rules::naam(a.weet_ervan)});
    if (a.door_huis) out("{}", html::Fact{"Ingevuld door", "het huis, aan de telefoon"});
}

}  // namespace

void blok(html::Out& out, const toegang::GrantBasis&, const Aanmelding& a) {
    if (a.spoed) {
        const auto reden = [&](html::Out& in) {
            if (a.spoed_reden && a.spoed_reden->open()) in("{}", html::Record{(*a.spoed_reden)->tekst});
        };
        out("{}", html::Notice{.tone = html::Tone::alarm,
                               .title = "Spoed: dit kan niet wachten tot morgen",
                               .body = reden,
                               .level = html::Level::h3});
    }
    out("{}", html::Facts{[&](html::Out& in) { feiten(in, a); }});
    if (!a.tekst.open()) {
        dicht(out);
    } else {
        const Tekst& tekst = *a.tekst;
        alinea(out, "Wat is er aan de hand", tekst.reden);
        alinea(out, "Vraag aan het huis", tekst.vraag);
        alinea(out, "Zorgen", tekst.zorgen);
        alinea(out, "Wat goed gaat", tekst.krachten);
        alinea(out, "Wat is geprobeerd", tekst.geprobeerd);
        alinea(out, "Wie zijn betrokken", tekst.betrokken);
        alinea(out, "Weet de betrokkene ervan", tekst.weet_ervan);
        geheim(out, a);
    }
    toetsen(out, a);
}

void blok(html::Out& out, const toegang::GrantBasis& grant, const Aanvulling& aanvulling) {
    const auto tekst = [&](html::Out& in) {
        if (aanvulling.tekst.open())
            in("{}", html::Record{aanvulling.tekst->tekst});
        else
            dicht(in);
    };
    out("<article class=\"rh-bijdrage\"><header><h3>{}</h3><p>{} · {} · {}</p></header>{}</article>",
        aanvulling.vraag ? "Vraag van het huis" : "Aanvulling", aanvulling.door, aanvulling.organisatie,
        pagina::wanneer(aanvulling.item.gemaakt, grant.vandaag()), tekst);
}

namespace bijlage {

void blok(html::Out& out, const toegang::GrantBasis& grant, std::span<const Bijlage> bijlagen) {
    if (bijlagen.empty()) return;
    const auto rijen = [&](html::Out& in) {
        for (const Bijlage& een : bijlagen) {
            const auto bestand = [&](html::Out& cel) {
                if (een.naam.open())
                    cel("<a href=\"{}\">{}</a>",
                        html::url("/dossiers/{}/bijlagen/{}", grant.dossier(), een.item.id), een.naam->naam);
                else
                    cel("{}", html::Afgeschermd{"Deze bijlage is nog niet voor jouw organisatie."});
            };
            in("<tr>{}{}{}{}</tr>", html::RowHead{bestand},
               html::Cell{bestand::omvang(een.grootte), "Omvang"}, html::Cell{een.door, "Door"},
               html::Cell{pagina::wanneer(een.item.gemaakt, grant.vandaag()), "Toegevoegd"});
        }
    };
    out("{}", html::Table{.caption = "Bijlagen",
                          .columns = {{"Bestand"}, {"Omvang"}, {"Door"}, {"Toegevoegd"}},
                          .rows = rijen,
                          .kind = html::TableKind::stacking,
                          .caption_kind = html::CaptionKind::hidden});
}

}  // namespace bijlage

void bijlagen_blok(html::Out& out, db::Reader& reader, const toegang::GrantBasis& grant) {
    bijlage::blok(out, grant, bijlage::lijst(reader, grant));
}

}  // namespace aanmelding
