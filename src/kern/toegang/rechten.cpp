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
constexpr Rollen besluiters{Rol::deelnemer, Rol::bevoegd_gezag};

constexpr DeelnameRollen geen{};
constexpr DeelnameRollen huis{D::huis};
constexpr DeelnameRollen lezers{D::huis, D::deelnemer, D::casusregisseur};
constexpr DeelnameRollen gevers{D::huis, D::deelnemer, D::casusregisseur, D::bevraagd};

constexpr Fasen jong{F::aanmelding, F::triage};
constexpr Fasen loopt{F::ondersteuning, F::casus, F::afronding};
constexpr Fasen gevolgd{F::aanmelding, F::triage,      F::ondersteuning, F::casus,
                        F::afronding,  F::teruggelegd, F::ingetrokken};
constexpr Fasen na_triage = loopt | Fasen{F::teruggelegd};
constexpr Fasen alle_open = jong | loopt;
constexpr Fasen nvt{};

constexpr Doelen werk{Doel::procesregie, Doel::ondersteunen};
constexpr Doelen weging{Doel::triage};
constexpr Doelen melding{Doel::aanmelden, Doel::triage};
constexpr Doelen dossierwerk = werk | melding;

// clang-format off: a row is a line, so that the table can be read as one.
// One row per right. Read it aloud: "someone with one of these roles, as one of these in the dossier, while it is in one
// of these phases, for one of these purposes".
constexpr std::array tabel{
    RechtRegel{R::tweede_stap, "account.tweede-stap", "de tweede stap van het inloggen doen, of uitloggen",
               O::huis, iedereen, geen, nvt, Doelen::all(), false, true, S::wachtwoord},
    RechtRegel{R::eigen_account, "account.eigen", "eigen account en sessies beheren", O::huis, iedereen, geen,
               nvt, Doelen::all(), false, true, S::twee_factoren},
    RechtRegel{R::vers_inloggen, "account.wachtwoord", "eigen wachtwoord of tweede factor wijzigen", O::huis,
               iedereen, geen, nvt, Doelen::all(), false, true, S::vers},
    RechtRegel{R::werk_lezen, "werk.lezen", "eigen werk zien", O::huis, iedereen, geen, nvt, Doelen::all(),
               false, false, S::twee_factoren},
    RechtRegel{R::zoeken, "zoeken.lezen", "zoeken in eigen dossiers", O::huis, dossierrollen, geen, nvt,
               dossierwerk, false, false, S::twee_factoren},

    RechtRegel{R::aanmelding_indienen,
               "aanmelding.indienen",
               "een aanmelding doen",
               O::huis,
               dossierrollen,
               geen,
               nvt,
               {Doel::aanmelden},
               false,
               true,
               S::twee_factoren},
    RechtRegel{R::aanmelding_volgen,
               "aanmelding.volgen",
               "een eigen aanmelding volgen",
               O::dossier,
               dossierrollen,
               {D::aanmelder, D::deelnemer, D::casusregisseur},
               gevolgd,
               dossierwerk,
               false,
               false,
               S::twee_factoren},
    RechtRegel{R::aanmelding_aanvullen,
               "aanmelding.aanvullen",
               "een eigen aanmelding aanvullen",
               O::dossier,
               dossierrollen,
               {D::aanmelder},
               jong,
               melding,
               false,
               true,
               S::twee_factoren},
    RechtRegel{R::aanmelding_intrekken,
               "aanmelding.intrekken",
               "een eigen aanmelding intrekken",
               O::dossier,
               dossierrollen,
               {D::aanmelder},
               jong,
               melding,
               false,
               true,
               S::twee_factoren},
    RechtRegel{R::aanmelding_lijst,
               "aanmelding.lijst",
               "eigen aanmeldingen zien",
               O::huis,
               dossierrollen,
               geen,
               nvt,
               {Doel::aanmelden},
               false,
               false,
               S::twee_factoren},

    RechtRegel{R::triage_lijst, "triage.lijst", "de werklijst van triage zien", O::huis,
               huisrollen | besluiters, geen, nvt, weging, false, false, S::twee_factoren},
    RechtRegel{R::triage_lezen,
               "triage.lezen",
               "een aanmelding beoordelen",
               O::dossier,
               huisrollen | besluiters,
               {D::huis, D::beoordelaar},
               jong,
               weging,
               false,
               false,
               S::twee_factoren},
    RechtRegel{R::triage_voorbereiden, "triage.voorbereiden", "het besluit van triage voorbereiden",
               O::dossier, huisrollen, huis, jong, weging, false, true, S::twee_factoren},
    RechtRegel{R::triage_bevestigen,
               "triage.bevestigen",
               "het besluit van triage bevestigen",
               O::dossier,
               besluiters,
               {D::beoordelaar},
               jong,
               weging,
               true,
               true,
               S::twee_factoren},
    RechtRegel{R::triage_overlap, "triage.overlap", "overlap met andere dossiers zien", O::dossier, regisseur,
               huis, jong, weging, false, false, S::twee_factoren},
    RechtRegel{R::triage_antwoord, "triage.antwoord", "het antwoord aan de aanmelder afdrukken", O::dossier,
               huisrollen, huis, na_triage, dossierwerk, false, false, S::twee_factoren},
    RechtRegel{R::triage_toetsen, "triage.toetsen",
               "zeggen of een besluit klopt dat uit een bron is vastgelegd", O::huis, besluiters, geen, nvt,
               dossierwerk, true, true, S::twee_factoren},

    RechtRegel{R::casus_lijst, "casus.lijst", "eigen casussen zien", O::huis, dossierrollen, geen, nvt, werk,
               false, false, S::twee_factoren},
    RechtRegel{R::casus_lezen, "casus.lezen", "een casus zien", O::dossier, dossierrollen, lezers, loopt,
               werk, false, false, S::twee_factoren},
    RechtRegel{R::casus_wijzigen, "casus.wijzigen", "de kop van een casus wijzigen", O::dossier, regie, huis,
               loopt, werk, false, true, S::twee_factoren},
    RechtRegel{R::casus_bsn, "casus.bsn", "een BSN tonen", O::dossier, dossierrollen, lezers, alle_open,
               dossierwerk, false, false, S::twee_factoren},
    RechtRegel{R::casus_inzage, "casus.inzage", "zien wie een dossier heeft ingezien", O::dossier, regisseur,
               huis, alle_open, dossierwerk, false, false, S::twee_factoren},

    RechtRegel{R::deelname_wijzigen, "deelname.wijzigen", "een deelname voorstellen of beëindigen",
               O::dossier, regie, huis, loopt, werk, false, true, S::twee_factoren},
    RechtRegel{R::deelname_bevestigen,
               "deelname.bevestigen",
               "een deelname bevestigen",
               O::dossier,
               besluiters,
               {D::deelnemer, D::casusregisseur},
               loopt,
               werk,
               true,
               true,
               S::twee_factoren},

    RechtRegel{R::bijdrage_toevoegen, "bijdrage.toevoegen", "een bijdrage geven", O::dossier, dossierrollen,
               gevers, loopt, werk, false, true, S::twee_factoren},
    RechtRegel{R::bijdrage_lezen, "bijdrage.lezen", "een bijdrage zien", O::item, dossierrollen, gevers,
               loopt, werk, false, false, S::twee_factoren, E::zichtbaar},
    RechtRegel{R::bijdrage_wijzigen, "bijdrage.wijzigen", "een eigen bijdrage wijzigen of vrijgeven", O::item,
               dossierrollen, gevers, loopt, werk, false, true, S::twee_factoren, E::bron},

    RechtRegel{R::plan_wijzigen,
               "plan.wijzigen",
               "doelen en acties in het plan zetten",
               O::dossier,
               regie | Rollen{Rol::deelnemer},
               {D::huis, D::casusregisseur},
               loopt,
               werk,
               false,
               true,
               S::twee_factoren},
    RechtRegel{R::actie_lijst, "actie.lijst", "eigen acties zien", O::huis, dossierrollen, geen, nvt, werk,
               false, false, S::twee_factoren},
    RechtRegel{R::actie_lezen, "actie.lezen", "een eigen actie zien", O::item, dossierrollen, gevers, loopt,
               werk, false, false, S::twee_factoren, E::zichtbaar},
    RechtRegel{R::actie_beantwoorden, "actie.beantwoorden",
               "een eigen actie aanvaarden, weigeren of voortgang melden", O::item, dossierrollen, gevers,
               loopt, werk, false, true, S::twee_factoren, E::eigenaar},

    RechtRegel{R::bijlage_toevoegen,
               "bijlage.toevoegen",
               "een bijlage toevoegen",
               O::dossier,
               dossierrollen,
               {D::aanmelder, D::huis},
               jong,
               melding,
               false,
               true,
               S::twee_factoren},
    RechtRegel{R::bijlage_lezen,
               "bijlage.lezen",
               "een bijlage openen",
               O::item,
               dossierrollen,
               {D::aanmelder, D::huis, D::beoordelaar, D::deelnemer, D::casusregisseur},
               alle_open,
               dossierwerk,
               false,
               false,
               S::twee_factoren,
               E::zichtbaar},

    RechtRegel{R::caseload_lezen,
               "caseload.lezen",
               "cijfers over aantallen zien",
               O::huis,
               {Rol::procesregisseur, Rol::manager, Rol::data_analist, Rol::beleidsadviseur},
               geen,
               nvt,
               {Doel::verantwoording, Doel::procesregie},
               false,
               false,
               S::twee_factoren},

    RechtRegel{R::beheer_lezen,
               "beheer.lezen",
               "de inrichting van het huis zien",
               O::huis,
               {Rol::functioneel_beheerder, Rol::fg, Rol::manager},
               geen,
               nvt,
               {Doel::beheer, Doel::toezicht, Doel::verantwoording},
               false,
               false,
               S::twee_factoren},
    RechtRegel{R::beheer_wijzigen,
               "beheer.wijzigen",
               "de inrichting van het huis wijzigen",
               O::huis,
               {Rol::functioneel_beheerder},
               geen,
               nvt,
               {Doel::beheer},
               false,
               true,
               S::twee_factoren},
    RechtRegel{R::rol_voorstellen,
               "rol.voorstellen",
               "een rol voorstellen",
               O::huis,
               {Rol::functioneel_beheerder},
               geen,
               nvt,
               {Doel::beheer},
               false,
               true,
               S::twee_factoren},
    RechtRegel{R::rol_bevestigen,
               "rol.bevestigen",
               "een voorgestelde rol bevestigen",
               O::huis,
               {Rol::functioneel_beheerder, Rol::manager},
               geen,
               nvt,
               {Doel::beheer, Doel::verantwoording},
               false,
               true,
               S::twee_factoren},
    RechtRegel{R::account_voorstellen,
               "account.voorstellen",
               "een account of nieuw startwachtwoord voorstellen",
               O::huis,
               {Rol::functioneel_beheerder},
               geen,
               nvt,
               {Doel::beheer},
               false,
               true,
               S::vers},
    RechtRegel{R::voorstel_lezen,
               "voorstel.lezen",
               "zien wat op een tweede persoon wacht",
               O::huis,
               {Rol::functioneel_beheerder, Rol::manager, Rol::contactpersoon},
               geen,
               nvt,
               {Doel::beheer, Doel::verantwoording},
               false,
               false,
               S::twee_factoren},
    RechtRegel{R::voorstel_bevestigen,
               "voorstel.bevestigen",
               "een voorstel van een ander bevestigen of afwijzen",
               O::huis,
               {Rol::functioneel_beheerder, Rol::manager, Rol::contactpersoon},
               geen,
               nvt,
               {Doel::beheer, Doel::verantwoording},
               false,
               true,
               S::vers},
    RechtRegel{R::aanwijzing_wijzigen,
               "aanwijzing.wijzigen",
               "eigen medewerkers aanwijzen en vervangen",
               O::huis,
               {Rol::contactpersoon},
               geen,
               nvt,
               {Doel::beheer},
               false,
               true,
               S::twee_factoren},

    RechtRegel{R::logboek_lezen,
               "logboek.lezen",
               "het logboek lezen",
               O::huis,
               {Rol::fg},
               geen,
               nvt,
               {Doel::toezicht},
               false,
               false,
               S::twee_factoren},
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
        case Doel::rechten_betrokkene: return {K::k1, K::k2, K::k3, K::k4, K::k5, K::k6, K::k7, K::k8};
        case Doel::toezicht:
        case Doel::beheer:
        case Doel::verantwoording: return {};
    }
    return {};
}

}  // namespace toegang
