// Versions of the plan: which goals and actions were agreed on a day, with owner, deadline and state at that moment; what each
// partner says of the newest; and what differs between two. A version points at the items, whose texts never change, so that
// each reader sees of an old version what he may see of its items today.
#pragma once

#include <optional>
#include <vector>

#include "domein/plan/model.hpp"
#include "domein/plan/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace plan {

// Why this version was made.
struct VersieReden {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"planversie", "reden_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

// The remark of a partner, or why it does not agree.
struct AkkoordTekst {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"planversie_akkoord", "tekst_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

enum class Akkoord : std::uint8_t { gevraagd = 0, akkoord = 1, met_opmerking = 2, niet_akkoord = 3 };

struct PartnerAntwoord {
    kern::OrganisatieId organisatie;
    std::string naam;
    Akkoord antwoord = Akkoord::gevraagd;
    std::string door;
    std::optional<Instant> op;
    std::int64_t versie = 0;  // of this answer
    std::optional<toegang::Gezien<AkkoordTekst>> tekst;
};

struct Planversie {
    toegang::ItemRij item;
    int nummer = 1;
    std::string bron;
    std::string door;
    toegang::Gezien<VersieReden> reden;
    std::vector<PartnerAntwoord> antwoorden;  // by name
};

// A goal and an action as they stood.
struct DoelStand {
    kern::ItemId doel;
    Resultaat resultaat = Resultaat::open;
    bool operator==(const DoelStand&) const = default;
};
struct ActieStand {
    kern::ItemId actie;
    kern::ItemId doel;
    kern::MedewerkerId medewerker;
    std::string eigenaar;  // "GGZ Oeverland, S. Vlierstam"
    Date termijn;
    Staat staat = Staat::voorgesteld;
    bool operator==(const ActieStand& ander) const {  // a name that changed is no change of the plan
        return std::tie(actie, doel, medewerker, termijn, staat) ==
               std::tie(ander.actie, ander.doel, ander.medewerker, ander.termijn, ander.staat);
    }
};
// What a plan holds: goals that did not lapse, actions that nobody refused and that did not lapse; each by id.
struct Planstand {
    std::vector<DoelStand> doelen;
    std::vector<ActieStand> acties;
    bool operator==(const Planstand&) const = default;
};

struct NieuweVersie {
    std::string reden;
    std::int64_t versie = 0;  // the number of the newest version that was read; 0: there was none
};
struct NieuwAkkoord {
    std::optional<Akkoord> antwoord;
    std::string tekst;
    std::int64_t versie = 0;  // of the answer of one's own organisation that was read; 0: there was none
};

namespace versie {

inline constexpr std::size_t reden_max = 1'000;  // signs
inline constexpr std::size_t tekst_max = 1'000;

std::string_view code(Akkoord akkoord);
std::string_view naam(Akkoord akkoord);

enum class Wat : std::uint8_t { erbij, weg, gewijzigd };
struct DoelVerschil {
    Wat wat = Wat::erbij;
    DoelStand was, nu;  // of `erbij` only nu, of `weg` only was
};
struct ActieVerschil {
    Wat wat = Wat::erbij;
    ActieStand was, nu;
};
struct Verschillen {
    std::vector<DoelVerschil> doelen;
    std::vector<ActieVerschil> acties;
    bool leeg() const { return doelen.empty() && acties.empty(); }
};
// What came, went and changed from `oud` to `nieuw`; both by id.
Verschillen vergelijk(const Planstand& oud, const Planstand& nieuw);

// plan.leeg: a plan without a goal is none. plan.ongewijzigd: what was laid down stands.
Result<void> mag_vaststellen(const Planstand& nu, const Planstand* vorige);
// akkoord.huis: the house lays the plan down, partners agree. akkoord.nieuwere-versie: only on the newest.
Result<void> mag_antwoorden(bool van_huis, bool nieuwste);
std::vector<FieldFault> fouten(const NieuweVersie& nieuw);
std::vector<FieldFault> fouten(const NieuwAkkoord& nieuw);

// Lays the plan down as it stands, also what the reader may not see of it; tells each partner. The id of the version.
Result<kern::ItemId> stel_vast(kern::Call& call, const toegang::Grant<Wijzigen>& grant,
                               const NieuweVersie& nieuw, kern::ItemId id);
// What the own organisation says of the version of the grant. Conflict when a colleague answered since.
Result<void> antwoord(kern::Call& call, const toegang::Grant<Instemmen>& grant, const NieuwAkkoord& nieuw);

// --- In the database --------------------------------------------------------------------------------------------

// The versions this person may see, newest first.
std::vector<Planversie> alle(db::Reader& reader, const toegang::GrantBasis& grant);
std::optional<Planversie> een(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id);
std::optional<Planversie> nieuwste(db::Reader& reader, const toegang::GrantBasis& grant);
// What the plan held then, and holds now; all of it, whoever asks: show only what store::plan opens.
Planstand stand(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId versie);
Planstand stand_nu(db::Reader& reader, const toegang::GrantBasis& grant);

}  // namespace versie
}  // namespace plan
