#include "domein/nazorg/invoer_store.hpp"

#include <algorithm>

#include "domein/aanmelding/aanmelding.hpp"
#include "domein/nazorg/model.hpp"
#include "domein/nazorg/nazorg.hpp"
#include "kern/toegang/verloop.hpp"

namespace nazorg::invoer {

namespace {

#define LIJST_UIT                                                                                                       \
    "SELECT l.id, m.naam, l.gemaakt, l.verloopt, l.staat, l.kolommen, l.rijen, l.ingevoerd, l.fouten, l.ingevoerd_op, " \
    "l.versie FROM vrijlatinglijst l JOIN medewerker m ON m.id = l.door "
constexpr db::Sql select_lijsten{"nazorglijst.lijsten",
                                 LIJST_UIT "WHERE l.gemaakt > $1 ORDER BY l.gemaakt DESC, l.id LIMIT 50"};
constexpr db::Sql select_lijst{"nazorglijst.een", LIJST_UIT "WHERE l.id = $1"};

Lijst lees_lijst(const db::Row& row) {
    return {row.get<LijstId>(0),      std::string(row.text(1)),
            row.get<Instant>(2),      row.get<Instant>(3),
            row.get<Staat>(4),        std::string(row.text(5)),
            row.get<std::int64_t>(6), row.get<std::int64_t>(7),
            row.get<std::int64_t>(8), row.get<std::optional<Instant>>(9),
            row.get<std::int64_t>(10)};
}

}  // namespace

std::vector<Lijst> lijsten(db::Reader& reader, Instant nu) {
    std::vector<Lijst> alle;
    for (db::Row row : reader.query(select_lijsten, nu.plus_seconds(-366LL * 24 * 3'600)))
        alle.push_back(lees_lijst(row));
    return alle;
}

std::optional<Lijst> lijst(db::Reader& reader, LijstId id) {
    return reader.one(select_lijst, lees_lijst, id);
}

}  // namespace nazorg::invoer

namespace nazorg::invoer::store {
namespace {

using toegang::Doel;
using toegang::Doelen;

constexpr std::size_t kenmerken = 4;

constexpr db::Sql select_bestand{"nazorglijst.bestand",
                                 "SELECT bestand_z FROM vrijlatinglijst WHERE id = $1 AND staat <= 2"};
constexpr db::Sql select_delen{
    "nazorglijst.delen", "SELECT id, deel_z FROM vrijlatinglijst_deel WHERE lijst = $1 ORDER BY nummer"};
constexpr db::Sql select_bekend{
    "nazorglijst.bekend",
    "SELECT v.datum FROM vrijlating v JOIN dossier d ON d.id = v.dossier WHERE v.persoon_hash = $1 AND d.fase = 10 AND (v.lijst "
    "IS NULL OR v.lijst <> $2) ORDER BY v.datum DESC, d.id LIMIT 1"};
constexpr db::Sql select_rij{
    "nazorglijst.rij",
    "SELECT 1 FROM vrijlating v JOIN dossier d ON d.id = v.dossier WHERE v.persoon_hash = $1 AND d.fase = 10 LIMIT 1"};
constexpr db::Sql select_gemeenten{
    "nazorglijst.gemeenten",
    "SELECT DISTINCT o.gemeente FROM organisatie o WHERE o.gemeente IS NOT NULL AND o.van <= $1 AND (o.tot IS NULL OR o.tot >= "
    "$1) ORDER BY o.gemeente"};
constexpr db::Sql select_kenmerk{"nazorglijst.kenmerk", "SELECT 1 FROM dossier WHERE kenmerk = $1"};
constexpr db::Sql insert_dossier{
    "nazorglijst.dossier",
    "INSERT INTO dossier (id, kenmerk, fase, gemeente, herkomst, spoed, titel_z, gemaakt, ingediend, eerste_verwerking, "
    "bewaren_tot, vernietigen_op) VALUES ($1, $2, 10, $3, 'nazorg', 0, $4, $5, $5, $6, $7, $7)"};
constexpr db::Sql insert_vrijlating{
    "nazorglijst.vrijlating",
    "INSERT INTO vrijlating (dossier, id, lijst, datum, rij_hash, persoon_hash, inhoud_z) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr db::Sql insert_deelname{
    "nazorglijst.deelname",
    "INSERT INTO deelname (dossier, id, organisatie, rol, doelen, grondslag, van) VALUES ($1, $2, $3, $4, $5, 'nazorg', $6)"};

constexpr db::Sql select_huisleden{
    "nazorglijst.huisleden",
    "SELECT m.id FROM regietafel t JOIN tafellid l ON l.tafel = t.id JOIN medewerker m ON m.id = l.medewerker WHERE t.code = "
    "'nazorg' AND m.werkt_voor = $1 AND l.van <= $2 AND (l.tot IS NULL OR l.tot >= $2) AND m.geblokkeerd = 0 AND (m.functies & "
    "1) = 1 AND m.aangewezen_van <= $2 AND (m.aangewezen_tot IS NULL OR m.aangewezen_tot >= $2) ORDER BY m.id"};
#define DEELNEMERS \
    "INSERT INTO deelnemer (medewerker, dossier, deelname, organisatie, rol, doelen, van, stapel, gewijzigd) "
constexpr db::Sql insert_huis{
    "nazorglijst.huis", DEELNEMERS
    "SELECT $2, v.dossier, dl.id, dl.organisatie, 2, dl.doelen, dl.van, 3, $3 FROM vrijlating v JOIN deelname dl ON "
    "dl.dossier = v.dossier AND dl.rol = 2 WHERE v.lijst = $1 ON CONFLICT (medewerker, dossier) DO NOTHING"};
constexpr db::Sql insert_contacten{
    "nazorglijst.contacten", DEELNEMERS
    "SELECT c.medewerker, v.dossier, dl.id, dl.organisatie, 4, dl.doelen, dl.van, 3, $2 FROM vrijlating v JOIN dossier d ON d.id "
    "= v.dossier JOIN nazorgcontact c ON c.gemeente = d.gemeente AND c.van <= $3 AND (c.tot IS NULL OR c.tot >= $3) JOIN "
    "deelname dl ON dl.dossier = v.dossier AND dl.rol = 4 JOIN medewerker m ON m.id = c.medewerker AND "
    "m.werkt_voor = dl.organisatie WHERE v.lijst = $1 ON CONFLICT (medewerker, dossier) DO NOTHING"};
constexpr db::Sql tel_op{
    "nazorglijst.telling",
    "INSERT INTO telling (soort, maand, gemeente, tafel, aantal) SELECT 'uitstroom_detentie', substr(v.datum, 1, 7), d.gemeente, "
    "'nazorg', count(*) FROM vrijlating v JOIN dossier d ON d.id = v.dossier WHERE v.lijst = $1 GROUP BY substr(v.datum, 1, 7), "
    "d.gemeente ON CONFLICT (soort, maand, gemeente, tafel) DO UPDATE SET aantal = telling.aantal + excluded.aantal"};
constexpr db::Sql count_lijst{"nazorglijst.aantal", "SELECT count(*) FROM vrijlating WHERE lijst = $1"};
constexpr db::Sql update_begin{
    "nazorglijst.begin",
    "UPDATE vrijlatinglijst SET staat = 2, versie = versie + 1 WHERE id = $1 AND staat IN (1, 2) AND verloopt > $2"};
constexpr db::Sql update_klaar{
    "nazorglijst.klaar",
    "UPDATE vrijlatinglijst SET staat = 3, ingevoerd_op = $2, verloopt = $2, ingevoerd = $3, fouten = $4, versie = versie + 1 "
    "WHERE id = $1"};

std::string vrij_kenmerk(db::Tx& tx, const std::vector<std::string>& kandidaten) {
    for (const auto& kenmerk : kandidaten)
        if (!tx.value<std::int64_t>(select_kenmerk, kenmerk)) return kenmerk;
    throw db::DatabaseError(db::DatabaseError::Kind::broken,
                            "no free kenmerk: the randomness of this house is broken");
}

}  // namespace

db::Bytes hash(kern::Kern& kern, std::string_view tekst) {
    const crypto::Hash mac = crypto::mac(kern.keys.person_key(), "nazorg:" + std::string(tekst));
    return {mac.begin(), mac.end()};
}

db::Bytes persoon_hash(kern::Kern& kern, const rijen::Rij& rij) {
    return hash(kern, "persoon:" + rijen::persoon_sleutel(rij));
}

std::optional<Date> bekend(db::Reader& reader, const db::Bytes& persoon, LijstId lijst) {
    return reader.value<Date>(select_bekend, persoon, lijst);
}

std::vector<partner::Code> gemeenten(db::Reader& reader, Date vandaag) {
    auto alle = partner::codes(reader, "gemeente", vandaag);
    if (alle.empty())
        for (db::Row row : reader.query(select_gemeenten, vandaag))
            alle.push_back({std::string(row.text(0)), std::string(row.text(0))});
    return alle;
}

std::optional<Open> open(kern::Call& call, LijstId lijst) {
    const auto naam = call.reader.value<db::Bytes>(select_bestand, lijst);
    if (!naam) return std::nullopt;
    try {
        const crypto::Key key = call.kern.keys.dossier(lijst);
        const auto lees = [&](const sleutels::Kolom& kolom, const IdBytes& rij, db::BytesView dicht) {
            return call.kern.sealer.open_packed(key, kolom, rij, lijst, dicht);
        };
        Open open{sleutels::unpack<Bestand>(lees(Bestand::kolom, lijst, *naam)).naam, {}};
        for (db::Row row : call.reader.query(select_delen, lijst))
            open.inhoud +=
                sleutels::unpack<Deel>(lees(Deel::kolom, row.get<IdBytes>(0), row.bytes(1))).inhoud;
        call.inzage.gezien(lijst, {toegang::Klasse::k2, toegang::Klasse::k6});
        return open;
    } catch (const sleutels::KeyMissing&) {
        return std::nullopt;  // its term is over: the key went, and the rows follow
    }
}

Verzegeld verzegel(kern::Kern& kern, kern::DossierId dossier, const rijen::Rij& rij, Date einde) {
    Verzegeld klaar;
    klaar.dossier = dossier;
    klaar.id = kern.random.id<kern::Item>();
    klaar.personen.push_back(rij.persoon);
    klaar.titel = kern.sealer.seal(klaar.dossier, klaar.dossier, betrokkene::titel(klaar.personen));
    klaar.inhoud =
        kern.sealer.seal(klaar.dossier, klaar.id, Inhoud{rij.inrichting, rij.begin, rij.opmerking});
    klaar.verzegeld = betrokkene::verzegel(kern, klaar.dossier, klaar.personen);
    for (std::size_t i = 0; i < kenmerken; ++i) klaar.kenmerken.push_back(aanmelding::kenmerk(kern.random));
    klaar.rij_hash = hash(kern, "rij:" + rijen::rij_sleutel(rij));
    klaar.persoon_hash = persoon_hash(kern, rij);
    klaar.huis = kern.random.id<kern::Deelname>();
    klaar.contact = kern.random.id<kern::Deelname>();
    klaar.verloop = kern.random.id<struct Verloop>();
    klaar.gemeente = rij.gemeente;
    klaar.vrijlating = rij.vrijlating;
    klaar.einde = einde;
    return klaar;
}

bool maak(db::Tx& tx, const betrokkene::Bron& bron, Instant nu, const std::optional<LijstId>& lijst,
          const Verzegeld& verzegeld, const std::optional<kern::OrganisatieId>& gemeente) {
    if (tx.value<std::int64_t>(select_rij, verzegeld.persoon_hash)) return false;
    const Date vandaag = local_date(nu);
    const kern::DossierId dossier = verzegeld.dossier;
    tx.run(insert_dossier, dossier, vrij_kenmerk(tx, verzegeld.kenmerken), verzegeld.gemeente,
           verzegeld.titel, nu, vandaag, verzegeld.einde);
    toegang::NieuwItem item;
    item.dossier = dossier;
    item.id = verzegeld.id;
    item.soort = toegang::ItemSoort::vrijlating;
    item.bron = bron.organisatie;
    item.door = bron.door;
    item.kring = toegang::Kring::deelnemers;
    // That somebody was detained is what makes it nazorg: whoever is let in for it knows that, so it is no class of its own.
    item.categorieen = {toegang::Categorie::begeleiding};
    item.nu = nu;
    toegang::bewaar_item(tx, item);
    tx.run(insert_vrijlating, dossier, item.id, lijst, verzegeld.vrijlating, verzegeld.rij_hash,
           verzegeld.persoon_hash, verzegeld.inhoud);
    betrokkene::bewaar(tx, dossier, bron, nu, verzegeld.personen, verzegeld.verzegeld);
    const std::int64_t doel = Doelen{Doel::nazorg}.mask();
    tx.run(insert_deelname, dossier, verzegeld.huis, bron.organisatie, toegang::DeelnameRol::huis, doel,
           vandaag);
    if (gemeente)
        tx.run(insert_deelname, dossier, verzegeld.contact, *gemeente, toegang::DeelnameRol::deelnemer, doel,
               vandaag);
    toegang::gebeurd(tx, dossier, nu, "nazorg", "ingevoerd", verzegeld.verloop);
    return true;
}

std::vector<kern::MedewerkerId> huisleden(db::Reader& reader, const toegang::Principal& wie, Date vandaag) {
    std::vector<kern::MedewerkerId> leden{wie.medewerker};
    for (db::Row row : reader.query(select_huisleden, wie.organisatie, vandaag))
        if (row.get<kern::MedewerkerId>(0) != wie.medewerker) leden.push_back(row.get<kern::MedewerkerId>(0));
    return leden;
}

long long laat_zien(db::Tx& tx, LijstId lijst, const std::vector<kern::MedewerkerId>& huis, Instant nu) {
    for (const auto& lid : huis) tx.run(insert_huis, lijst, lid, nu);
    tx.run(insert_contacten, lijst, nu, local_date(nu));
    tx.run(tel_op, lijst);
    return tx.value<std::int64_t>(count_lijst, lijst).value_or(0);
}

bool begin(db::Tx& tx, LijstId lijst, Instant nu) { return tx.run(update_begin, lijst, nu) != 0; }

void klaar(db::Tx& tx, LijstId lijst, Instant nu, long long ingevoerd, long long fouten) {
    tx.run(update_klaar, lijst, nu, ingevoerd, fouten);
}

}  // namespace nazorg::invoer::store

namespace nazorg {
namespace {

constexpr db::Sql update_verlopen{
    "nazorglijst.verlopen",
    "UPDATE vrijlatinglijst SET staat = 4, versie = versie + 1 WHERE bestand_z IS NOT NULL AND verloopt <= $1 AND staat = 1"};
constexpr db::Sql select_half{
    "nazorglijst.half",
    "SELECT id FROM vrijlatinglijst WHERE bestand_z IS NOT NULL AND verloopt <= $1 AND staat = 2 ORDER BY id LIMIT 5"};
constexpr db::Sql update_half{
    "nazorglijst.half_dossiers",
    "UPDATE dossier SET vernietigen_op = $2 WHERE id IN (SELECT dossier FROM vrijlating WHERE lijst = $1)"};
constexpr db::Sql update_half_lijst{"nazorglijst.half_weg",
                                    "UPDATE vrijlatinglijst SET staat = 4 WHERE id = $1"};
constexpr db::Sql select_voorbij{
    "nazorglijst.voorbij",
    "SELECT id FROM vrijlatinglijst WHERE bestand_z IS NOT NULL AND verloopt <= $1 AND staat IN (3, 4) ORDER BY verloopt, id "
    "LIMIT 100"};
constexpr db::Sql delete_delen{"nazorglijst.delen_weg", "DELETE FROM vrijlatinglijst_deel WHERE lijst = $1"};
constexpr db::Sql update_leeg{"nazorglijst.leeg",
                              "UPDATE vrijlatinglijst SET bestand_z = NULL WHERE id = $1"};

}  // namespace

std::vector<kern::DossierId> lijsten_voorbij(db::Tx& tx, Instant nu) {
    tx.run(update_verlopen, nu);
    std::vector<kern::DossierId> half;
    for (db::Row row : tx.query(select_half, nu)) half.push_back(row.get<kern::DossierId>(0));
    for (const auto& lijst : half) {
        tx.run(update_half, lijst, local_date(nu));
        tx.run(update_half_lijst, lijst);
    }
    std::vector<kern::DossierId> voorbij;
    for (db::Row row : tx.query(select_voorbij, nu)) voorbij.push_back(row.get<kern::DossierId>(0));
    return voorbij;
}

void ruim_lijst_op(db::Tx& tx, kern::DossierId lijst) {
    tx.run(delete_delen, lijst);
    tx.run(update_leeg, lijst);
}

}  // namespace nazorg
