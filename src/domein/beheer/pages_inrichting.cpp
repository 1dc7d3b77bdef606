// Covenants, code lists and settings.

#include "domein/beheer/actions.hpp"
#include "domein/beheer/form.hpp"
#include "domein/beheer/pages_shared.hpp"
#include "domein/beheer/views.hpp"
#include "kern/partner/instelling.hpp"

namespace beheer::pages {
namespace {

void kop(html::Out& out, std::string_view titel, std::string_view intro, html::Fragment knop = {}) {
    out("{}",
        html::PageHead{.title = titel,
                       .intro = intro,
                       .path = [](html::Out& pad) { pad("<a href=\"{}\">Beheer</a>", html::url("/beheer")); },
                       .actions = knop});
}

bool mag_wijzigen(const toegang::GrantBasis& grant) {
    return toegang::Gate::zou_mogen(grant.wie(), toegang::Recht::beheer_wijzigen);
}

Response toon_convenant(kern::Call& call, const Grant<Wijzigen>& grant, const web::Input& input,
                        const std::optional<Convenant>& bekend) {
    const auto velden = [&](html::Out& out) { view::convenant_velden(out, input); };
    const std::string versie = bekend ? std::to_string(bekend->versie) : std::string();
    const std::string titel = bekend ? bekend->velden.naam : std::string("Nieuw convenant");
    return pagina::antwoord(call, grant, {.titel = titel, .hier = hier, .fout = !input.faults().empty()},
                            view::Formulier{titel, html::url("/beheer/convenanten"), "Convenanten",
                                            bekend ? html::url("/beheer/convenanten/{}", bekend->id)
                                                   : html::url("/beheer/convenanten"),
                                            input, grant.wie().csrf, versie, "Bewaar", velden});
}

std::optional<Convenant> convenant_uit(kern::Call& call, const PathText& pad) {
    const auto id = id_uit<ConvenantId>(pad, "convenant");
    return id ? store::convenant(call.reader, *id) : std::nullopt;
}

bool lijst_bestaat(kern::Call& call, std::string_view lijst) {
    const auto lijsten = store::lijsten(call.reader);
    return std::ranges::find(lijsten, lijst) != lijsten.end();
}

Response toon_lijst(kern::Call& call, const Grant<Wijzigen>& grant, const std::string& lijst,
                    const web::Input& input) {
    const auto codes = store::codes(call.reader, lijst);
    const auto rijen = [&](html::Out& tr) {
        for (const auto& regel : codes) {
            const auto einde = [&](html::Out& cel) {
                if (!regel.tot)
                    cel("{}", view::Knop{html::url("/beheer/codelijsten/{}/{}/einde", lijst, regel.code),
                                         grant.wie().csrf,
                                         {},
                                         "Beëindig",
                                         html::ButtonKind::plain,
                                         regel.naam});
            };
            tr("<tr>{}{}{}{}</tr>", html::RowHead{regel.naam}, html::Cell{regel.code, "Code"},
               html::Cell{regel.vast ? std::string("standaard") : view::periode(regel.van, regel.tot),
                          "Geldt"},
               html::Cell{einde});
        }
    };
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}",
             html::filled(
                 input,
                 html::TextField{.name = "naam", .label = "Wat mensen lezen", .length_max = rules::naam_max}),
             html::filled(input, html::TextField{.name = "code",
                                                 .label = "Code",
                                                 .width = html::Width::medium,
                                                 .length_max = rules::code_max}),
             html::filled(input, html::DateField{.name = "van", .label = "Geldt vanaf"}));
    };
    const auto tabel = [&](html::Out& out) {
        out("{}",
            html::Table{
                .caption = "Codes van deze lijst",
                .columns = {{"Naam"}, {"Code"}, {"Geldt"}, {"Beëindigen", html::ColumnKind::hidden_head}},
                .rows = rijen,
                .kind = html::TableKind::stacking});
    };
    const std::string titel = rules::lijst_naam(lijst);
    return pagina::antwoord(call, grant, {.titel = titel, .hier = hier, .fout = !input.faults().empty()},
                            view::Formulier{titel,
                                            html::url("/beheer/codelijsten"),
                                            "Codelijsten",
                                            html::url("/beheer/codelijsten/{}", lijst),
                                            input,
                                            grant.wie().csrf,
                                            {},
                                            "Voeg code toe",
                                            velden,
                                            tabel});
}

