// Reading forms and JSON: one function for both.
#pragma once

#include "domein/uitvraag/model.hpp"
#include "platform/web/input.hpp"

namespace uitvraag {

// Without a day the answer is due on `gewoon`.
NieuweUitvraag lees_uitvraag(web::Input& input, Date gewoon);
NieuwAntwoord lees_antwoord(web::Input& input, const toegang::GrantBasis& grant);
Verplaatsing lees_verplaatsing(web::Input& input);
Intrekking lees_intrekking(web::Input& input);
std::vector<Koppeling> lees_koppelingen(web::Input& input);

}  // namespace uitvraag
