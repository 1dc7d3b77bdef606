#include "kern/toegang/besluit.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace {

using namespace toegang;

PersoonFeiten persoon(OrganisatieSoort soort = OrganisatieSoort::huis,
                      Rollen rollen = {Rol::procesregisseur}) {
    PersoonFeiten feiten;
    feiten.geldig = true;
    feiten.soort = soort;
    feiten.rollen = rollen;
    feiten.functies = {Functie::verwerking};
    feiten.sterkte = Sterkte::twee_factoren;
    return feiten;
}

DossierFeiten dossier(DeelnameRol rol = DeelnameRol::huis, Fase fase = Fase::casus) {
    DossierFeiten feiten;
    feiten.bestaat = true;
    feiten.fase = fase;
    feiten.rol = rol;
    feiten.doelen = {Doel::procesregie};
    return feiten;
}

const RechtRegel& lezen() { return regel(Recht::casus_lezen); }

TEST(Rechten, EveryRightHasItsOwnRowAndCode) {
    std::set<std::string_view> codes;
    for (std::size_t i = 0; i < rechten().size(); ++i) {
        EXPECT_EQ(static_cast<std::size_t>(rechten()[i].recht), i) << rechten()[i].code;
        EXPECT_TRUE(codes.insert(rechten()[i].code).second) << rechten()[i].code;
        const bool item = rechten()[i].onderwerp == Onderwerp::item;
        EXPECT_EQ(item, rechten()[i].eis != ItemEis::geen) << rechten()[i].code;
        const bool huis = rechten()[i].onderwerp == Onderwerp::huis;
        EXPECT_EQ(huis, rechten()[i].deelname.empty()) << rechten()[i].code;
        EXPECT_EQ(huis, rechten()[i].fasen.empty()) << rechten()[i].code;
    }
}

TEST(Rechten, BeheerGastheerAndBestuurHaveNoRightInAnyDossier) {
    for (const auto& recht : rechten()) {
        if (recht.onderwerp == Onderwerp::huis) continue;
        for (const Rol rol :
             {Rol::functioneel_beheerder, Rol::bestuurder, Rol::gemeente_gebruiker, Rol::manager, Rol::fg,
              Rol::data_analist, Rol::beleidsadviseur, Rol::financieel_adviseur, Rol::contactpersoon})
            EXPECT_FALSE(recht.rollen.has(rol)) << recht.code << " " << naam(rol);
    }
    EXPECT_TRUE(klaring(OrganisatieSoort::gastheer).empty());
    EXPECT_TRUE(klaring(OrganisatieSoort::bestuur).empty());
    EXPECT_TRUE(klaring_plan(OrganisatieSoort::gastheer).empty());
    EXPECT_TRUE(klaring_plan(OrganisatieSoort::bestuur).empty());
}

TEST(Rechten, OnlyPublicParticipantsDecide) {  // Wgs 2.31(2), (4)
    for (const Recht recht : {Recht::triage_bevestigen, Recht::deelname_bevestigen, Recht::casus_sluiten,
                              Recht::heropening_bevestigen}) {
        EXPECT_TRUE(regel(recht).publiek);
        EXPECT_FALSE(regel(recht).rollen.has(Rol::procesregisseur));
    }
}

// Each fact that is wrong, alone, turns the answer to no, with its own reason.
TEST(Besluit, EachFactThatIsMissingRefuses) {
    EXPECT_TRUE(besluit(lezen(), persoon(), nullptr).reden == Reden::bestaat_niet);
    const auto d = dossier();
    EXPECT_EQ(besluit(lezen(), persoon(), &d),
              (Besluit{Antwoord::toestaan, Reden::toegestaan, Doel::procesregie}));
    const auto weigert = [&](auto&& bederf, Reden reden) {
        auto p = persoon();
        auto feiten = dossier();
        bederf(p, feiten);
        EXPECT_EQ(besluit(lezen(), p, &feiten).reden, reden) << code(reden);
        EXPECT_EQ(besluit(lezen(), p, &feiten).antwoord, Antwoord::weigeren) << code(reden);
    };
    weigert([](auto& p, auto&) { p.geldig = false; }, Reden::persoon_ongeldig);
    weigert([](auto& p, auto&) { p.rollen = {Rol::manager}; }, Reden::rol);
    weigert([](auto& p, auto&) { p.functies = {Functie::beheer}; }, Reden::rol);
    weigert([](auto& p, auto&) { p.sterkte = Sterkte::wachtwoord; }, Reden::sessie_te_zwak);
    weigert([](auto&, auto& f) { f.bestaat = false; }, Reden::bestaat_niet);
    weigert([](auto&, auto& f) { f.eigen_zaak = true; }, Reden::eigen_zaak);
    weigert([](auto&, auto& f) { f.afgeschermd = true; }, Reden::afgeschermd);
    weigert([](auto&, auto& f) { f.rol.reset(); }, Reden::geen_deelname);
    weigert([](auto&, auto& f) { f.rol = DeelnameRol::bevraagd; }, Reden::geen_deelname);
    weigert([](auto&, auto& f) { f.fase = Fase::afgesloten; }, Reden::fase);
    weigert([](auto&, auto& f) { f.doelen = {Doel::toezicht}; }, Reden::doel);
}

