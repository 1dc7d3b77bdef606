// The table of contents of the slice.

#include "domein/kennis/bijeenkomst.hpp"
#include "domein/kennis/blad.hpp"
#include "domein/kennis/kennis.hpp"
#include "domein/kennis/opleiding.hpp"

namespace kennis {

void routes(toegang::Routes& routes) {
    routes.get("/kennis", pages::lijst);
    routes.post("/kennis", pages::maak);
    routes.get("/kennis/nieuw", pages::nieuw);
    routes.get("/kennis/{blad}", pages::een);
    routes.post("/kennis/{blad}", pages::bewaar);
    routes.get("/kennis/{blad}/wijziging", pages::wijzig);
    routes.get("/kennis/{blad}/versies/{nummer}", pages::versie);
    routes.post("/kennis/{blad}/antwoorden", pages::kijk_na);
    routes.post("/kennis/{blad}/intrekking", pages::trek_in);
    routes.get("/opleidingen", pages::opleidingen);
    routes.post("/opleidingen", pages::leg_opleiding_vast);
    routes.get("/bijeenkomsten", pages::bijeenkomsten);
    routes.post("/bijeenkomsten", pages::leg_bijeenkomst_vast);
    routes.post("/bijeenkomsten/{bijeenkomst}/doorhaling", pages::haal_door);

    routes.get("/api/v1/kennis", api::lijst);
    routes.post("/api/v1/kennis", api::maak);
    routes.get("/api/v1/kennis/{blad}", api::een);
    routes.put("/api/v1/kennis/{blad}", api::bewaar);
    routes.post("/api/v1/kennis/{blad}/intrekking", api::trek_in);
    routes.get("/api/v1/opleidingen", api::opleidingen);
    routes.post("/api/v1/opleidingen", api::leg_opleiding_vast);
    routes.get("/api/v1/bijeenkomsten", api::bijeenkomsten);
    routes.post("/api/v1/bijeenkomsten", api::leg_bijeenkomst_vast);
    routes.post("/api/v1/bijeenkomsten/{bijeenkomst}/doorhaling", api::haal_door);
}

}  // namespace kennis
