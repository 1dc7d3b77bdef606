#include "domein/aanmelding/json.hpp"

#include "domein/aanmelding/rules.hpp"

namespace aanmelding {
namespace {

std::string_view code(BesluitSoort soort) {
    switch (soort) {
        case BesluitSoort::terugleggen: return "terugleggen";
        case BesluitSoort::ondersteunen: return "ondersteunen";
        case BesluitSoort::procesregie: return "procesregie";
        case BesluitSoort::deelname_toelaten: return "deelname-toelaten";
        case BesluitSoort::deelname_beeindigen: return "deelname-beeindigen";
        case BesluitSoort::sluiten: return "sluiten";
        case BesluitSoort::heropenen: return "heropenen";
        case BesluitSoort::aanpak: break;
    }
    return "aanpak";
}

std::string_view code(betrokkene::Rol rol) {
    switch (rol) {
        case betrokkene::Rol::betrokkene: return "betrokkene";
        case betrokkene::Rol::directe_kring: return "directe-kring";
        case betrokkene::Rol::professional: break;
    }
    return "professional";
}

void persoon(json::Writer& json, const betrokkene::Persoon& een) {
    json.begin_object().field("id", een.item.id).field("rol", code(een.rol));
    if (!een.relatie.empty()) json.field("relatie", een.relatie);
    if (een.naam.open()) json.field("naam", betrokkene::tekstnaam(*een.naam));
    if (een.rol != betrokkene::Rol::professional) {
        json.field("weetErvan", rules::code(een.weet_ervan));
        if (een.identiteit.open()) json.field("geboortedatum", een.identiteit->geboortedatum);
    } else if (een.naam.open()) {
        json.field("organisatie", een.naam->organisatie).field("functie", een.naam->functie);
    }
    json.end_object();
}

void teksten(json::Writer& json, const Tekst& tekst) {
    std::size_t i = 0;
    std::apply([&](const auto&... veld) { (json.field(Tekst::namen[i++], veld), ...); }, tekst.velden());
}

void toetsen(json::Writer& json, const std::vector<Toets>& lijst) {
    json.key("toetsen").begin_object();
    for (const Toets& toets : lijst) {
        json.key(std::string_view(&toets.letter, 1)).begin_object();
        json.field("antwoord", rules::code(toets.antwoord)).field("criteria", toets.criteria);
        if (toets.motivering.open()) json.field("motivering", toets.motivering->tekst);
        json.end_object();
    }
    json.end_object();
}

void bijlagen(json::Writer& json, std::span<const bijlage::Bijlage> lijst) {
    json.key("bijlagen").begin_array();
    for (const auto& een : lijst) {
        json.begin_object().field("id", een.item.id).field("gemaakt", een.item.gemaakt);
        json.field("door", een.door).field("bytes", een.grootte);
        if (een.naam.open()) json.field("naam", een.naam->naam).field("type", een.naam->type);
        json.end_object();
    }
    json.end_array();
}

void besluit(json::Writer& json, const store::Besluit& genomen) {
    json.key("besluit")
        .begin_object()
        .field("soort", code(genomen.soort))
        .field("genomenOp", genomen.genomen_op);
    if (!genomen.tafel.empty()) json.field("tafel", genomen.tafel);
    if (!genomen.procesregisseur.empty()) json.field("procesregisseur", genomen.procesregisseur);
    if (genomen.uitkomst.open())
        json.field("reden", genomen.uitkomst->reden)
            .field("advies", genomen.uitkomst->advies)
            .field("grond", genomen.uitkomst->grond);
    json.end_object();
}

}  // namespace

void json_van(json::Writer& json, const store::Regel& regel) {
    json.begin_object()
        .field("id", regel.dossier)
        .field("kenmerk", regel.kenmerk)
        .field("fase", toegang::code(regel.fase));
    if (regel.titel.open()) json.field("titel", regel.titel->naam);
    json.field("spoed", regel.spoed)
        .field("ingediend", regel.ingediend)
        .field("eersteContact", regel.eerste_contact);
    json.field("aanmelder", regel.aanmelder).field("vraagVanHuis", regel.vraag).end_object();
}

void json_van(json::Writer& json, const JsonDelen& delen) {
    const Aanmelding& a = delen.aanmelding;
    json.begin_object()
        .field("id", delen.dossier)
        .field("kenmerk", a.kenmerk)
        .field("fase", toegang::code(a.fase));
    json.field("stand", rules::stand(a.fase))
        .field("spoed", a.spoed)
        .field("gemeente", a.gemeente)
        .field("herkomst", a.herkomst);
    json.field("ingediend", a.ingediend)
        .field("eersteContact", a.eerste_contact)
        .field("ingetrokken", a.ingetrokken);
    json.field("aanmelder", a.aanmelder).field("organisatie", a.organisatie).field("doorHuis", a.door_huis);
    json.field("weetErvan", rules::code(a.weet_ervan)).field("zichtbaar", a.tekst.open());
    if (a.spoed_reden && a.spoed_reden->open()) json.field("spoedReden", (*a.spoed_reden)->tekst);
    if (a.tekst.open()) teksten(json, *a.tekst);
    toetsen(json, a.toetsen);
    json.key("personen").begin_array();
    for (const auto& een : delen.personen) persoon(json, een);
    json.end_array();
    json.key("aanvullingen").begin_array();
    for (const Aanvulling& een : delen.aanvullingen) {
        json.begin_object()
            .field("id", een.item.id)
            .field("gemaakt", een.item.gemaakt)
            .field("vraag", een.vraag);
        json.field("door", een.door).field("organisatie", een.organisatie);
        if (een.tekst.open()) json.field("tekst", een.tekst->tekst);
        json.end_object();
    }
    json.end_array();
    bijlagen(json, delen.bijlagen);
    if (delen.besluit) besluit(json, *delen.besluit);
    json.field("versie", a.versie).end_object();
}

}  // namespace aanmelding
