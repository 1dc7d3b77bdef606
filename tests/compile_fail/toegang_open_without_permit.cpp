// expect: is private within this context
#include <tuple>

#include "kern/toegang/routes.hpp"

struct Tekst {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"test", "tekst_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

Tekst open(kern::Kern& kern, kern::DossierId dossier, db::BytesView sealed) {
    return kern.sealer.open<Tekst>(sleutels::OpenPermit{}, dossier, dossier, sealed);
}
