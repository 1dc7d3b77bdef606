// The pages of the slice: the door (before a full log-in) and one's own account.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domein/inloggen/model.hpp"
#include "domein/inloggen/wijzigingen.hpp"
#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace inloggen::view {

// What every form of the door carries.
struct Deur {
    std::string_view csrf;
    std::string_view naar;  // where to go afterwards; may be empty
    std::string_view fout;  // sentence at the field; empty: none
};

struct LogIn {
    Deur deur;
    std::string_view login;
    bool demo = false;
    bool uitgelogd = false;  // just now, by oneself
    void operator()(html::Out& out) const;
};

struct TweedeStap {
    Deur deur;
    std::string_view login;
    std::span<const toegang::Doel> doelen;  // to choose from; fewer than two: not asked
    std::optional<toegang::Doel> doel;
    std::string_view demo_code;  // a demo house alone; "wacht" parts are said by the page
    bool demo = false;
    void operator()(html::Out& out) const;
};

// Between the password that somebody told and the second step: a password of one's own.
struct EigenWachtwoord {
    Deur deur;
    std::string_view login;
    const web::Input& input;
    void operator()(html::Out& out) const;
};

struct Herstelcode {
    Deur deur;
    void operator()(html::Out& out) const;
};

// Setting up or renewing the second factor. `action` differs, and with it the words around it.
struct Instellen {
    Deur deur;
    html::Url action;
    std::string_view otpauth;
    std::string_view geheim_base32;
    std::string_view sleutel;  // the secret on its way, sealed, in hex
    std::string_view demo_code;
    bool eerste = true;
    void operator()(html::Out& out) const;
};

struct Herstelcodes {
    std::span<const std::string> codes;
    html::Url verder;
    void operator()(html::Out& out) const;
};

struct Opnieuw {
    Deur deur;
    std::string_view demo_code;
    void operator()(html::Out& out) const;
};

// --- One's own account ---

struct Overzicht {
    const toegang::Principal& wie;
    const EigenAccount& account;
    std::span<const SessieRij> sessies;
    std::size_t tokens = 0;
    std::size_t teruggevonden = 0;
    Date vandaag;
    std::span<const Accountwijziging> wijzigingen = {};
    void operator()(html::Out& out) const;
};

struct Wachtwoord {
    std::string_view csrf;
    std::string_view login;
    const web::Input& input;
    void operator()(html::Out& out) const;
};

struct HerstelcodesMaken {
    std::string_view csrf;
    int over = 0;
    void operator()(html::Out& out) const;
};

struct KiesDoel {
    std::string_view csrf;
    const web::Input& input;
    std::span<const toegang::Doel> doelen;
    void operator()(html::Out& out) const;
};

struct Tokens {
    std::string_view csrf;
    const web::Input& input;                // of the form that asks for one
    std::span<const toegang::Doel> doelen;  // to choose from; with one there is nothing to choose
    std::span<const SessieRij> tokens;
    std::span<const Tokenverzoek> verzoeken;
    Date vandaag;
    void operator()(html::Out& out) const;
};

// What somebody confirms: for what, which purpose, until when.
struct TokenBevestigen {
    const toegang::Principal& wie;
    const Tokenverzoek& verzoek;
    Date tot;
    void operator()(html::Out& out) const;
};
// The token itself, this once.
struct TokenGemaakt {
    const Tokenverzoek& verzoek;
    std::string_view token;
    Date tot;
    void operator()(html::Out& out) const;
};

struct Teruggevonden {
    std::string_view csrf;
    std::span<const inloggen::Teruggevonden> formulieren;
    void operator()(html::Out& out) const;
};

}  // namespace inloggen::view
