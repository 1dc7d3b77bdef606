#include "domein/nazorg/actions.hpp"

#include <algorithm>

#include "domein/nazorg/rules.hpp"
#include "domein/nazorg/store.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace nazorg::actions {
namespace {

using toegang::Grant;

logboek::Regel over(std::string_view actie, const std::vector<kern::DossierId>& dossiers) {
    logboek::Regel regel{actie, {}, std::to_string(dossiers.size())};
    for (const auto& dossier : dossiers) regel.raakt.push_back({dossier, {}, {}});
    return regel;
}

tl::unexpected<Error> nee(Error&& fout) { return tl::unexpected<Error>(std::move(fout)); }

}  // namespace

Result<Gedaan> voer_uit(kern::Call& call, const Grant<Indelen>& grant, const Wens& wens) {
    if (auto fouten = rules::fouten(wens); !fouten.empty()) return nee(InvalidInput{std::move(fouten)});
    store::Nummers nummers{call.kern.random.id<struct AkteNummer>(), {}, {}};
    for (std::size_t i = 0; i < wens.dossiers.size(); ++i) {
        nummers.volg.push_back(call.kern.random.id<struct Volg>());
        nummers.deelnames.push_back(call.kern.random.id<kern::Deelname>());
    }
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<Indelen>& vers) -> Result<logboek::Regel> {
        const auto gedaan = store::voer_uit(tx, vers, wens, nummers);
        if (!gedaan) return tl::unexpected<Error>(gedaan.error());
        return over(wens.naar_gemeente ? "nazorg.geven" : "nazorg.indelen", *gedaan);
    }));
    return Gedaan{nummers.akte, static_cast<long long>(wens.dossiers.size())};
}

Result<void> neem_terug(kern::Call& call, const Grant<Indelen>& grant, const IdBytes& akte) {
    std::vector<IdBytes> volg;
    for (std::size_t i = 0; i < rules::samen_max; ++i) volg.push_back(call.kern.random.id<struct Volg>());
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Indelen>& vers) -> Result<logboek::Regel> {
        const store::Terug terug = store::terug(tx, vers, akte);
        if (terug.alle == 0 || terug.alle != static_cast<long long>(terug.dossiers.size()))
            return not_found();
        TRY(rules::mag_terug(terug.teruggenomen, terug.gevolgd));
        store::neem_terug(tx, vers, akte, terug.dossiers, volg);
        return over("nazorg.terugnemen", terug.dossiers);
    });
}

Result<kern::ItemId> scan(kern::Call& call, const Grant<Wijzigen>& grant, const NieuweScan& nieuw,
                          kern::ItemId id) {
    if (auto fouten = rules::fouten(nieuw, grant.vandaag()); !fouten.empty())
        return nee(InvalidInput{std::move(fouten)});
    const auto verzegeld = store::verzegel(call.kern, grant.dossier(), id, nieuw);
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
        if (toegang::al_gemaakt(tx, vers, id)) return logboek::regel("nazorg.scan", vers.dossier(), "dubbel");
        store::bewaar(tx, vers, nieuw, verzegeld);
        return logboek::regel("nazorg.scan", vers.dossier());
    }));
    return id;
}

Result<kern::ItemId> steun(kern::Call& call, const Grant<Wijzigen>& grant, const NieuweSteun& nieuw,
                           kern::ItemId id) {
    if (auto fouten = rules::fouten(nieuw, grant.vandaag()); !fouten.empty())
        return nee(InvalidInput{std::move(fouten)});
    const store::VerzegeldeSteun verzegeld{
        id, call.kern.sealer.seal(grant.dossier(), id, SteunTekst{nieuw.wat, nieuw.wie}),
        call.kern.random.id<struct Volg>()};
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
        if (toegang::al_gemaakt(tx, vers, id))
            return logboek::regel("nazorg.steun", vers.dossier(), "dubbel");
        const auto vrijlating = store::vrijlating(tx, vers);
        if (!vrijlating) return not_found();
        TRY(rules::mag_steunen(vrijlating->indeling));
        store::bewaar(tx, vers, nieuw, verzegeld);
        return logboek::regel("nazorg.steun", vers.dossier());
    }));
    return id;
}

