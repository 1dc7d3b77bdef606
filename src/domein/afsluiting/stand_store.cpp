// What closing is judged on, and what of that a reader may know.

#include <algorithm>

#include "domein/afsluiting/store.hpp"
#include "domein/plan/plan.hpp"

namespace afsluiting::store {
namespace {

// What stands open. An evaluatie of who no longer takes part is not waited for.
constexpr db::Sql select_stand{
    "afsluiting.stand",
    "SELECT (SELECT count(*) FROM actie a WHERE a.dossier = d.id AND a.open = 1), (SELECT count(*) FROM afrondpunt p WHERE "
    "p.dossier = d.id AND p.afronding = $2 AND p.soort = 1 AND p.staat = 1), (SELECT count(*) FROM afrondpunt p WHERE "
    "p.dossier = d.id AND p.afronding = $2 AND p.soort = 2 AND p.staat = 1), (SELECT count(*) FROM afrondpunt p WHERE "
    "p.dossier = d.id AND p.afronding = $2 AND p.soort = 3 AND p.staat = 1 AND EXISTS (SELECT 1 FROM deelname dl WHERE "
    "dl.dossier = d.id AND dl.organisatie = p.organisatie AND dl.ingetrokken IS NULL AND dl.van <= $3 AND (dl.tot IS NULL OR "
    "dl.tot >= $3))), (SELECT count(*) FROM besluit b WHERE b.dossier = d.id AND b.soort = 6 AND b.staat = 1), d.fase FROM "
    "dossier d WHERE d.id = $1"};

}  // namespace

rules::Stand stand(db::Reader& reader, const toegang::GrantBasis& grant) {
    rules::Stand stand;
    const auto loopt = afronding(reader, grant);
    const IdBytes id = loopt ? loopt->id : IdBytes{};
    for (db::Row row : reader.query(select_stand, grant.dossier(), id, grant.vandaag())) {
        stand.acties = row.get<int>(0);
        stand.overdrachten = row.get<int>(1);
        stand.checks = row.get<int>(2);
        stand.evaluaties = row.get<int>(3);
        stand.besluit_ligt_voor = row.get<int>(4) > 0;
        stand.afronding = loopt && row.get<toegang::Fase>(5) == toegang::Fase::afronding;
    }
    stand.resultaten = static_cast<int>(plan::doelen_zonder_resultaat(reader, grant));
    const Beslissers wie = beslissers(reader, grant, BesluitSoort::sluiten);
    stand.publiek = static_cast<int>(wie.kiesbaar.size());
    stand.tegen = wie.tegen;
    return stand;
}

rules::Stand stand_voor_lezer(db::Reader& reader, const toegang::GrantBasis& grant) {
    rules::Stand gezien = stand(reader, grant);
    if (grant.rol() == toegang::DeelnameRol::huis) return gezien;
    const auto loopt = afronding(reader, grant);
    const auto zichtbaar = loopt ? punten(reader, grant, loopt->id) : std::vector<Punt>{};
    const auto open = [&](PuntSoort soort) {
        return static_cast<int>(std::ranges::count_if(
            zichtbaar, [&](const Punt& punt) { return punt.soort == soort && rules::is_open(punt.staat); }));
    };
    gezien.overdrachten = open(PuntSoort::overdracht);
    gezien.checks = open(PuntSoort::nazorg);
    gezien.evaluaties = std::min(gezien.evaluaties, open(PuntSoort::evaluatie));
    gezien.acties = static_cast<int>(std::ranges::count_if(
        plan::koppen(reader, grant), [](const auto& actie) { return plan::rules::is_open(actie.staat); }));
    const auto doelen = plan::overzicht(reader, grant).doelen;
    gezien.resultaten = static_cast<int>(std::ranges::count_if(
        doelen, [](const plan::Doel& doel) { return doel.resultaat == plan::Resultaat::open; }));
    return gezien;
}

}  // namespace afsluiting::store
