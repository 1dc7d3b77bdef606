// The public face of the slice: what other slices may use.
#pragma once

#include "domein/tijdpad/model.hpp"
#include "kern/toegang/routes.hpp"
#include "kern/toegang/scope.hpp"
#include "platform/html/html.hpp"

namespace tijdpad {

void routes(toegang::Routes& routes);

// The step that comes next in the dossier of this grant; nothing without a path, or at its end.
struct Volgende {
    std::string naam;
    Date klaar_voor;
    bool opgeschort = false;
};
std::optional<Volgende> volgende(db::Reader& reader, const toegang::GrantBasis& grant);
// "Volgende stap: Eerste tafel", with its day and the one sign for late.
void zin(html::Out& out, const toegang::GrantBasis& grant, const Volgende& stap);

}  // namespace tijdpad
