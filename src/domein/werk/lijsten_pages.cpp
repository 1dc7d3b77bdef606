// How somebody wants his lists and notices: columns, kept choices, kinds of notices, the weekly mail. His own alone.
#include <algorithm>
#include <charconv>

#include "domein/werk/instellingen.hpp"
#include "domein/werk/rights.hpp"
#include "kern/bericht/keuze.hpp"
#include "kern/lijst/lijst.hpp"
#include "kern/pagina/api.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/toegang/eenmaal.hpp"
#include "platform/html/parts.hpp"

namespace werk {
namespace {

using toegang::Grant;
using toegang::PathText;

constexpr db::Sql select_uit{"werk.bericht_uit",
                             "SELECT soort FROM berichtkeuze WHERE medewerker = $1 ORDER BY soort"};
constexpr db::Sql delete_uit{"werk.bericht_aan", "DELETE FROM berichtkeuze WHERE medewerker = $1"};
constexpr db::Sql insert_uit{
    "werk.bericht_zet_uit",
    "INSERT INTO berichtkeuze (medewerker, soort) VALUES ($1, $2) ON CONFLICT DO NOTHING"};
constexpr db::Sql select_weekbericht{"werk.weekbericht_uit",
                                     "SELECT uit FROM weekbericht WHERE medewerker = $1"};
constexpr db::Sql upsert_weekbericht{
    "werk.zet_weekbericht",
    "INSERT INTO weekbericht (medewerker, week, uit) VALUES ($1, '', $2) ON CONFLICT (medewerker) DO UPDATE SET uit = "
    "excluded.uit"};

struct Keuze {
    std::vector<bericht::Soort> uit;
    bool week = true;
};

Keuze lees(db::Reader& reader, const toegang::Principal& wie) {
    Keuze keuze;
    for (db::Row row : reader.query(select_uit, wie.medewerker))
        keuze.uit.push_back(row.get<bericht::Soort>(0));
    keuze.week = !reader.value<bool>(select_weekbericht, wie.medewerker).value_or(false);
    return keuze;
}

// What is ticked is on; what must stay on is on whatever was sent.
Keuze lees(web::Input& input) {
    std::vector<std::pair<std::string_view, bericht::Soort>> codes;
    for (const auto soort : bericht::soorten()) codes.emplace_back(bericht::code(soort), soort);
    const auto aan = input.choices("berichten", codes, {.label = "Berichten"});
    Keuze keuze;
    for (const auto soort : bericht::soorten())
        if (bericht::waarom_altijd(soort).empty() && std::ranges::find(aan, soort) == aan.end())
            keuze.uit.push_back(soort);
    keuze.week = input.flag("weekbericht");
    return keuze;
}

Result<void> bewaar(kern::Call& call, const Grant<Instellen>& grant, const Keuze& keuze) {
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Instellen>& vers) -> Result<logboek::Regel> {
        tx.run(delete_uit, vers.wie().medewerker);
        for (const auto soort : keuze.uit) tx.run(insert_uit, vers.wie().medewerker, soort);
        tx.run(upsert_weekbericht, vers.wie().medewerker, !keuze.week);
        return logboek::regel("werk.instellen");
    });
}

struct Berichten {
    const Grant<Instellen>& grant;
    const Keuze& keuze;

    void operator()(html::Out& out) const {
        std::vector<html::Option> kies, altijd;
        std::vector<std::string_view> aan;
        for (const auto soort : bericht::soorten()) {
            const auto waarom = bericht::waarom_altijd(soort);
            if (!waarom.empty()) {
                altijd.push_back({bericht::code(soort), bericht::zin(soort), waarom});
                continue;
            }
            kies.push_back({bericht::code(soort), bericht::zin(soort)});
            if (std::ranges::find(keuze.uit, soort) == keuze.uit.end()) aan.push_back(bericht::code(soort));
        }
        const auto velden = [&](html::Out& veld) {
            veld("{}{}{}",
                 html::CheckboxGroup{.name = "berichten",
                                     .label = "Welke berichten wil je op Mijn werk zien?",
                                     .options = kies,
                                     .values = aan,
                                     .need = html::Need::optional},
                 html::Checkbox{
                     .name = "weekbericht",
                     .label = "Stuur elke maandag een mail met wat er wacht",
                     .note = "Er staat in wat voor berichten er zijn en van welke dag. Nooit over wie.",
                     .value = keuze.week ? "ja" : ""},
                 html::FormActions{html::Button{.text = "Bewaar", .kind = html::ButtonKind::primary}});
        };
        const auto lijst = [&](html::Out& in) {
            in("<ul class=\"rh-lijst\">");
            for (const auto& een : altijd)
                in("<li>{} <span class=\"rh-klein\">{}</span></li>", een.label, een.note);
            in("</ul>");
        };
        const auto pad = [](html::Out& in) { in("<a href=\"{}\">Mijn werk</a>", html::url("/")); };
        out("{}{}{}", html::PageHead{.title = "Berichten kiezen", .path = pad},
            html::Form{html::url("/werk/berichten"), grant.wie().csrf, {}, velden},
            html::Section{.id = "altijd", .title = "Deze berichten staan altijd aan", .body = lijst});
    }
};

