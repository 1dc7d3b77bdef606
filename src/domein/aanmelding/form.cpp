#include "domein/aanmelding/form.hpp"

#include <algorithm>
#include <charconv>

#include "domein/aanmelding/rules.hpp"
#include "domein/betrokkene/betrokkene.hpp"
#include "kern/toegang/keuzes.hpp"

namespace aanmelding {
namespace {

using betrokkene::Rol;

// A house that keeps no list of municipalities has those of its organisations.
constexpr db::Sql select_gemeenten{"aanmelding.gemeenten",
                                   "SELECT DISTINCT o.gemeente FROM organisatie o WHERE o.gemeente IS NOT "
                                   "NULL AND o.van <= $1 AND (o.tot IS NULL OR o.tot >= "
                                   "$1) ORDER BY o.gemeente"};

constexpr std::pair<std::string_view, bool> wachten_codes[] = {{"ja", false}, {"nee", true}};  // to spoed

std::string lange_tekst(web::Input& input, std::string_view veld, std::string_view label,
                        std::size_t max = rules::tekst_max) {
    return input.text(veld, {.label = label, .max = max, .lines = web::Lines::many});
}

std::string keuze(web::Input& input, std::string_view veld, const std::vector<partner::Code>& codes,
                  std::string_view label) {
    std::vector<std::pair<std::string_view, std::string_view>> paren;
    for (const auto& code : codes) paren.emplace_back(code.code, code.code);
    return std::string(input.choice(veld, paren, {.label = label}).value_or(std::string_view{}));
}

// The number of a part: 3 of "kring.3".
std::size_t nummer(const web::Input& deel) {
    const std::string naam = deel.name({});
    const std::size_t punt = naam.rfind('.') + 1;
    std::size_t getal = 0;
    std::from_chars(naam.data() + punt, naam.data() + naam.size(), getal);
    return getal;
}

// Places were counted in rows as typed; empty rows fell out, so they are looked up again. Who is not there is nobody.
void herleid_plaatsen(std::vector<betrokkene::NieuwPersoon>& personen,
                      const std::vector<std::size_t>& rijen) {
    for (auto& persoon : personen) {
        std::vector<std::size_t> plaatsen;
        for (const std::size_t getypt : persoon.adres_niet_voor) {
            const auto gevonden = std::find(rijen.begin(), rijen.end(), getypt);
            if (gevonden != rijen.end())
                plaatsen.push_back(static_cast<std::size_t>(gevonden - rijen.begin()));
        }
        persoon.adres_niet_voor = std::move(plaatsen);
    }
}

std::vector<betrokkene::NieuwPersoon> lees_personen(web::Input& input, const Lijsten& lijsten, Date vandaag,
                                                    Nieuw& nieuw) {
    std::vector<betrokkene::NieuwPersoon> personen;
    std::vector<std::size_t> rijen{0};
    web::Input deel = input.section("betrokkene");
    const betrokkene::Codelijsten codes{lijsten.relaties, lijsten.bsn_onbekend, lijsten.naamgebruik};
    personen.push_back(betrokkene::lees(deel, Rol::betrokkene, vandaag, codes));
    nieuw.gemeente = keuze(input, "gemeente", lijsten.gemeenten, "Gemeente");
    for (web::Input& rij :
         input.list("kring", {.label = "Gezin en netwerk", .max = betrokkene::Grenzen::kring})) {
        personen.push_back(betrokkene::lees(rij, Rol::directe_kring, vandaag, codes));
        rijen.push_back(nummer(rij) + 1);
    }
    herleid_plaatsen(personen, rijen);
    for (web::Input& rij :
         input.list("professionals", {.label = "Professionals", .max = betrokkene::Grenzen::professionals}))
        personen.push_back(betrokkene::lees(rij, Rol::professional, vandaag));
    return personen;
}

void lees_toetsen(web::Input& input, Nieuw& nieuw) {
    web::Input toetsen = input.section("toetsen");
    for (std::size_t i = 0; i < letters.size(); ++i) {
        web::Input toets = toetsen.section(letters.substr(i, 1));
        nieuw.toetsen[i].antwoord = toets.choice("antwoord", rules::ja_nee_codes, {.label = "Antwoord"});
        nieuw.toetsen[i].motivering = lange_tekst(toets, "motivering", "Motivering", rules::motivering_max);
    }
}

}  // namespace

Lijsten Lijsten::van(db::Reader& reader, Date vandaag) {
    Lijsten lijsten;
    lijsten.gemeenten = partner::codes(reader, "gemeente", vandaag);
    if (lijsten.gemeenten.empty())
        for (db::Row row : reader.query(select_gemeenten, vandaag))
            lijsten.gemeenten.push_back({std::string(row.text(0)), std::string(row.text(0))});
    lijsten.herkomsten = partner::codes(reader, "herkomst", vandaag);
    lijsten.relaties = partner::codes(reader, "relatie", vandaag);
    lijsten.gronden = partner::codes(reader, "geheim-grond", vandaag);
    lijsten.bsn_onbekend = partner::codes(reader, "bsn-onbekend", vandaag);
    lijsten.naamgebruik = partner::codes(reader, "naamgebruik", vandaag);
    return lijsten;
}

Nieuw lees(web::Input& input, const Lijsten& lijsten, Date vandaag) {
    Nieuw nieuw;
    nieuw.namens = input.id<kern::Medewerker>("namens", {.label = "Namens wie"});
    nieuw.spoed = input.choice("wachten", wachten_codes, {.label = "Kan dit wachten"}).value_or(false);
    nieuw.spoed_reden = lange_tekst(input, "spoedReden", "Waarom dit niet kan wachten", rules::regel_max);
    nieuw.personen = lees_personen(input, lijsten, vandaag, nieuw);
    Tekst& tekst = nieuw.tekst;
    tekst.reden = lange_tekst(input, "reden", "Wat er aan de hand is");
    tekst.zorgen = lange_tekst(input, "zorgen", "Zorgen");
    tekst.krachten = lange_tekst(input, "krachten", "Wat goed gaat");
    tekst.geprobeerd = lange_tekst(input, "geprobeerd", "Wat is geprobeerd");
    tekst.betrokken = lange_tekst(input, "wieBetrokken", "Wie zijn betrokken", rules::motivering_max);
    tekst.vraag = lange_tekst(input, "vraag", "Vraag aan het huis", rules::motivering_max);
    nieuw.geheim = input.choice("geheim", toegang::keuzes(toegang::geheimen()), {.label = "Beroepsgeheim"})
                       .value_or(toegang::Geheim::geen);
    nieuw.geheim_grond = keuze(input, "geheimGrond", lijsten.gronden, "Waarom je dit mag delen");
    nieuw.geheim_toelichting = lange_tekst(input, "geheimToelichting", "Toelichting", rules::regel_max);
    nieuw.herkomst = keuze(input, "herkomst", lijsten.herkomsten, "Waar de aanmelding vandaan komt");
    if (nieuw.herkomst.empty() && !lijsten.herkomsten.empty())
        nieuw.herkomst = lijsten.herkomsten.front().code;
    nieuw.weet_ervan =
        input.choice("weetErvan", rules::ja_nee_codes, {.label = "Weet ervan"}).value_or(JaNee::weet_niet);
    nieuw.personen.front().weet_ervan = nieuw.weet_ervan;
    tekst.weet_ervan = lange_tekst(input, "weetErvanToelichting", "Toelichting", rules::regel_max);
    lees_toetsen(input, nieuw);
    return nieuw;
}

}  // namespace aanmelding
