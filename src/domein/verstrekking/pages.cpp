#include "domein/verstrekking/pages.hpp"

#include <charconv>

#include "domein/inloggen/inloggen.hpp"
#include "domein/verstrekking/actions.hpp"
#include "domein/verstrekking/form.hpp"
#include "domein/verstrekking/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace verstrekking::pages {
namespace {

using pagina::Gedaan;
using toegang::Grant;

constexpr std::string_view hier = "/casussen";

html::Url naar_een(const toegang::GrantBasis& grant, kern::ItemId id) {
    return html::url("/casussen/{}/verstrekkingen/{}", grant.dossier(), id);
}

web::Response toon_formulier(kern::Call& call, const Grant<Voorbereiden>& grant, const web::Input& input,
                             Aan aan) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto kandidaten = store::kandidaten(call.reader, grant, aan);
    const auto grondslagen = partner::codes(call.reader, rules::grondslagen(aan), grant.vandaag());
    std::vector<store::Ontvanger> ontvangers;
    std::vector<Derde> derden;
    std::vector<store::Treffer> treffers;
    if (aan == Aan::derde)
        derden = store::derden(call.reader, grant);
    else if (aan == Aan::huis)
        treffers = store::treffers(call.reader, grant);
    else
        ontvangers = store::ontvangers(call.reader, grant);
    return pagina::antwoord(
        call, grant,
        {.titel = std::string(view::formulier_titel(aan)),
         .hier = hier,
         .kenmerk = dossier.kenmerk,
         .fout = !input.faults().empty()},
        view::Formulier{grant, dossier, input, aan, kandidaten, ontvangers, derden, treffers, grondslagen});
}

web::Response toon_een(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                       html::Fragment melding = {}) {
    const auto blad = store::blad(call.reader, grant);
    if (!blad) return pagina::geweigerd(call, NotFound{});
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Verstrekking",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409,
                             .dossier_inzage = true},
                            view::Een{grant, dossier, *blad, input, melding});
}

