// People: their row, roles and designation.

#include <algorithm>

#include "domein/beheer/actions.hpp"
#include "domein/beheer/actions_shared.hpp"
#include "domein/beheer/rules.hpp"
#include "domein/beheer/store.hpp"
#include "domein/beheer/voorstel_store.hpp"
#include "domein/betrokkene/betrokkene.hpp"

namespace beheer::actions {
namespace {

using logboek::Regel;

constexpr std::string_view was_gewijzigd =
    "Iemand anders heeft deze medewerker of rol intussen gewijzigd. Bekijk het opnieuw.";

tl::unexpected<Error> fout(std::vector<FieldFault> fouten) {
    return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
}
tl::unexpected<Error> nee(const rules::Bezwaar& bezwaar) { return tl::unexpected<Error>(*bezwaar); }
tl::unexpected<Error> botst() { return conflict(std::string(was_gewijzigd)); }

bool organisaties_bestaan(db::Reader& reader, const MedewerkerVelden& velden) {
    return store::organisatie(reader, velden.in_dienst_bij) && store::organisatie(reader, velden.werkt_voor);
}

rules::RolFeiten rol_feiten(db::Reader& reader, const toegang::GrantBasis& grant, const Medewerker& mens,
                            toegang::Rol rol) {
    const auto gehouden = store::gehouden(reader, mens.id, grant.vandaag());
    return {mens.id == grant.wie().medewerker,
            aangewezen(mens, grant.vandaag()),
            rol,
            mens.soort,
            mens.velden.functies,
            gehouden.geldig,
            gehouden.wacht};
}

}  // namespace

Result<kern::MedewerkerId> maak_medewerker(kern::Call& call, const Grant<Wijzigen>& grant,
                                           const MedewerkerVelden& velden) {
    if (auto fouten = rules::fouten(velden, grant.vandaag()); !fouten.empty()) return fout(std::move(fouten));
    const auto id = call.kern.random.id<kern::Medewerker>();
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<Wijzigen>&) -> Result<Regel> {
        if (!organisaties_bestaan(tx, velden)) return not_found();
        store::maak(tx, id, velden);
        return over("medewerker.maken", {id});
    }));
    return id;
}

Result<void> wijzig_medewerker(kern::Call& call, const Grant<Wijzigen>& grant, kern::MedewerkerId id,
                               const MedewerkerVelden& velden, std::int64_t versie) {
    if (auto fouten = rules::fouten(velden, grant.vandaag()); !fouten.empty()) return fout(std::move(fouten));
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Wijzigen>& vers) -> Result<Regel> {
        const auto oud = store::medewerker(tx, id);
        if (!oud || !organisaties_bestaan(tx, velden)) return not_found();
        const auto gehouden = store::gehouden(tx, id, vers.vandaag());
        const rules::WijzigFeiten feiten{
            id == vers.wie().medewerker, velden.werkt_voor != oud->velden.werkt_voor,
            gehouden.geldig | gehouden.wacht, velden.in_dienst_bij != oud->velden.in_dienst_bij,
            !oud->login.empty() || store::wacht_account(tx, id, vers.nu())};
        if (const auto bezwaar = rules::wijzig_bezwaar(feiten)) return nee(bezwaar);
        if (!store::wijzig(tx, id, velden, versie)) return botst();
        toegang::eindig_sessies_van(tx, id);  // a session row holds what changed
        return over("medewerker.wijzigen", {id});
    });
}

Result<void> zet_blokkade(kern::Call& call, const Grant<Wijzigen>& grant, kern::MedewerkerId id,
                          Blokkade blokkade, std::int64_t versie) {
    const bool blok = blokkade == Blokkade::aan;
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Wijzigen>& vers) -> Result<Regel> {
        if (!store::medewerker(tx, id)) return not_found();
        if (const auto bezwaar = rules::wijzig_bezwaar({.eigen = id == vers.wie().medewerker}))
            return nee(bezwaar);
        if (!store::blokkeer(tx, id, blok, versie)) return botst();
        if (blok) toegang::eindig_sessies_van(tx, id);
        return over(blok ? "medewerker.blokkeren" : "medewerker.vrijgeven", {id});
    });
}

Result<RolId> stel_rol_voor(kern::Call& call, const Grant<RolVoorstellen>& grant, kern::MedewerkerId id,
                            const NieuweRol& nieuw) {
    if (auto fouten = rules::fouten(nieuw, grant.vandaag()); !fouten.empty()) return fout(std::move(fouten));
    const auto rol = call.kern.random.id<RolTag>();
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<RolVoorstellen>& vers) -> Result<Regel> {
        const auto mens = store::medewerker(tx, id);
        if (!mens) return not_found();
        if (const auto bezwaar = rules::voorstel_bezwaar(rol_feiten(tx, vers, *mens, nieuw.rol)))
            return nee(bezwaar);
        store::stel_voor(tx, rol, id, nieuw, vers.wie().medewerker);
        return over("rol.voorstellen", {id}, toegang::code(nieuw.rol));
    }));
    return rol;
}

