#include "kern/sleutels/zegel.hpp"

namespace sleutels {
namespace {

constexpr std::uint8_t blob_version = 1;
constexpr std::uint32_t first_generation = 1;
constexpr std::size_t header_size = 1 + 4;  // version, generation

void append_u32(std::string& out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<char>((value >> shift) & 0xFF));
}

std::uint32_t read_u32(std::string_view bytes) {
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i)
        value = (value << 8) | static_cast<std::uint8_t>(bytes[static_cast<std::size_t>(i)]);
    return value;
}

// 32, 48, 64, 96, 128, 192 …: the size of a text tells no more than its step.
std::size_t padded_size(std::size_t size) {
    std::size_t step = 32;
    while (step < size) {
        if (step + step / 2 >= size) return step + step / 2;
        step *= 2;
    }
    return step;
}

db::BytesView view(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

}  // namespace

namespace detail {

void pack_field(std::string& out, std::string_view field) {
    if (out.empty()) out.append(4, '\0');  // room for the length of the whole
    append_u32(out, static_cast<std::uint32_t>(field.size()));
    out.append(field);
}

void pad(std::string& packed) {
    const auto size = static_cast<std::uint32_t>(packed.size());
    for (std::size_t i = 0; i < 4; ++i) packed[i] = static_cast<char>((size >> (24 - 8 * i)) & 0xFF);
    packed.resize(padded_size(packed.size()), '\0');
}

Unpacker::Unpacker(std::string_view packed, const Kolom& kolom) : m_rest(packed), m_kolom(kolom) {
    if (packed.size() < 4) throw BrokenSeal(kolom);
    const std::uint32_t size = read_u32(packed);
    if (size < 4 || size > packed.size()) throw BrokenSeal(kolom);
    m_rest = packed.substr(4, size - 4);
}

std::string Unpacker::next() {
    if (m_rest.empty()) return {};
    if (m_rest.size() < 4) throw BrokenSeal(m_kolom);
    const std::uint32_t size = read_u32(m_rest);
    if (size > m_rest.size() - 4) throw BrokenSeal(m_kolom);
    std::string field(m_rest.substr(4, size));
    m_rest.remove_prefix(4 + size);
    return field;
}

std::string associated(const Kolom& kolom, const IdBytes& row, const IdBytes& dossier,
                       std::uint32_t generation) {
    std::string data;
    data.reserve(kolom.tabel.size() + kolom.kolom.size() + 2 + 16 + 16 + 4);
    data.append(kolom.tabel).push_back('.');
    data.append(kolom.kolom).push_back('\0');
    data.append(reinterpret_cast<const char*>(row.bytes.data()), row.bytes.size());
    data.append(reinterpret_cast<const char*>(dossier.bytes.data()), dossier.bytes.size());
    append_u32(data, generation);
    return data;
}

}  // namespace detail

db::Bytes Sealer::seal_packed(const crypto::Key& key, const Kolom& kolom, const IdBytes& row,
                              const IdBytes& dossier, std::string_view packed) const {
    const std::string associated = detail::associated(kolom, row, dossier, first_generation);
    const crypto::Bytes sealed = crypto::seal(key, *m_random, view(packed), view(associated));
    std::string header(1, static_cast<char>(blob_version));
    append_u32(header, first_generation);
    db::Bytes blob;
    blob.reserve(header_size + sealed.size());
    blob.insert(blob.end(), header.begin(), header.end());
    blob.insert(blob.end(), sealed.begin(), sealed.end());
    return blob;
}

std::string Sealer::open_packed(const crypto::Key& key, const Kolom& kolom, const IdBytes& row,
                                const IdBytes& dossier, db::BytesView sealed) const {
    if (sealed.size() < header_size || sealed[0] != blob_version) throw BrokenSeal(kolom);
    const auto* bytes = reinterpret_cast<const char*>(sealed.data());
    const std::uint32_t generation = read_u32(std::string_view(bytes + 1, 4));
    const std::string associated = detail::associated(kolom, row, dossier, generation);
    std::string plain;
    if (!crypto::open_into(key, sealed.subspan(header_size), view(associated), plain))
        throw BrokenSeal(kolom);
    return plain;
}

}  // namespace sleutels
