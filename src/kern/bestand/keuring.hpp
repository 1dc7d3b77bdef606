// What a file passes before it is kept: its kind, its name, what hides in it, and the virus scanner when the house has one.
// Every way in calls keur(); nothing else lets a file through.
#pragma once

#include "kern/bestand/bestand.hpp"
#include "kern/toegang/kern.hpp"
#include "platform/files/scanner.hpp"

namespace bestand {

// The sides of a picture, in pixels: what unpacks to more may stop the machine of who opens it.
inline constexpr std::uint32_t beeld_zijde_max = 12'000;

// InvalidInput at `veld` for what may not be kept; what the scanner finds is noted in the log too. A Refusal when the
// scanner does not answer: a house that has one takes nothing unseen. The snapshot of `call` may be older than that entry.
template <toegang::Rechttype R>
Result<void> keur(kern::Call& call, const toegang::Grant<R>& grant, std::string_view veld,
                  const web::File& file) {
    if (auto gevonden = fout(veld, file)) return tl::unexpected<Error>(InvalidInput{{std::move(*gevonden)}});
    if (call.kern.clamav.empty()) return {};
    switch (files::scan(call.kern.clamav, file.body)) {
        case files::Scan::clean: return {};
        case files::Scan::found: break;
        case files::Scan::failed:
            return refused("bestand.virusscanner",
                           "De virusscanner antwoordt niet. Probeer het later opnieuw.");
    }
    TRY(kern::change(call, grant, [](db::Tx&, const toegang::Grant<R>& vers) -> Result<logboek::Regel> {
        return logboek::regel("bestand.virus", vers.dossier());
    }));
    return invalid(std::string(veld), "virus",
                   "De virusscanner vond iets in dit bestand. Het is niet bewaard.");
}

}  // namespace bestand
