#include "domein/rapportage/pages.hpp"

#include "domein/rapportage/nazorg.hpp"
#include "domein/rapportage/overzicht.hpp"
#include "domein/rapportage/rapportage.hpp"
#include "domein/rapportage/rules.hpp"
#include "domein/rapportage/store.hpp"
#include "domein/rapportage/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "platform/json/writer.hpp"

namespace rapportage::pages {
namespace {

constexpr int regisseurs_max = 200;  // of one house

Tabel tabel(kern::Call& call, const toegang::Grant<Caseload>& grant, const Gebied& gebied) {
    return instroom_tabel(call.reader, grant.wie(), gebied, grant.vandaag());
}

std::optional<long long> aantal(const Cel& cel) {
    return cel.stand == Cel::Stand::open ? std::optional(cel.aantal) : std::nullopt;
}

}  // namespace

web::Response cijfers(kern::Call& call, const toegang::Grant<Caseload>& grant) {
    const auto waar = gebied(call.reader, grant.wie(), grant.vandaag());
    const Tabel instroom = tabel(call, grant, waar);
    std::vector<PerRegisseur> per_regisseur;
    if (ziet_regisseurs(grant.wie()))
        per_regisseur = rapportage::per_regisseur(call.reader, grant.vandaag(), regisseurs_max);
    return pagina::antwoord(
        call, grant, {.titel = "Cijfers", .hier = "/cijfers"},
        view::Cijfers{waar, instroom, per_regisseur, drempel(call.reader, grant.wie(), grant.vandaag()),
                      nazorg::blokken(call.reader, grant.wie(), waar, grant.vandaag())});
}

web::Response api_nazorg(kern::Call& call, const toegang::Grant<Caseload>& grant) {
    const auto waar = gebied(call.reader, grant.wie(), grant.vandaag());
    std::string body;
    json::Writer json(body);
    json.begin_object().key("aantallen");
    nazorg::json_van(json, nazorg::blokken(call.reader, grant.wie(), waar, grant.vandaag()));
    json.end_object();
    return web::json_response(std::move(body));
}

web::Response api_caseload(kern::Call& call, const toegang::Grant<Caseload>& grant) {
    const Tabel instroom = tabel(call, grant, gebied(call.reader, grant.wie(), grant.vandaag()));
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
                .field("weergave", rules::cel_tekst(instroom, rij, i))
                .end_object();
        }
    json.end_array().key("perMaand").begin_array();
    for (std::size_t rij = 0; rij < instroom.maanden.size(); ++rij)
        json.begin_object()
            .field("maand", instroom.maanden[rij])
            .field("aantal", aantal(instroom.cellen[rij].back()))
            .field("weergave", rules::cel_tekst(instroom, rij, instroom.cellen[rij].size() - 1))
            .end_object();
    const auto totaal =
        instroom.heeft_totalen() ? aantal(instroom.cellen.back().back()) : std::optional<long long>{};
    json.end_array().field("totaal", totaal).end_object();
    return web::json_response(std::move(body));
}

}  // namespace rapportage::pages
