#include "domein/werk/form.hpp"

#include <limits>

namespace werk {
namespace {

constexpr std::size_t code_max = 40;

}  // namespace

Instant lees_tot(web::Input& input) {
    return Instant{
        input
            .number("tot",
                    {.label = "Moment", .max = std::numeric_limits<std::int64_t>::max(), .required = true})
            .value_or(0)};
}

Gelezen lees_gelezen(web::Input& input) {
    Gelezen gelezen{lees_tot(input), std::nullopt};
    const bool een =
        !input.typed("dossier").empty() || !input.typed("item").empty() || !input.typed("soort").empty();
    const auto dossier = input.id<kern::Dossier>("dossier", {.label = "Casus", .required = een});
    const auto item = input.id<kern::Item>("item", {.label = "Waar het bericht naar leidt", .required = een});
    const std::string code =
        input.text("soort", {.label = "Soort bericht", .max = code_max, .required = een});
    const auto soort = bericht::soort_van(code);
    if (!code.empty() && !soort) input.fault("soort", "invalid-choice", "Deze soort bericht bestaat niet.");
    if (dossier && item && soort) gelezen.een = Gelezen::Een{*dossier, *item, *soort};
    return gelezen;
}

}  // namespace werk
