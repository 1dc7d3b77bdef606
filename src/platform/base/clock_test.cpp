#include "platform/base/clock.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace {

Instant utc(int year, int month, int day, int hour = 0, int minute = 0, int second = 0) {
    const std::int64_t days = Date{year, month, day}.days_since({1970, 1, 1});
    return {(days * 86'400 + hour * 3600 + minute * 60 + second) * 1'000'000};
}

std::string local(Instant moment) {
    const LocalTime time = local_time(moment);
    return time.date.iso() + ' ' + std::to_string(time.hour) + ':' + std::to_string(time.minute) + ':' +
           std::to_string(time.second);
}

TEST(Date, OnlyDaysThatExist) {
    const struct {
        int year, month, day;
        bool exists;
    } table[] = {
        {2024, 2, 29, true},   {2023, 2, 29, false}, {2000, 2, 29, true},   {1900, 2, 29, false},
        {2100, 2, 29, false},  {1800, 1, 1, true},   {1799, 12, 31, false}, {2200, 12, 31, true},
        {2201, 1, 1, false},   {2026, 4, 31, false}, {2026, 0, 1, false},   {2026, 13, 1, false},
        {2026, 1, 0, false},   {2026, 1, 32, false}, {2026, -1, 1, false},  {2026, 257, 1, false},
        {2026, 1, 257, false},
    };
    for (const auto& row : table) {
        EXPECT_EQ(Date::make(row.year, row.month, row.day).has_value(), row.exists)
            << row.year << '-' << row.month << '-' << row.day;
    }
}

TEST(Date, ReadsIsoAndNothingElse) {
    EXPECT_EQ(Date::parse_iso("2026-11-22"), (Date{2026, 11, 22}));
    for (const auto* bad : {"", "2026-11-2", "2026-11-222", "2026/11/22", "22-11-2026", "2026-1-022",
                            "2026-02-29", "+026-11-22", "2026-11-22Z", " 2026-11-22", "2026-11--1"}) {
        EXPECT_FALSE(Date::parse_iso(bad)) << bad;
    }
}

TEST(Date, ReadsWhatPeopleType) {
    for (const auto* good : {"01-03-2026", "1-3-2026", "1/3/2026", "01/03/2026", "1 maart 2026",
                             "01 Maart 2026", "1  MAART  2026", "2026-03-01"}) {
        EXPECT_EQ(Date::parse_dutch(good), (Date{2026, 3, 1})) << good;
    }
    for (const auto* bad : {"", "-", "--", "1-3-26", "1-3/2026", "31-02-2026", "29-2-2023", "1 mrt 2026",
                            "1 march 2026", "maart 2026", "1-3-2026-1", "0-3-2026", "001-3-2026", "1- 3-2026",
                            "1 maart", "1 maart 2026 en een heel lange staart die er niet hoort"}) {
        EXPECT_FALSE(Date::parse_dutch(bad)) << bad;
    }
}

TEST(Date, Counts) {
    EXPECT_EQ((Date{2024, 2, 28}.plus_days(1)), (Date{2024, 2, 29}));
    EXPECT_EQ((Date{2023, 2, 28}.plus_days(1)), (Date{2023, 3, 1}));
    EXPECT_EQ((Date{2026, 1, 1}.plus_days(-1)), (Date{2025, 12, 31}));
    EXPECT_EQ((Date{2026, 12, 31}.days_since({2026, 1, 1})), 364);
    EXPECT_EQ((Date{1800, 1, 1}.days_since({2200, 12, 31})), -146'461);
    EXPECT_THROW((Date{2200, 12, 31}.plus_days(1)), std::out_of_range);
    EXPECT_THROW((Date{1800, 1, 1}.plus_days(-1)), std::out_of_range);
    EXPECT_EQ((Date{2026, 11, 22}.weekday()), 7);
    EXPECT_EQ((Date{2026, 11, 23}.weekday()), 1);
    EXPECT_EQ((Date{1800, 1, 1}.weekday()), 3);
}

TEST(PartialDate, KnowsItsUnknownParts) {
    const std::pair<const char*, PartialDate> good[] = {
        {"00-00-1987", {1987, 0, 0}}, {"00-03-1987", {1987, 3, 0}},  {"12-03-1987", {1987, 3, 12}},
        {"0-3-1987", {1987, 3, 0}},   {"1987-00-00", {1987, 0, 0}},  {"00-00-0000", {0, 0, 0}},
        {"1987", {1987, 0, 0}},       {"maart 1987", {1987, 3, 0}},  {"12 maart 1987", {1987, 3, 12}},
        {"Onbekend", {0, 0, 0}},      {"29-02-1988", {1988, 2, 29}},
    };
    for (const auto& [text, date] : good) EXPECT_EQ(PartialDate::parse_dutch(text), date) << text;
    for (const auto* bad :
         {"", "12-00-1987", "12-03-0000", "00-03-0000", "29-02-1987", "00-13-1987", "00-00-1799",
          "00-00-2201", "0000", "87", "mei", "12 mei", "maart 0000", "1987 maart"}) {
        EXPECT_FALSE(PartialDate::parse_dutch(bad)) << bad;
    }
    EXPECT_EQ(PartialDate::parse_iso("1987-03-00"), (PartialDate{1987, 3, 0}));
    EXPECT_FALSE(PartialDate::parse_iso("00-00-1987"));
    EXPECT_FALSE((PartialDate{1987, 3, 0}.complete()));
    EXPECT_TRUE((PartialDate{1987, 3, 1}.complete()));
}

TEST(PartialDate, WritesWhatItReads) {
    for (const auto date :
         {PartialDate{}, PartialDate{1987, 0, 0}, PartialDate{1987, 3, 0}, PartialDate{1987, 3, 9}}) {
        EXPECT_EQ(PartialDate::parse_iso(date.iso()), date);
        EXPECT_EQ(PartialDate::parse_dutch(dutch_partial_date(date)), date) << dutch_partial_date(date);
        EXPECT_EQ(PartialDate::parse_dutch(dutch_partial_date_typed(date)), date)
            << dutch_partial_date_typed(date);
    }
    EXPECT_EQ(dutch_partial_date({1987, 3, 0}), "maart 1987");
    EXPECT_EQ(dutch_partial_date({}), "onbekend");
    EXPECT_EQ(dutch_partial_date_typed({1987, 3, 0}), "00-03-1987");
}

TEST(Amsterdam, TheNightThatLosesAnHour) {  // 29 March 2026
    EXPECT_EQ(local(utc(2026, 3, 29, 0, 59, 59)), "2026-03-29 1:59:59");
    EXPECT_EQ(local(utc(2026, 3, 29, 1, 0, 0)), "2026-03-29 3:0:0");
    EXPECT_EQ(start_of_day({2026, 3, 29}), utc(2026, 3, 28, 23));
    EXPECT_EQ(start_of_day({2026, 3, 30}), utc(2026, 3, 29, 22));
    EXPECT_EQ(start_of_day({2026, 3, 30}).seconds_since(start_of_day({2026, 3, 29})), 23 * 3600);
}

TEST(Amsterdam, TheNightThatWinsAnHour) {  // 25 October 2026
    EXPECT_EQ(local(utc(2026, 10, 25, 0, 59, 59)), "2026-10-25 2:59:59");
    EXPECT_EQ(local(utc(2026, 10, 25, 1, 0, 0)), "2026-10-25 2:0:0");
    EXPECT_EQ(start_of_day({2026, 10, 25}), utc(2026, 10, 24, 22));
    EXPECT_EQ(start_of_day({2026, 10, 26}), utc(2026, 10, 25, 23));
    EXPECT_EQ(start_of_day({2026, 10, 26}).seconds_since(start_of_day({2026, 10, 25})), 25 * 3600);
}

TEST(Amsterdam, BothEndsOfTheCalendarBeginToo) {
    for (const Date day : {Date{1800, 1, 1}, Date{2200, 12, 31}}) {
        EXPECT_EQ(local_date(start_of_day(day)), day);
        EXPECT_EQ(local_time(start_of_day(day)).hour, 0);
    }
    EXPECT_THROW((void)local_date({start_of_day({1800, 1, 1}).us - 1}), std::out_of_range);
}

TEST(Amsterdam, EachDayBeginsWhereItStarts) {
    Date day{1995, 1, 1};
    for (int i = 0; i < 40 * 366; ++i, day = day.plus_days(1)) {
        const Instant start = start_of_day(day);
        ASSERT_EQ(local_date(start), day);
        ASSERT_EQ(local_date({start.us - 1}), day.plus_days(-1));
        ASSERT_EQ(local_time(start).hour, 0);
    }
}

TEST(Amsterdam, NewYearsEveAndMomentsBefore1970) {
    EXPECT_EQ(local_date(utc(2026, 12, 31, 23)), (Date{2027, 1, 1}));
    EXPECT_EQ(local_date(utc(2026, 12, 31, 22, 59, 59)), (Date{2026, 12, 31}));
    EXPECT_EQ(local({-1}), "1970-01-01 0:59:59");
    EXPECT_EQ(iso_utc({-1}), "1969-12-31T23:59:59Z");
    EXPECT_THROW(local_date({INT64_MAX / 2}), std::out_of_range);
}

TEST(Formats, AreThoseOfTheHouse) {
    const Instant moment = utc(2026, 11, 22, 13, 30, 46);
    EXPECT_EQ(iso_utc(moment), "2026-11-22T13:30:46Z");
    EXPECT_EQ(dutch_moment(moment), "22 november 2026, 14:30 uur");
    EXPECT_EQ(dutch_time(utc(2026, 6, 1, 7, 5)), "09:05 uur");
    EXPECT_EQ(dutch_date({2026, 3, 1}), "1 maart 2026");
    EXPECT_EQ(dutch_date_short({2026, 3, 1}), "1 maart");
    EXPECT_EQ(dutch_date_long({2026, 11, 22}), "zondag 22 november 2026");
    EXPECT_EQ(dutch_date_typed({2026, 3, 1}), "01-03-2026");
    EXPECT_EQ((Date{2026, 3, 1}.iso()), "2026-03-01");
}

TEST(FixedClock, StandsStill) {
    FixedClock clock(utc(2026, 11, 22));
    EXPECT_EQ(clock.now(), utc(2026, 11, 22));
    clock.set(clock.now().plus_seconds(60));
    EXPECT_EQ(clock.now().seconds_since(utc(2026, 11, 22)), 60);
    EXPECT_GT(SystemClock{}.now(), utc(2024, 1, 1));
}

}  // namespace
