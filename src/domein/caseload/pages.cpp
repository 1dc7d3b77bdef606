#include "domein/caseload/pages.hpp"

#include <algorithm>

#include "domein/caseload/actions.hpp"
#include "domein/caseload/form.hpp"
#include "domein/caseload/store.hpp"
#include "domein/caseload/views.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"

namespace caseload::pages {
namespace {

constexpr std::string_view hier_caseload = "/caseload";
constexpr std::string_view hier_rondje = "/rondje";
using pagina::Gedaan;

std::optional<kern::DossierId> dossier_uit(const kern::Call& call, std::string_view naam) {
    return kern::DossierId::parse(call.request.query.get(naam));
}

web::Response toon_waarnemingen(kern::Call& call, const toegang::Grant<Waarnemen>& grant,
                                const web::Input& input, html::Fragment melding = {}) {
    const auto lijst = store::waarnemingen(call.reader, grant.vandaag());
    const auto regisseurs = store::regisseurs(call.reader, grant.wie(), grant.vandaag());
    return pagina::antwoord(
        call, grant,
        {.titel = "Waarneming",
         .hier = hier_caseload,
         .fout = !input.faults().empty(),
         .status = melding.empty() ? 200 : 409},
        view::Waarnemingen{grant.wie(), grant.vandaag(), lijst, regisseurs, input, melding});
}

}  // namespace

web::Response lijst(kern::Call& call, const toegang::Scope<Verplaatsen>& scope) {
    const auto regisseurs = store::regisseurs(call.reader, scope.wie(), scope.vandaag());
    const auto gevraagd = kern::MedewerkerId::parse(call.request.query.get("regisseur"));
    std::optional<kern::MedewerkerId> van;
    std::vector<Rij> rijen;
    if (gevraagd && scope.wie().heeft(toegang::Rol::manager) && *gevraagd != scope.wie().medewerker) {
        van = gevraagd;
        rijen = store::van_een_ander(call.reader, scope.wie(), *gevraagd);
    } else if (scope.wie().heeft(toegang::Rol::procesregisseur)) {
        van = scope.wie().medewerker;
        rijen = store::eigen(call.reader, scope);
    }
    return pagina::antwoord(call, scope, {.titel = "Caseload verplaatsen", .hier = hier_caseload},
                            view::Caseload{scope.wie(), regisseurs, van, rijen, inloggen::begin(call).input});
}

web::Response verplaats(kern::Call& call, const toegang::Grant<Verplaatsen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Verplaatsing wens = lees_verplaatsing(input, grant.wie().medewerker);
    const auto regisseurs = store::regisseurs(call.reader, grant.wie(), grant.vandaag());
    // A form that comes back names no one: whose casussen these are, the address of the list tells.
    const auto terug = [&] {
        const std::vector<Rij> rijen =
            wens.van == grant.wie().medewerker || !grant.wie().heeft(toegang::Rol::manager)
                ? std::vector<Rij>{}
                : store::van_een_ander(call.reader, grant.wie(), wens.van);
        return pagina::antwoord(call, grant,
                                {.titel = "Caseload verplaatsen", .hier = hier_caseload, .fout = true},
                                view::Caseload{grant.wie(), regisseurs, wens.van, rijen, input});
    };
    if (!input.finish()) return terug();
    const auto gedaan = actions::verplaats(call, grant, wens);
    if (gedaan) {
        std::string naar;
        for (const Regisseur& een : regisseurs)
            if (een.id == wens.naar) naar = een.naam;
        return pagina::antwoord(call, grant, {.titel = "Caseload verplaatst", .hier = hier_caseload},
                                view::Verplaatst{*gedaan, naar});
    }
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return terug();
    }
    return pagina::geweigerd(call, gedaan.error());
}

web::Response waarnemingen(kern::Call& call, const toegang::Grant<Waarnemen>& grant) {
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) input.set("van", grant.vandaag());
    return toon_waarnemingen(call, grant, input);
}

