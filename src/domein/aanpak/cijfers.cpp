#include "domein/aanpak/cijfers.hpp"

#include <algorithm>
#include <charconv>

#include "domein/aanpak/api.hpp"
#include "domein/aanpak/pages.hpp"
#include "domein/rapportage/rapportage.hpp"
#include "kern/pagina/api.hpp"
#include "kern/partner/instelling.hpp"
#include "platform/html/parts.hpp"

namespace aanpak {
namespace {

// Both in the order of the key of telling: a range of kinds, and the months up to the end of the year.
constexpr db::Sql select_tellingen{
    "aanpak.tellingen",
    "SELECT soort, sum(CASE WHEN maand < $1 THEN aantal ELSE 0 END), sum(CASE WHEN maand >= $1 THEN aantal ELSE 0 END) FROM "
    "telling WHERE ((soort >= 'aanpak.' AND soort < 'aanpak/') OR (soort >= 'topx.' AND soort < 'topx/')) AND maand <= $2 GROUP "
    "BY soort ORDER BY soort"};

constexpr int jaren_terug = 10;

Cijferblad lees(kern::Call& call, const toegang::Grant<Cijfers>& grant) {
    Cijferblad blad;
    const long long drempel = rapportage::drempel(call.reader, grant.wie(), grant.vandaag());
    blad.kleine_weg = drempel > 0;
    // Who sees figures alone sees years that are over: what shows of them never changes.
    blad.laatste = blad.kleine_weg ? grant.vandaag().year - 1 : grant.vandaag().year;
    blad.eerste = grant.vandaag().year - jaren_terug;
    blad.jaar = blad.laatste;
    const auto gevraagd = call.request.query.get("jaar");
    std::from_chars(gevraagd.data(), gevraagd.data() + gevraagd.size(), blad.jaar);
    blad.jaar = std::clamp(blad.jaar, blad.eerste, blad.laatste);
    blad.regels = store::cijfers(call.reader, blad.jaar);
    for (Cijferregel& regel : blad.regels) rules::onderdruk(regel, drempel);
    return blad;
}

}  // namespace

void rules::onderdruk(Cijferregel& regel, long long drempel) {
    for (const long long aantal :
         {regel.begin, regel.in, regel.uit, regel.aanwezig(), regel.besprekingen, regel.personen})
        regel.weggelaten = regel.weggelaten || !rapportage::toonbaar(aantal, drempel);
}

std::vector<Cijferregel> store::cijfers(db::Reader& reader, int jaar) {
    std::vector<Cijferregel> regels;
    for (const Soort& soort : soorten())
        regels.push_back({std::string(soort.code), partner::code_naam(reader, "aanpak", soort.code)});
    const std::string eerste = std::to_string(jaar) + "-01";
    const std::string laatste = std::to_string(jaar) + "-12";
    for (db::Row row : reader.query(select_tellingen, eerste, laatste)) {
        const std::string_view soort = row.text(0);
        const auto eerder = row.get<std::int64_t>(1);
        const auto nu = row.get<std::int64_t>(2);
        for (Cijferregel& regel : regels) {
            if (soort == "aanpak.in." + regel.code) {
                regel.begin += eerder;
                regel.in += nu;
            } else if (soort == "aanpak.uit." + regel.code) {
                regel.begin -= eerder;
                regel.uit += nu;
            } else if (regel.code == "top-x" && soort == "topx.bespreking")
                regel.besprekingen += nu;
            else if (regel.code == "top-x" && soort == "topx.persoon")
                regel.personen += nu;
        }
    }
    return regels;
}

void view::Cijfers::operator()(html::Out& out) const {
    out("{}", html::PageHead{
                  .title = "Cijfers aanpakken",
                  .intro = "Hoeveel casussen erin kwamen, eruit gingen en aan het eind aanwezig waren."});
    out("<nav aria-label=\"Jaar\"><p class=\"rh-acties\">");
    if (blad.jaar > blad.eerste)
        out("<a href=\"{}\">{}</a> ", html::url("/cijfers/aanpakken?jaar={}", blad.jaar - 1), blad.jaar - 1);
    out("<b>{}</b>", blad.jaar);
    if (blad.jaar < blad.laatste)
        out(" <a href=\"{}\">{}</a>", html::url("/cijfers/aanpakken?jaar={}", blad.jaar + 1), blad.jaar + 1);
    out("</p></nav>");
    const auto getal = [&](const Cijferregel& regel, long long aantal) {
        return regel.weggelaten ? std::string("weggelaten") : std::to_string(aantal);
    };
    const auto rijen = [&](html::Out& tr) {
        for (const Cijferregel& regel : blad.regels)
            tr("<tr>{}{}{}{}{}</tr>\n", html::RowHead{regel.naam},
               html::Cell{getal(regel, regel.begin), "Bij begin", html::ColumnKind::number},
               html::Cell{getal(regel, regel.in), "Erin", html::ColumnKind::number},
               html::Cell{getal(regel, regel.uit), "Eruit", html::ColumnKind::number},
               html::Cell{getal(regel, regel.aanwezig()), "Bij eind", html::ColumnKind::number});
    };
    out("{}", html::Table{.caption = "Casussen per aanpak",
                          .columns = {{"Aanpak"},
                                      {"Bij begin", html::ColumnKind::number},
                                      {"Erin", html::ColumnKind::number},
                                      {"Eruit", html::ColumnKind::number},
                                      {"Bij eind", html::ColumnKind::number}},
                          .rows = rijen});
    for (const Cijferregel& regel : blad.regels)
        if (regel.code == "top-x") {
            const auto feiten = [&](html::Out& feit) {
                feit("{}{}", html::Fact{"Besprekingen", getal(regel, regel.besprekingen)},
                     html::Fact{"Personen, elk één keer geteld", getal(regel, regel.personen)});
            };
            const auto inhoud = [&](html::Out& in) { in("{}", html::Facts{feiten}); };
            out("{}", html::Section{.id = "topx", .title = "Top-X besproken", .body = inhoud});
        }
    if (blad.kleine_weg)
        out("<p class=\"rh-klein\">Een rij met een klein aantal is weggelaten. Je ziet jaren die voorbij zijn.</p>");
}

web::Response pages::cijfers(kern::Call& call, const toegang::Grant<Cijfers>& grant) {
    const Cijferblad blad = lees(call, grant);
    return pagina::antwoord(call, grant, {.titel = "Cijfers aanpakken", .hier = "/cijfers"},
                            view::Cijfers{blad});
}

web::Response api::cijfers(kern::Call& call, const toegang::Grant<Cijfers>& grant) {
    const Cijferblad blad = lees(call, grant);
    std::string body;
    json::Writer json(body);
    json.begin_object().field("jaar", blad.jaar).key("aanpakken").begin_array();
    for (const Cijferregel& regel : blad.regels) {
        const auto aantal = [&](long long hoeveel) {
            return regel.weggelaten ? std::optional<std::int64_t>{} : std::optional<std::int64_t>{hoeveel};
        };
        json.begin_object().field("code", regel.code).field("naam", regel.naam);
        json.field("weggelaten", regel.weggelaten).field("begin", aantal(regel.begin));
        json.field("in", aantal(regel.in)).field("uit", aantal(regel.uit));
        json.field("eind", aantal(regel.aanwezig()));
        if (regel.code == "top-x")
            json.field("besprekingen", aantal(regel.besprekingen)).field("personen", aantal(regel.personen));
        json.end_object();
    }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

}  // namespace aanpak
