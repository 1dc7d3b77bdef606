// Switches that weaken the policy while a test runs, so that the tests of access can show that they catch a leak
// (DECISIONS 44). They change the facts the policy is given, never the policy itself.
// Test builds only: a release has nothing of this, and `tidy` checks that each use stands inside the same condition.
#pragma once

#ifdef REGIEHUIS_TEST_BUILD

#include <atomic>
#include <cstdint>

#include "kern/toegang/besluit.hpp"

namespace toegang {

enum class Sabotage : std::uint8_t { geen, kring, klaring, beroepsgeheim, embargo, deelname, afscherming };

// Holds one switch on for as long as it lives. Not two at a time.
class Saboteur {
public:
    explicit Saboteur(Sabotage wat) { m_nu = wat; }
    ~Saboteur() { m_nu = Sabotage::geen; }
    Saboteur(const Saboteur&) = delete;
    Saboteur& operator=(const Saboteur&) = delete;

    static void verzwak(ItemFeiten& feiten) {
        switch (m_nu.load()) {
            case Sabotage::kring: feiten.kring = Kring::deelnemers; break;
            case Sabotage::klaring:
                feiten.genoemd = feiten.genoemd || feiten.kring == Kring::deelnemers;
                break;
            case Sabotage::beroepsgeheim: feiten.geheim = false; break;
            case Sabotage::embargo: feiten.embargo = false; break;
            case Sabotage::geen:
            case Sabotage::deelname:
            case Sabotage::afscherming: break;
        }
    }
    static void verzwak(DossierFeiten& feiten) {
        if (m_nu == Sabotage::afscherming) feiten.afgeschermd = false;
        if (m_nu != Sabotage::deelname || feiten.rol) return;
        feiten.rol = DeelnameRol::deelnemer;
        feiten.doelen = Doelen::all();
    }

private:
    static inline std::atomic<Sabotage> m_nu = Sabotage::geen;
};

}  // namespace toegang

#endif
