#include "domein/document/form.hpp"

#include "domein/document/rules.hpp"

namespace document {

Nieuw lees(web::Input& input, std::span<const partner::Code> soorten, toegang::Categorieen gewoon) {
    std::vector<std::pair<std::string_view, std::string_view>> keuzes;
    for (const auto& soort : soorten) keuzes.emplace_back(soort.code, soort.code);
    Nieuw nieuw;
    nieuw.titel = input.text("titel", {.label = "Titel", .max = rules::titel_max});
    nieuw.soort = input.choice("soort", keuzes, {.label = "Soort document"}).value_or("");
    nieuw.datum = input.date("datum", {.label = "Datum van het document"});
    bijdrage::lees_kring(input, gewoon, nieuw);
    bijdrage::lees_geheim(input, nieuw);
    return nieuw;
}

}  // namespace document
