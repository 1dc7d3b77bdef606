// Reading entries back whole: for supervision, which looks for some of them, and for who takes them out of the house.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kern/logboek/regel.hpp"
#include "platform/base/random.hpp"
#include "platform/db/tx.hpp"

namespace logboek {

// An entry with its opening. What it does not hold is empty; an opening that expired leaves who it was empty.
struct Gelezen {
    std::int64_t volg = 0;
    Instant tijd;
    std::string id, trace;
    std::string actie, uitkomst, doel, bijzonderheid;
    std::string organisatie;  // id text; empty: nobody was logged in
    std::int64_t rollen = 0;
    struct Dossier {
        std::string id;
        toegang::Klassen klassen;
        std::int64_t personen = 1;  // the betrokkene and who else was seen
    };
    std::vector<Dossier> dossiers;
    std::string medewerker, sessie;     // id text
    std::vector<std::string> personen;  // ids of the people seen beside each betrokkene

    bool toegestaan() const { return uitkomst == "toegestaan"; }
};

// What somebody looks for. Empty: whatever it is.
struct Zoekvraag {
    enum class Uitkomst : std::uint8_t { alle, toegestaan, geweigerd };
    std::optional<Instant> van, tot;  // from, and up to but not at
    std::string actie;
    std::string organisatie, medewerker, dossier;  // id text
    Uitkomst uitkomst = Uitkomst::alle;
};

// Does the entry fit? Its seal is opened only when who it was is asked.
bool past(const Zoekvraag& vraag, const Gelezen& regel);

class Lezer {
public:
    Lezer(sleutels::KeyStore& keys, Random& random);

    // Newest first, of those with a number below `onder`. Reads at most `gelezen_max` entries; how far it came stands in
    // `verder`, from where a next look goes on.
    static constexpr int gelezen_max = 20'000;
    struct Gevonden {
        std::vector<Gelezen> regels;
        std::optional<std::int64_t> verder;  // nothing: there is no more
        bool grens = false;                  // it stopped at gelezen_max, not at a full page
        std::optional<Instant> tot_hier;     // the moment of the last entry it read
    };
    Gevonden zoek(db::Reader& reader, const Zoekvraag& vraag, std::optional<std::int64_t> onder,
                  int hoogstens) const;

    // One entry from its columns. Throws sleutels::BrokenSeal when the opening is not that of this house.
    Gelezen lees(std::int64_t volg, std::string_view regel, const IdBytes& id,
                 std::optional<db::BytesView> persoonlijk) const;

private:
    sleutels::Sealer m_sealer;
    crypto::Key m_sleutel;
};

// Entries stand in the order in which they were kept, which is that of their moments but for what happened at once. The number
// from which on all are later than `moment` less an hour: so that one may begin there. Some 60 look-ups of one row.
std::int64_t begin_bij(db::Reader& reader, Instant moment);

}  // namespace logboek
