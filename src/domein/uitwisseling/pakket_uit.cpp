// Packages that go out.
#include "domein/uitwisseling/bestanden.hpp"
#include "domein/uitwisseling/pakket.hpp"
#include "domein/uitwisseling/sleutels.hpp"
#include "kern/bericht/bericht.hpp"
#include "platform/base/text.hpp"

namespace uitwisseling::pakket {
namespace {

using logboek::Regel;

constexpr db::Sql select_uit{
    "huispakket.een",
    "SELECT huis, nummer, gemaakt, verloopt, staat, reden, ontvangen FROM huispakket WHERE dossier = $1 AND verstrekking = $2"};
constexpr db::Sql insert_uit{
    "huispakket.insert",
    "INSERT INTO huispakket (dossier, verstrekking, huis, nummer, gemaakt, verloopt) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT "
    "DO NOTHING"};
constexpr db::Sql select_nummer{
    "huispakket.nummer",
    "SELECT dossier, verstrekking FROM huispakket WHERE nummer = $1 AND huis = $2 AND staat = 1"};
constexpr db::Sql update_ontvangen{
    "huispakket.ontvangen",
    "UPDATE huispakket SET staat = $2, reden = $3, ontvangen = $4 WHERE nummer = $1 AND staat = 1"};
constexpr db::Sql select_vraag{
    "huispakket.vraag",
    "SELECT q.huis, q.nummer, q.verloopt, q.antwoordsleutel FROM huisvraag q WHERE q.dossier = $1 AND q.id = $2 AND q.richting = "
    "2 AND q.staat = 2"};

tl::unexpected<Error> nee(Refusal&& bezwaar) { return tl::unexpected<Error>(std::move(bezwaar)); }

// The question that the package answers.
struct Vraag {
    kern::AnderHuisId huis;
    IdBytes nummer;
    Instant verloopt;
    crypto::Bytes sleutel;
};
std::optional<Vraag> vraag_van(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id) {
    std::optional<Vraag> gevonden;
    for (db::Row row : reader.query(select_vraag, grant.dossier(), id))
        gevonden = Vraag{row.get<kern::AnderHuisId>(0), row.get<IdBytes>(1), row.get<Instant>(2),
                         row.get<db::Bytes>(3)};
    return gevonden;
}

// It may still go: the term of the hit runs, and with that house is exchanged today.
bool loopt(db::Reader& reader, const toegang::GrantBasis& grant, const std::optional<Vraag>& vraag) {
    const auto huis = vraag ? partner::ander_huis(reader, vraag->huis) : std::nullopt;
    return huis && partner::geldig(*huis, grant.vandaag()) && vraag->verloopt > grant.nu();
}

huisbericht::Pakket als_pakket(const verstrekking::VoorHuis& inhoud, const IdBytes& vraag) {
    huisbericht::Pakket pakket{
        vraag, inhoud.waarom.doel, inhoud.grondslag, inhoud.waarom.noodzaak, inhoud.tot, {}};
    for (const auto& een : inhoud.stukken) {
        huisbericht::Deel deel{een.stuk.titel,       een.stuk.tekst, een.stuk.voorwaarden, een.bron, {},
                               een.eerste_verwerking};
        if (een.geheim) deel.voorwaarden = "Valt onder een beroepsgeheim. " + deel.voorwaarden;
        for (const auto& woord : toegang::categorieen())
            if (een.categorieen.has(woord.waarde)) deel.categorieen.emplace_back(woord.code);
        // What nobody put in a category is held to all of them, there too.
        if (deel.categorieen.empty())
            for (const auto& woord : toegang::categorieen()) deel.categorieen.emplace_back(woord.code);
        pakket.delen.push_back(std::move(deel));
    }
    return pakket;
}

}  // namespace

std::string_view naam(std::string_view weigering) {
    for (const auto& [code, woorden] : weigeringen)
        if (code == weigering) return woorden;
    return weigering;
}

std::optional<Uit> uit(db::Reader& reader, const toegang::GrantBasis& grant) {
    const auto lees = [](const db::Row& row) {
        return Uit{row.get<kern::AnderHuisId>(0),
                   row.get<IdBytes>(1),
                   row.get<Instant>(2),
                   row.get<Instant>(3),
                   row.get<Staat>(4),
                   row.null(5) ? std::string{} : std::string(row.text(5)),
                   row.get<std::optional<Instant>>(6)};
    };
    return reader.one(select_uit, lees, grant.dossier(), grant.item());
}

std::optional<Refusal> maak_bezwaar(const verstrekking::VoorHuis& inhoud, bool vraag_loopt) {
    if (!vraag_loopt)
        return Refusal{"treffer-voorbij",
                       "De termijn na de treffer is voorbij. Er kan geen pakket meer heen.", "Wgs 2.28"};
    if (!inhoud.heel || inhoud.stukken.empty())
        return Refusal{
            "onderdeel-ingetrokken",
            "Een onderdeel is sinds de verstrekking ingetrokken of verbeterd. Bereid haar opnieuw voor.",
            "Bgs 1.7"};
    for (const auto& een : inhoud.stukken)
        if (base::length(een.stuk.tekst) > huisbericht::deel_max ||
            base::length(een.stuk.voorwaarden) > huisbericht::voorwaarde_max - 40)
            return Refusal{"pakket-te-lang", een.stuk.titel + " is te lang voor een pakket.", ""};
    return std::nullopt;
}

Result<void> maak(kern::Call& call, const toegang::Grant<Uitwisselen>& grant) {
    const auto inhoud = verstrekking::voor_huis(call.reader, grant);
    if (!inhoud) return not_found();
    const auto vraag = vraag_van(call.reader, grant, inhoud->huisvraag);
    if (auto bezwaar = maak_bezwaar(*inhoud, loopt(call.reader, grant, vraag)))
        return nee(std::move(*bezwaar));
    const IdBytes nummer = call.kern.random.id<kern::Huisbericht>();
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Uitwisselen>& vers) -> Result<Regel> {
            const auto nu = vraag_van(tx, vers, inhoud->huisvraag);
            if (!loopt(tx, vers, nu)) return nee(*maak_bezwaar(*inhoud, false));
            tx.run(insert_uit, vers.dossier(), vers.item(), nu->huis, nummer, vers.nu(), nu->verloopt);
            return logboek::regel("uitwisseling.pakket", vers.dossier(),
                                  std::to_string(inhoud->stukken.size()));
        });
}

