// A table: what it is for, who sits at it, when it meets. Plain data: nothing here is about a betrokkene, but for the names in
// the reader's own list of its dossiers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domein/betrokkene/betrokkene.hpp"
#include "kern/toegang/gezien.hpp"
#include "kern/toegang/ids.hpp"
#include "kern/toegang/woorden.hpp"
#include "platform/base/clock.hpp"

namespace regietafel {

// The kind of work of a table. Numbers are on disk.
enum class Regime : std::uint8_t { anders = 0, jeugd = 1, volwassenen = 2, huiselijk_geweld = 3, nazorg = 4 };

// Every so many weeks, counted from a day the table meets on; 0 weeks: no rhythm. Times are minutes after midnight.
struct Ritme {
    int weken = 0;
    std::optional<Date> vanaf = {};
    int tijd = 9 * 60;
    int minuten = 120;
    int sluit_dagen = 1;
    int sluit_tijd = 12 * 60;
};

struct Tafel {
    kern::TafelId id;
    std::string code;
    std::string naam;
    bool triage = false;
    Regime regime = Regime::anders;
    std::string convenant;
    std::optional<Date> convenant_tot;
    std::optional<kern::MedewerkerId> voorzitter;
    std::string voorzitter_naam;
    std::string plaats;
    Ritme ritme;
    Date van;
    std::optional<Date> tot;
    std::string opvolger;
    int leden = 0;
    std::int64_t versie = 1;
    bool loopt(Date vandaag) const { return van <= vandaag && (!tot || *tot >= vandaag); }
    bool voorbij(Date vandaag) const { return tot && *tot < vandaag; }
};

struct Lid {
    kern::MedewerkerId medewerker = {};
    std::string naam = {};
    kern::OrganisatieId organisatie = {};
    std::string organisatie_naam = {};
    Date van = {};
    std::optional<kern::MedewerkerId> vervangt = {};
    std::string vervangt_naam = {};
};

// Somebody who can be chosen.
struct Mens {
    kern::MedewerkerId id = {};
    std::string naam = {};
    kern::OrganisatieId organisatie = {};
    std::string organisatie_naam = {};
};

struct Werkwijze {
    Regime regime = Regime::anders;
    std::optional<kern::MedewerkerId> voorzitter;
    std::string plaats;
    Ritme ritme;
};
struct NieuwLid {
    std::optional<kern::MedewerkerId> medewerker = {};
    std::optional<kern::MedewerkerId> vervangt = {};
};
struct Einde {
    std::optional<kern::TafelId> naar = {};
    std::string reden = {};
};

// --- Figures ----------------------------------------------------------------------------------------------------------

struct PerFase {
    toegang::Fase fase = toegang::Fase::casus;
    long long aantal = 0;
};
struct Maand {
    std::string maand;  // "2026-11"
    long long instroom = 0;
    long long uitstroom = 0;
};
struct Cijfers {
    std::vector<PerFase> fasen;
    std::vector<Maand> maanden;
    long long drempel = 0;  // below this a count is not shown to this reader
};

// A dossier of the table that the reader works on.
struct Eigen {
    kern::DossierId id;
    std::string kenmerk;
    toegang::Fase fase = toegang::Fase::casus;
    toegang::Gezien<betrokkene::Titel> titel;
};

// When a table meets next.
struct Moment {
    Date dag = {};
    bool verschoven = false;  // the day of the rhythm is a holiday
    friend bool operator==(const Moment&, const Moment&) = default;
};

}  // namespace regietafel
