// Sealed values. A type that is sealed names its column and lists its fields, all text; it is packed, padded to size
// steps and sealed with the key of its dossier. Associated data bind it to table, column, row, dossier and generation,
// so that no sealed value can be moved to another place (DECISIONS 34).
//
// Invariant: opening a sealed value of a dossier is only possible through toegang::Zicht and toegang::Scope, which ask
// the policy and note the look for the log. That is why open() here wants an OpenPermit.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>

#include "kern/sleutels/key_store.hpp"
#include "kern/toegang/ids.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/db/value.hpp"

namespace sleutels {

struct Kolom {
    std::string_view tabel;
    std::string_view kolom;
};

// A sealed value that does not open: wrong key, moved, or damaged. Never shown as empty: the page fails with 500.
class BrokenSeal : public std::runtime_error {
public:
    explicit BrokenSeal(const Kolom& kolom)
        : std::runtime_error("sealed value does not open: " + std::string(kolom.tabel) + "." +
                             std::string(kolom.kolom)) {}
};

// What can be sealed: `static constexpr Kolom kolom`, and `velden()` = std::tie of std::string members.
template <class T>
concept Verzegelbaar = requires(T value, const T& fixed) {
    { T::kolom } -> std::convertible_to<Kolom>;
    value.velden();
    fixed.velden();
};

class OpenPermit {
    OpenPermit() = default;
    friend struct OpenPermits;
};

namespace detail {
void pack_field(std::string& out, std::string_view field);
void pad(std::string& packed);
class Unpacker {
public:
    Unpacker(std::string_view packed, const Kolom& kolom);
    std::string next();  // missing at the end: "" (a field that was added later)

private:
    std::string_view m_rest;
    const Kolom& m_kolom;
};
std::string associated(const Kolom& kolom, const IdBytes& row, const IdBytes& dossier,
                       std::uint32_t generation);
}  // namespace detail

template <Verzegelbaar T>
std::string pack(const T& value) {
    std::string packed;
    std::apply([&](const auto&... field) { (detail::pack_field(packed, field), ...); }, value.velden());
    detail::pad(packed);
    return packed;
}

template <Verzegelbaar T>
T unpack(std::string_view packed) {
    T value;
    detail::Unpacker unpacker(packed, T::kolom);
    std::apply([&](auto&... field) { ((field = unpacker.next()), ...); }, value.velden());
    return value;
}

class Sealer {
public:
    Sealer(KeyStore& keys, Random& random) : m_keys(&keys), m_random(&random) {}

    // Seals with the dossier's key. Throws KeyMissing when the dossier has none.
    template <Verzegelbaar T>
    db::Bytes seal(kern::DossierId dossier, const IdBytes& row, const T& value) const {
        return seal_packed(m_keys->dossier(dossier), T::kolom, row, dossier, pack(value));
    }
    template <Verzegelbaar T>
    T open(OpenPermit, kern::DossierId dossier, const IdBytes& row, db::BytesView sealed) const {
        return unpack<T>(open_packed(m_keys->dossier(dossier), T::kolom, row, dossier, sealed));
    }

    // The same for what belongs to no dossier, under a key of the house for one purpose ("medewerker", "concept" …).
    template <Verzegelbaar T>
    db::Bytes seal_house(std::string_view purpose, const IdBytes& row, const T& value) const {
        return seal_packed(m_keys->house(purpose), T::kolom, row, IdBytes{}, pack(value));
    }
    template <Verzegelbaar T>
    T open_house(std::string_view purpose, const IdBytes& row, db::BytesView sealed) const {
        return unpack<T>(open_packed(m_keys->house(purpose), T::kolom, row, IdBytes{}, sealed));
    }

    // Raw bytes with a key of one's own (attachment chunks).
    db::Bytes seal_packed(const crypto::Key& key, const Kolom& kolom, const IdBytes& row,
                          const IdBytes& dossier, std::string_view packed) const;
    std::string open_packed(const crypto::Key& key, const Kolom& kolom, const IdBytes& row,
                            const IdBytes& dossier, db::BytesView sealed) const;

private:
    KeyStore* m_keys;
    Random* m_random;
};

// Includes of this struct's users are checked by `tidy`: Zicht, Scope, seeds of tests, the retention job.
struct OpenPermits {
    static OpenPermit make() { return {}; }
};

}  // namespace sleutels
