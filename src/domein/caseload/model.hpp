// Whose casussen are whose, who stands in for whom, and the round along one's own. Plain data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domein/betrokkene/betrokkene.hpp"
#include "domein/plan/plan.hpp"
#include "kern/toegang/kern.hpp"

namespace caseload {

// One casus in the list to move. The name only for who works on it: a manager sees none.
struct Rij {
    kern::DossierId id;
    std::string kenmerk;
    toegang::Fase fase = toegang::Fase::casus;
    std::string tafel;
    std::string gemeente;
    std::int64_t versie = 1;
    std::optional<toegang::Gezien<betrokkene::Titel>> titel;
};

// A procesregisseur of the house, with the casussen he carries now.
struct Regisseur {
    kern::MedewerkerId id;
    std::string naam;
    int aantal = 0;
};

struct Verplaatsing {
    struct Een {
        kern::DossierId id;
        std::int64_t versie = 1;
    };
    kern::MedewerkerId van;
    std::optional<kern::MedewerkerId> naar;
    bool blijft = false;  // the former regisseur stays in the casus as staff of the house
    std::vector<Een> dossiers;
};

// What became of one of them.
enum class Uitkomst : std::uint8_t { verplaatst, bestaat_niet, niet_van_hem, gewijzigd, kan_niet };
struct Resultaat {
    kern::DossierId id;
    std::string kenmerk;  // empty when this person may not know it
    Uitkomst uitkomst = Uitkomst::bestaat_niet;
};

struct Waarneming {
    IdBytes id;
    kern::MedewerkerId afwezig_id;
    std::string afwezig;
    kern::MedewerkerId waarnemer_id;
    std::string waarnemer;
    Date van;
    Date tot;
    bool beeindigd = false;
    std::int64_t versie = 1;
};
struct NieuweWaarneming {
    std::optional<kern::MedewerkerId> afwezig;
    std::optional<kern::MedewerkerId> waarnemer;
    std::optional<Date> van;
    std::optional<Date> tot;
};

// --- Mijn rondje -------------------------------------------------------------------------------------------------------

// One stop of the round. The name is opened only when it stands on the page.
struct Halte {
    kern::DossierId id;
    std::string kenmerk;
    toegang::Fase fase = toegang::Fase::casus;
    Instant gewijzigd;
    bool nieuw = false;
    std::optional<Date> stil_tot;  // nothing particular until that day
    db::Bytes titel;
};
struct Rondje {
    std::vector<Halte> haltes;  // all of mine, by kenmerk
    int overgeslagen = 0;       // of them, until a later day
};

// An open action of the casus on the page.
struct Stap {
    kern::ItemId id;
    Date termijn;
    kern::OrganisatieId organisatie_id;
    std::string organisatie;
    std::string wie;
    plan::Staat staat = plan::Staat::voorgesteld;
    toegang::Gezien<plan::ActieTekst> tekst;
};
struct Stop {
    Halte halte;
    toegang::Gezien<betrokkene::Titel> titel;
    std::vector<Stap> acties;  // by deadline
    int vragen = 0;            // of the house to others, not answered
    // Organisations that something is late of, and whether they were reminded today.
    struct Traag {
        kern::OrganisatieId id;
        std::string naam;
        bool herinnerd = false;
    };
    std::vector<Traag> traag;
};

struct Stil {
    std::optional<Date> tot;
    std::vector<kern::DossierId> dossiers;
};

}  // namespace caseload
