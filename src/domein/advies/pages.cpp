#include "domein/advies/pages.hpp"

#include <charconv>

#include "domein/advies/actions.hpp"
#include "domein/advies/form.hpp"
#include "domein/advies/views.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace advies::pages {
namespace {

using pagina::Gedaan;
using toegang::Grant;

constexpr std::string_view hier = "/adviezen";
constexpr int per_bladzijde = 25;

int bladzijde_van(const web::Request& request) {
    const std::string_view getypt = request.query.get("page");
    int bladzijde = 1;
    const auto gelezen = std::from_chars(getypt.data(), getypt.data() + getypt.size(), bladzijde);
    return gelezen.ec == std::errc{} && bladzijde >= 1 && bladzijde <= 10'000 ? bladzijde : 1;
}

web::Response toon_formulier(kern::Call& call, const Grant<Vragen>& grant, const web::Input& input,
                             html::Fragment melding = {}) {
    const auto themas = partner::codes(call.reader, "adviesthema", grant.vandaag());
    std::vector<Mens> vragers;
    if (grant.wie().feiten.soort == toegang::OrganisatieSoort::huis)
        vragers = store::vragers(call.reader, grant.vandaag());
    return pagina::antwoord(call, grant,
                            {.titel = "Vraag advies",
                             .hier = hier,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::Formulier{grant, input, themas, vragers,
                                            actions::namen_mogen(call.reader, grant.vandaag()), melding});
}

web::Response toon(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                   html::Fragment melding = {}) {
    const auto advies = store::een(call.reader, grant);
    if (!advies) return pagina::geweigerd(call, NotFound{});
    const auto berichten = store::berichten(call.reader, grant);
    const auto themas = partner::codes(call.reader, "adviesthema", grant.vandaag());
    std::vector<Mens> adviseurs;
    if (toegang::Gate::zou_mogen(grant, toegang::Recht::advies_behandelen))
        adviseurs = store::adviseurs(call.reader, grant.vandaag());
    std::optional<kern::DossierId> aanmelding;
    if (advies->concept_id) aanmelding = store::aanmelding(call.reader, grant, *advies->concept_id);
    call.gezien = grant.dossier();
    return pagina::antwoord(
        call, grant,
        {.titel = "Advies",
         .hier = hier,
         .kenmerk = advies->kenmerk,
         .fout = !input.faults().empty(),
         .status = melding.empty() ? 200 : 409},
        view::Een{grant, *advies, berichten, input, themas, adviseurs, aanmelding, melding});
}

html::Url terug(const toegang::GrantBasis& grant) { return html::url("/adviezen/{}", grant.dossier()); }

// What came of an act: on with a word, or back to the page with what was typed.
web::Response na(kern::Call& call, const toegang::GrantBasis& grant, web::Input& input,
                 const Result<void>& gedaan, Gedaan wat) {
    if (gedaan) return pagina::klaar(call, terug(grant), wat);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

template <class R, class Doe>
web::Response met_versie(kern::Call& call, const Grant<R>& grant, Gedaan wat, Doe&& doe) {
    web::Input input = web::Input::from_form(call.request.form);
    const std::int64_t versie = input.versie().value_or(0);
    if (!input.finish()) return toon(call, grant, input);
    return na(call, grant, input, doe(versie), wat);
}

}  // namespace

web::Response lijst(kern::Call& call, const toegang::Scope<Lijst>& scope) {
    const store::Keuze keuze = lees_keuze(call.request);
    const int bladzijde = bladzijde_van(call.request);
    const auto blad = store::lijst(call.reader, scope, keuze, bladzijde, per_bladzijde);
    const auto themas = partner::codes(call.reader, "adviesthema", scope.vandaag());
    const auto dagen = partner::getal(call.reader, "advies.werkdagen", scope.vandaag());
    const lijst::Lijst& eigen = *lijst::zoek("adviezen");
    const auto kolommen = lijst::kolommen(call.reader, scope.wie(), eigen);
    const auto filters = lijst::filters(call.kern, call.reader, scope.wie(), eigen);
    const lijst::Balk balk{scope.wie(), eigen, filters, lijst::als_keuze(eigen, call.request.query)};
    std::vector<Mens> adviseurs;
    if (toegang::Gate::zou_mogen(scope.wie(), toegang::Recht::werk_verdelen))
        adviseurs = store::adviseurs(call.reader, scope.vandaag());
    return pagina::antwoord(call, scope, {.titel = "Advies", .hier = hier},
                            view::Lijst{scope, blad, keuze, themas, bladzijde, static_cast<int>(dagen),
                                        kolommen, &balk, adviseurs});
}

// What went to the colleague, and what was left out and why: each question passed the gate by itself.
web::Response verdeel(kern::Call& call, const Grant<Verdelen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Verdeling gelezen = lees_verdeling(input);
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    const auto gedaan = actions::verdeel(call, grant, gelezen);
    if (!gedaan) return pagina::geweigerd(call, gedaan.error());
    const auto blad = [&](html::Out& out) {
        const auto pad = [](html::Out& in) { in("<a href=\"{}\">Advies</a>", html::url("/adviezen")); };
        out("{}<p role=\"status\">{} {} toegewezen.</p>",
            html::PageHead{.title = "Vragen toegewezen", .path = pad}, gedaan->aantal,
            gedaan->aantal == 1 ? "vraag is" : "vragen zijn");
        if (gedaan->overgeslagen.empty()) return;
        out("<p>Overgeslagen:</p><ul class=\"rh-lijst\">");
        for (const auto& [kenmerk, waarom] : gedaan->overgeslagen)
            out("<li>{} {}</li>", html::Kenmerk{kenmerk}, waarom);
        out("</ul>");
    };
    return pagina::antwoord(call, grant, {.titel = "Vragen toegewezen", .hier = hier}, blad);
}

web::Response formulier(kern::Call& call, const Grant<Vragen>& grant) {
    return toon_formulier(call, grant, inloggen::begin(call).input);
}

web::Response vraag(kern::Call& call, const Grant<Vragen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Nieuw nieuw = lees_vraag(input, grant.vandaag());
    if (!input.finish()) return toon_formulier(call, grant, input);
    const auto gedaan = actions::vraag(call, grant, nieuw, toegang::id_van_formulier(call));
    if (gedaan) return pagina::klaar(call, html::url("/adviezen/{}", *gedaan), Gedaan::advies_gevraagd);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_formulier(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_formulier(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response een(kern::Call& call, const Grant<Lezen>& grant) {
    return toon(call, grant, inloggen::begin(call).input);
}

web::Response afdruk(kern::Call& call, const Grant<Lezen>& grant) {
    const auto advies = store::een(call.reader, grant);
    if (!advies) return pagina::geweigerd(call, NotFound{});
    const auto berichten = store::berichten(call.reader, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Advies op papier", .hier = hier, .kenmerk = advies->kenmerk},
                            view::Afdruk{grant, *advies, berichten});
}

web::Response wijs_toe(kern::Call& call, const Grant<Behandelen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Toewijzing gelezen = lees_toewijzing(input);
    if (!input.finish()) return toon(call, grant, input);
    return na(call, grant, input, actions::wijs_toe(call, grant, gelezen.medewerker, gelezen.versie),
              Gedaan::advies_toegewezen);
}

web::Response vraag_terug(kern::Call& call, const Grant<Behandelen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Tekst gelezen = lees_tekst(input, "terugvraag", "Wat je nog wilt weten");
    if (!input.finish()) return toon(call, grant, input);
    return na(
        call, grant, input,
        actions::vraag_terug(call, grant, gelezen.tekst, gelezen.versie, toegang::id_van_formulier(call)),
        Gedaan::advies_teruggevraagd);
}

web::Response antwoord(kern::Call& call, const Grant<Behandelen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuwAntwoord gelezen = lees_antwoord(input);
    if (!input.finish()) return toon(call, grant, input);
    return na(call, grant, input, actions::antwoord(call, grant, gelezen, toegang::id_van_formulier(call)),
              Gedaan::advies_beantwoord);
}

web::Response sluit(kern::Call& call, const Grant<Behandelen>& grant) {
    return met_versie(call, grant, Gedaan::advies_gesloten,
                      [&](std::int64_t versie) { return actions::sluit(call, grant, versie); });
}

web::Response vul_aan(kern::Call& call, const Grant<Aanvullen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Tekst gelezen = lees_tekst(input, "aanvulling", "Aanvulling");
    if (!input.finish()) return toon(call, grant, input);
    return na(call, grant, input,
              actions::vul_aan(call, grant, gelezen.tekst, gelezen.versie, toegang::id_van_formulier(call)),
              Gedaan::advies_aangevuld);
}

web::Response rond_af(kern::Call& call, const Grant<Aanvullen>& grant) {
    return met_versie(call, grant, Gedaan::advies_gesloten,
                      [&](std::int64_t versie) { return actions::sluit(call, grant, versie); });
}

web::Response trek_in(kern::Call& call, const Grant<Aanvullen>& grant) {
    return met_versie(call, grant, Gedaan::advies_ingetrokken,
                      [&](std::int64_t versie) { return actions::trek_in(call, grant, versie); });
}

web::Response meld_aan(kern::Call& call, const Grant<Aanmelden>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    input.ignore("versie");
    if (!input.finish()) return toon(call, grant, input);
    const auto gedaan = actions::meld_aan(call, grant);
    if (gedaan) return web::see_other(std::string(html::url("/aanmeldingen/concepten/{}", *gedaan).text()));
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace advies::pages
