#include "platform/files/calendar.hpp"

#include <libical/ical.h>

#include <memory>
#include <stdexcept>

namespace files {
namespace {

struct Free {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
    void operator()(char* text) const { icalmemory_free_buffer(text); }
};

icaltimetype utc(Instant moment) {
    constexpr std::int64_t micro = 1'000'000;
    return icaltime_from_timet_with_zone(static_cast<time_t>(moment.us / micro), 0,
                                         icaltimezone_get_utc_timezone());
}

icalcomponent* event(const CalendarEntry& entry) {
    const bool cancelled = entry.method == CalendarMethod::cancel;
    icalproperty* organizer = icalproperty_new_organizer("invalid:nomail");
    icalproperty_add_parameter(organizer, icalparameter_new_cn(entry.organizer.c_str()));
    icalcomponent* component = icalcomponent_vanew(
        ICAL_VEVENT_COMPONENT, icalproperty_new_uid(entry.uid.c_str()),
        icalproperty_new_dtstamp(utc(entry.stamp)), icalproperty_new_dtstart(utc(entry.begin)),
        icalproperty_new_dtend(utc(entry.end)), icalproperty_new_summary(entry.summary.c_str()),
        icalproperty_new_sequence(entry.sequence),
        icalproperty_new_status(cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED), organizer,
        nullptr);
    if (!entry.location.empty())
        icalcomponent_add_property(component, icalproperty_new_location(entry.location.c_str()));
    return component;
}

}  // namespace

std::string calendar_file(const CalendarEntry& entry) {
    const std::unique_ptr<icalcomponent, Free> calendar(icalcomponent_vanew(
        ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"),
        icalproperty_new_prodid("-//Regiehuis//Overleg//NL"),
        icalproperty_new_method(entry.method == CalendarMethod::cancel ? ICAL_METHOD_CANCEL
                                                                       : ICAL_METHOD_PUBLISH),
        event(entry), nullptr));
    const std::unique_ptr<char, Free> text(calendar ? icalcomponent_as_ical_string_r(calendar.get())
                                                    : nullptr);
    if (!text) throw std::runtime_error("libical wrote no calendar");
    return text.get();
}

}  // namespace files
