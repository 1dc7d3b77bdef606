// The pages of the slice.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "domein/aanmelding/aanmelding.hpp"
#include "domein/aanmelding/bijlage.hpp"
#include "domein/aanmelding/concept.hpp"
#include "domein/aanmelding/delen.hpp"
#include "domein/aanmelding/form.hpp"
#include "domein/aanmelding/store.hpp"
#include "domein/betrokkene/betrokkene.hpp"
#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace aanmelding::view {

// The form. Works without script: each button sends the whole of it, and what was typed is kept.
struct Formulier {
    const toegang::GrantBasis& grant;
    const web::Input& input;
    const Lijsten& lijsten;
    std::span<const store::Melder> melders;  // only for the house
    bool van_huis = false;
    concepten::Id id;
    std::int64_t versie = 0;                    // of the draft this filling was made with
    html::Fragment melding = {};                // what happened in between
    std::optional<concepten::Concept> bewaard;  // the draft as it was kept last
    std::int64_t concept_dagen = 30;
    std::int64_t contact_werkdagen = 5;
    std::string piket;
    void operator()(html::Out& out) const;
};

// What stands in one part of the form: views_delen.cpp.
void deel_inhoud(html::Out& out, const Formulier& f, delen::Deel deel);
// The parts of the form about people: views_personen.cpp.
void betrokkene_velden(html::Out& out, const Formulier& f);
void kring_velden(html::Out& out, const Formulier& f);
void professional_velden(html::Out& out, const Formulier& f);

// Another window saved another text of this draft: both, field by field. The form with the reader's own text follows.
struct ConceptBotsing {
    const concepten::Concept& nu;
    const web::Fields& jouw;
    void operator()(html::Out& out) const;
};

// Another window sent it in: what was typed here is shown, to add what the report misses.
struct AlVerstuurd {
    html::Url naar;
    const web::Fields& jouw;
    void operator()(html::Out& out) const;
};

struct Conceptregel {
    concepten::Id id;
    std::string naam;  // of the betrokkene as typed; empty: not typed yet
    Instant gewijzigd;
    Instant verloopt;
};
struct Overzicht {
    const toegang::ScopeBasis& scope;
    const store::Bladzijde& blad;
    std::span<const Conceptregel> concepten;
    long long bladzijde = 1;
    long long grootte = 25;
    bool mag_triage = false;
    void operator()(html::Out& out) const;
};

// What the aanmelder sees of his report: receipt, how it stands, what he wrote, the outcome.
struct Volgblad {
    const toegang::GrantBasis& grant;
    const Aanmelding& aanmelding;
    std::span<const betrokkene::Persoon> personen;
    std::span<const Aanvulling> aanvullingen;
    std::span<const bijlage::Bijlage> bijlagen;
    const std::optional<store::Besluit>& besluit;
    const web::Input& input;      // of the addition, when it came back
    html::Fragment melding = {};  // what happened in between
    std::int64_t contact_werkdagen = 5;
    std::string piket;
    bool net_verstuurd = false;
    bool mag_aanvullen = false;
    void operator()(html::Out& out) const;
};

}  // namespace aanmelding::view
