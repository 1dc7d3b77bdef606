#include "platform/base/clock.hpp"

#include <array>
#include <chrono>
#include <stdexcept>

#include "platform/base/text.hpp"

namespace {

namespace chrono = std::chrono;

constexpr int first_year = 1800;
constexpr int last_year = 2200;
constexpr std::int64_t second_us = 1'000'000;
constexpr std::int64_t day_us = 86'400 * second_us;
constexpr std::int64_t hour_us = 3'600 * second_us;

constexpr std::array<std::string_view, 12> month_names = {"januari",   "februari", "maart",    "april",
                                                          "mei",       "juni",     "juli",     "augustus",
                                                          "september", "oktober",  "november", "december"};
constexpr std::array<std::string_view, 7> weekday_names = {"maandag", "dinsdag",  "woensdag", "donderdag",
                                                           "vrijdag", "zaterdag", "zondag"};

chrono::year_month_day calendar(int year, int month, int day) {
    return chrono::year{year} / chrono::month{static_cast<unsigned>(month)} /
           chrono::day{static_cast<unsigned>(day)};
}

chrono::sys_days days(Date date) { return chrono::sys_days{calendar(date.year, date.month, date.day)}; }

std::int64_t day_number(Date date) { return days(date).time_since_epoch().count(); }

Date date_of(std::int64_t day_number) {
    static const std::int64_t first = ::day_number({first_year, 1, 1});
    static const std::int64_t last = ::day_number({last_year, 12, 31});
    if (day_number < first || day_number > last) throw std::out_of_range("date outside 1800-2200");
    const chrono::year_month_day ymd{chrono::sys_days{chrono::days{day_number}}};
    return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

std::int64_t floor_div(std::int64_t value, std::int64_t by) {
    const std::int64_t quotient = value / by;
    return value % by < 0 ? quotient - 1 : quotient;
}

std::int64_t last_sunday(int year, chrono::month month) {
    return chrono::sys_days{chrono::year{year} / month / chrono::Sunday[chrono::last]}
        .time_since_epoch()
        .count();
}

// The UTC day and moment of day are enough: the year is the same in UTC and Amsterdam in March and October. The first hour of the
// first day there is in UTC still the day before, which is no date of ours.
std::int64_t offset_us(Instant moment) {
    const chrono::sys_days day{chrono::days{floor_div(moment.us, day_us)}};
    const int year = static_cast<int>(chrono::year_month_day{day}.year());
    const std::int64_t begin = last_sunday(year, chrono::March) * day_us + hour_us;
    const std::int64_t end = last_sunday(year, chrono::October) * day_us + hour_us;
    return moment.us >= begin && moment.us < end ? 2 * hour_us : hour_us;
}

void append_digits(std::string& out, int value, int width) {
    std::array<char, 4> digits{};
    for (int i = width - 1; i >= 0; --i) {
        digits[static_cast<std::size_t>(i)] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
    out.append(digits.data(), static_cast<std::size_t>(width));
}

// A number of `least` up to `most` digits; -1 when it is something else. At most four digits are ever asked
// for.
int digits(std::string_view text, std::size_t least, std::size_t most) {
    if (text.size() < least || text.size() > most) return -1;
    int value = 0;
    for (const char sign : text) {
        if (sign < '0' || sign > '9') return -1;
        value = value * 10 + (sign - '0');
    }
    return value;
}

// Year, month and day as written, not yet checked against the calendar.
struct Parts {
    int year = 0;
    int month = 0;
    int day = 0;
};

std::optional<Parts> iso_parts(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const Parts parts{digits(text.substr(0, 4), 4, 4), digits(text.substr(5, 2), 2, 2),
                      digits(text.substr(8, 2), 2, 2)};
    if (parts.year < 0 || parts.month < 0 || parts.day < 0) return std::nullopt;
    return parts;
}

int month_by_name(std::string_view name) {
    const std::string lower = base::lower_ascii(name);
    for (std::size_t i = 0; i < month_names.size(); ++i) {
        if (month_names[i] == lower) return static_cast<int>(i) + 1;
    }
    return -1;
}

std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> out;
    for (const std::string_view word : base::split(text, ' ')) {
        if (!word.empty()) out.push_back(word);
    }
    return out;
}

std::optional<Parts> dutch_parts(std::string_view text) {
    if (text.size() > 40) return std::nullopt;  // longer than any date: no work for a long text
    if (const auto iso = iso_parts(text)) return iso;
    const char separator = text.find('/') != std::string_view::npos ? '/' : '-';
    const auto numbers = base::split(text, separator);
    const bool numeric = numbers.size() == 3;
    const auto named = numeric ? numbers : words(text);
    if (named.size() != 3) return std::nullopt;
    const Parts parts{digits(named[2], 4, 4), numeric ? digits(named[1], 1, 2) : month_by_name(named[1]),
                      digits(named[0], 1, 2)};
    if (parts.year < 0 || parts.month < 0 || parts.day < 0) return std::nullopt;
    return parts;
}

std::optional<PartialDate> partial(std::optional<Parts> parts) {
    if (!parts) return std::nullopt;
    const auto [year, month, day] = *parts;
    if (year == 0) return month == 0 && day == 0 ? std::optional<PartialDate>{PartialDate{}} : std::nullopt;
    if (year < first_year || year > last_year || month > 12) return std::nullopt;
    if (month == 0 && day != 0) return std::nullopt;
    if (day != 0 && !Date::make(year, month, day)) return std::nullopt;
    return PartialDate{year, month, day};
}

std::string iso_text(int year, int month, int day) {
    std::string out;
    append_digits(out, year, 4);
    out += '-';
    append_digits(out, month, 2);
    out += '-';
    append_digits(out, day, 2);
    return out;
}

std::string typed_text(int year, int month, int day) {
    std::string out;
    append_digits(out, day, 2);
    out += '-';
    append_digits(out, month, 2);
    out += '-';
    append_digits(out, year, 4);
    return out;
}

std::string_view month_name(int month) { return month_names.at(static_cast<std::size_t>(month - 1)); }

}  // namespace

std::optional<Date> Date::make(int year, int month, int day) {
    if (year < first_year || year > last_year || month < 1 || month > 12 || day < 1 || day > 31) {
        return std::nullopt;
    }
    if (!calendar(year, month, day).ok()) return std::nullopt;
    return Date{year, month, day};
}

std::optional<Date> Date::parse_iso(std::string_view text) {
    const auto parts = iso_parts(text);
    return parts ? make(parts->year, parts->month, parts->day) : std::nullopt;
}

std::optional<Date> Date::parse_dutch(std::string_view text) {
    const auto parts = dutch_parts(text);
    return parts ? make(parts->year, parts->month, parts->day) : std::nullopt;
}

std::string Date::iso() const { return iso_text(year, month, day); }

Date Date::plus_days(int count) const { return date_of(day_number(*this) + count); }

int Date::days_since(Date earlier) const { return static_cast<int>(day_number(*this) - day_number(earlier)); }

int Date::weekday() const { return static_cast<int>(chrono::weekday{days(*this)}.iso_encoding()); }

std::optional<PartialDate> PartialDate::parse_iso(std::string_view text) { return partial(iso_parts(text)); }

std::optional<PartialDate> PartialDate::parse_dutch(std::string_view text) {
    if (const auto whole = partial(dutch_parts(text))) return whole;
    if (text.size() > 40) return std::nullopt;
    if (base::lower_ascii(text) == "onbekend") return PartialDate{};
    const auto named = words(text);
    if (named.empty() || named.size() > 2) return std::nullopt;
    const int year = digits(named.back(), 4, 4);
    const int month = named.size() == 2 ? month_by_name(named.front()) : 0;
    if (year <= 0 || month < 0) return std::nullopt;
    return partial(Parts{year, month, 0});
}

std::string PartialDate::iso() const { return iso_text(year, month, day); }

Date local_date(Instant moment) { return date_of(floor_div(moment.us + offset_us(moment), day_us)); }

Instant start_of_day(Date date) {
    // The clock changes after midnight, on a Sunday: at 00:00 of that day the old offset still holds.
    const std::int64_t day = day_number(date);
    const bool summer =
        day > last_sunday(date.year, chrono::March) && day <= last_sunday(date.year, chrono::October);
    return {day * day_us - (summer ? 2 * hour_us : hour_us)};
}

LocalTime local_time(Instant moment) {
    const std::int64_t local = moment.us + offset_us(moment);
    const std::int64_t day = floor_div(local, day_us);
    const int second = static_cast<int>((local - day * day_us) / second_us);
    return {date_of(day), second / 3600, second / 60 % 60, second % 60};
}

std::string iso_utc(Instant moment) {
    const std::int64_t day = floor_div(moment.us, day_us);
    const int second = static_cast<int>((moment.us - day * day_us) / second_us);
    std::string out = date_of(day).iso();
    out += 'T';
    append_digits(out, second / 3600, 2);
    out += ':';
    append_digits(out, second / 60 % 60, 2);
    out += ':';
    append_digits(out, second % 60, 2);
    out += 'Z';
    return out;
}

std::string dutch_date(Date date) {
    std::string out = dutch_date_short(date);
    out += ' ';
    append_digits(out, date.year, 4);
    return out;
}

std::string dutch_date_short(Date date) {
    std::string out = std::to_string(date.day);
    out += ' ';
    out += month_name(date.month);
    return out;
}

std::string dutch_date_long(Date date) {
    std::string out{weekday_names.at(static_cast<std::size_t>(date.weekday() - 1))};
    out += ' ';
    out += dutch_date(date);
    return out;
}

std::string dutch_date_typed(Date date) { return typed_text(date.year, date.month, date.day); }

std::string dutch_partial_date(PartialDate date) {
    if (date.year == 0) return "onbekend";
    if (date.complete()) return dutch_date({date.year, date.month, date.day});
    std::string out;
    if (date.month != 0) {
        out += month_name(date.month);
        out += ' ';
    }
    append_digits(out, date.year, 4);
    return out;
}

std::string dutch_partial_date_typed(PartialDate date) { return typed_text(date.year, date.month, date.day); }

std::string dutch_time(Instant moment) {
    const LocalTime time = local_time(moment);
    std::string out;
    append_digits(out, time.hour, 2);
    out += ':';
    append_digits(out, time.minute, 2);
    out += " uur";
    return out;
}

std::string dutch_moment(Instant moment) {
    std::string out = dutch_date(local_date(moment));
    out += ", ";
    out += dutch_time(moment);
    return out;
}

Instant SystemClock::now() const {
    const auto since = chrono::system_clock::now().time_since_epoch();
    return {chrono::duration_cast<chrono::microseconds>(since).count()};
}
