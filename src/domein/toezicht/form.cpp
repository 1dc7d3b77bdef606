#include "domein/toezicht/form.hpp"

#include <limits>

#include "platform/base/text.hpp"

namespace toezicht {
namespace {

using Uitkomst = logboek::Zoekvraag::Uitkomst;

constexpr std::pair<std::string_view, Uitkomst> uitkomst_codes[] = {{"toegestaan", Uitkomst::toegestaan},
                                                                    {"geweigerd", Uitkomst::geweigerd}};
constexpr std::size_t code_max = 60;  // of an act
constexpr std::size_t kenmerk_max = 20;

}  // namespace

Filter lees_filter(web::Input& input) {
    Filter filter;
    filter.van = input.date("van", {.label = "Vanaf"});
    filter.tot = input.date("tot", {.label = "Tot en met"});
    filter.actie = input.text("actie", {.label = "Wat", .max = code_max});
    filter.organisatie = input.id<kern::Organisatie>("organisatie", {.label = "Organisatie"});
    filter.medewerker = input.id<kern::Medewerker>("medewerker", {.label = "Medewerker"});
    filter.dossier = input.id<kern::Dossier>("dossier", {.label = "Dossier"});
    filter.uitkomst =
        input.choice("uitkomst", uitkomst_codes, {.label = "Uitkomst"}).value_or(Uitkomst::alle);
    filter.onder =
        input.number("onder", {.label = "Vanaf regel", .max = std::numeric_limits<std::int64_t>::max()});
    if (filter.van && filter.tot && *filter.tot < *filter.van)
        input.add(InvalidInput{{{"tot", "out-of-range", "Kies een dag op of na de eerste dag."}}});
    return filter;
}

std::string lees_kenmerk(web::Input& input, bool nodig) {
    std::string kenmerk =
        input.text("kenmerk", {.label = "Kenmerk van een dossier", .max = kenmerk_max, .required = nodig});
    for (char& teken : kenmerk)
        if (teken >= 'a' && teken <= 'z') teken = static_cast<char>(teken - 'a' + 'A');
    return kenmerk;
}

}  // namespace toezicht
