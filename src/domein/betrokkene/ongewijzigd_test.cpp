// A form that is opened and sent as it stands changes nothing: what it does not bring back would be gone without a word.
#include <regex>

#include "domein/betrokkene/test_personen.hpp"

namespace betrokkene::test {
namespace {

std::string leesbaar(std::string tekst) {
    for (const auto& [teken, zo] :
         {std::pair{"&quot;", "\""}, {"&#39;", "'"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}})
        for (auto at = tekst.find(teken); at != tekst.npos; at = tekst.find(teken, at + 1))
            tekst.replace(at, std::string_view(teken).size(), zo);
    return tekst;
}

std::string waarde_van(const std::string& element, const std::string& naam) {
    std::smatch gevonden;
    const std::regex zoek(" " + naam + "=\"([^\"]*)\"");
    return std::regex_search(element, gevonden, zoek) ? leesbaar(gevonden[1]) : std::string();
}

// What a browser sends of the form at this address, when nothing is typed.
Velden velden_van(const std::string& blad, const std::string& adres) {
    const auto begin = blad.find("action=\"" + adres + "\"");
    const std::string form = blad.substr(begin, blad.find("</form>", begin) - begin);
    Velden velden;
    static const std::regex element("<(?:input[^>]*>|textarea[^>]*>[^<]*<|select[^>]*>[\\s\\S]*?</select>)");
    for (std::sregex_iterator at(form.begin(), form.end(), element), eind; at != eind; ++at) {
        const std::string een = at->str();
        const std::string naam = waarde_van(een, "name");
        const std::string soort = waarde_van(een, "type");
        if (naam.empty() || naam == "csrf") continue;
        if ((soort == "radio" || soort == "checkbox") && een.find(" checked") == een.npos) continue;
        if (een.starts_with("<select")) {
            static const std::regex gekozen("<option[^>]* selected[^>]*>");
            std::smatch optie;
            if (std::regex_search(een, optie, gekozen))
                velden.emplace_back(naam, waarde_van(optie.str(), "value"));
        } else if (een.starts_with("<textarea")) {
            const auto van = een.find('>') + 1;
            velden.emplace_back(naam, leesbaar(een.substr(van, een.size() - van - 1)));
        } else {
            velden.emplace_back(naam, waarde_van(een, "value"));
        }
    }
    return velden;
}

class OngewijzigdTest : public PersonenHuis {};

TEST_P(OngewijzigdTest, a_person_sent_as_he_stands_stays_as_he_is) {
    const Velden alles{{"rol", "directe-kring"},
                       {"voornamen", "Eelkje \"Elly\""},
                       {"voorletters", "E."},
                       {"voorvoegsel", "van de"},
                       {"geslachtsnaam", "Grutto"},
                       {"partnernaam", "Fuut"},
                       {"naamgebruik", "partner"},
                       {"geboortedatum", "03-05-1979"},
                       {"geslacht", "v"},
                       {"bsnOnbekendOmdat", "niet-nodig"},
                       {"straat", "Bies & Riet"},
                       {"huisnummer", "4a"},
                       {"postcode", "1283 GT"},
                       {"plaats", "Zuiderwaard"},
                       {"verblijft", "bij haar zus"},
                       {"telefoon", "06 0000 0004"},
                       {"mail", "e.grutto@voorbeeld.example"},
                       {"veiligContact", "Bel na zes uur."},
                       {"taal", "Fries"},
                       {"tolk", "ja"},
                       {"adresNietVoor", kim.text()},
                       {"relatie", "broer-zus"},
                       {"weetErvan", "ja"}};
    volgende_seconde();
    const auto gemaakt = huis.post("regisseur", pad("/personen"), alles);
    ASSERT_EQ(gemaakt.status, 303) << gemaakt.body;
    const auto wie = nieuwste(toegang::ItemSoort::persoon);
    const auto gezien = [&] {
        static const std::regex los("\"(?:versie|gewijzigd)\":[^,}]*");
        return std::regex_replace(huis.api("regisseur", web::Method::get, "/api/v1" + van(wie)).body, los,
                                  "");
    };
    const std::string voor = gezien();
    for (const auto& [veld, waarde] : alles)
        if (veld == "voornamen" || veld == "verblijft" || veld == "veiligContact" || veld == "taal") {
            const auto woord = waarde.substr(0, waarde.find(' '));
            EXPECT_NE(voor.find(woord), voor.npos) << veld << " is not in " << voor;
        }
    const auto formulier = huis.get("regisseur", van(wie, "/wijziging"));
    const Velden zelfde = velden_van(formulier.body, van(wie, "/wijziging"));
    ASSERT_GT(zelfde.size(), alles.size() - 3);
    const auto opgeslagen = huis.post("regisseur", van(wie, "/wijziging"), zelfde);
    ASSERT_EQ(opgeslagen.status, 303) << opgeslagen.body;
    EXPECT_EQ(versie(wie), 2);
    EXPECT_EQ(gezien(), voor);
}

INSTANTIATE_TEST_SUITE_P(Engines, OngewijzigdTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
}  // namespace betrokkene::test
