// Reading a report from a form or JSON: one function for both.
#pragma once

#include "domein/aanmelding/model.hpp"
#include "kern/partner/instelling.hpp"
#include "platform/web/input.hpp"

namespace aanmelding {

// The lists a report chooses from, as they hold today.
struct Lijsten {
    std::vector<partner::Code> gemeenten;
    std::vector<partner::Code> herkomsten;
    std::vector<partner::Code> relaties;
    std::vector<partner::Code> gronden;  // of giving what falls under secrecy
    std::vector<partner::Code> bsn_onbekend;
    std::vector<partner::Code> naamgebruik;
    static Lijsten van(db::Reader& reader, Date vandaag);
};

// All fields, in the order of the form; faults are noted in the input.
Nieuw lees(web::Input& input, const Lijsten& lijsten, Date vandaag);

}  // namespace aanmelding