// Wgs 2.31(8): closing shields for everyone; what remains is to lift that by a public decision, and that opens no item.
TEST(Besluit, AShieldedDossierOpensOnlyToLiftTheShield) {
    auto d = dossier(DeelnameRol::huis, Fase::afgesloten);
    d.afgeschermd = true;
    auto p = persoon();
    p.sterkte = Sterkte::vers;
    EXPECT_TRUE(besluit(regel(Recht::casus_heropenen), p, &d).toegestaan());
    for (const auto& recht : rechten())
        if (recht.onderwerp != Onderwerp::huis && !recht.afgeschermd) {
            EXPECT_FALSE(besluit(recht, p, &d).toegestaan()) << recht.code;
        }
    ItemFeiten feiten;
    feiten.van_bron = true;
    feiten.categorieen = {Categorie::wonen};
    EXPECT_EQ(zicht(p, d, feiten, Doel::procesregie).reden, Reden::afgeschermd);
}

TEST(Besluit, AFrozenDossierIsReadButNotChanged) {
    auto d = dossier();
    d.bevroren = true;
    EXPECT_TRUE(besluit(lezen(), persoon(), &d).toegestaan());
    EXPECT_EQ(besluit(regel(Recht::casus_wijzigen), persoon(), &d).reden, Reden::bevroren);
}

TEST(Besluit, ATokenKeepsToItsOnePurpose) {
    auto p = persoon();
    p.gekozen_doel = Doel::triage;
    const auto d = dossier();
    EXPECT_TRUE(besluit(lezen(), p, &d).toegestaan()) << "a person switches by what fits";
    p.doel_vast = true;
    EXPECT_EQ(besluit(lezen(), p, &d).reden, Reden::doel);
}

struct Rij {
    const char* wat;
    OrganisatieSoort soort;
    DeelnameRol rol;
    ItemFeiten item;
    Antwoord antwoord;
    Reden reden;
};

ItemFeiten item(Kring kring, Categorieen categorieen) {
    ItemFeiten feiten;
    feiten.kring = kring;
    feiten.categorieen = categorieen;
    return feiten;
}
ItemFeiten met(ItemFeiten feiten, void (*wijzig)(ItemFeiten&)) {
    wijzig(feiten);
    return feiten;
}

