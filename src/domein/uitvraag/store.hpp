// Questions and answers in the database. Every function takes the ids from a grant or scope.
#pragma once

#include "domein/uitvraag/model.hpp"
#include "domein/uitvraag/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace uitvraag::store {

// Everything on the overview of the house.
Overzicht overzicht(db::Reader& reader, const toegang::Grant<Lezen>& grant);
// What the page that ticks the tests needs: bijdragen and ticks, no questions.
Overzicht koppelbaar(db::Reader& reader, const toegang::GrantBasis& grant);

// The question of the grant with its answers; nothing when the item is none.
std::optional<Uitvraag> een(db::Reader& reader, const toegang::GrantBasis& grant);

// Organisations with a running deelname that can answer, by name; never the house.
std::vector<Vraagbaar> vraagbaar(db::Reader& reader, const toegang::GrantBasis& grant);
// When an answer is due if nobody says otherwise: setting uitvraag.werkdagen.
Date gewone_termijn(db::Reader& reader, Date vandaag);

// A question sealed ahead of the change, once for each organisation.
struct Verzegeld {
    kern::ItemId id;
    kern::OrganisatieId organisatie;
    db::Bytes vraag;
};
bool is_gesteld(db::Reader& reader, const toegang::GrantBasis& grant, const IdBytes& ronde);
void stel(db::Tx& tx, const toegang::Grant<Stellen>& grant, const NieuweUitvraag& nieuw,
          const std::vector<Verzegeld>& verzegeld, const IdBytes& ronde);

// What the rules ask of the question of a grant; nothing when the item is none.
struct Kop {
    toegang::ItemRij item;
    kern::OrganisatieId organisatie;
    Staat staat = Staat::open;
};
std::optional<Kop> kop(db::Reader& reader, const toegang::GrantBasis& grant);

// Both false when it changed since `versie`.
bool verplaats(db::Tx& tx, const toegang::Grant<Stellen>& grant, const Kop& kop, Date termijn,
               std::int64_t versie);
bool trek_in(db::Tx& tx, const toegang::Grant<Stellen>& grant, const Kop& kop, const db::Bytes& reden,
             std::int64_t versie);

// Did this organisation get a reminder in this dossier today, whatever it was about?
bool vandaag_herinnerd(db::Reader& reader, const toegang::GrantBasis& grant, kern::OrganisatieId organisatie);
void herinner(db::Tx& tx, const toegang::Grant<Herinneren>& grant, const Kop& kop);

// An answer with what is sealed of it ahead of the change; the bijdrage it gives has the same id.
struct VerzegeldAntwoord {
    kern::ItemId id;
    std::optional<db::Bytes> toelichting;
    std::optional<bijdrage::Verzegeld> bijdrage;
};
bool is_beantwoord(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId antwoord);
void bewaar(db::Tx& tx, const toegang::Grant<Beantwoorden>& grant, const Kop& kop, const NieuwAntwoord& nieuw,
            const VerzegeldAntwoord& verzegeld, Staat staat);

// May this person see that bijdrage of the dossier? Opens nothing.
bool ziet_bijdrage(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id);
// The ticks of the whole dossier; and those of one bijdrage, in place of what was there.
Koppelingen koppelingen(db::Reader& reader, const toegang::GrantBasis& grant);
void koppel(db::Tx& tx, const toegang::Grant<Stellen>& grant, const Koppeling& koppeling);

}  // namespace uitvraag::store
