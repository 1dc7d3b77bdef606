// Disclosures and derden in the database. Every function takes its ids from a grant; every item is asked of the policy.
// Reading: load.cpp, blad.cpp, kandidaten.cpp, derden.cpp; writing: save.cpp.
#pragma once

#include <functional>
#include <span>

#include "domein/verstrekking/model.hpp"
#include "domein/verstrekking/rights.hpp"
#include "kern/bestand/opslag.hpp"
#include "kern/partner/besluitbron.hpp"
#include "kern/toegang/kern.hpp"

namespace verstrekking::store {

// Where the bytes of a file lie that was handed over, under the id of its stuk.
inline constexpr bestand::Plaats plaats{
    {"verstrekking_deel", "deel_z"},
    {"verstrekking.deel",
     "INSERT INTO verstrekking_deel (stuk, nummer, deel_z, gemaakt) VALUES ($1, $2, $3, $4)"},
    {"verstrekking.delen", "SELECT nummer, deel_z FROM verstrekking_deel WHERE stuk = $1 ORDER BY nummer"}};

// What this person could choose from, or see of what was chosen: bijdragen, documents, goals and actions that are open to him,
// newest first within each kind; for another house no documents, and the people of the kring; at most rules::kandidaten_max.
// Opens their texts.
std::vector<Onderdeel> kandidaten(db::Reader& reader, const toegang::GrantBasis& grant, Aan aan);

// Participants of the house that something may be given to, by name. `leest`: takes part in this dossier.
struct Ontvanger {
    kern::OrganisatieId id;
    std::string naam;
    bool leest = false;
};
std::vector<Ontvanger> ontvangers(db::Reader& reader, const toegang::GrantBasis& grant);
// Other houses whose question was a hit in this dossier, newest first: the question and what the house is called.
struct Treffer {
    kern::ItemId vraag;
    std::string naam;
};
std::vector<Treffer> treffers(db::Reader& reader, const toegang::GrantBasis& grant);
// Days that a disclosure waits for answers before its list says so: setting verstrekking.antwoord_werkdagen.
Date antwoord_voor(db::Reader& reader, Date vandaag);
// Public participants that must confirm, as the setting `code` says, never more than take part.
int bevestigingen_nodig(db::Reader& reader, const toegang::GrantBasis& grant, std::string_view code);

// The facts of the disclosure of the grant, as they are now; nothing when it is not there or not to be seen. Also in a change.
std::optional<Feiten> feiten(db::Reader& reader, const toegang::GrantBasis& grant);
std::optional<Feiten> feiten_van(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id);
const Partij* partij_van(const Feiten& feiten, kern::OrganisatieId organisatie);
// Its page; nothing when it is not there or not to be seen.
std::optional<Blad> blad(db::Reader& reader, const toegang::GrantBasis& grant);
// The file of one stuk as it was handed over; 0 is the first. Nothing when it is not there, its source took it back, or it is
// not for this person. Throws BrokenSeal.
std::optional<bestand::Inhoud> bestand(const kern::Call& call, const toegang::Grant<Lezen>& grant,
                                       std::int64_t nummer);
// The disclosures of the dossier this person may know of, newest first.
std::vector<Regel> lijst(db::Reader& reader, const toegang::GrantBasis& grant);

// The derden of the dossier, those who are still there first.
std::vector<Derde> derden(db::Reader& reader, const toegang::GrantBasis& grant);
// Is the item of this grant a derde of the dossier that this person may see?
std::optional<Derde> derde(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id);
// Why organisations said no about this disclosure or derde; for the house alone.
std::vector<Reactie> redenen(db::Reader& reader, const toegang::GrantBasis& grant,
                             const toegang::ItemRij& item);
// Who may have decided elsewhere about a derde.
struct Beslissers {
    struct Een {
        kern::OrganisatieId id;
        std::string naam;
    };
    std::vector<Een> kiesbaar;
    Date gemeld;
};
Beslissers beslissers(db::Reader& reader, const toegang::GrantBasis& grant);

// --- Writing ----------------------------------------------------------------------------------------------------------

// What is sealed ahead of the change (DECISIONS 24). `volg` names the event on the life line.
struct Verzegeld {
    kern::ItemId id;
    db::Bytes inhoud;
    std::optional<db::Bytes> niet_geinformeerd;
    std::optional<db::Bytes> rac;
    db::Bytes noodzaak;  // for who is named in its kring
    IdBytes volg;
};
// Stores it and asks whom it must ask. `categorieen`: of all that was chosen, with the version of each part.
struct Gekozene {
    kern::ItemId item;
    std::int64_t versie = 1;
    bool voorwaarde = false;
};
void bewaar(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, const Nieuw& nieuw,
            std::span<const Gekozene> gekozen, toegang::Categorieen categorieen, const Verzegeld& verzegeld);
// Asks everybody that must be asked and was not; how many that were. They are named in the kring and hear of it.
int vraag(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, kern::ItemId id, const db::Bytes& noodzaak);

void bewaar_antwoord(db::Tx& tx, const toegang::Grant<Antwoorden>& grant, const Antwoord& antwoord,
                     const std::optional<db::Bytes>& reden);
// The next five raise the version; false: somebody else was first.
bool bewaar_toets(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, const Feiten& feiten, Date op,
                  const db::Bytes& rac);
bool bewaar_informeren(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, const Feiten& feiten,
                       const Informeren& informeren, const std::optional<db::Bytes>& reden);
bool meld(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, const Feiten& feiten);
bool sluit(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, const Feiten& feiten, Staat uitkomst,
           const db::Bytes& reden, const IdBytes& volg);
// One part as it goes, sealed under an id of its own.
struct VerzegeldBestand {
    std::int64_t nummer = 1;  // of the version that was copied
    db::Bytes naam, sleutel;
    bestand::Maat maat;
};
struct VerzegeldStuk {
    kern::ItemId id;
    kern::ItemId onderdeel;
    db::Bytes inhoud;
    std::optional<VerzegeldBestand> bestand;
};
bool geef_over(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, const Feiten& feiten, Wijze wijze,
               std::span<const VerzegeldStuk> stukken, const std::function<db::Bytes(kern::ItemId)>& noodzaak,
               const IdBytes& volg);
bool al_teruggekoppeld(db::Reader& reader, const toegang::GrantBasis& grant, const IdBytes& id);
void bewaar_terugkoppeling(db::Tx& tx, const toegang::GrantBasis& grant, const Feiten& feiten,
                           const NieuweTerugkoppeling& nieuw, const IdBytes& id, const db::Bytes& tekst);

struct VerzegeldeDerde {
    kern::ItemId id;
    db::Bytes gegevens;
    std::optional<db::Bytes> bron;
    std::optional<db::Bytes> verklaring;
    IdBytes volg;
};
void bewaar_derde(db::Tx& tx, const toegang::Grant<DerdeWijzigen>& grant, const NieuweDerde& nieuw, int nodig,
                  const VerzegeldeDerde& verzegeld);
// Asks a public participant that came later too, when it answers by itself.
void bewaar_toelating(db::Tx& tx, const toegang::Grant<Antwoorden>& grant, bool akkoord,
                      const std::optional<db::Bytes>& reden);
bool bewaar_verklaring(db::Tx& tx, const toegang::Grant<DerdeWijzigen>& grant, const NieuweVerklaring& nieuw,
                       const db::Bytes& verklaring);
bool beeindig(db::Tx& tx, const toegang::Grant<DerdeWijzigen>& grant, std::int64_t versie);

}  // namespace verstrekking::store
