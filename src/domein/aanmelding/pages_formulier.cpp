// The form and its drafts.
#include <charconv>

#include "domein/aanmelding/actions.hpp"
#include "domein/aanmelding/concept.hpp"
#include "domein/aanmelding/delen.hpp"
#include "domein/aanmelding/pages.hpp"
#include "domein/aanmelding/rules.hpp"
#include "domein/aanmelding/views.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"
#include "platform/json/writer.hpp"

namespace aanmelding::pages {
namespace {

bool van_huis(const toegang::GrantBasis& grant) {
    return grant.wie().feiten.soort == toegang::OrganisatieSoort::huis;
}

// A filling of the form, the version of the draft it was made with, and what happened in between.
struct Vulling {
    const web::Input& input;
    concepten::Id id;
    std::int64_t versie = 0;
    html::Fragment melding = {};
};

web::Response toon(kern::Call& call, const toegang::Grant<Indienen>& grant, const Vulling& vulling) {
    const Date vandaag = grant.vandaag();
    const Lijsten lijsten = Lijsten::van(call.reader, vandaag);
    const bool huis = van_huis(grant);
    const auto melders = huis ? store::melders(call.reader, vandaag) : std::vector<store::Melder>{};
    const view::Formulier formulier{
        .grant = grant,
        .input = vulling.input,
        .lijsten = lijsten,
        .melders = melders,
        .van_huis = huis,
        .id = vulling.id,
        .versie = vulling.versie,
        .melding = vulling.melding,
        .bewaard = concepten::lees(call.kern, call.reader, grant.wie(), vulling.id, call.nu),
        .concept_dagen = partner::getal(call.reader, "aanmelding.concept_dagen", vandaag),
        .contact_werkdagen = partner::getal(call.reader, "triage.eerste_contact_werkdagen", vandaag),
        .piket = partner::instelling(call.reader, "piket.telefoon", vandaag)};
    return pagina::antwoord(call, grant,
                            {.titel = "Nieuwe aanmelding",
                             .hier = "/aanmeldingen",
                             .fout = !vulling.input.faults().empty(),
                             .status = vulling.melding.empty() ? 200 : 409},
                            formulier);
}

// Both versions on one page: what the other window saved in the notice, this reader's own text in the form.
web::Response toon_botsing(kern::Call& call, const toegang::Grant<Indienen>& grant,
                           const concepten::Concept& nu, const web::Fields& jouw) {
    const view::ConceptBotsing botsing{nu, jouw};
    return toon(call, grant, {web::Input::from_form(jouw), nu.id, nu.versie, botsing});
}

web::Response toon_verstuurd(kern::Call& call, const toegang::Grant<Indienen>& grant, kern::DossierId dossier,
                             const web::Fields& jouw) {
    const html::Url naar =
        van_huis(grant) ? html::url("/triage/{}", dossier) : html::url("/aanmeldingen/{}", dossier);
    return pagina::antwoord(call, grant, {.titel = "Al verstuurd", .hier = "/aanmeldingen", .status = 409},
                            view::AlVerstuurd{naar, jouw});
}

// Does the report say what this form says? Who may not read it there gets his own text back to compare.
template <class R>
bool staat_er_al(kern::Call& call, kern::DossierId dossier, const Nieuw& nieuw) {
    toegang::Besluit besluit;
    const auto mag =
        call.kern.gate.ask<R>(call.reader, *call.wie, {dossier, std::nullopt}, call.nu, call.inzage, besluit);
    const auto verstuurd = mag ? lees(call.reader, *mag) : std::nullopt;
    return verstuurd && verstuurd->tekst.open() && verstuurd->tekst->velden() == nieuw.tekst.velden();
}
bool staat_er_al(kern::Call& call, const toegang::Grant<Indienen>& grant, kern::DossierId dossier,
                 const Nieuw& nieuw) {
    return van_huis(grant) ? staat_er_al<Meelezen>(call, dossier, nieuw)
                           : staat_er_al<Volgen>(call, dossier, nieuw);
}

// The id that the form was given. A form without one, or with nonsense, gets its own.
concepten::Id id_van(kern::Call& call) {
    if (const auto id = concepten::Id::parse(call.request.form.get("concept")); id && !id->is_null())
        return *id;
    return call.kern.random.id<kern::Item>();
}

std::optional<std::size_t> getal(std::string_view tekst) {
    std::size_t waarde = 0;
    const auto gelezen = std::from_chars(tekst.data(), tekst.data() + tekst.size(), waarde);
    if (gelezen.ec != std::errc{} || gelezen.ptr != tekst.data() + tekst.size()) return std::nullopt;
    return waarde;
}

// The first number that no row of the list has had.
std::size_t vrij_nummer(const web::Input& input, std::string_view lijst) {
    std::size_t vrij = 0;
    for (const web::Input& rij : input.items(lijst)) {
        const std::string naam = rij.name({});
        vrij = getal(std::string_view(naam).substr(naam.rfind('.') + 1)).value_or(0) + 1;
    }
    return vrij;
}

// Everything but one row; who had his address kept from that person, has no more.
web::Fields zonder_rij(const web::Fields& velden, std::string_view lijst, std::size_t nummer) {
    const std::string weg = std::string(lijst) + '.' + std::to_string(nummer) + '.';
    const std::string plaats = lijst == "kring" ? std::to_string(nummer + 1) : std::string();
    web::Fields over;
    for (const auto& [naam, waarde] : velden.list())
        if (!naam.starts_with(weg) && !(naam.ends_with(".adresNietVoor") && waarde == plaats))
            over.add(naam, waarde);
    return over;
}

struct Gevolg {
    web::Fields velden;
    delen::Deel daarna = delen::Deel::spoed;
    bool stop = false;
};

// What the pressed button asks for: the next part, another row, one row less, or to stop.
Gevolg gevolg_van(const web::Fields& form) {
    const std::string_view doe = form.get("doe");
    const std::string_view ga = form.get("ga");
    Gevolg gevolg{form, delen::Deel::spoed, ga == "stop"};
    if (const auto deel = getal(ga); deel && *deel < delen::alle().size())
        gevolg.daarna = static_cast<delen::Deel>(*deel);
    constexpr std::string_view kring_weg = "kring-weg-";
    constexpr std::string_view professional_weg = "professional-weg-";
    const web::Input input = web::Input::from_form(form);
    if (doe.starts_with("kring")) gevolg.daarna = delen::Deel::kring;
    if (doe.starts_with("professional")) gevolg.daarna = delen::Deel::professionals;
    if (doe == "kring-erbij" && input.items("kring").size() < betrokkene::Grenzen::kring)
        gevolg.velden.add("kring." + std::to_string(vrij_nummer(input, "kring")) + ".geslachtsnaam", "");
    if (doe == "professional-erbij" &&
        input.items("professionals").size() < betrokkene::Grenzen::professionals)
        gevolg.velden.add("professionals." + std::to_string(vrij_nummer(input, "professionals")) + ".naam",
                          "");
    if (doe.starts_with(kring_weg))
        if (const auto nummer = getal(doe.substr(kring_weg.size())))
            gevolg.velden = zonder_rij(form, "kring", *nummer);
    if (doe.starts_with(professional_weg))
        if (const auto nummer = getal(doe.substr(professional_weg.size())))
            gevolg.velden = zonder_rij(form, "professionals", *nummer);
    return gevolg;
}

}  // namespace

web::Response nieuw(kern::Call& call, const toegang::Grant<Indienen>& grant) {
    auto [input, naar] = inloggen::begin(call);
    const auto id = concepten::Id::parse(input.typed("concept")).value_or(call.kern.random.id<kern::Item>());
    if (!naar.empty()) return toon(call, grant, {input, id, concepten::versie_van(input.fields())});
    const Lijsten lijsten = Lijsten::van(call.reader, grant.vandaag());
    if (!lijsten.herkomsten.empty()) input.set("herkomst", lijsten.herkomsten.front().code);
    input.set("geheim", "geen");
    return toon(call, grant, {input, id});
}

web::Response concept_openen(kern::Call& call, const toegang::Grant<Indienen>& grant,
                             const toegang::PathText& pad) {
    const auto id = concepten::Id::parse(pad.get("concept"));
    const auto concept_ =
        id ? concepten::lees(call.kern, call.reader, grant.wie(), *id, call.nu) : std::nullopt;
    if (!concept_) return pagina::geweigerd(call, NotFound{});
    return toon(call, grant, {web::Input::from_form(concept_->velden), concept_->id, concept_->versie});
}

web::Response concept_bewaren(kern::Call& call, const toegang::Grant<Indienen>& grant) {
    const concepten::Id id = id_van(call);
    const Gevolg gevolg = gevolg_van(call.request.form);
    const auto bewaard =
        concepten::bewaar(call, grant, id, gevolg.velden, concepten::versie_van(call.request.form));
    if (call.request.wants_json()) {
        if (!bewaard) return pagina::api_geweigerd(bewaard.error());
        if (bewaard->botsing || bewaard->verstuurd)
            return pagina::api_geweigerd(
                Conflict{"Dit concept is ook in een ander venster bewaard of verstuurd."});
        std::string body;
        json::Writer(body)
            .begin_object()
            .field("bewaardOm", dutch_time(call.nu))
            .field("blijftTot", dutch_date(local_date(bewaard->verloopt)))
            .field("versie", bewaard->versie)
            .end_object();
        return web::json_response(std::move(body));
    }
    if (!bewaard) {
        const auto bezwaar = pagina::bezwaar(bewaard.error());
        if (!bezwaar) return pagina::geweigerd(call, bewaard.error());
        return toon(
            call, grant,
            {web::Input::from_form(gevolg.velden), id, concepten::versie_van(call.request.form), *bezwaar});
    }
    if (bewaard->verstuurd) return toon_verstuurd(call, grant, *bewaard->verstuurd, call.request.form);
    if (bewaard->botsing) return toon_botsing(call, grant, *bewaard->botsing, gevolg.velden);
    if (gevolg.stop) return pagina::klaar(call, html::url("/aanmeldingen"), pagina::Gedaan::concept_bewaard);
    const html::Url naar =
        html::url("/aanmeldingen/concepten/{}#deel-{}", id, static_cast<int>(gevolg.daarna));
    return web::see_other(std::string(naar.text()));
}

web::Response concept_weg(kern::Call& call, const toegang::Grant<Indienen>& grant,
                          const toegang::PathText& pad) {
    const auto id = concepten::Id::parse(pad.get("concept"));
    if (!id) return pagina::geweigerd(call, NotFound{});
    if (auto gedaan = concepten::gooi_weg(call, grant, *id); !gedaan)
        return pagina::geweigerd(call, gedaan.error());
    return pagina::klaar(call, html::url("/aanmeldingen"), pagina::Gedaan::concept_weg);
}

web::Response dien_in(kern::Call& call, const toegang::Grant<Indienen>& grant) {
    const web::Fields& form = call.request.form;
    const actions::Verzending verzending{id_van(call), form, concepten::versie_van(form)};
    web::Input input = web::Input::from_form(form);
    const Nieuw nieuw = lees(input, Lijsten::van(call.reader, grant.vandaag()), grant.vandaag());
    input.add(
        InvalidInput{rules::fouten(nieuw, van_huis(grant))});  // with the faults of the fields: all at once
    if (!input.finish()) return toon(call, grant, {input, verzending.id, verzending.versie});
    const auto gedaan = actions::dien_in(call, grant, nieuw, verzending);
    if (gedaan && gedaan->botsing) return toon_botsing(call, grant, *gedaan->botsing, form);
    if (gedaan && gedaan->eerder && !staat_er_al(call, grant, gedaan->dossier, nieuw))
        return toon_verstuurd(call, grant, gedaan->dossier, form);
    if (gedaan && van_huis(grant))  // the house does not follow a report: it works on it
        return web::see_other(std::string(html::url("/triage/{}", gedaan->dossier).text()));
    if (gedaan)
        return web::see_other(
            std::string(html::url("/aanmeldingen/{}", gedaan->dossier).with("verstuurd", 1).text()));
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon(call, grant, {input, verzending.id, verzending.versie});
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon(call, grant, {input, verzending.id, verzending.versie, *bezwaar});
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace aanmelding::pages
