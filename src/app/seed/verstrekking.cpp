#include "app/seed/verstrekking.hpp"

#include <algorithm>

#include "app/fault.hpp"
#include "domein/verstrekking/model.hpp"
#include "domein/verstrekking/rules.hpp"
#include "kern/bericht/bericht.hpp"
#include "kern/termijn/termijn.hpp"

namespace app::seed {
namespace {

namespace v = verstrekking;

constexpr db::Sql insert_derde{
    "seed.derde",
    "INSERT INTO derde (dossier, id, nodig, verklaring_op, gegevens_z, verklaring_z) VALUES ($1, $2, 1, $3, $4, $5)"};
constexpr db::Sql insert_verstrekking{
    "seed.verstrekking",
    "INSERT INTO verstrekking (dossier, id, ontvanger, derde, grondslag, van, tot, nodig, antwoord_voor, geinformeerd, "
    "herzien_op, rac_op, staat, verstrekt, wijze, terug_op, inhoud_z, informeren_z, rac_z, slot_z) VALUES ($1, $2, $3, $4, $5, "
    "$6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)"};
constexpr db::Sql insert_onderdeel{
    "seed.verstrekking_onderdeel",
    "INSERT INTO verstrekking_onderdeel (dossier, verstrekking, item, volgorde, versie, voorwaarde) VALUES ($1, $2, $3, $4, 1, "
    "$5)"};
constexpr db::Sql insert_antwoord{
    "seed.verstrekking_antwoord",
    "INSERT INTO verstrekking_antwoord (dossier, over, organisatie, gevraagd, bezwaar, toestemming, besluit, medewerker, op, "
    "reden_z) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr db::Sql insert_stuk{
    "seed.verstrekking_stuk",
    "INSERT INTO verstrekking_stuk (dossier, id, verstrekking, onderdeel, volgorde, inhoud_z) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr db::Sql insert_kring{
    "seed.verstrekking_kring",
    "INSERT INTO item_organisatie (dossier, item, organisatie, noodzaak_z) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING"};

template <class E, class Table>
E named(const Tree& tree, std::string_view key, const Table& words) {
    const std::string text = tree.text(key);
    for (const auto& [word, value] : words)
        if (word == text) return value;
    tree.wrong(key);
}

constexpr std::pair<std::string_view, v::Staat> staten[] = {{"voorbereid", v::Staat::voorbereid},
                                                            {"verstrekt", v::Staat::verstrekt},
                                                            {"geweigerd", v::Staat::geweigerd},
                                                            {"ingetrokken", v::Staat::ingetrokken}};

std::optional<bool> ja_nee(const Tree& tree, std::string_view key) {
    if (!tree.has(key)) return std::nullopt;
    return named<bool>(tree, key, v::rules::ja_nee);
}

std::vector<Antwoord> read_answers(const Tree& tree) {
    std::vector<Antwoord> antwoorden;
    for (const Tree& one : tree.list("antwoord"))
        antwoorden.push_back({one.text("organisatie"), one.text_or("door"), one.moment_or("op"),
                              ja_nee(one, "geen_bezwaar"), ja_nee(one, "toestemming"), ja_nee(one, "besluit"),
                              one.text_or("reden")});
    return antwoorden;
}

Verstrekking disclosure_of(const Tree& one) {
    Verstrekking told;
    told.ontvanger = one.text_or("ontvanger");
    told.derde = one.text_or("derde");
    told.op = one.moment("op");
    told.onderdelen = one.texts("onderdelen");
    told.inhoud = {one.text("doel"), one.text("noodzaak"), one.text("proportionaliteit"), {}};
    told.grondslag = one.text("grondslag");
    told.van = one.date("van");
    told.tot = one.date_or("tot");
    told.niet_geinformeerd = one.text_or("niet_geinformeerd");
    told.herzien_op = one.date_or("herzien_op");
    told.rac = one.text_or("rac");
    told.rac_op = one.date_or("rac_op");
    told.staat = named<v::Staat>(one, "staat", staten);
    told.verstrekt = one.moment_or("verstrekt");
    if (told.verstrekt) told.wijze = named<v::Wijze>(one, "wijze", v::rules::wijze_codes);
    told.slot = one.text_or("slot");
    told.antwoorden = read_answers(one);
    return told;
}

const Bijdrage& bijdrage(const Dossier& dossier, const std::string& code, std::size_t& plaats) {
    const auto found = std::ranges::find(dossier.bijdragen, code, &Bijdrage::code);
    if (found == dossier.bijdragen.end()) throw Fault("no bijdrage is called '" + code + "'");
    plaats = static_cast<std::size_t>(found - dossier.bijdragen.begin());
    return *found;
}

class Sealing {
public:
    Sealing(kern::Kern& kern, kern::DossierId id) : m_kern(kern), m_id(id) {}
    template <class T>
    db::Bytes operator()(const IdBytes& row, const T& value) const {
        return m_kern.sealer.seal(m_id, row, value);
    }
    std::optional<db::Bytes> reden(const IdBytes& row, const std::string& text) const {
        return text.empty() ? std::nullopt : std::optional((*this)(row, v::Bezwaar{text}));
    }
    kern::ItemId item() const { return m_kern.random.id<kern::Item>(); }
    db::Bytes noodzaak(const IdBytes& row) const {
        return (*this)(row, v::Noodzaak{"Nodig om over deze verstrekking te oordelen of haar te gebruiken."});
    }

private:
    kern::Kern& m_kern;
    kern::DossierId m_id;
};

std::vector<SealedAntwoord> seal_answers(const Sealing& seal, const IdBytes& row,
                                         const std::vector<Antwoord>& antwoorden) {
    std::vector<SealedAntwoord> sealed;
    for (const Antwoord& een : antwoorden) sealed.push_back({seal.reden(row, een.reden)});
    return sealed;
}

SealedVerstrekking seal_one(const Sealing& seal, const Dossier& dossier, const Verstrekking& told) {
    SealedVerstrekking out;
    out.id = seal.item();
    v::Inhoud inhoud = told.inhoud;
    for (const Derde& derde : dossier.derden)
        if (derde.code == told.derde)
            inhoud.ontvanger =
                derde.gegevens.naam + ", " + derde.gegevens.functie + ", " + derde.gegevens.organisatie;
    out.inhoud = seal(out.id, inhoud);
    out.noodzaak = seal.noodzaak(out.id);
    if (!told.niet_geinformeerd.empty())
        out.niet_geinformeerd = seal(out.id, v::NietGeinformeerd{told.niet_geinformeerd});
    if (!told.rac.empty()) out.rac = seal(out.id, v::Rac{told.rac});
    if (!told.slot.empty()) out.slot = seal(out.id, v::Slot{told.slot});
    out.antwoorden = seal_answers(seal, out.id, told.antwoorden);
    if (!told.verstrekt) return out;
    for (const std::string& code : told.onderdelen) {
        std::size_t plaats = 0;
        const Bijdrage& bron = bijdrage(dossier, code, plaats);
        const auto id = seal.item();
        const std::string titel =
            "Bijdrage van " + dossier.namen.at(plaats) + ", " + dutch_date(local_date(bron.op));
        out.stukken.push_back(
            {id, seal(id, v::StukTekst{titel, bron.nieuw.tekst, bron.nieuw.voorwaarden}), seal.noodzaak(id)});
    }
    return out;
}

class Storing {
public:
    Storing(db::Tx& tx, const Codes& codes, const Dossier& dossier, const Stored& stored)
        : m_tx(tx),
          m_codes(codes),
          m_told(dossier),
          m_stored(stored),
          m_maker(codes.medewerker(dossier.procesregisseur)) {}

