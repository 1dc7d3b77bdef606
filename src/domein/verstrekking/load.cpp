#include <algorithm>

#include "domein/verstrekking/kop.hpp"
#include "domein/verstrekking/rules.hpp"
#include "kern/partner/convenant.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/termijn/termijn.hpp"

namespace verstrekking::store {
namespace {

// Of organisation o ($1 dossier, $3 today): it takes part in the dossier today.
#define DOET_MEE                                                                                                  \
    "EXISTS (SELECT 1 FROM deelname dn WHERE dn.dossier = $1 AND dn.organisatie = o.id AND dn.rol IN (4, 5) AND " \
    "dn.ingetrokken IS NULL AND dn.van <= $3 AND (dn.tot IS NULL OR dn.tot >= $3))"

constexpr db::Sql select_kop{
    "verstrekking.kop",
    "SELECT " ITEM_KOLOMMEN
    ", v.ontvanger, v.derde, COALESCE(o.naam, h.naam, ''), v.grondslag, v.van, v.tot, v.nodig, v.antwoord_voor, v.geinformeerd, "
    "v.herzien_op, v.rac_op, v.staat, v.verstrekt, v.wijze, v.terug_op, v.inhoud_z, v.informeren_z, v.rac_z, v.slot_z, CASE "
    "WHEN o.id IS NULL OR (o.van <= $4 AND (o.tot IS NULL OR o.tot >= $4)) THEN 1 ELSE 0 END, " TE_MELDEN
    ", v.huisvraag, CASE WHEN q.staat = 2 "
    "AND q.verloopt > $5 AND h.bevestigd IS NOT NULL AND h.van <= $4 AND (h.tot IS NULL OR h.tot >= $4) THEN 1 ELSE 0 END "
    "FROM item i JOIN verstrekking v ON v.dossier = i.dossier AND v.id = i.id LEFT JOIN organisatie o ON o.id = v.ontvanger "
    "LEFT JOIN huisvraag q ON q.dossier = v.dossier AND q.id = v.huisvraag LEFT JOIN ander_huis h ON h.id = q.huis WHERE "
    "i.dossier = $1 AND i.id = $3 AND i.soort = 14"};
constexpr db::Sql select_gekozen{
    "verstrekking.gekozen",
    "SELECT " ITEM_KOLOMMEN ", vo.versie, " INGETROKKEN("vo.item")
    " FROM verstrekking_onderdeel vo JOIN item i ON i.dossier = vo.dossier AND i.id = vo.item WHERE vo.dossier = $1 AND "
    "vo.verstrekking = $3 ORDER BY vo.volgorde, vo.item"};
constexpr db::Sql select_weg{
    "verstrekking.weg",
    "SELECT vo.item FROM verstrekking_onderdeel vo WHERE vo.dossier = $1 AND vo.verstrekking = $2 AND NOT EXISTS (SELECT 1 "
    "FROM item i WHERE i.dossier = vo.dossier AND i.id = vo.item) ORDER BY vo.volgorde, vo.item"};
// Who takes part, who gave or carries out a part, and who was asked.
constexpr db::Sql select_partijen{
    "verstrekking.partijen",
    "SELECT o.id, o.naam, o.soort, CASE WHEN " DOET_MEE
    " THEN 1 ELSE 0 END, a.gevraagd, a.bezwaar, a.toestemming, a.besluit FROM organisatie o LEFT JOIN verstrekking_antwoord a "
    "ON a.dossier = $1 AND a.over = $2 AND a.organisatie = o.id WHERE o.soort < 20 AND (a.organisatie IS NOT NULL OR " DOET_MEE
    " OR EXISTS (SELECT 1 FROM verstrekking_onderdeel vo JOIN item i ON i.dossier = vo.dossier AND i.id = vo.item WHERE "
    "vo.dossier = $1 AND vo.verstrekking = $2 AND (i.bron = o.id OR i.eigenaar = o.id))) ORDER BY o.naam, o.id"};
constexpr db::Sql select_leest{
    "verstrekking.leest",
    "SELECT 1 FROM deelname dn WHERE dn.dossier = $1 AND dn.organisatie = $2 AND dn.rol IN (4, 5, 6) AND dn.ingetrokken IS "
    "NULL AND dn.van <= $3 AND (dn.tot IS NULL OR dn.tot >= $3) LIMIT 1"};
constexpr db::Sql select_ontvangers{
    "verstrekking.ontvangers",
    "SELECT o.id, o.naam, CASE WHEN EXISTS (SELECT 1 FROM deelname dn WHERE dn.dossier = $1 AND dn.organisatie = o.id AND "
    "dn.rol IN (4, 5, 6) AND dn.ingetrokken IS NULL AND dn.van <= $2 AND (dn.tot IS NULL OR dn.tot >= $2)) THEN 1 ELSE 0 END "
    "FROM organisatie o WHERE o.soort < 20 AND o.van <= $2 AND (o.tot IS NULL OR o.tot >= $2) ORDER BY o.naam, o.id LIMIT 500"};
constexpr db::Sql select_treffers{
    "verstrekking.treffers",
    "SELECT q.id, h.naam FROM huisvraag q JOIN ander_huis h ON h.id = q.huis WHERE q.dossier = $1 AND q.richting = 2 AND "
    "q.staat = 2 AND q.verloopt > $2 AND h.bevestigd IS NOT NULL AND h.van <= $3 AND (h.tot IS NULL OR h.tot >= $3) ORDER BY "
    "q.gemaakt DESC, q.id LIMIT 50"};
constexpr db::Sql select_publiek{
    "verstrekking.publiek",
    "SELECT count(DISTINCT dn.organisatie) FROM deelname dn JOIN organisatie o ON o.id = dn.organisatie WHERE dn.dossier = $1 "
    "AND o.soort <= 7 AND dn.rol IN (4, 5) AND dn.ingetrokken IS NULL AND dn.van <= $2 AND (dn.tot IS NULL OR dn.tot >= $2)"};

constexpr int c = toegang::item_kolommen;

std::optional<bool> ja(const db::Row& row, int kolom) {
    const auto waarde = row.get<std::optional<std::int64_t>>(kolom);
    return waarde ? std::optional(*waarde == 1) : std::nullopt;
}

std::optional<db::Bytes> bytes_of_niets(const db::Row& row, int kolom) {
    if (row.null(kolom)) return std::nullopt;
    const auto gelezen = row.bytes(kolom);
    return db::Bytes(gelezen.begin(), gelezen.end());
}

Kop lees_kop(const db::Row& row) {
    Kop kop;
    Feiten& f = kop.feiten;
    f.item = toegang::lees_item(row);
    f.ontvanger = row.get<std::optional<kern::OrganisatieId>>(c);
    f.derde = row.get<std::optional<kern::ItemId>>(c + 1);
    f.huisvraag = row.get<std::optional<kern::ItemId>>(c + 21);
    f.aan = f.derde ? Aan::derde : f.huisvraag ? Aan::huis : Aan::deelnemer;
    f.treffer_geldig = row.get<bool>(c + 22);
    f.ontvanger_naam = row.text(c + 2);
    f.grondslag = row.text(c + 3);
    f.van = row.get<Date>(c + 4);
    f.tot = row.get<std::optional<Date>>(c + 5);
    f.nodig = row.get<int>(c + 6);
    f.antwoord_voor = row.get<Date>(c + 7);
    f.geinformeerd = row.get<bool>(c + 8);
    f.herzien_op = row.get<std::optional<Date>>(c + 9);
    f.rac_op = row.get<std::optional<Date>>(c + 10);
    f.staat = row.get<Staat>(c + 11);
    f.verstrekt = row.get<std::optional<Instant>>(c + 12);
    f.wijze = row.get<std::optional<Wijze>>(c + 13);
    f.terug_op = row.get<std::optional<Date>>(c + 14);
    kop.inhoud = bytes_of_niets(row, c + 15).value();
    kop.niet_geinformeerd = bytes_of_niets(row, c + 16);
    kop.rac = bytes_of_niets(row, c + 17);
    kop.slot = bytes_of_niets(row, c + 18);
    f.ontvanger_geldig = row.get<bool>(c + 19);
    f.te_melden = row.get<int>(c + 20);
    return kop;
}

std::vector<Gekozen> lees_gekozen(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id) {
    std::vector<Gekozen> gelezen;
    for (db::Row row : reader.query(select_gekozen, grant.dossier(), grant.wie().organisatie, id)) {
        Gekozen een;
        een.item = toegang::lees_item(row);
        een.gewijzigd = een.item.versie != row.get<std::int64_t>(c);
        een.ingetrokken = row.get<bool>(c + 1);
        gelezen.push_back(een);
    }
    for (db::Row row : reader.query(select_weg, grant.dossier(), id)) {
        Gekozen een;
        een.item.id = row.get<kern::ItemId>(0);
        een.weg = true;
        gelezen.push_back(een);
    }
    return gelezen;
}

std::vector<Partij> lees_partijen(db::Reader& reader, const toegang::GrantBasis& grant,
                                  const Feiten& feiten) {
    std::vector<Partij> gelezen;
    for (db::Row row : reader.query(select_partijen, grant.dossier(), feiten.item.id, grant.vandaag())) {
        Partij partij;
        partij.id = row.get<kern::OrganisatieId>(0);
        partij.naam = row.text(1);
        partij.publiek = toegang::is_publiek(row.get<toegang::OrganisatieSoort>(2));
        partij.doet_mee = row.get<bool>(3);
        partij.gevraagd = !row.null(4);
        partij.antwoord = {ja(row, 5), ja(row, 6), ja(row, 7), {}};
        for (const Gekozen& een : feiten.gekozen) {
            if (een.weg || !rules::levert(een.item, partij.id, partij.doet_mee)) continue;
            partij.levert = true;
            partij.moet_toestaan = partij.moet_toestaan || rules::vraagt_toestemming(een.item);
        }
        if (partij.gevraagd || rules::wordt_gevraagd(partij, feiten.aan, feiten.ontvanger))
            gelezen.push_back(std::move(partij));
    }
    return gelezen;
}

// What depends on the day, on others and on the house.
void vul_aan(db::Reader& reader, const toegang::GrantBasis& grant, Kop& kop) {
    Feiten& f = kop.feiten;
    const std::string_view lijst = rules::grondslagen(f.aan);
    const auto codes = partner::codes(reader, lijst, grant.vandaag());
    f.grondslag_geldig = std::ranges::find(codes, f.grondslag, &partner::Code::code) != codes.end();
    f.grondslag_naam = partner::code_naam(reader, lijst, f.grondslag);
    f.gekozen = lees_gekozen(reader, grant, f.item.id);
    f.partijen = lees_partijen(reader, grant, f);
    if (f.derde) {
        const auto derde = store::derde(reader, grant, *f.derde);
        f.derde_toegelaten = derde && !derde->beeindigd &&
                             rules::toegelaten(derde->besluit_datum.has_value(), derde->nodig, derde->akkoord,
                                               derde->niet_akkoord);
        f.verklaring = derde && derde->verklaring_op.has_value();
    } else if (f.ontvanger) {
        f.convenant_bezwaar =
            partner::convenant_bezwaar(reader, *f.ontvanger, grant.vandaag()).value_or(std::string{});
        f.ontvanger_leest =
            reader.value<std::int64_t>(select_leest, grant.dossier(), *f.ontvanger, grant.vandaag())
                .has_value();
    }
}

}  // namespace

std::optional<Kop> kop(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id) {
    std::optional<Kop> gelezen;
    for (db::Row row :
         reader.query(select_kop, grant.dossier(), grant.wie().organisatie, id, grant.vandaag(), grant.nu()))
        gelezen = lees_kop(row);
    if (!gelezen || !grant.zicht().van(gelezen->feiten.item).toegestaan()) return std::nullopt;
    vul_aan(reader, grant, *gelezen);
    return gelezen;
}

std::vector<Ontvanger> ontvangers(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Ontvanger> gelezen;
    for (db::Row row : reader.query(select_ontvangers, grant.dossier(), grant.vandaag()))
        gelezen.push_back({row.get<kern::OrganisatieId>(0), std::string(row.text(1)), row.get<bool>(2)});
    return gelezen;
}

std::vector<Treffer> treffers(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Treffer> gelezen;
    for (db::Row row : reader.query(select_treffers, grant.dossier(), grant.nu(), grant.vandaag()))
        gelezen.push_back({row.get<kern::ItemId>(0), std::string(row.text(1))});
    return gelezen;
}

Date antwoord_voor(db::Reader& reader, Date vandaag) {
    return termijn::plus_werkdagen(
        vandaag, static_cast<int>(partner::getal(reader, "verstrekking.antwoord_werkdagen", vandaag)));
}

int bevestigingen_nodig(db::Reader& reader, const toegang::GrantBasis& grant, std::string_view code) {
    const auto ingesteld = partner::getal(reader, code, grant.vandaag());
    const auto publiek =
        reader.value<std::int64_t>(select_publiek, grant.dossier(), grant.vandaag()).value_or(0);
    return static_cast<int>(std::clamp<std::int64_t>(ingesteld, 1, std::max<std::int64_t>(1, publiek)));
}

std::optional<Feiten> feiten_van(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id) {
    auto gelezen = kop(reader, grant, id);
    if (!gelezen) return std::nullopt;
    const auto inhoud = grant.zicht().toon<Inhoud>(gelezen->feiten.item, gelezen->inhoud);
    gelezen->feiten.noodzaak =
        inhoud.open() && !inhoud->noodzaak.empty() && !inhoud->proportionaliteit.empty();
    return std::move(gelezen->feiten);
}

std::optional<Feiten> feiten(db::Reader& reader, const toegang::GrantBasis& grant) {
    return feiten_van(reader, grant, grant.item());
}

const Partij* partij_van(const Feiten& feiten, kern::OrganisatieId organisatie) {
    const auto gevonden = std::ranges::find(feiten.partijen, organisatie, &Partij::id);
    return gevonden == feiten.partijen.end() ? nullptr : &*gevonden;
}

}  // namespace verstrekking::store
