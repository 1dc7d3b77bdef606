// What the house is made of. Plain data: nothing here is sealed, and nothing is about a betrokkene.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kern/toegang/ids.hpp"
#include "kern/toegang/woorden.hpp"
#include "platform/base/clock.hpp"

namespace beheer {

using ConvenantId = Id<struct ConvenantTag>;
using RolId = Id<struct RolTag>;

enum class RolStaat : std::uint8_t { voorgesteld = 1, geldig = 2, afgewezen = 3, beeindigd = 4 };
enum class TafelSoort : std::uint8_t { regietafel = 1, triagetafel = 2 };

// A row of a select: what it stands for and how people call it.
struct Keuze {
    std::string waarde;
    std::string naam;
};

// What somebody fills in; `van` and `tot` are the first and the last day on which it holds.
struct OrganisatieVelden {
    std::string naam;
    toegang::OrganisatieSoort soort = toegang::OrganisatieSoort::gemeente;
    std::string keten;
    std::string gemeente;
    std::optional<ConvenantId> convenant;
    Date van;
    std::optional<Date> tot;
};
struct Organisatie {
    kern::OrganisatieId id;
    std::string code;
    OrganisatieVelden velden;
    int mensen = 0;
    std::int64_t versie = 1;
};

struct MedewerkerVelden {
    std::string naam;
    std::string functienaam;
    std::string telefoon;
    kern::OrganisatieId in_dienst_bij;
    kern::OrganisatieId werkt_voor;
    toegang::Functies functies;
    std::optional<Date> vog_datum;
    Date van;  // designated
    std::optional<Date> tot;
    bool geldt_op(Date dag) const { return van <= dag && (!tot || *tot >= dag); }
};
struct Medewerker {
    kern::MedewerkerId id;
    MedewerkerVelden velden;
    std::string in_dienst_bij;  // names
    std::string werkt_voor;
    toegang::OrganisatieSoort soort = toegang::OrganisatieSoort::gemeente;  // of the organisation worked for
    bool geblokkeerd = false;
    std::string login;  // empty: no account
    bool tweede_factor = false;
    std::int64_t versie = 1;
};

struct Rolregel {
    RolId id;
    kern::MedewerkerId medewerker;
    std::string naam;         // of the medewerker
    std::string organisatie;  // worked for
    toegang::Rol rol = toegang::Rol::deelnemer;
    Date van;
    std::optional<Date> tot;
    RolStaat staat = RolStaat::voorgesteld;
    std::optional<kern::MedewerkerId> voorgesteld_door;
    std::string voorsteller;
    std::string bevestiger;
    std::int64_t versie = 1;
};
struct NieuweRol {
    toegang::Rol rol = toegang::Rol::deelnemer;
    Date van;
    std::optional<Date> tot;
};

struct ConvenantVelden {
    std::string naam;
    Date van;
    std::optional<Date> tot;
};
struct Convenant {
    ConvenantId id;
    ConvenantVelden velden;
    int organisaties = 0;
    std::int64_t versie = 1;
};

struct TafelVelden {
    std::string naam;
    TafelSoort soort = TafelSoort::regietafel;
    std::optional<ConvenantId> convenant;
    Date van;
    std::optional<Date> tot;
};
struct Tafel {
    kern::TafelId id;
    std::string code;
    TafelVelden velden;
    int leden = 0;
    std::int64_t versie = 1;
};
struct Tafellid {
    kern::MedewerkerId medewerker;
    std::string naam;
    std::string organisatie;
    Date van;
    std::optional<Date> tot;
};

struct Coderegel {
    std::string code;
    std::string naam;
    std::int64_t volgorde = 0;
    Date van;
    std::optional<Date> tot;
    bool vast = false;  // of the default list: the house has set nothing of its own
};

struct NieuweCode {
    std::string code;
    std::string naam;
    Date van;
};

struct Waarde {
    std::string waarde;
    Date van;
    std::optional<Date> tot;
};

// One of its own people, as a contactpersoon sees him: a name and how many dossiers, never which.
struct Eigen {
    kern::MedewerkerId id;
    std::string naam;
    std::string functienaam;
    toegang::Functies functies;
    std::optional<Date> vog_datum;
    Date van;
    std::optional<Date> tot;
    bool geblokkeerd = false;
    bool in_dienst = false;   // may be designated by this organisation
    bool werkt_hier = false;  // stands in its dossiers
    int dossiers = 0;
    bool bsn_bekend = false;  // its hash was given once (DECISIONS 7)
    std::int64_t versie = 1;
    bool geldt_op(Date dag) const { return !geblokkeerd && van <= dag && (!tot || *tot >= dag); }
};
struct Aanwijzing {
    toegang::Functies functies;
    std::optional<Date> vog_datum;
    Date van;
    std::optional<Date> tot;
    std::string bsn = {};  // once; only its keyed hash is kept
};

struct Tellingen {
    int organisaties = 0, medewerkers = 0, voorstellen = 0, tafels = 0, convenanten = 0, codelijsten = 0;
};

}  // namespace beheer
