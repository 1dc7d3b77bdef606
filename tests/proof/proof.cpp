#include "tests/proof/proof.hpp"

#include "platform/json/parse.hpp"

namespace proof {
namespace {

constexpr db::Sql select_laatste{"proof.laatste",
                                 "SELECT regel FROM logboek_regel ORDER BY volg DESC LIMIT 1"};
constexpr db::Sql select_aantal{"proof.aantal", "SELECT COALESCE(max(volg), 0) FROM logboek_regel"};
constexpr db::Sql select_items{"proof.items", "SELECT id FROM item WHERE dossier = $1 ORDER BY id"};

}  // namespace

const std::vector<std::string>& logins() {
    static const std::vector<std::string> all{
        "regisseur", "regisseur2", "makelaar",   "ondersteuner", "manager",  "beleid",         "analist",
        "fg",        "beheerder",  "beheerder2", "aanmelder",    "gemeente", "contactpersoon", "contactpunt",
        "gebruiker", "politie",    "om",         "reclassering", "ggz",      "veilig_thuis",   "bestuur"};
    return all;
}

bool over_dossier(const toegang::Route& route) {
    return route.pattern.find("{dossier}") != route.pattern.npos;
}
bool over_item(const toegang::Route& route) { return route.pattern.find("{item}") != route.pattern.npos; }

std::string pad(const toegang::Route& route, const Plek& plek, std::string_view anders) {
    std::string filled;
    std::string_view rest = route.pattern;
    while (!rest.empty()) {
        const auto open = rest.find('{');
        filled += rest.substr(0, open);
        if (open == rest.npos) break;
        const auto close = rest.find('}', open);
        const auto name = rest.substr(open + 1, close - open - 1);
        filled += name == "dossier" ? plek.dossier.text()
                  : name == "item"  ? plek.item.text()
                                    : std::string(anders);
        rest.remove_prefix(close + 1);
    }
    return filled;
}

web::Response roep(TestHuis& huis, std::string_view login, const toegang::Route& route, std::string_view pad,
                   toegang::Doel doel) {
    if (route.api) return huis.api(login, route.method, pad, route.changes_state() ? "{}" : "", doel);
    if (route.changes_state()) return huis.post(login, pad);
    return huis.get(login, pad);
}

std::string alles(const web::Response& response) {
    std::string text = std::to_string(response.status) + '\n' + response.type + '\n';
    for (const auto& [name, value] : response.headers) text += name + ": " + value + '\n';
    text += '\n';
    text += response.fixed_body.empty() ? std::string_view(response.body) : response.fixed_body;
    return text;
}

void ververs(TestHuis& huis, std::string_view login) {
    if (login.empty()) return;
    huis.vergeet(login);
    for (const auto& doel : toegang::doelen())
        huis.vergeet(std::string(login) + "#" + std::string(doel.code));
}

bool toegestaan(TestHuis& huis) {
    auto snapshot = huis.db().read();
    const std::string regel = snapshot.reader().value<std::string>(select_laatste).value_or("{}");
    const auto gelezen = json::parse(regel, regel.size());
    const json::Value* uitkomst = gelezen ? gelezen->find("uitkomst") : nullptr;
    return uitkomst != nullptr && uitkomst->text() != nullptr && *uitkomst->text() == "toegestaan";
}

std::int64_t log_aantal(TestHuis& huis) {
    auto snapshot = huis.db().read();
    return snapshot.reader().value<std::int64_t>(select_aantal).value_or(0);
}

std::vector<kern::ItemId> items(TestHuis& huis, kern::DossierId dossier) {
    std::vector<kern::ItemId> found;
    auto snapshot = huis.db().read();
    for (db::Row row : snapshot.reader().query(select_items, dossier))
        found.push_back(row.get<kern::ItemId>(0));
    return found;
}

}  // namespace proof
