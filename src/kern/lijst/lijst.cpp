#include "kern/lijst/lijst.hpp"

#include <algorithm>
#include <array>

#include "platform/base/text.hpp"

namespace lijst {
namespace {

constexpr std::size_t code_max = 60;
constexpr std::string_view doel = "lijstfilter";  // of the house's key

constexpr db::Sql select_kolommen{"lijst.kolommen",
                                  "SELECT kolommen FROM lijstkolommen WHERE medewerker = $1 AND lijst = $2"};
constexpr db::Sql upsert_kolommen{
    "lijst.bewaar_kolommen",
    "INSERT INTO lijstkolommen (medewerker, lijst, kolommen) VALUES ($1, $2, $3) ON CONFLICT (medewerker, lijst) DO UPDATE SET "
    "kolommen = excluded.kolommen"};
constexpr db::Sql select_filters{
    "lijst.filters",
    "SELECT id, keuze, naam_z FROM lijstfilter WHERE medewerker = $1 AND lijst = $2 ORDER BY gemaakt, id LIMIT $3"};
constexpr db::Sql select_aantal{
    "lijst.aantal", "SELECT count(*) FROM lijstfilter WHERE medewerker = $1 AND lijst = $2 AND id <> $3"};
constexpr db::Sql insert_filter{
    "lijst.filter",
    "INSERT INTO lijstfilter (id, medewerker, lijst, keuze, gemaakt, naam_z) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO "
    "NOTHING"};
constexpr db::Sql delete_filter{"lijst.weg", "DELETE FROM lijstfilter WHERE id = $1 AND medewerker = $2"};

struct Naam {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"lijstfilter", "naam_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

constexpr Kolom van_casussen[] = {{"fase", "Fase"},
                                  {"ave", "AVE"},
                                  {"tafel", "Tafel"},
                                  {"gemeente", "Gemeente"},
                                  {"gewijzigd", "Gewijzigd"}};
constexpr std::string_view sleutels_casussen[] = {"volgorde", "fase", "tafel", "gemeente", "laat"};
constexpr Kolom van_adviezen[] = {{"soort", "Soort"},
                                  {"stand", "Stand"},
                                  {"vrager", "Gevraagd door"},
                                  {"behandelaar", "Antwoordt"},
                                  {"gevraagd", "Gevraagd"}};
constexpr std::string_view sleutels_adviezen[] = {"staat", "thema", "mijn"};

constexpr Kolom van_aanmeldingen[] = {{"door", "Aangemeld door"},    {"ontvangen", "Ontvangen"},
                                      {"contact", "Eerste contact"}, {"volledig", "Volledig"},
                                      {"aan", "Toegewezen aan"},     {"besluit", "Besluit"}};
constexpr std::string_view sleutels_aanmeldingen[] = {"toon"};
constexpr Kolom van_acties[] = {
    {"casus", "Casus"}, {"eigenaar", "Eigenaar"}, {"termijn", "Klaar voor"}, {"stand", "Stand"}};
constexpr std::string_view sleutels_acties[] = {"van"};

html::Url adres_aanmeldingen(const web::Fields& keuze) {
    return keuze.has("toon") ? html::url("/triage?toon={}", keuze.get("toon")) : html::url("/triage");
}

html::Url adres_acties(const web::Fields& keuze) {
    return keuze.has("van") ? html::url("/acties").with("van", keuze.get("van")) : html::url("/acties");
}

html::Url adres_casussen(const web::Fields& keuze) {
    const std::string_view volgorde =
        keuze.has("volgorde") ? keuze.get("volgorde") : std::string_view("gewijzigd");
    html::Url url = html::url("/casussen?volgorde={}", volgorde);
    if (keuze.has("fase")) url = url.with("fase", keuze.get("fase"));
    if (keuze.has("tafel")) url = url.with("tafel", keuze.get("tafel"));
    if (keuze.has("gemeente")) url = url.with("gemeente", keuze.get("gemeente"));
    if (keuze.has("laat")) url = url.with("laat", keuze.get("laat"));
    return url;
}

html::Url adres_adviezen(const web::Fields& keuze) {
    html::Url url = html::url("/adviezen");
    if (keuze.has("staat")) url = url.with("staat", keuze.get("staat"));
    if (keuze.has("thema")) url = url.with("thema", keuze.get("thema"));
    if (keuze.has("mijn")) url = url.with("mijn", keuze.get("mijn"));
    return url;
}

constexpr std::array alle{
    Lijst{"casussen", "Casussen", van_casussen, sleutels_casussen, adres_casussen},
    Lijst{"adviezen", "Advies", van_adviezen, sleutels_adviezen, adres_adviezen},
    Lijst{"aanmeldingen", "Triage", van_aanmeldingen, sleutels_aanmeldingen, adres_aanmeldingen},
    Lijst{"acties", "Acties", van_acties, sleutels_acties, adres_acties}};

bool is_code(std::string_view waarde) {
    return !waarde.empty() && waarde.size() <= code_max && std::ranges::all_of(waarde, [](char teken) {
        return (teken >= 'a' && teken <= 'z') || (teken >= '0' && teken <= '9') || teken == '-' ||
               teken == '_';
    });
}

}  // namespace

std::span<const Lijst> lijsten() { return alle; }

const Lijst* zoek(std::string_view code) {
    for (const Lijst& een : alle)
        if (een.code == code) return &een;
    return nullptr;
}

std::vector<std::size_t> kolommen(db::Reader& reader, const toegang::Principal& wie, const Lijst& lijst) {
    std::vector<std::size_t> gekozen;
    if (const auto codes = reader.value<std::string>(select_kolommen, wie.medewerker, lijst.code))
        for (const auto code : base::split(*codes, ','))
            for (std::size_t i = 0; i < lijst.kolommen.size(); ++i)
                if (lijst.kolommen[i].code == code && std::ranges::find(gekozen, i) == gekozen.end())
                    gekozen.push_back(i);
    if (gekozen.empty())
        for (std::size_t i = 0; i < lijst.kolommen.size(); ++i) gekozen.push_back(i);
    return gekozen;
}

std::vector<Filter> filters(kern::Kern& kern, db::Reader& reader, const toegang::Principal& wie,
                            const Lijst& lijst) {
    std::vector<Filter> gevonden;
    for (db::Row row :
         reader.query(select_filters, wie.medewerker, lijst.code, static_cast<std::int64_t>(filters_max))) {
        const auto id = row.get<FilterId>(0);
        auto keuze = web::parse_query(row.text(1));
        if (!keuze) continue;
        gevonden.push_back(
            {id, kern.sealer.open_house<Naam>(std::string(doel), id, row.bytes(2)).tekst, std::move(*keuze)});
    }
    return gevonden;
}

std::string als_keuze(const Lijst& lijst, const web::Fields& query) {
    std::string keuze;
    for (const auto sleutel : lijst.sleutels) {
        const auto waarde = query.first(sleutel);
        if (!waarde || !is_code(*waarde)) continue;
        if (!keuze.empty()) keuze += '&';
        keuze += std::string(sleutel) + '=' + std::string(*waarde);
    }
    return keuze;
}

void bewaar_kolommen(db::Tx& tx, const toegang::GrantBasis& grant, const Lijst& lijst,
                     std::span<const std::size_t> kolommen) {
    std::string codes;
    for (const std::size_t i : kolommen)
        codes += (codes.empty() ? "" : ",") + std::string(lijst.kolommen[i].code);
    tx.run(upsert_kolommen, grant.wie().medewerker, lijst.code, codes);
}

db::Bytes verzegel_naam(kern::Kern& kern, FilterId id, const std::string& naam) {
    return kern.sealer.seal_house(std::string(doel), id, Naam{naam});
}

bool bewaar_filter(db::Tx& tx, const toegang::GrantBasis& grant, const Lijst& lijst, FilterId id,
                   std::string_view keuze, const db::Bytes& naam) {
    if (tx.value<std::int64_t>(select_aantal, grant.wie().medewerker, lijst.code, id).value_or(0) >=
        static_cast<std::int64_t>(filters_max))
        return false;
    tx.run(insert_filter, id, grant.wie().medewerker, lijst.code, keuze, grant.nu(), naam);
    return true;
}

bool verwijder_filter(db::Tx& tx, const toegang::GrantBasis& grant, FilterId id) {
    return tx.run(delete_filter, id, grant.wie().medewerker) != 0;
}

void Balk::operator()(html::Out& out) const {
    out("<div class=\"rh-acties\">");
    for (const Filter& een : filters)
        out("{}", html::LinkButton{een.naam, lijst.adres(een.keuze), html::ButtonKind::subtle});
    out("<a href=\"{}\">Kolommen en keuzes</a></div>", html::url("/werk/lijsten/{}", lijst.code));
    if (keuze.empty()) return;
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}", html::Hidden{"keuze", keuze},
             html::TextField{.name = "naam",
                             .label = "Naam van deze keuze",
                             .hint = "Zonder namen van mensen. Alleen jij ziet hem.",
                             .width = html::Width::medium,
                             .length_max = naam_max},
             html::FormActions{html::Button{.text = "Bewaar deze keuze"}});
    };
    const auto binnen = [&](html::Out& in) {
        in("{}", html::Form{html::url("/werk/lijsten/{}/filters", lijst.code), wie.csrf, {}, velden});
    };
    out("{}", html::Details{"Bewaar deze keuze", binnen});
}

}  // namespace lijst
