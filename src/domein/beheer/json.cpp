#include "domein/beheer/json.hpp"

#include "domein/beheer/rules.hpp"
#include "domein/beheer/voorstel_zin.hpp"

namespace beheer {
namespace {

void periode(json::Writer& json, Date van, const std::optional<Date>& tot) {
    json.field("van", van).field("tot", tot);
}

void functies_van(json::Writer& json, toegang::Functies functies) {
    json.key("functies").begin_array();
    for (const auto& woord : toegang::functies())
        if (functies.has(woord.waarde)) json.value(woord.code);
    json.end_array();
}

std::string_view code(RolStaat staat) {
    switch (staat) {
        case RolStaat::voorgesteld: return "voorgesteld";
        case RolStaat::geldig: return "geldig";
        case RolStaat::afgewezen: return "afgewezen";
        case RolStaat::beeindigd: break;
    }
    return "beeindigd";
}

std::string_view code(VoorstelSoort soort) {
    switch (soort) {
        case VoorstelSoort::account: return "account";
        case VoorstelSoort::herstel: return "herstel";
        case VoorstelSoort::instelling: return "instelling";
        case VoorstelSoort::lid_erbij: return "lid-erbij";
        case VoorstelSoort::lid_weg: break;
    }
    return "lid-weg";
}

}  // namespace

void velden_van(json::Writer& json, const Organisatie& regel) {
    json.field("id", regel.id).field("code", regel.code).field("naam", regel.velden.naam);
    json.field("soort", toegang::code(regel.velden.soort)).field("keten", regel.velden.keten);
    json.field("gemeente", regel.velden.gemeente).field("convenant", regel.velden.convenant);
    periode(json, regel.velden.van, regel.velden.tot);
    json.field("medewerkers", regel.mensen).field("versie", regel.versie);
}

void velden_van(json::Writer& json, const Medewerker& regel) {
    json.field("id", regel.id).field("naam", regel.velden.naam);
    json.field("functienaam", regel.velden.functienaam).field("telefoon", regel.velden.telefoon);
    json.field("inDienstBij", regel.in_dienst_bij).field("inDienstBijId", regel.velden.in_dienst_bij);
    json.field("werktVoor", regel.werkt_voor).field("werktVoorId", regel.velden.werkt_voor);
    functies_van(json, regel.velden.functies);
    json.field("vogDatum", regel.velden.vog_datum);
    periode(json, regel.velden.van, regel.velden.tot);
    json.field("geblokkeerd", regel.geblokkeerd).field("versie", regel.versie);
}

void velden_van(json::Writer& json, const Tafel& regel) {
    json.field("id", regel.id).field("code", regel.code).field("naam", regel.velden.naam);
    json.field("soort", regel.velden.soort == TafelSoort::triagetafel ? "triagetafel" : "regietafel");
    json.field("convenant", regel.velden.convenant);
    periode(json, regel.velden.van, regel.velden.tot);
    json.field("leden", regel.leden).field("versie", regel.versie);
}

void velden_van(json::Writer& json, const Tafellid& lid) {
    json.field("medewerker", lid.medewerker).field("naam", lid.naam).field("organisatie", lid.organisatie);
    periode(json, lid.van, lid.tot);
}

void velden_van(json::Writer& json, const Convenant& regel, Date vandaag) {
    json.field("id", regel.id).field("naam", regel.velden.naam);
    periode(json, regel.velden.van, regel.velden.tot);
    json.field("stand", rules::stand_zin(regel.velden, vandaag)).field("organisaties", regel.organisaties);
    json.field("versie", regel.versie);
}

void velden_van(json::Writer& json, const Rolregel& regel) {
    json.field("id", regel.id).field("medewerker", regel.medewerker).field("naam", regel.naam);
    json.field("organisatie", regel.organisatie).field("rol", toegang::code(regel.rol));
    periode(json, regel.van, regel.tot);
    json.field("staat", code(regel.staat)).field("voorgesteldDoor", regel.voorsteller);
    json.field("bevestigdDoor", regel.bevestiger).field("versie", regel.versie);
}

void velden_van(json::Writer& json, const Eigen& mens) {
    json.field("id", mens.id).field("naam", mens.naam).field("functienaam", mens.functienaam);
    functies_van(json, mens.functies);
    json.field("vogDatum", mens.vog_datum);
    periode(json, mens.van, mens.tot);
    json.field("geblokkeerd", mens.geblokkeerd).field("inDienst", mens.in_dienst);
    json.field("werktHier", mens.werkt_hier).field("dossiers", mens.dossiers);
    json.field("versie", mens.versie);
}

void codelijst(json::Writer& json, const std::string& naam, const std::vector<Coderegel>& codes) {
    json.field("lijst", naam).key("codes").begin_array();
    for (const auto& regel : codes) {
        json.begin_object().field("code", regel.code).field("naam", regel.naam);
        periode(json, regel.van, regel.tot);
        json.end_object();
    }
    json.end_array();
}

void instelling(json::Writer& json, const partner::Standaard& standaard, const std::string& nu) {
    json.field("code", standaard.code).field("uitleg", standaard.uitleg);
    json.field("standaard", standaard.waarde).field("waarde", nu);
}

void velden_van(json::Writer& json, const Voorstel& regel) {
    json.field("id", regel.id).field("soort", code(regel.inhoud.soort)).field("wat", voorstel_zin(regel));
    json.field("voorgesteldDoor", regel.voorsteller).field("voorgesteldOp", regel.voorgesteld_op);
    json.field("verlooptOp", regel.verloopt_op).field("versie", regel.versie);
}

}  // namespace beheer
