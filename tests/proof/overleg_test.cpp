// The agenda of a meeting is what the gate lets through of its points, no more and no less: over random worlds, for a person and
// for a token of each purpose. It holds the SQL of the list (AAN_TAFEL) and the right agendapunt.lezen together.
#include <gtest/gtest.h>

#include "domein/overleg/model.hpp"
#include "kern/toegang/sabotage.hpp"
#include "tests/proof/kanaries.hpp"

namespace {

using proof::Namen;
using proof::TestHuis;
using toegang::DeelnameRol;
using toegang::Doel;
using toegang::Fase;

const std::vector<std::string> kijkers{"regisseur", "politie", "gemeente", "ggz"};

constexpr db::Sql insert_overleg{
    "proof.overleg",
    "INSERT INTO overleg (id, tafel, begin, einde, plaats, status, agenda_sluit, ronde) VALUES ($1, $2, $3, $4, '', 2, $3, 1)"};
constexpr db::Sql insert_lid{
    "proof.overleg_lid",
    "INSERT INTO overleg_lid (overleg, medewerker, organisatie, uid, uitgenodigd) VALUES ($1, $2, $3, $4, $5)"};
constexpr db::Sql insert_punt{
    "proof.agendapunt",
    "INSERT INTO agendapunt (dossier, id, overleg, volgnummer, minuten, begin, soort, status, vraag_z) VALUES ($1, $2, $3, $4, "
    "5, $5, 1, 1, $6)"};
constexpr db::Sql schermd{"proof.overleg_dicht", "UPDATE dossier SET afgeschermd = 1 WHERE id = $1"};
constexpr db::Sql sluit_uit{"proof.overleg_uit",
                            "INSERT INTO uitsluiting (medewerker, dossier, reden) VALUES ($1, $2, 1)"};

class Wereld {
public:
    explicit Wereld(std::uint32_t zaad) : m_random(zaad, "proof"), m_huis(db::Engine::sqlite) {
        const Instant begin = m_huis.clock().now().plus_seconds(86'400);
        m_overleg = m_huis.random().id<kern::Overleg>();
        for (const auto& login : kijkers) (void)m_huis.als(login);  // each session is a change of its own
        m_huis.schrijf([&](db::Tx& tx) {
            tx.run(insert_overleg, m_overleg, m_huis.tafel("volwassenen"), begin, begin.plus_seconds(7'200));
            for (const auto& login : kijkers) {
                const auto& wie = m_huis.als(login);
                tx.run(insert_lid, m_overleg, wie.medewerker, wie.organisatie,
                       m_huis.random().id<struct Uid>(), m_huis.clock().now());
            }
        });
        for (int i = 0; i < aantal; ++i) maak(begin, i + 1);
    }

    // What the agenda and the gate disagree on; empty: nothing.
    std::vector<std::string> verschillen() {
        std::vector<std::string> gevonden;
        for (const auto& login : kijkers)
            for (const Doel doel : {Doel::procesregie, Doel::triage, Doel::ondersteunen}) {
                const Namen mag = volgens_poort(login, doel);
                if (const Namen staat = volgens_agenda(login, doel); staat != mag)
                    gevonden.push_back(login + ": " + std::to_string(staat.size()) + " on the agenda, " +
                                       std::to_string(mag.size()) + " by the gate");
            }
        return gevonden;
    }
    std::size_t gezien() {
        std::size_t som = 0;
        for (const auto& login : kijkers) som += volgens_agenda(login, Doel::procesregie).size();
        return som;
    }

private:
    static constexpr int aantal = 24;
    struct Punt {
        kern::DossierId dossier;
        kern::ItemId id;
    };

    std::size_t kies(std::size_t uit) {
        std::uint8_t byte = 0;
        m_random.fill({&byte, 1});
        return byte % uit;
    }

    void maak(Instant begin, int plaats) {
        constexpr Fase fasen[] = {Fase::aanmelding, Fase::triage,    Fase::ondersteuning, Fase::casus,
                                  Fase::casus,      Fase::afronding, Fase::teruggelegd};
        constexpr DeelnameRol rollen[] = {DeelnameRol::aanmelder,      DeelnameRol::huis,
                                          DeelnameRol::beoordelaar,    DeelnameRol::deelnemer,
                                          DeelnameRol::casusregisseur, DeelnameRol::bevraagd,
                                          DeelnameRol::opgeschaald};
        toegang::test::NieuwDossier nieuw{.fase = fasen[kies(7)], .deelnemers = {}};
        const Date vandaag = local_date(m_huis.clock().now());
        for (const auto& login : kijkers) {
            if (kies(3) == 0) continue;
            std::optional<Date> tot;
            if (kies(4) == 0) tot = vandaag.plus_days(static_cast<int>(kies(3)) - 1);
            nieuw.deelnemers.push_back({login, rollen[kies(7)], {}, tot});
        }
        const Punt punt{m_huis.dossier(nieuw), m_huis.random().id<kern::Item>()};
        const auto vraag = m_huis.kern().sealer.seal(punt.dossier, punt.id, overleg::Vraag{"Wat nu?"});
        m_huis.schrijf([&](db::Tx& tx) {
            toegang::NieuwItem item;
            item.dossier = punt.dossier;
            item.id = punt.id;
            item.soort = toegang::ItemSoort::agendapunt;
            item.bron = m_huis.organisatie("huis");
            item.door = m_huis.medewerker("regisseur");
            item.kring = toegang::Kring::deelnemers;
            item.categorieen = overleg::over_vraag;
            item.nu = m_huis.clock().now();
            toegang::bewaar_item(tx, item);
            tx.run(insert_punt, punt.dossier, punt.id, m_overleg, plaats, begin, vraag);
            if (kies(8) == 0) tx.run(schermd, punt.dossier);
            if (kies(8) == 0) tx.run(sluit_uit, m_huis.medewerker("politie"), punt.dossier);
        });
        m_punten.push_back(punt);
    }

    Namen volgens_poort(const std::string& login, Doel doel) {
        Namen gevonden;
        for (const Punt& punt : m_punten) {
            (void)m_huis.api(login, web::Method::get,
                             "/api/v1/casussen/" + punt.dossier.text() + "/agendapunten/" + punt.id.text(),
                             {}, doel);
            if (proof::toegestaan(m_huis)) gevonden.insert(punt.dossier.text());
        }
        proof::ververs(m_huis, login);
        return gevonden;
    }

    Namen volgens_agenda(const std::string& login, Doel doel) {
        const auto blad =
            m_huis.api(login, web::Method::get, "/api/v1/overleggen/" + m_overleg.text(), {}, doel);
        Namen gevonden;
        for (const Punt& punt : m_punten)
            if (blad.body.find(punt.dossier.text()) != blad.body.npos) gevonden.insert(punt.dossier.text());
        return gevonden;
    }

    SeededRandom m_random;
    TestHuis m_huis;
    kern::OverlegId m_overleg;
    std::vector<Punt> m_punten;
};

TEST(ToegangOverleg, the_agenda_is_what_the_gate_lets_through) {
    for (std::uint32_t zaad = 1; zaad <= 4; ++zaad) {
        Wereld wereld(zaad);
        for (const auto& verschil : wereld.verschillen())
            ADD_FAILURE() << "world " << zaad << ": " << verschil;
        EXPECT_GT(wereld.gezien(), 5U) << "a world in which nobody sees anything proves nothing";
    }
}

// The control: a gate that lets everybody in is noticed, for the agenda does not.
TEST(ToegangOverleg, a_weakened_gate_is_seen) {
    Wereld wereld(1);
    const toegang::Saboteur saboteur(toegang::Sabotage::deelname);
    EXPECT_FALSE(wereld.verschillen().empty());
}

}  // namespace
