// Another house in the house of canaries: a question to it, its package that waits, and a question of it.
#include "domein/uitwisseling/envelop.hpp"
#include "domein/uitwisseling/huisbericht.hpp"
#include "domein/uitwisseling/sleutels.hpp"
#include "tests/proof/kanaries.hpp"

namespace proof {
namespace {

namespace u = uitwisseling;

constexpr db::Sql select_vraag{"proof.huisvraag", "SELECT id FROM huisvraag WHERE dossier = $1"};
constexpr db::Sql select_nummer{"proof.huisvraag_nummer", "SELECT nummer FROM huisvraag WHERE dossier = $1"};
constexpr db::Sql select_sleutel{"proof.huisvraag_sleutel",
                                 "SELECT antwoordsleutel FROM huisvraag WHERE dossier = $1"};
constexpr db::Sql select_huis{"proof.ander_huis", "SELECT id FROM ander_huis"};

template <class T, class... A>
T waarde(TestHuis& huis, const db::Sql& sql, const A&... args) {
    auto snapshot = huis.db().read();
    return snapshot.reader().value<T>(sql, args...).value();
}

}  // namespace

// All of it is of the house: a question and a package of the regie of the casus, what came in of who receives it.
void Kanaries::vul_uitwisseling() {
    const auto teken = crypto::signing_key(crypto::Key{});
    const auto zegel = crypto::box_keys(crypto::Key{});
    const u::OpenSleutels open{{zegel.open.begin(), zegel.open.end()},
                               {teken.open.begin(), teken.open.end()}};
    verwacht(m_huis.post("beheerder", "/beheer/huizen",
                         {{"naam", "Huis Duinrand"},
                          {"gebied", "Duinrand"},
                          {"van", "01-11-2026"},
                          {"sleutel", u::sleutelregel(open)}}),
             "ander huis");
    const auto ander = waarde<kern::AnderHuisId>(m_huis, select_huis);
    verwacht(m_huis.post("beheerder2", "/beheer/huizen/" + ander.text() + "/bevestiging",
                         {{"controlegetal", u::controlegetal(open)}, {"versie", "1"}}),
             "bevestiging");

    const Namen regie{"regisseur"};
    const std::string hier = "/casussen/" + m_casus.text() + "/uitwisseling";
    verwacht(m_huis.post("regisseur", hier,
                         {{"huis", ander.text()},
                          {"doel", merk("huisvraag.inhoud_z", "waarvoor een ander huis is gevraagd", regie)},
                          {"grondslag", "wgs-2.28"},
                          {"noodzaak", merk("huisvraag.inhoud_z", "waarom gevraagd", regie)},
                          {"besluitDatum", "20-11-2026"},
                          {"besluitBron", merk("huisvraag.inhoud_z", "waar het besluit staat", regie)},
                          {"beslissers.0.id", m_huis.organisatie("politie").text()}}),
             "huisvraag");
    const std::string vraag = hier + "/" + waarde<kern::ItemId>(m_huis, select_vraag, m_casus).text();
    const auto nummer = waarde<IdBytes>(m_huis, select_nummer, m_casus);
    const auto sleutel = waarde<db::Bytes>(m_huis, select_sleutel, m_casus);
    std::uint8_t volgende = 1;
    const auto stuur = [&](const std::string& login, const std::string& waar, crypto::BytesView aan,
                           const u::envelop::Kop& kop, auto inhoud) {
        u::huisbericht::Bericht bericht;
        bericht.nummer.bytes.fill(volgende++);
        bericht.gemaakt = m_huis.clock().now();
        bericht.verloopt = bericht.gemaakt.plus_seconds(86'400);
        bericht.inhoud = std::move(inhoud);
        verwacht(m_huis.post(login, waar, {},
                             {{"bestand", "huis.zvh", "application/octet-stream",
                               u::envelop::maak(teken, aan, kop, u::huisbericht::schrijf(bericht))}}),
                 waar);
    };
    const u::envelop::Kop eenmalig{true, nummer};
    stuur("regisseur", vraag + "/antwoord", sleutel, eenmalig, u::huisbericht::Antwoord{nummer, true});
    u::huisbericht::Pakket pakket;
    pakket.vraag = nummer;
    pakket.doel = merk("huispakket_in.inhoud_z", "waarvoor een pakket is", regie);
    pakket.grondslag = "Wgs 2.28";
    pakket.noodzaak = "Nodig.";
    pakket.delen.push_back({"Bijdrage",
                            merk("huispakket_deel.deel_z", "wat in een pakket zit", regie),
                            "",
                            "Politie daar",
                            {"politie"},
                            Date{2026, 1, 2}});
    stuur("regisseur", vraag + "/pakket", sleutel, eenmalig, std::move(pakket));

    // Who may see it opens it by its number, which no crawl finds.
    u::huisbericht::Vraag binnen;
    binnen.geslachtsnaam = "Merel";
    binnen.geboortedatum = "1990-03-12";
    binnen.doel = merk("huisvraag_in.vraag_z", "waarvoor een ander huis vraagt",
                       {"regisseur", "regisseur2", "makelaar"}, Plicht::hoeft_niet);
    binnen.grondslag = "Wgs 2.28";
    binnen.noodzaak = "Nodig.";
    binnen.sleutel = sleutel;
    const auto eigen = u::open_sleutels(u::eigen_sleutels(m_huis.kern().keys));
    stuur("makelaar", "/uitwisseling/bestanden", eigen.zegel, {}, std::move(binnen));
}

}  // namespace proof
