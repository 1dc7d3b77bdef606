// The table of contents of the slice.

#include "domein/regietafel/api.hpp"
#include "domein/regietafel/pages.hpp"
#include "domein/regietafel/regietafel.hpp"
#include "domein/regietafel/rules.hpp"
#include "domein/regietafel/store.hpp"

namespace regietafel {

void routes(toegang::Routes& routes) {
    routes.get("/regietafels", pages::lijst);
    routes.get("/regietafels/{tafel}", pages::een);
    routes.get("/regietafels/{tafel}/werkwijze", pages::werkwijze);
    routes.post("/regietafels/{tafel}/werkwijze", pages::bewaar);
    routes.post("/regietafels/{tafel}/leden", pages::voeg_lid_toe);
    routes.post("/regietafels/{tafel}/leden/{medewerker}/einde", pages::eindig_lid);
    routes.get("/regietafels/{tafel}/einde", pages::einde);
    routes.post("/regietafels/{tafel}/einde", pages::beeindig);

    routes.get("/api/v1/tafels", api::lijst);
    routes.get("/api/v1/tafels/{tafel}", api::een);
    routes.put("/api/v1/tafels/{tafel}/werkwijze", api::bewaar);
    routes.post("/api/v1/tafels/{tafel}/leden", api::voeg_lid_toe);
    routes.post("/api/v1/tafels/{tafel}/leden/{medewerker}/einde", api::eindig_lid);
    routes.post("/api/v1/tafels/{tafel}/einde", api::beeindig);
}

std::vector<Tafel> lopend(db::Reader& reader, const toegang::Principal& wie, Date vandaag) {
    auto tafels = store::lijst(reader, wie);
    std::erase_if(tafels, [&](const Tafel& tafel) { return !tafel.loopt(vandaag); });
    return tafels;
}
std::optional<Tafel> een(db::Reader& reader, const toegang::Principal& wie, kern::TafelId id) {
    return store::een(reader, wie, id);
}
std::vector<Lid> leden(db::Reader& reader, kern::TafelId id) { return store::leden(reader, id); }

std::vector<Moment> volgende(const Ritme& ritme, Date vanaf, int hoogstens) {
    return rules::volgende(ritme, vanaf, hoogstens);
}
Instant agenda_sluit(const Ritme& ritme, Date dag) { return rules::agenda_sluit(ritme, dag); }
Instant moment(Date dag, int minuten) { return rules::moment(dag, minuten); }
std::string tijd_tekst(int minuten) { return rules::tijd_tekst(minuten); }

}  // namespace regietafel
