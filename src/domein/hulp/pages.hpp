// HTML handlers of the slice.
#pragma once

#include "kern/toegang/routes.hpp"

namespace hulp::pages {

web::Response begin(kern::Call& call, toegang::Public);
web::Response een(kern::Call& call, toegang::Public, const toegang::PathText& pad);

}  // namespace hulp::pages
