#include "domein/advies/cijfers.hpp"

#include <algorithm>
#include <charconv>

#include "domein/advies/rules.hpp"
#include "kern/partner/instelling.hpp"

namespace advies {
namespace rules {
namespace {

constexpr int kwartalen_terug = 8;

Periode vorige(Periode periode) {
    if (--periode.kwartaal >= 1) return periode;
    return {periode.jaar - 1, 4};
}

std::string maand(int jaar, int maand) { return Date{jaar, maand, 1}.iso().substr(0, 7); }

// False: even the whole tells too much.
bool onderdruk(std::vector<Cijfer>& lijst, long long drempel) {
    long long weg = 0;
    int hoeveel = 0;
    for (Cijfer& een : lijst)
        if (een.aantal > 0 && een.aantal < drempel) {
            een.toon = false;
            weg += een.aantal;
            ++hoeveel;
        }
    while (hoeveel > 0 && (hoeveel < 2 || weg < drempel)) {
        Cijfer* kleinste = nullptr;
        for (Cijfer& een : lijst)
            if (een.toon && een.aantal > 0 && (kleinste == nullptr || een.aantal < kleinste->aantal))
                kleinste = &een;
        if (kleinste == nullptr) return false;
        kleinste->toon = false;
        weg += kleinste->aantal;
        ++hoeveel;
    }
    return true;
}

bool alles_te_zien(const std::vector<Cijfer>& lijst) { return std::ranges::all_of(lijst, &Cijfer::toon); }

}  // namespace

std::string code(const Periode& periode) {
    std::string tekst = std::to_string(periode.jaar);
    if (periode.kwartaal != 0) tekst += "-K" + std::to_string(periode.kwartaal);
    return tekst;
}

std::string naam(const Periode& periode) {
    if (periode.kwartaal == 0) return std::to_string(periode.jaar);
    return std::to_string(periode.kwartaal) + "e kwartaal " + std::to_string(periode.jaar);
}

std::optional<Periode> periode(std::string_view code) {
    Periode gelezen;
    const auto [rest, fout] = std::from_chars(code.data(), code.data() + code.size(), gelezen.jaar);
    if (fout != std::errc{} || gelezen.jaar < 2000 || gelezen.jaar > 2200) return std::nullopt;
    code.remove_prefix(static_cast<std::size_t>(rest - code.data()));
    if (code.empty()) return gelezen;
    if (code.size() != 3 || !code.starts_with("-K") || code[2] < '1' || code[2] > '4') return std::nullopt;
    gelezen.kwartaal = code[2] - '0';
    return gelezen;
}

std::string eerste_maand(const Periode& periode) {
    return maand(periode.jaar, periode.kwartaal == 0 ? 1 : periode.kwartaal * 3 - 2);
}

std::string laatste_maand(const Periode& periode) {
    return maand(periode.jaar, periode.kwartaal == 0 ? 12 : periode.kwartaal * 3);
}

bool voorbij(const Periode& periode, Date vandaag) {
    return laatste_maand(periode) < vandaag.iso().substr(0, 7);
}

std::vector<Periode> periodes(Date vandaag, bool alleen_aantallen) {
    std::vector<Periode> gevonden;
    Periode nu{vandaag.year, (vandaag.month + 2) / 3};
    if (!alleen_aantallen) {
        gevonden.push_back({vandaag.year, 0});
        gevonden.push_back({vandaag.year - 1, 0});
        gevonden.push_back(nu);
    }
    for (int i = 0; i < kwartalen_terug; ++i) gevonden.push_back(nu = vorige(nu));
    return gevonden;
}

void onderdruk(Cijferblad& blad, long long drempel) {
    if (drempel <= 0) return;
    blad.toon_uren_per_deel = false;
    bool heel = true;
    for (auto* lijst : {&blad.themas, &blad.soorten, &blad.organisaties})
        heel = onderdruk(*lijst, drempel) && heel;
    blad.toon_totaal = heel;
    blad.toon_uren = heel && alles_te_zien(blad.soorten);
    if (heel) return;
    for (auto* lijst : {&blad.themas, &blad.soorten, &blad.organisaties})
        for (Cijfer& een : *lijst) een.toon = een.aantal == 0;
}

}  // namespace rules

namespace store {
namespace {

constexpr db::Sql select_themas{
    "advies.cijfers_thema",
    "SELECT thema, sum(aantal), sum(minuten) FROM advies_telling WHERE maand >= $1 AND maand <= $2 GROUP BY thema ORDER BY "
    "thema"};
constexpr db::Sql select_soorten{
    "advies.cijfers_soort",
    "SELECT soort, sum(aantal), sum(minuten) FROM advies_telling WHERE maand >= $1 AND maand <= $2 GROUP BY soort ORDER BY "
    "soort"};
constexpr db::Sql select_organisaties{
    "advies.cijfers_organisatie",
    "SELECT o.naam, sum(t.aantal), sum(t.minuten) FROM advies_telling t JOIN organisatie o ON o.id = t.organisatie WHERE t.maand "
    ">= $1 AND t.maand <= $2 GROUP BY o.id, o.naam ORDER BY o.naam, o.id"};

std::vector<Cijfer> lees(db::Reader& reader, const db::Sql& sql, const Periode& periode) {
    std::vector<Cijfer> gevonden;
    for (db::Row row : reader.query(sql, rules::eerste_maand(periode), rules::laatste_maand(periode)))
        gevonden.push_back({std::string(row.text(0)), std::string(row.text(0)), row.get<std::int64_t>(1),
                            row.get<std::int64_t>(2)});
    return gevonden;
}

}  // namespace

Cijferblad cijfers(db::Reader& reader, const toegang::Grant<Cijfers>&, const Periode& periode) {
    Cijferblad blad{.periode = periode,
                    .themas = lees(reader, select_themas, periode),
                    .soorten = lees(reader, select_soorten, periode),
                    .organisaties = lees(reader, select_organisaties, periode)};
    for (Cijfer& een : blad.themas) een.naam = partner::code_naam(reader, "adviesthema", een.code);
    for (Cijfer& een : blad.soorten)
        for (const auto& [code, soort] : rules::soort_codes)
            if (code == een.code) een.naam = rules::naam(soort);
    for (const Cijfer& een : blad.soorten) {
        blad.aantal += een.aantal;
        blad.minuten += een.minuten;
    }
    return blad;
}

}  // namespace store
}  // namespace advies
