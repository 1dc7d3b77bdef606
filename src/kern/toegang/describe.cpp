#include "kern/toegang/routes.hpp"
#include "platform/base/text.hpp"
#include "platform/json/writer.hpp"

namespace toegang {

std::string describe(const Routes& routes) {
    std::string out;
    json::Writer json(out);
    json.begin_array();
    for (const Route& route : routes.all()) {
        json.begin_object();
        json.field("method", web::method_name(route.method)).field("template", route.pattern);
        json.key("params").begin_array();
        for (const auto part : base::split(route.pattern, '/'))
            if (part.starts_with('{')) json.value(part.substr(1, part.size() - 2));
        json.end_array();
        if (route.recht)
            json.field("right", regel(*route.recht).code);
        else
            json.null_field("right");
        json.field("list", route.list)
            .field("changesState", route.changes_state())
            .field("public", !route.recht);
        json.end_object();
    }
    json.end_array();
    return out;
}

}  // namespace toegang
