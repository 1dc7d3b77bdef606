// A decision takes effect: one change that moves the dossier on and decides who is in it from now on.

#include "domein/triage/store.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/toegang/verloop.hpp"

// Somebody `m` who may be named in dossier $1 for organisation $3 from day $6: designated for the processing (bit 1), not
// blocked, and not a relative or the person himself.
#define MAG_MEEDOEN                                                                                     \
    " m.werkt_voor = $3 AND m.geblokkeerd = 0 AND (m.functies & 1) = 1 AND m.aangewezen_van <= $6 AND " \
    "(m.aangewezen_tot IS NULL OR m.aangewezen_tot >= $6) AND NOT EXISTS (SELECT 1 FROM uitsluiting u " \
    "WHERE u.medewerker = m.id AND u.dossier = $1) "
#define VOEG_TOE                                                                                         \
    "INSERT INTO deelnemer (medewerker, dossier, deelname, organisatie, rol, doelen, van, tot, stapel, " \
    "gewijzigd) SELECT m.id, $1, $2, $3, $4, $5, $6, $7, 2, $8 FROM medewerker m WHERE" MAG_MEEDOEN
// Somebody who was in the dossier before (as aanmelder or beoordelaar) goes on in the new capacity.
#define OF_VERDER                                                                                    \
    " ON CONFLICT (medewerker, dossier) DO UPDATE SET deelname = excluded.deelname, organisatie = "  \
    "excluded.organisatie, rol = excluded.rol, doelen = excluded.doelen, van = excluded.van, tot = " \
    "excluded.tot, stapel = 2, gewijzigd = excluded.gewijzigd"

