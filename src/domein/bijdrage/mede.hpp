// One bijdrage in the dossiers of a family: whoever gives it can put it, in the same act, in dossiers that are aligned with
// this one by a tested link (Bgs 2.20(2)) and in which he may give as well. Each dossier gets an item of its own under its own
// key, and an entry of its own in the log. Nothing is ticked beforehand; each asks why it is needed there (DECISIONS 11).
#pragma once

#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "domein/afstemming/afstemming.hpp"
#include "domein/bijdrage/model.hpp"
#include "domein/bijdrage/rights.hpp"
#include "kern/toegang/kern.hpp"
#include "platform/html/html.hpp"
#include "platform/json/writer.hpp"
#include "platform/web/input.hpp"

namespace bijdrage::mede {

inline constexpr std::size_t hoogstens = 10;      // dossiers in one act
inline constexpr std::size_t noodzaak_max = 500;  // signs

// Why it is needed in this dossier as well.
struct Noodzaak {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"medeplaatsing", "noodzaak_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

// What somebody ticked. `veld`: its part of the form, to which a fault leads.
struct Keuze {
    std::string veld;
    kern::DossierId dossier;
    std::string noodzaak;
};
std::vector<Keuze> lees(web::Input& input);
// Each with its necessity, and each dossier once; nothing: it may be stored.
std::vector<FieldFault> fouten(std::span<const Keuze> keuzes);

// A dossier that can be chosen, as the lists of this person call it.
struct Kandidaat {
    kern::DossierId dossier;
    std::string kenmerk;
    std::string naam;
};
std::vector<Kandidaat> kandidaten(kern::Call& call, const toegang::GrantBasis& grant);

// The fields of the form; writes nothing when there is nothing to choose.
struct Velden {
    const web::Input& input;
    std::span<const Kandidaat> kandidaten;
    void operator()(html::Out& out) const;
};

// --- Storing --------------------------------------------------------------------------------------------------------

// What goes into one more dossier, sealed ahead of the change.
struct Klaar {
    Keuze keuze;
    Verzegeld verzegeld;
    db::Bytes noodzaak;
};
// InvalidInput when one cannot be chosen (any more): the same for what is hidden and what is not there.
Result<std::vector<Klaar>> bereid_voor(kern::Call& call, const toegang::Grant<Toevoegen>& grant,
                                       const Nieuw& nieuw, std::span<const Keuze> keuzes);
// Inside the change: each in its own dossier, with the gate and the link asked again; all or none. Adds their entries.
Result<void> bewaar(kern::Call& call, db::Tx& tx, const toegang::Grant<Toevoegen>& grant, const Nieuw& nieuw,
                    std::span<const Klaar> klaar, const IdBytes& akte, logboek::Regel& regel);
void teken_op(db::Tx& tx, const toegang::GrantBasis& grant, kern::ItemId id, const IdBytes& akte,
              const std::optional<db::Bytes>& noodzaak);

// --- Afterwards -----------------------------------------------------------------------------------------------------

// Why it is needed here; nothing when it began here, or stands nowhere else.
std::optional<toegang::Gezien<Noodzaak>> noodzaak(db::Reader& reader, const toegang::GrantBasis& grant,
                                                  const toegang::ItemRij& item);

// Where the same stands as well, of what this person may see: the newest version there.
struct Elders {
    kern::DossierId dossier;
    kern::ItemId item;
    std::string kenmerk;
    std::string naam;
    bool te_verbeteren = false;  // by this person, as it stands
};
std::vector<Elders> elders(kern::Call& call, const toegang::GrantBasis& grant, kern::ItemId item);
// On the page of a bijdrage.
struct Lijst {
    std::span<const Elders> elders;
    const std::optional<toegang::Gezien<Noodzaak>>& noodzaak;
    void operator()(html::Out& out) const;
};
void json_van(json::Writer& json, std::span<const Elders> elders,
              const std::optional<toegang::Gezien<Noodzaak>>& noodzaak);

// Correcting them in the same act: which were ticked, by their item.
struct Ook {
    std::string veld;
    kern::ItemId item;
};
std::vector<Ook> lees_ook(web::Input& input);
struct OokVelden {
    const web::Input& input;
    std::span<const Elders> elders;
    void operator()(html::Out& out) const;
};

// The act a bijdrage came by, so that its correction stays one of them, and its necessity sealed for the new item.
struct Erft {
    IdBytes akte;
    std::optional<db::Bytes> noodzaak;
};
std::optional<Erft> erft(kern::Call& call, const toegang::GrantBasis& grant, kern::ItemId oud,
                         kern::ItemId nieuw);

// A correction in one more dossier, sealed ahead of the change.
struct Opvolger {
    Ook ook;
    kern::DossierId dossier;
    Verzegeld verzegeld;
    std::optional<Erft> erft;
};
Result<std::vector<Opvolger>> opvolgers(kern::Call& call, const toegang::Grant<Wijzigen>& grant,
                                        const Nieuw& nieuw, std::span<const Ook> ook);
Result<void> verbeter(kern::Call& call, db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const Nieuw& nieuw,
                      std::span<const Opvolger> opvolgers, logboek::Regel& regel);

}  // namespace bijdrage::mede
