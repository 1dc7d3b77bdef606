#include "app/witness.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <iostream>

#include "app/fault.hpp"
#include "app/house.hpp"
#include "kern/logboek/bewijs.hpp"
#include "platform/base/text.hpp"

namespace app::witness {
namespace {

constexpr db::Sql last_point{
    "getuige.punt", "SELECT omvang, wortel, handtekening FROM logboek_punt ORDER BY omvang DESC LIMIT 1"};
constexpr db::Sql leaves{"getuige.bladen", "SELECT hash FROM logboek_blad WHERE nummer < $1 ORDER BY nummer"};
constexpr std::size_t file_bytes = 64 * 1024;
constexpr char log_signature = 1;                   // Ed25519, of who keeps the log
constexpr char witness_signature = 4;               // cosignature/v1
constexpr std::string_view dash = "\xE2\x80\x94 ";  // before a signature

crypto::BytesView view(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
std::string text(crypto::BytesView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// Base 64 with padding; nothing when it is not the one form of some bytes.
std::optional<std::string> from_base64(std::string_view signs) {
    static constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char sign : signs) {
        const auto value = alphabet.find(sign);
        if (value == alphabet.npos) break;
        bits = (bits << 6) | static_cast<std::uint32_t>(value);
        count += 6;
        if (count < 8) continue;
        count -= 8;
        bytes.push_back(static_cast<char>((bits >> count) & 0xFF));
    }
    if (crypto::base64(view(bytes)) != signs) return std::nullopt;
    return bytes;
}

// A public key with its name and kind, as notes write it.
struct Verifier {
    std::string name;
    char kind = 0;
    std::string open;

    std::string hash() const {
        const auto sum = crypto::sha256(name + "\n" + kind + open);
        return text({sum.data(), 4});
    }
    std::string line() const {
        return fmt::format("{}+{}+{}", name, base::hex(hash()), crypto::base64(view(kind + open)));
    }
    std::string signature_line(const std::string& signature) const {
        return fmt::format("{}{} {}\n", dash, name, crypto::base64(view(hash() + signature)));
    }
    static Verifier parse(const std::string& line) {
        const auto parts = base::split(line, '+');
        // The key itself may hold plus signs.
        const auto at = line.find('+', line.find('+') + 1);
        const auto key = at == line.npos ? std::nullopt : from_base64(std::string_view(line).substr(at + 1));
        if (!key || key->size() != 33) throw Fault("this is no public key of a house: NAME+HASH+KEY");
        Verifier verifier{std::string(parts[0]), key->front(), key->substr(1)};
        if (verifier.line() != line) throw Fault("the public key of the house does not fit its own hash");
        return verifier;
    }
};

// A checkpoint on paper: what is signed, and the lines of who signed; before it the proof, when there is one.
struct Note {
    std::string body;  // origin, size, root, each with its line end
    logboek::Stand stand;
    std::string signatures;
    std::optional<std::uint64_t> old;
    std::vector<logboek::Hash> proof;
};

std::uint64_t number(std::string_view digits, const fs::path& file) {
    std::uint64_t value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size())
        throw Fault(file.string() + " is no checkpoint");
    return value;
}

logboek::Hash hash_of(std::string_view signs, const fs::path& file) {
    const auto bytes = from_base64(signs);
    logboek::Hash hash{};
    if (!bytes || bytes->size() != hash.size()) throw Fault(file.string() + " is no checkpoint");
    std::copy(bytes->begin(), bytes->end(), reinterpret_cast<char*>(hash.data()));
    return hash;
}

Note read_note(const fs::path& file) {
    const std::string content = read_file(file, file_bytes);
    auto lines = base::split(content, '\n');
    std::size_t at = 0;
    Note note;
    if (lines[0].starts_with("old ")) {
        note.old = number(lines[0].substr(4), file);
        for (at = 1; at < lines.size() && !lines[at].empty(); ++at)
            note.proof.push_back(hash_of(lines[at], file));
        ++at;
    }
    if (lines.size() < at + 5 || !lines[at + 3].empty()) throw Fault(file.string() + " is no checkpoint");
    note.stand = {number(lines[at + 1], file), hash_of(lines[at + 2], file)};
    for (std::size_t i = at; i < at + 3; ++i) note.body.append(lines[i]).push_back('\n');
    for (std::size_t i = at + 4; i < lines.size(); ++i)
        if (!lines[i].empty()) note.signatures.append(lines[i]).push_back('\n');
    return note;
}

bool signed_by(const Note& note, const Verifier& house) {
    const std::string start = fmt::format("{}{} ", dash, house.name);
    for (const std::string_view line : base::split(note.signatures, '\n')) {
        if (!line.starts_with(start)) continue;
        const auto bytes = from_base64(line.substr(start.size()));
        if (bytes && bytes->substr(0, 4) == house.hash() &&
            crypto::signature_valid(view(house.open), note.body, view(std::string_view(*bytes).substr(4))))
            return true;
    }
    return false;
}

crypto::SigningKey read_key(const fs::path& file) {
    const std::string bytes = read_file(file, crypto::Key::size + 1);
    if (bytes.size() != crypto::Key::size) throw Fault(file.string() + ": the key of a witness is 32 bytes");
    return crypto::signing_key(crypto::Key(std::span<const std::uint8_t, crypto::Key::size>(
        reinterpret_cast<const std::uint8_t*>(bytes.data()), crypto::Key::size)));
}

std::string proof_lines(db::Reader& reader, const logboek::Stand& known, std::uint64_t size) {
    std::vector<logboek::Hash> hashes;
    for (db::Row row : reader.query(leaves, static_cast<std::int64_t>(size)))
        hashes.push_back(row.get<logboek::Hash>());
    if (hashes.size() != size || known.omvang > size)
        throw Fault("the log is shorter than its checkpoint, or than the known one");
    std::string lines = fmt::format("old {}\n", known.omvang);
    for (const auto& hash : logboek::groeibewijs(hashes, known.omvang))
        lines += crypto::base64(crypto::BytesView(hash)) + "\n";
    return lines + "\n";
}

}  // namespace

void make_key(const std::string& name, const fs::path& file) {
    if (name.empty() || name.find_first_of("+ \n") != name.npos || !base::valid_utf8(name))
        throw Fault("the name of a witness has no spaces and no plus");
    if (fs::exists(file)) throw Fault(file.string() + " is there already");
    SystemRandom random;
    const crypto::Key seed = crypto::Key::random(random);
    write_file(file, text(seed.bytes()));
    std::cout << Verifier{name, witness_signature, text(crypto::signing_key(seed).open)}.line() << "\n";
}

void checkpoint(House& house, const std::optional<fs::path>& known, const fs::path& to) {
    if (fs::exists(to)) throw Fault(to.string() + " is there already");
    auto snapshot = house.database().read();
    db::Reader& reader = snapshot.reader();
    const std::string& id = house.kern().huis.id;
    const Verifier verifier{"regiehuis/" + id, log_signature, text(house.kern().logboek.sleutel())};
    std::string note;
    std::uint64_t size = 0;
    for (db::Row row : reader.query(last_point)) {
        size = static_cast<std::uint64_t>(row.get<std::int64_t>(0));
        note = logboek::punt_tekst(id, size, row.get<logboek::Hash>(1)) + "\n" +
               verifier.signature_line(text(row.bytes(2)));
    }
    if (note.empty()) throw Fault("the log has no checkpoint yet");
    if (known) note = proof_lines(reader, read_note(*known).stand, size) + note;
    write_file(to, note);
    std::cout << verifier.line() << "\n";
}

void sign(const SignWish& wish, Instant now) {
    if (fs::exists(wish.to)) throw Fault(wish.to.string() + " is there already");
    const Verifier house = Verifier::parse(wish.house);
    const Note note = read_note(wish.checkpoint);
    if (!signed_by(note, house) || !note.body.starts_with(house.name + "\n"))
        throw Fault("this checkpoint is not signed by that house");
    if (wish.known) {
        const Note known = read_note(*wish.known);
        if (!signed_by(known, house)) throw Fault("the known checkpoint is not signed by that house");
        if (note.old.value_or(0) != known.stand.omvang ||
            !logboek::gegroeid(known.stand, note.stand, note.proof))
            throw Fault(
                "this log does not continue the one that you know: keep both files and ask the house");
    } else if (note.old) {
        throw Fault("give the checkpoint that this one continues: --known FILE");
    }
    const auto key = read_key(wish.key);
    const auto seconds = static_cast<std::uint64_t>(now.us / 1'000'000);
    std::string moment;
    for (int shift = 56; shift >= 0; shift -= 8)
        moment.push_back(static_cast<char>((seconds >> shift) & 0xFF));
    const auto signature = crypto::sign(key, fmt::format("cosignature/v1\ntime {}\n{}", seconds, note.body));
    const Verifier me{wish.name, witness_signature, text(key.open)};
    write_file(wish.to, note.body + "\n" + note.signatures + me.signature_line(moment + text(signature)));
    std::cout << fmt::format("signed: a log of {} entries\n", note.stand.omvang);
}

}  // namespace app::witness
