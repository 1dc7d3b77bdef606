// huis.toml: organisations, people, tables, lists.

#include <algorithm>

#include "app/fault.hpp"
#include "app/seed/demo_reader.hpp"
#include "app/seed/resources.hpp"
#include "app/seed/tree.hpp"
#include "app/toml.hpp"

namespace app::seed {
namespace {

constexpr std::string_view file = "huis.toml";

std::vector<Organisatie> organisations(const Tree& tree) {
    std::vector<Organisatie> found;
    for (const Tree& one : tree.list("organisaties"))
        found.push_back({one.text("code"), one.text("naam"),
                         one.code("soort", toegang::organisatie_soorten()), one.text("keten"),
                         one.text_or("gemeente")});
    return found;
}

std::vector<Medewerker> people(const Tree& tree, Date today) {
    std::vector<Medewerker> found;
    for (const Tree& one : tree.list("medewerkers"))
        found.push_back({one.text("code"), one.text("login"), one.text("naam"), one.text("functienaam"),
                         one.text("telefoon"), one.text("in_dienst_bij"), one.text("werkt_voor"),
                         one.codes("rollen", toegang::rollen()), one.codes("functie", toegang::functies()),
                         one.date("vog"), one.date_or("aangewezen_van").value_or(today.plus_days(-365)),
                         one.date_or("aangewezen_tot").value_or(today.plus_days(730))});
    return found;
}

std::vector<Codelijst> code_lists(const Tree& tree) {
    std::vector<Codelijst> found;
    for (const Tree& one : tree.list("codelijsten")) {
        Codelijst list{one.text("code"), one.date("van"), {}};
        for (const Tree& value : one.list("waarden"))
            list.waarden.emplace_back(value.text("code"), value.text("naam"));
        found.push_back(std::move(list));
    }
    for (const Tree& one : tree.list("leefgebieden")) {
        Codelijst list{"leefgebied." + one.text("versie"), one.date("van"), {}};
        for (const Tree& value : one.list("gebieden"))
            list.waarden.emplace_back(value.text("code"), value.text("naam"));
        found.push_back(std::move(list));
    }
    return found;
}

std::vector<Convenant> covenants(const Tree& tree) {
    std::vector<Convenant> found;
    for (const Tree& one : tree.list("convenanten"))
        found.push_back({one.text("naam"), one.date("van"), one.date("tot"), one.texts("deelnemers")});
    return found;
}

std::vector<tijdpad::SjabloonVelden> time_paths(const Tree& tree) {
    std::vector<tijdpad::SjabloonVelden> found;
    for (const Tree& one : tree.list("tijdpaden")) {
        tijdpad::SjabloonVelden path{one.text("naam"), one.date("van"), one.date_or("tot"), {}};
        for (const Tree& step : one.list("stappen")) {
            const std::string anker = step.text("anker");
            path.stappen.push_back(
                {step.text("naam"),
                 anker == "aanmelding" ? tijdpad::Anker::aanmelding
                 : anker == "besluit"  ? tijdpad::Anker::besluit
                                       : tijdpad::Anker::vorige,
                 static_cast<int>(step.number("aantal")),
                 step.text("eenheid") == "dagen" ? tijdpad::Eenheid::dagen : tijdpad::Eenheid::werkdagen});
        }
        found.push_back(std::move(path));
    }
    return found;
}

}  // namespace

Huis read_house(Date today) {
    const auto resource = std::find_if(resources().begin(), resources().end(),
                                       [](const Resource& one) { return one.name == file; });
    if (resource == resources().end()) throw Fault("the program holds no huis.toml");
    const json::Value value = parse_toml(resource->text, file);
    const Tree tree(value, std::string(file), today);
    Huis huis;
    const Tree head = tree.table("huis").value();
    huis.naam = head.text("naam");
    huis.piket = head.text("piket");
    huis.vandaag = today;
    huis.van = Date{2025, 3, 1};
    for (const Tree& one : tree.list("gemeenten"))
        huis.gemeenten.push_back(
            {one.text("code"), one.text("naam"), one.texts("postcodes"), one.number("aandeel")});
    huis.organisaties = organisations(tree);
    huis.medewerkers = people(tree, today);
    for (const Tree& one : tree.list("regietafels"))
        huis.tafels.push_back(
            {one.text("code"), one.text("naam"), one.text("soort") == "triage", one.texts("leden")});
    huis.codelijsten = code_lists(tree);
    huis.convenanten = covenants(tree);
    huis.tijdpaden = time_paths(tree);
    return huis;
}

}  // namespace app::seed
