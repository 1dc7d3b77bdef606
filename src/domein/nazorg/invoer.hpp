// Taking in lists of releases. A list is put ready: its file sealed in parts under a key of its own, for a set number of days.
// Taking it in makes the dossiers a few at a time, seen by nobody, and then lets everybody in with one change: so a list is in
// the house whole or not at all. A list that stopped halfway is gone on with; what was made already is not made again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domein/nazorg/rights.hpp"
#include "domein/nazorg/rijen.hpp"
#include "kern/toegang/kern.hpp"
#include "platform/web/request.hpp"

namespace nazorg::invoer {

using LijstId = kern::DossierId;  // of the key store; no dossier has it

enum class Staat : std::uint8_t { klaar = 1, bezig = 2, ingevoerd = 3, weg = 4 };

// Row of the seal: the list.
struct Bestand {
    std::string naam;
    static constexpr sleutels::Kolom kolom{"vrijlatinglijst", "bestand_z"};
    auto velden() { return std::tie(naam); }
    auto velden() const { return std::tie(naam); }
};
// Row of the seal: the part.
struct Deel {
    std::string inhoud;
    static constexpr sleutels::Kolom kolom{"vrijlatinglijst_deel", "deel_z"};
    auto velden() { return std::tie(inhoud); }
    auto velden() const { return std::tie(inhoud); }
};

struct Lijst {
    LijstId id;
    std::string door;
    Instant gemaakt;
    Instant verloopt;
    Staat staat = Staat::klaar;
    std::string kolommen;
    long long rijen = 0;
    long long ingevoerd = 0;
    long long fouten = 0;
    std::optional<Instant> ingevoerd_op;
    std::int64_t versie = 1;
};
std::vector<Lijst> lijsten(db::Reader& reader, Instant nu);  // of a year, fifty at most, newest first
std::optional<Lijst> lijst(db::Reader& reader, LijstId id);

// A list as it will be taken in: the good rows, and what is wrong with the others; in the order of the file.
struct Voorbeeld {
    std::string bestand;
    std::vector<std::string> kop;
    rijen::Kolommen kolommen;
    std::string bezwaar;  // why the columns cannot be read yet; then there are no rows
    rijen::Gelezen gelezen;
};
// Nothing when its file is gone.
std::optional<Voorbeeld> voorbeeld(kern::Call& call, const toegang::GrantBasis& grant, const Lijst& lijst);

// Puts a list ready. The same file again, still ready: that list. InvalidInput at `bestand`; Refusal nazorg.lijst when it was
// taken in before, nazorg.grondslag without a ground.
Result<LijstId> zet_klaar(kern::Call& call, const toegang::Grant<Invoeren>& grant, const web::File& bestand);
// Says which column is what, and remembers it for the next list with these names.
Result<void> kies_kolommen(kern::Call& call, const toegang::Grant<Invoeren>& grant, const Lijst& lijst,
                           const rijen::Kolommen& kolommen, std::int64_t versie);
// Takes in its good rows, all or none; how many. Refusal when it has none.
Result<long long> voer_in(kern::Call& call, const toegang::Grant<Invoeren>& grant, const Lijst& lijst);
Result<void> gooi_weg(kern::Call& call, const toegang::Grant<Invoeren>& grant, const Lijst& lijst);

}  // namespace nazorg::invoer
