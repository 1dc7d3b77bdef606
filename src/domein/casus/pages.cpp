#include "domein/casus/pages.hpp"

#include <algorithm>
#include <charconv>

#include "domein/casus/actions.hpp"
#include "domein/casus/form.hpp"
#include "domein/casus/views.hpp"
#include "kern/pagina/antwoord.hpp"

namespace casus::pages {
namespace {

constexpr std::string_view hier = "/casussen";
constexpr int per_bladzijde = 25;
constexpr int bladzijden_hoogstens = 4'000;
constexpr int inzage_regels = 200;

int bladzijde_uit(const web::Request& request) {
    const auto text = request.query.get("page");
    int page = 1;
    std::from_chars(text.data(), text.data() + text.size(), page);
    return std::clamp(page, 1, bladzijden_hoogstens);
}

web::Response naar_casus(const toegang::GrantBasis& grant) {
    return web::see_other(std::string(html::url("/casussen/{}", grant.dossier()).text()));
}

web::Response toon_kop(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const web::Input& input,
                       int status = 200) {
    const auto mensen = store::deelnemende_mensen(call.reader, grant);
    return pagina::antwoord(
        call, grant,
        {.titel = "Schaal op of af", .hier = hier, .fout = !input.faults().empty(), .status = status},
        view::KopFormulier{grant, input, mensen});
}

web::Response toon_deelname(kern::Call& call, const toegang::Grant<DeelnameWijzigen>& grant,
                            const web::Input& input) {
    const auto organisaties = store::organisaties(call.reader, grant.vandaag());
    std::vector<store::Keuze> mensen;
    if (const auto gekozen = kern::OrganisatieId::parse(input.typed("organisatie")))
        mensen = store::mensen_van(call.reader, *gekozen, grant.vandaag());
    return pagina::antwoord(
        call, grant, {.titel = "Nodig een organisatie uit", .hier = hier, .fout = !input.faults().empty()},
        view::DeelnameFormulier{grant, input, organisaties, mensen});
}

}  // namespace

web::Response lijst(kern::Call& call, const toegang::Scope<Lijst>& scope) {
    const int page = bladzijde_uit(call.request);
    const auto bladzijde = store::lijst(call.reader, scope, page, per_bladzijde);
    return pagina::antwoord(call, scope, {.titel = "Casussen", .hier = hier},
                            view::Casussen{bladzijde, page, scope.vandaag()});
}

web::Response toon(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    const auto kop = store::kop(call.reader, grant);
    if (!kop) return pagina::geweigerd(call, NotFound{});
    const auto personen = betrokkene::lijst(call.reader, grant);
    const auto bijdragen = bijdrage::lijst(call.reader, grant);
    const auto plan = plan::overzicht(call.reader, grant);
    const auto deelnames = store::deelnames(call.reader, grant);
    const auto besluiten = store::open_besluiten(call.reader, grant);
    const auto verloop = store::verloop(call.reader, grant);
    call.gezien = grant.dossier();
    return pagina::antwoord(
        call, grant,
        {.titel = kop->titel->naam,
         .hier = hier,
         .kenmerk = kop->kenmerk,
         .dossier_inzage = toegang::Gate::zou_mogen(grant, toegang::Recht::casus_inzage)},
        view::Casus{grant, *kop, personen, bijdragen, plan, deelnames, besluiten, verloop});
}

web::Response ingezien(kern::Call& call, const toegang::Grant<Inzage>& grant) {
    const auto kop = store::kop(call.reader, grant);
    if (!kop) return pagina::geweigerd(call, NotFound{});
    const auto regels = store::inzage(call, grant, inzage_regels);
    return pagina::antwoord(
        call, grant, {.titel = "Wie heeft dit dossier ingezien?", .hier = hier, .kenmerk = kop->kenmerk},
        view::Ingezien{grant, *kop, regels});
}

web::Response bsn(kern::Call& call, const toegang::Grant<Bsn>& grant) {
    const auto gevonden = betrokkene::bsn(call.reader, grant, grant.item());
    return pagina::antwoord(call, grant, {.titel = "Burgerservicenummer", .hier = hier},
                            view::Bsn{grant, gevonden});
}

web::Response kop_formulier(kern::Call& call, const toegang::Grant<Wijzigen>& grant) {
    const auto kop = store::kop(call.reader, grant);
    if (!kop) return pagina::geweigerd(call, NotFound{});
    web::Input input = web::Input::empty();
    input.set("ave", kop->ave);
    if (kop->casusregisseur_id) input.set("casusregisseur", *kop->casusregisseur_id);
    input.set("versie", kop->versie);
    return toon_kop(call, grant, input);
}

web::Response wijzig_kop(kern::Call& call, const toegang::Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Kopwijziging nieuw = lees_kop(input);
    if (!input.finish()) return toon_kop(call, grant, input);
    const auto gedaan = actions::wijzig_kop(call, grant, nieuw);
    if (gedaan) return naar_casus(grant);
    if (!std::holds_alternative<Conflict>(gedaan.error())) return pagina::geweigerd(call, gedaan.error());
    const auto nu = store::kop(call.reader, grant);
    if (!nu) return pagina::geweigerd(call, NotFound{});
    const auto mensen = store::deelnemende_mensen(call.reader, grant);
    return pagina::antwoord(call, grant, {.titel = "Iemand was je voor", .hier = hier, .status = 409},
                            view::KopBotsing{grant, *nu, nieuw, mensen});
}

web::Response deelname_formulier(kern::Call& call, const toegang::Grant<DeelnameWijzigen>& grant) {
    web::Input input = web::Input::empty();
    if (const auto gekozen = kern::OrganisatieId::parse(call.request.query.get("organisatie")))
        input.set("organisatie", *gekozen);
    input.set("rol", "deelnemer");
    return toon_deelname(call, grant, input);
}

web::Response stel_deelname_voor(kern::Call& call, const toegang::Grant<DeelnameWijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuweDeelname nieuw = lees_deelname(input);
    if (!input.finish()) return toon_deelname(call, grant, input);
    const auto gedaan = actions::stel_deelname_voor(call, grant, nieuw);
    if (gedaan) return naar_casus(grant);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_deelname(call, grant, input);
    }
    return pagina::geweigerd(call, gedaan.error());
}

web::Response beeindig_deelname(kern::Call& call, const toegang::Grant<DeelnameWijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto versie = input.versie();
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    const auto gedaan =
        actions::beeindig_deelname(call, grant, kern::DeelnameId::from(grant.item()), *versie);
    return gedaan ? naar_casus(grant) : pagina::geweigerd(call, gedaan.error());
}

web::Response bevestig_deelname(kern::Call& call, const toegang::Grant<DeelnameBevestigen>& grant) {
    static constexpr std::pair<std::string_view, bool> antwoorden[] = {{"akkoord", true},
                                                                       {"niet-akkoord", false}};
    web::Input input = web::Input::from_form(call.request.form);
    const auto akkoord = input.choice("antwoord", antwoorden, {.label = "Antwoord", .required = true});
    const std::string toelichting = input.text("toelichting", {.label = "Toelichting", .max = 1'000});
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    const auto gedaan =
        actions::bevestig_deelname(call, grant, kern::BesluitId::from(grant.item()), *akkoord, toelichting);
    return gedaan ? naar_casus(grant) : pagina::geweigerd(call, gedaan.error());
}

}  // namespace casus::pages
