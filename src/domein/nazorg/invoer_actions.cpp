// Taking a list in: the dossiers a few at a time, then the switch.
#include <map>

#include "domein/nazorg/invoer.hpp"
#include "domein/nazorg/invoer_store.hpp"
#include "domein/nazorg/rules.hpp"
#include "domein/nazorg/store.hpp"
#include "kern/partner/instelling.hpp"

namespace nazorg::invoer {
namespace {

using Grant = toegang::Grant<Invoeren>;

// A list is taken in by one at a time, and stays so until it is in: whoever comes again goes on with it.
Result<void> begin(kern::Call& call, const Grant& grant, const Lijst& lijst) {
    return kern::change(call, grant, [&](db::Tx& tx, const Grant& vers) -> Result<logboek::Regel> {
        if (!store::begin(tx, lijst.id, vers.nu())) return conflict("Deze lijst is al ingevoerd of weg.");
        return logboek::regel("nazorg.invoeren", "begin");
    });
}

// Organisations by municipality, for the deelname of who does it there.
using Gemeenten = std::map<std::string, std::optional<kern::OrganisatieId>, std::less<>>;

Gemeenten gemeenten_van(db::Reader& reader, const std::vector<rijen::Rij>& rijen, Date vandaag) {
    Gemeenten alle;
    for (const rijen::Rij& rij : rijen) {
        if (alle.contains(rij.gemeente)) continue;
        const auto contact = nazorg::store::contact_van(reader, rij.gemeente, vandaag);
        alle.emplace(rij.gemeente, contact ? std::optional(contact->organisatie) : std::nullopt);
    }
    return alle;
}

// Makes the dossiers of rows [van, tot), in one change of its own.
Result<void> maak(kern::Call& call, const Grant& grant, const Lijst& lijst, std::span<const rijen::Rij> rijen,
                  const Gemeenten& gemeenten, long long termijn) {
    std::vector<store::Verzegeld> klaar;
    for (const rijen::Rij& rij : rijen)
        klaar.push_back(store::verzegel(call.kern, call.kern.keys.fresh_dossier(), rij,
                                        rules::einde(rij.vrijlating, grant.vandaag(), termijn)));
    return kern::change(call, grant, [&](db::Tx& tx, const Grant& vers) -> Result<logboek::Regel> {
        logboek::Regel regel{"nazorg.invoeren", {}, {}};
        const betrokkene::Bron bron{vers.wie().organisatie, vers.wie().medewerker};
        for (const store::Verzegeld& een : klaar)
            if (store::maak(tx, bron, vers.nu(), lijst.id, een, gemeenten.at(een.gemeente)))
                regel.raakt.push_back({een.dossier, {}, {}});
        regel.bijzonderheid = std::to_string(regel.raakt.size());
        return regel;
    });
}

}  // namespace

Result<long long> voer_in(kern::Call& call, const Grant& grant, const Lijst& lijst) {
    TRY(rules::mag_invoeren(partner::instelling(call.reader, "nazorg.grondslag", grant.vandaag())));
    const auto gezien = voorbeeld(call, grant, lijst);
    if (!gezien) return tl::unexpected<Error>(NotFound{});
    if (!gezien->bezwaar.empty()) return invalid("kolommen", "required", gezien->bezwaar);
    const auto& rijen = gezien->gelezen.goed;
    if (rijen.empty()) return refused("nazorg.niets", "Geen enkele rij van deze lijst kan worden ingevoerd.");
    const auto termijn = partner::getal(call.reader, "nazorg.termijn_dagen", grant.vandaag());
    const Gemeenten gemeenten = gemeenten_van(call.reader, rijen, grant.vandaag());
    TRY(begin(call, grant, lijst));
    for (std::size_t van = 0; van < rijen.size(); van += rules::stap)
        TRY(maak(call, grant, lijst,
                 std::span(rijen).subspan(van, std::min<std::size_t>(rules::stap, rijen.size() - van)),
                 gemeenten, termijn));
    const auto leden = store::huisleden(call.reader, grant.wie(), grant.vandaag());
    long long aantal = 0;
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant& vers) -> Result<logboek::Regel> {
        if (!store::begin(tx, lijst.id, vers.nu())) return conflict("Deze lijst is al ingevoerd of weg.");
        aantal = store::laat_zien(tx, lijst.id, leden, vers.nu());
        store::klaar(tx, lijst.id, vers.nu(), aantal, static_cast<long long>(gezien->gelezen.rijen) - aantal);
        return logboek::regel("nazorg.invoeren", std::to_string(aantal));
    }));
    call.kern.keys.destroy(lijst.id);
    return aantal;
}

}  // namespace nazorg::invoer
