#include "domein/triage/actions.hpp"

#include <algorithm>

#include "domein/triage/rules.hpp"
#include "domein/triage/store.hpp"
#include "kern/partner/convenant.hpp"
#include "kern/partner/grondslag.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace triage::actions {
namespace {

using Grant = toegang::Grant<Voorbereiden>;

tl::unexpected<Error> als_fout(Refusal refusal) { return tl::unexpected<Error>(std::move(refusal)); }

constexpr std::int64_t halve_dag = 12 * 60 * 60;

// Today is now; an earlier day counts as noon, but never before the report itself.
Instant moment_van(std::optional<Date> dag, const Grant& grant, Instant ingediend) {
    if (!dag || *dag == grant.vandaag()) return grant.nu();
    return std::max(start_of_day(*dag).plus_seconds(halve_dag), ingediend);
}

// What the form left open follows from the kind of decision.
NieuwBesluit aangevuld(kern::Call& call, const Grant& grant, NieuwBesluit nieuw,
                       const store::Afkomst& afkomst, const Keuzes& keuzes) {
    const auto soort_van = [&](kern::OrganisatieId id) {
        const auto een = std::find_if(keuzes.organisaties.begin(), keuzes.organisaties.end(),
                                      [&](const Organisatie& organisatie) { return organisatie.id == id; });
        return een == keuzes.organisaties.end() ? toegang::OrganisatieSoort::gastheer : een->soort;
    };
    if (nieuw.inhoud.grond.empty()) nieuw.inhoud.grond = rules::grond(nieuw.soort);
    if (nieuw.soort == BesluitSoort::ondersteunen) {
        if (!nieuw.procesregisseur) nieuw.procesregisseur = afkomst.toegewezen;
        if (!nieuw.tot)
            nieuw.tot = grant.vandaag().plus_days(
                static_cast<int>(partner::getal(call.reader, "ondersteunen.termijn_dagen", grant.vandaag())));
        // The lead stays with the aanmelder, so he takes part with the rights that go with it.
        const bool genoemd =
            std::any_of(nieuw.organisaties.begin(), nieuw.organisaties.end(),
                        [&](const Toelating& een) { return een.organisatie == afkomst.organisatie; });
        if (!genoemd)
            nieuw.organisaties.push_back(
                {afkomst.organisatie, toegang::DeelnameRol::casusregisseur, {}, {}, {afkomst.aanmelder}});
    }
    for (auto& toelating : nieuw.organisaties) {
        if (toelating.grondslag.empty())
            toelating.grondslag = partner::grondslag(soort_van(toelating.organisatie));
        if (nieuw.soort == BesluitSoort::ondersteunen && !toelating.tot) toelating.tot = nieuw.tot;
    }
    return nieuw;
}

store::VerzegeldBesluit verzegel(kern::Call& call, const Grant& grant, NieuwBesluit& nieuw) {
    store::VerzegeldBesluit klaar;
    klaar.id = call.kern.random.id<kern::Besluit>();
    const bool mandaat =
        partner::instelling(call.reader, rules::instelling_mandaat(nieuw.soort), grant.vandaag()) == "ja";
    // Over a no no mandate goes: then the participants are asked.
    klaar.wijze = rules::wijze(nieuw, mandaat && store::feiten(call.reader, grant).tegen == 0);
    if (klaar.wijze == rules::Wijze::mandaat) {
        nieuw.bron_datum = grant.vandaag();
        nieuw.bron = "Staand mandaat van de publieke deelnemers";
    }
    klaar.inhoud = call.kern.sealer.seal(grant.dossier(), klaar.id, nieuw.inhoud);
    if (!nieuw.bron.empty())
        klaar.bron = call.kern.sealer.seal(grant.dossier(), klaar.id, BesluitBron{nieuw.bron});
    return klaar;
}

}  // namespace

Result<void> eerste_contact(kern::Call& call, const Grant& grant, std::optional<Date> dag) {
    const auto afkomst = store::afkomst(call.reader, grant.dossier());
    if (!afkomst) return not_found();
    if (dag && (*dag > grant.vandaag() || *dag < local_date(afkomst->ingediend)))
        return invalid("dag", "out-of-range", "Kies een dag tussen de aanmelding en vandaag.");
    const auto nummers = store::Nummers::voorraad(call.kern.random);
    return kern::change(call, grant, [&](db::Tx& tx, const Grant& vers) -> Result<logboek::Regel> {
        store::Nummers volg(nummers);
        store::begin(tx, vers, volg.neem());
        if (!store::eerste_contact(tx, vers, moment_van(dag, vers, afkomst->ingediend), volg.neem()))
            return refused("contact-al-vastgelegd", "Het eerste contact is al vastgelegd.");
        return logboek::regel("triage.contact", vers.dossier());
    });
}

