#include <array>

#include "domein/plan/rules.hpp"
#include "domein/plan/sql.hpp"
#include "domein/plan/store.hpp"
#include "kern/toegang/lijstfeiten.hpp"

namespace plan::store {
namespace {

#define LIJST_KOLOMMEN ACTIE_KOLOMMEN ", d.id, d.kenmerk, d.titel_z, " FEITEN_KOLOMMEN
constexpr int kolom_feiten = 3;  // after d.id, d.kenmerk and d.titel_z
#define LIJST_UIT                                                                        \
    " FROM" SCOPE_DOSSIERS                                                               \
    " JOIN actie a ON a.dossier = d.id JOIN item i ON i.dossier = a.dossier AND i.id = " \
    "a.id JOIN organisatie o ON o.id = a.organisatie JOIN medewerker m ON m.id = a.medewerker WHERE" SCOPE_VAN_MIJ
// The same as the right actie.lezen asks of one action: capacity, phase, purpose ($5).
#define ZOALS_LEZEN " AND dn.rol IN (2, 4, 5, 6) AND d.fase IN (3, 4, 5) AND (dn.doelen & $5) <> 0"
#define OP_TERMIJN " ORDER BY a.termijn, a.dossier, a.id LIMIT $6"

constexpr toegang::ScopedSql van_mij{"acties.van_mij",
                                     "SELECT " LIJST_KOLOMMEN LIJST_UIT ZOALS_LEZEN
                                     " AND a.medewerker = $1 AND a.open = 1 AND i.eigenaar = $2" OP_TERMIJN};
constexpr toegang::ScopedSql van_organisatie{"acties.van_organisatie",
                                             "SELECT " LIJST_KOLOMMEN LIJST_UIT ZOALS_LEZEN
                                             " AND a.open = 1 AND i.eigenaar = $2" OP_TERMIJN};
// Offered to me and not answered yet; the action itself is still of another, so the policy asks whether it is shared with me.
constexpr toegang::ScopedSql aangeboden{
    "acties.aangeboden",
    "SELECT " LIJST_KOLOMMEN LIJST_UIT ZOALS_LEZEN
    " AND a.staat = 2 AND EXISTS (SELECT 1 FROM actie_overdracht h WHERE h.dossier = a.dossier AND h.actie = a.id AND "
    "h.medewerker = $1 AND h.organisatie = $2 AND h.staat = 1)" OP_TERMIJN};
// Regie: one's own dossiers as procesregisseur or casusregisseur; who supports ($7) those he is named in; and what has no
// regisseur yet for all of the house.
constexpr toegang::ScopedSql regie{
    "acties.regie",
    "SELECT " LIJST_KOLOMMEN LIJST_UIT ZOALS_LEZEN
    " AND dn.rol IN (2, 5) AND (d.procesregisseur = $1 OR d.casusregisseur = $1 OR (dn.rol = 2 AND ($7 = 1 OR "
    "d.procesregisseur IS NULL))) AND a.medewerker <> $1 AND (a.staat = 3 OR (a.open = 1 AND (a.termijn <= $8 OR "
    "(a.staat = 2 AND COALESCE(a.laatste_voortgang, i.gemaakt) < $9))))" OP_TERMIJN};

constexpr toegang::Doelen werkdoelen{toegang::Doel::procesregie, toegang::Doel::ondersteunen};

db::Rows vraag(db::Reader& reader, const toegang::ScopeBasis& scope, Welke welke, int weken) {
    const toegang::PersoonFeiten& persoon = scope.wie().feiten;
    // A token carries one purpose; a person may switch, so any purpose of casework counts.
    const std::int64_t doelen =
        (persoon.doel_vast ? toegang::Doelen{scope.doel()} & werkdoelen : werkdoelen).mask();
    if (welke == Welke::aangeboden) return scope.query(reader, aangeboden, doelen, lijst_max);
    if (welke == Welke::van_mij) return scope.query(reader, van_mij, doelen, lijst_max);
    if (welke == Welke::van_organisatie) return scope.query(reader, van_organisatie, doelen, lijst_max);
    const bool ondersteunt =
        !persoon.rollen.has(toegang::Rol::procesregisseur) &&
        persoon.rollen.any_of({toegang::Rol::procesondersteuner, toegang::Rol::informatiemakelaar});
    const Date tot = scope.vandaag().plus_days(binnenkort_dagen);
    const Instant stil_sinds = start_of_day(scope.vandaag().plus_days(1 - 7 * weken));
    return scope.query(reader, regie, doelen, lijst_max, ondersteunt, tot, stil_sinds);
}

}  // namespace

std::vector<ActieRegel> acties(db::Reader& reader, const toegang::ScopeBasis& scope, Welke welke, int weken,
                               const Kies& kies) {
    constexpr int c = actie_kolommen;
    std::vector<ActieRegel> gekozen;
    for (db::Row row : vraag(reader, scope, welke, weken)) {
        ActieKop kop = lees_kop(row);
        const toegang::DossierFeiten feiten = toegang::lees_feiten(row, c + kolom_feiten);
        if (!scope.van(feiten, kop.item).toegestaan() || !kies(kop)) continue;
        const auto dossier = row.get<kern::DossierId>(c);
        auto titel =
            scope.toon_dossier<betrokkene::Titel>(dossier, dossier, row.bytes(c + 2), {toegang::Klasse::k2});
        auto tekst = scope.toon<ActieTekst>(dossier, feiten, kop.item, row.bytes(kolom_tekst));
        gekozen.push_back({dossier, std::string(row.text(c + 1)), feiten.fase, feiten.rol.value(),
                           std::move(titel), std::move(kop), std::move(tekst)});
    }
    return gekozen;
}

std::map<kern::DossierId, int> te_laat(db::Reader& reader, const toegang::ScopeBasis& scope) {
    std::map<kern::DossierId, int> aantal;
    for (const Welke welke : {Welke::van_mij, Welke::regie})
        for (db::Row row : vraag(reader, scope, welke, 1)) {
            const ActieKop kop = lees_kop(row);
            if (!scope.van(toegang::lees_feiten(row, actie_kolommen + kolom_feiten), kop.item).toegestaan())
                continue;
            if (rules::is_open(kop.staat) && kop.termijn < scope.vandaag())
                ++aantal[row.get<kern::DossierId>(actie_kolommen)];
        }
    return aantal;
}

}  // namespace plan::store
