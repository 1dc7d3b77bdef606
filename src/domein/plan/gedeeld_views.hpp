// What pages show of a shared action. Private to the slice.
#pragma once

#include <span>

#include "domein/plan/gedeeld.hpp"
#include "domein/plan/views.hpp"

namespace plan::view {

// In which other plan the action is put, under which of its goals, and why.
struct DeelFormulier {
    const toegang::GrantBasis& grant;
    const ActieBlad& blad;
    std::span<const gedeeld::Keuze> keuzes;
    const web::Input& input;
    html::Fragment melding = {};  // what stands in the way
    void operator()(html::Out& out) const;
};

// Of the page of an action: where it stands as well, and for the regie to share it or take it apart.
struct GedeeldDeel {
    const Een& e;
    void operator()(html::Out& out) const;
};

// The sign of one, in a list.
struct GedeeldTeken {
    bool gedeeld = false;
    void operator()(html::Out& out) const;
};

}  // namespace plan::view
