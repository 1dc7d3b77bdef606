// Advice in the database. Ids come from a grant or a scope; sealed values are made ahead of the change that stores them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domein/advies/model.hpp"
#include "domein/advies/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace advies::store {

struct Keuze {
    std::optional<Staat> staat;
    std::string thema;
    bool alles = false;  // also what is over
    bool mijn = false;   // only what I answer
};
struct Bladzijde {
    std::vector<Regel> regels;
    bool meer = false;
};
// The questions this person may see, newest first; what is over only when asked for.
Bladzijde lijst(db::Reader& reader, const toegang::ScopeBasis& scope, const Keuze& keuze, int bladzijde,
                int grootte);

std::optional<Advies> een(db::Reader& reader, const toegang::GrantBasis& grant);
std::vector<Bericht> berichten(db::Reader& reader, const toegang::GrantBasis& grant);

// People of the house who answer questions, and people of participants who may ask one.
std::vector<Mens> adviseurs(db::Reader& reader, Date vandaag);
std::vector<Mens> vragers(db::Reader& reader, Date vandaag);

struct Verzegeld {
    kern::DossierId dossier;
    kern::ItemId id;
    std::vector<std::string> kenmerken;
    db::Bytes titel;
    db::Bytes vraag;
    std::optional<db::Bytes> persoon;
    kern::DeelnameId van_vrager;
    kern::DeelnameId van_huis;
    IdBytes verloop;
};
struct Vast {
    Mens vrager;
    bool door_huis = false;
    std::string grondslag;
    Date vernietigen_op;
    std::vector<Mens> adviseurs;
};
std::optional<kern::DossierId> bestaat(db::Reader& reader, kern::ItemId id, kern::MedewerkerId vrager);
void bewaar(db::Tx& tx, const toegang::Grant<Vragen>& grant, const Nieuw& nieuw, const Vast& vast,
            const Verzegeld& verzegeld);

struct NieuwBericht {
    kern::ItemId id;
    BerichtSoort soort = BerichtSoort::aanvulling;
    db::Bytes tekst;
    std::optional<db::Bytes> noodzaak;  // of what the house writes: why the asker may read it
};
void bewaar(db::Tx& tx, const toegang::GrantBasis& grant, const Advies& advies, const NieuwBericht& bericht);

// False: changed meanwhile.
bool zet(db::Tx& tx, const toegang::GrantBasis& grant, std::int64_t versie, Staat naar);
bool wijs_toe(db::Tx& tx, const toegang::GrantBasis& grant, std::int64_t versie, Staat naar, const Mens& aan);
bool beantwoord(db::Tx& tx, const toegang::GrantBasis& grant, std::int64_t versie, Soort soort,
                std::string_view thema);
// Counts an answer once, with its norm: in the month of the first answer.
void tel(db::Tx& tx, Date dag, std::string_view thema, Soort soort, kern::OrganisatieId organisatie,
         std::int64_t minuten);

bool koppel(db::Tx& tx, const toegang::GrantBasis& grant, kern::ItemId concept_id);
// Whether a draft or report of this id is there: mine, of somebody else, or gone (thrown away, or its term is over).
enum class Begonnen : std::uint8_t { weg, van_mij, van_ander };
Begonnen begonnen(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId concept_id);
// The report that was made of it, when this person takes part in it.
std::optional<kern::DossierId> aanmelding(db::Reader& reader, const toegang::GrantBasis& grant,
                                          kern::ItemId concept_id);

}  // namespace advies::store
