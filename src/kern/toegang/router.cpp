#include "kern/toegang/router.hpp"

#include <mutex>
#include <unordered_map>

#include "kern/toegang/match.hpp"
#include "platform/base/text.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/db/permit.hpp"

namespace toegang {
namespace {

constexpr int tries_limit = 3;  // times a request is judged again after rights shrank, before it is 503
constexpr std::string_view api_prefix = "/api/";
constexpr std::string_view bearer = "Bearer ";

constexpr db::Sql zet_gezien{
    "deelnemer.gezien",
    "UPDATE deelnemer SET gezien = $3 WHERE medewerker = $1 AND dossier = $2 AND gezien < gewijzigd"};

struct Judged {
    web::Response response;
    bool to_log = false;  // an entry must be durable before this answer leaves
};

// Refusals per session and minute, so that guessing ids is slow and the log cannot be flooded.
class RefusalMeter {
public:
    bool too_many(kern::SessieId sessie, Instant nu) {
        const std::lock_guard lock(m_mutex);
        if (m_sessions.size() > sessions_limit) m_sessions.clear();
        auto& mine = m_sessions[sessie];
        if (const std::int64_t minute = nu.us / 60'000'000; mine.minute != minute) mine = {minute, 0};
        return ++mine.count > Router::weigeringen_per_minuut;
    }

private:
    static constexpr std::size_t sessions_limit = 10'000;
    struct Mine {
        std::int64_t minute = 0;
        int count = 0;
    };
    std::mutex m_mutex;
    std::unordered_map<kern::SessieId, Mine> m_sessions;
};

web::Response login_redirect(const web::Request& request, std::string_view page) {
    std::string to(page);
    if (request.method == web::Method::get && request.path != "/")
        to += "?naar=" + web::percent_encode(request.path);
    return web::see_other(std::move(to));
}

web::Response api_error(int status, std::string_view number) {
    switch (status) {
        case 401: return web::problem(401, "Niet ingelogd", "Geef een geldig token mee.");
        case 404: return web::problem(404, "Niet gevonden", "Dit bestaat niet, of het is niet voor jou.");
        case 405: return web::problem(405, "Kan hier niet", "Deze handeling bestaat niet op dit adres.");
        case 415:
            return web::problem(415, "Verkeerde soort inhoud",
                                "Stuur JSON, met Content-Type: application/json.");
        case 429:
            return web::problem(429, "Te veel verzoeken", "Wacht een minuut en probeer het dan opnieuw.");
        case 503: return web::problem(503, "Even niet beschikbaar", "Er is niets getoond en niets bewaard.");
        default:
            return web::problem(status, "Er ging iets mis", "Nummer van deze fout: " + std::string(number));
    }
}

// The body of an API call is JSON and says so; files come as a form. Nothing at all is fine here: the handler knows.
bool readable(const Route& route, const web::Request& request) {
    const auto type = request.content_type();
    if (route.upload && type == "multipart/form-data") return true;
    return type == "application/json" || (type.empty() && request.body.empty());
}

bool csrf_holds(const web::Request& request, std::string_view csrf) {
    const std::string_view given = request.form.get("csrf");
    return web::same_origin(request) && given.size() == csrf.size() &&
           crypto::equal({reinterpret_cast<const std::uint8_t*>(given.data()), given.size()},
                         {reinterpret_cast<const std::uint8_t*>(csrf.data()), csrf.size()});
}

}  // namespace

std::string_view cookie_name(bool tls) { return tls ? "__Host-rh" : "rh"; }

struct Router::Impl {
    kern::Kern& kern;
    Routes routes;
    Foutpaginas paginas;
    Matcher matcher{routes.all()};
    RefusalMeter meter;

    // One request on its way; kept alive until its answer left.
    struct Visit {
        web::Request request;
        web::Responder respond;
        Match match;
        std::optional<Principal> wie;
        logboek::Inzage inzage;
        Besluit besluit;
        std::int64_t epoch = 0;
        int tries = 0;
        bool shrank = false;
        bool vastgelegd = false;  // a change was kept and has its own entry
        std::optional<kern::DossierId> gezien;
        web::Response response;
        // Before an answer leaves: every answer of the API tells its version (API Design Rules, version-header).
        void sign(web::Response& last) const {
            if (request.path.starts_with(api_prefix))
                last.header("API-Version", std::string(Router::api_version));
        }
        void answer(web::Response&& last) {
            sign(last);
            respond(std::move(last));
        }
    };
    using VisitPtr = std::shared_ptr<Visit>;

