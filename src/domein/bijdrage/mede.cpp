#include "domein/bijdrage/mede.hpp"

#include <algorithm>
#include <set>

#include "domein/betrokkene/betrokkene.hpp"
#include "domein/bijdrage/rules.hpp"
#include "domein/bijdrage/store.hpp"

namespace bijdrage::mede {
namespace {

using toegang::Grant;

constexpr std::string_view niet_te_kiezen = "Deze casus is nu niet te kiezen. Kies uit de lijst.";

// Of the same act, in other dossiers: what was corrected there comes with its newest version, which has the same act.
constexpr db::Sql select_elders{
    "mede.elders",
    "SELECT n.dossier, n.id, b.ingetrokken FROM medeplaatsing m JOIN medeplaatsing n ON n.akte = m.akte AND n.dossier <> "
    "m.dossier JOIN bijdrage b ON b.dossier = n.dossier AND b.id = n.id WHERE m.dossier = $1 AND m.id = $2 AND NOT EXISTS "
    "(SELECT 1 FROM bijdrage v WHERE v.dossier = n.dossier AND v.vorige = n.id) ORDER BY n.dossier, n.id"};
constexpr db::Sql select_akte{"mede.akte",
                              "SELECT akte, noodzaak_z FROM medeplaatsing WHERE dossier = $1 AND id = $2"};
constexpr db::Sql insert_mede{
    "mede.insert", "INSERT INTO medeplaatsing (dossier, id, akte, noodzaak_z) VALUES ($1, $2, $3, $4)"};

struct Rij {
    kern::DossierId dossier;
    kern::ItemId item;
    bool ingetrokken = false;
};
std::vector<Rij> rijen(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId item) {
    std::vector<Rij> gevonden;
    for (db::Row row : reader.query(select_elders, grant.dossier(), item))
        gevonden.push_back({row.get<kern::DossierId>(0), row.get<kern::ItemId>(1), !row.null(2)});
    return gevonden;
}

tl::unexpected<Error> fout(const std::string& veld) {
    return invalid(veld, "unknown", std::string(niet_te_kiezen));
}

bool is_verbonden(kern::Call& call, db::Reader& reader, const toegang::GrantBasis& grant,
                  kern::DossierId dossier) {
    const auto links = afstemming::verbonden(call, reader, grant);
    return std::ranges::any_of(links, [&](const auto& link) { return link.dossier == dossier; });
}

// The right to give in a dossier that is aligned with this one now.
std::optional<Grant<Toevoegen>> daar(kern::Call& call, db::Reader& reader, const toegang::GrantBasis& grant,
                                     kern::DossierId dossier) {
    if (!is_verbonden(call, reader, grant, dossier)) return std::nullopt;
    return afstemming::daar<Toevoegen>(call, reader, grant, dossier);
}

// The right to correct that one, in a dossier of which he may know that the same stands in it.
std::optional<Grant<Wijzigen>> verbeteraar(kern::Call& call, db::Reader& reader,
                                           const toegang::GrantBasis& grant, const Rij& rij) {
    if (!afstemming::ziet_beide(call, reader, grant, rij.dossier)) return std::nullopt;
    return afstemming::daar<Wijzigen>(call, reader, grant, rij.dossier, rij.item);
}

}  // namespace

std::vector<Keuze> lees(web::Input& input) {
    std::vector<Keuze> gekozen;
    for (web::Input& deel : input.list("ook", {.label = "Ook in", .max = hoogstens})) {
        const auto dossier = deel.id<kern::Dossier>("dossier", {.label = "Casus"});
        const std::string veld = deel.name("") + ".";
        std::string noodzaak =
            deel.text("noodzaak", {.label = "Waarom is het daar nodig", .max = noodzaak_max});
        if (dossier)
            gekozen.push_back({veld, *dossier, std::move(noodzaak)});
        else if (deel.fault_of("dossier") == nullptr)
            deel.fault("dossier", "required", "Vink de casus aan, of maak de reden leeg.");
    }
    return gekozen;
}

std::vector<FieldFault> fouten(std::span<const Keuze> keuzes) {
    std::vector<FieldFault> gevonden;
    std::set<kern::DossierId> gezien;
    for (const Keuze& keuze : keuzes) {
        if (!gezien.insert(keuze.dossier).second)
            gevonden.push_back({keuze.veld + "dossier", "twice", "Kies elke casus één keer."});
        if (keuze.noodzaak.empty())
            gevonden.push_back({keuze.veld + "noodzaak", "required",
                                "Schrijf in één regel waarom dit ook in die casus nodig is."});
    }
    return gevonden;
}

std::vector<Kandidaat> kandidaten(kern::Call& call, const toegang::GrantBasis& grant) {
    std::vector<Kandidaat> gevonden;
    for (const auto& link : afstemming::verbonden(call, call.reader, grant))
        if (const auto ander = afstemming::daar<Toevoegen>(call, call.reader, grant, link.dossier)) {
            auto kop = betrokkene::dossier_kop(call.reader, *ander);
            gevonden.push_back({link.dossier, std::move(kop.kenmerk), kop.titel->naam});
        }
    return gevonden;
}

Result<std::vector<Klaar>> bereid_voor(kern::Call& call, const Grant<Toevoegen>& grant, const Nieuw& nieuw,
                                       std::span<const Keuze> keuzes) {
    std::vector<Klaar> klaar;
    for (const Keuze& keuze : keuzes) {
        // Asked before anything is sealed: the key of a dossier that is not his is never touched.
        if (!daar(call, call.reader, grant, keuze.dossier)) return fout(keuze.veld + "dossier");
        const auto id = call.kern.random.id<kern::Item>();
        klaar.push_back({keuze, store::verzegel(call.kern, keuze.dossier, nieuw, id),
                         call.kern.sealer.seal(keuze.dossier, id, Noodzaak{keuze.noodzaak})});
    }
    return klaar;
}

Result<void> bewaar(kern::Call& call, db::Tx& tx, const Grant<Toevoegen>& grant, const Nieuw& nieuw,
                    std::span<const Klaar> klaar, const IdBytes& akte, logboek::Regel& regel) {
    for (const Klaar& een : klaar) {
        const auto ander = daar(call, tx, grant, een.keuze.dossier);
        if (!ander) return fout(een.keuze.veld + "dossier");
        store::bewaar(tx, *ander, nieuw, een.verzegeld);
        teken_op(tx, *ander, een.verzegeld.id, akte, een.noodzaak);
        regel.mede.push_back({een.keuze.dossier, ander->doel()});
    }
    return {};
}

void teken_op(db::Tx& tx, const toegang::GrantBasis& grant, kern::ItemId id, const IdBytes& akte,
              const std::optional<db::Bytes>& noodzaak) {
    tx.run(insert_mede, grant.dossier(), id, akte, noodzaak);
}

std::optional<toegang::Gezien<Noodzaak>> noodzaak(db::Reader& reader, const toegang::GrantBasis& grant,
                                                  const toegang::ItemRij& item) {
    for (db::Row row : reader.query(select_akte, grant.dossier(), item.id))
        if (!row.null(1)) return grant.zicht().toon<Noodzaak>(item, row.bytes(1));
    return std::nullopt;
}

std::vector<Elders> elders(kern::Call& call, const toegang::GrantBasis& grant, kern::ItemId item) {
    std::vector<Elders> gevonden;
    for (const Rij& rij : rijen(call.reader, grant, item)) {
        if (!afstemming::ziet_beide(call, call.reader, grant, rij.dossier)) continue;
        const auto leest = afstemming::daar<Lezen>(call, call.reader, grant, rij.dossier, rij.item);
        if (!leest) continue;
        auto kop = betrokkene::dossier_kop(call.reader, *leest);
        gevonden.push_back({rij.dossier, rij.item, std::move(kop.kenmerk), kop.titel->naam,
                            !rij.ingetrokken && verbeteraar(call, call.reader, grant, rij).has_value()});
    }
    return gevonden;
}

std::vector<Ook> lees_ook(web::Input& input) {
    std::vector<Ook> gekozen;
    for (web::Input& deel : input.list("ook", {.label = "Ook in", .max = hoogstens}))
        if (const auto item = deel.id<kern::Item>("item", {.label = "Bijdrage"}))
            gekozen.push_back({deel.name("") + ".", *item});
    return gekozen;
}

std::optional<Erft> erft(kern::Call& call, const toegang::GrantBasis& grant, kern::ItemId oud,
                         kern::ItemId nieuw) {
    for (db::Row row : call.reader.query(select_akte, grant.dossier(), oud)) {
        Erft erft{row.get<IdBytes>(0), std::nullopt};
        const auto bijdrage = store::een(call.reader, grant, oud);
        if (row.null(1) || !bijdrage) return erft;
        const auto open = grant.zicht().toon<Noodzaak>(bijdrage->item, row.bytes(1));
        if (open.open()) erft.noodzaak = call.kern.sealer.seal(grant.dossier(), nieuw, *open);
        return erft;
    }
    return std::nullopt;
}

Result<std::vector<Opvolger>> opvolgers(kern::Call& call, const Grant<Wijzigen>& grant, const Nieuw& nieuw,
                                        std::span<const Ook> ook) {
    std::vector<Opvolger> klaar;
    const auto bekend = rijen(call.reader, grant, grant.item());
    for (const Ook& een : ook) {
        const auto rij = std::ranges::find(bekend, een.item, &Rij::item);
        if (rij == bekend.end()) return fout(een.veld + "item");
        const auto ander = verbeteraar(call, call.reader, grant, *rij);
        if (!ander) return fout(een.veld + "item");
        const auto dubbel = std::ranges::any_of(klaar, [&](const auto& k) { return k.ook.item == een.item; });
        if (dubbel) return invalid(een.veld + "item", "twice", "Kies elke casus één keer.");
        const auto id = call.kern.random.id<kern::Item>();
        klaar.push_back({een, rij->dossier, store::verzegel(call.kern, rij->dossier, nieuw, id),
                         erft(call, *ander, een.item, id)});
    }
    return klaar;
}

Result<void> verbeter(kern::Call& call, db::Tx& tx, const Grant<Wijzigen>& grant, const Nieuw& nieuw,
                      std::span<const Opvolger> opvolgers, logboek::Regel& regel) {
    for (const Opvolger& een : opvolgers) {
        const auto ander = verbeteraar(call, tx, grant, {een.dossier, een.ook.item, false});
        if (!ander) return fout(een.ook.veld + "item");
        const auto stand = store::stand(tx, *ander);
        if (!stand) return fout(een.ook.veld + "item");
        if (auto nee = rules::mag_verbeteren(stand->ingetrokken, stand->vervangen))
            return invalid(een.ook.veld + "item", "changed", nee->sentence);
        store::verbeter(tx, *ander, nieuw, een.verzegeld);
        if (een.erft) teken_op(tx, *ander, een.verzegeld.id, een.erft->akte, een.erft->noodzaak);
        regel.mede.push_back({een.dossier, ander->doel()});
    }
    return {};
}

}  // namespace bijdrage::mede
