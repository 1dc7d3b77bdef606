// Hands out permits to write. Including this header is the visible act: `tidy` lists the few files that may
// (migrations, the audited change, the log, the session store, seeds, tests) and fails on any other.
#pragma once

#include "platform/db/database.hpp"

namespace db {

struct PermitHolder {
    static WritePermit permit() { return WritePermits::make(); }
};

}  // namespace db
