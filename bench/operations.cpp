#include "bench/operations.hpp"

#include <fmt/core.h>

#include <memory>

#include "platform/web/request.hpp"

namespace bench {
namespace {

constexpr std::string_view form_type = "application/x-www-form-urlencoded";
constexpr std::string_view json_type = "application/json";

struct Message {
    std::string_view method = "GET";
    std::string path;
    std::string_view type;
    std::string body;
};

std::string message(const Message& what, std::string_view who) {
    std::string text = fmt::format("{} {} HTTP/1.1\r\nHost: localhost\r\n{}", what.method, what.path, who);
    if (what.method != "GET")
        text += fmt::format("Origin: http://localhost\r\nContent-Type: {}\r\nContent-Length: {}\r\n",
                            what.type, what.body.size());
    return text + "\r\n" + what.body;
}

std::string as_page(const User& user, const Message& what) {
    return message(what, fmt::format("Cookie: rh={}\r\n", user.cookie));
}
std::string as_api(const std::string& token, const Message& what) {
    return message(what, fmt::format("Authorization: Bearer {}\r\n", token));
}

// Spreads over users and their dossiers without a random number in the loop that measures.
const User& user_of(const World& world, std::size_t n) { return world.users()[n % world.users().size()]; }
const User& partner_of(const World& world, std::size_t n) {
    return world.users()[(2 * n + 1) % world.users().size()];
}
std::string dossier_of(const User& user, std::size_t n) {
    return user.dossiers[(n * 7) % user.dossiers.size()].text();
}
const std::string& word_of(const World& world, std::size_t n) {
    return world.words()[(n * 13) % world.words().size()];
}

using Pairs = std::vector<std::pair<std::string, std::string>>;
std::string form(const User& user, Pairs pairs) {
    pairs.emplace_back("csrf", user.csrf);
    std::string text;
    for (const auto& [name, value] : pairs) {
        if (!text.empty()) text += '&';
        text += web::percent_encode(name) + '=' + web::percent_encode(value);
    }
    return text;
}

constexpr std::string_view reason =
    "Overlast en geweld in en om de woning, al vier maanden. Het wijkteam komt er niet uit.";
constexpr std::string_view contribution = "Twee meldingen in november. De afspraken van oktober staan nog.";

// Two people: the betrokkene and one of his circle.
std::string report_json(const World& world) {
    std::string tests;
    for (const char letter : std::string_view("abcd"))
        tests += fmt::format(R"({}"{}": {{"antwoord": "weet-niet"}})", tests.empty() ? "" : ", ", letter);
    return fmt::format(
        R"({{"wachten": "ja", "betrokkene": {{"voornamen": "Daan", "geslachtsnaam": "Grutto", "geboortedatum": )"
        R"("1987-04-00"}}, "gemeente": "{}", "kring": [{{"voornamen": "Fenna", "geslachtsnaam": "Grutto", )"
        R"("relatie": "ouder"}}], "reden": "{}", "zorgen": "Geld.", "vraag": "Wie heeft de regie?", "herkomst": )"
        R"("veld", "weetErvan": "ja", "toetsen": {{{}}}}})",
        world.gemeente(), reason, tests);
}
Pairs report_form(const World& world) {
    Pairs pairs{{"wachten", "ja"},
                {"betrokkene.voornamen", "Daan"},
                {"betrokkene.geslachtsnaam", "Grutto"},
                {"betrokkene.geboortedatum", "1987-04-00"},
                {"gemeente", world.gemeente()},
                {"kring.0.voornamen", "Fenna"},
                {"kring.0.geslachtsnaam", "Grutto"},
                {"kring.0.relatie", "ouder"},
                {"reden", std::string(reason)},
                {"zorgen", "Geld."},
                {"vraag", "Wie heeft de regie?"},
                {"herkomst", "veld"},
                {"weetErvan", "ja"}};
    for (const char letter : std::string_view("abcd"))
        pairs.emplace_back(fmt::format("toetsen.{}.antwoord", letter), "weet-niet");
    return pairs;
}

// Searches that the server keeps for each user, to look at as pages.
std::vector<std::string> kept_searches(const World& world, std::uint16_t port) {
    std::vector<std::string> paths;
    for (std::size_t n = 0; n < world.users().size(); ++n) {
        const User& user = user_of(world, n);
        paths.push_back(location_of(
            port, as_page(user, {"POST", "/zoeken", form_type, form(user, {{"zoek", word_of(world, n)}})})));
    }
    return paths;
}

void add_reads(std::vector<Operation>& list, const World& world, std::uint16_t port) {
    const auto page = [&](std::string_view name, std::function<std::string(const User&, std::size_t)> path) {
        list.push_back({name, "page", 200, [&world, path](std::size_t n) {
                            const User& user = user_of(world, n);
                            return as_page(user, {"GET", path(user, n), {}, {}});
                        }});
    };
    const auto api = [&](std::string_view name, std::function<std::string(const User&, std::size_t)> path) {
        list.push_back({name, "api", 200, [&world, path](std::size_t n) {
                            const User& user = user_of(world, n);
                            return as_api(user.token, {"GET", path(user, n), {}, {}});
                        }});
    };
    page("worklist", [](const User&, std::size_t) { return "/casussen"; });
    api("worklist", [](const User&, std::size_t) { return "/api/v1/casussen?pageSize=25"; });
    page("casus", [](const User& user, std::size_t n) { return "/casussen/" + dossier_of(user, n); });
    api("casus", [](const User& user, std::size_t n) { return "/api/v1/casussen/" + dossier_of(user, n); });
    const auto one = [&](std::string_view name, kern::DossierId dossier) {
        list.push_back(
            {name, "page", 200, [&world, dossier](std::size_t) {
                 return as_page(world.users().front(), {"GET", "/casussen/" + dossier.text(), {}, {}});
             }});
    };
    one("casus-klein", world.small_casus());
    one("casus-groot", world.large_casus());
    page("search", [searches = kept_searches(world, port)](const User&, std::size_t n) {
        return searches[n % searches.size()];
    });
    list.push_back(
        {"search", "api", 200, [&world](std::size_t n) {
             const auto body = fmt::format(R"({{"zoek": "{}"}})", word_of(world, n));
             return as_api(user_of(world, n).token, {"POST", "/api/v1/casussen/_zoek", json_type, body});
         }});
    // Only the house sees figures.
    list.push_back({"caseload", "page", 200, [&world](std::size_t) {
                        return as_page(world.users().front(), {"GET", "/cijfers", {}, {}});
                    }});
    list.push_back({"caseload", "api", 200, [&world](std::size_t) {
                        return as_api(world.users().front().token, {"GET", "/api/v1/caseload", {}, {}});
                    }});
}

void add_writes(std::vector<Operation>& list, const World& world) {
    list.push_back(
        {"new bijdrage", "page", 303, [&world](std::size_t n) {
             const User& user = user_of(world, n);
             const auto body = form(user, {{"tekst", std::string(contribution)}, {"categorieen", "wonen"}});
             return as_page(user,
                            {"POST", "/casussen/" + dossier_of(user, n) + "/bijdragen", form_type, body});
         }});
    list.push_back({"new bijdrage", "api", 201, [&world](std::size_t n) {
                        const User& user = user_of(world, n);
                        const auto body =
                            fmt::format(R"({{"tekst": "{}", "categorieen": ["wonen"]}})", contribution);
                        const auto path = "/api/v1/casussen/" + dossier_of(user, n) + "/bijdragen";
                        return as_api(user.token, {"POST", path, json_type, body});
                    }});
    // Partners report.
    list.push_back({"new aanmelding", "page", 303, [&world, pairs = report_form(world)](std::size_t n) {
                        const User& user = partner_of(world, n);
                        return as_page(user, {"POST", "/aanmeldingen", form_type, form(user, pairs)});
                    }});
    list.push_back(
        {"new aanmelding", "api", 201, [&world, body = report_json(world)](std::size_t n) {
             return as_api(partner_of(world, n).reporter, {"POST", "/api/v1/aanmeldingen", json_type, body});
         }});
}

}  // namespace

std::vector<Operation> operations(const World& world, std::uint16_t port) {
    std::vector<Operation> list;
    list.push_back({"hello", "hello", 200, [](std::size_t) {
                        return message({"GET", "/gezond", {}, {}}, "");
                    }});
    add_reads(list, world, port);
    add_writes(list, world);
    return list;
}

}  // namespace bench
