// HTML and JSON handlers and the view of the slice.
#pragma once

#include "domein/toezicht/store.hpp"
#include "kern/toegang/routes.hpp"
#include "platform/html/html.hpp"

namespace toezicht {

namespace pages {
web::Response logboek(kern::Call& call, const toegang::Grant<Lezen>& grant);
}

namespace api {
web::Response logboek(kern::Call& call, const toegang::Grant<Lezen>& grant);
}

namespace view {
struct Logboek {
    const Stand& stand;
    const std::vector<Regel>& regels;
    void operator()(html::Out& out) const;
};
}  // namespace view

}  // namespace toezicht
