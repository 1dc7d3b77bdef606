#include "domein/verstrekking/actions.hpp"

#include <algorithm>

#include "domein/document/document.hpp"
#include "domein/verstrekking/rules.hpp"
#include "domein/verstrekking/store.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace verstrekking::actions {
namespace {

using rules::Handeling;
using toegang::Grant;

constexpr std::string_view was_gewijzigd = "Deze verstrekking is intussen gewijzigd.";

tl::unexpected<Error> faults(std::vector<FieldFault> fouten) {
    return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
}

tl::unexpected<Error> nee(Refusal&& bezwaar) { return tl::unexpected<Error>(std::move(bezwaar)); }

// What is known of the receiver, and how it is called in the record.
struct Ontvanger {
    bool bekend = false;
    std::string naam;  // of a derde
};
Ontvanger ontvanger_van(db::Reader& reader, const toegang::GrantBasis& grant, const Nieuw& nieuw) {
    if (!nieuw.ontvanger) return {};
    if (nieuw.aan == Aan::derde) {
        const auto derde = store::derde(reader, grant, kern::ItemId::from(*nieuw.ontvanger));
        if (!derde || derde->beeindigd || !derde->gegevens.open()) return {};
        const Gegevens& g = *derde->gegevens;
        return {true, g.naam + ", " + g.functie + ", " + g.organisatie};
    }
    if (nieuw.aan == Aan::huis) {
        for (const auto& een : store::treffers(reader, grant))
            if (IdBytes(een.vraag) == *nieuw.ontvanger) return {true, een.naam};
        return {};
    }
    const auto lijst = store::ontvangers(reader, grant);
    return {std::any_of(lijst.begin(), lijst.end(),
                        [&](const store::Ontvanger& een) { return IdBytes(een.id) == *nieuw.ontvanger; }),
            {}};
}

std::vector<std::string> geldige_grondslagen(db::Reader& reader, Aan aan, Date vandaag) {
    std::vector<std::string> codes;
    for (auto& code : partner::codes(reader, rules::grondslagen(aan), vandaag))
        codes.push_back(std::move(code.code));
    return codes;
}

// The chosen parts with the version that was read, and all they are about.
std::vector<store::Gekozene> gekozenen(const Nieuw& nieuw, const std::vector<Onderdeel>& kandidaten,
                                       toegang::Categorieen& categorieen) {
    std::vector<store::Gekozene> gekozen;
    for (const Keuze& keuze : nieuw.onderdelen)
        for (const Onderdeel& een : kandidaten) {
            if (een.item.id != keuze.item) continue;
            gekozen.push_back({keuze.item, een.item.versie, keuze.voorwaarde});
            // What nobody put in a category yet is held to every one of them.
            categorieen = categorieen | (een.item.categorieen.empty() ? toegang::Categorieen::of_mask(0xfff)
                                                                      : een.item.categorieen);
        }
    return gekozen;
}

db::Bytes noodzaak_voor(kern::Kern& kern, kern::DossierId dossier, kern::ItemId id) {
    return kern.sealer.seal(dossier, id,
                            Noodzaak{"Nodig om over deze verstrekking te oordelen of haar te gebruiken."});
}

store::Verzegeld verzegel(kern::Kern& kern, kern::DossierId dossier, const Nieuw& nieuw,
                          const std::string& ontvanger, kern::ItemId id) {
    store::Verzegeld klaar;
    klaar.id = id;
    Inhoud inhoud = nieuw.inhoud;
    inhoud.ontvanger = ontvanger;
    klaar.inhoud = kern.sealer.seal(dossier, id, inhoud);
    if (!nieuw.informeren.reden.empty())
        klaar.niet_geinformeerd = kern.sealer.seal(dossier, id, NietGeinformeerd{nieuw.informeren.reden});
    if (!nieuw.rac.empty()) klaar.rac = kern.sealer.seal(dossier, id, Rac{nieuw.rac});
    klaar.noodzaak = noodzaak_voor(kern, dossier, id);
    klaar.volg = kern.random.id<struct Gebeurtenis>();
    return klaar;
}

// The disclosure of the grant as it stands now, when this may be done with it in the version that was read.
Result<Feiten> huidig(db::Tx& tx, const toegang::GrantBasis& grant, Handeling handeling,
                      std::optional<std::int64_t> versie) {
    auto feiten = store::feiten(tx, grant);
    if (!feiten) return not_found();
    if (auto bezwaar = rules::bezwaar(feiten->staat, handeling)) return nee(std::move(*bezwaar));
    if (versie && feiten->item.versie != *versie) return conflict(std::string(was_gewijzigd));
    return std::move(*feiten);
}

// Copies the file of a document, chunk by chunk, as long as the disclosure may still be handed over. The rows that name the
// chunks come with the hand-over itself; chunks that get none are swept.
Result<std::optional<store::VerzegeldBestand>> kopieer(kern::Call& call, const Grant<Voorbereiden>& grant,
                                                       const Onderdeel& onderdeel, kern::ItemId stuk) {
    if (onderdeel.bestand.empty()) return std::optional<store::VerzegeldBestand>{};
    const auto inhoud = document::nieuwste_bestand(call, grant, onderdeel.item.id);
    if (!inhoud) return conflict(std::string(was_gewijzigd));
    const crypto::Key sleutel = crypto::Key::random(call.kern.random);
    const auto mag = [](db::Tx& tx, const Grant<Voorbereiden>& vers) -> Result<void> {
        const Feiten feiten = TRY(huidig(tx, vers, Handeling::overdragen, std::nullopt));
        if (auto bezwaar = rules::mag_overdragen(feiten, vers.vandaag())) return nee(std::move(*bezwaar));
        return {};
    };
    const auto maat = TRY(
        bestand::bewaar(call, grant, store::plaats, stuk, sleutel, inhoud->bytes, "verstrekking.deel", mag));
    const auto& sealer = call.kern.sealer;
    return std::optional(store::VerzegeldBestand{
        onderdeel.versie, sealer.seal(grant.dossier(), stuk, BestandNaam{inhoud->naam, inhoud->type}),
        sealer.seal(grant.dossier(), stuk, BestandSleutel{bestand::als_tekst(sleutel)}), maat});
}

// The parts as they stand, each sealed under an id of its own. What this person can't see is not among them; the gate of the
// hand-over then says that a part changed.
Result<std::vector<store::VerzegeldStuk>> verzegel_stukken(kern::Call& call, const Grant<Voorbereiden>& grant,
                                                           const Feiten& feiten) {
    std::vector<store::VerzegeldStuk> stukken;
    const auto kandidaten = store::kandidaten(call.reader, grant, feiten.aan);
    for (const Gekozen& een : feiten.gekozen)
        for (const Onderdeel& nu : kandidaten) {
            if (nu.item.id != een.item.id) continue;
            const auto id = call.kern.random.id<kern::Item>();
            auto bestand = TRY(kopieer(call, grant, nu, id));
            stukken.push_back(
                {id, nu.item.id,
                 call.kern.sealer.seal(grant.dossier(), id, StukTekst{nu.titel, nu.tekst, nu.voorwaarden}),
                 std::move(bestand)});
        }
    return stukken;
}

template <class R>
Result<void> bewaar_terug(kern::Call& call, const Grant<R>& grant, const NieuweTerugkoppeling& terug,
                          const IdBytes& id, bool als_ontvanger) {
    if (auto fouten = rules::fouten(terug); !fouten.empty()) return faults(std::move(fouten));
    const db::Bytes tekst = call.kern.sealer.seal(grant.dossier(), grant.item(), Effect{terug.tekst});
    return kern::change(call, grant, [&](db::Tx& tx, const Grant<R>& vers) -> Result<logboek::Regel> {
        const Feiten feiten = TRY(huidig(tx, vers, Handeling::terugkoppelen, std::nullopt));
        if (store::al_teruggekoppeld(tx, vers, id))
            return logboek::regel("verstrekking.terugkoppelen", vers.dossier(), "dubbel");
        if (als_ontvanger && feiten.ontvanger != vers.wie().organisatie)
            return refused("niet-de-ontvanger", "Alleen de ontvanger laat dit weten.", "Wgs 1.7 lid 4");
        if (!feiten.terug_op)
            return refused("terugkoppeling-klaar", "Hier hoeft niets meer over te worden gezegd.",
                           "Wgs 1.7 lid 4");
        store::bewaar_terugkoppeling(tx, vers, feiten, terug, id, tekst);
        return logboek::regel("verstrekking.terugkoppelen", vers.dossier());
    });
}

}  // namespace

