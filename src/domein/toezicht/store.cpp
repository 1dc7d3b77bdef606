#include "domein/toezicht/store.hpp"

#include <map>

#include "kern/toegang/handeling.hpp"

namespace toezicht::store {
namespace {

constexpr db::Sql select_organisaties{"toezicht.organisaties",
                                      "SELECT id, naam FROM organisatie ORDER BY naam, id LIMIT $1"};
constexpr db::Sql select_mensen{
    "toezicht.mensen",
    "SELECT m.id, m.naam FROM medewerker m WHERE ($2 = 0 OR m.werkt_voor = $3) ORDER BY m.naam, m.id LIMIT $1"};
constexpr db::Sql select_dossier{"toezicht.dossier", "SELECT id FROM dossier WHERE kenmerk = $1"};
constexpr db::Sql select_kenmerk{"toezicht.kenmerk", "SELECT kenmerk FROM dossier WHERE id = $1"};

constexpr db::Sql naam_medewerker{"toezicht.medewerker", "SELECT naam FROM medewerker WHERE id = $1"};
constexpr db::Sql naam_organisatie{"toezicht.organisatie", "SELECT naam FROM organisatie WHERE id = $1"};
constexpr db::Sql laatste_punt{"toezicht.punt",
                               "SELECT omvang, tijd FROM logboek_punt ORDER BY omvang DESC LIMIT 1"};
constexpr db::Sql wachtend{
    "toezicht.wachtend",
    "SELECT count(*) FROM logboek_regel WHERE volg > (SELECT genummerd_tot FROM logboek_stand WHERE id = 1)"};

// Names by id, each looked up once for a page.
class Namen {
public:
    Namen(db::Reader& reader, const db::Sql& sql, std::string_view anders)
        : m_reader(&reader),
          m_sql(&sql),
          m_anders(anders) {}
    const std::string& van(const std::string& id) {
        const auto [plaats, nieuw] = m_bekend.try_emplace(id);
        if (!nieuw) return plaats->second;
        const auto bytes = IdBytes::parse(id);
        plaats->second =
            bytes ? m_reader->value<std::string>(*m_sql, *bytes).value_or("onbekend") : std::string(m_anders);
        return plaats->second;
    }

private:
    db::Reader* m_reader;
    const db::Sql* m_sql;
    std::string_view m_anders;
    std::map<std::string, std::string> m_bekend;
};

logboek::Zoekvraag vraag_van(const Filter& filter) {
    logboek::Zoekvraag vraag;
    if (filter.van) vraag.van = start_of_day(*filter.van);
    if (filter.tot) vraag.tot = start_of_day(filter.tot->plus_days(1));
    vraag.actie = filter.actie;
    if (filter.organisatie) vraag.organisatie = filter.organisatie->text();
    if (filter.medewerker) vraag.medewerker = filter.medewerker->text();
    if (filter.dossier) vraag.dossier = filter.dossier->text();
    vraag.uitkomst = filter.uitkomst;
    return vraag;
}

void lees_keuzes(db::Rows rows, std::vector<Keuze>& keuzes) {
    for (db::Row row : rows) keuzes.push_back({row.get<IdBytes>(0).text(), std::string(row.text(1))});
}

}  // namespace

Bladzijde zoek(kern::Call& call, const toegang::Grant<Lezen>&, const Filter& filter) {
    const logboek::Lezer lezer(call.kern.keys, call.kern.random);
    const auto gevonden = lezer.zoek(call.reader, vraag_van(filter), filter.onder, regels_max);
    Bladzijde bladzijde{{}, gevonden.verder, gevonden.grens, gevonden.tot_hier};
    Namen mensen(call.reader, naam_medewerker, "het programma");
    Namen organisaties(call.reader, naam_organisatie, "–");
    std::map<std::string, std::string> kenmerken;
    const auto kenmerk = [&](const std::string& id) {
        const auto [plaats, nieuw] = kenmerken.try_emplace(id);
        if (const auto bytes = IdBytes::parse(id); nieuw && bytes)
            plaats->second = call.reader.value<std::string>(select_kenmerk, *bytes).value_or(std::string{});
        return plaats->second;
    };
    for (const auto& gezien : gevonden.regels) {
        Regel regel{gezien.tijd,
                    mensen.van(gezien.medewerker),
                    organisaties.van(gezien.organisatie),
                    std::string(toegang::handeling(gezien.actie)),
                    gezien.uitkomst,
                    gezien.doel,
                    {},
                    0};
        for (const auto& dossier : gezien.dossiers) {
            if (regel.dossiers.size() < kenmerken_max)
                regel.dossiers.push_back({dossier.id, kenmerk(dossier.id)});
            else
                ++regel.meer_dossiers;
        }
        bladzijde.regels.push_back(std::move(regel));
    }
    // Who asks who looked at a dossier looks at it too: the dossier's own list says so.
    if (filter.dossier) call.inzage.gezien(*filter.dossier, {});
    return bladzijde;
}

Keuzes keuzes(db::Reader& reader, const toegang::Grant<Lezen>&, const Filter& filter) {
    Keuzes keuzes;
    for (const auto& [code, naam] : toegang::handelingen())
        keuzes.handelingen.push_back({std::string(code), std::string(naam)});
    lees_keuzes(reader.query(select_organisaties, keuzes_max), keuzes.organisaties);
    lees_keuzes(reader.query(select_mensen, keuzes_max, filter.organisatie ? 1 : 0,
                             filter.organisatie.value_or(kern::OrganisatieId{})),
                keuzes.mensen);
    return keuzes;
}

std::optional<kern::DossierId> dossier_van(db::Reader& reader, const toegang::Grant<Lezen>&,
                                           const std::string& kenmerk) {
    return reader.value<kern::DossierId>(select_dossier, kenmerk);
}

std::optional<std::string> kenmerk_van(db::Reader& reader, const toegang::Grant<Lezen>&,
                                       kern::DossierId dossier) {
    return reader.value<std::string>(select_kenmerk, dossier);
}

Stand stand(db::Reader& reader, const toegang::Grant<Lezen>&) {
    Stand stand;
    for (db::Row row : reader.query(laatste_punt)) {
        stand.genummerd = static_cast<std::uint64_t>(row.get<std::int64_t>(0));
        stand.tijd = row.get<Instant>(1);
    }
    stand.wachtend = static_cast<std::uint64_t>(reader.value<std::int64_t>(wachtend).value_or(0));
    return stand;
}

}  // namespace toezicht::store
