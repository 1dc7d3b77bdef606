// One way to read what a person (HTML form) or a program (JSON object) sent, with the same names
// (lowerCamelCase) and the same code. Readers never stop: each fault is noted in the order of reading, and
// finish() hands over all of them. What nobody read is a fault too. What was typed stays, so that the form
// can be shown again as it was.
#pragma once

#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/base/clock.hpp"
#include "platform/base/id.hpp"
#include "platform/base/result.hpp"
#include "platform/json/value.hpp"
#include "platform/web/request.hpp"

namespace web {

enum class Lines : std::uint8_t { one, many };

// Limits of any input; the rules below set those of one field.
struct InputLimits {
    static constexpr std::size_t fields = 2'000;  // names in one form or JSON document
    static constexpr std::size_t faults = 100;    // told at once
    static constexpr std::size_t choices = 100;   // ticked in one field
    static constexpr std::size_t name_bytes = 100;
};

// `label` is how a person calls the field ("Reden"), used in the sentence of a fault. It may be a question.
struct Rule {
    std::string_view label = {};
    bool required = false;
};
struct TextRule {
    std::string_view label = {};
    std::size_t min = 0;  // code points, of a text that is not empty
    std::size_t max = 200;
    bool required = false;
    Lines lines = Lines::one;
};
struct DateRule {
    std::string_view label = {};
    bool required = false;
    std::optional<Date> min = {};
    std::optional<Date> max = {};
};
struct NumberRule {
    std::string_view label = {};
    std::int64_t min = 0;
    std::int64_t max = 1'000'000'000;
    bool required = false;
};
struct ListRule {
    std::string_view label = {};
    std::size_t max = 50;
    bool required = false;  // at least one
};

namespace detail {
struct InputState;
struct InputEntry;
enum class Saying : std::uint8_t;
template <class Pair>
constexpr auto value_of(const Pair& pair) {
    const auto& [code, value] = pair;
    return value;
}
template <class Table>
using ChoiceOf = decltype(value_of(*std::begin(std::declval<const Table&>())));
}  // namespace detail

// Parts have dotted names: `adres.straat`, `kring.0.naam`; in JSON they are an object and an array of
// objects. An Input is a cheap handle: copies, section() and list() share what was sent and the faults. Not
// safe to share between threads.
//
//   web::Input input = web::Input::from_form(request.form);
//   Reden reden{.tekst = input.text("reden", {.label = "Reden", .max = 4000, .lines = web::Lines::many})};
//   const auto soort = input.choice("soort", soort_codes, {.label = "Soort", .required = true});
//   for (web::Input& item : input.list("kring", {.label = "Directe kring", .max = 20})) lees_persoon(item);
//   TRY(input.finish());
class Input {
public:
    static Input empty();                             // for a fresh form: fill it with set()
    static Input from_form(const Fields& form);       // dates as people type them
    static Input from_json(const json::Value& sent);  // dates as ISO; types are strict; null counts as absent
    static Result<Input> parse_json(std::string_view body);  // the same; at most Limits::body_bytes

    // Readers. What is absent or wrong gives nothing (an empty text, no items); the fault has been noted.
    // Text comes trimmed, with LF for newlines; a text that is too long comes whole.
    std::string text(std::string_view name, const TextRule& rule);
    std::optional<Date> date(std::string_view name, const DateRule& rule);
    std::optional<PartialDate> partial_date(std::string_view name, const DateRule& rule);
    std::optional<std::int64_t> number(std::string_view name, const NumberRule& rule);
    bool flag(std::string_view name);      // a ticked box; absent is false
    std::optional<std::int64_t> versie();  // the hidden field "versie": always required

    // `table` holds pairs {code, value}: constexpr std::pair<std::string_view, Soort> soort_codes[] = {…}.
    template <class Table>
    std::optional<detail::ChoiceOf<Table>> choice(std::string_view name, const Table& table,
                                                  const Rule& rule) {
        const auto code = choice_code(name, rule);
        if (!code) return std::nullopt;
        for (const auto& [known, value] : table) {
            if (known == *code) return value;
        }
        wrong_choice(name, rule);
        return std::nullopt;
    }
    // Any number of them, in the order sent.
    template <class Table>
    std::vector<detail::ChoiceOf<Table>> choices(std::string_view name, const Table& table,
                                                 const Rule& rule) {
        std::vector<detail::ChoiceOf<Table>> chosen;
        for (const std::string_view code : choice_codes(name, rule)) {
            const std::size_t before = chosen.size();
            for (const auto& [known, value] : table) {
                if (known == code) chosen.push_back(value);
            }
            if (chosen.size() != before) continue;
            wrong_choice(name, rule);
            break;
        }
        return chosen;
    }

    template <class Tag>
    std::optional<Id<Tag>> id(std::string_view name, const Rule& rule) {
        const auto raw = id_bytes(name, rule);
        return raw ? std::optional{Id<Tag>::from(*raw)} : std::nullopt;
    }

    // Parts. Form items with nothing in them are dropped; the others keep their number, so faults find their
    // field.
    std::vector<Input> list(std::string_view name, const ListRule& rule);
    Input section(std::string_view name);

    // Names that are known and not read here; what lies under them as well. "csrf", "versie" and "concept" of
    // a form need no ignore().
    void ignore(std::string_view name);
    void fault(std::string_view field, std::string code, std::string sentence);  // a rule of the caller's own
    void add(const InvalidInput& found);  // what an action found: full names, as they are

    // After all has been read: every fault, what was not read included. May be called again.
    Result<void> finish();

    // For showing the form again. Names are those of this part; a view holds until its field is set again.
    std::string name(std::string_view field) const;  // with the part before it: "kring.0.naam"
    std::string_view typed(
        std::string_view field) const;  // the first value, without control signs; empty when absent
    bool chosen(std::string_view field, std::string_view code) const;  // is this one of the values
    std::vector<Input> items(std::string_view name) const;             // all items, the empty ones too
    const std::vector<FieldFault>& faults() const;                     // of the whole input
    const FieldFault* fault_of(std::string_view field) const;          // the first one at that field
    Fields fields() const;  // all that was typed, to keep as a draft; full names

    // Filling a fresh form. Replaces what was there.
    void set(std::string_view field, std::string_view value);
    void set(std::string_view field, Date value);
    void set(std::string_view field, const PartialDate& value);
    void set(std::string_view field, std::int64_t value);
    void set(std::string_view field, const IdBytes& value);
    void tick(std::string_view field, std::string_view code = "ja");  // one more value

private:
    Input(std::shared_ptr<detail::InputState> state, std::string prefix);

    detail::InputEntry* take(std::string_view name, std::string_view label);
    std::optional<std::string_view> scalar(std::string_view name, const Rule& rule, detail::Saying missing);
    std::optional<std::string_view> choice_code(std::string_view name, const Rule& rule);
    std::vector<std::string_view> choice_codes(std::string_view name, const Rule& rule);
    std::optional<IdBytes> id_bytes(std::string_view name, const Rule& rule);
    void wrong_choice(std::string_view name, const Rule& rule);

    std::shared_ptr<detail::InputState> m_state;
    std::string m_prefix;  // "" or ends in a dot
};

}  // namespace web
