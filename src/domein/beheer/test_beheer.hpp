// What the tests of beheer share: a house, and the steps that many of them take.
#pragma once

#include <gtest/gtest.h>

#include "domein/beheer/store.hpp"
#include "kern/toegang/test_huis.hpp"

namespace beheer::test {

using toegang::DeelnameRol;
using toegang::Rol;
using toegang::test::TestHuis;
using toegang::test::Velden;

class BeheerTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};

    std::string mens(std::string_view login) {
        return "/beheer/medewerkers/" + huis.medewerker(login).text();
    }
    std::string eigen(std::string_view login) {
        return "/organisatie/medewerkers/" + huis.medewerker(login).text();
    }
    beheer::Rolregel laatste_rol(std::string_view login) {
        auto snapshot = huis.db().read();
        for (const auto& rol : beheer::store::rollen_van(snapshot.reader(), huis.medewerker(login)))
            if (rol.voorgesteld_door) return rol;
        return {};
    }
    int stel_voor(std::string_view wie, std::string_view voor, std::string_view rol) {
        return huis.post(wie, mens(voor) + "/rollen", {{"rol", std::string(rol)}, {"van", "23-11-2026"}})
            .status;
    }
    int beslis(std::string_view wie, const beheer::Rolregel& rol, std::string_view wat) {
        return huis
            .post(wie, "/beheer/rollen/" + rol.id.text() + "/" + std::string(wat),
                  {{"versie", std::to_string(rol.versie)}})
            .status;
    }
    std::int64_t deelnemers(kern::DossierId dossier, std::string_view login) {
        static constexpr db::Sql tel{"test.deelnemers",
                                     "SELECT count(*) FROM deelnemer WHERE dossier = $1 AND medewerker = $2"};
        auto snapshot = huis.db().read();
        return snapshot.reader().value<std::int64_t>(tel, dossier, huis.medewerker(login)).value_or(-1);
    }
    static bool bevat(const web::Response& antwoord, std::string_view tekst) {
        return antwoord.body.find(tekst) != std::string::npos;
    }
};

}  // namespace beheer::test
