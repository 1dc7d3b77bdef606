// Questions over all dossiers of one organisation.
#include "domein/uitvraag/uitvraag.hpp"
#include "kern/toegang/lijstfeiten.hpp"

namespace uitvraag {
namespace {

// The same as the right uitvraag.beantwoorden asks of one question: capacity, phase, purpose ($5).
constexpr toegang::ScopedSql select_open{
    "uitvraag.open",
    "SELECT d.id, d.kenmerk, d.titel_z, u.id, COALESCE(u.later, u.termijn), " FEITEN_KOLOMMEN
    " FROM" SCOPE_DOSSIERS
    " JOIN uitvraag u ON u.dossier = d.id AND u.staat = 1 AND u.organisatie = $2 WHERE" SCOPE_VAN_MIJ
    " AND dn.rol IN (4, 5, 6) AND d.fase IN (3, 4, 5) AND (dn.doelen & $5) <> 0 ORDER BY 5, u.dossier, u.id LIMIT $6"};

constexpr toegang::Doelen werkdoelen{toegang::Doel::procesregie, toegang::Doel::ondersteunen};
constexpr int kolom_feiten = 5;

}  // namespace

std::vector<OpenVraag> open_vragen(db::Reader& reader, const toegang::ScopeBasis& scope,
                                   const std::function<bool(Date klaar_op)>& kies) {
    // A token carries one purpose; a person may switch, so any purpose of casework counts.
    const bool vast = scope.wie().feiten.doel_vast;
    const auto doelen = vast ? toegang::Doelen{scope.doel()} & werkdoelen : werkdoelen;
    std::vector<OpenVraag> gekozen;
    for (db::Row row : scope.query(reader, select_open, doelen.mask(), lijst_max)) {
        const Date klaar_op = row.get<Date>(4);
        if (!kies(klaar_op)) continue;
        const auto feiten = toegang::lees_feiten(row, kolom_feiten);
        const auto dossier = row.get<kern::DossierId>(0);
        gekozen.push_back(
            {dossier, std::string(row.text(1)), feiten.fase, feiten.rol.value(),
             scope.toon_dossier<betrokkene::Titel>(dossier, dossier, row.bytes(2), {toegang::Klasse::k2}),
             row.get<kern::ItemId>(3), klaar_op});
    }
    return gekozen;
}

}  // namespace uitvraag