    void derde(const Derde& told, const SealedDerde& sealed) {
        auto row = item(sealed.id, toegang::ItemSoort::derde, told.op);
        row.categorieen = {toegang::Categorie::identiteit};
        row.kring = toegang::Kring::deelnemers;
        toegang::bewaar_item(m_tx, row);
        m_tx.run(insert_derde, m_stored.dossier, sealed.id, told.verklaring_op, sealed.gegevens,
                 sealed.verklaring);
        answers(sealed.id, told.op, told.antwoorden, sealed.antwoorden);
    }

    void disclosure(const Verstrekking& told, const SealedVerstrekking& sealed,
                    std::optional<kern::ItemId> derde) {
        auto row = item(sealed.id, toegang::ItemSoort::verstrekking, told.op);
        row.kring = toegang::Kring::organisaties;
        for (const std::string& code : told.onderdelen) {
            std::size_t plaats = 0;
            row.categorieen = row.categorieen | bijdrage(m_told, code, plaats).nieuw.categorieen;
        }
        toegang::bewaar_item(m_tx, row);
        const auto ontvanger = derde ? std::nullopt : std::optional(m_codes.organisatie(told.ontvanger));
        const auto terug =
            told.verstrekt ? v::rules::terugkoppeling_op(local_date(*told.verstrekt), std::nullopt, told.tot)
                           : std::nullopt;
        m_tx.run(insert_verstrekking, m_stored.dossier, sealed.id, ontvanger, derde, told.grondslag, told.van,
                 told.tot, derde ? 2 : 0, termijn::plus_werkdagen(local_date(told.op), 10),
                 told.niet_geinformeerd.empty(), told.herzien_op, told.rac_op, told.staat, told.verstrekt,
                 told.wijze, terug, sealed.inhoud, sealed.niet_geinformeerd, sealed.rac, sealed.slot);
        answers(sealed.id, told.op, told.antwoorden, sealed.antwoorden);
        for (const Antwoord& een : told.antwoorden)
            name(sealed.id, m_codes.organisatie(een.organisatie), sealed.noodzaak);
        if (told.verstrekt && ontvanger) name(sealed.id, *ontvanger, sealed.noodzaak);
        parts(told, sealed, ontvanger);
    }

private:
    toegang::NieuwItem item(kern::ItemId id, toegang::ItemSoort soort, Instant op) const {
        toegang::NieuwItem row;
        row.dossier = m_stored.dossier;
        row.id = id;
        row.soort = soort;
        row.bron = m_maker.organisatie;
        row.door = m_maker.id;
        row.nu = op;
        return row;
    }
    void name(kern::ItemId id, kern::OrganisatieId organisatie, const db::Bytes& noodzaak) {
        m_tx.run(insert_kring, m_stored.dossier, id, organisatie, noodzaak);
    }
    static std::optional<int> number(const std::optional<bool>& antwoord) {
        return antwoord ? std::optional(*antwoord ? 1 : 2) : std::nullopt;
    }

