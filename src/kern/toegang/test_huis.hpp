// A small house for one test, on either engine: organisations, people of every role with a session each, tables, and
// every route of the program behind the real Router. For tests only: it is not in the program.
//
//   class CasusTest : public testing::TestWithParam<db::Engine> {
//   protected:
//       toegang::test::TestHuis huis{GetParam()};
//   };
//   const auto dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie"}}});
//   EXPECT_EQ(huis.get("regisseur", "/casussen/" + dossier.text()).status, 200);
//   INSTANTIATE_TEST_SUITE_P(Engines, CasusTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);
//
// It is Monday 23 November 2026, 09:00 in Amsterdam, until clock().set(). Answers are complete when they come back, so the
// log entry of a look is durable by then. Ids come from a fixed seed.
//
// Organisations (code = kind): huis gastheer gemeente politie om reclassering ggz veilig_thuis bestuur.
// Logins: regisseur regisseur2 makelaar ondersteuner manager beleid analist fg beheerder beheerder2 (huis) · aanmelder gemeente
// contactpersoon contactpunt gebruiker (gemeente) · politie om reclassering ggz veilig_thuis · bestuur.
// Tables: jeugd volwassenen huiselijk-geweld triage.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kern/toegang/router.hpp"
#include "platform/db/test_database.hpp"

namespace toegang::test {

// Of every account.
inline constexpr std::string_view wachtwoord = "vlonder-kade-zeven";
inline constexpr std::string_view totp_geheim = "testhuis totp geheim";

// Somebody who takes part. Without `doelen` he gets those that go with his role and the phase.
struct Deelnemend {
    std::string login;
    DeelnameRol rol = DeelnameRol::deelnemer;
    Doelen doelen = {};
    std::optional<Date> tot = std::nullopt;
};

struct NieuwDossier {
    Fase fase = Fase::casus;
    std::vector<Deelnemend> deelnemers = {{"regisseur", DeelnameRol::huis}};
    std::string titel = "Tapuit, T.";
    std::string tafel = "volwassenen";
    std::string gemeente = "zuiderwaard";
    std::string procesregisseur = "regisseur";  // login; empty: none
};

// One entry of the log, oldest first.
struct LogRegel {
    std::string actie;
    std::string uitkomst;
    std::vector<IdBytes> dossiers;
    std::string regel;  // the whole entry
};

using Velden = std::vector<std::pair<std::string, std::string>>;

class TestHuis {
public:
    // Another seed is another house: other keys, other ids.
    explicit TestHuis(db::Engine engine, std::uint64_t seed = 7);
    ~TestHuis();
    TestHuis(const TestHuis&) = delete;
    TestHuis& operator=(const TestHuis&) = delete;

    // Pages, with the cookie of the login. An empty login is nobody. `path` may have a query.
    web::Response get(std::string_view login, std::string_view path);
    // A form of our own pages: with its token and as the browser sends it. `files` make it multipart.
    web::Response post(std::string_view login, std::string_view path, const Velden& velden = {},
                       std::vector<web::File> files = {});
    // The API, with a bearer token for one purpose. `json` empty: no body.
    web::Response api(std::string_view login, web::Method method, std::string_view path,
                      std::string json = {}, Doel doel = Doel::procesregie);
    // The bearer token of a login for one purpose; made at first use.
    std::string token(std::string_view login, Doel doel);
    // Any request, as it is, but for moment and trace when they are not set.
    web::Response send(web::Request&& request);
    // The same, with what the server would ask before each next part; nothing for an answer that leaves at once.
    struct Onderweg {
        web::Response antwoord;
        web::StillHolds geldt_nog;
    };
    Onderweg send_onderweg(web::Request&& request);
    web::Request request(std::string_view login, web::Method method, std::string_view path);

    // A dossier with key, title, deelname and deelnemers; nothing else in it.
    kern::DossierId dossier(const NieuwDossier& nieuw = {});

    // The session of a login, both factors just given. Made at first use.
    const Principal& als(std::string_view login);
    // Ends it, so that the next request begins another.
    void vergeet(std::string_view login);

    kern::OrganisatieId organisatie(std::string_view code) const;
    kern::MedewerkerId medewerker(std::string_view login) const;
    kern::AccountId account(std::string_view login) const;
    kern::TafelId tafel(std::string_view code) const;

    kern::Kern& kern();
    FixedClock& clock();
    db::Database& db();
    // The same database as another process has it open: what it writes db() does not know of.
    std::unique_ptr<db::Database> db_elders() const;
    Random& random();
    const Routes& routes() const;
    // Writes rows that no action makes (yet).
    void schrijf(const std::function<void(db::Tx&)>& body);

    std::vector<LogRegel> log();
    std::size_t log_aantal() { return log().size(); }

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace toegang::test
