// The form with which somebody asks the house.
#include "domein/advies/rules.hpp"
#include "domein/advies/views.hpp"

namespace advies::view {
namespace {

void namens(html::Out& veld, const Formulier& f) {
    if (f.vragers.empty()) return;
    std::vector<std::string> teksten;
    teksten.reserve(f.vragers.size() * 2);
    std::vector<html::Option> opties;
    for (const Mens& een : f.vragers) {
        teksten.push_back(een.id.text());
        const std::string_view id = teksten.back();
        teksten.push_back(een.naam + ", " + een.organisatie);
        opties.push_back({id, teksten.back()});
    }
    veld("{}",
         html::filled(f.input,
                      html::Select{.name = "namens", .label = "Wie stelde de vraag?", .options = opties}));
}

void met_namen(html::Out& veld, const Formulier& f) {
    std::vector<html::Option> soorten;
    for (const auto& woord : toegang::categorieen()) soorten.push_back({woord.code, woord.naam});
    const auto velden = [&](html::Out& in) {
        in("{}{}{}{}{}",
           html::filled(
               f.input,
               html::Checkbox{
                   .name = "metNamen",
                   .label = "Ik stel de vraag met namen",
                   .note = "Alleen als het echt niet zonder kan. Het huis legt dan de grondslag vast."}),
           html::filled(
               f.input,
               html::TextField{.name = "voornaam", .label = "Voornaam", .need = html::Need::optional}),
           html::filled(
               f.input,
               html::TextField{.name = "geslachtsnaam", .label = "Achternaam", .need = html::Need::optional}),
           html::filled(f.input,
                        html::DateField{
                            .name = "geboortedatum", .label = "Geboortedatum", .need = html::Need::optional}),
           html::filled(f.input, html::CheckboxGroup{.name = "categorieen",
                                                     .label = "Over welke soort gegevens gaat het?",
                                                     .options = soorten,
                                                     .need = html::Need::optional}));
    };
    const bool open = f.input.chosen("metNamen", "ja") || f.input.fault_of("metNamen") != nullptr ||
                      f.input.fault_of("geslachtsnaam") != nullptr ||
                      f.input.fault_of("categorieen") != nullptr;
    veld("{}", html::Details{"Kan het niet zonder namen?", velden, open});
}

}  // namespace

void Formulier::operator()(html::Out& out) const {
    static constexpr html::Option soorten[] = {
        {"kort", "Korte vraag", "Je wilt even overleggen."},
        {"expertise", "Vraag die uitzoekwerk kost", "Het huis zoekt het uit of vraagt een deskundige."},
        {"beleid", "Vraag over beleid", "Niet over een persoon."}};
    std::vector<html::Option> keuzes;
    for (const auto& een : themas) keuzes.push_back({een.code, een.naam});
    const auto velden = [&](html::Out& veld) {
        veld("{}", html::Hidden{"concept", input.typed("concept")});
        namens(veld, *this);
        veld("{}{}{}",
             html::filled(input, html::RadioGroup{.name = "soort",
                                                  .label = "Wat voor vraag is het?",
                                                  .options = std::span<const html::Option>(soorten),
                                                  .layout = html::Layout::down}),
             html::filled(input,
                          html::Select{.name = "thema", .label = "Waar gaat het over?", .options = keuzes}),
             html::filled(
                 input,
                 html::TextArea{.name = "vraag",
                                .label = "Je vraag",
                                .hint = "Schrijf zonder namen, adressen, BSN of geboortedatum. Zeg liever "
                                        "“een man van rond de dertig”.",
                                .length_max = rules::vraag_max}));
        if (input.fault_of("gecontroleerd") != nullptr || input.chosen("gecontroleerd", "ja"))
            veld("{}",
                 html::filled(input, html::Checkbox{.name = "gecontroleerd",
                                                    .label = "Ik heb gekeken: dit zegt niet wie het is"}));
        if (namen_mogen) met_namen(veld, *this);
        veld("{}", html::FormActions{
                       html::Button{.text = vragers.empty() ? "Verstuur de vraag" : "Leg de vraag vast",
                                    .kind = html::ButtonKind::primary,
                                    .busy = "Bezig met versturen…"}});
    };
    const auto pad = [](html::Out& in) { in("<a href=\"{}\">Advies</a>", html::url("/adviezen")); };
    out("{}{}{}{}",
        html::PageHead{.title = vragers.empty() ? "Vraag advies" : "Leg een vraag vast",
                       .intro = "Alleen jij en het huis zien de vraag en het antwoord.",
                       .path = pad},
        html::ErrorSummary{input.faults()}, melding,
        html::Form{html::url("/adviezen"), grant.wie().csrf, {}, velden});
}

}  // namespace advies::view
