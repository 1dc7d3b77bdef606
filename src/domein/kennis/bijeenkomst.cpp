#include "domein/kennis/bijeenkomst.hpp"

#include <algorithm>
#include <charconv>

#include "domein/inloggen/inloggen.hpp"
#include "kern/pagina/api.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/toegang/eenmaal.hpp"
#include "platform/html/parts.hpp"

namespace kennis {
namespace rules {

std::string_view bijeenkomst_naam(std::string_view soort) {
    for (const auto& [code, naam] : bijeenkomst_soorten)
        if (code == soort) return naam;
    return soort;
}

std::vector<FieldFault> fouten(const Bijeenkomst& nieuw, std::span<const partner::Code> themas,
                               Date vandaag) {
    std::vector<FieldFault> gevonden;
    const auto fout = [&](std::string_view veld, std::string_view code, std::string_view zin) {
        gevonden.push_back({std::string(veld), std::string(code), std::string(zin)});
    };
    if (std::ranges::none_of(bijeenkomst_soorten, [&](const auto& een) { return een.first == nieuw.soort; }))
        fout("soort", "required", "Kies wat voor bijeenkomst het was.");
    if (!nieuw.thema.empty() &&
        std::ranges::none_of(themas, [&](const auto& een) { return een.code == nieuw.thema; }))
        fout("thema", "unknown", "Kies een thema uit de lijst, of laat het leeg.");
    if (nieuw.titel.empty()) fout("titel", "required", "Schrijf in een paar woorden wat het was.");
    if (!nieuw.datum)
        fout("datum", "required", "Vul in wanneer het was.");
    else if (nieuw.datum->days_since(vandaag) > 366)
        fout("datum", "too-far", "Vul een datum in binnen een jaar.");
    return gevonden;
}

}  // namespace rules

namespace store {
namespace {

constexpr std::int64_t lijst_max = 500;

constexpr db::Sql select_lijst{
    "bijeenkomst.lijst",
    "SELECT id, soort, thema, titel, datum, mensen, minuten, versie FROM bijeenkomst WHERE datum >= $1 AND datum <= $2 AND "
    "vervallen = 0 ORDER BY datum DESC, id LIMIT $3"};
constexpr db::Sql select_wie{
    "bijeenkomst.wie",
    "SELECT bo.bijeenkomst, o.naam FROM bijeenkomst b JOIN bijeenkomst_organisatie bo ON bo.bijeenkomst = b.id JOIN organisatie "
    "o ON o.id = bo.organisatie WHERE b.datum >= $1 AND b.datum <= $2 AND b.vervallen = 0 ORDER BY bo.bijeenkomst, o.naam, o.id"};
constexpr db::Sql select_organisaties{
    "bijeenkomst.organisaties",
    "SELECT id, naam FROM organisatie WHERE van <= $1 AND (tot IS NULL OR tot >= $1) ORDER BY naam, id LIMIT $2"};
constexpr db::Sql insert_een{
    "bijeenkomst.insert",
    "INSERT INTO bijeenkomst (id, soort, thema, titel, datum, mensen, minuten, door) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON "
    "CONFLICT (id) DO NOTHING"};
constexpr db::Sql insert_wie{
    "bijeenkomst.organisatie",
    "INSERT INTO bijeenkomst_organisatie (bijeenkomst, organisatie) VALUES ($1, $2) ON CONFLICT DO NOTHING"};
constexpr db::Sql update_weg{
    "bijeenkomst.weg",
    "UPDATE bijeenkomst SET vervallen = 1, versie = versie + 1 WHERE id = $1 AND versie = $2 AND vervallen = 0"};

}  // namespace

std::vector<Bijeenkomst> bijeenkomsten(db::Reader& reader, int jaar) {
    std::vector<Bijeenkomst> gevonden;
    const Date van{jaar, 1, 1}, tot{jaar, 12, 31};
    for (db::Row row : reader.query(select_lijst, van, tot, lijst_max))
        gevonden.push_back({row.get<BijeenkomstId>(0),
                            std::string(row.text(1)),
                            std::string(row.text(2)),
                            std::string(row.text(3)),
                            row.get<Date>(4),
                            row.get<std::int64_t>(5),
                            row.get<std::int64_t>(6),
                            {},
                            {},
                            row.get<std::int64_t>(7)});
    for (db::Row row : reader.query(select_wie, van, tot)) {
        const auto een = std::ranges::find(gevonden, row.get<BijeenkomstId>(0), &Bijeenkomst::id);
        if (een == gevonden.end()) continue;
        if (!een->organisatie_namen.empty()) een->organisatie_namen += ", ";
        een->organisatie_namen += row.text(1);
    }
    return gevonden;
}

std::vector<OrganisatieKeuze> organisaties(db::Reader& reader, Date vandaag) {
    std::vector<OrganisatieKeuze> gevonden;
    for (db::Row row : reader.query(select_organisaties, vandaag, lijst_max))
        gevonden.push_back({row.get<kern::OrganisatieId>(0), std::string(row.text(1))});
    return gevonden;
}

}  // namespace store

namespace {

using toegang::Grant;
using toegang::PathText;

constexpr std::string_view hier = "/bijeenkomsten";

int jaar_van(const web::Request& request, Date vandaag) {
    const std::string_view getypt = request.query.get("jaar");
    int jaar = vandaag.year;
    const auto gelezen = std::from_chars(getypt.data(), getypt.data() + getypt.size(), jaar);
    return gelezen.ec == std::errc{} && jaar >= 2000 && jaar <= 2200 ? jaar : vandaag.year;
}

std::string uren(std::int64_t minuten) {
    const std::int64_t heel = minuten / 60, rest = minuten % 60;
    return std::to_string(heel) + " uur" +
           (rest == 0 ? std::string() : " en " + std::to_string(rest) + " minuten");
}

Bijeenkomst lees(web::Input& input) {
    Bijeenkomst nieuw;
    nieuw.soort = input.text("soort", {.label = "Soort", .max = 40});
    nieuw.thema = input.text("thema", {.label = "Thema", .max = 60});
    nieuw.titel = input.text("titel", {.label = "Wat het was", .max = 120});
    nieuw.datum = input.date("datum", {.label = "Wanneer"});
    nieuw.mensen = input.number("mensen", {.label = "Hoeveel mensen", .max = 10'000}).value_or(0);
    for (web::Input& deel : input.list("organisaties", {.label = "Organisaties", .max = 50}))
        if (const auto id = deel.id<kern::Organisatie>("id", {.label = "Organisatie"}))
            nieuw.organisaties.push_back(*id);
    return nieuw;
}

Result<void> leg_vast(kern::Call& call, const Grant<Bijeenkomsten>& grant, Bijeenkomst nieuw) {
    const auto themas = partner::codes(call.reader, "adviesthema", grant.vandaag());
    if (auto fouten = rules::fouten(nieuw, themas, grant.vandaag()); !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    const auto bekend = store::organisaties(call.reader, grant.vandaag());
    for (const auto& wie : nieuw.organisaties)
        if (std::ranges::none_of(bekend, [&](const auto& een) { return een.id == wie; }))
            return invalid("organisaties", "unknown", "Kies organisaties uit de lijst.");
    nieuw.minuten = partner::getal(call.reader, "bijeenkomst.norm." + nieuw.soort, *nieuw.datum);
    return kern::change(call, grant,
                        [&](db::Tx& tx, const Grant<Bijeenkomsten>& vers) -> Result<logboek::Regel> {
                            tx.run(store::insert_een, nieuw.id, nieuw.soort, nieuw.thema, nieuw.titel,
                                   *nieuw.datum, nieuw.mensen, nieuw.minuten, vers.wie().medewerker);
                            for (const auto& wie : nieuw.organisaties)
                                tx.run(store::insert_wie, nieuw.id, wie);
                            return logboek::regel("bijeenkomst.wijzigen");
                        });
}

Result<void> haal_door(kern::Call& call, const Grant<Bijeenkomsten>& grant, const PathText& pad,
                       std::int64_t versie) {
    const auto id = BijeenkomstId::parse(pad.get("bijeenkomst"));
    if (!id) return not_found();
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Bijeenkomsten>&) -> Result<logboek::Regel> {
        if (tx.run(store::update_weg, *id, versie) == 0) return not_found();
        return logboek::regel("bijeenkomst.vervallen");
    });
}

struct Blad {
    const Grant<Bijeenkomsten>& grant;
    const web::Input& input;
    int jaar;
    const std::vector<Bijeenkomst>& bijeenkomsten;
    const std::vector<OrganisatieKeuze>& organisaties;
    const std::vector<partner::Code>& themas;

    void lijst(html::Out& out) const {
        if (bijeenkomsten.empty()) {
            out("{}", html::EmptyState{"In dit jaar is nog geen bijeenkomst vastgelegd."});
            return;
        }
        const auto rijen = [&](html::Out& rij) {
            for (const Bijeenkomst& een : bijeenkomsten) {
                const std::string versie = std::to_string(een.versie);
                const std::string over = ": " + een.titel;
                const auto knop = [&](html::Out& in) {
                    in("{}",
                       html::Form{
                           html::url("/bijeenkomsten/{}/doorhaling", een.id), grant.wie().csrf, versie,
                           html::Button{
                               .text = "Haal door", .kind = html::ButtonKind::subtle, .context = over}});
                };
                const auto wat = [&](html::Out& in) {
                    in("{}{}", een.titel, html::Under{een.organisatie_namen});
                };
                rij("<tr>{}{}{}{}{}{}</tr>", html::RowHead{wat},
                    html::Cell{rules::bijeenkomst_naam(een.soort), "Soort"},
                    html::Cell{dutch_date(*een.datum), "Wanneer"},
                    html::Cell{std::to_string(een.mensen), "Mensen", html::ColumnKind::number},
                    html::Cell{uren(een.minuten), "Uren", html::ColumnKind::number}, html::Cell{knop, {}});
            }
        };
        out("{}", html::Table{.caption = "Bijeenkomsten, nieuwste bovenaan",
                              .columns = {{"Wat"},
                                          {"Soort"},
                                          {"Wanneer"},
                                          {"Mensen", html::ColumnKind::number},
                                          {"Uren", html::ColumnKind::number},
                                          {"Doorhalen", html::ColumnKind::hidden_head}},
                              .rows = rijen,
                              .kind = html::TableKind::stacking,
                              .caption_kind = html::CaptionKind::hidden});
    }
    void formulier(html::Out& out) const {
        std::vector<html::Option> soorten, keuzes;
        for (const auto& [code, naam] : rules::bijeenkomst_soorten) soorten.push_back({code, naam});
        for (const auto& een : themas) keuzes.push_back({een.code, een.naam});
        const auto wie = [&](html::Out& in) {
            for (std::size_t i = 0; i < organisaties.size() && i < 50; ++i) {
                const std::string naam = "organisaties." + std::to_string(i) + ".id",
                                  id = organisaties[i].id.text();
                const std::string html_id = "organisatie-" + std::to_string(i);
                in("<p><input type=\"checkbox\" id=\"{}\" name=\"{}\" value=\"{}\"> <label for=\"{}\">{}</label></p>",
                   html_id, naam, id, html_id, organisaties[i].naam);
            }
        };
        const auto velden = [&](html::Out& veld) {
            veld("{}{}{}{}{}{}{}{}", html::Hidden{"concept", input.typed("concept")},
                 html::filled(
                     input,
                     html::Select{.name = "soort", .label = "Wat voor bijeenkomst?", .options = soorten}),
                 html::filled(input, html::TextField{.name = "titel",
                                                     .label = "Wat was het?",
                                                     .hint = "Zonder namen van mensen.",
                                                     .length_max = 120}),
                 html::filled(input, html::DateField{.name = "datum", .label = "Wanneer"}),
                 html::filled(input, html::TextField{.name = "mensen",
                                                     .label = "Hoeveel mensen kwamen er?",
                                                     .width = html::Width::number,
                                                     .type = html::TextType::numeric}),
                 html::filled(input, html::Select{.name = "thema",
                                                  .label = "Thema",
                                                  .options = keuzes,
                                                  .need = html::Need::optional,
                                                  .empty = "geen thema"}),
                 html::Details{"Welke organisaties waren erbij?", wie},
                 html::FormActions{html::Button{.text = "Leg vast", .kind = html::ButtonKind::primary}});
        };
        out("{}", html::Form{html::url("/bijeenkomsten"), grant.wie().csrf, {}, velden});
    }
    void operator()(html::Out& out) const {
        std::int64_t minuten = 0, mensen = 0;
        for (const Bijeenkomst& een : bijeenkomsten) {
            minuten += een.minuten;
            mensen += een.mensen;
        }
        out("{}{}",
            html::PageHead{
                .title = "Bijeenkomsten",
                .intro =
                    "Rondleidingen, themadagen en voorlichting. De uren volgen uit de norm van het huis."},
            html::ErrorSummary{input.faults()});
        const auto feiten = [&](html::Out& feit) {
            feit("{}{}{}{}", html::Fact{"Jaar", std::to_string(jaar)},
                 html::Fact{"Bijeenkomsten", std::to_string(bijeenkomsten.size())},
                 html::Fact{"Mensen", std::to_string(mensen)}, html::Fact{"Uren", uren(minuten)});
        };
        out("{}<p class=\"rh-acties\">{}</p>", html::Facts{feiten},
            html::LinkButton{"Vorig jaar", html::url("/bijeenkomsten").with("jaar", jaar - 1)});
        out("{}{}",
            html::Section{.id = "lijst", .title = "Vastgelegd", .body = [&](html::Out& in) { lijst(in); }},
            html::Section{.id = "nieuw", .title = "Leg een bijeenkomst vast", .body = [&](html::Out& in) {
                              formulier(in);
                          }});
    }
};

web::Response toon(kern::Call& call, const Grant<Bijeenkomsten>& grant, const web::Input& input) {
    const int jaar = jaar_van(call.request, grant.vandaag());
    const auto lijst = store::bijeenkomsten(call.reader, jaar);
    const auto organisaties = store::organisaties(call.reader, grant.vandaag());
    const auto themas = partner::codes(call.reader, "adviesthema", grant.vandaag());
    return pagina::antwoord(call, grant,
                            {.titel = "Bijeenkomsten", .hier = hier, .fout = !input.faults().empty()},
                            Blad{grant, input, jaar, lijst, organisaties, themas});
}

}  // namespace

web::Response pages::bijeenkomsten(kern::Call& call, const Grant<Bijeenkomsten>& grant) {
    return toon(call, grant, inloggen::begin(call).input);
}

web::Response pages::leg_bijeenkomst_vast(kern::Call& call, const Grant<Bijeenkomsten>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    Bijeenkomst nieuw = lees(input);
    nieuw.id = BijeenkomstId::from(toegang::id_van_formulier(call));
    if (!input.finish()) return toon(call, grant, input);
    const auto gedaan = leg_vast(call, grant, std::move(nieuw));
    if (gedaan) return pagina::klaar(call, html::url("/bijeenkomsten"), pagina::Gedaan::bijeenkomst_bewaard);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon(call, grant, input);
    }
    return pagina::geweigerd(call, gedaan.error());
}

web::Response pages::haal_door(kern::Call& call, const Grant<Bijeenkomsten>& grant, const PathText& pad) {
    web::Input input = web::Input::from_form(call.request.form);
    const std::int64_t versie = input.versie().value_or(0);
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    const auto gedaan = kennis::haal_door(call, grant, pad, versie);
    if (gedaan) return pagina::klaar(call, html::url("/bijeenkomsten"), pagina::Gedaan::bijeenkomst_bewaard);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response api::bijeenkomsten(kern::Call& call, const Grant<Bijeenkomsten>& grant) {
    std::string body;
    json::Writer json(body);
    json.begin_object().key("bijeenkomsten").begin_array();
    for (const Bijeenkomst& een : store::bijeenkomsten(call.reader, jaar_van(call.request, grant.vandaag())))
        json.begin_object()
            .field("id", een.id)
            .field("soort", een.soort)
            .field("thema", een.thema)
            .field("titel", een.titel)
            .field("datum", een.datum)
            .field("mensen", een.mensen)
            .field("minuten", een.minuten)
            .field("organisaties", een.organisatie_namen)
            .field("versie", een.versie)
            .end_object();
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response api::leg_bijeenkomst_vast(kern::Call& call, const Grant<Bijeenkomsten>& grant) {
    return pagina::met_json(call, lees, [&](Bijeenkomst nieuw) {
        nieuw.id = BijeenkomstId::from(call.kern.random.id<BijeenkomstTag>());
        const auto id = nieuw.id;
        const auto gedaan = leg_vast(call, grant, std::move(nieuw));
        return gedaan ? pagina::api_gemaakt(id) : pagina::api_geweigerd(gedaan.error());
    });
}

web::Response api::haal_door(kern::Call& call, const Grant<Bijeenkomsten>& grant, const PathText& pad) {
    return pagina::met_versie_json(
        call, [&](std::int64_t versie) { return kennis::haal_door(call, grant, pad, versie); });
}

}  // namespace kennis
