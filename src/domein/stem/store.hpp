// The person's own words in the database. Every function takes the ids from a grant.
#pragma once

#include <vector>

#include "domein/stem/model.hpp"
#include "domein/stem/rights.hpp"
#include "kern/toegang/kern.hpp"
#include "kern/zoek/zoek.hpp"

namespace stem::store {

// What was said in this dossier, as this person may see it, newest first.
std::vector<Uitspraak> lijst(db::Reader& reader, const toegang::GrantBasis& grant);
// When the plan was last printed for the person; nothing: never.
std::optional<Instant> laatste_afdruk(db::Reader& reader, const toegang::GrantBasis& grant);

struct Verzegeld {
    kern::ItemId id;
    db::Bytes tekst;
    zoek::Tokens woorden;
    IdBytes volg;
};
void bewaar(db::Tx& tx, const toegang::Grant<Toevoegen>& grant, const Nieuw& nieuw,
            const Verzegeld& verzegeld);
void bewaar_afdruk(db::Tx& tx, const toegang::Grant<Afdrukken>& grant, const IdBytes& id);

}  // namespace stem::store
