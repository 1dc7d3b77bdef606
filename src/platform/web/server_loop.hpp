// One io thread: an event loop, the connections that live on it, and the one sweep that ends slow and idle ones. The
// implementation is the only file that knows Asio.
// Invariant: a connection is touched by its own io thread only; what other threads want comes through adopt(), stop()
// and the mailbox of answers.
#pragma once

#include <memory>
#include <string>

#include "platform/web/pipeline.hpp"

namespace web {

class Loop {
public:
    explicit Loop(Shared& shared);
    ~Loop();
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;

    void run();  // until stop() was called and the last connection has gone
    // Any thread. Takes over a connected socket; `peer` is the address it came from.
    void adopt(int socket, std::string peer);
    void stop();  // any thread: idle connections close, the others after their answers

    class Impl;

private:
    std::unique_ptr<Impl> m_impl;
};

}  // namespace web
