#include "app/seed/advice.hpp"

#include <optional>
#include <string>
#include <vector>

#include "app/fault.hpp"
#include "domein/aanmelding/aanmelding.hpp"
#include "domein/advies/rules.hpp"
#include "domein/betrokkene/model.hpp"
#include "platform/db/permit.hpp"

namespace app::seed {
namespace {

namespace a = advies;

constexpr std::int64_t hour = 3'600;
constexpr std::int64_t day = 24 * hour;

constexpr db::Sql insert_setting{
    "seed.advies_grondslag",
    "INSERT INTO instelling (code, van, waarde) VALUES ('advies.grondslag', $1, $2) ON CONFLICT DO NOTHING"};
constexpr db::Sql insert_dossier{
    "seed.advies_dossier",
    "INSERT INTO dossier (id, kenmerk, fase, gemeente, herkomst, titel_z, gemaakt, ingediend, eerste_verwerking, bewaren_tot, "
    "vernietigen_op) VALUES ($1, $2, 11, '', 'advies', $3, $4, $4, $5, $6, $7)"};
constexpr db::Sql insert_advies{
    "seed.advies",
    "INSERT INTO advies (dossier, id, soort, thema, vrager, organisatie, met_namen, door_huis, staat, behandelaar, gevraagd, "
    "sinds, beantwoord, vraag_z, persoon_z) VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9, $10, $11, $12, $13, $14)"};
constexpr db::Sql insert_deelname{
    "seed.advies_deelname",
    "INSERT INTO deelname (dossier, id, organisatie, rol, doelen, grondslag, van) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr db::Sql insert_deelnemer{
    "seed.advies_deelnemer",
    "INSERT INTO deelnemer (medewerker, dossier, deelname, organisatie, rol, doelen, van, stapel, gewijzigd, gezien) VALUES ($1, "
    "$2, $3, $4, $5, $6, $7, 4, $8, $9)"};
constexpr db::Sql insert_bericht{
    "seed.adviesbericht", "INSERT INTO adviesbericht (dossier, id, soort, tekst_z) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql insert_named{
    "seed.advies_genoemd",
    "INSERT INTO item_organisatie (dossier, item, organisatie, noodzaak_z) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql insert_count{
    "seed.advies_telling",
    "INSERT INTO advies_telling (maand, thema, soort, organisatie, aantal, minuten) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT "
    "(maand, thema, soort, organisatie) DO UPDATE SET aantal = advies_telling.aantal + excluded.aantal, minuten = "
    "advies_telling.minuten + excluded.minuten"};
constexpr db::Sql insert_lead{
    "seed.aandachtsfunctionaris",
    "INSERT INTO aandachtsfunctionaris (id, thema, medewerker, dagen, afwezig_van, afwezig_tot, van) VALUES ($1, $2, $3, $4, $5, "
    "$6, $7)"};
constexpr db::Sql insert_expert{
    "seed.deskundige",
    "INSERT INTO deskundige (id, thema, naam, organisatie, waarvoor, bereiken, van) VALUES ($1, $2, $3, $4, $5, $6, $7)"};

struct Necessity {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"item_organisatie", "noodzaak_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

struct Said {
    a::BerichtSoort soort;
    std::string_view door;
    int days_ago;
    std::string_view tekst;
};

struct Asked {
    std::string_view code;
    std::string_view vrager;
    std::string_view thema;
    std::string_view titel;
    a::Soort soort;
    a::Staat staat;
    int days_ago;
    int since;
    std::string_view behandelaar;
    std::string_view vraag;
    std::optional<a::Persoon> persoon;
    std::vector<Said> gezegd;
};

const std::vector<Asked>& questions() {
    using S = a::Staat;
    using B = a::BerichtSoort;
    static const std::vector<Asked> all{
        {"stalking",
         "meidoorn",
         "stalking",
         "Stalking",
         a::Soort::kort,
         S::gevraagd,
         1,
         1,
         "",
         "Een inwoner wordt al weken opgewacht bij haar werk. De politie heeft twee keer gesproken met de ex. Wat kan het "
         "wijkteam nu doen, en wanneer is het iets voor het huis?",
         std::nullopt,
         {}},
        {"delen",
         "meidoorn",
         "gegevens-delen",
         "Gegevens delen",
         a::Soort::expertise,
         S::bij_vrager,
         6,
         2,
         "elzenaar",
         "Mag een school die meedoet in een overleg van de gemeente de uitkomst van een casusoverleg krijgen?",
         std::nullopt,
         {{B::terugvraag, "elzenaar", 2,
           "Gaat het om een school die een derde is, of om iemand van de gemeente die op school werkt? En welke uitkomst?"}}},
        {"zorg",
         "meidoorn",
         "onbegrepen-gedrag",
         "Putter, Piet",
         a::Soort::kort,
         S::beantwoord,
         12,
         8,
         "wilgenhof",
         "Meneer roept ’s nachts uit het raam en slaat hulp af. De huisarts ziet geen crisis. Wie kan er eerst langs?",
         a::Persoon{"Piet", "Putter", "1961-02-00"},
         {{B::antwoord, "wilgenhof", 8,
           "Vraag eerst het meldpunt zorg en overlast van de GGD om samen met de wijkagent langs te gaan. Komt daar zorg "
           "uit voort die hij weigert, dan kan de gemeente een verkennend onderzoek doen. Blijft het op meer leefgebieden "
           "misgaan, meld hem dan aan: alles wat je hier schreef, staat dan al klaar."}}},
    };
    return all;
}

class Advice {
public:
    Advice(House& house, const Codes& codes)
        : m_kern(house.kern()),
          m_codes(codes),
          m_random(codes.seed(), "advies"),
          m_now(start_of_day(local_date(m_kern.clock.now())).plus_seconds(9 * hour)) {
        std::vector<kern::DossierId> dossiers;
        for (const Asked& one : questions()) dossiers.push_back(id_of(one.code));
        m_kern.keys.create(dossiers);
    }

