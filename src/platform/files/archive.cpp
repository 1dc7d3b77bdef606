#include "platform/files/archive.hpp"

#include <zip.h>

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <stdexcept>

#include "platform/base/text.hpp"

namespace files {
namespace {

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using ArchivePtr = std::unique_ptr<zip_t, Discard>;
using FilePtr = std::unique_ptr<zip_file_t, Discard>;

// The archive takes the source; a source that nobody took is freed here.
ArchivePtr open_bytes(std::string_view zip) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(zip.data(), zip.size(), 0, &error);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    if (source != nullptr && archive == nullptr) zip_source_free(source);
    zip_error_fini(&error);
    return ArchivePtr(archive);
}

bool stays_inside(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.find('\\') != name.npos || name.find(':') != name.npos)
        return false;
    if (!base::valid_utf8(name) || base::has_control(name)) return false;
    const auto parts = base::split(name, '/');
    return std::none_of(parts.begin(), parts.end(), [](std::string_view part) { return part == ".."; });
}

class Looking {
public:
    Looking(zip_t* archive, std::size_t size, const ArchiveLimits& limits)
        : m_archive(archive),
          m_size(size),
          m_limits(limits) {}

    Inspection all() {
        const zip_int64_t count = zip_get_num_entries(m_archive, 0);
        if (count <= 0) return {};
        if (static_cast<std::uint64_t>(count) > m_limits.entries) return {Archive::bomb, {}};
        Inspection found{Archive::sound, {}};
        std::set<std::string> seen;
        for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
            const char* name = zip_get_name(m_archive, i, ZIP_FL_ENC_GUESS);
            if (name == nullptr) return {};
            if (!stays_inside(name) || !seen.insert(name).second) return {Archive::bad_names, {}};
            found.names.emplace_back(name);
            found.verdict = entry(i);
            if (found.verdict != Archive::sound) return found;
        }
        return found;
    }

private:
    bool too_much() const {
        return m_unpacked > m_limits.bytes ||
               (m_unpacked > m_limits.always && m_unpacked / m_limits.ratio > m_size);
    }

    Archive entry(zip_uint64_t place) {
        zip_stat_t said;
        if (zip_stat_index(m_archive, place, 0, &said) != 0) return Archive::broken;
        constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
        if ((said.valid & needed) != needed || said.encryption_method != ZIP_EM_NONE) return Archive::broken;
        if (said.comp_method != ZIP_CM_STORE && said.comp_method != ZIP_CM_DEFLATE) return Archive::broken;
        if (said.size > m_limits.bytes) return Archive::bomb;
        const FilePtr file(zip_fopen_index(m_archive, place, 0));
        if (file == nullptr) return Archive::broken;
        std::uint64_t here = 0;
        for (;;) {
            const zip_int64_t got = zip_fread(file.get(), m_buffer.data(), m_buffer.size());
            if (got < 0) return Archive::broken;  // the checksum too
            if (got == 0) return here == said.size ? Archive::sound : Archive::broken;
            here += static_cast<std::uint64_t>(got);
            m_unpacked += static_cast<std::uint64_t>(got);
            if (too_much()) return Archive::bomb;
        }
    }

    zip_t* m_archive;
    std::uint64_t m_size;
    const ArchiveLimits& m_limits;
    std::uint64_t m_unpacked = 0;
    std::array<char, 64 * 1024> m_buffer{};
};

[[noreturn]] void cannot(std::string_view what) {
    throw std::runtime_error("an archive could not be made: " + std::string(what));
}

void add(zip_t* archive, const ArchivePart& part, bool stored, Instant now) {
    zip_source_t* source = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
    if (source == nullptr) cannot("source");
    const std::string name(part.name);
    const zip_int64_t place = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (place < 0) {
        zip_source_free(source);
        cannot(part.name);
    }
    const auto index = static_cast<zip_uint64_t>(place);
    constexpr std::int64_t second = 1'000'000;
    if (zip_set_file_compression(archive, index, stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) != 0 ||
        zip_file_set_mtime(archive, index, static_cast<time_t>(now.us / second), 0) != 0)
        cannot(part.name);
}

std::string read_all(zip_source_t* source) {
    if (zip_source_open(source) != 0) cannot("open");
    zip_source_seek(source, 0, SEEK_END);
    const zip_int64_t size = zip_source_tell(source);
    zip_source_seek(source, 0, SEEK_SET);
    std::string bytes(size > 0 ? static_cast<std::size_t>(size) : 0, '\0');
    const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (got != size) cannot("read");
    return bytes;
}

}  // namespace

Inspection inspect(std::string_view zip, const ArchiveLimits& limits) {
    const ArchivePtr archive = open_bytes(zip);
    if (archive == nullptr) return {};
    const auto looking = std::make_unique<Looking>(archive.get(), zip.size(), limits);
    return looking->all();
}

std::string make_archive(std::span<const ArchivePart> parts, Instant now) {
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> source(
        zip_source_buffer_create(nullptr, 0, 0, &error), zip_source_free);
    if (source == nullptr) cannot("buffer");
    zip_source_keep(source.get());  // to read it when the archive is closed
    zip_t* opened = zip_open_from_source(source.get(), ZIP_TRUNCATE, &error);
    zip_error_fini(&error);
    if (opened == nullptr) {
        zip_source_free(source.get());
        cannot("new");
    }
    ArchivePtr archive(opened);
    for (std::size_t i = 0; i < parts.size(); ++i) add(archive.get(), parts[i], i == 0, now);
    if (zip_close(archive.get()) != 0) cannot(zip_strerror(archive.get()));
    (void)archive.release();
    return read_all(source.get());
}

}  // namespace files
