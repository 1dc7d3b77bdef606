// The page of a disclosure and the list, as one person may see them.
#include "domein/verstrekking/kop.hpp"
#include "domein/verstrekking/rules.hpp"
#include "kern/partner/convenant.hpp"

namespace verstrekking::store {
namespace {

constexpr db::Sql select_redenen{
    "verstrekking.redenen",
    "SELECT o.naam, a.reden_z FROM verstrekking_antwoord a JOIN organisatie o ON o.id = a.organisatie WHERE a.dossier = $1 AND "
    "a.over = $2 AND a.reden_z IS NOT NULL ORDER BY o.naam, o.id"};
// Of each stuk: its item, whether its source took it back or put another in its place, and its file.
#define STUK_UIT                                                                                                       \
    " FROM verstrekking_stuk s JOIN item i ON i.dossier = s.dossier AND i.id = s.id LEFT JOIN verstrekking_bestand f " \
    "ON f.dossier = s.dossier AND f.stuk = s.id WHERE s.dossier = $1 AND s.verstrekking = $3 "
#define WEG INGETROKKEN("s.onderdeel") ", " VERVANGEN
constexpr db::Sql select_stukken{"verstrekking.stukken",
                                 "SELECT " ITEM_KOLOMMEN ", " WEG
                                 ", s.onderdeel, s.volgorde, s.inhoud_z, f.naam_z, f.grootte" STUK_UIT
                                 "ORDER BY s.volgorde, s.id"};
constexpr db::Sql select_bestand{"verstrekking.bestand",
                                 "SELECT " ITEM_KOLOMMEN ", " WEG
                                 ", f.naam_z, f.sleutel_z, f.grootte, f.delen, f.hash" STUK_UIT
                                 "AND f.stuk IS NOT NULL AND ($4 = 0 OR s.volgorde = $4) ORDER BY "
                                 "s.volgorde, s.id LIMIT 1"};
constexpr db::Sql select_terug{
    "verstrekking.terugkoppelingen",
    "SELECT t.gevolg, t.nuttig, m.naam, t.op, t.tekst_z FROM terugkoppeling t JOIN medewerker m ON m.id = t.door WHERE "
    "t.dossier = $1 AND t.verstrekking = $2 ORDER BY t.op DESC, t.id"};
constexpr db::Sql select_lijst{
    "verstrekking.lijst",
    "SELECT " ITEM_KOLOMMEN
    ", CASE WHEN v.ontvanger IS NOT NULL THEN 1 WHEN v.derde IS NOT NULL THEN 2 ELSE 3 END, COALESCE(o.naam, h.naam, ''), "
    "v.staat, v.van, v.tot, v.verstrekt, v.geinformeerd, v.herzien_op, v.terug_op, v.antwoord_voor, "
    "v.inhoud_z, a.gevraagd, a.bezwaar, (SELECT count(*) FROM verstrekking_antwoord w WHERE w.dossier = "
    "i.dossier AND w.over = i.id AND w.bezwaar IS NULL), " TE_MELDEN
    " FROM item i JOIN verstrekking v ON v.dossier = i.dossier AND v.id = "
    "i.id LEFT JOIN organisatie o ON o.id = v.ontvanger LEFT JOIN huisvraag q ON q.dossier = v.dossier AND q.id = v.huisvraag "
    "LEFT JOIN ander_huis h ON h.id = q.huis LEFT JOIN verstrekking_antwoord a ON a.dossier = i.dossier AND a.over "
    "= i.id AND a.organisatie = $2 WHERE i.dossier = $1 AND i.soort = 14 ORDER BY i.gemaakt DESC, i.id LIMIT 200"};
constexpr int c = toegang::item_kolommen;

bool is_huis(const toegang::GrantBasis& grant) { return grant.rol() == toegang::DeelnameRol::huis; }

// To whom it was given, from the moment that it was. Who was asked as well knows it by that.
bool is_ontvanger(const toegang::GrantBasis& grant, const Feiten& feiten) {
    return feiten.staat == Staat::verstrekt && feiten.ontvanger == grant.wie().organisatie;
}

bool is_gevraagd(const toegang::GrantBasis& grant, const Feiten& feiten) {
    const Partij* partij = partij_van(feiten, grant.wie().organisatie);
    return partij != nullptr && partij->gevraagd;
}

void lees_teksten(const toegang::GrantBasis& grant, const Kop& kop, Blad& blad) {
    const toegang::Zicht& zicht = grant.zicht();
    const toegang::ItemRij& item = kop.feiten.item;
    blad.inhoud = zicht.toon<Inhoud>(item, kop.inhoud);
    if (kop.slot) blad.slot = zicht.toon<Slot>(item, *kop.slot);
    if (!is_huis(grant)) return;
    if (kop.niet_geinformeerd)
        blad.niet_geinformeerd = zicht.toon<NietGeinformeerd>(item, *kop.niet_geinformeerd);
    if (kop.rac) blad.rac = zicht.toon<Rac>(item, *kop.rac);
}

// A copy that its source took back is no longer opened: it may not be used (Bgs 1.7).
std::vector<Stuk> lees_stukken(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Stuk> gelezen;
    for (db::Row row : reader.query(select_stukken, grant.dossier(), grant.wie().organisatie, grant.item())) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (!grant.zicht().van(item).toegestaan()) continue;
        Stuk stuk;
        stuk.ingetrokken = row.get<bool>(c) || row.get<bool>(c + 1);
        stuk.onderdeel = row.get<kern::ItemId>(c + 2);
        stuk.nummer = row.get<std::int64_t>(c + 3);
        if (!stuk.ingetrokken) {
            stuk.inhoud = grant.zicht().toon<StukTekst>(item, row.bytes(c + 4));
            if (!row.null(c + 5)) {
                stuk.bestand = grant.zicht().toon<BestandNaam>(item, row.bytes(c + 5));
                stuk.grootte = static_cast<std::size_t>(row.get<std::int64_t>(c + 6));
            }
        }
        gelezen.push_back(std::move(stuk));
    }
    return gelezen;
}

// What was chosen, as far as this person may see it where it comes from.
std::vector<Onderdeel> zichtbare_onderdelen(db::Reader& reader, const toegang::GrantBasis& grant,
                                            const Feiten& feiten) {
    std::vector<Onderdeel> gekozen;
    const auto alle = kandidaten(reader, grant, feiten.aan);
    for (const Gekozen& een : feiten.gekozen)
        for (const Onderdeel& kandidaat : alle)
            if (kandidaat.item.id == een.item.id) gekozen.push_back(kandidaat);
    return gekozen;
}

std::vector<Terugkoppeling> lees_terug(db::Reader& reader, const toegang::GrantBasis& grant,
                                       const Feiten& feiten) {
    std::vector<Terugkoppeling> gelezen;
    for (db::Row row : reader.query(select_terug, grant.dossier(), feiten.item.id))
        gelezen.push_back({row.get<bool>(0), row.get<bool>(1), std::string(row.text(2)), row.get<Instant>(3),
                           grant.zicht().toon<Effect>(feiten.item, row.bytes(4))});
    return gelezen;
}

}  // namespace

