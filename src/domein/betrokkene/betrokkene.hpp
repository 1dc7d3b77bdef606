// The public face of the slice: what other slices may use.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domein/betrokkene/model.hpp"
#include "domein/betrokkene/netwerk.hpp"
#include "domein/betrokkene/post.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/toegang/routes.hpp"
#include "kern/zoek/zoek.hpp"
#include "platform/html/html.hpp"
#include "platform/json/writer.hpp"
#include "platform/web/input.hpp"

namespace betrokkene {

void routes(toegang::Routes& routes);

// Dutch names. Lists: "Jansen, A. van der"; running text: "A. van der Jansen". By naamgebruik; Voornaam when no initials.
std::string lijstnaam(const Naam& naam);
std::string tekstnaam(const Naam& naam);
// Sorts as Dutch lists do: on geslachtsnaam without voorvoegsel, then initials. Lower case, without diacritics.
std::string sorteersleutel(const Naam& naam);
// "Grutto, D.", with " en gezin" when the directe kring is not empty.
Titel titel(const std::vector<NieuwPersoon>& personen);
Titel titel(const std::vector<Persoon>& personen);  // as far as this reader may see them

// The people of the dossier this person may see: the betrokkene first, then the directe kring, then professionals.
std::vector<Persoon> lijst(db::Reader& reader, const toegang::GrantBasis& grant);

// The BSN of one person, as an act of its own; nothing when there is none or it is not open to this person.
std::optional<std::string> bsn(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId persoon);

// Limits of one dossier and of the texts of one person, in signs.
struct Grenzen {
    static constexpr std::size_t kring = 9;
    static constexpr std::size_t professionals = 8;
    static constexpr std::size_t naam = 100;
    static constexpr std::size_t regel = 200;
    static constexpr std::size_t tekst = 500;
};

// The codes a person chooses from, as they hold today; an empty list stands for the default one.
struct Codelijsten {
    std::span<const partner::Code> relatie = {};
    std::span<const partner::Code> bsn_onbekend = {};
    std::span<const partner::Code> naamgebruik = {};
};

// Reads a person from one part of a form or JSON; faults are noted in the input. Places in
// `adresNietVoor` are "0" for the betrokkene and n + 1 for kring.n as typed.
NieuwPersoon lees(web::Input& input, Rol rol, Date vandaag, const Codelijsten& lijsten = {});

// People sealed ahead of the change that stores them.
struct Verzegeld {
    kern::ItemId id;
    db::Bytes naam, identiteit, contact;
    std::vector<std::pair<int, db::Bytes>> hashes;  // kind and keyed hash (DECISIONS 19)
    zoek::Tokens tokens;
};
std::vector<Verzegeld> verzegel(kern::Kern& kern, kern::DossierId dossier,
                                const std::vector<NieuwPersoon>& personen);
// Stores them as items of `bron`, C3, with their categories, hashes and kept addresses, and shuts out those of the house's
// people who are one of them. The dossier is there already; the caller marks it as changed.
struct Bron {
    kern::OrganisatieId organisatie;
    kern::MedewerkerId door;
};
void bewaar(db::Tx& tx, kern::DossierId dossier, const Bron& bron, Instant nu,
            const std::vector<NieuwPersoon>& personen, const std::vector<Verzegeld>& verzegeld);
// The same with the organisation and person of `wie` as bron.
void bewaar(db::Tx& tx, kern::DossierId dossier, const toegang::Principal& wie, Instant nu,
            const std::vector<NieuwPersoon>& personen, const std::vector<Verzegeld>& verzegeld);

// Keyed hashes for overlap, contact point and the own-case rule. Empty when the datum is not complete. medewerker.bsn_hash
// is hash_bsn() too.
db::Bytes hash_bsn(kern::Kern& kern, std::string_view bsn);
db::Bytes hash_naam(kern::Kern& kern, const Naam& naam, const Identiteit& identiteit);
db::Bytes hash_adres(kern::Kern& kern, const Contact& contact);

// One person as a block: name, relation, birth date, whom the address is kept from, safe way of contact.
void blok(html::Out& out, const toegang::GrantBasis& grant, const Persoon& persoon);

// The warning for who visits somebody of this dossier, while it holds; nothing when there is none or it lapsed (DECISIONS 14).
std::optional<Waarschuwing> waarschuwing(db::Reader& reader, const toegang::GrantBasis& grant);
// It as JSON; null when there is none.
void json_van(json::Writer& json, const std::optional<Waarschuwing>& waarschuwing);
// It as a notice on top of a page; writes nothing when there is none.
struct WaarschuwingMelding {
    const std::optional<Waarschuwing>& waarschuwing;
    void operator()(html::Out& out) const;
};

// How a dossier is called on the pages below it: whoever writes there sees in whose dossier it will stand.
struct DossierKop {
    std::string kenmerk;
    toegang::Gezien<Titel> titel;
};
// Of the dossier of this grant, which is there: the gate has read it.
DossierKop dossier_kop(db::Reader& reader, const toegang::GrantBasis& grant);
// The way back above a title: "Grutto, D. en gezin ZVH-7K3F-92QD", a link for who may see the casus.
struct Pad {
    const toegang::GrantBasis& grant;
    const DossierKop& kop;
    void operator()(html::Out& out) const;
};

std::string_view relatie_naam(std::string_view code);  // label of the list `relatie`

}  // namespace betrokkene
