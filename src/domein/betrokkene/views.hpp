// The pages of the slice.
#pragma once

#include "domein/betrokkene/form.hpp"
#include "domein/betrokkene/rights.hpp"
#include "kern/toegang/gate.hpp"
#include "platform/html/parts.hpp"

namespace betrokkene::view {

// All people of the dossier, with the picture of the network.
struct Personen {
    const toegang::GrantBasis& grant;
    const DossierKop& dossier;
    const std::vector<Persoon>& personen;
    const std::vector<Relatie>& relaties;
    const std::vector<Contactmoment>& contacten;
    const std::optional<Waarschuwing>& waarschuwing;
    void operator()(html::Out& out) const;
};

// One person: data, relations, contact moments, and the form for a new one.
struct Een {
    const toegang::GrantBasis& grant;
    const DossierKop& dossier;
    const std::vector<Persoon>& personen;
    const Persoon& persoon;
    const std::vector<Relatie>& relaties;
    const std::vector<Contactmoment>& contacten;
    const std::optional<Waarschuwing>& waarschuwing;
    const web::Input& input;      // of a contact moment
    html::Fragment melding = {};  // what stands in its way
    void operator()(html::Out& out) const;
};

// A new person, or with `huidig` another version of one.
struct Formulier {
    const toegang::GrantBasis& grant;
    const DossierKop& dossier;
    const web::Input& input;
    const Lijsten& lijsten;
    const std::vector<Persoon>& personen;
    Rol rol;
    const Persoon* huidig = nullptr;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

// Somebody changed the person first: what differs, and the choice.
struct Botsing {
    const toegang::GrantBasis& grant;
    const DossierKop& dossier;
    const Persoon& nu;
    const std::vector<Persoon>& personen;
    const web::Fields& jouw;
    void operator()(html::Out& out) const;
};

struct Verwijderen {
    const toegang::GrantBasis& grant;
    const DossierKop& dossier;
    const Persoon& persoon;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

struct RelatieFormulier {
    const toegang::GrantBasis& grant;
    const DossierKop& dossier;
    const web::Input& input;
    const Lijsten& lijsten;
    const std::vector<Persoon>& personen;
    void operator()(html::Out& out) const;
};

// Which form of the page of a relation came back.
enum class RelatieForm : std::uint8_t { geen, einde, verwijdering };
struct EenRelatie {
    const toegang::GrantBasis& grant;
    const DossierKop& dossier;
    const std::vector<Persoon>& personen;
    const Relatie& relatie;
    const web::Input& input;
    RelatieForm actief = RelatieForm::geen;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

struct WaarschuwingFormulier {
    const toegang::GrantBasis& grant;
    const DossierKop& dossier;
    const std::optional<Waarschuwing>& nu;
    const web::Input& input;
    void operator()(html::Out& out) const;
};
// Somebody set or changed it first: both versions.
struct WaarschuwingBotsing {
    const toegang::GrantBasis& grant;
    const DossierKop& dossier;
    const std::optional<Waarschuwing>& nu;
    const web::Fields& jouw;
    bool weghalen = false;
    void operator()(html::Out& out) const;
};

// --- What these pages share -------------------------------------------------------------------------------------------------

bool mag(const toegang::GrantBasis& grant, toegang::Recht recht);
// The name of somebody in running text; "iemand" when this reader can't see him.
std::string naam_van(const std::vector<Persoon>& personen, kern::ItemId id);
// "betrokkene", "ouder", "medewerker huurincasso, Woonstichting De Wal".
std::string wat_hij_is(const Persoon& persoon);
// The table of relations, each with a link to its page.
struct Relatietabel {
    const toegang::GrantBasis& grant;
    const std::vector<Persoon>& personen;
    const std::vector<Relatie>& relaties;
    void operator()(html::Out& out) const;
};
// The picture of the network and its table.
struct Kaart {
    const std::vector<Persoon>& personen;
    const std::vector<Relatie>& relaties;
    Date vandaag;
    void operator()(html::Out& out) const;
};
// "vanaf 2 maart 2024", "tot en met 1 mei 2026"; empty when neither is known.
std::string periode(const Relatie& relatie);

}  // namespace betrokkene::view
