#include "domein/werk/views.hpp"
#include "kern/termijn/termijn.hpp"

namespace werk::view {
namespace {

// What was asked above the case table: the reference and the date, never whose it is.
void knelpunten(html::Out& out, const std::vector<escalatie::Wachtend>& wachtend, Date vandaag) {
    const auto rijen = [&](html::Out& in) {
        in("<ul>\n");
        for (const auto& een : wachtend) {
            const auto stand = termijn::tijdigheid(een.antwoord_voor, vandaag);
            const auto teken = [&](html::Out& zin) {
                if (stand.stand == termijn::Stand::op_tijd)
                    zin("antwoord voor {}", dutch_date(een.antwoord_voor));
                else
                    zin("{}", html::Termijn{stand.stand == termijn::Stand::laat ? html::Tijdigheid::laat
                                                                                : html::Tijdigheid::bijna,
                                            stand.tekst});
            };
            in("<li class=\"rh-werkrij\"><span><a href=\"{}\">{}</a><small>{}</small></span></li>\n",
               html::url("/casussen/{}/knelpunten/{}", een.dossier, een.item), een.kenmerk, teken);
        }
        in("</ul>");
    };
    out("{}",
        html::Section{.id = "knelpunten", .title = "Een knelpunt wacht op jouw antwoord", .body = rijen});
}

// The kind and the moment: which dossiers, and when, stands on the page of the meeting.
void overleggen(html::Out& out, const Werk& werk) {
    if (werk.overleggen.empty()) return;
    const auto rijen = [&](html::Out& in) {
        in("<ul>\n");
        for (const auto& een : werk.overleggen)
            in("<li class=\"rh-werkrij\"><span><a href=\"{}\">{}</a><small>{}</small></span><span>{}</span></li>\n",
               html::url("/overleggen/{}", een.overleg.id), een.overleg.tafelnaam,
               dutch_date_long(local_date(een.overleg.begin)),
               een.antwoord == overleg::Antwoord::nog_niet ? "geef antwoord"
               : een.antwoord == overleg::Antwoord::komt   ? "je komt"
                                                           : "afgemeld");
        in("</ul>");
    };
    out("{}",
        html::Section{.id = "overleg", .title = "Overleg", .note = "de komende twee weken", .body = rijen});
}

// Who stands in for whom, today.
void waarnemingen(html::Out& out, const Werk& werk) {
    if (werk.waarnemingen.empty()) return;
    const auto rijen = [&](html::Out& in) {
        in("<ul>\n");
        for (const auto& een : werk.waarnemingen)
            in("<li class=\"rh-werkrij\"><span>{}, waargenomen door {}<small>tot en met {}</small></span></li>\n",
               een.afwezig, een.waarnemer, dutch_date(een.tot));
        in("</ul>");
    };
    out("{}", html::Section{.id = "waarneming", .title = "Waarneming", .body = rijen});
}

void heropeningen(html::Out& out, const Werk& werk) {
    if (werk.heropeningen.empty()) return;
    const auto rijen = [&](html::Out& in) {
        in("<ul>\n");
        for (const auto& een : werk.heropeningen)
            in("<li class=\"rh-werkrij\"><span><a href=\"{}\">Zeg of een gesloten dossier open mag</a><small>gevraagd op "
               "{}</small></span></li>\n",
               html::url("/afgesloten"), dutch_date(local_date(een.gevraagd)));
        in("</ul>");
    };
    out("{}", html::Section{.id = "heropenen", .title = "Gesloten dossier openen?", .body = rijen});
}

}  // namespace

void Vastleggingen::operator()(html::Out& out) const {
    if (!werk.knelpunten.empty()) knelpunten(out, werk.knelpunten, vandaag);
    overleggen(out, werk);
    waarnemingen(out, werk);
    heropeningen(out, werk);
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
