#include "app/clock.hpp"

#include <algorithm>
#include <cstdio>

#include "app/config.hpp"
#include "app/fault.hpp"

namespace app {

Instant FixedDateClock::now() const {
    const Instant real = SystemClock().now();
    const std::int64_t since_midnight = real.us - start_of_day(local_date(real)).us;
    // The fixed day may be the one on which the clock goes forward: it never runs into the next.
    const Instant last{start_of_day(m_date.plus_days(1)).us - 1};
    return std::min(Instant{start_of_day(m_date).us + since_midnight}, last);
}

#ifdef REGIEHUIS_TEST_BUILD
namespace {

class FileClock final : public Clock {
public:
    explicit FileClock(std::filesystem::path file) : m_file(std::move(file)) {}
    Instant now() const override {
        const std::string text = read_file(m_file, 64);
        int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
        if (std::sscanf(text.c_str(), "%d-%d-%dT%d:%d:%dZ", &year, &month, &day, &hour, &minute, &second) !=
            6)
            throw Fault(m_file.string() + ": a clock file holds a moment like 2026-11-23T08:00:00Z");
        const auto date = Date::make(year, month, day);
        if (!date) throw Fault(m_file.string() + ": there is no such day");
        const std::int64_t days = date->days_since(Date{1970, 1, 1});
        return Instant{(days * 86'400 + hour * 3'600 + minute * 60 + second) * 1'000'000};
    }

private:
    std::filesystem::path m_file;
};

}  // namespace
#endif

std::unique_ptr<Clock> make_clock(std::optional<Date> fixed_date,
                                  const std::optional<std::filesystem::path>& file) {
    if (file) {
#ifdef REGIEHUIS_TEST_BUILD
        return std::make_unique<FileClock>(*file);
#else
        throw Fault("--clock exists in test builds only");
#endif
    }
    if (fixed_date) return std::make_unique<FixedDateClock>(*fixed_date);
    return std::make_unique<SystemClock>();
}

}  // namespace app
