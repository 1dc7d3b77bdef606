// expect: a list must hold SCOPE_VAN_MIJ
#include "kern/toegang/routes.hpp"

constexpr toegang::ScopedSql sql{"test.list", "SELECT d.id FROM" SCOPE_DOSSIERS " WHERE dn.medewerker = $1"};
