#include "kern/toegang/test_huis.hpp"

#include "kern/toegang/stromen.hpp"

#include <future>
#include <mutex>

#include "app/house.hpp"
#include "app/slices.hpp"
#include "app/system_routes.hpp"
#include "domein/betrokkene/model.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "platform/base/text.hpp"
#include "platform/db/permit.hpp"
#include "platform/json/parse.hpp"

namespace toegang::test {
namespace {

constexpr Instant start{1'795'420'800'000'000};  // 2026-11-23 08:00 UTC
constexpr Date begin{2026, 1, 1};

struct Persoon {
    std::string_view login, naam, functienaam, dienst, werk;
    Rollen rollen;
    Functies functies;
};
constexpr Functies verwerking{Functie::verwerking};
constexpr Rollen partner{Rol::aanmelder, Rol::deelnemer};

// clang-format off
constexpr Persoon personen[] = {
    {"regisseur", "Noor Wilgenhof", "procesregisseur", "gastheer", "huis", {Rol::procesregisseur}, verwerking},
    {"regisseur2", "Bas Hazelaar", "procesregisseur", "gastheer", "huis", {Rol::procesregisseur}, verwerking},
    {"makelaar", "Hugo Elzenaar", "informatiemakelaar", "gastheer", "huis", {Rol::informatiemakelaar}, verwerking},
    {"ondersteuner", "Wout Kastanje", "procesondersteuner", "gastheer", "huis", {Rol::procesondersteuner}, verwerking},
    {"manager", "Marjan Eikenrode", "manager van het huis", "gastheer", "huis", {Rol::manager}, {}},
    {"beleid", "Anouk Beukers", "beleidsadviseur", "gastheer", "huis", {Rol::beleidsadviseur}, {}},
    {"analist", "Timo Jeneverbes", "data-analist", "gastheer", "huis", {Rol::data_analist}, {}},
    {"fg", "Iris Taxusman", "functionaris gegevensbescherming", "gemeente", "huis", {Rol::fg}, {Functie::rechtmatigheid}},
    {"beheerder", "Cas Lariks", "functioneel beheerder", "gastheer", "huis", {Rol::functioneel_beheerder}, {Functie::beheer}},
    {"beheerder2", "Mira Sparrenberg", "functioneel beheerder", "gastheer", "huis", {Rol::functioneel_beheerder}, {Functie::beheer}},
    {"aanmelder", "Yara Sering", "medewerker meldpunt", "gemeente", "gemeente", {Rol::aanmelder}, verwerking},
    {"gemeente", "Pim Meidoorn", "coördinator zorg en veiligheid", "gemeente", "gemeente", partner, verwerking},
    {"contactpersoon", "Kars Hulst", "teamleider veiligheid", "gemeente", "gemeente", {Rol::contactpersoon}, {}},
    {"contactpunt", "Tess Vuurdoorn", "privacyadviseur", "gemeente", "gemeente", {Rol::contactpunt}, verwerking},
    {"gebruiker", "Femke van Azalea", "strategisch adviseur", "gemeente", "gemeente", {Rol::gemeente_gebruiker}, {}},
    {"politie", "Ilse Vlier", "wijkagent", "politie", "politie", partner, verwerking},
    {"om", "Sven Ligusterman", "officier van justitie", "om", "om", partner, verwerking},
    {"reclassering", "Loes Kornoelje", "reclasseringswerker", "reclassering", "reclassering", partner, verwerking},
    {"ggz", "Raf Haagbeuk", "behandelaar", "ggz", "ggz", partner, verwerking},
    {"veilig_thuis", "Nina Wegedoorn", "vertrouwensarts", "veilig_thuis", "veilig_thuis", partner, verwerking},
    {"bestuur", "Otto Zomereik", "lid van de stuurgroep", "bestuur", "bestuur", {Rol::bestuurder}, {}},
};
constexpr std::pair<std::string_view, OrganisatieSoort> organisaties[] = {
    {"huis", OrganisatieSoort::huis}, {"gastheer", OrganisatieSoort::gastheer}, {"gemeente", OrganisatieSoort::gemeente},
    {"politie", OrganisatieSoort::politie}, {"om", OrganisatieSoort::om}, {"reclassering", OrganisatieSoort::reclassering},
    {"ggz", OrganisatieSoort::ggz}, {"veilig_thuis", OrganisatieSoort::veilig_thuis}, {"bestuur", OrganisatieSoort::bestuur},
};
// clang-format on
constexpr std::pair<std::string_view, int> tafels[] = {
    {"jeugd", 1}, {"volwassenen", 1}, {"huiselijk-geweld", 1}, {"triage", 2}};

constexpr db::Sql insert_organisatie{
    "test.organisatie",
    "INSERT INTO organisatie (id, code, naam, soort, keten, van) VALUES ($1, $2, $2, $3, 'test', $4)"};
constexpr db::Sql insert_medewerker{
    "test.medewerker",
    "INSERT INTO medewerker (id, naam, functienaam, in_dienst_bij, werkt_voor, functies, aangewezen_van, vog_datum) VALUES ($1, "
    "$2, $3, $4, $5, $6, $7, $7)"};
constexpr db::Sql insert_rol{
    "test.rol", "INSERT INTO medewerker_rol (id, medewerker, rol, van, staat) VALUES ($1, $2, $3, $4, 2)"};
constexpr db::Sql insert_account{
    "test.account",
    "INSERT INTO account (id, medewerker, login, wachtwoord, wachtwoord_sinds, totp_z) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr db::Sql insert_tafel{
    "test.tafel", "INSERT INTO regietafel (id, code, naam, soort, van) VALUES ($1, $2, $2, $3, $4)"};
constexpr db::Sql insert_dossier{
    "test.dossier",
    "INSERT INTO dossier (id, kenmerk, fase, tafel, gemeente, herkomst, procesregisseur, titel_z, gemaakt, ingediend, "
    "eerste_verwerking, bewaren_tot) VALUES ($1, $2, $3, $4, $5, 'veld', $6, $7, $8, $8, $9, $10)"};
constexpr db::Sql insert_deelname{
    "test.deelname",
    "INSERT INTO deelname (dossier, id, organisatie, rol, doelen, grondslag, van, tot) VALUES ($1, $2, $3, $4, $5, "
    "'test', $6, $7)"};
constexpr db::Sql insert_deelnemer{
    "test.deelnemer",
    "INSERT INTO deelnemer (medewerker, dossier, deelname, organisatie, rol, doelen, van, tot, stapel, gewijzigd) "
    "VALUES ($1, $2, "
    "$3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr db::Sql select_log{"test.log", "SELECT regel FROM logboek_regel ORDER BY volg"};

// Seeded, and safe for the writer's thread too.
class SharedRandom final : public Random {
public:
    explicit SharedRandom(std::uint64_t seed) : m_random(seed, "test_huis") {}
    void fill(std::span<std::uint8_t> out) override {
        const std::lock_guard lock(m_mutex);
        m_random.fill(out);
    }

private:
    std::mutex m_mutex;
    SeededRandom m_random;
};

class Catcher final : public web::Responder::Target {
public:
    using Onderweg = TestHuis::Onderweg;
    void send(web::Response&& response) override { m_answer.set_value({std::move(response), nullptr}); }
    void send_in_parts(web::Response&& response, web::StillHolds still_holds) override {
        m_answer.set_value({std::move(response), std::move(still_holds)});
    }
    std::future<Onderweg> answer() { return m_answer.get_future(); }

private:
    std::promise<Onderweg> m_answer;
};

const std::string& one_hash() {  // costly: made once
    static const std::string hash = crypto::password_hash(wachtwoord);
    return hash;
}

Doelen gewone_doelen(DeelnameRol rol) {
    switch (rol) {
        case DeelnameRol::aanmelder: return {Doel::aanmelden, Doel::triage};
        case DeelnameRol::beoordelaar: return {Doel::triage};
        case DeelnameRol::huis: return {Doel::aanmelden, Doel::triage, Doel::ondersteunen, Doel::procesregie};
        default: return {Doel::ondersteunen, Doel::procesregie};
    }
}

int stapel(Fase fase) {
    if (fase == Fase::aanmelding || fase == Fase::triage) return 1;
    return fase == Fase::ondersteuning || fase == Fase::casus || fase == Fase::afronding ? 2 : 0;
}

}  // namespace

struct TestHuis::Impl {
    db::test::TestDatabase database;
    db::test::TestDatabase key_database{db::Engine::sqlite, {}};
    SharedRandom random;
    FixedClock clock{start};
    sleutels::KeyStore keys{db::open(key_database.options), crypto::Key::random(random), random};
    kern::HuisFeiten feiten =
        app::found(*database, keys, random, {"Testhuis", true, std::nullopt, random.id<Impl>()});
    kern::Kern kern{*database, keys, clock, random, feiten};
    app::Probes probes;
    std::unique_ptr<Router> router;
    std::map<std::string, kern::OrganisatieId, std::less<>> organisaties;
    std::map<std::string, kern::TafelId, std::less<>> tafels;
    struct Mens {
        kern::MedewerkerId medewerker;
        kern::AccountId account;
        kern::OrganisatieId organisatie;
    };
    std::map<std::string, Mens, std::less<>> mensen;
    struct Ingelogd {
        std::string token;
        Principal wie;
    };
    std::map<std::string, Ingelogd, std::less<>> sessies;

    Impl(db::Engine engine, std::uint64_t seed) : database(engine), random(seed) {
        kern.menu = app::menu();
        kern.delen = app::dossier_parts();
        kern.stromen = std::make_shared<Stromen>(*database, clock);
        router = std::make_unique<Router>(kern, app::all_routes(probes), app::error_pages());
        write([&](db::Tx& tx) {
            vul_organisaties(tx);
            vul_mensen(tx);
        });
    }

    void write(const std::function<void(db::Tx&)>& body) {
        const auto outcome = database->run(db::PermitHolder::permit(), [&](db::Tx& tx) {
            body(tx);
            return db::Verdict::keep;
        });
        if (outcome != db::Outcome::kept) throw std::runtime_error("the test house could not be written");
    }

    void vul_organisaties(db::Tx& tx) {
        for (const auto& [code, soort] : test::organisaties) {
            const auto id = random.id<kern::Organisatie>();
            organisaties.emplace(code, id);
            tx.run(insert_organisatie, id, code, soort, begin);
        }
        for (const auto& [code, soort] : test::tafels) {
            const auto id = random.id<kern::Tafel>();
            tafels.emplace(code, id);
            tx.run(insert_tafel, id, code, soort, begin);
        }
    }

    void vul_mensen(db::Tx& tx) {
        for (const Persoon& persoon : personen) {
            const auto werk = organisaties.find(persoon.werk)->second;
            const Mens mens{random.id<kern::Medewerker>(), random.id<kern::Account>(), werk};
            tx.run(insert_medewerker, mens.medewerker, persoon.naam, persoon.functienaam,
                   organisaties.find(persoon.dienst)->second, werk, persoon.functies.mask(), begin);
            for (const auto& woord : rollen())
                if (persoon.rollen.has(woord.waarde))
                    tx.run(insert_rol, random.id<Rol>(), mens.medewerker, woord.waarde, begin);
            tx.run(insert_account, mens.account, mens.medewerker, persoon.login, one_hash(), start,
                   inloggen::verzegel_totp(kern, mens.account, totp_geheim));
            mensen.emplace(persoon.login, mens);
        }
    }

    const Mens& mens(std::string_view login) const {
        const auto found = mensen.find(login);
        if (found == mensen.end()) throw std::out_of_range("no such login: " + std::string(login));
        return found->second;
    }

    std::string begin_sessie(std::string_view login, SessieSoort soort, std::optional<Doel> doel) {
        std::optional<std::string> token;
        write([&](db::Tx& tx) {
            NieuweSessie nieuw{mens(login).account,     soort, Sterkte::twee_factoren, doel,
                               SessieTijden::hoogstens, "test"};
            token = toegang::begin_sessie(tx, nieuw, clock.now(), random);
        });
        if (!token) throw std::runtime_error("no session for " + std::string(login));
        return *token;
    }

    const Ingelogd& ingelogd(std::string_view login) {
        if (const auto found = sessies.find(login); found != sessies.end()) return found->second;
        const std::string token = begin_sessie(login, SessieSoort::browser, std::nullopt);
        auto snapshot = database->read();
        auto wie = vind_sessie(snapshot.reader(), token, clock.now());
        return sessies.emplace(login, Ingelogd{token, wie.value()}).first->second;
    }
};

TestHuis::TestHuis(db::Engine engine, std::uint64_t seed) : m_impl(std::make_unique<Impl>(engine, seed)) {}
TestHuis::~TestHuis() = default;

web::Response TestHuis::send(web::Request&& request) { return send_onderweg(std::move(request)).antwoord; }

TestHuis::Onderweg TestHuis::send_onderweg(web::Request&& request) {
    if (request.now == Instant{}) request.now = m_impl->clock.now();
    if (request.trace.is_null()) request.trace = m_impl->random.id<web::Request>();
    const auto catcher = std::make_shared<Catcher>();
    auto answer = catcher->answer();
    m_impl->router->handle(std::move(request), web::Responder(catcher));
    return answer.get();
}

web::Request TestHuis::request(std::string_view login, web::Method method, std::string_view path) {
    web::Request request;
    request.method = method;
    const auto target = web::parse_target(path);
    if (!target) throw std::invalid_argument("not a path: " + std::string(path));
    request.path = target->path;
    request.query = target->query;
    request.remote = "127.0.0.1";
    request.headers.add("host", "huis.example");
    if (!login.empty()) request.cookies.add(std::string(cookie_name(false)), m_impl->ingelogd(login).token);
    return request;
}

web::Response TestHuis::get(std::string_view login, std::string_view path) {
    return send(request(login, web::Method::get, path));
}

web::Response TestHuis::post(std::string_view login, std::string_view path, const Velden& velden,
                             std::vector<web::File> files) {
    web::Request form = request(login, web::Method::post, path);
    form.headers.add("sec-fetch-site", "same-origin");
    form.headers.add("content-type",
                     files.empty() ? "application/x-www-form-urlencoded" : "multipart/form-data");
    if (!login.empty()) form.form.add("csrf", m_impl->ingelogd(login).wie.csrf);
    for (const auto& [naam, waarde] : velden) form.form.add(naam, waarde);
    form.files = std::move(files);
    return send(std::move(form));
}

std::string TestHuis::token(std::string_view login, Doel doel) {
    const std::string key = std::string(login) + "#" + std::string(code(doel));
    auto found = m_impl->sessies.find(key);
    if (found == m_impl->sessies.end())
        found = m_impl->sessies
                    .emplace(key, Impl::Ingelogd{m_impl->begin_sessie(login, SessieSoort::token, doel), {}})
                    .first;
    return found->second.token;
}

web::Response TestHuis::api(std::string_view login, web::Method method, std::string_view path,
                            std::string json, Doel doel) {
    web::Request call = request({}, method, path);
    if (!login.empty()) call.headers.add("authorization", "Bearer " + token(login, doel));
    if (!json.empty()) call.headers.add("content-type", "application/json");
    call.body = std::move(json);
    return send(std::move(call));
}

kern::DossierId TestHuis::dossier(const NieuwDossier& nieuw) {
    Impl& impl = *m_impl;
    const auto id = impl.keys.fresh_dossier();
    const auto titel = impl.kern.sealer.seal(id, id, betrokkene::Titel{nieuw.titel});
    const Instant nu = impl.clock.now();
    const Date vandaag = local_date(nu);
    std::optional<kern::MedewerkerId> regisseur;
    if (!nieuw.procesregisseur.empty()) regisseur = medewerker(nieuw.procesregisseur);
    impl.write([&](db::Tx& tx) {
        tx.run(insert_dossier, id, "T-" + id.text().substr(0, 8), nieuw.fase, tafel(nieuw.tafel),
               nieuw.gemeente, regisseur, titel, nu, vandaag,
               Date{vandaag.year + 5, vandaag.month, vandaag.day});
        for (const auto& wie : nieuw.deelnemers) {
            const auto& mens = impl.mens(wie.login);
            const auto deelname = impl.random.id<kern::Deelname>();
            const auto doelen = (wie.doelen.empty() ? gewone_doelen(wie.rol) : wie.doelen).mask();
            tx.run(insert_deelname, id, deelname, mens.organisatie, wie.rol, doelen, vandaag, wie.tot);
            tx.run(insert_deelnemer, mens.medewerker, id, deelname, mens.organisatie, wie.rol, doelen,
                   vandaag, wie.tot, stapel(nieuw.fase), nu);
        }
    });
    return id;
}

const Principal& TestHuis::als(std::string_view login) { return m_impl->ingelogd(login).wie; }

void TestHuis::vergeet(std::string_view login) {
    const auto found = m_impl->sessies.find(login);
    if (found == m_impl->sessies.end()) return;
    m_impl->write([&](db::Tx& tx) { eindig_sessie(tx, found->second.wie.sessie); });
    m_impl->sessies.erase(found);
}

kern::OrganisatieId TestHuis::organisatie(std::string_view code) const {
    const auto found = m_impl->organisaties.find(code);
    if (found == m_impl->organisaties.end())
        throw std::out_of_range("no such organisation: " + std::string(code));
    return found->second;
}
kern::MedewerkerId TestHuis::medewerker(std::string_view login) const {
    return m_impl->mens(login).medewerker;
}
kern::AccountId TestHuis::account(std::string_view login) const { return m_impl->mens(login).account; }
kern::TafelId TestHuis::tafel(std::string_view code) const {
    const auto found = m_impl->tafels.find(code);
    if (found == m_impl->tafels.end()) throw std::out_of_range("no such table: " + std::string(code));
    return found->second;
}

kern::Kern& TestHuis::kern() { return m_impl->kern; }
FixedClock& TestHuis::clock() { return m_impl->clock; }
db::Database& TestHuis::db() { return *m_impl->database; }
std::unique_ptr<db::Database> TestHuis::db_elders() const { return db::open(m_impl->database.options); }
Random& TestHuis::random() { return m_impl->random; }
const Routes& TestHuis::routes() const { return m_impl->router->routes(); }
void TestHuis::schrijf(const std::function<void(db::Tx&)>& body) { m_impl->write(body); }

std::vector<LogRegel> TestHuis::log() {
    std::vector<LogRegel> regels;
    auto snapshot = m_impl->database->read();
    for (db::Row row : snapshot.reader().query(select_log)) {
        LogRegel regel;
        regel.regel = row.text(0);
        regel.dossiers = logboek::dossiers_in(regel.regel);
        const auto gelezen = json::parse(regel.regel, regel.regel.size());
        const auto tekst = [&](std::string_view key) {
            const json::Value* value = gelezen ? gelezen->find(key) : nullptr;
            return value != nullptr && value->text() != nullptr ? *value->text() : std::string{};
        };
        regel.actie = tekst("actie");
        regel.uitkomst = tekst("uitkomst");
        regels.push_back(std::move(regel));
    }
    return regels;
}

}  // namespace toegang::test
