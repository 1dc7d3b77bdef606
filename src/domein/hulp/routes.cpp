// The table of contents of the slice.

#include "domein/hulp/hulp.hpp"
#include "domein/hulp/pages.hpp"

namespace hulp {

void routes(toegang::Routes& routes) {
    routes.get("/hulp", pages::begin);
    routes.get("/hulp/{onderwerp}", pages::een);
}

}  // namespace hulp
