#include "domein/uitvraag/store.hpp"

#include <algorithm>

#include "domein/uitvraag/rules.hpp"
#include "kern/termijn/termijn.hpp"

namespace uitvraag::store {
namespace {

#define UITVRAAG_KOLOMMEN \
    ITEM_KOLOMMEN         \
    ", u.organisatie, o.naam, u.ronde, u.grondslag, u.termijn, u.later, u.staat, m.naam, u.vraag_z, u.reden_z"
#define UITVRAAG_UIT                                                                               \
    " FROM uitvraag u JOIN item i ON i.dossier = u.dossier AND i.id = u.id JOIN organisatie o ON " \
    "o.id = u.organisatie JOIN medewerker m ON m.id = i.door "

constexpr db::Sql select_lijst{"uitvraag.lijst",
                               "SELECT " UITVRAAG_KOLOMMEN UITVRAAG_UIT
                               "WHERE u.dossier = $1 ORDER BY i.gemaakt DESC, u.ronde, o.naam, u.id"};
constexpr db::Sql select_een{"uitvraag.een",
                             "SELECT " UITVRAAG_KOLOMMEN UITVRAAG_UIT "WHERE u.dossier = $1 AND u.id = $3"};
#define ANTWOORD_KOLOMMEN                                                                                                    \
    "SELECT a.uitvraag, a.soort, a.op, m.naam, a.bijdrage, a.grond, a.later, a.toelichting_z FROM uitvraag_antwoord a JOIN " \
    "medewerker m ON m.id = a.door WHERE a.dossier = $1"
constexpr db::Sql select_antwoorden{"uitvraag.antwoorden", ANTWOORD_KOLOMMEN " ORDER BY a.op DESC, a.id"};
constexpr db::Sql select_antwoorden_een{"uitvraag.antwoorden_een",
                                        ANTWOORD_KOLOMMEN " AND a.uitvraag = $2 ORDER BY a.op DESC, a.id"};
// Who may be asked: what the right to answer asks of a deelname, and never the house.
constexpr db::Sql select_vraagbaar{
    "uitvraag.vraagbaar",
    "SELECT o.id, o.naam, min(dl.rol) FROM deelname dl JOIN organisatie o ON o.id = dl.organisatie WHERE dl.dossier = $1 AND "
    "dl.rol IN (4, 5, 6) AND dl.ingetrokken IS NULL AND dl.van <= $2 AND (dl.tot IS NULL OR dl.tot >= $2) GROUP BY o.id, o.naam "
    "ORDER BY o.naam, o.id"};
constexpr db::Sql select_bijdrage{"uitvraag.bijdrage",
                                  "SELECT " ITEM_KOLOMMEN
                                  " FROM item i WHERE i.dossier = $1 AND i.id = $3 AND i.soort = 3"};
constexpr db::Sql select_oordelen{"uitvraag.oordelen",
                                  "SELECT letter, oordeel FROM toets WHERE dossier = $1 ORDER BY letter"};
constexpr db::Sql select_koppelingen{
    "uitvraag.koppelingen",
    "SELECT bijdrage, letter FROM toets_bijdrage WHERE dossier = $1 ORDER BY bijdrage, letter"};

Uitvraag lees(db::Reader& reader, const toegang::GrantBasis& grant, const db::Row& row) {
    constexpr int c = toegang::item_kolommen;
    const auto item = toegang::lees_item(row);
    Uitvraag vraag{.item = item,
                   .organisatie = row.get<kern::OrganisatieId>(c),
                   .naam = std::string(row.text(c + 1)),
                   .ronde = row.get<IdBytes>(c + 2),
                   .grondslag = partner::code_naam(reader, "grondslag", row.text(c + 3)),
                   .termijn = row.get<Date>(c + 4),
                   .later = row.get<std::optional<Date>>(c + 5),
                   .staat = row.get<Staat>(c + 6),
                   .door = std::string(row.text(c + 7)),
                   .vraag = grant.zicht().toon<Vraag>(item, row.bytes(c + 8)),
                   .reden = std::nullopt,
                   .antwoorden = {}};
    if (!row.null(c + 9)) vraag.reden = grant.zicht().toon<Reden>(item, row.bytes(c + 9));
    return vraag;
}

Antwoord lees_antwoord(db::Reader& reader, const toegang::GrantBasis& grant, const Uitvraag& vraag,
                       const db::Row& row) {
    Antwoord antwoord;
    antwoord.soort = row.get<AntwoordSoort>(1);
    antwoord.op = row.get<Instant>(2);
    antwoord.door = row.text(3);
    const auto bijdrage = row.get<std::optional<kern::ItemId>>(4);
    if (bijdrage && ziet_bijdrage(reader, grant, *bijdrage)) antwoord.bijdrage = bijdrage;
    antwoord.grond = row.get<std::optional<NietGrond>>(5);
    antwoord.later = row.get<std::optional<Date>>(6);
    if (!row.null(7)) antwoord.toelichting = grant.zicht().toon<Toelichting>(vraag.item, row.bytes(7));
    return antwoord;
}

void lees_vragen(db::Reader& reader, const toegang::GrantBasis& grant, Overzicht& gelezen) {
    std::map<kern::ItemId, std::size_t> plaats;
    for (db::Row row : reader.query(select_lijst, grant.dossier(), grant.wie().organisatie)) {
        gelezen.vragen.push_back(lees(reader, grant, row));
        plaats.emplace(gelezen.vragen.back().item.id, gelezen.vragen.size() - 1);
    }
    for (db::Row row : reader.query(select_antwoorden, grant.dossier())) {
        const auto vraag = plaats.find(row.get<kern::ItemId>(0));
        if (vraag == plaats.end()) continue;
        Uitvraag& van = gelezen.vragen[vraag->second];
        van.antwoorden.push_back(lees_antwoord(reader, grant, van, row));
    }
}

}  // namespace

bool ziet_bijdrage(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id) {
    const auto item =
        reader.one(select_bijdrage, toegang::lees_item, grant.dossier(), grant.wie().organisatie, id);
    return item && grant.zicht().van(*item).toegestaan();
}

Overzicht koppelbaar(db::Reader& reader, const toegang::GrantBasis& grant) {
    Overzicht gelezen;
    gelezen.bijdragen = bijdrage::lijst(reader, grant);
    gelezen.koppelingen = koppelingen(reader, grant);
    for (db::Row row : reader.query(select_oordelen, grant.dossier())) {
        const auto oordeel = row.get<std::optional<std::int64_t>>(1);
        gelezen.oordelen[row.text(0).front()] = oordeel ? std::optional(*oordeel == 1) : std::nullopt;
    }
    return gelezen;
}

Overzicht overzicht(db::Reader& reader, const toegang::Grant<Lezen>& grant) {
    Overzicht gelezen = koppelbaar(reader, grant);
    lees_vragen(reader, grant, gelezen);
    for (Vraagbaar& een : vraagbaar(reader, grant))
        if (std::ranges::none_of(gelezen.vragen,
                                 [&](const auto& vraag) { return vraag.organisatie == een.id; }))
            gelezen.nooit_gevraagd.push_back(std::move(een));
    return gelezen;
}

std::optional<Uitvraag> een(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::optional<Uitvraag> gevonden;
    for (db::Row row : reader.query(select_een, grant.dossier(), grant.wie().organisatie, grant.item()))
        gevonden = lees(reader, grant, row);
    if (gevonden)
        for (db::Row row : reader.query(select_antwoorden_een, grant.dossier(), grant.item()))
            gevonden->antwoorden.push_back(lees_antwoord(reader, grant, *gevonden, row));
    return gevonden;
}

std::vector<Vraagbaar> vraagbaar(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Vraagbaar> gevonden;
    for (db::Row row : reader.query(select_vraagbaar, grant.dossier(), grant.vandaag()))
        gevonden.push_back({row.get<kern::OrganisatieId>(0), std::string(row.text(1)),
                            row.get<toegang::DeelnameRol>(2) == toegang::DeelnameRol::bevraagd});
    return gevonden;
}

Date gewone_termijn(db::Reader& reader, Date vandaag) {
    return termijn::plus_werkdagen(vandaag,
                                   static_cast<int>(partner::getal(reader, "uitvraag.werkdagen", vandaag)));
}

Koppelingen koppelingen(db::Reader& reader, const toegang::GrantBasis& grant) {
    Koppelingen gevonden;
    for (db::Row row : reader.query(select_koppelingen, grant.dossier()))
        gevonden[row.get<kern::ItemId>(0)].append(row.text(1));
    return gevonden;
}

}  // namespace uitvraag::store
