// The pages of people: all of them, one of them, adding, changing, taking away.
#include "domein/betrokkene/pages.hpp"

#include "domein/betrokkene/actions.hpp"
#include "domein/betrokkene/rules_netwerk.hpp"
#include "domein/betrokkene/store.hpp"
#include "domein/betrokkene/views.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace betrokkene::pages {
namespace {

using pagina::Gedaan;
using toegang::Grant;

constexpr std::string_view hier = "/casussen";
constexpr std::pair<std::string_view, Rol> rol_codes[] = {{"directe-kring", Rol::directe_kring},
                                                          {"professional", Rol::professional}};

web::Response naar_persoon(const kern::Call& call, const toegang::GrantBasis& grant, kern::ItemId id,
                           Gedaan wat) {
    return pagina::klaar(call, html::url("/casussen/{}/personen/{}", grant.dossier(), id), wat);
}
web::Response naar_personen(const kern::Call& call, const toegang::GrantBasis& grant, Gedaan wat) {
    return pagina::klaar(call, html::url("/casussen/{}/personen", grant.dossier()), wat);
}

const Persoon* vind(const std::vector<Persoon>& personen, kern::ItemId id) {
    for (const Persoon& persoon : personen)
        if (persoon.item.id == id && persoon.naam.open()) return &persoon;
    return nullptr;
}

web::Response toon_een(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                       html::Fragment melding = {}) {
    const auto personen = lijst(call.reader, grant);
    const Persoon* persoon = vind(personen, grant.item());
    if (persoon == nullptr) return pagina::geweigerd(call, NotFound{});
    const auto dossier = dossier_kop(call.reader, grant);
    const auto relaties = store::relaties(call.reader, grant, personen);
    const auto contacten = store::contactmomenten(call.reader, grant, grant.item());
    const auto staat = betrokkene::waarschuwing(call.reader, grant);
    return pagina::antwoord(
        call, grant,
        {.titel = tekstnaam(*persoon->naam),
         .hier = hier,
         .kenmerk = dossier.kenmerk,
         .fout = !input.faults().empty(),
         .status = melding.empty() ? 200 : 409},
        view::Een{grant, dossier, personen, *persoon, relaties, contacten, staat, input, melding});
}

// The form of a new person, or with `wie` of one that is there.
web::Response toon_formulier(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                             const std::vector<Persoon>& personen, Rol rol, const Persoon* wie,
                             html::Fragment melding = {}) {
    const auto dossier = dossier_kop(call.reader, grant);
    const auto lijsten = Lijsten::van(call.reader, grant.vandaag());
    return pagina::antwoord(call, grant,
                            {.titel = wie != nullptr ? "Gegevens wijzigen" : "Persoon toevoegen",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::Formulier{grant, dossier, input, lijsten, personen, rol, wie, melding});
}

web::Response toon_verwijdering(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                                html::Fragment melding = {}) {
    const auto persoon = store::een(call.reader, grant, grant.item());
    if (!persoon) return pagina::geweigerd(call, NotFound{});
    const auto dossier = dossier_kop(call.reader, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Persoon weghalen",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::Verwijderen{grant, dossier, *persoon, input, melding});
}

}  // namespace

web::Response toon(kern::Call& call, const Grant<Lezen>& grant) {
    const auto personen = lijst(call.reader, grant);
    const auto dossier = dossier_kop(call.reader, grant);
    const auto relaties = store::relaties(call.reader, grant, personen);
    const auto contacten = store::contactmomenten(call.reader, grant);
    const auto staat = betrokkene::waarschuwing(call.reader, grant);
    return pagina::antwoord(call, grant, {.titel = "Personen", .hier = hier, .kenmerk = dossier.kenmerk},
                            view::Personen{grant, dossier, personen, relaties, contacten, staat});
}

web::Response een(kern::Call& call, const Grant<Lezen>& grant) {
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) {
        input.set("datum", grant.vandaag());
        input.set("wie", grant.wie().naam);
    }
    return toon_een(call, grant, input);
}

web::Response leg_contact(kern::Call& call, const Grant<ContactVastleggen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuwContact contact = lees_contact(input, grant.wie().naam);
    if (!input.finish()) return toon_een(call, grant, input);
    const auto gedaan = actions::leg_contact(call, grant, contact, toegang::id_van_formulier(call));
    if (gedaan) return naar_persoon(call, grant, grant.item(), Gedaan::contactmoment_bewaard);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_een(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon_een(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response nieuw(kern::Call& call, const Grant<Wijzigen>& grant) {
    const auto [input, naar] = inloggen::begin(call);
    // After a session that ended the form comes back by its own address, and says itself whom it adds.
    const std::string_view gevraagd = naar.empty() ? call.request.query.get("rol") : input.typed("rol");
    const Rol rol = gevraagd == "professional" ? Rol::professional : Rol::directe_kring;
    return toon_formulier(call, grant, input, lijst(call.reader, grant), rol, nullptr);
}

web::Response voeg_toe(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto personen = lijst(call.reader, grant);
    const Rol rol =
        input.choice("rol", rol_codes, {.label = "Wie", .required = true}).value_or(Rol::directe_kring);
    const Gegevens nieuw = lees_gegevens(input, rol, grant.vandaag(),
                                         Lijsten::van(call.reader, grant.vandaag()), personen, nullptr);
    if (!input.finish()) return toon_formulier(call, grant, input, personen, rol, nullptr);
    const auto gedaan = actions::voeg_toe(call, grant, nieuw, toegang::id_van_formulier(call));
    if (gedaan) return naar_persoon(call, grant, *gedaan, Gedaan::persoon_toegevoegd);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_formulier(call, grant, input, personen, rol, nullptr);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_formulier(call, grant, input, personen, rol, nullptr, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response wijziging(kern::Call& call, const Grant<Wijzigen>& grant) {
    const auto personen = lijst(call.reader, grant);
    const Persoon* persoon = vind(personen, grant.item());
    if (persoon == nullptr) return pagina::geweigerd(call, NotFound{});
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) {
        vul(input, *persoon);
        input.set("versie", persoon->item.versie);
    }
    return toon_formulier(call, grant, input, personen, persoon->rol, persoon);
}

web::Response wijzig(kern::Call& call, const Grant<Wijzigen>& grant) {
    const auto personen = lijst(call.reader, grant);
    const Persoon* persoon = vind(personen, grant.item());
    if (persoon == nullptr) return pagina::geweigerd(call, NotFound{});
    web::Input input = web::Input::from_form(call.request.form);
    const Gegevens nieuw = lees_gegevens(input, persoon->rol, grant.vandaag(),
                                         Lijsten::van(call.reader, grant.vandaag()), personen, persoon);
    const auto versie = input.versie();
    if (!input.finish()) return toon_formulier(call, grant, input, personen, persoon->rol, persoon);
    const auto gedaan = actions::wijzig(call, grant, nieuw, *versie);
    if (gedaan) return naar_persoon(call, grant, grant.item(), Gedaan::persoon_gewijzigd);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_formulier(call, grant, input, personen, persoon->rol, persoon);
    }
    if (!std::holds_alternative<Conflict>(gedaan.error())) return pagina::geweigerd(call, gedaan.error());
    const auto dossier = dossier_kop(call.reader, grant);
    return pagina::antwoord(
        call, grant, {.titel = "Iemand was je voor", .hier = hier, .kenmerk = dossier.kenmerk, .status = 409},
        view::Botsing{grant, dossier, *persoon, personen, call.request.form});
}

web::Response verwijdering(kern::Call& call, const Grant<Wijzigen>& grant) {
    return toon_verwijdering(call, grant, inloggen::begin(call).input);
}

web::Response verwijder(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Verwijdering verwijdering = lees_verwijdering(input);
    if (!input.finish()) return toon_verwijdering(call, grant, input);
    const auto gedaan = actions::verwijder(call, grant, verwijdering);
    if (gedaan) return naar_personen(call, grant, Gedaan::persoon_verwijderd);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_verwijdering(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace betrokkene::pages
