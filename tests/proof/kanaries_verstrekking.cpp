// The marks of disclosures and derden in the house of canaries.
#include "tests/proof/kanaries.hpp"

namespace proof {
namespace {

using toegang::test::Velden;

constexpr db::Sql select_nieuwste{
    "proof.verstrekt",
    "SELECT id FROM item WHERE dossier = $1 AND soort = $2 ORDER BY gewijzigd DESC, gemaakt DESC, id LIMIT 1"};
constexpr db::Sql select_versie{"proof.verstrekt_versie",
                                "SELECT versie FROM item WHERE dossier = $1 AND id = $2"};

template <class T, class... A>
T waarde(TestHuis& huis, const db::Sql& sql, const A&... args) {
    auto snapshot = huis.db().read();
    return snapshot.reader().value<T>(sql, args...).value();
}

}  // namespace

// A derde and a refused disclosure to it, and a disclosure of health data to the police, which is not cleared for them.
void Kanaries::vul_verstrekking() {
    const std::string hier = "/casussen/" + m_casus.text();
    const auto nieuwste = [&](toegang::ItemSoort soort) {
        const auto id = waarde<kern::ItemId>(m_huis, select_nieuwste, m_casus, soort).text();
        m_huis.clock().set(m_huis.clock().now().plus_seconds(1));
        return id;
    };
    const auto doe = [&](const std::string& login, const std::string& naar, Velden velden) {
        verwacht(m_huis.post(login, hier + naar, velden), naar);
    };
    const auto versie = [&](const std::string& id) {
        return std::to_string(
            waarde<std::int64_t>(m_huis, select_versie, m_casus, kern::ItemId::parse(id).value()));
    };
    m_huis.schrijf([&](db::Tx& tx) {
        constexpr db::Sql gemeld{"proof.gemeld", "UPDATE dossier SET ingediend = 0 WHERE id = $1"};
        tx.run(gemeld, m_casus);
    });
    m_huis.clock().set(m_huis.clock().now().plus_seconds(1));
    doe("regisseur", "/derden",
        {{"naam", merk("derde.gegevens_z", "naam van een derde", lezers)},
         {"organisatie", "Woonstichting De Wal"},
         {"functie", "huismeester"},
         {"contact", "0199 00 61 18"},
         {"taak", "Woningwet 45"},
         {"noodzaak", merk("derde.gegevens_z", "waarom een derde nodig is", lezers)},
         {"verklaringOp", "20-11-2026"},
         {"verklaringWaar", merk("derde.verklaring_z", "waar de verklaring ligt", lezers)},
         {"besluitDatum", "20-11-2026"},
         {"besluitBron", merk("derde.bron_z", "waar het besluit staat", lezers)},
         {"beslissers.0.id", m_huis.organisatie("politie").text()}});
    const auto derde = nieuwste(toegang::ItemSoort::derde);
    doe("politie", "/derden/" + derde + "/antwoord",
        {{"antwoord", "niet-akkoord"},
         {"reden", merk("verstrekking_antwoord.reden_z", "waarom geen derde", {"regisseur"})}});

    geef("gemeente", {{"tekst", merk("bijdrage.tekst_z", "onderdeel van een verstrekking", lezers)},
                      {"categorieen", "wonen"}});
    const auto wonen = nieuwste(toegang::ItemSoort::bijdrage);
    const auto velden = [&](std::string_view aan, const std::string& ontvanger, const std::string& item,
                            const Namen& mag) {
        return Velden{{"aan", std::string(aan)},
                      {"ontvanger", ontvanger},
                      {"onderdelen.0.item", item},
                      {"doel", merk("verstrekking.inhoud_z", "doel van een verstrekking", mag)},
                      {"grondslag", aan == "derde" ? "wgs-2.31-11" : "wgs-1.7-1"},
                      {"noodzaak", merk("verstrekking.inhoud_z", "noodzaak", mag)},
                      {"proportionaliteit", merk("verstrekking.inhoud_z", "proportionaliteit", mag)},
                      {"van", "23-11-2026"},
                      {"geinformeerd", "nee"},
                      {"nietGeinformeerd", merk("verstrekking.informeren_z", "waarom niet", {"regisseur"})},
                      {"herzienOp", "01-02-2027"}};
    };
    auto naar_derde = velden("derde", derde, wonen, lezers);
    naar_derde.emplace_back("racKenmerk",
                            merk("verstrekking.rac_z", "kenmerk van het advies", {"regisseur"}));
    naar_derde.emplace_back("racOp", "10-11-2026");
    doe("regisseur", "/verstrekkingen", naar_derde);
    const auto geweigerd = nieuwste(toegang::ItemSoort::verstrekking);
    doe("politie", "/verstrekkingen/" + geweigerd + "/antwoord",
        {{"bezwaar", "bezwaar"},
         {"besluit", "niet-akkoord"},
         {"bezwaarReden", merk("verstrekking_antwoord.reden_z", "bezwaar", {"regisseur"})}});
    doe("regisseur", "/verstrekkingen/" + geweigerd + "/slot",
        {{"uitkomst", "geweigerd"},
         {"slotReden", merk("verstrekking.slot_z", "waarom geweigerd", lezers)},
         {"versie", versie(geweigerd)}});

    const Namen gegeven{"regisseur", "ggz", "politie"};
    // Of the copy: in its own bijdrage, which the police does not find, the same words are for the others alone.
    const auto tekst = merk("verstrekking_stuk.inhoud_z", "gezondheid, aan de politie verstrekt", gegeven);
    geef("ggz", {{"tekst", tekst}, {"categorieen", "gezondheid"}});
    const auto gezondheid = nieuwste(toegang::ItemSoort::bijdrage);
    // A document goes along: of its copy name and content are for the same three.
    verwacht(
        m_huis.post(
            "ggz", "/casussen/" + m_casus.text() + "/documenten",
            {{"soort", "verslag"}, {"titel", "Verslag"}, {"categorieen", "gezondheid"}},
            {{"bestand", merk("verstrekking_bestand.naam_z", "bestandsnaam, verstrekt", gegeven) + ".txt",
              "text/plain",
              "Verslag " + merk("verstrekking_deel.deel_z", "inhoud, verstrekt", gegeven) + "\n"}}),
        "document, verstrekt");
    auto twee = velden("deelnemer", m_huis.organisatie("politie").text(), gezondheid, gegeven);
    twee.emplace_back("onderdelen.1.item", nieuwste(toegang::ItemSoort::document));
    doe("regisseur", "/verstrekkingen", twee);
    const auto verstrekt = nieuwste(toegang::ItemSoort::verstrekking);
    doe("ggz", "/verstrekkingen/" + verstrekt + "/antwoord", {{"bezwaar", "geen-bezwaar"}});
    doe("regisseur", "/verstrekkingen/" + verstrekt + "/overdracht",
        {{"wijze", "programma"}, {"versie", versie(verstrekt)}});
    doe("politie", "/verstrekkingen/" + verstrekt + "/terugkoppeling",
        {{"gevolg", "ja"},
         {"nuttig", "ja"},
         {"effect", merk("terugkoppeling.tekst_z", "waartoe het leidde", gegeven)}});
}

}  // namespace proof
