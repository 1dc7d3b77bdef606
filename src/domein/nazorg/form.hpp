// Reading forms and JSON of the slice: one function for both.
#pragma once

#include "domein/nazorg/invoer.hpp"
#include "domein/nazorg/model.hpp"
#include "platform/web/input.hpp"

namespace nazorg {

Wens lees_wens(web::Input& input);  // `handeling` and `dossiers`
NieuweScan lees_scan(web::Input& input, Date vandaag);
NieuweSteun lees_steun(web::Input& input, Date vandaag);
std::string lees_resultaat(web::Input& input);
NieuwContact lees_contact(web::Input& input);
// `kolom.0` and on, a code of rijen::velden() for each.
rijen::Kolommen lees_kolommen(web::Input& input, std::size_t aantal);

}  // namespace nazorg
