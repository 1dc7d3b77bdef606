#include "platform/db/database.hpp"

#include "platform/db/engines.hpp"

namespace db {

std::unique_ptr<Database> open(const Options& options) {
    return options.engine == Engine::sqlite ? open_sqlite(options) : open_postgres(options);
}

}  // namespace db
