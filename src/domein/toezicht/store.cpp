#include "domein/toezicht/store.hpp"

#include "kern/toegang/handeling.hpp"

namespace toezicht::store {
namespace {

constexpr db::Sql naam_medewerker{"toezicht.medewerker", "SELECT naam FROM medewerker WHERE id = $1"};
constexpr db::Sql naam_organisatie{"toezicht.organisatie", "SELECT naam FROM organisatie WHERE id = $1"};
constexpr db::Sql laatste_punt{"toezicht.punt",
                               "SELECT omvang, tijd FROM logboek_punt ORDER BY omvang DESC LIMIT 1"};
constexpr db::Sql wachtend{
    "toezicht.wachtend",
    "SELECT count(*) FROM logboek_regel WHERE volg > (SELECT genummerd_tot FROM logboek_stand WHERE id = 1)"};

std::string naam_van(db::Reader& reader, const db::Sql& sql, std::string_view id, std::string_view anders) {
    const auto bekend = IdBytes::parse(id);
    return bekend ? reader.value<std::string>(sql, *bekend).value_or("onbekend") : std::string(anders);
}

}  // namespace

std::vector<Regel> laatste(kern::Call& call, const toegang::Grant<Lezen>&, int hoogstens) {
    std::vector<Regel> regels;
    for (const auto& gezien : call.kern.logboek.laatste(call.reader, hoogstens))
        regels.push_back({gezien.tijd,
                          naam_van(call.reader, naam_medewerker, gezien.medewerker, "het programma"),
                          naam_van(call.reader, naam_organisatie, gezien.organisatie, "–"),
                          std::string(toegang::handeling(gezien.actie)), gezien.uitkomst, gezien.doel});
    return regels;
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
