// What the proofs of access share: every login, every route with its places filled in, one request, and all that left
// with the answer. The expectations are in the tests, written by hand: nothing here asks the policy.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kern/toegang/test_huis.hpp"

namespace proof {

using toegang::test::TestHuis;

// Every login of TestHuis. Nobody is the empty login.
const std::vector<std::string>& logins();

// What a path is filled in with.
struct Plek {
    kern::DossierId dossier;
    kern::ItemId item;
};
bool over_dossier(const toegang::Route& route);
bool over_item(const toegang::Route& route);
// The path of a route at this place; a parameter of another name gets `anders`.
std::string pad(const toegang::Route& route, const Plek& plek, std::string_view anders = "onbekend");

// Calls a route as this login: pages with its cookie, the API with a token for `doel`. State-changing routes get an empty
// form or `{}`.
web::Response roep(TestHuis& huis, std::string_view login, const toegang::Route& route, std::string_view pad,
                   toegang::Doel doel = toegang::Doel::procesregie);

// All that leaves: status, type, headers, body.
std::string alles(const web::Response& response);

// Begins new sessions for this login at its next request: a session may be refused only so often in a minute.
void ververs(TestHuis& huis, std::string_view login);

// Whether the gate said yes to the last request that was logged.
bool toegestaan(TestHuis& huis);
// Number of the last entry of the log.
std::int64_t log_aantal(TestHuis& huis);

std::vector<kern::ItemId> items(TestHuis& huis, kern::DossierId dossier);

}  // namespace proof
