// Another program, fed on its input and heard on its output. It gets none of our open files, no environment but the bare
// one, a private empty folder to stand in, and a process group of its own, which is killed whole when it ends or is too late.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace files {

struct Program {
    const char* program;                 // whole path
    std::vector<const char*> arguments;  // after its name
    int seconds = 10;                    // for all of it
    std::size_t output = 1024 * 1024;    // bytes; more: it is killed
};

// What it wrote, when it ended well with status 0 within its limits; else nothing. What it says on stderr is dropped.
std::optional<std::string> run(const Program& program, std::string_view input);

}  // namespace files
