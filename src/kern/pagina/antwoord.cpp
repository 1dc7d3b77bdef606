#include "kern/pagina/antwoord.hpp"

#include <iostream>

#include "kern/pagina/gedaan.hpp"
#include "platform/json/writer.hpp"

namespace pagina {
namespace {

Kader kader(const kern::Kern& kern, const toegang::Principal& wie, const Blad& blad) {
    Kader kader;
    kader.huis = kern.huis.naam;
    kader.demo = kern.huis.demo;
    kader.titel = blad.titel;
    kader.fout = blad.fout;
    kader.persoon = wie.naam;
    kader.functie = wie.functienaam;
    kader.csrf = wie.csrf;
    kader.hier = blad.hier;
    kader.thema = wie.thema;
    if (toegang::kiesbare_doelen(wie.feiten.rollen).size() > 1) kader.doel_naar = html::url("/account/doel");
    if (!toegang::Gate::zou_mogen(wie, toegang::Recht::zoeken)) kader.zoeken.clear();
    for (const auto& regel : kern.menu)
        if (toegang::Gate::zou_mogen(wie, regel.recht)) {
            kader.menu.push_back(
                {std::string(regel.groep), std::string(regel.titel), regel.pad, 0, regel.toets});
            if (regel.pad.text() == blad.hier) kader.hulp = regel.hulp;
        }
    return kader;
}

std::string logregel(Instant nu, toegang::Doel doel, std::string_view waarover) {
    std::string zin = "Dit is vastgelegd in het logboek · " + dutch_date_long(local_date(nu)) + ", " +
                      dutch_time(nu) + " · doel " + std::string(toegang::naam(doel));
    if (!waarover.empty()) zin += " · " + std::string(waarover);
    return zin;
}

// A page that holds nothing but a notice has a title all the same.
struct MetKop {
    std::string_view titel;
    html::Fragment inhoud;
    void operator()(html::Out& out) const { out("{}{}", html::PageHead{.title = titel}, inhoud); }
};

web::Response maak(Kader& kader, const Blad& blad, html::Fragment inhoud) {
    return web::html_response(pagina(kader, inhoud), blad.fout && blad.status == 200 ? 422 : blad.status);
}

// A page that came after a change first says what was done.
web::Response maak_na(const kern::Call& call, Kader& kader, const Blad& blad, html::Fragment inhoud) {
    const auto wat = gedaan(call.request);
    if (wat) kader.gedaan = zin(*wat);
    web::Response response = maak(kader, blad, inhoud);
    if (wat) vergeet(response, call.request);
    return response;
}

// The parts of the casus this grant opens, and which of them the address belongs to: the longest one that it begins with. A part
// without a title is no part of its own: its pages stand under the one before it.
void vul_delen(Kader& kader, const kern::Call& call, const toegang::GrantBasis& grant) {
    if (!grant.dossier_of_niets() || !toegang::Gate::zou_mogen(grant, toegang::Recht::casus_lezen)) return;
    std::size_t langst = 0;
    bool open = false;
    for (const auto& deel : call.kern.delen) {
        const html::Url naar = deel.pad(grant.dossier());
        if (!deel.titel.empty()) {
            open = toegang::Gate::zou_mogen(grant, deel.recht);
            if (open) kader.delen.push_back({{}, std::string(deel.titel), naar, 0, {}});
        }
        if (open && naar.text().size() > langst && call.request.path.starts_with(naar.text())) {
            langst = naar.text().size();
            kader.deel = kader.delen.size() - 1;
        }
    }
}

}  // namespace

web::Response antwoord(const kern::Call& call, const toegang::GrantBasis& grant, const Blad& blad,
                       html::Fragment inhoud) {
    Kader eigen = kader(call.kern, grant.wie(), blad);
    eigen.doel = toegang::naam(grant.doel());
    eigen.logregel = logregel(call.nu, grant.doel(), blad.kenmerk.empty() ? "" : "dossier " + blad.kenmerk);
    if (blad.dossier_inzage && grant.dossier_of_niets() &&
        toegang::Gate::zou_mogen(grant, toegang::Recht::casus_inzage))
        eigen.logregel_naar =
            Verwijzing{"Wie heeft dit gezien?", html::url("/casussen/{}/inzage", grant.dossier())};
    vul_delen(eigen, call, grant);
    return maak_na(call, eigen, blad, inhoud);
}

web::Response antwoord(const kern::Call& call, const toegang::ScopeBasis& scope, const Blad& blad,
                       html::Fragment inhoud) {
    Kader eigen = kader(call.kern, scope.wie(), blad);
    eigen.doel = toegang::naam(scope.doel());
    const auto aantal = call.inzage.lijst().size();
    eigen.logregel = logregel(call.nu, scope.doel(),
                              aantal == 0   ? std::string()
                              : aantal == 1 ? "1 dossier genoemd"
                                            : std::to_string(aantal) + " dossiers genoemd");
    return maak_na(call, eigen, blad, inhoud);
}

web::Response antwoord(const kern::Call& call, const Blad& blad, html::Fragment inhoud) {
    if (call.wie != nullptr) {
        Kader eigen = kader(call.kern, *call.wie, blad);
        return maak(eigen, blad, inhoud);
    }
    Deur deur{call.kern.huis.naam, call.kern.huis.demo, blad.titel, blad.fout};
    return web::html_response(pagina(deur, inhoud), blad.fout && blad.status == 200 ? 422 : blad.status);
}

std::optional<Geweigerd> bezwaar(const Error& error) {
    if (const auto* refusal = std::get_if<Refusal>(&error))
        return Geweigerd{refusal->sentence, refusal->rule, refusal->ground};
    if (const auto* conflict = std::get_if<Conflict>(&error)) return Geweigerd{conflict->what, "versie", {}};
    return std::nullopt;
}

web::Response geweigerd(const kern::Call& call, const Error& error) {
    if (std::holds_alternative<NotFound>(error))
        return antwoord(call, {.titel = std::string(NietGevonden::titel), .status = 404}, NietGevonden{});
    if (const auto nee = bezwaar(error)) {
        const bool eerder = std::holds_alternative<Conflict>(error);
        const std::string titel = eerder ? "Iemand was je voor" : "Niet gelukt";
        return antwoord(call, {.titel = titel, .status = 409}, MetKop{titel, *nee});
    }
    return antwoord(call, {.titel = "Niet alles klopt", .fout = true},
                    MetKop{"Niet alles klopt", html::ErrorSummary{std::get<InvalidInput>(error).faults}});
}

web::Response api_geweigerd(const Error& error) {
    if (std::holds_alternative<NotFound>(error))
        return web::problem(404, "Niet gevonden", "Dit bestaat niet, of het is niet voor jou.");
    if (const auto* refusal = std::get_if<Refusal>(&error))
        return web::problem(409, "Dit kan niet", refusal->sentence);
    if (const auto* conflict = std::get_if<Conflict>(&error))
        return web::problem(409, "Iemand was je voor", conflict->what);
    std::string body;
    json::Writer json(body);
    json.begin_object();
    json.field("status", 400)
        .field("title", "Niet alles klopt")
        .field("detail", "Kijk bij invalidParams wat er mis is.");
    json.key("invalidParams").begin_array();
    for (const auto& fault : std::get<InvalidInput>(error).faults)
        json.begin_object()
            .field("name", fault.field)
            .field("code", fault.code)
            .field("reason", fault.sentence)
            .end_object();
    json.end_array();
    json.end_object();
    web::Response response = web::json_response(std::move(body), 400);
    response.type = "application/problem+json";
    return response;
}

toegang::Foutpaginas foutpaginas() {
    toegang::Foutpaginas paginas;
    paginas.pagina = [](const kern::Kern& kern, const toegang::Principal* wie, int status,
                        std::string_view nummer) {
        const auto toon = [&](std::string_view titel, html::Fragment inhoud) {
            const Blad blad{.titel = std::string(titel), .status = status};
            if (wie != nullptr) {
                Kader eigen = kader(kern, *wie, blad);
                return maak(eigen, blad, inhoud);
            }
            return web::html_response(pagina(Deur{kern.huis.naam, kern.huis.demo, blad.titel}, inhoud),
                                      status);
        };
        switch (status) {
            case 404: return toon(NietGevonden::titel, NietGevonden{});
            case 403:
                return toon(
                    "Dit verzoek is geweigerd",
                    MetKop{
                        "Dit verzoek is geweigerd",
                        Geweigerd{
                            "Dit formulier kwam niet van een eigen pagina, of je sessie is voorbij. Ga terug, "
                            "laad de pagina opnieuw en probeer het nog een keer.",
                            "formulier"}});
            case 405:
                return toon("Dit kan hier niet",
                            MetKop{"Dit kan hier niet",
                                   Geweigerd{"Deze handeling bestaat niet op dit adres.", "methode"}});
            case 429:
                return toon("Te veel verzoeken",
                            MetKop{"Te veel verzoeken",
                                   Geweigerd{"Wacht een minuut en probeer het dan opnieuw.", "te-veel"}});
            // With a number: the database did not answer in time. Without: the log took nothing.
            case 503:
                return nummer.empty() ? toon(LogboekDicht::titel, LogboekDicht{})
                                      : toon(EvenNiet::titel, EvenNiet{nummer});
            default: return toon(Storing::titel, Storing{nummer});
        }
    };
    paginas.meld = [](std::string_view nummer, std::string_view route, std::string_view wat) {
        std::string line;
        json::Writer json(line);
        json.begin_object()
            .field("level", "error")
            .field("number", nummer)
            .field("route", route)
            .field("what", wat)
            .end_object();
        std::cout << line << std::endl;
    };
    return paginas;
}

std::string wanneer(Instant moment, Date vandaag) {
    const Date dag = local_date(moment);
    if (dag == vandaag) return "vandaag, " + dutch_time(moment);
    if (dag == vandaag.plus_days(-1)) return "gisteren, " + dutch_time(moment);
    return dag.year == vandaag.year ? dutch_date_short(dag) : dutch_date(dag);
}

}  // namespace pagina