namespace triage::store {
namespace {

constexpr db::Sql select_besluit{
    "triage.voltrek_besluit",
    "SELECT b.soort, b.tafel, b.procesregisseur, d.gemeente FROM besluit b JOIN dossier d ON d.id = "
    "b.dossier WHERE b.dossier = $1 AND "
    "b.id = $2 AND b.soort <= 3 AND b.staat = 1"};
constexpr db::Sql select_toelatingen{
    "triage.voltrek_toelatingen",
    "SELECT organisatie, rol, grondslag, tot FROM besluit_organisatie WHERE dossier = $1 AND besluit = $2 "
    "ORDER BY organisatie"};
constexpr db::Sql neem_besluit{
    "triage.voltrek_genomen",
    "UPDATE besluit SET staat = 2, genomen_op = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND staat = 1"};
constexpr db::Sql update_teruggelegd{
    "triage.teruggelegd",
    "UPDATE dossier SET fase = 7, vernietigen_op = $2, versie = versie + 1 WHERE id = $1"};
constexpr db::Sql update_verder{
    "triage.verder",
    "UPDATE dossier SET fase = $2, tafel = COALESCE($3, tafel), procesregisseur = $4, ave = COALESCE($5, "
    "ave), versie = versie + 1 WHERE id = $1"};
constexpr db::Sql tel_niet_opgepakt{
    "triage.niet_opgepakt",
    "INSERT INTO telling (soort, maand, gemeente, tafel, aantal) VALUES ('niet_opgepakt', $1, $2, '', 1) ON "
    "CONFLICT (soort, maand, "
    "gemeente, tafel) DO UPDATE SET aantal = telling.aantal + 1"};

constexpr db::Sql insert_deelname{
    "triage.deelname",
    "INSERT INTO deelname (dossier, id, organisatie, rol, doelen, grondslag, besluit, van, tot) VALUES ($1, "
    "$2, $3, $4, $5, $6, $7, $8, "
    "$9)"};
// Who is named, in this order of preference; the next is asked when the one before gave nobody.
constexpr db::Sql voeg_genoemden_toe{
    "triage.genoemden", VOEG_TOE
    "AND EXISTS (SELECT 1 FROM besluit_medewerker bm WHERE bm.dossier = $1 AND bm.besluit = $9 AND bm.organisatie = $3 AND "
    "bm.medewerker = m.id)" OF_VERDER};
constexpr db::Sql voeg_tafelleden_toe{
    "triage.tafelleden", VOEG_TOE
    "AND EXISTS (SELECT 1 FROM tafellid l WHERE l.tafel = $9 AND l.medewerker = m.id AND l.vervangt IS NULL AND l.van <= $6 AND "
    "(l.tot IS NULL OR l.tot >= $6))" OF_VERDER};
constexpr db::Sql voeg_bevestiger_toe{
    "triage.bevestiger", VOEG_TOE
    "AND EXISTS (SELECT 1 FROM besluit_bevestiging v WHERE v.dossier = $1 AND v.besluit = $9 AND v.organisatie = $3 AND "
    "v.medewerker = m.id)" OF_VERDER};
// The contact person sees no case: he is there to name the people (DECISIONS 3), so the processing is not asked of him.
constexpr db::Sql voeg_contactpersoon_toe{
    "triage.contactpersoon",
    "INSERT INTO deelnemer (medewerker, dossier, deelname, organisatie, rol, doelen, van, tot, stapel, "
    "gewijzigd) SELECT m.id, $1, $2, "
    "$3, $4, $5, $6, $7, 2, $8 FROM medewerker m WHERE m.werkt_voor = $3 AND m.geblokkeerd = 0 AND EXISTS (SELECT 1 FROM "
    "medewerker_rol r WHERE r.medewerker = m.id AND r.rol = 11 AND r.staat = 2 AND r.van <= $6 AND (r.tot IS "
    "NULL OR r.tot >= $6)) AND "
    "NOT EXISTS (SELECT 1 FROM uitsluiting u WHERE u.medewerker = m.id AND u.dossier = $1)" OF_VERDER};

// The first organisation of decision $2 of which nobody could come in, by the ways above: named, at the table, judging (who
// judges may yet confirm), or its contact person.
constexpr db::Sql select_niemand{
    "triage.niemand",
    "SELECT o.naam FROM besluit b JOIN besluit_organisatie bo ON bo.dossier = b.dossier AND bo.besluit = b.id JOIN "
    "organisatie o ON o.id = bo.organisatie WHERE b.dossier = $1 AND b.id = $2 AND NOT EXISTS (SELECT 1 FROM medewerker m "
    "WHERE m.werkt_voor = o.id AND m.geblokkeerd = 0 AND NOT EXISTS (SELECT 1 FROM uitsluiting u WHERE u.medewerker = m.id "
    "AND u.dossier = $1) AND (EXISTS (SELECT 1 FROM medewerker_rol r WHERE r.medewerker = m.id AND r.rol = 11 AND r.staat = 2 "
    "AND r.van <= $3 AND (r.tot IS NULL OR r.tot >= $3)) OR ((m.functies & 1) = 1 AND m.aangewezen_van <= $3 AND "
    "(m.aangewezen_tot IS NULL OR m.aangewezen_tot >= $3) AND (EXISTS (SELECT 1 FROM besluit_medewerker bm WHERE bm.dossier = "
    "$1 AND bm.besluit = $2 AND bm.medewerker = m.id) OR EXISTS (SELECT 1 FROM tafellid l WHERE l.tafel = b.tafel AND "
    "l.medewerker = m.id AND l.vervangt IS NULL AND l.van <= $3 AND (l.tot IS NULL OR l.tot >= $3)) OR EXISTS (SELECT 1 FROM "
    "deelnemer dn WHERE dn.dossier = $1 AND dn.medewerker = m.id AND dn.rol = 3))))) ORDER BY o.naam, o.id LIMIT 1"};
constexpr db::Sql select_zonder_mensen{
    "triage.zonder_mensen",
    "SELECT o.naam FROM deelname dn JOIN organisatie o ON o.id = dn.organisatie WHERE dn.dossier = $1 AND dn.besluit = $2 AND "
    "NOT EXISTS (SELECT 1 FROM deelnemer d WHERE d.dossier = dn.dossier AND d.deelname = dn.id) ORDER BY o.naam, o.id LIMIT 1"};

constexpr db::Sql eindig_beoordelaars{
    "triage.beoordelaars_einde",
    "UPDATE deelname SET ingetrokken = $2, versie = versie + 1 WHERE dossier = $1 AND rol = 3 AND ingetrokken IS NULL"};
constexpr db::Sql verwijder_beoordelaars{"triage.beoordelaars_weg",
                                         "DELETE FROM deelnemer WHERE dossier = $1 AND rol = 3"};
// The deelname as aanmelder ends where all its people went on in another capacity.
constexpr db::Sql eindig_aanmelder{
    "triage.aanmelder_einde",
    "UPDATE deelname SET ingetrokken = $2, versie = versie + 1 WHERE dossier = $1 AND rol = 1 AND "
    "ingetrokken IS NULL AND NOT EXISTS "
    "(SELECT 1 FROM deelnemer dn WHERE dn.dossier = $1 AND dn.deelname = deelname.id)"};
constexpr db::Sql raak_aanmelder{
    "triage.raak_aanmelder",
    "UPDATE deelnemer SET gewijzigd = $2 WHERE dossier = $1 AND rol = 1 AND gewijzigd < $2"};

constexpr db::Sql huis_uit_lijst{
    "triage.huis_uit_lijst",
    "UPDATE deelnemer SET stapel = 0, gewijzigd = $2 WHERE dossier = $1 AND rol = 2"};
constexpr db::Sql select_huis{
    "triage.huis",
    "SELECT id, organisatie FROM deelname WHERE dossier = $1 AND rol = 2 AND ingetrokken IS NULL ORDER BY van, id LIMIT 1"};
constexpr db::Sql huis_doelen{
    "triage.huis_doelen",
    "UPDATE deelname SET doelen = $2, versie = versie + 1 WHERE dossier = $1 AND rol = 2 AND ingetrokken IS NULL"};
// Of the house stay: the procesregisseur, and the procesondersteuners (role 1) who were named already.
constexpr db::Sql huis_vertrekt{
    "triage.huis_vertrekt",
    "DELETE FROM deelnemer WHERE dossier = $1 AND rol = 2 AND medewerker <> $2 AND NOT EXISTS (SELECT 1 FROM "
    "medewerker_rol r WHERE "
    "r.medewerker = deelnemer.medewerker AND r.rol = 1 AND r.staat = 2 AND r.van <= $3 AND (r.tot IS NULL OR r.tot >= $3))"};
constexpr db::Sql huis_blijft{
    "triage.huis_blijft",
    "UPDATE deelnemer SET doelen = $2, stapel = 2, gewijzigd = $3 WHERE dossier = $1 AND rol = 2"};
constexpr db::Sql huis_regisseur{
    "triage.huis_regisseur",
    "INSERT INTO deelnemer (medewerker, dossier, deelname, organisatie, rol, doelen, van, tot, stapel, "
    "gewijzigd) VALUES ($1, $2, $3, "
    "$4, 2, $5, $6, NULL, 2, $7) ON CONFLICT (medewerker, dossier) DO UPDATE SET deelname = excluded.deelname, organisatie = "
    "excluded.organisatie, rol = 2, doelen = excluded.doelen, tot = NULL, stapel = 2, gewijzigd = excluded.gewijzigd"};

constexpr int ave_na_besluit = 2;  // a question or problem that needs more than one organisation

struct Gelezen {
    BesluitSoort soort;
    std::optional<kern::TafelId> tafel;
    std::optional<kern::MedewerkerId> procesregisseur;
    std::string gemeente;
};

// One decision on its way into force.
class Voltrekking {
public:
    Voltrekking(db::Tx& tx, const toegang::GrantBasis& grant, kern::BesluitId besluit, const Gelezen& gelezen,
                Nummers nummers)
        : m_tx(tx),
          m_grant(grant),
          m_dossier(grant.dossier()),
          m_besluit(besluit),
          m_gelezen(gelezen),
          m_nummers(nummers) {}

