// Who judges along, and what is shown when a colleague was first with one of the small forms.

#include "domein/triage/views.hpp"
#include "kern/pagina/verschil.hpp"

namespace triage::view {
namespace {

// Asking somebody of a public participant to judge along: without one nobody can confirm a decision.
void vraag_beoordelaar(html::Out& out, const Item& item) {
    if (item.dossier.kandidaten.empty()) return;
    if (!toegang::Gate::zou_mogen(item.grant, toegang::Recht::triage_voorbereiden)) return;
    std::vector<std::string> ids;
    std::vector<html::Option> opties;
    ids.reserve(item.dossier.kandidaten.size());
    for (const auto& mens : item.dossier.kandidaten) {
        ids.push_back(mens.id.text());
        opties.push_back({ids.back(), mens.naam});
    }
    const auto velden = [&](html::Out& veld) {
        veld("{}<p class=\"rh-acties\">{}</p>",
             html::filled(item.input, html::Select{.name = "beoordelaar",
                                                   .label = "Wie vraag je?",
                                                   .options = opties,
                                                   .hint = "Deze persoon leest de aanmelding vanaf nu."}),
             html::Button{.text = "Laat meebeoordelen"});
    };
    const auto formulier = [&](html::Out& open) {
        open("{}", html::Form{html::url("/triage/{}/beoordelaars", item.grant.dossier()),
                              item.grant.wie().csrf,
                              {},
                              velden});
    };
    out("{}", html::Details{"Vraag een publieke deelnemer", formulier,
                            item.dossier.leden.empty() || item.input.fault_of("beoordelaar") != nullptr});
}

}  // namespace

void beoordelaars(html::Out& out, const Item& item) {
    if (item.dossier.leden.empty())
        out("{}", html::EmptyState{"Nog geen publieke deelnemer beoordeelt mee."});
    else
        out("<ul class=\"rh-aanwezig\">");
    for (const auto& lid : item.dossier.leden) {
        out("<li>{}<span>{}", html::Teken{"t-vol"}, lid.naam);
        for (const auto& mens : lid.mensen) out("{}", html::Under{mens});
        out("</span></li>");
    }
    if (!item.dossier.leden.empty()) out("</ul>");
    vraag_beoordelaar(out, item);
}

void ToewijzingBotsing::operator()(html::Out& out) const {
    std::string_view gekozen = "iemand anders";
    for (const auto& mens : nu.staf)
        if (mens.id == jouw) gekozen = mens.naam;
    const auto terug = html::url("/triage/{}", grant.dossier());
    const auto knoppen = [&](html::Out& deel) {
        deel("{}", pagina::Herkansing{html::url("/triage/{}/toewijzing", grant.dossier()), grant.wie().csrf,
                                      nu.aanmelding.versie, getypt, terug});
    };
    out("{}",
        pagina::Botsing{.wie = "Een collega",
                        .gewijzigd = "De aanmelding is intussen gewijzigd.",
                        .verschillen = {{"Toegewezen aan",
                                         nu.toegewezen.empty() ? "nog niemand" : nu.toegewezen, gekozen}},
                        .knoppen = knoppen,
                        .jouw = "Jouw keuze is nog niet bewaard."});
}

void IndelingBotsing::operator()(html::Out& out) const {
    const toegang::ItemRij* item = &nu.aanmelding.item;
    for (const auto& aanvulling : nu.aanvullingen)
        if (aanvulling.item.id == jouw.item) item = &aanvulling.item;
    const auto namen = [](toegang::Categorieen categorieen) {
        std::string alle;
        for (const auto& woord : toegang::categorieen())
            if (categorieen.has(woord.waarde)) alle.append(alle.empty() ? "" : ", ").append(woord.naam);
        return alle.empty() ? std::string("nog niets") : alle;
    };
    const std::string daar = namen(item->categorieen);
    const std::string hier = namen(jouw.categorieen);
    const auto terug = html::url("/triage/{}", grant.dossier());
    const auto knoppen = [&](html::Out& deel) {
        deel("{}", pagina::Herkansing{html::url("/triage/{}/categorieen", grant.dossier()), grant.wie().csrf,
                                      item->versie, getypt, terug});
    };
    out("{}", pagina::Botsing{.wie = "Een collega",
                              .gewijzigd = "De soort gegevens is intussen gewijzigd.",
                              .verschillen = {{"Waar gaat dit over", daar, hier}},
                              .knoppen = knoppen,
                              .jouw = "Jouw keuze is nog niet bewaard."});
}

}  // namespace triage::view
