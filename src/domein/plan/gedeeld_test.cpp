// One action in the plans of a family, and those plans side by side, through the real router on both engines.
#include "domein/plan/gedeeld.hpp"

#include "domein/afstemming/test_familie.hpp"
#include "domein/plan/naast.hpp"
#include "kern/toegang/gate.hpp"

namespace {

using plan::Staat;
using toegang::DeelnameRol;
using toegang::test::Velden;

constexpr int actie_soort = 5;

std::string regel(const Result<void>& uitkomst) {
    if (uitkomst) return "ja";
    const auto* nee = std::get_if<Refusal>(&uitkomst.error());
    return nee == nullptr ? "?" : nee->rule;
}

TEST(GedeeldRules, only_what_is_open_once_and_by_who_takes_part_in_both) {
    using plan::gedeeld::mag_delen;
    for (const auto staat : {Staat::geweigerd, Staat::gereed, Staat::vervallen})
        EXPECT_EQ(regel(mag_delen(staat, false, true)), "actie.niet-open");
    for (const auto staat : {Staat::voorgesteld, Staat::aanvaard}) {
        EXPECT_EQ(regel(mag_delen(staat, false, true)), "ja");
        EXPECT_EQ(regel(mag_delen(staat, true, true)), "actie.al-gedeeld");
        EXPECT_EQ(regel(mag_delen(staat, false, false)), "actie.eigenaar-niet-mee");
    }
}

TEST(GedeeldRules, it_names_a_goal_and_why) {
    std::string codes;
    for (const auto& fout : plan::gedeeld::fouten({})) codes += fout.field + ":" + fout.code + " ";
    EXPECT_EQ(codes, "doel:required noodzaak:required ");
}

class GedeeldTest : public afstemming::test::Familie {
protected:
    static constexpr std::string_view tekst = "Samen het huis opruimen";

