// What every slice is given: the house's database, keys, log, gate, clock and randomness, made once in main.cpp. And the
// audited change: the only way a slice can write.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kern/logboek/logboek.hpp"
#include "kern/toegang/gate.hpp"
#include "kern/toegang/sessie.hpp"
#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"
#include "platform/html/url.hpp"
#include "platform/web/request.hpp"

namespace toegang {
class Stromen;
}

namespace kern {

struct HuisFeiten {
    std::string id;
    std::string naam;
    bool demo = false;
    std::optional<Date> vaste_datum;
};

// One line of the menu; shown to who has the right.
struct MenuRegel {
    std::string_view groep;
    std::string_view titel;
    html::Url pad;
    toegang::Recht recht;
    html::Url hulp = html::url("/hulp");  // the page of the handbook about this work
    std::string_view toets = {};          // the letter that leads here after a g
};

// One part of a casus that has a page of its own, in the row of links above each page of that dossier; shown to who has
// the right there.
struct DossierDeel {
    std::string_view titel;
    html::Url (*pad)(DossierId dossier);
    toegang::Recht recht;
};

struct Kern {
    db::Database& db;
    sleutels::KeyStore& keys;
    const Clock& clock;
    Random& random;
    HuisFeiten huis;
    sleutels::Sealer sealer{keys, random};
    logboek::Logboek logboek{db, keys, random, huis.id};
    toegang::Gate gate{sealer};
    std::vector<MenuRegel> menu{};
    std::vector<DossierDeel> delen{};
    // Unix socket of the virus scanner that every file is shown to; empty: the house has none.
    std::string clamav{};
    // The open streams; told of each change before it is acknowledged. Nothing: a house that serves no pages.
    std::shared_ptr<toegang::Stromen> stromen{};
};

// One request under way. `wie` is nobody on public routes of people who are not logged in.
struct Call {
    Kern& kern;
    const web::Request& request;
    db::Reader& reader;  // a snapshot; see change() for what comes after
    const toegang::Principal* wie;
    logboek::Inzage& inzage;
    Instant nu;
    bool vastgelegd = false;  // a change was made and has its own entry
    // Set by a page that shows what is new in this dossier: the entry of this look also marks it as seen.
    std::optional<DossierId> gezien = std::nullopt;
};

namespace detail {
// Runs the body on the writer; the untyped part of change().
using Verandering = std::function<Result<logboek::Regel>(db::Tx&, const toegang::Principal&, toegang::Doel&)>;
Result<void> verander(Call& call, const toegang::GrantBasis& grant, const Verandering& verandering);
}  // namespace detail

// The body of a change for somebody no session speaks for yet. It may fill `wie`: whom the entry is about.
using OpenbareVerandering =
    std::function<Result<logboek::Regel>(db::Tx&, std::optional<toegang::Principal>& wie)>;

// As change() below, but nobody is asked: for log-in, its failures and the form that came after its session ended. Only the
// slice inloggen calls it. Same contract: an entry with every change, an Error undoes all of it, may run twice.
Result<void> change_public(Call& call, const OpenbareVerandering& body);

// Changes something, durable on return, with its log entry in the same commit. Inside the transaction the session is read
// and the gate asked again, so a revocation in between counts (NotFound). The body gets the Tx and the renewed grant, must
// not have other effects (it may run twice on PostgreSQL), and returns the entry; an Error of the body undoes all of it.
// Throws db::DatabaseError when it could not be stored.
template <toegang::Rechttype R, class Body>
Result<void> change(Call& call, const toegang::Grant<R>& grant, Body&& body) {
    const toegang::Doelwit doelwit = toegang::doelwit_van(grant);
    return detail::verander(
        call, grant,
        [&](db::Tx& tx, const toegang::Principal& wie, toegang::Doel& doel) -> Result<logboek::Regel> {
            toegang::Besluit besluit;
            auto opnieuw = call.kern.gate.ask<R>(tx, wie, doelwit, call.nu, call.inzage, besluit);
            if (!opnieuw) return not_found();
            doel = besluit.doel;
            return body(tx, std::as_const(*opnieuw));
        });
}

}  // namespace kern
