#include "domein/uitvraag/pages.hpp"

#include <algorithm>
#include <charconv>

#include "domein/inloggen/inloggen.hpp"
#include "domein/uitvraag/actions.hpp"
#include "domein/uitvraag/form.hpp"
#include "domein/uitvraag/rules.hpp"
#include "domein/uitvraag/store.hpp"
#include "domein/uitvraag/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace uitvraag::pages {
namespace {

using pagina::Gedaan;
using view::Terug;

constexpr std::string_view hier = "/casussen";
constexpr std::string_view gewone_grondslag = "verstrekken";  // Wgs 1.5(1): the duty to provide

web::Response toon_formulier(kern::Call& call, const toegang::Grant<Stellen>& grant,
                             const web::Input& input) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto kiesbaar = store::vraagbaar(call.reader, grant);
    const auto grondslagen = partner::codes(call.reader, "grondslag", grant.vandaag());
    const pagina::Blad blad{
        .titel = "Stel een vraag", .hier = hier, .kenmerk = dossier.kenmerk, .fout = !input.faults().empty()};
    return pagina::antwoord(call, grant, blad, view::Formulier{grant, dossier, kiesbaar, grondslagen, input});
}

// Which form of the page of a question this is, by where it goes and what it says.
Terug terug_van(std::string_view naar, const web::Input& input) {
    if (naar.ends_with("/termijn")) return Terug::termijn;
    if (naar.ends_with("/intrekking")) return Terug::intrekking;
    if (!naar.ends_with("/antwoord")) return Terug::geen;
    const std::string_view soort = input.typed("soort");
    if (soort == rules::code(AntwoordSoort::niets_bekend)) return Terug::niets_bekend;
    if (soort == rules::code(AntwoordSoort::mag_niet)) return Terug::mag_niet;
    if (soort == rules::code(AntwoordSoort::later)) return Terug::later;
    return Terug::bijdrage;
}

web::Response toon_een(kern::Call& call, const toegang::GrantBasis& grant, web::Input input, Terug terug,
                       html::Fragment melding = {}) {
    const auto vraag = store::een(call.reader, grant);
    if (!vraag) return pagina::geweigerd(call, NotFound{});
    if (terug != Terug::bijdrage) {
        web::Input deel = input.section("bijdrage");
        bijdrage::begin(deel);
    }
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto organisaties = bijdrage::deelnemende_organisaties(call.reader, grant);
    const pagina::Blad blad{.titel = "Vraag van het huis",
                            .hier = hier,
                            .kenmerk = dossier.kenmerk,
                            .fout = !input.faults().empty(),
                            .status = melding.empty() ? 200 : 409};
    const auto waarschuwing = betrokkene::waarschuwing(call.reader, grant);
    return pagina::antwoord(
        call, grant, blad,
        view::Een{grant, dossier, *vraag, organisaties, waarschuwing, input, terug, melding});
}

// What came of a form on that page. Nothing typed is lost: not when the question changed, not when a rule says no.
template <class T>
web::Response na(kern::Call& call, const toegang::GrantBasis& grant, web::Input& input,
                 const Result<T>& gedaan, Gedaan wat) {
    if (gedaan)
        return pagina::klaar(call, html::url("/casussen/{}/uitvragen/{}", grant.dossier(), grant.item()),
                             wat);
    const Terug terug = terug_van(call.request.path, input);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_een(call, grant, input, terug);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_een(call, grant, input, terug, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

long long bladzijde(const web::Request& request, long long totaal) {
    const std::string_view getypt = request.query.get("pagina");
    long long nummer = 1;
    const auto [rest, fout] = std::from_chars(getypt.data(), getypt.data() + getypt.size(), nummer);
    if (fout != std::errc{} || rest != getypt.data() + getypt.size()) return 1;
    return std::clamp<long long>(
        nummer, 1, std::max(1LL, (totaal + view::koppel_bladzijde - 1) / view::koppel_bladzijde));
}

web::Response toon_koppelen(kern::Call& call, const toegang::Grant<Stellen>& grant, const web::Input* getypt,
                            html::Fragment melding = {}) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const Overzicht overzicht = store::koppelbaar(call.reader, grant);
    std::vector<const bijdrage::Bijdrage*> zichtbaar;
    for (const auto& een : overzicht.bijdragen)
        if (een.tekst.open() && !een.ingetrokken && !een.vervangen) zichtbaar.push_back(&een);
    const auto totaal = static_cast<long long>(zichtbaar.size());
    const long long pagina = bladzijde(call.request, totaal);
    const auto van = static_cast<std::size_t>((pagina - 1) * view::koppel_bladzijde);
    const std::span alle(zichtbaar);
    const auto deze =
        alle.subspan(std::min(van, alle.size()),
                     std::min<std::size_t>(view::koppel_bladzijde, alle.size() - std::min(van, alle.size())));
    const pagina::Blad blad{.titel = "Koppel bijdragen aan de toetsen",
                            .hier = hier,
                            .kenmerk = dossier.kenmerk,
                            .status = melding.empty() ? 200 : 409};
    return pagina::antwoord(call, grant, blad,
                            view::Koppelen{grant, dossier, overzicht, deze, pagina, totaal, getypt, melding});
}

}  // namespace