Result<bestand::Inhoud> bestand(kern::Call& call, const toegang::Grant<Uitwisselen>& grant) {
    const auto inhoud = verstrekking::voor_huis(call.reader, grant);
    const auto gemaakt = uit(call.reader, grant);
    if (!inhoud || !gemaakt) return not_found();
    const auto vraag = vraag_van(call.reader, grant, inhoud->huisvraag);
    if (auto bezwaar = maak_bezwaar(*inhoud, loopt(call.reader, grant, vraag)))
        return nee(std::move(*bezwaar));
    return bestanden::maak(
        call, vraag->sleutel, {true, vraag->nummer},
        {gemaakt->nummer, gemaakt->gemaakt, gemaakt->verloopt, als_pakket(*inhoud, vraag->nummer)},
        vraag->nummer);
}

Result<void> lees_ontvangst(kern::Call& call, const toegang::Grant<Ontvangen>& grant,
                            const huisbericht::Bericht& bericht, kern::AnderHuisId van) {
    const auto& ontvangst = std::get<huisbericht::Ontvangst>(bericht.inhoud);
    const auto reden = ontvangst.aanvaard ? std::optional<std::string>{} : std::optional(ontvangst.reden);
    if (reden && naam(*reden) == *reden)  // a code that is not ours
        return bestanden::wijs_af(call, grant, rules::Afwijzing::niet_te_lezen);
    if (!call.reader.value<kern::DossierId>(select_nummer, ontvangst.pakket, van))
        return bestanden::wijs_af(call, grant, rules::Afwijzing::andere_vraag);
    return kern::change(call, grant, [&](db::Tx& tx, const toegang::Grant<Ontvangen>& vers) -> Result<Regel> {
        std::optional<std::pair<kern::DossierId, kern::ItemId>> over;
        for (db::Row row : tx.query(select_nummer, ontvangst.pakket, van))
            over = {row.get<kern::DossierId>(0), row.get<kern::ItemId>(1)};
        if (!over || !store::onthoud(tx, bericht, van, vers.nu()))
            return conflict("Dit bestand is intussen al ingelezen.");
        tx.run(update_ontvangen, ontvangst.pakket, ontvangst.aanvaard ? Staat::aanvaard : Staat::geweigerd,
               reden, vers.nu());
        bericht::aan_huis(tx, {over->first, over->second, bericht::Soort::huispakket_beantwoord, vers.nu()});
        return logboek::regel("uitwisseling.ontvangst", over->first,
                              ontvangst.aanvaard ? "aanvaard" : ontvangst.reden);
    });
}

}  // namespace uitwisseling::pakket
