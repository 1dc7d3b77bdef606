#include "domein/bijdrage/pages.hpp"

#include "domein/bijdrage/actions.hpp"
#include "domein/bijdrage/form.hpp"
#include "domein/bijdrage/rules.hpp"
#include "domein/bijdrage/views.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace bijdrage::pages {
namespace {

constexpr std::string_view hier = "/casussen";

web::Response toon_formulier(kern::Call& call, const toegang::Grant<Toevoegen>& grant,
                             const web::Input& input) {
    const auto organisaties = store::deelnemende_organisaties(call.reader, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Bijdrage geven", .hier = hier, .fout = !input.faults().empty()},
                            view::Formulier{grant, input, organisaties});
}

web::Response terug(const toegang::GrantBasis& grant) {
    return web::see_other(
        std::string(html::url("/casussen/{}/bijdragen/{}", grant.dossier(), grant.item()).text()));
}

// Somebody of this organisation was first: how it stands now beside what this reader wanted.
web::Response toon_botsing(kern::Call& call, const toegang::Grant<Wijzigen>& grant, view::Wens wens) {
    const auto nu = store::een(call.reader, grant);
    if (!nu) return pagina::geweigerd(call, NotFound{});
    return pagina::antwoord(call, grant, {.titel = "Iemand was je voor", .hier = hier, .status = 409},
                            view::Botsing{grant, *nu, wens, call.request.form});
}

// Releasing and withdrawing: both need the version that the reader saw.
template <class Doe>
web::Response wijzig(kern::Call& call, const toegang::Grant<Wijzigen>& grant, view::Wens wens, Doe doe) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto versie = input.versie();
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    const Result<void> gedaan = doe(call, grant, *versie);
    if (gedaan) return terug(grant);
    if (std::holds_alternative<Conflict>(gedaan.error())) return toon_botsing(call, grant, wens);
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace

web::Response formulier(kern::Call& call, const toegang::Grant<Toevoegen>& grant) {
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) {
        input.set("kring", "C3");
        input.set("aard", "feit");
        input.set("geheim", "geen");
    }
    return toon_formulier(call, grant, input);
}

web::Response voeg_toe(kern::Call& call, const toegang::Grant<Toevoegen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Nieuw nieuw = lees(input, rules::gewone_categorieen(grant.wie().feiten.soort));
    if (!input.finish()) return toon_formulier(call, grant, input);
    const auto gedaan = actions::voeg_toe(call, grant, nieuw, toegang::id_van_formulier(call));
    if (gedaan) return web::see_other(std::string(html::url("/casussen/{}", grant.dossier()).text()));
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_formulier(call, grant, input);
    }
    return pagina::geweigerd(call, gedaan.error());
}

web::Response een(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    const auto gevonden = store::een(call.reader, grant);
    if (!gevonden) return pagina::geweigerd(call, NotFound{});
    return pagina::antwoord(call, grant, {.titel = "Bijdrage", .hier = hier}, view::Een{grant, *gevonden});
}

web::Response geef_vrij(kern::Call& call, const toegang::Grant<Wijzigen>& grant) {
    return wijzig(call, grant, view::Wens::vrijgeven, actions::geef_vrij);
}

web::Response trek_in(kern::Call& call, const toegang::Grant<Wijzigen>& grant) {
    return wijzig(call, grant, view::Wens::intrekken, actions::trek_in);
}

}  // namespace bijdrage::pages
