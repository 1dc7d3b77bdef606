// Bijdragen as a list: what stands on the page is opened, the rest is counted by the policy alone.
#include <algorithm>

#include "domein/bijdrage/rules.hpp"
#include "domein/bijdrage/store.hpp"

namespace bijdrage::store {
namespace {

// Without an order: of hundreds of rows a page needs the order of few, and those are sorted here by what the policy let through.
constexpr db::Sql select_items{"bijdrage.items",
                               "SELECT " ITEM_KOLOMMEN " FROM item i WHERE i.dossier = $1 AND i.soort = 3"};
constexpr db::Sql select_soorten{"bijdrage.soorten",
                                 "SELECT " ITEM_KOLOMMEN
                                 ", b.aard FROM item i JOIN bijdrage b ON b.dossier = i.dossier AND b.id = "
                                 "i.id WHERE i.dossier = $1 AND i.soort = 3"};
constexpr db::Sql select_koppen{"bijdrage.koppen",
                                "SELECT " ITEM_KOLOMMEN
                                ", b.aard, b.brondatum FROM item i JOIN bijdrage b ON b.dossier = i.dossier "
                                "AND b.id = i.id WHERE i.dossier = $1 AND i.soort = 3 ORDER BY i.gemaakt "
                                "DESC, i.id"};
constexpr db::Sql select_incidenten{
    "bijdrage.incidenten",
    "SELECT " ITEM_KOLOMMEN
    ", b.aard, b.brondatum, b.vorige FROM bijdrage b JOIN item i ON i.dossier = b.dossier AND i.id = b.id WHERE b.dossier = $1 "
    "AND (b.aard = 3 OR b.vorige IS NOT NULL) ORDER BY b.brondatum, b.id"};
constexpr db::Sql select_naam{"bijdrage.gever", "SELECT naam FROM organisatie WHERE id = $1"};

constexpr int kolom_aard = toegang::item_kolommen;
constexpr int kolom_brondatum = toegang::item_kolommen + 1;

bool past(const Keuze& keuze, const toegang::ItemRij& item, toegang::Antwoord antwoord, const db::Row& row) {
    if (antwoord == toegang::Antwoord::weigeren) return false;
    if (keuze.organisatie && item.bron != *keuze.organisatie) return false;
    // What is closed does not even say of what kind it is (DECISIONS 12).
    return !keuze.aard ||
           (antwoord == toegang::Antwoord::toestaan && row.get<Aard>(kolom_aard) == *keuze.aard);
}

}  // namespace

Bladzijde bladzijde(db::Reader& reader, const toegang::GrantBasis& grant, const Keuze& keuze, int page,
                    int size) {
    std::vector<toegang::ItemRij> alle;
    for (db::Row row :
         reader.query(keuze.aard ? select_soorten : select_items, grant.dossier(), grant.wie().organisatie)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (past(keuze, item, grant.zicht().van(item).antwoord, row)) alle.push_back(item);
    }
    Bladzijde gevonden;
    gevonden.totaal = static_cast<long long>(alle.size());
    const long long vanaf = std::min(static_cast<long long>(page - 1) * size, gevonden.totaal);
    const auto begin = alle.begin() + vanaf;
    const auto eind = alle.begin() + std::min(vanaf + size, gevonden.totaal);
    std::partial_sort(alle.begin(), eind, alle.end(),
                      [](const toegang::ItemRij& een, const toegang::ItemRij& ander) {
                          return std::tie(ander.gemaakt, een.id) < std::tie(een.gemaakt, ander.id);
                      });
    gevonden.bijdragen = van_items(reader, grant, {begin, eind});
    return gevonden;
}

std::vector<Gever> gevers(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Gever> gevonden;
    for (db::Row row : reader.query(select_items, grant.dossier(), grant.wie().organisatie)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (grant.zicht().van(item).antwoord == toegang::Antwoord::weigeren) continue;
        const auto bekend = std::ranges::find(gevonden, item.bron, &Gever::id);
        if (bekend == gevonden.end())
            gevonden.push_back({item.bron, {}, 1});
        else
            ++bekend->aantal;
    }
    for (Gever& gever : gevonden)
        gever.naam = reader.value<std::string>(select_naam, gever.id).value_or(std::string());
    std::ranges::sort(gevonden, {}, [](const Gever& gever) { return std::tie(gever.naam, gever.id); });
    return gevonden;
}

std::vector<Date> incidenten(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<std::pair<kern::ItemId, Date>> gezien;
    std::vector<kern::ItemId> vervangen;  // by one that this person sees too: one incident is told once
    for (db::Row row : reader.query(select_incidenten, grant.dossier(), grant.wie().organisatie)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (!grant.zicht().van(item).toegestaan()) continue;
        if (const auto vorige = row.get<std::optional<kern::ItemId>>(kolom_brondatum + 1))
            vervangen.push_back(*vorige);
        const auto dag = row.get<std::optional<Date>>(kolom_brondatum);
        if (dag && row.get<Aard>(kolom_aard) == Aard::incident) gezien.emplace_back(item.id, *dag);
    }
    std::vector<Date> dagen;
    for (const auto& [id, dag] : gezien)
        if (std::ranges::find(vervangen, id) == vervangen.end()) dagen.push_back(dag);
    return dagen;
}

std::vector<Kop> koppen(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Kop> gevonden;
    for (db::Row row : reader.query(select_koppen, grant.dossier(), grant.wie().organisatie)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (grant.zicht().van(item).toegestaan())
            gevonden.push_back({item, rules::code(row.get<Aard>(kolom_aard)),
                                row.get<std::optional<Date>>(kolom_brondatum)});
    }
    return gevonden;
}

}  // namespace bijdrage::store
