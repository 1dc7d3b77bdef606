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

// What one wants of a role, and where that is sent.
struct Wens {
    std::string_view staat;
    html::Url pad;
};

std::string_view staat_naam(RolStaat staat) {
    switch (staat) {
        case RolStaat::voorgesteld: return "voorgesteld";
        case RolStaat::geldig: return "geldig";
        case RolStaat::afgewezen: return "afgewezen";
        case RolStaat::beeindigd: break;
    }
    return "beëindigd";
}

template <class R>
Response botsing(kern::Call& call, const Grant<R>& grant, RolId id, const Wens& wens) {
    const auto rol = store::rol(call.reader, id);
    if (!rol) return weg(call);
    view::Weergave nu{{"Wie", rol->naam},
                      {"Rol", std::string(toegang::naam(rol->rol))},
                      {"Geldt", view::periode(rol->van, rol->tot)}};
    auto jouw = nu;
    nu.emplace_back("Stand", staat_naam(rol->staat));
    jouw.emplace_back("Stand", wens.staat);
    return pagina::antwoord(call, grant, {.titel = "Iemand was je voor", .hier = hier, .status = 409},
                            view::Botsing{wens.pad, html::url("/beheer/rollen"), web::Input::empty(),
                                          grant.wie().csrf, std::to_string(rol->versie), nu, jouw});
}

template <class R, class Actie, class Pad>
Response beslis(kern::Call& call, const Grant<R>& grant, const PathText& pad, Actie&& actie,
                std::string_view staat, Pad&& naar_pad) {
    const auto id = id_uit<RolId>(pad, "rol");
    if (!id) return weg(call);
    return met_versie(
        call, html::url("/beheer/rollen"),
        [&](std::int64_t versie) { return actie(call, grant, *id, versie); },
        [&] {
            return botsing(call, grant, *id, {staat, naar_pad(*id)});
        });
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
    return beslis(call, grant, pad, actions::bevestig_rol, "geldig",
                  [](RolId id) { return html::url("/beheer/rollen/{}/bevestiging", id); });
}

Response wijs_rol_af(kern::Call& call, const Grant<RolBevestigen>& grant, const PathText& pad) {
    return beslis(call, grant, pad, actions::wijs_rol_af, "afgewezen",
                  [](RolId id) { return html::url("/beheer/rollen/{}/afwijzing", id); });
}

Response eindig_rol(kern::Call& call, const Grant<RolVoorstellen>& grant, const PathText& pad) {
    return beslis(call, grant, pad, actions::eindig_rol, "beëindigd",
                  [](RolId id) { return html::url("/beheer/rollen/{}/einde", id); });
}

}  // namespace beheer::pages