    void leg_terug() {
        const auto wacht = partner::getal(m_tx, "vernietigen.wachttijd_dagen", m_grant.vandaag());
        m_tx.run(update_teruggelegd, m_dossier, m_grant.vandaag().plus_days(static_cast<int>(wacht)));
        m_tx.run(tel_niet_opgepakt, m_grant.vandaag().iso().substr(0, 7), m_gelezen.gemeente);
        m_tx.run(huis_uit_lijst, m_dossier, m_grant.nu());
    }

    void ga_verder() {
        const bool casus = m_gelezen.soort == BesluitSoort::procesregie;
        m_tx.run(update_verder, m_dossier, rules::fase_na(m_gelezen.soort), m_gelezen.tafel,
                 m_gelezen.procesregisseur, casus ? std::optional(ave_na_besluit) : std::nullopt);
        if (casus) gebeurd("ave", std::to_string(ave_na_besluit));
        std::vector<Toelating> toelatingen;
        for (db::Row row : m_tx.query(select_toelatingen, m_dossier, m_besluit))
            toelatingen.push_back({row.get<kern::OrganisatieId>(0),
                                   row.get<toegang::DeelnameRol>(1),
                                   row.get<std::string>(2),
                                   row.get<std::optional<Date>>(3),
                                   {}});
        for (const auto& toelating : toelatingen) laat_toe(toelating);
        houd_huis();
    }

