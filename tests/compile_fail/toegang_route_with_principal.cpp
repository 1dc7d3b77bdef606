// expect: a handler takes a Grant<R>, a Scope<R> or Public
#include "kern/toegang/routes.hpp"

web::Response page(kern::Call&, const toegang::Principal&) { return {}; }

void add(toegang::Routes& routes) { routes.get("/casussen", page); }
