// The clocks a house may run on. One is chosen when the house opens; nothing else in the program asks for the time.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "platform/base/clock.hpp"

namespace app {

// A house of demo data with a fixed date: the date stands still, the time of day runs.
class FixedDateClock final : public Clock {
public:
    explicit FixedDateClock(Date date) : m_date(date) {}
    Instant now() const override;

private:
    Date m_date;
};

// The clock of the house. `file`: test builds only; the file holds a moment, "2026-11-23T08:00:00Z", read anew at each
// question, so that a test moves time by writing it.
std::unique_ptr<Clock> make_clock(std::optional<Date> fixed_date,
                                  const std::optional<std::filesystem::path>& file);

}  // namespace app
