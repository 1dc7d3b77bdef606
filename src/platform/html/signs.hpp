// The signs of the program (web/tekens.svg): each a fragment, each with its word. A sign never stands without a word,
// and a colour never without a shape. Signs for domain ideas keep their Dutch names; they take plain numbers and texts.
//   out("<td>{}</td>", html::Kring{3, "6 deelnemers"});
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "platform/html/html.hpp"

namespace html {

namespace fault {
void sign_not_in_the_sprite();
}

// Every symbol of web/tekens.svg; a test compares the two.
inline constexpr std::array<std::string_view, 26> sign_names = {
    "t-laat",    "t-klok",  "t-vink",    "t-kruis",   "t-oog",     "t-slot",    "t-boek",
    "t-overlap", "t-gat",   "t-vol",     "t-leeg",    "t-half",    "t-ruit",    "t-pijl",
    "t-op",      "t-info",  "t-sleutel", "t-kring-1", "t-kring-2", "t-kring-3", "t-kring-4",
    "t-ave-1",   "t-ave-2", "t-ave-3",   "t-ave-4",   "t-merk"};

class SignName {
public:
    constexpr SignName() = default;  // no sign
    template <std::size_t N>
    consteval SignName(const char (&literal)[N]) : m_index(index_of(std::string_view(literal, N - 1))) {}
    constexpr bool empty() const { return m_index == none; }
    constexpr std::size_t index() const { return m_index; }

private:
    static consteval std::size_t index_of(std::string_view name) {
        for (std::size_t i = 0; i < sign_names.size(); ++i)
            if (sign_names[i] == name) return i;
        fault::sign_not_in_the_sprite();
        return 0;
    }
    static constexpr std::size_t none = sign_names.size();
    std::size_t m_index = none;
};

// The picture alone, hidden from screen readers: write the word beside it.
struct Teken {
    SignName name;
    void operator()(Out& out) const;
};

// A sign and its word: <span>🔒 afgeschermd</span>.
struct TekenMetWoord {
    SignName name;
    Fragment word;
    void operator()(Out& out) const;
};

enum class Word : std::uint8_t { shown, hidden };  // hidden: only where the column head says what it is

// Klasse K1..K8 with its word; K3-K6 are filled. Other codes throw std::logic_error.
struct Klasse {
    int code = 1;
    Word word = Word::shown;
    void operator()(Out& out) const;
};

// Kring C1..C4 and who or how many that is.
struct Kring {
    int code = 1;
    Fragment who;
    void operator()(Out& out) const;
};

// The kring that opens to names: who may see this, and who may not.
struct WieZiet {
    Kring kring;
    Fragment wel;
    Fragment niet;  // may be empty
    void operator()(Out& out) const;
};

enum class Tijdigheid : std::uint8_t { op_tijd, bijna, laat };

// A date and how it stands: late and nearly have a sign, on time is only its text.
struct Termijn {
    Tijdigheid stand = Tijdigheid::op_tijd;
    Fragment text;  // "3 werkdagen te laat", "nog 2 werkdagen", "11 december 2026"
    void operator()(Out& out) const;
};

struct Ave {  // phase 1..4; 4 is alarm
    int phase = 1;
    void operator()(Out& out) const;
};

enum class Voortgang : std::uint8_t { open, bezig, klaar };

struct Status {  // the same three marks for presence: afwezig, online, in de kamer
    Voortgang mark = Voortgang::open;
    Fragment word;
    void operator()(Out& out) const;
};

struct Nieuw {
    Fragment word = "nieuw";
    void operator()(Out& out) const;
};

// One block per working day. Past the last day it is a late Termijn.
struct Werkdagklok {
    int day = 1;  // 1 is the first day
    int of = 5;   // at most 20
    void operator()(Out& out) const;
};

// The lock, who decides, and the kring. It never says what the item is about.
struct Afgeschermd {
    Fragment sentence;
    Fragment more = {};  // a Kring, or a link that asks for it
    void operator()(Out& out) const;
};

// A reference of a dossier: figures of equal width, zero slashed.
struct Kenmerk {
    std::string_view text;
    void operator()(Out& out) const;
};

}  // namespace html
