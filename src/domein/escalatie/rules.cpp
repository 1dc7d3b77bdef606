#include "domein/escalatie/rules.hpp"

#include "platform/base/text.hpp"

namespace escalatie::rules {

std::string_view code(Niveau niveau) {
    for (const auto& [code, value] : niveau_codes)
        if (value == niveau) return code;
    return "onbekend";
}

std::string_view naam(Niveau niveau) {
    switch (niveau) {
        case Niveau::operationeel: return "Operationeel, regietafel";
        case Niveau::tactisch: return "Tactisch, management";
        case Niveau::strategisch: return "Strategisch, stuurgroep";
        case Niveau::landelijk: return "Landelijk";
    }
    return "onbekend";
}

std::string_view code(Staat staat) {
    switch (staat) {
        case Staat::gevraagd: return "gevraagd";
        case Staat::beantwoord: return "beantwoord";
        case Staat::opgelost: return "opgelost";
        case Staat::vervallen: return "vervallen";
    }
    return "onbekend";
}

std::string_view naam(Staat staat) {
    switch (staat) {
        case Staat::gevraagd: return "wacht op antwoord";
        case Staat::beantwoord: return "beantwoord";
        case Staat::opgelost: return "opgelost";
        case Staat::vervallen: return "vervallen";
    }
    return "onbekend";
}

std::string_view code(AveTaak taak) {
    switch (taak) {
        case AveTaak::casusregie: return "casusregie";
        case AveTaak::procesregie: return "procesregie";
        case AveTaak::operationeel: return "operationeel";
        case AveTaak::bestuurlijk: return "bestuurlijk";
    }
    return "onbekend";
}

std::string_view naam(AveTaak taak) {
    switch (taak) {
        case AveTaak::casusregie: return "Casusregie";
        case AveTaak::procesregie: return "Procesregie";
        case AveTaak::operationeel: return "Operationeel verantwoordelijk";
        case AveTaak::bestuurlijk: return "Bestuurlijk verantwoordelijk";
    }
    return "onbekend";
}

std::vector<FieldFault> fouten(const Nieuw& nieuw, Date vandaag) {
    std::vector<FieldFault> fouten;
    const bool buiten = nieuw.niveau == Niveau::landelijk && !nieuw.aan.empty();
    if (!nieuw.wie && !buiten)
        fouten.push_back({"wie", "required",
                          nieuw.niveau == Niveau::landelijk
                              ? "Kies wie je vraagt, of schrijf op wie dat buiten het programma is."
                              : "Kies wie je vraagt."});
    if (nieuw.wie && !nieuw.aan.empty())
        fouten.push_back(
            {"aan", "one-of-two", "Kies iemand uit de lijst, of schrijf iemand op. Niet allebei."});
    if (!nieuw.wie && !nieuw.aan.empty() && nieuw.niveau != Niveau::landelijk)
        fouten.push_back(
            {"aan", "level", "Iemand buiten het programma vraag je alleen op landelijk niveau."});
    if (nieuw.vraag.empty())
        fouten.push_back({"vraag", "required", "Schrijf op wat er nodig is, in zo weinig mogelijk woorden."});
    if (!nieuw.antwoord_voor)
        fouten.push_back({"antwoordVoor", "required", "Vul in wanneer het antwoord er moet zijn."});
    else if (*nieuw.antwoord_voor <= vandaag)
        fouten.push_back({"antwoordVoor", "in-the-past", "Vul een datum in na vandaag."});
    else if (*nieuw.antwoord_voor > vandaag.plus_days(termijn_dagen_max))
        fouten.push_back({"antwoordVoor", "too-far", "Vul een datum in binnen een jaar."});
    return fouten;
}

std::optional<Refusal> mag_naar(Niveau niveau, const std::optional<Vorige>& vorige, Date vandaag) {
    const auto nee = [](std::string_view code, std::string_view zin) {
        return Refusal{std::string(code), std::string(zin), "Opschalen gaat trede voor trede."};
    };
    if (!vorige) {
        if (niveau <= Niveau::tactisch) return std::nullopt;
        return nee("escalatie.overgeslagen",
                   "Vraag het eerst aan de regietafel of het management. Daarna kan het een trede hoger.");
    }
    if (vorige->staat == Staat::opgelost || vorige->staat == Staat::vervallen)
        return nee("escalatie.afgelopen", "Dit knelpunt is al afgesloten. Begin zo nodig een nieuw.");
    if (!vorige->laatste)
        return nee("escalatie.al-verder", "Dit knelpunt ligt al een trede hoger. Ga daar verder.");
    if (vorige->staat == Staat::gevraagd && vorige->antwoord_voor >= vandaag)
        return nee("escalatie.vorige-loopt", "Wacht op het antwoord, of tot de datum daarvan voorbij is.");
    if (static_cast<int>(niveau) != static_cast<int>(vorige->niveau) + 1)
        return nee("escalatie.overgeslagen", "Kies de eerste trede boven de vorige.");
    return std::nullopt;
}

std::optional<Refusal> mag(Staat staat, Handeling handeling) {
    if (staat == Staat::opgelost || staat == Staat::vervallen)
        return Refusal{"escalatie.afgelopen", "Dit knelpunt is al afgesloten.", ""};
    if (handeling == Handeling::antwoorden && staat != Staat::gevraagd)
        return Refusal{"escalatie.al-beantwoord", "Deze vraag is al beantwoord.", ""};
    return std::nullopt;
}

std::vector<FieldFault> fouten(const Afloop& afloop, bool buiten_het_programma) {
    std::vector<FieldFault> fouten;
    if (!afloop.antwoord.empty() && !buiten_het_programma)
        fouten.push_back({"antwoord", "not-yours", "Het antwoord geeft wie de vraag kreeg."});
    if (afloop.resultaat.empty())
        fouten.push_back({"resultaat", "required",
                          afloop.opgelost ? "Schrijf op wat er is afgesproken of gebeurd."
                                          : "Schrijf op waarom de vraag niet meer nodig is."});
    return fouten;
}

Stilstand stilstand(const plan::ActieKop& actie, const Grenzen& grenzen, bool heeft_eigenaar, Date vandaag) {
    Stilstand waarom;
    if (actie.staat == plan::Staat::geweigerd)
        waarom.geweigerd = vandaag.days_since(local_date(actie.item.gewijzigd)) >= grenzen.dagen_geweigerd;
    if (!plan::rules::is_open(actie.staat)) return waarom;
    waarom.te_laat = vandaag.days_since(actie.termijn) >= grenzen.dagen_te_laat;
    waarom.stil = plan::rules::signaal(actie, vandaag, grenzen.weken_stil).stil();
    waarom.zonder_eigenaar = !heeft_eigenaar;
    return waarom;
}

std::string zin(const Stilstand& waarom, const plan::ActieKop& actie, Date vandaag) {
    std::string zin;
    const auto voeg = [&](const std::string& deel) { zin += (zin.empty() ? "" : ", ") + deel; };
    if (waarom.te_laat) {
        const auto dagen = vandaag.days_since(actie.termijn);
        voeg(std::to_string(dagen) + (dagen == 1 ? " dag te laat" : " dagen te laat"));
    }
    if (waarom.stil) {
        const auto weken = vandaag.days_since(local_date(actie.laatste_teken())) / 7;
        voeg(std::to_string(weken) + (weken == 1 ? " week geen bericht" : " weken geen bericht"));
    }
    if (waarom.geweigerd) voeg("geweigerd, nog niemand anders");
    if (waarom.zonder_eigenaar) voeg("de eigenaar doet niet meer mee");
    return zin;
}

}  // namespace escalatie::rules
