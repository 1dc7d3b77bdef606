// Reading and showing the form of a page of knowledge.
#pragma once

#include "domein/kennis/blad.hpp"
#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace kennis {

Blad lees_blad(web::Input& input);
void vul(web::Input& input, const Blad& blad);
// What somebody chose, per question; 0: nothing.
std::vector<int> lees_antwoorden(web::Input& input, const Blad& blad);

namespace actions {
// `waar`: the address where it stands then.
Result<void> bewaar(kern::Call& call, const toegang::Grant<Wijzigen>& grant, Blad blad, std::string& waar);
Result<void> trek_in(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Blad& blad);
}  // namespace actions

namespace view {

struct BladFormulier {
    std::string_view csrf;
    const web::Input& input;
    std::span<const partner::Code> themas;
    std::string_view code;  // empty: a new page
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

}  // namespace view
}  // namespace kennis
