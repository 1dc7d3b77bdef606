// What one can do in beheer. Pages share these; each writes its own entry in the log. InvalidInput carries every fault,
// Refusal the rule, Conflict a version that is not the newest any more. What takes rights away ends the sessions at once.
#pragma once

#include <string>

#include "domein/beheer/model.hpp"
#include "domein/beheer/rights.hpp"
#include "domein/beheer/voorstel.hpp"
#include "kern/toegang/kern.hpp"

namespace beheer::actions {

using toegang::Grant;

Result<kern::OrganisatieId> maak_organisatie(kern::Call& call, const Grant<Wijzigen>& grant,
                                             const std::string& code, const OrganisatieVelden& velden);
Result<void> wijzig_organisatie(kern::Call& call, const Grant<Wijzigen>& grant, kern::OrganisatieId id,
                                const OrganisatieVelden& velden, std::int64_t versie);

Result<kern::MedewerkerId> maak_medewerker(kern::Call& call, const Grant<Wijzigen>& grant,
                                           const MedewerkerVelden& velden);
Result<void> wijzig_medewerker(kern::Call& call, const Grant<Wijzigen>& grant, kern::MedewerkerId id,
                               const MedewerkerVelden& velden, std::int64_t versie);
enum class Blokkade : std::uint8_t { aan, af };
Result<void> zet_blokkade(kern::Call& call, const Grant<Wijzigen>& grant, kern::MedewerkerId id,
                          Blokkade blokkade, std::int64_t versie);

Result<RolId> stel_rol_voor(kern::Call& call, const Grant<RolVoorstellen>& grant, kern::MedewerkerId id,
                            const NieuweRol& nieuw);
Result<void> bevestig_rol(kern::Call& call, const Grant<RolBevestigen>& grant, RolId id, std::int64_t versie);
Result<void> wijs_rol_af(kern::Call& call, const Grant<RolBevestigen>& grant, RolId id, std::int64_t versie);
Result<void> eindig_rol(kern::Call& call, const Grant<RolVoorstellen>& grant, RolId id, std::int64_t versie);

Result<kern::TafelId> maak_tafel(kern::Call& call, const Grant<Wijzigen>& grant, const std::string& code,
                                 const TafelVelden& velden);
Result<void> wijzig_tafel(kern::Call& call, const Grant<Wijzigen>& grant, kern::TafelId id,
                          const TafelVelden& velden, std::int64_t versie);
// Who sits at a triagetafel decides: there it waits for a second person (voorstel.hpp).
Result<Gevolg> voeg_lid_toe(kern::Call& call, const Grant<Wijzigen>& grant, kern::TafelId id,
                            kern::MedewerkerId medewerker);
Result<Gevolg> eindig_lid(kern::Call& call, const Grant<Wijzigen>& grant, kern::TafelId id,
                          kern::MedewerkerId medewerker);

Result<ConvenantId> maak_convenant(kern::Call& call, const Grant<Wijzigen>& grant,
                                   const ConvenantVelden& velden);
Result<void> wijzig_convenant(kern::Call& call, const Grant<Wijzigen>& grant, ConvenantId id,
                              const ConvenantVelden& velden, std::int64_t versie);

Result<void> voeg_code_toe(kern::Call& call, const Grant<Wijzigen>& grant, const std::string& lijst,
                           const std::string& code, const std::string& naam, Date van);
Result<void> eindig_code(kern::Call& call, const Grant<Wijzigen>& grant, const std::string& lijst,
                         const std::string& code);
// A heavy setting (partner::Standaard::zwaar) waits for a second person.
Result<Gevolg> zet_instelling(kern::Call& call, const Grant<Wijzigen>& grant, const std::string& code,
                              const Waarde& waarde);

Result<void> wijs_aan(kern::Call& call, const Grant<Aanwijzen>& grant, kern::MedewerkerId id,
                      const Aanwijzing& aanwijzing, std::int64_t versie);
// `laatste_dag` is still in.
Result<void> eindig_aanwijzing(kern::Call& call, const Grant<Aanwijzen>& grant, kern::MedewerkerId id,
                               Date laatste_dag, std::int64_t versie);
// Hands every dossier of `van` to `naar`; how many.
Result<std::size_t> vervang(kern::Call& call, const Grant<Aanwijzen>& grant, kern::MedewerkerId van,
                            kern::MedewerkerId naar);

}  // namespace beheer::actions
