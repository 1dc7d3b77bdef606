// The public face of the slice: routes, what seeds and the command line need to make an account, and the text
// of forms that came too late.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domein/inloggen/model.hpp"
#include "kern/toegang/routes.hpp"
#include "platform/web/input.hpp"

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

// What the page of a form begins with, in one line: `auto [input, naar] = inloggen::begin(call);`. The input holds what the
// reader typed on this page before his session ended, when he came back for it by the link on /account/teruggevonden
// (`?terug=ja`), with the version it was made with; else nothing. Either way it holds a number in `concept`
// (kern/toegang/eenmaal.hpp).
struct Begin {
    web::Input input;
    std::string naar = {};  // the address it was on its way to; empty: nothing was kept
};
Begin begin(const kern::Call& call);

}  // namespace inloggen
