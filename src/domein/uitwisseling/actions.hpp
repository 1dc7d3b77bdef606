// What one can do with another house. Pages and API share these.
#pragma once

#include <string_view>

#include "domein/uitwisseling/store.hpp"

namespace uitwisseling::actions {

// Asks another house whether it knows the betrokkene of this casus; its file can be fetched afterwards. The same id twice is
// one question.
Result<kern::ItemId> vraag(kern::Call& call, const toegang::Grant<Uitwisselen>& grant,
                           const NieuweVraag& nieuw, kern::ItemId id);
// What is known when somebody asks, for form and rules.
rules::VraagFeiten vraag_feiten(kern::Call& call, const toegang::GrantBasis& grant,
                                const store::Beslissers& beslissers,
                                std::span<const kern::OrganisatieId> kiesbaar,
                                std::span<const std::string> grondslagen, const NieuweVraag& nieuw);

// Reads the answer to the question of this grant.
Result<void> lees_antwoord(kern::Call& call, const toegang::Grant<Uitwisselen>& grant,
                           std::string_view bytes);

// Reads a file that came to the house; the id of the question it held, or nothing: it was a receipt, and who sent the package
// hears of it.
Result<std::optional<kern::DossierId>> ontvang(kern::Call& call, const toegang::Grant<Ontvangen>& grant,
                                               std::string_view bytes);
// Nobody of ours: an answer that says so and no more.
Result<void> geen_treffer(kern::Call& call, const toegang::Grant<Ontvangen>& grant, kern::DossierId vraag);
// It is the person of this casus: an answer, put on record here.
Result<kern::ItemId> treffer(kern::Call& call, const toegang::Grant<Uitwisselen>& grant,
                             const NieuweTreffer& nieuw, kern::ItemId id);

}  // namespace uitwisseling::actions
