// What the policy lets one person see of a value. Only Zicht and Scope can make one; pages and JSON take Gezien<T>, and a
// raw T has no way to a page. A masked value says that it is there and why it is closed, never what it holds.
#pragma once

#include <optional>
#include <utility>

#include "kern/toegang/besluit.hpp"

namespace toegang {

template <class T>
class Gezien {
public:
    bool open() const { return m_waarde.has_value(); }
    // The value. Only when open(); else throws std::bad_optional_access.
    const T& operator*() const { return m_waarde.value(); }
    const T* operator->() const { return &m_waarde.value(); }
    // Why it is closed: for the sentence beside the lock.
    Reden reden() const { return m_reden; }

private:
    friend class Zicht;
    friend class ScopeBasis;
    explicit Gezien(T waarde) : m_waarde(std::move(waarde)), m_reden(Reden::toegestaan) {}
    explicit Gezien(Reden reden) : m_reden(reden) {}
    std::optional<T> m_waarde;
    Reden m_reden;
};

}  // namespace toegang