std::vector<Reactie> redenen(db::Reader& reader, const toegang::GrantBasis& grant,
                             const toegang::ItemRij& item) {
    std::vector<Reactie> gelezen;
    if (!is_huis(grant)) return gelezen;
    for (db::Row row : reader.query(select_redenen, grant.dossier(), item.id))
        gelezen.push_back({std::string(row.text(0)), grant.zicht().toon<Bezwaar>(item, row.bytes(1))});
    return gelezen;
}

std::optional<Blad> blad(db::Reader& reader, const toegang::GrantBasis& grant) {
    auto gelezen = kop(reader, grant, grant.item());
    if (!gelezen) return std::nullopt;
    Blad blad;
    blad.feiten = gelezen->feiten;
    blad.als_ontvanger = !is_huis(grant) && is_ontvanger(grant, blad.feiten);
    blad.leesbaar = rules::leesbaar(blad.feiten, grant.vandaag());
    const bool mag_teksten = is_huis(grant) || is_gevraagd(grant, blad.feiten) || blad.leesbaar;
    if (mag_teksten) {
        lees_teksten(grant, *gelezen, blad);
        blad.feiten.noodzaak = blad.inhoud->open() && !(*blad.inhoud)->noodzaak.empty() &&
                               !(*blad.inhoud)->proportionaliteit.empty();
        blad.terugkoppelingen = lees_terug(reader, grant, blad.feiten);
    }
    blad.reacties = redenen(reader, grant, blad.feiten.item);
    if (mag_stukken(grant, blad.feiten))
        blad.stukken = lees_stukken(reader, grant);
    else if (mag_teksten)
        blad.onderdelen = zichtbare_onderdelen(reader, grant, blad.feiten);
    return blad;
}

