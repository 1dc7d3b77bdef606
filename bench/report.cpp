#include "bench/report.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace bench {
namespace {

// Two digits that say something: 14000, 560, 5.6, 0.56.
std::string number(double value) {
    if (value >= 100) return fmt::format("{:.0f}", value);
    return value >= 10 ? fmt::format("{:.1f}", value) : fmt::format("{:.2f}", value);
}

std::string head(const Run& run) {
    std::string text = fmt::format(
        "## {} dossiers\n\nDatabase {} MiB. First answer {} ms after exec. Anonymous memory {} MiB idle, {} MiB "
        "after all of this.\n\n",
        run.dossiers, number(run.database_mib), number(run.start_seconds * 1e3), number(run.idle_mib),
        number(run.loaded_mib));
    text += "| operation | shape |";
    for (const auto& cell : run.lines.front().cells)
        text += fmt::format(" {} conn: per second (p50 / p99 ms) |", cell.connections);
    text += " CPU ms | per CPU second | CPU of hello | CPU of bare SQL |\n|---|---|";
    for (std::size_t i = 0; i < run.lines.front().cells.size(); ++i) text += "---:|";
    return text + "---:|---:|---:|---:|\n";
}

double bare_of(const Run& run, const std::string& name) {
    const auto found =
        std::find_if(run.bare.begin(), run.bare.end(), [&](const Bare& bare) { return bare.name == name; });
    return found == run.bare.end() ? 0 : found->cpu_ms;
}

// CPU is told of the middle cell: the server is busy there, and the queue short.
const Cell& middle(const Line& line) { return line.cells[line.cells.size() / 2]; }

// What a casus of years costs against one of weeks: at most twice is the aim.
std::string sizes(const Run& run) {
    const auto of = [&](std::string_view name) -> const Line* {
        const auto found = std::find_if(run.lines.begin(), run.lines.end(),
                                        [&](const Line& line) { return line.name == name; });
        return found == run.lines.end() ? nullptr : &*found;
    };
    const Line* small = of("casus-klein");
    const Line* large = of("casus-groot");
    if (small == nullptr || large == nullptr || middle(*large).per_cpu_second() <= 0) return {};
    return fmt::format(
        "\nA casus of 300 bijdragen, 200 actions, 100 documents against 30, 20, 10: {}x the CPU, {}x the time (p50, {} "
        "connection).\n",
        number(middle(*small).per_cpu_second() / middle(*large).per_cpu_second()),
        number(large->cells.front().measured.p50_ms / small->cells.front().measured.p50_ms),
        large->cells.front().connections);
}

}  // namespace

std::string markdown(const Run& run) {
    std::string text = head(run);
    const double hello = middle(run.lines.front()).per_cpu_second();
    std::string faults;
    for (const auto& line : run.lines) {
        text += fmt::format("| {} | {} |", line.name, line.shape);
        for (const auto& cell : line.cells) {
            text += fmt::format(" {} ({} / {}) |", number(cell.per_second()), number(cell.measured.p50_ms),
                                number(cell.measured.p99_ms));
            if (cell.measured.faults != 0)
                faults += fmt::format("- {} {}, {} connections: {} of {} answers were not as expected: {}\n",
                                      line.name, line.shape, cell.connections, cell.measured.faults,
                                      cell.measured.answers, cell.measured.first_fault);
        }
        const double rate = middle(line).per_cpu_second();
        const double cpu_ms = rate > 0 ? 1e3 / rate : 0;
        const double bare = bare_of(run, line.name);
        text += fmt::format(" {} | {} | {} | {} |\n", number(cpu_ms), number(rate),
                            rate > 0 ? number(hello / rate) + "x" : "-",
                            bare > 0 ? number(cpu_ms / bare) + "x" : "-");
    }
    text += "\nBare SQL, CPU ms:";
    for (const auto& bare : run.bare) text += fmt::format(" {} {},", bare.name, number(bare.cpu_ms));
    text.back() = '.';
    text += '\n';
    text += sizes(run);
    return faults.empty() ? text : text + "\n**Not valid:**\n\n" + faults;
}

}  // namespace bench
