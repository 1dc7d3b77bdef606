// expect: convert 'sql' (type 'const db::Sql') to type 'const toegang::ScopedSql&'
#include "kern/toegang/routes.hpp"

struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::casus_lezen;
};
constexpr db::Sql sql{"test.list", "SELECT d.id FROM dossier d"};

db::Rows list(db::Reader& reader, const toegang::Scope<Lezen>& scope) { return scope.query(reader, sql); }
