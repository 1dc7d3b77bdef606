// `./do bench`: how fast the program is on this machine, against a server that does nothing and against bare SQL, in one run.
// The server has core 0, the load core 1. Loopback only; every cell is bounded in time and count.
#include <fmt/core.h>
#include <CLI/CLI.hpp>

#include <array>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>

#include "bench/operations.hpp"
#include "bench/report.hpp"
#include "bench/server.hpp"

namespace {

namespace fs = std::filesystem;

constexpr int server_core = 0;
constexpr int load_core = 1;
struct Options {
    fs::path program;
    fs::path cache = "build/bench";
    fs::path results = "bench/results";
    std::vector<std::size_t> sizes = {10'000, 100'000};
    std::vector<int> connections = {1, 16, 64};
    double seconds = 2;
    std::string only;  // name of one operation
};

bench::Cell measure(const bench::Server& server, const bench::Operation& operation, int count,
                    double seconds) {
    bench::Cell cell;
    cell.connections = count;
    bench::Plan plan;
    plan.port = server.port();
    plan.connections = count;
    plan.expected_status = operation.status;
    plan.seconds = seconds;
    plan.request = operation.request;
    double begin = 0;
    cell.measured = bench::run(plan, {[&] { begin = server.cpu_seconds(); },
                                      [&] { cell.cpu_seconds = server.cpu_seconds() - begin; }});
    std::cerr << fmt::format("{:15} {:5} {:3} connections {:9.0f}/s {:9.0f} per CPU second{}\n",
                             operation.name, operation.shape, count, cell.per_second(), cell.per_cpu_second(),
                             cell.measured.faults != 0 ? "  FAULT " + cell.measured.first_fault : "");
    return cell;
}

bench::Run measure(const Options& options, std::size_t size) {
    const bench::World world(options.program, options.cache, size);
    bench::Run run;
    run.dossiers = size;
    run.bare = bench::bare_sql(world);
    run.database_mib = world.database_mib();
    const bench::Server server(options.program, world.data(), server_core);
    run.start_seconds = server.start_seconds();
    run.idle_mib = server.anonymous_mib();
    for (const auto& operation : bench::operations(world, server.port())) {
        if (!options.only.empty() && operation.name != options.only && operation.name != "hello") continue;
        bench::Line line{std::string(operation.name), std::string(operation.shape), {}};
        for (const int count : options.connections)
            line.cells.push_back(measure(server, operation, count, options.seconds));
        run.lines.push_back(std::move(line));
    }
    run.loaded_mib = server.anonymous_mib();
    return run;
}

std::string first_line_of(const char* command) {
    std::array<char, 64> line{};
    if (FILE* pipe = ::popen(command, "r"); pipe != nullptr) {
        (void)!std::fgets(line.data(), static_cast<int>(line.size()), pipe);
        ::pclose(pipe);
    }
    std::string text(line.data());
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
}

std::string load_of_machine() {
    std::string load;
    std::ifstream("/proc/loadavg") >> load;
    return load;
}

int bench_all(const Options& options) {
    std::array<char, 16> date{};
    const std::time_t now = std::time(nullptr);
    std::strftime(date.data(), date.size(), "%Y-%m-%d", std::localtime(&now));
    const std::string commit = first_line_of("git describe --always --dirty 2>/dev/null");
    std::string text = fmt::format(
        "# {}, {}\n\nServer on core {}, load on core {}, closed loop, {} s per cell; load of the machine at the start {}. "
        "The last two columns:\nthe CPU against an address with nothing behind it, and against the least SQL that can do it.\n",
        date.data(), commit, server_core, load_core, options.seconds, load_of_machine());
    bench::pin(0, load_core);
    bool valid = true;
    for (const std::size_t size : options.sizes) {
        const bench::Run run = measure(options, size);
        for (const auto& line : run.lines)
            for (const auto& cell : line.cells) valid = valid && cell.measured.faults == 0;
        const std::string part = bench::markdown(run);
        text += "\n" + part;
        std::cout << part << std::endl;
        // After each size, so that a later one that fails takes nothing away.
        fs::create_directories(options.results);
        std::ofstream(options.results / fmt::format("{}-{}.md", date.data(), commit)) << text;
    }
    return valid ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    options.program = fs::canonical("/proc/self/exe").parent_path() / "regiehuis";
    CLI::App cli{"Measures a running house", "regiehuis_bench"};
    cli.add_option("--sizes", options.sizes, "Dossiers in the worlds")->capture_default_str();
    cli.add_option("--connections", options.connections, "Connections of the cells")->capture_default_str();
    cli.add_option("--seconds", options.seconds, "Time of one cell")
        ->check(CLI::Range(0.05, 60.0))
        ->capture_default_str();
    cli.add_option(
        "--only", options.only,
        "One operation: worklist, casus, casus-klein, casus-groot, search, caseload, 'new bijdrage', 'new aanmelding'");
    cli.add_option("--results", options.results, "Where the report goes")->capture_default_str();
    CLI11_PARSE(cli, argc, argv);
    try {
        return bench_all(options);
    } catch (const std::exception& broken) {
        std::cerr << "regiehuis_bench: " << broken.what() << "\n";
        return 1;
    }
}
