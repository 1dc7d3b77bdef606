// The table in the database. What is of a dossier takes its id from a grant or is bound by a scope.
#pragma once

#include "domein/overleg/live_model.hpp"
#include "domein/overleg/live_rights.hpp"
#include "domein/overleg/live_rules.hpp"
#include "domein/overleg/store.hpp"

namespace overleg::live::store {

// Who leads: staff of the house, and who presides.
bool leidt(const toegang::Principal& wie, const Overleg& overleg);
// Goes up with everything that happens at the table.
std::int64_t peil(db::Reader& reader, OverlegId id);
std::int64_t stand(db::Reader& reader, OverlegId id);
bool zaal_bevestigd(db::Reader& reader, OverlegId id);

// The point it is at, when this person may see it. Opens nothing.
struct Huidig {
    kern::DossierId dossier;
    toegang::ItemRij item;
    std::int64_t versie = 1;
};
std::optional<Huidig> huidig(db::Reader& reader, const toegang::ScopeBasis& scope, OverlegId id);
// A number that changes with every line of the point that this person sees. Opens nothing.
std::int64_t merk_regels(db::Reader& reader, const toegang::ScopeBasis& scope, const Huidig& punt);
std::int64_t merk_punt(db::Reader& reader, const toegang::ScopeBasis& scope, const Huidig& punt);

std::vector<Regel> regels(db::Reader& reader, const toegang::ScopeBasis& scope, const Huidig& punt);
std::vector<Aanwezige> aanwezigen(db::Reader& reader, const toegang::ScopeBasis& scope, const Huidig& punt);
// Organisations that take part in the dossier of the point, for who writes down what one of them said.
struct Organisatie {
    kern::OrganisatieId id;
    std::string naam;
};
std::vector<Organisatie> organisaties(db::Reader& reader, const toegang::ScopeBasis& scope,
                                      const Huidig& punt);

// --- The room ---------------------------------------------------------------------------------------------------------

// The facts of everybody who is there now, about this dossier; `item` is left open.
struct InDeZaal {
    std::vector<rules::InDeZaal> mensen;
    std::vector<kern::OrganisatieId> organisaties;  // of each of them
    bool zonder_account = false;
};
InDeZaal in_de_zaal(db::Reader& reader, OverlegId id, const Huidig& punt, Date vandaag);

// --- Writing ----------------------------------------------------------------------------------------------------------

enum class Wat : std::uint8_t {
    punt,
    stand
};  // what changed: of one point, or what all at the meeting may know
void roer(db::Tx& tx, OverlegId id, Wat wat);
// The meeting of the point of the grant, and whether the table is at it now.
struct PuntNu {
    OverlegId overleg;
    PuntStatus status = PuntStatus::gepland;
    Status van_overleg = Status::in_voorbereiding;
};
std::optional<PuntNu> punt_nu(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId punt);

bool open(db::Tx& tx, OverlegId id);
bool sluit(db::Tx& tx, OverlegId id);
bool is_bij_een_punt(db::Reader& reader, OverlegId id);
// False: not on the list.
bool zet_aanwezig(db::Tx& tx, OverlegId id, kern::MedewerkerId wie, bool aanwezig, Instant nu);
void zet_zaal(db::Tx& tx, OverlegId id, bool bevestigd);

void begin(db::Tx& tx, const toegang::GrantBasis& grant, OverlegId id);
void parkeer(db::Tx& tx, const toegang::GrantBasis& grant, OverlegId id);
// The first that is still planned; nothing: the agenda is at its end.
std::optional<kern::DossierId> begin_volgende(db::Tx& tx, OverlegId id, Instant nu);

struct Verzegeld {
    kern::ItemId id;
    db::Bytes tekst;
    std::optional<db::Bytes> noodzaak;  // a line that waits
};
bool neemt_deel(db::Reader& reader, const toegang::GrantBasis& grant, kern::OrganisatieId organisatie);
void schrijf(db::Tx& tx, const toegang::GrantBasis& grant, kern::ItemId punt, const NieuweRegel& nieuw,
             const Verzegeld& verzegeld, std::optional<kern::ItemId> actie,
             std::optional<kern::ItemId> vervangt);
std::optional<Regel> regel(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id,
                           kern::ItemId& punt);
void zet_regel(db::Tx& tx, const toegang::GrantBasis& grant, const Regel& regel, RegelStaat naar,
               bool mondeling);
// What still waits drops out; the facts of the minutes.
void rond_af(db::Tx& tx, const toegang::GrantBasis& grant, OverlegId overleg, kern::ItemId verslag,
             const db::Bytes& kop);
void laat_toe(db::Tx& tx, const toegang::GrantBasis& grant, const NieuweAanwezige& nieuw, kern::ItemId id,
              const db::Bytes& naam);

// --- Minutes ----------------------------------------------------------------------------------------------------------

struct VerslagRij {
    kern::ItemId id;
    Instant besproken;
    std::string tafel;
    VerslagStaat staat = VerslagStaat::teruglezen;
    int nummer = 1;
};
std::vector<VerslagRij> verslagen(db::Reader& reader, const toegang::GrantBasis& grant);
std::optional<kern::ItemId> verslag_van(db::Reader& reader, const toegang::GrantBasis& grant,
                                        kern::ItemId punt);
// Nothing: no minutes, or not for this person.
std::optional<Verslag> verslag(db::Reader& reader, const toegang::GrantBasis& grant);
// False: his organisation was not asked, or about another version.
bool beantwoord(db::Tx& tx, const toegang::GrantBasis& grant, const Verslag& verslag,
                const NieuwAntwoord& nieuw, const std::optional<db::Bytes>& tekst);
// A next version: everybody who was asked is asked again.
void nieuw_nummer(db::Tx& tx, const toegang::GrantBasis& grant, const Verslag& verslag);

}  // namespace overleg::live::store
