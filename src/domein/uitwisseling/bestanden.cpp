#include "domein/uitwisseling/bestanden.hpp"

#include "domein/uitwisseling/sleutels.hpp"

namespace uitwisseling::bestanden {
namespace {

using rules::Afwijzing;

constexpr std::string_view type = "application/octet-stream";
constexpr std::int64_t dag = 86'400;

tl::expected<Gelezen, Afwijzing> keur(kern::Call& call,
                                      const tl::expected<envelop::Geopend, envelop::Fout>& open,
                                      Date vandaag) {
    if (!open) return tl::unexpected(rules::van(open.error()));
    auto van = partner::ander_huis_van(call.reader, open->afzender);
    auto bericht = huisbericht::lees(open->inhoud);
    // Who it is comes first: nothing of a stranger is judged further.
    if (!bericht) return tl::unexpected(van ? Afwijzing::niet_te_lezen : Afwijzing::onbekende_afzender);
    const rules::BerichtFeiten feiten{vandaag, call.nu, store::al_gelezen(call.reader, bericht->nummer)};
    if (const auto niet = rules::afwijzing(*bericht, van, feiten)) return tl::unexpected(*niet);
    return Gelezen{std::move(*bericht), std::move(*van)};
}

std::string naam(huisbericht::Soort soort, const IdBytes& nummer) {
    return "zvh-" + std::string(huisbericht::code(soort)) + "-" + kort(nummer) +
           std::string(envelop::uitgang);
}

tl::unexpected<Error> voorbij() {
    return refused("bestand-voorbij", "Dit bestand is niet meer op te halen. De termijn is voorbij.",
                   "Wgs 2.28");
}

huisbericht::Vraag als_vraag(const Huisvraag& vraag) {
    const Inhoud& i = *vraag.inhoud;
    return {i.voornamen, i.voorletters, i.voorvoegsel, i.geslachtsnaam, i.geboortedatum,
            i.bsn,       i.doel,        i.grondslag,   i.noodzaak,      vraag.antwoordsleutel};
}

}  // namespace

bestand::Inhoud maak(kern::Call& call, crypto::BytesView aan, const envelop::Kop& kop,
                     const huisbericht::Bericht& bericht, const IdBytes& vraag) {
    return {naam(bericht.soort(), vraag), std::string(type),
            envelop::maak(eigen_sleutels(call.kern.keys).teken, aan, kop, huisbericht::schrijf(bericht))};
}

tl::expected<Gelezen, Afwijzing> lees(kern::Call& call, std::string_view bytes, Date vandaag) {
    const auto kop = envelop::lees_kop(bytes);
    if (!kop) return tl::unexpected(rules::van(kop.error()));
    if (kop->eenmalig) return tl::unexpected(Afwijzing::bij_de_casus);
    return keur(call, envelop::open(eigen_sleutels(call.kern.keys).zegel, bytes), vandaag);
}

tl::expected<Gelezen, Afwijzing> lees(kern::Call& call, const toegang::Grant<Uitwisselen>& grant,
                                      const Huisvraag& vraag, std::string_view bytes,
                                      huisbericht::Soort soort) {
    const auto kop = envelop::lees_kop(bytes);
    if (!kop) return tl::unexpected(rules::van(kop.error()));
    if (!kop->eenmalig) return tl::unexpected(Afwijzing::hier_niet);
    if (kop->vraag != vraag.nummer) return tl::unexpected(Afwijzing::andere_vraag);
    const auto sleutel = store::eenmalig(call.reader, grant);
    if (!sleutel)
        return tl::unexpected(vraag.staat == Staat::geen_treffer ? Afwijzing::al_beantwoord
                                                                 : Afwijzing::geen_sleutel);
    auto gelezen = keur(call, envelop::open(*sleutel, bytes), grant.vandaag());
    if (!gelezen) return gelezen;
    if (gelezen->van.id != vraag.huis) return tl::unexpected(Afwijzing::ander_huis);
    if (gelezen->bericht.soort() != soort) return tl::unexpected(Afwijzing::andere_soort);
    return gelezen;
}

Result<bestand::Inhoud> vraag_of_antwoord(kern::Call& call, const toegang::Grant<Uitwisselen>& grant,
                                          const Huisvraag& vraag) {
    const auto huis = partner::ander_huis(call.reader, vraag.huis);
    if (!rules::heeft_bestand(vraag, call.nu) || !huis || !partner::geldig(*huis, grant.vandaag()) ||
        !vraag.inhoud.open())
        return voorbij();
    if (vraag.richting == Richting::gevraagd)
        return maak(call, huis->zegel, {}, {vraag.nummer, vraag.gemaakt, vraag.verloopt, als_vraag(vraag)},
                    vraag.nummer);
    const Instant op = vraag.antwoord_op.value();
    return maak(call, vraag.antwoordsleutel, {true, vraag.nummer},
                {vraag.antwoord.value(), op, op.plus_seconds(rules::antwoord_dagen * dag),
                 huisbericht::Antwoord{vraag.nummer, true}},
                vraag.nummer);
}

Result<bestand::Inhoud> geen_treffer(kern::Call& call, const Binnen& vraag) {
    if (vraag.staat != Staat::geen_treffer) return voorbij();
    const Instant op = vraag.beantwoord.value();
    return maak(call, vraag.antwoordsleutel, {true, vraag.nummer},
                {vraag.antwoord.value(), op, op.plus_seconds(rules::antwoord_dagen * dag),
                 huisbericht::Antwoord{vraag.nummer, false}},
                vraag.nummer);
}

}  // namespace uitwisseling::bestanden
