// Nobody gives himself the casussen of another: a manager who also directs casussen asks somebody else for that.
#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::test::TestHuis;

class CaseloadZelfTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId dossier = huis.dossier();

    void SetUp() override {
        static constexpr db::Sql rol{
            "test.rol",
            "INSERT INTO medewerker_rol (id, medewerker, rol, van, staat) VALUES ($1, $2, 0, '2026-01-01', 2)"};
        static constexpr db::Sql functie{"test.functie",
                                         "UPDATE medewerker SET functies = functies | 1 WHERE id = $1"};
        huis.schrijf([&](db::Tx& tx) {
            tx.run(rol, huis.random().id<struct Rol>(), huis.medewerker("manager"));
            tx.run(functie, huis.medewerker("manager"));
        });
    }
    std::string wie(std::string_view login) { return huis.medewerker(login).text(); }
};

TEST_P(CaseloadZelfTest, a_manager_moves_casussen_to_others_and_never_to_himself) {
    const auto zelf = huis.post("manager", "/caseload/verplaatsingen",
                                {{"van", wie("regisseur")},
                                 {"naar", wie("manager")},
                                 {"dossiers.0.id", dossier.text()},
                                 {"dossiers.0.versie", "1"}});
    EXPECT_EQ(zelf.status, 422);
    EXPECT_EQ(huis.get("manager", "/casussen/" + dossier.text()).status, 404);
    EXPECT_EQ(huis.api("manager", web::Method::post, "/api/v1/caseload/verplaatsingen",
                       R"({"van":")" + wie("regisseur") + R"(","naar":")" + wie("manager") +
                           R"(","dossiers":[{"id":")" + dossier.text() + R"(","versie":1}]})",
                       toegang::Doel::verantwoording)
                  .status,
              400);
}

TEST_P(CaseloadZelfTest, a_manager_appoints_others_to_stand_in_and_never_himself) {
    const auto zelf = huis.post("manager", "/caseload/waarnemingen",
                                {{"afwezig", wie("regisseur")},
                                 {"waarnemer", wie("manager")},
                                 {"van", "23-11-2026"},
                                 {"tot", "27-11-2026"}});
    EXPECT_EQ(zelf.status, 422);
    EXPECT_EQ(huis.get("manager", "/casussen/" + dossier.text()).status, 404);
    EXPECT_EQ(huis.post("manager", "/caseload/waarnemingen",
                        {{"afwezig", wie("regisseur")},
                         {"waarnemer", wie("regisseur2")},
                         {"van", "23-11-2026"},
                         {"tot", "27-11-2026"}})
                  .status,
              303);
}

INSTANTIATE_TEST_SUITE_P(Engines, CaseloadZelfTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
