#include "domein/escalatie/overzicht.hpp"

#include <algorithm>

#include "domein/escalatie/rules.hpp"
#include "domein/escalatie/store.hpp"

namespace escalatie {
namespace {

bool is_open(Staat staat) { return staat == Staat::gevraagd || staat == Staat::beantwoord; }

}  // namespace

std::vector<Knelpunt> Overzicht::knelpunten() const {
    std::vector<Knelpunt> gevonden;
    for (const Stap& stap : stappen) {
        const auto van = std::find_if(gevonden.begin(), gevonden.end(), [&](const Knelpunt& knelpunt) {
            return stap.vorige == knelpunt.back()->item.id;
        });
        if (van == gevonden.end())
            gevonden.push_back({&stap});
        else
            van->push_back(&stap);
    }
    std::reverse(gevonden.begin(), gevonden.end());
    return gevonden;
}

const Stap* Overzicht::op(Niveau niveau) const {
    const Stap* laatste = nullptr;
    for (const Stap& stap : stappen) {
        if (stap.niveau != niveau) continue;
        if (laatste == nullptr || is_open(stap.staat) || !is_open(laatste->staat)) laatste = &stap;
    }
    return laatste;
}

bool Overzicht::hier(const Stap& stap) const {
    return is_open(stap.staat) && std::none_of(stappen.begin(), stappen.end(), [&](const Stap& ander) {
               return ander.vorige == stap.item.id;
           });
}

void lees_overzicht(db::Reader& reader, const toegang::GrantBasis& grant, Overzicht& overzicht) {
    overzicht.plan = plan::overzicht(reader, grant);
    overzicht.stappen = store::lijst(reader, grant);
    overzicht.ave = store::verdeling(reader, grant);
    overzicht.ave_regels = casus::ave_regels(reader, grant);
    const Grenzen grenzen = store::grenzen(reader, grant.vandaag());
    for (const plan::Actie& actie : overzicht.plan.acties) {
        // Who may not change the plan is not told who owns what; to him each action has its owner.
        const auto& eigenaren = overzicht.plan.eigenaren;
        const bool heeft_eigenaar =
            eigenaren.empty() ||
            std::any_of(eigenaren.begin(), eigenaren.end(), [&](const plan::Eigenaar& een) {
                return een.medewerker == actie.kop.eigenaar.medewerker;
            });
        const Stilstand waarom = rules::stilstand(actie.kop, grenzen, heeft_eigenaar, grant.vandaag());
        if (waarom.ligt()) overzicht.stil.push_back({&actie, waarom});
    }
}

}  // namespace escalatie