const partner::Standaard* bekend(std::string_view code) {
    const auto alle = partner::standaarden();
    const auto gevonden = std::ranges::find(alle, code, &partner::Standaard::code);
    return gevonden == alle.end() ? nullptr : &*gevonden;
}

Response toon_instelling(kern::Call& call, const Grant<Wijzigen>& grant, const partner::Standaard& standaard,
                         const web::Input& input) {
    const auto waarden = store::waarden(call.reader, standaard.code);
    const auto velden = [&](html::Out& out) {
        out("<p>Zonder eigen waarde geldt: {}. <span class=\"rh-klein\">Code: {}</span></p>",
            standaard.waarde.empty() ? "niets" : standaard.waarde, standaard.code);
        if (standaard.zwaar) out("<p>Een tweede persoon bevestigt deze instelling. Pas dan geldt zij.</p>");
        out("{}", html::filled(input, html::TextField{.name = "waarde",
                                                      .label = "Waarde",
                                                      .need = html::Need::optional,
                                                      .width = html::Width::medium,
                                                      .length_max = rules::waarde_max}));
        view::periode_velden(out, input);
    };
    const auto eerder = [&](html::Out& out) {
        const auto rijen = [&](html::Out& tr) {
            for (const auto& waarde : waarden)
                tr("<tr>{}{}</tr>", html::RowHead{waarde.waarde},
                   html::Cell{view::periode(waarde.van, waarde.tot), "Geldt"});
        };
        if (!waarden.empty())
            out("{}",
                html::Table{
                    .caption = "Waarden van dit huis", .columns = {{"Waarde"}, {"Geldt"}}, .rows = rijen});
    };
    return pagina::antwoord(
        call, grant, {.titel = std::string(standaard.uitleg), .hier = hier, .fout = !input.faults().empty()},
        view::Formulier{standaard.uitleg,
                        html::url("/beheer/instellingen"),
                        "Instellingen",
                        html::url("/beheer/instellingen/{}", standaard.code),
                        input,
                        grant.wie().csrf,
                        {},
                        standaard.zwaar ? "Stel voor" : "Bewaar",
                        velden,
                        eerder});
}

}  // namespace

Response convenanten(kern::Call& call, const Grant<Lezen>& grant) {
    const auto lijst = store::convenanten(call.reader);
    const bool mag = mag_wijzigen(grant);
    const auto rijen = [&](html::Out& tr) {
        for (const auto& regel : lijst) {
            const auto naam = [&](html::Out& cel) {
                if (mag)
                    cel("<a href=\"{}\">{}</a>", html::url("/beheer/convenanten/{}", regel.id),
                        regel.velden.naam);
                else
                    cel("{}", regel.velden.naam);
            };
            const auto stand = rules::stand(regel.velden, grant.vandaag());
            const bool laat = stand == rules::Stand::verlopen || stand == rules::Stand::dagen_7;
            const bool bijna = stand == rules::Stand::dagen_30 || stand == rules::Stand::dagen_90;
            const std::string zin = rules::stand_zin(regel.velden, grant.vandaag());
            tr("<tr>{}{}{}</tr>", html::RowHead{naam},
               html::Cell{html::Termijn{laat    ? html::Tijdigheid::laat
                                        : bijna ? html::Tijdigheid::bijna
                                                : html::Tijdigheid::op_tijd,
                                        zin},
                          "Geldt"},
               html::Cell{std::to_string(regel.organisaties), "Organisaties", html::ColumnKind::number});
        }
    };
    const auto knop = [&](html::Out& out) {
        if (mag)
            out("{}", html::LinkButton{"Nieuw convenant", html::url("/beheer/convenanten/nieuw"),
                                       html::ButtonKind::primary});
    };
    const auto inhoud = [&](html::Out& out) {
        kop(out, "Convenanten", "Je krijgt een waarschuwing 90, 30 en 7 dagen voor het einde.", knop);
        out("{}", html::Table{.caption = "Alle convenanten",
                              .columns = {{"Naam"}, {"Geldt"}, {"Organisaties", html::ColumnKind::number}},
                              .rows = rijen,
                              .kind = html::TableKind::stacking});
    };
    return pagina::antwoord(call, grant, {.titel = "Convenanten", .hier = hier}, inhoud);
}

