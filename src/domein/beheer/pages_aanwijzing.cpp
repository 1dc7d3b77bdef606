// What a contactpersoon does for its own people: names, and how many dossiers; never which.

#include "domein/beheer/actions.hpp"
#include "domein/beheer/form.hpp"
#include "domein/beheer/pages_shared.hpp"
#include "domein/beheer/rules.hpp"
#include "domein/beheer/views.hpp"

namespace beheer::pages {
namespace {

constexpr std::string_view eigen_pad = "/organisatie/medewerkers";

std::optional<Eigen> uit(kern::Call& call, const Grant<Aanwijzen>& grant, const PathText& pad) {
    const auto id = id_uit<kern::MedewerkerId>(pad, "medewerker");
    return id ? store::eigen(call.reader, grant.wie().organisatie, *id, grant.vandaag()) : std::nullopt;
}

// The form to replace somebody, and the button that ends his designation.
void vervolg(html::Out& out, const Grant<Aanwijzen>& grant, const Eigen& mens,
             std::span<const Keuze> keuzes) {
    const auto& csrf = grant.wie().csrf;
    const auto vervangen = [&](html::Out& veld) {
        veld("<p>{} staat in {} dossiers. Je ziet niet welke.</p>", mens.naam, mens.dossiers);
        view::keuze_veld(veld, web::Input::empty(), "naar", "Vervangen door", keuzes);
        veld("{}", html::FormActions{html::Button{.text = "Vervang nu in alle dossiers"}});
    };
    if (mens.werkt_hier)
        out("{}",
            html::Section{
                .id = "vervanging", .title = "Vervangen bij vertrek of ziekte", .body = [&](html::Out& in) {
                    in("{}", html::Form{html::url("/organisatie/medewerkers/{}/vervanging", mens.id),
                                        csrf,
                                        {},
                                        vervangen});
                }});
    if (mens.in_dienst)
        out("{}", html::Section{.id = "einde", .title = "Aanwijzing beëindigen", .body = [&](html::Out& in) {
                                    in("{}",
                                       view::Knop{html::url("/organisatie/medewerkers/{}/einde", mens.id),
                                                  csrf, std::to_string(mens.versie), "Beëindig nu",
                                                  html::ButtonKind::danger});
                                }});
}

Response toon(kern::Call& call, const Grant<Aanwijzen>& grant, const Eigen& mens, const web::Input& input) {
    std::vector<Keuze> keuzes;
    for (const auto& ander : store::eigen(call.reader, grant.wie().organisatie, grant.vandaag()))
        if (ander.werkt_hier && ander.id != mens.id && ander.id != grant.wie().medewerker &&
            ander.geldt_op(grant.vandaag()))
            keuzes.push_back({ander.id.text(), ander.naam});
    const auto velden = [&](html::Out& out) {
        view::aanwijzing_velden(out, input, mens.bsn_bekend ? view::Bsn::bekend : view::Bsn::vragen);
    };
    const auto na_formulier = [&](html::Out& out) { vervolg(out, grant, mens, keuzes); };
    return pagina::antwoord(
        call, grant, {.titel = mens.naam, .hier = eigen_pad, .fout = !input.faults().empty()},
        view::Formulier{mens.naam, html::url("/organisatie/medewerkers"), "Medewerkers",
                        html::url("/organisatie/medewerkers/{}/aanwijzing", mens.id), input, grant.wie().csrf,
                        std::to_string(mens.versie), "Wijs aan", velden, na_formulier});
}

view::Weergave weergave(toegang::Functies functies, const std::optional<Date>& vog, Date van,
                        const std::optional<Date>& tot) {
    return {{"Aangewezen voor", view::functie_namen(functies)},
            {"VOG", vog ? dutch_date(*vog) : "geen"},
            {"Aangewezen", view::periode(van, tot)}};
}

// A BSN that was typed does not go along: it is asked again.
Response botsing(kern::Call& call, const Grant<Aanwijzen>& grant, const Eigen& mens, const html::Url& actie,
                 web::Input input, const view::Weergave& jouw) {
    input.set("bsn", "");
    const auto nu = weergave(mens.functies, mens.vog_datum, mens.van, mens.tot);
    return pagina::antwoord(call, grant, {.titel = "Iemand was je voor", .hier = eigen_pad, .status = 409},
                            view::Botsing{actie, html::url("/organisatie/medewerkers/{}", mens.id), input,
                                          grant.wie().csrf, std::to_string(mens.versie), nu, jouw});
}

}  // namespace

Response eigen_medewerkers(kern::Call& call, const Grant<Aanwijzen>& grant) {
    const auto mensen = store::eigen(call.reader, grant.wie().organisatie, grant.vandaag());
    const auto rijen = [&](html::Out& tr) {
        for (const auto& mens : mensen) {
            const auto naam = [&](html::Out& cel) {
                cel("<a href=\"{}\">{}</a>{}", html::url("/organisatie/medewerkers/{}", mens.id),
                    betrokkene::lijstnaam(rules::delen(mens.naam)), html::Under{mens.functienaam});
            };
            const std::string stand = mens.geldt_op(grant.vandaag()) ? view::periode(mens.van, mens.tot)
                                                                     : std::string("nu niet aangewezen");
            tr("<tr>{}{}{}{}</tr>", html::RowHead{naam}, html::Cell{stand, "Aangewezen"},
               html::Cell{mens.vog_datum ? dutch_date(*mens.vog_datum) : std::string("geen"), "VOG"},
               html::Cell{std::to_string(mens.dossiers), "Dossiers", html::ColumnKind::number});
        }
    };
    const auto inhoud = [&](html::Out& out) {
        out("{}{}",
            html::PageHead{
                .title = "Medewerkers van jouw organisatie",
                .intro = "Jij wijst aan wie in het huis meewerkt, en vervangt bij vertrek of ziekte."},
            html::Table{
                .caption = "Jouw medewerkers",
                .columns = {{"Naam"}, {"Aangewezen"}, {"VOG"}, {"Dossiers", html::ColumnKind::number}},
                .rows = rijen,
                .kind = html::TableKind::stacking});
    };
    return pagina::antwoord(call, grant, {.titel = "Medewerkers van jouw organisatie", .hier = eigen_pad},
                            inhoud);
}

Response eigen_medewerker(kern::Call& call, const Grant<Aanwijzen>& grant, const PathText& pad) {
    const auto mens = uit(call, grant, pad);
    return mens ? toon(call, grant, *mens, invoer(*mens, grant.vandaag())) : weg(call);
}

Response wijs_aan(kern::Call& call, const Grant<Aanwijzen>& grant, const PathText& pad) {
    const auto mens = uit(call, grant, pad);
    if (!mens) return weg(call);
    web::Input input = web::Input::from_form(call.request.form);
    const auto aanwijzing = lees_aanwijzing(input);
    const auto versie = input.versie();
    if (!input.finish()) return toon(call, grant, *mens, input);
    const auto gedaan = actions::wijs_aan(call, grant, mens->id, aanwijzing, *versie);
    if (!gedaan && std::holds_alternative<Conflict>(gedaan.error()))
        return botsing(call, grant, *mens, html::url("/organisatie/medewerkers/{}/aanwijzing", mens->id),
                       input,
                       weergave(aanwijzing.functies, aanwijzing.vog_datum, aanwijzing.van, aanwijzing.tot));
    if (!gedaan && terug_in_formulier(input, gedaan.error())) return toon(call, grant, *mens, input);
    return na(call, gedaan, html::url("/organisatie/medewerkers"));
}

Response eindig_aanwijzing(kern::Call& call, const Grant<Aanwijzen>& grant, const PathText& pad) {
    const auto mens = uit(call, grant, pad);
    if (!mens) return weg(call);
    const Date laatste = grant.vandaag().plus_days(-1);
    return met_versie(
        call, html::url("/organisatie/medewerkers"),
        [&](std::int64_t versie) {
            return actions::eindig_aanwijzing(call, grant, mens->id, laatste, versie);
        },
        [&] {
            return botsing(call, grant, *mens, html::url("/organisatie/medewerkers/{}/einde", mens->id),
                           web::Input::empty(),
                           weergave(mens->functies, mens->vog_datum, mens->van, laatste));
        });
}

Response vervang(kern::Call& call, const Grant<Aanwijzen>& grant, const PathText& pad) {
    const auto mens = uit(call, grant, pad);
    if (!mens) return weg(call);
    web::Input input = web::Input::from_form(call.request.form);
    const auto nieuwe = input.id<kern::Medewerker>("naar", {.label = "Vervangen door", .required = true});
    if (!input.finish()) {
        // The form above it keeps what holds; only the fault is new.
        web::Input opnieuw = invoer(*mens, grant.vandaag());
        opnieuw.add({input.faults()});
        return toon(call, grant, *mens, opnieuw);
    }
    return na(call, actions::vervang(call, grant, mens->id, *nieuwe), html::url("/organisatie/medewerkers"));
}

}  // namespace beheer::pages
