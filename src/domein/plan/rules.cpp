#include "domein/plan/rules.hpp"

#include <algorithm>
#include <array>

#include "domein/leefgebied/leefgebied.hpp"

namespace plan::rules {
namespace {

using H = Handeling;
using P = Partij;
using S = Staat;

struct Overgang {
    H handeling;
    P partij;
    S van;
    S naar;
};

// All that can happen to an action. What is not here is refused.
constexpr std::array overgangen{
    Overgang{H::aanvaarden, P::eigenaar, S::voorgesteld, S::aanvaard},
    Overgang{H::weigeren, P::eigenaar, S::voorgesteld, S::geweigerd},
    Overgang{H::melden, P::eigenaar, S::aanvaard, S::aanvaard},
    Overgang{H::gereedmelden, P::eigenaar, S::aanvaard, S::gereed},
    Overgang{H::vervallen, P::eigenaar, S::aanvaard, S::vervallen},
    Overgang{H::vervallen, P::regie, S::voorgesteld, S::vervallen},
    Overgang{H::vervallen, P::regie, S::aanvaard, S::vervallen},
    Overgang{H::vervallen, P::regie, S::geweigerd, S::vervallen},
    // Another deadline asks nothing anew of who had accepted; who refused is asked again.
    Overgang{H::verplaatsen, P::regie, S::voorgesteld, S::voorgesteld},
    Overgang{H::verplaatsen, P::regie, S::aanvaard, S::aanvaard},
    Overgang{H::verplaatsen, P::regie, S::geweigerd, S::voorgesteld},
    // Another owner answers for himself.
    Overgang{H::toewijzen, P::regie, S::voorgesteld, S::voorgesteld},
    Overgang{H::toewijzen, P::regie, S::aanvaard, S::voorgesteld},
    Overgang{H::toewijzen, P::regie, S::geweigerd, S::voorgesteld},
};

tl::unexpected<Error> waarom_niet(S van, H handeling, P partij) {
    const bool ooit = std::any_of(overgangen.begin(), overgangen.end(), [&](const Overgang& overgang) {
        return overgang.handeling == handeling && overgang.partij == partij;
    });
    if (!ooit && partij == P::regie)
        return refused("actie.eigenaar", "Dit doet alleen de eigenaar van de actie.");
    if (!ooit) return refused("actie.regie", "Dit doet alleen wie de regie heeft.");
    switch (van) {
        case S::voorgesteld:
            return refused("actie.wacht-op-antwoord",
                           "De actie wacht nog op antwoord. Aanvaard of weiger haar eerst.");
        case S::aanvaard: return refused("actie.al-aanvaard", "De actie is al aanvaard.");
        case S::geweigerd:
            return refused("actie.geweigerd", "De actie is geweigerd. De regie wijst haar opnieuw toe.");
        case S::gereed: return refused("actie.gereed", "De actie is al klaar.");
        case S::vervallen:
            return refused("actie.vervallen", "De actie is vervallen. Maak zo nodig een nieuwe.");
    }
    return refused("actie.vervallen", "De actie is vervallen. Maak zo nodig een nieuwe.");
}

void controleer_termijn(std::vector<FieldFault>& fouten, Date termijn, Date vandaag) {
    if (termijn < vandaag)
        fouten.push_back({"termijn", "in-the-past", "Vul een datum in vanaf vandaag."});
    else if (termijn.days_since(vandaag) > termijn_dagen_max)
        fouten.push_back({"termijn", "too-far", "Vul een datum in binnen vijf jaar."});
}

}  // namespace

Result<Staat> na(Staat van, Handeling handeling, Partij partij) {
    for (const Overgang& overgang : overgangen)
        if (overgang.handeling == handeling && overgang.partij == partij && overgang.van == van)
            return overgang.naar;
    return waarom_niet(van, handeling, partij);
}

bool is_open(Staat staat) { return staat == S::voorgesteld || staat == S::aanvaard; }

bool vraagt_reden(Handeling handeling) { return handeling == H::weigeren || handeling == H::vervallen; }

std::string_view code(Staat staat) {
    switch (staat) {
        case S::voorgesteld: return "voorgesteld";
        case S::aanvaard: return "aanvaard";
        case S::geweigerd: return "geweigerd";
        case S::gereed: return "gereed";
        case S::vervallen: return "vervallen";
    }
    return "onbekend";
}

std::string_view naam(Staat staat) {
    switch (staat) {
        case S::voorgesteld: return "wacht op antwoord";
        case S::aanvaard: return "bezig";
        case S::geweigerd: return "geweigerd";
        case S::gereed: return "klaar";
        case S::vervallen: return "vervallen";
    }
    return "onbekend";
}

std::string_view code(Resultaat resultaat) {
    switch (resultaat) {
        case Resultaat::open: return "open";
        case Resultaat::behaald: return "behaald";
        case Resultaat::deels: return "deels";
        case Resultaat::niet_behaald: return "niet-behaald";
        case Resultaat::vervallen: return "vervallen";
    }
    return "onbekend";
}

std::string_view naam(Resultaat resultaat) {
    switch (resultaat) {
        case Resultaat::open: return "loopt nog";
        case Resultaat::behaald: return "behaald";
        case Resultaat::deels: return "deels behaald";
        case Resultaat::niet_behaald: return "niet behaald";
        case Resultaat::vervallen: return "vervallen";
    }
    return "onbekend";
}

std::vector<FieldFault> fouten(const NieuwDoel& doel) {
    std::vector<FieldFault> fouten;
    if (doel.leefgebied.empty())
        fouten.push_back({"leefgebied", "required", "Kies bij welk leefgebied het doel hoort."});
    if (doel.tekst.empty()) fouten.push_back({"tekst", "required", "Schrijf op wat er bereikt moet zijn."});
    return fouten;
}

std::vector<FieldFault> fouten(const NieuweActie& actie, Date vandaag) {
    std::vector<FieldFault> fouten;
    if (actie.tekst.empty()) fouten.push_back({"tekst", "required", "Schrijf op wat er gedaan moet worden."});
    if (!actie.doel) fouten.push_back({"doel", "required", "Kies bij welk doel de actie hoort."});
    if (!actie.eigenaar) fouten.push_back({"eigenaar", "required", "Kies wie de actie doet."});
    if (!actie.termijn)
        fouten.push_back({"termijn", "required", "Vul in wanneer de actie klaar moet zijn."});
    else
        controleer_termijn(fouten, *actie.termijn, vandaag);
    return fouten;
}

std::vector<FieldFault> fouten(const NieuwResultaat& resultaat, Date vandaag) {
    std::vector<FieldFault> fouten;
    if (!resultaat.resultaat)
        fouten.push_back({"resultaat", "required", "Kies wat er van het doel is geworden."});
    if (resultaat.resultaat == Resultaat::open) return fouten;
    if (!resultaat.op)
        fouten.push_back({"op", "required", "Vul in sinds wanneer dit zo is."});
    else if (*resultaat.op > vandaag)
        fouten.push_back({"op", "in-the-future", "Vul een datum in tot en met vandaag."});
    if (resultaat.tekst.empty())
        fouten.push_back({"tekst", "required", "Schrijf in één of twee zinnen waaruit dit blijkt."});
    return fouten;
}

std::vector<FieldFault> fouten(const Wijziging& wijziging, Date huidige_termijn, Date vandaag) {
    std::vector<FieldFault> fouten;
    if (!wijziging.eigenaar) fouten.push_back({"eigenaar", "required", "Kies wie de actie doet."});
    if (!wijziging.termijn)
        fouten.push_back({"termijn", "required", "Vul in wanneer de actie klaar moet zijn."});
    else if (*wijziging.termijn != huidige_termijn)
        controleer_termijn(fouten, *wijziging.termijn, vandaag);
    return fouten;
}

bool te_laat(const ActieKop& actie, Date vandaag) { return is_open(actie.staat) && actie.termijn < vandaag; }

int weken_stil(const ActieKop& actie, Date vandaag, int weken) {
    // What nobody accepted yet waits for an answer; only what somebody took on can lie still.
    if (actie.staat != S::aanvaard) return 0;
    const int stil = vandaag.days_since(local_date(actie.laatste_teken())) / 7;
    return stil >= weken ? stil : 0;
}

Signaal signaal(const ActieKop& actie, Date vandaag, int weken) {
    if (!is_open(actie.staat)) return {termijn::Stand::op_tijd, dutch_date(actie.termijn), 0};
    auto tijdig = termijn::tijdigheid(actie.termijn, vandaag);
    Signaal signaal{tijdig.stand, std::move(tijdig.tekst), 0};
    signaal.weken_stil = weken_stil(actie, vandaag, weken);
    return signaal;
}

std::string kies_lijst(std::span<const GeldigeLijst> geldig, std::string_view van_plan) {
    if (!van_plan.empty()) return std::string(van_plan);
    const GeldigeLijst* nieuwste = nullptr;
    for (const GeldigeLijst& lijst : geldig)
        if (nieuwste == nullptr ||
            std::tie(nieuwste->van, nieuwste->lijst) < std::tie(lijst.van, lijst.lijst))
            nieuwste = &lijst;
    return std::string(nieuwste == nullptr ? standaard_lijst : std::string_view(nieuwste->lijst));
}

std::vector<Leefgebied> standaard_gebieden() {
    std::vector<Leefgebied> gebieden;
    for (auto& [code, naam] : leefgebied::standaard()) gebieden.push_back({std::move(code), std::move(naam)});
    return gebieden;
}

}  // namespace plan::rules