Response convenant_nieuw(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::empty();
    input.set("van", grant.vandaag());
    return toon_convenant(call, grant, input, std::nullopt);
}

Response convenant_maak(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto velden = lees_convenant(input);
    if (!input.finish()) return toon_convenant(call, grant, input, std::nullopt);
    const auto gedaan = actions::maak_convenant(call, grant, velden);
    if (!gedaan && terug_in_formulier(input, gedaan.error()))
        return toon_convenant(call, grant, input, std::nullopt);
    return na(call, gedaan, html::url("/beheer/convenanten"));
}

Response convenant(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    const auto gevonden = convenant_uit(call, pad);
    return gevonden ? toon_convenant(call, grant, invoer(gevonden->velden), gevonden) : weg(call);
}

Response convenant_wijzig(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    const auto gevonden = convenant_uit(call, pad);
    if (!gevonden) return weg(call);
    web::Input input = web::Input::from_form(call.request.form);
    const auto velden = lees_convenant(input);
    const auto versie = input.versie();
    if (!input.finish()) return toon_convenant(call, grant, input, gevonden);
    const auto gedaan = actions::wijzig_convenant(call, grant, gevonden->id, velden, *versie);
    if (!gedaan && std::holds_alternative<Conflict>(gedaan.error())) {
        const auto weergave = [](const ConvenantVelden& v) {
            return view::Weergave{{"Naam", v.naam}, {"Geldt", view::periode(v.van, v.tot)}};
        };
        const auto nu = weergave(gevonden->velden);
        const auto jouw = weergave(velden);
        const auto pad_hier = html::url("/beheer/convenanten/{}", gevonden->id);
        return pagina::antwoord(call, grant, {.titel = "Iemand was je voor", .hier = hier, .status = 409},
                                view::Botsing{pad_hier, pad_hier, input, grant.wie().csrf,
                                              std::to_string(gevonden->versie), nu, jouw});
    }
    if (!gedaan && terug_in_formulier(input, gedaan.error()))
        return toon_convenant(call, grant, input, gevonden);
    return na(call, gedaan, html::url("/beheer/convenanten"));
}

Response codelijsten(kern::Call& call, const Grant<Lezen>& grant) {
    const auto lijsten = store::lijsten(call.reader);
    const bool mag = mag_wijzigen(grant);
    const auto inhoud = [&](html::Out& out) {
        kop(out, "Codelijsten",
            "Een code die niet meer geldt, blijft leesbaar bij wat er al mee is vastgelegd.");
        const auto rijen = [&](html::Out& tr) {
            for (const auto& lijst : lijsten) {
                const auto naam = [&](html::Out& cel) {
                    if (mag)
                        cel("<a href=\"{}\">{}</a>", html::url("/beheer/codelijsten/{}", lijst),
                            rules::lijst_naam(lijst));
                    else
                        cel("{}", rules::lijst_naam(lijst));
                    cel("{}", html::Under{lijst});
                };
                const auto codes = store::codes(call.reader, lijst);
                const auto nu = std::ranges::count_if(codes, [](const auto& code) { return !code.tot; });
                tr("<tr>{}{}</tr>", html::RowHead{naam}, html::Cell{std::to_string(nu)});
            }
        };
        out("{}",
            html::Table{
                .caption = "Alle codelijsten", .columns = {{"Lijst"}, {"Codes die gelden"}}, .rows = rijen});
        const auto doelen = [](html::Out& in) {
            std::string_view komma;
            in("<p>");
            for (const auto& woord : toegang::doelen()) {
                in("{}{}", komma, woord.naam);
                komma = ", ";
            }
            in(".</p>");
        };
        out("{}",
            html::Section{
                .id = "doelen", .title = "Doelen", .note = "vast, horen bij de rechten", .body = doelen});
    };
    return pagina::antwoord(call, grant, {.titel = "Codelijsten", .hier = hier}, inhoud);
}

