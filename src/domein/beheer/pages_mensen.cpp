// Medewerkers with their account.

#include "domein/beheer/actions.hpp"
#include "domein/beheer/form.hpp"
#include "domein/beheer/pages_shared.hpp"
#include "domein/beheer/views.hpp"
#include "domein/beheer/views_mensen.hpp"
#include "domein/beheer/voorstel_actions.hpp"
#include "domein/beheer/voorstel_store.hpp"

namespace beheer::pages {
namespace {

html::Url pad_van(kern::MedewerkerId id) { return html::url("/beheer/medewerkers/{}", id); }

Response toon_formulier(kern::Call& call, const Grant<Wijzigen>& grant, const web::Input& input,
                        const std::optional<Medewerker>& bekend) {
    const auto keuzes = store::organisatie_keuzes(call.reader);
    const auto velden = [&](html::Out& out) { view::medewerker_velden(out, input, keuzes); };
    const std::string versie = bekend ? std::to_string(bekend->versie) : std::string();
    const std::string titel = bekend ? bekend->velden.naam : std::string("Nieuwe medewerker");
    return pagina::antwoord(call, grant, {.titel = titel, .hier = hier, .fout = !input.faults().empty()},
                            view::Formulier{titel, html::url("/beheer/medewerkers"), "Medewerkers",
                                            bekend ? pad_van(bekend->id) : html::url("/beheer/medewerkers"),
                                            input, grant.wie().csrf, versie, "Bewaar", velden});
}

template <class R>
Response toon_een(kern::Call& call, const Grant<R>& grant, const Medewerker& mens,
                  const web::Input& account) {
    const auto rollen = store::rollen_van(call.reader, mens.id);
    const auto alle = store::wachtend(call.reader, grant.nu());
    const auto wacht = std::ranges::find_if(
        alle, [&](const Voorstel& een) { return een.over_account() && een.inhoud.medewerker == mens.id; });
    return pagina::antwoord(
        call, grant, {.titel = mens.velden.naam, .hier = hier, .fout = !account.faults().empty()},
        view::MedewerkerBlad{grant, mens, rollen, account, wacht == alle.end() ? nullptr : &*wacht,
                             call.kern.huis.demo});
}

view::Weergave weergave(db::Reader& reader, const MedewerkerVelden& velden) {
    const auto naam = [&](kern::OrganisatieId id) {
        const auto gevonden = store::organisatie(reader, id);
        return gevonden ? gevonden->velden.naam : std::string();
    };
    return {{"Naam", velden.naam},
            {"Functie", velden.functienaam},
            {"Telefoon", velden.telefoon},
            {"In dienst bij", naam(velden.in_dienst_bij)},
            {"Werkt voor", naam(velden.werkt_voor)},
            {"Aangewezen voor", view::functie_namen(velden.functies)},
            {"VOG", velden.vog_datum ? dutch_date(*velden.vog_datum) : "geen"},
            {"Aangewezen", view::periode(velden.van, velden.tot)}};
}

std::optional<Medewerker> uit(kern::Call& call, const PathText& pad) {
    const auto id = id_uit<kern::MedewerkerId>(pad, "medewerker");
    return id ? store::medewerker(call.reader, *id) : std::nullopt;
}

Response met_blokkade(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad,
                      actions::Blokkade blokkade) {
    const auto id = id_uit<kern::MedewerkerId>(pad, "medewerker");
    if (!id) return weg(call);
    const auto botsing = [&] {
        const auto mens = store::medewerker(call.reader, *id);
        if (!mens) return weg(call);
        const bool aan = blokkade == actions::Blokkade::aan;
        auto nu = weergave(call.reader, mens->velden);
        auto jouw = nu;
        nu.emplace_back("Inloggen", mens->geblokkeerd ? "geblokkeerd" : "kan");
        jouw.emplace_back("Inloggen", aan ? "geblokkeerd" : "kan");
        return pagina::antwoord(call, grant, {.titel = "Iemand was je voor", .hier = hier, .status = 409},
                                view::Botsing{aan ? html::url("/beheer/medewerkers/{}/blokkade", *id)
                                                  : html::url("/beheer/medewerkers/{}/vrijgave", *id),
                                              pad_van(*id), web::Input::empty(), grant.wie().csrf,
                                              std::to_string(mens->versie), nu, jouw});
    };
    return met_versie(
        call, pad_van(*id),
        [&](std::int64_t versie) { return actions::zet_blokkade(call, grant, *id, blokkade, versie); },
        botsing);
}

}  // namespace

Response medewerkers(kern::Call& call, const Grant<Lezen>& grant) {
    const auto bladzijde = bladzijde_uit(call.request);
    const auto& query = call.request.query;
    const std::string_view letter = query.get("letter");
    const store::Wie wie{kern::OrganisatieId::parse(query.get("organisatie")),
                         letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'z' ? letter[0] : '\0'};
    const auto lijst = store::medewerkers(call.reader, wie, bladzijde);
    const auto keuzes = store::organisatie_keuzes(call.reader);
    return pagina::antwoord(call, grant, {.titel = "Medewerkers", .hier = hier},
                            view::Medewerkers{grant, lijst, keuzes, wie, bladzijde});
}

Response medewerker_nieuw(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::empty();
    input.set("van", grant.vandaag());
    return toon_formulier(call, grant, input, std::nullopt);
}

Response medewerker_maak(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto velden = lees_medewerker(input);
    if (!input.finish()) return toon_formulier(call, grant, input, std::nullopt);
    const auto gedaan = actions::maak_medewerker(call, grant, velden);
    if (gedaan) return naar(pad_van(*gedaan));
    if (terug_in_formulier(input, gedaan.error())) return toon_formulier(call, grant, input, std::nullopt);
    return pagina::geweigerd(call, gedaan.error());
}

Response medewerker(kern::Call& call, const Grant<Lezen>& grant, const PathText& pad) {
    const auto mens = uit(call, pad);
    return mens ? toon_een(call, grant, *mens, web::Input::empty()) : weg(call);
}

Response medewerker_formulier(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    const auto mens = uit(call, pad);
    return mens ? toon_formulier(call, grant, invoer(mens->velden), mens) : weg(call);
}

Response medewerker_wijzig(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    const auto mens = uit(call, pad);
    if (!mens) return weg(call);
    web::Input input = web::Input::from_form(call.request.form);
    const auto velden = lees_medewerker(input);
    const auto versie = input.versie();
    if (!input.finish()) return toon_formulier(call, grant, input, mens);
    const auto gedaan = actions::wijzig_medewerker(call, grant, mens->id, velden, *versie);
    if (!gedaan && std::holds_alternative<Conflict>(gedaan.error())) {
        const auto nu = weergave(call.reader, mens->velden);
        const auto jouw = weergave(call.reader, velden);
        return pagina::antwoord(call, grant, {.titel = "Iemand was je voor", .hier = hier, .status = 409},
                                view::Botsing{pad_van(mens->id), pad_van(mens->id), input, grant.wie().csrf,
                                              std::to_string(mens->versie), nu, jouw});
    }
    if (!gedaan && terug_in_formulier(input, gedaan.error())) return toon_formulier(call, grant, input, mens);
    return na(call, gedaan, pad_van(mens->id));
}

Response blokkeer(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    return met_blokkade(call, grant, pad, actions::Blokkade::aan);
}

Response geef_vrij(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    return met_blokkade(call, grant, pad, actions::Blokkade::af);
}

Response stel_account_voor(kern::Call& call, const Grant<AccountVoorstellen>& grant, const PathText& pad) {
    const auto mens = uit(call, pad);
    if (!mens) return weg(call);
    web::Input input = web::Input::from_form(call.request.form);
    const auto login = input.text("login", {.label = "Inlognaam", .max = rules::login_max, .required = true});
    if (!input.finish()) return toon_een(call, grant, *mens, input);
    const auto gedaan = actions::stel_account_voor(call, grant, mens->id, login);
    if (!gedaan && terug_in_formulier(input, gedaan.error())) return toon_een(call, grant, *mens, input);
    return na(call, gedaan, pad_van(mens->id));
}

Response stel_herstel_voor(kern::Call& call, const Grant<AccountVoorstellen>& grant, const PathText& pad) {
    const auto mens = uit(call, pad);
    if (!mens) return weg(call);
    web::Input input = web::Input::from_form(call.request.form);
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    return na(call, actions::stel_herstel_voor(call, grant, mens->id), pad_van(mens->id));
}

}  // namespace beheer::pages
