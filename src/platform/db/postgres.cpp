#include "platform/db/engines.hpp"

namespace db {

std::unique_ptr<Database> open_postgres(const Options&) {
    throw DatabaseError(DatabaseError::Kind::broken, "PostgreSQL is not supported yet");
}

}  // namespace db
