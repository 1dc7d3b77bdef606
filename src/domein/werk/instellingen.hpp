// How somebody wants his lists, notices and weekly mail.
#pragma once

#include "domein/werk/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace werk {

namespace pages {
web::Response berichten_kiezen(kern::Call& call, const toegang::Grant<Instellen>& grant);
web::Response kies_berichten(kern::Call& call, const toegang::Grant<Instellen>& grant);
web::Response lijst_instellen(kern::Call& call, const toegang::Grant<Instellen>& grant,
                              const toegang::PathText& pad);
web::Response stel_lijst_in(kern::Call& call, const toegang::Grant<Instellen>& grant,
                            const toegang::PathText& pad);
web::Response bewaar_filter(kern::Call& call, const toegang::Grant<Instellen>& grant,
                            const toegang::PathText& pad);
web::Response verwijder_filter(kern::Call& call, const toegang::Grant<Instellen>& grant,
                               const toegang::PathText& pad);
// One's own open actions, on paper.
web::Response acties_afdruk(kern::Call& call, const toegang::Scope<EigenActies>& scope);
}  // namespace pages

namespace api {
web::Response berichtkeuze(kern::Call& call, const toegang::Grant<Instellen>& grant);
web::Response kies_berichten(kern::Call& call, const toegang::Grant<Instellen>& grant);
web::Response lijst(kern::Call& call, const toegang::Grant<Instellen>& grant, const toegang::PathText& pad);
web::Response stel_lijst_in(kern::Call& call, const toegang::Grant<Instellen>& grant,
                            const toegang::PathText& pad);
web::Response bewaar_filter(kern::Call& call, const toegang::Grant<Instellen>& grant,
                            const toegang::PathText& pad);
web::Response verwijder_filter(kern::Call& call, const toegang::Grant<Instellen>& grant,
                               const toegang::PathText& pad);
}  // namespace api

}  // namespace werk