TEST(Zicht, Table) {
    using OS = OrganisatieSoort;
    using C = Categorie;
    const auto wonen = item(Kring::deelnemers, {C::wonen});
    const auto zorg = item(Kring::deelnemers, {C::gezondheid});
    const auto begeleiding = item(Kring::deelnemers, {C::begeleiding});
    const Rij rijen[] = {
        {"C3 to the house", OS::huis, DeelnameRol::huis, wonen, Antwoord::toestaan, Reden::toegestaan},
        {"C3 to a participant", OS::politie, DeelnameRol::deelnemer, wonen, Antwoord::toestaan,
         Reden::toegestaan},
        {"C3 to who is only asked", OS::politie, DeelnameRol::bevraagd, wonen, Antwoord::weigeren,
         Reden::buiten_kring},
        {"C3 to the aanmelder", OS::gemeente, DeelnameRol::aanmelder, wonen, Antwoord::weigeren,
         Reden::buiten_kring},
        {"C3 health to police", OS::politie, DeelnameRol::deelnemer, zorg, Antwoord::weigeren,
         Reden::geen_klaring},
        {"C3 care to police, outside the plan", OS::politie, DeelnameRol::deelnemer, begeleiding,
         Antwoord::weigeren, Reden::geen_klaring},
        {"C3 care to police, in the plan", OS::politie, DeelnameRol::deelnemer,
         met(begeleiding, [](ItemFeiten& f) { f.van_plan = true; }), Antwoord::toestaan, Reden::toegestaan},
        {"C3 health to police, even in the plan", OS::politie, DeelnameRol::deelnemer,
         met(zorg, [](ItemFeiten& f) { f.van_plan = true; }), Antwoord::weigeren, Reden::geen_klaring},
        {"the plan to who is only asked", OS::politie, DeelnameRol::bevraagd,
         met(begeleiding, [](ItemFeiten& f) { f.van_plan = true; }), Antwoord::weigeren, Reden::buiten_kring},
        {"C3 health to ggz", OS::ggz, DeelnameRol::deelnemer, zorg, Antwoord::toestaan, Reden::toegestaan},
        {"one category beyond the clearance closes the item", OS::politie, DeelnameRol::deelnemer,
         item(Kring::deelnemers, {C::wonen, C::gezondheid}), Antwoord::weigeren, Reden::geen_klaring},
        {"no category yet counts as all", OS::politie, DeelnameRol::deelnemer, item(Kring::deelnemers, {}),
         Antwoord::weigeren, Reden::geen_klaring},
        {"naming goes past the clearance", OS::politie, DeelnameRol::deelnemer,
         met(item(Kring::organisaties, {C::gezondheid}), [](ItemFeiten& f) { f.genoemd = true; }),
         Antwoord::toestaan, Reden::toegestaan},
        {"C2 not named", OS::om, DeelnameRol::deelnemer, item(Kring::organisaties, {C::wonen}),
         Antwoord::weigeren, Reden::buiten_kring},
        {"C2 masked for the house", OS::huis, DeelnameRol::huis, item(Kring::organisaties, {C::wonen}),
         Antwoord::maskeren, Reden::buiten_kring},
        {"C1 masked for the house", OS::huis, DeelnameRol::huis, item(Kring::bron, {C::wonen}),
         Antwoord::maskeren, Reden::buiten_kring},
        {"C1 unknown to others", OS::politie, DeelnameRol::deelnemer, item(Kring::bron, {C::wonen}),
         Antwoord::weigeren, Reden::buiten_kring},
        {"secret and not released", OS::ggz, DeelnameRol::deelnemer,
         met(zorg, [](ItemFeiten& f) { f.geheim = true; }), Antwoord::weigeren, Reden::beroepsgeheim},
        {"secret and released", OS::ggz, DeelnameRol::deelnemer,
         met(zorg, [](ItemFeiten& f) { f.geheim = f.vrijgegeven = true; }), Antwoord::toestaan,
         Reden::toegestaan},
        {"secret shows its lock to the house", OS::huis, DeelnameRol::huis,
         met(zorg, [](ItemFeiten& f) { f.geheim = true; }), Antwoord::maskeren, Reden::beroepsgeheim},
        {"naming does not break secrecy", OS::politie, DeelnameRol::deelnemer,
         met(item(Kring::organisaties, {C::gezondheid}), [](ItemFeiten& f) { f.genoemd = f.geheim = true; }),
         Antwoord::weigeren, Reden::beroepsgeheim},
        {"embargo", OS::om, DeelnameRol::deelnemer, met(wonen, [](ItemFeiten& f) { f.embargo = true; }),
         Antwoord::weigeren, Reden::embargo},
        {"silent, even to the house", OS::huis, DeelnameRol::huis,
         met(item(Kring::bron, {C::wonen}), [](ItemFeiten& f) { f.stil = true; }), Antwoord::weigeren,
         Reden::stil},
        {"one's own, whatever else", OS::politie, DeelnameRol::bevraagd,
         met(item(Kring::bron, {C::gezondheid}),
             [](ItemFeiten& f) { f.van_bron = f.stil = f.embargo = f.geheim = true; }),
         Antwoord::toestaan, Reden::toegestaan},
        {"one's own task", OS::reclassering, DeelnameRol::bevraagd,
         met(wonen, [](ItemFeiten& f) { f.eigenaar = true; }), Antwoord::toestaan, Reden::toegestaan},
        {"what was escalated, to who is asked above the table", OS::politie, DeelnameRol::opgeschaald,
         met(wonen, [](ItemFeiten& f) { f.eigenaar = f.van_escalatie = true; }), Antwoord::toestaan,
         Reden::toegestaan},
        {"what was escalated to another", OS::politie, DeelnameRol::opgeschaald,
         met(wonen, [](ItemFeiten& f) { f.van_escalatie = true; }), Antwoord::weigeren, Reden::geen_deelname},
        {"a task of his organisation, to who is asked above the table", OS::politie, DeelnameRol::opgeschaald,
         met(wonen, [](ItemFeiten& f) { f.eigenaar = true; }), Antwoord::weigeren, Reden::geen_deelname},
        {"what his organisation gave, to who is asked above the table", OS::politie, DeelnameRol::opgeschaald,
         met(wonen, [](ItemFeiten& f) { f.van_bron = true; }), Antwoord::weigeren, Reden::geen_deelname},
    };
    for (const auto& rij : rijen) {
        const auto gezien =
            zicht(persoon(rij.soort, {Rol::deelnemer}), dossier(rij.rol), rij.item, Doel::procesregie);
        EXPECT_EQ(gezien.antwoord, rij.antwoord) << rij.wat;
        EXPECT_EQ(gezien.reden, rij.reden) << rij.wat;
    }
}

