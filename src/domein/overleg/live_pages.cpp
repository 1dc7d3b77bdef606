#include "domein/overleg/live_pages.hpp"

#include "domein/inloggen/inloggen.hpp"
#include "domein/overleg/live_actions.hpp"
#include "domein/overleg/live_form.hpp"
#include "domein/overleg/live_kijk.hpp"
#include "domein/overleg/live_views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace overleg::live::pages {
namespace {

constexpr std::string_view hier = "/overleggen";

std::optional<OverlegId> id_uit(const PathText& pad) { return OverlegId::parse(pad.get("overleg")); }
web::Response weg(kern::Call& call) { return pagina::geweigerd(call, NotFound{}); }

// The plan of the point, for who may make an action in it.
std::optional<plan::Plan> plan_van(kern::Call& call, const store::Huidig& punt) {
    toegang::Besluit besluit;
    const auto grant = call.kern.gate.ask<plan::Wijzigen>(
        call.reader, *call.wie, {punt.dossier, std::nullopt}, call.nu, call.inzage, besluit);
    if (!grant) return std::nullopt;
    return plan::kort(call.reader, *grant);
}

// The parts of the page, kept alive while it is written.
struct Delen {
    Kijk kijk;
    std::vector<Regel> regels;
    std::vector<Aanwezige> aanwezigen;
    std::vector<store::Organisatie> organisaties;
    std::optional<plan::Plan> plan;
};

std::optional<Delen> lees(kern::Call& call, const toegang::ScopeBasis& scope, OverlegId id,
                          bool formulieren) {
    auto gezien = kijk(call.reader, scope, id);
    if (!gezien) return std::nullopt;
    std::optional<Delen> delen(std::in_place);
    delen->kijk = std::move(*gezien);
    const Kijk& k = delen->kijk;
    if (!k.huidig) return delen;
    delen->regels = store::regels(call.reader, scope, *k.huidig);
    delen->aanwezigen = store::aanwezigen(call.reader, scope, *k.huidig);
    if (!formulieren) return delen;
    delen->organisaties = store::organisaties(call.reader, scope, *k.huidig);
    delen->plan = plan_van(call, *k.huidig);
    return delen;
}

view::Stand stand_van(const toegang::Principal& wie, const Delen& d) {
    return {wie,        d.kijk.overleg, d.kijk.punten, d.kijk.leden, d.kijk.leidt, d.kijk.bij_punt_van_ander,
            d.kijk.zaal};
}
view::PuntKop kop_van(const Delen& d) { return {d.kijk.punt, d.aanwezigen, d.kijk.bij_punt_van_ander}; }
view::Regels regels_van(const toegang::Principal& wie, const Delen& d) {
    return {wie, d.kijk.punt, d.regels, d.kijk.leidt};
}
void formulieren_van(html::Out& out, const toegang::Principal& wie, const Delen& d, const web::Input& input) {
    if (d.kijk.punt == nullptr || d.kijk.overleg.status != Status::bezig) return;
    out("{}", view::Formulieren{wie, *d.kijk.punt, d.organisaties, d.plan ? &*d.plan : nullptr, d.kijk.leidt,
                                input});
}

web::Response pagina_van(kern::Call& call, const toegang::ScopeBasis& scope, OverlegId id,
                         const web::Input& input, html::Fragment melding = {}) {
    const auto delen = lees(call, scope, id, true);
    if (!delen) return weg(call);
    const auto formulieren = [&](html::Out& out) { formulieren_van(out, scope.wie(), *delen, input); };
    return pagina::antwoord(call, scope,
                            {.titel = "Overleg",
                             .hier = hier,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::Blad{stand_van(scope.wie(), *delen), kop_van(*delen),
                                       regels_van(scope.wie(), *delen), formulieren, melding, input});
}

html::Url naar_live(OverlegId id) { return html::url("/overleggen/{}/live", id); }

// After an act at the table: back to it; or the same page with what was typed and what is wrong.
template <class T>
web::Response na(kern::Call& call, OverlegId id, web::Input& input, const Result<T>& gedaan) {
    if (gedaan) return web::see_other(std::string(naar_live(id).text()));
    const auto bezwaar = pagina::bezwaar(gedaan.error());
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error()))
        input.add(*fouten);
    else if (!bezwaar)
        return pagina::geweigerd(call, gedaan.error());
    toegang::Besluit besluit;
    const auto scope = call.kern.gate.ask_list<Bijwonen>(*call.wie, call.nu, call.inzage, besluit);
    if (!scope) return weg(call);
    return bezwaar ? pagina_van(call, *scope, id, input, *bezwaar) : pagina_van(call, *scope, id, input);
}

