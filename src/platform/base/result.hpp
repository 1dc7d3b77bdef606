// What can be expected to fail is a value. Result<T> is either T or one of four kinds of Error; exceptions
// are kept for a broken world (disk, memory, programmer's mistake) and are caught once, in the web layer.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <variant>
#include <vector>

// One fault in what somebody typed. `field` is the name in form and JSON; `sentence` is plain Dutch for the
// user.
struct FieldFault {
    std::string field;
    std::string code;
    std::string sentence;
    friend bool operator==(const FieldFault&, const FieldFault&) = default;
};

// The input is wrong: all faults at once, in the order of the form. Form: 422; API: 400.
struct InvalidInput {
    std::vector<FieldFault> faults;
};

// A rule of the house or the law says no. `rule` is a stable code, `ground` the article or agreement. 409.
struct Refusal {
    std::string rule;
    std::string sentence;
    std::string ground;
};

// Not there, or not for you: nobody can tell which. 404.
struct NotFound {};

// Somebody changed the thing since it was read (stale `versie`). 409 with both versions.
struct Conflict {
    std::string what;
};

using Error = std::variant<InvalidInput, Refusal, NotFound, Conflict>;

template <class T>
using Result = tl::expected<T, Error>;

// Fails with one fault; for a form with several, collect them in an InvalidInput yourself.
inline tl::unexpected<Error> invalid(std::string field, std::string code, std::string sentence) {
    InvalidInput input;
    input.faults.push_back({std::move(field), std::move(code), std::move(sentence)});
    return tl::unexpected<Error>(std::move(input));
}

inline tl::unexpected<Error> refused(std::string rule, std::string sentence, std::string ground = {}) {
    return tl::unexpected<Error>(Refusal{std::move(rule), std::move(sentence), std::move(ground)});
}

inline tl::unexpected<Error> not_found() { return tl::unexpected<Error>(NotFound{}); }

inline tl::unexpected<Error> conflict(std::string what) {
    return tl::unexpected<Error>(Conflict{std::move(what)});
}

namespace base::detail {
template <class T>
T unwrap(tl::expected<T, Error>&& result) {
    return std::move(*result);
}
inline void unwrap(tl::expected<void, Error>&&) {}
}  // namespace base::detail

// TRY(expression): the value of a Result, or return its Error from this function. Keeps the good path
// straight. Each use names its result apart, so that one TRY may stand in a lambda inside another.
#define TRY(expression) BASE_TRY_NUMBER(expression, __COUNTER__)
#define BASE_TRY_NUMBER(expression, number) BASE_TRY_NAMED(expression, number)
#define BASE_TRY_NAMED(expression, number)                                                \
    (__extension__({                                                                      \
        auto try_##number = (expression);                                                 \
        if (!try_##number) return tl::unexpected<Error>(std::move(try_##number).error()); \
        ::base::detail::unwrap(std::move(try_##number));                                  \
    }))
