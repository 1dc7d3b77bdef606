// The pages of the slice.
#pragma once

#include <vector>

#include "domein/regietafel/model.hpp"
#include "kern/toegang/gate.hpp"
#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace regietafel::view {

struct Lijst {
    const std::vector<Tafel>& tafels;
    Date vandaag;
    void operator()(html::Out& out) const;
};

struct Een {
    const toegang::Principal& wie;
    Date vandaag;
    const Tafel& tafel;
    const std::vector<Lid>& leden;
    const std::vector<Mens>& mensen;  // who can be added; empty: not by this reader
    const std::optional<Cijfers>& cijfers;
    const std::vector<Eigen>& eigen;
    const web::Input& input;  // of the form that adds a member
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

struct WerkwijzeFormulier {
    std::string_view csrf;
    const Tafel& tafel;
    const std::vector<Mens>& voorzitters;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

struct EindeFormulier {
    std::string_view csrf;
    const Tafel& tafel;
    const std::vector<Tafel>& andere;
    long long dossiers;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

}  // namespace regietafel::view
