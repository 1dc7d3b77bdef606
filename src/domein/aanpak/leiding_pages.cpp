// Pages and API of who leads, and of the hand-over.
#include "domein/aanpak/api.hpp"
#include "domein/aanpak/leiding.hpp"
#include "domein/aanpak/pages.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "kern/pagina/api.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace aanpak {
namespace {

using pagina::Gedaan;
using toegang::Grant;

constexpr std::string_view hier = "/casussen";

web::Response toon_leiding(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                           html::Fragment melding = {}) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto afspraken = store::afspraken(call.reader, grant);
    const auto kiesbaar = store::deelnemend(call.reader, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Wie leidt",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::Leiding{grant, dossier, afspraken, kiesbaar, input, melding});
}

web::Response toon_overdracht(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                              html::Fragment melding = {}) {
    const std::string kenmerk = store::kenmerk(call.reader, grant);
    const auto overdrachten = store::overdrachten(call.reader, grant);
    const auto ontvangers = store::ontvangers(call.reader, grant.vandaag());
    return pagina::antwoord(call, grant,
                            {.titel = "Overdracht",
                             .hier = hier,
                             .kenmerk = kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::Radicalisering{grant, kenmerk, overdrachten, ontvangers, input, melding});
}

template <class Toon>
web::Response na(kern::Call& call, web::Input& input, const Result<void>& gedaan, Gedaan wat,
                 const html::Url& naar, Toon toon) {
    if (gedaan) return pagina::klaar(call, naar, wat);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon(input, html::Fragment{});
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon(input, html::Fragment(*bezwaar));
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace

web::Response pages::leiding(kern::Call& call, const Grant<Lezen>& grant) {
    return toon_leiding(call, grant, inloggen::begin(call).input);
}

web::Response pages::spreek_af(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuweAfspraak nieuw = lees_afspraak(input);
    if (!input.finish()) return toon_leiding(call, grant, input);
    return na(
        call, input, actions::spreek_af(call, grant, nieuw, toegang::id_van_formulier(call)),
        Gedaan::regieafspraak_bewaard, html::url("/casussen/{}/leiding", grant.dossier()),
        [&](const web::Input& in, html::Fragment melding) { return toon_leiding(call, grant, in, melding); });
}

web::Response pages::stop_afspraak(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto versie = input.versie();
    if (!input.finish()) return toon_leiding(call, grant, input);
    return na(
        call, input, actions::stop_afspraak(call, grant, *versie), Gedaan::regieafspraak_gestopt,
        html::url("/casussen/{}/leiding", grant.dossier()),
        [&](const web::Input& in, html::Fragment melding) { return toon_leiding(call, grant, in, melding); });
}

web::Response pages::radicalisering(kern::Call& call, const Grant<OverdrachtLezen>& grant) {
    return toon_overdracht(call, grant, inloggen::begin(call).input);
}

web::Response pages::draag_over(kern::Call& call, const Grant<Overdragen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuweOverdracht nieuw = lees_overdracht(input);
    if (!input.finish()) return toon_overdracht(call, grant, input);
    return na(call, input, actions::bied_aan(call, grant, nieuw, toegang::id_van_formulier(call)),
              Gedaan::radicalisering_aangeboden, html::url("/casussen/{}/radicalisering", grant.dossier()),
              [&](const web::Input& in, html::Fragment melding) {
                  return toon_overdracht(call, grant, in, melding);
              });
}

web::Response pages::beantwoord(kern::Call& call, const Grant<Overdragen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const OverdrachtAntwoord antwoord = lees_overdracht_antwoord(input);
    if (!input.finish()) return toon_overdracht(call, grant, input);
    return na(call, input, actions::beantwoord(call, grant, antwoord),
              antwoord.aangenomen ? Gedaan::radicalisering_aanvaard : Gedaan::radicalisering_geweigerd,
              html::url("/casussen/{}/radicalisering", grant.dossier()),
              [&](const web::Input& in, html::Fragment melding) {
                  return toon_overdracht(call, grant, in, melding);
              });
}

web::Response api::leiding(kern::Call& call, const Grant<Lezen>& grant) {
    std::string body;
    json::Writer json(body);
    json.begin_object().key("afspraken").begin_array();
    for (const Afspraak& een : store::afspraken(call.reader, grant)) {
        json.begin_object().field("id", een.item.id).field("leider", een.leider).field("sinds", een.sinds);
        json.field("herzienOp", een.herzien_op).field("tot", een.tot);
        json.key("partijen").begin_array();
        for (const auto& naam : een.partijen) json.value(naam);
        json.end_array();
        if (een.tekst.open()) json.field("afspraak", een.tekst->tekst);
        json.field("versie", een.item.versie).end_object();
    }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response api::spreek_af(kern::Call& call, const Grant<Wijzigen>& grant) {
    return pagina::met_json(call, lees_afspraak, [&](const NieuweAfspraak& nieuw) {
        const auto id = call.kern.random.id<kern::Item>();
        const auto gedaan = actions::spreek_af(call, grant, nieuw, id);
        return gedaan ? pagina::api_gemaakt(id) : pagina::api_geweigerd(gedaan.error());
    });
}

web::Response api::stop_afspraak(kern::Call& call, const Grant<Wijzigen>& grant) {
    return pagina::met_versie_json(
        call, [&](std::int64_t versie) { return actions::stop_afspraak(call, grant, versie); });
}

web::Response api::radicalisering(kern::Call& call, const Grant<OverdrachtLezen>& grant) {
    std::string body;
    json::Writer json(body);
    json.begin_object()
        .field("kenmerk", store::kenmerk(call.reader, grant))
        .field("bevroren", grant.zicht().dossier().bevroren);
    json.key("overdrachten").begin_array();
    for (const Overdracht& een : store::overdrachten(call.reader, grant)) {
        json.begin_object().field("id", een.item.id).field("aan", een.aan).field("op", een.aangeboden);
        json.field("staat", rules::code(een.staat)).field("beantwoord", een.beantwoord);
        if (een.van && een.van->open()) json.field("van", (*een.van)->naam);
        json.field("versie", een.item.versie).end_object();
    }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response api::draag_over(kern::Call& call, const Grant<Overdragen>& grant) {
    return pagina::met_json(call, lees_overdracht, [&](const NieuweOverdracht& nieuw) {
        const auto id = call.kern.random.id<kern::Item>();
        const auto gedaan = actions::bied_aan(call, grant, nieuw, id);
        return gedaan ? pagina::api_gemaakt(id) : pagina::api_geweigerd(gedaan.error());
    });
}

web::Response api::beantwoord(kern::Call& call, const Grant<Overdragen>& grant) {
    return pagina::met_json(call, lees_overdracht_antwoord, [&](const OverdrachtAntwoord& antwoord) {
        return pagina::api_na(actions::beantwoord(call, grant, antwoord));
    });
}

}  // namespace aanpak