    kern::ItemId doel(kern::DossierId dossier, const std::string& woorden) {
        tik();
        EXPECT_EQ(huis.post("regisseur", pad(dossier, "/doelen"),
                            {{"leefgebied", "huisvesting"}, {"tekst", woorden}})
                      .status,
                  303);
        return nieuwste(dossier, 4);
    }
    // An action in `een`; its id.
    kern::ItemId actie(const std::string& eigenaar = "gemeente") {
        const auto id = doel(een, "Kwartel heeft een schoon huis.");
        tik();
        EXPECT_EQ(huis.post("regisseur", pad(een, "/acties"),
                            {{"tekst", std::string(tekst)},
                             {"doel", id.text()},
                             {"eigenaar", huis.medewerker(eigenaar).text()},
                             {"termijn", "11-12-2026"}})
                      .status,
                  303);
        return nieuwste(een, actie_soort);
    }
    std::string versie(kern::DossierId dossier, kern::ItemId id) {
        static constexpr db::Sql sql{"test.gedeeld_versie",
                                     "SELECT versie FROM item WHERE dossier = $1 AND id = $2"};
        return std::to_string(waarde<std::int64_t>(sql, dossier, id));
    }
    web::Response deel(std::string_view login, kern::ItemId id, kern::ItemId doel) {
        tik();
        return huis.post(
            login, pad(een, "/acties/" + id.text() + "/delen"),
            {{"doel", doel.text()}, {"noodzaak", "Zij delen het huis."}, {"versie", versie(een, id)}});
    }
    // Shares it with `met`; its id there.
    kern::ItemId gedeeld_met(kern::DossierId met, kern::ItemId id) {
        EXPECT_EQ(deel("regisseur", id, doel(met, "Een schoon huis, ook voor haar.")).status, 303);
        return nieuwste(met, actie_soort);
    }
    // State, deadline and owner of an action: what has to be one.
    std::string stand(kern::DossierId dossier, kern::ItemId id) {
        static constexpr db::Sql sql{
            "test.gedeeld_stand",
            "SELECT m.naam || ' ' || a.termijn || ' ' || CAST(a.staat AS text) FROM actie a JOIN medewerker m ON m.id = "
            "a.medewerker WHERE a.dossier = $1 AND a.id = $2"};
        return waarde<std::string>(sql, dossier, id);
    }
    int staat_van(kern::DossierId dossier, kern::ItemId id) {
        static constexpr db::Sql sql{"test.gedeeld_staat",
                                     "SELECT staat FROM actie WHERE dossier = $1 AND id = $2"};
        return static_cast<int>(waarde<std::int64_t>(sql, dossier, id));
    }
    web::Response doe(std::string_view login, kern::DossierId dossier, kern::ItemId id, std::string_view wat,
                      Velden velden) {
        tik();
        velden.emplace_back("versie", versie(dossier, id));
        return huis.post(login, pad(dossier, "/acties/" + id.text() + "/" + std::string(wat)), velden);
    }
    void aanvaard(kern::DossierId dossier, kern::ItemId id, std::string_view login = "gemeente") {
        EXPECT_EQ(doe(login, dossier, id, "antwoord", {{"antwoord", "aanvaarden"}}).status, 303);
    }
};

TEST_P(GedeeldTest, one_action_stands_in_both_plans_each_under_its_own_goal) {
    verbind(een, twee);
    const auto hier = actie();
    const auto daar = gedeeld_met(twee, hier);
    EXPECT_TRUE(staat(huis.get("gemeente", pad(een, "/plan")), "gedeeld met een ander plan"));
    EXPECT_TRUE(staat(huis.get("regisseur2", pad(twee, "/plan")), tekst));
    const auto blad = huis.get("gemeente", pad(een, "/acties/" + hier.text()));
    EXPECT_TRUE(staat(blad, "Patrijs, P.")) << "who may see both is led to the other";
    EXPECT_TRUE(staat(blad, daar.text()));
    const auto politie = huis.get("politie", pad(een, "/acties/" + hier.text()));
    EXPECT_TRUE(staat(politie, "een plan dat jij niet ziet"));
    EXPECT_FALSE(staat(politie, "Patrijs"));
    EXPECT_FALSE(staat(politie, twee.text()));
    EXPECT_TRUE(staat(huis.get("regisseur2", pad(twee, "/acties/" + daar.text())), "Zij delen het huis."));
    EXPECT_EQ(regels("actie.delen").size(), 2U) << "an entry in the log of each";
}

TEST_P(GedeeldTest, what_happens_in_one_place_holds_in_all) {
    verbind(een, twee);
    const auto hier = actie();
    const auto daar = gedeeld_met(twee, hier);
    aanvaard(twee, daar);
    EXPECT_EQ(staat_van(een, hier), 2) << "accepted there is accepted here";
    EXPECT_EQ(doe("regisseur", een, hier, "wijziging",
                  {{"termijn", "18-12-2026"}, {"eigenaar", huis.medewerker("gemeente").text()}})
                  .status,
              303);
    EXPECT_EQ(stand(een, hier), stand(twee, daar)) << "a deadline";
    EXPECT_EQ(doe("regisseur", een, hier, "wijziging",
                  {{"termijn", "18-12-2026"}, {"eigenaar", huis.medewerker("regisseur").text()}})
                  .status,
              303);
    EXPECT_EQ(stand(een, hier), stand(twee, daar)) << "an owner";
    EXPECT_EQ(doe("regisseur2", twee, daar, "verval", {{"reden", "Het huis is verkocht."}}).status, 303);
    EXPECT_EQ(staat_van(een, hier), 5) << "who directs the one plan drops the one action";
    EXPECT_EQ(regels("actie.vervallen").size(), 2U);
}

TEST_P(GedeeldTest, words_go_along_only_to_where_their_writer_may_write) {
    verbind(een, twee);
    const auto hier = actie();
    const auto daar = gedeeld_met(twee, hier);
    EXPECT_EQ(
        doe("gemeente", een, hier, "antwoord", {{"antwoord", "weigeren"}, {"reden", "Geen tijd."}}).status,
        303);
    EXPECT_TRUE(staat(huis.get("regisseur2", pad(twee, "/acties/" + daar.text())), "Geen tijd."))
        << "the owner writes in both";
    EXPECT_EQ(
        doe("regisseur2", twee, daar, "verval", {{"reden", "Patrijs verhuist naar haar moeder."}}).status,
        303);
    const auto blad = huis.get("politie", pad(een, "/acties/" + hier.text()));
    EXPECT_EQ(staat_van(een, hier), 5);
    EXPECT_FALSE(staat(blad, "verhuist naar haar moeder")) << "regisseur2 has no part in this dossier";
    EXPECT_FALSE(staat(blad, "Geen tijd.")) << "nor does an older reason stay as if it were of this";
}

TEST_P(GedeeldTest, progress_moves_the_sign_of_both_and_its_words_of_one) {
    verbind(een, twee);
    const auto hier = actie();
    const auto daar = gedeeld_met(twee, hier);
    aanvaard(een, hier);
    tik();
    EXPECT_EQ(
        huis.post("gemeente", pad(een, "/acties/" + hier.text() + "/voortgang"), {{"tekst", "Half leeg."}})
            .status,
        303);
    static constexpr db::Sql teken{"test.gedeeld_teken",
                                   "SELECT laatste_voortgang FROM actie WHERE dossier = $1 AND id = $2"};
    EXPECT_EQ(waarde<std::int64_t>(teken, een, hier), waarde<std::int64_t>(teken, twee, daar));
    EXPECT_FALSE(staat(huis.get("gemeente", pad(twee, "/acties/" + daar.text())), "Half leeg."));
}

TEST_P(GedeeldTest, a_hand_over_holds_for_all_and_goes_to_who_takes_part_in_all) {
    verbind(een, twee);
    const auto hier = actie();
    const auto daar = gedeeld_met(twee, hier);
    aanvaard(een, hier);
    const auto formulier = huis.get("gemeente", pad(een, "/acties/" + hier.text() + "/overdracht"));
    EXPECT_FALSE(staat(formulier, huis.medewerker("politie").text())) << "takes no part in the other casus";
    EXPECT_TRUE(staat(formulier, huis.medewerker("regisseur").text()));
    EXPECT_EQ(doe("gemeente", een, hier, "overdracht",
                  {{"naar", huis.medewerker("politie").text()}, {"aanbodReden", "Past beter."}})
                  .status,
              422);
    EXPECT_EQ(doe("gemeente", een, hier, "overdracht",
                  {{"naar", huis.medewerker("regisseur").text()}, {"aanbodReden", "Past beter."}})
                  .status,
              303);
    tik();
    EXPECT_EQ(huis.post("regisseur", pad(een, "/overdrachten/" + nieuwste(een, 17).text() + "/antwoord"),
                        {{"antwoord", "aannemen"}, {"versie", "1"}})
                  .status,
              303);
    EXPECT_EQ(stand(een, hier), stand(twee, daar));
    EXPECT_EQ(huis.get("regisseur", pad(twee, "/acties/" + daar.text())).status, 200);
}

TEST_P(GedeeldTest, another_owner_is_chosen_by_who_directs_all_of_its_plans) {
    verbind(een, twee);
    const auto hier = actie();
    const auto daar = gedeeld_met(twee, hier);
    const auto nee = doe("regisseur2", twee, daar, "wijziging",
                         {{"termijn", "11-12-2026"}, {"eigenaar", huis.medewerker("regisseur").text()}});
    EXPECT_EQ(nee.status, 409);
    EXPECT_TRUE(staat(nee, "actie.gedeeld-regie")) << "by trying he would learn who takes part there";
    EXPECT_EQ(doe("regisseur2", twee, daar, "wijziging",
                  {{"termijn", "18-12-2026"}, {"eigenaar", huis.medewerker("gemeente").text()}})
                  .status,
              303)
        << "another day of the one action is for the regie of either plan";
    EXPECT_EQ(stand(een, hier), stand(twee, daar));
    EXPECT_EQ(doe("regisseur", een, hier, "wijziging",
                  {{"termijn", "18-12-2026"}, {"eigenaar", huis.medewerker("politie").text()}})
                  .status,
              422);
}

TEST_P(GedeeldTest, when_the_link_ends_each_plan_keeps_its_action_as_it_was) {
    const auto link = verbind(een, twee);
    const auto hier = actie();
    const auto daar = gedeeld_met(twee, hier);
    aanvaard(een, hier);
    stop(link);
    EXPECT_EQ(stand(een, hier), stand(twee, daar));
    EXPECT_EQ(doe("gemeente", een, hier, "afronding", {{"uitkomst", "gereed"}}).status, 303);
    EXPECT_EQ(staat_van(een, hier), 4);
    EXPECT_EQ(staat_van(twee, daar), 2) << "it went on by itself there";
    EXPECT_FALSE(staat(huis.get("gemeente", pad(twee, "/acties/" + daar.text())), "Kwartel"));
    verbind(een, twee);
    EXPECT_FALSE(staat(huis.get("gemeente", pad(twee, "/plan")), "gedeeld met"))
        << "and a new link revives nothing";
    EXPECT_EQ(doe("gemeente", twee, daar, "afronding", {{"uitkomst", "gereed"}}).status, 303);
}

TEST_P(GedeeldTest, when_the_term_passes_sharing_ends_by_itself) {
    verbind(een, twee, "24-11-2026");
    const auto hier = actie();
    const auto daar = gedeeld_met(twee, hier);
    huis.clock().set(huis.clock().now().plus_seconds(2 * 86'400));
    for (const auto* wie : {"gemeente", "regisseur"}) huis.vergeet(wie);
    aanvaard(een, hier);
    EXPECT_EQ(staat_van(twee, daar), 1);
}

TEST_P(GedeeldTest, nothing_reaches_a_closed_dossier_and_what_went_its_own_way_stays_apart) {
    verbind(een, twee);
    const auto hier = actie();
    const auto daar = gedeeld_met(twee, hier);
    const auto schild = [&](std::int64_t dicht) {
        static constexpr db::Sql sql{"test.gedeeld_schild",
                                     "UPDATE dossier SET afgeschermd = $2 WHERE id = $1"};
        huis.schrijf([&](db::Tx& tx) { tx.run(sql, twee, dicht); });
    };
    schild(1);  // Wgs 2.31(8)
    aanvaard(een, hier);
    EXPECT_EQ(staat_van(twee, daar), 1);
    schild(0);
    EXPECT_FALSE(staat(huis.get("gemeente", pad(een, "/plan")), "gedeeld met een ander plan"));
    EXPECT_EQ(doe("gemeente", een, hier, "afronding", {{"uitkomst", "gereed"}}).status, 303);
    EXPECT_EQ(staat_van(twee, daar), 1);
}

TEST_P(GedeeldTest, the_regie_of_either_takes_it_apart) {
    verbind(een, twee);
    const auto hier = actie();
    const auto daar = gedeeld_met(twee, hier);
    const auto los = [&](std::string_view login) {
        return huis.post(login, pad(twee, "/acties/" + daar.text() + "/losmaken")).status;
    };
    EXPECT_EQ(los("gemeente"), 404) << "not for a participant";
    EXPECT_EQ(los("regisseur2"), 303);
    EXPECT_EQ(los("regisseur2"), 409) << "it is apart already";
    aanvaard(een, hier);
    EXPECT_EQ(staat_van(twee, daar), 1);
}

TEST_P(GedeeldTest, over_three_dossiers_it_stays_one_and_tells_nobody_of_what_lies_further) {
    verbind(een, twee);
    verbind(een, derde);
    const auto hier = actie();
    const auto daar = gedeeld_met(twee, hier);
    const auto ginds = gedeeld_met(derde, hier);
    aanvaard(twee, daar);
    EXPECT_EQ(staat_van(een, hier), 2);
    EXPECT_EQ(staat_van(derde, ginds), 2) << "over the one it began in";
    const auto blad = huis.get("regisseur2", pad(twee, "/acties/" + daar.text()));
    EXPECT_TRUE(staat(blad, "een plan dat jij niet ziet"));
    EXPECT_EQ(blad.body.find("een plan dat jij niet ziet"), blad.body.rfind("een plan dat jij niet ziet"))
        << "its own link and no more";
}

TEST_P(GedeeldTest, it_is_shared_only_by_who_directs_both_and_with_who_does_it_for_both) {
    verbind(een, twee);
    const auto van_politie = actie("politie");
    const auto hun_doel = doel(twee, "Een schoon huis.");
    const auto nee = deel("regisseur", van_politie, hun_doel);
    EXPECT_EQ(nee.status, 409);
    EXPECT_TRUE(staat(nee, "actie.eigenaar-niet-mee"));
    EXPECT_EQ(deel("gemeente", van_politie, hun_doel).status, 404);
    const auto hier = actie();
    EXPECT_EQ(deel("regisseur", hier, doel(derde, "Niet verbonden.")).status, 422);
    EXPECT_EQ(deel("regisseur", hier, huis.random().id<kern::Item>()).status, 422);
    EXPECT_EQ(deel("regisseur", hier, hun_doel).status, 303);
    EXPECT_TRUE(staat(deel("regisseur", hier, hun_doel), "actie.al-gedeeld"));
    EXPECT_EQ(aantal(twee, actie_soort), 1);
}

TEST_P(GedeeldTest, the_copy_keeps_the_day_of_first_processing) {  // Wgs 1.8(7)
    verbind(een, twee);
    const auto hier = actie();
    huis.clock().set(huis.clock().now().plus_seconds(3 * 86'400));
    huis.vergeet("regisseur");
    const auto daar = gedeeld_met(twee, hier);
    static constexpr db::Sql eerste{"test.gedeeld_eerste",
                                    "SELECT eerste_verwerking FROM item WHERE dossier = $1 AND id = $2"};
    EXPECT_EQ(waarde<std::string>(eerste, een, hier), waarde<std::string>(eerste, twee, daar));
}

TEST_P(GedeeldTest, plans_stand_side_by_side_for_who_reads_both) {
    EXPECT_EQ(huis.get("gemeente", pad(een, "/plannen")).status, 404) << "no link";
    verbind(een, twee);
    verbind(een, derde);
    doel(twee, "Patrijs heeft een huis.");
    doel(derde, "Houtsnip heeft werk.");
    const auto hier = actie();
    gedeeld_met(twee, hier);
    tik();
    const auto blad = huis.get("gemeente", pad(een, "/plannen"));
    EXPECT_EQ(blad.status, 200);
    for (const std::string_view woorden :
         {"Kwartel heeft een schoon huis.", "Patrijs heeft een huis.", "Houtsnip heeft werk.", "gedeeld met"})
        EXPECT_TRUE(staat(blad, woorden)) << woorden;
    const auto log = huis.log();
    EXPECT_EQ(log.back().dossiers.size(), 3U) << "a look at each";
    const auto een_minder = huis.get("regisseur2", pad(twee, "/plannen"));
    EXPECT_EQ(een_minder.status, 404) << "he reads one of them";
    EXPECT_EQ(huis.get("politie", pad(een, "/plannen")).status, 404);
    EXPECT_EQ(huis.get("ggz", pad(een, "/plannen")).status, 404);
    EXPECT_FALSE(staat(huis.get("gemeente", pad(twee, "/plannen")), "Houtsnip")) << "not over two links";
    const auto api = huis.api("gemeente", web::Method::get, "/api/v1" + pad(een, "/plannen"));
    EXPECT_TRUE(staat(api, R"("plannen":[{"dossier":")" + een.text())) << api.body;
    EXPECT_TRUE(staat(api, R"("gedeeld":true)"));
    EXPECT_EQ(huis.api("politie", web::Method::get, "/api/v1" + pad(een, "/plannen")).status, 404);
}

TEST_P(GedeeldTest, the_api_says_the_same) {
    verbind(een, twee);
    const auto hier = actie();
    const auto hun_doel = doel(twee, "Een schoon huis.");
    const std::string basis = "/api/v1" + pad(een, "/acties/" + hier.text());
    const std::string lijf = R"({"doel":")" + hun_doel.text() +
                             R"(","noodzaak":"Zij delen het huis.","versie":)" + versie(een, hier) + "}";
    EXPECT_EQ(huis.api("gemeente", web::Method::post, basis + "/delen", lijf).status, 404);
    EXPECT_EQ(huis.api("regisseur", web::Method::post, basis + "/delen", "{}").status, 400);
    EXPECT_EQ(huis.api("regisseur", web::Method::post, basis + "/delen", lijf).status, 201);
    EXPECT_TRUE(staat(huis.api("gemeente", web::Method::get, basis), twee.text()));
    EXPECT_FALSE(staat(huis.api("politie", web::Method::get, basis), twee.text()));
    EXPECT_EQ(huis.api("regisseur", web::Method::post, basis + "/losmaken").status, 204);
    EXPECT_EQ(huis.api("regisseur", web::Method::post, basis + "/losmaken").status, 409);
}

INSTANTIATE_TEST_SUITE_P(Engines, GedeeldTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
