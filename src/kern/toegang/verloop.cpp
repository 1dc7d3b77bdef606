#include "kern/toegang/verloop.hpp"

namespace toegang {
namespace {

constexpr db::Sql insert_verloop{
    "verloop.insert",
    "INSERT INTO dossier_verloop (dossier, tijd, soort, waarde, volg) VALUES ($1, $2, $3, $4, $5)"};

}  // namespace

void gebeurd(db::Tx& tx, kern::DossierId dossier, Instant nu, std::string_view soort, std::string_view waarde,
             const IdBytes& volg) {
    tx.run(insert_verloop, dossier, nu, soort, waarde, volg);
}

}  // namespace toegang
