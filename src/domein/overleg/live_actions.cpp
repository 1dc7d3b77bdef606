#include "domein/overleg/live_actions.hpp"

#include <algorithm>

#include "domein/overleg/live_rules.hpp"
#include "domein/overleg/live_store.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace overleg::live::actions {
namespace {

using store::Wat;
using toegang::Grant;

template <class Fouten>
tl::unexpected<Error> faults(Fouten fouten) {
    return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
}

// The meeting, for who leads it.
std::optional<Overleg> geleid(db::Reader& reader, const toegang::Principal& wie, OverlegId id) {
    auto overleg = overleg::store::een(reader, wie, id);
    return overleg && store::leidt(wie, *overleg) ? overleg : std::nullopt;
}

// A change of the meeting as a whole, by who leads it.
template <class Doe>
Result<void> leid(kern::Call& call, const Grant<Leiden>& grant, OverlegId id, std::string_view actie,
                  Doe&& doe) {
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Leiden>& vers) -> Result<logboek::Regel> {
        const auto overleg = geleid(tx, vers.wie(), id);
        if (!overleg) return not_found();
        TRY(doe(tx, *overleg));
        store::roer(tx, id, Wat::stand);
        return logboek::regel(actie);
    });
}

Result<store::PuntNu> aan_de_orde(db::Tx& tx, const toegang::GrantBasis& grant, kern::ItemId punt) {
    const auto nu = store::punt_nu(tx, grant, punt);
    if (!nu) return not_found();
    if (nu->van_overleg != Status::bezig) return refused("overleg.niet-bezig", "Het overleg is niet bezig.");
    if (nu->status != PuntStatus::aan_de_orde)
        return refused("punt.niet-aan-de-orde", "Dit punt is nu niet aan de orde.");
    return *nu;
}

store::Verzegeld verzegel(kern::Call& call, kern::DossierId dossier, kern::ItemId id,
                          const std::string& tekst, bool wacht) {
    const sleutels::Sealer& sealer = call.kern.sealer;
    store::Verzegeld klaar{id, sealer.seal(dossier, id, RegelTekst{tekst}), std::nullopt};
    if (wacht)
        klaar.noodzaak = sealer.seal(dossier, id, Noodzaak{"Schreef de regel op tijdens het overleg."});
    return klaar;
}

// Who sits at the point, in words; for the minutes.
std::string wie_er_zijn(db::Reader& reader, OverlegId id) {
    std::string tekst;
    for (const Lid& lid : overleg::store::leden(reader, id)) {
        if (!lid.aanwezig_van) continue;
        if (!tekst.empty()) tekst += "\n";
        tekst += lid.naam + ", " + lid.organisatie_naam;
    }
    return tekst;
}

}  // namespace

Result<void> open(kern::Call& call, const Grant<Leiden>& grant, OverlegId id) {
    return leid(call, grant, id, "overleg.openen", [&](db::Tx& tx, const Overleg&) -> Result<void> {
        if (!store::open(tx, id))
            return refused("overleg.niet-open", "Dit overleg is al begonnen of voorbij.");
        (void)store::begin_volgende(tx, id, grant.nu());
        return {};
    });
}

Result<void> sluit(kern::Call& call, const Grant<Leiden>& grant, OverlegId id) {
    return leid(call, grant, id, "overleg.sluiten", [&](db::Tx& tx, const Overleg&) -> Result<void> {
        if (store::is_bij_een_punt(tx, id))
            return refused("overleg.punt-open", "Rond eerst het punt af dat aan de orde is, of leg het weg.");
        if (!store::sluit(tx, id)) return refused("overleg.niet-bezig", "Het overleg is niet bezig.");
        return {};
    });
}

Result<void> zet_aanwezig(kern::Call& call, const Grant<Leiden>& grant, OverlegId id, kern::MedewerkerId wie,
                          bool aanwezig) {
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Leiden>& vers) -> Result<logboek::Regel> {
        const auto overleg = overleg::store::een(tx, vers.wie(), id);
        const bool mag = overleg && (wie == vers.wie().medewerker || store::leidt(vers.wie(), *overleg));
        if (!mag) return not_found();
        if (overleg->status != Status::bezig)
            return refused("overleg.niet-bezig", "Het overleg is niet bezig.");
        if (!store::zet_aanwezig(tx, id, wie, aanwezig, vers.nu())) return not_found();
        store::roer(tx, id, Wat::stand);
        return logboek::regel("overleg.aanwezig");
    });
}

Result<void> zet_zaal(kern::Call& call, const Grant<Leiden>& grant, OverlegId id, bool bevestigd) {
    return leid(call, grant, id, "overleg.zaal", [&](db::Tx& tx, const Overleg& overleg) -> Result<void> {
        if (overleg.status != Status::bezig)
            return refused("overleg.niet-bezig", "Het overleg is niet bezig.");
        store::zet_zaal(tx, id, bevestigd);
        return {};
    });
}

