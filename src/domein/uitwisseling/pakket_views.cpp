// Packages to and from another house.
#include "domein/uitwisseling/views.hpp"
#include "kern/pagina/antwoord.hpp"

namespace uitwisseling::view {
namespace {

struct Teken {
    pakket::Staat staat;
    void operator()(html::Out& out) const {
        switch (staat) {
            case pakket::Staat::wacht:
                out("{}", html::Status{html::Voortgang::bezig, "wacht op een besluit"});
                return;
            case pakket::Staat::aanvaard: out("{}", html::Status{html::Voortgang::klaar, "aanvaard"}); return;
            case pakket::Staat::geweigerd: out("{}", html::TekenMetWoord{"t-kruis", "geweigerd"}); return;
        }
    }
};

// One part, as it goes or came.
struct Stuk {
    std::string_view titel;
    std::string_view bron;
    std::string_view tekst;
    std::string_view voorwaarden;
    toegang::Categorieen categorieen;
    Date eerste;
    void operator()(html::Out& out) const {
        const auto klassen = toegang::klassen_van(categorieen);
        out("<article class=\"rh-bijdrage\"><header><h3>{}</h3><p>{} · eerst verwerkt {}</p></header>{}",
            titel, bron, dutch_date(eerste), html::Record{tekst});
        out("<div class=\"rh-tekenrij\">");
        for (const auto& woord : toegang::klassen())
            if (klassen.has(woord.waarde)) out("{} ", html::Klasse{static_cast<int>(woord.waarde)});
        out("</div>");
        if (!voorwaarden.empty())
            out("<p class=\"rh-klein\"><b>Voorwaarde van de bron:</b> {}</p>", voorwaarden);
        out("</article>\n");
    }
};

void versturen(html::Out& out, const PakketUit& p) {
    const auto pad = html::url("/casussen/{}/verstrekkingen/{}/pakket", p.grant.dossier(), p.inhoud.item.id);
    const auto inhoud = [&](html::Out& in) {
        if (!p.uit) {
            in("<p>Kijk of hieronder precies staat wat mag. Daarna krijgt het pakket een nummer.</p>{}",
               html::Form{pad,
                          p.grant.wie().csrf,
                          {},
                          html::Button{.text = "Maak het pakket", .kind = html::ButtonKind::primary}});
            return;
        }
        in("{}", html::Facts{[&](html::Out& feit) {
               feit("{}{}", html::Fact{"Stand", Teken{p.uit->staat}},
                    html::Fact{"Te openen tot", dutch_moment(p.uit->verloopt)});
               if (p.uit->ontvangen)
                   feit("{}", html::Fact{"Ontvangstbericht", dutch_moment(*p.uit->ontvangen)});
               if (!p.uit->reden.empty()) feit("{}", html::Fact{"Reden", pakket::naam(p.uit->reden)});
           }});
        if (p.uit->staat != pakket::Staat::wacht) return;
        in("<p>Alleen {} kan het openen. Stuur het met jullie beveiligde mail.</p><p class=\"rh-acties\">{}</p>",
           p.inhoud.naam,
           html::LinkButton{"Haal het pakket op",
                            html::url("/casussen/{}/verstrekkingen/{}/pakket/bestand", p.grant.dossier(),
                                      p.inhoud.item.id),
                            html::ButtonKind::primary});
    };
    out("{}", html::Section{.id = "versturen", .title = "Versturen", .body = inhoud});
}

void beslissen(html::Out& out, const PakketIn& p) {
    static constexpr html::Option kringen[] = {
        {"huis", "alleen het huis", "daarna kun je elk stuk vrijgeven"},
        {"deelnemers", "alle deelnemers", "wie de soort gegevens mag zien"}};
    std::vector<html::Option> redenen;
    for (const auto& [code, woorden] : pakket::weigeringen) redenen.push_back({code, woorden});
    const std::string versie = std::to_string(p.pakket.item.versie);
    const auto pad =
        html::url("/casussen/{}/uitwisseling/pakketten/{}/besluit", p.grant.dossier(), p.pakket.item.id);
    const auto aanvaarden = [&](html::Out& veld) {
        veld("{}<p class=\"rh-acties\">{}</p>",
             html::filled(p.input, html::RadioGroup{.name = "kring",
                                                    .label = "Wie mag dit zien?",
                                                    .options = std::span<const html::Option>(kringen),
                                                    .layout = html::Layout::down}),
             html::Button{.text = "Aanvaard het pakket",
                          .kind = html::ButtonKind::primary,
                          .name = "besluit",
                          .value = "aanvaarden"});
    };
    const auto weigeren = [&](html::Out& veld) {
        veld(
            "<p>Alles in dit pakket wordt dan vernietigd. Het andere huis hoort alleen de reden.</p>{}<p "
            "class=\"rh-acties\">{}</p>",
            html::filled(p.input, html::Select{.name = "reden", .label = "Waarom niet?", .options = redenen}),
            html::Button{.text = "Weiger het pakket",
                         .kind = html::ButtonKind::danger,
                         .name = "besluit",
                         .value = "weigeren"});
    };
    const auto inhoud = [&](html::Out& in) {
        in("<p>Elk stuk wordt een bijdrage van het huis, met de bron en de voorwaarden erbij. De bewaartermijn loopt door "
           "vanaf de eerste verwerking.</p>{}{}",
           html::Form{pad, p.grant.wie().csrf, versie, aanvaarden},
           html::Details{"Dit pakket weigeren",
                         [&](html::Out& d) {
                             d("{}", html::Form{pad, p.grant.wie().csrf, versie, weigeren});
                         },
                         p.input.fault_of("reden") != nullptr});
    };
    out("{}", html::Section{.id = "besluit", .title = "Neem je dit over?", .body = inhoud});
}

}  // namespace

void pakketten(html::Out& out, const Een& e) {
    if (e.vraag.richting != Richting::gevraagd || e.vraag.staat != Staat::treffer) return;
    const auto rijen = [&](html::Out& in) {
        for (const pakket::In& een : e.pakketten) {
            const auto wanneer = [&](html::Out& cel) {
                cel("<a href=\"{}\">{}</a>",
                    html::url("/casussen/{}/uitwisseling/pakketten/{}", e.grant.dossier(), een.item.id),
                    pagina::wanneer(een.ontvangen, e.grant.vandaag()));
            };
            in("<tr>{}{}</tr>\n", html::RowHead{wanneer}, html::Cell{Teken{een.staat}, "Stand"});
        }
    };
    const auto velden = [&](html::Out& veld) {
        veld("{}<p class=\"rh-acties\">{}</p>", Bestandsveld{e.input, "Bestand met het pakket"},
             html::Button{.text = "Lees het pakket in", .kind = html::ButtonKind::primary});
    };
    const auto inhoud = [&](html::Out& in) {
        if (!e.pakketten.empty())
            in("{}", html::Table{.caption = "Pakketten, nieuwste boven",
                                 .columns = {{"Ingelezen"}, {"Stand"}},
                                 .rows = rijen,
                                 .kind = html::TableKind::stacking,
                                 .caption_kind = html::CaptionKind::hidden});
        if (e.vraag.verloopt <= e.grant.nu()) {
            in("<p>De termijn is voorbij. Een pakket dat nog komt, is niet meer te openen.</p>");
            return;
        }
        in("<p>Dat huis kent deze persoon. Stuurt het een pakket? Lees het hier in, voor {}.</p>{}",
           dutch_date(local_date(e.vraag.verloopt)),
           html::Form{
               .action = html::url("/casussen/{}/uitwisseling/{}/pakket", e.grant.dossier(), e.vraag.item.id),
               .csrf = e.grant.wie().csrf,
               .body = velden,
               .encoding = html::Encoding::files});
    };
    out("{}", html::Section{.id = "pakketten", .title = "Pakketten", .body = inhoud});
}

void verstrek_verder(html::Out& out, const Een& e) {
    if (e.vraag.richting != Richting::beantwoord || e.vraag.verloopt <= e.grant.nu()) return;
    const auto inhoud = [&](html::Out& in) {
        in("<p>Wil het huis meer weten? Dat is een verstrekking: wie meedoet moet antwoorden, en gegevens over gezondheid of "
           "strafbare feiten gaan alleen mee als de bron dat toestaat.</p><p class=\"rh-acties\">{}</p>",
           html::LinkButton{
               "Verstrek aan dit huis",
               html::url("/casussen/{}/verstrekkingen/nieuw", e.grant.dossier()).with("aan", "huis")});
    };
    out("{}", html::Section{.id = "verder", .title = "Daarna", .body = inhoud});
}

void PakketUit::operator()(html::Out& out) const {
    const auto titel = [&](html::Out& t) { t("Pakket voor {}", inhoud.naam); };
    const auto terug = [&](html::Out& in) {
        in("{} <a href=\"{}\">Verstrekking</a>", betrokkene::Pad{grant, dossier},
           html::url("/casussen/{}/verstrekkingen/{}", grant.dossier(), inhoud.item.id));
    };
    out("{}{}", html::PageHead{.title = titel, .path = terug}, melding);
    versturen(out, *this);
    const auto alles = [&](html::Out& in) {
        in("{}<h3>Waarvoor</h3>{}<h3>Waarom nodig</h3>{}", html::Facts{[&](html::Out& feit) {
               feit("{}", html::Fact{"Grondslag", inhoud.grondslag});
               if (inhoud.tot) feit("{}", html::Fact{"Te gebruiken tot en met", dutch_date(*inhoud.tot)});
           }},
           html::Record{inhoud.waarom.doel}, html::Record{inhoud.waarom.noodzaak});
        for (const auto& een : inhoud.stukken)
            in("{}", Stuk{een.stuk.titel, een.bron, een.stuk.tekst, een.stuk.voorwaarden, een.categorieen,
                          een.eerste_verwerking});
    };
    out("{}", html::Section{.id = "onderdelen", .title = "Dit gaat mee, en niets anders", .body = alles});
}

void PakketIn::operator()(html::Out& out) const {
    const auto titel = [&](html::Out& t) { t("Pakket van {}", pakket.huis_naam); };
    const auto terug = [&](html::Out& in) {
        in("{} <a href=\"{}\">Andere huizen</a>", betrokkene::Pad{grant, dossier},
           html::url("/casussen/{}/uitwisseling", grant.dossier()));
    };
    out("{}{}{}", html::PageHead{.title = titel, .path = terug}, html::ErrorSummary{input.faults()}, melding);
    const auto feiten = [&](html::Out& feit) {
        feit("{}{}", html::Fact{"Stand", Teken{pakket.staat}},
             html::Fact{"Ingelezen", dutch_moment(pakket.ontvangen)});
        if (pakket.tot) feit("{}", html::Fact{"Te gebruiken tot en met", dutch_date(*pakket.tot)});
        if (!pakket.reden.empty()) feit("{}", html::Fact{"Reden", uitwisseling::pakket::naam(pakket.reden)});
        if (pakket.waarom.open()) feit("{}", html::Fact{"Grondslag", pakket.waarom->grondslag});
    };
    out("{}", html::Facts{feiten});
    if (pakket.staat == uitwisseling::pakket::Staat::wacht) beslissen(out, *this);
    const auto ontvangst = [&](html::Out& in) {
        in("<p>Het ontvangstbericht zegt alleen of je het pakket aanvaardde.</p><p class=\"rh-acties\">{}</p>",
           html::LinkButton{
               "Haal het ontvangstbericht op",
               html::url("/casussen/{}/uitwisseling/pakketten/{}/ontvangst", grant.dossier(), pakket.item.id),
               html::ButtonKind::primary});
    };
    if (pakket.ontvangst)
        out("{}", html::Section{.id = "ontvangst", .title = "Laat het weten", .body = ontvangst});
    const auto alles = [&](html::Out& in) {
        if (pakket.waarom.open())
            in("<h3>Waarvoor</h3>{}<h3>Waarom nodig</h3>{}", html::Record{pakket.waarom->doel},
               html::Record{pakket.waarom->noodzaak});
        for (const auto& een : pakket.delen)
            if (een.tekst.open())
                in("{}", Stuk{een.tekst->titel, een.tekst->bron, een.tekst->tekst, een.tekst->voorwaarden,
                              een.categorieen, een.eerste_verwerking});
        if (pakket.staat == uitwisseling::pakket::Staat::aanvaard)
            in("<p>De stukken staan bij de <a href=\"{}\">bijdragen</a>.</p>",
               html::url("/casussen/{}/bijdragen", grant.dossier()));
        if (pakket.staat == uitwisseling::pakket::Staat::geweigerd) in("<p>De stukken zijn vernietigd.</p>");
    };
    out("{}", html::Section{.id = "onderdelen", .title = "Wat erin zit", .body = alles});
}

}  // namespace uitwisseling::view
