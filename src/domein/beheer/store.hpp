// What is managed, in the database. Reads are of the house alone: no row of a dossier is read, only counted, but by
// `wissel`, which hands them over without showing one. Writes say whether they touched the version they were given.
#pragma once

#include <string_view>
#include <vector>

#include "domein/beheer/model.hpp"
#include "kern/pagina/bladeren.hpp"
#include "kern/toegang/kern.hpp"

namespace beheer::store {

// A page of a list; `meer`: there are rows after it.
template <class T>
struct Lijst {
    std::vector<T> regels;
    bool meer = false;
};
using pagina::Bladzijde;

Tellingen tellingen(db::Reader& reader, Date vandaag);

// --- Organisations -------------------------------------------------------------------------------------------------
Lijst<Organisatie> organisaties(db::Reader& reader, const Bladzijde& bladzijde);
std::optional<Organisatie> organisatie(db::Reader& reader, kern::OrganisatieId id);
std::vector<Keuze> organisatie_keuzes(db::Reader& reader);
bool organisatie_code_bestaat(db::Reader& reader, std::string_view code);
void maak(db::Tx& tx, kern::OrganisatieId id, std::string_view code, const OrganisatieVelden& velden);
bool wijzig(db::Tx& tx, kern::OrganisatieId id, const OrganisatieVelden& velden, std::int64_t versie);
// Ends the sessions of all who work for it.
void eindig_sessies_bij(db::Tx& tx, kern::OrganisatieId id);

// --- Medewerkers ---------------------------------------------------------------------------------------------------
// Of one organisation, or of all, by surname. With a letter only whose surname begins with it.
struct Wie {
    std::optional<kern::OrganisatieId> organisatie = std::nullopt;
    char letter = 0;  // 'a' to 'z'
};
struct Mensen : Lijst<Medewerker> {
    std::string letters;  // with which surnames begin, of all whom the choice of organisation leaves
};
Mensen medewerkers(db::Reader& reader, const Wie& wie, const Bladzijde& bladzijde);
std::optional<Medewerker> medewerker(db::Reader& reader, kern::MedewerkerId id);
std::vector<Keuze> medewerker_keuzes(db::Reader& reader, Date vandaag);
void maak(db::Tx& tx, kern::MedewerkerId id, const MedewerkerVelden& velden);
bool wijzig(db::Tx& tx, kern::MedewerkerId id, const MedewerkerVelden& velden, std::int64_t versie);
bool blokkeer(db::Tx& tx, kern::MedewerkerId id, bool geblokkeerd, std::int64_t versie);

bool login_bestaat(db::Reader& reader, std::string_view login);
void maak_account(db::Tx& tx, kern::AccountId id, kern::MedewerkerId medewerker, std::string_view login,
                  std::string_view hash, Instant nu);
// A fresh start: another password, no second factor, no recovery codes. Who logs in next must set a factor.
void herstel_account(db::Tx& tx, kern::MedewerkerId medewerker, std::string_view hash, Instant nu);

// --- Roles ---------------------------------------------------------------------------------------------------------
std::vector<Rolregel> rollen_van(db::Reader& reader, kern::MedewerkerId medewerker);
std::vector<Rolregel> voorstellen(db::Reader& reader);
std::optional<Rolregel> rol(db::Reader& reader, RolId id);
struct Gehouden {
    toegang::Rollen geldig;  // now or later
    toegang::Rollen wacht;
};
Gehouden gehouden(db::Reader& reader, kern::MedewerkerId medewerker, Date vandaag);
void stel_voor(db::Tx& tx, RolId id, kern::MedewerkerId medewerker, const NieuweRol& nieuw,
               kern::MedewerkerId door);
// Moves a role from one state to the next; false when it was moved already.
bool zet_rol(db::Tx& tx, RolId id, RolStaat van, RolStaat naar, kern::MedewerkerId door, std::int64_t versie);
bool eindig_rol(db::Tx& tx, RolId id, Date vandaag, std::int64_t versie);

// --- Tables, covenants, codes, settings ------------------------------------------------------------------------------
std::vector<Tafel> tafels(db::Reader& reader);
std::optional<Tafel> tafel(db::Reader& reader, kern::TafelId id);
bool tafel_code_bestaat(db::Reader& reader, std::string_view code);
void maak(db::Tx& tx, kern::TafelId id, std::string_view code, const TafelVelden& velden);
bool wijzig(db::Tx& tx, kern::TafelId id, const TafelVelden& velden, std::int64_t versie);
std::vector<Tafellid> leden(db::Reader& reader, kern::TafelId id);
void voeg_lid_toe(db::Tx& tx, kern::TafelId id, kern::MedewerkerId medewerker, Date van);
bool eindig_lid(db::Tx& tx, kern::TafelId id, kern::MedewerkerId medewerker);

std::vector<Convenant> convenanten(db::Reader& reader);
std::optional<Convenant> convenant(db::Reader& reader, ConvenantId id);
void maak(db::Tx& tx, ConvenantId id, const ConvenantVelden& velden);
bool wijzig(db::Tx& tx, ConvenantId id, const ConvenantVelden& velden, std::int64_t versie);

std::vector<std::string> lijsten(db::Reader& reader);  // names: those of the house and the default ones
std::vector<Coderegel> codes(db::Reader& reader, std::string_view lijst);
// Makes the default list the house's own, so that it can be changed.
void neem_over(db::Tx& tx, std::string_view lijst);
bool voeg_code_toe(db::Tx& tx, std::string_view lijst, std::string_view code, std::string_view naam,
                   Date van);
bool eindig_code(db::Tx& tx, std::string_view lijst, std::string_view code, Date tot);

std::vector<Waarde> waarden(db::Reader& reader, std::string_view code);
// Does a value hold from this very day on, without an end?
bool geldt_zonder_einde(db::Reader& reader, std::string_view code, Date van);
void zet(db::Tx& tx, std::string_view code, const Waarde& waarde);

// --- Designation by an organisation itself ----------------------------------------------------------------------------
std::vector<Eigen> eigen(db::Reader& reader, kern::OrganisatieId organisatie, Date vandaag);
std::optional<Eigen> eigen(db::Reader& reader, kern::OrganisatieId organisatie, kern::MedewerkerId medewerker,
                           Date vandaag);
bool wijs_aan(db::Tx& tx, kern::MedewerkerId medewerker, const Aanwijzing& aanwijzing, std::int64_t versie);
// Keeps the hash of a BSN, once, and shuts this person out of the dossiers that are about it: as betrokkene (own case) or
// in the kring (relative). Dossiers that come later do so themselves (betrokkene::bewaar).
void herken(db::Tx& tx, kern::MedewerkerId medewerker, const db::Bytes& bsn_hash);
bool eindig_aanwijzing(db::Tx& tx, kern::MedewerkerId medewerker, Date laatste_dag, std::int64_t versie);

// Who hands over to whom, in the dossiers of one organisation.
struct Wissel {
    kern::OrganisatieId organisatie;
    kern::MedewerkerId van;
    kern::MedewerkerId naar;
};
// Hands over every dossier, open action, report in hand and place in a decision that waits; the dossiers, for the log alone.
// Raises the epoch, marks each as changed.
std::vector<kern::DossierId> wissel(db::Tx& tx, const Wissel& wissel, Instant nu, Random& random);

}  // namespace beheer::store
