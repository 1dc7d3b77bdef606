#include "domein/werk/pages.hpp"

#include "domein/werk/actions.hpp"
#include "domein/werk/form.hpp"
#include "domein/werk/store.hpp"
#include "domein/werk/views.hpp"
#include "kern/pagina/antwoord.hpp"

namespace werk::pages {

web::Response thuis(kern::Call& call, const toegang::Scope<Lezen>& scope) {
    const Werk gevonden = store::lees(call.reader, scope, call.request.query.get("bij"));
    return pagina::antwoord(call, scope, {.titel = "Mijn werk", .hier = "/"}, view::Thuis{scope, gevonden});
}

web::Response gezien(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Instant tot = lees_tot(input);
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    if (auto gedaan = actions::gezien(call, grant, tot); !gedaan)
        return pagina::geweigerd(call, gedaan.error());
    return web::see_other("/");
}

web::Response gelezen(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Gelezen gelezen = lees_gelezen(input);
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    if (auto gedaan = actions::gelezen(call, grant, gelezen); !gedaan)
        return pagina::geweigerd(call, gedaan.error());
    return web::see_other("/");
}

}  // namespace werk::pages
