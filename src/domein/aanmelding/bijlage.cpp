#include "domein/aanmelding/bijlage.hpp"

#include "domein/aanmelding/rules.hpp"
#include "domein/aanmelding/store.hpp"
#include "platform/crypto/crypto.hpp"

namespace aanmelding::bijlage {
namespace {

constexpr sleutels::Kolom deel_kolom{"bijlage_deel", "deel_z"};

constexpr db::Sql select_aantal{"bijlage.aantal", "SELECT count(*) FROM bijlage WHERE dossier = $1"};
constexpr db::Sql insert_deel{
    "bijlage.deel", "INSERT INTO bijlage_deel (bijlage, nummer, deel_z, gemaakt) VALUES ($1, $2, $3, $4)"};
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
constexpr db::Sql select_delen{"bijlage.delen",
                               "SELECT nummer, deel_z FROM bijlage_deel WHERE bijlage = $1 ORDER BY nummer"};

// The number of a chunk is part of what its seal is bound to, so that chunks cannot change places.
IdBytes rij_van_deel(kern::ItemId bijlage, std::size_t nummer) {
    IdBytes rij = bijlage;
    for (std::size_t i = 0; i < 4; ++i)
        rij.bytes[12 + i] ^= static_cast<std::uint8_t>(nummer >> (24 - 8 * i));
    return rij;
}

crypto::BytesView bytes_van(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

constexpr std::string_view te_veel = "Er zijn al 10 bijlagen. Meer kan niet bij één aanmelding.";

struct Verzegeld {
    kern::ItemId id;
    db::Bytes naam, sleutel;
    std::int64_t grootte = 0;
    std::int64_t delen = 0;
    crypto::Hash hash{};
};

Result<std::int64_t> bewaar_delen(kern::Call& call, const toegang::Grant<BijlageToevoegen>& grant,
                                  kern::ItemId id, const crypto::Key& sleutel, std::string_view bytes) {
    std::size_t nummer = 0;
    for (std::size_t van = 0; van < bytes.size(); van += rules::deel_bytes, ++nummer) {
        const db::Bytes deel =
            call.kern.sealer.seal_packed(sleutel, deel_kolom, rij_van_deel(id, nummer), grant.dossier(),
                                         bytes.substr(van, rules::deel_bytes));
        TRY(kern::change(
            call, grant,
            [&](db::Tx& tx, const toegang::Grant<BijlageToevoegen>& vers) -> Result<logboek::Regel> {
                if (tx.value<std::int64_t>(select_aantal, vers.dossier()).value_or(0) >=
                    static_cast<std::int64_t>(rules::bijlage_aantal))
                    return refused("bijlage.aantal", std::string(te_veel));
                tx.run(insert_deel, id, static_cast<std::int64_t>(nummer), deel, vers.nu());
                return logboek::regel("bijlage.deel", vers.dossier());
            }));
    }
    return static_cast<std::int64_t>(nummer);
}

Result<void> bewaar_rij(kern::Call& call, const toegang::Grant<BijlageToevoegen>& grant,
                        const Verzegeld& klaar) {
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<BijlageToevoegen>& vers) -> Result<logboek::Regel> {
            if (tx.value<std::int64_t>(select_aantal, vers.dossier()).value_or(0) >=
                static_cast<std::int64_t>(rules::bijlage_aantal))
                return refused("bijlage.aantal", std::string(te_veel));
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
            tx.run(insert_bijlage, vers.dossier(), klaar.id, klaar.naam, klaar.sleutel, klaar.grootte,
                   klaar.delen, db::BytesView(klaar.hash));
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
    if (auto gevonden = fout(file)) return tl::unexpected<Error>(InvalidInput{{std::move(*gevonden)}});
    const std::string naam = rules::bestandsnaam(file.name);
    const auto type = type_van(file.body, naam);
    const crypto::Key sleutel = crypto::Key::random(call.kern.random);
    const auto rauw = sleutel.bytes();
    Verzegeld klaar;
    klaar.id = call.kern.random.id<kern::Item>();
    klaar.naam = call.kern.sealer.seal(grant.dossier(), klaar.id, Naam{naam, std::string(type.value_or(""))});
    klaar.sleutel = call.kern.sealer.seal(grant.dossier(), klaar.id, Sleutel{{rauw.begin(), rauw.end()}});
    klaar.grootte = static_cast<std::int64_t>(file.body.size());
    klaar.hash = crypto::mac(sleutel, file.body);
    klaar.delen = TRY(bewaar_delen(call, grant, klaar.id, sleutel, file.body));
    TRY(bewaar_rij(call, grant, klaar));
    return klaar.id;
}

std::optional<Inhoud> lees(kern::Call& call, const toegang::Grant<BijlageLezen>& grant) {
    constexpr int c = toegang::item_kolommen;
    for (db::Row row :
         call.reader.query(select_een, grant.dossier(), grant.wie().organisatie, grant.item())) {
        const toegang::ItemRij item = toegang::lees_item(row);
        const auto naam = grant.zicht().toon<Naam>(item, row.bytes(c + 3));
        const auto eigen = grant.zicht().toon<Sleutel>(item, row.bytes(c + 4));
        if (!naam.open() || !eigen.open()) return std::nullopt;
        if (eigen->sleutel.size() != crypto::Key::size) throw sleutels::BrokenSeal(Sleutel::kolom);
        const crypto::Key sleutel(bytes_van(eigen->sleutel).first<crypto::Key::size>());
        const auto delen = row.get<std::int64_t>(c + 1);
        Inhoud inhoud{*naam, {}};
        inhoud.bytes.reserve(static_cast<std::size_t>(row.get<std::int64_t>(c)));
        std::int64_t volgende = 0;
        for (db::Row deel : call.reader.query(select_delen, item.id)) {
            if (deel.get<std::int64_t>(0) != volgende) throw sleutels::BrokenSeal(deel_kolom);
            inhoud.bytes += call.kern.sealer.open_packed(
                sleutel, deel_kolom, rij_van_deel(item.id, static_cast<std::size_t>(volgende++)),
                grant.dossier(), deel.bytes(1));
        }
        const crypto::Hash hash = crypto::mac(sleutel, inhoud.bytes);
        if (volgende != delen || !crypto::equal(hash, row.bytes(c + 2)))
            throw sleutels::BrokenSeal(deel_kolom);
        return inhoud;
    }
    return std::nullopt;
}

web::Response als_bestand(Inhoud&& inhoud) {
    web::Response response;
    response.type = std::move(inhoud.naam.type);
    response.body = std::move(inhoud.bytes);
    // Saved, not guessed at, and without any right if it is opened all the same.
    response.header("Content-Disposition", "attachment; filename=\"bijlage\"; filename*=UTF-8''" +
                                               web::percent_encode(inhoud.naam.naam));
    response.header("Content-Security-Policy", "default-src 'none'; sandbox");
    return response;
}

}  // namespace aanmelding::bijlage
