#include "kern/pagina/toestanden.hpp"

namespace pagina {
namespace {

using html::Notice;
using html::Out;
using html::Tone;

}  // namespace

void NietGevonden::operator()(Out& out) const {
    out(html::PageHead{.title = "Niet gevonden"});
    out(Notice{
        .tone = Tone::quiet, .title = titel, .body = [](Out& body) {
            body(
                "<p>Klopt het kenmerk? Vraag het anders aan de procesregisseur. <a href=\"{}\">Naar mijn werk</a></p>",
                html::url("/"));
        }});
}

void Storing::operator()(Out& out) const {
    out(html::PageHead{.title = "Storing"});
    out(Notice{
        .tone = Tone::alarm, .title = titel, .body = [&](Out& body) {
            body("<p>Probeer het over een minuut opnieuw. Blijft het misgaan? Noem dan lognummer {}.</p>",
                 html::Kenmerk{lognummer});
        }});
}

void EvenNiet::operator()(Out& out) const {
    out(html::PageHead{.title = "Even geduld"});
    out(Notice{
        .tone = Tone::alarm, .title = titel, .body = [&](Out& body) {
            body(
                "<p>Er is niets gewijzigd. Probeer het over een minuut opnieuw. Blijft het misgaan? Noem dan "
                "lognummer {}.</p>",
                html::Kenmerk{lognummer});
        }});
}

void LogboekDicht::operator()(Out& out) const {
    out(html::PageHead{.title = "Geen inzage"});
    out(Notice{
        .tone = Tone::alarm,
        .title = titel,
        .body =
            "Het logboek neemt niets aan. Zonder logboek tonen we geen gegevens. Beheer is gewaarschuwd."});
}

void TeDruk::operator()(Out& out) const {
    out(html::PageHead{.title = "Even wachten"});
    out(Notice{
        .tone = Tone::alarm,
        .title = titel,
        .body =
            "We konden je vraag niet behandelen. Er is niets gewijzigd. Probeer het over een minuut opnieuw."});
}

void Geweigerd::operator()(Out& out) const {
    out(Notice{.tone = Tone::alarm, .title = titel, .body = [&](Out& body) {
                   body("<p>{} Regel: {}.", zin, regel);
                   if (!grond.empty()) body(" Grond: {}.", grond);
                   body("</p>");
                   if (!uitweg.empty()) body("<p>{}</p>", uitweg);
               }});
}

void Botsing::operator()(Out& out) const {
    const auto rows = [&](Out& table) {
        for (const Verschil& verschil : verschillen)
            table("<tr>{}{}{}</tr>\n", html::RowHead{verschil.veld},
                  html::Cell{.content = verschil.nu, .head = kolom},
                  html::Cell{.content = verschil.jouw, .head = "Jouw versie"});
    };
    const auto title = [&](Out& words) { words("{} was je voor", wie); };
    out(Notice{.tone = Tone::alarm,
               .title = title,
               .body =
                   [&](Out& body) {
                       body("<p>{} {}</p>", gewijzigd, jouw);
                       body(html::Table{
                           .caption = "Verschil tussen beide versies",
                           .columns = {{"Veld", html::ColumnKind::hidden_head}, {kolom}, {"Jouw versie"}},
                           .rows = rows,
                           .kind = html::TableKind::stacking,
                           .caption_kind = html::CaptionKind::hidden});
                       body("<div class=\"rh-acties\">{}</div>", knoppen);
                   },
               .live = html::Live::alert});
}

}  // namespace pagina
