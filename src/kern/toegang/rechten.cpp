#include "kern/toegang/rechten.hpp"

#include <array>

namespace toegang {
namespace {

using R = Recht;
using O = Onderwerp;
using D = DeelnameRol;
using F = Fase;
using S = Sterkte;
using E = ItemEis;

constexpr Rollen huisrollen{Rol::procesregisseur, Rol::procesondersteuner, Rol::informatiemakelaar};
constexpr Rollen partnerrollen{Rol::aanmelder, Rol::deelnemer, Rol::bevoegd_gezag};
constexpr Rollen dossierrollen = huisrollen | partnerrollen;
constexpr Rollen iedereen = Rollen::all();
constexpr Rollen regisseur{Rol::procesregisseur};
constexpr Rollen regie{Rol::procesregisseur, Rol::procesondersteuner};
constexpr Rollen cijferlezers{Rol::procesregisseur, Rol::manager,    Rol::data_analist,
                              Rol::beleidsadviseur, Rol::bestuurder, Rol::gemeente_gebruiker};
constexpr Rollen tafelregie = regie | Rollen{Rol::manager};
constexpr Rollen inrichtingslezers{Rol::functioneel_beheerder, Rol::fg, Rol::manager};
constexpr Rollen tweede_persoon{Rol::functioneel_beheerder, Rol::manager, Rol::contactpersoon};
constexpr Rollen kennismakers = huisrollen | Rollen{Rol::manager, Rol::beleidsadviseur};
constexpr Rollen opleidingslezers = tweede_persoon | Rollen{Rol::fg};
constexpr Rollen besluiters{Rol::deelnemer, Rol::bevoegd_gezag};

constexpr DeelnameRollen geen{};
constexpr DeelnameRollen huis{D::huis};
constexpr DeelnameRollen lezers{D::huis, D::deelnemer, D::casusregisseur};
constexpr DeelnameRollen partners{D::deelnemer, D::casusregisseur};
constexpr DeelnameRollen gevraagd{D::deelnemer, D::casusregisseur, D::bevraagd};
constexpr DeelnameRollen regievoerders{D::huis, D::casusregisseur};
constexpr DeelnameRollen meelezers{D::aanmelder, D::huis, D::beoordelaar, D::deelnemer, D::casusregisseur};
constexpr DeelnameRollen gevers{D::huis, D::deelnemer, D::casusregisseur, D::bevraagd};
constexpr DeelnameRollen aan_tafel{D::huis, D::beoordelaar, D::deelnemer, D::casusregisseur};
constexpr DeelnameRollen gevraagden{D::deelnemer, D::casusregisseur, D::bevraagd, D::opgeschaald};

constexpr Fasen jong{F::aanmelding, F::triage};
constexpr Fasen loopt{F::ondersteuning, F::casus, F::afronding};
constexpr Fasen gevolgd{F::aanmelding, F::triage,      F::ondersteuning, F::casus,
                        F::afronding,  F::teruggelegd, F::ingetrokken};
constexpr Fasen na_triage = loopt | Fasen{F::teruggelegd};
constexpr Fasen alle_open = jong | loopt;
constexpr Fasen overdraagbaar = alle_open | Fasen{F::overgedragen};
constexpr Fasen nvt{};

// The last three of a row: only public participants; changes something; how sure the session must be.
constexpr bool ja = true;
constexpr bool nee = false;
constexpr S twee = S::twee_factoren;

constexpr Doelen werk{Doel::procesregie, Doel::ondersteunen};
constexpr Doelen weging{Doel::triage};
constexpr Doelen melding{Doel::aanmelden, Doel::triage};
constexpr Doelen sturing{Doel::verantwoording, Doel::procesregie};
constexpr Doelen dossierwerk = werk | melding;
constexpr Doelen zorg_na{Doel::nazorg};
constexpr Rollen nazorgrollen = huisrollen | Rollen{Rol::deelnemer};

// One row per right, a line each, so that the table can be read as one. Read it aloud: "someone with one of these roles, as
// one of these in the dossier, while it is in one of these phases, for one of these purposes".
// clang-format off
constexpr std::array tabel{
    RechtRegel{R::tweede_stap, "account.tweede-stap", "de tweede stap van het inloggen doen, of uitloggen", O::huis, iedereen, geen, nvt, Doelen::all(), nee, ja, S::wachtwoord},
    RechtRegel{R::eigen_account, "account.eigen", "eigen account en sessies beheren", O::huis, iedereen, geen, nvt, Doelen::all(), nee, ja, twee},
    RechtRegel{R::vers_inloggen, "account.wachtwoord", "eigen wachtwoord of tweede factor wijzigen", O::huis, iedereen, geen, nvt, Doelen::all(), nee, ja, S::vers},
    RechtRegel{R::werk_lezen, "werk.lezen", "eigen werk zien", O::huis, iedereen, geen, nvt, Doelen::all(), nee, nee, twee},
    RechtRegel{R::zoeken, "zoeken.lezen", "zoeken in eigen dossiers", O::huis, dossierrollen, geen, nvt, dossierwerk, nee, nee, twee},

    RechtRegel{R::aanmelding_indienen, "aanmelding.indienen", "een aanmelding doen", O::huis, dossierrollen, geen, nvt, {Doel::aanmelden}, nee, ja, twee},
    RechtRegel{R::aanmelding_volgen, "aanmelding.volgen", "een eigen aanmelding volgen", O::dossier, dossierrollen, {D::aanmelder, D::deelnemer, D::casusregisseur}, gevolgd, dossierwerk, nee, nee, twee},
    RechtRegel{R::aanmelding_aanvullen, "aanmelding.aanvullen", "een eigen aanmelding aanvullen", O::dossier, dossierrollen, {D::aanmelder}, jong, melding, nee, ja, twee},
    RechtRegel{R::aanmelding_intrekken, "aanmelding.intrekken", "een eigen aanmelding intrekken", O::dossier, dossierrollen, {D::aanmelder}, jong, melding, nee, ja, twee},
    RechtRegel{R::aanmelding_lijst, "aanmelding.lijst", "eigen aanmeldingen zien", O::huis, dossierrollen, geen, nvt, {Doel::aanmelden}, nee, nee, twee},

    RechtRegel{R::triage_lijst, "triage.lijst", "de werklijst van triage zien", O::huis, huisrollen | besluiters, geen, nvt, weging, nee, nee, twee},
    RechtRegel{R::triage_lezen, "triage.lezen", "een aanmelding beoordelen", O::dossier, huisrollen | besluiters, {D::huis, D::beoordelaar}, jong, weging, nee, nee, twee},
    RechtRegel{R::triage_voorbereiden, "triage.voorbereiden", "het besluit van triage voorbereiden", O::dossier, huisrollen, huis, jong, weging, nee, ja, twee},
    RechtRegel{R::triage_bevestigen, "triage.bevestigen", "het besluit van triage bevestigen", O::dossier, besluiters, {D::beoordelaar}, jong, weging, ja, ja, twee},
    RechtRegel{R::triage_overlap, "triage.overlap", "overlap met andere dossiers zien", O::dossier, regisseur, huis, jong, weging, nee, nee, twee},
    RechtRegel{R::triage_antwoord, "triage.antwoord", "het antwoord aan de aanmelder afdrukken", O::dossier, huisrollen, huis, na_triage, dossierwerk, nee, nee, twee},
    RechtRegel{R::triage_toetsen, "triage.toetsen", "zeggen of een besluit klopt dat uit een bron is vastgelegd", O::huis, besluiters, geen, nvt, dossierwerk, ja, ja, twee},

    RechtRegel{R::casus_lijst, "casus.lijst", "eigen casussen zien", O::huis, dossierrollen, geen, nvt, werk, nee, nee, twee},
    RechtRegel{R::casus_lezen, "casus.lezen", "een casus zien", O::dossier, dossierrollen, lezers, loopt, werk, nee, nee, twee},
    RechtRegel{R::casus_wijzigen, "casus.wijzigen", "de kop van een casus wijzigen", O::dossier, regie, huis, loopt, werk, nee, ja, twee},
    RechtRegel{R::casus_bsn, "casus.bsn", "een BSN tonen", O::dossier, dossierrollen, lezers, alle_open, dossierwerk, nee, nee, twee},
    RechtRegel{R::casus_inzage, "casus.inzage", "zien wie een dossier heeft ingezien", O::dossier, regisseur, huis, alle_open, dossierwerk, nee, nee, twee},

    RechtRegel{R::deelname_wijzigen, "deelname.wijzigen", "een deelname voorstellen of beëindigen", O::dossier, regie, huis, loopt, werk, nee, ja, twee},
    RechtRegel{R::deelname_bevestigen, "deelname.bevestigen", "een deelname bevestigen", O::dossier, besluiters, partners, loopt, werk, ja, ja, twee},

    RechtRegel{R::bijdrage_toevoegen, "bijdrage.toevoegen", "een bijdrage geven", O::dossier, dossierrollen, gevers, loopt, werk, nee, ja, twee},
    RechtRegel{R::bijdrage_lezen, "bijdrage.lezen", "een bijdrage zien", O::item, dossierrollen, gevers, loopt, werk, nee, nee, twee, E::zichtbaar},
    RechtRegel{R::bijdrage_wijzigen, "bijdrage.wijzigen", "een eigen bijdrage wijzigen of vrijgeven", O::item, dossierrollen, gevers, loopt, werk, nee, ja, twee, E::bron},

    RechtRegel{R::plan_wijzigen, "plan.wijzigen", "doelen en acties in het plan zetten", O::dossier, regie | Rollen{Rol::deelnemer}, regievoerders, loopt, werk, nee, ja, twee},
    RechtRegel{R::actie_lijst, "actie.lijst", "eigen acties zien", O::huis, dossierrollen, geen, nvt, werk, nee, nee, twee},
    RechtRegel{R::actie_lezen, "actie.lezen", "een eigen actie zien", O::item, dossierrollen, gevers, loopt, werk, nee, nee, twee, E::zichtbaar},
    RechtRegel{R::actie_beantwoorden, "actie.beantwoorden", "een eigen actie aanvaarden, weigeren of voortgang melden", O::item, dossierrollen, gevers, loopt, werk, nee, ja, twee, E::eigenaar},

    RechtRegel{R::bijlage_toevoegen, "bijlage.toevoegen", "een bijlage toevoegen", O::dossier, dossierrollen, {D::aanmelder, D::huis}, jong, melding, nee, ja, twee},
    RechtRegel{R::bijlage_lezen, "bijlage.lezen", "een bijlage openen", O::item, dossierrollen, meelezers, alle_open, dossierwerk, nee, nee, twee, E::zichtbaar},

    RechtRegel{R::caseload_lezen, "caseload.lezen", "cijfers over aantallen zien", O::huis, cijferlezers, geen, nvt, sturing, nee, nee, twee},

    RechtRegel{R::beheer_lezen, "beheer.lezen", "de inrichting van het huis zien", O::huis, inrichtingslezers, geen, nvt, {Doel::beheer, Doel::toezicht, Doel::verantwoording}, nee, nee, twee},
    RechtRegel{R::beheer_wijzigen, "beheer.wijzigen", "de inrichting van het huis wijzigen", O::huis, {Rol::functioneel_beheerder}, geen, nvt, {Doel::beheer}, nee, ja, twee},
    RechtRegel{R::rol_voorstellen, "rol.voorstellen", "een rol voorstellen", O::huis, {Rol::functioneel_beheerder}, geen, nvt, {Doel::beheer}, nee, ja, twee},
    RechtRegel{R::rol_bevestigen, "rol.bevestigen", "een voorgestelde rol bevestigen", O::huis, {Rol::functioneel_beheerder, Rol::manager}, geen, nvt, {Doel::beheer, Doel::verantwoording}, nee, ja, twee},
    RechtRegel{R::account_voorstellen, "account.voorstellen", "een account of nieuw startwachtwoord voorstellen", O::huis, {Rol::functioneel_beheerder}, geen, nvt, {Doel::beheer}, nee, ja, S::vers},
    RechtRegel{R::voorstel_lezen, "voorstel.lezen", "zien wat op een tweede persoon wacht", O::huis, tweede_persoon, geen, nvt, {Doel::beheer, Doel::verantwoording}, nee, nee, twee},
    RechtRegel{R::voorstel_bevestigen, "voorstel.bevestigen", "een voorstel van een ander bevestigen of afwijzen", O::huis, tweede_persoon, geen, nvt, {Doel::beheer, Doel::verantwoording}, nee, ja, S::vers},
    RechtRegel{R::aanwijzing_wijzigen, "aanwijzing.wijzigen", "eigen medewerkers aanwijzen en vervangen", O::huis, {Rol::contactpersoon}, geen, nvt, {Doel::beheer}, nee, ja, twee},

    RechtRegel{R::logboek_lezen, "logboek.lezen", "het logboek lezen", O::huis, {Rol::fg}, geen, nvt, {Doel::toezicht}, nee, nee, twee},

    RechtRegel{R::persoon_wijzigen, "persoon.wijzigen", "personen en relaties in een casus wijzigen", O::dossier, regie | Rollen{Rol::deelnemer}, regievoerders, loopt, werk, nee, ja, twee},
    RechtRegel{R::persoon_contact, "persoon.contact", "vastleggen dat er contact met een persoon was", O::dossier, dossierrollen, lezers, loopt, werk, nee, ja, twee},
    RechtRegel{R::waarschuwing_wijzigen, "waarschuwing.wijzigen", "een waarschuwing voor bezoek zetten of weghalen", O::dossier, dossierrollen, lezers, loopt, werk, nee, ja, twee},
    RechtRegel{R::stem_toevoegen, "stem.toevoegen", "vastleggen wat de persoon zelf zegt", O::dossier, dossierrollen, lezers, loopt, werk, nee, ja, twee},
    RechtRegel{R::plan_persoon, "plan.persoon", "het plan voor de persoon afdrukken", O::dossier, regie | Rollen{Rol::deelnemer}, regievoerders, loopt, werk, nee, ja, twee},
    RechtRegel{R::afstemming_lezen, "afstemming.lezen", "zien met welke casussen het plan is afgestemd", O::dossier, dossierrollen, lezers, loopt, werk, nee, nee, twee},
    RechtRegel{R::afstemming_wijzigen, "afstemming.wijzigen", "plannen van personen op elkaar afstemmen", O::dossier, regie, huis, loopt, werk, nee, ja, twee},
    RechtRegel{R::uitvraag_lezen, "uitvraag.lezen", "zien wie wat is gevraagd en wat er ontbreekt", O::dossier, huisrollen, huis, loopt, werk, nee, nee, twee},
    RechtRegel{R::uitvraag_stellen, "uitvraag.stellen", "een organisatie vragen wat zij weet", O::dossier, huisrollen, huis, loopt, werk, nee, ja, twee},
    RechtRegel{R::uitvraag_zien, "uitvraag.zien", "een vraag aan de eigen organisatie zien", O::item, dossierrollen, gevers, loopt, werk, nee, nee, twee, E::zichtbaar},
    RechtRegel{R::uitvraag_beantwoorden, "uitvraag.beantwoorden", "een vraag aan de eigen organisatie beantwoorden", O::item, dossierrollen, gevers, loopt, werk, nee, ja, twee, E::eigenaar},
    RechtRegel{R::verstrekking_lijst, "verstrekking.lijst", "de verstrekkingen van een casus zien", O::dossier, dossierrollen, lezers, loopt, werk, nee, nee, twee},
    RechtRegel{R::verstrekking_lezen, "verstrekking.lezen", "een verstrekking zien", O::item, dossierrollen, gevers, loopt, werk, nee, nee, twee, E::zichtbaar},
    RechtRegel{R::verstrekking_voorbereiden, "verstrekking.voorbereiden", "een verstrekking voorbereiden of vastleggen", O::dossier, regie, huis, loopt, werk, nee, ja, twee},
    RechtRegel{R::verstrekking_antwoorden, "verstrekking.antwoorden", "zeggen of een verstrekking of derde mag", O::item, dossierrollen, gevraagd, loopt, werk, nee, ja, twee, E::zichtbaar},
    RechtRegel{R::derde_wijzigen, "derde.wijzigen", "een derde met geheimhoudingsverklaring vastleggen", O::dossier, regie, huis, loopt, werk, nee, ja, twee},
    RechtRegel{R::document_toevoegen, "document.toevoegen", "een document op een casus zetten", O::dossier, dossierrollen, gevers, loopt, werk, nee, ja, twee},
    RechtRegel{R::document_lezen, "document.lezen", "een document openen", O::item, dossierrollen, gevers, jong | na_triage, dossierwerk, nee, nee, twee, E::zichtbaar},
    RechtRegel{R::document_wijzigen, "document.wijzigen", "een eigen document vervangen of intrekken", O::item, dossierrollen, gevers, loopt, werk, nee, ja, twee, E::bron},
    RechtRegel{R::brief_maken, "brief.maken", "een brief van een dossier maken", O::dossier, huisrollen, huis, jong | na_triage, dossierwerk, nee, ja, twee},
    RechtRegel{R::plan_instemmen, "plan.instemmen", "zeggen of de organisatie akkoord is met het plan", O::dossier, dossierrollen, lezers, loopt, werk, nee, ja, twee},
    RechtRegel{R::actie_overnemen, "actie.overnemen", "een aangeboden actie overnemen of weigeren", O::item, dossierrollen, gevers, loopt, werk, nee, ja, twee, E::eigenaar},
    RechtRegel{R::tijdpad_wijzigen, "tijdpad.wijzigen", "het tijdpad van een casus wijzigen", O::dossier, regie, huis, loopt, werk, nee, ja, twee},
    RechtRegel{R::score_geven, "score.geven", "een leefgebied scoren", O::dossier, dossierrollen, lezers, loopt, werk, nee, ja, twee},
    RechtRegel{R::risico_geven, "risico.geven", "een risico-oordeel vastleggen", O::dossier, dossierrollen, lezers, loopt, werk, nee, ja, twee},
    RechtRegel{R::escalatie_lijst, "escalatie.lijst", "de opschaling van een casus zien", O::dossier, huisrollen | Rollen{Rol::deelnemer}, regievoerders, loopt, werk, nee, nee, twee},
    RechtRegel{R::escalatie_starten, "escalatie.starten", "een knelpunt opschalen", O::dossier, regie, huis, loopt, werk, nee, ja, twee},
    RechtRegel{R::escalatie_lezen, "escalatie.lezen", "een knelpunt zien dat bij de eigen organisatie ligt", O::item, dossierrollen, gevers | DeelnameRollen{D::opgeschaald}, loopt, werk, nee, nee, twee, E::zichtbaar},
    RechtRegel{R::escalatie_beantwoorden, "escalatie.beantwoorden", "een knelpunt beantwoorden", O::item, dossierrollen, gevraagden, loopt, werk, nee, ja, twee, E::eigenaar},
    RechtRegel{R::casus_afronden, "casus.afronden", "een casus afronden en het sluiten voorstellen", O::dossier, regie, huis, loopt, werk, nee, ja, twee},
    RechtRegel{R::casus_overdragen, "casus.overdragen", "een overdracht of nazorg aannemen", O::item, dossierrollen, gevers, loopt, werk, nee, ja, twee, E::eigenaar},
    RechtRegel{R::casus_sluiten, "casus.sluiten", "het sluiten van een casus bevestigen", O::dossier, besluiters, partners, loopt, werk, ja, ja, twee},
    RechtRegel{R::afgesloten_lijst, "afgesloten.lijst", "kenmerk en data van eigen gesloten casussen zien", O::huis, huisrollen | besluiters, geen, nvt, werk, nee, nee, twee},
    RechtRegel{R::casus_heropenen, "casus.heropenen", "voorstellen een gesloten casus te heropenen", O::dossier, regie, huis, {F::afgesloten}, werk, nee, ja, S::vers, E::geen, true},
    RechtRegel{R::heropening_bevestigen, "heropening.bevestigen", "het heropenen van een casus bevestigen", O::dossier, besluiters, partners, {F::afgesloten}, werk, ja, ja, S::vers, E::geen, true},
    RechtRegel{R::caseload_verplaatsen, "caseload.verplaatsen", "casussen aan een andere regisseur geven", O::huis, {Rol::manager, Rol::procesregisseur}, geen, nvt, sturing, nee, ja, twee},
    RechtRegel{R::waarneming_wijzigen, "waarneming.wijzigen", "aanwijzen wie tijdelijk waarneemt", O::huis, {Rol::manager}, geen, nvt, {Doel::verantwoording}, nee, ja, twee},
    RechtRegel{R::rondje_bijwerken, "rondje.bijwerken", "eigen casussen nalopen", O::huis, huisrollen, geen, nvt, werk, nee, ja, twee},
    RechtRegel{R::herinnering_sturen, "herinnering.sturen", "een organisatie herinneren", O::dossier, huisrollen, huis, loopt, werk, nee, ja, twee},
    RechtRegel{R::casus_afdrukken, "casus.afdrukken", "een hele casus afdrukken", O::dossier, dossierrollen, lezers, loopt, werk, nee, nee, twee},
    RechtRegel{R::uitwisseling_vragen, "uitwisseling.vragen", "voor een casus gegevens uitwisselen met een ander huis", O::dossier, regie, huis, loopt, werk, nee, ja, twee},
    RechtRegel{R::uitwisseling_ontvangen, "uitwisseling.ontvangen", "een vraag of bericht van een ander huis verwerken", O::huis, {Rol::procesregisseur, Rol::informatiemakelaar}, geen, nvt, weging, nee, ja, twee},
    RechtRegel{R::tafel_lezen, "tafel.lezen", "een regietafel zien: leden, ritme en overleggen", O::huis, huisrollen | besluiters | Rollen{Rol::manager}, geen, nvt, dossierwerk | sturing, nee, nee, twee},
    RechtRegel{R::tafel_wijzigen, "tafel.wijzigen", "leden, ritme en voorzitter van een regietafel wijzigen", O::huis, tafelregie, geen, nvt, sturing, nee, ja, twee},
    RechtRegel{R::tafel_beeindigen, "tafel.beeindigen", "een regietafel beëindigen en haar dossiers verplaatsen", O::huis, {Rol::manager, Rol::procesregisseur}, geen, nvt, sturing, nee, ja, twee},
    RechtRegel{R::overleg_lezen, "overleg.lezen", "overleggen zien, met de eigen punten", O::huis, dossierrollen, geen, nvt, dossierwerk, nee, nee, twee},
    RechtRegel{R::overleg_voorbereiden, "overleg.voorbereiden", "een overleg plannen en ervoor uitnodigen", O::huis, huisrollen, geen, nvt, dossierwerk, nee, ja, twee},
    RechtRegel{R::overleg_antwoorden, "overleg.antwoorden", "zeggen of je naar een overleg komt", O::huis, dossierrollen, geen, nvt, dossierwerk, nee, ja, twee},
    RechtRegel{R::agendapunt_toevoegen, "agendapunt.toevoegen", "een dossier op de agenda van een overleg zetten", O::dossier, huisrollen, huis, alle_open, dossierwerk, nee, ja, twee},
    RechtRegel{R::agendapunt_lezen, "agendapunt.lezen", "een agendapunt zien", O::item, dossierrollen, aan_tafel, alle_open, dossierwerk, nee, nee, twee, E::zichtbaar},
    RechtRegel{R::agendapunt_wijzigen, "agendapunt.wijzigen", "een agendapunt wijzigen, weghalen of doorschuiven", O::item, huisrollen, huis, alle_open, dossierwerk, nee, ja, twee, E::bron},
    RechtRegel{R::nazorg_lijst, "nazorg.lijst", "de werklijst van nazorg zien", O::huis, nazorgrollen, geen, nvt, zorg_na, nee, nee, twee},
    RechtRegel{R::nazorg_invoeren, "nazorg.invoeren", "een lijst met vrijlatingen invoeren", O::huis, huisrollen, geen, nvt, zorg_na, nee, ja, twee},
    RechtRegel{R::nazorg_indelen, "nazorg.indelen", "vrijlatingen indelen", O::huis, huisrollen, geen, nvt, zorg_na, nee, ja, twee},
    RechtRegel{R::nazorg_lezen, "nazorg.lezen", "de nazorg van iemand zien", O::dossier, dossierrollen, lezers | DeelnameRollen{D::beoordelaar}, Fasen{F::nazorg} | alle_open, zorg_na | weging | werk, nee, nee, twee},
    RechtRegel{R::nazorg_wijzigen, "nazorg.wijzigen", "een quickscan doen of steun vastleggen", O::dossier, nazorgrollen, {D::huis, D::deelnemer}, {F::nazorg}, zorg_na, nee, ja, twee},
    RechtRegel{R::nazorg_opschalen, "nazorg.opschalen", "iemand uit nazorg aanmelden voor een casus", O::dossier, huisrollen, huis, {F::nazorg}, zorg_na, nee, ja, twee},
    RechtRegel{R::nazorg_contact, "nazorg.contact", "vastleggen wie voor een gemeente de nazorg doet", O::huis, {Rol::contactpersoon}, geen, nvt, {Doel::beheer}, nee, ja, twee},

    RechtRegel{R::advies_vragen, "advies.vragen", "het huis om advies vragen", O::huis, dossierrollen, geen, nvt, {Doel::ondersteunen}, nee, ja, twee},
    RechtRegel{R::advies_lijst, "advies.lijst", "eigen vragen om advies zien", O::huis, dossierrollen, geen, nvt, {Doel::ondersteunen}, nee, nee, twee},
    RechtRegel{R::advies_lezen, "advies.lezen", "een vraag om advies zien", O::dossier, dossierrollen, {D::aanmelder, D::huis}, {F::advies}, {Doel::ondersteunen}, nee, nee, twee},
    RechtRegel{R::advies_behandelen, "advies.behandelen", "een vraag om advies behandelen", O::dossier, huisrollen, huis, {F::advies}, {Doel::ondersteunen}, nee, ja, twee},
    RechtRegel{R::advies_aanvullen, "advies.aanvullen", "een eigen vraag om advies aanvullen of intrekken", O::dossier, dossierrollen, {D::aanmelder}, {F::advies}, {Doel::ondersteunen}, nee, ja, twee},
    RechtRegel{R::advies_aanmelden, "advies.aanmelden", "van een advies een aanmelding beginnen", O::dossier, dossierrollen, {D::aanmelder, D::huis}, {F::advies}, {Doel::ondersteunen}, nee, ja, twee},
    RechtRegel{R::advies_cijfers, "advies.cijfers", "cijfers over advies en bijeenkomsten zien", O::huis, cijferlezers, geen, nvt, sturing, nee, nee, twee},
    RechtRegel{R::expertise_wijzigen, "expertise.wijzigen", "aandachtsfunctionarissen en deskundigen bijhouden", O::huis, kennismakers, geen, nvt, sturing, nee, ja, twee},
    RechtRegel{R::kennis_lezen, "kennis.lezen", "kennis lezen en modules maken", O::huis, iedereen, geen, nvt, Doelen::all(), nee, nee, twee},
    RechtRegel{R::kennis_wijzigen, "kennis.wijzigen", "kennis schrijven", O::huis, kennismakers, geen, nvt, sturing, nee, ja, twee},
    RechtRegel{R::opleiding_lezen, "opleiding.lezen", "zien wie welke opleiding deed", O::huis, opleidingslezers, geen, nvt, {Doel::beheer, Doel::toezicht, Doel::verantwoording}, nee, nee, twee},
    RechtRegel{R::opleiding_wijzigen, "opleiding.wijzigen", "vastleggen wie welke opleiding deed", O::huis, tweede_persoon, geen, nvt, {Doel::beheer, Doel::verantwoording}, nee, ja, twee},
    RechtRegel{R::bijeenkomst_wijzigen, "bijeenkomst.wijzigen", "bijeenkomsten zonder dossier bijhouden", O::huis, kennismakers, geen, nvt, sturing, nee, ja, twee},
    RechtRegel{R::werk_instellen, "werk.instellen", "eigen werklijsten en berichten instellen", O::huis, iedereen, geen, nvt, Doelen::all(), nee, ja, twee},
    RechtRegel{R::werk_verdelen, "werk.verdelen", "veel dossiers in een keer toewijzen", O::huis, regie, geen, nvt, dossierwerk, nee, ja, twee},
    RechtRegel{R::overleg_bijwonen, "overleg.bijwonen", "een overleg dat bezig is volgen, met de eigen punten", O::huis, dossierrollen, geen, nvt, dossierwerk, nee, nee, twee},
    RechtRegel{R::overleg_leiden, "overleg.leiden", "een overleg openen, leiden en sluiten", O::huis, dossierrollen, geen, nvt, dossierwerk, nee, ja, twee},
    RechtRegel{R::agendapunt_leiden, "agendapunt.leiden", "bij een agendapunt iemand aan tafel laten of een regel laten gelden", O::item, huisrollen, huis, alle_open, dossierwerk, nee, ja, twee, E::zichtbaar},
    RechtRegel{R::overlegregel_schrijven, "overlegregel.schrijven", "in een overleg een regel opschrijven", O::item, dossierrollen, aan_tafel, alle_open, dossierwerk, nee, ja, twee, E::zichtbaar},
    RechtRegel{R::overlegregel_vrijgeven, "overlegregel.vrijgeven", "een regel van de eigen organisatie vrijgeven of laten vervallen", O::item, dossierrollen, aan_tafel, alle_open, dossierwerk, nee, ja, twee, E::bron},
    RechtRegel{R::verslag_lezen, "verslag.lezen", "het verslag van een agendapunt lezen", O::item, dossierrollen, aan_tafel, alle_open, dossierwerk, nee, nee, twee, E::zichtbaar},
    RechtRegel{R::verslag_beantwoorden, "verslag.beantwoorden", "een verslag bevestigen of een verbetering vragen", O::item, dossierrollen, aan_tafel, alle_open, dossierwerk, nee, ja, twee, E::zichtbaar},
    RechtRegel{R::aanpak_lijst, "aanpak.lijst", "zien welke eigen casussen in een aanpak zitten", O::huis, dossierrollen, geen, nvt, werk, nee, nee, twee},
    RechtRegel{R::aanpak_lezen, "aanpak.lezen", "de aanpakken van een casus zien", O::dossier, dossierrollen, lezers, loopt, werk, nee, nee, twee},
    RechtRegel{R::aanpak_wijzigen, "aanpak.wijzigen", "een casus in een aanpak opnemen, volgen of eruit halen", O::dossier, regie, huis, loopt, werk, nee, ja, twee},
    RechtRegel{R::aanpak_bevestigen, "aanpak.bevestigen", "de plaatsing in een aanpak bevestigen", O::dossier, besluiters, partners, loopt, werk, ja, ja, twee},
    RechtRegel{R::aanpak_cijfers, "aanpak.cijfers", "cijfers over aanpakken zien", O::huis, cijferlezers, geen, nvt, sturing, nee, nee, twee},
    RechtRegel{R::topx_criteria, "topx.criteria", "de criteria van de Top-X vastleggen", O::huis, regie, geen, nvt, werk, nee, ja, twee},
    RechtRegel{R::radicalisering_lezen, "radicalisering.lezen", "zien aan wie een vermoeden van radicalisering is overgedragen", O::dossier, regie, huis, overdraagbaar, dossierwerk, nee, nee, twee},
    RechtRegel{R::radicalisering_overdragen, "radicalisering.overdragen", "een vermoeden van radicalisering overdragen", O::dossier, regie, huis, alle_open, dossierwerk, nee, ja, twee},
};
// clang-format on

}  // namespace

std::span<const RechtRegel> rechten() { return tabel; }

const RechtRegel& regel(Recht recht) { return tabel[static_cast<std::size_t>(recht)]; }

Klassen klaring(OrganisatieSoort soort) {
    using K = Klasse;
    using OS = OrganisatieSoort;
    switch (soort) {
        case OS::huis: return {K::k1, K::k2, K::k3, K::k4, K::k5, K::k6, K::k7, K::k8};
        case OS::politie: return {K::k1, K::k2, K::k4, K::k5, K::k6, K::k8};
        case OS::om: return {K::k1, K::k2, K::k4, K::k5, K::k6, K::k8};
        case OS::dji: return {K::k1, K::k2, K::k4, K::k6, K::k7, K::k8};
        case OS::reclassering: return {K::k1, K::k2, K::k4, K::k5, K::k6, K::k7, K::k8};
        case OS::burgemeester: return {K::k1, K::k2, K::k4, K::k5, K::k8};
        case OS::gemeente: return {K::k1, K::k2, K::k4, K::k7, K::k8};
        case OS::ggd:
        case OS::ggz: return {K::k1, K::k2, K::k3, K::k4, K::k7, K::k8};
        case OS::raad_kinderbescherming:
        case OS::gecertificeerde_instelling:
        case OS::veilig_thuis: return {K::k1, K::k2, K::k3, K::k4, K::k6, K::k7, K::k8};
        case OS::zorgaanbieder: return {K::k1, K::k2, K::k4, K::k7, K::k8};
        case OS::gastheer:
        case OS::bestuur: return {};
    }
    return {};
}

Klassen klaring_plan(OrganisatieSoort soort) {
    Klassen gekend = klaring(soort);
    if (!gekend.empty()) gekend.add(Klasse::k7);
    return gekend;
}

Klassen klassen_voor(Doel doel) {
    using K = Klasse;
    switch (doel) {
        case Doel::aanmelden:
        case Doel::triage:
        case Doel::ondersteunen:
        case Doel::procesregie:
        case Doel::nazorg:
        case Doel::rechten_betrokkene: return {K::k1, K::k2, K::k3, K::k4, K::k5, K::k6, K::k7, K::k8};
        case Doel::toezicht:
        case Doel::beheer:
        case Doel::verantwoording: return {};
    }
    return {};
}

}  // namespace toegang
