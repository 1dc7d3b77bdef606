// A page as PDF, by WeasyPrint (Debian package weasyprint) in a process of its own that can do nothing else: it reads the
// page on its input and writes the PDF on its output, fetches nothing, has no network where the kernel allows to take it away,
// a private empty folder, and limits on memory, time and output.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace files {

// Is WeasyPrint on this machine?
bool can_make_pdf();

// Nothing when it is not there, takes longer than half a minute, fails, or too many wait for it already.
std::optional<std::string> make_pdf(std::string_view html);

}  // namespace files
