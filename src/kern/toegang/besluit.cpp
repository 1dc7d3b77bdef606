#include "kern/toegang/besluit.hpp"

#include <array>

namespace toegang {
namespace {

Besluit nee(Reden reden) { return {Antwoord::weigeren, reden, Doel::aanmelden}; }
Besluit ja(Doel doel) { return {Antwoord::toestaan, Reden::toegestaan, doel}; }

// G1 and the part of G2 that needs no dossier.
std::optional<Reden> bezwaar_persoon(const RechtRegel& recht, const PersoonFeiten& persoon) {
    if (!persoon.geldig) return Reden::persoon_ongeldig;
    if (!persoon.rollen.any_of(recht.rollen)) return Reden::rol;
    if (recht.publiek && !is_publiek(persoon.soort)) return Reden::niet_publiek;
    if (persoon.sterkte < recht.sterkte) return Reden::sessie_te_zwak;
    return std::nullopt;
}

// What forbids on the dossier (G6) and what must hold there (G2, G3).
std::optional<Reden> bezwaar_dossier(const RechtRegel& recht, const DossierFeiten& dossier) {
    if (!dossier.bestaat) return Reden::bestaat_niet;
    if (dossier.eigen_zaak) return Reden::eigen_zaak;
    if (dossier.afgeschermd && !recht.afgeschermd) return Reden::afgeschermd;
    if (dossier.bevroren && recht.wijzigt) return Reden::bevroren;
    if (!dossier.rol || !recht.deelname.has(*dossier.rol)) return Reden::geen_deelname;
    if (!recht.fasen.has(dossier.fase)) return Reden::fase;
    return std::nullopt;
}

// Asked above the case table: the question itself, and not even what one's own organisation gave.
bool is_gevraagd(const ItemFeiten& item) { return item.van_escalatie && item.eigenaar; }

}  // namespace

Doelen doelen_van(Rollen rollen) {
    Doelen gevonden;
    if (rollen.any_of({Rol::procesregisseur, Rol::procesondersteuner, Rol::informatiemakelaar}))
        gevonden = gevonden | Doelen{Doel::procesregie, Doel::triage, Doel::ondersteunen, Doel::aanmelden};
    if (rollen.any_of({Rol::deelnemer, Rol::bevoegd_gezag}))
        gevonden = gevonden | Doelen{Doel::procesregie, Doel::triage, Doel::ondersteunen, Doel::aanmelden};
    if (rollen.has(Rol::aanmelder))
        gevonden = gevonden | Doelen{Doel::aanmelden, Doel::ondersteunen, Doel::procesregie};
    if (rollen.any_of(
            {Rol::procesregisseur, Rol::procesondersteuner, Rol::informatiemakelaar, Rol::deelnemer}))
        gevonden.add(Doel::nazorg);
    if (rollen.has(Rol::fg)) gevonden.add(Doel::toezicht);
    if (rollen.any_of({Rol::functioneel_beheerder, Rol::contactpersoon})) gevonden.add(Doel::beheer);
    if (rollen.has(Rol::contactpunt)) gevonden.add(Doel::rechten_betrokkene);
    if (rollen.any_of({Rol::manager, Rol::beleidsadviseur, Rol::data_analist, Rol::financieel_adviseur,
                       Rol::bestuurder, Rol::gemeente_gebruiker}))
        gevonden.add(Doel::verantwoording);
    return gevonden;
}

std::vector<Doel> kiesbare_doelen(Rollen rollen) {
    const Doelen mogelijk = doelen_van(rollen);
    std::vector<Doel> kiesbaar;
    for (const Doel doel : {Doel::procesregie, Doel::triage, Doel::ondersteunen, Doel::aanmelden})
        if (kiesbaar.empty() && mogelijk.has(doel)) kiesbaar.push_back(doel);
    for (const Doel doel : {Doel::toezicht, Doel::beheer, Doel::rechten_betrokkene, Doel::verantwoording})
        if (mogelijk.has(doel)) kiesbaar.push_back(doel);
    return kiesbaar;
}

std::optional<Doel> passend_doel(const RechtRegel& recht, const PersoonFeiten& persoon,
                                 const DossierFeiten* dossier) {
    const Doelen rondom = dossier != nullptr ? dossier->doelen : doelen_van(persoon.rollen);
    const Doelen mogelijk = rondom & recht.doelen;
    if (persoon.gekozen_doel && mogelijk.has(*persoon.gekozen_doel)) return persoon.gekozen_doel;
    if (persoon.doel_vast) return std::nullopt;
    // Casework first: that is what most people are here for.
    for (Doel doel : {Doel::procesregie, Doel::triage, Doel::ondersteunen, Doel::aanmelden, Doel::nazorg,
                      Doel::toezicht, Doel::beheer, Doel::rechten_betrokkene, Doel::verantwoording})
        if (mogelijk.has(doel)) return doel;
    return std::nullopt;
}

Besluit besluit(const RechtRegel& recht, const PersoonFeiten& persoon, const DossierFeiten* dossier) {
    if (auto bezwaar = bezwaar_persoon(recht, persoon)) return nee(*bezwaar);
    if (recht.onderwerp != Onderwerp::huis) {
        if (dossier == nullptr) return nee(Reden::bestaat_niet);
        if (!persoon.functies.has(Functie::verwerking)) return nee(Reden::rol);
        if (auto bezwaar = bezwaar_dossier(recht, *dossier)) return nee(*bezwaar);
    }
    const auto doel = passend_doel(recht, persoon, recht.onderwerp == Onderwerp::huis ? nullptr : dossier);
    if (!doel) return nee(Reden::doel);
    return ja(*doel);
}

Besluit zicht(const PersoonFeiten& persoon, const DossierFeiten& dossier, const ItemFeiten& item, Doel doel) {
    if (!persoon.geldig) return nee(Reden::persoon_ongeldig);
    if (!dossier.bestaat) return nee(Reden::bestaat_niet);
    if (dossier.eigen_zaak) return nee(Reden::eigen_zaak);
    if (dossier.afgeschermd) return nee(Reden::afgeschermd);
    if (!dossier.rol) return nee(Reden::geen_deelname);
    // An item without a category yet is held to every class.
    const Klassen klassen =
        klassen_van(item.categorieen.empty() ? Categorieen::of_mask(0xfff) : item.categorieen);
    if (!klassen_voor(doel).all_of(klassen)) return nee(Reden::doel);
    if (*dossier.rol == DeelnameRol::opgeschaald)
        return is_gevraagd(item) ? ja(doel) : nee(Reden::geen_deelname);
    if (item.van_bron || item.eigenaar) return ja(doel);
    if (item.stil) return nee(Reden::stil);

    const bool huis = *dossier.rol == DeelnameRol::huis;
    // Staff of the house may know that something is there, so that the regisseur can ask for it; others may not.
    const auto dicht = [&](Reden reden) {
        return Besluit{huis ? Antwoord::maskeren : Antwoord::weigeren, reden, doel};
    };
    if (item.geheim && !item.vrijgegeven) return dicht(Reden::beroepsgeheim);
    if (item.embargo) return dicht(Reden::embargo);
    switch (item.kring) {
        case Kring::bron: return dicht(Reden::buiten_kring);
        case Kring::organisaties: return item.genoemd ? ja(doel) : dicht(Reden::buiten_kring);
        case Kring::deelnemers: break;
    }
    if (*dossier.rol == DeelnameRol::aanmelder || *dossier.rol == DeelnameRol::bevraagd)
        return nee(Reden::buiten_kring);
    const Klassen gekend = item.van_plan ? klaring_plan(persoon.soort) : klaring(persoon.soort);
    if (!item.genoemd && !gekend.all_of(klassen)) return nee(Reden::geen_klaring);
    return ja(doel);
}

Besluit besluit_item(const RechtRegel& recht, const PersoonFeiten& persoon, const DossierFeiten& dossier,
                     const ItemFeiten& item, Doel doel) {
    if (dossier.rol == DeelnameRol::opgeschaald && !is_gevraagd(item)) return nee(Reden::geen_deelname);
    switch (recht.eis) {
        case ItemEis::geen: return nee(Reden::niet_eigenaar);
        case ItemEis::zichtbaar: {
            const Besluit gezien = zicht(persoon, dossier, item, doel);
            return gezien.toegestaan() ? gezien : nee(gezien.reden);
        }
        case ItemEis::bron: return item.van_bron ? ja(doel) : nee(Reden::niet_eigenaar);
        case ItemEis::eigenaar: return item.eigenaar ? ja(doel) : nee(Reden::niet_eigenaar);
    }
    return nee(Reden::niet_eigenaar);
}

std::string_view code(Reden reden) {
    constexpr std::array<std::string_view, 18> codes{
        "toegestaan",   "persoon-ongeldig", "sessie-te-zwak", "rol",        "fase",        "niet-publiek",
        "bestaat-niet", "geen-deelname",    "doel",           "eigen-zaak", "afgeschermd", "bevroren",
        "geen-klaring", "buiten-kring",     "beroepsgeheim",  "embargo",    "stil",        "niet-eigenaar"};
    return codes[static_cast<std::size_t>(reden)];
}

}  // namespace toegang
