#include "kern/logboek/regel.hpp"

#include "platform/json/writer.hpp"

namespace logboek {

std::string opening(const Persoonlijk& persoonlijk) {
    std::string text;
    for (const auto* field :
         {&persoonlijk.zout, &persoonlijk.medewerker, &persoonlijk.sessie, &persoonlijk.personen})
        text.append(*field).push_back('\n');
    return text;
}

// Keys in a fixed order, no white space: the same facts always give the same bytes.
std::string canonical(const Feit& feit, std::string_view verbintenis_hex) {
    std::string out;
    out.reserve(384);
    json::Writer json(out);
    json.begin_object();
    json.field("v", 1);
    json.field("id", feit.id);
    json.field("tijd", feit.tijd.us);
    json.field("trace", feit.trace);
    json.field("actie", feit.actie);
    json.field("uitkomst", feit.uitkomst);
    if (feit.wie != nullptr) {
        json.field("organisatie", feit.wie->organisatie);
        json.field("rollen", feit.wie->feiten.rollen.mask());
        json.field("soort", static_cast<int>(feit.wie->soort));
    }
    if (feit.heeft_doel) json.field("doel", toegang::code(feit.doel));
    if (!feit.bijzonderheid.empty()) json.field("bij", feit.bijzonderheid);
    json.key("dossiers").begin_array();
    if (feit.raakt != nullptr) {
        for (const auto& gezien : *feit.raakt) {
            json.begin_array();
            json.value(gezien.dossier);
            json.value(gezien.klassen.mask());
            json.value(gezien.personen.size() + 1);  // and the betrokkene
            json.end_array();
        }
    }
    json.end_array();
    json.field("p", verbintenis_hex);
    json.end_object();
    return out;
}

}  // namespace logboek