// What came of a form on that page: nothing typed is lost, whatever stood in the way.
web::Response na(kern::Call& call, const toegang::GrantBasis& grant, web::Input& input,
                 const Result<void>& gedaan, Gedaan wat) {
    if (gedaan) return pagina::klaar(call, naar_een(grant, grant.item()), wat);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_een(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon_een(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

// Reads a form of that page and does it.
template <class R, class Lees, class Doe>
web::Response verwerk(kern::Call& call, const Grant<R>& grant, const Lees& lees, const Doe& doe, Gedaan wat) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto gelezen = lees(input);
    if (!input.finish()) return toon_een(call, grant, input);
    return na(call, grant, input, doe(gelezen), wat);
}

web::Response toon_derde(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                         html::Fragment melding = {}) {
    const auto derde = store::derde(call.reader, grant, grant.item());
    if (!derde || !derde->gegevens.open()) return pagina::geweigerd(call, NotFound{});
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto redenen = store::redenen(call.reader, grant, derde->item);
    return pagina::antwoord(call, grant,
                            {.titel = "Derde",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409,
                             .dossier_inzage = true},
                            view::DerdeBlad{grant, dossier, *derde, redenen, input, melding});
}

web::Response na_derde(kern::Call& call, const toegang::GrantBasis& grant, web::Input& input,
                       const Result<void>& gedaan, Gedaan wat) {
    if (gedaan)
        return pagina::klaar(call, html::url("/casussen/{}/derden/{}", grant.dossier(), grant.item()), wat);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_derde(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon_derde(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response toon_derde_formulier(kern::Call& call, const Grant<DerdeWijzigen>& grant,
                                   const web::Input& input) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto beslissers = store::beslissers(call.reader, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Stel een derde voor",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty()},
                            view::DerdeFormulier{grant, dossier, input, beslissers});
}

}  // namespace

web::Response lijst(kern::Call& call, const Grant<Lijst>& grant) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto regels = store::lijst(call.reader, grant);
    const auto derden = store::derden(call.reader, grant);
    return pagina::antwoord(
        call, grant,
        {.titel = "Verstrekkingen", .hier = hier, .kenmerk = dossier.kenmerk, .dossier_inzage = true},
        view::Lijst{grant, dossier, regels, derden});
}

web::Response formulier(kern::Call& call, const Grant<Voorbereiden>& grant) {
    auto [input, naar] = inloggen::begin(call);
    const std::string aan(naar.empty() ? call.request.query.get("aan") : input.typed("aan"));
    if (naar.empty()) input.set("van", grant.vandaag());
    Aan kind = Aan::deelnemer;
    for (const auto& [code, waarde] : rules::aan_codes)
        if (code == aan) kind = waarde;
    return toon_formulier(call, grant, input, kind);
}

web::Response bereid_voor(kern::Call& call, const Grant<Voorbereiden>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Nieuw nieuw = lees_nieuw(input);
    if (!input.finish()) return toon_formulier(call, grant, input, nieuw.aan);
    const auto gedaan = actions::bereid_voor(call, grant, nieuw, toegang::id_van_formulier(call));
    if (gedaan) return pagina::klaar(call, naar_een(grant, *gedaan), Gedaan::verstrekking_gevraagd);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_formulier(call, grant, input, nieuw.aan);
    }
    return pagina::geweigerd(call, gedaan.error());
}

web::Response een(kern::Call& call, const Grant<Lezen>& grant) {
    return toon_een(call, grant, inloggen::begin(call).input);
}

web::Response stuk(kern::Call& call, const Grant<Lezen>& grant) {
    const auto blad = store::blad(call.reader, grant);
    if (!blad || blad->stukken.empty()) return pagina::geweigerd(call, NotFound{});
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    return pagina::antwoord(
        call, grant,
        {.titel = "Verstrekt stuk", .hier = hier, .kenmerk = dossier.kenmerk, .dossier_inzage = true},
        view::Papier{grant, dossier, *blad});
}

web::Response bestand(kern::Call& call, const Grant<Lezen>& grant) {
    const auto gevraagd = call.request.query.get("nummer");
    std::int64_t nummer = 0;
    if (!gevraagd.empty() &&
        std::from_chars(gevraagd.data(), gevraagd.data() + gevraagd.size(), nummer).ec != std::errc{})
        return pagina::geweigerd(call, NotFound{});
    auto inhoud = store::bestand(call, grant, nummer);
    return inhoud ? bestand::als_bestand(std::move(*inhoud), "document")
                  : pagina::geweigerd(call, NotFound{});
}

web::Response antwoord(kern::Call& call, const Grant<Antwoorden>& grant) {
    return verwerk(
        call, grant, lees_antwoord,
        [&](const Antwoord& antwoord) { return actions::antwoord(call, grant, antwoord); },
        Gedaan::verstrekking_beantwoord);
}

web::Response vraag(kern::Call& call, const Grant<Voorbereiden>& grant) {
    return verwerk(
        call, grant, [](web::Input&) { return true; }, [&](bool) { return actions::vraag(call, grant); },
        Gedaan::verstrekking_gevraagd);
}

web::Response toets(kern::Call& call, const Grant<Voorbereiden>& grant) {
    return verwerk(
        call, grant, lees_toets, [&](const Toets& toets) { return actions::toets(call, grant, toets); },
        Gedaan::verstrekking_bewaard);
}

web::Response geef_over(kern::Call& call, const Grant<Voorbereiden>& grant) {
    return verwerk(
        call, grant, lees_overdracht,
        [&](const Overdracht& overdracht) { return actions::geef_over(call, grant, overdracht); },
        Gedaan::verstrekking_verstrekt);
}

web::Response sluit(kern::Call& call, const Grant<Voorbereiden>& grant) {
    return verwerk(
        call, grant, lees_sluiting,
        [&](const Sluiting& sluiting) { return actions::sluit(call, grant, sluiting); },
        Gedaan::verstrekking_gesloten);
}

web::Response informeer(kern::Call& call, const Grant<Voorbereiden>& grant) {
    return verwerk(
        call, grant, lees_informeren,
        [&](const MetVersie& gelezen) {
            return actions::informeer(call, grant, gelezen.informeren, gelezen.versie);
        },
        Gedaan::verstrekking_bewaard);
}

web::Response meld(kern::Call& call, const Grant<Voorbereiden>& grant) {
    return verwerk(
        call, grant, [](web::Input& input) { return input.versie().value_or(0); },
        [&](std::int64_t versie) { return actions::meld(call, grant, versie); },
        Gedaan::verstrekking_bewaard);
}

web::Response koppel_terug(kern::Call& call, const Grant<Antwoorden>& grant) {
    return verwerk(
        call, grant, lees_terugkoppeling,
        [&](const NieuweTerugkoppeling& terug) {
            return actions::koppel_terug(call, grant, terug, toegang::id_van_formulier(call));
        },
        Gedaan::verstrekking_teruggekoppeld);
}

web::Response noteer_terugkoppeling(kern::Call& call, const Grant<Voorbereiden>& grant) {
    return verwerk(
        call, grant, lees_terugkoppeling,
        [&](const NieuweTerugkoppeling& terug) {
            return actions::noteer_terugkoppeling(call, grant, terug, toegang::id_van_formulier(call));
        },
        Gedaan::verstrekking_teruggekoppeld);
}

web::Response derde_formulier(kern::Call& call, const Grant<DerdeWijzigen>& grant) {
    return toon_derde_formulier(call, grant, inloggen::begin(call).input);
}

web::Response stel_derde_voor(kern::Call& call, const Grant<DerdeWijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuweDerde nieuw = lees_derde(input);
    if (!input.finish()) return toon_derde_formulier(call, grant, input);
    const auto gedaan = actions::stel_derde_voor(call, grant, nieuw, toegang::id_van_formulier(call));
    if (gedaan)
        return pagina::klaar(call, html::url("/casussen/{}/derden/{}", grant.dossier(), *gedaan),
                             nieuw.besluit_datum ? Gedaan::derde_vastgelegd : Gedaan::derde_voorgesteld);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_derde_formulier(call, grant, input);
    }
    return pagina::geweigerd(call, gedaan.error());
}

web::Response derde(kern::Call& call, const Grant<Lezen>& grant) {
    return toon_derde(call, grant, inloggen::begin(call).input);
}

web::Response laat_toe(kern::Call& call, const Grant<Antwoorden>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Toelating toelating = lees_toelating(input);
    if (!input.finish()) return toon_derde(call, grant, input);
    return na_derde(call, grant, input, actions::laat_toe(call, grant, *toelating.akkoord, toelating.reden),
                    Gedaan::antwoord_vastgelegd);
}

web::Response verklaring(kern::Call& call, const Grant<DerdeWijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuweVerklaring verklaring = lees_verklaring(input);
    if (!input.finish()) return toon_derde(call, grant, input);
    return na_derde(call, grant, input, actions::leg_verklaring_vast(call, grant, verklaring),
                    Gedaan::derde_getekend);
}

web::Response beeindig_derde(kern::Call& call, const Grant<DerdeWijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto versie = input.versie();
    if (!input.finish()) return toon_derde(call, grant, input);
    return na_derde(call, grant, input, actions::beeindig_derde(call, grant, *versie), Gedaan::derde_gestopt);
}

}  // namespace verstrekking::pages
