// Casussen in the database.
#pragma once

#include <vector>

#include "domein/casus/model.hpp"
#include "domein/casus/rights.hpp"

namespace casus::store {

struct Bladzijde {
    std::vector<Regel> regels;
    bool meer = false;  // there is a next page
};
// My casussen, last changed first. page counts from 1; size at most 100.
Bladzijde lijst(db::Reader& reader, const toegang::Scope<Lijst>& scope, int page, int size);

// The casussen that somebody chose from, and what there is to choose from.
struct Optie {
    std::string code;  // id of a regietafel, code of a gemeente or a fase
    std::string naam;
    int aantal = 0;
};
struct Gekozen {
    Bladzijde bladzijde;
    long long totaal = 0;  // that fit the choice
    std::vector<Optie> fasen, tafels, gemeenten;
};
// Reads at most lijst_max of my casussen. Only what stands on the page is opened, or all that fit when they stand by name.
inline constexpr int lijst_max = 1'000;
Gekozen kies(db::Reader& reader, const toegang::Scope<Lijst>& scope, const Lijstkeuze& keuze, int page,
             int size);

std::optional<Kop> kop(db::Reader& reader, const toegang::GrantBasis& grant);
std::vector<Deelname> deelnames(db::Reader& reader, const toegang::GrantBasis& grant);
// The events that have words (rules::gebeurtenis), oldest first.
std::vector<Gebeurtenis> verloop(db::Reader& reader, const toegang::GrantBasis& grant);
std::vector<OpenBesluit> open_besluiten(db::Reader& reader, const toegang::GrantBasis& grant);
// The same one by its id, while it waits.
std::optional<OpenBesluit> open_besluit(db::Reader& reader, const toegang::GrantBasis& grant,
                                        kern::BesluitId besluit);
// Taken back, newest first; at most 25.
std::vector<IngetrokkenBesluit> ingetrokken_besluiten(db::Reader& reader, const toegang::GrantBasis& grant);

// Who looked at this dossier, newest first.
struct InzageRegel {
    Instant tijd;
    std::string wie, organisatie, wat, doel;
    bool toegestaan = true;
};
std::vector<InzageRegel> inzage(kern::Call& call, const toegang::Grant<Inzage>& grant, int hoogstens);

struct Keuze {
    IdBytes id;
    std::string naam;
};
// Organisations of the house's region that could be admitted, and the people of one of them who can look at this dossier
// once it is: designated for the processing today, and not their own case or a relative's.
std::vector<Keuze> organisaties(db::Reader& reader, Date vandaag);
std::vector<Keuze> mensen_van(db::Reader& reader, const toegang::GrantBasis& grant,
                              kern::OrganisatieId organisatie);
std::vector<Keuze> deelnemende_mensen(db::Reader& reader,
                                      const toegang::GrantBasis& grant);  // who could be casusregisseur
std::optional<toegang::OrganisatieSoort> soort_van(db::Reader& reader, kern::OrganisatieId organisatie);

// Public participants of the dossier that can confirm today (Wgs 2.27(1)).
int publieke_deelnemers(db::Reader& reader, const toegang::GrantBasis& grant);

// False: somebody changed the head since `versie`.
bool wijzig_kop(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const Kopwijziging& nieuw);
// The step of the AVE phase that goes with it, its reason sealed ahead of the change.
struct AveStap {
    IdBytes id;
    int van = 1;
    int naar = 1;
    db::Bytes reden;
};
void bewaar_ave(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const AveStap& stap);

// Stores the decision; when it is in force at once, also the deelname. False: the same form made it before.
struct Vooraf {
    kern::BesluitId besluit;
    kern::DeelnameId deelname;
    db::Bytes inhoud;
    int nodig = 1;
};
bool bewaar_besluit(db::Tx& tx, const toegang::Grant<DeelnameWijzigen>& grant, const NieuweDeelname& nieuw,
                    const Vooraf& vooraf);
void laat_toe(db::Tx& tx, const toegang::GrantBasis& grant, const NieuweDeelname& nieuw,
              kern::BesluitId besluit, kern::DeelnameId deelname);
// Is there anybody in the dossier by this deelname?
bool kan_meekijken(db::Reader& reader, const toegang::GrantBasis& grant, kern::DeelnameId deelname);
// Ends a deelname today, at once. False: not there, ended already, or changed since `versie`.
bool beeindig(db::Tx& tx, const toegang::Grant<DeelnameWijzigen>& grant, kern::DeelnameId deelname,
              std::int64_t versie);

// Who may have admitted this organisation elsewhere, and who objected to it here.
Beslissers beslissers(db::Reader& reader, const toegang::GrantBasis& grant, kern::OrganisatieId over);
// Is the decision about the organisation of this person?
bool gaat_over(db::Reader& reader, const toegang::GrantBasis& grant, kern::BesluitId besluit);

// One confirmation per organisation; false when it answered already or the decision is not open.
bool bevestig(db::Tx& tx, const toegang::Grant<DeelnameBevestigen>& grant, kern::BesluitId besluit,
              bool akkoord, const db::Bytes& toelichting);
// Puts the decision in force when enough confirmed: the organisation takes part from now.
bool voltrek(db::Tx& tx, const toegang::Grant<DeelnameBevestigen>& grant, kern::BesluitId besluit,
             kern::DeelnameId deelname);

// Takes a proposal back; `inhoud` holds why. False: it does not wait any more, or changed since `versie`.
bool trek_in(db::Tx& tx, const toegang::Grant<DeelnameWijzigen>& grant, kern::BesluitId besluit,
             std::int64_t versie, const db::Bytes& inhoud, const IdBytes& volg);

}  // namespace casus::store
