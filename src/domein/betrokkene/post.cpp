#include "domein/betrokkene/post.hpp"

#include <algorithm>

#include "domein/betrokkene/rules.hpp"

namespace betrokkene {
namespace {

constexpr db::Sql select_niet_voor{
    "betrokkene.post",
    "SELECT persoon, voor FROM adres_afgeschermd_voor WHERE dossier = $1 ORDER BY persoon, voor"};

}  // namespace

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
