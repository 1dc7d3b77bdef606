#include "domein/uitwisseling/actions.hpp"

#include <algorithm>

#include "domein/uitwisseling/bestanden.hpp"
#include "domein/uitwisseling/pakket.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/toegang/eenmaal.hpp"
#include "platform/base/text.hpp"

namespace uitwisseling::actions {
namespace {

using logboek::Regel;
using rules::Afwijzing;

constexpr std::int64_t dag = 86'400;

tl::unexpected<Error> met(std::vector<FieldFault> fouten) {
    return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
}
tl::unexpected<Error> nee(Refusal&& bezwaar) { return tl::unexpected<Error>(std::move(bezwaar)); }

std::vector<kern::OrganisatieId> ids(const store::Beslissers& beslissers) {
    std::vector<kern::OrganisatieId> gevonden;
    for (const Beslisser& een : beslissers.kiesbaar) gevonden.push_back(een.id);
    return gevonden;
}

partner::BronFeiten bron_feiten(db::Reader& reader, const toegang::GrantBasis& grant,
                                const store::Beslissers& beslissers,
                                std::span<const kern::OrganisatieId> kiesbaar) {
    const auto nodig = partner::getal(reader, "uitwisseling.bevestigingen", grant.vandaag());
    return {beslissers.gemeld, grant.vandaag(),
            partner::bevestigingen_nodig(nodig, static_cast<int>(kiesbaar.size())), kiesbaar};
}

Instant over_dagen(kern::Call& call, std::string_view instelling, Date vandaag) {
    const auto dagen = std::min<std::int64_t>(partner::getal(call.reader, instelling, vandaag),
                                              huisbericht::geldig_max / dag);
    return call.nu.plus_seconds(dagen * dag);
}

std::string hex(crypto::BytesView bytes) {
    return base::hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

// What the question looks for, hashed as the people of dossiers are.
betrokkene::Naam naam_van(const huisbericht::Vraag& vraag) {
    betrokkene::Naam naam;
    naam.voornamen = vraag.voornamen;
    naam.voorletters = vraag.voorletters;
    naam.voorvoegsel = vraag.voorvoegsel;
    naam.geslachtsnaam = vraag.geslachtsnaam;
    return naam;
}

store::NieuwBinnen verzegel(kern::Kern& kern, const bestanden::Gelezen& gelezen, kern::DossierId id) {
    const auto& vraag = std::get<huisbericht::Vraag>(gelezen.bericht.inhoud);
    betrokkene::Identiteit identiteit;
    identiteit.geboortedatum = vraag.geboortedatum;
    store::NieuwBinnen nieuw;
    nieuw.id = id;
    nieuw.huis = gelezen.van.id;
    nieuw.nummer = gelezen.bericht.nummer;
    nieuw.verloopt = gelezen.bericht.verloopt;
    nieuw.antwoordsleutel = vraag.sleutel;
    nieuw.hash_naam = betrokkene::hash_naam(kern, naam_van(vraag), identiteit);
    if (!vraag.bsn.empty()) nieuw.hash_bsn = betrokkene::hash_bsn(kern, vraag.bsn);
    nieuw.vraag = kern.sealer.seal(
        id, id,
        VraagIn{vraag.doel, vraag.grondslag, vraag.noodzaak, vraag.voornamen, vraag.voorletters,
                vraag.voorvoegsel, vraag.geslachtsnaam, vraag.geboortedatum, vraag.bsn});
    return nieuw;
}

}  // namespace

rules::VraagFeiten vraag_feiten(kern::Call& call, const toegang::GrantBasis& grant,
                                const store::Beslissers& beslissers,
                                std::span<const kern::OrganisatieId> kiesbaar,
                                std::span<const std::string> grondslagen, const NieuweVraag& nieuw) {
    const auto persoon = store::persoon(call.reader, grant, false);
    rules::VraagFeiten feiten;
    if (nieuw.huis) feiten.huis = partner::ander_huis(call.reader, *nieuw.huis);
    feiten.grondslagen = grondslagen;
    feiten.naam_en_datum = persoon.volledig;
    feiten.bsn_bekend = persoon.bsn_bekend;
    feiten.bron = bron_feiten(call.reader, grant, beslissers, kiesbaar);
    return feiten;
}

Result<kern::ItemId> vraag(kern::Call& call, const toegang::Grant<Uitwisselen>& grant,
                           const NieuweVraag& nieuw, kern::ItemId id) {
    const auto beslissers = store::beslissers(call.reader, grant);
    const auto kiesbaar = ids(beslissers);
    std::vector<std::string> codes;
    for (auto& code : partner::codes(call.reader, rules::grondslagen, grant.vandaag()))
        codes.push_back(std::move(code.code));
    const auto feiten = vraag_feiten(call, grant, beslissers, kiesbaar, codes, nieuw);
    if (auto bezwaar = rules::vraag_bezwaar(feiten)) return nee(std::move(*bezwaar));
    if (auto fouten = rules::fouten(nieuw, feiten); !fouten.empty()) return met(std::move(fouten));
    Inhoud inhoud = store::persoon(call.reader, grant, nieuw.met_bsn).naam;
    inhoud.doel = nieuw.doel;
    inhoud.grondslag = partner::code_naam(call.reader, rules::grondslagen, nieuw.grondslag);
    inhoud.noodzaak = nieuw.noodzaak;
    inhoud.waarom_bsn = nieuw.waarom_bsn;
    inhoud.besluit = nieuw.besluit.bron;
    const crypto::Key zaad = crypto::Key::random(call.kern.random);
    const auto eenmalig = crypto::box_keys(zaad);
    const store::Rij rij{.richting = Richting::gevraagd,
                         .huis = *nieuw.huis,
                         .nummer = call.kern.random.id<kern::Huisbericht>(),
                         .grondslag = nieuw.grondslag,
                         .met_bsn = nieuw.met_bsn,
                         .verloopt = over_dagen(call, "uitwisseling.vraag_dagen", grant.vandaag()),
                         .antwoord = std::nullopt,
                         .antwoordsleutel = {eenmalig.open.begin(), eenmalig.open.end()}};
    const store::Verzegeld verzegeld{id, call.kern.sealer.seal(grant.dossier(), id, inhoud),
                                     call.kern.sealer.seal(grant.dossier(), id, Geheim{hex(zaad.bytes())})};
    TRY(kern::change(call, grant, [&](db::Tx& tx, const toegang::Grant<Uitwisselen>& vers) -> Result<Regel> {
        if (toegang::al_gemaakt(tx, vers, id))
            return logboek::regel("uitwisseling.vragen", vers.dossier(), "dubbel");
        const auto huis = partner::ander_huis(tx, *nieuw.huis);
        if (!huis || !partner::geldig(*huis, vers.vandaag()))
            return invalid("huis", "unknown", "Met dit huis wordt nu niet uitgewisseld.");
        store::bewaar(tx, vers, rij, nieuw.besluit, verzegeld);
        return logboek::regel("uitwisseling.vragen", vers.dossier(), nieuw.met_bsn ? "bsn" : "");
    }));
    return id;
}

Result<void> lees_antwoord(kern::Call& call, const toegang::Grant<Uitwisselen>& grant,
                           std::string_view bytes) {
    const auto vraag = store::een(call.reader, grant);
    if (!vraag || vraag->richting != Richting::gevraagd) return not_found();
    auto gelezen = bestanden::lees(call, grant, *vraag, bytes, huisbericht::Soort::antwoord);
    if (gelezen && vraag->staat != Staat::open) gelezen = tl::unexpected(Afwijzing::al_beantwoord);
    if (gelezen && vraag->verloopt <= call.nu) gelezen = tl::unexpected(Afwijzing::verlopen);
    if (!gelezen) return bestanden::wijs_af(call, grant, gelezen.error());
    const auto& antwoord = std::get<huisbericht::Antwoord>(gelezen->bericht.inhoud);
    if (antwoord.vraag != vraag->nummer) return bestanden::wijs_af(call, grant, Afwijzing::andere_vraag);
    const Instant verloopt = over_dagen(call, "uitwisseling.pakket_dagen", grant.vandaag());
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Uitwisselen>& vers) -> Result<Regel> {
                            if (!store::onthoud(tx, gelezen->bericht, gelezen->van.id, vers.nu()) ||
                                !store::bewaar_antwoord(tx, vers, antwoord.treffer, verloopt))
                                return conflict("Dit antwoord is intussen al ingelezen.");
                            return logboek::regel("uitwisseling.antwoord", vers.dossier(),
                                                  antwoord.treffer ? "treffer" : "geen-treffer");
                        });
}