    // Who did not answer yet has a notice of it.
    void answers(kern::ItemId over, Instant gevraagd, const std::vector<Antwoord>& told,
                 const std::vector<SealedAntwoord>& sealed) {
        for (std::size_t i = 0; i < told.size(); ++i) {
            const Antwoord& een = told[i];
            const auto organisatie = m_codes.organisatie(een.organisatie);
            const auto door =
                een.door.empty() ? std::nullopt : std::optional(m_codes.medewerker(een.door).id);
            m_tx.run(insert_antwoord, m_stored.dossier, over, organisatie, gevraagd, number(een.geen_bezwaar),
                     number(een.toestemming), number(een.besluit), door, een.op, sealed[i].reden);
            if (!een.op)
                bericht::aan_organisatie(
                    m_tx, {m_stored.dossier, over, bericht::Soort::verstrekking_gevraagd, gevraagd},
                    organisatie);
        }
    }

    void parts(const Verstrekking& told, const SealedVerstrekking& sealed,
               const std::optional<kern::OrganisatieId>& ontvanger) {
        for (std::size_t i = 0; i < told.onderdelen.size(); ++i) {
            std::size_t plaats = 0;
            const Bijdrage& bron = bijdrage(m_told, told.onderdelen[i], plaats);
            const auto id = m_stored.bijdragen.at(plaats);
            m_tx.run(insert_onderdeel, m_stored.dossier, sealed.id, id, static_cast<int>(i) + 1,
                     !bron.nieuw.voorwaarden.empty());
            if (!told.verstrekt) continue;
            const SealedStuk& stuk = sealed.stukken[i];
            auto row = item(stuk.id, toegang::ItemSoort::verstrekking, *told.verstrekt);
            row.bron = m_codes.organisatie(bron.bron);
            row.kring = toegang::Kring::organisaties;
            row.categorieen = bron.nieuw.categorieen;
            row.geheim = bron.nieuw.geheim;
            row.vrijgegeven = bron.nieuw.vrijgegeven;
            row.eerste_verwerking = local_date(bron.op);
            toegang::bewaar_item(m_tx, row);
            m_tx.run(insert_stuk, m_stored.dossier, stuk.id, sealed.id, id, static_cast<int>(i) + 1,
                     stuk.inhoud);
            name(stuk.id, m_maker.organisatie, stuk.noodzaak);
            if (ontvanger) name(stuk.id, *ontvanger, stuk.noodzaak);
        }
    }