// --- Lists -------------------------------------------------------------------------------------------------------------

// A place per column; empty is not shown. Equal places stand in the order of the list.
std::vector<std::size_t> lees_kolommen(web::Input& input, const lijst::Lijst& lijst) {
    std::vector<std::pair<std::int64_t, std::size_t>> plaatsen;
    web::Input deel = input.section("kolom");
    for (std::size_t i = 0; i < lijst.kolommen.size(); ++i)
        if (const auto plaats =
                deel.number(lijst.kolommen[i].code, {.label = lijst.kolommen[i].naam, .min = 1, .max = 20}))
            plaatsen.emplace_back(*plaats, i);
    std::ranges::stable_sort(plaatsen, {}, &std::pair<std::int64_t, std::size_t>::first);
    std::vector<std::size_t> kolommen;
    for (const auto& [plaats, i] : plaatsen) kolommen.push_back(i);
    return kolommen;
}

struct Lijstblad {
    const Grant<Instellen>& grant;
    const lijst::Lijst& lijst;
    std::span<const std::size_t> kolommen;
    std::span<const lijst::Filter> filters;
    const web::Input& input;

    void kolom(html::Out& veld, std::size_t i, std::span<const html::Option> plaatsen) const {
        const std::string naam = "kolom." + std::string(lijst.kolommen[i].code);
        const auto waar = std::ranges::find(kolommen, i);
        const std::string nu = waar == kolommen.end() ? "" : std::to_string(waar - kolommen.begin() + 1);
        veld("{}", html::Select{.name = naam,
                                .label = lijst.kolommen[i].naam,
                                .options = plaatsen,
                                .value = nu,
                                .need = html::Need::optional,
                                .empty = "niet tonen"});
    }
    void keuzes(html::Out& out) const {
        if (filters.empty()) {
            out("<p>Je hebt nog geen keuze bewaard. Kies iets in de lijst en bewaar het daar onder een naam.</p>");
            return;
        }
        out("<ul class=\"rh-lijst\">");
        for (const auto& een : filters) {
            const std::string over = ": " + een.naam;
            const auto knop =
                html::Button{.text = "Gooi weg", .kind = html::ButtonKind::subtle, .context = over};
            out("<li><a href=\"{}\">{}</a> {}</li>", lijst.adres(een.keuze), een.naam,
                html::Form{html::url("/werk/lijsten/{}/filters/{}/verwijdering", lijst.code, een.id),
                           grant.wie().csrf,
                           {},
                           knop});
        }
        out("</ul>");
    }
    void operator()(html::Out& out) const {
        std::vector<std::string> cijfers;
        for (std::size_t i = 1; i <= lijst.kolommen.size(); ++i) cijfers.push_back(std::to_string(i));
        std::vector<html::Option> plaatsen;
        for (const auto& een : cijfers) plaatsen.push_back({een, een});
        const auto velden = [&](html::Out& veld) {
            for (std::size_t i = 0; i < lijst.kolommen.size(); ++i) kolom(veld, i, plaatsen);
            veld("{}", html::FormActions{
                           html::Button{.text = "Bewaar de kolommen", .kind = html::ButtonKind::primary}});
        };
        const auto pad = [&](html::Out& in) { in("<a href=\"{}\">{}</a>", lijst.adres({}), lijst.naam); };
        const std::string titel = "Lijst instellen: " + std::string(lijst.naam);
        out("{}{}{}{}",
            html::PageHead{
                .title = titel, .intro = "Alleen voor jou. Wat je mag zien, verandert niet.", .path = pad},
            html::ErrorSummary{input.faults()},
            html::Section{.id = "kolommen",
                          .title = "Welke kolommen, op welke plaats?",
                          .body =
                              [&](html::Out& in) {
                                  in("{}", html::Form{html::url("/werk/lijsten/{}", lijst.code),
                                                      grant.wie().csrf,
                                                      {},
                                                      velden});
                              }},
            html::Section{
                .id = "keuzes", .title = "Bewaarde keuzes", .body = [&](html::Out& in) { keuzes(in); }});
    }
};

