// Making and reading the files: the one place where envelope, contents and keys of the house come together.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "domein/uitwisseling/rules.hpp"
#include "domein/uitwisseling/store.hpp"
#include "kern/bestand/bestand.hpp"

namespace uitwisseling::bestanden {

// A file that was opened, is signed by a known house in its period, and holds for today.
struct Gelezen {
    huisbericht::Bericht bericht;
    partner::AnderHuis van;
};
// A file to the house itself.
tl::expected<Gelezen, rules::Afwijzing> lees(kern::Call& call, std::string_view bytes, Date vandaag);
// A file to the one-time key of the question of this grant, by the house that was asked, of this kind.
tl::expected<Gelezen, rules::Afwijzing> lees(kern::Call& call, const toegang::Grant<Uitwisselen>& grant,
                                             const Huisvraag& vraag, std::string_view bytes,
                                             huisbericht::Soort soort);

// A file of this house: sealed, signed, named after the question it belongs to.
bestand::Inhoud maak(kern::Call& call, crypto::BytesView aan, const envelop::Kop& kop,
                     const huisbericht::Bericht& bericht, const IdBytes& vraag);

// What is fetched. Refusals: bestand-voorbij.
Result<bestand::Inhoud> vraag_of_antwoord(kern::Call& call, const toegang::Grant<Uitwisselen>& grant,
                                          const Huisvraag& vraag);
Result<bestand::Inhoud> geen_treffer(kern::Call& call, const Binnen& vraag);

// Notes in the log that a file was not taken and why, and refuses it.
template <toegang::Rechttype R>
tl::unexpected<Error> wijs_af(kern::Call& call, const toegang::Grant<R>& grant, rules::Afwijzing afwijzing) {
    const auto genoteerd =
        kern::change(call, grant, [&](db::Tx&, const toegang::Grant<R>& vers) -> Result<logboek::Regel> {
            const std::string waarom(rules::code(afwijzing));
            if (const auto dossier = vers.dossier_of_niets())
                return logboek::regel("uitwisseling.bestand-geweigerd", *dossier, waarom);
            return logboek::regel("uitwisseling.bestand-geweigerd", waarom);
        });
    if (!genoteerd) return tl::unexpected<Error>(genoteerd.error());
    return refused("huisbericht." + std::string(rules::code(afwijzing)), std::string(rules::zin(afwijzing)),
                   "Wgs 2.28");
}

}  // namespace uitwisseling::bestanden
