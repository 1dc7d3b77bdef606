#include <array>
#include <utility>

#include "domein/inloggen/rules.hpp"
#include "domein/inloggen/views.hpp"
#include "domein/inloggen/views_wachtwoord.hpp"
#include "domein/inloggen/wijzigingen.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/verschil.hpp"
#include "platform/base/text.hpp"

namespace inloggen::view {
namespace {

constexpr auto terug_naar_account = [](html::Out& pad) {
    pad("<a href=\"{}\">Jouw account</a>", html::url("/account"));
};

// One's own sessions or tokens; `deze` has no button.
struct SessieRegels {
    std::string_view csrf;
    std::span<const SessieRij> rijen;
    kern::SessieId deze;
    Date vandaag;
    void operator()(html::Out& out) const {
        for (const auto& rij : rijen) {
            const bool eigen = rij.id == deze;
            const auto naam = [&](html::Out& kop) {
                kop("{}", rij.toestel);
                if (eigen)
                    kop("{}", html::Under{"dit toestel, nu"});
                else if (rij.half)
                    kop("{}", html::Under{"alleen het wachtwoord gegeven"});
            };
            const auto knop = [&](html::Out& cel) {
                if (!eigen)
                    cel("{}", html::Form{.action = html::url("/account/sessies/{}/einde", rij.id),
                                         .csrf = csrf,
                                         .body = html::Button{.text = "Beëindig", .context = rij.toestel}});
            };
            out("<tr>{}{}{}{}{}</tr>\n", html::RowHead{naam},
                html::Cell{.content = pagina::wanneer(rij.begonnen, vandaag), .head = "Begonnen"},
                html::Cell{.content = pagina::wanneer(rij.laatst_gezien, vandaag), .head = "Laatst gezien"},
                html::Cell{.content = dutch_moment(rij.einde), .head = "Eindigt uiterlijk"},
                html::Cell{.content = knop});
        }
    }
};

struct SessieTabel {
    std::string_view titel;
    SessieRegels regels;
    void operator()(html::Out& out) const {
        out("{}", html::Table{.caption = titel,
                              .columns = {{"Toestel"},
                                          {"Begonnen"},
                                          {"Laatst gezien"},
                                          {"Eindigt uiterlijk"},
                                          {"Beëindigen", html::ColumnKind::hidden_head}},
                              .rows = regels,
                              .kind = html::TableKind::stacking,
                              .caption_kind = html::CaptionKind::hidden});
    }
};

struct Thema {
    std::string_view csrf;
    std::string_view nu;
    void operator()(html::Out& out) const {
        static constexpr html::Option keuzes[] = {
            {"volgt", "zoals mijn computer"}, {"licht", "licht"}, {"donker", "donker"}};
        const auto velden = [&](html::Out& veld) {
            veld("{}{}",
                 html::RadioGroup{.name = "thema",
                                  .label = "Kleuren",
                                  .options = std::span<const html::Option>(keuzes),
                                  .value = nu.empty() ? "volgt" : nu},
                 html::FormActions{html::Button{.text = "Bewaar"}});
        };
        out("{}", html::Form{.action = html::url("/account/thema"), .csrf = csrf, .body = velden});
    }
};

// A path of this house that was stored as text. Routes have six segments at most.
std::optional<html::Url> url_van(std::string_view pad) {
    if (!pad.starts_with('/') || pad.size() < 2) return std::nullopt;
    const auto deel = base::split(pad.substr(1), '/');
    switch (deel.size()) {
        case 1: return html::url("/{}", deel[0]);
        case 2: return html::url("/{}/{}", deel[0], deel[1]);
        case 3: return html::url("/{}/{}/{}", deel[0], deel[1], deel[2]);
        case 4: return html::url("/{}/{}/{}/{}", deel[0], deel[1], deel[2], deel[3]);
        case 5: return html::url("/{}/{}/{}/{}/{}", deel[0], deel[1], deel[2], deel[3], deel[4]);
        case 6: return html::url("/{}/{}/{}/{}/{}/{}", deel[0], deel[1], deel[2], deel[3], deel[4], deel[5]);
        default: return std::nullopt;
    }
}

struct Gevonden {
    std::string_view csrf;
    const inloggen::Teruggevonden& formulier;
    void operator()(html::Out& out) const {
        const auto opnieuw = url_van(formulier.pad);
        const auto pagina = url_van(formulier.formulier);
        const auto velden = [&](html::Out& veld) {
            for (const auto& [naam, waarde] : formulier.velden.list()) veld("{}", html::Hidden{naam, waarde});
            veld("{}", html::Button{.text = "Verstuur deze tekst", .kind = html::ButtonKind::primary});
        };
        out("<div class=\"rh-ruimte\">{}</div>\n<div class=\"rh-acties rh-ruimte\">",
            pagina::Getypt{formulier.velden});
        if (opnieuw) out("{}", html::Form{.action = *opnieuw, .csrf = csrf, .body = velden});
        if (pagina) out("{}", html::LinkButton{"Open het formulier", pagina->with("terug", "ja")});
        out("{}</div>\n",
            html::Form{.action = html::url("/account/teruggevonden/{}/weg", formulier.id),
                       .csrf = csrf,
                       .body = html::Button{.text = "Gooi weg", .kind = html::ButtonKind::danger}});
    }
};

}  // namespace

void Overzicht::operator()(html::Out& out) const {
    const auto log_uit = [&](html::Out& knop) {
        knop("{}", html::Form{.action = html::url("/uitloggen"),
                              .csrf = wie.csrf,
                              .body = html::Button{.text = "Log uit"}});
    };
    const auto intro = [&](html::Out& zin) {
        zin("{} · {} · {}", wie.naam, wie.functienaam, account.organisatie);
    };
    out("{}", html::PageHead{.title = "Jouw account", .intro = intro, .actions = log_uit});
    if (teruggevonden > 0)
        out("{}",
            html::Notice{
                .tone = html::Tone::notice,
                .title = "We hebben tekst voor je bewaard",
                .body = [](html::Out& zin) {
                    zin("<p>Je sessie was voorbij toen je een formulier verstuurde. <a href=\"{}\">Bekijk je "
                        "tekst</a></p>",
                        html::url("/account/teruggevonden"));
                }});
    const auto lijst = [&](html::Out& deel) {
        deel("{}", SessieTabel{"Waar je bent ingelogd", {wie.csrf, sessies, wie.sessie, vandaag}});
        if (sessies.size() > 1)
            deel("{}", html::Form{.action = html::url("/account/sessies/einde"),
                                  .csrf = wie.csrf,
                                  .body = html::Button{.text = "Beëindig alle andere",
                                                       .kind = html::ButtonKind::danger},
                                  .style = "rh-ruimte"});
    };
    const auto feiten = [&](html::Out& feit) {
        feit("{}{}{}", html::Fact{"Gebruikersnaam", account.login},
             html::Fact{"Wachtwoord sinds", dutch_date(local_date(account.wachtwoord_sinds))},
             html::Fact{"Herstelcodes over", std::to_string(account.herstelcodes)});
        if (account.vorig_bezoek)
            feit("{}", html::Fact{"Vorige keer ingelogd", dutch_moment(*account.vorig_bezoek)});
    };
    const auto inloggen = [&](html::Out& deel) {
        deel("{}<p class=\"rh-acties rh-ruimte\">{}{}{}</p>", html::Facts{feiten},
             html::LinkButton{"Wijzig wachtwoord", html::url("/account/wachtwoord")},
             html::LinkButton{"Nieuwe code-app", html::url("/account/tweede-factor")},
             html::LinkButton{"Nieuwe herstelcodes", html::url("/account/herstelcodes")});
    };
    const auto overig = [&](html::Out& deel) {
        deel("{}", Thema{wie.csrf, wie.thema});
        if (toegang::kiesbare_doelen(wie.feiten.rollen).size() > 1)
            deel("<p class=\"rh-ruimte\"><a href=\"{}\">Kies waarvoor je werkt</a></p>",
                 html::url("/account/doel"));
        deel(
            "<p class=\"rh-ruimte\"><a href=\"{}\">Tokens voor koppelingen</a> <span "
            "class=\"rh-klein\">{}</span></p>",
            html::url("/account/tokens"), tokens);
    };
    out("{}", LaatsteWijzigingen{wijzigingen});
    out("{}{}{}", html::Section{.id = "sessies", .title = "Waar je bent ingelogd", .body = lijst},
        html::Section{.id = "inloggen", .title = "Hoe je inlogt", .body = inloggen},
        html::Section{.id = "weergave", .title = "Weergave en koppelingen", .body = overig});
}

void Wachtwoord::operator()(html::Out& out) const {
    out("{}{}{}",
        html::PageHead{.title = "Wachtwoord wijzigen",
                       .intro = "Op al je andere toestellen moet je daarna opnieuw inloggen.",
                       .path = terug_naar_account},
        WachtwoordFout{input},
        html::Form{.action = html::url("/account/wachtwoord"),
                   .csrf = csrf,
                   .body = WachtwoordVelden{login, input, "Wijzig wachtwoord"}});
}

void HerstelcodesMaken::operator()(html::Out& out) const {
    const std::string intro =
        over == 1 ? "Je hebt nog 1 herstelcode." : "Je hebt nog " + std::to_string(over) + " herstelcodes.";
    out("{}<p class=\"rh-lees\">Maak je tien nieuwe? Dan werken de oude niet meer. Op al je andere "
        "toestellen moet je opnieuw "
        "inloggen.</p>\n{}",
        html::PageHead{.title = "Nieuwe herstelcodes", .intro = intro, .path = terug_naar_account},
        html::Form{
            .action = html::url("/account/herstelcodes"),
            .csrf = csrf,
            .body = html::Button{.text = "Maak nieuwe herstelcodes", .kind = html::ButtonKind::primary},
            .style = "rh-ruimte"});
}

void KiesDoel::operator()(html::Out& out) const {
    std::vector<html::Option> opties;
    for (const auto doel : doelen) opties.push_back({toegang::code(doel), toegang::naam(doel)});
    const auto velden = [&](html::Out& veld) {
        veld("{}{}",
             html::filled(
                 input,
                 html::RadioGroup{
                     .name = "doel",
                     .label = "Waarvoor werk je nu?",
                     .options = opties,
                     .hint = "Dit doel komt bij elke inzage in het logboek, als het past bij wat je doet.",
                     .layout = html::Layout::down}),
             html::FormActions{html::Button{.text = "Kies dit doel", .kind = html::ButtonKind::primary}});
    };
    out("{}{}{}", html::PageHead{.title = "Kies je doel", .path = terug_naar_account},
        html::ErrorSummary{input.faults()},
        html::Form{.action = html::url("/account/doel"), .csrf = csrf, .body = velden});
}

void Teruggevonden::operator()(html::Out& out) const {
    out("{}",
        html::PageHead{.title = "Je tekst is bewaard",
                       .intro = "Je sessie was voorbij toen je dit verstuurde. Er is nog niets verwerkt.",
                       .path = terug_naar_account});
    if (formulieren.empty())
        out("{}", html::EmptyState{"Er is niets bewaard.",
                                   "Tekst van een verlopen formulier bewaren we een half uur."});
    int nummer = 0;
    for (const auto& een : formulieren) {
        const std::string id = "formulier-" + std::to_string(++nummer);
        out("{}", html::Section{.id = id,
                                .title = "Verstuurd om " + dutch_time(een.gewijzigd),
                                .note = "bewaard tot " + dutch_time(een.verloopt),
                                .body = Gevonden{csrf, een}});
    }
}

}  // namespace inloggen::view
