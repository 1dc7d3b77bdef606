#include "domein/betrokkene/json.hpp"

#include "domein/betrokkene/rules_netwerk.hpp"

namespace betrokkene {
namespace {

std::string_view code(JaNee antwoord) {
    switch (antwoord) {
        case JaNee::ja: return "ja";
        case JaNee::nee: return "nee";
        case JaNee::weet_niet: break;
    }
    return "weet-niet";
}

void json_contact(json::Writer& json, const Persoon& persoon, Adres adres) {
    const Contact& contact = *persoon.contact;
    json.field("telefoon", contact.telefoon).field("mail", contact.mail);
    if (persoon.rol == Rol::professional) return;
    json.field("veiligContact", contact.veilig_contact)
        .field("taal", contact.taal)
        .field("tolk", contact.tolk);
    json.field("verblijft", contact.verblijft).field("adresAfgeschermd", persoon.adres_afgeschermd);
    if (persoon.adres_afgeschermd && adres == Adres::als_open) return;
    json.field("straat", contact.straat).field("huisnummer", contact.huisnummer);
    json.field("postcode", contact.postcode).field("plaats", contact.plaats);
    json.key("adresNietVoor").begin_array();
    for (const auto& id : persoon.adres_niet_voor) json.value(id);
    json.end_array();
}

}  // namespace

void json_velden(json::Writer& json, const Persoon& persoon, Adres adres) {
    json.field("id", persoon.item.id).field("rol", rules::code(persoon.rol));
    json.field("zichtbaar", persoon.naam.open());
    if (!persoon.naam.open() || !persoon.identiteit.open() || !persoon.contact.open()) return;
    const Naam& naam = *persoon.naam;
    json.field("naam", lijstnaam(naam)).field("voornamen", naam.voornamen);
    json.field("voorletters", naam.voorletters).field("voorvoegsel", naam.voorvoegsel);
    json.field("geslachtsnaam", naam.geslachtsnaam);
    if (persoon.rol == Rol::professional) {
        json.field("organisatie", naam.organisatie).field("functie", naam.functie);
    } else {
        json.field("partnernaam", naam.partnernaam).field("naamgebruik", naam.naamgebruik);
        json.field("relatie", persoon.relatie).field("weetErvan", code(persoon.weet_ervan));
        json.field("geboortedatum", persoon.identiteit->geboortedatum);
        json.field("geslacht", persoon.identiteit->geslacht);
        json.field("heeftBsn", persoon.identiteit->heeft_bsn());
    }
    json_contact(json, persoon, adres);
    json.field("bewarenTot", persoon.item.bewaren_tot).field("versie", persoon.item.versie);
}

void json_van(json::Writer& json, const Relatie& relatie) {
    json.begin_object();
    json.field("id", relatie.item.id).field("van", relatie.van).field("naar", relatie.naar);
    json.field("soort", relatie.soort).field("soortNaam", relatie.soort_naam);
    json.field("gezag", rules::code(relatie.gezag)).field("sinds", relatie.sinds).field("tot", relatie.tot);
    if (relatie.toelichting.open()) json.field("toelichting", relatie.toelichting->toelichting);
    json.field("versie", relatie.item.versie).end_object();
}

void json_van(json::Writer& json, const Contactmoment& contact) {
    json.begin_object();
    json.field("id", contact.item.id)
        .field("datum", contact.datum)
        .field("wijze", rules::code(contact.wijze));
    json.field("bron", contact.bron).field("wie", contact.tekst->wie).field("tekst", contact.tekst->tekst);
    json.key("categorieen").begin_array();
    for (const auto& woord : toegang::categorieen())
        if (contact.item.categorieen.has(woord.waarde)) json.value(woord.code);
    json.end_array().end_object();
}

void json_van(json::Writer& json, const std::optional<Waarschuwing>& waarschuwing) {
    if (!waarschuwing || !waarschuwing->tekst.open()) {
        json.null();
        return;
    }
    json.begin_object();
    json.field("tekst", waarschuwing->tekst->tekst).field("tot", waarschuwing->tot);
    json.field("versie", waarschuwing->item.versie).end_object();
}

}  // namespace betrokkene
