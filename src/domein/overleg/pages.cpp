// Looking at meetings, and answering an invitation.

#include "domein/overleg/pages.hpp"

#include <algorithm>

#include "domein/inloggen/inloggen.hpp"
#include "domein/overleg/actions.hpp"
#include "domein/overleg/form.hpp"
#include "domein/overleg/kijk.hpp"
#include "domein/overleg/pages_shared.hpp"
#include "domein/overleg/views.hpp"
#include "platform/files/calendar.hpp"

namespace overleg::pages {
namespace {

using pagina::Gedaan;

constexpr int lijst_max = 200;
constexpr int vooruit_dagen = 120;
constexpr int terug_dagen = 90;

web::Response toon(kern::Call& call, const toegang::Scope<Lezen>& scope, OverlegId id,
                   const web::Input& input, html::Fragment melding = {}) {
    const auto gevonden = kijk(call, scope, id);
    if (!gevonden) return weg(call);
    const auto deelnemend = store::deelnemend(call.reader, scope, id);
    const auto vervangers = gevonden->ik && gevonden->ik->uitgenodigd
                                ? store::vervangers(call.reader, scope.wie(), scope.vandaag())
                                : view::Mensen{};
    return pagina::antwoord(
        call, scope, {.titel = gevonden->overleg.tafelnaam, .hier = hier, .fout = !input.faults().empty()},
        view::Een{scope.wie(), scope.nu(), *gevonden, deelnemend, vervangers, input, melding});
}

}  // namespace

web::Response lijst(kern::Call& call, const toegang::Scope<Lezen>& scope) {
    const Date vandaag = scope.vandaag();
    const Instant begin = start_of_day(vandaag);
    const auto komend =
        store::lijst(call.reader, scope, begin, start_of_day(vandaag.plus_days(vooruit_dagen)), lijst_max);
    auto geweest =
        store::lijst(call.reader, scope, start_of_day(vandaag.plus_days(-terug_dagen)), begin, lijst_max);
    std::reverse(geweest.begin(), geweest.end());
    return pagina::antwoord(call, scope, {.titel = "Overleg", .hier = hier},
                            view::Lijst{scope.wie(), vandaag, komend, geweest});
}

web::Response een(kern::Call& call, const toegang::Scope<Lezen>& scope, const PathText& pad) {
    const auto id = id_uit(pad);
    return id ? toon(call, scope, *id, inloggen::begin(call).input) : weg(call);
}

web::Response afdruk(kern::Call& call, const toegang::Scope<Lezen>& scope, const PathText& pad) {
    const auto id = id_uit(pad);
    const auto gevonden = id ? kijk(call, scope, *id) : std::nullopt;
    if (!gevonden) return weg(call);
    const auto deelnemend = store::deelnemend(call.reader, scope, *id);
    return pagina::antwoord(call, scope, {.titel = "Agenda", .hier = hier},
                            view::Afdruk{*gevonden, deelnemend});
}

web::Response kalender(kern::Call& call, const toegang::Scope<Lezen>& scope, const PathText& pad) {
    const auto id = id_uit(pad);
    const auto gevonden = id ? kijk(call, scope, *id) : std::nullopt;
    const auto inhoud = gevonden ? overleg::kalender(*gevonden, call.kern.huis.naam) : std::nullopt;
    if (!inhoud) return weg(call);
    web::Response response;
    response.type = files::calendar_type;
    response.body = *inhoud;
    response.header("Content-Disposition", "attachment; filename=\"overleg.ics\"");
    return response;
}

web::Response beantwoord(kern::Call& call, const toegang::Grant<Antwoorden>& grant, const PathText& pad) {
    const auto id = id_uit(pad);
    const auto overleg = id ? store::een(call.reader, grant.wie(), *id) : std::nullopt;
    const auto scope = scope_van<Lezen>(call);
    if (!overleg || !scope) return weg(call);
    web::Input input = web::Input::from_form(call.request.form);
    const Beantwoording nieuw = lees_antwoord(input);
    if (!input.finish()) return toon(call, *scope, *id, input);
    return na(call, actions::beantwoord(call, grant, *overleg, nieuw), input,
              html::url("/overleggen/{}", *id), Gedaan::overleg_beantwoord,
              [&](html::Fragment melding) { return toon(call, *scope, *id, input, melding); });
}

}  // namespace overleg::pages
