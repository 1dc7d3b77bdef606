#include "app/seed/aftercare.hpp"

#include <algorithm>

#include "app/fault.hpp"
#include "app/seed/world_random.hpp"
#include "domein/nazorg/invoer_store.hpp"
#include "domein/nazorg/rules.hpp"
#include "domein/nazorg/store.hpp"
#include "kern/toegang/verloop.hpp"
#include "platform/db/permit.hpp"

namespace app::seed {
namespace {

using nazorg::Indeling;

constexpr int termijn = 365;
constexpr std::size_t batch = 100;

constexpr db::Sql insert_instelling{
    "seed.nazorg_grondslag",
    "INSERT INTO instelling (code, van, waarde) VALUES ('nazorg.grondslag', $1, "
    "'Wgs 2.25 en 2.26; Besluit tenuitvoerlegging 2:7') ON CONFLICT DO NOTHING"};
constexpr db::Sql insert_contact{
    "seed.nazorgcontact",
    "INSERT INTO nazorgcontact (id, gemeente, medewerker, van, door) VALUES ($1, $2, $3, $4, $3)"};
constexpr db::Sql insert_lijst{
    "seed.vrijlatinglijst",
    "INSERT INTO vrijlatinglijst (id, door, gemaakt, verloopt, staat, inhoud_hash, kop_hash, kolommen, rijen, ingevoerd, "
    "ingevoerd_op) VALUES ($1, $2, $3, $3, 3, $1, $1, '', $4, $4, $3)"};
constexpr db::Sql update_indeling{"seed.nazorg_indeling",
                                  "UPDATE vrijlating SET indeling = $2 WHERE dossier = $1"};
constexpr db::Sql insert_scan{"seed.quickscan",
                              "INSERT INTO quickscan (dossier, id, moment, datum) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql insert_punt{
    "seed.scanpunt", "INSERT INTO scanpunt (dossier, scan, voorwaarde, antwoord_z) VALUES ($1, $2, $3, $4)"};

void store(House& house, const std::function<void(db::Tx&)>& body) {
    const auto outcome = house.database().run(db::PermitHolder::permit(), [&](db::Tx& tx) {
        body(tx);
        return db::Verdict::keep;
    });
    if (outcome != db::Outcome::kept) throw Fault("the releases could not be stored");
}

// Whose work it is by his title, else the first who can take part.
const Medewerker* contact_of(const Huis& huis, std::string_view place) {
    const Medewerker* found = nullptr;
    for (const auto& mens : huis.medewerkers) {
        const auto& organisation = huis.organisatie(mens.werkt_voor);
        if (organisation.soort != toegang::OrganisatieSoort::gemeente || organisation.gemeente != place ||
            !mens.rollen.has(toegang::Rol::deelnemer))
            continue;
        if (mens.functienaam.find("nazorg") != std::string::npos) return &mens;
        if (found == nullptr) found = &mens;
    }
    return found;
}

void write_contacts(db::Tx& tx, const Huis& huis, const Codes& codes, const WorldRandom& random) {
    for (const auto& place : huis.gemeenten)
        if (const Medewerker* mens = contact_of(huis, place.code))
            tx.run(insert_contact, random.named<nazorg::Contactpersoon>("nazorgcontact/" + place.code),
                   place.code, codes.medewerker(mens->code).id, huis.van);
}

// Who of the house sits at the table of nazorg.
std::vector<Codes::Mens> staff(const Huis& huis, const Codes& codes) {
    std::vector<Codes::Mens> found;
    for (const auto& table : huis.tafels)
        if (table.code == "nazorg")
            for (const auto& code : table.leden)
                if (huis.organisatie(huis.medewerker(code).werkt_voor).soort ==
                    toegang::OrganisatieSoort::huis)
                    found.push_back(codes.medewerker(code));
    if (found.empty())
        for (const auto& mens : huis.medewerkers)
            if (found.empty() && mens.rollen.has(toegang::Rol::procesregisseur))
                found.push_back(codes.medewerker(mens.code));
    if (found.empty()) throw Fault("this world has nobody who does nazorg");
    return found;
}

std::optional<kern::OrganisatieId> municipality(const Huis& huis, const Codes& codes,
                                                const std::string& place) {
    for (const auto& one : huis.organisaties)
        if (one.soort == toegang::OrganisatieSoort::gemeente && one.gemeente == place)
            return codes.organisatie(one.code);
    return std::nullopt;
}

struct Made {
    const Release* release;
    nazorg::invoer::store::Verzegeld sealed;
    Instant when;
    kern::ItemId scan;
    std::vector<db::Bytes> answers;
};

// What somebody found out: most are in order, one or two are not.
std::vector<db::Bytes> seal_scan(kern::Kern& kern, WorldRandom& random, const Made& made) {
    std::vector<db::Bytes> answers;
    for (const auto& one : nazorg::voorwaarden) {
        const auto drawn = random.below(10);
        const auto stand = drawn < 5 ? nazorg::Stand::op_orde
                                     : (drawn < 9 ? nazorg::Stand::niet_op_orde : nazorg::Stand::onbekend);
        const bool known = stand != nazorg::Stand::onbekend;
        answers.push_back(kern.sealer.seal(
            made.sealed.dossier, made.scan,
            nazorg::Antwoord{
                std::string(one.code), std::string(nazorg::rules::code(stand)),
                stand == nazorg::Stand::niet_op_orde ? "Moet voor de vrijlating geregeld zijn." : "",
                known ? "Casemanager van de inrichting" : "", known ? local_date(made.when).iso() : ""}));
    }
    return answers;
}

void store_scan(db::Tx& tx, const betrokkene::Bron& bron, const Made& made) {
    toegang::NieuwItem item;
    item.dossier = made.sealed.dossier;
    item.id = made.scan;
    item.soort = toegang::ItemSoort::quickscan;
    item.bron = bron.organisatie;
    item.door = bron.door;
    item.kring = toegang::Kring::deelnemers;
    for (const auto& one : nazorg::voorwaarden) item.categorieen.add(one.categorie);
    item.nu = made.when;
    toegang::bewaar_item(tx, item);
    tx.run(insert_scan, item.dossier, item.id, nazorg::Moment::voor, local_date(made.when));
    for (std::size_t i = 0; i < nazorg::voorwaarden.size(); ++i)
        tx.run(insert_punt, item.dossier, item.id, nazorg::voorwaarden[i].code, made.answers[i]);
}

void store_release(db::Tx& tx, const Huis& huis, const Codes& codes, const betrokkene::Bron& bron,
                   kern::DossierId list, const Made& made) {
    const Release& release = *made.release;
    if (!nazorg::invoer::store::maak(tx, bron, made.when, list, made.sealed,
                                     municipality(huis, codes, release.gemeente)))
        throw Fault("two releases are of the same person");
    if (release.gescand) store_scan(tx, bron, made);
    if (release.indeling == Indeling::nieuw) return;
    tx.run(update_indeling, made.sealed.dossier, release.indeling);
    toegang::gebeurd(tx, made.sealed.dossier, made.when.plus_seconds(3'600), "nazorg",
                     nazorg::rules::code(release.indeling), made.scan);
    if (release.indeling == Indeling::complex)
        nazorg::store::tel(tx, "nazorg_plan", release.datum, release.gemeente, 1);
}

}  // namespace

void write_aftercare(House& house, const Huis& huis, const Codes& codes, const Generator& generator,
                     const std::vector<Release>& releases) {
    WorldRandom random(codes.seed(), "aftercare");
    kern::Kern kern{house.database(), house.keys(), house.clock(), random, house.kern().huis};
    const auto people = staff(huis, codes);
    const betrokkene::Bron bron{people.front().organisatie, people.front().id};
    const auto list = random.named<kern::Dossier>("aftercare");
    const Instant now = start_of_day(huis.vandaag);
    store(house, [&](db::Tx& tx) {
        tx.run(insert_instelling, huis.van);
        write_contacts(tx, huis, codes, random);
        tx.run(insert_lijst, list, bron.door, now, static_cast<std::int64_t>(releases.size()));
    });
    for (std::size_t first = 0; first < releases.size(); first += batch) {
        std::vector<Made> made;
        std::vector<kern::DossierId> ids;
        for (std::size_t i = first; i < releases.size() && i < first + batch; ++i)
            ids.push_back(random.named<kern::Dossier>("aftercare/" + std::to_string(i)));
        house.keys().create(ids);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const Release& one = releases[first + i];
            const std::string path = "aftercare/" + std::to_string(first + i);
            random.turn_to(path);
            Wish wish;
            wish.code = path;
            wish.serial = one.serial;
            wish.tafel = "nazorg";
            wish.herkomst = "nazorg";
            wish.gemeente = one.gemeente;
            wish.aangemeld = start_of_day(one.datum);
            wish.kring = wish.acties = wish.bijdragen = 0;
            SeededRandom drawn(codes.seed(), "people/" + path);
            wish.huis = {"linde"};
            wish.partners = generator.partners(drawn, one.gemeente, 2);
            nazorg::rijen::Rij row;
            row.persoon = generator.tell(wish).personen.front();
            row.gemeente = one.gemeente;
            row.vrijlating = one.datum;
            row.inrichting = "PI Veldzicht";
            Made next{&one,
                      nazorg::invoer::store::verzegel(kern, ids[i], row,
                                                      nazorg::rules::einde(one.datum, huis.vandaag, termijn)),
                      start_of_day(std::min(one.datum, huis.vandaag).plus_days(-14)).plus_seconds(9 * 3'600),
                      random.id<kern::Item>(),
                      {}};
            if (one.gescand) next.answers = seal_scan(kern, random, next);
            made.push_back(std::move(next));
        }
        store(house, [&](db::Tx& tx) {
            for (const Made& one : made) store_release(tx, huis, codes, bron, list, one);
        });
    }
    std::vector<kern::MedewerkerId> members;
    for (const auto& one : people) members.push_back(one.id);
    store(house, [&](db::Tx& tx) { (void)nazorg::invoer::store::laat_zien(tx, list, members, now); });
}

}  // namespace app::seed
