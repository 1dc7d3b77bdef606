// The command line (DESIGN §6). Each command: exit 0 when all is well, else 1 and one clear line on stderr.
#pragma once

namespace app {

int run(int argc, const char* const* argv);

}  // namespace app