web::Response toon(kern::Call& call, const Grant<Instellen>& grant, const lijst::Lijst& lijst,
                   const web::Input& input) {
    const auto kolommen = lijst::kolommen(call.reader, grant.wie(), lijst);
    const auto filters = lijst::filters(call.kern, call.reader, grant.wie(), lijst);
    return pagina::antwoord(call, grant,
                            {.titel = "Lijst instellen", .hier = "/", .fout = !input.faults().empty()},
                            Lijstblad{grant, lijst, kolommen, filters, input});
}

struct NieuwFilter {
    std::string naam;
    std::string keuze;
};

NieuwFilter lees_filter(web::Input& input, const lijst::Lijst& lijst) {
    NieuwFilter nieuw;
    nieuw.naam = input.text("naam", {.label = "Naam", .max = lijst::naam_max, .required = true});
    const std::string getypt = input.text("keuze", {.label = "Keuze", .max = 400, .required = true});
    if (const auto velden = web::parse_query(getypt)) nieuw.keuze = lijst::als_keuze(lijst, *velden);
    if (nieuw.keuze.empty() && !getypt.empty())
        input.fault("keuze", "codes-only", "Een keuze bevat alleen codes van de lijst.");
    return nieuw;
}

Result<void> bewaar_kolommen(kern::Call& call, const Grant<Instellen>& grant, const lijst::Lijst& lijst,
                             std::span<const std::size_t> kolommen) {
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Instellen>& vers) -> Result<logboek::Regel> {
        lijst::bewaar_kolommen(tx, vers, lijst, kolommen);
        return logboek::regel("werk.instellen");
    });
}

Result<void> bewaar_filter(kern::Call& call, const Grant<Instellen>& grant, const lijst::Lijst& lijst,
                           const NieuwFilter& nieuw, lijst::FilterId id) {
    const auto naam = lijst::verzegel_naam(call.kern, id, nieuw.naam);
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Instellen>& vers) -> Result<logboek::Regel> {
        if (!lijst::bewaar_filter(tx, vers, lijst, id, nieuw.keuze, naam))
            return refused("werk.filters", "Je hebt al 20 keuzes bij deze lijst. Gooi er een weg.");
        return logboek::regel("werk.instellen");
    });
}

Result<void> verwijder_filter(kern::Call& call, const Grant<Instellen>& grant, const PathText& pad) {
    const auto id = lijst::FilterId::parse(pad.get("filter"));
    if (!id) return not_found();
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Instellen>& vers) -> Result<logboek::Regel> {
        if (!lijst::verwijder_filter(tx, vers, *id)) return not_found();
        return logboek::regel("werk.instellen");
    });
}

}  // namespace

namespace pages {

web::Response berichten_kiezen(kern::Call& call, const Grant<Instellen>& grant) {
    const Keuze keuze = lees(call.reader, grant.wie());
    return pagina::antwoord(call, grant, {.titel = "Berichten kiezen", .hier = "/"}, Berichten{grant, keuze});
}

web::Response kies_berichten(kern::Call& call, const Grant<Instellen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Keuze keuze = lees(input);
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    const auto gedaan = bewaar(call, grant, keuze);
    if (!gedaan) return pagina::geweigerd(call, gedaan.error());
    return pagina::klaar(call, html::url("/werk/berichten"), pagina::Gedaan::werk_ingesteld);
}

web::Response lijst_instellen(kern::Call& call, const Grant<Instellen>& grant, const PathText& pad) {
    const auto* lijst = lijst::zoek(pad.get("lijst"));
    if (lijst == nullptr) return pagina::geweigerd(call, NotFound{});
    return toon(call, grant, *lijst, web::Input::empty());
}

web::Response stel_lijst_in(kern::Call& call, const Grant<Instellen>& grant, const PathText& pad) {
    const auto* lijst = lijst::zoek(pad.get("lijst"));
    if (lijst == nullptr) return pagina::geweigerd(call, NotFound{});
    web::Input input = web::Input::from_form(call.request.form);
    const auto kolommen = lees_kolommen(input, *lijst);
    if (!input.finish()) return toon(call, grant, *lijst, input);
    const auto gedaan = bewaar_kolommen(call, grant, *lijst, kolommen);
    if (!gedaan) return pagina::geweigerd(call, gedaan.error());
    return pagina::klaar(call, lijst->adres({}), pagina::Gedaan::werk_ingesteld);
}

web::Response bewaar_filter(kern::Call& call, const Grant<Instellen>& grant, const PathText& pad) {
    const auto* lijst = lijst::zoek(pad.get("lijst"));
    if (lijst == nullptr) return pagina::geweigerd(call, NotFound{});
    web::Input input = web::Input::from_form(call.request.form);
    const NieuwFilter nieuw = lees_filter(input, *lijst);
    if (!input.finish()) return toon(call, grant, *lijst, input);
    const auto id = lijst::FilterId::from(toegang::id_van_formulier(call));
    const auto gedaan = werk::bewaar_filter(call, grant, *lijst, nieuw, id);
    if (!gedaan) return pagina::geweigerd(call, gedaan.error());
    const auto keuze = web::parse_query(nieuw.keuze);
    return pagina::klaar(call, lijst->adres(keuze ? *keuze : web::Fields{}), pagina::Gedaan::werk_ingesteld);
}

web::Response verwijder_filter(kern::Call& call, const Grant<Instellen>& grant, const PathText& pad) {
    const auto* lijst = lijst::zoek(pad.get("lijst"));
    if (lijst == nullptr) return pagina::geweigerd(call, NotFound{});
    const auto gedaan = werk::verwijder_filter(call, grant, pad);
    if (!gedaan) return pagina::geweigerd(call, gedaan.error());
    return pagina::klaar(call, html::url("/werk/lijsten/{}", lijst->code), pagina::Gedaan::werk_ingesteld);
}

}  // namespace pages

