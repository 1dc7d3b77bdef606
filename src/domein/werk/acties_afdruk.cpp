// One's own open actions on paper, or to type over in the system of one's own organisation: what to do and by when, with the
// kenmerk that leads back here. The name of the person stays in the program.
#include "domein/plan/plan.hpp"
#include "domein/werk/instellingen.hpp"
#include "kern/pagina/antwoord.hpp"
#include "platform/html/parts.hpp"

namespace werk {
namespace {

constexpr int weken_stil = 4;  // not shown here

struct Afdruk {
    const toegang::ScopeBasis& scope;
    const std::vector<plan::ActieRegel>& acties;

    void operator()(html::Out& out) const {
        const auto pad = [](html::Out& in) { in("<a href=\"{}\">Acties</a>", html::url("/acties?van=mij")); };
        out("{}",
            html::PageHead{
                .title = "Mijn acties op papier",
                .intro = "Jouw open acties, op termijn. Zonder namen: het kenmerk leidt terug naar de casus.",
                .path = pad});
        if (acties.empty()) {
            out("{}", html::EmptyState{"Je hebt geen open acties."});
            return;
        }
        const auto rijen = [&](html::Out& rij) {
            for (const auto& een : acties) {
                const auto wat = [&](html::Out& in) {
                    if (een.tekst.open()) in("{}", een.tekst->tekst);
                };
                rij("<tr>{}{}{}</tr>", html::RowHead{html::Kenmerk{een.kenmerk}}, html::Cell{wat, "Actie"},
                    html::Cell{dutch_date(een.kop.termijn), "Klaar voor"});
            }
        };
        out("{}", html::Table{.caption = "Mijn open acties",
                              .columns = {{"Kenmerk"}, {"Actie"}, {"Klaar voor"}},
                              .rows = rijen,
                              .kind = html::TableKind::stacking,
                              .caption_kind = html::CaptionKind::hidden});
    }
};

}  // namespace

web::Response pages::acties_afdruk(kern::Call& call, const toegang::Scope<EigenActies>& scope) {
    const auto acties = plan::acties(call.reader, scope, plan::Welke::van_mij, weken_stil,
                                     [](const plan::ActieKop&) { return true; });
    return pagina::antwoord(call, scope, {.titel = "Mijn acties op papier", .hier = "/acties"},
                            Afdruk{scope, acties});
}

}  // namespace werk