    Impl(kern::Kern& k, Routes r, Foutpaginas p) : kern(k), routes(std::move(r)), paginas(std::move(p)) {}

    web::Response error(const web::Request& request, const Principal* wie, int status,
                        std::string_view number = {}) const {
        auto response = request.path.starts_with(api_prefix) ? api_error(status, number)
                                                             : paginas.pagina(kern, wie, status, number);
        if (status == 503) response.header("Retry-After", "60");
        return response;
    }

    // What somebody shows to say who he is; empty when he shows nothing.
    static std::string_view key(const web::Request& request, bool api) {
        if (!api) return request.cookies.get(cookie_name(request.tls));
        const auto value = request.header("authorization");
        return value.starts_with(bearer) ? value.substr(bearer.size()) : std::string_view{};
    }

    std::optional<Principal> find_principal(db::Reader& reader, const web::Request& request, bool api) const {
        auto wie = vind_sessie(reader, key(request, api), request.now);
        const auto wanted = api ? SessieSoort::token : SessieSoort::browser;
        return wie && wie->soort == wanted ? wie : std::nullopt;
    }

    bool is_page(const std::string& path) const {
        const Match found = matcher.find(web::Method::get, path);
        return found.route != nullptr && found.route->recht && !found.bad_id;
    }

    // The page a form of this address came from: its "nieuw" page, the address itself, or the nearest of those above it. A
    // form about one thing (an id at its end) did not come from the page for a new one.
    std::string form_page(std::string path) const {
        for (bool fresh = true; !path.empty();) {
            if (fresh && is_page(path + "/nieuw")) return path + "/nieuw";
            if (is_page(path)) return path;
            const auto last = path.rfind('/');
            fresh = fresh && !IdBytes::parse(std::string_view(path).substr(last + 1));
            path.erase(last);
        }
        return {};
    }

    void keep(Visit& visit, db::Reader& reader, kern::MedewerkerId writer) const {
        if (!paginas.bewaar_verlopen) return;
        kern::Call call{kern, visit.request, reader, nullptr, visit.inzage, visit.request.now};
        try {
            paginas.bewaar_verlopen(call, writer, form_page(visit.request.path));
        } catch (const std::exception& broken) {
            if (paginas.meld) paginas.meld("-", visit.match.route->pattern, broken.what());
        }
    }

    // Only a form with the token of its own ended session is kept: nobody else can leave text for somebody.
    void keep_late(Visit& visit, db::Reader& reader) const {
        const web::Request& request = visit.request;
        if (visit.match.route == nullptr || visit.match.bad_id || !visit.match.route->changes_state()) return;
        const auto ended =
            vind_verlopen_sessie(reader, request.cookies.get(cookie_name(request.tls)), request.now);
        if (ended && csrf_holds(request, ended->csrf)) keep(visit, reader, ended->medewerker);
    }

    // Pages about the log show what others saw just now: for them no snapshot of before will do.
    static bool reads_log(const Match& match) {
        if (match.route == nullptr || !match.route->recht) return false;
        return *match.route->recht == Recht::casus_inzage || *match.route->recht == Recht::logboek_lezen;
    }

    // Everything up to the answer, without the log. On a snapshot that is shared, unless rights shrank since (what another
    // request began to read before will not do), or it does not know who asks: another server or a command of the operator
    // may have begun his session just now.
    Judged judge(Visit& visit) {
        const bool api = visit.request.path.starts_with(api_prefix);
        if (visit.tries == 0 && !reads_log(visit.match)) {
            auto snapshot = kern.db.read(visit.request.arrived);
            visit.wie = find_principal(snapshot.reader(), visit.request, api);
            if (visit.wie || key(visit.request, api).empty()) return judge_on(snapshot.reader(), visit, api);
        }
        auto snapshot = kern.db.read();
        visit.wie = find_principal(snapshot.reader(), visit.request, api);
        return judge_on(snapshot.reader(), visit, api);
    }

