// Nazorg in the database. Ids of dossiers come from a grant or a scope; sealed values open through them.
#pragma once

#include <optional>
#include <vector>

#include "domein/nazorg/model.hpp"
#include "domein/nazorg/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace nazorg::store {

// --- Worklist ------------------------------------------------------------------------------------------------------------

struct Keuze {
    std::optional<Indeling> indeling;
    long long bladzijde = 1;
    long long grootte = 100;
};
// By day of release, the first one first.
Werklijst werklijst(db::Reader& reader, const toegang::Scope<Lijst>& scope, const Keuze& keuze);
// My last acts of today and yesterday, newest first.
std::vector<Akte> aktes(db::Reader& reader, const toegang::Principal& wie, Instant nu);

struct Nummers {
    IdBytes akte;
    std::vector<IdBytes> volg;                // an event for each dossier
    std::vector<kern::DeelnameId> deelnames;  // one for each dossier, for who is not in it yet
};
// Sorts all of these, or gives them to their municipality; nothing when one of them is not as it was read, or not of this
// person: then the change must be undone. A Refusal names the municipality nobody does the nazorg for.
Result<std::vector<kern::DossierId>> voer_uit(db::Tx& tx, const toegang::Grant<Indelen>& grant,
                                              const Wens& wens, const Nummers& nummers);

struct Terug {
    std::vector<kern::DossierId> dossiers;  // as far as this person may still sort them
    long long alle = 0;
    long long gevolgd = 0;  // in how many something followed
    bool teruggenomen = false;
};
Terug terug(db::Reader& reader, const toegang::GrantBasis& grant, const IdBytes& akte);
void neem_terug(db::Tx& tx, const toegang::Grant<Indelen>& grant, const IdBytes& akte,
                const std::vector<kern::DossierId>& dossiers, const std::vector<IdBytes>& volg);

// --- One release ---------------------------------------------------------------------------------------------------------

// The release of the dossier of this grant; nothing when it has none, or it is not for this reader.
std::optional<Vrijlating> vrijlating(db::Reader& reader, const toegang::GrantBasis& grant);
Date einde(db::Reader& reader, const toegang::GrantBasis& grant);  // the last day its data are kept
std::vector<Scan> scans(db::Reader& reader, const toegang::GrantBasis& grant);     // oldest first
std::vector<Steun> steunen(db::Reader& reader, const toegang::GrantBasis& grant);  // newest first

struct VerzegeldeScan {
    kern::ItemId id;
    std::vector<db::Bytes> antwoorden;  // in the order of `voorwaarden`
    IdBytes volg;
};
VerzegeldeScan verzegel(kern::Kern& kern, kern::DossierId dossier, kern::ItemId id, const NieuweScan& scan);
void bewaar(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const NieuweScan& scan,
            const VerzegeldeScan& verzegeld);

struct VerzegeldeSteun {
    kern::ItemId id;
    db::Bytes tekst;
    IdBytes volg;
};
void bewaar(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const NieuweSteun& steun,
            const VerzegeldeSteun& verzegeld);
// False: there is no such support here, or it has its result already.
bool rond_af(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, kern::ItemId steun,
             const db::Bytes& resultaat, const IdBytes& volg);

// --- Who does it for a municipality --------------------------------------------------------------------------------------

struct Medewerker {
    kern::MedewerkerId id;
    kern::OrganisatieId organisatie;
    std::string naam;
};
// Of this municipality, today: valid, designated for the processing.
std::optional<Medewerker> contact_van(db::Reader& reader, const std::string& gemeente, Date vandaag);
std::string gemeente_van(db::Reader& reader, kern::OrganisatieId organisatie);
// Who of this organisation could do it: designated, with the role of deelnemer.
std::vector<Medewerker> kandidaten(db::Reader& reader, kern::OrganisatieId organisatie, Date vandaag);
std::vector<Contactpersoon> contacten(db::Reader& reader, const std::string& gemeente);
// Ends who did it until then, and lets the new one into the running dossiers of the municipality in his place. Returns those.
std::vector<kern::DossierId> bewaar_contact(db::Tx& tx, const toegang::Grant<Contact>& grant,
                                            const std::string& gemeente, const Medewerker& nieuw, Date van,
                                            const IdBytes& id);

// --- Figures -------------------------------------------------------------------------------------------------------------

// One more (or less) in the kept counts that the figures are made of.
void tel(db::Tx& tx, std::string_view soort, Date vrijlating, const std::string& gemeente, int aantal);

}  // namespace nazorg::store
