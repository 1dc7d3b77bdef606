// Rules of people. Pure: names as Dutch writes them, what is compared between dossiers, which categories a person has.
#pragma once

#include <string>
#include <string_view>

#include "domein/betrokkene/model.hpp"

namespace betrokkene::rules {

// A surname and what stands before it: "de la Vries" is {"de la", "Vries"}.
struct Achternaam {
    std::string voorvoegsel;
    std::string naam;
};
Achternaam splits(std::string_view naam);  // leading words in small letters are the voorvoegsel

// Small letters without diacritics, for sorting and comparing: "Möller-Ångström" is "moller-angstrom". Text must be UTF-8.
std::string vouw(std::string_view text);
// vouw() with letters and digits only: "van 't Hoff" and "Van ’t Hoff" are one name.
std::string kaal(std::string_view text);

// "AB" and "a.b" become "A.B."; what is no row of initials stays.
std::string voorletters(std::string_view typed);
// "1281ka" becomes "1281 KA"; what is no Dutch postcode stays.
std::string postcode(std::string_view typed);
// Nine digits of what was typed with spaces or dots between; else as typed.
std::string bsn(std::string_view typed);

// What a person's item is about (Wgs 2.30): identity, BSN when it is there, relations for the kring.
toegang::Categorieen categorieen(const NieuwPersoon& persoon);

// What is hashed; empty when the datum is not complete enough to say that two are the same (DECISIONS 19).
std::string vergelijk_naam(const Naam& naam, const Identiteit& identiteit);
std::string vergelijk_adres(const Contact& contact);

}  // namespace betrokkene::rules
