// The socket of an open stream, to write to from any thread.
//
// Nothing is queued in the program: what the socket of the client cannot take at once it does not get. Its room is
// Limits::stream_bytes; events are some tens of bytes, so a reader with no room left is many events behind, and is dropped:
// it comes back and reads where things stand (level-triggered, see kern/toegang/stromen.hpp). So there is never a byte
// waiting that a revocation would have to find, and a stream costs its connection and no buffer.
#pragma once

#include <mutex>

#include "platform/web/response.hpp"

namespace web {

class SocketStream final : public Stream {
public:
    explicit SocketStream(int socket);  // of its connection, that calls detach() before it closes it
    bool send(std::string_view bytes) override;
    void close() override;
    void detach();

private:
    void end();  // under the lock
    std::mutex m_mutex;
    int m_socket;
};

}  // namespace web