TEST(Zicht, ForPurposesWithoutContentNothingIsSeen) {
    for (const Doel doel : {Doel::beheer, Doel::toezicht, Doel::verantwoording})
        EXPECT_EQ(zicht(persoon(), dossier(), item(Kring::deelnemers, {Categorie::wonen}), doel).reden,
                  Reden::doel);
}

ItemFeiten willekeurig_item() {
    ItemFeiten feiten;
    feiten.van_bron = *rc::gen::arbitrary<bool>();
    feiten.eigenaar = *rc::gen::arbitrary<bool>();
    feiten.genoemd = *rc::gen::arbitrary<bool>();
    feiten.kring = static_cast<Kring>(*rc::gen::inRange(1, 4));
    feiten.categorieen = Categorieen::of_mask(*rc::gen::inRange(0, 0x1000));
    feiten.geheim = *rc::gen::arbitrary<bool>();
    feiten.vrijgegeven = *rc::gen::arbitrary<bool>();
    feiten.embargo = *rc::gen::arbitrary<bool>();
    feiten.stil = *rc::gen::arbitrary<bool>();
    return feiten;
}

DossierFeiten willekeurig_dossier() {
    DossierFeiten feiten = dossier();
    feiten.bestaat = *rc::gen::inRange(0, 8) != 0;
    feiten.afgeschermd = *rc::gen::inRange(0, 4) == 0;
    feiten.eigen_zaak = *rc::gen::inRange(0, 4) == 0;
    feiten.bevroren = *rc::gen::arbitrary<bool>();
    feiten.fase = static_cast<Fase>(*rc::gen::inRange(1, 10));
    const int rol = *rc::gen::inRange(0, 8);
    feiten.rol = rol == 0 ? std::nullopt : std::optional(static_cast<DeelnameRol>(rol));
    feiten.doelen = Doelen::of_mask(*rc::gen::inRange(0, 256));
    return feiten;
}

const OrganisatieSoort soorten[] = {OrganisatieSoort::politie,  OrganisatieSoort::ggz,
                                    OrganisatieSoort::huis,     OrganisatieSoort::gastheer,
                                    OrganisatieSoort::gemeente, OrganisatieSoort::bestuur};

// Forbid wins: no permission survives a shield, one's own case, or an invalid person.
RC_GTEST_PROP(Zicht, AForbiddingFactAlwaysWins, ()) {
    auto p = persoon(soorten[*rc::gen::inRange(0, 6)], Rollen::of_mask(*rc::gen::inRange(0, 0x10000)));
    p.geldig = *rc::gen::inRange(0, 4) != 0;
    const auto d = willekeurig_dossier();
    const auto gezien = zicht(p, d, willekeurig_item(), Doel::procesregie);
    if (!p.geldig || d.afgeschermd || d.eigen_zaak || !d.bestaat || !d.rol)
        RC_ASSERT(gezien.antwoord == Antwoord::weigeren);
}

// Closing something further never opens it: less kring, secrecy, embargo or silence can only take away.
RC_GTEST_PROP(Zicht, ClosingFurtherNeverOpens, ()) {
    const auto p = persoon(soorten[*rc::gen::inRange(0, 6)], {Rol::deelnemer});
    const auto d = willekeurig_dossier();
    const auto voor = willekeurig_item();
    auto na = voor;
    switch (*rc::gen::inRange(0, 4)) {
        case 0:
            na.geheim = true;
            na.vrijgegeven = false;
            break;
        case 1: na.embargo = true; break;
        case 2: na.stil = true; break;
        default: na.kring = Kring::bron; break;
    }
    RC_ASSERT(zicht(p, d, na, Doel::procesregie).antwoord <= zicht(p, d, voor, Doel::procesregie).antwoord);
}

// Default deny: what no row of the table names is refused.
RC_GTEST_PROP(Besluit, WithoutARoleOfTheRowNothingIsAllowed, ()) {
    const auto& recht =
        rechten()[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(rechten().size())))];
    auto p = persoon(soorten[*rc::gen::inRange(0, 6)],
                     Rollen::of_mask(*rc::gen::inRange(0, 0x10000) & ~recht.rollen.mask()));
    const auto d = willekeurig_dossier();
    RC_ASSERT(!besluit(recht, p, &d).toegestaan());
}

}  // namespace