namespace api {

web::Response berichtkeuze(kern::Call& call, const Grant<Instellen>& grant) {
    const Keuze keuze = lees(call.reader, grant.wie());
    std::string body;
    json::Writer json(body);
    json.begin_object().field("weekbericht", keuze.week).key("berichten").begin_array();
    for (const auto soort : bericht::soorten()) {
        const auto waarom = bericht::waarom_altijd(soort);
        json.begin_object()
            .field("soort", bericht::code(soort))
            .field("aan", std::ranges::find(keuze.uit, soort) == keuze.uit.end());
        if (!waarom.empty()) json.field("altijdOmdat", waarom);
        json.end_object();
    }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response kies_berichten(kern::Call& call, const Grant<Instellen>& grant) {
    const auto lezen = [](web::Input& input) { return lees(input); };
    return pagina::met_json(call, lezen,
                            [&](const Keuze& keuze) { return pagina::api_na(bewaar(call, grant, keuze)); });
}

web::Response lijst(kern::Call& call, const Grant<Instellen>& grant, const PathText& pad) {
    const auto* lijst = lijst::zoek(pad.get("lijst"));
    if (lijst == nullptr) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json.begin_object().key("kolommen").begin_array();
    for (const std::size_t i : lijst::kolommen(call.reader, grant.wie(), *lijst))
        json.value(lijst->kolommen[i].code);
    json.end_array().key("filters").begin_array();
    for (const auto& een : lijst::filters(call.kern, call.reader, grant.wie(), *lijst))
        json.begin_object()
            .field("id", een.id)
            .field("naam", een.naam)
            .field("keuze", lijst::als_keuze(*lijst, een.keuze))
            .end_object();
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response stel_lijst_in(kern::Call& call, const Grant<Instellen>& grant, const PathText& pad) {
    const auto* lijst = lijst::zoek(pad.get("lijst"));
    if (lijst == nullptr) return pagina::api_geweigerd(NotFound{});
    const auto lezen = [&](web::Input& input) { return lees_kolommen(input, *lijst); };
    return pagina::met_json(call, lezen, [&](const std::vector<std::size_t>& kolommen) {
        return pagina::api_na(bewaar_kolommen(call, grant, *lijst, kolommen));
    });
}

web::Response bewaar_filter(kern::Call& call, const Grant<Instellen>& grant, const PathText& pad) {
    const auto* lijst = lijst::zoek(pad.get("lijst"));
    if (lijst == nullptr) return pagina::api_geweigerd(NotFound{});
    const auto lezen = [&](web::Input& input) { return lees_filter(input, *lijst); };
    return pagina::met_json(call, lezen, [&](const NieuwFilter& nieuw) {
        const auto id = call.kern.random.id<lijst::FilterTag>();
        const auto gedaan = werk::bewaar_filter(call, grant, *lijst, nieuw, id);
        return gedaan ? pagina::api_gemaakt(id) : pagina::api_geweigerd(gedaan.error());
    });
}

web::Response verwijder_filter(kern::Call& call, const Grant<Instellen>& grant, const PathText& pad) {
    return pagina::api_na(werk::verwijder_filter(call, grant, pad));
}

}  // namespace api
}  // namespace werk
