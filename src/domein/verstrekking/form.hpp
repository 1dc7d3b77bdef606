// Reading what a person or program sent, once for pages and API.
#pragma once

#include "domein/verstrekking/model.hpp"
#include "platform/web/input.hpp"

namespace verstrekking {

Nieuw lees_nieuw(web::Input& input);
Antwoord lees_antwoord(web::Input& input);
Toets lees_toets(web::Input& input);
Overdracht lees_overdracht(web::Input& input);
Sluiting lees_sluiting(web::Input& input);
struct MetVersie {
    Informeren informeren;
    std::int64_t versie = 0;
};
MetVersie lees_informeren(web::Input& input);
NieuweTerugkoppeling lees_terugkoppeling(web::Input& input);
NieuweDerde lees_derde(web::Input& input);
NieuweVerklaring lees_verklaring(web::Input& input);
struct Toelating {
    std::optional<bool> akkoord;
    std::string reden;
};
Toelating lees_toelating(web::Input& input);

}  // namespace verstrekking
