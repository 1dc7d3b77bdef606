// The control of the toegang_*, db_* and kern_* cases: the same shapes, written rightly, compile.
#include <tuple>

#include "kern/toegang/routes.hpp"

struct Lezen {
    static constexpr toegang::Recht recht = toegang::Recht::casus_lezen;
};
struct Wijzigen {
    static constexpr toegang::Recht recht = toegang::Recht::casus_wijzigen;
};
struct Lijst {
    static constexpr toegang::Recht recht = toegang::Recht::casus_lijst;
};
struct Tekst {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"test", "tekst_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

constexpr db::Sql select_een{"test.een", "SELECT id FROM dossier WHERE id = $1"};
constexpr db::Sql update_een{"test.zet", "UPDATE dossier SET ave = 2 WHERE id = $1"};
constexpr toegang::ScopedSql select_lijst{
    "test.lijst", "SELECT d.id FROM" SCOPE_DOSSIERS " WHERE" SCOPE_VAN_MIJ " ORDER BY d.id"};

web::Response open(kern::Call&, toegang::Public) { return {}; }

web::Response page(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    const kern::DossierId dossier = grant.dossier();
    const toegang::GrantBasis& basis = grant;
    for (db::Row row : call.reader.query(select_een, dossier)) {
        const toegang::Gezien<Tekst> seen = basis.zicht().toon_dossier<Tekst>(dossier, row.bytes(0), {});
        if (seen.open()) return {};
    }
    return {};
}

web::Response list(kern::Call& call, const toegang::Scope<Lijst>& scope) {
    for (db::Row row : scope.query(call.reader, select_lijst)) (void)row;
    return {};
}

web::Response zet(kern::Call& call, const toegang::Grant<Wijzigen>& grant) {
    const auto done = kern::change(
        call, grant, [](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
            tx.run(update_een, vers.dossier());
            return logboek::regel("test.zet", vers.dossier());
        });
    (void)done;
    return {};
}

void add(toegang::Routes& routes) {
    routes.get("/open", open);
    routes.get("/casussen/{dossier}", page);
    routes.get("/casussen", list);
    routes.post("/casussen/{dossier}", zet);
}