Result<kern::ItemId> bereid_voor(kern::Call& call, const Grant<Voorbereiden>& grant, const Nieuw& nieuw,
                                 kern::ItemId id) {
    const auto kandidaten = store::kandidaten(call.reader, grant, nieuw.aan);
    const auto grondslagen = geldige_grondslagen(call.reader, nieuw.aan, grant.vandaag());
    const Ontvanger ontvanger = ontvanger_van(call.reader, grant, nieuw);
    if (auto fouten = rules::fouten(nieuw, {kandidaten, grondslagen, ontvanger.bekend, grant.vandaag()});
        !fouten.empty())
        return faults(std::move(fouten));
    toegang::Categorieen categorieen;
    const auto gekozen = gekozenen(nieuw, kandidaten, categorieen);
    const auto verzegeld = verzegel(call.kern, grant.dossier(), nieuw, ontvanger.naam, id);
    TRY(kern::change(call, grant, [&](db::Tx& tx, const Grant<Voorbereiden>& vers) -> Result<logboek::Regel> {
        if (toegang::al_gemaakt(tx, vers, id))
            return logboek::regel("verstrekking.voorbereiden", vers.dossier(), "dubbel");
        if (!ontvanger_van(tx, vers, nieuw).bekend)
            return invalid("ontvanger", "unknown", "Deze ontvanger is er niet meer.");
        store::bewaar(tx, vers, nieuw, gekozen, categorieen, verzegeld);
        return logboek::regel("verstrekking.voorbereiden", vers.dossier());
    }));
    return id;
}

