// What happens by itself while a house is served: every second the log is numbered and signed; every minute what has
// passed its term goes. One thread; a failing job is reported and tried again next time.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string_view>
#include <thread>

#include "app/house.hpp"

namespace app {

// One round of the sweeps: ended sessions, drafts and queries past their term, loose parts of files, dossiers that
// were not taken up. Each statement touches at most a few hundred rows.
void sweep(House& house);

// What ends or begins by itself on a day: shields that were lifted for a while close again, deputies come into what is new and
// leave what their appointment gave them. Each with its entry of the log. Also run before anything is served.
void keep_days(House& house);

class Jobs {
public:
    using Report = std::function<void(std::string_view job, std::string_view what)>;
    Jobs(House& house, Report report);
    ~Jobs();  // waits for the job under way, and numbers the log to its end

private:
    void run();
    void attempt(std::string_view job, const std::function<void()>& work);

    House& m_house;
    Report m_report;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stop = false;
    std::thread m_thread;
};

}  // namespace app
