// A page of knowledge, or a short module: a page with questions. Versions stay; nobody's answers are kept.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domein/kennis/rights.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/toegang/routes.hpp"
#include "platform/base/result.hpp"

namespace kennis {

struct BladTag;
using BladId = Id<BladTag>;

enum class Soort : std::uint8_t { bladzijde = 1, module = 2 };

struct Vraag {
    std::string vraag;
    std::string antwoorden[3];
    int goed = 0;  // 1 to 3
    std::string uitleg;
};

struct Blad {
    BladId id;
    std::string code;
    Soort soort = Soort::bladzijde;
    std::string thema;
    std::string titel;
    std::string tekst;
    std::vector<Vraag> vragen;
    std::string door;
    Instant op;
    int versie = 0;
    bool ingetrokken = false;
};

struct BladRegel {
    std::string code;
    Soort soort = Soort::bladzijde;
    std::string thema;
    std::string titel;
    Instant op;
};

struct Versie {
    int nummer = 1;
    std::string titel;
    std::string door;
    Instant op;
};

// What came of the answers of one reader: for him alone, on this one page.
struct Uitslag {
    struct Een {
        int gekozen = 0;  // 0: not answered
        bool goed = false;
    };
    std::vector<Een> vragen;
    int goed = 0;
};

namespace rules {

inline constexpr std::size_t titel_max = 120;
inline constexpr std::size_t tekst_max = 20'000;
inline constexpr std::size_t vragen_max = 10;
inline constexpr std::size_t vraag_max = 500;

inline constexpr std::pair<std::string_view, Soort> soort_codes[] = {{"bladzijde", Soort::bladzijde},
                                                                     {"module", Soort::module}};
std::string_view code(Soort soort);

// "Wat mag je delen?" gives "wat-mag-je-delen": what stands in the address. Never empty.
std::string adres(std::string_view titel);
std::vector<FieldFault> fouten(const Blad& blad, std::span<const partner::Code> themas);
Uitslag kijk_na(const Blad& blad, std::span<const int> gekozen);

}  // namespace rules

namespace store {

std::vector<BladRegel> lijst(db::Reader& reader);
// The newest version; nothing when it does not exist or was withdrawn.
std::optional<Blad> lees(db::Reader& reader, std::string_view code, std::optional<int> nummer = std::nullopt);
std::vector<Versie> versies(db::Reader& reader, BladId id);
// Version 0 makes a new page. False: somebody was first (or the address is taken).
bool bewaar(db::Tx& tx, const toegang::GrantBasis& grant, const Blad& blad);
bool trek_in(db::Tx& tx, const toegang::GrantBasis& grant, const Blad& blad);
std::string vrij_adres(db::Reader& reader, std::string_view titel);

}  // namespace store

namespace pages {
web::Response lijst(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response een(kern::Call& call, const toegang::Grant<Lezen>& grant, const toegang::PathText& pad);
web::Response versie(kern::Call& call, const toegang::Grant<Lezen>& grant, const toegang::PathText& pad);
web::Response kijk_na(kern::Call& call, const toegang::Grant<Lezen>& grant, const toegang::PathText& pad);
web::Response nieuw(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response maak(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response wijzig(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const toegang::PathText& pad);
web::Response bewaar(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const toegang::PathText& pad);
web::Response trek_in(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const toegang::PathText& pad);
}  // namespace pages
namespace api {
web::Response lijst(kern::Call& call, const toegang::Grant<Lezen>& grant);
web::Response een(kern::Call& call, const toegang::Grant<Lezen>& grant, const toegang::PathText& pad);
web::Response maak(kern::Call& call, const toegang::Grant<Wijzigen>& grant);
web::Response bewaar(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const toegang::PathText& pad);
web::Response trek_in(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const toegang::PathText& pad);
}  // namespace api

}  // namespace kennis
