#include "domein/uitwisseling/json.hpp"

#include <algorithm>

#include "domein/uitwisseling/rules.hpp"
#include "domein/uitwisseling/sleutels.hpp"

namespace uitwisseling {
namespace {

void veld(json::Writer& json, std::string_view naam, const std::string& tekst) {
    if (!tekst.empty()) json.field(naam, tekst);
}

template <class T>
void wie(json::Writer& json, const T& van) {
    json.key("persoon").begin_object();
    veld(json, "voornamen", van.voornamen);
    veld(json, "voorletters", van.voorletters);
    veld(json, "voorvoegsel", van.voorvoegsel);
    veld(json, "geslachtsnaam", van.geslachtsnaam);
    veld(json, "geboortedatum", van.geboortedatum);
    json.end_object();
}

std::string_view code(pakket::Staat staat) {
    switch (staat) {
        case pakket::Staat::wacht: return "wacht";
        case pakket::Staat::aanvaard: return "aanvaard";
        case pakket::Staat::geweigerd: break;
    }
    return "geweigerd";
}

void stuk(json::Writer& json, const std::string& titel, const std::string& bron, const std::string& tekst,
          const std::string& voorwaarden, toegang::Categorieen categorieen, Date eerste) {
    json.begin_object().field("titel", titel).field("bron", bron).field("tekst", tekst);
    veld(json, "voorwaarden", voorwaarden);
    json.key("categorieen").begin_array();
    for (const auto& woord : toegang::categorieen())
        if (categorieen.has(woord.waarde)) json.value(woord.code);
    json.end_array().field("eersteVerwerking", eerste).end_object();
}

void kop(json::Writer& json, const Binnen& vraag, Instant nu) {
    json.field("id", vraag.id).field("huis", vraag.huis_naam).field("nummer", vraag.nummer);
    json.field("ontvangen", vraag.ontvangen).field("verloopt", vraag.verloopt);
    // What was answered is told to who has to do with it: by the casus.
    json.field("stand", vraag.staat != Staat::open ? "beantwoord"
                        : vraag.verloopt <= nu     ? "verlopen"
                                                   : "open");
}

}  // namespace

void json_van(json::Writer& json, const Huisvraag& vraag, Instant nu) {
    json.begin_object().field("id", vraag.item.id).field("richting", rules::code(vraag.richting));
    json.field("huis", vraag.huis_naam).field("nummer", vraag.nummer);
    json.field("stand",
               vraag.staat == Staat::open && vraag.verloopt <= nu ? "verlopen" : rules::code(vraag.staat));
    json.field("metBsn", vraag.met_bsn).field("gemaakt", vraag.gemaakt).field("verloopt", vraag.verloopt);
    json.field("antwoordOp", vraag.antwoord_op).field("heeftBestand", rules::heeft_bestand(vraag, nu));
    json.field("besluitDatum", vraag.besluit_datum);
    if (vraag.inhoud.open()) {
        const Inhoud& i = *vraag.inhoud;
        json.field("doel", i.doel).field("grondslag", i.grondslag).field("noodzaak", i.noodzaak);
        veld(json, "waaromBsn", i.waarom_bsn);
        json.field("besluitBron", i.besluit);
        if (vraag.richting == Richting::gevraagd) wie(json, i);
    }
    json.key("beslissers").begin_array();
    for (const auto& een : vraag.beslissers) json.value(een);
    json.end_array().field("versie", vraag.item.versie).end_object();
}

void json_van(json::Writer& json, const Binnen& vraag, Instant nu) {
    json.begin_object();
    kop(json, vraag, nu);
    json.end_object();
}

void json_van(json::Writer& json, const Binnen& vraag, const VraagIn& gevraagd,
              std::span<const Overeenkomst> gevonden, Instant nu) {
    json.begin_object();
    kop(json, vraag, nu);
    json.field("doel", gevraagd.doel).field("grondslag", gevraagd.grondslag);
    json.field("noodzaak", gevraagd.noodzaak).field("metBsn", !gevraagd.bsn.empty());
    wie(json, gevraagd);
    json.key("eigenCasussen").begin_array();
    for (const Overeenkomst& een : gevonden) {
        if (!een.van_mij) continue;
        json.begin_object().field("dossier", een.dossier).field("opBsn", een.op_bsn);
        json.field("opNaam", een.op_naam).end_object();
    }
    json.end_array();
    json.field("collegaBeoordeelt",
               std::ranges::any_of(gevonden, [](const Overeenkomst& een) { return !een.van_mij; }));
    json.end_object();
}

void json_van(json::Writer& json, const verstrekking::VoorHuis& inhoud,
              const std::optional<pakket::Uit>& uit) {
    json.begin_object().field("id", inhoud.item.id).field("huis", inhoud.naam);
    json.field("doel", inhoud.waarom.doel).field("grondslag", inhoud.grondslag);
    json.field("noodzaak", inhoud.waarom.noodzaak).field("tot", inhoud.tot);
    json.field("stand", uit ? code(uit->staat) : std::string_view("niet-gemaakt"));
    if (uit) json.field("verloopt", uit->verloopt).field("ontvangen", uit->ontvangen);
    if (uit) veld(json, "reden", uit->reden);
    json.key("stukken").begin_array();
    for (const auto& een : inhoud.stukken)
        stuk(json, een.stuk.titel, een.bron, een.stuk.tekst, een.stuk.voorwaarden, een.categorieen,
             een.eerste_verwerking);
    json.end_array().end_object();
}

void json_van(json::Writer& json, const pakket::In& pakket) {
    json.begin_object().field("id", pakket.item.id).field("vraag", pakket.vraag);
    json.field("huis", pakket.huis_naam).field("ontvangen", pakket.ontvangen).field("tot", pakket.tot);
    json.field("stand", code(pakket.staat)).field("besloten", pakket.besloten);
    veld(json, "reden", pakket.reden);
    if (pakket.waarom.open())
        json.field("doel", pakket.waarom->doel)
            .field("grondslag", pakket.waarom->grondslag)
            .field("noodzaak", pakket.waarom->noodzaak);
    json.key("stukken").begin_array();
    for (const auto& een : pakket.delen)
        if (een.tekst.open())
            stuk(json, een.tekst->titel, een.tekst->bron, een.tekst->tekst, een.tekst->voorwaarden,
                 een.categorieen, een.eerste_verwerking);
    json.end_array().field("versie", pakket.item.versie).end_object();
}

void json_van(json::Writer& json, const partner::AnderHuis& huis, Date vandaag) {
    json.begin_object().field("id", huis.id).field("naam", huis.naam).field("gebied", huis.gebied);
    json.field("van", huis.van).field("tot", huis.tot).field("geldig", partner::geldig(huis, vandaag));
    json.field("bevestigd", huis.bevestigd);
    // Who confirms hears the number from the other house, and nowhere else.
    if (huis.bevestigd) json.field("controlegetal", controlegetal({huis.zegel, huis.teken}));
    json.field("versie", huis.versie).end_object();
}

}  // namespace uitwisseling