web::Response neem_waar(kern::Call& call, const toegang::Grant<Waarnemen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuweWaarneming nieuw = lees_waarneming(input);
    if (!input.finish()) return toon_waarnemingen(call, grant, input);
    const auto gedaan = actions::neem_waar(call, grant, nieuw);
    if (gedaan) return pagina::klaar(call, html::url("/caseload/waarnemingen"), Gedaan::waarneming_geregeld);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_waarnemingen(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_waarnemingen(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response stop_waarneming(kern::Call& call, const toegang::Grant<Waarnemen>& grant,
                              const toegang::PathText& pad) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto versie = input.versie();
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    const auto id = IdBytes::parse(pad.get("waarneming"));
    if (!id) return pagina::geweigerd(call, NotFound{});
    const auto gedaan = actions::stop_waarneming(call, grant, *id, *versie);
    if (gedaan) return pagina::klaar(call, html::url("/caseload/waarnemingen"), Gedaan::waarneming_gestopt);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_waarnemingen(call, grant, web::Input::empty(), *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response rondje(kern::Call& call, const toegang::Scope<Bijwerken>& scope) {
    const Rondje rondje = store::rondje(call.reader, scope);
    const auto na = dossier_uit(call, "na");
    const auto voor = dossier_uit(call, "voor");
    const auto plaats = rules::halte(rondje.haltes, voor ? voor : na, voor ? -1 : 1, scope.vandaag());
    if (!plaats)
        return pagina::antwoord(call, scope, {.titel = "Mijn rondje", .hier = hier_rondje},
                                view::RondeKlaar{rondje});
    const Stop stop = store::stop(call.reader, scope, rondje.haltes[*plaats]);
    call.gezien = stop.halte.id;
    return pagina::antwoord(call, scope,
                            {.titel = "Mijn rondje", .hier = hier_rondje, .kenmerk = stop.halte.kenmerk},
                            view::Ronde{scope, rondje, stop, *plaats});
}

namespace {

web::Response toon_lijst(kern::Call& call, const toegang::Scope<Bijwerken>& scope, const web::Input& input) {
    const Rondje rondje = store::rondje(call.reader, scope);
    std::vector<toegang::Gezien<betrokkene::Titel>> titels;
    for (const Halte& halte : rondje.haltes) titels.push_back(store::titel(scope, halte));
    return pagina::antwoord(
        call, scope, {.titel = "Mijn rondje als lijst", .hier = hier_rondje, .fout = !input.faults().empty()},
        view::RondeLijst{scope.wie(), scope.vandaag(), rondje, titels, input});
}

}  // namespace

web::Response rondje_lijst(kern::Call& call, const toegang::Scope<Bijwerken>& scope) {
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) input.set("tot", scope.vandaag().plus_days(rules::stil_standaard));
    return toon_lijst(call, scope, input);
}

web::Response zet_stil(kern::Call& call, const toegang::Grant<Bijwerken>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Stil stil = lees_stil(input);
    const auto gelezen = input.finish();
    Result<void> gedaan = gelezen ? actions::zet_stil(call, grant, stil) : gelezen;
    if (gedaan)
        return pagina::klaar(call,
                             stil.dossiers.size() == 1
                                 ? html::url("/rondje").with("na", stil.dossiers.front())
                                 : html::url("/rondje/lijst"),
                             Gedaan::rondje_stil);
    const auto* fouten = std::get_if<InvalidInput>(&gedaan.error());
    if (fouten == nullptr) return pagina::geweigerd(call, gedaan.error());
    // The list is the form it came from, or the one that can do the same.
    if (gelezen) input.add(*fouten);
    toegang::Besluit besluit;
    const auto scope = call.kern.gate.ask_list<Bijwerken>(*call.wie, call.nu, call.inzage, besluit);
    return scope ? toon_lijst(call, *scope, input) : pagina::geweigerd(call, gedaan.error());
}

web::Response herinner(kern::Call& call, const toegang::Grant<Herinneren>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto organisatie =
        input.id<kern::Organisatie>("organisatie", {.label = "Organisatie", .required = true});
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    const auto gedaan = actions::herinner(call, grant, *organisatie);
    if (!gedaan) return pagina::geweigerd(call, gedaan.error());
    return pagina::klaar(call, html::url("/rondje").with("na", grant.dossier()),
                         Gedaan::herinnering_gestuurd);
}

}  // namespace caseload::pages
