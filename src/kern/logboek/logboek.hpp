// The log of the house: append-only entries, numbered as leaves of an RFC 6962 Merkle tree by one sequencer, which signs
// checkpoints (Ed25519). An entry is durable before the answer it is about leaves (DESIGN §1.1, §5).
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "kern/logboek/regel.hpp"
#include "kern/sleutels/zegel.hpp"
#include "platform/db/database.hpp"

namespace logboek {

using Hash = std::array<std::uint8_t, 32>;

// RFC 6962: leaves are hashed with 0x00 before them, nodes with 0x01.
Hash blad_hash(std::string_view regel);
Hash knoop_hash(const Hash& links, const Hash& rechts);

// The roots of the full subtrees of the first `omvang` leaves, largest first: enough to add leaves and to know the root.
class Rand {
public:
    void voeg_toe(const Hash& blad);
    std::uint64_t omvang() const { return m_omvang; }
    Hash wortel() const;  // of nothing: SHA-256 of the empty string
    std::string bytes() const;
    static std::optional<Rand> uit_bytes(std::uint64_t omvang, std::string_view bytes);

private:
    std::uint64_t m_omvang = 0;
    std::vector<Hash> m_toppen;
};

// The signed text of a checkpoint: origin, size, root (base 64), as the C2SP tlog-checkpoint has it.
std::string punt_tekst(std::string_view huis, std::uint64_t omvang, const Hash& wortel);

// An id as stored; all zero, which opens nothing, when it has another length.
IdBytes id_uit(db::BytesView bytes);

// The dossiers an entry is about.
std::vector<IdBytes> dossiers_in(std::string_view regel);

// An entry is at least this long readable for who may ask who looked; before that its opening may not be gone.
inline constexpr int opening_minstens_dagen = 5 * 365;

// Entries waited that this house did not write. They got no number and no signature; the others did.
class OnechteRegels : public std::runtime_error {
public:
    explicit OnechteRegels(std::size_t aantal)
        : std::runtime_error(std::to_string(aantal) +
                             " entries of the log are not ours and were not numbered") {}
};

// The database holds a log that is not the one signed before: cut off, or put back to an earlier state.
class IngekortLogboek : public std::runtime_error {
public:
    IngekortLogboek()
        : std::runtime_error("the log was cut off or put back; nothing is numbered or signed") {}
};

// A checkpoint from before.
struct Bekend {
    std::uint64_t omvang;
    Hash wortel;
};

class Logboek {
public:
    Logboek(db::Database& database, sleutels::KeyStore& keys, Random& random, std::string huis);

    // Writes one entry inside a change or append body.
    void schrijf(db::Tx& tx, const Feit& feit) const;
    // An entry made ahead, outside the writer: the costly part (sealing, formatting) is done by the caller's thread.
    struct Klaar {
        IdBytes id;
        Instant tijd;
        std::string regel;
        db::Bytes persoonlijk;
    };
    Klaar maak(const Feit& feit) const;
    void schrijf(db::Tx& tx, const Klaar& klaar) const;

    // Numbers what waits, in changes of hundreds of entries that each end with a signed checkpoint (the last one is kept
    // outside), and fills the index by dossier when `verwijs_bij` numbered entries wait for that. One caller at a time per
    // house. Returns how many it numbered. Throws OnechteRegels, after it numbered the rest, when an entry was not made by
    // this house: its seal must open and hold its leaf hash.
    std::size_t nummer(Instant now, std::size_t verwijs_bij = 1);
    // While people work: much at once is much cheaper, and who asks reads through a tail of this length in milliseconds.
    static constexpr std::size_t verwijs_samen = 4'000;
    // The index never stays further behind than who asks looks back through the tail.
    static constexpr std::int64_t staart_hoogstens = 20'000;
    // `bewaar` gets the text of each new checkpoint with its signature, to be kept outside the database; `laatste` is what
    // it kept last. A log that is no continuation of that is not numbered: nummer() throws IngekortLogboek. Before nummer().
    using Bewaar = std::function<void(const std::string& punt)>;
    void bewaar_punten(Bewaar bewaar, const std::optional<Bekend>& laatste);

    // The public key that checkpoints are signed with.
    std::array<std::uint8_t, 32> sleutel() const;

    // Walks the whole log: numbering without gaps, each leaf hash, each checkpoint's root and signature; that each opening
    // is there, fits its commitment and is its own (gone only after `opening_minstens_dagen`); that the plain columns and
    // the index by dossier say what the leaves say; that what waits is ours; and that each of `bekend` (earlier
    // checkpoints) is a prefix. Nothing wrong: empty `fouten`. Memory: some 50 bytes an entry.
    struct Controle {
        std::uint64_t bladen = 0;
        std::uint64_t punten = 0;
        std::uint64_t ongenummerd = 0;
        Hash wortel{};
        std::vector<std::string> fouten;
    };
    Controle controleer(Instant nu, std::span<const Bekend> bekend = {}) const;
    Controle controleer(db::Reader& reader, Instant nu, std::span<const Bekend> bekend = {}) const;

    // Newest first: entries about one dossier, with the numbered index and the tail that is not yet in it.
    struct Ingezien {
        Instant tijd;
        std::string actie;
        std::string uitkomst;
        std::string doel;
        std::string organisatie;  // id text
        std::string medewerker;   // id text; empty once expired
    };
    std::vector<Ingezien> over_dossier(db::Reader& reader, kern::DossierId dossier, int hoogstens) const;
    // Newest first, over everything: for the FG.
    std::vector<Ingezien> laatste(db::Reader& reader, int hoogstens) const;

private:
    class Wandeling;
    // What one change of nummer() did; `vol`: it was as large as it may be, so more may wait.
    struct Stap {
        std::size_t genummerd = 0;
        std::size_t onecht = 0;
        std::string punt;
        bool vol = false;
    };
    Stap nummer_stap(Instant now);
    void verwijs(std::size_t minstens);
    bool verwijs_stap(std::size_t minstens);  // false: fewer wait
    // The sealed opening; nothing when it is not the seal of this entry.
    std::optional<Persoonlijk> opening_van(IdBytes id, db::BytesView persoonlijk) const;
    // Made by this house: the seal is there, opens, and holds the hash of just this leaf.
    bool echt(IdBytes id, const Hash& blad, std::optional<db::BytesView> persoonlijk) const;
    void moet_vervolg_zijn(db::Reader& reader, const Rand& rand) const;
    std::string zet_punt(db::Tx& tx, const Rand& rand, Instant now) const;  // its signed text
    Ingezien lees(std::string_view regel, IdBytes id, std::optional<db::BytesView> persoonlijk) const;
    db::Database* m_database;
    sleutels::Sealer m_sealer;
    crypto::Key m_sleutel;  // seals the personal openings
    crypto::SigningKey m_ondertekening;
    Random* m_random;
    std::string m_huis;
    Bewaar m_bewaar;
    std::optional<Bekend> m_bewaard;  // the newest checkpoint signed here or kept; only nummer() uses it
};

}  // namespace logboek