Result<void> begin(kern::Call& call, const Grant<PuntLeiden>& grant) {
    return kern::change(
        call, grant, [&](db::Tx& tx, const Grant<PuntLeiden>& vers) -> Result<logboek::Regel> {
            const auto nu = store::punt_nu(tx, vers, vers.item());
            if (!nu) return not_found();
            if (nu->van_overleg != Status::bezig)
                return refused("overleg.niet-bezig", "Het overleg is niet bezig.");
            if (nu->status != PuntStatus::gepland)
                return refused("punt.niet-gepland", "Dit punt is al aan de orde of besproken.");
            store::begin(tx, vers, nu->overleg);
            store::roer(tx, nu->overleg, Wat::stand);
            return logboek::regel("agendapunt.beginnen", vers.dossier());
        });
}

Result<void> parkeer(kern::Call& call, const Grant<PuntLeiden>& grant) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const Grant<PuntLeiden>& vers) -> Result<logboek::Regel> {
                            const auto nu = TRY(aan_de_orde(tx, vers, vers.item()));
                            store::parkeer(tx, vers, nu.overleg);
                            store::roer(tx, nu.overleg, Wat::stand);
                            return logboek::regel("agendapunt.parkeren", vers.dossier());
                        });
}

Result<kern::ItemId> rond_af(kern::Call& call, const Grant<PuntLeiden>& grant, bool volgende,
                             kern::ItemId verslag) {
    const auto punt = store::punt_nu(call.reader, grant, grant.item());
    if (!punt) return not_found();
    const db::Bytes kop =
        call.kern.sealer.seal(grant.dossier(), verslag, VerslagKop{wie_er_zijn(call.reader, punt->overleg)});
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<PuntLeiden>& vers) -> Result<logboek::Regel> {
        if (toegang::al_gemaakt(tx, vers, verslag))
            return logboek::regel("agendapunt.afronden", vers.dossier(), "dubbel");
        const auto nu = TRY(aan_de_orde(tx, vers, vers.item()));
        store::rond_af(tx, vers, nu.overleg, verslag, kop);
        auto regel = logboek::regel("agendapunt.afronden", vers.dossier());
        if (volgende)
            if (const auto dossier = store::begin_volgende(tx, nu.overleg, vers.nu());
                dossier && *dossier != vers.dossier())
                regel.mede.push_back({*dossier, vers.doel()});
        store::roer(tx, nu.overleg, Wat::stand);
        return regel;
    }));
    return verslag;
}

Result<kern::ItemId> laat_toe(kern::Call& call, const Grant<PuntLeiden>& grant, const NieuweAanwezige& nieuw,
                              kern::ItemId id) {
    if (auto fouten = rules::fouten(nieuw, grant.vandaag()); !fouten.empty())
        return faults(std::move(fouten));
    const db::Bytes naam = call.kern.sealer.seal(grant.dossier(), id, Naam{nieuw.naam, nieuw.organisatie});
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<PuntLeiden>& vers) -> Result<logboek::Regel> {
        if (toegang::al_gemaakt(tx, vers, id))
            return logboek::regel("aanwezige.toelaten", vers.dossier(), "dubbel");
        const auto nu = TRY(aan_de_orde(tx, vers, vers.item()));
        store::laat_toe(tx, vers, nieuw, id, naam);
        store::zet_zaal(tx, nu.overleg, false);
        store::roer(tx, nu.overleg, Wat::stand);
        return logboek::regel("aanwezige.toelaten", vers.dossier());
    }));
    return id;
}

Result<kern::ItemId> schrijf(kern::Call& call, const Grant<Schrijven>& grant, const NieuweRegel& nieuw,
                             kern::ItemId id) {
    if (auto fouten = rules::fouten(nieuw); !fouten.empty()) return faults(std::move(fouten));
    const kern::OrganisatieId bron = nieuw.bron.value_or(grant.wie().organisatie);
    const auto verzegeld =
        verzegel(call, grant.dossier(), id, nieuw.tekst, rules::wacht(bron, grant.wie().organisatie));
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<Schrijven>& vers) -> Result<logboek::Regel> {
        if (toegang::al_gemaakt(tx, vers, id))
            return logboek::regel("overlegregel.schrijven", vers.dossier(), "dubbel");
        const auto nu = TRY(aan_de_orde(tx, vers, vers.item()));
        if (!store::neemt_deel(tx, vers, bron))
            return invalid("bron", "unknown", "Kies een organisatie die aan dit dossier meedoet.");
        store::schrijf(tx, vers, vers.item(), nieuw, verzegeld, std::nullopt, std::nullopt);
        store::roer(tx, nu.overleg, Wat::punt);
        return logboek::regel("overlegregel.schrijven", vers.dossier());
    }));
    return id;
}

