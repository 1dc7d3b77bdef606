#include "domein/nazorg/form.hpp"

#include "domein/nazorg/rules.hpp"

namespace nazorg {
namespace {

enum class Handeling : std::uint8_t { geen, enkelvoudig, plan, gemeente };
constexpr std::pair<std::string_view, Handeling> handeling_codes[] = {{"geen-steun", Handeling::geen},
                                                                      {"enkelvoudig", Handeling::enkelvoudig},
                                                                      {"volledig-plan", Handeling::plan},
                                                                      {"gemeente", Handeling::gemeente}};

void voeg_toe(web::Input& input, std::vector<FieldFault> fouten) {
    for (const FieldFault& fout : fouten)
        if (input.fault_of(fout.field) == nullptr) input.fault(fout.field, fout.code, fout.sentence);
}

}  // namespace

Wens lees_wens(web::Input& input) {
    Wens wens;
    const auto handeling = input.choice("handeling", handeling_codes,
                                        {.label = "Wat er met deze vrijlatingen gebeurt", .required = true});
    if (handeling == Handeling::geen) wens.indeling = Indeling::geen;
    if (handeling == Handeling::enkelvoudig) wens.indeling = Indeling::enkelvoudig;
    if (handeling == Handeling::plan) wens.indeling = Indeling::complex;
    wens.naar_gemeente = handeling == Handeling::gemeente;
    for (web::Input& rij : input.list("dossiers", {.label = "Vrijlatingen", .max = rules::samen_max})) {
        const auto id = rij.id<kern::Dossier>("id", {.label = "Vrijlating"});
        const auto versie = rij.number("versie", {.label = "Versie"});
        if (id && versie) wens.dossiers.push_back({*id, *versie});
    }
    if (handeling) voeg_toe(input, rules::fouten(wens));
    return wens;
}

NieuweScan lees_scan(web::Input& input, Date vandaag) {
    NieuweScan scan;
    scan.moment = input.choice("moment", rules::moment_codes, {.label = "Moment"});
    scan.datum = input.date("datum", {.label = "Datum"});
    for (std::size_t i = 0; i < voorwaarden.size(); ++i) {
        web::Input deel = input.section(voorwaarden[i].code);
        NieuwAntwoord& antwoord = scan.antwoorden[i];
        antwoord.stand = deel.choice("stand", rules::stand_codes, {.label = voorwaarden[i].naam})
                             .value_or(Stand::onbekend);
        antwoord.tekst =
            deel.text("tekst", {.label = "Toelichting", .max = rules::tekst_max, .lines = web::Lines::many});
        antwoord.bron = deel.text("bron", {.label = "Bron", .max = rules::naam_max});
        antwoord.datum = deel.date("datum", {.label = "Datum van de bron"});
    }
    voeg_toe(input, rules::fouten(scan, vandaag));
    return scan;
}

NieuweSteun lees_steun(web::Input& input, Date vandaag) {
    NieuweSteun steun;
    steun.wat = input.text("wat", {.label = "Steun", .max = rules::steun_max, .lines = web::Lines::many});
    steun.wie = input.text("wie", {.label = "Door wie", .max = rules::naam_max});
    steun.tot = input.date("tot", {.label = "Tot wanneer"});
    voeg_toe(input, rules::fouten(steun, vandaag));
    return steun;
}

std::string lees_resultaat(web::Input& input) {
    return input.text(
        "resultaat",
        {.label = "Resultaat", .max = rules::steun_max, .required = true, .lines = web::Lines::many});
}

NieuwContact lees_contact(web::Input& input) {
    NieuwContact nieuw;
    nieuw.medewerker =
        input.id<kern::Medewerker>("medewerker", {.label = "Wie doet de nazorg", .required = true});
    nieuw.van = input.date("van", {.label = "Vanaf", .required = true});
    return nieuw;
}

rijen::Kolommen lees_kolommen(web::Input& input, std::size_t aantal) {
    std::vector<std::pair<std::string_view, rijen::Veld>> codes;
    for (const auto& veld : rijen::velden()) codes.emplace_back(veld.code, veld.veld);
    rijen::Kolommen kolommen;
    for (web::Input& kolom : input.list("kolommen", {.label = "Kolommen", .max = base::csv::Limits::columns}))
        kolommen.push_back(kolom.choice("veld", codes, {.label = "Kolom"}).value_or(rijen::Veld::geen));
    if (kolommen.size() != aantal)
        input.fault("kolommen", "required", "Kies voor elke kolom wat erin staat.");
    else if (auto bezwaar = rijen::bezwaar(kolommen); !bezwaar.empty())
        input.fault("kolommen", "required", bezwaar);
    return kolommen;
}

}  // namespace nazorg
