// Taking back a proposal to admit an organisation: its page, and what is left of it on the casus.

#include "domein/casus/actions.hpp"
#include "domein/casus/form.hpp"
#include "domein/casus/pages.hpp"
#include "domein/casus/rules.hpp"
#include "domein/casus/views.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"

namespace casus {
namespace {

web::Response toon_formulier(kern::Call& call, const toegang::Grant<DeelnameWijzigen>& grant,
                             const OpenBesluit& besluit, const web::Input& input) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Trek voorstel in",
                             .hier = "/casussen",
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty()},
                            view::IntrekkingFormulier{grant, dossier, besluit, input});
}

}  // namespace

web::Response pages::intrekking_formulier(kern::Call& call, const toegang::Grant<DeelnameWijzigen>& grant) {
    const auto besluit = store::open_besluit(call.reader, grant, kern::BesluitId::from(grant.item()));
    if (!besluit) return pagina::geweigerd(call, NotFound{});
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) input.set("versie", besluit->versie);
    return toon_formulier(call, grant, *besluit, input);
}

web::Response pages::trek_in(kern::Call& call, const toegang::Grant<DeelnameWijzigen>& grant) {
    const auto id = kern::BesluitId::from(grant.item());
    web::Input input = web::Input::from_form(call.request.form);
    const Intrekking nieuw = lees_intrekking(input);
    Result<void> gedaan;
    if (auto klaar = input.finish(); !klaar)
        gedaan = tl::unexpected<Error>(klaar.error());
    else
        gedaan = actions::trek_in(call, grant, id, nieuw);
    if (gedaan)
        return pagina::klaar(call, html::url("/casussen/{}", grant.dossier()),
                             pagina::Gedaan::besluit_ingetrokken);
    const auto* fouten = std::get_if<InvalidInput>(&gedaan.error());
    const auto besluit = store::open_besluit(call.reader, grant, id);
    if (fouten == nullptr || !besluit) return pagina::geweigerd(call, gedaan.error());
    if (input.faults().empty()) input.add(*fouten);
    return toon_formulier(call, grant, *besluit, input);
}

namespace view {

void IntrekkingFormulier::operator()(html::Out& out) const {
    const std::string versie(input.typed("versie"));
    const auto velden = [&](html::Out& veld) {
        veld("{}<p class=\"rh-acties\">{}</p>",
             html::filled(input, html::TextArea{.name = "reden",
                                                .label = "Waarom is dit voorstel niet meer nodig?",
                                                .length_max = rules::reden_max}),
             html::Button{.text = "Trek voorstel in", .kind = html::ButtonKind::danger});
    };
    const auto feiten = [&](html::Out& feit) {
        feit("{}{}", html::Fact{"Organisatie", besluit.organisatie},
             html::Fact{"Rol", toegang::naam(besluit.rol)});
        feit("{}", html::Fact{"Antwoorden", std::to_string(besluit.akkoord) + " akkoord, " +
                                                std::to_string(besluit.niet_akkoord) + " niet akkoord"});
    };
    const auto voorstel = [&](html::Out& in) {
        in("{}{}", html::Facts{feiten}, html::Record{besluit.inhoud->reden});
    };
    out("{}{}{}{}",
        html::PageHead{
            .title = "Trek voorstel in",
            .intro = "De organisatie doet niet mee door dit voorstel. De antwoorden blijven bewaard.",
            .path = betrokkene::Pad{grant, dossier}},
        html::ErrorSummary{input.faults()},
        html::Section{.id = "voorstel", .title = "Het voorstel", .body = voorstel},
        html::Form{html::url("/casussen/{}/besluiten/{}/intrekking", grant.dossier(), besluit.id),
                   grant.wie().csrf, versie, velden});
}

void Ingetrokken::operator()(html::Out& out) const {
    if (besluiten.empty()) return;
    const auto lijst = [&](html::Out& in) {
        for (const auto& besluit : besluiten) {
            in("<h3>{} toelaten als {}</h3>", besluit.organisatie, toegang::naam(besluit.rol));
            in("{}<p class=\"rh-klein\">Ingetrokken door {}, {}</p>{}", html::Record{besluit.inhoud->reden},
               besluit.door, pagina::wanneer(besluit.op, grant.vandaag()),
               html::Record{besluit.inhoud->ingetrokken});
        }
    };
    const std::string titel = "Ingetrokken voorstellen: " + std::to_string(besluiten.size());
    out("{}", html::Details{titel, lijst});
}

}  // namespace view
}  // namespace casus
