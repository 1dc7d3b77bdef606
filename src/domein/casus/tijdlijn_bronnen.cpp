// Where the moments of the life line come from. One line per source; one line per kind of item with a page of its own.
#include <algorithm>

#include "domein/bijdrage/bijdrage.hpp"
#include "domein/casus/rules.hpp"
#include "domein/casus/store.hpp"
#include "domein/casus/tijdlijn.hpp"
#include "domein/plan/plan.hpp"
#include "kern/toegang/item.hpp"

namespace casus::tijdlijn {
namespace {

using toegang::ItemSoort;
using toegang::Recht;

constexpr db::Sql select_items{"casus.tijdlijn.items",
                               "SELECT " ITEM_KOLOMMEN
                               " FROM item i WHERE i.dossier = $1 ORDER BY i.gemaakt, i.id"};
constexpr db::Sql select_naam{"casus.tijdlijn.organisatie", "SELECT naam FROM organisatie WHERE id = $1"};

// A disclosure with what became of it; the copies of its parts are no moments of their own.
constexpr db::Sql select_verstrekkingen{
    "casus.tijdlijn.verstrekkingen",
    "SELECT " ITEM_KOLOMMEN
    ", v.staat, v.verstrekt FROM item i JOIN verstrekking v ON v.dossier = i.dossier AND v.id = i.id WHERE i.dossier = $1 ORDER "
    "BY i.gemaakt, i.id"};

// An item of another slice, as a moment: who may see it sees that it was made, when and by whom. Its page is a link for who
// has the right to it.
struct Stuk {
    ItemSoort soort;
    std::string_view wat;
    Baan baan;
    html::Url (*naar)(kern::DossierId dossier, kern::ItemId item);
    Recht recht;
};
constexpr Stuk stukken[] = {
    {ItemSoort::doel, "doel gesteld", Baan::plan,
     [](kern::DossierId dossier, kern::ItemId) { return html::url("/casussen/{}/plan", dossier); },
     Recht::casus_lezen},
    {ItemSoort::planversie, "plan vastgesteld", Baan::plan,
     [](kern::DossierId dossier, kern::ItemId item) {
         return html::url("/casussen/{}/planversies/{}", dossier, item);
     },
     Recht::casus_lezen},
    {ItemSoort::afstemming, "plan afgestemd met dat van een ander", Baan::plan,
     [](kern::DossierId dossier, kern::ItemId) { return html::url("/casussen/{}/afstemmingen", dossier); },
     Recht::afstemming_lezen},
    {ItemSoort::risico, "oordeel over risico", Baan::risico,
     [](kern::DossierId dossier, kern::ItemId) { return html::url("/casussen/{}/risico", dossier); },
     Recht::casus_lezen},
    {ItemSoort::score, "leefgebied gescoord", Baan::risico,
     [](kern::DossierId dossier, kern::ItemId) { return html::url("/casussen/{}/leefgebieden", dossier); },
     Recht::casus_lezen},
    {ItemSoort::afronding, "overdracht of evaluatie gevraagd", Baan::afronding,
     [](kern::DossierId dossier, kern::ItemId) { return html::url("/casussen/{}/afronding", dossier); },
     Recht::casus_lezen},
    {ItemSoort::nazorgcheck, "nazorgcheck afgesproken", Baan::afronding,
     [](kern::DossierId dossier, kern::ItemId) { return html::url("/casussen/{}/afronding", dossier); },
     Recht::casus_lezen},
    {ItemSoort::overdracht, "actie aangeboden", Baan::plan,
     [](kern::DossierId dossier, kern::ItemId) { return html::url("/casussen/{}/plan", dossier); },
     Recht::casus_lezen},
    {ItemSoort::derde, "derde voorgesteld", Baan::verstrekking,
     [](kern::DossierId dossier, kern::ItemId item) {
         return html::url("/casussen/{}/derden/{}", dossier, item);
     },
     Recht::verstrekking_lezen},
    {ItemSoort::stem, "eigen woorden vastgelegd", Baan::stuk,
     [](kern::DossierId dossier, kern::ItemId) { return html::url("/casussen/{}/stem", dossier); },
     Recht::casus_lezen},
    {ItemSoort::document, "document", Baan::stuk,
     [](kern::DossierId dossier, kern::ItemId item) {
         return html::url("/casussen/{}/documenten/{}", dossier, item);
     },
     Recht::document_lezen},
};

// Which event goes in which lane; another one goes with the papers.
constexpr std::pair<std::string_view, Baan> banen[] = {{"aangemeld", Baan::fase},
                                                       {"fase", Baan::fase},
                                                       {"besluit", Baan::besluit},
                                                       {"ave", Baan::besluit},
                                                       {"plan", Baan::plan},
                                                       {"deelname", Baan::deelname},
                                                       {"aanpak", Baan::besluit},
                                                       {"leiding", Baan::besluit},
                                                       {"overleg", Baan::overleg},
                                                       {"melding", Baan::incident},
                                                       {"escalatie", Baan::opschaling},
                                                       {"agenda", Baan::overleg}};

// The page that says more about an event, for who may open it.
std::optional<html::Url> naar_van(const toegang::GrantBasis& grant, Baan baan) {
    const auto dossier = grant.dossier();
    if (baan == Baan::plan) return html::url("/casussen/{}/plan", dossier);
    if (baan == Baan::opschaling && toegang::Gate::zou_mogen(grant, Recht::escalatie_lijst))
        return html::url("/casussen/{}/knelpunten", dossier);
    return std::nullopt;
}

void uit_verloop(db::Reader& reader, const toegang::GrantBasis& grant, Tijdlijn& lijn) {
    lijn.verloop = store::verloop(reader, grant);
    for (const Gebeurtenis& gebeurtenis : lijn.verloop) {
        // These come through their items, for who may see them.
        if (gebeurtenis.soort == "incident" || gebeurtenis.soort == "verstrekking" ||
            gebeurtenis.soort == "derde")
            continue;
        const auto bekend =
            std::ranges::find(banen, gebeurtenis.soort, &std::pair<std::string_view, Baan>::first);
        const Baan baan = bekend == std::end(banen) ? Baan::stuk : bekend->second;
        lijn.momenten.push_back(
            {local_date(gebeurtenis.tijd), gebeurtenis.tijd, baan, vorm_van(gebeurtenis.soort),
             rules::gebeurtenis(gebeurtenis.soort, gebeurtenis.waarde), std::nullopt, naar_van(grant, baan)});
    }
}

// An incident stands on the day it happened, what else was given on the day it was put on record.
void uit_bijdragen(db::Reader& reader, const toegang::GrantBasis& grant, Tijdlijn& lijn) {
    for (const bijdrage::Kop& kop : bijdrage::koppen(reader, grant)) {
        const bool incident = kop.aard == "incident";
        const Date dag = incident && kop.brondatum ? *kop.brondatum : local_date(kop.item.gemaakt);
        lijn.momenten.push_back({dag, kop.item.gemaakt, incident ? Baan::incident : Baan::bijdrage,
                                 incident ? Vorm::vierkant : Vorm::rond, incident ? "incident" : "bijdrage",
                                 kop.item.bron,
                                 html::url("/casussen/{}/bijdragen/{}", grant.dossier(), kop.item.id)});
    }
}

// Made, due, late and done. The last change of an action that is over is the one that ended it.
void uit_acties(db::Reader& reader, const toegang::GrantBasis& grant, Tijdlijn& lijn) {
    for (const plan::ActieKop& actie : plan::koppen(reader, grant)) {
        const auto zet = [&](Date dag, Instant tijd, Vorm vorm, std::string wat) {
            lijn.momenten.push_back({dag, tijd, Baan::plan, vorm, std::move(wat), actie.eigenaar.organisatie,
                                     html::url("/casussen/{}/acties/{}", grant.dossier(), actie.item.id)});
        };
        const Instant gemaakt = actie.item.gemaakt;
        const Instant gewijzigd = actie.item.gewijzigd;
        zet(local_date(gemaakt), gemaakt, Vorm::rond, "actie voorgesteld");
        if (!plan::rules::is_open(actie.staat))
            zet(local_date(gewijzigd), gewijzigd, Vorm::ruit,
                "actie " + std::string(plan::rules::naam(actie.staat)));
        else if (actie.termijn < grant.vandaag())
            zet(actie.termijn, start_of_day(actie.termijn), Vorm::driehoek, "actie te laat");
        else
            zet(actie.termijn, start_of_day(actie.termijn), Vorm::open, "actie moet klaar zijn");
    }
}

// Items with a page of their own, and all that is closed to the house's staff.
void uit_items(db::Reader& reader, const toegang::GrantBasis& grant, Tijdlijn& lijn) {
    for (db::Row row : reader.query(select_items, grant.dossier(), grant.wie().organisatie)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        const auto stuk = std::ranges::find(stukken, item.soort, &Stuk::soort);
        const bool elders = item.soort == ItemSoort::bijdrage || item.soort == ItemSoort::actie;
        if (stuk == std::end(stukken) && !elders) continue;
        const toegang::Antwoord antwoord = grant.zicht().van(item).antwoord;
        if (antwoord == toegang::Antwoord::maskeren)
            lijn.gesloten.push_back({item.bron, local_date(item.gemaakt)});
        if (antwoord != toegang::Antwoord::toestaan || stuk == std::end(stukken)) continue;
        std::optional<html::Url> naar;
        if (toegang::Gate::zou_mogen(grant, stuk->recht)) naar = stuk->naar(grant.dossier(), item.id);
        lijn.momenten.push_back({local_date(item.gemaakt), item.gemaakt, stuk->baan, Vorm::rond,
                                 std::string(stuk->wat), item.bron, std::move(naar)});
    }
}

void uit_verstrekkingen(db::Reader& reader, const toegang::GrantBasis& grant, Tijdlijn& lijn) {
    const bool opent = toegang::Gate::zou_mogen(grant, Recht::verstrekking_lezen);
    for (db::Row row : reader.query(select_verstrekkingen, grant.dossier(), grant.wie().organisatie)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (!grant.zicht().van(item).toegestaan()) continue;
        std::optional<html::Url> naar;
        if (opent) naar = html::url("/casussen/{}/verstrekkingen/{}", grant.dossier(), item.id);
        const auto zet = [&](Instant tijd, Vorm vorm, std::string_view wat) {
            lijn.momenten.push_back(
                {local_date(tijd), tijd, Baan::verstrekking, vorm, std::string(wat), item.bron, naar});
        };
        zet(item.gemaakt, Vorm::rond, "verstrekking voorbereid");
        const auto verstrekt = row.get<std::optional<Instant>>(toegang::item_kolommen + 1);
        if (verstrekt) zet(*verstrekt, Vorm::ruit, "verstrekt");
        const int staat = row.get<int>(toegang::item_kolommen);
        if (!verstrekt && staat > 2)
            zet(item.gewijzigd, Vorm::ruit,
                staat == 3 ? "verstrekking geweigerd" : "verstrekking ingetrokken");
    }
}

// A version of the plan is an event and an item: of the two the one with a page of its own stays.
void zonder_dubbele(Tijdlijn& lijn) {
    const auto heeft_versie = [&](const Moment& event) {
        return std::ranges::any_of(lijn.momenten, [&](const Moment& een) {
            return een.organisatie && een.tijd == event.tijd && een.wat == event.wat;
        });
    };
    std::erase_if(lijn.momenten, [&](const Moment& een) {
        return een.baan == Baan::plan && !een.organisatie && een.wat == "plan vastgesteld" &&
               heeft_versie(een);
    });
}

using Bron = void (*)(db::Reader& reader, const toegang::GrantBasis& grant, Tijdlijn& lijn);
constexpr Bron bronnen[] = {uit_verloop, uit_bijdragen, uit_acties, uit_items, uit_verstrekkingen};

}  // namespace

Tijdlijn lees(db::Reader& reader, const toegang::GrantBasis& grant) {
    Tijdlijn lijn;
    for (const Bron bron : bronnen) bron(reader, grant, lijn);
    zonder_dubbele(lijn);
    // Each source comes in an order of its own that is always the same; equal moments keep it.
    std::ranges::stable_sort(lijn.momenten, [](const Moment& een, const Moment& ander) {
        return std::tie(een.dag, een.tijd) < std::tie(ander.dag, ander.tijd);
    });
    const auto onthoud = [&](const kern::OrganisatieId& id) {
        const auto [plaats, nieuw] = lijn.namen.try_emplace(id);
        if (nieuw) plaats->second = reader.value<std::string>(select_naam, id).value_or(std::string());
    };
    for (const Moment& moment : lijn.momenten)
        if (moment.organisatie) onthoud(*moment.organisatie);
    for (const Gesloten& een : lijn.gesloten) onthoud(een.bron);
    return lijn;
}

}  // namespace casus::tijdlijn
