#include "domein/inloggen/wijzigingen.hpp"

namespace inloggen {
namespace {

// Kinds 1 and 2 of a proposal are about an account; state 2 is confirmed.
constexpr db::Sql select_wijzigingen{
    "inloggen.wijzigingen",
    "SELECT v.soort, v.beslist_op, a.naam, b.naam FROM voorstel v JOIN medewerker a ON a.id = v.voorgesteld_door JOIN "
    "medewerker b ON b.id = v.beslist_door WHERE v.medewerker = $1 AND v.staat = 2 AND v.soort IN (1, 2) ORDER BY "
    "v.beslist_op DESC, v.id LIMIT 20"};

}  // namespace

std::vector<Accountwijziging> store::wijzigingen(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Accountwijziging> lijst;
    for (db::Row row : reader.query(select_wijzigingen, grant.wie().medewerker))
        lijst.push_back(
            {row.get<int>(0) == 2, row.get<Instant>(1), std::string(row.text(2)), std::string(row.text(3))});
    return lijst;
}

void view::LaatsteWijzigingen::operator()(html::Out& out) const {
    if (lijst.empty()) return;
    const auto regels = [&](html::Out& in) {
        in("<ul>");
        for (const auto& een : lijst)
            in("<li>{}: {}. Voorgesteld door {}, bevestigd door {}.</li>", dutch_moment(een.wanneer),
               een.herstel ? "je kreeg een nieuw startwachtwoord en je tweede factor verviel"
                           : "je account is gemaakt",
               een.voorsteller, een.bevestiger);
        in("</ul><p>Klopt dit niet? Bel functioneel beheer.</p>");
    };
    out("{}", html::Section{.id = "wijzigingen", .title = "Laatste wijzigingen", .body = regels});
}

}  // namespace inloggen
