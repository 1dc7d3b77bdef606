// A new question, and the page of one question.
#include "domein/uitvraag/views.hpp"

#include "domein/uitvraag/rights.hpp"
#include "domein/uitvraag/rules.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/termijn/termijn.hpp"

namespace uitvraag::view {
namespace {

constexpr std::size_t kort_max = 90;

html::Tijdigheid tijdigheid(::termijn::Stand stand) {
    switch (stand) {
        case ::termijn::Stand::laat: return html::Tijdigheid::laat;
        case ::termijn::Stand::bijna: return html::Tijdigheid::bijna;
        case ::termijn::Stand::op_tijd: break;
    }
    return html::Tijdigheid::op_tijd;
}

void organisaties(html::Out& out, const Formulier& f) {
    const auto lijst = [&](html::Out& vakjes) {
        std::size_t i = 0;
        for (const Vraagbaar& een : f.kiesbaar) {
            const std::string naam = "organisaties." + std::to_string(i++) + ".id";
            const std::string id = een.id.text();
            const auto noot = [&](html::Out& in) {
                if (een.alleen_bevraagd) in(" <small>alleen bevraagd</small>");
            };
            vakjes(
                "<div class=\"rh-keuze\"><input type=\"checkbox\" id=\"{}\" name=\"{}\" value=\"{}\"{}><label "
                "for=\"{}\">{}{}</label></div>",
                naam, naam, id, html::flag("checked", f.input.typed(naam) == id), naam, een.naam, noot);
        }
    };
    const FieldFault* fout = f.input.fault_of("organisaties");
    out("{}",
        html::Fieldset{.legend = "Aan wie vraag je het?",
                       .body = lijst,
                       .hint = "Elke organisatie ziet alleen haar eigen vraag.",
                       .id = "organisaties",
                       .fault = fout != nullptr ? std::string_view(fout->sentence) : std::string_view{}});
}

}  // namespace

std::string kort(std::string_view tekst) {
    if (tekst.size() <= kort_max) return std::string(tekst);
    const auto spatie = tekst.rfind(' ', kort_max);
    return std::string(tekst.substr(0, spatie == tekst.npos ? 0 : spatie)) + " …";
}

void Termijn::operator()(html::Out& out) const {
    if (vraag.staat != Staat::open) {
        out("{}", dutch_date_short(vraag.klaar_op()));
        return;
    }
    const auto tijdig = ::termijn::tijdigheid(vraag.klaar_op(), vandaag);
    out("{}", html::Termijn{tijdigheid(tijdig.stand), tijdig.tekst});
    if (vraag.later) out("{}", html::Under{"beloofd, eerst " + dutch_date_short(vraag.termijn)});
}

void AntwoordTekst::operator()(html::Out& out) const {
    if (antwoord.bijdrage)
        out("<a href=\"{}\">{}</a>",
            html::url("/casussen/{}/bijdragen/{}", grant.dossier(), *antwoord.bijdrage),
            rules::naam(antwoord.soort));
    else
        out("{}", rules::naam(antwoord.soort));
    if (antwoord.later) out(": {}", dutch_date(*antwoord.later));
    if (antwoord.grond) out(": {}", rules::naam(*antwoord.grond));
    const std::string wie = antwoord.door + ", " + pagina::wanneer(antwoord.op, grant.vandaag());
    out("{}", html::Under{wie});
    if (antwoord.toelichting && antwoord.toelichting->open())
        out("{}", html::Record{(*antwoord.toelichting)->tekst});
}

void Formulier::operator()(html::Out& out) const {
    out("{}{}",
        html::PageHead{.title = "Stel een vraag",
                       .intro = "Vraag wat een organisatie weet, voor zover het plan dat nodig heeft.",
                       .path = betrokkene::Pad{grant, dossier}},
        html::ErrorSummary{input.faults()});
    if (kiesbaar.empty()) {
        out("{}", html::EmptyState{"Er doet nog geen organisatie mee.",
                                   "Nodig eerst een organisatie uit, eventueel als ‘alleen bevraagd’."});
        return;
    }
    std::vector<html::Option> gronden;
    for (const auto& een : grondslagen) gronden.push_back({een.code, een.naam});
    const auto velden = [&](html::Out& veld) {
        veld("{}", html::Hidden{"concept", input.typed("concept")});
        organisaties(veld, *this);
        veld("{}", html::filled(input, html::TextArea{.name = "vraag",
                                                      .label = "Wat wil je weten?",
                                                      .length_max = rules::vraag_max}));
        veld("{}", html::filled(input,
                                html::Select{.name = "grondslag", .label = "Grondslag", .options = gronden}));
        veld("{}", html::filled(input, html::DateField{.name = "termijn", .label = "Antwoord voor"}));
        veld("<p>Doel: {}. Dat volgt uit de casus.</p>", toegang::naam(grant.doel()));
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{.text = "Stel de vraag", .kind = html::ButtonKind::primary});
    };
    out("{}", html::Form{html::url("/casussen/{}/uitvragen", grant.dossier()), grant.wie().csrf, {}, velden});
}

}  // namespace uitvraag::view
