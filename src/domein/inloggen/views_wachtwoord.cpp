#include "domein/inloggen/views_wachtwoord.hpp"

#include "domein/inloggen/views.hpp"
#include "platform/html/form.hpp"

namespace inloggen::view {

void WachtwoordVelden::operator()(html::Out& out) const {
    // So that password managers know whose password this is.
    out("<input class=\"rh-weg\" name=\"gebruiker\" value=\"{}\" autocomplete=\"username\" readonly "
        "tabindex=\"-1\" aria-label=\"Gebruikersnaam\">",
        login);
    out("{}{}{}",
        html::filled(input,
                     html::TextField{.name = "wachtwoord",
                                     .label = "Nieuw wachtwoord",
                                     .hint = "Minstens 12 tekens. Een zin van een paar woorden is goed.",
                                     .width = html::Width::medium,
                                     .type = html::TextType::password,
                                     .autocomplete = "new-password"}),
        html::filled(input, html::TextField{.name = "herhaling",
                                            .label = "Nog een keer",
                                            .width = html::Width::medium,
                                            .type = html::TextType::password,
                                            .autocomplete = "new-password"}),
        html::FormActions{
            html::Button{.text = knop, .kind = html::ButtonKind::primary, .busy = "Even kijken…"}});
}

void WachtwoordFout::operator()(html::Out& out) const {
    if (!input.faults().empty())
        out("{}", html::Notice{.tone = html::Tone::alarm,
                               .title = "Je wachtwoord is niet gewijzigd",
                               .body = "Vul het nieuwe wachtwoord twee keer opnieuw in.",
                               .live = html::Live::alert});
}

void EigenWachtwoord::operator()(html::Out& out) const {
    const auto velden = [&](html::Out& veld) {
        if (!deur.naar.empty()) veld("{}", html::Hidden{"naar", deur.naar});
        veld("{}", WachtwoordVelden{login, input, "Bewaar en ga verder"});
    };
    out("<h1 class=\"rh-titel\">Kies een eigen wachtwoord</h1>\n<p class=\"rh-zacht\">Iemand anders kent je "
        "startwachtwoord. Kies daarom nu een eigen wachtwoord.</p>\n{}{}",
        WachtwoordFout{input},
        html::Form{.action = html::url("/inloggen/wachtwoord"),
                   .csrf = deur.csrf,
                   .body = velden,
                   .style = "rh-ruimte"});
}

}  // namespace inloggen::view
