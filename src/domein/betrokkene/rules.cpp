#include "domein/betrokkene/rules.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <stdexcept>

#include "domein/betrokkene/betrokkene.hpp"
#include "platform/base/text.hpp"

namespace betrokkene {
namespace rules {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

// "de" and "'t" stand before a name; "Vries" and "IJzer" begin one.
bool begins_small(std::string_view word) {
    std::int32_t at = 0;
    UChar32 sign = 0;
    const auto size = static_cast<std::int32_t>(word.size());
    while (at < size) {
        U8_NEXT(reinterpret_cast<const std::uint8_t*>(word.data()), at, size, sign);
        if (sign < 0) return false;
        if (u_isalpha(sign)) return u_islower(sign) != 0;
    }
    return false;
}

// Compatibility decomposition and case folding, as UTF-16.
std::u16string decomposed(std::string_view text) {
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2* normalizer = unorm2_getNFKDInstance(&error);
    std::u16string wide(text.size() + 1, u'\0');
    std::int32_t length = 0;
    u_strFromUTF8(wide.data(), static_cast<std::int32_t>(wide.size()), &length, text.data(),
                  static_cast<std::int32_t>(text.size()), &error);
    if (U_FAILURE(error)) throw std::runtime_error("icu: text is not UTF-8");
    std::u16string loose(static_cast<std::size_t>(length) * 18 + 8,
                         u'\0');  // 18: the longest decomposition there is
    const std::int32_t size = unorm2_normalize(normalizer, wide.data(), length, loose.data(),
                                               static_cast<std::int32_t>(loose.size()), &error);
    std::u16string folded(static_cast<std::size_t>(size) * 3 + 8, u'\0');
    const std::int32_t end = u_strFoldCase(folded.data(), static_cast<std::int32_t>(folded.size()),
                                           loose.data(), size, U_FOLD_CASE_DEFAULT, &error);
    if (U_FAILURE(error)) throw std::runtime_error("icu: cannot fold a text");
    folded.resize(static_cast<std::size_t>(end));
    return folded;
}

std::string narrow(const std::u16string& wide) {
    std::string text(wide.size() * 3 + 1, '\0');
    std::int32_t length = 0;
    UErrorCode error = U_ZERO_ERROR;
    u_strToUTF8(text.data(), static_cast<std::int32_t>(text.size()), &length, wide.data(),
                static_cast<std::int32_t>(wide.size()), &error);
    if (U_FAILURE(error)) throw std::runtime_error("icu: cannot write UTF-8");
    text.resize(static_cast<std::size_t>(length));
    return text;
}

// Letters that carry their mark inside and so do not decompose.
char16_t without_stroke(char16_t sign) {
    switch (sign) {
        case u'ø': return u'o';
        case u'đ': return u'd';
        case u'ł': return u'l';
        case u'ı': return u'i';
        default: return sign;
    }
}

enum class Keep : std::uint8_t { all, letters_and_digits };

std::string fold(std::string_view text, Keep keep) {
    std::u16string plain;
    for (const char16_t sign : decomposed(text)) {
        if (u_charType(sign) == U_NON_SPACING_MARK) continue;
        if (keep == Keep::letters_and_digits && !U16_IS_SURROGATE(sign) && !u_isalnum(sign)) continue;
        plain.push_back(without_stroke(sign));
    }
    return narrow(plain);
}

}  // namespace

Achternaam splits(std::string_view naam) {
    Achternaam delen;
    std::string_view rest = base::trim(naam);
    while (true) {
        const std::size_t space = rest.find(' ');
        if (space == std::string_view::npos || !begins_small(rest.substr(0, space))) break;
        if (!delen.voorvoegsel.empty()) delen.voorvoegsel += ' ';
        delen.voorvoegsel += rest.substr(0, space);
        rest = base::trim(rest.substr(space));
    }
    delen.naam = rest;
    return delen;
}

std::string vouw(std::string_view text) { return fold(text, Keep::all); }

std::string kaal(std::string_view text) { return fold(text, Keep::letters_and_digits); }

std::string voorletters(std::string_view typed) {
    const bool plain = !typed.empty() && typed.size() <= 8 &&
                       std::all_of(typed.begin(), typed.end(), is_letter) &&
                       std::all_of(typed.begin(), typed.end(), [](char c) { return upper(c) == c; });
    const bool dotted = std::all_of(typed.begin(), typed.end(),
                                    [](char c) { return is_letter(c) || c == '.' || c == ' '; }) &&
                        typed.find('.') != std::string_view::npos;
    bool single = true;  // "A.B", not "Th.": a digraph is left as it is
    for (std::size_t i = 1; i < typed.size(); ++i)
        single = single && !(is_letter(typed[i]) && is_letter(typed[i - 1]));
    if (!plain && !(dotted && single) && !(typed.size() == 1 && is_letter(typed[0])))
        return std::string(typed);
    std::string made;
    for (const char c : typed)
        if (is_letter(c)) made.append({upper(c), '.'});
    return made;
}

std::string postcode(std::string_view typed) {
    std::string signs;
    for (const char c : typed)
        if (c != ' ') signs += upper(c);
    const bool dutch = signs.size() == 6 && std::all_of(signs.begin(), signs.begin() + 4, is_digit) &&
                       signs[0] != '0' && is_letter(signs[4]) && is_letter(signs[5]);
    return dutch ? signs.substr(0, 4) + ' ' + signs.substr(4) : std::string(typed);
}

std::string bsn(std::string_view typed) {
    std::string digits;
    for (const char c : typed) {
        if (is_digit(c))
            digits += c;
        else if (c != ' ' && c != '.' && c != '-')
            return std::string(typed);
    }
    // Old numbers have eight digits and a zero in front of them that people leave out.
    return digits.size() == 8 ? '0' + digits : digits;
}

toegang::Categorieen categorieen(const NieuwPersoon& persoon) {
    toegang::Categorieen over{toegang::Categorie::identiteit};
    if (persoon.rol == Rol::professional) return over;
    if (!persoon.identiteit.bsn.empty()) over.add(toegang::Categorie::bsn);
    if (persoon.rol == Rol::directe_kring) over.add(toegang::Categorie::relaties);
    return over;
}

std::string vergelijk_naam(const Naam& naam, const Identiteit& identiteit) {
    const auto geboren = PartialDate::parse_iso(identiteit.geboortedatum);
    const std::string eigen = kaal(naam.geslachtsnaam);
    if (!geboren || !geboren->complete() || eigen.empty()) return {};
    return eigen + '|' + geboren->iso();
}

std::string vergelijk_adres(const Contact& contact) {
    const std::string code = kaal(contact.postcode);
    const std::string huisnummer = kaal(contact.huisnummer);
    if (code.empty() || huisnummer.empty()) return {};
    return code + '|' + huisnummer;
}

}  // namespace rules

