#include "kern/partner/grondslag.hpp"

namespace partner {

std::string_view grondslag(toegang::OrganisatieSoort soort) {
    using S = toegang::OrganisatieSoort;
    switch (soort) {
        case S::raad_kinderbescherming: return "raad";
        case S::dji: return "dji";
        case S::politie: return "politie";
        case S::om: return "om";
        case S::burgemeester: return "burgemeester";
        case S::gemeente: return "gemeente";
        case S::ggd: return "ggd";
        case S::reclassering: return "reclassering";
        case S::veilig_thuis: return "veilig-thuis";
        case S::gecertificeerde_instelling: return "gi";
        case S::ggz: return "ggz";
        case S::zorgaanbieder: return "zorgaanbieder";
        case S::huis:
        case S::gastheer:
        case S::bestuur: break;
    }
    return "huis";
}

}  // namespace partner
