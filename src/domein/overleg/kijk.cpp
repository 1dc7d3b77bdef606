#include "domein/overleg/kijk.hpp"

#include <algorithm>

#include "domein/overleg/orde.hpp"
#include "platform/files/calendar.hpp"

namespace overleg {
namespace {

std::vector<Blok> blokken_van(const std::vector<Punt>& punten) {
    std::vector<Blok> blokken;
    for (const Punt& punt : punten)
        if (punt.telt()) blokken.push_back({punt.begin, punt.einde()});
    return orde::blokken(std::move(blokken));
}

std::vector<Slot> slots_van(const std::vector<Punt>& punten,
                            const std::vector<store::Deelnemend>& deelnemend) {
    std::vector<Slot> slots;
    for (const auto& een : deelnemend) {
        if (slots.empty() || slots.back().organisatie != een.naam) slots.push_back({een.naam, {}});
        for (const Punt& punt : punten)
            if (punt.dossier == een.dossier && punt.telt())
                slots.back().blokken.push_back({punt.begin, punt.einde()});
    }
    for (Slot& slot : slots) slot.blokken = orde::blokken(std::move(slot.blokken));
    return slots;
}

std::string waarschuwing_van(kern::Call& call, const toegang::ScopeBasis& scope, const Punt& punt) {
    toegang::Besluit besluit;
    const auto grant = call.kern.gate.ask<PuntLezen>(call.reader, scope.wie(), {punt.dossier, punt.item.id},
                                                     scope.nu(), call.inzage, besluit);
    if (!grant) return {};
    const auto gevonden = betrokkene::waarschuwing(call.reader, *grant);
    return gevonden && gevonden->tekst.open() ? gevonden->tekst->tekst : std::string();
}

}  // namespace

std::optional<Kijk> kijk(kern::Call& call, const toegang::ScopeBasis& scope, OverlegId id) {
    auto gevonden = store::een(call.reader, scope.wie(), id);
    if (!gevonden) return std::nullopt;
    const auto& wie = scope.wie();
    Kijk kijk{std::move(*gevonden),
              false,
              store::van_huis(wie),
              store::punten(call.reader, scope, id),
              {},
              {},
              {},
              {},
              {}};
    kijk.voorbereider = kijk.huis && kijk.overleg.open();
    kijk.slots = slots_van(kijk.punten, store::deelnemend(call.reader, scope, id));
    kijk.mijn = blokken_van(kijk.punten);
    kijk.leden = store::leden(call.reader, id);
    for (const Lid& lid : kijk.leden)
        if (lid.medewerker == wie.medewerker) kijk.ik = lid;
    // A colleague on the list would tell that he has a point there: only who stands in for whom is told.
    if (!kijk.huis)
        std::erase_if(kijk.leden, [&](const Lid& lid) {
            const bool zelf = lid.medewerker == wie.medewerker || lid.vervangt == wie.medewerker ||
                              (kijk.ik && kijk.ik->vervangt == lid.medewerker);
            return !zelf && lid.medewerker != kijk.overleg.voorzitter;
        });
    for (const Punt& punt : kijk.punten) kijk.waarschuwingen.push_back(waarschuwing_van(call, scope, punt));
    return kijk;
}

std::string wie_ziet(const std::vector<store::Deelnemend>& deelnemend, kern::DossierId dossier) {
    std::string namen;
    for (const auto& een : deelnemend)
        if (een.dossier == dossier) namen += (namen.empty() ? "" : ", ") + een.naam;
    return namen;
}

std::optional<std::string> kalender(const Kijk& kijk, std::string_view huis) {
    if (!kijk.ik || !kijk.ik->uitgenodigd) return std::nullopt;
    const Overleg& overleg = kijk.overleg;
    const bool heel = kijk.huis || overleg.voorzitter == kijk.ik->medewerker;
    const Blok hele_tijd{overleg.begin, overleg.einde};
    const auto deel = heel ? std::optional(hele_tijd) : orde::geheel(kijk.mijn);
    const bool weg = overleg.status == Status::vervallen || !deel;
    files::CalendarEntry entry;
    entry.method = weg ? files::CalendarMethod::cancel : files::CalendarMethod::publish;
    entry.uid = kijk.ik->uid.text();
    entry.sequence = overleg.ronde - 1 + (weg ? 1 : 0);
    entry.stamp = *kijk.ik->uitgenodigd;
    // What is called off stands at the begin of its day: when one would have been needed is nobody's business any more.
    const Instant dag = start_of_day(local_date(overleg.begin));
    entry.begin = weg ? dag : deel->van;
    entry.end = weg ? dag.plus_seconds(60) : deel->tot;
    entry.summary = "Overleg";
    entry.location = overleg.plaats;
    entry.organizer = huis;
    return files::calendar_file(entry);
}

}  // namespace overleg
