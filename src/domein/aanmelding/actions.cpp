#include "domein/aanmelding/actions.hpp"

#include "domein/aanmelding/rules.hpp"
#include "domein/aanmelding/store.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace aanmelding::actions {
namespace {

bool van_huis(const toegang::Principal& wie) { return wie.feiten.soort == toegang::OrganisatieSoort::huis; }

// Whose report it is: of the one who sends it, or of the one the house sends it for.
Result<store::Wie> wie_meldt(db::Reader& reader, const toegang::GrantBasis& grant, const Nieuw& nieuw) {
    const toegang::Principal& wie = grant.wie();
    if (!van_huis(wie)) {
        if (!toegang::is_deelnemer(wie.feiten.soort))
            return refused("aanmelding.deelnemer",
                           "Alleen een deelnemer van het samenwerkingsverband kan aanmelden.",
                           "Wgs artikel 2.31, eerste lid");
        return store::Wie{wie.medewerker, wie.organisatie, wie.feiten.soort, false};
    }
    const auto melder = store::melder(reader, *nieuw.namens, grant.vandaag());
    if (!melder)
        return invalid("namens", "unknown", "Deze persoon kan nu niet aanmelden. Kies iemand anders.");
    return store::Wie{melder->id, melder->organisatie, melder->soort, true};
}

}  // namespace

Result<Ingediend> dien_in(kern::Call& call, const toegang::Grant<Indienen>& grant, const Nieuw& nieuw,
                          const Verzending& verzending) {
    const kern::ItemId id = verzending.id;
    if (auto fouten = rules::fouten(nieuw, van_huis(grant.wie())); !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    const store::Wie wie = TRY(wie_meldt(call.reader, grant, nieuw));
    // Bgs 2.20: a set of criteria that holds no more stays with the dossiers that were made under it.
    const auto toetsen = partner::codes(call.reader, "toetsen", grant.vandaag());
    if (toetsen.empty())
        return refused("aanmelding.toetsen",
                       "Er gelden nu geen toetsen. Vraag het huis om ze vast te stellen.",
                       "Bgs artikel 2.20");
    const store::Verzegeld verzegeld = store::verzegel(call.kern, nieuw, id, toetsen.front().code,
                                                       store::triagetafel(call.reader, grant.vandaag()));
    Ingediend gevolg{verzegeld.dossier};
    const auto gedaan = kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Indienen>& vers) -> Result<logboek::Regel> {
            gevolg = {verzegeld.dossier};
            gevolg.botsing = concepten::vat(call.kern, tx, vers, id, verzending.velden, verzending.versie);
            if (gevolg.botsing) return conflict("Dit concept is ook in een ander venster bewaard.");
            concepten::neem(tx, vers, id);
            if (const auto eerder = store::van_concept(tx, wie.aanmelder, id)) {
                gevolg.dossier = *eerder;
                gevolg.eerder = true;
                return logboek::regel("aanmelding.indienen", gevolg.dossier, "dubbel");
            }
            store::bewaar(tx, vers, wie, nieuw, verzegeld);
            return logboek::regel("aanmelding.indienen", gevolg.dossier);
        });
    if (!gedaan && !gevolg.botsing) return tl::unexpected<Error>(gedaan.error());
    return gevolg;
}

Result<kern::ItemId> vul_aan(kern::Call& call, const toegang::Grant<Aanvullen>& grant,
                             const std::string& tekst, kern::ItemId id) {
    if (tekst.empty()) return invalid("tekst", "required", "Schrijf op wat je wilt toevoegen.");
    const store::VerzegeldeAanvulling verzegeld = store::verzegel(call.kern, grant.dossier(), tekst, id);
    TRY(kern::change(call, grant,
                     [&](db::Tx& tx, const toegang::Grant<Aanvullen>& vers) -> Result<logboek::Regel> {
                         if (toegang::al_gemaakt(tx, vers, id))
                             return logboek::regel("aanmelding.aanvullen", vers.dossier(), "dubbel");
                         store::vul_aan(tx, vers, verzegeld);
                         return logboek::regel("aanmelding.aanvullen", vers.dossier());
                     }));
    return verzegeld.id;
}

Result<void> trek_in(kern::Call& call, const toegang::Grant<Intrekken>& grant) {
    const auto dagen = partner::getal(call.reader, "vernietigen.wachttijd_dagen", grant.vandaag());
    const Date vernietigen_op = grant.vandaag().plus_days(static_cast<int>(dagen));
    const IdBytes verloop = call.kern.random.id<struct Verloop>();
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Intrekken>& vers) -> Result<logboek::Regel> {
            if (!store::trek_in(tx, vers, vernietigen_op, verloop))
                return conflict("Deze aanmelding is al ingetrokken, of er is al over besloten.");
            return logboek::regel("aanmelding.intrekken", vers.dossier());
        });
}

}  // namespace aanmelding::actions
