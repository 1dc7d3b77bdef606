#include "app/serve.hpp"

#include <malloc.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>

#include <iostream>
#include <thread>

#include "app/destruction.hpp"
#include "app/fault.hpp"
#include "app/house.hpp"
#include "app/jobs.hpp"
#include "app/logins.hpp"
#include "app/metrics.hpp"
#include "app/recovery.hpp"
#include "app/slices.hpp"
#include "app/system_routes.hpp"
#include "kern/toegang/stromen.hpp"
#include "platform/db/batch_writer.hpp"
#include "platform/json/writer.hpp"

namespace app {
namespace {

// One line of the structured log of the program.
void note(std::string_view level, std::string_view what, std::string_view detail) {
    std::string line;
    json::Writer json(line);
    json.begin_object().field("level", level).field("what", what).field("detail", detail).end_object();
    std::cout << line << std::endl;
}

// That this process may use.
int cores() {
    cpu_set_t set;
    CPU_ZERO(&set);
    return sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
}

// One arena of memory for each core. By default each thread gets one of its own, and what one has freed is not there for the
// others: twice the memory, and colder. Before any thread is made.
void share_memory() { mallopt(M_ARENA_MAX, cores()); }

// Turns SIGTERM and SIGINT into stop(). Made before any other thread, so that all of them leave the signals to this one.
class StopSignals {
public:
    StopSignals() {
        sigemptyset(&m_set);
        for (const int signal : {SIGTERM, SIGINT, SIGUSR1}) sigaddset(&m_set, signal);
        pthread_sigmask(SIG_BLOCK, &m_set, nullptr);
        // A reader that went away and a file that may not grow are errors of the call, not the end of the program.
        signal(SIGPIPE, SIG_IGN);
        signal(SIGXFSZ, SIG_IGN);
    }
    void watch(web::Server& server) {
        m_thread = std::thread([this, &server] {
            int caught = 0;
            sigwait(&m_set, &caught);
            server.stop();
        });
    }
    ~StopSignals() {
        if (!m_thread.joinable()) return;
        pthread_kill(m_thread.native_handle(), SIGUSR1);  // in case run() ended without a signal
        m_thread.join();
    }

private:
    sigset_t m_set{};
    std::thread m_thread;
};

void make_hasty([[maybe_unused]] bool hasty) {
#ifdef REGIEHUIS_TEST_BUILD
    db::BatchWriter::hasty = hasty;
#endif
}

}  // namespace

void serve(const ServeOptions& options) {
    share_memory();
    StopSignals signals;
    make_hasty(options.hasty);
    House house(options.place, [](std::string_view what) { note("error", "database", what); });
    if (const auto finished = destruction::finish(house); finished != 0)
        note("info", "vernietiging", std::to_string(finished) + " finished after a crash");
    destruction::keep_ledger(house, house.clock().now());
    keep_days(house);  // what ended while nobody served is over before the first answer

    if (!house.keys().locked())
        note("warning", "geheugen",
             "keys are not locked in memory: raise LimitMEMLOCK (8 MiB) or switch swap off");

    if (!house.kern().huis.demo &&
        read_recovery(options.place.data / "herstel").size() < recovery_keys_wanted)
        note("warning", "herstel",
             "the house key is not sealed to two recovery keys: lose it, and all is unreadable for good");

    house.kern().stromen = std::make_shared<toegang::Stromen>(house.database(), house.clock());
    house.kern().stromen->begin();
    Probes probes;
    toegang::Router router(house.kern(), all_routes(probes), error_pages());
    web::ServerOptions server_options;
    server_options.bind = options.bind;
    server_options.port = options.port;
    server_options.io_threads = house.config().io_threads;
    server_options.workers = house.config().workers;
    // PostgreSQL computes elsewhere, and a worker that waits for it keeps no core busy.
    if (house.database().engine() == db::Engine::sqlite) server_options.running = cores() + 1;
    server_options.trusted_proxies = house.config().trusted_proxies;
    server_options.on_broken = [](const IdBytes& trace, std::string_view what) {
        note("error", "handler", trace.text().substr(0, 8) + " " + std::string(what));
    };
    web::Server server(server_options, house.clock(), house.random(),
                       [&](web::Request&& request, web::Responder respond) {
                           router.handle(std::move(request), std::move(respond));
                       });
    probes.server = [&] { return server.counters(); };
    std::optional<MetricsServer> metrics;
    if (house.config().metrics_port) {
        metrics.emplace(house, *house.config().metrics_port, probes);
        note("info", "metrics", "http://127.0.0.1:" + std::to_string(metrics->port()) + "/metrics");
    }
    const Jobs jobs(house, [](std::string_view job, std::string_view what) { note("error", job, what); });
    signals.watch(server);
    if (house.kern().huis.demo) print_logins(house);
    std::cout << "Regiehuis: http://" << options.bind << ":" << server.port() << "/  ("
              << house.kern().huis.naam << ")" << std::endl;
    server.run();
    house.kern().stromen.reset();
    note("info", "stopped", "");
}

}  // namespace app