Result<void> wijs_toe(kern::Call& call, const Grant& grant, kern::MedewerkerId aan,
                      std::optional<std::int64_t> versie) {
    const auto volg = call.kern.random.id<struct Volg>();
    return kern::change(call, grant, [&](db::Tx& tx, const Grant& vers) -> Result<logboek::Regel> {
        store::begin(tx, vers, volg);
        if (!store::wijs_toe(tx, vers, aan, versie)) {
            // Whether the colleague or the version stood in the way; nothing of this try is kept.
            if (store::wijs_toe(tx, vers, aan, std::nullopt))
                return conflict("Een collega heeft deze aanmelding intussen gewijzigd.");
            return refused("niet-in-dossier", "Deze collega werkt niet mee aan deze aanmelding.",
                           "Wgs 1.8 lid 2");
        }
        return logboek::regel("triage.toewijzen", vers.dossier());
    });
}

Result<void> deel_in(kern::Call& call, const Grant& grant, const Indeling& indeling) {
    if (indeling.categorieen.empty())
        return invalid("categorieen", "required", "Kies waar de tekst over gaat. Meer mag.");
    const auto volg = call.kern.random.id<struct Volg>();
    return kern::change(call, grant, [&](db::Tx& tx, const Grant& vers) -> Result<logboek::Regel> {
        store::begin(tx, vers, volg);
        switch (store::deel_in(tx, vers, indeling)) {
            case store::Ingedeeld::gedaan: return logboek::regel("triage.indelen", vers.dossier());
            case store::Ingedeeld::gewijzigd:
                return conflict("Een collega heeft de soort gegevens intussen gewijzigd.");
            case store::Ingedeeld::bestaat_niet: break;
        }
        return not_found();
    });
}

Result<void> voeg_beoordelaar_toe(kern::Call& call, const Grant& grant, kern::MedewerkerId wie) {
    const auto nummers = store::Nummers::voorraad(call.kern.random);
    return kern::change(call, grant, [&](db::Tx& tx, const Grant& vers) -> Result<logboek::Regel> {
        store::Nummers volg(nummers);
        store::begin(tx, vers, volg.neem());
        if (!store::voeg_beoordelaar_toe(tx, vers, wie, volg))
            return invalid("beoordelaar", "unknown",
                           "Kies iemand van een publieke deelnemer die nog niet meebeoordeelt.");
        return logboek::regel("triage.beoordelaar", vers.dossier());
    });
}

Result<void> vraag(kern::Call& call, const Grant& grant, const std::string& tekst, kern::ItemId id) {
    if (tekst.empty()) return invalid("vraag", "required", "Schrijf wat je van de aanmelder wilt weten.");
    const auto volg = call.kern.random.id<struct Volg>();
    const auto verzegeld = aanmelding::verzegel_vraag(call.kern, grant.dossier(), tekst, id);
    return kern::change(call, grant, [&](db::Tx& tx, const Grant& vers) -> Result<logboek::Regel> {
        if (toegang::al_gemaakt(tx, vers, id))
            return logboek::regel("triage.vragen", vers.dossier(), "dubbel");
        store::begin(tx, vers, volg);
        aanmelding::bewaar_vraag(tx, vers, verzegeld);
        return logboek::regel("triage.vragen", vers.dossier());
    });
}

Result<void> beoordeel(kern::Call& call, const Grant& grant, const Beoordeling& beoordeling) {
    if (auto fouten = rules::fouten(beoordeling); !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    const auto afkomst = store::afkomst(call.reader, grant.dossier());
    if (!afkomst) return not_found();
    std::vector<store::VerzegeldOordeel> verzegeld;
    for (const auto& oordeel : beoordeling.oordelen)
        if (oordeel.antwoord)
            verzegeld.push_back({oordeel.letter, *oordeel.antwoord,
                                 call.kern.sealer.seal(
                                     grant.dossier(), afkomst->item,
                                     OordeelMotivering{std::string(1, oordeel.letter), oordeel.motivering})});
    const auto volg = call.kern.random.id<struct Volg>();
    return kern::change(call, grant, [&](db::Tx& tx, const Grant& vers) -> Result<logboek::Regel> {
        if (auto bezwaar = rules::mag_beoordelen(store::feiten(tx, vers).open_besluit))
            return als_fout(std::move(*bezwaar));
        if (store::oordeel_versie(tx, vers.dossier()) != beoordeling.versie)
            return conflict("Een collega heeft de toetsen intussen beoordeeld.");
        store::begin(tx, vers, volg);
        store::beoordeel(tx, vers, verzegeld);
        return logboek::regel("triage.beoordelen", vers.dossier());
    });
}

Result<Voorbereid> bereid_voor(kern::Call& call, const Grant& grant, const NieuwBesluit& gevraagd) {
    const auto afkomst = store::afkomst(call.reader, grant.dossier());
    if (!afkomst) return not_found();
    Keuzes keuzes = store::keuzes(call.reader, grant);
    const auto ingesteld =
        partner::getal(call.reader, rules::instelling_bevestigingen(gevraagd.soort), grant.vandaag());
    keuzes.nodig = rules::bevestigingen_nodig(ingesteld, static_cast<int>(keuzes.beslissers.size()));
    // What is wrong with the input is said in terms of what was sent, so the source is judged before a mandate fills it in.
    NieuwBesluit nieuw = aangevuld(call, grant, gevraagd, *afkomst, keuzes);
    auto fouten = rules::fouten(nieuw, keuzes, grant.vandaag());
    for (const auto& toelating : nieuw.organisaties)
        if (auto verlopen = partner::convenant_bezwaar(call.reader, toelating.organisatie, grant.vandaag()))
            fouten.push_back({"organisaties", "covenant", std::move(*verlopen)});
    if (!fouten.empty()) return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    store::VerzegeldBesluit verzegeld = verzegel(call, grant, nieuw);
    const auto nummers = store::Nummers::voorraad(call.kern.random);
    Voorbereid gedaan{verzegeld.id, verzegeld.wijze != rules::Wijze::bevestigen};
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant& vers) -> Result<logboek::Regel> {
        const rules::Feiten feiten = store::feiten(tx, vers);
        if (auto bezwaar = rules::mag_voorbereiden(nieuw.soort, feiten, verzegeld.wijze))
            return als_fout(std::move(*bezwaar));
        verzegeld.nodig = rules::bevestigingen_nodig(ingesteld, feiten.beoordelaars);
        store::Nummers volg(nummers);
        store::begin(tx, vers, volg.neem());
        store::bewaar(tx, vers, nieuw, verzegeld);
        if (const auto wie = store::niemand_van(tx, vers, verzegeld.id))
            return invalid("organisaties", "nobody-can-look",
                           "Van " + *wie + " kan niemand meekijken. Kies wie er meedoet, of laat " + *wie +
                               " mensen aanwijzen.");
        if (!gedaan.genomen)
            return logboek::regel("triage.voorbereiden", vers.dossier(),
                                  std::string(rules::code(nieuw.soort)));
        store::voltrek(tx, vers, verzegeld.id, volg);
        return logboek::regel("triage.besluiten", vers.dossier(), std::string(rules::code(nieuw.soort)));
    }));
    return gedaan;
}

