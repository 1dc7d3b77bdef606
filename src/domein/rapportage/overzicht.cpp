#include "domein/rapportage/overzicht.hpp"

#include "domein/rapportage/rapportage.hpp"
#include "domein/rapportage/rules.hpp"
#include "domein/rapportage/store.hpp"
#include "kern/partner/instelling.hpp"

namespace rapportage {
namespace {

using toegang::Rol;

constexpr int maanden = 36;
constexpr toegang::Rollen staf{Rol::procesregisseur, Rol::manager, Rol::data_analist, Rol::beleidsadviseur};
constexpr toegang::Fase lopend[] = {toegang::Fase::aanmelding, toegang::Fase::triage,
                                    toegang::Fase::ondersteuning, toegang::Fase::casus,
                                    toegang::Fase::afronding};

// Live counts show who comes and goes by looking each day; none and a few are the same here, so that the first is not told.
Cel lopend_cel(long long aantal, long long drempel) {
    return {aantal, aantal < drempel ? Cel::Stand::klein : Cel::Stand::open};
}

std::vector<Overzicht::Regel> fasen(db::Reader& reader, const Gebied& gebied, long long drempel) {
    const auto gelezen = store::per_fase(reader, gebied.huis ? std::string{} : gebied.code);
    std::vector<Overzicht::Regel> regels;
    for (const auto fase : lopend) {
        long long aantal = 0;
        for (const auto& [van, hoeveel] : gelezen)
            if (van == fase) aantal = hoeveel;
        regels.push_back({std::string(toegang::code(fase)), std::string(toegang::naam(fase)),
                          lopend_cel(aantal, drempel), drempel});
    }
    return regels;
}

}  // namespace

bool ziet_regisseurs(const toegang::Principal& wie) { return !(wie.feiten.rollen & staf).empty(); }

Gebied gebied(db::Reader& reader, const toegang::Principal& wie, Date vandaag) {
    if (ziet_regisseurs(wie) || wie.heeft(Rol::bestuurder)) return {};
    Gebied eigen{false, store::gemeente_van(reader, wie.organisatie)};
    eigen.naam = eigen.code;
    for (const auto& gemeente : partner::codes(reader, "gemeente", vandaag))
        if (gemeente.code == eigen.code) eigen.naam = gemeente.naam;
    return eigen;
}

Tabel instroom_tabel(db::Reader& reader, const toegang::Principal& wie, const Gebied& gebied, Date vandaag) {
    const std::string vroegst = rules::maanden_terug(vandaag, maanden - 1);
    const auto tellingen = store::instroom(reader, vandaag, vroegst);
    const std::string eerste = rules::eerste_maand(tellingen, vroegst);
    if (drempel(reader, wie, vandaag) == 0)
        return rules::tabel(rules::instroom(tellingen, eerste, rules::maand_van(vandaag)), 0);
    if (!gebied.huis && gebied.code.empty()) return {};
    const auto voorbij = rules::instroom(tellingen, eerste, rules::maanden_terug(vandaag, 1));
    std::vector<long long> drempels;
    for (const auto& maand : voorbij.maanden)
        drempels.push_back(partner::getal(reader, "cijfers.drempel", rules::laatste_dag(maand.maand)));
    const Tabel huis = rules::gesloten_tabel(voorbij, drempels);
    return gebied.huis ? huis : rules::eigen_kolom(huis, gebied.naam);
}

std::optional<Overzicht> overzicht(db::Reader& reader, const toegang::Principal& wie, Date vandaag) {
    if (!wie.feiten.rollen.any_of({Rol::bestuurder, Rol::gemeente_gebruiker}) || ziet_regisseurs(wie) ||
        !toegang::Gate::zou_mogen(wie, toegang::Recht::caseload_lezen))
        return std::nullopt;
    Overzicht overzicht{gebied(reader, wie, vandaag), {}, {}};
    if (!overzicht.gebied.huis && overzicht.gebied.code.empty()) return overzicht;
    overzicht.fasen = fasen(reader, overzicht.gebied, drempel(reader, wie, vandaag));
    const Tabel tabel = instroom_tabel(reader, wie, overzicht.gebied, vandaag);
    const std::string jaar = rules::maand_van(vandaag).substr(0, 4);
    for (std::size_t rij = 0; rij < tabel.maanden.size(); ++rij)
        if (tabel.maanden[rij].starts_with(jaar))
            overzicht.instroom.push_back({tabel.maanden[rij], rules::maand_naam(tabel.maanden[rij]),
                                          tabel.cellen[rij].back(), tabel.drempels[rij]});
    return overzicht;
}

std::string cel_tekst(const Overzicht::Regel& regel) { return rules::cel_tekst(regel.cel, regel.drempel); }

}  // namespace rapportage
