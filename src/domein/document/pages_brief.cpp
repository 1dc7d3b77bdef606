// The page of a letter: which one and to whom, then its text.
#include "domein/document/brief.hpp"
#include "domein/document/pages.hpp"
#include "domein/document/views_brief.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/toegang/eenmaal.hpp"
#include "platform/files/pdf.hpp"

namespace document::pages {
namespace {

// Which tab it belongs to: that of triage until somebody decided.
std::string_view hier(const toegang::GrantBasis& grant) {
    const bool jong = grant.fase() == toegang::Fase::aanmelding || grant.fase() == toegang::Fase::triage;
    return jong ? "/triage" : "/casussen";
}

std::optional<brief::Soort> soort_van(std::string_view code) {
    for (const auto& [bekend, soort] : brief::soort_codes)
        if (bekend == code) return soort;
    return std::nullopt;
}

web::Response toon_keuze(kern::Call& call, const toegang::Grant<BriefMaken>& grant) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto personen = brief::personen(call, grant);
    const bool gemeld = brief::ontvanger(call, grant, brief::Soort::ontvangst, std::nullopt).has_value();
    return pagina::antwoord(call, grant,
                            {.titel = "Brief maken", .hier = hier(grant), .kenmerk = dossier.kenmerk},
                            view::BriefKeuze{grant, dossier, personen, gemeld, call.reader});
}

web::Response toon_brief(kern::Call& call, const toegang::Grant<BriefMaken>& grant, const web::Input& input,
                         html::Fragment melding = {}) {
    auto soort = soort_van(input.typed("soort"));
    if (soort && !brief::past_bij(*soort, grant.fase()) && melding.empty()) soort.reset();
    const auto aan = soort
                         ? brief::ontvanger(call, grant, *soort, kern::ItemId::parse(input.typed("persoon")))
                         : std::nullopt;
    if (!aan)
        return input.faults().empty() ? toon_keuze(call, grant)
                                      : pagina::geweigerd(call, InvalidInput{input.faults()});
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    return pagina::antwoord(
        call, grant,
        {.titel = "Brief maken",
         .hier = hier(grant),
         .kenmerk = dossier.kenmerk,
         .fout = !input.faults().empty(),
         .status = melding.empty() ? 200 : 409},
        view::BriefFormulier{grant, dossier, *soort, *aan, input, files::can_make_pdf(), melding});
}

// A fresh form: the template, filled in with what is known.
void begin_brief(kern::Call& call, const toegang::Grant<BriefMaken>& grant, web::Input& input) {
    const auto soort = soort_van(call.request.query.get("soort"));
    if (!soort) return;
    const auto persoon = kern::ItemId::parse(call.request.query.get("persoon"));
    const auto aan = brief::ontvanger(call, grant, *soort, persoon);
    if (!aan) return;
    const auto voorstel = brief::voorstel(call, grant, *soort, *aan);
    input.set("soort", brief::code(*soort));
    if (persoon) input.set("persoon", *persoon);
    input.set("aan", aan->aan);
    input.set("onderwerp", voorstel.onderwerp);
    input.set("tekst", voorstel.tekst);
    input.set("vorm", "odt");
}

}  // namespace

web::Response brief(kern::Call& call, const toegang::Grant<BriefMaken>& grant) {
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) begin_brief(call, grant, input);
    return toon_brief(call, grant, input);
}

web::Response maak_brief(kern::Call& call, const toegang::Grant<BriefMaken>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const brief::Wens wens = brief::lees(input);
    if (!input.finish()) return toon_brief(call, grant, input);
    const auto id = toegang::id_van_formulier(call);
    const auto gedaan = brief::maak(call, grant, wens, id);
    // The list of documents is part of a casus; before and after that a letter has its own page.
    const bool in_casus = toegang::Gate::zou_mogen(grant, toegang::Recht::casus_lezen);
    if (gedaan)
        return pagina::klaar(call,
                             in_casus ? html::url("/casussen/{}/documenten", grant.dossier())
                                      : html::url("/casussen/{}/documenten/{}", grant.dossier(), id),
                             pagina::Gedaan::brief_gemaakt);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_brief(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon_brief(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace document::pages