    // `visit.wie` is who asks, found in the same snapshot.
    Judged judge_on(db::Reader& reader, Visit& visit, bool api) {
        const web::Request& request = visit.request;
        const Match& match = visit.match;
        visit.epoch = rechten_epoch(reader);
        visit.inzage.wis();
        Principal* wie = visit.wie ? &*visit.wie : nullptr;
        if (match.route == nullptr && !match.allow.empty()) {
            auto response = error(request, wie, 405);
            response.header("Allow", match.allow);
            return {std::move(response)};
        }
        const bool open = match.route != nullptr && !match.route->recht;
        if (wie == nullptr && !open) {
            if (api) return {error(request, nullptr, 401)};
            keep_late(visit, reader);
            return {login_redirect(request, "/inloggen")};
        }
        if (match.route == nullptr) return {error(request, wie, 404)};
        if (match.route->changes_state() && !api && wie != nullptr && !csrf_holds(request, wie->csrf))
            return {paginas.pagina(kern, wie, 403, {})};
        if (match.route->changes_state() && api && !readable(*match.route, request))
            return {error(request, wie, 415)};

        kern::Call call{kern, request, reader, wie, visit.inzage, request.now};
        Uitkomst uitkomst;
        if (!match.bad_id) uitkomst = match.route->dispatch(call, match.doelwit, match.text);
        visit.besluit = uitkomst.besluit;
        visit.gezien = call.gezien;
        visit.vastgelegd = call.vastgelegd;
        if (uitkomst.response) {
            const bool shows =
                !open && (!call.vastgelegd || shows_what_it_saw(*uitkomst.response, visit.inzage));
            return {std::move(*uitkomst.response), shows};
        }
        if (visit.besluit.reden == Reden::sessie_te_zwak && !api) {
            if (match.route->changes_state()) keep(visit, reader, wie->medewerker);
            return {login_redirect(request, wie->feiten.sterkte == Sterkte::wachtwoord
                                                ? "/inloggen/tweede-stap"
                                                : "/inloggen/opnieuw")};
        }
        if (meter.too_many(wie->sessie, request.now)) return {error(request, wie, 429)};
        return {error(request, wie, 404), true};
    }

    // The entry of a change says what was changed, not what its answer shows. A redirect and 204 show nothing, 201 only the
    // id of what was made; any other answer may show what was looked at on the way, such as the page of a form of which
    // one part was refused.
    static bool shows_what_it_saw(const web::Response& response, const logboek::Inzage& inzage) {
        const bool redirect = response.status >= 300 && response.status < 400;
        return !redirect && response.status != 201 && response.status != 204 && !inzage.leeg();
    }

    logboek::Logboek::Klaar entry(Visit& visit) {
        logboek::Feit feit;
        feit.tijd = visit.request.now;
        feit.id = kern.random.id<struct Entry>();
        feit.trace = visit.request.trace;
        feit.wie = &*visit.wie;
        feit.actie = visit.match.route->recht ? regel(*visit.match.route->recht).code : "openbaar";
        feit.uitkomst = code(visit.besluit.reden);
        feit.doel = visit.besluit.doel;
        feit.heeft_doel = visit.besluit.toegestaan();
        // A page about a dossier is a look at it, also when it opened nothing.
        if (visit.besluit.toegestaan() && visit.match.doelwit.dossier)
            visit.inzage.gezien(*visit.match.doelwit.dossier, {});
        std::vector<logboek::Gezien> refused;
        if (!visit.besluit.toegestaan() && visit.match.doelwit.dossier)
            refused.push_back({*visit.match.doelwit.dossier, {}, {}});
        feit.raakt = visit.besluit.toegestaan() ? &visit.inzage.lijst() : &refused;
        return kern.logboek.maak(feit);
    }

