// Items of one dossier under the address of another: who knows an id, and may do all in his own dossier, gets nothing of it and
// changes nothing in it.
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "tests/proof/kanaries.hpp"

namespace {

using proof::Kanaries;
using proof::TestHuis;
using toegang::DeelnameRol;
using toegang::test::Velden;

constexpr db::Sql select_ids{
    "proof.ids",
    "SELECT id FROM item WHERE dossier = $1 UNION SELECT id FROM besluit WHERE dossier = $1 UNION SELECT id FROM deelname WHERE "
    "dossier = $1"};

std::vector<kern::ItemId> ids(TestHuis& huis, kern::DossierId dossier) {
    std::vector<kern::ItemId> gevonden;
    auto snapshot = huis.db().read();
    for (db::Row row : snapshot.reader().query(select_ids, dossier))
        gevonden.push_back(row.get<kern::ItemId>(0));
    return gevonden;
}

// What most acts ask, so that they come past their form.
Velden antwoorden() {
    return {{"versie", "1"},        {"akkoord", "ja"},    {"antwoord", "ja"},      {"staat", "gedaan"},
            {"bezwaar", "nee"},     {"reden", "Omdat."},  {"tekst", "Zo is het."}, {"motivering", "Omdat."},
            {"resultaat", "deels"}, {"op", "01-11-2026"}, {"bevestig", "ja"},      {"besluit", "akkoord"},
            {"toelichting", "Zo."}};
}
constexpr std::string_view antwoorden_json =
    R"({"versie":1,"akkoord":true,"antwoord":"ja","staat":"gedaan","bezwaar":false,"reden":"Omdat.","tekst":"Zo is het."})";

// Without what is new at every answer.
std::string vast(const std::string& blad) {
    static const std::regex los(R"re((<input type="hidden" name="(?:csrf|concept)" value=")[^"]*)re");
    return std::regex_replace(blad, los, "$1");
}

// All that its reader is served of a dossier, but who looked at it: that grows with each reading.
std::string inhoud(TestHuis& huis, const char* wie, kern::DossierId dossier) {
    std::string alles;
    int gevraagd = 0;
    for (const auto& route : huis.routes().all()) {
        if (route.method != web::Method::get || route.api || !proof::over_dossier(route)) continue;
        if (route.recht == toegang::Recht::casus_inzage) continue;
        auto plekken = proof::over_item(route) ? ids(huis, dossier) : std::vector{kern::ItemId{}};
        for (const auto plek : plekken) {
            const auto response = proof::roep(huis, wie, route, proof::pad(route, {dossier, plek}));
            if (response.status == 200)
                alles += std::string(route.pattern) + "\n" + vast(response.body) + "\n";
            if (++gevraagd % 40 == 0) proof::ververs(huis, wie);
        }
    }
    return alles;
}

// Where two readings part: the route, and what came before and after.
std::string verschil(const std::string& voor, const std::string& na) {
    const auto [in_voor, in_na] = std::ranges::mismatch(voor, na);
    if (in_voor == voor.end() && in_na == na.end()) return {};
    const auto plek = static_cast<std::size_t>(in_voor - voor.begin());
    const auto route = voor.rfind("\n/casussen/{", plek);
    const auto stuk = [&](const std::string& tekst) {
        return tekst.substr(plek > 100 ? plek - 100 : 0, 300);
    };
    return voor.substr(route + 1, voor.find('\n', route + 1) - route) + stuk(voor) + "\n--- became ---\n" +
           stuk(na);
}

TEST(ToegangVerwissel, an_item_of_another_dossier_is_not_there) {
    Kanaries kanaries(db::Engine::sqlite);
    TestHuis& huis = kanaries.huis();
    const auto eigen = huis.dossier(
        {.deelnemers = {{"regisseur2", DeelnameRol::huis}, {"politie"}}, .procesregisseur = "regisseur2"});
    const auto items = ids(huis, kanaries.casus());
    ASSERT_GT(items.size(), 30U);
    (void)inhoud(huis, "regisseur", kanaries.casus());
    const std::string voor = inhoud(huis, "regisseur", kanaries.casus());
    ASSERT_EQ(verschil(voor, inhoud(huis, "regisseur", kanaries.casus())), "")
        << "what is read twice is the same";
    std::set<std::string> gevonden;
    int gevraagd = 0;
    for (const std::string wie : {"regisseur2", "politie"})
        for (const auto& route : huis.routes().all()) {
            if (!proof::over_item(route) || !proof::over_dossier(route)) continue;
            for (const auto item : items) {
                const std::string pad = proof::pad(route, {eigen, item});
                if (++gevraagd % 40 == 0) proof::ververs(huis, wie);
                const auto response = !route.changes_state() ? proof::roep(huis, wie, route, pad)
                                      : route.api
                                          ? huis.api(wie, route.method, pad, std::string(antwoorden_json))
                                          : huis.post(wie, pad, antwoorden());
                const std::string waar = wie + " " + std::string(web::method_name(route.method)) + " " +
                                         std::string(route.pattern);
                if (response.status < 400 || response.status >= 500 ||
                    proof::alles(response).find(proof::merk_begin) != std::string::npos)
                    gevonden.insert(waar + ": " + std::to_string(response.status));
            }
        }
    EXPECT_EQ(gevonden, std::set<std::string>{});
    EXPECT_EQ(verschil(voor, inhoud(huis, "regisseur", kanaries.casus())), "") << "the other dossier changed";
}

}  // namespace
