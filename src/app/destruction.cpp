#include "app/destruction.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "app/fault.hpp"
#include "kern/zoek/zoek.hpp"
#include "platform/base/text.hpp"
#include "platform/db/permit.hpp"

namespace app::destruction {
namespace {

constexpr std::string_view not_taken_up = "niet_opgepakt";
constexpr std::string_view aftercare_over = "nazorg_voorbij";
constexpr std::string_view advice_over = "advies_termijn";

std::string_view reason_of(toegang::Fase phase) {
    if (phase == toegang::Fase::nazorg) return aftercare_over;
    return phase == toegang::Fase::advies ? advice_over : not_taken_up;
}

constexpr std::string_view house_line = "# huis ";
constexpr std::string_view until_line = "# tot ";

constexpr db::Sql insert_ledger{
    "vernietiging.insert",
    "INSERT INTO vernietiging (dossier, reden, besloten) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"};
constexpr db::Sql shield{"vernietiging.afschermen", "UPDATE dossier SET afgeschermd = 1 WHERE id = $1"};
constexpr db::Sql done{"vernietiging.klaar", "UPDATE vernietiging SET klaar = $2 WHERE dossier = $1"};
constexpr db::Sql unfinished{"vernietiging.open",
                             "SELECT dossier FROM vernietiging WHERE klaar IS NULL ORDER BY dossier"};
constexpr db::Sql whole_ledger{"vernietiging.alle", "SELECT dossier FROM vernietiging ORDER BY dossier"};
constexpr db::Sql ledger_lines{
    "vernietiging.lijst", "SELECT dossier, reden, besloten FROM vernietiging ORDER BY besloten, dossier"};
constexpr db::Sql present{"vernietiging.aanwezig", "SELECT count(*) FROM dossier WHERE id = $1"};
constexpr db::Sql due{
    "vernietiging.rijp",
    "SELECT id, fase FROM dossier WHERE vernietigen_op <= $1 AND fase IN (7, 8, 10, 11) ORDER BY vernietigen_op, id LIMIT $2"};
constexpr db::Sql count{
    "vernietiging.telling",
    "INSERT INTO telling (soort, maand, gemeente, tafel, aantal) SELECT $2, $3, d.gemeente, COALESCE((SELECT t.code FROM "
    "regietafel t WHERE t.id = d.tafel), ''), 1 FROM dossier d WHERE d.id = $1 ON CONFLICT (soort, maand, gemeente, tafel) DO "
    "UPDATE SET aantal = telling.aantal + 1"};

// Children first. What the item row cascades to is not named here.
constexpr std::array rows{
    db::Sql{"vernietig.bijlage_deel",
            "DELETE FROM bijlage_deel WHERE bijlage IN (SELECT id FROM bijlage WHERE dossier = $1)"},
    db::Sql{"vernietig.document_deel",
            "DELETE FROM document_deel WHERE versie IN (SELECT id FROM document_versie WHERE dossier = $1)"},
    db::Sql{
        "vernietig.verstrekking_deel",
        "DELETE FROM verstrekking_deel WHERE stuk IN (SELECT stuk FROM verstrekking_bestand WHERE dossier = $1)"},
    db::Sql{"vernietig.persoon_hash", "DELETE FROM persoon_hash WHERE dossier = $1"},
    db::Sql{"vernietig.adres", "DELETE FROM adres_afgeschermd_voor WHERE dossier = $1"},
    db::Sql{"vernietig.kring", "DELETE FROM item_organisatie WHERE dossier = $1"},
    db::Sql{"vernietig.bericht", "DELETE FROM bericht WHERE dossier = $1"},
    db::Sql{"vernietig.ave_wijziging", "DELETE FROM ave_wijziging WHERE dossier = $1"},
    db::Sql{"vernietig.ave_taak", "DELETE FROM ave_taak WHERE dossier = $1"},
    db::Sql{"vernietig.plan_afdruk", "DELETE FROM plan_afdruk WHERE dossier = $1"},
    db::Sql{"vernietig.tijdpad_stap", "DELETE FROM tijdpad_stap WHERE dossier = $1"},
    db::Sql{"vernietig.tijdpad", "DELETE FROM tijdpad WHERE dossier = $1"},
    db::Sql{"vernietig.item", "DELETE FROM item WHERE dossier = $1"},
    db::Sql{"vernietig.sluiting", "DELETE FROM sluiting WHERE dossier = $1"},
    db::Sql{"vernietig.heropening", "DELETE FROM heropening WHERE dossier = $1"},
    db::Sql{"vernietig.afronding", "DELETE FROM afronding WHERE dossier = $1"},
    db::Sql{"vernietig.waarneming", "DELETE FROM waarneming_dossier WHERE dossier = $1"},
    db::Sql{"vernietig.rondje", "DELETE FROM rondje WHERE dossier = $1"},
    db::Sql{"vernietig.herinnering", "DELETE FROM herinnering WHERE dossier = $1"},
    db::Sql{"vernietig.bevestiging", "DELETE FROM besluit_bevestiging WHERE dossier = $1"},
    db::Sql{"vernietig.beslisser", "DELETE FROM besluit_beslisser WHERE dossier = $1"},
    db::Sql{"vernietig.genoemd", "DELETE FROM besluit_medewerker WHERE dossier = $1"},
    db::Sql{"vernietig.toelating", "DELETE FROM besluit_organisatie WHERE dossier = $1"},
    db::Sql{"vernietig.besluit", "DELETE FROM besluit WHERE dossier = $1"},
    db::Sql{"vernietig.toets", "DELETE FROM toets WHERE dossier = $1"},
    db::Sql{"vernietig.aanmelding", "DELETE FROM aanmelding WHERE dossier = $1"},
    db::Sql{"vernietig.advies", "DELETE FROM advies WHERE dossier = $1"},
    db::Sql{"vernietig.deelnemer", "DELETE FROM deelnemer WHERE dossier = $1"},
    db::Sql{"vernietig.deelname", "DELETE FROM deelname WHERE dossier = $1"},
    db::Sql{"vernietig.uitsluiting", "DELETE FROM uitsluiting WHERE dossier = $1"},
    db::Sql{"vernietig.verloop", "DELETE FROM dossier_verloop WHERE dossier = $1"},
    db::Sql{"vernietig.dossier", "DELETE FROM dossier WHERE id = $1"},
};

void store(kern::Kern& kern, const db::Body& body) {
    if (kern.db.run(db::PermitHolder::permit(), body) != db::Outcome::kept)
        throw db::DatabaseError(db::DatabaseError::Kind::unavailable, "a destruction could not be stored");
}

logboek::Feit entry(kern::Kern& kern, Instant now, const std::vector<logboek::Gezien>& about,
                    std::string_view reason) {
    logboek::Feit feit;
    feit.tijd = now;
    feit.id = kern.random.id<struct Entry>();
    feit.trace = feit.id;
    feit.actie = "dossier.vernietigen";
    feit.uitkomst = "toegestaan";
    feit.raakt = &about;
    feit.bijzonderheid = reason;
    return feit;
}

// Steps (2), (3) and (4); safe to do again.
void complete(House& house, kern::DossierId dossier) {
    kern::Kern& kern = house.kern();
    const Instant now = kern.clock.now();
    keep_ledger(house, now);
    kern.keys.destroy(dossier);
    store(kern, [&](db::Tx& tx) {
        zoek::verwijder_dossier(tx, dossier);
        for (const db::Sql& sql : rows) tx.run(sql, dossier);
        tx.run(done, dossier, now);
        return db::Verdict::keep;
    });
}

std::vector<kern::DossierId> ids(kern::Kern& kern, const db::Sql& sql) {
    std::vector<kern::DossierId> found;
    auto snapshot = kern.db.read();
    for (db::Row row : snapshot.reader().query(sql)) found.push_back(row.get<kern::DossierId>());
    return found;
}

// As destroy(), decided at an earlier moment.
void destroy_as_of(House& house, kern::DossierId dossier, std::string_view reason, Instant decided) {
    kern::Kern& kern = house.kern();
    const std::vector<logboek::Gezien> about{{dossier, {}, {}}};
    const auto klaar = kern.logboek.maak(entry(kern, kern.clock.now(), about, reason));
    const std::string month = local_date(decided).iso().substr(0, 7);
    store(kern, [&](db::Tx& tx) {
        if (tx.run(insert_ledger, dossier, reason, decided) == 0) return db::Verdict::keep;  // decided before
        if (reason == not_taken_up) tx.run(count, dossier, reason, month);
        tx.run(shield, dossier);
        toegang::rechten_krimpen(tx);
        kern.logboek.schrijf(tx, klaar);
        return db::Verdict::keep;
    });
    complete(house, dossier);
}

struct Line {
    kern::DossierId dossier;
    std::string reason;
    Instant decided;
};
struct Ledger {
    std::string house;  // its id; empty in a ledger that does not say
    std::optional<Instant> until;
    std::vector<Line> lines;
};

bool read_moment(std::string_view text, Instant& moment) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), moment.us);
    return error == std::errc{} && end == text.data() + text.size();
}

