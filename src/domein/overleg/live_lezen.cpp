// Reading the table: the point it is at, its lines, who is there.
#include "domein/overleg/live_sql.hpp"
#include "domein/overleg/live_store.hpp"

namespace overleg::live::store {
namespace {

constexpr db::Sql select_peil{"live.peil", "SELECT live FROM overleg WHERE id = $1"};
constexpr db::Sql select_stand{"live.stand", "SELECT stand FROM overleg WHERE id = $1"};
constexpr db::Sql select_zaal{"live.zaal", "SELECT zaal FROM overleg WHERE id = $1"};

#define VAN_PUNT           \
    " FROM" SCOPE_DOSSIERS \
    " JOIN agendapunt a ON a.dossier = d.id JOIN item i ON i.dossier = a.dossier AND i.id = a.id WHERE"
constexpr toegang::ScopedSql select_huidig{
    "live.huidig",
    "SELECT " ITEM_KOLOMMEN ", " FEITEN_KOLOMMEN ", d.id, a.versie" VAN_PUNT SCOPE_VAN_MIJ AAN_TAFEL
    " AND a.overleg = $5 AND a.status = 2 ORDER BY i.dossier, i.id LIMIT 1"};
constexpr toegang::ScopedSql select_regels{
    "live.regels", "SELECT " ITEM_KOLOMMEN ", " FEITEN_KOLOMMEN ", " REGEL_KOLOMMEN " FROM" SCOPE_DOSSIERS
                   " JOIN overlegregel r ON r.dossier = d.id" REGEL_JOINS " WHERE" SCOPE_VAN_MIJ AAN_TAFEL
                   " AND r.dossier = $5 AND r.punt = $6 AND r.staat <> 3 ORDER BY r.deel, i.gemaakt, i.id"};
constexpr toegang::ScopedSql select_aanwezigen{
    "live.aanwezigen",
    "SELECT " ITEM_KOLOMMEN ", " FEITEN_KOLOMMEN
    ", z.soort, z.verklaring, z.van, z.tot, z.naam_z FROM" SCOPE_DOSSIERS
    " JOIN aanwezige z ON z.dossier = d.id JOIN item i ON i.dossier = z.dossier AND i.id = z.id WHERE" SCOPE_VAN_MIJ
        AAN_TAFEL " AND z.dossier = $5 AND z.punt = $6 ORDER BY i.gemaakt, i.id"};
constexpr toegang::ScopedSql select_organisaties{
    "live.organisaties",
    "SELECT g.id, g.naam FROM" SCOPE_DOSSIERS
    " JOIN organisatie g ON EXISTS (SELECT 1 FROM deelnemer x WHERE x.dossier = d.id "
    "AND x.organisatie = g.id AND x.rol IN (2, 4, 5) AND x.van <= $3 AND (x.tot IS NULL OR x.tot >= $3)) WHERE" SCOPE_VAN_MIJ
        AAN_TAFEL " AND d.id = $5 ORDER BY g.naam, g.id"};

constexpr db::Sql select_zaalmensen{
    "live.zaalmensen",
    "SELECT l.medewerker, l.organisatie, o.soort, m.functies, d.fase, d.afgeschermd, d.bevroren, dn.rol, dn.doelen, CASE WHEN "
    "ux.dossier IS NULL THEN 0 ELSE 1 END FROM overleg_lid l JOIN medewerker m ON m.id = l.medewerker JOIN organisatie o ON "
    "o.id = l.organisatie JOIN dossier d ON d.id = $2 LEFT JOIN deelnemer dn ON dn.medewerker = l.medewerker AND dn.dossier = "
    "d.id AND dn.organisatie = l.organisatie AND dn.van <= $3 AND (dn.tot IS NULL OR dn.tot >= $3) LEFT JOIN uitsluiting ux "
    "ON ux.medewerker = l.medewerker AND ux.dossier = d.id WHERE l.overleg = $1 AND l.aanwezig_van IS NOT NULL AND "
    "l.aanwezig_tot IS NULL ORDER BY l.medewerker"};
constexpr db::Sql select_rollen{
    "live.rollen",
    "SELECT rol FROM medewerker_rol WHERE medewerker = $1 AND staat = 2 AND van <= $2 AND (tot IS NULL OR tot >= $2) "
    "ORDER BY id"};
constexpr db::Sql tel_zonder_account{
    "live.zonder_account", "SELECT count(*) FROM aanwezige WHERE dossier = $1 AND punt = $2 AND tot IS NULL"};

// Mixes ids and versions to a number that tells nothing but that something is another. Never 0.
class Merk {
public:
    void voeg(const IdBytes& id, std::int64_t versie) {
        for (const auto byte : id.bytes) stap(byte);
        for (int i = 0; i < 8; ++i) stap(static_cast<std::uint8_t>(versie >> (8 * i)));
    }
    std::int64_t getal() const {
        constexpr std::uint64_t veilig = (std::uint64_t{1} << 52) - 1;  // exact in every script
        return static_cast<std::int64_t>(m_hash & veilig) | 1;
    }

private:
    void stap(std::uint8_t byte) { m_hash = (m_hash ^ byte) * 1099511628211ULL; }
    std::uint64_t m_hash = 14695981039346656037ULL;
};

constexpr int f = toegang::item_kolommen;
constexpr int c = f + 4;

}  // namespace

bool leidt(const toegang::Principal& wie, const Overleg& overleg) {
    return overleg::store::van_huis(wie) || overleg.voorzitter == wie.medewerker;
}

std::int64_t peil(db::Reader& reader, OverlegId id) {
    return reader.value<std::int64_t>(select_peil, id).value_or(0);
}
std::int64_t stand(db::Reader& reader, OverlegId id) {
    return reader.value<std::int64_t>(select_stand, id).value_or(0);
}
bool zaal_bevestigd(db::Reader& reader, OverlegId id) {
    return reader.value<std::int64_t>(select_zaal, id).value_or(0) == 1;
}

std::optional<Huidig> huidig(db::Reader& reader, const toegang::ScopeBasis& scope, OverlegId id) {
    for (db::Row row : scope.query(reader, select_huidig, id)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (!scope.van(toegang::lees_feiten(row, f), item).toegestaan()) return std::nullopt;
        return Huidig{row.get<kern::DossierId>(c), item, row.get<std::int64_t>(c + 1)};
    }
    return std::nullopt;
}

std::int64_t merk_regels(db::Reader& reader, const toegang::ScopeBasis& scope, const Huidig& punt) {
    Merk merk;
    merk.voeg(punt.item.id, 0);
    for (db::Row row : scope.query(reader, select_regels, punt.dossier, punt.item.id)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (scope.van(toegang::lees_feiten(row, f), item).antwoord == toegang::Antwoord::weigeren) continue;
        merk.voeg(item.id, item.versie);
    }
    return merk.getal();
}

std::int64_t merk_punt(db::Reader& reader, const toegang::ScopeBasis& scope, const Huidig& punt) {
    Merk merk;
    merk.voeg(punt.item.id, punt.versie);
    for (db::Row row : scope.query(reader, select_aanwezigen, punt.dossier, punt.item.id)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (scope.van(toegang::lees_feiten(row, f), item).toegestaan()) merk.voeg(item.id, item.versie);
    }
    return merk.getal();
}

std::vector<Regel> regels(db::Reader& reader, const toegang::ScopeBasis& scope, const Huidig& punt) {
    std::vector<Regel> gevonden;
    for (db::Row row : scope.query(reader, select_regels, punt.dossier, punt.item.id)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        const toegang::DossierFeiten feiten = toegang::lees_feiten(row, f);
        const auto besluit = scope.van(feiten, item);
        if (besluit.antwoord == toegang::Antwoord::weigeren) continue;
        Regel regel = lees_regel(row, c, item);
        if (besluit.toegestaan())
            regel.tekst = scope.toon<RegelTekst>(punt.dossier, feiten, item, row.bytes(c + regel_tekst));
        gevonden.push_back(std::move(regel));
    }
    return gevonden;
}

std::vector<Aanwezige> aanwezigen(db::Reader& reader, const toegang::ScopeBasis& scope, const Huidig& punt) {
    std::vector<Aanwezige> gevonden;
    for (db::Row row : scope.query(reader, select_aanwezigen, punt.dossier, punt.item.id)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        const toegang::DossierFeiten feiten = toegang::lees_feiten(row, f);
        if (!scope.van(feiten, item).toegestaan()) continue;
        gevonden.push_back({item, row.get<AanwezigeSoort>(c), row.get<std::optional<Date>>(c + 1),
                            row.get<Instant>(c + 2), row.get<std::optional<Instant>>(c + 3),
                            scope.toon<Naam>(punt.dossier, feiten, item, row.bytes(c + 4))});
    }
    return gevonden;
}

std::vector<Organisatie> organisaties(db::Reader& reader, const toegang::ScopeBasis& scope,
                                      const Huidig& punt) {
    std::vector<Organisatie> gevonden;
    for (db::Row row : scope.query(reader, select_organisaties, punt.dossier))
        gevonden.push_back({row.get<kern::OrganisatieId>(0), std::string(row.text(1))});
    return gevonden;
}

InDeZaal in_de_zaal(db::Reader& reader, OverlegId id, const Huidig& punt, Date vandaag) {
    InDeZaal zaal;
    std::vector<kern::MedewerkerId> wie;
    for (db::Row row : reader.query(select_zaalmensen, id, punt.dossier, vandaag)) {
        rules::InDeZaal een;
        een.persoon.geldig = true;
        een.persoon.soort = row.get<toegang::OrganisatieSoort>(2);
        een.persoon.functies = toegang::Functies::of_mask(row.get<std::int64_t>(3));
        een.persoon.sterkte = toegang::Sterkte::twee_factoren;
        een.dossier.bestaat = true;
        een.dossier.fase = row.get<toegang::Fase>(4);
        een.dossier.afgeschermd = row.get<bool>(5);
        een.dossier.bevroren = row.get<bool>(6);
        if (!row.null(7)) {
            een.dossier.rol = row.get<toegang::DeelnameRol>(7);
            een.dossier.doelen = toegang::Doelen::of_mask(row.get<std::int64_t>(8));
        }
        een.dossier.eigen_zaak = row.get<bool>(9);
        zaal.mensen.push_back(een);
        zaal.organisaties.push_back(row.get<kern::OrganisatieId>(1));
        wie.push_back(row.get<kern::MedewerkerId>(0));
    }
    const auto& recht = toegang::regel(toegang::Recht::agendapunt_lezen);
    for (std::size_t i = 0; i < wie.size(); ++i) {
        rules::InDeZaal& een = zaal.mensen[i];
        for (db::Row row : reader.query(select_rollen, wie[i], vandaag))
            een.persoon.rollen.add(row.get<toegang::Rol>(0));
        const auto besluit = toegang::besluit(recht, een.persoon, &een.dossier);
        een.persoon.geldig =
            besluit.toegestaan();  // who may not open the point may see nothing of it on the wall
        een.doel = besluit.doel;
    }
    zaal.zonder_account =
        reader.value<std::int64_t>(tel_zonder_account, punt.dossier, punt.item.id).value_or(0) != 0;
    return zaal;
}

}  // namespace overleg::live::store