Result<void> rond_af(kern::Call& call, const Grant<Wijzigen>& grant, kern::ItemId steun,
                     const std::string& resultaat) {
    if (resultaat.empty())
        return invalid("resultaat", "required", "Schrijf op wat de steun heeft opgeleverd.");
    const db::Bytes dicht = call.kern.sealer.seal(grant.dossier(), steun, SteunResultaat{resultaat});
    const IdBytes volg = call.kern.random.id<struct Volg>();
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
        const auto alle = store::steunen(tx, vers);
        const bool er =
            std::any_of(alle.begin(), alle.end(), [&](const Steun& een) { return een.item.id == steun; });
        if (!er) return not_found();
        if (!store::rond_af(tx, vers, steun, dicht, volg)) return conflict("Deze steun is al afgerond.");
        return logboek::regel("nazorg.steun_klaar", vers.dossier());
    });
}

Result<void> meld_aan(kern::Call& call, const Grant<Opschalen>& grant, aanmelding::Voortzetting voort,
                      kern::ItemId id) {
    if (auto fouten = aanmelding::fouten(voort); !fouten.empty()) return nee(InvalidInput{std::move(fouten)});
    // Bgs 2.20: a set of criteria that holds no more stays with the dossiers that were made under it.
    if (partner::codes(call.reader, "toetsen", grant.vandaag()).empty())
        return refused("aanmelding.toetsen",
                       "Er gelden nu geen toetsen. Vraag het huis om ze vast te stellen.",
                       "Bgs artikel 2.20");
    const auto verzegeld = aanmelding::verzegel(call, grant.dossier(), voort, id, grant.vandaag());
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Opschalen>& vers) -> Result<logboek::Regel> {
        const auto vrijlating = store::vrijlating(tx, vers);
        if (!vrijlating) return not_found();
        const auto contact = store::contact_van(tx, vrijlating->gemeente, vers.vandaag());
        TRY(rules::mag_opschalen(vrijlating->indeling, contact.has_value()));
        voort.aanmelder = contact->id;
        voort.organisatie = contact->organisatie;
        aanmelding::zet_voort(tx, vers, voort, *verzegeld);
        return logboek::regel("nazorg.opschalen", vers.dossier());
    });
}

Result<void> wijs_aan(kern::Call& call, const Grant<Contact>& grant, const NieuwContact& nieuw) {
    const std::string gemeente = store::gemeente_van(call.reader, grant.wie().organisatie);
    if (gemeente.empty())
        return refused("nazorg.geen_gemeente", "Alleen een gemeente legt vast wie de nazorg doet.");
    if (!nieuw.medewerker) return invalid("medewerker", "required", "Kies wie de nazorg doet.");
    if (!nieuw.van || *nieuw.van < grant.vandaag())
        return invalid("van", "out-of-range", "Vul een datum in vanaf vandaag.");
    const auto kandidaten = store::kandidaten(call.reader, grant.wie().organisatie, grant.vandaag());
    const auto gekozen = std::find_if(kandidaten.begin(), kandidaten.end(),
                                      [&](const auto& een) { return een.id == *nieuw.medewerker; });
    if (gekozen == kandidaten.end())
        return invalid("medewerker", "unknown", "Deze persoon kan nu geen nazorg doen. Kies iemand anders.");
    const IdBytes id = call.kern.random.id<struct ContactNummer>();
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<Contact>& vers) -> Result<logboek::Regel> {
        return over("nazorg.contact", store::bewaar_contact(tx, vers, gemeente, *gekozen, *nieuw.van, id));
    });
}

}  // namespace nazorg::actions
