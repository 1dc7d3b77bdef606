#include "domein/verstrekking/json.hpp"

#include "domein/verstrekking/rules.hpp"

namespace verstrekking {
namespace {

void stukken(json::Writer& json, const Blad& blad) {
    json.key("stukken").begin_array();
    for (const Stuk& stuk : blad.stukken) {
        json.begin_object().field("onderdeel", stuk.onderdeel).field("ingetrokken", stuk.ingetrokken);
        json.field("nummer", stuk.nummer);
        if (stuk.inhoud && stuk.inhoud->open()) {
            json.field("titel", (*stuk.inhoud)->titel).field("tekst", (*stuk.inhoud)->tekst);
            if (!(*stuk.inhoud)->voorwaarden.empty()) json.field("voorwaarden", (*stuk.inhoud)->voorwaarden);
            if (stuk.bestand && stuk.bestand->open()) {
                json.key("bestand").begin_object().field("naam", (*stuk.bestand)->naam);
                json.field("type", (*stuk.bestand)->type).field("grootte", stuk.grootte).end_object();
            }
        }
        json.end_object();
    }
    json.end_array();
}

void inhoud(json::Writer& json, const std::optional<toegang::Gezien<Inhoud>>& gezien) {
    if (!gezien || !gezien->open()) return;
    json.field("doel", (*gezien)->doel).field("noodzaak", (*gezien)->noodzaak);
    json.field("proportionaliteit", (*gezien)->proportionaliteit);
}

std::string_view ontvanger(const std::string& naam, const std::optional<toegang::Gezien<Inhoud>>& gezien) {
    if (!naam.empty()) return naam;
    return gezien && gezien->open() ? std::string_view((*gezien)->ontvanger) : std::string_view{};
}

void onderdelen(json::Writer& json, const Blad& blad) {
    json.key("onderdelen").begin_array();
    for (const Onderdeel& een : blad.onderdelen) {
        json.begin_object().field("item", een.item.id).field("titel", een.titel).field("tekst", een.tekst);
        if (!een.voorwaarden.empty()) json.field("voorwaarden", een.voorwaarden);
        json.end_object();
    }
    json.end_array();
}

void ja_nee(json::Writer& json, std::string_view veld, const std::optional<bool>& antwoord) {
    if (antwoord) json.field(veld, *antwoord);
}

// For the house alone: the gates, and what each said.
void regie(json::Writer& json, const toegang::GrantBasis& grant, const Blad& blad) {
    json.field("teMelden", static_cast<std::int64_t>(blad.feiten.te_melden));
    json.field("geinformeerd", blad.feiten.geinformeerd).field("herzienOp", blad.feiten.herzien_op);
    if (blad.niet_geinformeerd && blad.niet_geinformeerd->open())
        json.field("nietGeinformeerd", (*blad.niet_geinformeerd)->reden);
    json.field("racOp", blad.feiten.rac_op);
    if (blad.rac && blad.rac->open()) json.field("racKenmerk", (*blad.rac)->kenmerk);
    json.key("poorten").begin_array();
    if (blad.feiten.staat == Staat::voorbereid)
        for (const auto& poort : rules::poorten(blad.feiten, grant.vandaag())) {
            json.begin_object().field("code", poort.code).field("naam", poort.naam).field("open", poort.open);
            if (!poort.open) json.field("mist", poort.mist);
            json.end_object();
        }
    json.end_array().key("partijen").begin_array();
    for (const Partij& partij : blad.feiten.partijen) {
        json.begin_object().field("organisatie", partij.id).field("naam", partij.naam);
        json.field("gevraagd", partij.gevraagd);
        ja_nee(json, "geenBezwaar", partij.antwoord.geen_bezwaar);
        ja_nee(json, "toestemming", partij.antwoord.toestemming);
        ja_nee(json, "besluit", partij.antwoord.besluit);
        json.end_object();
    }
    json.end_array();
}

}  // namespace

void json_van(json::Writer& json, const toegang::GrantBasis& grant, const Blad& blad) {
    const Feiten& f = blad.feiten;
    json.begin_object().field("id", f.item.id).field("aan", rules::code(f.aan));
    json.field("ontvanger", ontvanger(f.ontvanger_naam, blad.inhoud)).field("staat", rules::code(f.staat));
    json.field("grondslag", f.grondslag).field("van", f.van).field("tot", f.tot);
    json.field("verstrekt", f.verstrekt);
    if (f.wijze) json.field("wijze", rules::code(*f.wijze));
    json.field("terugOp", f.terug_op);
    inhoud(json, blad.inhoud);
    if (blad.slot && blad.slot->open()) json.field("slot", (*blad.slot)->reden);
    onderdelen(json, blad);
    stukken(json, blad);
    if (grant.rol() == toegang::DeelnameRol::huis) regie(json, grant, blad);
    json.key("terugkoppelingen").begin_array();
    for (const Terugkoppeling& een : blad.terugkoppelingen) {
        json.begin_object().field("op", een.op).field("door", een.door).field("gevolg", een.gevolg);
        json.field("nuttig", een.nuttig);
        if (een.effect.open()) json.field("effect", een.effect->tekst);
        json.end_object();
    }
    json.end_array().field("versie", f.item.versie).end_object();
}

void json_van(json::Writer& json, const Regel& regel) {
    json.begin_object().field("id", regel.item.id).field("aan", rules::code(regel.aan));
    json.field("ontvanger", ontvanger(regel.ontvanger, regel.inhoud))
        .field("staat", rules::code(regel.staat));
    json.field("van", regel.van).field("tot", regel.tot).field("verstrekt", regel.verstrekt);
    json.field("terugOp", regel.terug_op).field("wachtOpMij", regel.wacht_op_mij);
    if (regel.te_melden > 0) json.field("teMelden", static_cast<std::int64_t>(regel.te_melden));
    if (regel.inhoud && regel.inhoud->open()) json.field("doel", (*regel.inhoud)->doel);
    json.end_object();
}

void json_van(json::Writer& json, const Derde& derde) {
    const Gegevens& g = *derde.gegevens;
    json.begin_object().field("id", derde.item.id).field("naam", g.naam).field("organisatie", g.organisatie);
    json.field("functie", g.functie).field("contact", g.contact).field("taak", g.taak);
    json.field("noodzaak", g.noodzaak);
    json.field("toegelaten",
               !derde.beeindigd && rules::toegelaten(derde.besluit_datum.has_value(), derde.nodig,
                                                     derde.akkoord, derde.niet_akkoord));
    json.field("beeindigd", derde.beeindigd).field("nodig", derde.nodig).field("akkoord", derde.akkoord);
    json.field("nietAkkoord", derde.niet_akkoord).field("besluitDatum", derde.besluit_datum);
    if (derde.bron && derde.bron->open()) json.field("besluitBron", (*derde.bron)->tekst);
    json.field("verklaringOp", derde.verklaring_op);
    if (derde.verklaring && derde.verklaring->open()) json.field("verklaringWaar", (*derde.verklaring)->waar);
    json.field("versie", derde.item.versie).end_object();
}

void json_stuk(json::Writer& json, const Blad& blad) {
    const Feiten& f = blad.feiten;
    json.begin_object().field("id", f.item.id).field("ontvanger", ontvanger(f.ontvanger_naam, blad.inhoud));
    json.field("verstrekt", f.verstrekt.value()).field("wijze", rules::code(f.wijze.value()));
    json.field("grondslag", f.grondslag).field("van", f.van).field("tot", f.tot);
    if (blad.inhoud && blad.inhoud->open()) json.field("doel", (*blad.inhoud)->doel);
    stukken(json, blad);
    json.end_object();
}

}  // namespace verstrekking
