// Figures of nazorg: how many were released, got support and needed a full plan, per year and municipality.
#pragma once

#include <vector>

#include "domein/rapportage/model.hpp"
#include "kern/toegang/principal.hpp"
#include "platform/db/tx.hpp"
#include "platform/html/html.hpp"
#include "platform/json/writer.hpp"

namespace rapportage::nazorg {

struct Blok {
    std::string_view code;
    std::string_view titel;
    Tabel tabel;  // a row for each year; the same years and municipalities in each
};
// As this person may see them: who sees figures alone gets the years that are over, without small counts, and of one municipality
// its own column. Empty: nothing was counted.
std::vector<Blok> blokken(db::Reader& reader, const toegang::Principal& wie, const Gebied& gebied,
                          Date vandaag);
void toon(html::Out& out, const std::vector<Blok>& blokken);
void json_van(json::Writer& json, const std::vector<Blok>& blokken);

}  // namespace rapportage::nazorg