namespace {

std::string_view eerste_woord(std::string_view text) { return text.substr(0, text.find(' ')); }

std::string_view aanspreek(const Naam& naam) {
    return naam.voorletters.empty() ? eerste_woord(naam.voornamen) : std::string_view(naam.voorletters);
}

std::string met(std::string_view voorvoegsel, std::string_view naam) {
    return voorvoegsel.empty() ? std::string(naam) : std::string(voorvoegsel) + ' ' + std::string(naam);
}

// The surname by naamgebruik: what stands before it is that of its first part.
rules::Achternaam achternaam(const Naam& naam) {
    const rules::Achternaam eigen{naam.voorvoegsel, naam.geslachtsnaam};
    if (naam.partnernaam.empty() || naam.naamgebruik.empty() || naam.naamgebruik == "eigen") return eigen;
    const rules::Achternaam partner = rules::splits(naam.partnernaam);
    if (naam.naamgebruik == "partner") return partner;
    if (naam.naamgebruik == "partner-eigen")
        return {partner.voorvoegsel, partner.naam + '-' + met(eigen.voorvoegsel, eigen.naam)};
    return {eigen.voorvoegsel, eigen.naam + '-' + met(partner.voorvoegsel, partner.naam)};
}

std::string met_hoofdletter(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace

std::string lijstnaam(const Naam& naam) {
    const rules::Achternaam achter = achternaam(naam);
    const std::string voor = met(aanspreek(naam), achter.voorvoegsel);
    const std::string_view staart = base::trim(voor);
    return staart.empty() ? achter.naam : achter.naam + ", " + std::string(staart);
}

std::string tekstnaam(const Naam& naam) {
    const rules::Achternaam achter = achternaam(naam);
    const std::string geheel = met(achter.voorvoegsel, achter.naam);
    const std::string_view voor = aanspreek(naam);
    return voor.empty() ? met_hoofdletter(geheel)
                        : std::string(voor) + ' ' + geheel;  // "Van der Jansen" when it stands alone
}

std::string sorteersleutel(const Naam& naam) {
    return rules::vouw(achternaam(naam).naam + '\x01' + std::string(aanspreek(naam)));
}

Titel titel(const std::vector<NieuwPersoon>& personen) {
    Titel titel;
    bool gezin = false;
    for (const auto& persoon : personen) {
        if (persoon.rol == Rol::betrokkene) titel.naam = lijstnaam(persoon.naam);
        gezin = gezin || persoon.rol == Rol::directe_kring;
    }
    if (gezin) titel.naam += " en gezin";
    return titel;
}

Titel titel(const std::vector<Persoon>& personen) {
    std::vector<NieuwPersoon> zoals_nieuw;
    for (const Persoon& persoon : personen) {
        if (persoon.rol == Rol::betrokkene && !persoon.naam.open()) return {};
        NieuwPersoon een;
        een.rol = persoon.rol;
        if (persoon.naam.open()) een.naam = *persoon.naam;
        zoals_nieuw.push_back(std::move(een));
    }
    return titel(zoals_nieuw);
}

std::string_view relatie_naam(std::string_view code) { return partner::standaard_naam("relatie", code); }

}  // namespace betrokkene
