// The open streams of the house: each tells one person which parts of one thing have which version, and nothing else
// (DECISIONS 29). What a part says is read by an ordinary GET, through gate and log.
//
// Invariants. (1) Before anything is sent, its reader is judged in a snapshot of now: session, right, and the policy for each
// part. (2) A change that shrinks rights is acknowledged only after every stream was judged on what it left; a
// stream that may no
// longer be, or has lost a part, is closed then, and not one byte more leaves. Its reader comes back through the gate.
// (3) Level-triggered: a round compares where things stand with what was sent, so nothing is lost by a reader who was away, and
// `Last-Event-ID` needs no history. (4) One thread for all; a stream costs no thread and no buffer (web::Stream).
//
// More than one server on PostgreSQL: (1) and (3) hold on each, since each looks every `peil` in the database; (2) holds on the
// server that makes the change, and on the others the streams close within one `peil`, in which only events that
// were judged after
// the change can leave.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "kern/toegang/gate.hpp"
#include "platform/web/response.hpp"

namespace toegang {

// A part of a page: its name in the page, and its version as this person sees it.
struct Deel {
    std::string naam;
    std::int64_t versie = 0;
    friend bool operator==(const Deel&, const Deel&) = default;
};

struct StroomGrenzen {
    std::size_t per_account = 4;  // one more closes the oldest: mostly a tab that lost its line
    std::size_t samen = 500;      // one more is refused
    std::chrono::milliseconds peil{200};
    std::chrono::seconds hartslag{
        15};                // a sign of life, and every reader judged anew: what ended by time ends here
    int opnieuw_ms = 1500;  // after which a browser comes back
};

struct NieuweStroom {
    kern::SessieId sessie;
    kern::AccountId account;
    IdBytes over;  // what it is about; streams about the same share one look at `peil`
    // A number that changes with everything a stream about this tells. Asked every moment: must be cheap.
    std::function<std::int64_t(db::Reader&)> peil;
    // Where things stand for this person, through the gate: always the same parts, version 0 for one that is not there for him.
    // Nothing: he may not (any more).
    std::function<std::optional<std::vector<Deel>>(db::Reader&, const Principal&, Instant nu)> stand;
    // Is he present at work by having this open (DECISIONS 51)? Then it counts against the idle lock.
    std::function<bool(db::Reader&)> aanwezig;
    std::string laatst;  // Last-Event-ID, as the browser gave it
};

class Stromen {
public:
    Stromen(db::Database& db, const Clock& clock, StroomGrenzen grenzen = {});
    ~Stromen();
    Stromen(const Stromen&) = delete;
    Stromen& operator=(const Stromen&) = delete;

    void begin();  // the thread that makes rounds; tests make them themselves

    // The answer that goes on as this stream, or 503 when there are too many.
    web::Response antwoord(NieuweStroom nieuw);

    // After a change was kept and before it is acknowledged. Returns when every stream was judged anew, if rights
    // shrank; else at
    // once, and the thread looks what there is to tell.
    void na_verandering();
    // One round now: judge, tell, close. `alle`: also those that nothing changed for.
    void ronde(bool alle);
    std::size_t open() const;

private:
    struct Een;
    void sluit_alle();
    void neem_nieuwe();
    struct Ronde {
        bool alle = false;       // also a sign of life
        bool gekrompen = false;  // rights shrank since the last
    };
    bool beoordeel(Een& een, db::Reader& reader, Instant nu, const Ronde& deze);
    void raak(const std::vector<kern::SessieId>& sessies, Instant nu);
    void draai();

    db::Database& m_db;
    const Clock& m_clock;
    const StroomGrenzen m_grenzen;

    mutable std::mutex m_wachtrij;  // never held during a look in the database: io threads come here
    std::vector<std::unique_ptr<Een>> m_nieuw;
    std::size_t m_samen = 0;
    bool m_wek = false;
    bool m_stop = false;
    std::condition_variable m_wekker;

    std::mutex m_ronde;  // one round at a time: who waits for it begins with a snapshot that is newer
    std::vector<std::unique_ptr<Een>> m_stromen;
    std::map<IdBytes, std::int64_t> m_peilen;
    std::int64_t m_epoch = -1;
    std::thread m_draad;
};

}  // namespace toegang
