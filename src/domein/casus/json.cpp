#include "domein/casus/json.hpp"

namespace casus {

void json_kop(json::Writer& json, const Kop& kop) {
    json.field("kenmerk", kop.kenmerk).field("titel", kop.titel->naam).field("fase", toegang::code(kop.fase));
    json.field("regietafel", kop.tafel)
        .field("gemeente", kop.gemeente)
        .field("ave", kop.ave)
        .field("spoed", kop.spoed);
    json.field("procesregisseur", kop.procesregisseur).field("casusregisseur", kop.casusregisseur);
    json.field("ingediend", kop.ingediend).field("bewarenTot", kop.bewaren_tot).field("versie", kop.versie);
}

void json_personen(json::Writer& json, const std::vector<betrokkene::Persoon>& personen) {
    json.key("personen").begin_array();
    for (const auto& persoon : personen) {
        json.begin_object();
        json.field("id", persoon.item.id)
            .field("rol", static_cast<int>(persoon.rol))
            .field("relatie", persoon.relatie);
        if (persoon.naam.open()) json.field("naam", betrokkene::lijstnaam(*persoon.naam));
        if (persoon.identiteit.open()) json.field("geboortedatum", persoon.identiteit->geboortedatum);
        if (persoon.contact.open() && !persoon.adres_afgeschermd)
            json.field("plaats", persoon.contact->plaats);
        if (persoon.contact.open() && !persoon.contact->veilig_contact.empty())
            json.field("veiligContact", persoon.contact->veilig_contact);
        json.end_object();
    }
    json.end_array();
}

void json_deelnames(json::Writer& json, const std::vector<Deelname>& deelnames, Date vandaag) {
    json.key("deelnemers").begin_array();
    for (const auto& deelname : deelnames) {
        json.begin_object();
        json.field("id", deelname.id)
            .field("organisatie", deelname.organisatie)
            .field("rol", toegang::code(deelname.rol));
        json.field("grondslag", deelname.grondslag).field("van", deelname.van).field("tot", deelname.tot);
        json.field("loopt", deelname.loopt(vandaag)).field("versie", deelname.versie);
        json.end_object();
    }
    json.end_array();
}

void json_besluiten(json::Writer& json, const std::vector<OpenBesluit>& besluiten) {
    json.key("besluiten").begin_array();
    for (const auto& besluit : besluiten) {
        json.begin_object().field("id", besluit.id).field("organisatie", besluit.organisatie);
        json.field("rol", toegang::code(besluit.rol)).field("nodig", besluit.nodig);
        json.field("akkoord", besluit.akkoord).field("nietAkkoord", besluit.niet_akkoord);
        json.field("beantwoord", besluit.door_mij).field("versie", besluit.versie);
        if (besluit.inhoud.open()) json.field("reden", besluit.inhoud->reden);
        json.end_object();
    }
    json.end_array();
}

void json_ingetrokken(json::Writer& json, const std::vector<IngetrokkenBesluit>& besluiten) {
    json.key("ingetrokkenBesluiten").begin_array();
    for (const auto& besluit : besluiten) {
        json.begin_object().field("id", besluit.id).field("organisatie", besluit.organisatie);
        json.field("rol", toegang::code(besluit.rol)).field("door", besluit.door).field("op", besluit.op);
        if (besluit.inhoud.open())
            json.field("reden", besluit.inhoud->reden).field("waarom", besluit.inhoud->ingetrokken);
        json.end_object();
    }
    json.end_array();
}

void json_verloop(json::Writer& json, const std::vector<Gebeurtenis>& verloop) {
    json.key("verloop").begin_array();
    for (const auto& een : verloop)
        json.begin_object()
            .field("tijd", een.tijd)
            .field("soort", een.soort)
            .field("waarde", een.waarde)
            .end_object();
    json.end_array();
}

}  // namespace casus
