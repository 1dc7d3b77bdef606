// The whole plan on paper: goals with their result, under each its actions with what was reported on them.
#include <algorithm>

#include "domein/plan/store.hpp"
#include "domein/plan/views.hpp"

namespace plan {
namespace {

constexpr std::string_view dicht = "De bron deelt dit niet met jou.";

void voortgang_van(html::Out& out, const Voortgangen& voortgang, kern::ItemId actie) {
    const auto gevonden = voortgang.find(actie);
    if (gevonden == voortgang.end()) return;
    for (const Voortgang& een : gevonden->second) {
        out("<p class=\"rh-klein\">{}, {}, {}</p>", een.bron, een.door, dutch_moment(een.item.gemaakt));
        if (een.tekst.open())
            out("{}", html::Record{een.tekst->tekst});
        else
            out("{}", html::Afgeschermd{dicht});
    }
}

void actie_blok(html::Out& out, const Actie& actie, const Voortgangen& voortgang) {
    out("<article class=\"rh-bijdrage\">");
    if (actie.tekst.open())
        out("{}", html::Record{actie.tekst->tekst});
    else
        out("{}", html::Afgeschermd{dicht});
    out("<p class=\"rh-klein\">{}, {} · klaar voor {} · {}</p>", actie.kop.eigenaar.organisatie_naam,
        actie.kop.eigenaar.naam, dutch_date(actie.kop.termijn), rules::naam(actie.kop.staat));
    if (actie.reden && actie.reden->open()) out("{}", html::Record{(*actie.reden)->tekst});
    out("<p class=\"rh-tekenrij\">{}</p>", view::WieZiet{actie.kop.item});
    voortgang_van(out, voortgang, actie.kop.item.id);
    out("</article>\n");
}

}  // namespace

void afdruk(html::Out& out, const toegang::GrantBasis& grant, const Plan& plan,
            const Voortgangen& voortgang) {
    if (plan.doelen.empty() && plan.acties.empty()) {
        out("{}", html::EmptyState{"Er is nog geen plan."});
        return;
    }
    for (const Doel& doel : plan.doelen) {
        out("<h3>{}</h3>", doel.gebied);
        if (doel.tekst.open())
            out("{}", html::Record{doel.tekst->tekst});
        else
            out("{}", html::Afgeschermd{dicht});
        out("{}<p class=\"rh-klein\">{}</p>", view::ResultaatRegel{doel},
            view::StandZin{view::stand_van(plan, doel, grant.vandaag())});
        for (const Actie& actie : plan.acties)
            if (actie.kop.doel == doel.item.id) actie_blok(out, actie, voortgang);
    }
    // Under a goal that this reader may not know of.
    const auto zonder_doel = [&](const Actie& actie) {
        return std::ranges::none_of(plan.doelen,
                                    [&](const Doel& doel) { return doel.item.id == actie.kop.doel; });
    };
    if (std::ranges::any_of(plan.acties, zonder_doel)) out("<h3>Andere acties</h3>");
    for (const Actie& actie : plan.acties)
        if (zonder_doel(actie)) actie_blok(out, actie, voortgang);
}

void json_van(json::Writer& json, const Voortgangen& voortgang) {
    json.begin_array();
    for (const auto& [actie, regels] : voortgang)
        for (const Voortgang& een : regels) {
            json.begin_object().field("actie", actie).field("id", een.item.id).field("bron", een.bron);
            json.field("door", een.door).field("gemaakt", een.item.gemaakt);
            json.field("zichtbaar", een.tekst.open());
            if (een.tekst.open()) json.field("tekst", een.tekst->tekst);
            json.end_object();
        }
    json.end_array();
}

}  // namespace plan
