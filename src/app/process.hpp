// What the process asks of the system before it touches a key.
#pragma once

namespace app {

// No core dump and no debugger of another user gets at its memory, and what it makes is for its own user only (umask
// 077). Before anything is opened; throws std::runtime_error when the system refuses.
void shield_process();

}  // namespace app
