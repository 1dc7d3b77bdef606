#include "app/accounts.hpp"

#include <fmt/core.h>

#include <iostream>

#include "app/fault.hpp"
#include "app/seed/builder.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "kern/toegang/sessie.hpp"
#include "platform/base/text.hpp"
#include "platform/db/permit.hpp"

namespace app {
namespace {

using toegang::Doel;
using toegang::Rol;

constexpr std::size_t login_max = 64;
constexpr std::size_t naam_max = 100;
constexpr int dagen_max = 90;
constexpr std::int64_t dag_seconden = 86'400;
constexpr std::size_t toestel_max = 80;
constexpr int verzoek_dagen = 7;  // a request that nobody confirms ends
constexpr int aanwijzing_jaren = 1;

constexpr db::Sql count_accounts{"user.aantal", "SELECT count(*) FROM account"};
constexpr db::Sql select_account{"user.account",
                                 "SELECT a.id, a.medewerker FROM account a WHERE a.login = $1"};
constexpr db::Sql select_users{
    "user.lijst",
    "SELECT a.login, m.naam, o.code, a.geblokkeerd, (SELECT count(*) FROM medewerker_rol mr WHERE mr.medewerker = m.id AND "
    "mr.staat = 2) FROM account a JOIN medewerker m ON m.id = a.medewerker JOIN organisatie o ON o.id = m.werkt_voor ORDER BY "
    "a.login, a.id"};
constexpr db::Sql select_roles{
    "user.rollen",
    "SELECT r.rol FROM medewerker_rol r JOIN account a ON a.medewerker = r.medewerker WHERE a.login = $1 AND r.staat = 2 AND "
    "r.van <= $2 AND (r.tot IS NULL OR r.tot >= $2) ORDER BY r.rol, r.id"};
constexpr db::Sql select_organisation{"user.organisatie", "SELECT id FROM organisatie WHERE code = $1"};
constexpr db::Sql insert_organisation{
    "user.organisatie_insert",
    "INSERT INTO organisatie (id, code, naam, soort, keten, van) VALUES ($1, 'huis', $2, 21, 'huis', $3)"};
constexpr db::Sql insert_person{
    "user.medewerker",
    "INSERT INTO medewerker (id, naam, functienaam, in_dienst_bij, werkt_voor, functies, aangewezen_van, aangewezen_tot) VALUES "
    "($1, $2, $3, $4, $4, $5, $6, $7)"};
constexpr db::Sql insert_role{
    "user.rol", "INSERT INTO medewerker_rol (id, medewerker, rol, van, staat) VALUES ($1, $2, $3, $4, 2)"};
constexpr db::Sql insert_account{
    "user.account_insert",
    "INSERT INTO account (id, medewerker, login, wachtwoord, wachtwoord_sinds, totp_z) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr db::Sql insert_start{"user.startwachtwoord",
                               "INSERT INTO startwachtwoord (account, sinds) VALUES ($1, $2)"};
constexpr db::Sql insert_request{
    "user.tokenverzoek",
    "INSERT INTO tokenverzoek (id, account, waarvoor, doel, dagen, gevraagd, verloopt) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr db::Sql block_account{"user.blokkeer",
                                "UPDATE account SET geblokkeerd = 1, versie = versie + 1 WHERE id = $1"};

// One change with its entry.
void change(House& house, std::string_view actie, const std::function<void(db::Tx&)>& body) {
    kern::Kern& kern = house.kern();
    logboek::Feit feit;
    feit.tijd = kern.clock.now();
    feit.id = kern.random.id<struct Entry>();
    feit.trace = feit.id;
    feit.actie = actie;
    feit.uitkomst = "toegestaan";
    feit.bijzonderheid = "opdrachtregel";
    const auto entry = kern.logboek.maak(feit);
    const auto outcome = kern.db.run(db::PermitHolder::permit(), [&](db::Tx& tx) {
        body(tx);
        kern.logboek.schrijf(tx, entry);
        return db::Verdict::keep;
    });
    if (outcome != db::Outcome::kept) throw Fault("the change could not be stored");
}

void must_be_text(std::string_view what, std::string_view text, std::size_t limit) {
    if (text.empty() || !base::valid_utf8(text) || base::has_control(text) || base::length(text) > limit)
        throw Fault(fmt::format("{} is a text of 1 to {} signs", what, limit));
}

// 20 signs that are easy to read aloud.
std::string first_password(Random& random) { return random.id<struct Password>().text().substr(0, 20); }

toegang::Functies functions_of(Rol rol) {
    switch (rol) {
        case Rol::fg: return {toegang::Functie::rechtmatigheid};
        case Rol::functioneel_beheerder: return {toegang::Functie::beheer};
        case Rol::procesregisseur:
        case Rol::procesondersteuner:
        case Rol::informatiemakelaar:
        case Rol::aanmelder:
        case Rol::deelnemer:
        case Rol::contactpunt:
        case Rol::bevoegd_gezag: return {toegang::Functie::verwerking};
        default: return {};
    }
}

struct Found {
    kern::AccountId id;
    kern::MedewerkerId medewerker;
};
Found find_account(db::Reader& reader, const std::string& login) {
    const auto found = reader.one(
        select_account,
        [](db::Row& row) {
            return Found{row.get<kern::AccountId>(0), row.get<kern::MedewerkerId>(1)};
        },
        login);
    if (!found) throw Fault(fmt::format("there is no login '{}'", login));
    return *found;
}

// The purpose that most API work of this person serves.
Doel usual_purpose(toegang::Rollen roles) {
    if (roles.any_of({Rol::procesregisseur, Rol::procesondersteuner, Rol::informatiemakelaar, Rol::deelnemer,
                      Rol::bevoegd_gezag}))
        return Doel::procesregie;
    if (roles.has(Rol::aanmelder)) return Doel::aanmelden;
    if (roles.has(Rol::fg)) return Doel::toezicht;
    if (roles.any_of({Rol::functioneel_beheerder, Rol::contactpersoon})) return Doel::beheer;
    if (roles.has(Rol::contactpunt)) return Doel::rechten_betrokkene;
    return Doel::verantwoording;
}

}  // namespace

void add_user(House& house, const NewUser& user) {
    must_be_text("a login", user.login, login_max);
    must_be_text("a name", user.naam, naam_max);
    const auto rol = toegang::vind_code(toegang::rollen(), user.rol);
    if (!rol) throw Fault(fmt::format("there is no role '{}'", user.rol));
    const bool demo = house.kern().huis.demo;
    if (!demo && *rol != Rol::functioneel_beheerder)
        throw Fault(
            "in a real house the command line makes only a first functioneel beheerder; he and a second person do the rest");
    const std::string password = demo ? std::string(seed::demo_password) : first_password(house.random());
    const std::string hash = crypto::password_hash(password);
    const Instant now = house.clock().now();
    const Date today = local_date(now);
    Random& random = house.random();
    const auto person = random.id<kern::Medewerker>();
    const auto account = random.id<kern::Account>();
    std::optional<db::Bytes> totp;
    if (demo) totp = inloggen::verzegel_totp(house.kern(), account, seed::demo_totp);
    const auto fresh_organisation = random.id<kern::Organisatie>();
    const auto role_id = random.id<Rol>();
    change(house, "huis.account_maken", [&](db::Tx& tx) {
        if (!demo && tx.value<std::int64_t>(count_accounts).value_or(0) != 0)
            throw Fault("this house has a first beheerder already; he makes the others in the browser");
        if (tx.value<db::Bytes>(select_account, user.login))
            throw Fault(fmt::format("login '{}' exists already", user.login));
        auto organisation = tx.value<kern::OrganisatieId>(select_organisation, user.organisatie);
        if (!organisation && user.organisatie == "huis") {
            tx.run(insert_organisation, fresh_organisation, house.kern().huis.naam, today);
            organisation = fresh_organisation;
        }
        if (!organisation) throw Fault(fmt::format("there is no organisation '{}'", user.organisatie));
        tx.run(insert_person, person, user.naam, toegang::naam(*rol), *organisation,
               functions_of(*rol).mask(), today, today.plus_days(365 * aanwijzing_jaren));
        tx.run(insert_role, role_id, person, *rol, today);
        tx.run(insert_account, account, person, user.login, hash, now, totp);
        if (!demo) tx.run(insert_start, account, now);
    });
    std::cout << fmt::format("login {}\npassword {}\n", user.login, password);
}

void list_users(House& house) {
    auto snapshot = house.database().read();
    for (db::Row row : snapshot.reader().query(select_users))
        std::cout << fmt::format("{}\t{}\t{}\t{} role(s){}\n", row.text(0), row.text(1), row.text(2),
                                 row.get<std::int64_t>(4), row.get<bool>(3) ? "\tblocked" : "");
}

void block_user(House& house, const std::string& login) {
    change(house, "huis.account_blokkeren", [&](db::Tx& tx) {
        const auto found = find_account(tx, login);
        tx.run(block_account, found.id);
        toegang::eindig_sessies(tx, found.id, std::nullopt);
    });
    std::cout << fmt::format("login {} is blocked and its sessions have ended\n", login);
}

namespace {

struct Wanted {
    Found account;
    Doel doel;
};
Wanted wanted_of(db::Reader& reader, const TokenWish& wish, Date today) {
    const auto found = find_account(reader, wish.login);
    toegang::Rollen roles;
    for (db::Row row : reader.query(select_roles, wish.login, today)) roles.add(row.get<Rol>(0));
    const auto purpose =
        wish.doel.empty() ? usual_purpose(roles) : toegang::vind_code(toegang::doelen(), wish.doel);
    if (!purpose) throw Fault(fmt::format("there is no purpose '{}'", wish.doel));
    if (!toegang::doelen_van(roles).has(*purpose))
        throw Fault(fmt::format("purpose '{}' fits no role of '{}'", toegang::code(*purpose), wish.login));
    return {found, *purpose};
}

void ask_token(House& house, const TokenWish& wish) {
    const Instant now = house.clock().now();
    const auto id = house.random().id<struct Verzoek>();
    change(house, "huis.token_vragen", [&](db::Tx& tx) {
        const auto wanted = wanted_of(tx, wish, local_date(now));
        tx.run(insert_request, id, wanted.account.id, wish.waarvoor, wanted.doel, wish.dagen, now,
               now.plus_seconds(verzoek_dagen * dag_seconden));
    });
    std::cout << fmt::format("{} must confirm this within {} days, at /account/tokens/{}\n", wish.login,
                             verzoek_dagen, id.text());
}

}  // namespace

void make_token(House& house, const TokenWish& wish) {
    if (wish.dagen < 1 || wish.dagen > dagen_max)
        throw Fault(fmt::format("a token lasts 1 to {} days", dagen_max));
    must_be_text("what a token is for", wish.waarvoor, toestel_max);
    if (!house.kern().huis.demo) return ask_token(house, wish);
    std::optional<std::string> token;
    const Instant now = house.clock().now();
    change(house, "huis.token_maken", [&](db::Tx& tx) {
        const auto wanted = wanted_of(tx, wish, local_date(now));
        const toegang::NieuweSessie fresh{
            wanted.account.id, toegang::SessieSoort::token, toegang::Sterkte::twee_factoren,
            wanted.doel,       wish.dagen * dag_seconden,   wish.waarvoor};
        token = toegang::begin_sessie(tx, fresh, now, house.random());
        if (!token) throw Fault(fmt::format("login '{}' is blocked, or not designated today", wish.login));
    });
    std::cout << *token << "\n";
}

}  // namespace app
