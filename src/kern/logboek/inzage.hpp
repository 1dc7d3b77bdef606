// What one request looked at: dossiers, whose data, which classes. Filled by Zicht and Scope as they open things, so a
// look cannot be forgotten; becomes one leaf of the log when the answer is ready (DECISIONS 21).
#pragma once

#include <vector>

#include "kern/toegang/ids.hpp"
#include "kern/toegang/woorden.hpp"

namespace logboek {

struct Gezien {
    kern::DossierId dossier;
    toegang::Klassen klassen;
    std::vector<kern::ItemId> personen;  // of the kring, beyond the betrokkene
};

class Inzage {
public:
    void gezien(kern::DossierId dossier, toegang::Klassen klassen) {
        auto& entry = of(dossier);
        entry.klassen = entry.klassen | klassen;
    }
    void gezien(kern::DossierId dossier, toegang::Klassen klassen, kern::ItemId persoon) {
        auto& entry = of(dossier);
        entry.klassen = entry.klassen | klassen;
        for (const auto& known : entry.personen)
            if (known == persoon) return;
        entry.personen.push_back(persoon);
    }
    const std::vector<Gezien>& lijst() const { return m_lijst; }
    bool leeg() const { return m_lijst.empty(); }
    void wis() { m_lijst.clear(); }

private:
    // Linear from the back: a page is about one dossier, a list asks for each once.
    Gezien& of(kern::DossierId dossier) {
        for (auto entry = m_lijst.rbegin(); entry != m_lijst.rend(); ++entry)
            if (entry->dossier == dossier) return *entry;
        m_lijst.push_back({dossier, {}, {}});
        return m_lijst.back();
    }
    std::vector<Gezien> m_lijst;
};

}  // namespace logboek
