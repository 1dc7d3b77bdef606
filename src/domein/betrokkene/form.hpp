// Reading what the regie and participants put on record of people: one function for page and API.
#pragma once

#include "domein/betrokkene/betrokkene.hpp"

namespace betrokkene {

// The codes that hold today.
struct Lijsten {
    std::vector<partner::Code> relaties;
    std::vector<partner::Code> bsn_onbekend;
    std::vector<partner::Code> naamgebruik;
    std::vector<partner::Code> relatiesoorten;
    static Lijsten van(db::Reader& reader, Date vandaag);
    Codelijsten codes() const { return {relaties, bsn_onbekend, naamgebruik}; }
};

// A person of a casus; faults are noted in the input. `adresNietVoor` holds ids of people among `anderen`. A relation that the
// list of today no longer has stays allowed for who has it.
Gegevens lees_gegevens(web::Input& input, Rol rol, Date vandaag, const Lijsten& lijsten,
                       const std::vector<Persoon>& anderen, const Persoon* huidig);
// The same filled with how the person is now. The BSN is not in it.
void vul(web::Input& input, const Persoon& persoon);

NieuweRelatie lees_relatie(web::Input& input, const Lijsten& lijsten);

struct Einde {
    std::optional<Date> tot;
    std::int64_t versie = 0;
};
Einde lees_einde(web::Input& input);

struct Verwijdering {
    std::string reden;  // a code of rules::verwijder_codes
    std::int64_t versie = 0;
};
Verwijdering lees_verwijdering(web::Input& input);

NieuwContact lees_contact(web::Input& input, std::string_view wie);

struct Waarschuwingsvelden {
    NieuweWaarschuwing nieuw;
    std::int64_t versie = 0;  // of the one that stood there; 0: none
};
Waarschuwingsvelden lees_waarschuwing(web::Input& input);

}  // namespace betrokkene
