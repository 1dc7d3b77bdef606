#include "domein/beheer/voorstel_actions.hpp"

#include <algorithm>

#include "domein/beheer/actions_shared.hpp"
#include "domein/beheer/store.hpp"
#include "kern/partner/instelling.hpp"
#include "platform/crypto/crypto.hpp"

namespace beheer::actions {
namespace {

using logboek::Regel;

tl::unexpected<Error> nee(const rules::Bezwaar& bezwaar) { return tl::unexpected<Error>(*bezwaar); }

rules::Bezwaar account_bezwaar(const kern::Call& call, db::Reader& reader, const toegang::GrantBasis& grant,
                               const Medewerker& mens, VoorstelSoort soort) {
    const auto gehouden = store::gehouden(reader, mens.id, grant.vandaag());
    rules::AccountFeiten feiten;
    feiten.eigen = mens.id == grant.wie().medewerker;
    feiten.herstel = soort == VoorstelSoort::herstel;
    feiten.demo = call.kern.huis.demo && !feiten.herstel;  // an invented person may lose an invented phone
    feiten.aangewezen = aangewezen(mens, grant.vandaag());
    feiten.bestaat = !mens.login.empty();
    feiten.rollen = gehouden.geldig | gehouden.wacht;
    return rules::account_bezwaar(feiten);
}

Result<VoorstelId> stel_voor(kern::Call& call, const Grant<AccountVoorstellen>& grant,
                             const NieuwVoorstel& nieuw, std::string_view actie) {
    const auto id = call.kern.random.id<VoorstelTag>();
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<AccountVoorstellen>& vers) -> Result<Regel> {
        const auto mens = store::medewerker(tx, *nieuw.medewerker);
        if (!mens) return not_found();
        if (const auto bezwaar = account_bezwaar(call, tx, vers, *mens, nieuw.soort)) return nee(bezwaar);
        if (nieuw.soort == VoorstelSoort::account && store::login_bestaat(tx, nieuw.code))
            return invalid("login", "taken", "Deze inlognaam bestaat al. Kies een andere.");
        if (auto gelegd = leg_voor(tx, id, nieuw, vers); !gelegd)
            return tl::unexpected<Error>(gelegd.error());
        return over(actie, {mens->id});
    }));
    return id;
}

// Made ahead of the change, for hashing is slow.
struct Start {
    std::string woord;
    std::string hash;
    kern::AccountId account;
};

Result<Regel> voltrek_account(const kern::Call& call, db::Tx& tx, const Grant<VoorstelBevestigen>& vers,
                              const NieuwVoorstel& inhoud, const Start& start) {
    const auto mens = store::medewerker(tx, inhoud.medewerker.value());
    if (!mens) return not_found();
    if (const auto bezwaar = account_bezwaar(call, tx, vers, *mens, inhoud.soort)) return nee(bezwaar);
    if (inhoud.soort == VoorstelSoort::herstel) {
        store::herstel_account(tx, mens->id, start.hash, vers.nu());
        toegang::eindig_sessies_van(tx, mens->id);
        return over("account.herstellen", {mens->id});
    }
    if (store::login_bestaat(tx, inhoud.code))
        return refused("account.login",
                       "Deze inlognaam is intussen van een ander. Vraag om een nieuw voorstel.");
    store::maak_account(tx, start.account, mens->id, inhoud.code, start.hash, vers.nu());
    return over("account.maken", {mens->id});
}

Result<Regel> voltrek(const kern::Call& call, db::Tx& tx, const Grant<VoorstelBevestigen>& vers,
                      const Voorstel& voorstel, const Start& start) {
    const NieuwVoorstel& inhoud = voorstel.inhoud;
    switch (inhoud.soort) {
        case VoorstelSoort::account:
        case VoorstelSoort::herstel: return voltrek_account(call, tx, vers, inhoud, start);
        case VoorstelSoort::instelling: {
            Waarde waarde = inhoud.waarde;
            waarde.van = std::max(waarde.van, vers.vandaag());  // what held before today stays what it was
            if (waarde.tot && store::geldt_zonder_einde(tx, inhoud.code, waarde.van))
                return refused("instelling.zonder-einde",
                               "Er geldt intussen een waarde zonder einde. Vraag om een nieuw voorstel.");
            const auto oud = partner::instelling(tx, inhoud.code, waarde.van);
            store::zet(tx, inhoud.code, waarde);
            return logboek::regel("instelling.wijzigen", wissel_van(inhoud.code, oud, waarde.waarde));
        }
        case VoorstelSoort::lid_erbij:
            store::voeg_lid_toe(tx, inhoud.tafel.value(), inhoud.medewerker.value(), vers.vandaag());
            return over("regietafel.lid", {*inhoud.medewerker}, inhoud.tafel->text());
        case VoorstelSoort::lid_weg:
            if (!store::eindig_lid(tx, inhoud.tafel.value(), inhoud.medewerker.value())) return not_found();
            toegang::rechten_krimpen(tx);
            return over("regietafel.lid-einde", {*inhoud.medewerker}, inhoud.tafel->text());
    }
    return not_found();
}

