// The bytes of a body out of the bytes of a connection, by Content-Length or in chunks, up to a limit.
// Invariant: it takes every byte it is given until the body ends, one way only: no chunk extensions, no trailers, CRLF
// and nothing else between the chunks. (Beast's own chunk parser waits for a whole frame and asserts when the last one
// comes byte by byte; here no state depends on where the bytes were cut.)
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace web {

class BodyReader {
public:
    enum class State : std::uint8_t { reading, done, malformed, too_large };

    static BodyReader of_length(std::uint64_t length, std::size_t limit);
    static BodyReader chunked(std::size_t limit);
    BodyReader() = default;  // no body: done

    // Appends to `body` and says how many bytes it took: all of them while it is reading.
    std::size_t feed(std::string_view bytes, std::string& body);
    State state() const { return m_state; }

private:
    enum class Part : std::uint8_t { size, size_lf, data, data_cr, data_lf, last_cr, last_lf };

    void take_frame(char sign);
    void take_size(char digit);
    void expect(bool right, Part next);
    void begin_data();

    State m_state = State::done;
    Part m_part = Part::data;
    bool m_chunked = false;
    std::uint8_t m_digits = 0;  // of the size of this chunk
    std::uint64_t m_left = 0;   // of this chunk or, by length, of the body
    std::uint64_t m_room = 0;   // below the limit
};

}  // namespace web
