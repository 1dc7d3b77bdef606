// A whole database as one file, and back. On SQLite the file is a database itself; on PostgreSQL what pg_dump makes, whose
// programs must then be on this machine.
#pragma once

#include <filesystem>

#include "platform/db/database.hpp"

namespace db {

// One consistent state of a database that may be in use. `to` is not there yet. Throws DatabaseError with a reason.
void copy_to_file(const Options& options, const std::filesystem::path& to);
// Fills a database from such a file: on SQLite the file becomes it; on PostgreSQL it is there and empty, and gets all or
// nothing. Throws DatabaseError, also when the file is of the other engine.
void fill_from_file(const Options& options, const std::filesystem::path& from);
// Throws DatabaseError when a PostgreSQL database holds any table.
void must_be_empty(const Options& options);
// Takes a fill back on PostgreSQL: everything in the database goes. On SQLite the file is the caller's to remove.
void empty(const Options& options);

}  // namespace db