// What is not his to confirm is not his to know of either.
tl::unexpected<Error> geweigerd(const rules::Bezwaar& bezwaar) {
    if (bezwaar->rule == "voorstel.kring") return not_found();
    return nee(bezwaar);
}

}  // namespace

std::string wissel_van(std::string_view code, std::string_view oud, std::string_view nieuw) {
    const auto alle = partner::standaarden();
    const auto bekend = std::ranges::find(alle, code, &partner::Standaard::code);
    std::string regel(code);
    if (bekend == alle.end() || rules::waarde_soort(code, bekend->getal) == rules::WaardeSoort::tekst)
        return regel;
    return regel.append(": ").append(oud).append(" wordt ").append(nieuw);
}

Result<VoorstelId> stel_account_voor(kern::Call& call, const Grant<AccountVoorstellen>& grant,
                                     kern::MedewerkerId id, const std::string& login) {
    if (auto fouten = rules::login_fouten(login); !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    NieuwVoorstel nieuw{.soort = VoorstelSoort::account, .medewerker = id};
    nieuw.code = login;
    return stel_voor(call, grant, nieuw, "account.voorstellen");
}

Result<VoorstelId> stel_herstel_voor(kern::Call& call, const Grant<AccountVoorstellen>& grant,
                                     kern::MedewerkerId id) {
    const NieuwVoorstel nieuw{.soort = VoorstelSoort::herstel, .medewerker = id};
    return stel_voor(call, grant, nieuw, "account.herstel-voorstellen");
}

Result<std::string> bevestig(kern::Call& call, const Grant<VoorstelBevestigen>& grant, VoorstelId id,
                             std::int64_t versie) {
    const auto gezien = store::voorstel(call.reader, id, grant.vandaag());
    if (!gezien) return not_found();
    // Asked before as well, so that nobody makes the house hash for nothing.
    if (const auto bezwaar = rules::tweede_bezwaar(store::feiten(*gezien, grant.wie(), grant.nu())))
        return geweigerd(bezwaar);
    Start start;
    if (gezien->over_account()) {
        start.woord = rules::startwachtwoord(call.kern.random);
        start.hash = crypto::password_hash(start.woord);
        start.account = call.kern.random.id<kern::Account>();
    }
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<VoorstelBevestigen>& vers) -> Result<Regel> {
        const auto nu = store::voorstel(tx, id, vers.vandaag());
        if (!nu) return not_found();
        if (const auto bezwaar = rules::tweede_bezwaar(store::feiten(*nu, vers.wie(), vers.nu())))
            return geweigerd(bezwaar);
        if (!store::beslis(tx, id, VoorstelStaat::bevestigd, vers.wie().medewerker, vers.nu(), versie))
            return conflict("Iemand anders heeft dit voorstel intussen afgehandeld.");
        return voltrek(call, tx, vers, *nu, start);
    }));
    return start.woord;
}

Result<void> wijs_af(kern::Call& call, const Grant<VoorstelBevestigen>& grant, VoorstelId id,
                     std::int64_t versie) {
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<VoorstelBevestigen>& vers) -> Result<Regel> {
        const auto voorstel = store::voorstel(tx, id, vers.vandaag());
        if (!voorstel) return not_found();
        if (const auto bezwaar = rules::afwijs_bezwaar(store::feiten(*voorstel, vers.wie(), vers.nu())))
            return geweigerd(bezwaar);
        if (!store::beslis(tx, id, VoorstelStaat::afgewezen, vers.wie().medewerker, vers.nu(), versie))
            return conflict("Iemand anders heeft dit voorstel intussen afgehandeld.");
        std::vector<kern::MedewerkerId> mensen;
        if (voorstel->inhoud.medewerker) mensen.push_back(*voorstel->inhoud.medewerker);
        return over("voorstel.afwijzen", mensen);
    });
}

}  // namespace beheer::actions
