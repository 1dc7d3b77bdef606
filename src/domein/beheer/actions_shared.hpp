// Small steps that the actions of beheer share.
#pragma once

#include <vector>

#include "domein/beheer/voorstel_store.hpp"

namespace beheer::actions {

// An entry about people of the house. Who they are goes into the sealed opening, as for everybody (regel.hpp), so it stands
// with the persons of an entry without a dossier; `bij` is a code.
inline logboek::Regel over(std::string_view actie, const std::vector<kern::MedewerkerId>& mensen,
                           std::string_view bij = {}) {
    logboek::Gezien wie{};
    for (const auto& mens : mensen) wie.personen.push_back(kern::ItemId::from(mens));
    return {actie, {std::move(wie)}, std::string(bij)};
}

inline bool aangewezen(const Medewerker& mens, Date vandaag) {
    return !mens.geblokkeerd && mens.velden.geldt_op(vandaag);
}

// Puts it before a second person. `voorstel.wacht`: the same waits already.
inline Result<void> leg_voor(db::Tx& tx, VoorstelId id, const NieuwVoorstel& nieuw,
                             const toegang::GrantBasis& grant) {
    if (store::wacht_al(tx, nieuw, grant.nu()))
        return refused("voorstel.wacht", "Dit is al voorgesteld en wacht op een tweede persoon.");
    store::bewaar(tx, id, nieuw, grant.wie().medewerker, grant.nu());
    return {};
}

// The log names a setting with what it was and becomes; the words of a text stay out of it.
std::string wissel_van(std::string_view code, std::string_view oud, std::string_view nieuw);

}  // namespace beheer::actions
