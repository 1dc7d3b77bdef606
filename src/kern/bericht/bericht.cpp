#include "kern/bericht/bericht.hpp"

#include <algorithm>
#include <array>

#include "kern/toegang/woorden.hpp"

namespace bericht {
namespace {

// What happens to the same thing again is news again.
#define BERICHT_OPNIEUW \
    " ON CONFLICT (medewerker, dossier, item, soort) DO UPDATE SET gemaakt = excluded.gemaakt, gelezen = NULL"

// Who works on it. Who was only asked (6) when $6 = 1, or when the kring of the item names his organisation. Never who
// reported (1) or judged (3), nor who is asked above the case table (7): they see nothing of what this is about.
constexpr db::Sql insert_organisatie{
    "bericht.organisatie",
    "INSERT INTO bericht (medewerker, dossier, item, soort, gemaakt) SELECT dn.medewerker, dn.dossier, $2, $3, $4 FROM "
    "deelnemer dn WHERE dn.dossier = $1 AND dn.organisatie = $5 AND (dn.rol IN (2, 4, 5) OR (dn.rol = 6 AND ($6 = 1 OR EXISTS "
    "(SELECT 1 FROM item_organisatie io WHERE io.dossier = $1 AND io.item = $2 AND io.organisatie = $5))))" BERICHT_OPNIEUW};
constexpr db::Sql insert_rol{
    "bericht.rol",
    "INSERT INTO bericht (medewerker, dossier, item, soort, gemaakt) SELECT dn.medewerker, dn.dossier, $2, $3, $4 FROM "
    "deelnemer dn WHERE dn.dossier = $1 AND dn.rol = $5" BERICHT_OPNIEUW};
constexpr db::Sql insert_medewerker{
    "bericht.medewerker",
    "INSERT INTO bericht (medewerker, dossier, item, soort, gemaakt) VALUES ($5, $1, $2, $3, $4)" BERICHT_OPNIEUW};

struct Woord {
    Soort soort;
    std::string_view code;
    std::string_view zin;
};
constexpr std::array woorden{
    Woord{Soort::bijdrage_gewijzigd, "bijdrage-gewijzigd",
          "Een bijdrage die je kon lezen is verbeterd. Gebruik de nieuwe."},
    Woord{Soort::bijdrage_ingetrokken, "bijdrage-ingetrokken",
          "Een bijdrage die je kon lezen is ingetrokken. Gebruik haar niet meer."},
    Woord{Soort::uitvraag_gesteld, "uitvraag-gesteld", "Het huis vraagt wat jouw organisatie weet."},
    Woord{Soort::uitvraag_beantwoord, "uitvraag-beantwoord", "Een organisatie heeft je vraag beantwoord."},
    Woord{Soort::verstrekking_gevraagd, "verstrekking-gevraagd",
          "Zeg of deze gegevens verstrekt mogen worden."},
    Woord{Soort::verstrekking_besloten, "verstrekking-besloten", "Over een verstrekking is besloten."},
    Woord{Soort::terugkoppeling_gevraagd, "terugkoppeling-gevraagd",
          "Laat weten waartoe een verstrekking heeft geleid."},
    Woord{Soort::escalatie_gesteld, "escalatie-gesteld", "Een knelpunt is naar jou opgeschaald."},
    Woord{Soort::escalatie_beantwoord, "escalatie-beantwoord", "Een opgeschaald knelpunt is beantwoord."},
    Woord{Soort::overdracht_aangeboden, "overdracht-aangeboden",
          "Jouw organisatie krijgt iets overgedragen."},
    Woord{Soort::overdracht_beantwoord, "overdracht-beantwoord", "Een overdracht is beantwoord."},
    Woord{Soort::planversie_vastgesteld, "planversie-vastgesteld", "Er is een nieuwe versie van het plan."},
    Woord{Soort::plan_niet_akkoord, "plan-niet-akkoord", "Een organisatie is niet akkoord met het plan."},
    Woord{Soort::document_gewijzigd, "document-gewijzigd", "Een document dat je kon lezen is vervangen."},
    Woord{Soort::document_ingetrokken, "document-ingetrokken",
          "Een document dat je kon lezen is ingetrokken. Gebruik het niet meer."},
    Woord{Soort::herinnering, "herinnering", "De regisseur wacht op jouw organisatie."},
    Woord{Soort::afronding_begonnen, "afronding-begonnen", "De casus wordt afgerond."},
    Woord{Soort::sluiten_gevraagd, "sluiten-gevraagd", "Bevestig of de casus gesloten mag worden."},
    Woord{Soort::waarneming_begonnen, "waarneming-begonnen", "Je neemt deze casus tijdelijk waar."},
    Woord{Soort::caseload_verplaatst, "caseload-verplaatst", "Deze casus is nu van jou."},
    Woord{Soort::heropening_gevraagd, "heropening-gevraagd", "Bevestig of de casus heropend mag worden."},
    Woord{Soort::afstemming_begonnen, "afstemming-begonnen", "Het plan is afgestemd met dat van een ander."},
    Woord{Soort::ontvanger_melden, "ontvanger-melden",
          "Iets uit een verstrekking is verbeterd of ingetrokken. Meld het de ontvanger."},
    Woord{Soort::waarschuwing_gezet, "waarschuwing-gezet",
          "Lees de waarschuwing voordat je op bezoek gaat. Zij is nieuw of gewijzigd."},
    Woord{Soort::uitvraag_ingetrokken, "uitvraag-ingetrokken",
          "Het huis trok een vraag aan jouw organisatie in. Een antwoord is niet meer nodig."},
    Woord{Soort::huisvraag_gekomen, "huisvraag-gekomen",
          "Een ander huis vraagt of wij deze persoon kennen. Beoordeel de vraag."},
    Woord{Soort::huispakket_beantwoord, "huispakket-beantwoord",
          "Een ander huis heeft een pakket aanvaard of geweigerd."},
    Woord{Soort::agendapunt_gepland, "agendapunt-gepland",
          "Dit dossier staat op de agenda van een overleg waar jij voor bent uitgenodigd."},
    Woord{Soort::agendapunt_verplaatst, "agendapunt-verplaatst",
          "Dit dossier staat op een ander moment op de agenda."},
    Woord{Soort::agendapunt_vervallen, "agendapunt-vervallen", "Dit dossier staat niet meer op de agenda."},
    Woord{
        Soort::regel_wacht, "regel-wacht",
        "In een overleg is opgeschreven wat jouw organisatie zei. Geef de regel vrij, of laat haar vervallen."},
    Woord{Soort::verslag_teruglezen, "verslag-teruglezen",
          "Het verslag van een overleg is klaar. Lees terug of het klopt."},
    Woord{Soort::verslag_verbetering, "verslag-verbetering",
          "Een organisatie vraagt een verbetering van een verslag."},
    Woord{Soort::nazorg_gegeven, "nazorg-gegeven", "Het huis vraagt jouw gemeente de nazorg te doen."},
    Woord{Soort::advies_gevraagd, "advies-gevraagd", "Er is een nieuwe vraag om advies."},
    Woord{Soort::advies_bericht, "advies-bericht", "Bij een vraag om advies is iets gevraagd of toegevoegd."},
    Woord{Soort::advies_beantwoord, "advies-beantwoord", "Het huis heeft je vraag om advies beantwoord."},
};

const Woord& van(Soort soort) { return *std::ranges::lower_bound(woorden, soort, {}, &Woord::soort); }

// Also for who is only asked: what is asked of an organisation, and what came of that.
bool ook_gevraagden(Soort soort) {
    switch (soort) {
        case Soort::uitvraag_gesteld:
        case Soort::uitvraag_beantwoord:
        case Soort::verstrekking_gevraagd:
        case Soort::verstrekking_besloten:
        case Soort::terugkoppeling_gevraagd:
        case Soort::overdracht_aangeboden:
        case Soort::overdracht_beantwoord:
        case Soort::herinnering: return true;
        default: return false;
    }
}

constexpr bool op_volgorde() { return std::ranges::is_sorted(woorden, std::ranges::less{}, &Woord::soort); }
static_assert(op_volgorde(), "the words stand in the order of the numbers");

}  // namespace

std::string_view zin(Soort soort) { return van(soort).zin; }
std::string_view code(Soort soort) { return van(soort).code; }

std::optional<Soort> soort_van(std::string_view gezocht) {
    for (const Woord& woord : woorden)
        if (woord.code == gezocht) return woord.soort;
    return std::nullopt;
}

void aan_organisatie(db::Tx& tx, const Over& over, kern::OrganisatieId organisatie) {
    tx.run(insert_organisatie, over.dossier, over.item, over.soort, over.nu, organisatie,
           ook_gevraagden(over.soort));
}

void aan_huis(db::Tx& tx, const Over& over) {
    tx.run(insert_rol, over.dossier, over.item, over.soort, over.nu, toegang::DeelnameRol::huis);
}

void aan_medewerker(db::Tx& tx, const Over& over, kern::MedewerkerId medewerker) {
    tx.run(insert_medewerker, over.dossier, over.item, over.soort, over.nu, medewerker);
}

}  // namespace bericht
