// The logins of a demo house, as a table for the operator: a newcomer picks one and is in.
#pragma once

#include "app/house.hpp"

namespace app {

// Login, name, function and organisation of everyone, with the fixed password and second factor. Demo houses only.
void print_logins(House& house);

}  // namespace app