Result<void> bevestig_rol(kern::Call& call, const Grant<RolBevestigen>& grant, RolId id,
                          std::int64_t versie) {
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<RolBevestigen>& vers) -> Result<Regel> {
        const auto rol = store::rol(tx, id);
        if (!rol) return not_found();
        if (rol->versie != versie) return botst();  // what was decided about is not there any more
        const auto mens = store::medewerker(tx, rol->medewerker);
        if (!mens) return not_found();
        const rules::BevestigFeiten feiten{rol->voorgesteld_door == vers.wie().medewerker, rol->staat,
                                           rol_feiten(tx, vers, *mens, rol->rol)};
        if (const auto bezwaar = rules::bevestig_bezwaar(feiten)) return nee(bezwaar);
        if (!store::zet_rol(tx, id, RolStaat::voorgesteld, RolStaat::geldig, vers.wie().medewerker, versie))
            return botst();
        toegang::eindig_sessies_van(tx, rol->medewerker);  // the next session has the role
        return over("rol.bevestigen", {rol->medewerker}, toegang::code(rol->rol));
    });
}

Result<void> wijs_rol_af(kern::Call& call, const Grant<RolBevestigen>& grant, RolId id, std::int64_t versie) {
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<RolBevestigen>& vers) -> Result<Regel> {
        const auto rol = store::rol(tx, id);
        if (!rol) return not_found();
        if (rol->versie != versie) return botst();  // what was decided about is not there any more
        if (const auto bezwaar = rules::afwijs_bezwaar(rol->staat)) return nee(bezwaar);
        if (!store::zet_rol(tx, id, RolStaat::voorgesteld, RolStaat::afgewezen, vers.wie().medewerker,
                            versie))
            return botst();
        return over("rol.afwijzen", {rol->medewerker}, toegang::code(rol->rol));
    });
}

Result<void> eindig_rol(kern::Call& call, const Grant<RolVoorstellen>& grant, RolId id, std::int64_t versie) {
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<RolVoorstellen>& vers) -> Result<Regel> {
        const auto rol = store::rol(tx, id);
        if (!rol) return not_found();
        if (rol->versie != versie) return botst();  // what was decided about is not there any more
        if (const auto bezwaar = rules::einde_bezwaar(rol->medewerker == vers.wie().medewerker, rol->staat))
            return nee(bezwaar);
        if (!store::eindig_rol(tx, id, vers.vandaag(), versie)) return botst();
        toegang::eindig_sessies_van(tx, rol->medewerker);
        return over("rol.beeindigen", {rol->medewerker}, toegang::code(rol->rol));
    });
}

Result<void> wijs_aan(kern::Call& call, const Grant<Aanwijzen>& grant, kern::MedewerkerId id,
                      const Aanwijzing& aanwijzing, std::int64_t versie) {
    const auto nu = store::eigen(call.reader, grant.wie().organisatie, id, grant.vandaag());
    if (!nu) return not_found();
    auto fouten = rules::fouten(aanwijzing, grant.vandaag());
    std::ranges::move(rules::bsn_fouten(aanwijzing, nu->bsn_bekend), std::back_inserter(fouten));
    if (!fouten.empty()) return fout(std::move(fouten));
    std::optional<db::Bytes> bsn_hash;
    if (!aanwijzing.bsn.empty()) bsn_hash = betrokkene::hash_bsn(call.kern, aanwijzing.bsn);
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Aanwijzen>& vers) -> Result<Regel> {
        const auto mens = store::eigen(tx, vers.wie().organisatie, id, vers.vandaag());
        if (!mens) return not_found();
        if (const auto bezwaar = rules::aanwijs_bezwaar(id == vers.wie().medewerker, mens->in_dienst))
            return nee(bezwaar);
        if (bsn_hash) store::herken(tx, id, *bsn_hash);
        if (!store::wijs_aan(tx, id, aanwijzing, versie)) return botst();
        toegang::eindig_sessies_van(tx, id);
        return over("aanwijzing.geven", {id});
    });
}

Result<void> eindig_aanwijzing(kern::Call& call, const Grant<Aanwijzen>& grant, kern::MedewerkerId id,
                               Date laatste_dag, std::int64_t versie) {
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Aanwijzen>& vers) -> Result<Regel> {
        const auto mens = store::eigen(tx, vers.wie().organisatie, id, vers.vandaag());
        if (!mens) return not_found();
        if (const auto bezwaar = rules::aanwijs_bezwaar(id == vers.wie().medewerker, mens->in_dienst))
            return nee(bezwaar);
        if (!store::eindig_aanwijzing(tx, id, laatste_dag, versie)) return botst();
        toegang::eindig_sessies_van(tx, id);
        return over("aanwijzing.beeindigen", {id});
    });
}

Result<std::size_t> vervang(kern::Call& call, const Grant<Aanwijzen>& grant, kern::MedewerkerId van,
                            kern::MedewerkerId naar) {
    std::size_t aantal = 0;
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<Aanwijzen>& vers) -> Result<Regel> {
        const auto organisatie = vers.wie().organisatie;
        const auto oud = store::eigen(tx, organisatie, van, vers.vandaag());
        const auto nieuw = store::eigen(tx, organisatie, naar, vers.vandaag());
        if (!oud || !nieuw) return not_found();
        const bool klaar =
            nieuw->geldt_op(vers.vandaag()) && nieuw->functies.has(toegang::Functie::verwerking);
        const rules::WisselFeiten feiten{naar == vers.wie().medewerker,
                                         van == naar,
                                         oud->werkt_hier,
                                         nieuw->werkt_hier,
                                         klaar,
                                         oud->dossiers};
        if (const auto bezwaar = rules::wissel_bezwaar(feiten)) return nee(bezwaar);
        Regel regel = over("aanwijzing.vervangen", {van, naar});
        for (const auto& dossier : store::wissel(tx, {organisatie, van, naar}, vers.nu(), call.kern.random))
            regel.raakt.push_back({dossier, {}, {}});
        aantal = regel.raakt.size() - 1;
        return regel;
    }));
    return aantal;
}

}  // namespace beheer::actions
