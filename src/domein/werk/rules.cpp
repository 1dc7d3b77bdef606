#include "domein/werk/rules.hpp"

#include <algorithm>
#include <array>

namespace werk::rules {
namespace {

bool binnenkort(Date termijn, Date vandaag) { return termijn.days_since(vandaag) <= plan::binnenkort_dagen; }

}  // namespace

Plek van_mij(const plan::ActieKop& actie, const plan::rules::Signaal& signaal, Date vandaag) {
    if (!plan::rules::is_open(actie.staat)) return {};
    if (signaal.laat()) return {Vak::te_laat, Waarom::actie};
    if (actie.staat == plan::Staat::voorgesteld) return {Vak::wacht, Waarom::antwoord};
    if (signaal.stil()) return {Vak::wacht, Waarom::stil};
    if (binnenkort(actie.termijn, vandaag)) return {Vak::komt, Waarom::actie};
    return {};
}

Plek aangeboden(const plan::ActieKop& actie, const plan::rules::Signaal& /*signaal*/, Date /*vandaag*/) {
    return plan::rules::is_open(actie.staat) ? Plek{Vak::wacht, Waarom::aanbod} : Plek{};
}

Plek van_regie(const plan::ActieKop& actie, const plan::rules::Signaal& signaal, Date vandaag) {
    if (actie.staat == plan::Staat::geweigerd) return {Vak::wacht, Waarom::geweigerd};
    if (!plan::rules::is_open(actie.staat)) return {};
    if (signaal.laat()) return {Vak::te_laat, Waarom::actie};
    if (signaal.stil()) return {Vak::wacht, Waarom::stil};
    if (binnenkort(actie.termijn, vandaag)) return {Vak::komt, Waarom::actie};
    return {};
}

bool staat_voor(const Bij& een, const Bij& ander) {
    return std::tuple(een.code != bij_mij, std::string_view(een.naam), std::string_view(een.code)) <
           std::tuple(ander.code != bij_mij, std::string_view(ander.naam), std::string_view(ander.code));
}

ContactTermijn eerste_contact(Instant ingediend, Date vandaag, int werkdagen) {
    const Date dag = local_date(ingediend);
    const Date klaar_op = termijn::plus_werkdagen(dag, werkdagen);
    return {klaar_op, std::max(1, termijn::werkdagen_tussen(dag, vandaag)), klaar_op < vandaag};
}

html::Tijdigheid convenant_stand(Date tot, Date vandaag) {
    constexpr int dringend = 7;
    return tot.days_since(vandaag) <= dringend ? html::Tijdigheid::laat : html::Tijdigheid::bijna;
}

std::string convenant_zin(Date tot, Date vandaag) {
    const auto dagen = tot.days_since(vandaag);
    if (dagen < 0) return "verlopen sinds " + dutch_date_short(tot.plus_days(1));
    for (const int stap : {7, 30, 90})
        if (dagen <= stap)
            return "loopt af binnen " + std::to_string(stap) + " dagen, op " + dutch_date_short(tot);
    return "geldt tot en met " + dutch_date_short(tot);
}

std::string_view besluit_naam(int soort) {
    constexpr std::array<std::string_view, 7> namen{
        "terugleggen met advies", "ondersteunen",  "procesregie",   "deelname toelaten",
        "deelname beëindigen",    "casus sluiten", "dossier openen"};
    return soort >= 1 && soort <= 7 ? namen[static_cast<std::size_t>(soort - 1)]
                                    : std::string_view("besluit");
}

}  // namespace werk::rules
