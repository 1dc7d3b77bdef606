#include "app/seed/houses.hpp"

#include <algorithm>

#include "app/fault.hpp"
#include "domein/uitwisseling/pakket.hpp"
#include "domein/uitwisseling/sleutels.hpp"
#include "kern/bericht/bericht.hpp"
#include "platform/base/text.hpp"
#include "platform/db/permit.hpp"

namespace app::seed {
namespace {

namespace u = uitwisseling;

constexpr std::int64_t day = 86'400;

constexpr db::Sql insert_huis{
    "seed.ander_huis",
    "INSERT INTO ander_huis (id, naam, gebied, zegel, teken, van, voorgesteld_door, bevestigd_door, bevestigd, versie) VALUES "
    "($1, $2, $3, $4, $5, $6, $7, $8, $9, 2)"};
constexpr db::Sql insert_vraag{
    "seed.huisvraag",
    "INSERT INTO huisvraag (dossier, id, richting, huis, nummer, grondslag, met_bsn, besluit_datum, gemaakt, verloopt, staat, "
    "antwoord_op, antwoordsleutel, inhoud_z, geheim_z) VALUES ($1, $2, 1, $3, $4, 'wgs-2.28', 0, $5, $6, $7, $8, $9, $10, $11, "
    "$12)"};
constexpr db::Sql insert_beslisser{
    "seed.huisvraag_beslisser",
    "INSERT INTO huisvraag_beslisser (dossier, vraag, organisatie) VALUES ($1, $2, $3)"};
constexpr db::Sql insert_pakket{
    "seed.huispakket",
    "INSERT INTO huispakket_in (dossier, id, vraag, huis, nummer, ontvangen, inhoud_z) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr db::Sql insert_deel{
    "seed.huispakket_deel",
    "INSERT INTO huispakket_deel (dossier, pakket, volgorde, categorieen, eerste_verwerking, deel_z) VALUES ($1, $2, $3, $4, $5, "
    "$6)"};
constexpr db::Sql insert_binnen{
    "seed.huisvraag_in",
    "INSERT INTO huisvraag_in (id, huis, nummer, ontvangen, verloopt, antwoordsleutel, hash_naam, vraag_z) VALUES ($1, $2, $3, "
    "$4, $5, $6, $7, $8)"};

struct Part {
    std::string_view titel, tekst, bron;
    toegang::Categorieen categorieen;
};

class Houses {
public:
    Houses(House& house, const Codes& codes, const std::vector<Dossier>& stories)
        : m_kern(house.kern()),
          m_codes(codes),
          m_stories(stories),
          m_random(codes.seed(), "huizen"),
          m_now(start_of_day(local_date(m_kern.clock.now())).plus_seconds(9 * 3'600)),
          m_huis(m_random.named<kern::AnderHuis>("ander-huis")) {}

    void the_other(db::Tx& tx) {
        const auto teken = crypto::signing_key(key("teken"));
        const auto zegel = crypto::box_keys(key("zegel"));
        tx.run(insert_huis, m_huis, "Zorg- en Veiligheidshuis Duinrand", "De gemeenten van Duinrand",
               db::Bytes(zegel.open.begin(), zegel.open.end()),
               db::Bytes(teken.open.begin(), teken.open.end()), local_date(ago(90)),
               m_codes.medewerker("lariks").id, m_codes.medewerker("sparrenberg").id, ago(88));
    }

    // Asked and answered: no hit.
    void no_hit(db::Tx& tx) {
        ask(tx, "nachtzwaluw", ago(20), u::Staat::geen_treffer,
            "Hij zegt dat hij tot vorig jaar in Duinrand woonde. Wij willen weten of daar een plan loopt.");
    }

    // A hit, and the package that came of it waits.
    void package(db::Tx& tx) {
        static constexpr Part parts[] = {
            {"Bijdrage van Politie Duinrand",
             "In het voorjaar waren er drie meldingen van overlast bij het station.",
             "Politie Duinrand",
             {toegang::Categorie::politie}},
            {"Doel over huisvesting",
             "Een vaste slaapplek bij familie, met een vast aanspreekpunt.",
             "Huis Duinrand",
             {toegang::Categorie::wonen}}};
        const auto dossier = id_of("ijsvogel");
        const auto vraag = ask(tx, "ijsvogel", ago(9), u::Staat::treffer,
                               "Zijn moeder vertelde dat er in Duinrand eerder een casus was.");
        const auto id = m_random.named<kern::Item>("pakket");
        const auto seal = [&](const auto& value) { return m_kern.sealer.seal(dossier, id, value); };
        auto row = item(dossier, id, toegang::ItemSoort::huispakket, ago(2));
        row.eerste_verwerking = local_date(ago(240));
        for (const Part& part : parts) row.categorieen = row.categorieen | part.categorieen;
        toegang::bewaar_item(tx, row);
        tx.run(insert_pakket, dossier, id, vraag, m_huis, m_random.named<kern::Huisbericht>("pakket/nummer"),
               ago(2),
               seal(u::pakket::Waarom{"Het plan in jullie regio.", "Wgs 2.28",
                                      "Zonder dit begint het opnieuw."}));
        int place = 0;
        for (const Part& part : parts) {
            ++place;
            tx.run(insert_deel, dossier, id, place, part.categorieen.mask(), local_date(ago(240)),
                   seal(u::pakket::DeelTekst{std::to_string(place),
                                             std::string(part.titel),
                                             std::string(part.tekst),
                                             {},
                                             std::string(part.bron)}));
        }
    }

    // Sealed with a key of its own, which is there before the row.
    void prepare() { m_kern.keys.create(std::array{binnen()}); }

    // It asks about somebody of ours.
    void asks(db::Tx& tx) {
        const auto& told = story("nachtzwaluw").personen.front();
        u::VraagIn vraag{"Hij meldde zich bij de maatschappelijke opvang in Duinrand.",
                         "Wgs 2.28",
                         "Als er al een plan loopt, sluiten wij daarbij aan.",
                         told.naam.voornamen,
                         told.naam.voorletters,
                         told.naam.voorvoegsel,
                         told.naam.geslachtsnaam,
                         told.identiteit.geboortedatum,
                         {}};
        const auto eenmalig = crypto::box_keys(key("eenmalig"));
        tx.run(insert_binnen, binnen(), m_huis, m_random.named<kern::Huisbericht>("binnen/nummer"), ago(1),
               m_now.plus_seconds(13 * day), db::Bytes(eenmalig.open.begin(), eenmalig.open.end()),
               betrokkene::hash_naam(m_kern, told.naam, told.identiteit),
               m_kern.sealer.seal(binnen(), binnen(), vraag));
        const auto dossier = id_of("nachtzwaluw");
        bericht::aan_huis(tx, {dossier, dossier, bericht::Soort::huisvraag_gekomen, ago(1)});
    }

private:
    kern::DossierId binnen() const { return m_random.named<kern::Dossier>("binnen"); }
    Instant ago(int days) const { return m_now.plus_seconds(-std::int64_t{days} * day); }
    crypto::Key key(std::string_view path) const {
        crypto::Key made;
        SeededRandom(m_codes.seed(), "ander-huis/" + std::string(path)).fill(made.mutable_bytes());
        return made;
    }
    std::size_t place_of(std::string_view code) const {
        const auto found = std::ranges::find(m_stories, code, &Dossier::code);
        if (found == m_stories.end()) throw Fault("no story is called '" + std::string(code) + "'");
        return static_cast<std::size_t>(found - m_stories.begin());
    }
    const Dossier& story(std::string_view code) const { return m_stories[place_of(code)]; }
    kern::DossierId id_of(std::string_view code) const {
        return m_random.named<kern::Dossier>("dossier/" + std::to_string(place_of(code)));
    }
    toegang::NieuwItem item(kern::DossierId dossier, kern::ItemId id, toegang::ItemSoort soort,
                            Instant op) const {
        toegang::NieuwItem row;
        row.dossier = dossier;
        row.id = id;
        row.soort = soort;
        row.bron = m_codes.medewerker("wilgenhof").organisatie;
        row.door = m_codes.medewerker("wilgenhof").id;
        row.kring = toegang::Kring::bron;
        row.nu = op;
        return row;
    }

    kern::ItemId ask(db::Tx& tx, std::string_view code, Instant op, u::Staat staat, std::string_view why) {
        const auto dossier = id_of(code);
        const auto id = m_random.named<kern::Item>("vraag/" + std::string(code));
        const auto& told = story(code).personen.front();
        u::Inhoud inhoud;
        inhoud.doel = why;
        inhoud.grondslag = "Wgs 2.28: uitwisselen met een ander Zorg- en Veiligheidshuis";
        inhoud.noodzaak = "Zonder antwoord beginnen we misschien opnieuw.";
        inhoud.besluit = "Casusoverleg, verslag bij de tafel";
        inhoud.voornamen = told.naam.voornamen;
        inhoud.voorletters = told.naam.voorletters;
        inhoud.voorvoegsel = told.naam.voorvoegsel;
        inhoud.geslachtsnaam = told.naam.geslachtsnaam;
        inhoud.geboortedatum = told.identiteit.geboortedatum;
        auto row = item(dossier, id, toegang::ItemSoort::huisvraag, op);
        row.categorieen = {toegang::Categorie::identiteit};
        toegang::bewaar_item(tx, row);
        const crypto::Key seed = key("vraag/" + std::string(code));
        const auto eenmalig = crypto::box_keys(seed);
        const bool hit = staat == u::Staat::treffer;
        std::optional<db::Bytes> geheim;
        if (hit)
            geheim = m_kern.sealer.seal(
                dossier, id,
                u::Geheim{
                    base::hex({reinterpret_cast<const char*>(seed.bytes().data()), crypto::Key::size})});
        tx.run(insert_vraag, dossier, id, m_huis,
               m_random.named<kern::Huisbericht>("nummer/" + std::string(code)), local_date(op), op,
               hit ? m_now.plus_seconds(25 * day) : op.plus_seconds(14 * day), staat,
               op.plus_seconds(3 * day), db::Bytes(eenmalig.open.begin(), eenmalig.open.end()),
               m_kern.sealer.seal(dossier, id, inhoud), geheim);
        tx.run(insert_beslisser, dossier, id, m_codes.organisatie("politie-zuiderwaard"));
        return id;
    }

    kern::Kern& m_kern;
    const Codes& m_codes;
    const std::vector<Dossier>& m_stories;
    WorldRandom m_random;
    Instant m_now;
    kern::AnderHuisId m_huis;
};

}  // namespace

void write_houses(House& house, const Codes& codes, const std::vector<Dossier>& stories) {
    Houses houses(house, codes, stories);
    houses.prepare();
    const auto outcome = house.database().run(db::PermitHolder::permit(), [&](db::Tx& tx) {
        houses.the_other(tx);
        houses.no_hit(tx);
        houses.package(tx);
        houses.asks(tx);
        return db::Verdict::keep;
    });
    if (outcome != db::Outcome::kept) throw Fault("the other houses could not be stored");
}

}  // namespace app::seed
