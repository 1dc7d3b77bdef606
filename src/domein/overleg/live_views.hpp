// The pages of the table. Each part of the live page is a fragment of its own, that is read again when its version changed.
#pragma once

#include "domein/overleg/live_store.hpp"
#include "domein/plan/plan.hpp"
#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace overleg::live::view {

// What all at the meeting may know, with one's own points.
struct Stand {
    const toegang::Principal& wie;
    const Overleg& overleg;
    const std::vector<Punt>& punten;
    const std::vector<Lid>& leden;
    bool leidt = false;
    bool bij_punt_van_ander = false;  // the table is at a point that is not his
    bool zaal = false;
    void operator()(html::Out& out) const;
};

// The head of the point it is at; nothing: not his.
struct PuntKop {
    const Punt* punt;
    const std::vector<Aanwezige>& aanwezigen;
    bool bij_punt_van_ander = false;
    void operator()(html::Out& out) const;
};

struct Regels {
    const toegang::Principal& wie;
    const Punt* punt;
    const std::vector<Regel>& regels;
    bool leidt = false;
    void operator()(html::Out& out) const;
};

// What one does at the point: not read anew while somebody types.
struct Formulieren {
    const toegang::Principal& wie;
    const Punt& punt;
    const std::vector<store::Organisatie>& organisaties;
    const plan::Plan* plan;  // nothing: makes no actions
    bool leidt = false;
    const web::Input& input;
    void operator()(html::Out& out) const;
};

struct Blad {
    Stand stand;
    PuntKop punt;
    Regels regels;
    html::Fragment formulieren = {};
    html::Fragment melding = {};
    const web::Input& input;
    void operator()(html::Out& out) const;
};

// On the wall: only what everybody in the room may see.
struct Zaal {
    const Overleg& overleg;
    const Punt* punt;
    const std::vector<Regel>& regels;
    std::string_view leeg;  // why there is nothing; empty: there is
    void operator()(html::Out& out) const;
};
struct ZaalBlad {
    const Zaal& zaal;
    void operator()(html::Out& out) const;
};

struct Verslagen {
    const toegang::GrantBasis& grant;
    const std::vector<store::VerslagRij>& rijen;
    html::Fragment pad;
    void operator()(html::Out& out) const;
};
struct EenVerslag {
    const toegang::GrantBasis& grant;
    const Verslag& verslag;
    bool leidt = false;
    const web::Input& input;
    html::Fragment pad;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};
struct EenRegel {
    const toegang::GrantBasis& grant;
    const Regel& regel;
    html::Fragment pad;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

}  // namespace overleg::live::view
