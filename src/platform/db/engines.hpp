// The two engines behind db::open(). Not for use outside this folder.
#pragma once

#include <memory>

#include "platform/db/database.hpp"

namespace db {

std::unique_ptr<Database> open_sqlite(const Options& options);
std::unique_ptr<Database> open_postgres(const Options& options);

}  // namespace db
