#include "domein/regietafel/form.hpp"

#include "domein/regietafel/regietafel.hpp"
#include "domein/regietafel/rules.hpp"

namespace regietafel {
namespace {

int getal(web::Input& input, std::string_view naam, std::string_view label, std::int64_t min,
          std::int64_t max) {
    return static_cast<int>(
        input.number(naam, {.label = label, .min = min, .max = max, .required = true}).value_or(min));
}

}  // namespace

std::optional<int> lees_tijd(web::Input& input, std::string_view naam, std::string_view label) {
    const std::string tekst = input.text(naam, {.label = label, .max = 5, .required = true});
    if (tekst.empty()) return std::nullopt;
    const auto minuten = rules::tijd_van(tekst);
    if (!minuten) input.fault(naam, "no-time", "Vul een tijd in als 09:30.");
    return minuten;
}

Werkwijze lees_werkwijze(web::Input& input) {
    Werkwijze nieuw;
    nieuw.regime = input.choice("regime", rules::regime_codes, {.label = "Soort", .required = true})
                       .value_or(Regime::anders);
    nieuw.voorzitter = input.id<kern::Medewerker>("voorzitter", {.label = "Voorzitter"});
    nieuw.plaats = input.text("plaats", {.label = "Plaats", .max = rules::plaats_max});
    nieuw.ritme.weken = getal(input, "weken", "Om de hoeveel weken", 0, rules::weken_max);
    nieuw.ritme.vanaf = input.date("vanaf", {.label = "Eerste dag"});
    nieuw.ritme.tijd = lees_tijd(input, "tijd", "Begintijd").value_or(nieuw.ritme.tijd);
    nieuw.ritme.minuten = getal(input, "minuten", "Hoeveel minuten", rules::minuten_min, rules::minuten_max);
    nieuw.ritme.sluit_dagen = getal(input, "sluitDagen", "Dagen ervoor", 0, rules::sluit_dagen_max);
    nieuw.ritme.sluit_tijd = lees_tijd(input, "sluitTijd", "Tijd waarop de agenda sluit").value_or(0);
    return nieuw;
}

NieuwLid lees_lid(web::Input& input) {
    NieuwLid nieuw;
    nieuw.medewerker = input.id<kern::Medewerker>("medewerker", {.label = "Wie"});
    nieuw.vervangt = input.id<kern::Medewerker>("vervangt", {.label = "Vervangt"});
    return nieuw;
}

Einde lees_einde(web::Input& input) {
    Einde einde;
    einde.naar = input.id<kern::Tafel>("naar", {.label = "Naar welke tafel"});
    einde.reden =
        input.text("reden", {.label = "Waarom", .max = rules::reden_max, .lines = web::Lines::many});
    return einde;
}

web::Input invoer(const Tafel& tafel) {
    web::Input input = web::Input::empty();
    input.set("regime", rules::code(tafel.regime));
    if (tafel.voorzitter) input.set("voorzitter", *tafel.voorzitter);
    input.set("plaats", tafel.plaats);
    input.set("weken", std::int64_t{tafel.ritme.weken});
    if (tafel.ritme.vanaf) input.set("vanaf", *tafel.ritme.vanaf);
    input.set("tijd", rules::tijd_tekst(tafel.ritme.tijd));
    input.set("minuten", std::int64_t{tafel.ritme.minuten});
    input.set("sluitDagen", std::int64_t{tafel.ritme.sluit_dagen});
    input.set("sluitTijd", rules::tijd_tekst(tafel.ritme.sluit_tijd));
    return input;
}

}  // namespace regietafel
