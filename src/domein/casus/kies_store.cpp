// My casussen by choice: read without opening anything, chosen and put in order by the rules, then opened.
#include <algorithm>
#include <iterator>

#include "domein/casus/labels.hpp"
#include "domein/casus/rules.hpp"
#include "domein/casus/store.hpp"
#include "domein/plan/plan.hpp"

namespace casus::store {
namespace {

constexpr toegang::Klassen identiteit{toegang::Klasse::k2};

constexpr toegang::ScopedSql select_keuze{
    "casus.keuze",
    "SELECT d.id, d.kenmerk, d.fase, d.tafel, COALESCE(t.naam, ''), d.gemeente, d.ave, COALESCE(pr.naam, ''), d.ingediend, "
    "dn.gewijzigd, dn.gezien, d.titel_z FROM" SCOPE_DOSSIERS
    " LEFT JOIN regietafel t ON t.id = d.tafel LEFT JOIN medewerker pr ON pr.id = d.procesregisseur WHERE" SCOPE_VAN_MIJ
    " AND dn.stapel = 2 AND dn.rol IN (2, 4, 5) ORDER BY dn.gewijzigd DESC, dn.dossier LIMIT $5"};

struct Rij {
    Lijstrij feiten;
    std::string kenmerk, tafel, gemeente, procesregisseur;
    bool nieuw = false;
    db::Bytes verzegeld;
    std::optional<toegang::Gezien<betrokkene::Titel>> titel = std::nullopt;
};

std::vector<Rij> lees(db::Reader& reader, const toegang::Scope<Lijst>& scope) {
    std::vector<Rij> rijen;
    const auto laat = plan::te_laat(reader, scope);
    Labels gemeenten(reader, "gemeente");
    for (db::Row row : scope.query(reader, select_keuze, lijst_max)) {
        Lijstrij feiten{row.get<kern::DossierId>(0), row.get<toegang::Fase>(2), {},
                        std::string(row.text(5)),    row.get<int>(6),           row.get<Instant>(8),
                        row.get<Instant>(9)};
        if (const auto tafel = row.get<std::optional<IdBytes>>(3)) feiten.tafel = tafel->text();
        if (const auto plaats = laat.find(feiten.id); plaats != laat.end()) feiten.te_laat = plaats->second;
        const db::BytesView titel = row.bytes(11);
        rijen.push_back({feiten, std::string(row.text(1)), std::string(row.text(4)),
                         gemeenten.van(feiten.gemeente), std::string(row.text(7)),
                         feiten.gewijzigd > row.get<Instant>(10), db::Bytes(titel.begin(), titel.end())});
    }
    return rijen;
}

void tel(std::vector<Optie>& opties, const std::string& code, std::string_view naam) {
    if (code.empty()) return;
    const auto plaats = std::ranges::find(opties, code, &Optie::code);
    if (plaats == opties.end())
        opties.push_back({code, std::string(naam), 1});
    else
        ++plaats->aantal;
}

void open(const toegang::Scope<Lijst>& scope, Rij& rij) {
    rij.titel =
        scope.toon_dossier<betrokkene::Titel>(rij.feiten.id, rij.feiten.id, rij.verzegeld, identiteit);
}

Regel regel_van(Rij&& rij) {
    return {rij.feiten.id,
            std::move(rij.kenmerk),
            rij.feiten.fase,
            std::move(rij.tafel),
            std::move(rij.gemeente),
            rij.feiten.ave,
            std::move(rij.procesregisseur),
            rij.feiten.gewijzigd,
            rij.nieuw,
            std::move(*rij.titel),
            rij.feiten.te_laat};
}

}  // namespace

Gekozen kies(db::Reader& reader, const toegang::Scope<Lijst>& scope, const Lijstkeuze& keuze, int page,
             int size) {
    Gekozen gekozen;
    auto rijen = lees(reader, scope);
    for (const Rij& rij : rijen) {
        tel(gekozen.fasen, std::string(toegang::code(rij.feiten.fase)), toegang::naam(rij.feiten.fase));
        tel(gekozen.tafels, rij.feiten.tafel, rij.tafel);
        tel(gekozen.gemeenten, rij.feiten.gemeente, rij.gemeente);
    }
    for (auto* opties : {&gekozen.fasen, &gekozen.tafels, &gekozen.gemeenten})
        std::ranges::sort(*opties, {}, &Optie::naam);
    std::erase_if(rijen, [&](const Rij& rij) { return !rules::past(rij.feiten, keuze); });
    const bool op_naam = keuze.volgorde == Volgorde::naam;
    if (op_naam)
        for (Rij& rij : rijen) open(scope, rij);
    std::ranges::sort(rijen, [&](const Rij& een, const Rij& ander) {
        if (op_naam && (*een.titel)->naam != (*ander.titel)->naam)
            return (*een.titel)->naam < (*ander.titel)->naam;
        return rules::eerder(een.feiten, ander.feiten, keuze.volgorde);
    });
    gekozen.totaal = static_cast<long long>(rijen.size());
    const auto vanaf =
        std::min(rijen.size(), static_cast<std::size_t>(page - 1) * static_cast<std::size_t>(size));
    const auto tot = std::min(rijen.size(), vanaf + static_cast<std::size_t>(size));
    gekozen.bladzijde.meer = tot < rijen.size();
    for (std::size_t i = vanaf; i < tot; ++i) {
        if (!op_naam) open(scope, rijen[i]);
        gekozen.bladzijde.regels.push_back(regel_van(std::move(rijen[i])));
    }
    return gekozen;
}

}  // namespace casus::store
