#include "domein/inloggen/views.hpp"

#include "domein/inloggen/qr.hpp"
#include "domein/inloggen/rules.hpp"

namespace inloggen::view {
namespace {

enum class Stap : std::uint8_t { wie, bewijs };

// The two steps, and where one is.
struct Stappen {
    Stap stap;
    void operator()(html::Out& out) const {
        if (stap == Stap::wie)
            out("<ol class=\"rh-stappen\"><li aria-current=\"step\">1. Wie ben je</li><li>2. Bewijs met "
                "je telefoon</li></ol>\n");
        else
            out("<ol class=\"rh-stappen\"><li>{} 1. Wie ben je</li><li aria-current=\"step\">2. Bewijs "
                "met je telefoon</li></ol>\n",
                html::Teken{"t-vink"});
    }
};

// "123456" as people read it; the form takes it with or without the space.
std::string met_spatie(std::string_view code) {
    std::string leesbaar(code);
    if (leesbaar.size() == 6) leesbaar.insert(3, " ");
    return leesbaar;
}

struct DemoCode {
    std::string_view code;
    void operator()(html::Out& out) const {
        if (code.empty()) return;
        out("<div class=\"rh-ruimte\">{}</div>",
            html::Notice{.tone = html::Tone::quiet,
                         .title = "Je code is nu " + met_spatie(code),
                         .body = "Alleen een huis met verzonnen gegevens laat je code zien."});
    }
};

struct CodeVeld {
    std::string_view fout;
    std::string_view uitleg = "Een code is 30 seconden geldig. Na 3 keer fout moet je steeds langer wachten.";
    void operator()(html::Out& out) const {
        out("{}", html::TextField{.name = "code",
                                  .label = "Code van 6 cijfers",
                                  .hint = uitleg,
                                  .fault = fout,
                                  .width = html::Width::code,
                                  .type = html::TextType::numeric,
                                  .autocomplete = "one-time-code",
                                  .length_max = 7});
    }
};

struct NaarVeld {
    std::string_view naar;
    void operator()(html::Out& out) const {
        if (!naar.empty()) out("{}", html::Hidden{"naar", naar});
    }
};

html::Url met_naar(html::Url pad, std::string_view naar) {
    return naar.empty() ? pad : pad.with("naar", naar);
}

// In groups of four, to copy by hand.
std::string in_groepen(std::string_view text) {
    std::string groepen;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i != 0 && i % 4 == 0) groepen += ' ';
        groepen += text[i];
    }
    return groepen;
}

}  // namespace

void LogIn::operator()(html::Out& out) const {
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}{}", NaarVeld{deur.naar},
             html::TextField{.name = "gebruiker",
                             .label = "Gebruikersnaam",
                             .value = login,
                             .width = html::Width::medium,
                             .autocomplete = "username",
                             .length_max = rules::login_max},
             html::TextField{.name = "wachtwoord",
                             .label = "Wachtwoord",
                             .fault = deur.fout,
                             .width = html::Width::medium,
                             .type = html::TextType::password,
                             .autocomplete = "current-password"},
             html::FormActions{html::Button{
                 .text = "Ga verder", .kind = html::ButtonKind::primary, .busy = "Even kijken…"}});
    };
    const auto waar = [&](html::Out& zin) {
        if (demo)
            zin("<p class=\"rh-zacht\">Je logt in met een verzonnen account. Wie er zijn, staat in het "
                "venster waarin dit "
                "huis is gestart.</p>\n");
        else
            zin("<p class=\"rh-zacht\">Gebruik het account dat je van het huis kreeg.</p>\n");
    };
    if (uitgelogd)
        out("{}", html::Notice{.tone = html::Tone::done,
                               .title = "Je bent uitgelogd",
                               .body = "Je sessie is beëindigd, ook op de server.",
                               .live = html::Live::status});
    out("{}<h1 class=\"rh-titel\">Log in</h1>\n{}{}", Stappen{Stap::wie}, waar,
        html::Form{
            .action = html::url("/inloggen"), .csrf = deur.csrf, .body = velden, .style = "rh-ruimte"});
    if (!demo)
        out("<p class=\"rh-klein rh-ruimte\">Wachtwoord vergeten? Bel functioneel beheer. Zij kunnen je "
            "account opnieuw instellen, "
            "maar nooit alleen: er kijkt altijd een tweede mee.</p>\n");
}

void TweedeStap::operator()(html::Out& out) const {
    std::vector<html::Option> opties;
    for (const auto een : doelen) opties.push_back({toegang::code(een), toegang::naam(een)});
    const auto keuze = [&](html::Out& veld) {
        if (opties.size() > 1)
            veld("{}",
                 html::Select{
                     .name = "doel",
                     .label = "Waarvoor log je in?",
                     .options = opties,
                     .hint = "Dit doel komt bij elke inzage in het logboek. Je kunt het later wijzigen.",
                     .value = toegang::code(doel.value_or(doelen[0])),
                     .empty = ""});
    };
    const auto knoppen = [&](html::Out& rij) {
        rij("{}<a href=\"{}\">Terug naar stap 1</a>",
            html::Button{.text = "Log in", .kind = html::ButtonKind::primary, .busy = "Even kijken…"},
            met_naar(html::url("/inloggen"), deur.naar));
    };
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}{}", NaarVeld{deur.naar}, CodeVeld{deur.fout}, keuze, html::FormActions{knoppen});
    };
    out("{}<h1 class=\"rh-titel\">Vul de code in</h1>\n<p class=\"rh-zacht\">Open je code-app en typ de 6 "
        "cijfers over. Je logt in "
        "als <b>{}</b>.</p>\n{}{}",
        Stappen{Stap::bewijs}, login, DemoCode{demo_code},
        html::Form{.action = html::url("/inloggen/tweede-stap"),
                   .csrf = deur.csrf,
                   .body = velden,
                   .style = "rh-ruimte"});
    if (demo && demo_code.empty())
        out("<p class=\"rh-klein rh-ruimte\">De code van dit moment is al gebruikt. Laad deze pagina over "
            "een halve minuut opnieuw."
            "</p>\n");
    out("<p class=\"rh-klein rh-ruimte\">Telefoon kwijt? <a href=\"{}\">Gebruik een herstelcode</a> of "
        "bel functioneel beheer.</p>\n",
        met_naar(html::url("/inloggen/herstelcode"), deur.naar));
}

