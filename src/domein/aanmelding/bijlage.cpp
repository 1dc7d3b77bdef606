#include "domein/aanmelding/bijlage.hpp"

#include "domein/aanmelding/rules.hpp"
#include "domein/aanmelding/store.hpp"
#include "kern/bestand/keuring.hpp"
#include "kern/bestand/opslag.hpp"

namespace aanmelding::bijlage {
namespace {

constexpr db::Sql select_aantal{"bijlage.aantal", "SELECT count(*) FROM bijlage WHERE dossier = $1"};
constexpr bestand::Plaats plaats{
    {"bijlage_deel", "deel_z"},
    {"bijlage.deel", "INSERT INTO bijlage_deel (bijlage, nummer, deel_z, gemaakt) VALUES ($1, $2, $3, $4)"},
    {"bijlage.delen", "SELECT nummer, deel_z FROM bijlage_deel WHERE bijlage = $1 ORDER BY nummer"}};
constexpr db::Sql insert_bijlage{"bijlage.insert",
                                 "INSERT INTO bijlage (dossier, id, naam_z, sleutel_z, grootte, delen, hash) "
                                 "VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr db::Sql select_lijst{"bijlage.lijst",
                               "SELECT " ITEM_KOLOMMEN
                               ", b.grootte, m.naam, b.naam_z FROM item i JOIN bijlage b ON b.dossier = "
                               "i.dossier AND b.id = i.id JOIN medewerker m ON m.id = "
                               "i.door WHERE i.dossier = $1 AND i.soort = 7 ORDER BY i.gemaakt, i.id"};
constexpr db::Sql select_een{"bijlage.een", "SELECT " ITEM_KOLOMMEN
                                            ", b.grootte, b.delen, b.hash, b.naam_z, b.sleutel_z FROM item i "
                                            "JOIN bijlage b ON b.dossier = i.dossier AND b.id = i.id WHERE "
                                            "i.dossier = $1 AND i.id = $3 AND i.soort = 7"};

constexpr std::string_view veld = "bijlage";
constexpr std::string_view te_veel = "Er zijn al 10 bijlagen. Meer kan niet bij één aanmelding.";

struct Verzegeld {
    kern::ItemId id;
    db::Bytes naam, sleutel;
    bestand::Maat maat;
};

Result<void> past(db::Tx& tx, const toegang::GrantBasis& grant) {
    if (tx.value<std::int64_t>(select_aantal, grant.dossier()).value_or(0) >=
        static_cast<std::int64_t>(rules::bijlage_aantal))
        return refused("bijlage.aantal", std::string(te_veel));
    return {};
}

Result<void> bewaar_rij(kern::Call& call, const toegang::Grant<BijlageToevoegen>& grant,
                        const Verzegeld& klaar) {
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<BijlageToevoegen>& vers) -> Result<logboek::Regel> {
            TRY(past(tx, vers));
            const store::Over over = store::over(tx, vers.dossier());
            toegang::NieuwItem item;
            item.dossier = vers.dossier();
            item.id = klaar.id;
            item.soort = toegang::ItemSoort::bijlage;
            item.bron = vers.wie().organisatie;
            item.door = vers.wie().medewerker;
            item.kring = toegang::Kring::deelnemers;
            item.categorieen = over.categorieen;
            item.geheim = over.geheim;
            item.vrijgegeven = over.geheim != toegang::Geheim::geen;
            item.nu = vers.nu();
            toegang::bewaar_item(tx, item);
            tx.run(insert_bijlage, vers.dossier(), klaar.id, klaar.naam, klaar.sleutel, klaar.maat.grootte,
                   klaar.maat.delen, db::BytesView(klaar.maat.hash));
            toegang::raak_aan(tx, item);
            return logboek::regel("bijlage.toevoegen", vers.dossier());
        });
}

}  // namespace

std::vector<Bijlage> lijst(db::Reader& reader, const toegang::GrantBasis& grant) {
    constexpr int c = toegang::item_kolommen;
    std::vector<Bijlage> gevonden;
    for (db::Row row : reader.query(select_lijst, grant.dossier(), grant.wie().organisatie)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (grant.zicht().van(item).antwoord == toegang::Antwoord::weigeren) continue;
        gevonden.push_back({item, static_cast<std::size_t>(row.get<std::int64_t>(c)),
                            row.get<std::string>(c + 1), grant.zicht().toon<Naam>(item, row.bytes(c + 2))});
    }
    return gevonden;
}

Result<kern::ItemId> bewaar(kern::Call& call, const toegang::Grant<BijlageToevoegen>& grant,
                            const web::File& file) {
    TRY(bestand::keur(call, grant, veld, file));
    const std::string naam = bestand::schone_naam(file.name, veld);
    const auto type = bestand::type_van(file.body, naam);
    const crypto::Key sleutel = crypto::Key::random(call.kern.random);
    Verzegeld klaar;
    klaar.id = call.kern.random.id<kern::Item>();
    klaar.naam = call.kern.sealer.seal(grant.dossier(), klaar.id, Naam{naam, std::string(type.value_or(""))});
    klaar.sleutel = call.kern.sealer.seal(grant.dossier(), klaar.id, Sleutel{bestand::als_tekst(sleutel)});
    klaar.maat = TRY(bestand::bewaar(
        call, grant, plaats, klaar.id, sleutel, file.body, "bijlage.deel",
        [](db::Tx& tx, const toegang::Grant<BijlageToevoegen>& vers) { return past(tx, vers); }));
    TRY(bewaar_rij(call, grant, klaar));
    return klaar.id;
}

std::optional<bestand::Inhoud> lees(kern::Call& call, const toegang::Grant<BijlageLezen>& grant) {
    constexpr int c = toegang::item_kolommen;
    for (db::Row row :
         call.reader.query(select_een, grant.dossier(), grant.wie().organisatie, grant.item())) {
        const toegang::ItemRij item = toegang::lees_item(row);
        const auto naam = grant.zicht().toon<Naam>(item, row.bytes(c + 3));
        const auto eigen = grant.zicht().toon<Sleutel>(item, row.bytes(c + 4));
        if (!naam.open() || !eigen.open()) return std::nullopt;
        return bestand::Inhoud{
            naam->naam, naam->type,
            bestand::lees(call, plaats, grant.dossier(), item.id,
                          bestand::als_sleutel(eigen->sleutel, Sleutel::kolom), bestand::maat_van(row, c))};
    }
    return std::nullopt;
}

web::Response als_bestand(bestand::Inhoud&& inhoud) { return bestand::als_bestand(std::move(inhoud), veld); }

}  // namespace aanmelding::bijlage
