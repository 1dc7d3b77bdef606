// How what an organisation gives is shared: what it is about, who may see it, under which secrecy and on which conditions. The
// same for a bijdrage and for a document, so it is read, judged, stored and shown here alone. The fields of a form are two
// groups, since each form has questions of its own in between.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domein/bijdrage/model.hpp"
#include "kern/toegang/kern.hpp"
#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace bijdrage {

// The categories an organisation of this kind mostly gives, so that a form need not ask first (DECISIONS 49).
toegang::Categorieen gewone_categorieen(toegang::OrganisatieSoort soort);

// Reads circle, named organisations, necessity and categories; `gewoon` counts when no category is given.
void lees_kring(web::Input& input, toegang::Categorieen gewoon, Indeling& indeling);
// Reads secrecy with its ground, conditions, embargo and whether its existence is hidden.
void lees_geheim(web::Input& input, Indeling& indeling);

// Everything that is wrong with it, in the order of the form. `vandaag` in Amsterdam.
std::vector<FieldFault> fouten(const Indeling& indeling, Date vandaag);

std::string_view code(GeheimGrond grond);

// On which ground something under secrecy was given, in one line: `soort` is a code of GeheimGrond, `datum` ISO or empty.
std::string grond_zin(std::string_view soort, std::string_view datum, std::string_view toelichting);

// The organisations that the policy lets see this item now, its own bron left out: who must hear when it is corrected or taken
// back. Ask before it changes.
std::vector<kern::OrganisatieId> ontvangers(db::Reader& reader, const toegang::GrantBasis& grant,
                                            const toegang::ItemRij& item);

// The item of what this person gives now.
toegang::NieuwItem nieuw_item(const toegang::GrantBasis& grant, const Indeling& indeling, kern::ItemId id,
                              toegang::ItemSoort soort);
// The line of necessity, sealed ahead of the change; empty when nobody is named.
std::optional<db::Bytes> verzegel_noodzaak(const kern::Kern& kern, kern::DossierId dossier, kern::ItemId id,
                                           const Indeling& indeling);
// Names the organisations of C2, as far as they take part, and of who is only asked the house alone; does nothing in another
// circle.
void noem(db::Tx& tx, const toegang::GrantBasis& grant, kern::ItemId item, const Indeling& indeling,
          const std::optional<db::Bytes>& noodzaak);
// Names of the organisations of C2; empty in another circle.
std::vector<std::string> genoemd(db::Reader& reader, kern::DossierId dossier, const toegang::ItemRij& item);

// The form of a correction begins with who was named, and why: who could read it until now, hears of it and is not asked for
// anew. Who takes part no more is left out. Does nothing in another circle.
void vul_genoemd(web::Input& input, db::Reader& reader, const toegang::GrantBasis& grant,
                 const toegang::ItemRij& item);

// Opens the item of the grant, under secrecy until now, to its circle. False when it changed since `versie`, was open or has
// no secrecy.
bool stel_open(db::Tx& tx, const toegang::GrantBasis& grant, toegang::ItemSoort soort, std::int64_t versie);
// Closes the item of the grant to all but its bron, from now on, also for who is reading it. False when it changed since
// `versie`.
bool sluit(db::Tx& tx, const toegang::GrantBasis& grant, toegang::ItemSoort soort, std::int64_t versie);

// Bgs 1.7: the item of the grant was corrected or taken back. A notice to the house for each disclosure that holds a copy of
// it; its page names the receiver.
void meld_verstrekt(db::Tx& tx, const toegang::GrantBasis& grant);

// Organisations that take part in the dossier now, but the reader's own: who can be named in C2. To who is only asked the house
// alone: who else takes part is not his to know (DECISIONS 6).
struct Deelnemend {
    kern::OrganisatieId id;
    std::string naam;
};
std::vector<Deelnemend> deelnemende_organisaties(db::Reader& reader, const toegang::GrantBasis& grant);

// What a fresh form begins with.
void begin_indeling(web::Input& input);

// The question that always stands open: who may see it.
struct KringKeuze {
    const web::Input& input;
    void operator()(html::Out& out) const;
};
// What it is about, and the named organisations.
struct KringVelden {
    const web::Input& input;
    std::span<const Deelnemend> organisaties;
    void operator()(html::Out& out) const;
};
// Secrecy, conditions, embargo, hidden.
struct GeheimVelden {
    const web::Input& input;
    void operator()(html::Out& out) const;
};

// Under each item: its classes, and who may see it; those of C2 by name.
struct Tekens {
    const toegang::ItemRij& item;
    std::string_view bron;
    std::span<const std::string> genoemd;
    void operator()(html::Out& out) const;
};

}  // namespace bijdrage
