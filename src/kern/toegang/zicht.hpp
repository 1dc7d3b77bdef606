// What one person may see of one dossier, during one request. Comes with a Grant; opens sealed values, asks the policy
// for each item, and notes for the log what was opened.
#pragma once

#include "kern/logboek/inzage.hpp"
#include "kern/sleutels/zegel.hpp"
#include "kern/toegang/gezien.hpp"
#include "kern/toegang/item.hpp"

namespace toegang {

class Zicht {
public:
    // May this item be seen? Items that are refused must be left out as if they were not there.
    Besluit van(const ItemRij& item) const {
        return zicht(m_wie->feiten, m_dossier_feiten, feiten_van(item, *m_wie, m_vandaag), m_doel);
    }

    // The sealed value of an item: open, or masked with a reason. Throws BrokenSeal.
    template <sleutels::Verzegelbaar T>
    Gezien<T> toon(const ItemRij& item, db::BytesView verzegeld) const {
        const Besluit besluit = van(item);
        if (!besluit.toegestaan()) return Gezien<T>(besluit.reden);
        m_inzage->gezien(m_dossier, klassen_van(item.categorieen));
        if (item.soort == ItemSoort::persoon)
            m_inzage->gezien(m_dossier, klassen_van(item.categorieen), item.id);
        return Gezien<T>(m_sealer->open<T>(sleutels::OpenPermits::make(), m_dossier, item.id, verzegeld));
    }

    // A sealed value of the dossier as a whole (its title, a decision), open to everyone who holds this grant.
    // `klassen`: what it is about, for the log.
    template <sleutels::Verzegelbaar T>
    Gezien<T> toon_dossier(const IdBytes& rij, db::BytesView verzegeld, Klassen klassen) const {
        m_inzage->gezien(m_dossier, klassen);
        return Gezien<T>(m_sealer->open<T>(sleutels::OpenPermits::make(), m_dossier, rij, verzegeld));
    }

    const DossierFeiten& dossier() const { return m_dossier_feiten; }
    Date vandaag() const { return m_vandaag; }

private:
    friend class Gate;
    Zicht(const Principal& wie, kern::DossierId dossier, DossierFeiten feiten, Doel doel, Date vandaag,
          const sleutels::Sealer& sealer, logboek::Inzage& inzage)
        : m_wie(&wie),
          m_dossier(dossier),
          m_dossier_feiten(feiten),
          m_doel(doel),
          m_vandaag(vandaag),
          m_sealer(&sealer),
          m_inzage(&inzage) {}
    const Principal* m_wie;
    kern::DossierId m_dossier;
    DossierFeiten m_dossier_feiten;
    Doel m_doel;
    Date m_vandaag;
    const sleutels::Sealer* m_sealer;
    logboek::Inzage* m_inzage;
};

}  // namespace toegang
