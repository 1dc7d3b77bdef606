#include "domein/plan/pages.hpp"

#include <algorithm>
#include <charconv>

#include "domein/inloggen/inloggen.hpp"
#include "domein/plan/actions.hpp"
#include "domein/plan/form.hpp"
#include "domein/plan/pages_actie.hpp"
#include "domein/plan/rules.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace plan::pages {
namespace {

using toegang::Grant;
using view::Formulier;

constexpr std::string_view hier = "/casussen";

using pagina::Gedaan;

web::Response naar_actie(const kern::Call& call, const toegang::GrantBasis& grant, kern::ItemId actie,
                         Gedaan wat) {
    return pagina::klaar(call, html::url("/casussen/{}/acties/{}", grant.dossier(), actie), wat);
}

web::Response toon_plan(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input) {
    const betrokkene::DossierKop dossier = betrokkene::dossier_kop(call.reader, grant);
    const Plan plan = store::plan(call.reader, grant);
    const Leefgebieden lijst = store::leefgebieden(call.reader, grant);
    const auto versie = versie::nieuwste(call.reader, grant);
    const auto gebieden = leefgebied::overzicht(call.reader, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Plan van aanpak",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty(),
                             .dossier_inzage = true},
                            view::Heel{grant, dossier, plan, lijst, versie, gebieden, input,
                                       !afstemming::verbonden(call, call.reader, grant).empty()});
}

web::Response toon_nieuwe_actie(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input) {
    const betrokkene::DossierKop dossier = betrokkene::dossier_kop(call.reader, grant);
    const Plan plan = store::plan(call.reader, grant);
    return pagina::antwoord(
        call, grant,
        {.titel = "Nieuwe actie", .hier = hier, .kenmerk = dossier.kenmerk, .fout = !input.faults().empty()},
        view::NieuweActie{grant, dossier, plan, input});
}

// Which form of the page was on its way to `naar`.
Formulier formulier_van(std::string_view naar, const web::Input& input) {
    if (naar.ends_with("/voortgang")) return Formulier::voortgang;
    if (naar.ends_with("/antwoord"))
        return naar.find("/overdrachten/") == naar.npos ? Formulier::weigeren : Formulier::niet_overnemen;
    if (naar.ends_with("/verval")) return Formulier::vervallen;
    if (!naar.ends_with("/afronding")) return Formulier::geen;
    return input.typed("uitkomst") == "gereed" ? Formulier::voortgang : Formulier::vervallen;
}

web::Response toon_wijziging(kern::Call& call, const toegang::GrantBasis& grant, const ActieBlad& blad,
                             const web::Input& input, html::Fragment melding = {}) {
    const auto eigenaren = store::eigenaren(call.reader, grant);
    const pagina::Blad pagina{.titel = "Termijn of eigenaar wijzigen",
                              .hier = hier,
                              .kenmerk = blad.dossier.kenmerk,
                              .fout = !input.faults().empty(),
                              .status = melding.empty() ? 200 : 409};
    return pagina::antwoord(call, grant, pagina, view::Wijzig{grant, blad, eigenaren, input, melding});
}

web::Response toon_botsing(kern::Call& call, const toegang::GrantBasis& grant, const ActieBlad& blad,
                           const Wijziging& mijn) {
    std::string eigenaar = "–";
    if (mijn.eigenaar == blad.actie.kop.eigenaar.medewerker)
        eigenaar = blad.actie.kop.eigenaar.organisatie_naam + ", " + blad.actie.kop.eigenaar.naam;
    else if (const auto gekozen = store::eigenaar(call.reader, grant, mijn.eigenaar.value()))
        eigenaar = gekozen->organisatie_naam + ", " + gekozen->naam;
    const pagina::Blad pagina{
        .titel = "Iemand was je voor", .hier = hier, .kenmerk = blad.dossier.kenmerk, .status = 409};
    return pagina::antwoord(call, grant, pagina, view::Botsing{grant, blad, mijn, eigenaar});
}