Ledger parse(std::string_view text) {
    Ledger ledger;
    for (const std::string_view line : base::split(text, '\n')) {
        if (line.starts_with(house_line)) ledger.house = line.substr(house_line.size());
        if (line.starts_with(until_line))
            if (Instant until; read_moment(line.substr(until_line.size()), until)) ledger.until = until;
        if (line.empty() || line.front() == '#') continue;
        const auto parts = base::split(line, ' ');
        const auto dossier = kern::DossierId::parse(parts[0]);
        Instant decided;
        if (!dossier || parts.size() != 3 || !read_moment(parts[2], decided))
            throw Fault("this is no ledger of destroyed dossiers");
        ledger.lines.push_back({*dossier, std::string(parts[1]), decided});
    }
    return ledger;
}

}  // namespace

void destroy(House& house, kern::DossierId dossier, std::string_view reason) {
    destroy_as_of(house, dossier, reason, house.clock().now());
}

std::size_t finish(House& house) {
    const auto open = ids(house.kern(), unfinished);
    for (const auto& dossier : open) complete(house, dossier);
    return open.size();
}

std::size_t sweep(House& house, std::size_t limit) {
    std::vector<std::pair<kern::DossierId, toegang::Fase>> ripe;
    {
        auto snapshot = house.database().read();
        for (db::Row row :
             snapshot.reader().query(due, local_date(house.clock().now()), static_cast<std::int64_t>(limit)))
            ripe.emplace_back(row.get<kern::DossierId>(0), row.get<toegang::Fase>(1));
    }
    for (const auto& [dossier, fase] : ripe) destroy(house, dossier, reason_of(fase));
    return ripe.size();
}

