#include "app/seed/phrases.hpp"

#include <algorithm>

#include "app/fault.hpp"
#include "app/seed/resources.hpp"
#include "app/seed/tree.hpp"
#include "app/toml.hpp"

namespace app::seed {
namespace {

constexpr std::string_view file = "namen.toml";

SentencesBy by_key(const Tree& tree) {
    SentencesBy found;
    for (const auto& member : *tree.value().object())
        if (member.value.array() != nullptr) found.emplace(member.name, tree.texts(member.name));
    return found;
}

Phrases read() {
    const auto resource = std::find_if(resources().begin(), resources().end(),
                                       [](const Resource& one) { return one.name == file; });
    if (resource == resources().end()) throw Fault("the program holds no namen.toml");
    const json::Value value = parse_toml(resource->text, file);
    const Tree tree(value, std::string(file), Date{});
    Phrases found;
    const Tree names = tree.table("namen").value();
    for (auto& name : names.texts("geslachtsnamen")) found.geslachtsnamen.emplace_back("", std::move(name));
    for (const Tree& one : names.list("met_voorvoegsel"))
        found.geslachtsnamen.emplace_back(one.text("voorvoegsel"), one.text("geslachtsnaam"));
    found.voornamen = by_key(names.table("voornamen").value());
    found.straten = tree.table("adressen").value().texts("straten");
    const Tree sentences = tree.table("zinnen").value();
    found.losse = by_key(sentences);
    const auto group = [&](std::string_view key) { return by_key(sentences.table(key).value()); };
    found.reden = group("reden");
    found.toets = group("toets");
    found.bijdrage = group("bijdrage");
    found.doel = group("doel");
    found.actie = group("actie");
    return found;
}

}  // namespace

const Phrases& phrases() {
    static const Phrases found = read();
    return found;
}

}  // namespace app::seed
