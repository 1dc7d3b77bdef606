#include "domein/aanmelding/pages.hpp"

#include <charconv>

#include "domein/aanmelding/actions.hpp"
#include "domein/aanmelding/rules.hpp"
#include "domein/aanmelding/views.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace aanmelding::pages {
namespace {

constexpr std::string_view hier = "/aanmeldingen";
constexpr long long per_bladzijde = 25;

long long bladzijde_van(const web::Request& request) {
    const std::string_view getypt = request.query.get("pagina");
    int bladzijde = 1;
    const auto gelezen = std::from_chars(getypt.data(), getypt.data() + getypt.size(), bladzijde);
    return gelezen.ec == std::errc{} && bladzijde >= 1 && bladzijde <= 10'000 ? bladzijde : 1;
}

std::string naam_van(const web::Fields& velden) {
    betrokkene::Naam naam;
    naam.voorletters = velden.get("betrokkene.voorletters");
    naam.voorvoegsel = velden.get("betrokkene.voorvoegsel");
    naam.geslachtsnaam = velden.get("betrokkene.geslachtsnaam");
    return betrokkene::lijstnaam(naam);
}

std::vector<view::Conceptregel> conceptregels(kern::Call& call, const toegang::Principal& wie) {
    std::vector<view::Conceptregel> regels;
    for (const auto& een : concepten::lijst(call.kern, call.reader, wie, call.nu))
        regels.push_back({een.id, naam_van(een.velden), een.gewijzigd, een.verloopt});
    return regels;
}

// The page of one report. Only for the reporting organisation: others who take part have the casus.
template <class R>
web::Response toon(kern::Call& call, const toegang::Grant<R>& grant, const web::Input& input,
                   html::Fragment melding = {}) {
    const auto gevonden = lees(call.reader, grant);
    if (!gevonden || gevonden->organisatie_id != grant.wie().organisatie)
        return pagina::geweigerd(call, NotFound{});
    const auto personen = betrokkene::lijst(call.reader, grant);
    const auto later = aanvullingen(call.reader, grant);
    const auto bestanden = bijlage::lijst(call.reader, grant);
    const auto besluit = store::besluit(call.reader, grant);
    call.gezien = grant.dossier();
    const view::Volgblad blad{
        .grant = grant,
        .aanmelding = *gevonden,
        .personen = personen,
        .aanvullingen = later,
        .bijlagen = bestanden,
        .besluit = besluit,
        .input = input,
        .melding = melding,
        .contact_werkdagen = partner::getal(call.reader, "triage.eerste_contact_werkdagen", grant.vandaag()),
        .piket = partner::instelling(call.reader, "piket.telefoon", grant.vandaag()),
        .net_verstuurd = call.request.query.has("verstuurd"),
        .mag_aanvullen = toegang::Gate::zou_mogen(grant, toegang::Recht::aanmelding_aanvullen)};
    return pagina::antwoord(call, grant,
                            {.titel = "Je aanmelding",
                             .hier = hier,
                             .kenmerk = gevonden->kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            blad);
}

web::Response terug(const toegang::GrantBasis& grant, std::string_view anker) {
    return web::see_other(std::string(html::url("/aanmeldingen/{}", grant.dossier()).text()) +
                          std::string(anker));
}

}  // namespace

web::Response overzicht(kern::Call& call, const toegang::Scope<Lijst>& scope) {
    const long long bladzijde = bladzijde_van(call.request);
    const store::Bladzijde blad = store::lijst(call.reader, scope, bladzijde, per_bladzijde);
    const auto concepten = conceptregels(call, scope.wie());
    const view::Overzicht overzicht{
        .scope = scope,
        .blad = blad,
        .concepten = concepten,
        .bladzijde = bladzijde,
        .grootte = per_bladzijde,
        .mag_triage = scope.wie().feiten.soort == toegang::OrganisatieSoort::huis &&
                      toegang::Gate::zou_mogen(scope.wie(), toegang::Recht::triage_lijst)};
    return pagina::antwoord(call, scope, {.titel = "Mijn aanmeldingen", .hier = hier}, overzicht);
}

web::Response volg(kern::Call& call, const toegang::Grant<Volgen>& grant) {
    return toon(call, grant, inloggen::begin(call).input);
}

web::Response vul_aan(kern::Call& call, const toegang::Grant<Aanvullen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const std::string tekst =
        input.text("tekst", {.label = "Wil je iets toevoegen, of een vraag van het huis beantwoorden?",
                             .max = rules::aanvulling_max,
                             .required = true,
                             .lines = web::Lines::many});
    if (!input.finish()) return toon(call, grant, input);
    const auto gedaan = actions::vul_aan(call, grant, tekst, toegang::id_van_formulier(call));
    if (gedaan)
        return pagina::klaar(call, html::url("/aanmeldingen/{}", grant.dossier()),
                             pagina::Gedaan::aanvulling_verstuurd);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response trek_in(kern::Call& call, const toegang::Grant<Intrekken>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    const auto gedaan = actions::trek_in(call, grant);
    if (gedaan)
        return pagina::klaar(call, html::url("/aanmeldingen/{}", grant.dossier()),
                             pagina::Gedaan::aanmelding_ingetrokken);
    // Taken back or decided on meanwhile: the page of the report says how it stands.
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response voeg_bijlage_toe(kern::Call& call, const toegang::Grant<BijlageToevoegen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto weiger = [&](const FieldFault& fout) {
        input.add(InvalidInput{{fout}});
        // The house adds from the page of triage; there a refusal is a page of its own.
        if (grant.rol() != toegang::DeelnameRol::aanmelder)
            return pagina::geweigerd(call, InvalidInput{{fout}});
        return toon(call, grant, input);
    };
    if (!input.finish()) return pagina::geweigerd(call, InvalidInput{input.faults()});
    bool iets = false;
    for (const web::File& file : call.request.files) {
        if (file.field != "bijlage" || (file.name.empty() && file.body.empty())) continue;
        iets = true;
        const auto gedaan = bijlage::bewaar(call, grant, file);
        if (gedaan) continue;
        if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error()))
            return weiger(fouten->faults.front());
        return pagina::geweigerd(call, gedaan.error());
    }
    if (!iets) return weiger({"bijlage", "required", "Kies eerst een bestand."});
    if (grant.rol() != toegang::DeelnameRol::aanmelder)
        return web::see_other(std::string(html::url("/triage/{}", grant.dossier()).text()));
    return terug(grant, "#bijlagen");
}

web::Response bijlage(kern::Call& call, const toegang::Grant<BijlageLezen>& grant) {
    auto inhoud = bijlage::lees(call, grant);
    return inhoud ? bijlage::als_bestand(std::move(*inhoud)) : pagina::geweigerd(call, NotFound{});
}

}  // namespace aanmelding::pages
