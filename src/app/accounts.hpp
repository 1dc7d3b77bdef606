// `regiehuis user` and `regiehuis token`. In a house of demo data both work freely; in a real house `user add` makes only a
// first functioneel beheerder, and a token is a request that its user confirms in the browser (DECISIONS 8). Each act is an
// entry of the log.
#pragma once

#include <optional>
#include <string>

#include "app/house.hpp"

namespace app {

struct NewUser {
    std::string login;
    std::string naam;
    std::string rol = "functioneel_beheerder";
    std::string organisatie = "huis";  // code
};
// Prints the password to begin with; the second factor is set at the first log-in. Throws Fault.
void add_user(House& house, const NewUser& user);
void list_users(House& house);
// Blocks the account and ends its sessions. Throws Fault for an unknown login.
void block_user(House& house, const std::string& login);

struct TokenWish {
    std::string login;
    int dagen = 30;
    std::string doel;                    // code; empty: what fits the roles of the person
    std::string waarvoor = "Koppeling";  // which program; shown to its user
};
// In a house of demo data: prints a bearer token for the API. In a real one: a request that its user confirms with both
// factors at /account/tokens; prints where. Throws Fault.
void make_token(House& house, const TokenWish& wish);

}  // namespace app
