#include "domein/tijdpad/rules.hpp"

#include <algorithm>
#include <array>

namespace tijdpad::rules {
namespace {

using H = Handeling;
using S = Staat;

struct Overgang {
    H handeling;
    S van;
    S naar;
};

// All that can happen to a step. What is not here is refused.
constexpr std::array overgangen{
    Overgang{H::afronden, S::open, S::gedaan},        Overgang{H::verlengen, S::open, S::open},
    Overgang{H::opschorten, S::open, S::opgeschort},  Overgang{H::hervatten, S::opgeschort, S::open},
    Overgang{H::overslaan, S::open, S::overgeslagen}, Overgang{H::overslaan, S::opgeschort, S::overgeslagen},
    Overgang{H::heropenen, S::gedaan, S::open},       Overgang{H::heropenen, S::overgeslagen, S::open},
};

Date plus(Date van, const Regel& regel) {
    return regel.eenheid == Eenheid::dagen ? van.plus_days(regel.aantal)
                                           : termijn::plus_werkdagen(van, regel.aantal);
}

}  // namespace

Result<Staat> na(Staat van, Handeling handeling) {
    for (const Overgang& overgang : overgangen)
        if (overgang.handeling == handeling && overgang.van == van) return overgang.naar;
    switch (van) {
        case S::gedaan: return refused("stap.gedaan", "De stap is al gedaan.");
        case S::overgeslagen: return refused("stap.overgeslagen", "De stap is overgeslagen.");
        case S::opgeschort: return refused("stap.opgeschort", "De stap is opgeschort. Hervat haar eerst.");
        case S::open: break;
    }
    return refused("stap.loopt", "De stap loopt al.");
}

bool vraagt_reden(Handeling handeling) {
    return handeling == H::verlengen || handeling == H::opschorten || handeling == H::overslaan;
}

std::string_view code(Staat staat) {
    constexpr std::array<std::string_view, 4> codes{"open", "gedaan", "overgeslagen", "opgeschort"};
    return codes[static_cast<std::size_t>(staat) - 1];
}

std::string_view naam(Staat staat) {
    return staat == S::open ? std::string_view("nog te doen") : code(staat);
}

void herbereken(std::vector<Stap>& stappen, Date aanmelding, Date besluit) {
    Date vorige = aanmelding;
    for (Stap& stap : stappen) {
        if (stap.staat == S::open && !stap.vast) {
            const Date van = stap.regel.anker == Anker::aanmelding ? aanmelding
                             : stap.regel.anker == Anker::besluit  ? besluit
                                                                   : vorige;
            stap.klaar_voor = plus(van, stap.regel);
        }
        // What was skipped leaves no mark: what comes after it counts from the step before.
        if (stap.staat == S::overgeslagen) continue;
        vorige = stap.staat == S::gedaan && stap.gedaan_op ? *stap.gedaan_op : stap.klaar_voor;
    }
}

const Stap* volgende(const std::vector<Stap>& stappen) {
    for (const Stap& stap : stappen)
        if (stap.staat == S::open || stap.staat == S::opgeschort) return &stap;
    return nullptr;
}

std::vector<FieldFault> fouten(const Wijziging& wijziging, Date vandaag) {
    std::vector<FieldFault> fouten;
    if (!wijziging.handeling) {
        fouten.push_back({"handeling", "required", "Kies wat er met de stap gebeurt."});
        return fouten;
    }
    if (*wijziging.handeling == H::afronden && !wijziging.datum)
        fouten.push_back({"datum", "required", "Vul in wanneer de stap is gedaan."});
    else if (*wijziging.handeling == H::afronden && *wijziging.datum > vandaag)
        fouten.push_back({"datum", "in-the-future", "Vul een datum in tot en met vandaag."});
    if (*wijziging.handeling == H::verlengen && !wijziging.datum)
        fouten.push_back({"datum", "required", "Vul in wanneer de stap dan klaar moet zijn."});
    else if (*wijziging.handeling == H::verlengen && *wijziging.datum < vandaag)
        fouten.push_back({"datum", "in-the-past", "Vul een datum in vanaf vandaag."});
    else if (*wijziging.handeling == H::verlengen && wijziging.datum->days_since(vandaag) > uitstel_dagen)
        fouten.push_back({"datum", "too-late", "Vul een datum in binnen vijf jaar."});
    if (vraagt_reden(*wijziging.handeling) && wijziging.reden.empty())
        fouten.push_back({"reden", "required", "Schrijf in één of twee zinnen waarom."});
    return fouten;
}

Stap toegepast(Stap stap, Staat naar, const Wijziging& wijziging, Date vandaag) {
    stap.staat = naar;
    switch (wijziging.handeling.value()) {
        case H::afronden: stap.gedaan_op = wijziging.datum; break;
        case H::verlengen:
            stap.klaar_voor = wijziging.datum.value();
            stap.vast = true;
            break;
        case H::opschorten: stap.stil_sinds = vandaag; break;
        case H::hervatten:
            // The days that it stood still do not count.
            stap.klaar_voor =
                stap.klaar_voor.plus_days(vandaag.days_since(stap.stil_sinds.value_or(vandaag)));
            stap.vast = true;
            stap.stil_sinds.reset();
            break;
        case H::overslaan: stap.stil_sinds.reset(); break;
        case H::heropenen: stap.gedaan_op.reset(); break;
    }
    return stap;
}

std::vector<FieldFault> fouten(const SjabloonVelden& velden) {
    std::vector<FieldFault> fouten;
    if (velden.naam.empty()) fouten.push_back({"naam", "required", "Vul een naam in."});
    if (!velden.van) fouten.push_back({"van", "required", "Vul in vanaf wanneer dit tijdpad geldt."});
    if (velden.van && velden.tot && *velden.tot < *velden.van)
        fouten.push_back({"tot", "before-start", "Vul een einde in op of na het begin."});
    if (velden.stappen.empty()) fouten.push_back({"stappen", "required", "Vul ten minste één stap in."});
    return fouten;
}

bool geldt(const SjabloonVelden& velden, Date vandaag) {
    return velden.van && *velden.van <= vandaag && (!velden.tot || *velden.tot >= vandaag);
}

SjabloonVelden standaard() {
    return {"Gewoon tijdpad",
            std::nullopt,
            std::nullopt,
            {{"Triage", Anker::aanmelding, 10, Eenheid::werkdagen},
             {"Informatieronde", Anker::besluit, 10, Eenheid::werkdagen},
             {"Eerste tafel", Anker::vorige, 10, Eenheid::werkdagen},
             {"Plan vastgesteld", Anker::vorige, 20, Eenheid::werkdagen},
             {"Eerste evaluatie", Anker::vorige, 91, Eenheid::dagen},
             {"Tweede evaluatie", Anker::vorige, 182, Eenheid::dagen}}};
}

}  // namespace tijdpad::rules