template <class Lees, class Doe>
web::Response van_formulier(kern::Call& call, OverlegId id, Lees&& lees_in, Doe&& doe) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto gelezen = lees_in(input);
    input.ignore("concept");
    const auto klaar = input.finish();
    if (!klaar) return na(call, id, input, Result<void>(tl::unexpected<Error>(InvalidInput{})));
    return na(call, id, input, doe(gelezen));
}

// The same about a point: its meeting is where one goes back to.
template <class Lees, class Doe>
web::Response bij_punt(kern::Call& call, const toegang::GrantBasis& grant, kern::ItemId punt, Lees&& lees_in,
                       Doe&& doe) {
    const auto nu = store::punt_nu(call.reader, grant, punt);
    if (!nu) return weg(call);
    return van_formulier(call, nu->overleg, std::forward<Lees>(lees_in), std::forward<Doe>(doe));
}

const auto niets = [](web::Input&) { return true; };

struct PadVan {
    kern::DossierId dossier;
    void operator()(html::Out& out) const {
        out("<a href=\"{}\">Verslagen</a>", html::url("/casussen/{}/verslagen", dossier));
    }
};

web::Response toon_verslag(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                           html::Fragment melding = {}) {
    const auto verslag = store::verslag(call.reader, grant);
    if (!verslag) return weg(call);
    const bool leidt = grant.rol() == toegang::DeelnameRol::huis &&
                       toegang::Gate::zou_mogen(grant.wie(), toegang::Recht::overleg_voorbereiden);
    const PadVan pad{grant.dossier()};
    return pagina::antwoord(call, grant,
                            {.titel = "Verslag",
                             .hier = "/casussen",
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::EenVerslag{grant, *verslag, leidt, input, pad, melding});
}

template <class Lees, class Doe>
web::Response bij_verslag(kern::Call& call, const toegang::GrantBasis& grant, Lees&& lees_in, Doe&& doe) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto gelezen = lees_in(input);
    input.ignore("concept");
    if (!input.finish()) return toon_verslag(call, grant, input);
    const auto gedaan = doe(gelezen);
    if (gedaan)
        return web::see_other(
            std::string(html::url("/casussen/{}/verslagen/{}", grant.dossier(), grant.item()).text()));
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_verslag(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_verslag(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace

web::Response toon(kern::Call& call, const Scope<Bijwonen>& scope, const PathText& pad) {
    const auto id = id_uit(pad);
    return id ? pagina_van(call, scope, *id, inloggen::begin(call).input) : weg(call);
}

// One part, for a page that is open: the same bytes as in the page.
web::Response deel(kern::Call& call, const Scope<Bijwonen>& scope, const PathText& pad) {
    const auto id = id_uit(pad);
    const std::string_view naam = pad.get("deel");
    const auto delen = id ? lees(call, scope, *id, naam == "formulieren") : std::nullopt;
    if (!delen) return weg(call);
    const web::Input input = inloggen::begin(call).input;
    const auto schrijf_deel = [&](html::Out& out) {
        if (naam == "stand") out("{}", stand_van(scope.wie(), *delen));
        if (naam == "punt") out("{}", kop_van(*delen));
        if (naam == "regels") out("{}", regels_van(scope.wie(), *delen));
        if (naam == "formulieren") formulieren_van(out, scope.wie(), *delen, input);
        if (naam == "zaal") {
            const auto muur = op_de_muur(call.reader, scope, delen->kijk);
            out("{}", view::Zaal{delen->kijk.overleg, delen->kijk.punt, muur.regels, muur.leeg});
        }
    };
    if (naam != "stand" && naam != "punt" && naam != "regels" && naam != "formulieren" && naam != "zaal")
        return weg(call);
    return web::html_response(html::to_string(schrijf_deel));
}

web::Response stroom(kern::Call& call, const Scope<Bijwonen>& scope, const PathText& pad) {
    const auto id = id_uit(pad);
    if (!id || !call.kern.stromen || !overleg::store::een(call.reader, scope.wie(), *id)) return weg(call);
    toegang::NieuweStroom nieuw;
    nieuw.sessie = scope.wie().sessie;
    nieuw.account = scope.wie().account;
    nieuw.over = *id;
    nieuw.peil = [id = *id](db::Reader& reader) { return store::peil(reader, id); };
    nieuw.stand = [gate = &call.kern.gate, id = *id](db::Reader& reader, const toegang::Principal& wie,
                                                     Instant nu) {
        return stand(*gate, reader, wie, id, nu);
    };
    nieuw.aanwezig = [id = *id](db::Reader& reader) { return store::is_bij_een_punt(reader, id); };
    nieuw.laatst = std::string(call.request.header("last-event-id"));
    return call.kern.stromen->antwoord(std::move(nieuw));
}

web::Response zaal(kern::Call& call, const Scope<Bijwonen>& scope, const PathText& pad) {
    const auto id = id_uit(pad);
    const auto gezien = id ? kijk(call.reader, scope, *id) : std::nullopt;
    if (!gezien || !gezien->leidt) return weg(call);
    const auto muur = op_de_muur(call.reader, scope, *gezien);
    const view::Zaal inhoud{gezien->overleg, gezien->punt, muur.regels, muur.leeg};
    return pagina::antwoord(call, scope, {.titel = "Zaalscherm", .hier = hier}, view::ZaalBlad{inhoud});
}

web::Response open(kern::Call& call, const Grant<Leiden>& grant, const PathText& pad) {
    const auto id = id_uit(pad);
    if (!id) return weg(call);
    return van_formulier(call, *id, niets, [&](bool) { return actions::open(call, grant, *id); });
}

web::Response sluit(kern::Call& call, const Grant<Leiden>& grant, const PathText& pad) {
    const auto id = id_uit(pad);
    if (!id) return weg(call);
    return van_formulier(call, *id, niets, [&](bool) { return actions::sluit(call, grant, *id); });
}

web::Response zet_aanwezig(kern::Call& call, const Grant<Leiden>& grant, const PathText& pad) {
    const auto id = id_uit(pad);
    if (!id) return weg(call);
    return van_formulier(call, *id, form::lees_aanwezig, [&](const form::Aanwezig& wie) {
        return actions::zet_aanwezig(call, grant, *id, wie.wie.value(), wie.aanwezig);
    });
}

web::Response zet_zaal(kern::Call& call, const Grant<Leiden>& grant, const PathText& pad) {
    const auto id = id_uit(pad);
    if (!id) return weg(call);
    return van_formulier(
        call, *id, [](web::Input& input) { return form::lees_ja(input, "bevestigd", "Bevestigd"); },
        [&](bool ja) { return actions::zet_zaal(call, grant, *id, ja); });
}

web::Response begin(kern::Call& call, const Grant<PuntLeiden>& grant) {
    return bij_punt(call, grant, grant.item(), niets, [&](bool) { return actions::begin(call, grant); });
}

web::Response parkeer(kern::Call& call, const Grant<PuntLeiden>& grant) {
    return bij_punt(
        call, grant, grant.item(),
        [](web::Input& input) {
            input.ignore("volgende");
            return true;
        },
        [&](bool) { return actions::parkeer(call, grant); });
}

web::Response rond_af(kern::Call& call, const Grant<PuntLeiden>& grant) {
    return bij_punt(
        call, grant, grant.item(),
        [](web::Input& input) { return form::lees_ja(input, "volgende", "Volgend punt"); },
        [&](bool volgende) {
            return actions::rond_af(call, grant, volgende, toegang::id_van_formulier(call));
        });
}

web::Response laat_toe(kern::Call& call, const Grant<PuntLeiden>& grant) {
    return bij_punt(
        call, grant, grant.item(),
        [&](web::Input& input) { return form::lees_aanwezige(input, grant.vandaag()); },
        [&](const NieuweAanwezige& nieuw) {
            return actions::laat_toe(call, grant, nieuw, toegang::id_van_formulier(call));
        });
}

web::Response mondeling(kern::Call& call, const Grant<PuntLeiden>& grant) {
    return bij_punt(call, grant, grant.item(), form::lees_regel_id, [&](std::optional<kern::ItemId> id) {
        return actions::mondeling(call, grant, id.value());
    });
}

web::Response schrijf(kern::Call& call, const Grant<Schrijven>& grant) {
    return bij_punt(call, grant, grant.item(), form::lees_regel, [&](const NieuweRegel& nieuw) {
        return actions::schrijf(call, grant, nieuw, toegang::id_van_formulier(call));
    });
}

web::Response besluit(kern::Call& call, const Grant<plan::Wijzigen>& grant) {
    return bij_punt(call, grant, grant.item(), form::lees_besluit, [&](const plan::NieuweActie& nieuw) {
        return actions::besluit(call, grant, nieuw, toegang::id_van_formulier(call));
    });
}

namespace {

web::Response toon_regel(kern::Call& call, const toegang::GrantBasis& grant, html::Fragment melding = {}) {
    kern::ItemId punt;
    const auto regel = store::regel(call.reader, grant, grant.item(), punt);
    if (!regel) return weg(call);
    const PadVan pad{grant.dossier()};
    return pagina::antwoord(
        call, grant,
        {.titel = "Regel uit een overleg", .hier = "/casussen", .status = melding.empty() ? 200 : 409},
        view::EenRegel{grant, *regel, pad, melding});
}

}  // namespace

web::Response regel(kern::Call& call, const Grant<Vrijgeven>& grant) { return toon_regel(call, grant); }

web::Response geef_vrij(kern::Call& call, const Grant<Vrijgeven>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const bool akkoord = form::lees_vrijgave(input);
    if (const auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    kern::ItemId punt;
    const auto bekend = store::regel(call.reader, grant, grant.item(), punt);
    const auto gedaan = actions::geef_vrij(call, grant, akkoord);
    if (!gedaan) {
        if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon_regel(call, grant, *bezwaar);
        return pagina::geweigerd(call, gedaan.error());
    }
    const auto nu = bekend ? store::punt_nu(call.reader, grant, punt) : std::nullopt;
    if (nu && nu->status == PuntStatus::aan_de_orde)
        return web::see_other(std::string(naar_live(nu->overleg).text()));
    return web::see_other(
        std::string(html::url("/casussen/{}/overlegregels/{}", grant.dossier(), grant.item()).text()));
}

web::Response verslagen(kern::Call& call, const Grant<Verslagen>& grant) {
    const auto rijen = store::verslagen(call.reader, grant);
    const auto pad = [&](html::Out& out) {
        out("<a href=\"{}\">Casus</a>", html::url("/casussen/{}", grant.dossier()));
    };
    return pagina::antwoord(call, grant, {.titel = "Verslagen", .hier = "/casussen"},
                            view::Verslagen{grant, rijen, pad});
}

web::Response verslag(kern::Call& call, const Grant<VerslagLezen>& grant) {
    return toon_verslag(call, grant, inloggen::begin(call).input);
}

web::Response lees_terug(kern::Call& call, const Grant<VerslagBeantwoorden>& grant) {
    return bij_verslag(call, grant, form::lees_antwoord,
                       [&](const NieuwAntwoord& nieuw) { return actions::lees_terug(call, grant, nieuw); });
}

web::Response verbeter(kern::Call& call, const Grant<PuntLeiden>& grant) {
    return bij_verslag(call, grant, form::lees_verbetering, [&](const NieuweVerbetering& nieuw) {
        return actions::verbeter(call, grant, nieuw, toegang::id_van_formulier(call));
    });
}

}  // namespace overleg::live::pages
