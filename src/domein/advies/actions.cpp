#include "domein/advies/actions.hpp"

#include <algorithm>

#include "domein/aanmelding/aanmelding.hpp"
#include "domein/advies/rules.hpp"
#include "kern/bericht/bericht.hpp"
#include "kern/partner/grondslag.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace advies::actions {
namespace {

constexpr std::string_view gewijzigd = "Deze vraag is intussen gewijzigd. Kijk eerst hoe het nu is.";
constexpr std::size_t kenmerken = 4;

// Why the one who asked may read what the house writes (DECISIONS 11).
struct Noodzaak {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"item_organisatie", "noodzaak_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

bool van_huis(const toegang::Principal& wie) { return wie.feiten.soort == toegang::OrganisatieSoort::huis; }

const Mens* vind(const std::vector<Mens>& mensen, kern::MedewerkerId id) {
    const auto gevonden = std::ranges::find(mensen, id, &Mens::id);
    return gevonden == mensen.end() ? nullptr : &*gevonden;
}

Result<Mens> wie_vraagt(db::Reader& reader, const toegang::GrantBasis& grant, const Nieuw& nieuw) {
    const toegang::Principal& wie = grant.wie();
    if (!van_huis(wie)) {
        if (!toegang::is_deelnemer(wie.feiten.soort))
            return refused("advies.deelnemer",
                           "Alleen een deelnemer van het samenwerkingsverband kan om advies vragen.");
        return Mens{wie.medewerker, {}, wie.organisatie, {}, wie.feiten.soort};
    }
    const auto mensen = store::vragers(reader, grant.vandaag());
    if (const Mens* mens = vind(mensen, *nieuw.namens)) return *mens;
    return invalid("namens", "unknown", "Deze persoon kan nu niet om advies vragen. Kies iemand anders.");
}

store::Verzegeld verzegel(kern::Kern& kern, const Nieuw& nieuw, kern::ItemId id, const std::string& thema) {
    store::Verzegeld klaar;
    klaar.dossier = kern.keys.fresh_dossier();
    klaar.id = id;
    for (std::size_t i = 0; i < kenmerken; ++i) klaar.kenmerken.push_back(aanmelding::kenmerk(kern.random));
    const std::string titel =
        nieuw.met_namen ? nieuw.geslachtsnaam + (nieuw.voornaam.empty() ? "" : ", " + nieuw.voornaam)
                        : "Advies: " + thema;
    klaar.titel = kern.sealer.seal(klaar.dossier, klaar.dossier, betrokkene::Titel{titel});
    klaar.vraag = kern.sealer.seal(klaar.dossier, id, Vraag{nieuw.vraag});
    if (nieuw.met_namen)
        klaar.persoon =
            kern.sealer.seal(klaar.dossier, id,
                             Persoon{nieuw.voornaam, nieuw.geslachtsnaam,
                                     nieuw.geboortedatum ? nieuw.geboortedatum->iso() : std::string()});
    klaar.van_vrager = kern.random.id<kern::Deelname>();
    klaar.van_huis = kern.random.id<kern::Deelname>();
    klaar.verloop = kern.random.id<struct Verloop>();
    return klaar;
}

store::NieuwBericht bericht(kern::Kern& kern, kern::DossierId dossier, BerichtSoort soort,
                            const std::string& tekst, kern::ItemId id) {
    store::NieuwBericht klaar{id, soort, kern.sealer.seal(dossier, id, BerichtTekst{tekst}), std::nullopt};
    if (soort != BerichtSoort::aanvulling)
        klaar.noodzaak = kern.sealer.seal(dossier, id, Noodzaak{"Advies aan wie het vroeg."});
    return klaar;
}

// One act on a question that is there, in the state that the rules give it.
template <class R, class Doe>
Result<void> doe(kern::Call& call, const toegang::Grant<R>& grant, std::string_view actie, rules::Daad daad,
                 Doe&& body) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<R>& vers) -> Result<logboek::Regel> {
                            const auto nu = store::een(tx, vers);
                            if (!nu) return not_found();
                            const Staat naar = TRY(rules::na(nu->staat, daad));
                            if (!body(tx, vers, *nu, naar)) return conflict(std::string(gewijzigd));
                            return logboek::regel(actie, vers.dossier(), std::string(rules::code(naar)));
                        });
}

// An act that only moves it on.
template <class R>
Result<void> zet(kern::Call& call, const toegang::Grant<R>& grant, std::string_view actie, rules::Daad daad,
                 std::int64_t versie) {
    return doe(call, grant, actie, daad,
               [&](db::Tx& tx, const toegang::GrantBasis& vers, const Advies&, Staat naar) {
                   return store::zet(tx, vers, versie, naar);
               });
}

