// The pages of the slice.
#pragma once

#include <vector>

#include "domein/aanpak/aanpak.hpp"
#include "domein/bijdrage/bijdrage.hpp"
#include "domein/casus/model.hpp"
#include "domein/casus/store.hpp"
#include "domein/overleg/overleg.hpp"
#include "domein/plan/plan.hpp"
#include "kern/lijst/lijst.hpp"
#include "platform/web/input.hpp"

namespace casus::view {

// The list as it stands by itself, or with `gekozen` what somebody chose from it.
struct Casussen {
    const store::Bladzijde& bladzijde;
    int page;
    Date vandaag;
    Lijstkeuze keuze = {};
    const store::Gekozen* gekozen = nullptr;
    std::span<const std::size_t> kolommen = {};  // which of them this person wants, in his order
    const lijst::Balk* balk = nullptr;
    void operator()(html::Out& out) const;
};

// What one person may see of a casus, on one screen: the newest bijdragen and the first open actions, the rest counted and a
// link away. What does not stand here is not opened, so that a casus of years opens as fast as one of weeks.
inline constexpr int bijdragen_op_scherm = 10;
struct Casus {
    const toegang::GrantBasis& grant;
    const Kop& kop;
    const std::vector<betrokkene::Persoon>& personen;
    const bijdrage::Bladzijde& bijdragen;  // the newest bijdragen_op_scherm of them
    const plan::Plan& plan;
    const std::vector<Deelname>& deelnames;
    const std::vector<OpenBesluit>& besluiten;
    const std::vector<IngetrokkenBesluit>& ingetrokken;
    const std::vector<Gebeurtenis>& verloop;
    const web::Input& input;  // of an answer to a decision, when it came back
    const std::optional<betrokkene::Waarschuwing>& waarschuwing;
    const aanpak::Kort& aanpak;
    html::Fragment melding = {};                    // what happened in between
    std::span<const overleg::Overleg> agenda = {};  // meetings to come in which it is taken up
    void operator()(html::Out& out) const;
};

struct KopFormulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const web::Input& input;
    const std::vector<store::Keuze>& mensen;
    void operator()(html::Out& out) const;
};

// Step 1 chooses the organisation, step 2 its people and the rest; both work without JavaScript.
struct DeelnameFormulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const web::Input& input;
    const std::vector<store::Keuze>& organisaties;
    const std::vector<store::Keuze>& mensen;  // of the chosen organisation; empty in step 1
    const Beslissers& beslissers;             // who may have decided it elsewhere
    html::Fragment melding = {};              // what stands in the way
    void operator()(html::Out& out) const;
};

// Somebody changed the head first: both versions, and the choice is the reader's.
struct KopBotsing {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Kop& nu;
    const Kopwijziging& jouw;
    const web::Fields& getypt;
    const std::vector<store::Keuze>& mensen;
    void operator()(html::Out& out) const;
};

// Somebody changed a deelname that this reader wanted to end: how it stands, and the choice when it still runs.
struct DeelnameBotsing {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const Deelname* nu;  // nothing: it is not there
    const web::Fields& jouw;
    void operator()(html::Out& out) const;
};

// Taking back a proposal that waits.
struct IntrekkingFormulier {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const OpenBesluit& besluit;
    const web::Input& input;
    void operator()(html::Out& out) const;
};
// What was taken back, folded in.
struct Ingetrokken {
    const toegang::GrantBasis& grant;
    const std::vector<IngetrokkenBesluit>& besluiten;
    void operator()(html::Out& out) const;
};

struct Ingezien {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const std::vector<store::InzageRegel>& regels;
    void operator()(html::Out& out) const;
};

struct Bsn {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    const std::optional<std::string>& bsn;
    void operator()(html::Out& out) const;
};

}  // namespace casus::view
