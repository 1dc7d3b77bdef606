// Files that people hand in: what they may be, how they are called, and how they go out again. What is kept of them lies in
// sealed chunks (opslag.hpp).
//
// Invariant: a file is known by its bytes, never by what its sender says; it leaves as something to save, never as a page of
// ours.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "platform/base/result.hpp"
#include "platform/web/request.hpp"
#include "platform/web/response.hpp"

namespace bestand {

// Limits of one file.
inline constexpr std::size_t bytes_max = 20 * 1024 * 1024;
inline constexpr std::size_t naam_max = 150;  // bytes
inline constexpr std::size_t deel_bytes = 256 * 1024;

// The endings of what is taken, for the field of a form.
inline constexpr std::string_view uitgangen = ".pdf,.jpg,.jpeg,.png,.docx,.odt,.txt";

// A name that is safe in a header and on any disk: no path, no control signs, at most naam_max bytes; `anders` when nothing
// of it is left.
std::string schone_naam(std::string_view gegeven, std::string_view anders);

// The type by its bytes: one of pdf, jpeg, png, docx, odt, plain text; nothing: refused. The ending of the name must be one
// of that type.
std::optional<std::string_view> type_van(std::string_view bytes, std::string_view naam);

// What is wrong with a file that came in `veld`; nothing: it may be kept.
std::optional<FieldFault> fout(std::string_view veld, const web::File& file);

// "1,4 MB", "12 kB".
std::string omvang(std::size_t bytes);

struct Inhoud {
    std::string naam;
    std::string type;
    std::string bytes;
};
// As an answer that a browser saves and never opens as a page of ours. `gewoon` is the name for who reads no other signs.
web::Response als_bestand(Inhoud&& inhoud, std::string_view gewoon);

}  // namespace bestand
