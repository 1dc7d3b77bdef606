#include "kern/partner/convenant.hpp"

namespace partner {
namespace {

#define ZONDER_CONVENANT                                                                                             \
    "SELECT o.naam, c.tot FROM organisatie o JOIN convenant c ON c.id = o.convenant WHERE (c.van > $1 OR (c.tot IS " \
    "NOT NULL AND c.tot < $1)) AND "
constexpr db::Sql select_een{"convenant.een", ZONDER_CONVENANT "o.id = $2"};
constexpr db::Sql select_besluit{
    "convenant.besluit", ZONDER_CONVENANT
    "o.id IN (SELECT bo.organisatie FROM besluit_organisatie bo WHERE bo.dossier = $2 AND bo.besluit = $3) ORDER BY "
    "o.naam, o.id LIMIT 1"};

template <class... Wat>
std::optional<std::string> bezwaar(db::Reader& reader, const db::Sql& sql, Date dag, const Wat&... wat) {
    for (db::Row row : reader.query(sql, dag, wat...)) {
        const auto tot = row.get<std::optional<Date>>(1);
        const std::string naam(row.text(0));
        if (tot && *tot < dag)
            return "Het convenant met " + naam + " liep af op " + dutch_date(*tot) +
                   ". Verleng het eerst, of kies een andere organisatie.";
        return "Het convenant met " + naam + " geldt nog niet. Kies een andere organisatie.";
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> convenant_bezwaar(db::Reader& reader, kern::OrganisatieId organisatie, Date dag) {
    return bezwaar(reader, select_een, dag, organisatie);
}

std::optional<std::string> convenant_bezwaar(db::Reader& reader, kern::DossierId dossier,
                                             kern::BesluitId besluit, Date dag) {
    return bezwaar(reader, select_besluit, dag, dossier, besluit);
}

}  // namespace partner
