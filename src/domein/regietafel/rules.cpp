#include "domein/regietafel/rules.hpp"

#include <algorithm>
#include <array>

#include "kern/termijn/termijn.hpp"
#include "platform/base/text.hpp"

namespace regietafel::rules {
namespace {

constexpr int week = 7;
constexpr std::array<std::string_view, 7> weekdagen{"maandag", "dinsdag",  "woensdag", "donderdag",
                                                    "vrijdag", "zaterdag", "zondag"};

std::string_view weekdag(Date dag) { return weekdagen.at(static_cast<std::size_t>(dag.weekday()) - 1); }

Date laatste_werkdag_tot(Date dag) {
    while (!termijn::is_werkdag(dag)) dag = dag.plus_days(-1);
    return dag;
}

}  // namespace

std::string_view code(Regime regime) {
    for (const auto& [code, waarde] : regime_codes)
        if (waarde == regime) return code;
    return "onbekend";
}

std::string_view naam(Regime regime) {
    switch (regime) {
        case Regime::anders: return "Anders";
        case Regime::jeugd: return "Jeugd";
        case Regime::volwassenen: return "Volwassenen";
        case Regime::huiselijk_geweld: return "Huiselijk geweld";
        case Regime::nazorg: return "Nazorg en re-integratie";
    }
    return "onbekend";
}

std::optional<int> tijd_van(std::string_view tekst) {
    const auto cijfer = [](char c) { return c >= '0' && c <= '9'; };
    const auto dubbele_punt = tekst.find_first_of(":.");
    if (dubbele_punt == std::string_view::npos || dubbele_punt < 1 || dubbele_punt > 2 ||
        tekst.size() != dubbele_punt + 3)
        return std::nullopt;
    int uur = 0;
    for (const char c : tekst.substr(0, dubbele_punt)) {
        if (!cijfer(c)) return std::nullopt;
        uur = uur * 10 + (c - '0');
    }
    const char tien = tekst[dubbele_punt + 1];
    const char een = tekst[dubbele_punt + 2];
    if (!cijfer(tien) || !cijfer(een) || tien > '5' || uur > 23) return std::nullopt;
    return uur * 60 + (tien - '0') * 10 + (een - '0');
}

std::string tijd_tekst(int minuten) {
    const auto twee = [](int getal) { return (getal < 10 ? "0" : "") + std::to_string(getal); };
    return twee(minuten / 60) + ":" + twee(minuten % 60);
}

Instant moment(Date dag, int minuten) {
    const Instant gok = start_of_day(dag).plus_seconds(std::int64_t{60} * minuten);
    // On the two days of the year that have another length, the hours after the change stand elsewhere.
    const LocalTime klok = local_time(gok);
    const int scheelt = (klok.date == dag ? klok.hour * 60 + klok.minute : minuten) - minuten;
    return gok.plus_seconds(std::int64_t{-60} * scheelt);
}

std::vector<Moment> volgende(const Ritme& ritme, Date vanaf, int hoogstens) {
    std::vector<Moment> momenten;
    if (ritme.weken < 1 || !ritme.vanaf) return momenten;
    const int stap = ritme.weken * week;
    // One step back: a meeting that was moved on from a holiday may fall after `vanaf` while its own day does not.
    const int verstreken = vanaf.days_since(*ritme.vanaf);
    Date dag = ritme.vanaf->plus_days(verstreken > 0 ? std::max(0, verstreken / stap - 1) * stap : 0);
    for (; static_cast<int>(momenten.size()) < hoogstens; dag = dag.plus_days(stap)) {
        const Date werkdag = termijn::plus_werkdagen(dag, 0);
        if (werkdag >= vanaf) momenten.push_back({werkdag, werkdag != dag});
    }
    return momenten;
}

Instant agenda_sluit(const Ritme& ritme, Date dag) {
    return moment(laatste_werkdag_tot(dag.plus_days(-ritme.sluit_dagen)), ritme.sluit_tijd);
}

std::string ritme_zin(const Ritme& ritme) {
    if (ritme.weken < 1 || !ritme.vanaf) return "Geen vast ritme";
    const std::string hoe_vaak =
        ritme.weken == 1 ? "Elke week" : "Elke " + std::to_string(ritme.weken) + " weken";
    return hoe_vaak + " op " + std::string(weekdag(*ritme.vanaf)) + ", " + tijd_tekst(ritme.tijd) + " tot " +
           tijd_tekst(ritme.tijd + ritme.minuten) + " uur";
}

std::string sluit_zin(const Ritme& ritme) {
    const std::string tijd = ", " + tijd_tekst(ritme.sluit_tijd) + " uur";
    if (ritme.sluit_dagen == 0) return "de dag zelf" + tijd;
    if (ritme.vanaf && ritme.weken > 0)
        return std::string(weekdag(ritme.vanaf->plus_days(-ritme.sluit_dagen))) + tijd;
    return std::to_string(ritme.sluit_dagen) + (ritme.sluit_dagen == 1 ? " dag" : " dagen") + " ervoor" +
           tijd;
}

std::vector<FieldFault> fouten(const Werkwijze& nieuw) {
    std::vector<FieldFault> fouten;
    const Ritme& ritme = nieuw.ritme;
    if (ritme.weken > 0 && !ritme.vanaf)
        fouten.push_back({"vanaf", "required", "Vul een dag in waarop de tafel bijeenkomt."});
    if (ritme.tijd + ritme.minuten > 24 * 60)
        fouten.push_back({"minuten", "past-midnight", "Kies een overleg dat voor middernacht klaar is."});
    if (ritme.sluit_dagen == 0 && ritme.sluit_tijd > ritme.tijd)
        fouten.push_back({"sluitTijd", "after-start", "De agenda sluit voordat het overleg begint."});
    return fouten;
}

std::vector<FieldFault> fouten(const NieuwLid& nieuw, const Mens* mens, std::span<const Lid> leden) {
    std::vector<FieldFault> fouten;
    if (!nieuw.medewerker) return {{"medewerker", "required", "Kies wie er aan tafel komt."}};
    if (mens == nullptr) return {{"medewerker", "invalid-choice", "Kies iemand die nu is aangewezen."}};
    if (std::ranges::find(leden, *nieuw.medewerker, &Lid::medewerker) != leden.end())
        fouten.push_back({"medewerker", "already", "Deze persoon zit al aan tafel."});
    if (!nieuw.vervangt) return fouten;
    const auto lid = std::ranges::find(leden, *nieuw.vervangt, &Lid::medewerker);
    if (lid == leden.end() || lid->vervangt)
        fouten.push_back({"vervangt", "not-a-member", "Kies een lid van deze tafel."});
    else if (lid->organisatie != mens->organisatie)
        fouten.push_back({"vervangt", "other-organisation", "Een vervanger komt van dezelfde organisatie."});
    return fouten;
}

std::vector<FieldFault> fouten(const Einde& einde, const Tafel& tafel, const Tafel* naar, long long dossiers,
                               Date vandaag) {
    std::vector<FieldFault> fouten;
    if (einde.naar && *einde.naar == tafel.id)
        fouten.push_back({"naar", "same", "Kies een andere tafel."});
    else if (einde.naar && (naar == nullptr || !naar->loopt(vandaag) || naar->triage))
        fouten.push_back({"naar", "ended", "Kies een tafel die nog loopt."});
    else if (!einde.naar && dossiers > 0)
        fouten.push_back({"naar", "required", "Kies aan welke tafel de lopende dossiers verder gaan."});
    if (einde.reden.empty())
        fouten.push_back({"reden", "required", "Schrijf in één of twee zinnen waarom de tafel stopt."});
    return fouten;
}

std::optional<Refusal> mag_leden(const Tafel& tafel, Date vandaag) {
    if (tafel.triage)
        return Refusal{
            "tafel.triage",
            "Wie aan de triagetafel zit, beslist mee over aanmeldingen. Beheer regelt dat, met twee "
            "personen.",
            ""};
    if (tafel.voorbij(vandaag)) return Refusal{"tafel.voorbij", "Deze tafel is beëindigd.", ""};
    return std::nullopt;
}

std::optional<Refusal> mag_beeindigen(const Tafel& tafel, bool uitgenodigd, Date vandaag) {
    if (tafel.voorbij(vandaag)) return Refusal{"tafel.voorbij", "Deze tafel is al beëindigd.", ""};
    if (tafel.triage)
        return Refusal{"tafel.triage", "Zonder triagetafel kan niemand aanmeldingen beoordelen.", ""};
    if (uitgenodigd)
        return Refusal{
            "tafel.uitgenodigd",
            "Voor een overleg van deze tafel is al uitgenodigd. Gelast het eerst af: dan krijgt iedereen bericht.",
            ""};
    return std::nullopt;
}

}  // namespace regietafel::rules
