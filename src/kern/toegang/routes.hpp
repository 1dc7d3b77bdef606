// Routes are typed by what they need: a handler takes a Grant<R>, a Scope<R> or Public, and that parameter *is* the
// route's right. There is no overload for anything else, so a route without a right does not compile.
//
//     routes.get("/casussen/{dossier}", [&](Call& call, const Grant<Lezen>& grant) { … });
//
// The path names what the right is about: {dossier} and {item}. Other parameters do not exist: what a page is about is
// in its grant. API routes stand under /api/v1 and take bearer tokens; all others take the session cookie; never both.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kern/toegang/kern.hpp"
#include "platform/web/response.hpp"

namespace toegang {

using kern::Call;

// For what everyone may see: log-in, error pages, static files, the API description.
struct Public {};

// A free parameter of a public or house route, {naam}: raw text of the path segment, for ids that the handler checks
// against the grant's own person or house (a session, a medewerker, a static file).
struct PathText {
    std::vector<std::pair<std::string_view, std::string>> params;
    std::string_view get(std::string_view name) const;
};

// What a route of a Grant calls when the gate said yes; std::nullopt: refused.
struct Uitkomst {
    std::optional<web::Response> response;
    Besluit besluit;
};
using Dispatch = std::function<Uitkomst(Call&, const Doelwit&, const PathText&)>;

struct Route {
    web::Method method = web::Method::get;
    std::string_view pattern;
    std::optional<Recht> recht;  // nothing: public
    bool list = false;           // Scope
    bool api = false;
    Dispatch dispatch;
    bool upload = false;  // takes files: multipart/form-data, also as API
    bool changes_state() const { return method != web::Method::get && method != web::Method::head; }
};

namespace detail {

template <class T>
struct HandlerTraits;
template <class R, class P>
struct HandlerTraits<R(Call&, P)> {
    using Result = R;
    using Proof = P;
    static constexpr bool text = false;
};
template <class R, class P>
struct HandlerTraits<R(Call&, P, const PathText&)> {
    using Result = R;
    using Proof = P;
    static constexpr bool text = true;
};
template <class C, class R, class... A>
struct HandlerTraits<R (C::*)(A...) const> : HandlerTraits<R(A...)> {};
template <class C, class R, class... A>
struct HandlerTraits<R (C::*)(A...)> : HandlerTraits<R(A...)> {};
template <class R, class... A>
struct HandlerTraits<R (*)(A...)> : HandlerTraits<R(A...)> {};
template <class H>
requires requires { &H::operator(); }
struct HandlerTraits<H> : HandlerTraits<decltype(&H::operator())> {};

template <class P>
struct Proof {
    static constexpr bool known = false;
};
template <Rechttype R>
struct Proof<const Grant<R>&> {
    static constexpr bool known = true;
    static constexpr bool list = false;
    static std::optional<Recht> recht() { return R::recht; }
    template <class F>
    static Uitkomst run(Call& call, const Doelwit& doelwit, F&& handler) {
        Uitkomst uit;
        auto grant =
            call.kern.gate.ask<R>(call.reader, *call.wie, doelwit, call.nu, call.inzage, uit.besluit);
        if (grant) uit.response = handler(std::as_const(*grant));
        return uit;
    }
};
template <Rechttype R>
struct Proof<const Scope<R>&> {
    static constexpr bool known = true;
    static constexpr bool list = true;
    static std::optional<Recht> recht() { return R::recht; }
    template <class F>
    static Uitkomst run(Call& call, const Doelwit&, F&& handler) {
        Uitkomst uit;
        auto scope = call.kern.gate.ask_list<R>(*call.wie, call.nu, call.inzage, uit.besluit);
        if (scope) uit.response = handler(std::as_const(*scope));
        return uit;
    }
};
template <>
struct Proof<Public> {
    static constexpr bool known = true;
    static constexpr bool list = false;
    static std::optional<Recht> recht() { return std::nullopt; }
    template <class F>
    static Uitkomst run(Call&, const Doelwit&, F&& handler) {
        Uitkomst uit;
        uit.response = handler(Public{});
        return uit;
    }
};

}  // namespace detail

class Routes {
public:
    template <class H>
    void get(std::string_view pattern, H handler) {
        add(web::Method::get, pattern, std::move(handler));
    }
    template <class H>
    void post(std::string_view pattern, H handler) {
        add(web::Method::post, pattern, std::move(handler));
    }
    // A POST that takes files. Other API routes take JSON alone: 415 for anything else.
    template <class H>
    void upload(std::string_view pattern, H handler) {
        add(web::Method::post, pattern, std::move(handler));
        m_routes.back().upload = true;
    }
    template <class H>
    void put(std::string_view pattern, H handler) {
        add(web::Method::put, pattern, std::move(handler));
    }
    template <class H>
    void patch(std::string_view pattern, H handler) {
        add(web::Method::patch, pattern, std::move(handler));
    }
    template <class H>
    void del(std::string_view pattern, H handler) {
        add(web::Method::del, pattern, std::move(handler));
    }
    const std::vector<Route>& all() const& { return m_routes; }
    const std::vector<Route>& all() && = delete;  // they would be gone with this object

private:
    template <class H>
    void add(web::Method method, std::string_view pattern, H handler) {
        using Traits = detail::HandlerTraits<std::decay_t<H>>;
        using Proof = detail::Proof<typename Traits::Proof>;
        static_assert(Proof::known, "a handler takes a Grant<R>, a Scope<R> or Public");
        Route route{method, pattern, Proof::recht(), Proof::list, pattern.starts_with("/api/"), {}};
        route.dispatch = [handler = std::move(handler)](Call& call, const Doelwit& doelwit,
                                                        const PathText& text) {
            return Proof::run(call, doelwit, [&](auto&& proof) -> web::Response {
                if constexpr (Traits::text)
                    return handler(call, proof, text);
                else
                    return handler(call, proof);
            });
        };
        m_routes.push_back(std::move(route));
    }
    std::vector<Route> m_routes;
};

// `regiehuis routes --json`: [{method, template, params, right, changesState, public}].
std::string describe(const Routes& routes);

}  // namespace toegang