bool mag_stukken(const toegang::GrantBasis& grant, const Feiten& feiten) {
    if (feiten.staat != Staat::verstrekt) return false;
    return is_huis(grant) || (is_ontvanger(grant, feiten) && rules::leesbaar(feiten, grant.vandaag()));
}

std::optional<bestand::Inhoud> bestand(const kern::Call& call, const toegang::Grant<Lezen>& grant,
                                       std::int64_t nummer) {
    const auto gelezen = kop(call.reader, grant, grant.item());
    if (!gelezen || !mag_stukken(grant, gelezen->feiten)) return std::nullopt;
    for (db::Row row :
         call.reader.query(select_bestand, grant.dossier(), grant.wie().organisatie, grant.item(), nummer)) {
        const toegang::ItemRij stuk = toegang::lees_item(row);
        if (row.get<bool>(c) || row.get<bool>(c + 1)) return std::nullopt;
        const auto naam = grant.zicht().toon<BestandNaam>(stuk, row.bytes(c + 2));
        const auto eigen = grant.zicht().toon<BestandSleutel>(stuk, row.bytes(c + 3));
        if (!naam.open() || !eigen.open()) return std::nullopt;
        return bestand::Inhoud{naam->naam, naam->type,
                               bestand::lees(call, plaats, grant.dossier(), stuk.id,
                                             bestand::als_sleutel(eigen->sleutel, BestandSleutel::kolom),
                                             bestand::maat_van(row, c + 4))};
    }
    return std::nullopt;
}

std::vector<Regel> lijst(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Regel> gelezen;
    const bool onder_convenant =
        !partner::convenant_bezwaar(reader, grant.wie().organisatie, grant.vandaag()).has_value();
    for (db::Row row : reader.query(select_lijst, grant.dossier(), grant.wie().organisatie)) {
        Regel regel;
        regel.item = toegang::lees_item(row);
        if (!grant.zicht().van(regel.item).toegestaan()) continue;
        regel.aan = row.get<Aan>(c);
        regel.ontvanger = row.text(c + 1);
        regel.staat = row.get<Staat>(c + 2);
        regel.van = row.get<Date>(c + 3);
        regel.tot = row.get<std::optional<Date>>(c + 4);
        regel.verstrekt = row.get<std::optional<Instant>>(c + 5);
        regel.geinformeerd = row.get<bool>(c + 6);
        regel.herzien_op = row.get<std::optional<Date>>(c + 7);
        regel.terug_op = row.get<std::optional<Date>>(c + 8);
        regel.antwoord_voor = row.get<Date>(c + 9);
        const bool gevraagd = !row.null(c + 11);
        regel.wacht_op_mij = gevraagd && row.null(c + 12) && regel.staat == Staat::voorbereid;
        regel.te_gaan = row.get<int>(c + 13);
        if (is_huis(grant)) regel.te_melden = row.get<int>(c + 14);
        const bool loopt = regel.van <= grant.vandaag() && (!regel.tot || *regel.tot >= grant.vandaag());
        if (is_huis(grant) || gevraagd || (loopt && onder_convenant))
            regel.inhoud = grant.zicht().toon<Inhoud>(regel.item, row.bytes(c + 10));
        gelezen.push_back(std::move(regel));
    }
    return gelezen;
}

}  // namespace verstrekking::store
