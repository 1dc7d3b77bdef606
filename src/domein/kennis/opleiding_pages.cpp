// The training register on a page, and for a program.
#include <algorithm>

#include "domein/inloggen/inloggen.hpp"
#include "domein/kennis/opleiding.hpp"
#include "kern/pagina/api.hpp"
#include "kern/pagina/gedaan.hpp"
#include "platform/html/parts.hpp"

namespace kennis {
namespace {

using toegang::Grant;

constexpr std::string_view hier = "/opleidingen";

bool hele_huis(const toegang::Principal& wie) {
    return wie.feiten.rollen.any_of(
        {toegang::Rol::functioneel_beheerder, toegang::Rol::manager, toegang::Rol::fg});
}

// Whose people are shown: one's own; for the house the one that was chosen.
std::optional<kern::OrganisatieId> gekozen(const kern::Call& call, const toegang::GrantBasis& grant) {
    if (!hele_huis(grant.wie())) return grant.wie().organisatie;
    const auto uit_adres = kern::OrganisatieId::parse(call.request.query.get("organisatie"));
    return uit_adres ? uit_adres : kern::OrganisatieId::parse(call.request.form.get("organisatie"));
}

NieuweOpleiding lees(web::Input& input) {
    static constexpr std::pair<std::string_view, int> codes[] = {{"omgang", 1},        {"regels", 2},
                                                                 {"werkprocessen", 3}, {"analyse", 4},
                                                                 {"beveiliging", 5},   {"data-ethiek", 6}};
    NieuweOpleiding nieuw;
    for (web::Input& deel : input.list("mensen", {.label = "Collega’s", .max = rules::mensen_max}))
        if (const auto id = deel.id<kern::Medewerker>("id", {.label = "Collega"}))
            nieuw.mensen.push_back(*id);
    nieuw.onderwerpen = input.choices("onderwerpen", codes, {.label = "Onderwerpen"});
    nieuw.soort = input.choice("soort", rules::opleiding_codes, {.label = "Gedaan of niet nodig"});
    nieuw.gedaan = input.date("gedaan", {.label = "Wanneer"});
    input.ignore("organisatie");
    return nieuw;
}

struct Blad {
    const toegang::GrantBasis& grant;
    const web::Input& input;
    std::optional<kern::OrganisatieId> organisatie;
    const std::vector<Leerling>& leerlingen;
    const std::vector<PerOrganisatie>& organisaties;
    html::Fragment melding = {};

    bool mag() const { return toegang::Gate::zou_mogen(grant.wie(), toegang::Recht::opleiding_wijzigen); }

