// The public face of the slice: routes, what seeds and the command line need to make an account, and the text
// of forms that came too late.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domein/inloggen/model.hpp"
#include "kern/toegang/routes.hpp"

namespace inloggen {

void routes(toegang::Routes& routes);

// For who makes accounts (seeds, `regiehuis user`): what goes in account.totp_z and herstelcode.hash. The
// secret is 20 bytes. A hash belongs to one account; `code` as typed, with or without its dash.
db::Bytes verzegel_totp(const kern::Kern& kern, kern::AccountId account, std::string_view geheim);
db::Bytes herstelcode_hash(const kern::Kern& kern, kern::AccountId account, std::string_view code);

// For toegang::Foutpaginas::bewaar_verlopen: keeps a form for its writer, sealed, for 30 minutes. It is never
// sent again by itself. Not kept: forms of log-in and account, files, more than 64 KiB, more than 10 forms of
// one person.
void bewaar_verlopen(kern::Call& call, kern::MedewerkerId van, std::string_view formulier);

// For the page of a form whose fields go to `pad`: what its reader typed there before, when he came back for
// it by the link on /account/teruggevonden (`?terug=ja`); else nothing. Use: Input::from_form(*fields)
// instead of Input::empty().
std::optional<web::Fields> teruggevonden(const kern::Call& call, std::string_view pad);

}  // namespace inloggen
