// Every refusal of beheer, by its code.

#include "domein/beheer/rules.hpp"

#include <gtest/gtest.h>

namespace {

using namespace beheer;
using toegang::Functie;
using toegang::OrganisatieSoort;
using toegang::Rol;
using toegang::Rollen;

std::string regel(const rules::Bezwaar& bezwaar) { return bezwaar ? bezwaar->rule : "mag"; }

// A wijkagent who may become deelnemer: each row spoils one thing.
rules::RolFeiten goed() {
    return {.rol = Rol::deelnemer, .soort = OrganisatieSoort::politie, .functies = {Functie::verwerking}};
}

TEST(BeheerRules, a_name_is_listed_by_its_surname) {
    struct Geval {
        std::string_view naam;
        std::string_view lijst;
    };
    const Geval gevallen[] = {{"Femke van Azalea", "Azalea, Femke van"},
                              {"Hanneke van den Ahorn", "Ahorn, Hanneke van den"},
                              {"Jan Pieter Bakker", "Bakker, Jan Pieter"},
                              {"Mia Van 't Anker", "Anker, Mia Van 't"},
                              {"Noor Wilgenhof-de Beuk", "Wilgenhof-de Beuk, Noor"},
                              {"Kim Le", "Le, Kim"},
                              {"Roos", "Roos"},
                              {"  ", ""}};
    for (const auto& geval : gevallen)
        EXPECT_EQ(betrokkene::lijstnaam(rules::delen(geval.naam)), geval.lijst) << geval.naam;
}

TEST(BeheerRules, a_code_list_has_a_name_that_people_read) {
    EXPECT_EQ(rules::lijst_naam("ave"), "AVE-fasen");
    EXPECT_EQ(rules::lijst_naam("leefgebied.nazorg-6"), "Leefgebieden, versie nazorg-6");
    EXPECT_EQ(rules::lijst_naam("eigen-lijst"), "eigen-lijst");
}

TEST(BeheerRules, a_role_is_proposed_unless) {
    EXPECT_EQ(regel(rules::voorstel_bezwaar(goed())), "mag");
    const std::pair<const char*, void (*)(rules::RolFeiten&)> tabel[] = {
        {"rol.eigen", [](rules::RolFeiten& f) { f.eigen = true; }},
        {"rol.aanwijzing", [](rules::RolFeiten& f) { f.aangewezen = false; }},
        {"rol.dubbel", [](rules::RolFeiten& f) { f.rollen = {Rol::deelnemer}; }},
        {"rol.wacht", [](rules::RolFeiten& f) { f.wacht = {Rol::deelnemer}; }},
        {"rol.organisatie", [](rules::RolFeiten& f) { f.rol = Rol::procesregisseur; }},
        {"rol.functie", [](rules::RolFeiten& f) { f.functies = {Functie::beheer}; }},
        {"rol.scheiding", [](rules::RolFeiten& f) { f.rollen = {Rol::functioneel_beheerder}; }},
        {"rol.scheiding", [](rules::RolFeiten& f) { f.wacht = {Rol::functioneel_beheerder}; }},
    };
    for (const auto& [verwacht, bederf] : tabel) {
        auto feiten = goed();
        bederf(feiten);
        EXPECT_EQ(regel(rules::voorstel_bezwaar(feiten)), verwacht);
    }
}

TEST(BeheerRules, a_beheerder_gets_no_role_in_cases) {
    rules::RolFeiten feiten{
        .rol = Rol::functioneel_beheerder, .soort = OrganisatieSoort::huis, .functies = {Functie::beheer}};
    EXPECT_EQ(regel(rules::voorstel_bezwaar(feiten)), "mag");
    for (const auto& woord : toegang::rollen()) {
        if (!rules::dossierrollen().has(woord.waarde)) continue;
        feiten.rollen = Rollen{woord.waarde};
        EXPECT_EQ(regel(rules::voorstel_bezwaar(feiten)), "rol.scheiding") << woord.code;
    }
}

TEST(BeheerRules, a_role_is_confirmed_by_another_or_not_at_all) {
    rules::BevestigFeiten feiten{.rol = goed()};
    feiten.rol.wacht = {Rol::deelnemer};  // the proposal itself
    EXPECT_EQ(regel(rules::bevestig_bezwaar(feiten)), "mag");
    feiten.zelf_voorgesteld = true;
    EXPECT_EQ(regel(rules::bevestig_bezwaar(feiten)), "rol.zelfde-persoon");
    feiten.rol.eigen = true;
    EXPECT_EQ(regel(rules::bevestig_bezwaar(feiten)), "rol.eigen");
    for (const auto staat : {RolStaat::geldig, RolStaat::afgewezen, RolStaat::beeindigd}) {
        rules::BevestigFeiten af{.staat = staat, .rol = goed()};
        EXPECT_EQ(regel(rules::bevestig_bezwaar(af)), "rol.staat");
        EXPECT_EQ(regel(rules::afwijs_bezwaar(staat)), "rol.staat");
    }
    rules::BevestigFeiten later{.rol = goed()};  // true when proposed, not any more
    later.rol.aangewezen = false;
    EXPECT_EQ(regel(rules::bevestig_bezwaar(later)), "rol.aanwijzing");
}

TEST(BeheerRules, a_role_is_ended_by_another) {
    EXPECT_EQ(regel(rules::einde_bezwaar(false, RolStaat::geldig)), "mag");
    EXPECT_EQ(regel(rules::einde_bezwaar(true, RolStaat::geldig)), "rol.eigen");
    EXPECT_EQ(regel(rules::einde_bezwaar(false, RolStaat::voorgesteld)), "rol.staat");
}

TEST(BeheerRules, nobody_changes_himself_nor_takes_roles_along_to_another_organisation) {
    EXPECT_EQ(regel(rules::wijzig_bezwaar({})), "mag");
    EXPECT_EQ(regel(rules::wijzig_bezwaar({.eigen = true})), "medewerker.eigen");
    EXPECT_EQ(regel(rules::wijzig_bezwaar({.andere_organisatie = true})), "mag");
    EXPECT_EQ(regel(rules::wijzig_bezwaar({.andere_organisatie = true, .rollen = {Rol::deelnemer}})),
              "medewerker.rollen");
    EXPECT_EQ(regel(rules::wijzig_bezwaar({.account = true})), "mag");
    EXPECT_EQ(regel(rules::wijzig_bezwaar({.andere_werkgever = true})), "mag");
    EXPECT_EQ(regel(rules::wijzig_bezwaar({.andere_werkgever = true, .account = true})),
              "medewerker.account");
    EXPECT_EQ(regel(rules::wijzig_bezwaar({.andere_organisatie = true, .account = true})),
              "medewerker.account");
    EXPECT_EQ(regel(rules::soort_bezwaar(true, 0)), "mag");
    EXPECT_EQ(regel(rules::soort_bezwaar(true, 1)), "organisatie.soort");
}

TEST(BeheerRules, a_start_password_is_never_a_way_to_confirm_alone) {
    EXPECT_EQ(regel(rules::account_bezwaar({})), "mag");
    EXPECT_EQ(regel(rules::account_bezwaar({.demo = true})), "account.demo");
    EXPECT_EQ(regel(rules::account_bezwaar({.eigen = true})), "account.eigen");
    EXPECT_EQ(regel(rules::account_bezwaar({.aangewezen = false})), "account.aanwijzing");
    EXPECT_EQ(regel(rules::account_bezwaar({.bestaat = true})), "account.bestaat");
    EXPECT_EQ(regel(rules::account_bezwaar({.herstel = true})), "account.geen");
    for (const auto rol : {Rol::manager, Rol::functioneel_beheerder})
        EXPECT_EQ(regel(rules::account_bezwaar({.bestaat = true, .herstel = true, .rollen = {rol}})),
                  "account.bevestiger");
}

TEST(BeheerRules, dossiers_go_to_a_designated_colleague_and_never_to_oneself) {
    EXPECT_EQ(regel(rules::wissel_bezwaar({})), "mag");
    EXPECT_EQ(regel(rules::wissel_bezwaar({.zelf_nieuw = true})), "aanwijzing.eigen");
    EXPECT_EQ(regel(rules::wissel_bezwaar({.dezelfde = true})), "aanwijzing.dezelfde");
    EXPECT_EQ(regel(rules::wissel_bezwaar({.oud_werkt_hier = false})), "aanwijzing.organisatie");
    EXPECT_EQ(regel(rules::wissel_bezwaar({.nieuw_werkt_hier = false})), "aanwijzing.organisatie");
    EXPECT_EQ(regel(rules::wissel_bezwaar({.nieuw_aangewezen = false})), "aanwijzing.niet-aangewezen");
    EXPECT_EQ(regel(rules::wissel_bezwaar({.dossiers = rules::wissel_max})), "mag");
    EXPECT_EQ(regel(rules::wissel_bezwaar({.dossiers = rules::wissel_max + 1})), "aanwijzing.te-veel");
    EXPECT_EQ(regel(rules::aanwijs_bezwaar(true, true)), "aanwijzing.eigen");
    EXPECT_EQ(regel(rules::aanwijs_bezwaar(false, false)), "aanwijzing.dienst");
    EXPECT_EQ(regel(rules::aanwijs_bezwaar(false, true)), "mag");
}

TEST(BeheerRules, a_covenant_warns_at_90_30_and_7_days) {
    const Date vandaag{2026, 11, 23};
    const auto stand = [&](int dagen) {
        return rules::stand({"Convenant", {2026, 1, 1}, vandaag.plus_days(dagen)}, vandaag);
    };
    EXPECT_EQ(stand(91), rules::Stand::geldig);
    EXPECT_EQ(stand(90), rules::Stand::dagen_90);
    EXPECT_EQ(stand(31), rules::Stand::dagen_90);
    EXPECT_EQ(stand(30), rules::Stand::dagen_30);
    EXPECT_EQ(stand(8), rules::Stand::dagen_30);
    EXPECT_EQ(stand(7), rules::Stand::dagen_7);
    EXPECT_EQ(stand(0), rules::Stand::dagen_7);  // the last day is in
    EXPECT_EQ(stand(-1), rules::Stand::verlopen);
    EXPECT_EQ(rules::stand({"Convenant", {2026, 11, 24}, std::nullopt}, vandaag), rules::Stand::nog_niet);
    EXPECT_EQ(rules::stand_zin({"Convenant", {2026, 1, 1}, vandaag.plus_days(1)}, vandaag),
              "verloopt over 1 dag");
}

TEST(BeheerRules, forms_name_their_faults) {
    const Date vandaag{2026, 11, 23};
    const auto velden = [](const std::vector<FieldFault>& fouten) {
        std::string namen;
        for (const auto& fout : fouten) namen += fout.field + ":" + fout.code + " ";
        return namen;
    };
    OrganisatieVelden leeg;
    leeg.van = vandaag;
    leeg.tot = vandaag.plus_days(-1);
    EXPECT_EQ(velden(rules::fouten(leeg)), "naam:required keten:required tot:before-start ");
    EXPECT_EQ(velden(rules::fouten(Aanwijzing{{}, std::nullopt, vandaag, std::nullopt}, vandaag)),
              "functies:required vogDatum:required ");
    EXPECT_EQ(velden(rules::fouten(
                  Aanwijzing{{Functie::verwerking}, vandaag.plus_days(1), vandaag, std::nullopt}, vandaag)),
              "vogDatum:in-the-future ");
    EXPECT_EQ(velden(rules::fouten(Waarde{"5", vandaag.plus_days(-1), std::nullopt},
                                   rules::WaardeSoort::getal, vandaag)),
              "van:in-the-past ");
    EXPECT_EQ(
        velden(rules::fouten(Waarde{"vijf", vandaag, std::nullopt}, rules::WaardeSoort::getal, vandaag)),
        "waarde:number ");
    EXPECT_EQ(
        velden(rules::fouten(Waarde{"soms", vandaag, std::nullopt}, rules::WaardeSoort::ja_nee, vandaag)),
        "waarde:choice ");
    EXPECT_TRUE(rules::code_fouten("wijkteam-oost").empty());
    for (const char* code : {"", "Oost", "-oost", "oost west", "oost/west"})
        EXPECT_FALSE(rules::code_fouten(code).empty()) << code;
}

TEST(BeheerRules, a_bsn_is_given_once_by_who_will_process) {
    const auto fout = [](toegang::Functies functies, std::string bsn, bool bekend) {
        Aanwijzing aanwijzing;
        aanwijzing.functies = functies;
        aanwijzing.bsn = std::move(bsn);
        const auto fouten = rules::bsn_fouten(aanwijzing, bekend);
        return fouten.empty() ? std::string() : fouten.front().code;
    };
    EXPECT_EQ(fout({Functie::verwerking}, "", false), "required");
    EXPECT_EQ(fout({Functie::verwerking}, "999993654", false), "elfproef");
    EXPECT_EQ(fout({Functie::verwerking}, "999993653", false), "");
    EXPECT_EQ(fout({Functie::verwerking}, "", true), "");
    EXPECT_EQ(fout({Functie::verwerking}, "999993653", true), "known");
    EXPECT_EQ(fout({Functie::beheer}, "", false), "");
}

TEST(BeheerRules, a_start_password_is_twenty_signs_in_fives) {
    SeededRandom random(1, "start");
    const auto woord = rules::startwachtwoord(random);
    EXPECT_EQ(woord.size(), 23U);
    EXPECT_EQ(woord[5], '-');
    EXPECT_NE(woord, rules::startwachtwoord(random));
}

}  // namespace
