#include "domein/casus/pages.hpp"

#include <algorithm>
#include <charconv>

#include "domein/casus/actions.hpp"
#include "domein/casus/form.hpp"
#include "domein/casus/rules.hpp"
#include "domein/casus/views.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace casus::pages {
namespace {

constexpr std::string_view hier = "/casussen";
constexpr int per_bladzijde = 25;
constexpr int per_keuze = 100;  // a whole caseload on one page
constexpr int bladzijden_hoogstens = 4'000;
constexpr int inzage_regels = 200;

int bladzijde_uit(const web::Request& request) {
    const auto text = request.query.get("page");
    int page = 1;
    std::from_chars(text.data(), text.data() + text.size(), page);
    return std::clamp(page, 1, bladzijden_hoogstens);
}

web::Response naar_casus(const kern::Call& call, const toegang::GrantBasis& grant, pagina::Gedaan wat) {
    return pagina::klaar(call, html::url("/casussen/{}", grant.dossier()), wat);
}

web::Response toon_kop(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const web::Input& input,
                       int status = 200) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto mensen = store::deelnemende_mensen(call.reader, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Schaal op of af",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty(),
                             .status = status},
                            view::KopFormulier{grant, dossier, input, mensen});
}

web::Response toon_deelname(kern::Call& call, const toegang::Grant<DeelnameWijzigen>& grant,
                            const web::Input& input, html::Fragment melding = {}) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto organisaties = store::organisaties(call.reader, grant.vandaag());
    std::vector<store::Keuze> mensen;
    Beslissers beslissers;
    if (const auto gekozen = kern::OrganisatieId::parse(input.typed("organisatie"))) {
        mensen = store::mensen_van(call.reader, grant, *gekozen);
        beslissers = store::beslissers(call.reader, grant, *gekozen);
    }
    return pagina::antwoord(
        call, grant,
        {.titel = "Nodig een organisatie uit",
         .hier = hier,
         .kenmerk = dossier.kenmerk,
         .fout = !input.faults().empty(),
         .status = melding.empty() ? 200 : 409},
        view::DeelnameFormulier{grant, dossier, input, organisaties, mensen, beslissers, melding});
}

web::Response toon_casus(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                         html::Fragment melding = {}) {
    const auto kop = store::kop(call.reader, grant);
    if (!kop) return pagina::geweigerd(call, NotFound{});
    const auto personen = betrokkene::lijst(call.reader, grant);
    const auto bijdragen = bijdrage::bladzijde(call.reader, grant, {}, 1, view::bijdragen_op_scherm);
    const auto plan = plan::kort(call.reader, grant);
    const auto deelnames = store::deelnames(call.reader, grant);
    const auto besluiten = store::open_besluiten(call.reader, grant);
    const auto ingetrokken = store::ingetrokken_besluiten(call.reader, grant);
    const auto verloop = store::verloop(call.reader, grant);
    const auto waarschuwing = betrokkene::waarschuwing(call.reader, grant);
    const auto agenda = overleg::komende_van(call.reader, grant);
    const auto aanpak = aanpak::kort(call.reader, grant);
    call.gezien = grant.dossier();
    if (kop->nieuws) call.gezien = grant.dossier();  // else the writer would only find that it was seen
    return pagina::antwoord(call, grant,
                            {.titel = kop->titel->naam,
                             .hier = hier,
                             .kenmerk = kop->kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409,
                             .dossier_inzage = toegang::Gate::zou_mogen(grant, toegang::Recht::casus_inzage)},
                            view::Casus{grant, *kop, personen, bijdragen, plan, deelnames, besluiten,
                                        ingetrokken, verloop, input, waarschuwing, aanpak, melding, agenda});
}

}  // namespace

web::Response lijst(kern::Call& call, const toegang::Scope<Lijst>& scope) {
    const int page = bladzijde_uit(call.request);
    const auto& query = call.request.query;
    const lijst::Lijst& eigen = *lijst::zoek("casussen");
    const auto kolommen = lijst::kolommen(call.reader, scope.wie(), eigen);
    const auto filters = lijst::filters(call.kern, call.reader, scope.wie(), eigen);
    const lijst::Balk balk{scope.wie(), eigen, filters, lijst::als_keuze(eigen, query)};
    if (query.has("volgorde")) {
        const Lijstkeuze keuze =
            rules::lees_keuze(query.get("fase"), query.get("tafel"), query.get("gemeente"),
                              query.get("laat") == "ja", query.get("volgorde"));
        const auto gekozen = store::kies(call.reader, scope, keuze, page, per_keuze);
        return pagina::antwoord(
            call, scope, {.titel = "Casussen", .hier = hier},
            view::Casussen{gekozen.bladzijde, page, scope.vandaag(), keuze, &gekozen, kolommen, &balk});
    }
    const auto bladzijde = store::lijst(call.reader, scope, page, per_bladzijde);
    return pagina::antwoord(call, scope, {.titel = "Casussen", .hier = hier},
                            view::Casussen{bladzijde, page, scope.vandaag(), {}, nullptr, kolommen, &balk});
}

web::Response toon(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    return toon_casus(call, grant, inloggen::begin(call).input);
}

