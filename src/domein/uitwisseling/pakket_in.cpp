// Packages that come in.
#include <algorithm>

#include "domein/uitwisseling/bestanden.hpp"
#include "domein/uitwisseling/pakket.hpp"

namespace uitwisseling::pakket {
namespace {

using logboek::Regel;
using rules::Afwijzing;

#define PAKKET_KOLOMMEN                                                                                                        \
    ITEM_KOLOMMEN                                                                                                              \
    ", k.vraag, k.huis, h.naam, k.nummer, k.ontvangen, k.tot, k.staat, COALESCE(k.reden, ''), k.besloten, k.ontvangst, "       \
    "k.inhoud_z FROM item i JOIN huispakket_in k ON k.dossier = i.dossier AND k.id = i.id JOIN ander_huis h ON h.id = k.huis " \
    "WHERE i.dossier = $1 "
constexpr db::Sql select_een{"huispakket_in.een", "SELECT " PAKKET_KOLOMMEN "AND k.id = $3"};
constexpr db::Sql select_van{"huispakket_in.van",
                             "SELECT " PAKKET_KOLOMMEN
                             "AND k.vraag = $3 ORDER BY k.ontvangen DESC, k.id LIMIT 50"};
constexpr db::Sql select_delen{
    "huispakket_in.delen",
    "SELECT volgorde, categorieen, eerste_verwerking, deel_z FROM huispakket_deel WHERE dossier = $1 AND pakket = $2 ORDER BY "
    "volgorde"};
constexpr db::Sql insert_in{
    "huispakket_in.insert",
    "INSERT INTO huispakket_in (dossier, id, vraag, huis, nummer, ontvangen, tot, inhoud_z) VALUES ($1, $2, $3, $4, $5, $6, $7, "
    "$8)"};
constexpr db::Sql insert_deel{
    "huispakket_in.deel",
    "INSERT INTO huispakket_deel (dossier, pakket, volgorde, categorieen, eerste_verwerking, deel_z) VALUES ($1, $2, $3, $4, $5, "
    "$6)"};
constexpr db::Sql delete_delen{"huispakket_in.delen_weg",
                               "DELETE FROM huispakket_deel WHERE dossier = $1 AND pakket = $2"};
constexpr db::Sql update_besluit{
    "huispakket_in.besluit",
    "UPDATE huispakket_in SET staat = $3, reden = $4, besloten = $5, door = $6, ontvangst = $7 WHERE dossier = $1 AND id = $2 "
    "AND staat = 1"};
constexpr db::Sql update_item{
    "huispakket_in.versie",
    "UPDATE item SET gewijzigd = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND versie = $4"};
constexpr int c = toegang::item_kolommen;
constexpr std::int64_t dag = 86'400;

std::optional<In> lees_rij(const toegang::GrantBasis& grant, const db::Row& row) {
    const auto item = toegang::lees_item(row);
    if (!grant.zicht().van(item).toegestaan()) return std::nullopt;
    return In{.item = item,
              .vraag = row.get<kern::ItemId>(c),
              .huis = row.get<kern::AnderHuisId>(c + 1),
              .huis_naam = std::string(row.text(c + 2)),
              .nummer = row.get<IdBytes>(c + 3),
              .ontvangen = row.get<Instant>(c + 4),
              .tot = row.get<std::optional<Date>>(c + 5),
              .staat = row.get<Staat>(c + 6),
              .reden = std::string(row.text(c + 7)),
              .besloten = row.get<std::optional<Instant>>(c + 8),
              .ontvangst = row.get<std::optional<IdBytes>>(c + 9),
              .waarom = grant.zicht().toon<Waarom>(item, row.bytes(c + 10)),
              .delen = {}};
}

toegang::Categorieen categorieen_van(const huisbericht::Deel& deel) {
    toegang::Categorieen alle;
    for (const std::string& code : deel.categorieen)
        if (const auto een = toegang::vind_code(toegang::categorieen(), code)) alle.add(*een);
    return alle;
}

bool alle_bekend(const huisbericht::Deel& deel) {
    return std::ranges::all_of(deel.categorieen, [](const std::string& code) {
        return toegang::vind_code(toegang::categorieen(), code).has_value();
    });
}

// As it waited, back in the shape it came in.
huisbericht::Deel deel_van(const Deel& een) {
    huisbericht::Deel deel{
        een.tekst->titel,     een.tekst->tekst, een.tekst->voorwaarden, een.tekst->bron, {},
        een.eerste_verwerking};
    for (const auto& woord : toegang::categorieen())
        if (een.categorieen.has(woord.waarde)) deel.categorieen.emplace_back(woord.code);
    return deel;
}

// The package item: of the house alone until somebody decides, and as old as its oldest part.
toegang::NieuwItem als_item(const toegang::GrantBasis& grant, kern::ItemId id,
                            const huisbericht::Pakket& pakket) {
    toegang::NieuwItem item;
    item.dossier = grant.dossier();
    item.id = id;
    item.soort = toegang::ItemSoort::huispakket;
    item.bron = grant.wie().organisatie;
    item.door = grant.wie().medewerker;
    item.kring = toegang::Kring::bron;
    item.nu = grant.nu();
    item.eerste_verwerking = grant.vandaag();
    for (const auto& deel : pakket.delen) {
        item.categorieen = item.categorieen | categorieen_van(deel);
        item.eerste_verwerking = std::min(*item.eerste_verwerking, deel.eerste_verwerking);
    }
    return item;
}

}  // namespace

std::optional<In> een(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::optional<In> gelezen;
    for (db::Row row : reader.query(select_een, grant.dossier(), grant.wie().organisatie, grant.item()))
        gelezen = lees_rij(grant, row);
    if (!gelezen) return std::nullopt;
    for (db::Row row : reader.query(select_delen, grant.dossier(), grant.item())) {
        Deel deel{row.get<int>(0), toegang::Categorieen::of_mask(row.get<std::int64_t>(1)), row.get<Date>(2),
                  grant.zicht().toon<DeelTekst>(gelezen->item, row.bytes(3))};
        if (deel.tekst.open() && deel.tekst->volgorde != std::to_string(deel.volgorde))
            throw sleutels::BrokenSeal(DeelTekst::kolom);
        gelezen->delen.push_back(std::move(deel));
    }
    return gelezen;
}

std::vector<In> van_vraag(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId vraag) {
    std::vector<In> gelezen;
    for (db::Row row : reader.query(select_van, grant.dossier(), grant.wie().organisatie, vraag))
        if (auto pakket = lees_rij(grant, row)) gelezen.push_back(std::move(*pakket));
    return gelezen;
}

Besluit lees_besluit(web::Input& input) {
    static constexpr std::pair<std::string_view, bool> keuzes[] = {{"aanvaarden", true}, {"weigeren", false}};
    static constexpr std::pair<std::string_view, toegang::Kring> kringen[] = {
        {"huis", toegang::Kring::bron}, {"deelnemers", toegang::Kring::deelnemers}};
    Besluit besluit;
    besluit.aanvaard = input.choice("besluit", keuzes, {.label = "Besluit"});
    besluit.kring = input.choice("kring", kringen, {.label = "Wie mag dit zien"});
    besluit.reden = input.text("reden", {.label = "Reden", .max = 40});
    besluit.versie = input.versie().value_or(0);
    // What was typed for the other answer says nothing of this one.
    if (besluit.aanvaard.value_or(false)) besluit.reden.clear();
    return besluit;
}

std::vector<FieldFault> fouten(const Besluit& besluit) {
    std::vector<FieldFault> gevonden;
    if (!besluit.aanvaard) {
        gevonden.push_back({"besluit", "required", "Kies of je dit pakket aanvaardt of weigert."});
    } else if (*besluit.aanvaard) {
        if (!besluit.kring) gevonden.push_back({"kring", "required", "Kies wie dit mag zien."});
    } else if (besluit.reden.empty()) {
        gevonden.push_back({"reden", "required", "Kies waarom je dit pakket weigert."});
    } else if (naam(besluit.reden) == besluit.reden) {
        gevonden.push_back({"reden", "invalid-choice", "Kies een reden uit de lijst."});
    }
    return gevonden;
}

bijdrage::Nieuw als_bijdrage(const huisbericht::Deel& deel, std::string_view huis,
                             const std::optional<Date>& tot, toegang::Kring kring) {
    bijdrage::Nieuw nieuw;
    nieuw.tekst =
        "Van " + std::string(huis) + ", bron " + deel.bron + ": " + deel.titel + ".\n\n" + deel.tekst;
    nieuw.categorieen = categorieen_van(deel);
    nieuw.kring = kring;
    nieuw.voorwaarden = deel.voorwaarden;
    if (tot) {
        if (!nieuw.voorwaarden.empty()) nieuw.voorwaarden += ' ';
        nieuw.voorwaarden += "Te gebruiken tot en met " + dutch_date(*tot) + ".";
    }
    return nieuw;
}

bool mag_bewaard(const huisbericht::Pakket& pakket, std::string_view huis, Date vandaag) {
    if (pakket.tot && *pakket.tot < vandaag) return false;
    return std::ranges::all_of(pakket.delen, [&](const huisbericht::Deel& deel) {
        const Date eerste = deel.eerste_verwerking;
        const auto einde =
            Date::make(eerste.year + 5, eerste.month, eerste.day).value_or(Date{eerste.year + 5, 2, 28});
        return alle_bekend(deel) && eerste <= vandaag && einde > vandaag &&
               bijdrage::alle_fouten(als_bijdrage(deel, huis, pakket.tot, toegang::Kring::bron), vandaag)
                   .empty();
    });
}

Result<kern::ItemId> lees_in(kern::Call& call, const toegang::Grant<Uitwisselen>& grant,
                             std::string_view bytes) {
    const auto vraag = store::een(call.reader, grant);
    if (!vraag || vraag->richting != Richting::gevraagd) return not_found();
    auto gelezen = bestanden::lees(call, grant, *vraag, bytes, huisbericht::Soort::pakket);
    if (gelezen && vraag->staat != uitwisseling::Staat::treffer)
        gelezen = tl::unexpected(Afwijzing::andere_vraag);
    if (gelezen && vraag->verloopt <= call.nu) gelezen = tl::unexpected(Afwijzing::verlopen);
    if (!gelezen) return bestanden::wijs_af(call, grant, gelezen.error());
    const auto& inhoud = std::get<huisbericht::Pakket>(gelezen->bericht.inhoud);
    if (inhoud.vraag != vraag->nummer) return bestanden::wijs_af(call, grant, Afwijzing::andere_vraag);
    if (!mag_bewaard(inhoud, gelezen->van.naam, grant.vandaag()))
        return bestanden::wijs_af(call, grant, Afwijzing::inhoud_ongeldig);
    const auto id = call.kern.random.id<kern::Item>();
    const auto seal = [&](const auto& waarde) { return call.kern.sealer.seal(grant.dossier(), id, waarde); };
    const db::Bytes waarom = seal(Waarom{inhoud.doel, inhoud.grondslag, inhoud.noodzaak});
    std::vector<db::Bytes> delen;
    for (const auto& deel : inhoud.delen)
        delen.push_back(seal(DeelTekst{std::to_string(delen.size() + 1), deel.titel, deel.tekst,
                                       deel.voorwaarden, deel.bron}));
    TRY(kern::change(call, grant, [&](db::Tx& tx, const toegang::Grant<Uitwisselen>& vers) -> Result<Regel> {
        if (!store::onthoud(tx, gelezen->bericht, gelezen->van.id, vers.nu()))
            return conflict("Dit bestand is intussen al ingelezen.");
        const auto item = als_item(vers, id, inhoud);
        toegang::bewaar_item(tx, item);
        tx.run(insert_in, vers.dossier(), id, vers.item(), gelezen->van.id, gelezen->bericht.nummer,
               vers.nu(), inhoud.tot, waarom);
        for (std::size_t i = 0; i < delen.size(); ++i)
            tx.run(insert_deel, vers.dossier(), id, static_cast<std::int64_t>(i + 1),
                   categorieen_van(inhoud.delen[i]).mask(), inhoud.delen[i].eerste_verwerking, delen[i]);
        toegang::raak_aan(tx, item);
        return logboek::regel("uitwisseling.pakket-gelezen", vers.dossier(), std::to_string(delen.size()));
    }));
    return id;
}

Result<void> besluit(kern::Call& call, const toegang::Grant<Uitwisselen>& grant, const Besluit& besluit) {
    if (auto gevonden = fouten(besluit); !gevonden.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(gevonden)});
    const auto pakket = een(call.reader, grant);
    if (!pakket) return not_found();
    const bool aanvaard = *besluit.aanvaard;
    struct Klaar {
        bijdrage::Nieuw nieuw;
        bijdrage::Verzegeld verzegeld;
        Date eerste;
    };
    std::vector<Klaar> bijdragen;
    if (aanvaard)
        for (const Deel& deel : pakket->delen) {
            if (!deel.tekst.open()) return not_found();
            auto nieuw = als_bijdrage(deel_van(deel), pakket->huis_naam, pakket->tot, *besluit.kring);
            const auto id = call.kern.random.id<kern::Item>();
            auto verzegeld = bijdrage::verzegel(call.kern, grant.dossier(), nieuw, id);
            bijdragen.push_back({std::move(nieuw), std::move(verzegeld), deel.eerste_verwerking});
        }
    const IdBytes nummer = call.kern.random.id<kern::Huisbericht>();
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Uitwisselen>& vers) -> Result<Regel> {
            const auto reden = aanvaard ? std::optional<std::string>{} : std::optional(besluit.reden);
            if (tx.run(update_item, vers.dossier(), vers.item(), vers.nu(), besluit.versie) == 0 ||
                tx.run(update_besluit, vers.dossier(), vers.item(),
                       aanvaard ? Staat::aanvaard : Staat::geweigerd, reden, vers.nu(), vers.wie().medewerker,
                       nummer) == 0)
                return conflict("Over dit pakket is intussen al besloten.");
            for (const Klaar& een : bijdragen)
                bijdrage::bewaar(tx, vers, een.nieuw, een.verzegeld, een.eerste);
            // Accepted, they are bijdragen now; refused, they were never ours to keep.
            tx.run(delete_delen, vers.dossier(), vers.item());
            return logboek::regel(aanvaard ? "uitwisseling.aanvaarden" : "uitwisseling.weigeren",
                                  vers.dossier(),
                                  aanvaard ? std::to_string(bijdragen.size()) : besluit.reden);
        });
}

Result<bestand::Inhoud> ontvangst(kern::Call& call, const toegang::Grant<Uitwisselen>& grant) {
    const auto pakket = een(call.reader, grant);
    if (!pakket || !pakket->ontvangst) return not_found();
    const auto huis = partner::ander_huis(call.reader, pakket->huis);
    const Instant op = pakket->besloten.value();
    const Instant verloopt = op.plus_seconds(rules::antwoord_dagen * dag);
    if (!huis || !partner::geldig(*huis, grant.vandaag()) || verloopt <= call.nu)
        return refused("bestand-voorbij", "Dit bestand is niet meer op te halen. De termijn is voorbij.",
                       "Wgs 2.28");
    return bestanden::maak(
        call, huis->zegel, {},
        {*pakket->ontvangst, op, verloopt,
         huisbericht::Ontvangst{pakket->nummer, pakket->staat == Staat::aanvaard, pakket->reden}},
        pakket->nummer);
}

}  // namespace uitwisseling::pakket