Response codelijst(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    const std::string lijst(pad.get("lijst"));
    if (!lijst_bestaat(call, lijst)) return weg(call);
    web::Input input = web::Input::empty();
    input.set("van", grant.vandaag());
    return toon_lijst(call, grant, lijst, input);
}

Response voeg_code_toe(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    const std::string lijst(pad.get("lijst"));
    if (!lijst_bestaat(call, lijst)) return weg(call);
    web::Input input = web::Input::from_form(call.request.form);
    const NieuweCode nieuw = lees_nieuwe_code(input);
    if (!input.finish()) return toon_lijst(call, grant, lijst, input);
    const auto gedaan = actions::voeg_code_toe(call, grant, lijst, nieuw.code, nieuw.naam, nieuw.van);
    if (!gedaan && terug_in_formulier(input, gedaan.error())) return toon_lijst(call, grant, lijst, input);
    return na(call, gedaan, html::url("/beheer/codelijsten/{}", lijst));
}

Response eindig_code(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    const std::string lijst(pad.get("lijst"));
    return na(call, actions::eindig_code(call, grant, lijst, std::string(pad.get("code"))),
              html::url("/beheer/codelijsten/{}", lijst));
}

Response instellingen(kern::Call& call, const Grant<Lezen>& grant) {
    const bool mag = mag_wijzigen(grant);
    const auto rijen = [&](html::Out& tr) {
        for (const auto& standaard : partner::standaarden()) {
            const std::string nu = partner::instelling(call.reader, standaard.code, grant.vandaag());
            const auto naam = [&](html::Out& cel) {
                if (mag)
                    cel("<a href=\"{}\">{}</a>", html::url("/beheer/instellingen/{}", standaard.code),
                        standaard.uitleg);
                else
                    cel("{}", standaard.uitleg);
                cel("{}", html::Under{standaard.code});
            };
            tr("<tr>{}{}{}</tr>", html::RowHead{naam}, html::Cell{nu, "Nu"},
               html::Cell{standaard.waarde, "Standaard"});
        }
    };
    const auto inhoud = [&](html::Out& out) {
        kop(out, "Instellingen", "Wat het huis niet zelf instelt, heeft een standaardwaarde.");
        out("{}", html::Table{.caption = "Alle instellingen",
                              .columns = {{"Instelling"}, {"Nu"}, {"Standaard"}},
                              .rows = rijen,
                              .kind = html::TableKind::stacking});
    };
    return pagina::antwoord(call, grant, {.titel = "Instellingen", .hier = hier}, inhoud);
}

Response instelling(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    const auto* standaard = bekend(pad.get("code"));
    if (standaard == nullptr) return weg(call);
    web::Input input = web::Input::empty();
    input.set("waarde", partner::instelling(call.reader, standaard->code, grant.vandaag()));
    input.set("van", grant.vandaag());
    return toon_instelling(call, grant, *standaard, input);
}

Response zet_instelling(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    const auto* standaard = bekend(pad.get("code"));
    if (standaard == nullptr) return weg(call);
    web::Input input = web::Input::from_form(call.request.form);
    const auto waarde = lees_waarde(input);
    if (!input.finish()) return toon_instelling(call, grant, *standaard, input);
    const auto gedaan = actions::zet_instelling(call, grant, std::string(standaard->code), waarde);
    if (!gedaan && terug_in_formulier(input, gedaan.error()))
        return toon_instelling(call, grant, *standaard, input);
    return na(call, gedaan, html::url("/beheer/instellingen"));
}

}  // namespace beheer::pages
