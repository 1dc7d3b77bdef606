// Documents that are made from the program itself. A test compares each with what it would be now; run with
// REGIEHUIS_REBASELINE=1 it writes the document instead, so that the change shows in the commit.
#pragma once

#include <string>
#include <string_view>

#include "kern/toegang/routes.hpp"

namespace generated {

// Fails with the first line that differs. `path` is relative to the project.
void expect_document(std::string_view path, const std::string& text);

// docs/toegang.md: the table of rights, what every address asks, and what each kind of organisation may see. In Dutch, since
// those who judge it are lawyers.
std::string toegang(const toegang::Routes& routes);
// docs/datamodel.md: every table and column, its type, what it holds and the words of the migration about it.
std::string datamodel();

}  // namespace generated
