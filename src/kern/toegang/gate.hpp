// The one place that says yes. Loads the facts in one look-up of a fixed shape, whether the dossier is there or not, asks
// besluit(), and hands out a Grant or a Scope. What it decided, and why, is kept for the log.
#pragma once

#include <optional>

#include "kern/toegang/grant.hpp"
#include "kern/toegang/scope.hpp"

namespace toegang {

// What a right is asked about.
struct Doelwit {
    std::optional<kern::DossierId> dossier;
    std::optional<kern::ItemId> item;
};

// What a grant is about, to ask the same again inside a change.
inline Doelwit doelwit_van(const GrantBasis& grant) {
    return {grant.dossier_of_niets(), grant.item_of_niets()};
}

class Gate {
public:
    explicit Gate(const sleutels::Sealer& sealer) : m_sealer(&sealer) {}

    // The grant, or nothing. `besluit` tells why, for the log alone. Valid while `wie` and `inzage` live.
    template <Rechttype R>
    std::optional<Grant<R>> ask(db::Reader& reader, const Principal& wie, const Doelwit& doelwit, Instant nu,
                                logboek::Inzage& inzage, Besluit& besluit) const {
        std::optional<DossierFeiten> feiten;
        besluit = beslis(reader, regel(R::recht), wie, doelwit, nu, feiten);
        if (!besluit.toegestaan()) return std::nullopt;
        const Date vandaag = local_date(nu);
        Grant<R> grant(wie, besluit.doel, nu, vandaag);
        grant.m_dossier = doelwit.dossier;
        grant.m_item = doelwit.item;
        if (feiten)
            grant.m_zicht = Zicht(wie, *doelwit.dossier, *feiten, besluit.doel, vandaag, *m_sealer, inzage);
        return grant;
    }

    template <Rechttype R>
    std::optional<Scope<R>> ask_list(const Principal& wie, Instant nu, logboek::Inzage& inzage,
                                     Besluit& besluit) const {
        besluit = toegang::besluit(regel(R::recht), wie.feiten, nullptr);
        if (!besluit.toegestaan()) return std::nullopt;
        return Scope<R>(wie, besluit.doel, nu, local_date(nu), *m_sealer, inzage);
    }

    // May this person use this right, without a grant: for menus and buttons. Not logged.
    static bool zou_mogen(const Principal& wie, Recht recht) {
        return toegang::besluit(regel(recht), wie.feiten, nullptr).toegestaan();
    }
    // The same about the dossier of a grant: which buttons its page shows.
    static bool zou_mogen(const GrantBasis& grant, Recht recht) {
        return toegang::besluit(regel(recht), grant.wie().feiten, &grant.zicht().dossier()).toegestaan();
    }

private:
    Besluit beslis(db::Reader& reader, const RechtRegel& recht, const Principal& wie, const Doelwit& doelwit,
                   Instant nu, std::optional<DossierFeiten>& feiten) const;
    const sleutels::Sealer* m_sealer;
};

}  // namespace toegang