long long bladzijde(const web::Request& request) {
    const std::string_view getypt = request.query.get("pagina");
    long long nummer = 1;
    const auto [rest, fout] = std::from_chars(getypt.data(), getypt.data() + getypt.size(), nummer);
    const bool goed = fout == std::errc{} && rest == getypt.data() + getypt.size();
    return goed ? std::clamp<long long>(nummer, 1, lijst_max) : 1;
}

}  // namespace

web::Response toon_actie(kern::Call& call, const toegang::GrantBasis& grant, kern::ItemId actie,
                         const Terug& terug) {
    const auto blad = store::blad(call.reader, grant, actie);
    if (!blad) return pagina::geweigerd(call, NotFound{});
    const pagina::Blad pagina{.titel = "Actie",
                              .hier = hier,
                              .kenmerk = blad->dossier.kenmerk,
                              .fout = !terug.input.faults().empty(),
                              .status = terug.melding.empty() ? 200 : 409};
    const auto waarschuwing = betrokkene::waarschuwing(call.reader, grant);
    const auto zicht = gedeeld::zicht(call, grant, blad->actie.kop);
    return pagina::antwoord(
        call, grant, pagina,
        view::Een{grant, *blad, terug.input, terug.formulier, terug.melding, waarschuwing, &zicht});
}

web::Response toon(kern::Call& call, const Grant<Lezen>& grant) {
    return toon_plan(call, grant, inloggen::begin(call).input);
}

web::Response nieuw_doel(kern::Call& call, const Grant<Wijzigen>& grant) {
    return toon_plan(call, grant, inloggen::begin(call).input);
}

web::Response stel_doel(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuwDoel nieuw = lees_doel(input);
    if (!input.finish()) return toon_plan(call, grant, input);
    const auto gedaan = actions::stel_doel(call, grant, nieuw, toegang::id_van_formulier(call));
    if (gedaan)
        return pagina::klaar(call, html::url("/casussen/{}/plan", grant.dossier()), Gedaan::doel_gesteld);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_plan(call, grant, input);
    }
    return pagina::geweigerd(call, gedaan.error());
}

web::Response nieuwe_actie(kern::Call& call, const Grant<Wijzigen>& grant) {
    return toon_nieuwe_actie(call, grant, inloggen::begin(call).input);
}

web::Response stel_actie_voor(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuweActie nieuw = lees_actie(input, grant.vandaag());
    if (!input.finish()) return toon_nieuwe_actie(call, grant, input);
    const auto gedaan = actions::stel_actie_voor(call, grant, nieuw, toegang::id_van_formulier(call));
    if (gedaan) return naar_actie(call, grant, *gedaan, Gedaan::actie_voorgesteld);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_nieuwe_actie(call, grant, input);
    }
    return pagina::geweigerd(call, gedaan.error());
}

web::Response een(kern::Call& call, const Grant<ActieLezen>& grant) {
    // Who may see nothing but his own action has now seen all there is.
    if (!toegang::Gate::zou_mogen(grant, Lezen::recht)) call.gezien = grant.dossier();
    const auto [input, naar] = inloggen::begin(call);
    return toon_actie(call, grant, grant.item(), {input, formulier_van(naar, input)});
}

web::Response antwoord(kern::Call& call, const Grant<Beantwoorden>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const actions::Antwoord antwoord = lees_antwoord(input);
    const Formulier formulier = antwoord.aanvaard ? Formulier::geen : Formulier::weigeren;
    if (!input.finish()) return toon_actie(call, grant, grant.item(), {input, formulier});
    return na_formulier(call, grant, grant.item(), input, formulier, actions::antwoord(call, grant, antwoord),
                        antwoord.aanvaard ? Gedaan::actie_aanvaard : Gedaan::actie_geweigerd);
}

web::Response voortgang(kern::Call& call, const Grant<Beantwoorden>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const std::string tekst = lees_voortgang(input);
    if (!input.finish()) return toon_actie(call, grant, grant.item(), {input, Formulier::voortgang});
    return na_formulier(call, grant, grant.item(), input, Formulier::voortgang,
                        actions::meld_voortgang(call, grant, tekst, toegang::id_van_formulier(call)),
                        Gedaan::voortgang_gemeld);
}

