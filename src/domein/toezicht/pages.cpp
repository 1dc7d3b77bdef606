#include "domein/toezicht/pages.hpp"

#include "domein/toezicht/toezicht.hpp"
#include "kern/pagina/antwoord.hpp"
#include "platform/base/text.hpp"
#include "platform/json/writer.hpp"

namespace toezicht {
namespace {

constexpr int regels_op_scherm = 200;

}  // namespace

namespace view {

void Logboek::operator()(html::Out& out) const {
    out("{}",
        html::PageHead{
            .title = "Logboek",
            .intro =
                "Wie keek waarnaar, met welk doel. Alleen voor toezicht, nooit om mensen te beoordelen."});
    const auto feiten = [&](html::Out& feit) {
        feit("{}",
             html::Fact{"Genummerde regels", base::dutch_number(static_cast<long long>(stand.genummerd))});
        feit("{}", html::Fact{"Laatst ondertekend", stand.tijd ? dutch_moment(*stand.tijd) : "nog niet"});
        feit("{}", html::Fact{"Wacht op nummer", base::dutch_number(static_cast<long long>(stand.wachtend))});
    };
    out("{}<p class=\"rh-klein\">De beheerder van de machine controleert het hele logboek met de opdracht verify-log.</p>",
        html::Facts{feiten});
    const auto rijen = [&](html::Out& tr) {
        for (const auto& regel : regels) {
            const std::string wat = regel.uitkomst == "toegestaan"
                                        ? regel.wat
                                        : regel.wat + ": geweigerd (" + regel.uitkomst + ")";
            const std::string tijd = dutch_moment(regel.tijd);
            const auto wanneer = [&](html::Out& cel) { cel("<span class=\"rh-nobr\">{}</span>", tijd); };
            tr("<tr>{}{}{}{}{}</tr>", html::Cell{wanneer, "Wanneer"}, html::Cell{regel.wie, "Wie"},
               html::Cell{regel.organisatie, "Organisatie"}, html::Cell{wat, "Wat"},
               html::Cell{regel.doel, "Doel"});
        }
    };
    out("{}", html::Table{.caption = "De nieuwste regels",
                          .columns = {{"Wanneer"}, {"Wie"}, {"Organisatie"}, {"Wat"}, {"Doel"}},
                          .rows = rijen,
                          .kind = html::TableKind::stacking});
}

}  // namespace view

web::Response pages::logboek(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    const auto stand = store::stand(call.reader, grant);
    const auto regels = store::laatste(call, grant, regels_op_scherm);
    return pagina::antwoord(call, grant, {.titel = "Logboek", .hier = "/logboek"},
                            view::Logboek{stand, regels});
}

web::Response api::logboek(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    const auto stand = store::stand(call.reader, grant);
    std::string body;
    json::Writer json(body);
    json.begin_object().field("genummerd", stand.genummerd).field("ondertekend", stand.tijd);
    json.field("wachtend", stand.wachtend).key("regels").begin_array();
    for (const auto& regel : store::laatste(call, grant, regels_op_scherm))
        json.begin_object()
            .field("tijd", regel.tijd)
            .field("wie", regel.wie)
            .field("organisatie", regel.organisatie)
            .field("wat", regel.wat)
            .field("uitkomst", regel.uitkomst)
            .field("doel", regel.doel)
            .end_object();
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

void routes(toegang::Routes& routes) {
    routes.get("/logboek", pages::logboek);
    routes.get("/api/v1/logboek", api::logboek);
}

}  // namespace toezicht
