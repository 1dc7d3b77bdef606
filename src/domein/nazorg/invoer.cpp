// Lists: put ready, looked at, thrown away.
#include "domein/nazorg/invoer.hpp"

#include <algorithm>

#include "domein/nazorg/invoer_store.hpp"
#include "domein/nazorg/rules.hpp"
#include "kern/partner/instelling.hpp"

namespace nazorg::invoer {
namespace {

constexpr std::size_t deel_bytes = 128 * 1024;
constexpr std::int64_t dag = 24 * 3'600;

constexpr db::Sql insert_lijst{
    "nazorglijst.insert",
    "INSERT INTO vrijlatinglijst (id, door, gemaakt, verloopt, staat, inhoud_hash, kop_hash, kolommen, rijen, bestand_z) VALUES "
    "($1, $2, $3, $4, 1, $5, $6, $7, $8, $9)"};
constexpr db::Sql insert_deel{
    "nazorglijst.deel",
    "INSERT INTO vrijlatinglijst_deel (lijst, nummer, id, deel_z) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql select_zelfde{
    "nazorglijst.zelfde",
    "SELECT id, staat, ingevoerd_op FROM vrijlatinglijst WHERE inhoud_hash = $1 AND staat <= 3 ORDER BY staat DESC, id LIMIT 1"};
constexpr db::Sql select_onthouden{"nazorglijst.onthouden",
                                   "SELECT kolommen FROM vrijlatingkolommen WHERE kop_hash = $1"};
constexpr db::Sql upsert_onthouden{
    "nazorglijst.onthoud",
    "INSERT INTO vrijlatingkolommen (kop_hash, kolommen, gewijzigd) SELECT kop_hash, $2, $3 FROM vrijlatinglijst WHERE id = "
    "$1 ON CONFLICT (kop_hash) DO UPDATE SET kolommen = excluded.kolommen, gewijzigd = excluded.gewijzigd"};
constexpr db::Sql update_kolommen{
    "nazorglijst.kolommen",
    "UPDATE vrijlatinglijst SET kolommen = $2, versie = versie + 1 WHERE id = $1 AND versie = $3 AND staat = 1"};
constexpr db::Sql update_weg{
    "nazorglijst.weg",
    "UPDATE vrijlatinglijst SET staat = 4, verloopt = $2, versie = versie + 1 WHERE id = $1 AND staat = 1"};

// A list that was put ready: its sealed parts and everything its row holds.
struct Verzegeld {
    LijstId id;
    db::Bytes bestand;
    std::vector<std::pair<IdBytes, db::Bytes>> delen;
    db::Bytes inhoud_hash, kop_hash;
    std::string kolommen;
};

Verzegeld verzegel(kern::Kern& kern, const web::File& bestand, const base::csv::Sheet& blad) {
    Verzegeld klaar;
    klaar.id = kern.keys.fresh_dossier();
    klaar.bestand = kern.sealer.seal(klaar.id, klaar.id, Bestand{bestand.name});
    for (std::size_t van = 0; van < bestand.body.size(); van += deel_bytes) {
        const IdBytes id = kern.random.id<Deel>();
        klaar.delen.emplace_back(id,
                                 kern.sealer.seal(klaar.id, id, Deel{bestand.body.substr(van, deel_bytes)}));
    }
    klaar.inhoud_hash = store::hash(kern, "lijst:" + bestand.body);
    klaar.kop_hash = store::hash(kern, "kop:" + rijen::vorm(blad.rows.front().values));
    return klaar;
}

tl::unexpected<Error> fout(std::string_view code, std::string zin) {
    return tl::unexpected<Error>(InvalidInput{{{"bestand", std::string(code), std::move(zin)}}});
}

// What is wrong with a row only the house can say: the person is here already.
void haal_bekenden_eruit(kern::Call& call, const Lijst& lijst, rijen::Gelezen& gelezen) {
    std::erase_if(gelezen.goed, [&](const rijen::Rij& rij) {
        const auto eerder = store::bekend(call.reader, store::persoon_hash(call.kern, rij), lijst.id);
        if (!eerder) return false;
        gelezen.fouten.push_back(
            {rij.regel, "bekend",
             "Deze persoon staat al in nazorg, met vrijlating op " + dutch_date(*eerder) + "."});
        return true;
    });
    std::stable_sort(gelezen.fouten.begin(), gelezen.fouten.end(),
                     [](const rijen::Fout& a, const rijen::Fout& b) { return a.regel < b.regel; });
}

}  // namespace

std::optional<Voorbeeld> voorbeeld(kern::Call& call, const toegang::GrantBasis& grant, const Lijst& lijst) {
    const auto open = store::open(call, lijst.id);
    if (!open) return std::nullopt;
    const auto blad = base::csv::read(open->inhoud);
    if (!blad || blad->rows.empty()) return std::nullopt;
    Voorbeeld klaar{open->naam, blad->rows.front().values, {}, {}, {}};
    klaar.kolommen = rijen::lees_kolommen(lijst.kolommen, klaar.kop.size()).value_or(rijen::raad(klaar.kop));
    klaar.bezwaar = rijen::bezwaar(klaar.kolommen);
    if (!klaar.bezwaar.empty()) return klaar;
    const auto gemeenten = store::gemeenten(call.reader, grant.vandaag());
    klaar.gelezen = rijen::lees(*blad, klaar.kolommen, gemeenten, grant.vandaag());
    haal_bekenden_eruit(call, lijst, klaar.gelezen);
    return klaar;
}

Result<LijstId> zet_klaar(kern::Call& call, const toegang::Grant<Invoeren>& grant, const web::File& bestand) {
    TRY(rules::mag_invoeren(partner::instelling(call.reader, "nazorg.grondslag", grant.vandaag())));
    const auto blad = base::csv::read(bestand.body);
    if (!blad) return fout(blad.error().code, blad.error().sentence);
    if (blad->rows.size() < 2)
        return fout("empty", "De lijst heeft geen rijen onder de namen van de kolommen.");
    Verzegeld klaar = verzegel(call.kern, bestand, *blad);
    klaar.kolommen = call.reader.value<std::string>(select_onthouden, klaar.kop_hash)
                         .value_or(rijen::tekst(rijen::raad(blad->rows.front().values)));
    const auto dagen = partner::getal(call.reader, "nazorg.lijst_dagen", grant.vandaag());
    LijstId id = klaar.id;
    const auto gedaan = kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Invoeren>& vers) -> Result<logboek::Regel> {
            id = klaar.id;
            for (db::Row row : tx.query(select_zelfde, klaar.inhoud_hash)) {
                if (row.get<Staat>(1) == Staat::ingevoerd)
                    return refused("nazorg.lijst", "Precies deze lijst is al ingevoerd, op " +
                                                       dutch_date(local_date(row.get<Instant>(2))) + ".");
                id = row.get<LijstId>(0);
            }
            if (id != klaar.id) return logboek::regel("nazorg.lijst", "dubbel");
            tx.run(insert_lijst, id, vers.wie().medewerker, vers.nu(), vers.nu().plus_seconds(dagen * dag),
                   klaar.inhoud_hash, klaar.kop_hash, klaar.kolommen,
                   static_cast<std::int64_t>(blad->rows.size() - 1), klaar.bestand);
            for (std::size_t i = 0; i < klaar.delen.size(); ++i)
                tx.run(insert_deel, id, static_cast<std::int64_t>(i), klaar.delen[i].first,
                       klaar.delen[i].second);
            return logboek::regel("nazorg.lijst", std::to_string(blad->rows.size() - 1));
        });
    if (!gedaan || id != klaar.id) call.kern.keys.destroy(klaar.id);
    if (!gedaan) return tl::unexpected<Error>(gedaan.error());
    return id;
}

