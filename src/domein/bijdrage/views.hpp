// The pages of the slice.
#pragma once

#include <span>

#include "domein/bijdrage/bijdrage.hpp"
#include "domein/bijdrage/store.hpp"
#include "platform/web/input.hpp"

namespace bijdrage::view {

struct Formulier {
    const toegang::GrantBasis& grant;
    const web::Input& input;
    std::span<const store::Deelnemend> organisaties;
    void operator()(html::Out& out) const;
};

struct Een {
    const toegang::GrantBasis& grant;
    const Bijdrage& bijdrage;
    void operator()(html::Out& out) const;
};

}  // namespace bijdrage::view
