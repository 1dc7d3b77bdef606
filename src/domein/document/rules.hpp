// Rules of a document. Pure: facts in, faults out. Limits of one file stand in kern/bestand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domein/document/model.hpp"
#include "platform/base/result.hpp"

namespace document::rules {

inline constexpr std::size_t titel_max = 200;        // signs
inline constexpr std::size_t bestanden_max = 20;     // in one form
inline constexpr std::int64_t documenten_max = 200;  // in one casus, those taken back among them
inline constexpr std::int64_t versies_max = 50;      // of one document

// Everything that is wrong with it, in the order of the form; nothing: it may be stored. `vandaag` in Amsterdam.
std::vector<FieldFault> fouten(const Nieuw& nieuw, Date vandaag);

// What a document is called: as typed; several files in one form, or nothing typed: with the name of the file, without its
// ending.
std::string titel(std::string_view getypt, std::string_view bestandsnaam, bool een_van_meer);

// A version that was replaced is for who gave it and for the house, which keeps the file whole; a receiver uses the newest.
bool ziet_oude_versies(bool van_bron, toegang::DeelnameRol rol);

}  // namespace document::rules
