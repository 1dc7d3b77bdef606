#include "kern/toegang/gate.hpp"

#ifdef REGIEHUIS_TEST_BUILD
#include "kern/toegang/sabotage.hpp"
#endif

namespace toegang {
namespace {

// One look-up for hidden and absent alike: the left joins give a row of the same shape (DECISIONS 26).
constexpr db::Sql dossier_feiten{
    "gate.dossier",
    "SELECT d.fase, d.afgeschermd, d.bevroren, dn.rol, dn.doelen, CASE WHEN ux.dossier IS NULL "
    "THEN 0 ELSE 1 END FROM (SELECT 1 AS een) AS x LEFT JOIN dossier d ON d.id = $1 LEFT JOIN "
    "deelnemer dn ON dn.medewerker = $2 AND dn.dossier = d.id AND dn.organisatie = $3 AND "
    "dn.van <= $4 AND (dn.tot IS NULL OR dn.tot >= $4) LEFT JOIN uitsluiting ux ON "
    "ux.medewerker = $2 AND ux.dossier = d.id"};
constexpr db::Sql item_feiten{"gate.item",
                              "SELECT " ITEM_KOLOMMEN " FROM item i WHERE i.dossier = $1 AND i.id = $3"};

DossierFeiten lees_dossier(db::Row& row) {
    DossierFeiten feiten;
    if (row.null(0)) return feiten;
    feiten.bestaat = true;
    feiten.fase = row.get<Fase>(0);
    feiten.afgeschermd = row.get<bool>(1);
    feiten.bevroren = row.get<bool>(2);
    if (!row.null(3)) {
        feiten.rol = row.get<DeelnameRol>(3);
        feiten.doelen = Doelen::of_mask(row.get<std::int64_t>(4));
    }
    feiten.eigen_zaak = row.get<bool>(5);
#ifdef REGIEHUIS_TEST_BUILD
    Saboteur::verzwak(feiten);
#endif
    return feiten;
}

}  // namespace

Besluit Gate::beslis(db::Reader& reader, const RechtRegel& recht, const Principal& wie,
                     const Doelwit& doelwit, Instant nu, std::optional<DossierFeiten>& feiten) const {
    if (recht.onderwerp == Onderwerp::huis) return besluit(recht, wie.feiten, nullptr);
    if (!doelwit.dossier) return {};
    const Date vandaag = local_date(nu);
    feiten =
        reader.one(dossier_feiten, lees_dossier, *doelwit.dossier, wie.medewerker, wie.organisatie, vandaag)
            .value_or(DossierFeiten{});
    const Besluit over_dossier = besluit(recht, wie.feiten, &*feiten);
    if (!over_dossier.toegestaan() || recht.onderwerp == Onderwerp::dossier) return over_dossier;
    if (!doelwit.item) return {};
    const auto item = reader.one(item_feiten, lees_item, *doelwit.dossier, wie.organisatie, *doelwit.item);
    if (!item) return {};
    return besluit_item(recht, wie.feiten, *feiten, feiten_van(*item, wie, vandaag), over_dossier.doel);
}

}  // namespace toegang
