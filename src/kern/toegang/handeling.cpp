#include "kern/toegang/handeling.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "kern/toegang/rechten.hpp"

namespace toegang {
namespace {

// What a right does not name by itself: an act of one right among more, or one before any right.
constexpr auto woorden = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"advies.antwoorden", "een vraag om advies beantwoorden"},
    {"advies.intrekken", "een vraag om advies intrekken"},
    {"advies.sluiten", "een vraag om advies sluiten"},
    {"advies.terugvragen", "bij een advies iets terugvragen"},
    {"advies.toewijzen", "een vraag om advies toewijzen"},
    {"bijeenkomst.vervallen", "een bijeenkomst doorhalen"},
    {"expertise.deskundige", "een deskundige bewaren"},
    {"expertise.functionaris", "een aandachtsfunctionaris bewaren"},
    {"kennis.intrekken", "een bladzijde met kennis weghalen"},
    {"werk.bericht-gemaakt", "een weekbericht klaarzetten"},
    {"aanmelding.concept", "een concept bewaren"},
    {"aanmelding.concept-weg", "een concept weggooien"},
    {"aanwezige.toelaten", "vastleggen dat iemand zonder account aan tafel zit"},
    {"account.doel", "van doel wisselen"},
    {"account.factor-vernieuwd", "een nieuwe code-app instellen"},
    {"account.herstelcodes-vernieuwd", "nieuwe herstelcodes maken"},
    {"account.sessie-beeindigd", "een eigen sessie beëindigen"},
    {"account.sessies-beeindigd", "alle eigen sessies beëindigen"},
    {"account.thema", "de kleuren kiezen"},
    {"account.token-bevestigd", "een token bevestigen"},
    {"account.token-gevraagd", "een token aanvragen"},
    {"account.token-geweigerd", "een token afwijzen"},
    {"account.wachtwoord-gewijzigd", "het eigen wachtwoord wijzigen"},
    {"actie.delen", "een actie ook in een ander plan zetten"},
    {"actie.losmaken", "een gedeelde actie losmaken"},
    {"actie.voorstellen", "een actie voorstellen"},
    {"actie.voortgang", "voortgang melden"},
    {"actie.wijzigen", "termijn of eigenaar van een actie wijzigen"},
    {"afronding.terug", "de afronding stoppen"},
    {"afronding.vervallen", "een overdracht of nazorgcheck terugnemen"},
    {"afronding.vragen", "een overdracht of nazorgcheck vragen"},
    {"afstemming.begin", "plannen op elkaar afstemmen"},
    {"afstemming.stop", "een afstemming van plannen stoppen"},
    {"agendapunt.afronden", "een agendapunt afronden"},
    {"agendapunt.beginnen", "een agendapunt aan de orde stellen"},
    {"agendapunt.doorschuiven", "een agendapunt naar een volgend overleg schuiven"},
    {"agendapunt.parkeren", "een agendapunt later behandelen"},
    {"agendapunt.weghalen", "een dossier van de agenda halen"},
    {"bestand.virus", "een bestand weigeren waarin de virusscanner iets vond"},
    {"bijdrage.intrekken", "een bijdrage intrekken"},
    {"bijdrage.vrijgeven", "een bijdrage vrijgeven"},
    {"bijlage.deel", "een deel van een bijlage openen"},
    {"caseload.dossier", "een casus aan een andere regisseur geven"},
    {"casus.ave_taken", "verantwoordelijkheden verdelen"},
    {"codelijst.beeindigen", "een code beëindigen"},
    {"codelijst.toevoegen", "een code toevoegen"},
    {"convenant.maken", "een convenant maken"},
    {"convenant.wijzigen", "een convenant wijzigen"},
    {"deelname.beeindigen", "een deelname beëindigen"},
    {"deelname.intrekken", "een voorgestelde deelname intrekken"},
    {"derde.afwijzen", "een derde niet toelaten"},
    {"derde.beeindigen", "stoppen met een derde"},
    {"derde.toelaten", "een derde toelaten"},
    {"derde.verklaring", "een verklaring van geheimhouding vastleggen"},
    {"document.deel", "een deel van een document bewaren"},
    {"document.intrekken", "een document intrekken"},
    {"document.vervangen", "een document vervangen"},
    {"document.vrijgeven", "een document vrijgeven"},
    {"dossier.weer-gesloten", "een tijdelijk geopend dossier weer sluiten"},
    {"escalatie.afronden", "een knelpunt sluiten"},
    {"formulier.bewaard", "tekst bewaren na het einde van een sessie"},
    {"formulier.weggegooid", "bewaarde tekst weggooien"},
    {"heropenen.intrekken", "een voorstel om te heropenen intrekken"},
    {"heropenen.voorstellen", "voorstellen een dossier te openen"},
    {"heropening.afwijzen", "niet akkoord gaan met het openen van een dossier"},
    {"huis.bevestigen", "de sleutels van een ander huis bevestigen"},
    {"huis.voorstellen", "een ander huis toevoegen"},
    {"huis.vullen", "het huis met gegevens vullen"},
    {"huis.wijzigen", "de gegevens van een ander huis wijzigen"},
    {"inloggen.gelukt", "inloggen"},
    {"inloggen.ingesteld", "de tweede stap voor het eerst instellen"},
    {"inloggen.mislukt", "inloggen, niet gelukt"},
    {"inloggen.opnieuw", "opnieuw inloggen voor een gevoelige handeling"},
    {"inloggen.te-vaak", "te vaak proberen in te loggen"},
    {"inloggen.uit", "uitloggen"},
    {"inloggen.wachtwoord", "het wachtwoord geven"},
    {"instelling.wijzigen", "een instelling wijzigen"},
    {"logboek.uitgeven", "het logboek uitgeven met de opdracht export"},
    {"openbaar", "een openbare pagina openen"},
    {"organisatie.maken", "een organisatie maken"},
    {"organisatie.wijzigen", "een organisatie wijzigen"},
    {"overleg.aanwezig", "vastleggen wie er bij een overleg is"},
    {"overleg.afgelasten", "een overleg afgelasten"},
    {"overleg.openen", "een overleg openen"},
    {"overleg.plannen", "een overleg plannen"},
    {"overleg.sluiten", "een overleg sluiten"},
    {"overleg.uitnodigen", "voor een overleg uitnodigen"},
    {"overleg.volgorde", "de volgorde van een agenda kiezen"},
    {"overleg.wijzigen", "tijd of plaats van een overleg wijzigen"},
    {"overleg.zaal", "zeggen wie er in de zaal is"},
    {"overlegregel.mondeling", "vastleggen dat een bron mondeling akkoord is met een regel"},
    {"overlegregel.vervallen", "een regel van een overleg laten vervallen"},
    {"persoon.toevoegen", "een persoon aan een casus toevoegen"},
    {"persoon.verwijderen", "een persoon uit een casus halen"},
    {"regietafel.lid", "iemand aan een regietafel toevoegen"},
    {"regietafel.lid-einde", "iemand van een regietafel halen"},
    {"regietafel.maken", "een regietafel maken"},
    {"regietafel.ritme", "het ritme van een regietafel wijzigen"},
    {"regietafel.wijzigen", "een regietafel wijzigen"},
    {"relatie.beeindigen", "een relatie beëindigen"},
    {"relatie.toevoegen", "een relatie tussen personen vastleggen"},
    {"relatie.verwijderen", "een relatie weghalen"},
    {"sluiten.afwijzen", "niet akkoord gaan met het sluiten"},
    {"sluiten.intrekken", "een voorstel om te sluiten intrekken"},
    {"sluiten.voorstellen", "voorstellen een casus te sluiten"},
    {"triage.beoordelaar", "een organisatie laten meebeoordelen"},
    {"triage.beoordelen", "de vier toetsen beoordelen"},
    {"triage.besluiten", "een besluit van triage voltrekken"},
    {"triage.contact", "het eerste contact vastleggen"},
    {"triage.indelen", "de soort gegevens aanvinken"},
    {"triage.intrekken", "een voorgesteld besluit intrekken"},
    {"triage.toewijzen", "een aanmelding toewijzen"},
    {"triage.vragen", "iets aan de aanmelder vragen"},
    {"uitwisseling.aanvaarden", "een pakket van een ander huis aanvaarden"},
    {"uitwisseling.antwoord", "het antwoord van een ander huis inlezen"},
    {"uitwisseling.bestand-geweigerd", "een bestand van een ander huis weigeren"},
    {"uitwisseling.geen-treffer", "een ander huis zeggen dat er geen treffer is"},
    {"uitwisseling.ontvangst", "het ontvangstbericht van een ander huis inlezen"},
    {"uitwisseling.pakket", "een verzegeld pakket voor een ander huis maken"},
    {"uitwisseling.pakket-gelezen", "een pakket van een ander huis inlezen"},
    {"uitwisseling.treffer", "een ander huis zeggen dat er een treffer is"},
    {"uitwisseling.vernietigen", "vragen van andere huizen vernietigen"},
    {"uitwisseling.weigeren", "een pakket van een ander huis weigeren"},
    {"verslag.bevestigen", "een verslag bevestigen"},
    {"verslag.verbeteren", "een regel van een verslag verbeteren"},
    {"verslag.verbetering-vragen", "een verbetering van een verslag vragen"},
    {"verstrekking.informeren", "vastleggen of de persoon van een verstrekking weet"},
    {"verstrekking.intrekken", "een verstrekking intrekken"},
    {"verstrekking.melden", "vastleggen dat een ontvanger van een wijziging weet"},
    {"verstrekking.overdragen", "gegevens verstrekken"},
    {"verstrekking.terugkoppelen", "zeggen waartoe een verstrekking leidde"},
    {"verstrekking.toetsen", "het advies over de rechtmatigheid vastleggen"},
    {"verstrekking.vragen", "vragen of een verstrekking mag"},
    {"verstrekking.weigeren", "een verstrekking weigeren"},
    {"waarneming.dossiers", "casussen van een afwezige waarnemen"},
    {"waarneming.stoppen", "een waarneming stoppen"},
    {"waarschuwing.weghalen", "een waarschuwing voor bezoek weghalen"},
    {"werk.gezien", "wijzigingen als gezien merken"},
    {"zoeken.vragen", "een zoekvraag stellen"},
});

}  // namespace

std::string_view handeling(std::string_view actie) {
    for (const auto& recht : rechten())
        if (recht.code == actie) return recht.naam;
    for (const auto& [code, naam] : woorden)
        if (code == actie) return naam;
    return actie;
}

std::vector<std::pair<std::string_view, std::string_view>> handelingen() {
    std::vector<std::pair<std::string_view, std::string_view>> alle(woorden.begin(), woorden.end());
    for (const auto& recht : rechten()) alle.emplace_back(recht.code, recht.naam);
    std::sort(alle.begin(), alle.end(), [](const auto& een, const auto& ander) {
        return een.second != ander.second ? een.second < ander.second : een.first < ander.first;
    });
    return alle;
}

}  // namespace toegang
