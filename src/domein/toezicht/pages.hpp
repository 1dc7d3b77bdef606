// HTML and JSON handlers and the view of the slice.
#pragma once

#include "domein/toezicht/store.hpp"
#include "kern/toegang/routes.hpp"
#include "platform/html/html.hpp"
#include "platform/web/input.hpp"

namespace toezicht {

namespace pages {
web::Response logboek(kern::Call& call, const toegang::Grant<Lezen>& grant);
// A kenmerk stands in no address: this finds its dossier and goes on to the log of that.
web::Response kies_dossier(kern::Call& call, const toegang::Grant<Lezen>& grant);
}  // namespace pages

namespace api {
web::Response logboek(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response zoek(kern::Call& call, const toegang::Grant<Lezen>& grant);
}  // namespace api

namespace view {
struct Logboek {
    const toegang::GrantBasis& grant;
    const Stand& stand;
    const Bladzijde& bladzijde;
    const Filter& filter;
    const Keuzes& keuzes;
    const std::string& kenmerk;  // of the dossier it is about; empty: of all, or of one that was destroyed
    const web::Input& input;
    void operator()(html::Out& out) const;
};
}  // namespace view

// Where this filter leads; `onder` is left to who adds it.
html::Url adres(const Filter& filter);

}  // namespace toezicht
