#include "kern/bericht/keuze.hpp"

#include <array>

namespace bericht {
namespace {

using S = Soort;

constexpr std::array alle{S::bijdrage_gewijzigd,
                          S::bijdrage_ingetrokken,
                          S::uitvraag_gesteld,
                          S::uitvraag_beantwoord,
                          S::verstrekking_gevraagd,
                          S::verstrekking_besloten,
                          S::terugkoppeling_gevraagd,
                          S::escalatie_gesteld,
                          S::escalatie_beantwoord,
                          S::overdracht_aangeboden,
                          S::overdracht_beantwoord,
                          S::planversie_vastgesteld,
                          S::plan_niet_akkoord,
                          S::document_gewijzigd,
                          S::document_ingetrokken,
                          S::herinnering,
                          S::afronding_begonnen,
                          S::sluiten_gevraagd,
                          S::waarneming_begonnen,
                          S::caseload_verplaatst,
                          S::heropening_gevraagd,
                          S::afstemming_begonnen,
                          S::ontvanger_melden,
                          S::waarschuwing_gezet,
                          S::uitvraag_ingetrokken,
                          S::huisvraag_gekomen,
                          S::huispakket_beantwoord,
                          S::agendapunt_gepland,
                          S::agendapunt_verplaatst,
                          S::agendapunt_vervallen,
                          S::regel_wacht,
                          S::verslag_teruglezen,
                          S::verslag_verbetering,
                          S::nazorg_gegeven,
                          S::advies_gevraagd,
                          S::advies_bericht,
                          S::advies_beantwoord};

}  // namespace

std::span<const Soort> soorten() { return alle; }

std::string_view waarom_altijd(Soort soort) {
    switch (soort) {
        case S::bijdrage_gewijzigd:
        case S::bijdrage_ingetrokken:
        case S::document_gewijzigd:
        case S::document_ingetrokken:
        case S::ontvanger_melden: return "Wie iets kreeg dat niet klopt, moet dat horen (Bgs 1.7).";
        case S::terugkoppeling_gevraagd:
            return "De wet vraagt elk jaar om terugkoppeling (Wgs 1.7, vierde lid).";
        case S::verstrekking_gevraagd:
        case S::sluiten_gevraagd:
        case S::heropening_gevraagd: return "Zonder jouw antwoord kan er niet worden besloten (Wgs 2.31).";
        case S::waarschuwing_gezet: return "Het gaat om de veiligheid van wie op bezoek gaat.";
        case S::uitvraag_gesteld:
        case S::escalatie_gesteld:
        case S::huisvraag_gekomen:
        case S::overdracht_aangeboden:
        case S::regel_wacht:
        case S::verslag_teruglezen:
        case S::nazorg_gegeven:
        case S::herinnering: return "Een ander wacht op jouw antwoord.";
        case S::waarneming_begonnen:
        case S::caseload_verplaatst: return "Een casus is nu van jou.";
        default: return {};
    }
}

}  // namespace bericht
