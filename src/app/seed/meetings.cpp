#include "app/seed/meetings.hpp"

#include <algorithm>

#include "app/fault.hpp"
#include "domein/overleg/model.hpp"
#include "domein/regietafel/regietafel.hpp"
#include "kern/toegang/verloop.hpp"
#include "platform/db/permit.hpp"

namespace app::seed {
namespace {

constexpr int week = 7;
constexpr int point_minutes = 20;
constexpr std::string_view regisseur = "wilgenhof";

struct Told {
    std::string_view tafel;
    regietafel::Regime regime;
    std::string_view voorzitter;
    std::string_view plaats;
    int weken;
    int weekdag;  // 1 = Monday
    int tijd;     // minutes after midnight
    int minuten;
    int sluit_dagen;
};
constexpr Told tables[] = {
    {"triage", regietafel::Regime::anders, "elzenaar", "online", 1, 2, 16 * 60, 60, 1},
    {"jeugd", regietafel::Regime::jeugd, "linde", "Oeverzaal", 2, 3, 13 * 60, 120, 2},
    {"volwassenen", regietafel::Regime::volwassenen, "wilgenhof", "Merenzaal", 1, 2, 13 * 60 + 30, 120, 1},
    {"huiselijk-geweld", regietafel::Regime::huiselijk_geweld, "kruisbes", "Oeverzaal", 1, 4, 10 * 60, 120,
     1},
    {"nazorg", regietafel::Regime::nazorg, "hazelaar", "Merenzaal", 2, 1, 9 * 60 + 30, 90, 3}};

constexpr std::string_view questions[] = {
    "Werkt het plan, of moet het anders?", "Wie kan er deze maand iets doen aan de woonplek?",
    "Wat is er nodig om af te ronden?", "Hoe houden wij contact, en wie doet dat?"};

constexpr db::Sql update_tafel{
    "seed.ritme",
    "UPDATE regietafel SET regime = $2, voorzitter = $3, plaats = $4, ritme_weken = $5, ritme_vanaf = $6, ritme_tijd = $7, "
    "ritme_minuten = $8, sluit_dagen = $9, sluit_tijd = 720 WHERE id = $1"};
constexpr db::Sql insert_overleg{
    "seed.overleg",
    "INSERT INTO overleg (id, tafel, begin, einde, plaats, voorzitter, status, agenda_sluit, ronde) VALUES ($1, $2, $3, $4, $5, "
    "$6, $7, $8, $9)"};
constexpr db::Sql select_leden{
    "seed.overleg_leden",
    "SELECT l.medewerker, m.werkt_voor FROM tafellid l JOIN medewerker m ON m.id = l.medewerker WHERE l.tafel = $1 ORDER BY "
    "m.naam, l.medewerker"};
constexpr db::Sql insert_lid{
    "seed.overleg_lid",
    "INSERT INTO overleg_lid (overleg, medewerker, organisatie, antwoord, uid, uitgenodigd) VALUES ($1, $2, $3, $4, $5, $6)"};
// Those that most people work on, the told stories among them.
constexpr db::Sql select_dossiers{
    "seed.overleg_dossiers",
    "SELECT d.id FROM dossier d WHERE d.tafel = $1 AND d.procesregisseur = $2 AND d.fase IN (4, 5) AND d.afgeschermd = 0 "
    "ORDER BY (SELECT count(*) FROM deelnemer dn WHERE dn.dossier = d.id) DESC, d.kenmerk, d.id LIMIT $3"};
constexpr db::Sql insert_punt{
    "seed.agendapunt",
    "INSERT INTO agendapunt (dossier, id, overleg, volgnummer, minuten, begin, soort, status, begonnen, geeindigd, vraag_z) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};

// The last day on that weekday up to this one.
Date last(Date dag, int weekdag) { return dag.plus_days(-((dag.weekday() - weekdag + week) % week)); }

class Meetings {
public:
    Meetings(House& house, const Huis& huis, const Codes& codes)
        : m_kern(house.kern()),
          m_huis(huis),
          m_codes(codes),
          m_random(codes.seed(), "overleggen") {}

    void rhythms(db::Tx& tx) {
        for (const Told& told : tables)
            tx.run(update_tafel, m_codes.tafel(told.tafel), told.regime,
                   m_codes.medewerker(told.voorzitter).id, told.plaats, told.weken,
                   last(m_huis.vandaag.plus_days(-12 * week), told.weekdag), told.tijd, told.minuten,
                   told.sluit_dagen);
    }

    void of(db::Tx& tx, const Told& told) {
        const auto tafel = m_codes.tafel(told.tafel);
        std::vector<kern::DossierId> dossiers;
        for (db::Row row : tx.query(select_dossiers, tafel, m_codes.medewerker(regisseur).id, 8))
            dossiers.push_back(row.get<kern::DossierId>(0));
        const auto part = [&](std::size_t from, std::size_t count) {
            from = std::min(from, dossiers.size());
            return std::span(dossiers).subspan(from, std::min(count, dossiers.size() - from));
        };
        using overleg::Status;
        meeting(tx, told, m_huis.vandaag.plus_days(-2 * week), Status::gesloten, part(0, 4));
        meeting(tx, told, m_huis.vandaag.plus_days(-week), Status::gesloten, part(4, 3));
        meeting(tx, told, m_huis.vandaag, Status::uitgenodigd, part(0, 5));
        meeting(tx, told, m_huis.vandaag.plus_days(week), Status::in_voorbereiding, part(5, 3));
    }

private:
    void meeting(db::Tx& tx, const Told& told, Date dag, overleg::Status status,
                 std::span<const kern::DossierId> dossiers) {
        const std::string name =
            std::string(told.tafel) + "/" + std::to_string(m_huis.vandaag.days_since(dag));
        const auto id = m_random.named<kern::Overleg>(name);
        const Instant begin = regietafel::moment(dag, told.tijd);
        const Instant closes = regietafel::moment(dag.plus_days(-told.sluit_dagen), 12 * 60);
        const auto chair = m_codes.medewerker(told.voorzitter).id;
        const bool invited = status != overleg::Status::in_voorbereiding;
        tx.run(insert_overleg, id, m_codes.tafel(told.tafel), begin,
               begin.plus_seconds(std::int64_t{60} * told.minuten), told.plaats, chair, status, closes,
               invited);
        members(tx, told, id, name, invited ? std::optional(closes) : std::nullopt);
        int place = 0;
        for (const auto& dossier : dossiers) point(tx, dossier, id, name, status, begin, dag, ++place);
    }

    void members(db::Tx& tx, const Told& told, kern::OverlegId id, const std::string& name,
                 const std::optional<Instant>& sent) {
        struct Member {
            kern::MedewerkerId who;
            kern::OrganisatieId of;
        };
        std::vector<Member> members;
        for (db::Row row : tx.query(select_leden, m_codes.tafel(told.tafel)))
            members.push_back({row.get<kern::MedewerkerId>(0), row.get<kern::OrganisatieId>(1)});
        std::size_t place = 0;
        for (const Member& one : members) {
            ++place;
            const auto answer = !sent            ? overleg::Antwoord::nog_niet
                                : place % 7 == 0 ? overleg::Antwoord::afgemeld
                                : place % 3 == 0 ? overleg::Antwoord::nog_niet
                                                 : overleg::Antwoord::komt;
            tx.run(insert_lid, id, one.who, one.of, answer,
                   m_random.named<struct Uid>(name + "/lid/" + std::to_string(place)), sent);
        }
    }

    void point(db::Tx& tx, kern::DossierId dossier, kern::OverlegId id, const std::string& name,
               overleg::Status status, Instant begin, Date dag, int place) {
        const auto& maker = m_codes.medewerker(regisseur);
        const bool over = status == overleg::Status::gesloten;
        const Instant starts = begin.plus_seconds(std::int64_t{60} * point_minutes * (place - 1));
        const Instant ends = starts.plus_seconds(std::int64_t{60} * point_minutes);
        toegang::NieuwItem item;
        item.dossier = dossier;
        item.id = m_random.named<kern::Item>(name + "/" + std::to_string(place));
        item.soort = toegang::ItemSoort::agendapunt;
        item.bron = maker.organisatie;
        item.door = maker.id;
        item.kring = toegang::Kring::deelnemers;
        item.categorieen = overleg::over_vraag;
        // Put on it five days ahead; what is next week was put on it today.
        item.nu = std::min(begin.plus_seconds(-5 * 86'400), start_of_day(m_huis.vandaag));
        toegang::bewaar_item(tx, item);
        const auto& question = questions[static_cast<std::size_t>(place) % std::size(questions)];
        tx.run(insert_punt, dossier, item.id, id, place, point_minutes, starts,
               overleg::PuntSoort::herziening,
               over ? overleg::PuntStatus::besproken : overleg::PuntStatus::gepland,
               over ? std::optional(starts) : std::nullopt, over ? std::optional(ends) : std::nullopt,
               m_kern.sealer.seal(dossier, item.id, overleg::Vraag{std::string(question)}));
        toegang::gebeurd(tx, dossier, item.nu, "agenda", dutch_date(dag),
                         m_random.named<struct Volg>(name + "/volg/" + std::to_string(place)));
    }

    kern::Kern& m_kern;
    const Huis& m_huis;
    const Codes& m_codes;
    WorldRandom m_random;
};

}  // namespace

void write_meetings(House& house, const Huis& huis, const Codes& codes) {
    Meetings meetings(house, huis, codes);
    const auto outcome = house.database().run(db::PermitHolder::permit(), [&](db::Tx& tx) {
        meetings.rhythms(tx);
        for (const Told& told : tables)
            if (told.tafel == "volwassenen") meetings.of(tx, told);
        return db::Verdict::keep;
    });
    if (outcome != db::Outcome::kept) throw Fault("the meetings could not be stored");
}

}  // namespace app::seed
