// One entry for a calendar (iCalendar, RFC 5545), written by libical. It names nobody: who gets it knows who he is.
#pragma once

#include <string>
#include <string_view>

#include "platform/base/clock.hpp"

namespace files {

enum class CalendarMethod { publish, cancel };

struct CalendarEntry {
    CalendarMethod method = CalendarMethod::publish;
    std::string uid;   // the same for every version of the entry
    int sequence = 0;  // higher: newer
    Instant stamp;     // when this version was made
    Instant begin;
    Instant end;
    std::string summary;
    std::string location;   // may be empty
    std::string organizer;  // a name to show; no address is given
};

// The whole file, lines folded and ended as the standard has it. Throws std::runtime_error when libical fails.
std::string calendar_file(const CalendarEntry& entry);
inline constexpr std::string_view calendar_type = "text/calendar; charset=utf-8";

}  // namespace files
