// expect: is private within this context
#include "kern/toegang/routes.hpp"

toegang::Zicht look(const toegang::Principal& wie, kern::Call& call, kern::DossierId dossier) {
    return toegang::Zicht(wie, dossier, {}, toegang::Doel::procesregie, Date{2026, 1, 1}, call.kern.sealer,
                          call.inzage);
}
