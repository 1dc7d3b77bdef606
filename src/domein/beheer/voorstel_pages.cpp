// What waits on a second person, and his answer.

#include "domein/beheer/pages_shared.hpp"
#include "domein/beheer/views.hpp"
#include "domein/beheer/voorstel_actions.hpp"
#include "domein/beheer/voorstel_store.hpp"
#include "domein/beheer/voorstel_zin.hpp"
#include "platform/crypto/crypto.hpp"

namespace beheer::pages {
namespace {

constexpr std::string_view hier_voorstellen = "/voorstellen";

void knoppen(html::Out& cel, const toegang::GrantBasis& grant, const Voorstel& een, bool mag_bevestigen) {
    const std::string versie = std::to_string(een.versie);
    const std::string wat = voorstel_zin(een);
    cel("<div class=\"rh-acties\">");
    if (mag_bevestigen)
        cel("{}", view::Knop{html::url("/voorstellen/{}/bevestiging", een.id), grant.wie().csrf, versie,
                             "Bevestig", html::ButtonKind::primary, wat});
    cel("{}", view::Knop{html::url("/voorstellen/{}/afwijzing", een.id), grant.wie().csrf, versie,
                         een.voorgesteld_door == grant.wie().medewerker ? "Trek in" : "Wijs af",
                         html::ButtonKind::plain, wat});
    cel("</div>");
}

void tabel(html::Out& out, const toegang::GrantBasis& grant, const std::vector<Voorstel>& lijst) {
    const auto rijen = [&](html::Out& tr) {
        for (const auto& een : lijst) {
            const bool mag = !rules::tweede_bezwaar(store::feiten(een, grant.wie(), grant.nu()));
            tr("<tr>{}{}{}{}</tr>", html::RowHead{voorstel_zin(een)},
               html::Cell{een.voorsteller, "Voorgesteld door"},
               html::Cell{dutch_moment(een.verloopt_op), "Kan tot"},
               html::Cell{[&](html::Out& cel) { knoppen(cel, grant, een, mag); }});
        }
    };
    out("{}", html::Table{.caption = "Wacht op een tweede persoon",
                          .columns = {{"Wat"},
                                      {"Voorgesteld door"},
                                      {"Kan tot"},
                                      {"Wat je kunt doen", html::ColumnKind::hidden_head}},
                          .rows = rijen,
                          .kind = html::TableKind::stacking});
}

// The answer shows the start password; it is in no address, no log and no second answer.
Response toon_start(kern::Call& call, const Grant<VoorstelBevestigen>& grant, const std::string& wat,
                    const std::string& woord) {
    const auto inhoud = [&](html::Out& out) {
        out("{}{}", html::PageHead{.title = "Geef het startwachtwoord door"},
            html::Notice{
                .tone = html::Tone::notice,
                .title = "Startwachtwoord, nu één keer te zien",
                .body =
                    [&](html::Out& in) {
                        in("<p>{}</p><p><strong>{}</strong></p><p>Geef het persoonlijk door. Bij het inloggen stelt de "
                           "medewerker zelf een tweede factor in.</p>",
                           wat, woord);
                    },
                .live = html::Live::status});
        out("<p><a href=\"{}\">Naar de voorstellen</a></p>", html::url("/voorstellen"));
    };
    return pagina::antwoord(call, grant, {.titel = "Startwachtwoord", .hier = hier_voorstellen}, inhoud);
}

}  // namespace

Response wachtende_voorstellen(kern::Call& call, const Grant<VoorstelLezen>& grant) {
    const auto mijn = store::voor(call.reader, grant.wie(), grant.nu());
    const auto inhoud = [&](html::Out& out) {
        out("{}", html::PageHead{
                      .title = "Voorstellen",
                      .intro = "Dit geldt pas als een tweede persoon het bevestigt, binnen zeven dagen."});
        if (mijn.empty())
            out("{}",
                html::EmptyState{"Er wacht niets op je.", "Een voorstel begint bij functioneel beheer."});
        else
            tabel(out, grant, mijn);
    };
    return pagina::antwoord(call, grant, {.titel = "Voorstellen", .hier = hier_voorstellen}, inhoud);
}

Response bevestig_voorstel(kern::Call& call, const Grant<VoorstelBevestigen>& grant, const PathText& pad) {
    const auto id = id_uit<VoorstelId>(pad, "voorstel");
    if (!id) return weg(call);
    web::Input input = web::Input::from_form(call.request.form);
    const auto versie = input.versie();
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    try {
        const auto gedaan = actions::bevestig(call, grant, *id, *versie);
        if (!gedaan) return pagina::geweigerd(call, gedaan.error());
        if (gedaan->empty()) return naar(html::url("/voorstellen"));
        const auto voorstel = store::voorstel(call.reader, *id, grant.vandaag());
        return toon_start(call, grant, voorstel_zin(voorstel.value()), *gedaan);
    } catch (const crypto::PasswordBusy&) {
        Response later = pagina::antwoord(call, {.titel = std::string(pagina::TeDruk::titel), .status = 503},
                                          pagina::TeDruk{});
        later.header("Retry-After", "5");
        return later;
    }
}

Response wijs_voorstel_af(kern::Call& call, const Grant<VoorstelBevestigen>& grant, const PathText& pad) {
    const auto id = id_uit<VoorstelId>(pad, "voorstel");
    if (!id) return weg(call);
    return met_versie(call, html::url("/voorstellen"),
                      [&](std::int64_t versie) { return actions::wijs_af(call, grant, *id, versie); });
}

}  // namespace beheer::pages
