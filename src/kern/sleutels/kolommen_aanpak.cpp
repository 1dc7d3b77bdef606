// The columns of the approaches: who is in which, the hand-over of radicalisation, who leads.

#include "kern/sleutels/kolommen.hpp"

namespace sleutels {
namespace {

using I = Inhoud;

constexpr KolomRegel van_aanpak[] = {
    KolomRegel{"aanpak", "dossier"},
    KolomRegel{"aanpak", "id"},
    KolomRegel{"aanpak", "soort"},
    KolomRegel{"aanpak", "staat"},
    KolomRegel{"aanpak", "van"},
    KolomRegel{"aanpak", "herzien_op"},
    KolomRegel{"aanpak", "tot"},
    KolomRegel{"aanpak", "einde"},
    KolomRegel{"aanpak", "vragen"},
    KolomRegel{"aanpak", "criteria"},
    KolomRegel{"aanpak", "gemeld_bij"},
    KolomRegel{"aanpak", "gemeld_op"},
    KolomRegel{"aanpak", "grond_z", I::sealed},
    KolomRegel{"aanpak", "einde_z", I::sealed},
    KolomRegel{"aanpak_rol", "dossier"},
    KolomRegel{"aanpak_rol", "aanpak"},
    KolomRegel{"aanpak_rol", "id"},
    KolomRegel{"aanpak_rol", "rol"},
    KolomRegel{"aanpak_rol", "medewerker"},
    KolomRegel{"aanpak_rol", "van"},
    KolomRegel{"aanpak_rol", "tot"},
    KolomRegel{"aanpakfase", "dossier"},
    KolomRegel{"aanpakfase", "id"},
    KolomRegel{"aanpakfase", "aanpak"},
    KolomRegel{"aanpakfase", "fase"},
    KolomRegel{"aanpakfase", "van"},
    KolomRegel{"aanpakfase", "oordeel_van"},
    KolomRegel{"aanpakfase", "oordeel_z", I::sealed},
    KolomRegel{"aanpak_bespreking", "dossier"},
    KolomRegel{"aanpak_bespreking", "aanpak"},
    KolomRegel{"aanpak_bespreking", "dag"},
    KolomRegel{"aanpak_bespreking", "door"},
    KolomRegel{"radicalisering", "dossier"},
    KolomRegel{"radicalisering", "id"},
    KolomRegel{"radicalisering", "aan"},
    KolomRegel{"radicalisering", "aangeboden"},
    KolomRegel{"radicalisering", "staat"},
    KolomRegel{"radicalisering", "beantwoord"},
    KolomRegel{"radicalisering", "antwoord_van_z", I::sealed},
    KolomRegel{"regieafspraak", "dossier"},
    KolomRegel{"regieafspraak", "id"},
    KolomRegel{"regieafspraak", "leider"},
    KolomRegel{"regieafspraak", "sinds"},
    KolomRegel{"regieafspraak", "herzien_op"},
    KolomRegel{"regieafspraak", "tot"},
    KolomRegel{"regieafspraak", "afspraak_z", I::sealed},
    KolomRegel{"regieafspraak_partij", "dossier"},
    KolomRegel{"regieafspraak_partij", "afspraak"},
    KolomRegel{"regieafspraak_partij", "organisatie"},
};

}  // namespace

std::span<const KolomRegel> kolommen_van_aanpak() { return van_aanpak; }

}  // namespace sleutels