// An act that also says something. Twice the same form says it once.
template <class R, class Doe>
Result<void> zeg(kern::Call& call, const toegang::Grant<R>& grant, std::string_view actie, rules::Daad daad,
                 const store::NieuwBericht& wat, Doe&& body) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<R>& vers) -> Result<logboek::Regel> {
                            if (toegang::al_gemaakt(tx, vers, wat.id))
                                return logboek::regel(actie, vers.dossier(), "dubbel");
                            const auto nu = store::een(tx, vers);
                            if (!nu) return not_found();
                            const Staat naar = TRY(rules::na(nu->staat, daad));
                            if (!body(tx, vers, *nu, naar)) return conflict(std::string(gewijzigd));
                            store::bewaar(tx, vers, *nu, wat);
                            return logboek::regel(actie, vers.dossier(), std::string(rules::code(naar)));
                        });
}

}  // namespace

bool namen_mogen(db::Reader& reader, Date vandaag) {
    return !partner::instelling(reader, "advies.grondslag", vandaag).empty();
}

Result<kern::DossierId> vraag(kern::Call& call, const toegang::Grant<Vragen>& grant, const Nieuw& nieuw,
                              kern::ItemId id) {
    const Date vandaag = grant.vandaag();
    const auto themas = partner::codes(call.reader, "adviesthema", vandaag);
    const rules::Kader kader{van_huis(grant.wie()), namen_mogen(call.reader, vandaag), themas};
    if (auto fouten = rules::fouten(nieuw, kader); !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    store::Vast vast;
    vast.vrager = TRY(wie_vraagt(call.reader, grant, nieuw));
    vast.door_huis = kader.van_huis;
    vast.adviseurs = store::adviseurs(call.reader, vandaag);
    vast.grondslag = nieuw.met_namen ? partner::instelling(call.reader, "advies.grondslag", vandaag)
                                     : std::string("Vraag zonder persoon");
    const auto dagen = partner::getal(
        call.reader, nieuw.met_namen ? "advies.termijn_dagen_namen" : "advies.termijn_dagen", vandaag);
    vast.vernietigen_op = vandaag.plus_days(static_cast<int>(std::min<std::int64_t>(dagen, 5 * 365 - 1)));
    const auto verzegeld =
        verzegel(call.kern, nieuw, id, partner::code_naam(call.reader, "adviesthema", nieuw.thema));
    kern::DossierId gemaakt = verzegeld.dossier;
    TRY(kern::change(call, grant,
                     [&](db::Tx& tx, const toegang::Grant<Vragen>& vers) -> Result<logboek::Regel> {
                         if (const auto eerder = store::bestaat(tx, id, vast.vrager.id)) {
                             gemaakt = *eerder;
                             return logboek::regel("advies.vragen", gemaakt, "dubbel");
                         }
                         gemaakt = verzegeld.dossier;
                         store::bewaar(tx, vers, nieuw, vast, verzegeld);
                         return logboek::regel("advies.vragen", gemaakt, nieuw.met_namen ? "met-namen" : "");
                     }));
    return gemaakt;
}

Result<void> wijs_toe(kern::Call& call, const toegang::Grant<Behandelen>& grant,
                      std::optional<kern::MedewerkerId> aan, std::int64_t versie) {
    const auto mensen = store::adviseurs(call.reader, grant.vandaag());
    const Mens* mens = vind(mensen, aan.value_or(grant.wie().medewerker));
    if (mens == nullptr)
        return invalid("medewerker", "unknown", "Kies iemand die bij het huis advies geeft.");
    return doe(call, grant, "advies.toewijzen", rules::Daad::toewijzen,
               [&](db::Tx& tx, const toegang::GrantBasis& vers, const Advies& nu, Staat naar) {
                   if (!store::wijs_toe(tx, vers, versie, naar, *mens)) return false;
                   if (mens->id != vers.wie().medewerker)
                       bericht::aan_medewerker(
                           tx, {vers.dossier(), nu.item.id, bericht::Soort::advies_gevraagd, vers.nu()},
                           mens->id);
                   return true;
               });
}

Result<Verdeeld> verdeel(kern::Call& call, const toegang::Grant<Verdelen>&, const Verdeling& verdeling) {
    Verdeeld gedaan;
    for (const auto& dossier : verdeling.dossiers) {
        toegang::Besluit besluit;
        const auto grant = call.kern.gate.ask<Behandelen>(call.reader, *call.wie, {dossier, std::nullopt},
                                                          call.nu, call.inzage, besluit);
        const auto nu = grant ? store::een(call.reader, *grant) : std::nullopt;
        if (!nu) continue;
        const auto toegewezen = wijs_toe(call, *grant, verdeling.medewerker, nu->versie);
        if (toegewezen)
            ++gedaan.aantal;
        else if (std::holds_alternative<InvalidInput>(toegewezen.error()))
            return tl::unexpected<Error>(toegewezen.error());
        else if (const auto* refused = std::get_if<Refusal>(&toegewezen.error()))
            gedaan.overgeslagen.emplace_back(nu->kenmerk, refused->sentence);
        else
            gedaan.overgeslagen.emplace_back(nu->kenmerk, "is intussen gewijzigd");
    }
    return gedaan;
}

Result<void> vraag_terug(kern::Call& call, const toegang::Grant<Behandelen>& grant, const std::string& tekst,
                         std::int64_t versie, kern::ItemId id) {
    if (tekst.empty()) return invalid("terugvraag", "required", "Schrijf op wat je nog wilt weten.");
    return zeg(call, grant, "advies.terugvragen", rules::Daad::terugvragen,
               bericht(call.kern, grant.dossier(), BerichtSoort::terugvraag, tekst, id),
               [&](db::Tx& tx, const toegang::GrantBasis& vers, const Advies&, Staat naar) {
                   return store::zet(tx, vers, versie, naar);
               });
}

Result<void> antwoord(kern::Call& call, const toegang::Grant<Behandelen>& grant,
                      const NieuwAntwoord& antwoord, kern::ItemId id) {
    const auto nu = store::een(call.reader, grant);
    if (!nu) return not_found();
    const auto themas = partner::codes(call.reader, "adviesthema", grant.vandaag());
    if (auto fouten = rules::fouten(antwoord, themas, nu->met_namen); !fouten.empty())
        return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    const auto minuten = partner::getal(
        call.reader, "advies.norm." + std::string(rules::code(*antwoord.soort)), grant.vandaag());
    return zeg(call, grant, "advies.antwoorden", rules::Daad::antwoorden,
               bericht(call.kern, grant.dossier(), BerichtSoort::antwoord, antwoord.tekst, id),
               [&](db::Tx& tx, const toegang::GrantBasis& vers, const Advies& toen, Staat) {
                   if (!store::beantwoord(tx, vers, antwoord.versie, *antwoord.soort, antwoord.thema))
                       return false;
                   if (!toen.beantwoord)
                       store::tel(tx, vers.vandaag(), antwoord.thema, *antwoord.soort, toen.organisatie,
                                  minuten);
                   return true;
               });
}

Result<void> sluit(kern::Call& call, const toegang::Grant<Behandelen>& grant, std::int64_t versie) {
    return zet(call, grant, "advies.sluiten", rules::Daad::sluiten, versie);
}
Result<void> sluit(kern::Call& call, const toegang::Grant<Aanvullen>& grant, std::int64_t versie) {
    return zet(call, grant, "advies.sluiten", rules::Daad::sluiten, versie);
}

Result<void> vul_aan(kern::Call& call, const toegang::Grant<Aanvullen>& grant, const std::string& tekst,
                     std::int64_t versie, kern::ItemId id) {
    if (tekst.empty()) return invalid("aanvulling", "required", "Schrijf op wat je wilt toevoegen.");
    return zeg(call, grant, "advies.aanvullen", rules::Daad::aanvullen,
               bericht(call.kern, grant.dossier(), BerichtSoort::aanvulling, tekst, id),
               [&](db::Tx& tx, const toegang::GrantBasis& vers, const Advies&, Staat naar) {
                   return store::zet(tx, vers, versie, naar);
               });
}

Result<void> trek_in(kern::Call& call, const toegang::Grant<Aanvullen>& grant, std::int64_t versie) {
    return zet(call, grant, "advies.intrekken", rules::Daad::intrekken, versie);
}

Result<kern::ItemId> meld_aan(kern::Call& call, const toegang::Grant<Aanmelden>& grant) {
    const auto nu = store::een(call.reader, grant);
    if (!nu) return not_found();
    web::Fields velden;
    if (nu->vraag.open()) velden.add("reden", nu->vraag->tekst);
    if (van_huis(grant.wie())) velden.add("namens", nu->vrager.text());
    if (nu->persoon && nu->persoon->open()) {
        const Persoon& wie = **nu->persoon;
        velden.add("betrokkene.voornamen", wie.voornaam);
        velden.add("betrokkene.geslachtsnaam", wie.geslachtsnaam);
        if (const auto dag = PartialDate::parse_iso(wie.geboortedatum))
            velden.add("betrokkene.geboortedatum", dutch_partial_date(*dag));
    }
    const auto begin = aanmelding::verzegel_begin(call, grant.wie(), velden);
    kern::ItemId id = begin.id;
    TRY(kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Aanmelden>& vers) -> Result<logboek::Regel> {
            const auto toen = store::een(tx, vers);
            if (!toen) return not_found();
            id = begin.id;
            if (toen->concept_id) {
                const auto stand = store::begonnen(tx, vers, *toen->concept_id);
                if (stand == store::Begonnen::van_ander)
                    return refused("advies.al-begonnen",
                                   "Iemand anders is al aan een aanmelding van dit advies begonnen.");
                if (stand == store::Begonnen::van_mij) {
                    id = *toen->concept_id;
                    return logboek::regel("advies.aanmelden", vers.dossier(), "dubbel");
                }
            }
            if (!aanmelding::bewaar_begin(tx, vers, begin))
                return refused("aanmelding.concepten",
                               "Je hebt al 20 concepten. Verstuur er een, of gooi er een weg.");
            store::koppel(tx, vers, begin.id);
            return logboek::regel("advies.aanmelden", vers.dossier());
        }));
    return id;
}

}  // namespace advies::actions
