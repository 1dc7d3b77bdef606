// The public face of the slice: what other slices may use.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "domein/aanmelding/model.hpp"
#include "kern/toegang/routes.hpp"
#include "platform/html/html.hpp"
#include "platform/web/input.hpp"

namespace aanmelding {

void routes(toegang::Routes& routes);

// The report of the dossier of this grant, as this reader may see it; nothing when the dossier has none.
std::optional<Aanmelding> lees(db::Reader& reader, const toegang::GrantBasis& grant);
// What was added and asked later, oldest first; only what this reader may see.
std::vector<Aanvulling> aanvullingen(db::Reader& reader, const toegang::GrantBasis& grant);

// The report as a block: by whom and when, urgency, texts, the four answers with their motivation. No people, no decision.
void blok(html::Out& out, const toegang::GrantBasis& grant, const Aanmelding& aanmelding);
void blok(html::Out& out, const toegang::GrantBasis& grant, const Aanvulling& aanvulling);
// The attachments of the dossier that this reader may see, as a list of links with size; an empty list writes nothing.
void bijlagen_blok(html::Out& out, db::Reader& reader, const toegang::GrantBasis& grant);

// "a. Heeft deze persoon problemen, …": the question of one test, as the form asks it. Letters a to d.
std::string_view toets_vraag(char letter);

// A question of the house to the aanmelder: an item of the house for the reporting organisation and those who judge.
// Seal ahead of the change, store inside it; at most `vraag_max` signs. Any grant of the house about the dossier will do.
struct Vraag {
    kern::ItemId id;
    db::Bytes tekst;
    db::Bytes noodzaak;
};
inline constexpr std::size_t vraag_max = 2'000;
Vraag verzegel_vraag(kern::Kern& kern, kern::DossierId dossier, const std::string& tekst, kern::ItemId id);
void bewaar_vraag(db::Tx& tx, const toegang::GrantBasis& grant, const Vraag& vraag);

// A dossier that is there already, of another kind, becomes a report on the ordinary way: the same four tests, the same triage.
// Its people and what it holds stay; who works on it for the house goes on, and `aanmelder` is there as aanmelder from now on.
struct Voortzetting {
    kern::MedewerkerId aanmelder;
    kern::OrganisatieId organisatie;
    Tekst tekst;
    JaNee weet_ervan = JaNee::weet_niet;
    std::array<NieuweToets, 4> toetsen;
};
Voortzetting lees_voortzetting(web::Input& input);
std::vector<FieldFault> fouten(const Voortzetting& voort);
// The four questions as the form of a report asks them, for the part `toetsen` of this input.
void toetsen_velden(html::Out& out, const web::Input& input);

struct VerzegeldeVoortzetting;
std::shared_ptr<const VerzegeldeVoortzetting> verzegel(kern::Call& call, kern::DossierId dossier,
                                                       const Voortzetting& voort, kern::ItemId id, Date vandaag);
void zet_voort(db::Tx& tx, const toegang::GrantBasis& grant, const Voortzetting& voort,
               const VerzegeldeVoortzetting& verzegeld);
// A draft that is begun from something else, so that nobody types again what is known: fields as the form names them. It is
// the draft of who asks. Seal ahead of the change, store inside it; false: this person has as many drafts as he may.
// Its page: /aanmeldingen/concepten/{id}; the report that is sent in gets the same id.
struct Begin {
    kern::ItemId id;
    db::Bytes inhoud;
    Instant verloopt;
};
Begin verzegel_begin(kern::Call& call, const toegang::Principal& wie, const web::Fields& velden);
bool bewaar_begin(db::Tx& tx, const toegang::GrantBasis& grant, const Begin& begin);

// "ZVH-7K3F-92QD": random, without 0, O, 1 and I. The caller looks whether it is taken.
std::string kenmerk(Random& random);

}  // namespace aanmelding
