// Organisations, and the counts of the overview.

#include "domein/beheer/store.hpp"

namespace beheer::store {
namespace {

constexpr db::Sql select_tellingen{
    "beheer.tellingen",
    "SELECT (SELECT count(*) FROM organisatie WHERE tot IS NULL OR tot >= $1), (SELECT count(*) FROM medewerker "
    "WHERE geblokkeerd = 0 "
    "AND (aangewezen_tot IS NULL OR aangewezen_tot >= $1)), (SELECT count(*) FROM medewerker_rol WHERE staat = 1), "
    "(SELECT count(*) "
    "FROM regietafel WHERE tot IS NULL OR tot >= $1), (SELECT count(*) FROM convenant WHERE tot IS NULL OR tot >= $1)"};

#define ORGANISATIE_KOLOMMEN                                                                                   \
    "SELECT o.id, o.code, o.naam, o.soort, o.keten, o.gemeente, o.convenant, o.van, o.tot, o.versie, (SELECT " \
    "count(*) FROM medewerker m WHERE m.werkt_voor = o.id) FROM organisatie o "
constexpr db::Sql select_organisaties{"beheer.organisaties",
                                      ORGANISATIE_KOLOMMEN "ORDER BY o.naam, o.id LIMIT $1 OFFSET $2"};
constexpr db::Sql select_organisatie{"beheer.organisatie", ORGANISATIE_KOLOMMEN "WHERE o.id = $1"};
constexpr db::Sql select_keuzes{"beheer.organisatie_keuzes",
                                "SELECT id, naam FROM organisatie ORDER BY naam, id LIMIT 1000"};
constexpr db::Sql select_code{"beheer.organisatie_code", "SELECT 1 FROM organisatie WHERE code = $1"};
constexpr db::Sql insert_organisatie{
    "beheer.organisatie_nieuw",
    "INSERT INTO organisatie (id, code, naam, soort, keten, gemeente, convenant, van, tot) VALUES "
    "($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
constexpr db::Sql update_organisatie{
    "beheer.organisatie_wijzig",
    "UPDATE organisatie SET naam = $2, soort = $3, keten = $4, gemeente = $5, convenant = $6, van = $7, tot = $8, "
    "versie = versie + 1 "
    "WHERE id = $1 AND versie = $9"};
constexpr db::Sql select_mensen{"beheer.organisatie_mensen",
                                "SELECT id FROM medewerker WHERE werkt_voor = $1 ORDER BY id"};

Organisatie lees(db::Row& row) {
    Organisatie gelezen;
    gelezen.id = row.get<kern::OrganisatieId>(0);
    gelezen.code = row.text(1);
    gelezen.velden.naam = row.text(2);
    gelezen.velden.soort = row.get<toegang::OrganisatieSoort>(3);
    gelezen.velden.keten = row.text(4);
    gelezen.velden.gemeente = row.get<std::optional<std::string>>(5).value_or("");
    gelezen.velden.convenant = row.get<std::optional<ConvenantId>>(6);
    gelezen.velden.van = row.get<Date>(7);
    gelezen.velden.tot = row.get<std::optional<Date>>(8);
    gelezen.versie = row.get<std::int64_t>(9);
    gelezen.mensen = row.get<int>(10);
    return gelezen;
}

std::optional<std::string> of_niets(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace

Tellingen tellingen(db::Reader& reader, Date vandaag) {
    auto geteld = reader
                      .one(
                          select_tellingen,
                          [](db::Row& row) {
                              return Tellingen{row.get<int>(0), row.get<int>(1), row.get<int>(2),
                                               row.get<int>(3), row.get<int>(4), 0};
                          },
                          vandaag)
                      .value_or(Tellingen{});
    geteld.codelijsten = static_cast<int>(lijsten(reader).size());
    return geteld;
}

Lijst<Organisatie> organisaties(db::Reader& reader, const Bladzijde& bladzijde) {
    Lijst<Organisatie> lijst;
    for (db::Row row : reader.query(select_organisaties, bladzijde.page_size + 1,
                                    (bladzijde.page - 1) * bladzijde.page_size)) {
        if (lijst.regels.size() == static_cast<std::size_t>(bladzijde.page_size))
            lijst.meer = true;
        else
            lijst.regels.push_back(lees(row));
    }
    return lijst;
}

std::optional<Organisatie> organisatie(db::Reader& reader, kern::OrganisatieId id) {
    return reader.one(select_organisatie, lees, id);
}

std::vector<Keuze> organisatie_keuzes(db::Reader& reader) {
    std::vector<Keuze> keuzes;
    for (db::Row row : reader.query(select_keuzes))
        keuzes.push_back({row.get<kern::OrganisatieId>(0).text(), std::string(row.text(1))});
    return keuzes;
}

bool organisatie_code_bestaat(db::Reader& reader, std::string_view code) {
    return reader.value<std::int64_t>(select_code, code).has_value();
}

void maak(db::Tx& tx, kern::OrganisatieId id, std::string_view code, const OrganisatieVelden& velden) {
    tx.run(insert_organisatie, id, code, velden.naam, velden.soort, velden.keten, of_niets(velden.gemeente),
           velden.convenant, velden.van, velden.tot);
}

bool wijzig(db::Tx& tx, kern::OrganisatieId id, const OrganisatieVelden& velden, std::int64_t versie) {
    return tx.run(update_organisatie, id, velden.naam, velden.soort, velden.keten, of_niets(velden.gemeente),
                  velden.convenant, velden.van, velden.tot, versie) != 0;
}

void eindig_sessies_bij(db::Tx& tx, kern::OrganisatieId id) {
    std::vector<kern::MedewerkerId> mensen;  // read whole first: ending writes while the rows would be open
    for (db::Row row : tx.query(select_mensen, id)) mensen.push_back(row.get<kern::MedewerkerId>(0));
    for (const auto& mens : mensen) toegang::eindig_sessies_van(tx, mens);
}

}  // namespace beheer::store
