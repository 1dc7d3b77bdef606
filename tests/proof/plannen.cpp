#include "tests/proof/plannen.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "platform/base/text.hpp"
#include "platform/db/sqlite_connection.hpp"

namespace proof {
namespace {

// What a house has few of however many dossiers it has: its settings, its people and partners, who of them is logged in or away.
// Any other table grows.
// clang-format off
constexpr std::array klein{
    "account", "topx_criteria", "topx_criterium", "topx_beslisser", "codelijst",
    "convenant", "herstelcode", "huis", "huissleutel", "inlogpoging",
    "instelling", "logboek_stand", "medewerker", "medewerker_rol", "organisatie",
    "rechten_epoch", "regietafel", "sessie", "sessie_geweest", "sqlite_master",
    "schema_migratie", "tafellid", "startwachtwoord", "telling", "telling_fase",
    "waarneming", "telling_regisseur", "tokenverzoek", "tijdpad_sjabloon", "voorstel",
    "tijdpad_sjabloon_stap", "ander_huis", "huisvraag_in", "aandachtsfunctionaris", "deskundige",
    "advies_telling", "kennisblad", "kennisversie", "kennisvraag", "opleiding",
    "weekbericht"};
// clang-format on

struct Uitzondering {
    std::string_view naam;  // of a statement, or of all that begin so
    const char* reden;
};
constexpr Uitzondering uitzonderingen[] = {
    {"inhoud.", "the digest of the house is of all it holds"},
    {"check.", "a command of the operator, about everything"},
    {"sleutel.all", "check opens every key"},
    {"vernietiging.lijst", "the ledger of what was destroyed goes to its file as a whole"},
    {"vernietiging.alle", "what was destroyed since a backup is destroyed again after a restore"},
    {"logboek.bladen", "verify-log walks the whole log"},
    {"logboek.punten", "verify-log walks the whole log"},
    {"logboek.verwijzingen", "verify-log walks the whole log"},
    {"logboek.wees", "verify-log walks the whole log"},
    {"zoek.alle", "the index anew, after a house was filled at once"},
    {"zoek.alle_bytes", "the index anew, after a house was filled at once"},
    {"logboek.hoogste", "the last in the order of the key: one row"},
    {"logboek.punt.laatste", "the last in the order of the key: one row"},
    {"toezicht.punt", "the last in the order of the key: one row"},
    {"werk.punt", "the last in the order of the key: one row"},
    {"uitgeven.hoogste", "the last in the order of the key: one row"},
    {"getuige.punt", "the last in the order of the key: one row"},
};

bool is_naam(char teken) {
    return (teken >= 'a' && teken <= 'z') || (teken >= '0' && teken <= '9') || teken == '_';
}

// The words of a statement; anything that is no word parts them.
std::vector<std::string_view> woorden(std::string_view sql) {
    std::vector<std::string_view> gevonden;
    for (std::size_t at = 0; at < sql.size();) {
        std::size_t eind = at;
        while (eind < sql.size() && (is_naam(sql[eind]) || (sql[eind] >= 'A' && sql[eind] <= 'Z'))) ++eind;
        if (eind > at)
            gevonden.push_back(sql.substr(at, eind - at));
        else
            gevonden.push_back(sql.substr(at, 1));
        at = std::max(eind, at + 1);
        while (at < sql.size() && sql[at] == ' ') ++at;
    }
    return gevonden;
}

// A plan names a table as the statement does: by its alias, when it has one. Empty: it is no table but a subquery.
std::string_view tabel_van(const std::vector<std::string_view>& tekst, std::string_view naam) {
    for (std::size_t i = 1; i + 1 < tekst.size(); ++i) {
        const auto voor = tekst[i - 1];
        if ((voor != "FROM" && voor != "JOIN" && voor != ",") || !is_naam(tekst[i].front())) continue;
        const auto alias = tekst[i + 1] == "AS" && i + 2 < tekst.size() ? tekst[i + 2] : tekst[i + 1];
        if (alias == naam) return tekst[i];
    }
    for (std::size_t i = 1; i < tekst.size(); ++i)
        if (tekst[i] == naam &&
            (tekst[i - 1] == "FROM" || tekst[i - 1] == "JOIN" || tekst[i - 1] == "UPDATE"))
            return naam;
    return {};
}

void let_op(const db::Sql& sql, std::string_view plan) {
    if (mag_alles_lezen(sql.name()) != nullptr) return;
    for (const auto& tabel : geheel_gelezen(sql.text(), plan))
        ADD_FAILURE() << sql.name() << " reads all of " << tabel << ", which grows with the house:\n"
                      << sql.text() << "\n"
                      << plan;
}

class Toezicht : public testing::Environment {
public:
    void SetUp() override { db::sqlite::plan_watch = let_op; }
    void TearDown() override { db::sqlite::plan_watch = nullptr; }
};
[[maybe_unused]] const auto* const toezicht = testing::AddGlobalTestEnvironment(new Toezicht);

}  // namespace

std::vector<std::string> geheel_gelezen(std::string_view sql, std::string_view plan) {
    std::vector<std::string> gevonden;
    const auto tekst = woorden(sql);
    for (const std::string_view stap : base::split(plan, '\n')) {
        // An index made for this statement alone is made by reading the table.
        const bool eigen_index = stap.find("AUTOMATIC") != stap.npos;
        if (!stap.starts_with("SCAN ") && !eigen_index) continue;
        const auto delen = base::split(stap, ' ');
        if (delen.size() < 2 || !is_naam(delen[1].front())) continue;  // a subquery, or one row of constants
        const auto tabel = tabel_van(tekst, delen[1]);
        if (!tabel.empty() && std::find(klein.begin(), klein.end(), tabel) == klein.end())
            gevonden.emplace_back(tabel);
    }
    return gevonden;
}

const char* mag_alles_lezen(std::string_view name) {
    // What tests themselves do, and filling a house that nobody uses yet.
    for (const std::string_view begin :
         {"test.", "proof.", "knoei.", "ding.", "blok.", "zoek.plekken", "seed."})
        if (name.starts_with(begin)) return "not of the product";
    for (const auto& een : uitzonderingen)
        if (een.naam.ends_with('.') ? name.starts_with(een.naam) : name == een.naam) return een.reden;
    return nullptr;
}

}  // namespace proof
