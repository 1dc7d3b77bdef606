// Crawling the house of canaries: every route, place and search; and what came of it beside the table.
#include <stdexcept>

#include "platform/base/text.hpp"
#include "tests/proof/kanaries.hpp"

namespace proof {
namespace {

constexpr db::Sql select_besluiten{"proof.besluiten",
                                   "SELECT id FROM besluit WHERE dossier = $1 ORDER BY id"};

}  // namespace

void Kanaries::lees(const std::string& login, const web::Response& response, Namen& gezien) {
    const std::string text = base::lower_ascii(alles(response));
    for (auto at = text.find(merk_begin); at != text.npos; at = text.find(merk_begin, at + 1))
        gezien.insert(text.substr(at, merk_lengte));
    for (const auto& merk : m_merken)
        if (merk.kolom == "persoon.identiteit_z" && text.find(merk.waarde) != text.npos)
            gezien.insert(merk.waarde);
    if (response.status >= 500) throw std::runtime_error(login + ": " + text.substr(0, 400));
    if (++m_gevraagd % 40 == 0) ververs(m_huis, login);
}

void Kanaries::bezoek(const std::string& login, const toegang::Route& route, kern::DossierId dossier,
                      Namen& gezien) {
    using toegang::Doel;
    std::vector<kern::ItemId> plaatsen{kern::ItemId{}};
    if (over_item(route)) plaatsen = m_items.at(dossier);
    for (const auto item : plaatsen) {
        const std::string waar = pad(route, {dossier, item});
        lees(login, roep(m_huis, login, route, waar, Doel::procesregie), gezien);
        if (route.api && !login.empty()) {
            lees(login, roep(m_huis, login, route, waar, Doel::triage), gezien);
            if (dossier == m_nazorg) lees(login, roep(m_huis, login, route, waar, Doel::nazorg), gezien);
        }
    }
}

std::map<std::string, Namen> Kanaries::kruip(const std::vector<std::string>& wie) {
    std::map<std::string, Namen> gezien;
    for (const auto dossier : {m_casus, m_melding, m_gesloten, m_nazorg, m_advies}) {
        m_items[dossier] = items(m_huis, dossier);
        auto snapshot = m_huis.db().read();
        for (db::Row row : snapshot.reader().query(select_besluiten, dossier))
            m_items[dossier].push_back(row.get<kern::ItemId>(0));
    }
    for (const auto& login : wie) {
        ververs(m_huis, login);
        Namen& mijn = gezien[login];
        for (const auto& route : m_huis.routes().all()) {
            if (route.method != web::Method::get) continue;
            bezoek(login, route, m_casus, mijn);
            for (const auto& overleg : m_overleggen)
                if (route.pattern.find("{overleg}") != route.pattern.npos)
                    for (const auto doel : {toegang::Doel::procesregie, toegang::Doel::triage})
                        lees(login, roep(m_huis, login, route, pad(route, {}, overleg.text()), doel), mijn);
            if (!over_dossier(route)) continue;
            bezoek(login, route, m_melding, mijn);
            bezoek(login, route, m_gesloten, mijn);
            bezoek(login, route, m_nazorg, mijn);
            bezoek(login, route, m_advies, mijn);
        }
        // Answers to forms that are not right: what they show is held to the same.
        for (const auto* naar :
             {"/casussen/{}/bijdragen", "/casussen/{}/acties", "/casussen/{}/doelen",
              "/casussen/{}/deelnames", "/casussen/{}/documenten", "/casussen/{}/documenten/brieven",
              "/casussen/{}/verstrekkingen", "/casussen/{}/derden", "/casussen/{}/uitvragen",
              "/casussen/{}/bijdragen/incident"})
            lees(login,
                 m_huis.post(login,
                             std::string(naar).replace(std::string_view(naar).find("{}"), 2, m_casus.text())),
                 mijn);
        if (login.empty()) continue;
        for (const auto& merk : m_merken)
            lees(login,
                 m_huis.api(login, web::Method::post, "/api/v1/casussen/_zoek",
                            "{\"zoek\":\"" + merk.waarde + "\"}"),
                 mijn);
    }
    return gezien;
}

std::vector<std::string> Kanaries::lekken(const std::map<std::string, Namen>& gezien) const {
    std::vector<std::string> gevonden;
    for (const auto& [login, gelezen] : gezien)
        for (const auto& merk : m_merken)
            if (gelezen.contains(merk.waarde) && !merk.mag.contains(login))
                gevonden.push_back((login.empty() ? "nobody" : login) + " read " + merk.kolom + " (" +
                                   merk.wat + ")");
    return gevonden;
}

std::vector<std::string> Kanaries::gemist(const std::map<std::string, Namen>& gezien) const {
    std::vector<std::string> gevonden;
    for (const auto& merk : m_merken) {
        if (merk.plicht == Plicht::hoeft_niet) continue;
        for (const auto& login : merk.mag)
            if (const auto mijn = gezien.find(login);
                mijn != gezien.end() && !mijn->second.contains(merk.waarde))
                gevonden.push_back(login + " never met " + merk.kolom + " (" + merk.wat + ")");
    }
    return gevonden;
}

}  // namespace proof