Result<void> kies_kolommen(kern::Call& call, const toegang::Grant<Invoeren>& grant, const Lijst& lijst,
                           const rijen::Kolommen& kolommen, std::int64_t versie) {
    if (auto bezwaar = rijen::bezwaar(kolommen); !bezwaar.empty())
        return invalid("kolommen", "required", bezwaar);
    const std::string tekst = rijen::tekst(kolommen);
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Invoeren>& vers) -> Result<logboek::Regel> {
                            if (tx.run(update_kolommen, lijst.id, tekst, versie) == 0)
                                return conflict("Deze lijst is intussen gewijzigd of ingevoerd.");
                            tx.run(upsert_onthouden, lijst.id, tekst, vers.nu());
                            return logboek::regel("nazorg.kolommen");
                        });
}

Result<void> gooi_weg(kern::Call& call, const toegang::Grant<Invoeren>& grant, const Lijst& lijst) {
    TRY(kern::change(call, grant,
                     [&](db::Tx& tx, const toegang::Grant<Invoeren>& vers) -> Result<logboek::Regel> {
                         if (tx.run(update_weg, lijst.id, vers.nu()) == 0)
                             return conflict("Deze lijst is al ingevoerd of weg.");
                         return logboek::regel("nazorg.lijst_weg");
                     }));
    // The parts go with the next sweep; without the key they open for nobody.
    call.kern.keys.destroy(lijst.id);
    return {};
}

}  // namespace nazorg::invoer