    void write(db::Tx& tx) {
        tx.run(insert_setting, local_date(ago(400)), ground);
        for (const Asked& one : questions()) question(tx, one);
        counts(tx);
        leads(tx);
        experts(tx);
    }

private:
    static constexpr std::string_view ground = "Wgs 2.26, na advies van de RAC";

    Instant ago(std::int64_t days) const { return m_now.plus_seconds(-days * day); }
    kern::DossierId id_of(std::string_view code) const {
        return m_random.named<kern::Dossier>("dossier/" + std::string(code));
    }

    toegang::NieuwItem item(const Asked& one, kern::ItemId id, const Codes::Mens& by, Instant at) const {
        toegang::NieuwItem row;
        row.dossier = id_of(one.code);
        row.id = id;
        row.soort = toegang::ItemSoort::adviesbericht;
        row.bron = by.organisatie;
        row.door = by.id;
        row.kring = toegang::Kring::deelnemers;
        if (one.persoon) row.categorieen = {toegang::Categorie::identiteit, toegang::Categorie::gezondheid};
        row.nu = at;
        return row;
    }

    void question(db::Tx& tx, const Asked& one) {
        const auto dossier = id_of(one.code);
        const auto id = m_random.named<kern::Item>("vraag/" + std::string(one.code));
        const auto& asker = m_codes.medewerker(one.vrager);
        const Instant at = ago(one.days_ago);
        m_random.turn_to("kenmerk/" + std::string(one.code));
        tx.run(insert_dossier, dossier, aanmelding::kenmerk(m_random),
               m_kern.sealer.seal(dossier, dossier, betrokkene::Titel{std::string(one.titel)}), at,
               local_date(at), local_date(at).plus_days(5 * 365),
               local_date(at).plus_days(one.persoon ? 182 : 365));
        auto row = item(one, id, asker, at);
        row.soort = toegang::ItemSoort::adviesvraag;
        toegang::bewaar_item(tx, row);
        std::optional<kern::MedewerkerId> who;
        if (!one.behandelaar.empty()) who = m_codes.medewerker(one.behandelaar).id;
        std::optional<Instant> answered;
        if (one.staat == a::Staat::beantwoord) answered = ago(one.since);
        std::optional<db::Bytes> person;
        if (one.persoon) person = m_kern.sealer.seal(dossier, id, *one.persoon);
        tx.run(insert_advies, dossier, id, a::rules::code(one.soort), one.thema, asker.id, asker.organisatie,
               one.persoon.has_value(), one.staat, who, at, ago(one.since), answered,
               m_kern.sealer.seal(dossier, id, a::Vraag{std::string(one.vraag)}), person);
        take_part(tx, one, dossier, at);
        for (const Said& said : one.gezegd) say(tx, one, dossier, said, asker.organisatie);
    }

    void take_part(db::Tx& tx, const Asked& one, kern::DossierId dossier, Instant at) {
        const toegang::Doelen purpose{toegang::Doel::ondersteunen};
        const auto admit = [&](std::string_view kind, toegang::DeelnameRol role,
                               std::initializer_list<std::string_view> people) {
            const auto id = m_random.named<kern::Deelname>(std::string(kind) + std::string(one.code));
            const auto organisation = m_codes.medewerker(*people.begin()).organisatie;
            tx.run(insert_deelname, dossier, id, organisation, role, purpose.mask(),
                   one.persoon ? ground : std::string_view("Vraag zonder persoon"), local_date(at));
            for (const auto code : people)
                tx.run(insert_deelnemer, m_codes.medewerker(code).id, dossier, id, organisation, role,
                       purpose.mask(), local_date(at), at,
                       role == toegang::DeelnameRol::aanmelder ? at : Instant{});
        };
        admit("vrager/", toegang::DeelnameRol::aanmelder, {one.vrager});
        admit("huis/", toegang::DeelnameRol::huis, {"wilgenhof", "hazelaar", "elzenaar", "kastanje"});
    }

