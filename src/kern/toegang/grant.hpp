// Proof that somebody may do something, to one thing, for one purpose, now. Only the gate makes one. Store functions take
// ids from it, so there is no second id to mix up; it is not copied and does not outlive the request.
//
// A right is a type of a slice (rights.hpp):
//     struct Lezen { static constexpr Recht recht = Recht::casus_lezen; };
// and Grant<Lezen> is not Grant<Wijzigen>.
#pragma once

#include <concepts>
#include <optional>

#include "kern/toegang/principal.hpp"
#include "kern/toegang/zicht.hpp"

namespace toegang {

template <class R>
concept Rechttype = requires {
    { R::recht } -> std::convertible_to<Recht>;
};

// What every grant carries.
class GrantBasis {
public:
    GrantBasis(const GrantBasis&) = delete;
    GrantBasis& operator=(const GrantBasis&) = delete;
    GrantBasis(GrantBasis&&) noexcept = default;
    GrantBasis& operator=(GrantBasis&&) = delete;

    const Principal& wie() const { return *m_wie; }
    Doel doel() const { return m_doel; }
    Instant nu() const { return m_nu; }
    Date vandaag() const { return m_vandaag; }
    // For rights about a dossier or item; else throws std::bad_optional_access.
    kern::DossierId dossier() const { return m_dossier.value(); }
    kern::ItemId item() const { return m_item.value(); }
    std::optional<kern::DossierId> dossier_of_niets() const { return m_dossier; }
    std::optional<kern::ItemId> item_of_niets() const { return m_item; }
    const Zicht& zicht() const { return m_zicht.value(); }
    DeelnameRol rol() const { return m_zicht.value().dossier().rol.value(); }
    Fase fase() const { return m_zicht.value().dossier().fase; }

protected:
    GrantBasis(const Principal& wie, Doel doel, Instant nu, Date vandaag)
        : m_wie(&wie),
          m_doel(doel),
          m_nu(nu),
          m_vandaag(vandaag) {}

private:
    friend class Gate;
    const Principal* m_wie;
    Doel m_doel;
    Instant m_nu;
    Date m_vandaag;
    std::optional<kern::DossierId> m_dossier;
    std::optional<kern::ItemId> m_item;
    std::optional<Zicht> m_zicht;
};

template <Rechttype R>
class Grant : public GrantBasis {
    friend class Gate;
    using GrantBasis::GrantBasis;
};

}  // namespace toegang