web::Response overzicht(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const Overzicht gelezen = store::overzicht(call.reader, grant);
    const pagina::Blad blad{.titel = "Informatie-uitvraag",
                            .hier = hier,
                            .kenmerk = dossier.kenmerk,
                            .dossier_inzage = toegang::Gate::zou_mogen(grant, toegang::Recht::casus_inzage)};
    return pagina::antwoord(call, grant, blad, view::Heel{grant, dossier, gelezen});
}

web::Response formulier(kern::Call& call, const toegang::Grant<Stellen>& grant) {
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) {
        input.set("termijn", store::gewone_termijn(call.reader, grant.vandaag()));
        input.set("grondslag", gewone_grondslag);
    }
    return toon_formulier(call, grant, input);
}

web::Response stel(kern::Call& call, const toegang::Grant<Stellen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto nieuw = lees_uitvraag(input, store::gewone_termijn(call.reader, grant.vandaag()));
    if (!input.finish()) return toon_formulier(call, grant, input);
    const auto gedaan = actions::stel(call, grant, nieuw, toegang::id_van_formulier(call));
    if (gedaan)
        return pagina::klaar(call, html::url("/casussen/{}/uitvraag", grant.dossier()),
                             Gedaan::uitvraag_gesteld);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_formulier(call, grant, input);
    }
    return pagina::geweigerd(call, gedaan.error());
}

web::Response koppelen(kern::Call& call, const toegang::Grant<Stellen>& grant) {
    return toon_koppelen(call, grant, nullptr);
}

web::Response koppel(kern::Call& call, const toegang::Grant<Stellen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto koppelingen = lees_koppelingen(input);
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    const auto gedaan = actions::koppel(call, grant, koppelingen);
    if (gedaan)
        return pagina::klaar(call, html::url("/casussen/{}/uitvraag", grant.dossier()),
                             Gedaan::toetsen_gekoppeld);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_koppelen(call, grant, &input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response een(kern::Call& call, const toegang::Grant<Zien>& grant) {
    // Who may see nothing but what he is asked has now seen all there is.
    if (!toegang::Gate::zou_mogen(grant, toegang::Recht::casus_lezen)) call.gezien = grant.dossier();
    const auto [input, naar] = inloggen::begin(call);
    return toon_een(call, grant, input, terug_van(naar, input));
}

web::Response antwoord(kern::Call& call, const toegang::Grant<Beantwoorden>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuwAntwoord nieuw = lees_antwoord(input, grant);
    if (!input.finish()) return toon_een(call, grant, input, terug_van(call.request.path, input));
    return na(call, grant, input, actions::antwoord(call, grant, nieuw, toegang::id_van_formulier(call)),
              Gedaan::uitvraag_beantwoord);
}

web::Response verplaats(kern::Call& call, const toegang::Grant<Stellen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Verplaatsing gelezen = lees_verplaatsing(input);
    if (!input.finish()) return toon_een(call, grant, input, Terug::termijn);
    return na(call, grant, input, actions::verplaats(call, grant, gelezen), Gedaan::uitvraag_verplaatst);
}

web::Response trek_in(kern::Call& call, const toegang::Grant<Stellen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Intrekking gelezen = lees_intrekking(input);
    if (!input.finish()) return toon_een(call, grant, input, Terug::intrekking);
    return na(call, grant, input, actions::trek_in(call, grant, gelezen), Gedaan::uitvraag_ingetrokken);
}

web::Response herinner(kern::Call& call, const toegang::Grant<Herinneren>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    return na(call, grant, input, actions::herinner(call, grant), Gedaan::uitvraag_herinnerd);
}

}  // namespace uitvraag::pages
