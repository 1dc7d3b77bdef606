// From a handler's content to a whole answer: the frame filled with the house, the person, the menu of his rights, the
// purpose of his grant and the line that says what the log records.
#pragma once

#include <string>
#include <string_view>

#include "kern/pagina/toestanden.hpp"
#include "kern/toegang/kern.hpp"
#include "kern/toegang/router.hpp"
#include "platform/web/response.hpp"

namespace pagina {

struct Blad {
    std::string titel;           // for the title of the window; the page writes its own h1
    std::string_view hier = {};  // path of the menu entry: "/casussen"
    std::string kenmerk = {};    // of the dossier the page is about, for the log line
    bool fout = false;           // a form that came back: status 422 and "Fout:" before the title
    int status = 200;
    bool dossier_inzage = false;  // the log line links to who looked at this dossier
};

// A page about what a grant or scope allowed.
web::Response antwoord(const kern::Call& call, const toegang::GrantBasis& grant, const Blad& blad,
                       html::Fragment inhoud);
web::Response antwoord(const kern::Call& call, const toegang::ScopeBasis& scope, const Blad& blad,
                       html::Fragment inhoud);
// A page without personal data, for whoever is there.
web::Response antwoord(const kern::Call& call, const Blad& blad, html::Fragment inhoud);

// Why an action did not happen, to stand above its form with everything that was typed in it: of a Refusal or a Conflict;
// nothing for other errors. Borrows from the error.
std::optional<Geweigerd> bezwaar(const Error& error);

// What came of an action that failed for another reason than its input: NotFound 404, Refusal 409, Conflict 409.
// InvalidInput belongs back in the form; here it is a 422 with the faults as a list.
web::Response geweigerd(const kern::Call& call, const Error& error);

// The same for the API: problem+json with invalidParams, 400 for invalid input.
web::Response api_geweigerd(const Error& error);

// The pages of the router.
toegang::Foutpaginas foutpaginas();

// "Vandaag 14:30 uur", "gisteren", else the date: for lists.
std::string wanneer(Instant moment, Date vandaag);

}  // namespace pagina
