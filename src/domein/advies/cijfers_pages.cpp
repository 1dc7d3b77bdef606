// The page of figures of advice, and the same for a program.
#include "domein/advies/cijfers.hpp"
#include "domein/advies/rules.hpp"
#include "domein/rapportage/rapportage.hpp"
#include "kern/pagina/antwoord.hpp"
#include "platform/html/parts.hpp"
#include "platform/json/writer.hpp"

namespace advies {
namespace {

struct Gekozen {
    Cijferblad blad;
    std::vector<Periode> periodes;
    long long drempel = 0;
};

// Who sees counts alone gets only what may be chosen; anything else in the address counts as not chosen.
Gekozen kies(kern::Call& call, const toegang::Grant<Cijfers>& grant) {
    Gekozen gekozen;
    gekozen.drempel = rapportage::drempel(call.reader, grant.wie(), grant.vandaag());
    gekozen.periodes = rules::periodes(grant.vandaag(), gekozen.drempel > 0);
    Periode periode = gekozen.periodes.front();
    if (const auto gevraagd = rules::periode(call.request.query.get("periode")))
        for (const Periode& een : gekozen.periodes)
            if (een == *gevraagd) periode = een;
    gekozen.blad = store::cijfers(call.reader, grant, periode);
    rules::onderdruk(gekozen.blad, gekozen.drempel);
    return gekozen;
}

std::string getal(const Cijfer& cijfer, long long drempel) {
    if (cijfer.toon) return std::to_string(cijfer.aantal);
    return cijfer.aantal < drempel ? "< " + std::to_string(drempel) : "weggelaten";
}

void tabel(html::Out& out, std::string_view id, std::string_view kop, const std::vector<Cijfer>& lijst,
           bool met_uren, long long drempel) {
    const auto rijen = [&](html::Out& rij) {
        for (const Cijfer& een : lijst)
            rij("<tr>{}{}{}</tr>", html::RowHead{een.naam},
                html::Cell{getal(een, drempel), "Beantwoord", html::ColumnKind::number},
                html::Cell{met_uren && een.toon ? rules::uren(een.minuten) : std::string("weggelaten"),
                           "Uren", html::ColumnKind::number});
    };
    const auto inhoud = [&](html::Out& in) {
        if (lijst.empty()) {
            in("{}", html::EmptyState{"In deze periode is niets beantwoord."});
            return;
        }
        in("{}", html::Table{.caption = kop,
                             .columns = {{"Waarover"},
                                         {"Beantwoord", html::ColumnKind::number},
                                         {"Uren", html::ColumnKind::number}},
                             .rows = rijen,
                             .kind = html::TableKind::stacking,
                             .caption_kind = html::CaptionKind::hidden});
    };
    out("{}", html::Section{.id = id, .title = kop, .body = inhoud});
}

struct Blad {
    const Gekozen& g;
    void operator()(html::Out& out) const {
        out("{}",
            html::PageHead{
                .title = "Cijfers over advies",
                .intro = "Beantwoorde vragen. Uren volgen uit de soort vraag en de norm van het huis."});
        std::vector<std::pair<std::string, std::string>> teksten;
        for (const Periode& een : g.periodes) teksten.emplace_back(rules::code(een), rules::naam(een));
        std::vector<html::Option> opties;
        for (const auto& [code, naam] : teksten) opties.push_back({code, naam});
        const std::string nu = rules::code(g.blad.periode);
        out("<form method=\"get\" action=\"/adviescijfers\" class=\"rh-filter\">{}{}</form>",
            html::Select{.name = "periode", .label = "Periode", .options = opties, .value = nu, .empty = ""},
            html::Button{.text = "Toon"});
        const auto feiten = [&](html::Out& feit) {
            feit("{}{}{}", html::Fact{"Periode", rules::naam(g.blad.periode)},
                 html::Fact{"Beantwoord", g.blad.toon_totaal ? std::to_string(g.blad.aantal) : "weggelaten"},
                 html::Fact{"Uren",
                            g.blad.toon_uren ? rules::uren(g.blad.minuten) : std::string("weggelaten")});
        };
        out("{}", html::Facts{feiten});
        if (g.drempel > 0)
            out("<p class=\"rh-klein\">Aantallen onder {} staan er niet, en ook niet wat hen zou verraden. Je ziet "
                "kwartalen die voorbij zijn.</p>",
                g.drempel);
        tabel(out, "themas", "Per thema", g.blad.themas, g.blad.toon_uren_per_deel, g.drempel);
        tabel(out, "soorten", "Per soort vraag", g.blad.soorten, g.blad.toon_uren, g.drempel);
        tabel(out, "organisaties", "Per organisatie", g.blad.organisaties, g.blad.toon_uren_per_deel,
              g.drempel);
    }
};

void json_van(json::Writer& json, std::string_view naam, const std::vector<Cijfer>& lijst, bool met_uren,
              long long drempel) {
    json.key(naam).begin_array();
    for (const Cijfer& een : lijst) {
        json.begin_object().field("naam", een.naam).field("weergave", getal(een, drempel));
        if (een.toon) json.field("aantal", een.aantal);
        if (een.toon && met_uren) json.field("minuten", een.minuten);
        json.end_object();
    }
    json.end_array();
}

}  // namespace

web::Response pages::cijfers(kern::Call& call, const toegang::Grant<Cijfers>& grant) {
    const Gekozen gekozen = kies(call, grant);
    return pagina::antwoord(call, grant, {.titel = "Cijfers over advies", .hier = "/adviescijfers"},
                            Blad{gekozen});
}

web::Response api::cijfers(kern::Call& call, const toegang::Grant<Cijfers>& grant) {
    const Gekozen g = kies(call, grant);
    std::string body;
    json::Writer json(body);
    json.begin_object().field("periode", rules::code(g.blad.periode));
    if (g.blad.toon_totaal) json.field("aantal", g.blad.aantal);
    if (g.blad.toon_uren) json.field("minuten", g.blad.minuten);
    json_van(json, "perThema", g.blad.themas, g.blad.toon_uren_per_deel, g.drempel);
    json_van(json, "perSoort", g.blad.soorten, g.blad.toon_uren, g.drempel);
    json_van(json, "perOrganisatie", g.blad.organisaties, g.blad.toon_uren_per_deel, g.drempel);
    json.end_object();
    return web::json_response(std::move(body));
}

}  // namespace advies
