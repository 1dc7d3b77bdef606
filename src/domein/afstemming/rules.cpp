#include "domein/afstemming/rules.hpp"

namespace afstemming::rules {

std::string_view code(Toets toets) {
    switch (toets) {
        case Toets::kring: return "kring";
        case Toets::afhankelijk: return "afhankelijk";
        case Toets::nodig: return "nodig";
    }
    return "onbekend";
}

std::string_view vraag(Toets toets) {
    switch (toets) {
        case Toets::kring: return "Horen zij bij elkaars directe kring?";
        case Toets::afhankelijk: return "Hangen hun problemen van elkaar af?";
        case Toets::nodig: return "Is afstemmen nodig om het doel te halen?";
    }
    return "onbekend";
}

std::vector<FieldFault> fouten(const Nieuw& nieuw, kern::DossierId hier, Date vandaag) {
    std::vector<FieldFault> fouten;
    if (!nieuw.met)
        fouten.push_back({"met", "required", "Kies met welke casus je het plan afstemt."});
    else if (*nieuw.met == hier)
        fouten.push_back({"met", "same", "Kies een andere casus dan deze."});
    for (std::size_t i = 0; i < toetsen; ++i) {
        const std::string veld(code(static_cast<Toets>(i)));
        if (!nieuw.antwoorden[i]) fouten.push_back({veld, "required", "Kies ja of nee."});
        if (nieuw.motivering[i].empty())
            fouten.push_back({veld + "Motivering", "required", "Schrijf in één of twee zinnen waarom."});
    }
    if (nieuw.tot && *nieuw.tot < vandaag)
        fouten.push_back({"tot", "in-the-past", "Vul een datum in vanaf vandaag, of laat dit leeg."});
    return fouten;
}

std::optional<Refusal> mag(const Nieuw& nieuw, bool bestaat_al) {
    if (bestaat_al)
        return Refusal{"afstemming.bestaat", "Deze twee plannen zijn al op elkaar afgestemd.", ""};
    for (std::size_t i = 0; i < toetsen; ++i)
        if (nieuw.antwoorden[i] != true)
            return Refusal{"afstemming." + std::string(code(static_cast<Toets>(i))),
                           "Plannen afstemmen mag alleen als alle drie de toetsen ja zijn.",
                           "Besluit gegevensverwerking door samenwerkingsverbanden, artikel 2.20, lid 2"};
    return std::nullopt;
}

}  // namespace afstemming::rules
