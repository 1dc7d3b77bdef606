// What a document is. Plain data; the sealed parts are types of their own.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "domein/bijdrage/bijdrage.hpp"
#include "kern/sleutels/zegel.hpp"
#include "kern/toegang/gezien.hpp"
#include "kern/toegang/item.hpp"

namespace document {

struct Kop {
    std::string titel;
    std::string voorwaarden;
    static constexpr sleutels::Kolom kolom{"document", "kop_z"};
    auto velden() { return std::tie(titel, voorwaarden); }
    auto velden() const { return std::tie(titel, voorwaarden); }
};

struct Grond {
    std::string soort;        // code of bijdrage::GeheimGrond
    std::string toelichting;  // scope of the consent, the article, or the motivation
    std::string datum = {};   // of the consent, ISO
    static constexpr sleutels::Kolom kolom{"document", "geheim_grond_z"};
    auto velden() { return std::tie(soort, toelichting, datum); }
    auto velden() const { return std::tie(soort, toelichting, datum); }
};

struct Naam {
    std::string naam;
    std::string type;
    static constexpr sleutels::Kolom kolom{"document_versie", "naam_z"};
    auto velden() { return std::tie(naam, type); }
    auto velden() const { return std::tie(naam, type); }
};

struct Sleutel {
    std::string sleutel;  // 32 raw bytes
    static constexpr sleutels::Kolom kolom{"document_versie", "sleutel_z"};
    auto velden() { return std::tie(sleutel); }
    auto velden() const { return std::tie(sleutel); }
};

// What somebody hands in, beside the file.
struct Nieuw : bijdrage::Indeling {
    std::string titel;  // empty: as the file is called
    std::string soort;  // code of list `documentsoort`
    std::optional<Date> datum;
};

struct Versie {
    std::int64_t nummer = 1;
    std::size_t grootte = 0;
    Instant gemaakt;
    std::string door;
    Naam naam;
};

// A document as one person may see it. When `kop` is closed it holds no more than id, bron and date (DECISIONS 12).
struct Document {
    toegang::ItemRij item;
    std::string soort;
    std::optional<Date> datum;
    bool ingetrokken = false;
    std::int64_t laatste = 1;
    std::string bron;  // name of the organisation
    std::string door;  // name of the medewerker
    toegang::Gezien<Kop> kop;
    std::vector<std::string> genoemd;  // names of the organisations of C2
    std::vector<Versie> versies;       // newest first; those this person may open; empty in a list
};

}  // namespace document
