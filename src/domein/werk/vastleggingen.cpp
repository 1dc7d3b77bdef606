#include "domein/werk/views.hpp"

namespace werk::view {

void Vastleggingen::operator()(html::Out& out) const {
    if (!werk.te_toetsen.empty()) {
        const auto rijen = [&](html::Out& in) {
            in("<ul>\n");
            for (const auto& een : werk.te_toetsen) {
                const auto dag = [&](html::Out& zin) {
                    if (een.datum) zin(" van {}", dutch_date(*een.datum));
                };
                in("<li class=\"rh-werkrij\"><span>{}: {}{}<small>vastgelegd door {}</small></span></li>\n",
                   een.kenmerk, triage::naam(een.soort), dag, een.door);
            }
            in("</ul>\n<p><a href=\"{}\">Zeg of dit klopt</a></p>", html::url("/vastgelegde-besluiten"));
        };
        out("{}",
            html::Section{.id = "vastgelegd", .title = "Vastgelegd besluit: klopt dit?", .body = rijen});
    }
    if (werk.tegengesproken.empty()) return;
    const auto rijen = [&](html::Out& in) {
        in("<ul>\n");
        for (const auto& een : werk.tegengesproken)
            in("<li class=\"rh-werkrij\"><span>{}: {}<small>{}, {}, {}</small></span></li>\n", een.kenmerk,
               triage::naam(een.soort), een.organisatie, een.wie, dutch_moment(een.op));
        in("</ul>\n<p>Bel deze deelnemer. Leg het besluit zo nodig opnieuw voor.</p>");
    };
    out("{}", html::Section{.id = "tegengesproken", .title = "Vastgelegd besluit klopt niet", .body = rijen});
}

}  // namespace werk::view
