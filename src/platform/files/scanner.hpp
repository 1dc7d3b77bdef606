// Asking clamd, the ClamAV daemon, about a file: its INSTREAM command over a Unix socket. The file never touches a disk.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace files {

enum class Scan : std::uint8_t {
    clean,
    found,   // clamd names something in it
    failed,  // no answer, or another than those two: nothing is known, so the caller refuses
};

// Waits at most a minute for each step.
Scan scan(const std::string& socket_path, std::string_view bytes);

}  // namespace files
