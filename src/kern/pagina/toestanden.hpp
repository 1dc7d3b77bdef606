// What a page says when it can't show what was asked. Contents only: pagina() puts them in the frame of the reader.
// Invariant: NietGevonden has no members, so unknown, forbidden and destroyed can't differ by a byte.
#pragma once

#include <optional>
#include <string_view>

#include "kern/pagina/pagina.hpp"

namespace pagina {

struct NietGevonden {  // 404
    static constexpr std::string_view titel = "Deze pagina is er niet, of niet voor jou";
    void operator()(html::Out& out) const;
};

struct Storing {  // 500
    static constexpr std::string_view titel = "Er ging iets mis bij ons";
    std::string_view lognummer;
    void operator()(html::Out& out) const;
};

struct EvenNiet {  // 503: the database or the key store gives no answer
    static constexpr std::string_view titel = "Dit lukt nu even niet";
    std::string_view lognummer;
    void operator()(html::Out& out) const;
};

struct LogboekDicht {  // 503: the log is full or can't be written
    static constexpr std::string_view titel = "Je kunt nu niets inzien";
    void operator()(html::Out& out) const;
};

struct TeDruk {  // 503: the queue is full
    static constexpr std::string_view titel = "Het is nu te druk";
    void operator()(html::Out& out) const;
};

// A rule says no: what can't be done, the rule, the way out. 409.
struct Geweigerd {
    static constexpr std::string_view titel = "Dit kan nu niet";
    std::string_view zin;
    std::string_view regel;  // code of the rule
    std::string_view grond = {};
    html::Fragment uitweg = {};  // a link to what has to be done first
    void operator()(html::Out& out) const;
};

// Two people changed the same thing. Both versions stand beside each other; `knoppen` choose. 409.
struct Verschil {
    std::string_view veld;
    std::string_view nu;
    std::string_view jouw;
};
struct Botsing {
    std::string_view wie;        // "J. Kornoelje"
    std::string_view gewijzigd;  // "De actie is om 14:29 uur gewijzigd."
    html::List<Verschil> verschillen;
    html::Fragment knoppen;
    std::string_view jouw =
        "Jouw tekst is bewaard en nog niet verstuurd.";  // what became of the reader's version
    std::string_view kolom = "Nu in het dossier";
    void operator()(html::Out& out) const;
};

}  // namespace pagina
