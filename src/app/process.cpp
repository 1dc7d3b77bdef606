#include "app/process.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <stdexcept>

namespace app {

void shield_process() {
    umask(S_IRWXG | S_IRWXO);
    const rlimit none{0, 0};
    if (setrlimit(RLIMIT_CORE, &none) != 0 || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        throw std::runtime_error("the system does not let the program shield its memory");
}

}  // namespace app