Result<void> vraag(kern::Call& call, const Grant<Voorbereiden>& grant) {
    const db::Bytes noodzaak = noodzaak_voor(call.kern, grant.dossier(), grant.item());
    return kern::change(
        call, grant, [&](db::Tx& tx, const Grant<Voorbereiden>& vers) -> Result<logboek::Regel> {
            TRY(huidig(tx, vers, Handeling::vragen, std::nullopt));
            const int gevraagd = store::vraag(tx, vers, vers.item(), noodzaak);
            if (gevraagd == 0)
                return refused("al-gevraagd", "Iedereen die iets moet zeggen is al gevraagd.", "");
            return logboek::regel("verstrekking.vragen", vers.dossier(), std::to_string(gevraagd));
        });
}

Result<void> antwoord(kern::Call& call, const Grant<Antwoorden>& grant, const Antwoord& antwoord) {
    std::optional<db::Bytes> reden;
    if (!antwoord.reden.empty())
        reden = call.kern.sealer.seal(grant.dossier(), grant.item(), Bezwaar{antwoord.reden});
    return kern::change(
        call, grant, [&](db::Tx& tx, const Grant<Antwoorden>& vers) -> Result<logboek::Regel> {
            const Feiten feiten = TRY(huidig(tx, vers, Handeling::antwoorden, std::nullopt));
            const Partij* partij = store::partij_van(feiten, vers.wie().organisatie);
            if (auto bezwaar = rules::mag_antwoorden(partij)) return nee(std::move(*bezwaar));
            if (auto bezwaar = rules::mag_besluiten(*partij, feiten, vers.wie().feiten.rollen))
                return nee(std::move(*bezwaar));
            if (auto fouten = rules::fouten(antwoord, *partij, feiten); !fouten.empty())
                return faults(std::move(fouten));
            store::bewaar_antwoord(tx, vers, antwoord, reden);
            return logboek::regel("verstrekking.antwoorden", vers.dossier());
        });
}

Result<void> toets(kern::Call& call, const Grant<Voorbereiden>& grant, const Toets& toets) {
    if (auto fouten = rules::fouten(toets, grant.vandaag()); !fouten.empty())
        return faults(std::move(fouten));
    const db::Bytes rac = call.kern.sealer.seal(grant.dossier(), grant.item(), Rac{toets.kenmerk});
    return kern::change(call, grant,
                        [&](db::Tx& tx, const Grant<Voorbereiden>& vers) -> Result<logboek::Regel> {
                            const Feiten feiten = TRY(huidig(tx, vers, Handeling::toetsen, toets.versie));
                            if (!store::bewaar_toets(tx, vers, feiten, *toets.op, rac))
                                return conflict(std::string(was_gewijzigd));
                            return logboek::regel("verstrekking.toetsen", vers.dossier());
                        });
}

