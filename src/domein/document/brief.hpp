// Letters of a casus: a text that begins as a template, is finished by a person, and becomes a document as ODT or PDF.
//
// Invariant: no letter to a person is made before somebody confirmed that the way it goes is safe, and none at all when
// somebody an address is kept from lives where the letter goes (DECISIONS 14).
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domein/betrokkene/betrokkene.hpp"
#include "domein/document/rights.hpp"
#include "kern/toegang/kern.hpp"
#include "platform/web/input.hpp"

namespace document::brief {

enum class Soort : std::uint8_t { ontvangst, uitkomst, uitnodiging, kennisgeving, afsluiting };
enum class Vorm : std::uint8_t { odt, pdf };

inline constexpr std::pair<std::string_view, Soort> soort_codes[] = {{"ontvangst", Soort::ontvangst},
                                                                     {"uitkomst", Soort::uitkomst},
                                                                     {"uitnodiging", Soort::uitnodiging},
                                                                     {"kennisgeving", Soort::kennisgeving},
                                                                     {"afsluiting", Soort::afsluiting}};
inline constexpr std::pair<std::string_view, Vorm> vorm_codes[] = {{"odt", Vorm::odt}, {"pdf", Vorm::pdf}};

std::string_view naam(Soort soort);  // "Uitnodiging voor een gesprek"
std::string_view code(Soort soort);
bool aan_persoon(Soort soort);  // else to who reported
// Which letters belong to a phase: the receipt as soon as a report came in, the outcome once it is decided on, also when
// the report goes back; letters to a person only while the house works on the dossier.
bool past_bij(Soort soort, toegang::Fase fase);

// Limits, in signs.
inline constexpr std::size_t aan_max = 500;
inline constexpr std::size_t onderwerp_max = 200;
inline constexpr std::size_t tekst_max = 8'000;

// What somebody wants made.
struct Wens {
    Soort soort = Soort::uitnodiging;
    std::optional<kern::ItemId> persoon;
    std::string aan;  // name and address, a line each
    std::string onderwerp;
    std::string tekst;
    Vorm vorm = Vorm::odt;
    bool alle_deelnemers = false;  // else the house alone may read the letter
    bool veilig = false;           // somebody confirmed that this way is safe
};
Wens lees(web::Input& input);

// Whom a letter is for, as its writer may see him.
struct Ontvanger {
    std::string naam;
    std::string aan;             // name and address
    std::string veilig_contact;  // of a person; empty: nobody wrote down what is safe
    bool gestopt = false;        // somebody his address is kept from lives there, or the other way round
    std::vector<std::string> anderen;  // names of the others of the dossier that tell who they are
    std::vector<betrokkene::GeheimAdres> geheim = {};  // addresses of others that are kept from somebody
};
// Nothing when there is no such person, or the way to reach him is not for this reader.
std::optional<Ontvanger> ontvanger(kern::Call& call, const toegang::Grant<BriefMaken>& grant, Soort soort,
                                   std::optional<kern::ItemId> persoon);
// The people of the dossier a letter can be for.
std::vector<betrokkene::Persoon> personen(kern::Call& call, const toegang::Grant<BriefMaken>& grant);

// The template with everything filled in that is known.
struct Voorstel {
    std::string onderwerp;
    std::string tekst;
};
using Velden = std::vector<std::pair<std::string_view, std::string>>;
Voorstel vul(std::string_view sjabloon, const Velden& velden);
Voorstel voorstel(kern::Call& call, const toegang::Grant<BriefMaken>& grant, Soort soort,
                  const Ontvanger& ontvanger);

// Everything that is wrong with it, in the order of the form. Pure.
std::vector<FieldFault> fouten(const Wens& wens, const Ontvanger& ontvanger);

// A finished letter, and its two shapes.
struct Brief {
    std::string huis;
    std::string datum;
    std::string kenmerk;
    std::string aan;
    std::string onderwerp;
    std::string tekst;  // an empty line starts a paragraph
};
std::string als_odt(const Brief& brief, Instant nu);
std::string als_html(const Brief& brief);  // for WeasyPrint: fetches nothing

// Makes the letter and puts it on the casus as document `id`. InvalidInput with every fault; Refusal when the way is not
// safe, or the PDF could not be made.
Result<void> maak(kern::Call& call, const toegang::Grant<BriefMaken>& grant, const Wens& wens,
                  kern::ItemId id);

}  // namespace document::brief
