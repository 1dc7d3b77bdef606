// expect: is not usable in a constant expression
#include <string>

#include "platform/db/sql.hpp"

db::Sql make(const std::string& where) {
    const std::string text = "SELECT id FROM dossier WHERE " + where;
    return db::Sql("test.glued", text.c_str());
}
