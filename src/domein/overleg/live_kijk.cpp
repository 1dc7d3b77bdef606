#include "domein/overleg/live_kijk.hpp"

#include <algorithm>

namespace overleg::live {
namespace {

constexpr db::Sql select_bij_een_punt{"live.bij_een_punt",
                                      "SELECT 1 FROM agendapunt WHERE overleg = $1 AND status = 2 LIMIT 1"};
constexpr db::Sql select_bezig{"live.bezig", "SELECT 1 FROM overleg WHERE id = $1 AND status = 3"};

}  // namespace

std::optional<Kijk> kijk(db::Reader& reader, const toegang::ScopeBasis& scope, OverlegId id) {
    const auto overleg = overleg::store::een(reader, scope.wie(), id);
    if (!overleg) return std::nullopt;
    Kijk gezien{*overleg,
                store::leidt(scope.wie(), *overleg),
                store::zaal_bevestigd(reader, id),
                overleg::store::punten(reader, scope, id),
                overleg::store::leden(reader, id),
                store::huidig(reader, scope, id)};
    for (const Punt& punt : gezien.punten)
        if (gezien.huidig && punt.item.id == gezien.huidig->item.id) gezien.punt = &punt;
    if (gezien.punt == nullptr) gezien.huidig.reset();
    gezien.bij_punt_van_ander =
        !gezien.huidig && reader.value<std::int64_t>(select_bij_een_punt, id).has_value();
    return gezien;
}

OpDeMuur op_de_muur(db::Reader& reader, const toegang::ScopeBasis& scope, const Kijk& kijk) {
    if (!kijk.huidig) return {{}, "Er is geen punt aan de orde dat hier mag staan."};
    if (!kijk.zaal) return {{}, "De voorzitter zegt eerst wie er in de zaal zijn."};
    auto zaal = store::in_de_zaal(reader, kijk.overleg.id, *kijk.huidig, scope.vandaag());
    const auto mag = [&](const toegang::ItemRij& item) {
        for (std::size_t i = 0; i < zaal.mensen.size(); ++i) {
            toegang::Principal wie;
            wie.organisatie = zaal.organisaties[i];
            zaal.mensen[i].item = toegang::feiten_van(item, wie, scope.vandaag());
        }
        return rules::op_zaalscherm(kijk.zaal, zaal.zonder_account, zaal.mensen);
    };
    if (zaal.zonder_account) return {{}, "Er is iemand aan tafel zonder account."};
    if (!mag(kijk.huidig->item)) return {{}, "Niet iedereen in de zaal hoort bij dit punt."};
    OpDeMuur muur;
    for (Regel& regel : store::regels(reader, scope, *kijk.huidig))
        if (regel.staat == RegelStaat::geldt && regel.item.kring == toegang::Kring::deelnemers &&
            mag(regel.item))
            muur.regels.push_back(std::move(regel));
    return muur;
}

std::optional<std::vector<toegang::Deel>> stand(const toegang::Gate& gate, db::Reader& reader,
                                                const toegang::Principal& wie, OverlegId id, Instant nu) {
    logboek::Inzage niets;  // opens nothing: versions alone
    toegang::Besluit besluit;
    const auto scope = gate.ask_list<Bijwonen>(wie, nu, niets, besluit);
    if (!scope || !overleg::store::een(reader, wie, id)) return std::nullopt;
    const auto punt = store::huidig(reader, *scope, id);
    const std::int64_t algemeen = store::stand(reader, id);
    std::int64_t regels = 0, kop = 0;
    if (punt) {
        regels = store::merk_regels(reader, *scope, *punt);
        kop = store::merk_punt(reader, *scope, *punt);
    }
    return std::vector<toegang::Deel>{{"stand", algemeen}, {"punt", kop}, {"regels", regels}};
}

}  // namespace overleg::live
