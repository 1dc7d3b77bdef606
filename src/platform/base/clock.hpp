// Moments, dates and the one clock. An Instant is microseconds since 1970 in UTC; a Date is a calendar day
// without a zone; days and hours that people see are those of Europe/Amsterdam. All time in the program comes
// from one Clock.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct Instant {
    std::int64_t us = 0;
    friend auto operator<=>(const Instant&, const Instant&) = default;
    Instant plus_seconds(std::int64_t seconds) const { return {us + seconds * 1'000'000}; }
    std::int64_t seconds_since(Instant earlier) const { return (us - earlier.us) / 1'000'000; }
};

// A day of the Gregorian calendar, 1800-01-01 up to and including 2200-12-31.
struct Date {
    int year = 1970;
    int month = 1;
    int day = 1;
    friend auto operator<=>(const Date&, const Date&) = default;

    static std::optional<Date> make(int year, int month, int day);  // nothing when there is no such day
    static std::optional<Date> parse_iso(std::string_view text);    // "2026-11-22" only
    // "22-11-2026", "22/11/2026", "22 november 2026"; ISO too. One-digit days and months are fine, short
    // years are not.
    static std::optional<Date> parse_dutch(std::string_view text);
    std::string iso() const;
    Date plus_days(int count) const;  // throws std::out_of_range when it leaves the years above
    int days_since(Date earlier) const;
    int weekday() const;  // 1 = Monday … 7 = Sunday
};

// A birth date of which the day, or day and month, may be unknown ("00"). The year may be unknown too:
// "0000-00-00".
struct PartialDate {
    int year = 0;
    int month = 0;
    int day = 0;
    friend auto operator<=>(const PartialDate&, const PartialDate&) = default;
    static std::optional<PartialDate> parse_iso(std::string_view text);  // "1987-00-00"
    // "00-00-1987", and what dutch_partial_date() writes; ISO too. An unknown month means an unknown day.
    static std::optional<PartialDate> parse_dutch(std::string_view text);
    std::string iso() const;
    bool complete() const { return year != 0 && month != 0 && day != 0; }
};

// Europe/Amsterdam. The rules since 1996 (last Sunday of March and October, 01:00 UTC), which holds for every
// moment this program makes; earlier moments are shown by the same rules. A moment outside 1800-2200 throws
// std::out_of_range.
Date local_date(Instant moment);
Instant start_of_day(Date date);  // 00:00 in Amsterdam
struct LocalTime {
    Date date;
    int hour = 0;
    int minute = 0;
    int second = 0;
};
LocalTime local_time(Instant moment);
std::string iso_utc(Instant moment);  // "2026-11-22T13:54:46Z"

// Dutch formats (ui/README): "22 november 2026", "zondag 22 november 2026", "14:30 uur", "22-11-2026".
std::string dutch_date(Date date);
std::string dutch_date_short(Date date);                 // "22 november"
std::string dutch_date_long(Date date);                  // with the weekday
std::string dutch_date_typed(Date date);                 // "22-11-2026"
std::string dutch_partial_date(PartialDate date);        // "12 maart 1987", "maart 1987", "1987", "onbekend"
std::string dutch_partial_date_typed(PartialDate date);  // "12-03-1987", "00-03-1987", "00-00-0000"
std::string dutch_time(Instant moment);                  // "14:30 uur"
std::string dutch_moment(Instant moment);                // "22 november 2026, 14:30 uur"

class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    Instant now() const override;
};

// Stands still until told otherwise: tests, seeds, and a demo house with a fixed date.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant start) : m_now(start) {}
    Instant now() const override { return m_now; }
    void set(Instant moment) { m_now = moment; }

private:
    Instant m_now;
};
