#include "domein/kennis/opleiding.hpp"

#include <algorithm>

#include "kern/partner/instelling.hpp"

namespace kennis {
namespace rules {
namespace {

constexpr int bijna_dagen = 60;  // time to find a course

}  // namespace

Stand stand(const std::optional<Gevolgd>& gevolgd, Date vandaag) {
    if (!gevolgd) return Stand::te_doen;
    if (gevolgd->soort == OpleidingSoort::niet_nodig) return Stand::niet_nodig;
    if (!gevolgd->geldig_tot) return Stand::geldig;
    if (*gevolgd->geldig_tot < vandaag) return Stand::verlopen;
    return gevolgd->geldig_tot->days_since(vandaag) <= bijna_dagen ? Stand::bijna : Stand::geldig;
}

bool te_doen(Stand stand) { return stand == Stand::te_doen || stand == Stand::verlopen; }

std::string_view code(Stand stand) {
    constexpr std::array<std::string_view, 5> codes{"te-doen", "geldig", "bijna", "verlopen", "niet-nodig"};
    return codes.at(static_cast<std::size_t>(stand));
}

std::string zin(const std::optional<Gevolgd>& gevolgd, Date vandaag) {
    switch (stand(gevolgd, vandaag)) {
        case Stand::te_doen: return "nog te doen";
        case Stand::verlopen: return "verlopen op " + dutch_date(*gevolgd->geldig_tot);
        case Stand::niet_nodig: return "niet nodig voor de functie";
        case Stand::bijna:
        case Stand::geldig: break;
    }
    return gevolgd->geldig_tot ? "geldig tot en met " + dutch_date(*gevolgd->geldig_tot) : "gedaan";
}

Date geldig_tot(Date gedaan, std::int64_t maanden) {
    const std::int64_t nummer = gedaan.year * 12 + gedaan.month - 1 + maanden;
    const int jaar = static_cast<int>(nummer / 12), maand = static_cast<int>(nummer % 12) + 1;
    for (int dag = gedaan.day; dag > 28; --dag)
        if (const auto gevonden = Date::make(jaar, maand, dag)) return *gevonden;
    return Date::make(jaar, maand, std::min(gedaan.day, 28)).value_or(gedaan);
}

std::vector<FieldFault> fouten(const NieuweOpleiding& nieuw, Date vandaag) {
    std::vector<FieldFault> gevonden;
    const auto fout = [&](std::string_view veld, std::string_view code, std::string_view zin) {
        gevonden.push_back({std::string(veld), std::string(code), std::string(zin)});
    };
    if (nieuw.mensen.empty()) fout("mensen", "required", "Kies minstens één collega.");
    if (nieuw.onderwerpen.empty()) fout("onderwerpen", "required", "Kies minstens één onderwerp.");
    if (!nieuw.soort) fout("soort", "required", "Kies of de opleiding is gedaan of niet nodig is.");
    if (!nieuw.gedaan)
        fout("gedaan", "required", "Vul in wanneer.");
    else if (*nieuw.gedaan > vandaag)
        fout("gedaan", "in-the-future", "Vul een datum in tot en met vandaag.");
    return gevonden;
}

}  // namespace rules

namespace store {
namespace {

constexpr std::int64_t mensen_max = 500;

#define AANGEWEZEN                                                                                           \
    "m.geblokkeerd = 0 AND m.aangewezen_van <= $1 AND (m.aangewezen_tot IS NULL OR m.aangewezen_tot >= $1) " \
    "AND m.functies <> 0 "
constexpr db::Sql select_mensen{
    "opleiding.mensen", "SELECT m.id, m.naam, m.functienaam FROM medewerker m WHERE " AANGEWEZEN
                        "AND (m.in_dienst_bij = $2 OR m.werkt_voor = $2) ORDER BY m.naam, m.id LIMIT $3"};
constexpr db::Sql select_gevolgd{
    "opleiding.gevolgd",
    "SELECT o.medewerker, o.onderwerp, o.soort, o.gedaan, o.geldig_tot FROM medewerker m JOIN opleiding o ON o.medewerker = m.id "
    "WHERE m.in_dienst_bij = $1 OR m.werkt_voor = $1 ORDER BY o.medewerker, o.onderwerp, o.gedaan"};
// Nothing to do: for each subject a newest row that still holds.
constexpr db::Sql select_organisaties{
    "opleiding.organisaties",
    "SELECT g.id, g.naam, count(*), sum(CASE WHEN (SELECT count(*) FROM opleiding o WHERE o.medewerker = m.id AND "
    "(o.geldig_tot IS NULL OR o.geldig_tot >= $1) AND NOT EXISTS (SELECT 1 FROM opleiding l WHERE l.medewerker = "
    "o.medewerker AND l.onderwerp = o.onderwerp AND l.gedaan > o.gedaan)) = 6 THEN 1 ELSE 0 END) FROM organisatie "
    "g JOIN medewerker m ON m.werkt_voor = g.id "
    "WHERE " AANGEWEZEN "GROUP BY g.id, g.naam ORDER BY g.naam, g.id"};
constexpr db::Sql upsert_opleiding{
    "opleiding.bewaar",
    "INSERT INTO opleiding (medewerker, onderwerp, gedaan, soort, geldig_tot, door, op) VALUES ($1, $2, $3, $4, $5, $6, $7) ON "
    "CONFLICT (medewerker, onderwerp, gedaan) DO UPDATE SET soort = excluded.soort, geldig_tot = excluded.geldig_tot, door = "
    "excluded.door, op = excluded.op"};
constexpr db::Sql select_van{
    "opleiding.van",
    "SELECT count(*) FROM medewerker WHERE id = $1 AND ($2 = 0 OR in_dienst_bij = $3 OR werkt_voor = $3)"};

}  // namespace

std::vector<Leerling> leerlingen(db::Reader& reader, kern::OrganisatieId organisatie, Date vandaag) {
    std::vector<Leerling> gevonden;
    for (db::Row row : reader.query(select_mensen, vandaag, organisatie, mensen_max))
        gevonden.push_back(
            {row.get<kern::MedewerkerId>(0), std::string(row.text(1)), std::string(row.text(2)), {}});
    for (db::Row row : reader.query(select_gevolgd, organisatie)) {
        const auto wie = std::ranges::find(gevonden, row.get<kern::MedewerkerId>(0), &Leerling::id);
        const int onderwerp = row.get<int>(1);
        if (wie == gevonden.end() || onderwerp < 1 || onderwerp > 6) continue;
        // In the order of their dates: the last one stays.
        wie->gevolgd[static_cast<std::size_t>(onderwerp - 1)] =
            Gevolgd{row.get<OpleidingSoort>(2), row.get<Date>(3), row.get<std::optional<Date>>(4)};
    }
    return gevonden;
}

std::vector<PerOrganisatie> per_organisatie(db::Reader& reader, Date vandaag) {
    std::vector<PerOrganisatie> gevonden;
    for (db::Row row : reader.query(select_organisaties, vandaag))
        gevonden.push_back({row.get<kern::OrganisatieId>(0), std::string(row.text(1)),
                            row.get<std::int64_t>(2), row.get<std::int64_t>(3)});
    return gevonden;
}

}  // namespace store

Result<void> actions::leg_vast(kern::Call& call, const toegang::Grant<OpleidingWijzigen>& grant,
                               const NieuweOpleiding& nieuw) {
    if (auto fouten = rules::fouten(nieuw, grant.vandaag()); !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    const auto maanden = partner::getal(call.reader, "opleiding.geldig_maanden", grant.vandaag());
    const std::optional<Date> tot = nieuw.soort == OpleidingSoort::gedaan
                                        ? std::optional(rules::geldig_tot(*nieuw.gedaan, maanden))
                                        : std::nullopt;
    return kern::change(
        call, grant,
        [&](db::Tx& tx, const toegang::Grant<OpleidingWijzigen>& vers) -> Result<logboek::Regel> {
            // The contact person of an organisation: of its own people alone.
            const bool eigen = !vers.wie().feiten.rollen.any_of(
                {toegang::Rol::functioneel_beheerder, toegang::Rol::manager});
            for (const auto& wie : nieuw.mensen) {
                if (tx.value<std::int64_t>(store::select_van, wie, eigen, vers.wie().organisatie)
                        .value_or(0) == 0)
                    return not_found();
                for (const int onderwerp : nieuw.onderwerpen)
                    tx.run(store::upsert_opleiding, wie, onderwerp, *nieuw.gedaan, *nieuw.soort, tot,
                           vers.wie().medewerker, vers.nu());
            }
            return logboek::regel("opleiding.wijzigen", std::to_string(nieuw.mensen.size()));
        });
}

}  // namespace kennis
