// The worklist, lists, and who does it for a municipality.
#include "domein/nazorg/pages.hpp"

#include <algorithm>

#include "domein/inloggen/inloggen.hpp"
#include "domein/nazorg/actions.hpp"
#include "domein/nazorg/form.hpp"
#include "domein/nazorg/invoer.hpp"
#include "domein/nazorg/rules.hpp"
#include "domein/nazorg/store.hpp"
#include "domein/nazorg/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"

namespace nazorg::pages {
namespace {

using pagina::Gedaan;
using toegang::Grant;

constexpr std::string_view hier = "/nazorg";

std::optional<Indeling> keuze(std::string_view code) {
    if (code == "alle") return std::nullopt;
    for (const auto& [bekend, indeling] : rules::indeling_codes)
        if (bekend == code) return indeling;
    return Indeling::nieuw;
}

long long bladzijde_van(const web::Request& request) {
    const auto getal = request.query.get("pagina");
    long long bladzijde = 1;
    if (!getal.empty() && getal.size() < 5 &&
        std::all_of(getal.begin(), getal.end(), [](char c) { return c >= '0' && c <= '9'; }))
        bladzijde = std::max(1LL, std::stoll(std::string(getal)));
    return bladzijde;
}

web::Response toon(kern::Call& call, const toegang::Scope<Lijst>& scope, const web::Input& input,
                   html::Fragment melding = {}) {
    const store::Keuze gekozen{keuze(call.request.query.get("indeling")), bladzijde_van(call.request)};
    const Werklijst lijst = store::werklijst(call.reader, scope, gekozen);
    const auto aktes = store::aktes(call.reader, scope.wie(), call.nu);
    return pagina::antwoord(call, scope,
                            {.titel = "Nazorg",
                             .hier = hier,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::Overzicht{scope, lijst, aktes, gekozen.indeling, gekozen.bladzijde,
                                            gekozen.grootte, input, melding});
}

// The list is the form of what is done to many: shown again for who may see it.
web::Response terug_naar_lijst(kern::Call& call, const web::Input& input, const Error& fout) {
    toegang::Besluit besluit;
    const auto scope = call.kern.gate.ask_list<Lijst>(*call.wie, call.nu, call.inzage, besluit);
    if (!scope) return pagina::geweigerd(call, fout);
    if (const auto bezwaar = pagina::bezwaar(fout)) return toon(call, *scope, input, *bezwaar);
    return toon(call, *scope, input);
}

std::optional<invoer::Lijst> lijst_van(kern::Call& call, const toegang::PathText& pad) {
    const auto id = invoer::LijstId::parse(pad.get("lijst"));
    return id ? invoer::lijst(call.reader, *id) : std::nullopt;
}

web::Response toon_lijsten(kern::Call& call, const Grant<Invoeren>& grant, const web::Input& input,
                           html::Fragment melding = {}) {
    const auto lijsten = invoer::lijsten(call.reader, call.nu);
    return pagina::antwoord(call, grant,
                            {.titel = "Lijsten met vrijlatingen",
                             .hier = hier,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::Lijsten{grant, lijsten, input, melding});
}

web::Response toon_lijst(kern::Call& call, const Grant<Invoeren>& grant, const invoer::Lijst& lijst,
                         const web::Input& input, html::Fragment melding = {}) {
    const auto voorbeeld = invoer::voorbeeld(call, grant, lijst);
    return pagina::antwoord(call, grant,
                            {.titel = "Lijst met vrijlatingen",
                             .hier = hier,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::LijstBlad{grant, lijst, voorbeeld, input, melding});
}

web::Response toon_contacten(kern::Call& call, const Grant<Contact>& grant, const web::Input& input,
                             html::Fragment melding = {}) {
    const std::string gemeente = store::gemeente_van(call.reader, grant.wie().organisatie);
    const auto lijst = store::contacten(call.reader, gemeente);
    const auto kandidaten = store::kandidaten(call.reader, grant.wie().organisatie, grant.vandaag());
    return pagina::antwoord(call, grant,
                            {.titel = "Wie doet de nazorg?",
                             .hier = "/organisatie/medewerkers",
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::Contacten{grant, gemeente, lijst, kandidaten, input, melding});
}

}  // namespace

web::Response werklijst(kern::Call& call, const toegang::Scope<Lijst>& scope) {
    return toon(call, scope, inloggen::begin(call).input);
}

web::Response deel_in(kern::Call& call, const Grant<Indelen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    // A row that was not ticked sends its version alone.
    web::Fields gekozen;
    for (const auto& [naam, waarde] : call.request.form.list()) {
        const bool versie = naam.starts_with("dossiers.") && naam.ends_with(".versie");
        if (!versie || call.request.form.has(naam.substr(0, naam.size() - 6) + "id"))
            gekozen.add(naam, waarde);
    }
    input = web::Input::from_form(gekozen);
    const Wens wens = lees_wens(input);
    if (auto goed = input.finish(); !goed) return terug_naar_lijst(call, input, goed.error());
    const auto gedaan = actions::voer_uit(call, grant, wens);
    if (gedaan)
        return pagina::klaar(call, html::url("/nazorg"),
                             wens.naar_gemeente ? Gedaan::nazorg_gegeven : Gedaan::nazorg_ingedeeld);
    return terug_naar_lijst(call, input, gedaan.error());
}

web::Response neem_terug(kern::Call& call, const Grant<Indelen>& grant, const toegang::PathText& pad) {
    web::Input input = web::Input::from_form(call.request.form);
    if (auto goed = input.finish(); !goed) return pagina::geweigerd(call, goed.error());
    const auto akte = IdBytes::parse(pad.get("akte"));
    if (!akte) return pagina::geweigerd(call, NotFound{});
    const auto gedaan = actions::neem_terug(call, grant, *akte);
    if (gedaan) return pagina::klaar(call, html::url("/nazorg"), Gedaan::nazorg_teruggenomen);
    if (pagina::bezwaar(gedaan.error())) return terug_naar_lijst(call, input, gedaan.error());
    return pagina::geweigerd(call, gedaan.error());
}

web::Response lijsten(kern::Call& call, const Grant<Invoeren>& grant) {
    return toon_lijsten(call, grant, inloggen::begin(call).input);
}

web::Response zet_klaar(kern::Call& call, const Grant<Invoeren>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    if (!input.finish()) return toon_lijsten(call, grant, input);
    const auto gekozen =
        std::find_if(call.request.files.begin(), call.request.files.end(), [](const web::File& een) {
            return een.field == "bestand" && !(een.name.empty() && een.body.empty());
        });
    if (gekozen == call.request.files.end()) {
        input.fault("bestand", "required", "Kies eerst een lijst.");
        return toon_lijsten(call, grant, input);
    }
    const auto gedaan = invoer::zet_klaar(call, grant, *gekozen);
    if (gedaan) return web::see_other(std::string(html::url("/nazorg/lijsten/{}", *gedaan).text()));
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_lijsten(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_lijsten(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response lijst(kern::Call& call, const Grant<Invoeren>& grant, const toegang::PathText& pad) {
    const auto gevonden = lijst_van(call, pad);
    if (!gevonden) return pagina::geweigerd(call, NotFound{});
    return toon_lijst(call, grant, *gevonden, inloggen::begin(call).input);
}

web::Response kies_kolommen(kern::Call& call, const Grant<Invoeren>& grant, const toegang::PathText& pad) {
    const auto gevonden = lijst_van(call, pad);
    if (!gevonden) return pagina::geweigerd(call, NotFound{});
    const auto voorbeeld = invoer::voorbeeld(call, grant, *gevonden);
    if (!voorbeeld) return pagina::geweigerd(call, NotFound{});
    web::Input input = web::Input::from_form(call.request.form);
    const auto versie = input.versie().value_or(0);
    const rijen::Kolommen kolommen = lees_kolommen(input, voorbeeld->kop.size());
    if (!input.finish()) return toon_lijst(call, grant, *gevonden, input);
    const auto gedaan = invoer::kies_kolommen(call, grant, *gevonden, kolommen, versie);
    if (gedaan) return web::see_other(std::string(html::url("/nazorg/lijsten/{}", gevonden->id).text()));
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_lijst(call, grant, *gevonden, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response voer_in(kern::Call& call, const Grant<Invoeren>& grant, const toegang::PathText& pad) {
    const auto gevonden = lijst_van(call, pad);
    if (!gevonden) return pagina::geweigerd(call, NotFound{});
    web::Input input = web::Input::from_form(call.request.form);
    if (auto goed = input.finish(); !goed) return pagina::geweigerd(call, goed.error());
    const auto gedaan = invoer::voer_in(call, grant, *gevonden);
    if (gedaan)
        return pagina::klaar(call, html::url("/nazorg/lijsten/{}", gevonden->id), Gedaan::nazorg_ingevoerd);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_lijst(call, grant, *gevonden, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response gooi_weg(kern::Call& call, const Grant<Invoeren>& grant, const toegang::PathText& pad) {
    const auto gevonden = lijst_van(call, pad);
    if (!gevonden) return pagina::geweigerd(call, NotFound{});
    web::Input input = web::Input::from_form(call.request.form);
    if (auto goed = input.finish(); !goed) return pagina::geweigerd(call, goed.error());
    const auto gedaan = invoer::gooi_weg(call, grant, *gevonden);
    if (gedaan) return pagina::klaar(call, html::url("/nazorg/lijsten"), Gedaan::nazorg_lijst_weg);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_lijst(call, grant, *gevonden, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response fouten(kern::Call& call, const Grant<Invoeren>& grant, const toegang::PathText& pad) {
    const auto gevonden = lijst_van(call, pad);
    const auto voorbeeld = gevonden ? invoer::voorbeeld(call, grant, *gevonden) : std::nullopt;
    if (!voorbeeld) return pagina::geweigerd(call, NotFound{});
    std::string tekst(base::csv::mark);
    base::csv::write_row(tekst, {"regel", "fout"});
    for (const rijen::Fout& fout : voorbeeld->gelezen.fouten)
        base::csv::write_row(tekst, {std::to_string(fout.regel), base::csv::neutral(fout.zin)});
    web::Response antwoord;
    antwoord.body = std::move(tekst);
    antwoord.header("Content-Type", "text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"fouten.csv\"");
    return antwoord;
}

web::Response contacten(kern::Call& call, const Grant<Contact>& grant) {
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) input.set("van", grant.vandaag());
    return toon_contacten(call, grant, input);
}

web::Response wijs_aan(kern::Call& call, const Grant<Contact>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuwContact nieuw = lees_contact(input);
    if (!input.finish()) return toon_contacten(call, grant, input);
    const auto gedaan = actions::wijs_aan(call, grant, nieuw);
    if (gedaan) return pagina::klaar(call, html::url("/nazorg/contacten"), Gedaan::nazorg_contact);
    if (const auto* fout = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fout);
        return toon_contacten(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_contacten(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace nazorg::pages
