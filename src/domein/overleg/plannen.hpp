// What somebody fills in to prepare a meeting. Plain data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domein/overleg/model.hpp"

namespace overleg {

struct NieuwePlanning {
    kern::TafelId tafel = {};
    std::vector<Date> dagen = {};
    std::optional<int> tijd = {};  // minutes after midnight
    int minuten = 0;
    std::string plaats = {};
};

struct Wijziging {
    std::optional<Date> dag = {};
    std::optional<int> tijd = {};
    int minuten = 0;
    std::string plaats = {};
    std::optional<kern::MedewerkerId> voorzitter = {};
    std::int64_t versie = 0;
};

struct NieuwPunt {
    kern::DossierId dossier = {};
    PuntSoort soort = PuntSoort::anders;
    int minuten = 0;
    std::string vraag = {};
};

struct PuntWijziging {
    int minuten = 0;
    std::string vraag;
    std::int64_t versie = 0;
};

// The place wished for one point of the agenda.
struct Plaatsing {
    kern::DossierId dossier;
    kern::ItemId punt;
    std::int64_t plaats = 0;
};
struct Ordening {
    bool bij_elkaar = false;  // by the organisations, instead of by hand
    std::vector<Plaatsing> plaatsen;
};

struct Beantwoording {
    Antwoord antwoord = Antwoord::nog_niet;
    std::optional<kern::MedewerkerId> vervanger = {};
};

// A dossier that can come on the agenda, as the one who prepares it sees it.
struct Kandidaat {
    kern::DossierId dossier;
    std::string kenmerk;
    toegang::Fase fase = toegang::Fase::casus;
    bool spoed = false;
    PuntSoort soort = PuntSoort::anders;
    std::vector<std::string> redenen;  // empty: nothing asks for it
    toegang::Gezien<betrokkene::Titel> titel;
};

// One meeting in a list, with what is one's own of it.
struct Rij {
    Overleg overleg;
    std::optional<Antwoord> antwoord;  // nothing: not invited
    int punten = 0;                    // that this person sees
    std::vector<Blok> blokken;         // when he is needed
};

}  // namespace overleg
