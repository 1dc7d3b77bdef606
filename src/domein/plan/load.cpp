#include <algorithm>
#include <charconv>

#include "domein/plan/gedeeld.hpp"
#include "domein/plan/overdracht.hpp"
#include "domein/plan/rules.hpp"
#include "domein/plan/sql.hpp"
#include "domein/plan/store.hpp"

namespace plan::store {
namespace {

#define DOEL_KOLOMMEN                                                                                   \
    ITEM_KOLOMMEN                                                                                       \
    ", g.leefgebied, g.leefgebieden, COALESCE((SELECT c.naam FROM codelijst c WHERE c.lijst = "         \
    "g.leefgebieden AND c.code = g.leefgebied ORDER BY c.van DESC LIMIT 1), g.leefgebied), g.tekst_z, " \
    "g.resultaat, g.resultaat_op, g.resultaat_z "                                                       \
    "FROM doel g CROSS JOIN item i WHERE g.dossier = $1 AND i.dossier = g.dossier AND i.id = g.id AND i.soort = 4 "
#define ACTIE_UIT                                                                                      \
    " FROM item i JOIN actie a ON a.dossier = i.dossier AND a.id = i.id JOIN organisatie o ON o.id = " \
    "a.organisatie JOIN medewerker m ON m.id = a.medewerker "
// Named today, valid, and of an organisation that works on the dossier: huis, deelnemer, casusregisseur, bevraagd.
#define EIGENAREN                                                                                               \
    "SELECT m.id, o.id, m.naam, o.naam FROM deelnemer dn JOIN medewerker m ON m.id = dn.medewerker JOIN "       \
    "organisatie o ON o.id = dn.organisatie WHERE dn.dossier = $1 AND dn.rol IN (2, 4, 5, 6) AND dn.van <= $2 " \
    "AND (dn.tot IS NULL OR dn.tot >= $2) AND m.geblokkeerd = 0 AND (m.aangewezen_tot IS NULL OR "              \
    "m.aangewezen_tot >= $2) "

constexpr db::Sql select_doelen{"plan.doelen", "SELECT " DOEL_KOLOMMEN "ORDER BY g.volgorde, i.id"};
constexpr db::Sql select_doel{"plan.doel", "SELECT " DOEL_KOLOMMEN "AND g.id = $3"};
constexpr db::Sql tel_zonder_resultaat{"plan.zonder_resultaat",
                                       "SELECT count(*) FROM doel WHERE dossier = $1 AND resultaat = 0"};
constexpr db::Sql select_acties{"plan.acties",
                                "SELECT " ACTIE_KOLOMMEN ACTIE_UIT
                                "WHERE i.dossier = $1 AND i.soort = 5 ORDER BY a.open DESC, a.termijn, i.id"};
// Names of owners stand on the screen of few: they are looked up with those. Without an order: of hundreds of rows the page
// needs that of few.
constexpr db::Sql select_koppen{
    "plan.koppen", "SELECT " ITEM_KOLOMMEN
                   ", a.doel, a.organisatie, a.medewerker, '', '', a.termijn, a.staat, a.laatste_voortgang "
                   "FROM item i JOIN actie a ON a.dossier = i.dossier AND a.id = i.id WHERE i.dossier = $1 "
                   "AND i.soort = 5"};
// The same without whose it is: enough to count, and to choose which stand on the screen. Both in the order of their keys, so
// that hundreds of actions are two walks side by side and not a search for each.
constexpr db::Sql select_items{
    "plan.items", "SELECT " ITEM_KOLOMMEN " FROM item i WHERE i.dossier = $1 AND i.soort = 5 ORDER BY i.id"};
constexpr db::Sql select_standen{
    "plan.standen",
    "SELECT id, doel, termijn, staat, laatste_voortgang FROM actie WHERE dossier = $1 ORDER BY id"};
// The rest of one that does.
constexpr db::Sql select_rest{
    "plan.rest",
    "SELECT a.organisatie, a.medewerker, m.naam, o.naam, a.tekst_z, a.reden_z FROM actie a JOIN organisatie o ON o.id = "
    "a.organisatie JOIN medewerker m ON m.id = a.medewerker WHERE a.dossier = $1 AND a.id = $2"};
constexpr db::Sql select_actie{
    "plan.actie", "SELECT " ACTIE_KOLOMMEN ACTIE_UIT "WHERE i.dossier = $1 AND i.id = $3 AND i.soort = 5"};
constexpr db::Sql select_voortgang{
    "plan.voortgang",
    "SELECT " ITEM_KOLOMMEN
    ", o.naam, m.naam, v.tekst_z FROM item i JOIN voortgang v ON v.dossier = i.dossier AND v.id "
    "= i.id JOIN organisatie o ON o.id = i.bron JOIN medewerker m ON m.id = i.door WHERE i.dossier = $1 AND i.soort = 6 "
    "AND v.actie = $3 ORDER BY i.gemaakt DESC, i.id"};
constexpr db::Sql select_alle_voortgang{
    "plan.alle_voortgang",
    "SELECT " ITEM_KOLOMMEN
    ", o.naam, m.naam, v.tekst_z, v.actie FROM item i JOIN voortgang v ON v.dossier = i.dossier AND v.id "
    "= i.id JOIN organisatie o ON o.id = i.bron JOIN medewerker m ON m.id = i.door WHERE i.dossier = $1 AND i.soort = 6 "
    "ORDER BY i.gemaakt, i.id"};
constexpr db::Sql select_eigenaren{"plan.eigenaren", EIGENAREN "ORDER BY o.naam, m.naam, m.id"};
constexpr db::Sql select_eigenaar{"plan.eigenaar", EIGENAREN "AND dn.medewerker = $3"};
constexpr db::Sql select_weken{
    "plan.weken_stil",
    "SELECT s.waarde FROM instelling s WHERE s.code = 'stagnatie.weken' AND s.van <= $1 AND (s.tot IS NULL OR s.tot >= "
    "$1) ORDER BY s.van DESC LIMIT 1"};

constexpr int weken_gewoon = 4;

bool mag_weten(const toegang::GrantBasis& grant, const toegang::ItemRij& item) {
    return grant.zicht().van(item).antwoord != toegang::Antwoord::weigeren;
}

std::optional<Doel> lees_doel(const toegang::GrantBasis& grant, const db::Row& row) {
    constexpr int c = toegang::item_kolommen;
    const toegang::ItemRij item = toegang::lees_item(row);
    if (!mag_weten(grant, item)) return std::nullopt;
    Doel doel{item,
              std::string(row.text(c)),
              std::string(row.text(c + 2)),
              std::string(row.text(c + 1)),
              grant.zicht().toon<DoelTekst>(item, row.bytes(c + 3)),
              row.get<Resultaat>(c + 4),
              row.get<std::optional<Date>>(c + 5),
              std::nullopt};
    if (doel.gebied == doel.leefgebied)  // made before the house had a list of its own
        for (Leefgebied& gebied : rules::standaard_gebieden())
            if (gebied.code == doel.leefgebied) doel.gebied = std::move(gebied.naam);
    if (!row.null(c + 6)) doel.resultaat_tekst = grant.zicht().toon<ResultaatTekst>(item, row.bytes(c + 6));
    return doel;
}

// The sealed columns stand side by side from column `tekst` on.
Actie open(const toegang::GrantBasis& grant, ActieKop&& kop, const db::Row& row, int tekst) {
    const toegang::Zicht& zicht = grant.zicht();
    auto gelezen = zicht.toon<ActieTekst>(kop.item, row.bytes(tekst));
    std::optional<toegang::Gezien<Reden>> reden;
    if (!row.null(tekst + 1)) reden = zicht.toon<Reden>(kop.item, row.bytes(tekst + 1));
    return Actie{std::move(kop), std::move(gelezen), std::move(reden)};
}

std::optional<Actie> lees_actie(const toegang::GrantBasis& grant, const db::Row& row) {
    ActieKop kop = lees_kop(row);
    if (!mag_weten(grant, kop.item)) return std::nullopt;
    return open(grant, std::move(kop), row, kolom_tekst);
}

// A row of select_rest, with what was known of the action.
Actie lees_rest(const toegang::GrantBasis& grant, ActieKop&& kop, const db::Row& row) {
    kop.eigenaar = {row.get<kern::MedewerkerId>(1), row.get<kern::OrganisatieId>(0), std::string(row.text(2)),
                    std::string(row.text(3))};
    return open(grant, std::move(kop), row, 4);
}

Eigenaar lees_eigenaar(const db::Row& row) {
    return {row.get<kern::MedewerkerId>(0), row.get<kern::OrganisatieId>(1), std::string(row.text(2)),
            std::string(row.text(3))};
}

std::vector<Voortgang> lees_voortgang(db::Reader& reader, const toegang::GrantBasis& grant,
                                      kern::ItemId actie) {
    constexpr int c = toegang::item_kolommen;
    std::vector<Voortgang> gelezen;
    for (db::Row row : reader.query(select_voortgang, grant.dossier(), grant.wie().organisatie, actie)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (!mag_weten(grant, item)) continue;
        gelezen.push_back({item, std::string(row.text(c)), std::string(row.text(c + 1)),
                           grant.zicht().toon<VoortgangTekst>(item, row.bytes(c + 2))});
    }
    return gelezen;
}

void tel(Plan& plan, const ActieKop& actie, Date vandaag) {
    if (!rules::is_open(actie.staat)) return;
    ++plan.open;
    if (rules::te_laat(actie, vandaag)) ++plan.laat;
    if (rules::weken_stil(actie, vandaag, plan.weken_stil) != 0) ++plan.stil;
}

// What select_standen says of the actions of a dossier, by id.
std::vector<ActieKop> standen(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<ActieKop> gelezen;
    for (db::Row row : reader.query(select_standen, grant.dossier())) {
        ActieKop& kop = gelezen.emplace_back();
        kop.item.id = row.get<kern::ItemId>(0);
        kop.doel = row.get<kern::ItemId>(1);
        kop.termijn = row.get<Date>(2);
        kop.staat = row.get<Staat>(3);
        kop.laatste_voortgang = row.get<std::optional<Instant>>(4);
    }
    return gelezen;
}

// The plan without its actions.
Plan begin(db::Reader& reader, const toegang::GrantBasis& grant) {
    Plan plan;
    plan.doelen = doelen(reader, grant);
    plan.gedeeld = gedeeld::van_plan(reader, grant);
    plan.weken_stil = weken_stil(reader, grant.vandaag());
    if (toegang::Gate::zou_mogen(grant, Wijzigen::recht)) plan.eigenaren = eigenaren(reader, grant);
    plan.stap = tijdpad::volgende(reader, grant);
    return plan;
}

}  // namespace

ActieKop lees_kop(const db::Row& row) {
    constexpr int c = toegang::item_kolommen;
    ActieKop kop;
    kop.item = toegang::lees_item(row);
    kop.doel = row.get<kern::ItemId>(c);
    kop.eigenaar = {row.get<kern::MedewerkerId>(c + 2), row.get<kern::OrganisatieId>(c + 1),
                    std::string(row.text(c + 3)), std::string(row.text(c + 4))};
    kop.termijn = row.get<Date>(c + 5);
    kop.staat = row.get<Staat>(c + 6);
    kop.laatste_voortgang = row.get<std::optional<Instant>>(c + 7);
    return kop;
}

Plan plan(db::Reader& reader, const toegang::GrantBasis& grant) {
    Plan plan = begin(reader, grant);
    for (db::Row row : reader.query(select_acties, grant.dossier(), grant.wie().organisatie))
        if (auto actie = lees_actie(grant, row)) plan.acties.push_back(std::move(*actie));
    for (const Actie& actie : plan.acties) tel(plan, actie.kop, grant.vandaag());
    return plan;
}

Plan kort(db::Reader& reader, const toegang::GrantBasis& grant, std::size_t hoeveel) {
    Plan plan = begin(reader, grant);
    std::vector<ActieKop> alle = standen(reader, grant);
    auto kop = alle.begin();
    for (db::Row row : reader.query(select_items, grant.dossier(), grant.wie().organisatie)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        while (kop != alle.end() && kop->item.id < item.id) ++kop;
        if (kop == alle.end() || kop->item.id != item.id || !mag_weten(grant, item)) continue;
        kop->item = item;
        tel(plan, *kop, grant.vandaag());
        plan.overige.push_back(std::move(*kop));
    }
    // The open ones first, by deadline: those are opened and leave the rest.
    const auto open = std::partition(plan.overige.begin(), plan.overige.end(),
                                     [](const ActieKop& actie) { return rules::is_open(actie.staat); });
    const auto eerste =
        plan.overige.begin() + std::min(open - plan.overige.begin(), static_cast<std::ptrdiff_t>(hoeveel));
    std::partial_sort(plan.overige.begin(), eerste, open, [](const ActieKop& een, const ActieKop& ander) {
        return std::tie(een.termijn, een.item.id) < std::tie(ander.termijn, ander.item.id);
    });
    for (auto een = plan.overige.begin(); een != eerste; ++een)
        for (db::Row row : reader.query(select_rest, grant.dossier(), een->item.id))
            plan.acties.push_back(lees_rest(grant, std::move(*een), row));
    plan.overige.erase(plan.overige.begin(), eerste);
    return plan;
}

std::vector<ActieKop> koppen(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<ActieKop> gevonden;
    for (db::Row row : reader.query(select_koppen, grant.dossier(), grant.wie().organisatie)) {
        ActieKop kop = lees_kop(row);
        if (grant.zicht().van(kop.item).toegestaan()) gevonden.push_back(std::move(kop));
    }
    std::ranges::sort(gevonden, [](const ActieKop& een, const ActieKop& ander) {
        return std::tie(een.item.gemaakt, een.item.id) < std::tie(ander.item.gemaakt, ander.item.id);
    });
    return gevonden;
}

Voortgangen voortgang(db::Reader& reader, const toegang::GrantBasis& grant) {
    constexpr int c = toegang::item_kolommen;
    Voortgangen gelezen;
    for (db::Row row : reader.query(select_alle_voortgang, grant.dossier(), grant.wie().organisatie)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (!mag_weten(grant, item)) continue;
        gelezen[row.get<kern::ItemId>(c + 3)].push_back(
            {item, std::string(row.text(c)), std::string(row.text(c + 1)),
             grant.zicht().toon<VoortgangTekst>(item, row.bytes(c + 2))});
    }
    return gelezen;
}

std::optional<ActieBlad> blad(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id) {
    const auto& organisatie = grant.wie().organisatie;
    std::optional<Actie> actie;
    for (db::Row row : reader.query(select_actie, grant.dossier(), organisatie, id))
        actie = lees_actie(grant, row);
    if (!actie) return std::nullopt;
    std::optional<Doel> doel;
    for (db::Row row : reader.query(select_doel, grant.dossier(), organisatie, actie->kop.doel))
        doel = lees_doel(grant, row);
    return ActieBlad{betrokkene::dossier_kop(reader, grant),
                     std::move(*actie),
                     std::move(doel),
                     lees_voortgang(reader, grant, id),
                     weken_stil(reader, grant.vandaag()),
                     overdracht::van_actie(reader, grant, id)};
}

std::optional<ActieKop> kop(db::Reader& reader, const toegang::GrantBasis& grant) {
    for (db::Row row : reader.query(select_actie, grant.dossier(), grant.wie().organisatie, grant.item())) {
        ActieKop kop = lees_kop(row);
        if (grant.zicht().van(kop.item).toegestaan()) return kop;
    }
    return std::nullopt;
}

std::vector<Eigenaar> eigenaren(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Eigenaar> gevonden;
    for (db::Row row : reader.query(select_eigenaren, grant.dossier(), grant.vandaag()))
        gevonden.push_back(lees_eigenaar(row));
    return gevonden;
}

std::optional<Eigenaar> eigenaar(db::Reader& reader, const toegang::GrantBasis& grant,
                                 kern::MedewerkerId medewerker) {
    const auto lees = [](db::Row& row) { return lees_eigenaar(row); };
    return reader.one(select_eigenaar, lees, grant.dossier(), grant.vandaag(), medewerker);
}

std::vector<Doel> doelen(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Doel> gevonden;
    for (db::Row row : reader.query(select_doelen, grant.dossier(), grant.wie().organisatie))
        if (auto doel = lees_doel(grant, row)) gevonden.push_back(std::move(*doel));
    return gevonden;
}

std::optional<Doel> doel(db::Reader& reader, const toegang::GrantBasis& grant) {
    for (db::Row row : reader.query(select_doel, grant.dossier(), grant.wie().organisatie, grant.item()))
        if (auto doel = lees_doel(grant, row); doel && doel->tekst.open()) return doel;
    return std::nullopt;
}

long long zonder_resultaat(db::Reader& reader, const toegang::GrantBasis& grant) {
    return reader.value<std::int64_t>(tel_zonder_resultaat, grant.dossier()).value_or(0);
}

bool is_doel(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId doel) {
    for (db::Row row : reader.query(select_doel, grant.dossier(), grant.wie().organisatie, doel))
        return grant.zicht().van(toegang::lees_item(row)).toegestaan() &&
               row.get<Resultaat>(toegang::item_kolommen + 4) == Resultaat::open;
    return false;
}

int weken_stil(db::Reader& reader, Date vandaag) {
    const auto waarde = reader.value<std::string>(select_weken, vandaag);
    if (!waarde) return weken_gewoon;
    int weken = 0;
    const char* einde = waarde->data() + waarde->size();
    const auto [rest, fout] = std::from_chars(waarde->data(), einde, weken);
    return fout == std::errc{} && rest == einde && weken >= 1 ? weken : weken_gewoon;
}

}  // namespace plan::store
