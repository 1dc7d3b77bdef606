#include "domein/casus/afdruk.hpp"

#include <algorithm>

#include "domein/casus/api.hpp"
#include "domein/casus/json.hpp"
#include "domein/casus/pages.hpp"
#include "domein/casus/store.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/api.hpp"

namespace casus {
namespace {

constexpr db::Sql select_alle{
    "casus.afdruk.besluiten",
    "SELECT b.id, b.soort, b.staat, b.voorbereid_op, b.genomen_op, b.bron_datum, (SELECT min(o.naam) FROM besluit_organisatie "
    "bo JOIN organisatie o ON o.id = bo.organisatie WHERE b.soort = 4 AND bo.dossier = b.dossier AND bo.besluit = b.id), (SELECT "
    "count(*) FROM besluit_bevestiging v WHERE v.dossier = b.dossier AND v.besluit = b.id AND v.antwoord = 1), (SELECT count(*) "
    "FROM besluit_bevestiging v WHERE v.dossier = b.dossier AND v.besluit = b.id AND v.antwoord = 2) FROM besluit b WHERE "
    "b.dossier = $1 ORDER BY b.voorbereid_op, b.id"};

// The parts that an address asks for; none asked: all. A fault stands in the input.
std::vector<const AfdrukDeel*> lees_delen(web::Input& input) {
    std::vector<std::pair<std::string_view, const AfdrukDeel*>> codes;
    for (const AfdrukDeel& deel : afdruk_delen()) codes.emplace_back(deel.code, &deel);
    const auto gevraagd = input.choices("deel", codes, {.label = "Delen"});
    std::vector<const AfdrukDeel*> gekozen;
    for (const auto& [code, deel] : codes)  // in the order of the paper, each once
        if (gevraagd.empty() || std::ranges::find(gevraagd, deel) != gevraagd.end()) gekozen.push_back(deel);
    return gekozen;
}

}  // namespace

std::string_view besluit_naam(int soort) {
    switch (soort) {
        case 1: return "terugleggen";
        case 2: return "ondersteunen";
        case 3: return "procesregie";
        case 4: return "organisatie toelaten";
        case 5: return "deelname beëindigen";
        case 8: return "plaatsen op de Top-X";
        default: return "ander besluit";
    }
}

std::string_view staat_naam(int staat) {
    switch (staat) {
        case 1: return "wacht";
        case 2: return "genomen";
        default: return "vervallen";
    }
}

std::vector<BesluitRegel> store::besluiten(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<BesluitRegel> gevonden;
    for (db::Row row : reader.query(select_alle, grant.dossier())) {
        BesluitRegel regel;
        regel.id = row.get<kern::BesluitId>(0);
        regel.soort = row.get<int>(1);
        regel.staat = row.get<int>(2);
        regel.voorgelegd = row.get<Instant>(3);
        regel.genomen = row.get<std::optional<Date>>(5);  // taken elsewhere, on that day
        if (const auto op = row.get<std::optional<Instant>>(4); op && !regel.genomen)
            regel.genomen = local_date(*op);
        if (!row.null(6)) regel.organisatie = row.text(6);
        regel.akkoord = row.get<int>(7);
        regel.niet_akkoord = row.get<int>(8);
        gevonden.push_back(std::move(regel));
    }
    return gevonden;
}

web::Response pages::druk_af(kern::Call& call, const toegang::Grant<Afdrukken>& grant) {
    web::Input input = web::Input::from_form(call.request.query);
    const auto delen = lees_delen(input);
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    for (const AfdrukDeel* deel : delen)
        if (!input.chosen("deel", deel->code)) input.tick("deel", deel->code);
    const auto kop = store::kop(call.reader, grant);
    if (!kop) return pagina::geweigerd(call, NotFound{});
    return pagina::antwoord(call, grant, {.titel = "Afdruk", .hier = "/casussen", .kenmerk = kop->kenmerk},
                            view::Afdruk{call.reader, grant, *kop, delen, input});
}

web::Response api::druk_af(kern::Call& call, const toegang::Grant<Afdrukken>& grant) {
    web::Input input = web::Input::from_form(call.request.query);
    const auto delen = lees_delen(input);
    if (auto klaar = input.finish(); !klaar) return pagina::api_geweigerd(klaar.error());
    const auto kop = store::kop(call.reader, grant);
    if (!kop) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json.begin_object().field("id", grant.dossier());
    json_kop(json, *kop);
    for (const AfdrukDeel* deel : delen) deel->json(json, call.reader, grant);
    json.end_object();
    return web::json_response(std::move(body));
}

namespace view {
namespace {

// On paper it is gone: .rh-filter is for the screen.
void keuze(html::Out& out, const Afdruk& a) {
    std::vector<html::Option> opties;
    for (const AfdrukDeel& deel : afdruk_delen()) opties.push_back({deel.code, deel.naam});
    out("<form method=\"get\" action=\"{}\" class=\"rh-filter\">{}{}<p class=\"rh-klein\">Druk daarna af met je "
        "browser. Alles wat hier staat, is vastgelegd als gezien.</p></form>",
        html::url("/casussen/{}/afdruk", a.grant.dossier()),
        html::filled(a.input, html::CheckboxGroup{.name = "deel",
                                                  .label = "Wat wil je afdrukken?",
                                                  .options = opties,
                                                  .need = html::Need::optional,
                                                  .layout = html::Layout::across}),
        html::Button{.text = "Toon"});
}

}  // namespace

void Afdruk::operator()(html::Out& out) const {
    const auto pad = [&](html::Out& in) {
        in("<a href=\"/casussen\">Casussen</a> › <a href=\"{}\">{}</a>",
           html::url("/casussen/{}", grant.dossier()), kop.titel->naam);
    };
    const auto feiten = [&](html::Out& feit) {
        feit("{}{}", html::Fact{"Kenmerk", html::Kenmerk{kop.kenmerk}},
             html::Fact{"Fase", toegang::naam(kop.fase)});
        feit("{}{}", html::Fact{"AVE-fase", std::to_string(kop.ave)}, html::Fact{"Tafel", kop.tafel});
        feit("{}{}", html::Fact{"Procesregisseur", kop.procesregisseur},
             html::Fact{"Casusregisseur",
                        kop.casusregisseur.empty() ? "nog niet gekozen" : kop.casusregisseur});
        feit("{}{}", html::Fact{"Gemeente", kop.gemeente},
             html::Fact{"Aangemeld", dutch_date(local_date(kop.ingediend))});
        feit("{}", html::Fact{"Bewaren tot", dutch_date(kop.bewaren_tot)});
    };
    out("{}", html::PageHead{.title = kop.titel->naam,
                             .intro = "De casus zoals jij die mag zien. Bewaar papier achter slot.",
                             .path = pad});
    keuze(out, *this);
    out("{}", html::Facts{feiten});
    for (const AfdrukDeel* deel : delen)
        out("{}", html::Section{.id = deel->code, .title = deel->naam, .body = [&](html::Out& in) {
                                    deel->blad(in, reader, grant);
                                }});
}

}  // namespace view
}  // namespace casus
