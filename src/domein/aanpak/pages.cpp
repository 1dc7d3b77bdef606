#include "domein/aanpak/pages.hpp"

#include "domein/aanpak/aanpak.hpp"
#include "domein/aanpak/actions.hpp"
#include "domein/aanpak/form.hpp"
#include "domein/aanpak/leiding.hpp"
#include "domein/aanpak/store.hpp"
#include "domein/aanpak/views.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace aanpak::pages {
namespace {

using pagina::Gedaan;
using toegang::Grant;

constexpr std::string_view hier = "/casussen";
constexpr std::string_view lijsten = "/aanpakken";

web::Response toon_formulier(kern::Call& call, const Grant<Wijzigen>& grant, const web::Input& input,
                             html::Fragment melding = {}) {
    const Soort* soort = soort_van(input.typed("soort"));
    if (soort == nullptr) return pagina::geweigerd(call, NotFound{});
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto feiten = store::feiten(call.reader, grant, *soort);
    const std::string naam = partner::code_naam(call.reader, "aanpak", soort->code);
    std::optional<Criteria> criteria;
    if (soort->topx) criteria = store::geldend(call.reader, grant.vandaag());
    return pagina::antwoord(call, grant,
                            {.titel = "Neem op in een aanpak",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::Formulier{grant, dossier, *soort, naam, feiten, criteria, input, melding});
}

web::Response toon_een(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                       html::Fragment melding = {}) {
    const auto aanpak = store::een(call.reader, grant);
    if (!aanpak) return pagina::geweigerd(call, NotFound{});
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    std::vector<Mens> mensen;
    if (toegang::Gate::zou_mogen(grant, Wijzigen::recht)) mensen = store::mensen(call.reader, grant);
    const auto codes = partner::codes(call.reader, "aanpakeinde", grant.vandaag());
    std::vector<html::Option> einden;
    for (const auto& code : codes) einden.push_back({code.code, code.naam});
    return pagina::antwoord(call, grant,
                            {.titel = aanpak->naam,
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::Een{grant, dossier, *aanpak, mensen, einden, input, melding});
}

// What came of a form on the page of an approach: what was typed stays.
template <class T>
web::Response na(kern::Call& call, const toegang::GrantBasis& grant, web::Input& input,
                 const Result<T>& gedaan, Gedaan wat, const html::Url& naar) {
    if (gedaan) return pagina::klaar(call, naar, wat);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_een(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon_een(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

html::Url naar_een(const toegang::GrantBasis& grant) {
    return html::url("/casussen/{}/aanpakken/{}", grant.dossier(), grant.item());
}

// Reads a form of the page of an approach and does what it asks.
template <class Lees, class Doe>
web::Response doe_een(kern::Call& call, const toegang::GrantBasis& grant, Lees lees, Gedaan wat, Doe doe) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto gelezen = lees(input);
    if (!input.finish()) return toon_een(call, grant, input);
    return na(call, grant, input, doe(gelezen), wat, naar_een(grant));
}

web::Response toon_criteria(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                            html::Fragment melding = {}) {
    const auto versies = store::criteria(call.reader);
    const auto publiek = store::publiek(call.reader, grant.vandaag());
    return pagina::antwoord(call, grant,
                            {.titel = "Criteria van de Top-X",
                             .hier = lijsten,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::Criteriablad{grant.wie().csrf, versies, publiek, true, input, melding});
}

}  // namespace

web::Response overzicht(kern::Call& call, const toegang::Scope<Lijst>& scope) {
    auto tellingen = store::keuzes(call.reader, scope.vandaag());
    for (Telling& een : tellingen)
        een.aantal = static_cast<long long>(store::rijen(call.reader, scope, *een.soort).size());
    return pagina::antwoord(call, scope, {.titel = "Aanpakken", .hier = lijsten},
                            view::Overzicht{tellingen, true});
}

web::Response lijst(kern::Call& call, const toegang::Scope<Lijst>& scope, const toegang::PathText& pad) {
    const Soort* soort = soort_van(pad.get("code"));
    if (soort == nullptr) return pagina::geweigerd(call, NotFound{});
    const auto rijen = store::rijen(call.reader, scope, *soort);
    const std::string naam = partner::code_naam(call.reader, "aanpak", soort->code);
    return pagina::antwoord(call, scope, {.titel = naam, .hier = lijsten},
                            view::Lijst{*soort, naam, rijen, scope.wie().naam, scope.nu()});
}

web::Response casus(kern::Call& call, const Grant<Lezen>& grant) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto aanpakken = store::lijst(call.reader, grant);
    const auto keuzes = store::keuzes(call.reader, grant.vandaag());
    return pagina::antwoord(call, grant, {.titel = "Aanpakken", .hier = hier, .kenmerk = dossier.kenmerk},
                            view::Heel{grant, dossier, aanpakken, keuzes});
}

web::Response formulier(kern::Call& call, const Grant<Wijzigen>& grant) {
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) {
        input.set("soort", call.request.query.get("soort"));
        input.set("van", grant.vandaag());
    }
    return toon_formulier(call, grant, input);
}

web::Response begin(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Nieuw nieuw = lees_nieuw(input);
    if (!input.finish()) return toon_formulier(call, grant, input);
    const auto id = toegang::id_van_formulier(call);
    const auto gedaan = actions::begin(call, grant, nieuw, id);
    if (gedaan)
        return pagina::klaar(call, html::url("/casussen/{}/aanpakken/{}", grant.dossier(), id),
                             *gedaan ? Gedaan::aanpak_begonnen : Gedaan::aanpak_voorgesteld);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_formulier(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_formulier(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response een(kern::Call& call, const Grant<Lezen>& grant) {
    return toon_een(call, grant, inloggen::begin(call).input);
}

web::Response bevestig(kern::Call& call, const Grant<Bevestigen>& grant) {
    return doe_een(call, grant, lees_bevestiging, Gedaan::aanpak_bevestigd,
                   [&](const Bevestiging& antwoord) { return actions::bevestig(call, grant, antwoord); });
}

web::Response stop(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Beeindiging einde = lees_einde(input);
    if (!input.finish()) return toon_een(call, grant, input);
    const auto gedaan = actions::stop(call, grant, einde);
    return na(call, grant, input, gedaan, gedaan && *gedaan ? Gedaan::aanpak_gewist : Gedaan::aanpak_gestopt,
              html::url("/casussen/{}/aanpakken", grant.dossier()));
}

web::Response geef_rol(kern::Call& call, const Grant<Wijzigen>& grant) {
    return doe_een(call, grant, lees_rol, Gedaan::aanpak_bijgewerkt,
                   [&](const NieuweRol& rol) { return actions::geef_rol(call, grant, rol); });
}

web::Response begin_fase(kern::Call& call, const Grant<Wijzigen>& grant) {
    return doe_een(call, grant, lees_fase, Gedaan::aanpak_bijgewerkt,
                   [&](const NieuweFase& fase) { return actions::begin_fase(call, grant, fase); });
}

web::Response bespreek(kern::Call& call, const Grant<Wijzigen>& grant) {
    return doe_een(call, grant, lees_bespreking, Gedaan::bespreking_vastgelegd,
                   [&](const DagVersie& dag) { return actions::bespreek(call, grant, dag); });
}

web::Response herzie(kern::Call& call, const Grant<Wijzigen>& grant) {
    return doe_een(call, grant, lees_herziening, Gedaan::aanpak_bijgewerkt,
                   [&](const DagVersie& dag) { return actions::herzie(call, grant, dag); });
}

web::Response criteria(kern::Call& call, const toegang::Scope<Lijst>& scope) {
    const auto versies = store::criteria(call.reader);
    const auto publiek = store::publiek(call.reader, scope.vandaag());
    const bool mag = toegang::Gate::zou_mogen(scope.wie(), CriteriaVastleggen::recht);
    const auto input = inloggen::begin(call).input;
    return pagina::antwoord(call, scope, {.titel = "Criteria van de Top-X", .hier = lijsten},
                            view::Criteriablad{scope.wie().csrf, versies, publiek, mag, input});
}

web::Response leg_criteria_vast(kern::Call& call, const Grant<CriteriaVastleggen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuweCriteria nieuw = lees_criteria(input);
    if (!input.finish()) return toon_criteria(call, grant, input);
    const auto gedaan = actions::leg_criteria_vast(call, grant, nieuw, toegang::id_van_formulier(call));
    if (gedaan) return pagina::klaar(call, html::url("/topx-criteria"), Gedaan::topx_criteria_vastgelegd);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_criteria(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_criteria(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace aanpak::pages

namespace aanpak {

Kort kort(db::Reader& reader, const toegang::GrantBasis& grant) {
    Kort kort;
    if (!toegang::Gate::zou_mogen(grant, Lezen::recht)) return kort;
    for (const Aanpak& een : store::lijst(reader, grant)) {
        if (!een.open()) continue;
        std::string toevoeging;
        if (een.staat == Staat::voorgesteld)
            toevoeging = rules::naam(een.staat);
        else if (!een.fasen.empty())
            toevoeging = rules::naam(een.fasen.back().fase);
        kort.regels.push_back({een.item.id, een.naam, std::move(toevoeging), een.van, een.herzien_op});
    }
    for (const Afspraak& een : store::afspraken(reader, grant))
        if (een.loopt()) {
            kort.leider = een.leider;
            kort.leider_herzien = een.herzien_op;
        }
    return kort;
}

}  // namespace aanpak
