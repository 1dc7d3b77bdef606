// expect: is private within this context
#include "kern/toegang/routes.hpp"

void write(db::Database& db) {
    db.run(db::WritePermit{}, [](db::Tx&) { return db::Verdict::keep; });
}