std::size_t reapply(House& house) {
    const auto all = ids(house.kern(), whole_ledger);
    for (const auto& dossier : all) house.keys().destroy(dossier);
    return all.size();
}

std::string ledger(House& house, Instant now) {
    std::string text = fmt::format("{}{}\n{}{}\n", house_line, house.kern().huis.id, until_line, now.us);
    auto snapshot = house.database().read();
    for (db::Row row : snapshot.reader().query(ledger_lines))
        text += fmt::format("{} {} {}\n", row.get<kern::DossierId>(0).text(), row.text(1),
                            row.get<Instant>(2).us);
    return text;
}

std::size_t reapply(House& house, std::string_view text) {
    const Ledger given = parse(text);
    if (!given.house.empty() && given.house != house.kern().huis.id)
        throw Fault("this ledger of destroyed dossiers is of another house");
    std::size_t again = 0;
    for (const Line& line : given.lines) {
        bool here = false;
        {
            auto snapshot = house.database().read();
            here = snapshot.reader().value<std::int64_t>(present, line.dossier).value_or(0) != 0;
        }
        if (here) {
            destroy_as_of(house, line.dossier, line.reason, line.decided);
            ++again;
        } else {
            house.keys().destroy(line.dossier);
        }
    }
    return again;
}

Known known(std::string_view text) {
    const Ledger ledger = parse(text);
    Known known{{}, ledger.until};
    for (const Line& line : ledger.lines) known.dossiers.insert(line.dossier);
    return known;
}

bool goes_on_from(const Known& later, const Known& before) {
    if (!std::ranges::includes(later.dossiers, before.dossiers)) return false;
    if (later.dossiers.size() > before.dossiers.size()) return true;
    return later.until && (!before.until || *later.until > *before.until);
}

fs::path kept_ledger(const Place& place) { return place.data / "vernietigd"; }

void keep_ledger(House& house, Instant now) { write_file(kept_ledger(house.place()), ledger(house, now)); }

}  // namespace app::destruction