    db::Tx& m_tx;
    const Codes& m_codes;
    const Dossier& m_told;
    const Stored& m_stored;
    const Codes::Mens& m_maker;
};

}  // namespace

void read_disclosures(const Tree& tree, Dossier& dossier) {
    for (const Tree& one : tree.list("derde")) {
        Derde told;
        told.code = one.text("code");
        told.op = one.moment("op");
        told.gegevens = {one.text("naam"),    one.text("organisatie_naam"),
                         one.text("functie"), one.text("contact"),
                         one.text("taak"),    one.text("noodzaak")};
        told.verklaring_op = one.date_or("verklaring_op");
        told.verklaring_waar = one.text_or("verklaring_waar");
        told.antwoorden = read_answers(one);
        dossier.gebeurtenissen.push_back({told.op, "derde", "voorgesteld"});
        dossier.derden.push_back(std::move(told));
    }
    for (const Tree& one : tree.list("verstrekking")) {
        Verstrekking told = disclosure_of(one);
        dossier.gebeurtenissen.push_back({told.op, "verstrekking", "voorbereid"});
        if (told.verstrekt) dossier.gebeurtenissen.push_back({*told.verstrekt, "verstrekking", "verstrekt"});
        dossier.verstrekkingen.push_back(std::move(told));
    }
}

SealedDisclosures seal_disclosures(kern::Kern& kern, kern::DossierId id, const Dossier& dossier) {
    SealedDisclosures out;
    const Sealing seal(kern, id);
    for (const Derde& told : dossier.derden) {
        SealedDerde sealed;
        sealed.id = seal.item();
        sealed.gegevens = seal(sealed.id, told.gegevens);
        if (told.verklaring_op) sealed.verklaring = seal(sealed.id, v::Verklaring{told.verklaring_waar});
        sealed.antwoorden = seal_answers(seal, sealed.id, told.antwoorden);
        out.derden.push_back(std::move(sealed));
    }
    for (const Verstrekking& told : dossier.verstrekkingen)
        out.verstrekkingen.push_back(seal_one(seal, dossier, told));
    return out;
}

void store_disclosures(db::Tx& tx, const Codes& codes, const Dossier& dossier,
                       const SealedDisclosures& sealed, const Stored& stored) {
    if (dossier.derden.empty() && dossier.verstrekkingen.empty()) return;
    Storing storing(tx, codes, dossier, stored);
    for (std::size_t i = 0; i < dossier.derden.size(); ++i)
        storing.derde(dossier.derden[i], sealed.derden[i]);
    for (std::size_t i = 0; i < dossier.verstrekkingen.size(); ++i) {
        std::optional<kern::ItemId> derde;
        for (std::size_t n = 0; n < dossier.derden.size(); ++n)
            if (dossier.derden[n].code == dossier.verstrekkingen[i].derde) derde = sealed.derden[n].id;
        storing.disclosure(dossier.verstrekkingen[i], sealed.verstrekkingen[i], derde);
    }
}

}  // namespace app::seed
