// The right to a list. A Scope cannot be asked about one dossier: it is bound inside the SQL of every list, count, search
// and export, so that what is not yours is never read at all (DESIGN §4.4). `list == filter(check)` is tested.
#pragma once

#include <string_view>

#include "kern/toegang/gezien.hpp"
#include "kern/toegang/grant.hpp"
#include "kern/toegang/item.hpp"

// Joins for lists: `deelnemer dn` is the row of the one who asks ($1 medewerker, $2 organisatie, $3 today, $4 the purposes
// this session may have), `dossier d` the dossier. Parameters of the list itself start at $5. One's own cases and shielded
// dossiers are never in a list.
#define SCOPE_DOSSIERS " deelnemer dn JOIN dossier d ON d.id = dn.dossier"
#define SCOPE_VAN_MIJ                                                                                   \
    " dn.medewerker = $1 AND dn.organisatie = $2 AND dn.van <= $3 AND (dn.tot IS NULL OR dn.tot >= $3)" \
    " AND (dn.doelen & $4) <> 0 AND d.afgeschermd = 0"                                                  \
    " AND NOT EXISTS (SELECT 1 FROM uitsluiting ux WHERE ux.medewerker = dn.medewerker AND ux.dossier = d.id)"

namespace toegang {

// SQL that is bound by a scope; anything else does not compile.
class ScopedSql {
public:
    consteval ScopedSql(const char* name, const char* text) : m_sql(name, text) {
        if (std::string_view(text).find(SCOPE_VAN_MIJ) == std::string_view::npos)
            throw "a list must hold SCOPE_VAN_MIJ";
    }
    constexpr const db::Sql& sql() const { return m_sql; }

private:
    db::Sql m_sql;
};

class ScopeBasis {
public:
    ScopeBasis(const ScopeBasis&) = delete;
    ScopeBasis& operator=(const ScopeBasis&) = delete;
    ScopeBasis(ScopeBasis&&) noexcept = default;
    ScopeBasis& operator=(ScopeBasis&&) = delete;

    const Principal& wie() const { return *m_wie; }
    Doel doel() const { return m_doel; }
    Instant nu() const { return m_nu; }
    Date vandaag() const { return m_vandaag; }

    template <class... A>
    db::Rows query(db::Reader& reader, const ScopedSql& sql, const A&... args) const {
        return reader.query(sql.sql(), lezer(), m_wie->organisatie, m_vandaag, doelen().mask(), args...);
    }

    // A sealed value of the dossier as a whole, from a row of a scoped list.
    template <sleutels::Verzegelbaar T>
    Gezien<T> toon_dossier(kern::DossierId dossier, const IdBytes& rij, db::BytesView verzegeld,
                           Klassen klassen) const {
        m_inzage->gezien(dossier, klassen);
        return Gezien<T>(m_sealer->open<T>(sleutels::OpenPermits::make(), dossier, rij, verzegeld));
    }
    // May this item be seen, in a dossier where this person is what `feiten` says?
    Besluit van(const DossierFeiten& feiten, const ItemRij& item) const {
        return zicht(m_wie->feiten, feiten, feiten_van(item, *m_wie, m_vandaag), m_doel);
    }
    // The sealed value of an item, from a row of a scoped list with the item's columns and the deelnemer's role; asks
    // the policy as Zicht does.
    template <sleutels::Verzegelbaar T>
    Gezien<T> toon(kern::DossierId dossier, const DossierFeiten& feiten, const ItemRij& item,
                   db::BytesView verzegeld) const {
        const Besluit besluit = van(feiten, item);
        if (!besluit.toegestaan()) return Gezien<T>(besluit.reden);
        m_inzage->gezien(dossier, klassen_van(item.categorieen));
        return Gezien<T>(m_sealer->open<T>(sleutels::OpenPermits::make(), dossier, item.id, verzegeld));
    }

protected:
    ScopeBasis(const Principal& wie, Doel doel, Instant nu, Date vandaag, const sleutels::Sealer& sealer,
               logboek::Inzage& inzage)
        : m_wie(&wie),
          m_doel(doel),
          m_nu(nu),
          m_vandaag(vandaag),
          m_sealer(&sealer),
          m_inzage(&inzage) {}

private:
    // Who is not designated for the processing (Wgs 1.8(2)) is nobody in a list: no deelnemer has the empty id.
    kern::MedewerkerId lezer() const {
        return m_wie->feiten.functies.has(Functie::verwerking) ? m_wie->medewerker : kern::MedewerkerId{};
    }
    // A token has the one purpose it was made for; a person may turn to any purpose the dossier has (DECISIONS 13).
    Doelen doelen() const { return m_wie->feiten.doel_vast ? Doelen{m_doel} : Doelen::all(); }

    const Principal* m_wie;
    Doel m_doel;
    Instant m_nu;
    Date m_vandaag;
    const sleutels::Sealer* m_sealer;
    logboek::Inzage* m_inzage;
};

template <Rechttype R>
class Scope : public ScopeBasis {
    friend class Gate;
    using ScopeBasis::ScopeBasis;
};

}  // namespace toegang