web::Response ingezien(kern::Call& call, const toegang::Grant<Inzage>& grant) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto regels = store::inzage(call, grant, inzage_regels);
    return pagina::antwoord(
        call, grant, {.titel = "Wie heeft dit dossier ingezien?", .hier = hier, .kenmerk = dossier.kenmerk},
        view::Ingezien{grant, dossier, regels});
}

web::Response bsn(kern::Call& call, const toegang::Grant<Bsn>& grant) {
    const auto personen = betrokkene::lijst(call.reader, grant);
    if (std::ranges::find(personen, grant.item(), [](const auto& een) { return een.item.id; }) ==
        personen.end())
        return pagina::geweigerd(call, NotFound{});
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto gevonden = betrokkene::bsn(call.reader, grant, grant.item());
    return pagina::antwoord(call, grant,
                            {.titel = "Burgerservicenummer", .hier = hier, .kenmerk = dossier.kenmerk},
                            view::Bsn{grant, dossier, gevonden});
}

web::Response kop_formulier(kern::Call& call, const toegang::Grant<Wijzigen>& grant) {
    const auto kop = store::kop(call.reader, grant);
    if (!kop) return pagina::geweigerd(call, NotFound{});
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) {
        input.set("ave", kop->ave);
        if (kop->casusregisseur_id) input.set("casusregisseur", *kop->casusregisseur_id);
        input.set("versie", kop->versie);
    }
    return toon_kop(call, grant, input);
}

web::Response wijzig_kop(kern::Call& call, const toegang::Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Kopwijziging nieuw = lees_kop(input);
    if (!input.finish()) return toon_kop(call, grant, input);
    const auto gedaan = actions::wijzig_kop(call, grant, nieuw);
    if (gedaan) return naar_casus(call, grant, pagina::Gedaan::kop_bewaard);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_kop(call, grant, input);
    }
    if (!std::holds_alternative<Conflict>(gedaan.error())) return pagina::geweigerd(call, gedaan.error());
    const auto nu = store::kop(call.reader, grant);
    if (!nu) return pagina::geweigerd(call, NotFound{});
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto mensen = store::deelnemende_mensen(call.reader, grant);
    return pagina::antwoord(
        call, grant, {.titel = "Iemand was je voor", .hier = hier, .kenmerk = dossier.kenmerk, .status = 409},
        view::KopBotsing{grant, dossier, *nu, nieuw, call.request.form, mensen});
}

web::Response deelname_formulier(kern::Call& call, const toegang::Grant<DeelnameWijzigen>& grant) {
    auto [input, naar] = inloggen::begin(call);
    if (const auto gekozen = kern::OrganisatieId::parse(call.request.query.get("organisatie")))
        input.set("organisatie", *gekozen);
    if (naar.empty()) input.set("rol", "deelnemer");
    return toon_deelname(call, grant, input);
}

web::Response stel_deelname_voor(kern::Call& call, const toegang::Grant<DeelnameWijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuweDeelname nieuw = lees_deelname(input);
    if (!input.finish()) return toon_deelname(call, grant, input);
    const auto gedaan = actions::stel_deelname_voor(call, grant, nieuw,
                                                    kern::BesluitId::from(toegang::id_van_formulier(call)));
    if (gedaan)
        return naar_casus(
            call, grant,
            nieuw.besluit_datum ? pagina::Gedaan::deelname_vastgelegd : pagina::Gedaan::deelname_voorgesteld);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_deelname(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_deelname(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response beeindig_deelname(kern::Call& call, const toegang::Grant<DeelnameWijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto versie = input.versie();
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    const auto id = kern::DeelnameId::from(grant.item());
    const auto gedaan = actions::beeindig_deelname(call, grant, id, *versie);
    if (gedaan) return naar_casus(call, grant, pagina::Gedaan::deelname_gestopt);
    if (!std::holds_alternative<Conflict>(gedaan.error())) return pagina::geweigerd(call, gedaan.error());
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto deelnames = store::deelnames(call.reader, grant);
    const auto nu = std::find_if(deelnames.begin(), deelnames.end(),
                                 [&](const Deelname& deelname) { return deelname.id == id; });
    return pagina::antwoord(
        call, grant, {.titel = "Iemand was je voor", .hier = hier, .kenmerk = dossier.kenmerk, .status = 409},
        view::DeelnameBotsing{grant, dossier, nu == deelnames.end() ? nullptr : &*nu, call.request.form});
}

web::Response bevestig_deelname(kern::Call& call, const toegang::Grant<DeelnameBevestigen>& grant) {
    static constexpr std::pair<std::string_view, bool> antwoorden[] = {{"akkoord", true},
                                                                       {"niet-akkoord", false}};
    web::Input input = web::Input::from_form(call.request.form);
    const auto akkoord = input.choice("antwoord", antwoorden, {.label = "Antwoord", .required = true});
    const std::string toelichting = input.text("toelichting", {.label = "Toelichting", .max = 1'000});
    if (!input.finish()) return toon_casus(call, grant, input);
    const auto gedaan =
        actions::bevestig_deelname(call, grant, kern::BesluitId::from(grant.item()), *akkoord, toelichting);
    if (gedaan) return naar_casus(call, grant, pagina::Gedaan::antwoord_vastgelegd);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_casus(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon_casus(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace casus::pages
