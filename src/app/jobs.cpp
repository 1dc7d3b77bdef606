#include "app/jobs.hpp"

#include <array>
#include <chrono>

#include "app/destruction.hpp"
#include "domein/afsluiting/afsluiting.hpp"
#include "domein/caseload/caseload.hpp"
#include "domein/nazorg/nazorg.hpp"
#include "domein/uitwisseling/uitwisseling.hpp"
#include "domein/verstrekking/verstrekking.hpp"
#include "domein/werk/werk.hpp"
#include "platform/db/permit.hpp"

namespace app {
namespace {

constexpr int sweep_every = 60;      // seconds
constexpr int ledger_every = 3'600;  // seconds: a restore knows by it up to when nothing else was destroyed
constexpr std::size_t destroy_per_round = 20;  // dossiers
constexpr int ask_per_round = 100;             // disclosures whose yearly word is due

constexpr std::int64_t hour = 3'600;
constexpr std::int64_t day = 24 * hour;

struct Sweep {
    std::int64_t older_than;  // seconds before now
    db::Sql sql;              // $1: that moment
};
constexpr std::array sweeps{
    Sweep{
        toegang::SessieTijden::nog_bekend,
        {"veeg.sessie",
         "DELETE FROM sessie WHERE token_hash IN (SELECT token_hash FROM sessie WHERE einde <= $1 OR einde_stil <= $1 "
         "ORDER BY einde, token_hash LIMIT 500)"}},
    Sweep{
        0,
        {"veeg.sessie_geweest",
         "DELETE FROM sessie_geweest WHERE token_hash IN (SELECT token_hash FROM sessie_geweest WHERE tot <= $1 ORDER BY tot, "
         "token_hash LIMIT 500)"}},
    Sweep{
        0,
        {"veeg.concept",
         "DELETE FROM concept WHERE id IN (SELECT id FROM concept WHERE verloopt <= $1 ORDER BY verloopt, id LIMIT 500)"}},
    Sweep{
        0,
        {"veeg.tokenverzoek",
         "DELETE FROM tokenverzoek WHERE id IN (SELECT id FROM tokenverzoek WHERE verloopt <= $1 ORDER BY verloopt, id "
         "LIMIT 500)"}},
    Sweep{
        hour,
        {"veeg.zoekvraag",
         "DELETE FROM zoekvraag WHERE id IN (SELECT id FROM zoekvraag WHERE gemaakt <= $1 ORDER BY gemaakt, id LIMIT "
         "500)"}},
    Sweep{
        day,
        {"veeg.inlogpoging",
         "DELETE FROM inlogpoging WHERE adres_hash IN (SELECT adres_hash FROM inlogpoging WHERE laatst <= $1 ORDER BY "
         "adres_hash LIMIT 500)"}},
    // A file that expired is refused for that already.
    Sweep{
        day,
        {"veeg.huisbericht",
         "DELETE FROM huisbericht WHERE nummer IN (SELECT nummer FROM huisbericht WHERE verloopt <= $1 ORDER BY verloopt, nummer "
         "LIMIT 500)"}},
    // The one-time key goes with its term: what still lies in a mailbox opens for nobody any more.
    Sweep{0,
          {"veeg.huisvraag_geheim",
           "UPDATE huisvraag SET geheim_z = NULL WHERE verloopt <= $1 AND geheim_z IS NOT NULL"}},
    // Parts are stored before the row of their file; after a day nothing will come any more. Older ones than 30 days
    // (2592000000000 microseconds more) were swept before, or stood still as long as the program did.
    Sweep{
        day,
        {"veeg.bijlage_deel",
         "DELETE FROM bijlage_deel WHERE gemaakt <= $1 AND gemaakt > $1 - 2592000000000 AND NOT EXISTS (SELECT 1 FROM bijlage b "
         "WHERE b.id = bijlage_deel.bijlage)"}},
    Sweep{
        day,
        {"veeg.document_deel",
         "DELETE FROM document_deel WHERE gemaakt <= $1 AND gemaakt > $1 - 2592000000000 AND NOT EXISTS (SELECT 1 FROM "
         "document_versie v WHERE v.id = document_deel.versie)"}},
    Sweep{
        day,
        {"veeg.verstrekking_deel",
         "DELETE FROM verstrekking_deel WHERE gemaakt <= $1 AND gemaakt > $1 - 2592000000000 AND NOT EXISTS (SELECT 1 FROM "
         "verstrekking_bestand b WHERE b.stuk = verstrekking_deel.stuk)"}},
};

// A change of the house itself with its entry: nobody asked for it, so nobody is named. `body` says which dossiers it touched;
// none: nothing was done, and nothing is kept.
void change_by_itself(House& house, std::string_view what,
                      const std::function<std::vector<kern::DossierId>(db::Tx&)>& body) {
    kern::Kern& kern = house.kern();
    (void)kern.db.run(db::PermitHolder::permit(), [&](db::Tx& tx) {
        const auto dossiers = body(tx);
        if (dossiers.empty()) return db::Verdict::discard;
        std::vector<logboek::Gezien> about;
        for (const auto& dossier : dossiers) about.push_back({dossier, {}, {}});
        logboek::Feit feit;
        feit.tijd = kern.clock.now();
        feit.id = kern.random.id<struct Entry>();
        feit.trace = feit.id;
        feit.actie = what;
        feit.uitkomst = "toegestaan";
        feit.raakt = &about;
        const auto klaar = kern.logboek.maak(feit);
        kern.logboek.schrijf(tx, klaar);
        return db::Verdict::keep;
    });
}

// Questions of other houses whose term is over: the key first, then the row.
void destroy_questions(House& house) {
    const Instant now = house.clock().now();
    std::vector<kern::DossierId> gone;
    change_by_itself(house, "uitwisseling.vernietigen",
                     [&](db::Tx& tx) { return gone = uitwisseling::voorbij(tx, now); });
    for (const auto& question : gone) house.kern().keys.destroy(question);
    if (gone.empty()) return;
    (void)house.database().run(db::PermitHolder::permit(), [&](db::Tx& tx) {
        for (const auto& question : gone) uitwisseling::ruim_op(tx, question);
        return db::Verdict::keep;
    });
}

// Lists of releases that were taken in, thrown away, or whose term is over: the key first, then what it opened.
void destroy_lists(House& house) {
    const Instant now = house.clock().now();
    std::vector<kern::DossierId> gone;
    change_by_itself(house, "nazorg.lijst_vernietigen",
                     [&](db::Tx& tx) { return gone = nazorg::lijsten_voorbij(tx, now); });
    for (const auto& list : gone) house.kern().keys.destroy(list);
    if (gone.empty()) return;
    (void)house.database().run(db::PermitHolder::permit(), [&](db::Tx& tx) {
        for (const auto& list : gone) nazorg::ruim_lijst_op(tx, list);
        return db::Verdict::keep;
    });
}

// The weekly mail, a person at a time: what stands in one is of him alone. Made once a week, however often this runs.
void write_digests(House& house, Instant now) {
    if (!werk::tijd_voor_weekbericht(now)) return;
    std::vector<kern::MedewerkerId> people;
    {
        auto snapshot = house.database().read();
        people = werk::weekbericht_ontvangers(snapshot.reader(), now);
    }
    for (const auto& who : people)
        (void)house.database().run(db::PermitHolder::permit(), [&](db::Tx& tx) {
            return werk::maak_weekbericht(house.kern(), tx, who, now) ? db::Verdict::keep
                                                                      : db::Verdict::discard;
        });
}

}  // namespace

void keep_days(House& house) {
    const Instant now = house.clock().now();
    const Date today = local_date(now);
    std::vector<kern::DossierId> lifted;
    bool deputies = false;
    {
        auto snapshot = house.database().read();
        lifted = afsluiting::opheffing_voorbij(snapshot.reader(), today);
        deputies = caseload::waarnemingen_lopen_achter(snapshot.reader(), today);
    }
    for (const auto& dossier : lifted) {
        const IdBytes event = house.kern().random.id<struct Volg>();
        change_by_itself(house, "dossier.weer-gesloten", [&](db::Tx& tx) {
            return afsluiting::sluit_weer(tx, dossier, now, event) ? std::vector{dossier}
                                                                   : std::vector<kern::DossierId>{};
        });
    }
    if (deputies)
        change_by_itself(house, "waarneming.dossiers",
                         [&](db::Tx& tx) { return caseload::werk_waarnemingen_bij(tx, now); });
    write_digests(house, now);
}

void sweep(House& house) {
    const Instant now = house.clock().now();
    for (const Sweep& one : sweeps) {
        const Instant before = now.plus_seconds(-one.older_than);
        (void)house.database().run(db::PermitHolder::permit(), [&](db::Tx& tx) {
            return tx.run(one.sql, before) == 0 ? db::Verdict::discard : db::Verdict::keep;
        });
    }
    (void)house.database().run(db::PermitHolder::permit(), [&](db::Tx& tx) {
        return verstrekking::vraag_terugkoppeling(tx, now, ask_per_round) == 0 ? db::Verdict::discard
                                                                               : db::Verdict::keep;
    });
    destroy_questions(house);
    destroy_lists(house);
    destruction::sweep(house, destroy_per_round);
}

Jobs::Jobs(House& house, Report report)
    : m_house(house),
      m_report(std::move(report)),
      m_thread([this] { run(); }) {}

Jobs::~Jobs() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void Jobs::attempt(std::string_view job, const std::function<void()>& work) {
    try {
        work();
    } catch (const std::exception& broken) {
        m_report(job, broken.what());
    }
}

void Jobs::run() {
    int second = 0;
    for (std::unique_lock lock(m_mutex); !m_stop;) {
        lock.unlock();
        attempt("logboek", [&] {
            m_house.kern().logboek.nummer(m_house.clock().now(), logboek::Logboek::verwijs_samen);
        });
        if (second % sweep_every == 0) {
            attempt("dagen", [&] { keep_days(m_house); });
            attempt("veeg", [&] { sweep(m_house); });
        }
        if (second % ledger_every == 0)
            attempt("lijst", [&] { destruction::keep_ledger(m_house, m_house.clock().now()); });
        ++second;
        lock.lock();
        m_wake.wait_for(lock, std::chrono::seconds(1), [&] { return m_stop; });
    }
    // Nothing is served any more: what a stopped house leaves behind is signed to its last entry.
    attempt("logboek", [&] {
        while (m_house.kern().logboek.nummer(m_house.clock().now()) != 0) continue;
    });
}

}  // namespace app
