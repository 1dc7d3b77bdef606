#include "domein/document/pages.hpp"

#include <algorithm>
#include <charconv>

#include "domein/document/actions.hpp"
#include "domein/document/form.hpp"
#include "domein/document/store.hpp"
#include "domein/document/views.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace document::pages {
namespace {

constexpr std::string_view hier = "/casussen";
constexpr std::string_view gewone_naam = "document";

std::vector<partner::Code> soorten(kern::Call& call, const toegang::GrantBasis& grant) {
    return partner::codes(call.reader, soorten_lijst, grant.vandaag());
}

bool mag_casus_zien(const toegang::GrantBasis& grant) {
    return toegang::Gate::zou_mogen(grant, toegang::Recht::casus_lezen);
}

web::Response toon_formulier(kern::Call& call, const toegang::Grant<Toevoegen>& grant,
                             const web::Input& input, html::Fragment melding = {}) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto organisaties = bijdrage::deelnemende_organisaties(call.reader, grant);
    const auto lijst = soorten(call, grant);
    // Who was only asked has no list of the casus: what he gave stands under his form.
    const auto eigen = mag_casus_zien(grant) ? std::vector<Document>{} : store::lijst(call.reader, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Document toevoegen",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::Formulier{grant, dossier, input, organisaties, lijst, eigen, melding});
}

web::Response toon_een(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                       html::Fragment melding = {}) {
    const auto gevonden = store::een(call.reader, grant);
    if (!gevonden) return pagina::geweigerd(call, NotFound{});
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const std::string soort = partner::code_naam(call.reader, soorten_lijst, gevonden->soort);
    return pagina::antwoord(call, grant,
                            {.titel = "Document",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::Een{grant, dossier, *gevonden, soort, input, melding});
}

// The same form with another file is another document, so the file is part of what makes the id.
kern::ItemId id_van(const kern::Call& call, kern::ItemId formulier, const web::File& file) {
    if (!kern::ItemId::parse(call.request.form.get("concept"))) return call.kern.random.id<kern::Item>();
    std::string geheel = "bestand:" + formulier.text() + file.name + '\n';
    geheel += file.body;
    const crypto::Hash hash = crypto::mac(call.kern.keys.search_key(), geheel);
    kern::ItemId id;
    std::copy_n(hash.begin(), id.bytes.size(), id.bytes.begin());
    return id;
}

std::vector<actions::Bestand> bestanden_van(const kern::Call& call) {
    const kern::ItemId formulier = toegang::id_van_formulier(call);
    std::vector<actions::Bestand> bestanden;
    for (const web::File& file : call.request.files)
        if (file.field == "bestand") bestanden.push_back({&file, id_van(call, formulier, file)});
    return bestanden;
}

// Releasing and taking back: both need the version that the reader saw. Somebody of his organisation was first: the page
// says so above how it stands now.
template <class Doe>
web::Response wijzig(kern::Call& call, const toegang::Grant<Wijzigen>& grant, pagina::Gedaan wat, Doe doe) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto versie = input.versie();
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    const Result<void> gedaan = doe(call, grant, *versie);
    if (gedaan)
        return pagina::klaar(call, html::url("/casussen/{}/documenten/{}", grant.dossier(), grant.item()),
                             wat);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon_een(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace

web::Response lijst(kern::Call& call, const toegang::Grant<Overzicht>& grant) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto documenten = store::lijst(call.reader, grant);
    const auto codes = soorten(call, grant);
    const std::string kies(call.request.query.get("soort"));
    return pagina::antwoord(call, grant, {.titel = "Documenten", .hier = hier, .kenmerk = dossier.kenmerk},
                            view::Lijst{grant, dossier, documenten, codes, kies});
}

web::Response formulier(kern::Call& call, const toegang::Grant<Toevoegen>& grant) {
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) bijdrage::begin_indeling(input);
    return toon_formulier(call, grant, input);
}

web::Response voeg_toe(kern::Call& call, const toegang::Grant<Toevoegen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto codes = soorten(call, grant);
    const Nieuw nieuw = lees(input, codes, bijdrage::gewone_categorieen(grant.wie().feiten.soort));
    if (!input.finish()) return toon_formulier(call, grant, input);
    const auto bestanden = bestanden_van(call);
    const auto gedaan = actions::voeg_toe(call, grant, nieuw, bestanden);
    if (gedaan)
        return pagina::klaar(call,
                             mag_casus_zien(grant)
                                 ? html::url("/casussen/{}/documenten", grant.dossier())
                                 : html::url("/casussen/{}/documenten/nieuw", grant.dossier()),
                             pagina::Gedaan::document_toegevoegd);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_formulier(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_formulier(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response een(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    return toon_een(call, grant, web::Input::empty());
}

web::Response bestand(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    const auto gevraagd = call.request.query.get("nummer");
    std::int64_t nummer = 0;
    if (!gevraagd.empty() &&
        std::from_chars(gevraagd.data(), gevraagd.data() + gevraagd.size(), nummer).ec != std::errc{})
        return pagina::geweigerd(call, NotFound{});
    auto inhoud = store::inhoud(call, grant, grant.item(), nummer);
    return inhoud ? bestand::als_bestand(std::move(*inhoud), gewone_naam)
                  : pagina::geweigerd(call, NotFound{});
}

web::Response vervang(kern::Call& call, const toegang::Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto versie = input.versie();
    const auto& files = call.request.files;
    if (files.size() != 1 || files.front().field != "bestand")
        input.fault("bestand", "required", "Kies eerst het bestand dat in de plaats komt.");
    if (!input.finish()) return toon_een(call, grant, input);
    const auto gedaan = actions::vervang(call, grant, files.front(), *versie);
    if (gedaan)
        return pagina::klaar(call, html::url("/casussen/{}/documenten/{}", grant.dossier(), grant.item()),
                             pagina::Gedaan::document_vervangen);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_een(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon_een(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response geef_vrij(kern::Call& call, const toegang::Grant<Wijzigen>& grant) {
    return wijzig(call, grant, pagina::Gedaan::document_vrijgegeven, actions::geef_vrij);
}

web::Response trek_in(kern::Call& call, const toegang::Grant<Wijzigen>& grant) {
    return wijzig(call, grant, pagina::Gedaan::document_ingetrokken, actions::trek_in);
}

}  // namespace document::pages
