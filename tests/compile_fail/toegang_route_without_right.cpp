// expect: invalid use of incomplete type 'struct toegang::detail::HandlerTraits
#include "kern/toegang/routes.hpp"

web::Response page(kern::Call&) { return {}; }

void add(toegang::Routes& routes) { routes.get("/casussen", page); }