Result<kern::ItemId> besluit(kern::Call& call, const Grant<plan::Wijzigen>& grant,
                             const plan::NieuweActie& nieuw, kern::ItemId id) {
    const auto regel_id = call.kern.random.id<kern::Item>();
    const auto verzegeld = verzegel(call, grant.dossier(), regel_id, nieuw.tekst, false);
    return plan::stel_actie_voor(call, grant, nieuw, id, [&](db::Tx& tx) -> Result<void> {
        const auto nu = TRY(aan_de_orde(tx, grant, grant.item()));
        NieuweRegel regel{Onderdeel::besluit, nieuw.tekst, std::nullopt, nieuw.categorieen};
        store::schrijf(tx, grant, grant.item(), regel, verzegeld, id, std::nullopt);
        store::roer(tx, nu.overleg, Wat::punt);
        return {};
    });
}

Result<void> geef_vrij(kern::Call& call, const Grant<Vrijgeven>& grant, bool akkoord) {
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Vrijgeven>& vers) -> Result<logboek::Regel> {
        kern::ItemId punt;
        const auto regel = store::regel(tx, vers, vers.item(), punt);
        if (!regel) return not_found();
        const RegelStaat naar = TRY(rules::na(
            regel->staat, akkoord ? rules::Handeling::vrijgeven : rules::Handeling::laten_vervallen));
        store::zet_regel(tx, vers, *regel, naar, false);
        if (const auto nu = store::punt_nu(tx, vers, punt)) store::roer(tx, nu->overleg, Wat::punt);
        return logboek::regel(akkoord ? "overlegregel.vrijgeven" : "overlegregel.vervallen", vers.dossier());
    });
}

Result<void> mondeling(kern::Call& call, const Grant<PuntLeiden>& grant, kern::ItemId id) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const Grant<PuntLeiden>& vers) -> Result<logboek::Regel> {
                            const auto nu = TRY(aan_de_orde(tx, vers, vers.item()));
                            kern::ItemId punt;
                            const auto regel = store::regel(tx, vers, id, punt);
                            if (!regel || punt != vers.item()) return not_found();
                            const RegelStaat naar = TRY(rules::na(regel->staat, rules::Handeling::mondeling));
                            store::zet_regel(tx, vers, *regel, naar, true);
                            store::roer(tx, nu.overleg, Wat::punt);
                            return logboek::regel("overlegregel.mondeling", vers.dossier());
                        });
}

Result<void> lees_terug(kern::Call& call, const Grant<VerslagBeantwoorden>& grant,
                        const NieuwAntwoord& nieuw) {
    if (auto fouten = rules::fouten(nieuw); !fouten.empty()) return faults(std::move(fouten));
    std::optional<db::Bytes> tekst;
    if (!nieuw.tekst.empty())
        tekst = call.kern.sealer.seal(grant.dossier(), grant.item(), Verbetering{nieuw.tekst});
    return kern::change(
        call, grant, [&](db::Tx& tx, const Grant<VerslagBeantwoorden>& vers) -> Result<logboek::Regel> {
            const auto verslag = store::verslag(tx, vers);
            if (!verslag) return not_found();
            if (verslag->nummer != nieuw.nummer)
                return conflict("Het verslag is intussen verbeterd. Lees het opnieuw.");
            if (verslag->staat == VerslagStaat::bevestigd)
                return refused("verslag.bevestigd", "Het verslag is al bevestigd.");
            if (!store::beantwoord(tx, vers, *verslag, nieuw, tekst)) return not_found();
            return logboek::regel(
                nieuw.antwoord == Teruggelezen::klopt ? "verslag.bevestigen" : "verslag.verbetering-vragen",
                vers.dossier());
        });
}

Result<kern::ItemId> verbeter(kern::Call& call, const Grant<PuntLeiden>& grant,
                              const NieuweVerbetering& nieuw, kern::ItemId id) {
    if (auto fouten = rules::fouten(nieuw); !fouten.empty()) return faults(std::move(fouten));
    const auto verzegeld = verzegel(call, grant.dossier(), id, nieuw.tekst, false);
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<PuntLeiden>& vers) -> Result<logboek::Regel> {
        if (toegang::al_gemaakt(tx, vers, id))
            return logboek::regel("verslag.verbeteren", vers.dossier(), "dubbel");
        const auto verslag = store::verslag(tx, vers);
        if (!verslag) return not_found();
        if (verslag->nummer != nieuw.nummer)
            return conflict("Het verslag is intussen verbeterd. Lees het opnieuw.");
        kern::ItemId punt;
        const auto regel = store::regel(tx, vers, *nieuw.regel, punt);
        if (!regel || punt != verslag->punt)
            return invalid("regel", "unknown", "Kies een regel van dit verslag.");
        const RegelStaat naar = TRY(rules::na(regel->staat, rules::Handeling::verbeteren));
        store::zet_regel(tx, vers, *regel, naar, regel->mondeling);
        // What was said stays what its bron said: the correction has the same bron, and the bron reads it back.
        store::schrijf(tx, vers, punt, {regel->deel, nieuw.tekst, regel->item.bron, regel->item.categorieen},
                       verzegeld, regel->actie, regel->item.id);
        store::nieuw_nummer(tx, vers, *verslag);
        return logboek::regel("verslag.verbeteren", vers.dossier());
    }));
    return id;
}

}  // namespace overleg::live::actions
