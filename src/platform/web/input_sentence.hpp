// Every sentence Input says about a field, in one table with its stable code: a code never changes its
// meaning, since programs read it; a sentence may, since people do. Plain Dutch, level B1. Private to
// input*.cpp.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace web::detail {

enum class Saying : std::uint8_t {
    empty,
    empty_date,
    empty_choice,
    empty_number,
    empty_list,
    empty_version,
    too_short,
    too_long,
    line_break,
    control,
    unreadable,
    date,
    partial_date,
    date_early,
    date_late,
    date_between,
    number,
    number_range,
    choice,
    id,
    doubled,
    too_many,
    too_many_fields,
    unknown,
    type,
};

// The words for the holes of a sentence: {"max", "4.000"}.
using Words = std::initializer_list<std::pair<std::string_view, std::string_view>>;

std::string_view code(Saying saying);
// The sentence, beginning with the label where there is one: "Reden is nog leeg. …", "Klaar voor: vul een
// datum in, …".
std::string sentence(Saying saying, std::string_view label, Words words = {});

}  // namespace web::detail
