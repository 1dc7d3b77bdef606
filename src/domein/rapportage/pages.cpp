#include "domein/rapportage/pages.hpp"

#include "domein/rapportage/rapportage.hpp"
#include "domein/rapportage/rules.hpp"
#include "domein/rapportage/store.hpp"
#include "domein/rapportage/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "platform/json/writer.hpp"

namespace rapportage::pages {
namespace {

constexpr int maanden = 36;
constexpr int regisseurs_max = 200;  // of one house

Tabel tabel(kern::Call& call, const toegang::Grant<Caseload>& grant) {
    const std::string vroegst = rules::maanden_terug(grant.vandaag(), maanden - 1);
    const auto tellingen = store::instroom(call.reader, grant, vroegst);
    const std::string eerste = rules::eerste_maand(tellingen, vroegst);
    return rules::tabel(rules::instroom(tellingen, eerste, rules::maand_van(grant.vandaag())),
                        drempel(call.reader, grant.wie(), grant.vandaag()));
}

}  // namespace

web::Response cijfers(kern::Call& call, const toegang::Grant<Caseload>& grant) {
    const Tabel instroom = tabel(call, grant);
    const auto per_regisseur = rapportage::per_regisseur(call.reader, grant.vandaag(), regisseurs_max);
    return pagina::antwoord(call, grant, {.titel = "Cijfers", .hier = "/cijfers"},
                            view::Cijfers{instroom, per_regisseur});
}

web::Response api_caseload(kern::Call& call, const toegang::Grant<Caseload>& grant) {
    const Tabel instroom = tabel(call, grant);
    const auto aantal = [](const Cel& cel) {
        return cel.stand == Cel::Stand::open ? std::optional(cel.aantal) : std::nullopt;
    };
    std::string body;
    json::Writer json(body);
    json.begin_object().key("instroom").begin_array();
    for (std::size_t rij = 0; rij < instroom.maanden.size(); ++rij)
        for (std::size_t i = 0; i < instroom.gemeenten.size(); ++i) {
            const Cel& cel = instroom.cellen[rij][i];
            json.begin_object()
                .field("maand", instroom.maanden[rij])
                .field("gemeente", instroom.gemeenten[i])
                .field("aantal", aantal(cel))
                .field("weergave", rules::cel_tekst(cel, instroom.drempel))
                .end_object();
        }
    json.end_array().field("totaal", aantal(instroom.cellen.back().back())).end_object();
    return web::json_response(std::move(body));
}

}  // namespace rapportage::pages
