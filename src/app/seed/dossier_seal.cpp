#include <algorithm>

#include "app/seed/dossier_rows.hpp"
#include "domein/leefgebied/leefgebied.hpp"

namespace app::seed {
namespace {

// Sealed by triage; its row is the item of the report, as with the answer to the test.
struct Oordeel {
    std::string letter;
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"toets", "oordeel_motivering_z"};
    auto velden() const { return std::tie(letter, tekst); }
    auto velden() { return std::tie(letter, tekst); }
};
struct Toelichting {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"besluit_bevestiging", "toelichting_z"};
    auto velden() const { return std::tie(tekst); }
    auto velden() { return std::tie(tekst); }
};

// Why an organisation is needed in a casus.
struct Voorstelinhoud {
    std::string reden, bron, ingetrokken;
    static constexpr sleutels::Kolom kolom{"besluit", "inhoud_z"};
    auto velden() const { return std::tie(reden, bron, ingetrokken); }
    auto velden() { return std::tie(reden, bron, ingetrokken); }
};

class Sealing {
public:
    Sealing(kern::Kern& kern, kern::DossierId id) : m_kern(kern), m_id(id) {}

    template <class T>
    db::Bytes operator()(const IdBytes& row, const T& value) const {
        return m_kern.sealer.seal(m_id, row, value);
    }
    template <class T>
    SealedItem item(const T& value, std::string_view words) const {
        SealedItem item;
        item.id = m_kern.random.id<kern::Item>();
        item.tekst = (*this)(item.id, value);
        item.woorden = tokens().tekst(words).klaar();
        return item;
    }
    zoek::Analyse tokens() const { return zoek::Analyse(m_kern.keys.search_key()); }

private:
    kern::Kern& m_kern;
    kern::DossierId m_id;
};

void seal_report(const Sealing& seal, const Dossier& dossier, SealedDossier& out) {
    const auto& t = dossier.tekst;
    std::string words;
    for (const auto* part : t.doorzoekbaar()) words.append(*part).push_back(' ');
    out.aanmelding = seal.item(t, words);
    const auto id = out.aanmelding.id;
    if (dossier.spoed) out.aanmelding.tweede = seal(id, aanmelding::SpoedReden{dossier.spoed_reden});
    for (std::size_t i = 0; i < dossier.toetsen.size(); ++i) {
        const auto& toets = dossier.toetsen[i];
        const std::string letter(1, aanmelding::letters[i]);
        out.motiveringen.push_back(seal(id, aanmelding::Motivering{letter, toets.motivering}));
        out.oordelen.push_back(toets.oordeel
                                   ? std::optional(seal(id, Oordeel{letter, toets.oordeel_motivering}))
                                   : std::nullopt);
    }
}

void seal_contributions(const Sealing& seal, const Dossier& dossier, SealedDossier& out) {
    for (const auto& told : dossier.bijdragen) {
        const auto& nieuw = told.nieuw;
        auto item = seal.item(bijdrage::Tekst{nieuw.tekst, nieuw.tijd}, nieuw.tekst);
        if (nieuw.grond) {
            static constexpr std::string_view codes[] = {"toestemming", "plicht", "recht",
                                                         "goed-hulpverlener"};
            const std::string code(codes[static_cast<std::size_t>(*nieuw.grond) - 1]);
            const std::string consent = nieuw.grond_datum ? nieuw.grond_datum->iso() : std::string();
            item.tweede = seal(item.id, bijdrage::Grond{code, nieuw.grond_toelichting, consent});
        }
        if (!nieuw.voorwaarden.empty()) item.derde = seal(item.id, bijdrage::Voorwaarden{nieuw.voorwaarden});
        if (!told.organisaties.empty()) item.noodzaak = seal(item.id, bijdrage::Noodzaak{nieuw.noodzaak});
        out.bijdragen.push_back(std::move(item));
    }
}

// The words of a question are not searched: it is a task, no knowledge.
void seal_questions(const Sealing& seal, const Dossier& dossier, SealedDossier& out) {
    for (const auto& told : dossier.uitvragen) {
        auto& asked = out.uitvragen.emplace_back();
        for (const auto& gevraagd : told.aan) {
            auto item = seal.item(uitvraag::Vraag{told.vraag}, {});
            if (!gevraagd.toelichting.empty())
                item.tweede = seal(item.id, uitvraag::Toelichting{gevraagd.toelichting});
            asked.push_back(std::move(item));
        }
    }
}

void seal_plan(const Sealing& seal, const Dossier& dossier, SealedDossier& out) {
    for (const auto& doel : dossier.doelen) {
        auto item = seal.item(plan::DoelTekst{doel.tekst}, doel.tekst);
        if (!doel.resultaat_tekst.empty())
            item.tweede = seal(item.id, plan::ResultaatTekst{doel.resultaat_tekst});
        out.doelen.push_back(std::move(item));
    }
    for (const auto& actie : dossier.acties) {
        auto item = seal.item(plan::ActieTekst{actie.tekst}, actie.tekst);
        if (!actie.reden.empty()) item.tweede = seal(item.id, plan::Reden{actie.reden});
        out.acties.push_back(std::move(item));
        auto& steps = out.voortgang.emplace_back();
        for (const auto& step : actie.voortgang)
            steps.push_back(seal.item(plan::VoortgangTekst{step.tekst}, step.tekst));
    }
}

