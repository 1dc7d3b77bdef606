// Forms that came too late (DECISIONS 28): kept sealed in `concept` under the path they were sent to, for
// half an hour, and offered to their writer after log-in.

#include "domein/inloggen/inloggen.hpp"
#include "domein/inloggen/rules.hpp"
#include "domein/inloggen/store.hpp"

namespace inloggen {
namespace {

constexpr std::string_view doel_sleutel = "concept";
constexpr std::string_view voorvoegsel = "verlopen ";  // of concept.soort; drafts of forms begin with a slash

constexpr db::Sql tel{
    "verlopen.tel",
    "SELECT count(*) FROM concept WHERE medewerker = $1 AND soort LIKE 'verlopen %' AND soort <> $2"};
constexpr db::Sql delete_pad{"verlopen.weg_pad",
                             "DELETE FROM concept WHERE medewerker = $1 AND soort = $2 AND sleutel = $3"};
constexpr db::Sql insert_concept{
    "verlopen.insert",
    "INSERT INTO concept (id, medewerker, soort, sleutel, inhoud_z, gewijzigd, verloopt) VALUES ($1, $2, "
    "$3, $4, $5, $6, $7)"};
constexpr db::Sql select_van{
    "verlopen.van",
    "SELECT id, inhoud_z, gewijzigd, verloopt FROM concept WHERE medewerker = $1 AND soort LIKE "
    "'verlopen %' AND verloopt > $2 ORDER BY gewijzigd DESC, id LIMIT 20"};
constexpr db::Sql select_nieuw{
    "verlopen.nieuw",
    "SELECT 1 FROM concept c JOIN account a ON a.medewerker = c.medewerker WHERE a.id = $1 AND c.soort "
    "LIKE 'verlopen %' AND "
    "c.verloopt > $2 AND (a.laatst_ingelogd IS NULL OR c.gewijzigd >= a.laatst_ingelogd) LIMIT 1"};
constexpr db::Sql delete_een{
    "verlopen.weg", "DELETE FROM concept WHERE medewerker = $1 AND id = $2 AND soort LIKE 'verlopen %'"};

}  // namespace

namespace store {

bool bewaar(db::Tx& tx, kern::MedewerkerId van, const VerlopenFormulier& formulier, const IdBytes& id,
            const db::Bytes& verzegeld, Instant nu, Instant verloopt, int hoogstens) {
    const std::string soort = std::string(voorvoegsel) + formulier.pad;
    if (tx.value<int>(tel, van, soort).value_or(0) >= hoogstens) return false;
    tx.run(delete_pad, van, soort, IdBytes{});
    tx.run(insert_concept, id, van, soort, IdBytes{}, verzegeld, nu, verloopt);
    return true;
}

std::vector<Teruggevonden> teruggevonden(const kern::Kern& kern, db::Reader& reader, kern::MedewerkerId van,
                                         Instant nu) {
    std::vector<Teruggevonden> gevonden;
    for (db::Row row : reader.query(select_van, van, nu)) {
        const auto id = row.get<IdBytes>(0);
        auto formulier = kern.sealer.open_house<VerlopenFormulier>(doel_sleutel, id, row.bytes(1));
        auto velden = web::parse_query(formulier.ingevuld);
        if (!velden) throw sleutels::BrokenSeal(VerlopenFormulier::kolom);
        gevonden.push_back({id, std::move(formulier.pad), std::move(formulier.formulier), std::move(*velden),
                            row.get<Instant>(2), row.get<Instant>(3)});
    }
    return gevonden;
}

bool heeft_nieuwe(db::Reader& reader, const toegang::GrantBasis& grant) {
    return reader.value<int>(select_nieuw, grant.wie().account, grant.nu()).has_value();
}

void gooi_weg(db::Tx& tx, const toegang::GrantBasis& grant, const IdBytes& id) {
    tx.run(delete_een, grant.wie().medewerker, id);
}

}  // namespace store

void bewaar_verlopen(kern::Call& call, kern::MedewerkerId van, std::string_view formulier) {
    if (!rules::wordt_bewaard(call.request.path)) return;
    const VerlopenFormulier verlopen{call.request.path, std::string(formulier),
                                     rules::ingevuld(rules::te_bewaren(call.request.form))};
    if (verlopen.ingevuld.empty() || verlopen.ingevuld.size() > rules::verlopen_bytes) return;
    const IdBytes id = call.kern.random.id<struct Concept>();
    const db::Bytes verzegeld = call.kern.sealer.seal_house(doel_sleutel, id, verlopen);
    const auto body = [&](db::Tx& tx, std::optional<toegang::Principal>& wie) -> Result<logboek::Regel> {
        if (!store::bewaar(tx, van, verlopen, id, verzegeld, call.nu,
                           call.nu.plus_seconds(rules::verlopen_seconden), rules::verlopen_formulieren))
            return refused("te-veel", "Er zijn al te veel formulieren bewaard.");
        wie.emplace().medewerker = van;
        return logboek::regel("formulier.bewaard");
    };
    // Too many: this one is not kept, and the log-in page follows as it would.
    (void)kern::change_public(call, body);
}

Begin begin(const kern::Call& call) {
    Begin begin{web::Input::empty()};
    if (call.wie != nullptr && call.request.query.get("terug") == "ja") {
        for (auto& een : store::teruggevonden(call.kern, call.reader, call.wie->medewerker, call.nu)) {
            if (een.formulier != call.request.path) continue;
            begin = {web::Input::from_form(een.velden), std::move(een.pad)};
            break;  // the newest
        }
    }
    if (begin.input.typed("concept").empty()) begin.input.set("concept", call.kern.random.id<kern::Item>());
    return begin;
}

}  // namespace inloggen
