// Reports in the database: what is read of one, and the one change that makes a dossier of it. Every function about a
// dossier takes its id from a grant; lists are bound by a scope.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domein/aanmelding/aanmelding.hpp"
#include "domein/aanmelding/rights.hpp"
#include "domein/betrokkene/betrokkene.hpp"
#include "kern/toegang/kern.hpp"
#include "kern/zoek/zoek.hpp"

namespace aanmelding::store {

// --- Reading ---------------------------------------------------------------------------------------------------------

struct Regel {
    kern::DossierId dossier;
    std::string kenmerk;
    toegang::Fase fase = toegang::Fase::aanmelding;
    bool spoed = false;
    Instant ingediend;
    std::optional<Instant> eerste_contact;
    std::string aanmelder;
    bool vraag = false;  // the house asked something after the last addition
    bool nieuw = false;
    toegang::Gezien<betrokkene::Titel> titel;
};
struct Bladzijde {
    std::vector<Regel> regels;
    long long totaal = 0;
};
// What I was named in as aanmelder, newest first. `bladzijde` from 1.
Bladzijde lijst(db::Reader& reader, const toegang::Scope<Lijst>& scope, long long bladzijde,
                long long grootte);

// The decision on the report, once it is in force.
struct Besluit {
    BesluitSoort soort = BesluitSoort::terugleggen;
    Date genomen_op;
    std::string tafel;  // of procesregie
    std::string procesregisseur;
    toegang::Gezien<Uitkomst> uitkomst;
};
std::optional<Besluit> besluit(db::Reader& reader, const toegang::GrantBasis& grant);

// Somebody the house can report for: designated, of a participant, with a role that reports.
struct Melder {
    kern::MedewerkerId id;
    kern::OrganisatieId organisatie;
    toegang::OrganisatieSoort soort = toegang::OrganisatieSoort::gemeente;
    std::string naam;
    std::string organisatie_naam;
};
std::vector<Melder> melders(db::Reader& reader, Date vandaag);
std::optional<Melder> melder(db::Reader& reader, kern::MedewerkerId id, Date vandaag);

// The people of the triage tables who see a new report: of the house, and of the public participants who judge.
struct Tafelgenoot {
    kern::MedewerkerId medewerker;
    kern::OrganisatieId organisatie;
    toegang::OrganisatieSoort soort = toegang::OrganisatieSoort::huis;
};
std::vector<Tafelgenoot> triagetafel(db::Reader& reader, Date vandaag);

// The dossier that this draft became already; nothing: it was not sent in.
std::optional<kern::DossierId> van_concept(db::Reader& reader, kern::MedewerkerId aanmelder, kern::ItemId id);

// --- Sending in --------------------------------------------------------------------------------------------------------

// Everything a new dossier is made of, sealed and numbered ahead of the change (DECISIONS 24).
struct Verzegeld {
    kern::DossierId dossier;
    kern::ItemId id;
    std::string criteria;
    db::Bytes titel, tekst;
    zoek::Tokens tokens;
    std::optional<db::Bytes> spoed_reden, geheim_grond;
    std::array<db::Bytes, 4> motiveringen;
    std::vector<betrokkene::Verzegeld> personen;
    std::vector<std::string> kenmerken;  // the first that is not taken
    std::vector<Tafelgenoot> tafel;
    std::vector<kern::DeelnameId>
        deelnames;  // one for the aanmelder, one for each organisation at the table, one to spare
    IdBytes verloop;
};
Verzegeld verzegel(kern::Kern& kern, const Nieuw& nieuw, kern::ItemId id, std::string criteria,
                   std::vector<Tafelgenoot> tafel);

struct Wie {
    kern::MedewerkerId aanmelder;
    kern::OrganisatieId organisatie;
    toegang::OrganisatieSoort soort = toegang::OrganisatieSoort::gemeente;
    bool door_huis = false;
};
void bewaar(db::Tx& tx, const toegang::Grant<Indienen>& grant, const Wie& wie, const Nieuw& nieuw,
            const Verzegeld& verzegeld);

// --- Afterwards --------------------------------------------------------------------------------------------------------

struct VerzegeldeAanvulling {
    kern::ItemId id;
    db::Bytes tekst;
    zoek::Tokens tokens;
};
VerzegeldeAanvulling verzegel(kern::Kern& kern, kern::DossierId dossier, const std::string& aanvulling,
                              kern::ItemId id);
void vul_aan(db::Tx& tx, const toegang::Grant<Aanvullen>& grant, const VerzegeldeAanvulling& aanvulling);

// What the report is about by now, so that what is added to it is held to the same.
struct Over {
    toegang::Categorieen categorieen;
    toegang::Geheim geheim = toegang::Geheim::geen;
};
Over over(db::Reader& reader, kern::DossierId dossier);

// False when it was withdrawn or decided on already.
bool trek_in(db::Tx& tx, const toegang::Grant<Intrekken>& grant, Date vernietigen_op, const IdBytes& verloop);

}  // namespace aanmelding::store
