#include "domein/betrokkene/post.hpp"

#include <algorithm>

#include "domein/betrokkene/rules.hpp"

namespace betrokkene {
namespace {

constexpr db::Sql select_niet_voor{
    "betrokkene.post",
    "SELECT persoon, voor FROM adres_afgeschermd_voor WHERE dossier = $1 ORDER BY persoon, voor"};

// Small letters and figures alone, so that "1294 gd" and "1294GD" are one; and after each the place in the text behind it.
struct Kaal {
    std::string tekens;
    std::vector<std::size_t> na;
};
Kaal kaal(std::string_view text) {
    Kaal klaar;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char teken = text[i];
        const bool groot = teken >= 'A' && teken <= 'Z';
        if (!groot && !(teken >= 'a' && teken <= 'z') && !(teken >= '0' && teken <= '9') &&
            (teken & 0x80) == 0)
            continue;
        klaar.tekens += groot ? static_cast<char>(teken - 'A' + 'a') : teken;
        klaar.na.push_back(i + 1);
    }
    return klaar;
}

// Number 3 is not named by number 38.
bool noemt_geheel(std::string_view tekst, const Kaal& kale_tekst, const std::string& gezocht) {
    for (auto op = kale_tekst.tekens.find(gezocht); op != std::string::npos;
         op = kale_tekst.tekens.find(gezocht, op + 1)) {
        const std::size_t na = kale_tekst.na[op + gezocht.size() - 1];
        if (na >= tekst.size() || tekst[na] < '0' || tekst[na] > '9') return true;
    }
    return false;
}

}  // namespace

bool noemt(std::string_view tekst, const GeheimAdres& adres) {
    const Kaal woorden = kaal(tekst);
    const std::string postcode = kaal(adres.postcode).tekens;
    if (!postcode.empty() && noemt_geheel(tekst, woorden, postcode)) return true;
    const std::string straat = kaal(adres.straat).tekens, huisnummer = kaal(adres.huisnummer).tekens;
    return !straat.empty() && !huisnummer.empty() && noemt_geheel(tekst, woorden, straat + huisnummer);
}

std::vector<GeheimAdres> geheime_adressen(const std::vector<Persoon>& personen) {
    std::vector<GeheimAdres> adressen;
    for (const Persoon& een : personen)
        if (een.adres_afgeschermd && een.contact.open())
            adressen.push_back({een.contact->straat, een.contact->huisnummer, een.contact->postcode});
    return adressen;
}

std::vector<GeheimAdres> geheime_adressen(const std::vector<Persoon>& personen, const Persoon& aan) {
    auto adressen = geheime_adressen(personen);
    if (!aan.contact.open()) return adressen;
    const auto gelijk = [](const std::string& een, const std::string& ander) {
        return kaal(een).tekens == kaal(ander).tekens;
    };
    const Contact& eigen = *aan.contact;
    std::erase_if(adressen, [&](const GeheimAdres& een) {
        return gelijk(een.straat, eigen.straat) && gelijk(een.huisnummer, eigen.huisnummer) &&
               gelijk(een.postcode, eigen.postcode);
    });
    for (GeheimAdres& een : adressen)
        if (gelijk(een.postcode, eigen.postcode)) een.postcode.clear();
    return adressen;
}

bool post_stopt(kern::ItemId aan, std::span<const Woning> woningen,
                std::span<const AdresNietVoor> niet_voor) {
    const auto adres_van = [&](kern::ItemId persoon) {
        const auto gevonden = std::find_if(woningen.begin(), woningen.end(),
                                           [&](const Woning& een) { return een.persoon == persoon; });
        return gevonden != woningen.end() ? std::string_view(gevonden->adres) : std::string_view();
    };
    const std::string_view hier = adres_van(aan);
    if (hier.empty()) return false;
    return std::any_of(niet_voor.begin(), niet_voor.end(), [&](const AdresNietVoor& paar) {
        const auto& [van, voor] = paar;
        return (van == aan && adres_van(voor) == hier) || (voor == aan && adres_van(van) == hier);
    });
}

bool post_stopt(db::Reader& reader, const toegang::GrantBasis& grant, const std::vector<Persoon>& personen,
                kern::ItemId aan) {
    std::vector<Woning> woningen;
    for (const Persoon& een : personen)
        if (een.contact.open()) woningen.push_back({een.item.id, rules::vergelijk_adres(*een.contact)});
    std::vector<AdresNietVoor> niet_voor;
    for (db::Row row : reader.query(select_niet_voor, grant.dossier()))
        niet_voor.emplace_back(row.get<kern::ItemId>(0), row.get<kern::ItemId>(1));
    return post_stopt(aan, woningen, niet_voor);
}

}  // namespace betrokkene