void Herstelcode::operator()(html::Out& out) const {
    const auto knoppen = [&](html::Out& rij) {
        rij("{}<a href=\"{}\">Toch met de code-app</a>",
            html::Button{.text = "Log in", .kind = html::ButtonKind::primary, .busy = "Even kijken…"},
            met_naar(html::url("/inloggen/tweede-stap"), deur.naar));
    };
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}", NaarVeld{deur.naar},
             html::TextField{.name = "herstelcode",
                             .label = "Herstelcode",
                             .hint = "Tien tekens, zoals 7k3fq-92qdm. Elke code werkt één keer.",
                             .fault = deur.fout,
                             .width = html::Width::medium,
                             .length_max = 20},
             html::FormActions{knoppen});
    };
    out("{}<h1 class=\"rh-titel\">Gebruik een herstelcode</h1>\n<p class=\"rh-zacht\">Je kreeg tien codes "
        "toen je de tweede stap "
        "instelde.</p>\n{}",
        Stappen{Stap::bewijs},
        html::Form{.action = html::url("/inloggen/herstelcode"),
                   .csrf = deur.csrf,
                   .body = velden,
                   .style = "rh-ruimte"});
}

void Instellen::operator()(html::Out& out) const {
    const auto kop = [&](html::Out& deel) {
        if (eerste)
            deel(
                "{}<h1 class=\"rh-titel\">Stel de tweede stap in</h1>\n<p class=\"rh-zacht\">Voortaan "
                "bewijs je met je telefoon dat jij "
                "het bent. Dat instellen doe je één keer.</p>\n",
                Stappen{Stap::bewijs});
        else
            deel("{}",
                 html::PageHead{.title = "Nieuwe code-app",
                                .intro = "Je oude code-app en je oude herstelcodes werken daarna niet meer.",
                                .path = [](html::Out& pad) {
                                    pad("<a href=\"{}\">Jouw account</a>", html::url("/account"));
                                }});
    };
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}{}", NaarVeld{deur.naar}, html::Hidden{"sleutel", sleutel},
             CodeVeld{deur.fout, "Een code is 30 seconden geldig."},
             html::FormActions{html::Button{.text = "Bevestig", .kind = html::ButtonKind::primary}});
    };
    const auto met_de_hand = [&](html::Out& deel) {
        deel("<p>Kies in je app voor ‘sleutel invoeren’ en typ:</p><p><code class=\"rh-code\">{}</code></p>",
             in_groepen(geheim_base32));
    };
    out("{}<ol class=\"rh-stapsgewijs\"><li>Open een code-app op je telefoon.</li><li>Scan deze "
        "code.</li><li>Vul de 6 cijfers in die de "
        "app toont.</li></ol>\n{}\n{}{}{}",
        kop, Qr{otpauth, "QR-code met de sleutel voor je code-app"},
        html::Details{"Lukt scannen niet?", met_de_hand}, DemoCode{demo_code},
        html::Form{.action = action, .csrf = deur.csrf, .body = velden, .style = "rh-ruimte"});
}

void Herstelcodes::operator()(html::Out& out) const {
    const auto lijst = [&](html::Out& li) {
        for (const auto& code : codes) li("<li><code>{}</code></li>", code);
    };
    out("<h1 class=\"rh-titel\">Bewaar je herstelcodes</h1>\n<p class=\"rh-zacht\">Hiermee kom je binnen "
        "als je je telefoon kwijt bent. "
        "Elke code werkt één keer. Je ziet ze alleen nu.</p>\n<ul class=\"rh-codes\">{}</ul>\n<p "
        "class=\"rh-klein\">Druk ze af of zet ze in "
        "je wachtwoordkluis. Bewaar ze niet bij je telefoon.</p>\n<p class=\"rh-acties rh-ruimte\">{}</p>\n",
        lijst, html::LinkButton{"Ik heb ze bewaard", verder, html::ButtonKind::primary});
}

void Opnieuw::operator()(html::Out& out) const {
    const auto knoppen = [&](html::Out& rij) {
        rij("{}<a href=\"{}\">Toch niet</a>",
            html::Button{.text = "Ga verder", .kind = html::ButtonKind::primary, .busy = "Even kijken…"},
            html::url("/"));
    };
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}{}", NaarVeld{deur.naar},
             html::TextField{.name = "wachtwoord",
                             .label = "Wachtwoord",
                             .width = html::Width::medium,
                             .type = html::TextType::password,
                             .autocomplete = "current-password"},
             CodeVeld{deur.fout}, html::FormActions{knoppen});
    };
    out("<h1 class=\"rh-titel\">Bevestig dat jij het bent</h1>\n<p class=\"rh-zacht\">Hier kun je iets "
        "gevoeligs wijzigen. Daarom "
        "vragen we nog een keer je wachtwoord en je code.</p>\n{}{}",
        DemoCode{demo_code},
        html::Form{.action = html::url("/inloggen/opnieuw"),
                   .csrf = deur.csrf,
                   .body = velden,
                   .style = "rh-ruimte"});
}

}  // namespace inloggen::view
