// Regietafels and who sits at them.

#include "domein/beheer/actions.hpp"
#include "domein/beheer/form.hpp"
#include "domein/beheer/pages_shared.hpp"
#include "domein/beheer/views.hpp"

namespace beheer::pages {
namespace {

std::optional<Tafel> uit(kern::Call& call, const PathText& pad) {
    const auto id = id_uit<kern::TafelId>(pad, "tafel");
    return id ? store::tafel(call.reader, *id) : std::nullopt;
}

void leden_deel(html::Out& out, kern::Call& call, const Grant<Wijzigen>& grant, const Tafel& tafel) {
    const auto leden = store::leden(call.reader, tafel.id);
    const auto keuzes = store::medewerker_keuzes(call.reader, grant.vandaag());
    const auto rijen = [&](html::Out& tr) {
        for (const auto& lid : leden)
            tr("<tr>{}{}{}{}</tr>", html::RowHead{lid.naam}, html::Cell{lid.organisatie, "Organisatie"},
               html::Cell{view::periode(lid.van, lid.tot), "Lid"},
               html::Cell{
                   view::Knop{html::url("/beheer/regietafels/{}/leden/{}/einde", tafel.id, lid.medewerker),
                              grant.wie().csrf,
                              {},
                              "Haal weg",
                              html::ButtonKind::plain,
                              lid.naam}});
    };
    const auto velden = [&](html::Out& veld) {
        if (rules::gevolg(tafel) == Gevolg::wacht)
            veld("<p>Wie aan deze tafel zit, beslist mee. Een tweede persoon bevestigt elk lid.</p>");
        view::keuze_veld(veld, web::Input::empty(), "medewerker", "Nieuw lid", keuzes);
        veld("{}", html::FormActions{html::Button{.text = "Voeg lid toe"}});
    };
    out("{}",
        html::Section{
            .id = "leden", .title = "Leden", .body = [&](html::Out& in) {
                if (leden.empty())
                    in("{}",
                       html::EmptyState{"Deze tafel heeft nog geen leden.", "Voeg hieronder iemand toe."});
                else
                    in("{}", html::Table{.caption = "Leden van deze tafel",
                                         .columns = {{"Naam"},
                                                     {"Organisatie"},
                                                     {"Lid"},
                                                     {"Weghalen", html::ColumnKind::hidden_head}},
                                         .rows = rijen,
                                         .kind = html::TableKind::stacking});
                in("{}",
                   html::Form{
                       html::url("/beheer/regietafels/{}/leden", tafel.id), grant.wie().csrf, {}, velden});
            }});
}

Response toon(kern::Call& call, const Grant<Wijzigen>& grant, const web::Input& input,
              const std::optional<Tafel>& bekend) {
    std::vector<Keuze> keuzes;
    for (const auto& convenant : store::convenanten(call.reader))
        keuzes.push_back({convenant.id.text(), convenant.velden.naam});
    const auto velden = [&](html::Out& out) {
        view::tafel_velden(out, input, keuzes, bekend ? view::Nieuw::nee : view::Nieuw::ja);
    };
    const auto leden = [&](html::Out& out) {
        if (bekend) leden_deel(out, call, grant, *bekend);
    };
    const std::string versie = bekend ? std::to_string(bekend->versie) : std::string();
    const std::string titel = bekend ? bekend->velden.naam : std::string("Nieuwe regietafel");
    return pagina::antwoord(call, grant, {.titel = titel, .hier = hier, .fout = !input.faults().empty()},
                            view::Formulier{titel, html::url("/beheer/regietafels"), "Regietafels",
                                            bekend ? html::url("/beheer/regietafels/{}", bekend->id)
                                                   : html::url("/beheer/regietafels"),
                                            input, grant.wie().csrf, versie, "Bewaar", velden, leden});
}

}  // namespace

Response tafels(kern::Call& call, const Grant<Lezen>& grant) {
    const auto lijst = store::tafels(call.reader);
    const bool mag = toegang::Gate::zou_mogen(grant.wie(), toegang::Recht::beheer_wijzigen);
    const auto rijen = [&](html::Out& tr) {
        for (const auto& tafel : lijst) {
            const auto naam = [&](html::Out& cel) {
                if (mag)
                    cel("<a href=\"{}\">{}</a>", html::url("/beheer/regietafels/{}", tafel.id),
                        tafel.velden.naam);
                else
                    cel("{}", tafel.velden.naam);
            };
            tr("<tr>{}{}{}{}</tr>", html::RowHead{naam},
               html::Cell{tafel.velden.soort == TafelSoort::triagetafel ? "triagetafel" : "regietafel",
                          "Soort"},
               html::Cell{std::to_string(tafel.leden), "Leden", html::ColumnKind::number},
               html::Cell{view::periode(tafel.velden.van, tafel.velden.tot), "Geldt"});
        }
    };
    const auto nieuw = [&](html::Out& knop) {
        if (mag)
            knop("{}", html::LinkButton{"Nieuwe regietafel", html::url("/beheer/regietafels/nieuw"),
                                        html::ButtonKind::primary});
    };
    const auto inhoud = [&](html::Out& out) {
        out("{}{}",
            html::PageHead{
                .title = "Regietafels",
                .path = [&](html::Out& pad) { pad("<a href=\"{}\">Beheer</a>", html::url("/beheer")); },
                .actions = nieuw},
            html::Table{.caption = "Alle tafels",
                        .columns = {{"Naam"}, {"Soort"}, {"Leden", html::ColumnKind::number}, {"Geldt"}},
                        .rows = rijen,
                        .kind = html::TableKind::stacking});
    };
    return pagina::antwoord(call, grant, {.titel = "Regietafels", .hier = hier}, inhoud);
}

Response tafel_nieuw(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::empty();
    input.set("soort", "regietafel");
    input.set("van", grant.vandaag());
    return toon(call, grant, input, std::nullopt);
}

Response tafel_maak(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto velden = lees_tafel(input);
    const auto code = lees_code(input);
    if (!input.finish()) return toon(call, grant, input, std::nullopt);
    const auto gedaan = actions::maak_tafel(call, grant, code, velden);
    if (!gedaan && terug_in_formulier(input, gedaan.error())) return toon(call, grant, input, std::nullopt);
    return na(call, gedaan, html::url("/beheer/regietafels"));
}

Response tafel(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    const auto gevonden = uit(call, pad);
    return gevonden ? toon(call, grant, invoer(gevonden->velden), gevonden) : weg(call);
}

Response tafel_wijzig(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    const auto gevonden = uit(call, pad);
    if (!gevonden) return weg(call);
    web::Input input = web::Input::from_form(call.request.form);
    const auto velden = lees_tafel(input);
    const auto versie = input.versie();
    if (!input.finish()) return toon(call, grant, input, gevonden);
    const auto gedaan = actions::wijzig_tafel(call, grant, gevonden->id, velden, *versie);
    const auto pad_hier = html::url("/beheer/regietafels/{}", gevonden->id);
    if (!gedaan && std::holds_alternative<Conflict>(gedaan.error())) {
        const auto weergave = [](const TafelVelden& v) {
            return view::Weergave{
                {"Naam", v.naam},
                {"Soort", v.soort == TafelSoort::triagetafel ? "triagetafel" : "regietafel"},
                {"Geldt", view::periode(v.van, v.tot)}};
        };
        const auto nu = weergave(gevonden->velden);
        const auto jouw = weergave(velden);
        return pagina::antwoord(call, grant, {.titel = "Iemand was je voor", .hier = hier, .status = 409},
                                view::Botsing{pad_hier, pad_hier, input, grant.wie().csrf,
                                              std::to_string(gevonden->versie), nu, jouw});
    }
    if (!gedaan && terug_in_formulier(input, gedaan.error())) return toon(call, grant, input, gevonden);
    return na(call, gedaan, html::url("/beheer/regietafels"));
}

Response voeg_lid_toe(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    const auto gevonden = uit(call, pad);
    if (!gevonden) return weg(call);
    web::Input input = web::Input::from_form(call.request.form);
    const auto medewerker =
        input.id<kern::Medewerker>("medewerker", {.label = "Nieuw lid", .required = true});
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    return na(call, actions::voeg_lid_toe(call, grant, gevonden->id, *medewerker),
              html::url("/beheer/regietafels/{}", gevonden->id));
}

Response eindig_lid(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    const auto gevonden = uit(call, pad);
    const auto medewerker = id_uit<kern::MedewerkerId>(pad, "medewerker");
    if (!gevonden || !medewerker) return weg(call);
    return na(call, actions::eindig_lid(call, grant, gevonden->id, *medewerker),
              html::url("/beheer/regietafels/{}", gevonden->id));
}

}  // namespace beheer::pages
