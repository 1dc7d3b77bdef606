// How the pages below a dossier say whose it is.
#include "domein/betrokkene/betrokkene.hpp"
#include "kern/toegang/gate.hpp"
#include "platform/html/signs.hpp"

namespace betrokkene {
namespace {

constexpr toegang::Klassen identiteit{toegang::Klasse::k2};

constexpr db::Sql select_dossier{"betrokkene.dossier",
                                 "SELECT d.kenmerk, d.titel_z FROM dossier d WHERE d.id = $1"};

}  // namespace

DossierKop dossier_kop(db::Reader& reader, const toegang::GrantBasis& grant) {
    const auto lees = [&](db::Row& row) {
        return DossierKop{std::string(row.text(0)),
                          grant.zicht().toon_dossier<Titel>(grant.dossier(), row.bytes(1), identiteit)};
    };
    return reader.one(select_dossier, lees, grant.dossier()).value();
}

void Pad::operator()(html::Out& out) const {
    const std::string_view naam =
        kop.titel.open() ? std::string_view(kop.titel->naam) : std::string_view("Dossier");
    if (toegang::Gate::zou_mogen(grant, toegang::Recht::casus_lezen))
        out("<a href=\"{}\">{}</a>", html::url("/casussen/{}", grant.dossier()), naam);
    else
        out("{}", naam);
    out(" {}", html::Kenmerk{kop.kenmerk});
}

}  // namespace betrokkene
