#include "domein/casus/store.hpp"

#include <algorithm>
#include <map>

#include "domein/bijdrage/bijdrage.hpp"
#include "domein/caseload/caseload.hpp"
#include "domein/casus/labels.hpp"
#include "domein/casus/rules.hpp"
#include "kern/toegang/handeling.hpp"

namespace casus::store {
namespace {

constexpr toegang::Klassen identiteit{toegang::Klasse::k2};

constexpr toegang::ScopedSql select_lijst{
    "casus.lijst",
    "SELECT d.id, d.kenmerk, d.fase, d.tafel, d.gemeente, d.ave, d.procesregisseur, dn.gewijzigd, dn.gezien, d.titel_z "
    "FROM" SCOPE_DOSSIERS " WHERE" SCOPE_VAN_MIJ
    " AND dn.stapel = 2 AND dn.rol IN (2, 4, 5) ORDER BY dn.gewijzigd DESC, dn.dossier "
    "LIMIT $5 OFFSET $6"};

constexpr db::Sql select_kop{
    "casus.kop",
    "SELECT d.kenmerk, d.fase, COALESCE(t.naam, ''), d.gemeente, d.ave, d.spoed, d.procesregisseur, COALESCE(pr.naam, ''), "
    "d.casusregisseur, CASE WHEN cr.id IS NULL THEN '' ELSE cr.naam || ', ' || co.naam END, d.ingediend, "
    "d.bewaren_tot, d.versie, COALESCE(dn.gezien, 0), d.titel_z, COALESCE(dn.gewijzigd, 0) FROM dossier d LEFT JOIN "
    "regietafel t ON t.id = d.tafel LEFT JOIN medewerker pr ON pr.id = "
    "d.procesregisseur LEFT JOIN medewerker cr ON cr.id = d.casusregisseur LEFT JOIN organisatie co ON co.id = cr.werkt_voor "
    "LEFT JOIN deelnemer dn ON dn.dossier = d.id AND dn.medewerker = $2 WHERE d.id = $1"};
constexpr db::Sql select_deelnames{
    "casus.deelnames",
    "SELECT dl.id, o.id, o.naam, dl.rol, dl.doelen, dl.grondslag, dl.van, dl.tot, dl.ingetrokken, dl.versie FROM "
    "deelname dl JOIN "
    "organisatie o ON o.id = dl.organisatie WHERE dl.dossier = $1 ORDER BY dl.van, o.naam, dl.id"};
// Who is asked above the case table (role 7) takes no part: that he was asked is between the house and him.
constexpr db::Sql select_mensen{
    "casus.mensen",
    "SELECT dn.deelname, m.naam FROM deelnemer dn JOIN medewerker m ON m.id = dn.medewerker WHERE dn.dossier = $1 AND "
    "dn.rol <> 7 ORDER BY m.naam, m.id"};
// What all who read the casus may know of. Events of goals, actions and incidents are not for everyone: those stand on the
// life line through the items, for who may see them.
constexpr db::Sql select_verloop{
    "casus.verloop",
    "SELECT tijd, soort, waarde FROM dossier_verloop WHERE dossier = $1 AND soort NOT IN ('actie', 'doel', 'incident') ORDER BY "
    "tijd, volg"};
// From the few decisions that count to their organisations: a dossier has many of those.
constexpr db::Sql select_besluiten{
    "casus.besluiten",
    "SELECT b.id, o.naam, bo.rol, b.nodig, b.inhoud_z, (SELECT count(*) FROM besluit_bevestiging v WHERE v.dossier = "
    "b.dossier AND "
    "v.besluit = b.id AND v.antwoord = 1), (SELECT count(*) FROM besluit_bevestiging v WHERE v.dossier = b.dossier "
    "AND v.besluit = "
    "b.id AND v.antwoord = 2), (SELECT count(*) FROM besluit_bevestiging v WHERE v.dossier = b.dossier AND v.besluit = b.id AND "
    "v.organisatie = $2), b.versie FROM besluit b CROSS JOIN besluit_organisatie bo CROSS JOIN organisatie o WHERE b.dossier = "
    "$1 AND b.soort = 4 AND b.staat = 1 AND bo.dossier = b.dossier AND bo.besluit = b.id AND o.id = bo.organisatie ORDER BY "
    "b.voorbereid_op, b.id"};
constexpr db::Sql select_ingetrokken{
    "casus.besluiten.ingetrokken",
    "SELECT b.id, o.naam, bo.rol, COALESCE(m.naam, ''), b.ingetrokken_op, b.inhoud_z FROM besluit b CROSS JOIN "
    "besluit_organisatie bo CROSS JOIN organisatie o LEFT JOIN medewerker m ON m.id = b.ingetrokken_door WHERE b.dossier = $1 "
    "AND b.soort = 4 AND b.staat = 3 AND b.ingetrokken_op IS NOT NULL AND bo.dossier = b.dossier AND bo.besluit = b.id AND o.id "
    "= bo.organisatie ORDER BY b.ingetrokken_op DESC, b.id LIMIT 25"};
constexpr db::Sql select_organisaties{
    "casus.organisaties",
    "SELECT id, naam FROM organisatie WHERE soort < 20 AND van <= $1 AND (tot IS NULL OR tot >= $1) ORDER BY naam, id"};
constexpr db::Sql select_mensen_van{
    "casus.mensen_van",
    "SELECT m.id, m.naam FROM medewerker m WHERE m.werkt_voor = $1 AND m.geblokkeerd = 0 AND (m.functies & 1) = 1 AND "
    "m.aangewezen_van <= $2 AND (m.aangewezen_tot IS NULL OR m.aangewezen_tot >= $2) AND NOT EXISTS (SELECT 1 FROM "
    "uitsluiting u WHERE u.medewerker = m.id AND u.dossier = $3) ORDER BY m.naam, m.id"};
constexpr db::Sql select_deelnemende{
    "casus.deelnemende",
    "SELECT m.id, m.naam || ', ' || o.naam FROM deelnemer dn JOIN medewerker m ON m.id = dn.medewerker JOIN "
    "organisatie o ON o.id = "
    "dn.organisatie WHERE dn.dossier = $1 AND dn.rol IN (4, 5) AND dn.van <= $2 AND (dn.tot IS NULL OR dn.tot >= $2) ORDER BY "
    "o.naam, m.naam, m.id"};
constexpr db::Sql select_soort{"casus.soort", "SELECT soort FROM organisatie WHERE id = $1"};
constexpr db::Sql update_kop{
    "casus.kop.wijzig",
    "UPDATE dossier SET ave = $3, casusregisseur = $4, versie = versie + 1 WHERE id = $1 AND versie = $2"};

constexpr db::Sql naam_medewerker{"casus.medewerker", "SELECT naam FROM medewerker WHERE id = $1"};
constexpr db::Sql naam_organisatie{"casus.organisatie", "SELECT naam FROM organisatie WHERE id = $1"};

std::string naam_van(db::Reader& reader, const db::Sql& sql, std::string_view id) {
    const auto bekend = IdBytes::parse(id);
    return bekend ? reader.value<std::string>(sql, *bekend).value_or("onbekend") : "niet bewaard";
}

constexpr db::Sql naam_tafel{"casus.lijst.tafel", "SELECT naam FROM regietafel WHERE id = $1"};
constexpr db::Sql naam_mens{"casus.lijst.mens", "SELECT naam FROM medewerker WHERE id = $1"};

// Names by id, each looked up once: a page shows few tables and people, many times.
class Namen {
public:
    Namen(db::Reader& reader, const db::Sql& sql) : m_reader(&reader), m_sql(&sql) {}
    // "" for nobody.
    const std::string& van(const std::optional<IdBytes>& id) {
        const auto [plaats, nieuw] = m_bekend.try_emplace(id.value_or(IdBytes{}));
        if (nieuw && id) plaats->second = m_reader->value<std::string>(*m_sql, *id).value_or("");
        return plaats->second;
    }

private:
    db::Reader* m_reader;
    const db::Sql* m_sql;
    std::map<IdBytes, std::string> m_bekend;
};

}  // namespace

std::vector<InzageRegel> inzage(kern::Call& call, const toegang::Grant<Inzage>& grant, int hoogstens) {
    std::vector<InzageRegel> regels;
    for (const auto& gezien : call.kern.logboek.over_dossier(call.reader, grant.dossier(), hoogstens))
        regels.push_back({gezien.tijd, naam_van(call.reader, naam_medewerker, gezien.medewerker),
                          naam_van(call.reader, naam_organisatie, gezien.organisatie),
                          std::string(toegang::handeling(gezien.actie)), gezien.doel,
                          gezien.uitkomst == "toegestaan"});
    return regels;
}

Bladzijde lijst(db::Reader& reader, const toegang::Scope<Lijst>& scope, int page, int size) {
    Bladzijde bladzijde;
    Labels gemeenten(reader, "gemeente");
    Namen tafels(reader, naam_tafel);
    Namen mensen(reader, naam_mens);
    const std::int64_t vanaf = static_cast<std::int64_t>(page - 1) * size;
    // One more than shown tells whether there is a next page; counting them all would cost every reader of page one.
    for (db::Row row : scope.query(reader, select_lijst, static_cast<std::int64_t>(size) + 1, vanaf)) {
        if (static_cast<int>(bladzijde.regels.size()) == size) {
            bladzijde.meer = true;
            break;
        }
        const auto id = row.get<kern::DossierId>(0);
        const auto gewijzigd = row.get<Instant>(7);
        bladzijde.regels.push_back(
            {id, std::string(row.text(1)), row.get<toegang::Fase>(2),
             tafels.van(row.get<std::optional<IdBytes>>(3)), gemeenten.van(row.text(4)), row.get<int>(5),
             mensen.van(row.get<std::optional<IdBytes>>(6)), gewijzigd, gewijzigd > row.get<Instant>(8),
             scope.toon_dossier<betrokkene::Titel>(id, id, row.bytes(9), identiteit)});
    }
    return bladzijde;
}

std::optional<Kop> kop(db::Reader& reader, const toegang::GrantBasis& grant) {
    for (db::Row row : reader.query(select_kop, grant.dossier(), grant.wie().medewerker)) {
        Kop kop{std::string(row.text(0)),
                row.get<toegang::Fase>(1),
                std::string(row.text(2)),
                partner::code_naam(reader, "gemeente", row.text(3)),
                row.get<int>(4),
                row.get<bool>(5),
                row.get<std::optional<kern::MedewerkerId>>(6),
                std::string(row.text(7)),
                row.get<std::optional<kern::MedewerkerId>>(8),
                std::string(row.text(9)),
                row.get<Instant>(10),
                row.get<Date>(11),
                row.get<std::int64_t>(12),
                row.get<Instant>(13),
                grant.zicht().toon_dossier<betrokkene::Titel>(grant.dossier(), row.bytes(14), identiteit)};
        kop.nieuws = row.get<Instant>(15) > kop.gezien;
        if (kop.procesregisseur_id)
            kop.waarnemer = caseload::waargenomen_door(reader, *kop.procesregisseur_id, grant.vandaag());
        return kop;
    }
    return std::nullopt;
}

std::vector<Deelname> deelnames(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Deelname> gevonden;
    Labels grondslagen(reader, "grondslag");
    for (db::Row row : reader.query(select_deelnames, grant.dossier()))
        gevonden.push_back({row.get<kern::DeelnameId>(0),
                            row.get<kern::OrganisatieId>(1),
                            std::string(row.text(2)),
                            row.get<toegang::DeelnameRol>(3),
                            toegang::Doelen::of_mask(row.get<std::int64_t>(4)),
                            grondslagen.van(row.text(5)),
                            row.get<Date>(6),
                            row.get<std::optional<Date>>(7),
                            !row.null(8),
                            row.get<std::int64_t>(9),
                            {}});
    for (db::Row row : reader.query(select_mensen, grant.dossier())) {
        const auto id = row.get<kern::DeelnameId>(0);
        for (auto& deelname : gevonden)
            if (deelname.id == id) deelname.mensen.emplace_back(row.text(1));
    }
    return gevonden;
}

std::vector<Gebeurtenis> verloop(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Gebeurtenis> gevonden;
    const bool van_huis = grant.rol() == toegang::DeelnameRol::huis;
    for (db::Row row : reader.query(select_verloop, grant.dossier()))
        if (rules::op_de_lijn(row.text(1), van_huis) && !rules::gebeurtenis(row.text(1), row.text(2)).empty())
            gevonden.push_back({row.get<Instant>(0), std::string(row.text(1)), std::string(row.text(2))});
    for (const Date dag : bijdrage::incidenten(reader, grant))
        gevonden.push_back({start_of_day(dag), "incident", "vastgelegd", true});
    std::ranges::stable_sort(gevonden, {}, &Gebeurtenis::tijd);
    return gevonden;
}

std::vector<OpenBesluit> open_besluiten(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<OpenBesluit> gevonden;
    for (db::Row row : reader.query(select_besluiten, grant.dossier(), grant.wie().organisatie)) {
        const auto id = row.get<kern::BesluitId>(0);
        gevonden.push_back({id, std::string(row.text(1)), row.get<toegang::DeelnameRol>(2), row.get<int>(3),
                            row.get<int>(5), row.get<int>(6), row.get<int>(7) != 0,
                            grant.zicht().toon_dossier<BesluitInhoud>(id, row.bytes(4), {}),
                            row.get<std::int64_t>(8)});
    }
    return gevonden;
}

std::optional<OpenBesluit> open_besluit(db::Reader& reader, const toegang::GrantBasis& grant,
                                        kern::BesluitId besluit) {
    for (auto& een : open_besluiten(reader, grant))
        if (een.id == besluit) return std::move(een);
    return std::nullopt;
}

std::vector<IngetrokkenBesluit> ingetrokken_besluiten(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<IngetrokkenBesluit> gevonden;
    for (db::Row row : reader.query(select_ingetrokken, grant.dossier())) {
        const auto id = row.get<kern::BesluitId>(0);
        gevonden.push_back({id, std::string(row.text(1)), row.get<toegang::DeelnameRol>(2),
                            std::string(row.text(3)), row.get<Instant>(4),
                            grant.zicht().toon_dossier<BesluitInhoud>(id, row.bytes(5), {})});
    }
    return gevonden;
}

namespace {
std::vector<Keuze> keuzes(db::Rows rows) {
    std::vector<Keuze> gevonden;
    for (db::Row row : rows) gevonden.push_back({row.get<IdBytes>(0), std::string(row.text(1))});
    return gevonden;
}
}  // namespace

std::vector<Keuze> organisaties(db::Reader& reader, Date vandaag) {
    return keuzes(reader.query(select_organisaties, vandaag));
}

std::vector<Keuze> mensen_van(db::Reader& reader, const toegang::GrantBasis& grant,
                              kern::OrganisatieId organisatie) {
    return keuzes(reader.query(select_mensen_van, organisatie, grant.vandaag(), grant.dossier()));
}

std::vector<Keuze> deelnemende_mensen(db::Reader& reader, const toegang::GrantBasis& grant) {
    return keuzes(reader.query(select_deelnemende, grant.dossier(), grant.vandaag()));
}

std::optional<toegang::OrganisatieSoort> soort_van(db::Reader& reader, kern::OrganisatieId organisatie) {
    return reader.value<toegang::OrganisatieSoort>(select_soort, organisatie);
}

bool wijzig_kop(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const Kopwijziging& nieuw) {
    if (tx.run(update_kop, grant.dossier(), nieuw.versie, nieuw.ave, nieuw.casusregisseur) == 0) return false;
    toegang::raak_allen_aan(tx, grant.dossier(), grant.nu());
    return true;
}

}  // namespace casus::store
