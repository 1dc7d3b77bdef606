// What the pages of the door and of the account share: the plain frame, the cookie, the way on, the code of a
// demo house, the secret on its way through a form.
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>

#include "domein/inloggen/actions.hpp"
#include "kern/toegang/kern.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/html/html.hpp"
#include "platform/web/response.hpp"

namespace inloggen::deur {

// A page in the plain frame, without menu, also for who is half logged in. `fout`: 422 and "Fout:" before the
// title.
enum class Uitkomst : std::uint8_t { goed, fout };
web::Response blad(const kern::Call& call, std::string_view titel, Uitkomst uitkomst, html::Fragment inhoud);

// Where this request said it wants to go, when that is a place of this house; else empty.
std::string naar(const web::Request& request);
// On to that place, or to the first page.
web::Response verder(std::string_view naar);
// `pad` with ?naar=, when there is one.
std::string met_naar(std::string_view pad, std::string_view naar);

void zet_sessie(const kern::Call& call, web::Response& response, std::string_view token);
// The full session, and the mark of a device that logged in; that one stays when the session ends.
void zet_ingelogd(const kern::Call& call, web::Response& response, const actions::Ingelogd& in);
void wis_sessie(const kern::Call& call, web::Response& response);

// The code a demo house shows, for `geheim` after `laatste_stap`; empty in a real house, or when the one of
// now was used.
std::string demo_code(const kern::Call& call, std::string_view geheim, std::int64_t laatste_stap);

// A fresh secret, and the same sealed for this session, in hex, to come back in the form.
struct Onderweg {
    std::string geheim;
    std::string sleutel;
};
Onderweg nieuw_geheim(const kern::Call& call, const toegang::Principal& wie);
// What a form brought back; nothing when it was not made for this session.
std::optional<Onderweg> terug(const kern::Call& call, const toegang::Principal& wie,
                              std::string_view sleutel);

std::string toestelnaam(const web::Request& request);

// Makes an answer a 503 with Retry-After: nothing was done.
web::Response later(web::Response response);
web::Response te_druk(const kern::Call& call);
// Runs what hashes a password; when too many of those run at once, the answer is that of `druk`.
template <class Druk, class Werk>
requires std::invocable<Druk> web::Response als_er_plaats_is(const Druk& druk, const Werk& werk) {
    try {
        return werk();
    } catch (const crypto::PasswordBusy&) {
        return druk();
    }
}
template <class Werk>
web::Response als_er_plaats_is(const kern::Call& call, const Werk& werk) {
    return als_er_plaats_is([&] { return te_druk(call); }, werk);
}

}  // namespace inloggen::deur