    void rond_af() {
        m_tx.run(eindig_beoordelaars, m_dossier, m_grant.nu());
        m_tx.run(verwijder_beoordelaars, m_dossier);
        m_tx.run(eindig_aanmelder, m_dossier, m_grant.nu());
        gebeurd("besluit", rules::code(m_gelezen.soort));
        gebeurd("fase", toegang::code(rules::fase_na(m_gelezen.soort)));
        toegang::raak_allen_aan(m_tx, m_dossier, m_grant.nu());
        m_tx.run(raak_aanmelder, m_dossier, m_grant.nu());
        toegang::rechten_krimpen(m_tx);  // who judged is out: open answers are judged again
    }

private:
    toegang::Doelen doelen() const { return {rules::doel_na(m_gelezen.soort)}; }

    void laat_toe(const Toelating& toelating) {
        const auto deelname = kern::DeelnameId::from(m_nummers.neem());
        const auto mask = doelen().mask();
        m_tx.run(insert_deelname, m_dossier, deelname, toelating.organisatie, toelating.rol, mask,
                 toelating.grondslag, m_besluit, m_grant.vandaag(), toelating.tot);
        const auto voeg = [&](const db::Sql& wie, const auto&... meer) {
            return m_tx.run(wie, m_dossier, deelname, toelating.organisatie, toelating.rol, mask,
                            m_grant.vandaag(), toelating.tot, m_grant.nu(), meer...) != 0;
        };
        if (voeg(voeg_genoemden_toe, m_besluit)) return;
        if (m_gelezen.tafel && voeg(voeg_tafelleden_toe, *m_gelezen.tafel)) return;
        if (voeg(voeg_bevestiger_toe, m_besluit)) return;
        voeg(voeg_contactpersoon_toe);
    }

    void houd_huis() {
        const auto mask = doelen().mask();
        const auto regisseur = m_gelezen.procesregisseur.value();
        m_tx.run(huis_doelen, m_dossier, mask);
        m_tx.run(huis_vertrekt, m_dossier, regisseur, m_grant.vandaag());
        m_tx.run(huis_blijft, m_dossier, mask, m_grant.nu());
        const auto huis = m_tx.one(
            select_huis,
            [](db::Row& row) {
                return std::pair(row.get<kern::DeelnameId>(0), row.get<kern::OrganisatieId>(1));
            },
            m_dossier);
        if (huis)
            m_tx.run(huis_regisseur, regisseur, m_dossier, huis->first, huis->second, mask, m_grant.vandaag(),
                     m_grant.nu());
    }

    void gebeurd(std::string_view soort, std::string_view waarde) {
        toegang::gebeurd(m_tx, m_dossier, m_grant.nu(), soort, waarde, m_nummers.neem());
    }

    db::Tx& m_tx;
    const toegang::GrantBasis& m_grant;
    kern::DossierId m_dossier;
    kern::BesluitId m_besluit;
    const Gelezen& m_gelezen;
    Nummers m_nummers;
};

}  // namespace

bool voltrek(db::Tx& tx, const toegang::GrantBasis& grant, kern::BesluitId besluit, Nummers nummers) {
    const auto gelezen = tx.one(
        select_besluit,
        [](db::Row& row) {
            return Gelezen{row.get<BesluitSoort>(0), row.get<std::optional<kern::TafelId>>(1),
                           row.get<std::optional<kern::MedewerkerId>>(2), row.get<std::string>(3)};
        },
        grant.dossier(), besluit);
    if (!gelezen || tx.run(neem_besluit, grant.dossier(), besluit, grant.nu()) == 0) return false;
    Voltrekking voltrekking(tx, grant, besluit, *gelezen, nummers);
    if (gelezen->soort == BesluitSoort::terugleggen)
        voltrekking.leg_terug();
    else
        voltrekking.ga_verder();
    voltrekking.rond_af();
    return true;
}

std::optional<std::string> niemand_van(db::Reader& reader, const toegang::GrantBasis& grant,
                                       kern::BesluitId besluit) {
    return reader.value<std::string>(select_niemand, grant.dossier(), besluit, grant.vandaag());
}

std::optional<std::string> zonder_mensen(db::Reader& reader, const toegang::GrantBasis& grant,
                                         kern::BesluitId besluit) {
    return reader.value<std::string>(select_zonder_mensen, grant.dossier(), besluit);
}

}  // namespace triage::store
