// The log, taken out of the house for supervision: as LDV lines (Logius, Logboek Dataverwerkingen 1.0: what was done with
// whose data, without users) or as NEN 7513 lines (with users). One JSON object a line, one line for each person whose data were
// seen or changed; people are pseudonyms, the same in every export of this house. Nothing of a dossier's content is in the log,
// so nothing of it is in an export.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "app/config.hpp"
#include "kern/logboek/lezen.hpp"

namespace app::log_export {

enum class Form : std::uint8_t { ldv, nen7513 };

struct Wish {
    Place place;
    fs::path to;  // a file that is not there yet
    std::string form;
    std::string from, until;  // first and last day, "2026-11-01"; empty: from the first entry, to the last
    // Where the house publishes its register of processing activities; the code of the purpose comes behind it.
    std::string register_of = "urn:x-regiehuis:verwerking:";
};
// Writes the file and says on standard output how many lines it has. An entry of the log that it was done is durable before the
// first byte is written. Memory does not grow with the log. Throws Fault: unknown form, a day that is none, a file that is there
// or cannot be written (then nothing of it is left).
void write(const Wish& wish);

// What a line needs beside the entry.
struct Context {
    std::string house;                                               // id of the house
    std::string register_of;                                         // as in Wish
    crypto::Key pseudonyms;                                          // of the people
    std::function<std::string(const std::string& id)> user;          // name of a medewerker; empty: unknown
    std::function<std::string(const std::string& id)> organisation;  // the same
};
// The lines of one entry, each with a newline. An entry about nobody has one line without a subject.
std::string lines(Form form, const logboek::Gelezen& entry, const Context& context);

}  // namespace app::log_export
