#include "kern/partner/instelling.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

namespace partner {
namespace {

constexpr db::Sql select_instelling{"instelling.waarde",
                                    "SELECT waarde FROM instelling WHERE code = $1 AND van <= $2 AND (tot IS "
                                    "NULL OR tot >= $2) ORDER BY van DESC, code LIMIT 1"};
constexpr db::Sql select_codes{"codelijst.codes",
                               "SELECT code, naam FROM codelijst WHERE lijst = $1 AND van <= $2 AND (tot IS "
                               "NULL OR tot >= $2) ORDER BY volgorde, code"};
constexpr db::Sql select_bestaat{"codelijst.bestaat", "SELECT 1 FROM codelijst WHERE lijst = $1 LIMIT 1"};
constexpr db::Sql select_naam{
    "codelijst.naam",
    "SELECT naam FROM codelijst WHERE lijst = $1 AND code = $2 ORDER BY van DESC, code LIMIT 1"};

// Floors: a draft survives a week, so that nobody loses it over a holiday; a report that went back stays at least a week, so
// that a mistake can still be undone; below three a small number tells of a person.
constexpr std::array tabel{
    Standaard{"piket.telefoon", "", "Telefoonnummer van het piket, voor wat niet tot morgen kan wachten"},
    Standaard{"aanmelding.concept_dagen", "30", "Dagen dat een concept bewaard blijft", true, true, 7},
    Standaard{"triage.eerste_contact_werkdagen", "5", "Werkdagen tot het eerste contact met de aanmelder",
              true, false, 1},
    Standaard{"besluit.bevestigingen.terugleggen", "1", "Publieke deelnemers die terugleggen bevestigen",
              true, true, 1},
    Standaard{"besluit.bevestigingen.ondersteunen", "1", "Publieke deelnemers die ondersteunen bevestigen",
              true, true, 1},
    Standaard{"besluit.bevestigingen.procesregie", "2", "Publieke deelnemers die procesregie bevestigen",
              true, true, 1},
    Standaard{"besluit.mandaat.terugleggen", "nee", "Staand mandaat om terug te leggen: ja of nee", false,
              true},
    Standaard{"besluit.mandaat.ondersteunen", "nee", "Staand mandaat om te ondersteunen: ja of nee", false,
              true},
    Standaard{"besluit.mandaat.procesregie", "nee", "Staand mandaat voor procesregie: ja of nee", false,
              true},
    Standaard{"deelname.bevestigingen", "1", "Publieke deelnemers die een nieuwe deelname bevestigen", true,
              true, 1},
    Standaard{"derde.bevestigingen", "1", "Publieke deelnemers die een derde toelaten", true, true, 1},
    Standaard{"verstrekking.bevestigingen", "2",
              "Publieke deelnemers die verstrekken aan een derde bevestigen", true, true, 1},
    Standaard{"verstrekking.antwoord_werkdagen", "10", "Werkdagen om te zeggen of een verstrekking mag", true,
              false, 1},
    Standaard{"convenant.harde_stop", "nee",
              "Een verlopen convenant sluit de casussen voor die organisatie: ja of nee", false, true},
    Standaard{"uitvraag.werkdagen", "5",
              "Werkdagen waarbinnen een organisatie een vraag van het huis beantwoordt", true, false, 1},
    Standaard{"uitwisseling.bevestigingen", "1",
              "Publieke deelnemers die besluiten over een vraag aan of van een ander huis", true, true, 1},
    Standaard{"uitwisseling.vraag_dagen", "14", "Dagen dat een vraag aan een ander huis geldt", true, false,
              1},
    Standaard{"uitwisseling.pakket_dagen", "30", "Dagen na een treffer dat er een pakket kan komen", true,
              false, 1},
    Standaard{"sluiten.bevestigingen", "2", "Publieke deelnemers die het sluiten van een casus bevestigen",
              true, true, 1},
    Standaard{"sluiten.mandaat", "nee", "Staand mandaat om een casus te sluiten: ja of nee", false, true},
    Standaard{"heropenen.bevestigingen", "2",
              "Publieke deelnemers die bevestigen dat een gesloten dossier open mag", true, true, 1},
    Standaard{"stagnatie.weken", "4", "Weken zonder bericht waarna een actie stilligt", true, false, 1},
    Standaard{"stagnatie.dagen_te_laat", "14", "Dagen te laat waarna een actie een knelpunt kan zijn", true,
              false, 1},
    Standaard{"stagnatie.dagen_geweigerd", "5",
              "Dagen na een weigering waarna een actie zonder nieuwe eigenaar een knelpunt kan zijn", true,
              false, 0},
    Standaard{"caseload.norm", "0", "Casussen die een procesregisseur aankan; 0: geen norm", true},
    Standaard{"ondersteunen.termijn_dagen", "182", "Dagen dat ondersteuning duurt, als niemand anders kiest",
              true, true, 7},
    Standaard{"vernietigen.wachttijd_dagen", "28", "Dagen tot een niet opgepakte aanmelding wordt vernietigd",
              true, true, 7},
    Standaard{"overleg.herzien_weken", "8",
              "Weken zonder bespreking waarna een casus op de agenda wordt voorgesteld", true, false, 1},
    Standaard{"cijfers.drempel", "5", "Kleinste aantal dat wie alleen cijfers ziet nog precies ziet", true,
              true, 3},
    Standaard{"nazorg.grondslag", "", "Waarop nazorg na detentie berust; zonder grondslag geen invoer", false,
              true},
    Standaard{"nazorg.termijn_dagen", "365",
              "Dagen na de vrijlating tot de nazorg van een persoon wordt vernietigd", true, true, 28},
    Standaard{"nazorg.lijst_dagen", "7", "Dagen dat een lijst bewaard blijft die niet is ingevoerd", true,
              true, 1},
    Standaard{"advies.grondslag", "", "Grondslag voor advies met namen; leeg: advies kan alleen zonder namen",
              false, true},
    Standaard{"advies.termijn_dagen_namen", "182", "Dagen dat een advies met namen bewaard blijft", true,
              true, 7},
    Standaard{"advies.termijn_dagen", "365", "Dagen dat een advies zonder namen bewaard blijft", true, true,
              7},
    Standaard{"advies.werkdagen", "5", "Werkdagen waarbinnen het huis een vraag om advies beantwoordt", true,
              false, 1},
    Standaard{"advies.norm.kort", "42", "Minuten voor een korte vraag om advies", true, false, 1},
    Standaard{"advies.norm.expertise", "1398", "Minuten voor een vraag die uitzoekwerk kost", true, false, 1},
    Standaard{"advies.norm.beleid", "480", "Minuten voor advies over beleid", true, false, 1},
    Standaard{"bijeenkomst.norm.rondleiding", "120", "Minuten voor een rondleiding of kennismaking", true,
              false, 1},
    Standaard{"bijeenkomst.norm.themadag", "480", "Minuten voor een themadag", true, false, 1},
    Standaard{"bijeenkomst.norm.voorlichting", "180", "Minuten voor een voorlichting of training", true,
              false, 1},
    Standaard{"opleiding.geldig_maanden", "24", "Maanden dat een gevolgde opleiding geldt", true, false, 1},
    Standaard{"aanpak.bevestigingen", "2", "Publieke deelnemers die een plaatsing op de Top-X bevestigen",
              true, true, 1},
    Standaard{"aanpak.jong.leeftijd", "27", "Leeftijd waaronder de maatwerkaanpak jonge verdachten begint",
              true, true, 18},
    Standaard{"aanpak.termijn.procesregie", "182", "Dagen tot procesregie wordt herzien", true, false, 7},
    Standaard{"aanpak.termijn.levensloop", "365", "Dagen tot een levensloopaanpak wordt herzien", true, false,
              7},
    Standaard{"aanpak.termijn.top-x", "182", "Dagen tot een plaatsing op de Top-X wordt herzien", true, false,
              7},
    Standaard{"aanpak.termijn.mda", "182", "Dagen tot een MDA++-aanpak wordt herzien", true, false, 7},
    Standaard{"aanpak.termijn.jong", "182", "Dagen tot de maatwerkaanpak jonge verdachten wordt herzien",
              true, false, 7},
    Standaard{"aanpak.termijn.geweld", "91", "Dagen tot de aanpak huiselijk geweld en stalking wordt herzien",
              true, false, 7},
    Standaard{"aanpak.termijn.wvggz", "28", "Dagen tot een Wvggz- of Wzd-signaal wordt herzien", true, false,
              7},
    Standaard{"aanpak.termijn.zsm", "28", "Dagen tot een ZSM-intake wordt herzien", true, false, 7},
};

struct StandaardCode {
    std::string_view lijst;
    std::string_view code;
    std::string_view naam;
};
constexpr std::array lijsten{
    StandaardCode{"herkomst", "veld", "Uit het veld"},
    StandaardCode{"herkomst", "zsm", "Van de ZSM-tafel"},
    StandaardCode{"herkomst", "opschaling", "Opgeschaald uit een lopend traject"},
    StandaardCode{"herkomst", "nazorg", "Terugkeer uit detentie"},
    StandaardCode{"toetsen", "bgs-2.20", "Bgs 2.20, de vier toetsen vanaf 1 maart 2025"},
    StandaardCode{"relatie", "partner", "partner"},
    StandaardCode{"relatie", "ex-partner", "ex-partner"},
    StandaardCode{"relatie", "ouder", "ouder"},
    StandaardCode{"relatie", "stiefouder", "stiefouder"},
    StandaardCode{"relatie", "kind", "kind"},
    StandaardCode{"relatie", "stiefkind", "stiefkind"},
    StandaardCode{"relatie", "broer-zus", "broer of zus"},
    StandaardCode{"relatie", "grootouder", "grootouder"},
    StandaardCode{"relatie", "kleinkind", "kleinkind"},
    StandaardCode{"relatie", "ander-familielid", "ander familielid"},
    StandaardCode{"relatie", "pleegouder", "pleegouder"},
    StandaardCode{"relatie", "huisgenoot", "huisgenoot"},
    StandaardCode{"relatie", "buur", "buur"},
    StandaardCode{"relatie", "vriend", "vriend of vriendin"},
    StandaardCode{"relatie", "mentor-bewindvoerder", "mentor of bewindvoerder"},
    StandaardCode{"relatie", "ander-direct-contact", "ander direct contact"},
    StandaardCode{"relatiesoort", "ouder", "ouder van"},
    StandaardCode{"relatiesoort", "stiefouder", "stiefouder van"},
    StandaardCode{"relatiesoort", "pleegouder", "pleegouder van"},
    StandaardCode{"relatiesoort", "grootouder", "grootouder van"},
    StandaardCode{"relatiesoort", "voogd", "voogd van"},
    StandaardCode{"relatiesoort", "partner", "partner van"},
    StandaardCode{"relatiesoort", "ex-partner", "ex-partner van"},
    StandaardCode{"relatiesoort", "broer-zus", "broer of zus van"},
    StandaardCode{"relatiesoort", "familielid", "ander familielid van"},
    StandaardCode{"relatiesoort", "huisgenoot", "huisgenoot van"},
    StandaardCode{"relatiesoort", "vriend", "vriend of vriendin van"},
    StandaardCode{"relatiesoort", "mentor", "mentor van"},
    StandaardCode{"relatiesoort", "bewindvoerder", "bewindvoerder van"},
    StandaardCode{"relatiesoort", "curator", "curator van"},
    StandaardCode{"relatiesoort", "hulpverlener", "hulpverlener van"},
    StandaardCode{"relatiesoort", "slachtoffer", "slachtoffer van"},
    StandaardCode{"relatiesoort", "dreiging", "dreiging tegen"},
    StandaardCode{"bsn-onbekend", "niet-nodig", "Niet nodig voor het doel"},
    StandaardCode{"bsn-onbekend", "niet-gevonden", "Niet gevonden in de basisregistratie"},
    StandaardCode{"bsn-onbekend", "niet-gevraagd", "Aanmelder kent het niet"},
    StandaardCode{"bsn-onbekend", "geen-bsn", "Heeft geen BSN"},
    StandaardCode{"grondslag.deelnemer", "wgs-1.7-1",
                  "Wgs 1.7, eerste lid: nodig voor een taak van de deelnemer"},
    StandaardCode{"grondslag.derde", "wgs-2.31-9",
                  "Wgs 2.31, negende en tiende lid: een derde denkt mee in deze casus"},
    StandaardCode{"grondslag.derde", "wgs-2.31-11",
                  "Wgs 1.7, tweede lid, en 2.31, elfde lid: resultaat aan een derde"},
    StandaardCode{"grondslag.huis", "wgs-2.28",
                  "Wgs 2.28: uitwisselen met een ander Zorg- en Veiligheidshuis"},
    StandaardCode{"naamgebruik", "eigen", "Eigen naam"},
    StandaardCode{"naamgebruik", "partner", "Naam van de partner"},
    StandaardCode{"naamgebruik", "partner-eigen", "Naam van de partner, dan eigen naam"},
    StandaardCode{"naamgebruik", "eigen-partner", "Eigen naam, dan naam van de partner"},
    StandaardCode{"documentsoort", "verslag", "Verslag"},
    StandaardCode{"documentsoort", "onderzoek", "Onderzoek of rapport"},
    StandaardCode{"documentsoort", "besluit", "Besluit of vonnis"},
    StandaardCode{"documentsoort", "verklaring", "Verklaring of formulier"},
    StandaardCode{"documentsoort", "brief", "Brief"},
    StandaardCode{"documentsoort", "beeld", "Foto of scan"},
    StandaardCode{"documentsoort", "overig", "Overig"},
    StandaardCode{"grondslag", "verstrekken", "Wgs 1.5, eerste lid: deelnemers verstrekken wat nodig is"},
    StandaardCode{"grondslag", "verzamelen", "Wgs 2.31, vijfde lid: betrokken deelnemers verzamelen verder"},
    StandaardCode{"geheim-grond", "toestemming", "Uitdrukkelijke toestemming"},
    StandaardCode{"geheim-grond", "wettelijke-plicht", "De wet verplicht het"},
    StandaardCode{"geheim-grond", "wettelijk-recht", "De wet staat het toe"},
    StandaardCode{"geheim-grond", "goed-hulpverlener", "Goed hulpverlenerschap"},
    StandaardCode{"sluitresultaat", "doelen-bereikt", "Doelen bereikt"},
    StandaardCode{"sluitresultaat", "deels-bereikt", "Doelen deels bereikt"},
    StandaardCode{"sluitresultaat", "niet-bereikt", "Doelen niet bereikt"},
    StandaardCode{"sluitresultaat", "lokaal-verder", "Een organisatie gaat alleen verder"},
    StandaardCode{"sluitresultaat", "verhuisd", "Verhuisd buiten de regio"},
    StandaardCode{"sluitresultaat", "overleden", "Overleden"},
    StandaardCode{"evaluatievraag", "bereikt", "Wat is er bereikt?"},
    StandaardCode{"evaluatievraag", "samenwerking", "Hoe ging de samenwerking?"},
    StandaardCode{"evaluatievraag", "beter", "Wat doen we een volgende keer anders?"},
    StandaardCode{"adviesthema", "huiselijk-geweld", "Huiselijk geweld"},
    StandaardCode{"adviesthema", "stalking", "Stalking"},
    StandaardCode{"adviesthema", "mensenhandel", "Mensenhandel"},
    StandaardCode{"adviesthema", "radicalisering", "Radicalisering"},
    StandaardCode{"adviesthema", "onbegrepen-gedrag", "Onbegrepen gedrag en verplichte zorg"},
    StandaardCode{"adviesthema", "jeugd", "Jeugd"},
    StandaardCode{"adviesthema", "nazorg", "Terugkeer uit detentie"},
    StandaardCode{"adviesthema", "gegevens-delen", "Gegevens delen"},
    StandaardCode{"adviesthema", "overig", "Iets anders"},
    StandaardCode{"aanpak", "procesregie", "Procesregie"},
    StandaardCode{"aanpak", "levensloop", "Levensloopaanpak"},
    StandaardCode{"aanpak", "top-x", "Top-X"},
    StandaardCode{"aanpak", "mda", "MDA++"},
    StandaardCode{"aanpak", "jong", "Maatwerkaanpak jonge verdachten"},
    StandaardCode{"aanpak", "geweld", "Huiselijk geweld en stalking"},
    StandaardCode{"aanpak", "wvggz", "Wvggz- of Wzd-signaal"},
    StandaardCode{"aanpak", "zsm", "ZSM-intake"},
    StandaardCode{"aanpakvraag.levensloop", "gevaar", "Is er gevaarlijk gedrag, of dreigt dat?"},
    StandaardCode{"aanpakvraag.levensloop", "oorzaak",
                  "Komt dat door een stoornis, beperking, verslaving of hersenletsel?"},
    StandaardCode{"aanpakvraag.levensloop", "lang", "Is er lange tijd zorg met beveiliging nodig?"},
    StandaardCode{"aanpakvraag.mda", "onveilig", "Is het gezin acuut of steeds opnieuw onveilig?"},
    StandaardCode{"aanpakvraag.mda", "specialist", "Zijn er specialisten uit meer sectoren nodig?"},
    StandaardCode{"aanpakeinde", "doel-bereikt", "Doel bereikt"},
    StandaardCode{"aanpakeinde", "niet-meer-nodig", "Niet meer nodig"},
    StandaardCode{"aanpakeinde", "andere-aanpak", "Een andere aanpak past beter"},
    StandaardCode{"aanpakeinde", "voldoet-niet", "Voldoet niet meer aan de voorwaarden"},
    StandaardCode{"aanpakeinde", "verhuisd", "Verhuisd buiten de regio"},
    StandaardCode{"aanpakeinde", "overleden", "Overleden"},
};

const Standaard& standaard(std::string_view code) {
    const auto* found =
        std::find_if(tabel.begin(), tabel.end(), [&](const Standaard& s) { return s.code == code; });
    if (found == tabel.end()) throw std::logic_error("no such setting: " + std::string(code));
    return *found;
}

std::optional<std::int64_t> whole(std::string_view text) {
    std::int64_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
    return value;
}

}  // namespace

std::span<const Standaard> standaarden() { return tabel; }

std::string instelling(db::Reader& reader, std::string_view code, Date dag) {
    const Standaard& bekend = standaard(code);
    return reader.value<std::string>(select_instelling, code, dag).value_or(std::string(bekend.waarde));
}

std::int64_t getal(db::Reader& reader, std::string_view code, Date dag) {
    const Standaard& bekend = standaard(code);
    // A value from before there was a floor counts as the floor.
    if (const auto gezet = whole(instelling(reader, code, dag))) return std::max(*gezet, bekend.minst);
    return whole(bekend.waarde).value_or(bekend.minst);
}

std::vector<Code> codes(db::Reader& reader, std::string_view lijst, Date dag) {
    std::vector<Code> gevonden;
    for (db::Row row : reader.query(select_codes, lijst, dag))
        gevonden.push_back({row.get<std::string>(0), row.get<std::string>(1)});
    if (gevonden.empty() && !reader.value<std::int64_t>(select_bestaat, lijst)) return standaard_codes(lijst);
    return gevonden;
}

std::string code_naam(db::Reader& reader, std::string_view lijst, std::string_view code) {
    if (auto naam = reader.value<std::string>(select_naam, lijst, code)) return *naam;
    return std::string(standaard_naam(lijst, code));
}

std::string_view standaard_naam(std::string_view lijst, std::string_view code) {
    for (const auto& regel : lijsten)
        if (regel.lijst == lijst && regel.code == code) return regel.naam;
    return code;
}

std::vector<Code> standaard_codes(std::string_view lijst) {
    std::vector<Code> gevonden;
    for (const auto& regel : lijsten)
        if (regel.lijst == lijst) gevonden.push_back({std::string(regel.code), std::string(regel.naam)});
    return gevonden;
}

}  // namespace partner