void seal_network(const Sealing& seal, const Dossier& dossier, SealedDossier& out) {
    for (const auto& told : dossier.relaties)
        out.relaties.push_back(seal.item(betrokkene::RelatieTekst{told.nieuw.toelichting}, {}));
    for (const auto& told : dossier.contacten)
        out.contacten.push_back(
            seal.item(betrokkene::ContactTekst{told.nieuw.tekst, told.nieuw.wie}, told.nieuw.tekst));
    for (const auto& told : dossier.uitspraken)
        out.uitspraken.push_back(seal.item(stem::Woorden{told.tekst}, told.tekst));
    if (dossier.waarschuwing)
        out.waarschuwing = seal.item(betrokkene::WaarschuwingTekst{dossier.waarschuwing->tekst}, {});
}

void seal_rest(const Sealing& seal, kern::Kern& kern, const Dossier& dossier, SealedDossier& out) {
    for (const auto& versie : dossier.planversies) {
        out.planversies.push_back(seal.item(plan::VersieReden{versie.reden}, {}));
        auto& teksten = out.akkoorden.emplace_back();
        for (const auto& akkoord : versie.antwoorden)
            teksten.push_back(akkoord.tekst.empty() ? std::nullopt
                                                    : std::optional(seal(out.planversies.back().id,
                                                                         plan::AkkoordTekst{akkoord.tekst})));
    }
    for (const auto& aanbod : dossier.aanbiedingen)
        out.aanbiedingen.push_back(seal.item(plan::AanbodReden{aanbod.reden}, {}));
    for (const auto& score : dossier.scores)
        out.scores.push_back(seal.item(leefgebied::Toelichting{score.tekst}, {}));
    for (const auto& oordeel : dossier.risicos) out.risicos.push_back(seal.item(oordeel.inhoud, {}));
    for (std::size_t i = 0; i < dossier.stappen.size(); ++i)
        out.stappen.push_back(kern.random.id<kern::Item>());
}

}  // namespace

SealedDossier seal_dossier(kern::Kern& kern, kern::DossierId id, const Dossier& dossier) {
    SealedDossier out;
    out.id = id;
    const Sealing seal(kern, id);
    out.kenmerk = aanmelding::kenmerk(kern.random);
    out.titel = seal(id, betrokkene::titel(dossier.personen));
    out.personen = betrokkene::verzegel(kern, id, dossier.personen);
    seal_report(seal, dossier, out);
    if (dossier.besluit) {
        out.besluit_id = kern.random.id<kern::Besluit>();
        out.besluit = seal(out.besluit_id, dossier.besluit->inhoud);
        out.toelichting = seal(out.besluit_id, Toelichting{});
    }
    for (std::size_t i = 0; i < dossier.deelnames.size(); ++i)
        out.deelnames.push_back(kern.random.id<kern::Deelname>());
    seal_contributions(seal, dossier, out);
    for (const auto& told : dossier.documenten) out.documenten.push_back(seal_document(kern, id, told));
    seal_plan(seal, dossier, out);
    for (const auto& told : dossier.knelpunten) {
        // Not found by a search: it is for who was asked alone.
        auto item = seal.item(escalatie::Vraag{told.vraag, {}}, {});
        if (!told.antwoord.empty()) item.tweede = seal(item.id, escalatie::Antwoord{told.antwoord});
        out.knelpunten.push_back(std::move(item));
    }
    seal_questions(seal, dossier, out);
    for (std::size_t i = events_of(dossier).size(); i > 0; --i)
        out.gebeurtenissen.push_back(kern.random.id<Gebeurtenis>());
    if (dossier.voorstel) {
        out.voorstel_id = kern.random.id<kern::Besluit>();
        out.voorstel = seal(out.voorstel_id, Voorstelinhoud{dossier.voorstel->reden, {}, {}});
        out.voorstel_nee = seal(out.voorstel_id, Toelichting{dossier.voorstel->nee.waarom});
    }
    out.verstrekkingen = seal_disclosures(kern, id, dossier);
    seal_network(seal, dossier, out);
    out.sluiting = seal_closing(kern, id, dossier);
    seal_rest(seal, kern, dossier, out);
    return out;
}

std::vector<Gebeurtenis> events_of(const Dossier& dossier) {
    using toegang::Fase;
    std::vector<Gebeurtenis> events = dossier.gebeurtenissen;
    const auto phase = [&](Instant op, Fase fase) {
        events.push_back({op, "fase", std::string(toegang::code(fase))});
    };
    events.push_back({dossier.aangemeld, "aangemeld", dossier.herkomst});
    phase(dossier.aangemeld, Fase::aanmelding);
    if (dossier.fase != Fase::aanmelding && dossier.besluit)
        phase(dossier.eerste_contact.value_or(dossier.aangemeld), Fase::triage);
    if (dossier.besluit && dossier.besluit->op) {
        const Instant op = *dossier.besluit->op;
        switch (dossier.besluit->soort) {
            case aanmelding::BesluitSoort::terugleggen:
                events.push_back({op, "besluit", "terugleggen"});
                phase(op, Fase::teruggelegd);
                break;
            case aanmelding::BesluitSoort::ondersteunen:
                events.push_back({op, "besluit", "ondersteunen"});
                phase(op, Fase::ondersteuning);
                break;
            default: events.push_back({op, "besluit", "procesregie"}); phase(op, Fase::casus);
        }
    }
    Instant last = dossier.aangemeld;
    for (const auto& event : events) last = std::max(last, event.op);
    if (dossier.fase == Fase::afronding)
        phase(dossier.afronding ? dossier.afronding->op : last, Fase::afronding);
    if (dossier.afgesloten) phase(*dossier.afgesloten, Fase::afgesloten);
    for (const auto& told : dossier.bijdragen)
        if (told.nieuw.aard == bijdrage::Aard::incident && told.nieuw.brondatum)
            events.push_back({start_of_day(*told.nieuw.brondatum), "incident", "vastgelegd"});
    std::stable_sort(events.begin(), events.end(), [](const auto& a, const auto& b) { return a.op < b.op; });
    return events;
}

}  // namespace app::seed
