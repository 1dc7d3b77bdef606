// Tokens for other programs: what waits, what is there, and the one that was just made.

#include "domein/inloggen/rules.hpp"
#include "domein/inloggen/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "platform/html/form.hpp"

namespace inloggen::view {
namespace {

constexpr auto terug_naar_account = [](html::Out& pad) {
    pad("<a href=\"{}\">Jouw account</a>", html::url("/account"));
};
constexpr auto terug_naar_tokens = [](html::Out& pad) {
    pad("<a href=\"{}\">Tokens voor koppelingen</a>", html::url("/account/tokens"));
};

struct Verzoeken {
    std::span<const Tokenverzoek> verzoeken;
    Date vandaag;
    void operator()(html::Out& out) const {
        for (const auto& verzoek : verzoeken) {
            const auto naam = [&](html::Out& kop) {
                kop("<a href=\"{}\">{}</a>", html::url("/account/tokens/{}", verzoek.id), verzoek.waarvoor);
            };
            out("<tr>{}{}{}</tr>\n", html::RowHead{naam},
                html::Cell{.content = toegang::naam(verzoek.doel), .head = "Doel"},
                html::Cell{.content = pagina::wanneer(verzoek.gevraagd, vandaag), .head = "Gevraagd"});
        }
    }
};

struct Rijen {
    std::string_view csrf;
    std::span<const SessieRij> tokens;
    Date vandaag;
    void operator()(html::Out& out) const {
        for (const auto& rij : tokens) {
            const auto knop = [&](html::Out& cel) {
                cel("{}", html::Form{.action = html::url("/account/sessies/{}/einde", rij.id),
                                     .csrf = csrf,
                                     .body = html::Button{.text = "Trek in", .context = rij.toestel}});
            };
            const std::string doel(rij.doel ? toegang::naam(*rij.doel) : std::string_view{});
            out("<tr>{}{}{}{}{}</tr>\n", html::RowHead{rij.toestel},
                html::Cell{.content = doel, .head = "Doel"},
                html::Cell{.content = pagina::wanneer(rij.laatst_gezien, vandaag), .head = "Laatst gebruikt"},
                html::Cell{.content = dutch_moment(rij.einde), .head = "Geldig tot"},
                html::Cell{.content = knop});
        }
    }
};

// Asking in one's own name: the next page is the one that confirms, with both factors.
void vraag(html::Out& out, const Tokens& t) {
    std::vector<html::Option> opties;
    for (const auto doel : t.doelen) opties.push_back({toegang::code(doel), toegang::naam(doel)});
    const auto doel = [&](html::Out& veld) {
        if (opties.size() > 1)
            veld("{}",
                 html::filled(t.input, html::Select{.name = "doel", .label = "Doel", .options = opties}));
    };
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}{}",
             html::filled(t.input, html::TextField{.name = "waarvoor",
                                                   .label = "Waarvoor is het token?",
                                                   .hint = "Bijvoorbeeld: ons zaaksysteem.",
                                                   .width = html::Width::medium,
                                                   .length_max = rules::waarvoor_max}),
             doel,
             html::filled(t.input, html::TextField{.name = "dagen",
                                                   .label = "Hoeveel dagen geldt het?",
                                                   .hint = "Hoogstens 90.",
                                                   .width = html::Width::number,
                                                   .type = html::TextType::numeric}),
             html::FormActions{html::Button{.text = "Vraag token aan"}});
    };
    const auto inhoud = [&](html::Out& deel) {
        deel("{}{}", html::ErrorSummary{t.input.faults()},
             html::Form{.action = html::url("/account/tokens"), .csrf = t.csrf, .body = velden});
    };
    out("{}", html::Section{.id = "aanvragen", .title = "Token aanvragen", .body = inhoud});
}

}  // namespace

void Tokens::operator()(html::Out& out) const {
    out("{}",
        html::PageHead{
            .title = "Tokens voor koppelingen",
            .intro =
                "Met een token haalt een ander programma gegevens op namens jou, nooit meer dan jij mag zien.",
            .path = terug_naar_account});
    const auto wachtend = [&](html::Out& deel) {
        deel("{}", html::Table{.caption = "Aangevraagde tokens",
                               .columns = {{"Waarvoor"}, {"Doel"}, {"Gevraagd"}},
                               .rows = Verzoeken{verzoeken, vandaag},
                               .kind = html::TableKind::stacking,
                               .caption_kind = html::CaptionKind::hidden});
    };
    if (!verzoeken.empty())
        out("{}", html::Section{.id = "verzoeken", .title = "Wacht op jouw bevestiging", .body = wachtend});
    if (tokens.empty()) {
        out("{}", html::EmptyState{"Je hebt geen tokens."});
        vraag(out, *this);
        return;
    }
    out("{}", html::Table{.caption = "Jouw tokens",
                          .columns = {{"Waarvoor"},
                                      {"Doel"},
                                      {"Laatst gebruikt"},
                                      {"Geldig tot"},
                                      {"Intrekken", html::ColumnKind::hidden_head}},
                          .rows = Rijen{csrf, tokens, vandaag},
                          .kind = html::TableKind::stacking});
    vraag(out, *this);
}

void TokenBevestigen::operator()(html::Out& out) const {
    const auto feiten = [&](html::Out& feit) {
        feit("{}{}{}", html::Fact{"Waarvoor", verzoek.waarvoor},
             html::Fact{"Doel", toegang::naam(verzoek.doel)},
             html::Fact{"Geldig tot en met", dutch_date(tot)});
    };
    out("{}{}<div class=\"rh-acties rh-ruimte\">{}{}</div>",
        html::PageHead{.title = "Bevestig dit token",
                       .intro = "Wie dit token heeft, ziet en doet wat jij mag, voor dit ene doel.",
                       .path = terug_naar_tokens},
        html::Facts{feiten},
        html::Form{.action = html::url("/account/tokens/{}/bevestiging", verzoek.id),
                   .csrf = wie.csrf,
                   .body = html::Button{.text = "Maak dit token", .kind = html::ButtonKind::primary}},
        html::Form{.action = html::url("/account/tokens/{}/afwijzing", verzoek.id),
                   .csrf = wie.csrf,
                   .body = html::Button{.text = "Wijs af", .kind = html::ButtonKind::danger}});
}

void TokenGemaakt::operator()(html::Out& out) const {
    const auto feiten = [&](html::Out& feit) {
        feit("{}{}{}", html::Fact{"Waarvoor", verzoek.waarvoor},
             html::Fact{"Doel", toegang::naam(verzoek.doel)},
             html::Fact{"Geldig tot en met", dutch_date(tot)});
    };
    out("{}{}{}",
        html::PageHead{.title = "Je token is gemaakt",
                       .intro = "Kopieer het nu. We kunnen het niet nog een keer laten zien.",
                       .path = terug_naar_tokens},
        html::Record{token}, html::Facts{feiten});
}

}  // namespace inloggen::view