Result<void> geef_over(kern::Call& call, const Grant<Voorbereiden>& grant, const Overdracht& overdracht) {
    const auto vooraf = store::feiten(call.reader, grant);
    if (!vooraf) return not_found();
    // Asked again inside the change: here so that no file is copied for what will not go.
    if (auto bezwaar = rules::bezwaar(vooraf->staat, Handeling::overdragen)) return nee(std::move(*bezwaar));
    if (auto fouten = rules::fouten(overdracht, vooraf->ontvanger_leest, vooraf->aan); !fouten.empty())
        return faults(std::move(fouten));
    if (auto bezwaar = rules::mag_overdragen(*vooraf, grant.vandaag())) return nee(std::move(*bezwaar));
    const auto stukken = TRY(verzegel_stukken(call, grant, *vooraf));
    std::vector<std::pair<kern::ItemId, db::Bytes>> noodzaak{
        {vooraf->item.id, noodzaak_voor(call.kern, grant.dossier(), vooraf->item.id)}};
    for (const auto& stuk : stukken)
        noodzaak.emplace_back(stuk.id, noodzaak_voor(call.kern, grant.dossier(), stuk.id));
    const auto van = [&](kern::ItemId id) {
        return std::ranges::find(noodzaak, id, [](const auto& een) { return een.first; })->second;
    };
    const IdBytes volg = call.kern.random.id<struct Gebeurtenis>();
    return kern::change(
        call, grant, [&](db::Tx& tx, const Grant<Voorbereiden>& vers) -> Result<logboek::Regel> {
            const Feiten feiten = TRY(huidig(tx, vers, Handeling::overdragen, overdracht.versie));
            if (auto fouten = rules::fouten(overdracht, feiten.ontvanger_leest, feiten.aan); !fouten.empty())
                return faults(std::move(fouten));
            if (auto bezwaar = rules::mag_overdragen(feiten, vers.vandaag())) return nee(std::move(*bezwaar));
            // All or nothing: a part that could not be read is not left out in silence.
            if (stukken.size() != feiten.gekozen.size() ||
                !store::geef_over(tx, vers, feiten, *overdracht.wijze, stukken, van, volg))
                return conflict(std::string(was_gewijzigd));
            return logboek::regel("verstrekking.overdragen", vers.dossier(), std::to_string(stukken.size()));
        });
}

Result<void> meld(kern::Call& call, const Grant<Voorbereiden>& grant, std::int64_t versie) {
    return kern::change(
        call, grant, [&](db::Tx& tx, const Grant<Voorbereiden>& vers) -> Result<logboek::Regel> {
            const Feiten feiten = TRY(huidig(tx, vers, Handeling::melden, versie));
            if (feiten.te_melden == 0)
                return refused("niets-te-melden", "De ontvanger weet alles al.", "Bgs 1.7");
            if (!store::meld(tx, vers, feiten)) return conflict(std::string(was_gewijzigd));
            return logboek::regel("verstrekking.melden", vers.dossier(), std::to_string(feiten.te_melden));
        });
}

Result<void> sluit(kern::Call& call, const Grant<Voorbereiden>& grant, const Sluiting& sluiting) {
    if (sluiting.reden.empty()) return invalid("slotReden", "required", "Schrijf waarom dit niet doorgaat.");
    const Staat uitkomst = sluiting.uitkomst.value_or(Staat::ingetrokken);
    const db::Bytes reden = call.kern.sealer.seal(grant.dossier(), grant.item(), Slot{sluiting.reden});
    const IdBytes volg = call.kern.random.id<struct Gebeurtenis>();
    const Handeling handeling = uitkomst == Staat::geweigerd ? Handeling::weigeren : Handeling::intrekken;
    return kern::change(
        call, grant, [&](db::Tx& tx, const Grant<Voorbereiden>& vers) -> Result<logboek::Regel> {
            const Feiten feiten = TRY(huidig(tx, vers, handeling, sluiting.versie));
            if (auto bezwaar = rules::mag_sluiten(uitkomst, rules::iemand_tegen(feiten)))
                return nee(std::move(*bezwaar));
            if (!store::sluit(tx, vers, feiten, uitkomst, reden, volg))
                return conflict(std::string(was_gewijzigd));
            return logboek::regel(
                uitkomst == Staat::geweigerd ? "verstrekking.weigeren" : "verstrekking.intrekken",
                vers.dossier());
        });
}

Result<void> informeer(kern::Call& call, const Grant<Voorbereiden>& grant, const Informeren& informeren,
                       std::int64_t versie) {
    if (auto fouten = rules::fouten(informeren, grant.vandaag()); !fouten.empty())
        return faults(std::move(fouten));
    std::optional<db::Bytes> reden;
    if (!informeren.reden.empty())
        reden = call.kern.sealer.seal(grant.dossier(), grant.item(), NietGeinformeerd{informeren.reden});
    return kern::change(call, grant,
                        [&](db::Tx& tx, const Grant<Voorbereiden>& vers) -> Result<logboek::Regel> {
                            const Feiten feiten = TRY(huidig(tx, vers, Handeling::informeren, versie));
                            if (!store::bewaar_informeren(tx, vers, feiten, informeren, reden))
                                return conflict(std::string(was_gewijzigd));
                            return logboek::regel("verstrekking.informeren", vers.dossier());
                        });
}

Result<void> koppel_terug(kern::Call& call, const Grant<Antwoorden>& grant, const NieuweTerugkoppeling& terug,
                          const IdBytes& id) {
    return bewaar_terug(call, grant, terug, id, true);
}

Result<void> noteer_terugkoppeling(kern::Call& call, const Grant<Voorbereiden>& grant,
                                   const NieuweTerugkoppeling& terug, const IdBytes& id) {
    return bewaar_terug(call, grant, terug, id, false);
}

}  // namespace verstrekking::actions