    void say(db::Tx& tx, const Asked& one, kern::DossierId dossier, const Said& said,
             kern::OrganisatieId asker) {
        const auto id = m_random.named<kern::Item>("zegt/" + std::string(one.code));
        auto row = item(one, id, m_codes.medewerker(said.door), ago(said.days_ago));
        row.kring = toegang::Kring::organisaties;
        toegang::bewaar_item(tx, row);
        tx.run(insert_bericht, dossier, id, said.soort,
               m_kern.sealer.seal(dossier, id, a::BerichtTekst{std::string(said.tekst)}));
        tx.run(insert_named, dossier, id, asker,
               m_kern.sealer.seal(dossier, id, Necessity{"Advies aan wie het vroeg."}));
    }

    // Answered in the six quarters before this one.
    void counts(db::Tx& tx) {
        struct Kind {
            std::string_view code;
            std::int64_t minutes;
        };
        static constexpr Kind kinds[] = {
            {"kort", 42}, {"kort", 42}, {"kort", 42}, {"expertise", 1'398}, {"beleid", 480}};
        static constexpr std::string_view themes[] = {"huiselijk-geweld", "stalking", "gegevens-delen",
                                                      "onbegrepen-gedrag", "jeugd"};
        static constexpr std::string_view askers[] = {"gemeente-zuiderwaard", "politie-zuiderwaard", "ggz",
                                                      "reclassering", "wijkteam-zuiderwaard"};
        m_random.turn_to("tellingen");
        for (int i = 0; i < 180; ++i) {
            const Kind& kind = kinds[m_random.below(std::size(kinds))];
            const Date when = local_date(ago(3 + static_cast<std::int64_t>(m_random.below(540))));
            tx.run(insert_count, when.iso().substr(0, 7), themes[m_random.below(std::size(themes))],
                   kind.code, m_codes.organisatie(askers[m_random.below(std::size(askers))]), 1,
                   kind.minutes);
        }
    }

    void leads(db::Tx& tx) {
        struct Lead {
            std::string_view theme, who;
            int days;
            int away;  // so many days more; 0: here
        };
        static constexpr Lead all[] = {
            {"huiselijk-geweld", "hazelaar", 0b10110, 0}, {"stalking", "wilgenhof", 0b111110, 0},
            {"stalking", "linde", 0b11000, 12},           {"mensenhandel", "esdoorn", 0b110100, 0},
            {"radicalisering", "meelbes", 0b101010, 0},   {"gegevens-delen", "elzenaar", 0b111110, 0}};
        for (const Lead& one : all) {
            std::optional<Date> from, until;
            if (one.away > 0) {
                from = local_date(ago(3));
                until = local_date(m_now).plus_days(one.away);
            }
            tx.run(insert_lead,
                   m_random.named<struct Lead_>("functionaris/" + std::string(one.theme) + "/" +
                                                std::string(one.who)),
                   one.theme, m_codes.medewerker(one.who).id, one.days, from, until, local_date(ago(300)));
        }
    }

    void experts(db::Tx& tx) {
        static constexpr std::string_view all[][5] = {
            {"stalking", "Meldpunt stalking en dreiging", "Landelijk kenniscentrum (verzonnen)",
             "Risico’s inschatten en veiligheidsplannen bij stalking.",
             "Via het huis, op werkdagen tot 17:00 uur."},
            {"mensenhandel", "Team mensenhandel", "Landelijke coördinatie (verzonnen)",
             "Herkennen van uitbuiting, en opvang voor slachtoffers.",
             "Bel het landelijke nummer van het team."},
            {"huiselijk-geweld", "Expertpool ernstig geweld",
             "Samenwerkende Veilig Thuis-organisaties (verzonnen)",
             "Meedenken over gezinnen waar eerdere hulp niet hielp.",
             "Vraag het aan Veilig Thuis Merenrand."}};
        for (const auto& one : all)
            tx.run(insert_expert, m_random.named<struct Expert_>("deskundige/" + std::string(one[1])), one[0],
                   one[1], one[2], one[3], one[4], local_date(ago(200)));
    }

    kern::Kern& m_kern;
    const Codes& m_codes;
    WorldRandom m_random;
    Instant m_now;
};

}  // namespace

void write_advice(House& house, const Codes& codes) {
    Advice advice(house, codes);
    const auto outcome = house.database().run(db::PermitHolder::permit(), [&](db::Tx& tx) {
        advice.write(tx);
        return db::Verdict::keep;
    });
    if (outcome != db::Outcome::kept) throw Fault("advice could not be stored");
}

}  // namespace app::seed
