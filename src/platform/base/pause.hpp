// A thread of a limited set says that it is going to wait, so that another may work in its place.
#pragma once

namespace base {

class Waits {
public:
    virtual void begin_wait() noexcept = 0;
    virtual void end_wait() noexcept = 0;

protected:
    ~Waits() = default;
};

// Who wants to hear of the waits of this thread; mostly nobody.
inline thread_local Waits* waits_of_this_thread = nullptr;

// Around whatever may last: a commit, a turn, a long computation that should not hold up short ones.
class Pause {
public:
    Pause() : m_waits(waits_of_this_thread) {
        if (m_waits != nullptr) m_waits->begin_wait();
    }
    ~Pause() {
        if (m_waits != nullptr) m_waits->end_wait();
    }
    Pause(const Pause&) = delete;
    Pause& operator=(const Pause&) = delete;

private:
    Waits* m_waits;
};

}  // namespace base
