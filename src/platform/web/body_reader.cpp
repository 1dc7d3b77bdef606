#include "platform/web/body_reader.hpp"

#include <algorithm>

namespace web {
namespace {

constexpr std::uint8_t max_digits =
    8;  // of a chunk size, leading zeros too: four gigabytes are more than any limit

int hex_digit(char sign) {
    if (sign >= '0' && sign <= '9') return sign - '0';
    if (sign >= 'A' && sign <= 'F') return sign - 'A' + 10;
    if (sign >= 'a' && sign <= 'f') return sign - 'a' + 10;
    return -1;
}

}  // namespace

BodyReader BodyReader::of_length(std::uint64_t length, std::size_t limit) {
    BodyReader reader;
    reader.m_left = length;
    reader.m_room = limit;
    reader.m_state = length == 0 ? State::done : length > limit ? State::too_large : State::reading;
    return reader;
}

BodyReader BodyReader::chunked(std::size_t limit) {
    BodyReader reader;
    reader.m_chunked = true;
    reader.m_part = Part::size;
    reader.m_room = limit;
    reader.m_state = State::reading;
    return reader;
}

// The client's word on the length reserves nothing: memory grows with what really comes.
std::size_t BodyReader::feed(std::string_view bytes, std::string& body) {
    std::size_t taken = 0;
    while (m_state == State::reading && taken < bytes.size()) {
        if (m_part != Part::data) {
            take_frame(bytes[taken++]);
            continue;
        }
        const auto size = std::min<std::uint64_t>(m_left, bytes.size() - taken);
        body.append(bytes.substr(taken, size));
        taken += size;
        m_left -= size;
        m_room -= size;
        if (m_left != 0) continue;
        m_part = Part::data_cr;
        if (!m_chunked) m_state = State::done;
    }
    return taken;
}

void BodyReader::take_frame(char sign) {
    switch (m_part) {
        case Part::size: return sign == '\r' ? expect(m_digits != 0, Part::size_lf) : take_size(sign);
        case Part::size_lf: return sign == '\n' ? begin_data() : expect(false, Part::size);
        case Part::data: return;
        case Part::data_cr: return expect(sign == '\r', Part::data_lf);
        case Part::data_lf: m_digits = 0; return expect(sign == '\n', Part::size);
        case Part::last_cr: return expect(sign == '\r', Part::last_lf);
        case Part::last_lf: m_state = sign == '\n' ? State::done : State::malformed; return;
    }
}

void BodyReader::take_size(char digit) {
    const int value = hex_digit(digit);
    if (value < 0 || m_digits == max_digits) return expect(false, Part::size);
    m_left = m_left * 16 + static_cast<std::uint64_t>(value);
    ++m_digits;
}

void BodyReader::begin_data() {
    m_part = m_left == 0 ? Part::last_cr : Part::data;
    if (m_left > m_room) m_state = State::too_large;
}

void BodyReader::expect(bool right, Part next) {
    m_part = next;
    if (!right) m_state = State::malformed;
}

}  // namespace web
