#include "app/vault.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <vector>

#include "app/fault.hpp"

namespace app::vault {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view magic = "regiehuis-kluis-2\n";
constexpr std::size_t chunk_bytes = 1024 * 1024;
constexpr std::size_t boxed_max = 256;

crypto::BytesView view(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

// What chunk this is of which kind of file, and whether it is the last.
std::string associated(std::string_view kind, std::uint64_t number, bool last) {
    return fmt::format("{}#{}#{}", kind, number, last ? "last" : "more");
}

// Written under another name first; put in place when it is safely on disk.
class Output {
public:
    explicit Output(const fs::path& path) : m_path(path), m_half(path.string() + ".half") {
        m_file = ::open(m_half.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        if (m_file < 0) fail();
    }
    ~Output() {
        if (m_file >= 0) ::close(m_file);
        if (!m_done) ::unlink(m_half.c_str());
    }
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    void write(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto written = ::write(m_file, bytes.data(), bytes.size());
            if (written <= 0) fail();
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    void done() {
        if (::fsync(m_file) != 0) fail();
        if (::rename(m_half.c_str(), m_path.c_str()) != 0) fail();
        m_done = true;
        const fs::path folder = m_path.has_parent_path() ? m_path.parent_path() : fs::path(".");
        const int directory = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        const bool safe = directory >= 0 && ::fsync(directory) == 0;
        if (directory >= 0) ::close(directory);
        if (!safe) fail();
    }

private:
    [[noreturn]] void fail() const {
        throw Fault(fmt::format("{} cannot be written: {}", m_path.string(), std::strerror(errno)));
    }
    fs::path m_path, m_half;
    int m_file = -1;
    bool m_done = false;
};

void write_sized(Output& out, crypto::BytesView bytes) {
    const auto size = static_cast<std::uint32_t>(bytes.size());
    char head[4];
    for (int i = 0; i < 4; ++i) head[i] = static_cast<char>((size >> (24 - 8 * i)) & 0xFF);
    out.write({head, 4});
    out.write({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

class Input {
public:
    explicit Input(const fs::path& path) : m_path(path), m_stream(path, std::ios::binary) {
        if (!m_stream) throw Fault(path.string() + " cannot be read");
    }
    std::string read(std::size_t limit) {
        std::string bytes(limit, '\0');
        m_stream.read(bytes.data(), static_cast<std::streamsize>(limit));
        bytes.resize(static_cast<std::size_t>(m_stream.gcount()));
        return bytes;
    }
    bool at_end() { return m_stream.peek() == std::ifstream::traits_type::eof(); }
    std::string read_sized(std::size_t limit) {
        const std::string head = read(4);
        std::size_t size = 0;
        for (const char byte : head) size = size * 256 + static_cast<std::uint8_t>(byte);
        if (head.size() != 4 || size > limit) broken();
        std::string bytes = read(size);
        if (bytes.size() != size) broken();
        return bytes;
    }
    [[noreturn]] void broken() const {
        throw Fault(m_path.string() + " is damaged, or sealed to another key");
    }

private:
    fs::path m_path;
    std::ifstream m_stream;
};

}  // namespace

void seal_file(const fs::path& from, const fs::path& to, std::span<const PublicKey> open_keys,
               std::string_view kind, Random& random) {
    Input in(from);
    Output out(to);
    const crypto::Key key = crypto::Key::random(random);
    out.write(magic);
    const auto count = static_cast<char>(open_keys.size());
    out.write({&count, 1});
    for (const PublicKey& open_key : open_keys) write_sized(out, crypto::box_seal(open_key, key.bytes()));
    std::uint64_t number = 0;
    bool last = false;
    while (!last) {
        const std::string chunk = in.read(chunk_bytes);
        last = in.at_end();
        write_sized(out, crypto::seal(key, random, view(chunk), view(associated(kind, number++, last))));
    }
    out.done();
}

void open_file(const fs::path& from, const fs::path& to, const crypto::BoxKeys& keys, std::string_view kind) {
    Input in(from);
    if (in.read(magic.size()) != magic) throw Fault(from.string() + " is no backup of Regiehuis");
    const std::string count = in.read(1);
    if (count.empty()) in.broken();
    std::optional<std::string> raw;
    for (int i = static_cast<std::uint8_t>(count[0]); i > 0; --i) {
        const auto boxed = in.read_sized(boxed_max);
        if (!raw) raw = crypto::box_open(keys, view(boxed));
    }
    if (!raw || raw->size() != crypto::Key::size) in.broken();
    const crypto::Key key(std::span<const std::uint8_t, crypto::Key::size>(
        reinterpret_cast<const std::uint8_t*>(raw->data()), crypto::Key::size));
    Output out(to);
    std::uint64_t number = 0;
    bool last = false;
    while (!last) {
        const std::string sealed = in.read_sized(chunk_bytes + crypto::nonce_size + crypto::tag_size);
        last = in.at_end();
        const auto chunk = crypto::open(key, view(sealed), view(associated(kind, number++, last)));
        if (!chunk) in.broken();
        out.write(*chunk);
    }
    out.done();
}

}  // namespace app::vault