web::Response afronding(kern::Call& call, const Grant<Beantwoorden>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const actions::Afronding afronding = lees_afronding(input);
    const Formulier formulier = afronding.gereed ? Formulier::voortgang : Formulier::vervallen;
    if (!input.finish()) return toon_actie(call, grant, grant.item(), {input, formulier});
    return na_formulier(call, grant, grant.item(), input, formulier, actions::rond_af(call, grant, afronding),
                        afronding.gereed ? Gedaan::actie_gereed : Gedaan::actie_vervallen);
}

web::Response wijziging(kern::Call& call, const Grant<Wijzigen>& grant) {
    const auto blad = store::blad(call.reader, grant, grant.item());
    if (!blad) return pagina::geweigerd(call, NotFound{});
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) {
        input.set("termijn", blad->actie.kop.termijn);
        input.set("eigenaar", blad->actie.kop.eigenaar.medewerker);
        input.set("versie", blad->actie.kop.item.versie);
    }
    return toon_wijziging(call, grant, *blad, input);
}

web::Response wijzig(kern::Call& call, const Grant<Wijzigen>& grant) {
    const auto blad = store::blad(call.reader, grant, grant.item());
    if (!blad) return pagina::geweigerd(call, NotFound{});
    web::Input input = web::Input::from_form(call.request.form);
    const Wijziging wijziging = lees_wijziging(input);
    if (!input.finish()) return toon_wijziging(call, grant, *blad, input);
    const auto gedaan = actions::wijzig(call, grant, wijziging);
    if (gedaan) return naar_actie(call, grant, grant.item(), Gedaan::actie_gewijzigd);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_wijziging(call, grant, *blad, input);
    }
    if (std::holds_alternative<Conflict>(gedaan.error())) return toon_botsing(call, grant, *blad, wijziging);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_wijziging(call, grant, *blad, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response verval(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Verval verval = lees_verval(input);
    if (!input.finish()) return toon_actie(call, grant, grant.item(), {input, Formulier::vervallen});
    return na_formulier(call, grant, grant.item(), input, Formulier::vervallen,
                        actions::laat_vervallen(call, grant, verval.reden, verval.versie),
                        Gedaan::actie_vervallen);
}

web::Response lijst(kern::Call& call, const toegang::Scope<Acties>& scope) {
    view::Lijst lijst{};
    lijst.vandaag = scope.vandaag();
    lijst.weken_stil = store::weken_stil(call.reader, scope.vandaag());
    const std::string_view van = call.request.query.get("van");
    lijst.welke = van == "mij" ? Welke::van_mij : van == "regie" ? Welke::regie : Welke::van_organisatie;
    lijst.heeft_regie = toegang::Gate::zou_mogen(scope.wie(), Wijzigen::recht);
    lijst.bladzijde = bladzijde(call.request);
    const long long eerste = (lijst.bladzijde - 1) * view::lijst_bladzijde;
    const auto regels =
        store::acties(call.reader, scope, lijst.welke, lijst.weken_stil, [&](const ActieKop& kop) {
            const auto signaal = rules::signaal(kop, lijst.vandaag, lijst.weken_stil);
            if (signaal.laat()) ++lijst.laat;
            if (signaal.stil()) ++lijst.stil;
            const long long plek = lijst.totaal++;
            return plek >= eerste && plek < eerste + view::lijst_bladzijde;
        });
    lijst.regels = regels;
    const lijst::Lijst& eigen = *lijst::zoek("acties");
    const auto kolommen = lijst::kolommen(call.reader, scope.wie(), eigen);
    const auto filters = lijst::filters(call.kern, call.reader, scope.wie(), eigen);
    const lijst::Balk balk{scope.wie(), eigen, filters, lijst::als_keuze(eigen, call.request.query)};
    lijst.kolommen = kolommen;
    lijst.balk = &balk;
    return pagina::antwoord(call, scope, {.titel = "Acties", .hier = "/acties"}, lijst);
}

}  // namespace plan::pages
