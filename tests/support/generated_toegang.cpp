#include "kern/toegang/rechten.hpp"
#include "platform/json/parse.hpp"
#include "tests/support/generated.hpp"

namespace generated {
namespace {

using toegang::RechtRegel;

constexpr std::size_t routes_bytes_max = 1 << 20;

// "a, b en c" of the words that are in the set; "alle" when all are.
template <class E>
std::string words(toegang::Set<E> set, std::span<const toegang::Woord<E>> list) {
    std::string text;
    bool all = true;
    for (const auto& word : list) {
        if (!set.has(word.waarde)) {
            all = false;
            continue;
        }
        if (!text.empty()) text += ", ";
        text += word.naam;
    }
    return text.empty() ? "-" : all ? "alle" : text;
}

std::string_view about(const RechtRegel& row) {
    switch (row.onderwerp) {
        case toegang::Onderwerp::huis: return "huis";
        case toegang::Onderwerp::dossier: return "dossier";
        case toegang::Onderwerp::item: break;
    }
    switch (row.eis) {
        case toegang::ItemEis::geen:
        case toegang::ItemEis::zichtbaar: return "item dat open is";
        case toegang::ItemEis::bron: return "item van de eigen organisatie";
        case toegang::ItemEis::eigenaar: break;
    }
    return "taak van de eigen organisatie";
}

std::string_view login(toegang::Sterkte sterkte) {
    switch (sterkte) {
        case toegang::Sterkte::wachtwoord: return "wachtwoord";
        case toegang::Sterkte::twee_factoren: return "twee factoren";
        case toegang::Sterkte::vers: break;
    }
    return "twee factoren, net gegeven";
}

std::string cells(std::initializer_list<std::string_view> list) {
    std::string line = "|";
    for (const auto cell : list) line.append(" ").append(cell).append(" |");
    return line + "\n";
}

std::string rights() {
    std::string text =
        "## Rechten\n\nWie wat mag. Lees een regel zo: iemand met een van deze rollen, in een van deze hoedanigheden in het "
        "dossier,\nzolang het in een van deze fasen is, voor een van deze doelen. Staat er iets niet, dan mag het niet.\n\n";
    text += cells({"Recht", "Om", "Over", "Rollen", "Hoedanigheid", "Fasen", "Doelen", "Alleen publiek",
                   "Wijzigt", "Inloggen"});
    text += "|---|---|---|---|---|---|---|---|---|---|\n";
    for (const RechtRegel& row : toegang::rechten())
        text += cells({"`" + std::string(row.code) + "`", row.naam, about(row),
                       words(row.rollen, toegang::rollen()), words(row.deelname, toegang::deelname_rollen()),
                       words(row.fasen, toegang::fasen()), words(row.doelen, toegang::doelen()),
                       row.publiek ? "ja" : "", row.wijzigt ? "ja" : "", login(row.sterkte)});
    return text;
}

std::string addresses(const toegang::Routes& routes) {
    std::string text =
        "\n## Adressen\n\nElk adres van het programma en het recht dat het vraagt. Een lijst geeft alleen wat iemand "
        "mag zien.\n\n" +
        cells({"Methode", "Adres", "Recht", "Lijst"}) + "|---|---|---|---|\n";
    const auto told = json::parse(toegang::describe(routes), routes_bytes_max).value();
    for (const json::Value& route : *told.array()) {
        const auto* right = route.find("right")->text();
        text += cells({*route.find("method")->text(), "`" + *route.find("template")->text() + "`",
                       right != nullptr ? "`" + *right + "`" : "voor iedereen",
                       *route.find("list")->boolean() ? "ja" : ""});
    }
    return text;
}

std::string clearance() {
    std::string text =
        "\n## Wat een organisatie standaard ziet\n\nVan wat met alle deelnemers is gedeeld (C3). Een bron die een organisatie "
        "noemt (C2), gaat voor. In het plan van aanpak zien alle deelnemers ook zorg en voorzieningen (K7).\n\n" +
        cells({"Organisatie", "Klassen"}) + "|---|---|\n";
    for (const auto& word : toegang::organisatie_soorten())
        text += cells({word.naam, words(toegang::klaring(word.waarde), toegang::klassen())});
    return text;
}

}  // namespace

std::string toegang(const toegang::Routes& routes) {
    return "# Toegang\n\nDit document is gemaakt uit het programma zelf. Een test vergelijkt het bij elke wijziging; wijzig het "
           "niet met de hand.\n\n" +
           rights() + addresses(routes) + clearance();
}

}  // namespace generated
