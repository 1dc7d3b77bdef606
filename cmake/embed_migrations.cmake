# Writes one C++ file with all migrations: cmake -D FOLDER=migrations -D OUT=file.cpp -P embed_migrations.cmake
# The files are NNNN_name.sql, numbered from 0001 without gaps; another name, and a gap, stops the build.
file(GLOB files ${FOLDER}/*.sql)
list(SORT files)
set(count 0)
set(entries "")
foreach(file IN LISTS files)
    get_filename_component(name ${file} NAME_WE)
    math(EXPR count "${count} + 1")
    string(LENGTH "0000${count}" length)
    math(EXPR length "${length} - 4")
    string(SUBSTRING "0000${count}" ${length} 4 expected)
    if(NOT name MATCHES "^${expected}_[a-z0-9_]+$")
        message(FATAL_ERROR "migration ${count} is called ${expected}_name.sql; found ${name}.sql")
    endif()
    file(READ ${file} text)
    string(APPEND entries "    Migration{${count}, \"${name}\", R\"migration(${text})migration\"},\n")
endforeach()
file(WRITE ${OUT} "#include \"platform/db/migrate.hpp\"

#include <array>

namespace db {
namespace {
constexpr std::array<Migration, ${count}> migrations{{
${entries}}};
}  // namespace

std::span<const Migration> all_migrations() { return migrations; }

}  // namespace db
")
