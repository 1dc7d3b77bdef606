// Proposing, confirming and ending roles.

#include "domein/beheer/actions.hpp"
#include "domein/beheer/form.hpp"
#include "domein/beheer/pages_shared.hpp"
#include "domein/beheer/views_mensen.hpp"
#include "kern/toegang/keuzes.hpp"

namespace beheer::pages {
namespace {

Response toon(kern::Call& call, const Grant<RolVoorstellen>& grant, const Medewerker& mens,
              const web::Input& input) {
    // Only roles that fit the organisation; the rule stands in the action as well.
    std::vector<html::Option> opties;
    for (const auto& woord : toegang::rollen())
        if (rules::past(woord.waarde, mens.soort)) opties.push_back({woord.code, woord.naam});
    const auto velden = [&](html::Out& out) {
        out("{}",
            html::filled(input, html::Select{.name = "rol",
                                             .label = "Rol",
                                             .options = opties,
                                             .hint = "Iemand anders bevestigt de rol. Pas dan geldt hij."}));
        view::periode_velden(out, input);
    };
    const std::string titel = "Stel een rol voor: " + mens.velden.naam;
    return pagina::antwoord(call, grant, {.titel = titel, .hier = hier, .fout = !input.faults().empty()},
                            view::Formulier{titel,
                                            html::url("/beheer/medewerkers/{}", mens.id),
                                            mens.velden.naam,
                                            html::url("/beheer/medewerkers/{}/rollen", mens.id),
                                            input,
                                            grant.wie().csrf,
                                            {},
                                            "Stel voor",
                                            velden});
}

std::optional<Medewerker> uit(kern::Call& call, const PathText& pad) {
    const auto id = id_uit<kern::MedewerkerId>(pad, "medewerker");
    return id ? store::medewerker(call.reader, *id) : std::nullopt;
}

template <class R, class Actie>
Response beslis(kern::Call& call, const Grant<R>& grant, const PathText& pad, Actie&& actie) {
    const auto id = id_uit<RolId>(pad, "rol");
    if (!id) return weg(call);
    return met_versie(call, html::url("/beheer/rollen"),
                      [&](std::int64_t versie) { return actie(call, grant, *id, versie); });
}

}  // namespace

Response rol_formulier(kern::Call& call, const Grant<RolVoorstellen>& grant, const PathText& pad) {
    const auto mens = uit(call, pad);
    if (!mens) return weg(call);
    web::Input input = web::Input::empty();
    input.set("van", grant.vandaag());
    return toon(call, grant, *mens, input);
}

Response stel_rol_voor(kern::Call& call, const Grant<RolVoorstellen>& grant, const PathText& pad) {
    const auto mens = uit(call, pad);
    if (!mens) return weg(call);
    web::Input input = web::Input::from_form(call.request.form);
    const auto nieuw = lees_rol(input);
    if (!input.finish()) return toon(call, grant, *mens, input);
    const auto gedaan = actions::stel_rol_voor(call, grant, mens->id, nieuw);
    if (!gedaan && terug_in_formulier(input, gedaan.error())) return toon(call, grant, *mens, input);
    return na(call, gedaan, html::url("/beheer/medewerkers/{}", mens->id));
}

Response voorstellen(kern::Call& call, const Grant<Lezen>& grant) {
    const auto rollen = store::voorstellen(call.reader);
    return pagina::antwoord(call, grant, {.titel = "Rollen bevestigen", .hier = hier},
                            view::Voorstellen{grant, rollen});
}

Response bevestig_rol(kern::Call& call, const Grant<RolBevestigen>& grant, const PathText& pad) {
    return beslis(call, grant, pad, actions::bevestig_rol);
}

Response wijs_rol_af(kern::Call& call, const Grant<RolBevestigen>& grant, const PathText& pad) {
    return beslis(call, grant, pad, actions::wijs_rol_af);
}

Response eindig_rol(kern::Call& call, const Grant<RolVoorstellen>& grant, const PathText& pad) {
    return beslis(call, grant, pad, actions::eindig_rol);
}

}  // namespace beheer::pages
