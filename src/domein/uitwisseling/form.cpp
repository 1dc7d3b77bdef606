#include "domein/uitwisseling/form.hpp"

#include "domein/uitwisseling/rules.hpp"

namespace uitwisseling {
namespace {

Besluit lees_besluit(web::Input& input) {
    Besluit besluit;
    besluit.datum = input.date("besluitDatum", {.label = "Datum van het besluit"});
    besluit.bron = input.text("besluitBron", {.label = "Waar het besluit staat", .max = rules::regel_max});
    for (web::Input& rij : input.list("beslissers", {.label = "Wie besloten", .max = rules::beslissers_max}))
        if (const auto id = rij.id<kern::Organisatie>("id", {.label = "Publieke deelnemer"}))
            besluit.beslissers.push_back(*id);
    return besluit;
}

std::string lees_tekst(web::Input& input, std::string_view naam, std::string_view label) {
    return input.text(naam, {.label = label, .max = rules::tekst_max, .lines = web::Lines::many});
}

}  // namespace

NieuweVraag lees_vraag(web::Input& input) {
    NieuweVraag nieuw;
    nieuw.huis = input.id<kern::AnderHuis>("huis", {.label = "Huis"});
    nieuw.doel = lees_tekst(input, "doel", "Waarvoor");
    nieuw.grondslag = input.text("grondslag", {.label = "Grondslag", .max = 60});
    nieuw.noodzaak = lees_tekst(input, "noodzaak", "Waarom nodig");
    nieuw.met_bsn = input.flag("metBsn");
    nieuw.waarom_bsn = lees_tekst(input, "waaromBsn", "Waarom het BSN mee moet");
    if (!nieuw.met_bsn) nieuw.waarom_bsn.clear();
    nieuw.besluit = lees_besluit(input);
    return nieuw;
}

NieuweTreffer lees_treffer(web::Input& input) {
    NieuweTreffer nieuw;
    nieuw.vraag = input.id<kern::Dossier>("vraag", {.label = "Vraag", .required = true});
    nieuw.besluit = lees_besluit(input);
    return nieuw;
}

std::string_view bestand_van(const web::Request& request) {
    for (const web::File& file : request.files)
        if (file.field == "bestand") return file.body;
    return {};
}

}  // namespace uitwisseling
