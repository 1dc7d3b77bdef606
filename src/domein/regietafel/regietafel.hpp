// The public face of the slice: what other slices may use.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domein/regietafel/model.hpp"
#include "kern/toegang/routes.hpp"
#include "platform/web/input.hpp"

namespace regietafel {

void routes(toegang::Routes& routes);

// The tables that run today, by name, for who plans their meetings.
std::vector<Tafel> lopend(db::Reader& reader, const toegang::Principal& wie, Date vandaag);
// One table of those this person knows.
std::optional<Tafel> een(db::Reader& reader, const toegang::Principal& wie, kern::TafelId id);
// Who sits at it, deputies too.
std::vector<Lid> leden(db::Reader& reader, kern::TafelId id);

// The next meetings of its rhythm from this day on, holidays skipped.
std::vector<Moment> volgende(const Ritme& ritme, Date vanaf, int hoogstens);
Instant agenda_sluit(const Ritme& ritme, Date dag);

// Times of day as people type them: "09:30", minutes after midnight.
Instant moment(Date dag, int minuten);
std::string tijd_tekst(int minuten);
std::optional<int> lees_tijd(web::Input& input, std::string_view naam, std::string_view label);

}  // namespace regietafel