Result<std::optional<kern::DossierId>> ontvang(kern::Call& call, const toegang::Grant<Ontvangen>& grant,
                                               std::string_view bytes) {
    auto gelezen = bestanden::lees(call, bytes, grant.vandaag());
    if (gelezen && gelezen->bericht.soort() == huisbericht::Soort::ontvangst) {
        TRY(pakket::lees_ontvangst(call, grant, gelezen->bericht, gelezen->van.id));
        return std::optional<kern::DossierId>{};
    }
    if (gelezen && gelezen->bericht.soort() != huisbericht::Soort::vraag)
        gelezen = tl::unexpected(Afwijzing::andere_soort);
    if (!gelezen) return bestanden::wijs_af(call, grant, gelezen.error());
    const kern::DossierId id = call.kern.keys.fresh_dossier();
    const auto nieuw = verzegel(call.kern, *gelezen, id);
    const auto gedaan =
        kern::change(call, grant, [&](db::Tx& tx, const toegang::Grant<Ontvangen>& vers) -> Result<Regel> {
            if (!store::onthoud(tx, gelezen->bericht, gelezen->van.id, vers.nu()))
                return conflict("Dit bestand is intussen al ingelezen.");
            store::bewaar(tx, nieuw, vers.nu());
            return logboek::regel("uitwisseling.ontvangen", id, gelezen->van.id.text());
        });
    if (!gedaan) return tl::unexpected<Error>(gedaan.error());
    return std::optional(id);
}

