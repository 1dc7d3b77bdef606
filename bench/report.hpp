// What was measured, as a page of Markdown that can be compared with that of another commit.
#pragma once

#include <string>
#include <vector>

#include "bench/bare.hpp"
#include "bench/load.hpp"

namespace bench {

struct Cell {
    int connections = 1;
    Measured measured;
    double cpu_seconds = 0;  // of the server while it was measured
    double per_cpu_second() const {
        return cpu_seconds > 0 ? static_cast<double>(measured.answers) / cpu_seconds : 0;
    }
    double per_second() const {
        return measured.seconds > 0 ? static_cast<double>(measured.answers) / measured.seconds : 0;
    }
};

struct Line {
    std::string name;
    std::string shape;
    std::vector<Cell> cells;
};

struct Run {
    std::size_t dossiers = 0;
    double database_mib = 0;
    double start_seconds = 0;
    double idle_mib = 0;      // anonymous, after the first answer
    double loaded_mib = 0;    // after everything
    std::vector<Line> lines;  // the first is "hello"
    std::vector<Bare> bare;
};

std::string markdown(const Run& run);

}  // namespace bench
