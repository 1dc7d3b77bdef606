#include "kern/toegang/eenmaal.hpp"

#include <algorithm>

namespace toegang {
namespace {

constexpr db::Sql select_item{"eenmaal.item",
                              "SELECT 1 FROM item WHERE dossier = $1 AND id = $2 AND door = $3"};

}  // namespace

kern::ItemId id_van_formulier(const kern::Call& call) {
    const web::Request& request = call.request;
    const auto nummer = kern::ItemId::parse(request.form.get("concept"));
    if (!nummer) return call.kern.random.id<kern::Item>();
    std::string geheel = "formulier:" + request.path;
    // Each part with its length, so that no two forms read the same.
    for (const auto& [naam, waarde] : request.form.list())
        if (naam != "csrf")  // of the session, not of what was typed
            geheel += '\n' + std::to_string(naam.size()) + ':' + naam + std::to_string(waarde.size()) + ':' +
                      waarde;
    const crypto::Hash hash = crypto::mac(call.kern.keys.search_key(), geheel);
    kern::ItemId id;
    std::copy_n(hash.begin(), id.bytes.size(), id.bytes.begin());
    return id;
}

bool al_gemaakt(db::Reader& reader, const GrantBasis& grant, kern::ItemId id) {
    return reader.value<std::int64_t>(select_item, grant.dossier(), id, grant.wie().medewerker).has_value();
}

}  // namespace toegang