Result<void> geen_treffer(kern::Call& call, const toegang::Grant<Ontvangen>& grant, kern::DossierId vraag) {
    const IdBytes nummer = call.kern.random.id<kern::Huisbericht>();
    return kern::change(call, grant, [&](db::Tx& tx, const toegang::Grant<Ontvangen>& vers) -> Result<Regel> {
        const auto binnen = store::binnen(tx, vraag);
        if (!binnen) return not_found();
        const auto gevonden = store::overeenkomsten(tx, *binnen, vers.wie(), vers.vandaag());
        if (auto bezwaar = rules::geen_treffer_bezwaar(*binnen, gevonden, vers.nu()))
            return nee(std::move(*bezwaar));
        if (!store::sluit(tx, vraag, Staat::geen_treffer, nummer, vers.wie(), vers.nu()))
            return conflict("Deze vraag is intussen al beantwoord.");
        return logboek::regel("uitwisseling.geen-treffer", vraag,
                              gevonden.empty() ? "" : "beoordeeld-als-ander");
    });
}

Result<kern::ItemId> treffer(kern::Call& call, const toegang::Grant<Uitwisselen>& grant,
                             const NieuweTreffer& nieuw, kern::ItemId id) {
    const auto beslissers = store::beslissers(call.reader, grant);
    const auto kiesbaar = ids(beslissers);
    const auto binnen = nieuw.vraag ? store::binnen(call.reader, *nieuw.vraag) : std::nullopt;
    if (!binnen) return invalid("vraag", "unknown", "Deze vraag is er niet meer.");
    if (auto fouten = rules::fouten(nieuw.besluit, bron_feiten(call.reader, grant, beslissers, kiesbaar));
        !fouten.empty())
        return met(std::move(fouten));
    const auto gevraagd = store::lees(call, *binnen);
    if (!gevraagd) return invalid("vraag", "unknown", "Deze vraag is er niet meer.");
    // Of whom it is stands in the casus already: what the other house called him is not kept twice.
    Inhoud inhoud;
    inhoud.doel = gevraagd->doel;
    inhoud.grondslag = gevraagd->grondslag;
    inhoud.noodzaak = gevraagd->noodzaak;
    inhoud.besluit = nieuw.besluit.bron;
    const store::Rij rij{.richting = Richting::beantwoord,
                         .huis = binnen->huis,
                         .nummer = binnen->nummer,
                         .grondslag = {},
                         .met_bsn = false,
                         .verloopt = over_dagen(call, "uitwisseling.pakket_dagen", grant.vandaag()),
                         .antwoord = call.kern.random.id<kern::Huisbericht>(),
                         .antwoordsleutel = binnen->antwoordsleutel};
    const store::Verzegeld verzegeld{id, call.kern.sealer.seal(grant.dossier(), id, inhoud), std::nullopt};
    TRY(kern::change(call, grant, [&](db::Tx& tx, const toegang::Grant<Uitwisselen>& vers) -> Result<Regel> {
        if (toegang::al_gemaakt(tx, vers, id))
            return logboek::regel("uitwisseling.treffer", vers.dossier(), "dubbel");
        const auto nu = store::binnen(tx, binnen->id);
        if (!nu) return not_found();
        const auto past = store::overeenkomsten(tx, *nu, vers.wie(), vers.vandaag());
        const bool deze = std::ranges::any_of(
            past, [&](const Overeenkomst& een) { return een.dossier == vers.dossier() && een.van_mij; });
        if (auto bezwaar = rules::treffer_bezwaar(*nu, deze, vers.nu())) return nee(std::move(*bezwaar));
        if (!store::sluit(tx, nu->id, Staat::treffer, std::nullopt, vers.wie(), vers.nu()))
            return conflict("Deze vraag is intussen al beantwoord.");
        store::bewaar(tx, vers, rij, nieuw.besluit, verzegeld);
        return logboek::regel("uitwisseling.treffer", vers.dossier());
    }));
    return id;
}

}  // namespace uitwisseling::actions