    // The answer waits for its entry; the worker does not.
    void send_when_logged(const VisitPtr& visit) {
        auto klaar = std::make_shared<logboek::Logboek::Klaar>(entry(*visit));
        const auto body = [this, visit, klaar](db::Tx& tx) {
            visit->shrank = rechten_epoch(tx) != visit->epoch;
            if (visit->shrank) return db::Verdict::discard;
            kern.logboek.schrijf(tx, *klaar);
            const bool touched = visit->wie->aanraken;
            if (touched) raak_sessie(tx, visit->wie->sessie, visit->request.now);
            const bool seen = visit->gezien && tx.run(zet_gezien, visit->wie->medewerker, *visit->gezien,
                                                      visit->request.now) != 0;
            return touched || seen ? db::Verdict::keep : db::Verdict::note;
        };
        kern.db.append(db::PermitHolder::permit(), body, [this, visit](db::Outcome outcome) {
            if (outcome == db::Outcome::kept)
                answer_watched(visit);
            else if (visit->shrank && outcome == db::Outcome::discarded && ++visit->tries < tries_limit &&
                     safe_again(*visit))
                run(visit);
            else
                visit->answer(visit->vastgelegd ? kept_unseen(visit->request)
                                                : error(visit->request, nullptr, 503));
        });
    }
    // A large answer leaves in parts, and what is on its way is called back (DECISIONS 22): when rights shrank or a day passed
    // since it was judged, it is judged again, and must come out the same. It was logged whole before its first part.
    void answer_watched(const VisitPtr& visit) {
        if (visit->response.body.size() <= web::part_bytes || !safe_again(*visit))
            return visit->answer(std::move(visit->response));
        visit->sign(visit->response);
        visit->respond.in_parts(std::move(visit->response), [this, visit](const web::Response& sent) {
            return still_holds(*visit, sent);
        });
    }

    bool still_holds(Visit& visit, const web::Response& sent) {
        const Instant now = kern.clock.now();
        if (!visit.wie) return false;
        {
            auto snapshot = kern.db.read();
            const bool same_rights = rechten_epoch(snapshot.reader()) == visit.epoch &&
                                     local_date(now) == local_date(visit.request.now);
            if (same_rights) return vind_sessie(snapshot.reader(), visit.wie->sessie, now).has_value();
        }
        visit.request.now = now;
        const Judged again = judge(visit);
        return again.response.status == sent.status && again.response.body == sent.body;
    }

    // The change holds, but its answer may not be shown: rights shrank in between, or the look could not be stored.
    static web::Response kept_unseen(const web::Request& request) {
        if (!request.path.starts_with(api_prefix)) return web::see_other("/");
        web::Response nothing;
        nothing.status = 204;
        return nothing;
    }
    // Only what changes nothing may run again.
    static bool safe_again(const Visit& visit) { return !visit.match.route->changes_state(); }

    void run(const VisitPtr& visit) {
        try {
            Judged judged = judge(*visit);
            if (!judged.to_log) return visit->answer(std::move(judged.response));
            visit->response = std::move(judged.response);
            send_when_logged(visit);
        } catch (const db::DatabaseError& broken) {
            const bool back_soon = broken.kind() != db::DatabaseError::Kind::broken;
            fail(*visit, back_soon ? 503 : 500, broken.what());
        } catch (const std::exception& broken) {
            fail(*visit, 500, broken.what());
        }
    }

    void fail(Visit& visit, int status, std::string_view what) {
        const std::string number = visit.request.trace.text().substr(0, 8);
        if (paginas.meld)
            paginas.meld(number, visit.match.route != nullptr ? visit.match.route->pattern : "-", what);
        visit.answer(error(visit.request, nullptr, status, number));
    }
};

Router::Router(kern::Kern& kern, Routes routes, Foutpaginas paginas)
    : m_impl(std::make_unique<Impl>(kern, std::move(routes), std::move(paginas))) {}

Router::~Router() = default;

const Routes& Router::routes() const { return m_impl->routes; }

void Router::handle(web::Request&& request, web::Responder respond) {
    auto match = m_impl->matcher.find(request.method, request.path);
    m_impl->run(std::make_shared<Impl::Visit>(Impl::Visit{std::move(request),
                                                          std::move(respond),
                                                          std::move(match),
                                                          std::nullopt,
                                                          {},
                                                          {},
                                                          0,
                                                          0,
                                                          false,
                                                          false,
                                                          std::nullopt,
                                                          {}}));
}

}  // namespace toegang
