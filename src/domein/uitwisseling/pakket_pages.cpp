// Packages to and from another house.
#include "domein/inloggen/inloggen.hpp"
#include "domein/uitwisseling/form.hpp"
#include "domein/uitwisseling/pages.hpp"
#include "domein/uitwisseling/pakket.hpp"
#include "domein/uitwisseling/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"

namespace uitwisseling::pages {
namespace {

using pagina::Gedaan;

constexpr std::string_view hier = "/casussen";
constexpr std::string_view gewone_naam = "huisbericht.zvh";

html::Url pad_uit(const toegang::GrantBasis& grant) {
    return html::url("/casussen/{}/verstrekkingen/{}/pakket", grant.dossier(), grant.item());
}
html::Url pad_in(const toegang::GrantBasis& grant, kern::ItemId id) {
    return html::url("/casussen/{}/uitwisseling/pakketten/{}", grant.dossier(), id);
}

Response toon_uit(kern::Call& call, const Grant<Uitwisselen>& grant, html::Fragment melding = {}) {
    const auto inhoud = verstrekking::voor_huis(call.reader, grant);
    if (!inhoud) return pagina::geweigerd(call, NotFound{});
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto uit = pakket::uit(call.reader, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Pakket voor een ander huis",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .status = melding.empty() ? 200 : 409,
                             .dossier_inzage = true},
                            view::PakketUit{grant, dossier, *inhoud, uit, melding});
}

Response toon_in(kern::Call& call, const Grant<Uitwisselen>& grant, const web::Input& input,
                 html::Fragment melding = {}) {
    const auto gevonden = pakket::een(call.reader, grant);
    if (!gevonden) return pagina::geweigerd(call, NotFound{});
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Pakket van een ander huis",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409,
                             .dossier_inzage = true},
                            view::PakketIn{grant, dossier, *gevonden, input, melding});
}

Response als_antwoord(kern::Call& call, Result<bestand::Inhoud>&& inhoud) {
    return inhoud ? bestand::als_bestand(std::move(*inhoud), gewone_naam)
                  : pagina::geweigerd(call, inhoud.error());
}

}  // namespace

Response pakket_uit(kern::Call& call, const Grant<Uitwisselen>& grant) { return toon_uit(call, grant); }

Response pakket_maak(kern::Call& call, const Grant<Uitwisselen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    const auto gedaan = pakket::maak(call, grant);
    if (gedaan) return pagina::klaar(call, pad_uit(grant), Gedaan::huispakket_klaar);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon_uit(call, grant, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

Response pakket_bestand(kern::Call& call, const Grant<Uitwisselen>& grant) {
    return als_antwoord(call, pakket::bestand(call, grant));
}

Response pakket_lees_in(kern::Call& call, const Grant<Uitwisselen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    if (bestand_van(call.request).empty())
        input.fault("bestand", "required", "Kies het bestand met het pakket.");
    if (!input.finish()) return toon_een(call, grant, input);
    const auto gedaan = pakket::lees_in(call, grant, bestand_van(call.request));
    if (gedaan) return pagina::klaar(call, pad_in(grant, *gedaan), Gedaan::huispakket_gelezen);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon_een(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

Response pakket_in(kern::Call& call, const Grant<Uitwisselen>& grant) {
    return toon_in(call, grant, inloggen::begin(call).input);
}

Response pakket_besluit(kern::Call& call, const Grant<Uitwisselen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto besluit = pakket::lees_besluit(input);
    if (!input.finish()) return toon_in(call, grant, input);
    const auto gedaan = pakket::besluit(call, grant, besluit);
    if (gedaan)
        return pagina::klaar(
            call, pad_in(grant, grant.item()),
            besluit.aanvaard.value_or(false) ? Gedaan::huispakket_aanvaard : Gedaan::huispakket_geweigerd);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_in(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon_in(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

Response pakket_ontvangst(kern::Call& call, const Grant<Uitwisselen>& grant) {
    return als_antwoord(call, pakket::ontvangst(call, grant));
}

}  // namespace uitwisseling::pages
