// What goes to another house: the copies of a disclosure with where each comes from, for who seals them.
#include "domein/verstrekking/kop.hpp"
#include "domein/verstrekking/verstrekking.hpp"

namespace verstrekking {
namespace {

constexpr db::Sql select_stukken{
    "verstrekking.pakketstukken",
    "SELECT " ITEM_KOLOMMEN ", o.naam, i.eerste_verwerking, s.inhoud_z, " INGETROKKEN("s.onderdeel")
    " FROM verstrekking_stuk s JOIN item i ON i.dossier = s.dossier AND i.id = s.id JOIN organisatie o ON o.id = i.bron WHERE "
    "s.dossier = $1 AND s.verstrekking = $3 ORDER BY s.volgorde, s.id"};
constexpr int c = toegang::item_kolommen;

}  // namespace

std::optional<VoorHuis> voor_huis(db::Reader& reader, const toegang::GrantBasis& grant) {
    const auto kop = store::kop(reader, grant, grant.item());
    if (!kop || kop->feiten.aan != Aan::huis || kop->feiten.staat != Staat::verstrekt) return std::nullopt;
    const Feiten& f = kop->feiten;
    const auto inhoud = grant.zicht().toon<Inhoud>(f.item, kop->inhoud);
    if (!inhoud.open()) return std::nullopt;
    VoorHuis gelezen{f.item,  f.huisvraag.value(), f.ontvanger_naam,
                     *inhoud, f.grondslag_naam,    f.van,
                     f.tot,   f.verstrekt.value(), true,
                     {}};
    for (db::Row row : reader.query(select_stukken, grant.dossier(), grant.wie().organisatie, f.item.id)) {
        const auto item = toegang::lees_item(row);
        // All or nothing: what cannot be read, or may not be used any more, makes the whole unfit.
        if (row.get<bool>(c + 3) || !grant.zicht().van(item).toegestaan()) {
            gelezen.heel = false;
            continue;
        }
        gelezen.stukken.push_back({*grant.zicht().toon<StukTekst>(item, row.bytes(c + 2)),
                                   std::string(row.text(c)), item.geheim != toegang::Geheim::geen,
                                   item.categorieen, row.get<Date>(c + 1)});
    }
    return gelezen;
}

}  // namespace verstrekking
