// The columns of nazorg: lists of releases, and what is done for who comes back.

#include "kern/sleutels/kolommen.hpp"

namespace sleutels {
namespace {

using I = Inhoud;

constexpr KolomRegel van_nazorg[] = {
    KolomRegel{"vrijlatinglijst", "id"},
    KolomRegel{"vrijlatinglijst", "door"},
    KolomRegel{"vrijlatinglijst", "gemaakt"},
    KolomRegel{"vrijlatinglijst", "verloopt"},
    KolomRegel{"vrijlatinglijst", "staat"},
    KolomRegel{"vrijlatinglijst", "inhoud_hash", I::hash},
    KolomRegel{"vrijlatinglijst", "kop_hash", I::hash},
    KolomRegel{"vrijlatinglijst", "kolommen"},
    KolomRegel{"vrijlatinglijst", "rijen"},
    KolomRegel{"vrijlatinglijst", "ingevoerd"},
    KolomRegel{"vrijlatinglijst", "fouten"},
    KolomRegel{"vrijlatinglijst", "ingevoerd_op"},
    KolomRegel{"vrijlatinglijst", "bestand_z", I::sealed},
    KolomRegel{"vrijlatinglijst", "versie"},
    KolomRegel{"vrijlatinglijst_deel", "lijst"},
    KolomRegel{"vrijlatinglijst_deel", "nummer"},
    KolomRegel{"vrijlatinglijst_deel", "id"},
    KolomRegel{"vrijlatinglijst_deel", "deel_z", I::sealed},
    KolomRegel{"vrijlatingkolommen", "kop_hash", I::hash},
    KolomRegel{"vrijlatingkolommen", "kolommen"},
    KolomRegel{"vrijlatingkolommen", "gewijzigd"},
    KolomRegel{"vrijlating", "dossier"},
    KolomRegel{"vrijlating", "id"},
    KolomRegel{"vrijlating", "lijst"},
    KolomRegel{"vrijlating", "datum"},
    KolomRegel{"vrijlating", "indeling"},
    KolomRegel{"vrijlating", "akte"},
    KolomRegel{"vrijlating", "bij_gemeente"},
    KolomRegel{"vrijlating", "rij_hash", I::hash},
    KolomRegel{"vrijlating", "persoon_hash", I::hash},
    KolomRegel{"vrijlating", "versie"},
    KolomRegel{"vrijlating", "inhoud_z", I::sealed},
    KolomRegel{"nazorgakte", "akte"},
    KolomRegel{"nazorgakte", "dossier"},
    KolomRegel{"nazorgakte", "vrijlating"},
    KolomRegel{"nazorgakte", "soort"},
    KolomRegel{"nazorgakte", "van"},
    KolomRegel{"nazorgakte", "naar"},
    KolomRegel{"nazorgakte", "door"},
    KolomRegel{"nazorgakte", "op"},
    KolomRegel{"nazorgakte", "vorige"},
    KolomRegel{"nazorgakte", "teruggenomen"},
    KolomRegel{"quickscan", "dossier"},
    KolomRegel{"quickscan", "id"},
    KolomRegel{"quickscan", "moment"},
    KolomRegel{"quickscan", "datum"},
    KolomRegel{"scanpunt", "dossier"},
    KolomRegel{"scanpunt", "scan"},
    KolomRegel{"scanpunt", "voorwaarde"},
    KolomRegel{"scanpunt", "antwoord_z", I::sealed},
    KolomRegel{"steun", "dossier"},
    KolomRegel{"steun", "id"},
    KolomRegel{"steun", "tot"},
    KolomRegel{"steun", "afgerond"},
    KolomRegel{"steun", "tekst_z", I::sealed},
    KolomRegel{"steun", "resultaat_z", I::sealed},
    KolomRegel{"nazorgcontact", "id"},
    KolomRegel{"nazorgcontact", "gemeente"},
    KolomRegel{"nazorgcontact", "medewerker"},
    KolomRegel{"nazorgcontact", "van"},
    KolomRegel{"nazorgcontact", "tot"},
    KolomRegel{"nazorgcontact", "door"},
    KolomRegel{"nazorgcontact", "versie"},
};

}  // namespace

std::span<const KolomRegel> kolommen_van_nazorg() { return van_nazorg; }

}  // namespace sleutels
