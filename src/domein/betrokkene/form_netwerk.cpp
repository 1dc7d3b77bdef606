// Reading relations, contact moments and the warning; and a person's form filled with how he is now.
#include "domein/betrokkene/form.hpp"
#include "domein/betrokkene/rules_netwerk.hpp"
#include "kern/toegang/keuzes.hpp"

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

}  // namespace

Lijsten Lijsten::van(db::Reader& reader, Date vandaag) {
    return {partner::codes(reader, "relatie", vandaag), partner::codes(reader, "bsn-onbekend", vandaag),
            partner::codes(reader, "naamgebruik", vandaag), partner::codes(reader, "relatiesoort", vandaag)};
}

void vul(web::Input& input, const Persoon& persoon) {
    const Naam& naam = *persoon.naam;
    const Contact& contact = *persoon.contact;
    const auto zet = [&](std::string_view veld, std::string_view waarde) {
        if (!waarde.empty()) input.set(veld, waarde);
    };
    zet("voornamen", naam.voornamen);
    zet("voorletters", naam.voorletters);
    zet("voorvoegsel", naam.voorvoegsel);
    zet("geslachtsnaam", naam.geslachtsnaam);
    zet("telefoon", contact.telefoon);
    zet("mail", contact.mail);
    if (persoon.rol == Rol::professional) {
        zet("organisatie", naam.organisatie);
        zet("functie", naam.functie);
        return;
    }
    zet("partnernaam", naam.partnernaam);
    zet("naamgebruik", naam.naamgebruik);
    if (const auto geboren = PartialDate::parse_iso(persoon.identiteit->geboortedatum))
        input.set("geboortedatum", *geboren);
    zet("geslacht", persoon.identiteit->geslacht);
    if (!persoon.identiteit->heeft_bsn()) zet("bsnOnbekendOmdat", persoon.identiteit->bsn_onbekend_omdat);
    zet("straat", contact.straat);
    zet("huisnummer", contact.huisnummer);
    zet("postcode", contact.postcode);
    zet("plaats", contact.plaats);
    zet("verblijft", contact.verblijft);
    zet("veiligContact", contact.veilig_contact);
    zet("taal", contact.taal);
    zet("tolk", contact.tolk);
    for (const auto& id : persoon.adres_niet_voor) input.tick("adresNietVoor", id.text());
    if (persoon.rol == Rol::betrokkene) return;
    zet("relatie", persoon.relatie);
    zet("weetErvan", code(persoon.weet_ervan));
}

NieuweRelatie lees_relatie(web::Input& input, const Lijsten& lijsten) {
    NieuweRelatie nieuw;
    nieuw.van = input.id<kern::Item>("van", {.label = "Wie", .required = true});
    std::vector<std::pair<std::string_view, std::string_view>> soorten;
    for (const auto& soort : lijsten.relatiesoorten) soorten.emplace_back(soort.code, soort.code);
    nieuw.soort = input.choice("soort", soorten, {.label = "Soort relatie", .required = true}).value_or("");
    nieuw.naar = input.id<kern::Item>("naar", {.label = "Van wie", .required = true});
    nieuw.gezag = input.choice("gezag", rules::gezag_codes, {.label = "Gezag"}).value_or(Gezag::niet_gezegd);
    nieuw.sinds = input.date("sinds", {.label = "Sinds"});
    nieuw.tot = input.date("tot", {.label = "Tot en met"});
    nieuw.toelichting = input.text("toelichting", {.label = "Toelichting", .max = rules::toelichting_max});
    return nieuw;
}

Einde lees_einde(web::Input& input) {
    Einde einde;
    einde.tot = input.date("tot", {.label = "Laatste dag", .required = true});
    einde.versie = input.versie().value_or(0);
    return einde;
}

Verwijdering lees_verwijdering(web::Input& input) {
    Verwijdering verwijdering;
    verwijdering.reden =
        input.choice("reden", rules::verwijder_codes, {.label = "Waarom", .required = true}).value_or("");
    verwijdering.versie = input.versie().value_or(0);
    return verwijdering;
}

NieuwContact lees_contact(web::Input& input, std::string_view wie) {
    NieuwContact nieuw;
    nieuw.datum = input.date("datum", {.label = "Datum", .required = true});
    nieuw.wijze = input.choice("wijze", rules::wijze_codes, {.label = "Hoe", .required = true})
                      .value_or(Wijze::telefoon);
    nieuw.wie = input.text("wie", {.label = "Wie het contact had", .max = Grenzen::naam});
    if (nieuw.wie.empty()) nieuw.wie = wie;
    nieuw.tekst = input.text(
        "tekst", {.label = "Wat is er besproken?", .max = rules::contact_max, .lines = web::Lines::many});
    for (const auto categorie : input.choices("categorieen", toegang::keuzes(toegang::categorieen()),
                                              {.label = "Waar gaat dit over"}))
        nieuw.categorieen.add(categorie);
    if (nieuw.categorieen.empty()) nieuw.categorieen.add(toegang::Categorie::begeleiding);
    return nieuw;
}

Waarschuwingsvelden lees_waarschuwing(web::Input& input) {
    Waarschuwingsvelden velden;
    velden.nieuw.tekst = input.text("tekst", {.label = "Wat moet een bezoeker doen?",
                                              .max = rules::waarschuwing_max,
                                              .required = true,
                                              .lines = web::Lines::many});
    velden.nieuw.tot = input.date("tot", {.label = "Einddatum", .required = true});
    velden.versie = input.versie().value_or(0);
    return velden;
}

}  // namespace betrokkene