Result<void> trek_in(kern::Call& call, const Grant& grant, kern::BesluitId besluit, std::int64_t versie) {
    return kern::change(call, grant, [&](db::Tx& tx, const Grant& vers) -> Result<logboek::Regel> {
        if (!store::trek_in(tx, vers, besluit, versie))
            return conflict("Dit besluit is intussen bevestigd, genomen of ingetrokken.");
        return logboek::regel("triage.intrekken", vers.dossier());
    });
}

Result<bool> bevestig(kern::Call& call, const toegang::Grant<Bevestigen>& grant, kern::BesluitId besluit,
                      const NieuweBevestiging& antwoord) {
    if (!antwoord.akkoord && antwoord.toelichting.empty())
        return invalid("toelichting", "required", "Schrijf waarom je niet akkoord gaat.");
    const db::Bytes verzegeld =
        call.kern.sealer.seal(grant.dossier(), besluit, Toelichting{antwoord.toelichting});
    const auto nummers = store::Nummers::voorraad(call.kern.random);
    bool genomen = false;
    TRY(kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Bevestigen>& vers) -> Result<logboek::Regel> {
            if (!store::bevestig(tx, vers, besluit, antwoord.akkoord, verzegeld))
                return refused("besluit-al-beantwoord",
                               "Jouw organisatie heeft al geantwoord, of het besluit ligt niet meer voor.");
            if (auto verlopen = partner::convenant_bezwaar(tx, vers.dossier(), besluit, vers.vandaag());
                antwoord.akkoord && verlopen)
                return refused("convenant-verlopen", std::move(*verlopen));
            genomen = store::is_genomen(tx, vers.dossier(), besluit) &&
                      store::voltrek(tx, vers, besluit, store::Nummers(nummers));
            if (const auto wie = genomen ? store::zonder_mensen(tx, vers, besluit) : std::nullopt)
                return refused("niemand-kan-meekijken",
                               "Van " + *wie + " kan niemand meer meekijken. Vraag om een nieuw voorstel.",
                               "Wgs 1.8 lid 2");
            return logboek::regel(antwoord.akkoord ? "triage.bevestigen" : "triage.afwijzen", vers.dossier(),
                                  genomen ? "genomen" : "");
        }));
    return genomen;
}

Toegewezen wijs_alle_toe(kern::Call& call, std::span<const Toewijzingen::Een> dossiers,
                         kern::MedewerkerId aan) {
    Toegewezen gedaan;
    for (const auto& een : dossiers) {
        toegang::Besluit besluit;
        const auto grant = call.kern.gate.ask<Voorbereiden>(call.reader, *call.wie, {een.id, std::nullopt},
                                                            call.nu, call.inzage, besluit);
        if (!grant) continue;
        const auto toegewezen = wijs_toe(call, *grant, aan, een.versie);
        if (toegewezen)
            ++gedaan.aantal;
        else if (std::holds_alternative<Conflict>(toegewezen.error()))
            gedaan.gewijzigd.push_back(een.id);
        else
            gedaan.werkt_niet_mee.push_back(een.id);
    }
    return gedaan;
}

}  // namespace triage::actions
