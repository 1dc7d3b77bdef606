// expect: has no member named 'run'
#include "kern/toegang/routes.hpp"

constexpr db::Sql sql{"test.write", "DELETE FROM dossier WHERE id = $1"};

void write(kern::Call& call, kern::DossierId dossier) { call.reader.run(sql, dossier); }
