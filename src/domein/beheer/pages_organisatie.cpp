// The overview and the organisations.

#include "domein/beheer/actions.hpp"
#include "domein/beheer/form.hpp"
#include "domein/beheer/pages_shared.hpp"
#include "domein/beheer/views.hpp"

namespace beheer::pages {
namespace {

std::vector<Keuze> convenant_keuzes(db::Reader& reader) {
    std::vector<Keuze> keuzes;
    for (const auto& convenant : store::convenanten(reader))
        keuzes.push_back({convenant.id.text(), convenant.velden.naam});
    return keuzes;
}

Response toon(kern::Call& call, const Grant<Wijzigen>& grant, const web::Input& input,
              const std::optional<Organisatie>& bekend) {
    const auto keuzes = convenant_keuzes(call.reader);
    const auto velden = [&](html::Out& out) {
        view::organisatie_velden(out, input, keuzes, bekend ? view::Nieuw::nee : view::Nieuw::ja);
    };
    const std::string versie = bekend ? std::to_string(bekend->versie) : std::string();
    const std::string titel = bekend ? bekend->velden.naam : std::string("Nieuwe organisatie");
    return pagina::antwoord(call, grant, {.titel = titel, .hier = hier, .fout = !input.faults().empty()},
                            view::Formulier{titel, html::url("/beheer/organisaties"), "Organisaties",
                                            bekend ? html::url("/beheer/organisaties/{}", bekend->id)
                                                   : html::url("/beheer/organisaties"),
                                            input, grant.wie().csrf, versie, "Bewaar", velden});
}

view::Weergave weergave(db::Reader& reader, const OrganisatieVelden& velden) {
    const auto convenant = velden.convenant ? store::convenant(reader, *velden.convenant) : std::nullopt;
    return {{"Naam", velden.naam},
            {"Soort", std::string(toegang::naam(velden.soort))},
            {"Keten", velden.keten},
            {"Gemeente", velden.gemeente},
            {"Convenant", convenant ? convenant->velden.naam : "geen"},
            {"Geldt", view::periode(velden.van, velden.tot)}};
}

}  // namespace

Response overzicht(kern::Call& call, const Grant<Lezen>& grant) {
    const Tellingen aantal = store::tellingen(call.reader, grant.vandaag());
    const auto convenanten = store::convenanten(call.reader);
    const auto inhoud = [&](html::Out& out) {
        const auto regels = [&](html::Out& in) {
            in("{}{}{}",
               html::TallyItem{aantal.organisaties, "organisaties", html::url("/beheer/organisaties")},
               html::TallyItem{aantal.medewerkers, "medewerkers", html::url("/beheer/medewerkers")},
               html::TallyItem{aantal.voorstellen, "rollen wachten op bevestiging",
                               html::url("/beheer/rollen")});
            in("{}{}{}", html::TallyItem{aantal.tafels, "regietafels", html::url("/beheer/regietafels")},
               html::TallyItem{aantal.convenanten, "convenanten", html::url("/beheer/convenanten")},
               html::TallyItem{aantal.codelijsten, "codelijsten", html::url("/beheer/codelijsten")});
        };
        out("{}{}<p><a href=\"{}\">Instellingen</a> <a href=\"{}\">Tijdpaden</a> <a href=\"{}\">Andere huizen</a></p>",
            html::PageHead{.title = "Beheer",
                           .intro = "De inrichting van het huis. Hier staat niets uit casussen."},
            html::Tally{"Wat er is", regels}, html::url("/beheer/instellingen"),
            html::url("/beheer/tijdpaden"), html::url("/beheer/huizen"));
        for (const auto& convenant : convenanten) {
            const auto stand = rules::stand(convenant.velden, grant.vandaag());
            if (stand == rules::Stand::geldig || stand == rules::Stand::nog_niet) continue;
            const std::string zin =
                convenant.velden.naam + " " + rules::stand_zin(convenant.velden, grant.vandaag()) + ".";
            out("{}", html::Notice{.tone = stand == rules::Stand::verlopen || stand == rules::Stand::dagen_7
                                               ? html::Tone::alarm
                                               : html::Tone::notice,
                                   .title = zin,
                                   .body = "Verleng het convenant op tijd, of beëindig de deelname."});
        }
    };
    return pagina::antwoord(call, grant, {.titel = "Beheer", .hier = hier}, inhoud);
}

Response organisaties(kern::Call& call, const Grant<Lezen>& grant) {
    const auto bladzijde = bladzijde_uit(call.request);
    const auto lijst = store::organisaties(call.reader, bladzijde);
    const bool mag = toegang::Gate::zou_mogen(grant.wie(), toegang::Recht::beheer_wijzigen);
    const auto rijen = [&](html::Out& tr) {
        for (const auto& regel : lijst.regels) {
            const auto naam = [&](html::Out& cel) {
                if (mag)
                    cel("<a href=\"{}\">{}</a>", html::url("/beheer/organisaties/{}", regel.id),
                        regel.velden.naam);
                else
                    cel("{}", regel.velden.naam);
            };
            const auto mensen = [&](html::Out& cel) {
                cel("<a href=\"{}\">{} {}</a>",
                    html::url("/beheer/medewerkers").with("organisatie", regel.id), regel.mensen,
                    regel.mensen == 1 ? "medewerker" : "medewerkers");
            };
            tr("<tr>{}{}{}{}{}</tr>", html::RowHead{naam},
               html::Cell{toegang::naam(regel.velden.soort), "Soort"},
               html::Cell{regel.velden.keten, "Keten"}, html::Cell{mensen, "Medewerkers"},
               html::Cell{view::periode(regel.velden.van, regel.velden.tot), "Geldt"});
        }
    };
    const auto nieuw = [&](html::Out& knop) {
        if (mag)
            knop("{}", html::LinkButton{"Nieuwe organisatie", html::url("/beheer/organisaties/nieuw"),
                                        html::ButtonKind::primary});
    };
    const auto inhoud = [&](html::Out& out) {
        out("{}{}{}",
            html::PageHead{
                .title = "Organisaties",
                .path = [&](html::Out& pad) { pad("<a href=\"{}\">Beheer</a>", html::url("/beheer")); },
                .actions = nieuw},
            html::Table{.caption = "Alle organisaties",
                        .columns = {{"Naam"}, {"Soort"}, {"Keten"}, {"Medewerkers"}, {"Geldt"}},
                        .rows = rijen,
                        .kind = html::TableKind::stacking},
            view::Bladeren{html::url("/beheer/organisaties"), bladzijde, lijst.meer});
    };
    return pagina::antwoord(call, grant, {.titel = "Organisaties", .hier = hier}, inhoud);
}

Response organisatie_nieuw(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::empty();
    input.set("van", grant.vandaag());
    return toon(call, grant, input, std::nullopt);
}

Response organisatie_maak(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto velden = lees_organisatie(input);
    const auto code = lees_code(input);
    if (!input.finish()) return toon(call, grant, input, std::nullopt);
    const auto gedaan = actions::maak_organisatie(call, grant, code, velden);
    if (!gedaan && terug_in_formulier(input, gedaan.error())) return toon(call, grant, input, std::nullopt);
    return na(call, gedaan, html::url("/beheer/organisaties"));
}

Response organisatie(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    const auto id = id_uit<kern::OrganisatieId>(pad, "organisatie");
    const auto bekend = id ? store::organisatie(call.reader, *id) : std::nullopt;
    return bekend ? toon(call, grant, invoer(bekend->velden), bekend) : weg(call);
}

Response organisatie_wijzig(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    const auto id = id_uit<kern::OrganisatieId>(pad, "organisatie");
    const auto bekend = id ? store::organisatie(call.reader, *id) : std::nullopt;
    if (!bekend) return weg(call);
    web::Input input = web::Input::from_form(call.request.form);
    const auto velden = lees_organisatie(input);
    const auto versie = input.versie();
    if (!input.finish()) return toon(call, grant, input, bekend);
    const auto gedaan = actions::wijzig_organisatie(call, grant, *id, velden, *versie);
    if (!gedaan && std::holds_alternative<Conflict>(gedaan.error())) {
        const auto nu = weergave(call.reader, bekend->velden);
        const auto jouw = weergave(call.reader, velden);
        return pagina::antwoord(call, grant, {.titel = "Iemand was je voor", .hier = hier, .status = 409},
                                view::Botsing{html::url("/beheer/organisaties/{}", *id),
                                              html::url("/beheer/organisaties/{}", *id), input,
                                              grant.wie().csrf, std::to_string(bekend->versie), nu, jouw});
    }
    if (!gedaan && terug_in_formulier(input, gedaan.error())) return toon(call, grant, input, bekend);
    return na(call, gedaan, html::url("/beheer/organisaties"));
}

}  // namespace beheer::pages
