// One's own sessions and tokens as JSON. Password, factor and recovery codes are the browser's alone: a token may not make
// itself stronger.
#pragma once

#include "domein/inloggen/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace inloggen::api {

web::Response account(kern::Call& call, const toegang::Grant<Eigen>& grant);
web::Response sessies(kern::Call& call, const toegang::Grant<Eigen>& grant);
web::Response tokens(kern::Call& call, const toegang::Grant<Eigen>& grant);
// Ends a session or a token of one's own.
web::Response eindig(kern::Call& call, const toegang::Grant<Eigen>& grant, const toegang::PathText& pad);
web::Response eindig_andere(kern::Call& call, const toegang::Grant<Eigen>& grant);

}  // namespace inloggen::api
