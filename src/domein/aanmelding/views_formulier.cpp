// The form of a report: one page, its parts one after the other.
#include "domein/aanmelding/delen.hpp"
#include "domein/aanmelding/rules.hpp"
#include "domein/aanmelding/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/verschil.hpp"

namespace aanmelding::view {
namespace {

using delen::Deel;

std::string_view woord(delen::Stand stand) {
    switch (stand) {
        case delen::Stand::leeg: return "nog niet";
        case delen::Stand::mag_leeg: return "mag leeg";
        case delen::Stand::bezig: return "bezig";
        case delen::Stand::klaar: return "klaar";
        case delen::Stand::fout: break;
    }
    return {};
}

void teken(html::Out& out, delen::Stand stand) {
    switch (stand) {
        case delen::Stand::leeg:
        case delen::Stand::mag_leeg: out("{}", html::Teken{"t-leeg"}); return;
        case delen::Stand::bezig: out("{}", html::Teken{"t-half"}); return;
        case delen::Stand::klaar: out("{}", html::Teken{"t-vink"}); return;
        case delen::Stand::fout: out("{}", html::Teken{"t-laat"}); return;
    }
}

std::string anker(Deel deel) { return "deel-" + std::to_string(static_cast<int>(deel)); }

void bewaarregel(html::Out& out, const Formulier& f) {
    // The script writes the moment of saving here.
    out("<p class=\"rh-klein\" data-concept=\"/aanmeldingen/concept\">");
    if (f.bewaard)
        out("Concept bewaard om {}. Je kunt stoppen en later verdergaan, tot {}.",
            dutch_time(f.bewaard->gewijzigd), dutch_date(local_date(f.bewaard->verloopt)));
    else
        out("Nog niet bewaard. Een concept blijft {} dagen staan. Alleen jij ziet het.", f.concept_dagen);
    out("</p>");
}

void inhoudsopgave(html::Out& out, const Formulier& f) {
    out("<nav class=\"rh-inhoud\" aria-label=\"Onderdelen van de aanmelding\"><ol>");
    for (const auto& regel : delen::alle()) {
        if (regel.deel == Deel::namens && !f.van_huis) continue;
        const delen::Tussenstand stand = delen::tussenstand(regel, f.input);
        const bool fout = stand.stand == delen::Stand::fout;
        const std::string fouten = std::to_string(stand.fouten) + (stand.fouten == 1 ? " fout" : " fouten");
        const auto mijn_teken = [&](html::Out& in) { teken(in, stand.stand); };
        out("<li class=\"{}\"><a href=\"{}\">{}<span>{}</span><small>{}</small></a></li>",
            fout ? "rh-is-fout" : "", html::same_page(anker(regel.deel)), mijn_teken, regel.titel,
            fout ? std::string_view(fouten) : woord(stand.stand));
    }
    out("</ol>");
    bewaarregel(out, f);
    out("</nav>");
}

void delen_van(html::Out& out, const Formulier& f) {
    const html::Url naar = html::url("/aanmeldingen/concept");
    int nummer = 0;
    for (const auto& regel : delen::alle()) {
        if (regel.deel == Deel::namens && !f.van_huis) continue;
        const std::string titel = std::to_string(++nummer) + ". " + std::string(regel.titel);
        const std::string verder = std::to_string(static_cast<int>(regel.deel) + 1);
        const auto inhoud = [&](html::Out& in) {
            deel_inhoud(in, f, regel.deel);
            if (regel.deel < Deel::bijlagen)
                in("<p class=\"rh-acties\">{}</p>",
                   html::Button{
                       .text = "Bewaar en ga verder", .name = "ga", .value = verder, .action = &naar});
        };
        out("{}", html::Section{.id = anker(regel.deel), .title = titel, .body = inhoud});
    }
    out("<div class=\"rh-slot\">{}{}</div>",
        html::Button{
            .text = "Verstuur aanmelding", .kind = html::ButtonKind::primary, .busy = "Bezig met versturen…"},
        html::Button{.text = "Bewaar en stop", .name = "ga", .value = "stop", .action = &naar});
}

void uitleg_kolom(html::Out& out, const Formulier& f) {
    const auto hierna = [&](html::Out& in) {
        in("<ol class=\"rh-genummerd\"><li>Je krijgt meteen een bewijs van ontvangst.</li><li>Binnen {} "
           "werkdagen neemt iemand van "
           "het huis contact op.</li><li>De triagetafel kiest: procesregie, ondersteuning of "
           "advies.</li><li>Je leest het besluit en "
           "de reden hier.</li></ol>",
           f.contact_werkdagen);
    };
    const auto wie = [](html::Out& in) {
        in("<p class=\"rh-klein\">De triagetafel: mensen van het huis en de publieke deelnemers die "
           "meebeoordelen. Andere organisaties "
           "zien niets, tot het besluit.</p>");
    };
    out("<aside class=\"rh-kolom\" aria-label=\"Uitleg\">{}{}</aside>",
        html::Section{.id = "hierna", .title = "Wat gebeurt er hierna", .body = hierna},
        html::Section{.id = "wie-leest", .title = "Wie leest dit", .body = wie});
}

}  // namespace

void Formulier::operator()(html::Out& out) const {
    const std::vector<FieldFault> fouten = delen::op_volgorde(input.faults());
    const auto acties = [&](html::Out& in) {
        if (bewaard)
            in("{}", html::Form{html::url("/aanmeldingen/concepten/{}/verwijdering", id),
                                grant.wie().csrf,
                                {},
                                html::Button{.text = "Gooi concept weg", .kind = html::ButtonKind::danger}});
    };
    const std::string mijn_versie = std::to_string(versie);
    const auto velden = [&](html::Out& in) {
        in("{}{}", html::Hidden{"concept", id.text()}, html::ErrorSummary{fouten});
        delen_van(in, *this);
    };
    out("{}",
        html::PageHead{
            .title = "Nieuwe aanmelding",
            .intro = "Je vraagt het huis om mee te kijken bij een ingewikkelde situatie. Alles is verplicht, "
                     "behalve "
                     "waar “mag leeg” staat.",
            .path = [](html::Out& pad) { pad("<a href=\"/aanmeldingen\">Mijn aanmeldingen</a> › Nieuw"); },
            .actions = acties});
    out("{}", melding);
    const auto opgave = [&](html::Out& in) { inhoudsopgave(in, *this); };
    const auto kolom = [&](html::Out& in) { uitleg_kolom(in, *this); };
    out("<div class=\"rh-formulier\">{}{}{}</div>", opgave,
        html::Form{html::url("/aanmeldingen"), grant.wie().csrf, mijn_versie, velden}, kolom);
}

void ConceptBotsing::operator()(html::Out& out) const {
    const pagina::Verschillen verschillen(nu.velden, jouw);
    const std::string gewijzigd =
        "Dit concept is om " + dutch_time(nu.gewijzigd) + " ook bewaard in een ander venster.";
    const auto knoppen = [&](html::Out& in) {
        in("{}",
           html::LinkButton{"Ga verder met wat bewaard is", html::url("/aanmeldingen/concepten/{}", nu.id)});
    };
    out("{}",
        pagina::Botsing{.wie = "Een ander venster",
                        .gewijzigd = gewijzigd,
                        .verschillen = verschillen.lijst(),
                        .knoppen = knoppen,
                        .jouw = "Jouw tekst staat hieronder en is nog niet bewaard. Neem over wat je mist.",
                        .kolom = "Bewaard concept"});
}

void AlVerstuurd::operator()(html::Out& out) const {
    const auto uitweg = [&](html::Out& in) {
        in("<p>Hieronder staat wat je in dit venster typte. Mist de aanmelding iets? Voeg het daar toe.</p>"
           "<p class=\"rh-acties\">{}</p>",
           html::LinkButton{"Naar je aanmelding", naar, html::ButtonKind::primary});
    };
    out("{}{}{}", html::PageHead{.title = "Nieuwe aanmelding"},
        html::Notice{.tone = html::Tone::alarm,
                     .title = "Deze aanmelding is al verstuurd",
                     .body = uitweg,
                     .live = html::Live::alert},
        pagina::Getypt{jouw});
}

}  // namespace aanmelding::view