    void cel(html::Out& out, const std::optional<Gevolgd>& gevolgd) const {
        const Stand stand = rules::stand(gevolgd, grant.vandaag());
        const std::string zin = rules::zin(gevolgd, grant.vandaag());
        if (stand == Stand::verlopen)
            out("{}", html::Termijn{html::Tijdigheid::laat, zin});
        else if (stand == Stand::bijna)
            out("{}", html::Termijn{html::Tijdigheid::bijna, zin});
        else
            out("{}", zin);
    }
    void mensen(html::Out& out) const {
        std::vector<html::Column> kolommen{{"Kies", html::ColumnKind::choose}, {"Collega"}};
        for (const auto& een : onderwerpen) kolommen.push_back({een.naam});
        const auto rijen = [&](html::Out& rij) {
            std::size_t nummer = 0;
            for (const Leerling& wie : leerlingen) {
                const std::string veld = "mensen." + std::to_string(nummer++) + ".id";
                const std::string id = wie.id.text(), label = "Kies: " + wie.naam;
                rij("<tr>");
                if (mag()) rij("{}", html::ChooseCell{veld, id, label});
                rij("{}",
                    html::RowHead{[&](html::Out& in) { in("{}{}", wie.naam, html::Under{wie.functie}); }});
                for (std::size_t i = 0; i < onderwerpen.size(); ++i)
                    rij("{}",
                        html::Cell{[&](html::Out& in) { cel(in, wie.gevolgd[i]); }, onderwerpen[i].naam});
                rij("</tr>\n");
            }
        };
        if (!mag()) kolommen.erase(kolommen.begin());
        out("{}", html::Scroll{"Opleidingen per collega", [&](html::Out& in) {
                                   in("{}", html::Table{.caption = "Opleidingen per collega",
                                                        .columns = kolommen,
                                                        .rows = rijen,
                                                        .kind = html::TableKind::stacking,
                                                        .caption_kind = html::CaptionKind::hidden});
                               }});
    }
    void formulier(html::Out& out) const {
        static constexpr html::Option soorten[] = {{"gedaan", "Opleiding gedaan"},
                                                   {"niet-nodig", "Niet nodig voor de functie"}};
        std::vector<html::Option> keuzes;
        for (const auto& een : onderwerpen) keuzes.push_back({een.code, een.naam});
        const std::string waar = organisatie ? organisatie->text() : std::string();
        const auto velden = [&](html::Out& veld) {
            mensen(veld);
            if (!mag()) return;
            veld("{}{}{}{}{}", html::Hidden{"organisatie", waar},
                 html::filled(input,
                              html::CheckboxGroup{
                                  .name = "onderwerpen", .label = "Welke onderwerpen?", .options = keuzes}),
                 html::filled(input, html::RadioGroup{.name = "soort",
                                                      .label = "Wat leg je vast?",
                                                      .options = std::span<const html::Option>(soorten)}),
                 html::filled(input, html::DateField{.name = "gedaan", .label = "Wanneer"}),
                 html::FormActions{html::Button{.text = "Leg vast", .kind = html::ButtonKind::primary}});
        };
        if (mag())
            out("{}", html::Form{html::url("/opleidingen"), grant.wie().csrf, {}, velden});
        else
            velden(out);
    }
    void huis(html::Out& out) const {
        const auto rijen = [&](html::Out& rij) {
            for (const PerOrganisatie& een : organisaties) {
                const auto naam = [&](html::Out& in) {
                    in("<a href=\"{}\">{}</a>", html::url("/opleidingen").with("organisatie", een.id.text()),
                       een.naam);
                };
                rij("<tr>{}{}{}</tr>", html::RowHead{naam},
                    html::Cell{std::to_string(een.mensen), "Aangewezen", html::ColumnKind::number},
                    html::Cell{std::to_string(een.bij), "Helemaal bij", html::ColumnKind::number});
            }
        };
        const auto tabel = [&](html::Out& in) {
            in("{}", html::Table{.caption = "Aangewezen mensen per organisatie",
                                 .columns = {{"Organisatie"},
                                             {"Aangewezen", html::ColumnKind::number},
                                             {"Helemaal bij", html::ColumnKind::number}},
                                 .rows = rijen,
                                 .kind = html::TableKind::stacking,
                                 .caption_kind = html::CaptionKind::hidden});
        };
        out("{}", html::Section{.id = "organisaties", .title = "Per organisatie", .body = tabel});
    }
    void operator()(html::Out& out) const {
        out("{}{}{}",
            html::PageHead{
                .title = "Opleidingen",
                .intro =
                    "De zes onderwerpen van Bgs 1.17, voor wie is aangewezen. Geen cijfers, geen oordeel."},
            html::ErrorSummary{input.faults()}, melding);
        if (hele_huis(grant.wie())) huis(out);
        if (!organisatie) return;
        if (leerlingen.empty()) {
            out("{}", html::EmptyState{"Hier is nu niemand aangewezen."});
            return;
        }
        long long open = 0;
        for (const Leerling& wie : leerlingen)
            open += std::ranges::any_of(
                        wie.gevolgd,
                        [&](const auto& een) { return rules::te_doen(rules::stand(een, grant.vandaag())); })
                        ? 1
                        : 0;
        const auto noot = [&](html::Out& in) {
            in("{} van {} {} nog iets te doen", open, leerlingen.size(), open == 1 ? "heeft" : "hebben");
        };
        out("{}",
            html::Section{.id = "mensen", .title = "Collega’s", .note = noot, .body = [&](html::Out& in) {
                              formulier(in);
                          }});
    }
};

web::Response toon(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                   html::Fragment melding = {}) {
    const auto organisatie = gekozen(call, grant);
    std::vector<Leerling> leerlingen;
    if (organisatie) leerlingen = store::leerlingen(call.reader, *organisatie, grant.vandaag());
    std::vector<PerOrganisatie> organisaties;
    if (hele_huis(grant.wie())) organisaties = store::per_organisatie(call.reader, grant.vandaag());
    return pagina::antwoord(call, grant,
                            {.titel = "Opleidingen",
                             .hier = hier,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            Blad{grant, input, organisatie, leerlingen, organisaties, melding});
}

}  // namespace

web::Response pages::opleidingen(kern::Call& call, const Grant<OpleidingLezen>& grant) {
    return toon(call, grant, inloggen::begin(call).input);
}

web::Response pages::leg_opleiding_vast(kern::Call& call, const Grant<OpleidingWijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuweOpleiding nieuw = lees(input);
    if (!input.finish()) return toon(call, grant, input);
    const auto gedaan = actions::leg_vast(call, grant, nieuw);
    if (gedaan) {
        html::Url naar = html::url("/opleidingen");
        if (const auto waar = gekozen(call, grant); waar && hele_huis(grant.wie()))
            naar = naar.with("organisatie", waar->text());
        return pagina::klaar(call, naar, pagina::Gedaan::opleiding_bewaard);
    }
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon(call, grant, input);
    }
    return pagina::geweigerd(call, gedaan.error());
}

web::Response api::opleidingen(kern::Call& call, const Grant<OpleidingLezen>& grant) {
    std::string body;
    json::Writer json(body);
    json.begin_object().key("organisaties").begin_array();
    if (hele_huis(grant.wie()))
        for (const PerOrganisatie& een : store::per_organisatie(call.reader, grant.vandaag()))
            json.begin_object()
                .field("id", een.id)
                .field("naam", een.naam)
                .field("aangewezen", een.mensen)
                .field("helemaalBij", een.bij)
                .end_object();
    json.end_array().key("medewerkers").begin_array();
    if (const auto organisatie = gekozen(call, grant))
        for (const Leerling& wie : store::leerlingen(call.reader, *organisatie, grant.vandaag())) {
            json.begin_object().field("id", wie.id).field("naam", wie.naam).key("onderwerpen").begin_array();
            for (std::size_t i = 0; i < onderwerpen.size(); ++i) {
                const auto& gevolgd = wie.gevolgd[i];
                json.begin_object()
                    .field("onderwerp", onderwerpen[i].code)
                    .field("stand", rules::code(rules::stand(gevolgd, grant.vandaag())));
                if (gevolgd) json.field("gedaan", std::optional(gevolgd->gedaan));
                if (gevolgd && gevolgd->geldig_tot) json.field("geldigTot", gevolgd->geldig_tot);
                json.end_object();
            }
            json.end_array().end_object();
        }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response api::leg_opleiding_vast(kern::Call& call, const Grant<OpleidingWijzigen>& grant) {
    return pagina::met_json(call, lees, [&](const NieuweOpleiding& nieuw) {
        return pagina::api_na(actions::leg_vast(call, grant, nieuw));
    });
}

}  // namespace kennis
