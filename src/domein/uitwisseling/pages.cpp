#include "domein/uitwisseling/pages.hpp"

#include <algorithm>

#include "domein/inloggen/inloggen.hpp"
#include "domein/uitwisseling/actions.hpp"
#include "domein/uitwisseling/bestanden.hpp"
#include "domein/uitwisseling/form.hpp"
#include "domein/uitwisseling/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace uitwisseling::pages {
namespace {

using pagina::Gedaan;

constexpr std::string_view hier = "/casussen";
constexpr std::string_view gewone_naam = "huisbericht.zvh";

html::Url naar_een(const toegang::GrantBasis& grant, kern::ItemId id) {
    return html::url("/casussen/{}/uitwisseling/{}", grant.dossier(), id);
}

pagina::Blad blad(std::string_view titel, const betrokkene::DossierKop& dossier, const web::Input& input,
                  html::Fragment melding = {}) {
    return {.titel = std::string(titel),
            .hier = hier,
            .kenmerk = dossier.kenmerk,
            .fout = !input.faults().empty(),
            .status = melding.empty() ? 200 : 409,
            .dossier_inzage = true};
}

Response toon_formulier(kern::Call& call, const Grant<Uitwisselen>& grant, const web::Input& input,
                        html::Fragment melding = {}) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    std::vector<partner::AnderHuis> huizen;
    for (auto& huis : partner::andere_huizen(call.reader))
        if (partner::geldig(huis, grant.vandaag())) huizen.push_back(std::move(huis));
    const auto grondslagen = partner::codes(call.reader, rules::grondslagen, grant.vandaag());
    const auto beslissers = store::beslissers(call.reader, grant);
    const auto persoon = store::persoon(call.reader, grant, false);
    return pagina::antwoord(
        call, grant, blad("Vraag een ander huis", dossier, input, melding),
        view::Formulier{grant, dossier, input, huizen, grondslagen, beslissers.kiesbaar, persoon, melding});
}

Response toon_treffer(kern::Call& call, const Grant<Uitwisselen>& grant, const web::Input& input,
                      std::string_view id, html::Fragment melding = {}) {
    const auto nummer = kern::DossierId::parse(id);
    const auto vraag = nummer ? store::binnen(call.reader, *nummer) : std::nullopt;
    if (!vraag || vraag->staat != Staat::open) return pagina::geweigerd(call, NotFound{});
    // Only one that fits this casus is shown here.
    const auto past = store::overeenkomsten(call.reader, *vraag, grant.wie(), grant.vandaag());
    const auto deze = std::ranges::find(past, grant.dossier(), &Overeenkomst::dossier);
    if (deze == past.end()) return pagina::geweigerd(call, NotFound{});
    const auto gevraagd = store::lees(call, *vraag);
    if (!gevraagd) return pagina::geweigerd(call, NotFound{});
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto persoon = store::persoon(call.reader, grant, false);
    const auto beslissers = store::beslissers(call.reader, grant);
    return pagina::antwoord(call, grant, blad("Is dit dezelfde persoon?", dossier, input, melding),
                            view::Treffer{grant, dossier, *vraag, *gevraagd, persoon, *deze,
                                          beslissers.kiesbaar, input, melding});
}

}  // namespace

Response toon_een(kern::Call& call, const Grant<Uitwisselen>& grant, const web::Input& input,
                  html::Fragment melding) {
    const auto gevonden = store::een(call.reader, grant);
    if (!gevonden) return pagina::geweigerd(call, NotFound{});
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto pakketten = pakket::van_vraag(call.reader, grant, grant.item());
    return pagina::antwoord(call, grant, blad("Vraag tussen huizen", dossier, input, melding),
                            view::Een{grant, dossier, *gevonden, pakketten, input, melding});
}

Response casus(kern::Call& call, const Grant<Uitwisselen>& grant) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto vragen = store::lijst(call.reader, grant);
    const auto binnen = store::binnen_voor(call.reader, grant.dossier(), call.nu);
    return pagina::antwoord(call, grant, blad("Andere huizen", dossier, web::Input::empty()),
                            view::Casus{grant, dossier, vragen, binnen});
}

Response formulier(kern::Call& call, const Grant<Uitwisselen>& grant) {
    return toon_formulier(call, grant, inloggen::begin(call).input);
}

Response vraag(kern::Call& call, const Grant<Uitwisselen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuweVraag nieuw = lees_vraag(input);
    if (!input.finish()) return toon_formulier(call, grant, input);
    const auto gedaan = actions::vraag(call, grant, nieuw, toegang::id_van_formulier(call));
    if (gedaan) return pagina::klaar(call, naar_een(grant, *gedaan), Gedaan::huis_gevraagd);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_formulier(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_formulier(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

Response een(kern::Call& call, const Grant<Uitwisselen>& grant) {
    return toon_een(call, grant, web::Input::empty());
}

Response bestand(kern::Call& call, const Grant<Uitwisselen>& grant) {
    const auto gevonden = store::een(call.reader, grant);
    if (!gevonden) return pagina::geweigerd(call, NotFound{});
    auto inhoud = bestanden::vraag_of_antwoord(call, grant, *gevonden);
    return inhoud ? bestand::als_bestand(std::move(*inhoud), gewone_naam)
                  : pagina::geweigerd(call, inhoud.error());
}

Response antwoord(kern::Call& call, const Grant<Uitwisselen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    if (bestand_van(call.request).empty())
        input.fault("bestand", "required", "Kies het bestand met het antwoord.");
    if (!input.finish()) return toon_een(call, grant, input);
    const auto gedaan = actions::lees_antwoord(call, grant, bestand_van(call.request));
    if (gedaan) return pagina::klaar(call, naar_een(grant, grant.item()), Gedaan::huis_antwoord_gelezen);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon_een(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

Response treffer_formulier(kern::Call& call, const Grant<Uitwisselen>& grant) {
    auto [input, naar] = inloggen::begin(call);
    const std::string id(naar.empty() ? call.request.query.get("vraag") : input.typed("vraag"));
    return toon_treffer(call, grant, input, id);
}

Response treffer(kern::Call& call, const Grant<Uitwisselen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuweTreffer nieuw = lees_treffer(input);
    const std::string id(input.typed("vraag"));
    if (!input.finish()) return toon_treffer(call, grant, input, id);
    const auto gedaan = actions::treffer(call, grant, nieuw, toegang::id_van_formulier(call));
    if (gedaan) return pagina::klaar(call, naar_een(grant, *gedaan), Gedaan::huis_treffer);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_treffer(call, grant, input, id);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_treffer(call, grant, input, id, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace uitwisseling::pages
