// What came in for the house.
#include "domein/uitwisseling/actions.hpp"
#include "domein/uitwisseling/bestanden.hpp"
#include "domein/uitwisseling/form.hpp"
#include "domein/uitwisseling/pages.hpp"
#include "domein/uitwisseling/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"

namespace uitwisseling::pages {
namespace {

using pagina::Gedaan;

constexpr std::string_view postvak_hier = "/uitwisseling";
constexpr std::string_view gewone_naam = "huisbericht.zvh";

Response toon_postvak(kern::Call& call, const Grant<Ontvangen>& grant, const web::Input& input,
                      html::Fragment melding = {}) {
    const auto vragen = store::binnen(call.reader);
    return pagina::antwoord(call, grant,
                            {.titel = "Andere huizen",
                             .hier = postvak_hier,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::Postvak{grant, vragen, input, melding});
}

std::optional<Binnen> uit(kern::Call& call, const PathText& pad) {
    const auto id = kern::DossierId::parse(pad.get("vraag"));
    return id ? store::binnen(call.reader, *id) : std::nullopt;
}

// What was a hit is of the casus now: here it is gone.
Response toon_binnen(kern::Call& call, const Grant<Ontvangen>& grant, const PathText& pad,
                     html::Fragment melding = {}) {
    const auto vraag = uit(call, pad);
    const auto gevraagd = vraag && vraag->staat != Staat::treffer ? store::lees(call, *vraag) : std::nullopt;
    if (!gevraagd) return pagina::geweigerd(call, NotFound{});
    const auto gevonden = store::overeenkomsten(call.reader, *vraag, grant.wie(), grant.vandaag());
    return pagina::antwoord(
        call, grant,
        {.titel = "Vraag van een ander huis", .hier = postvak_hier, .status = melding.empty() ? 200 : 409},
        view::BinnenEen{grant, *vraag, *gevraagd, gevonden, melding});
}

}  // namespace

Response postvak(kern::Call& call, const Grant<Ontvangen>& grant) {
    return toon_postvak(call, grant, web::Input::empty());
}

Response ontvang(kern::Call& call, const Grant<Ontvangen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    if (bestand_van(call.request).empty()) input.fault("bestand", "required", "Kies het bestand.");
    if (!input.finish()) return toon_postvak(call, grant, input);
    const auto gedaan = actions::ontvang(call, grant, bestand_van(call.request));
    if (gedaan && !*gedaan)
        return pagina::klaar(call, html::url("/uitwisseling"), Gedaan::huis_ontvangst_gelezen);
    if (gedaan)
        return pagina::klaar(call, html::url("/uitwisseling/vragen/{}", **gedaan), Gedaan::huisvraag_gelezen);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_postvak(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

Response binnen(kern::Call& call, const Grant<Ontvangen>& grant, const PathText& pad) {
    return toon_binnen(call, grant, pad);
}

Response geen_treffer(kern::Call& call, const Grant<Ontvangen>& grant, const PathText& pad) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto vraag = uit(call, pad);
    if (!vraag) return pagina::geweigerd(call, NotFound{});
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    const auto gedaan = actions::geen_treffer(call, grant, vraag->id);
    if (gedaan)
        return pagina::klaar(call, html::url("/uitwisseling/vragen/{}", vraag->id),
                             Gedaan::huis_geen_treffer);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon_binnen(call, grant, pad, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

Response binnen_bestand(kern::Call& call, const Grant<Ontvangen>&, const PathText& pad) {
    const auto vraag = uit(call, pad);
    if (!vraag) return pagina::geweigerd(call, NotFound{});
    auto inhoud = bestanden::geen_treffer(call, *vraag);
    return inhoud ? bestand::als_bestand(std::move(*inhoud), gewone_naam)
                  : pagina::geweigerd(call, inhoud.error());
}

}  // namespace uitwisseling::pages
