// What a casus shows of other houses.
#include "domein/uitwisseling/views.hpp"

#include "kern/pagina/antwoord.hpp"

namespace uitwisseling::view {
namespace {

html::Url pad(const toegang::GrantBasis& grant) {
    return html::url("/casussen/{}/uitwisseling", grant.dossier());
}

void terug(html::Out& out, const toegang::GrantBasis& grant, const betrokkene::DossierKop& dossier) {
    out("{} <a href=\"{}\">Andere huizen</a>", betrokkene::Pad{grant, dossier}, pad(grant));
}

void binnengekomen(html::Out& out, const Casus& c) {
    for (const Binnen& een : c.binnen) {
        const std::string titel = een.huis_naam + " vraagt misschien naar deze persoon";
        const auto inhoud = [&](html::Out& in) {
            in("<p>Vraag {}. Antwoord voor {}.</p><p class=\"rh-acties\">{}</p>", kort(een.nummer),
               dutch_date(local_date(een.verloopt)),
               html::LinkButton{
                   "Bekijk de vraag",
                   html::url("/casussen/{}/uitwisseling/treffer", c.grant.dossier()).with("vraag", een.id)});
        };
        out("{}", html::Notice{.tone = html::Tone::notice, .title = titel, .body = inhoud});
    }
}

void rij(html::Out& out, const Casus& c, const Huisvraag& vraag) {
    const Instant nu = c.grant.nu();
    const auto huis = [&](html::Out& cel) {
        cel("<a href=\"{}\">{}</a>{}",
            html::url("/casussen/{}/uitwisseling/{}", c.grant.dossier(), vraag.item.id), vraag.huis_naam,
            html::Under{"vraag " + kort(vraag.nummer)});
    };
    const bool van_ons = vraag.richting == Richting::gevraagd;
    out("<tr>{}{}{}{}</tr>\n", html::RowHead{huis},
        html::Cell{van_ons ? "wij vroegen" : "zij vroegen", "Wie vroeg"},
        html::Cell{pagina::wanneer(vraag.gemaakt, c.grant.vandaag()), "Wanneer"},
        html::Cell{Stand{vraag.staat, rules::naam(vraag, nu), vraag.verloopt <= nu}, "Stand"});
}

void persoon_deel(html::Out& out, const store::Persoon& persoon) {
    out("{}", html::Section{.id = "persoon",
                            .title = "Dit gaat mee over de persoon",
                            .body = html::Facts{Wie<Inhoud>{persoon.naam}}});
}

void wat_ging(html::Out& out, const Een& e) {
    if (!e.vraag.inhoud.open()) return;
    const Inhoud& i = *e.vraag.inhoud;
    const bool van_ons = e.vraag.richting == Richting::gevraagd;
    const auto inhoud = [&](html::Out& in) {
        if (van_ons) in("{}", html::Facts{Wie<Inhoud>{i}});
        in("<h3>Waarvoor</h3>{}<h3>Waarom nodig</h3>{}", html::Record{i.doel}, html::Record{i.noodzaak});
        if (!i.waarom_bsn.empty()) in("<h3>Waarom met BSN</h3>{}", html::Record{i.waarom_bsn});
    };
    out("{}", html::Section{.id = "vraag",
                            .title = van_ons ? "Wat is gevraagd" : "Wat het andere huis vroeg",
                            .body = inhoud});
}

void ophalen(html::Out& out, const Een& e) {
    if (!rules::heeft_bestand(e.vraag, e.grant.nu())) return;
    const bool van_ons = e.vraag.richting == Richting::gevraagd;
    const auto inhoud = [&](html::Out& in) {
        in("<p>Het bestand is verzegeld. Alleen {} kan het openen. Stuur het met jullie beveiligde mail.</p>",
           e.vraag.huis_naam);
        in("<p class=\"rh-acties\">{}</p>",
           html::LinkButton{
               van_ons ? "Haal de vraag op" : "Haal het antwoord op",
               html::url("/casussen/{}/uitwisseling/{}/bestand", e.grant.dossier(), e.vraag.item.id),
               html::ButtonKind::primary});
    };
    out("{}",
        html::Section{
            .id = "sturen", .title = van_ons ? "Stuur de vraag" : "Stuur het antwoord", .body = inhoud});
}

void antwoord_lezen(html::Out& out, const Een& e) {
    if (e.vraag.richting != Richting::gevraagd || e.vraag.staat != Staat::open ||
        e.vraag.verloopt <= e.grant.nu())
        return;
    const auto velden = [&](html::Out& veld) {
        veld("{}<p class=\"rh-acties\">{}</p>", Bestandsveld{e.input, "Bestand met het antwoord"},
             html::Button{.text = "Lees het antwoord in", .kind = html::ButtonKind::primary});
    };
    out("{}", html::Section{.id = "antwoord",
                            .title = "Antwoord gekregen?",
                            .body = html::Form{.action = html::url("/casussen/{}/uitwisseling/{}/antwoord",
                                                                   e.grant.dossier(), e.vraag.item.id),
                                               .csrf = e.grant.wie().csrf,
                                               .body = velden,
                                               .encoding = html::Encoding::files}});
}

std::string opgesomd(const std::vector<std::string>& namen) {
    std::string zin;
    for (std::size_t i = 0; i < namen.size(); ++i) {
        if (i > 0) zin += i + 1 == namen.size() ? " en " : ", ";
        zin += namen[i];
    }
    return zin;
}

}  // namespace

void Stand::operator()(html::Out& out) const {
    if (staat == Staat::open && !voorbij)
        out("{}", html::Status{html::Voortgang::bezig, naam});
    else if (staat == Staat::treffer)
        out("{}", html::Status{html::Voortgang::klaar, naam});
    else
        out("{}", html::Status{html::Voortgang::open, naam});
}

void Bestandsveld::operator()(html::Out& out) const {
    const FieldFault* fout = input.fault_of("bestand");
    out("<div class=\"utrecht-form-field{}\"{}><label class=\"utrecht-form-label\" for=\"bestand\">{}</label>",
        fout != nullptr ? " utrecht-form-field--invalid" : "", html::flag("data-slepen", true), label);
    out("<p class=\"utrecht-form-field-description\" id=\"bestand-uitleg\">Een bestand dat eindigt op {}. Hoogstens 4 "
        "MB.</p>",
        envelop::uitgang);
    if (fout != nullptr)
        out("<p class=\"rh-fout\" id=\"bestand-fout\">{}{}</p>", html::Teken{"t-laat"}, fout->sentence);
    out("<input type=\"file\" id=\"bestand\" name=\"bestand\" accept=\"{}\" aria-describedby=\"{}\"{}></div>",
        envelop::uitgang, fout != nullptr ? "bestand-uitleg bestand-fout" : "bestand-uitleg",
        html::attribute("aria-invalid", "true", fout != nullptr));
}

void BesluitVelden::operator()(html::Out& out) const {
    const auto vakjes = [&](html::Out& vak) {
        if (beslissers.empty())
            vak("<p>Er doet nog geen publieke deelnemer mee. Die moet dit besluiten.</p>");
        std::size_t nummer = 0;
        for (const Beslisser& een : beslissers) {
            const std::string naam = "beslissers." + std::to_string(nummer++) + ".id";
            const std::string id = een.id.text();
            vak("<div class=\"rh-keuze\"><input type=\"checkbox\" id=\"{}\" name=\"{}\" value=\"{}\"{}><label "
                "for=\"{}\">{}</label></div>",
                naam, naam, id, html::flag("checked", input.typed(naam) == id), naam, een.naam);
        }
    };
    const FieldFault* fout = input.fault_of("beslissers");
    out("{}{}{}",
        html::filled(input, html::DateField{.name = "besluitDatum", .label = "Datum van het besluit"}),
        html::filled(input, html::TextField{.name = "besluitBron",
                                            .label = "Waar staat het besluit?",
                                            .hint = "Bijvoorbeeld: verslag casusoverleg 12 november",
                                            .length_max = rules::regel_max}),
        html::Fieldset{.legend = "Welke publieke deelnemers besloten dit?",
                       .body = vakjes,
                       .hint = "Alleen zij mogen uitwisselen met een ander huis (Wgs 2.28).",
                       .id = "beslissers",
                       .fault = fout != nullptr ? std::string_view(fout->sentence) : std::string_view{}});
}

void Casus::operator()(html::Out& out) const {
    out("{}", html::PageHead{
                  .title = "Andere huizen",
                  .intro = "Vraag een ander Zorg- en Veiligheidshuis of het deze persoon kent, en "
                           "wissel uit als dat zo is.",
                  .path = betrokkene::Pad{grant, dossier},
                  .actions = html::LinkButton{"Vraag een ander huis",
                                              html::url("/casussen/{}/uitwisseling/nieuw", grant.dossier()),
                                              html::ButtonKind::primary}});
    binnengekomen(out, *this);
    const auto rijen = [&](html::Out& in) {
        for (const Huisvraag& een : vragen) rij(in, *this, een);
    };
    const auto inhoud = [&](html::Out& in) {
        if (vragen.empty())
            in("{}", html::EmptyState{"Er is nog niets uitgewisseld.",
                                      "Een ander huis weet niet dat deze casus er is."});
        else
            in("{}", html::Table{.caption = "Vragen over deze persoon, nieuwste boven",
                                 .columns = {{"Huis"}, {"Wie vroeg"}, {"Wanneer"}, {"Stand"}},
                                 .rows = rijen,
                                 .kind = html::TableKind::stacking,
                                 .caption_kind = html::CaptionKind::hidden});
    };
    out("{}", html::Section{.id = "vragen", .title = "Gevraagd en beantwoord", .body = inhoud});
}

void Formulier::operator()(html::Out& out) const {
    out("{}{}{}",
        html::PageHead{.title = "Vraag een ander huis",
                       .intro = "Alleen of dat huis deze persoon kent. Meer vraag je pas na een treffer.",
                       .path = [&](html::Out& in) { terug(in, grant, dossier); }},
        html::ErrorSummary{input.faults()}, melding);
    if (huizen.empty()) {
        out("{}",
            html::EmptyState{"Er is nog geen ander huis om mee uit te wisselen.",
                             "De beheerder voegt een huis toe. Een tweede persoon controleert de sleutels."});
        return;
    }
    std::vector<std::string> ids, namen;
    for (const auto& huis : huizen) {
        ids.push_back(huis.id.text());
        namen.push_back(huis.naam + ", " + huis.gebied);
    }
    std::vector<html::Option> opties, gronden;
    for (std::size_t i = 0; i < ids.size(); ++i) opties.push_back({ids[i], namen[i]});
    for (const auto& een : grondslagen) gronden.push_back({een.code, een.naam});
    const auto velden = [&](html::Out& veld) {
        veld("{}{}", html::Hidden{"concept", input.typed("concept")},
             html::filled(input, html::Select{.name = "huis", .label = "Aan welk huis?", .options = opties}));
        veld("{}{}{}",
             html::filled(input, html::TextArea{.name = "doel",
                                                .label = "Waarvoor wil je dit weten?",
                                                .length_max = rules::tekst_max}),
             html::filled(input, html::Select{.name = "grondslag", .label = "Grondslag", .options = gronden}),
             html::filled(input, html::TextArea{.name = "noodzaak",
                                                .label = "Waarom is deze vraag nodig?",
                                                .length_max = rules::tekst_max}));
        if (persoon.bsn_bekend)
            veld("{}{}",
                 html::filled(input,
                              html::Checkbox{.name = "metBsn",
                                             .label = "Stuur het BSN mee",
                                             .note = "Alleen als naam en geboortedatum niet genoeg zijn"}),
                 html::filled(input, html::TextArea{.name = "waaromBsn",
                                                    .label = "Waarom moet het BSN mee?",
                                                    .need = html::Need::optional,
                                                    .length_max = rules::tekst_max}));
        veld("{}<p class=\"rh-acties\">{}</p>", BesluitVelden{input, beslissers},
             html::Button{.text = "Maak de vraag", .kind = html::ButtonKind::primary});
    };
    persoon_deel(out, persoon);
    out("{}", html::Section{.id = "waarom",
                            .title = "Waarom je dit vraagt",
                            .body = html::Form{pad(grant), grant.wie().csrf, {}, velden}});
}

void Een::operator()(html::Out& out) const {
    const bool van_ons = vraag.richting == Richting::gevraagd;
    const auto titel = [&](html::Out& t) {
        t("{} {}", van_ons ? "Vraag aan" : "Vraag van", vraag.huis_naam);
    };
    const auto feiten = [&](html::Out& feit) {
        feit("{}{}", html::Fact{"Nummer", kort(vraag.nummer)},
             html::Fact{"Stand",
                        Stand{vraag.staat, rules::naam(vraag, grant.nu()), vraag.verloopt <= grant.nu()}});
        feit("{}{}", html::Fact{van_ons ? "Gevraagd" : "Beantwoord", dutch_moment(vraag.gemaakt)},
             html::Fact{"Geldt tot", dutch_moment(vraag.verloopt)});
        if (vraag.inhoud.open())
            feit("{}{}", html::Fact{"Grondslag", vraag.inhoud->grondslag},
                 html::Fact{"Besluit", dutch_date(vraag.besluit_datum) + ", " + vraag.inhoud->besluit});
        feit("{}", html::Fact{"Besloten door", opgesomd(vraag.beslissers)});
    };
    out("{}{}{}", html::PageHead{.title = titel, .path = [&](html::Out& in) { terug(in, grant, dossier); }},
        html::ErrorSummary{input.faults()}, melding);
    out("{}", html::Facts{feiten});
    ophalen(out, *this);
    antwoord_lezen(out, *this);
    if (van_ons && vraag.staat == Staat::geen_treffer)
        out("{}",
            html::Notice{.tone = html::Tone::quiet,
                         .title = "Geen treffer",
                         .body = "Dat huis werkt nu niet aan deze persoon. Meer zegt het antwoord niet."});
    view::pakketten(out, *this);
    verstrek_verder(out, *this);
    wat_ging(out, *this);
}

void Treffer::operator()(html::Out& out) const {
    out("{}{}{}",
        html::PageHead{.title = "Is dit dezelfde persoon?",
                       .intro = "Het andere huis hoort alleen ja of nee. Niet wat hier in de casus staat.",
                       .path = [&](html::Out& in) { terug(in, grant, dossier); }},
        html::ErrorSummary{input.faults()}, melding);
    out("<div class=\"rh-kolommen rh-kolommen--twee\"><div class=\"rh-kolom\">{}</div><div class=\"rh-kolom\">{}</div></div>",
        html::Section{.id = "daar",
                      .title = "Naar wie wordt gevraagd",
                      .body = html::Facts{Wie<VraagIn>{gevraagd}, html::FactsLayout::rows}},
        html::Section{.id = "hier",
                      .title = "Wie hier in de casus staat",
                      .body = html::Facts{Wie<Inhoud>{hier.naam}, html::FactsLayout::rows}});
    out("<p>{}</p>",
        gevonden.op_bsn ? std::string_view("Het BSN is gelijk.")
        : gevraagd.bsn.empty()
            ? std::string_view("Naam en geboortedatum zijn gelijk. Er is geen BSN meegestuurd.")
            : std::string_view("Naam en geboortedatum zijn gelijk. Het BSN is hier anders of niet bekend."));
    const auto waarom = [&](html::Out& in) {
        in("{}<h3>Waarvoor</h3>{}<h3>Waarom nodig</h3>{}", html::Facts{[&](html::Out& feit) {
               feit("{}{}{}", html::Fact{"Huis", vraag.huis_naam},
                    html::Fact{"Grondslag", gevraagd.grondslag},
                    html::Fact{"Antwoord voor", dutch_date(local_date(vraag.verloopt))});
           }},
           html::Record{gevraagd.doel}, html::Record{gevraagd.noodzaak});
    };
    out("{}", html::Section{.id = "waarom", .title = "Waarom het andere huis dit vraagt", .body = waarom});
    const std::string id = vraag.id.text();
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}", html::Hidden{"concept", input.typed("concept")}, html::Hidden{"vraag", id},
             BesluitVelden{input, beslissers});
        veld("<p class=\"rh-acties\">{}{}</p>",
             html::Button{.text = "Antwoord: treffer", .kind = html::ButtonKind::primary},
             html::LinkButton{"Nee, iemand anders", html::url("/uitwisseling/vragen/{}", vraag.id)});
    };
    out("{}",
        html::Section{.id = "treffer",
                      .title = "Ja, dit is dezelfde persoon",
                      .body = html::Form{html::url("/casussen/{}/uitwisseling/treffer", grant.dossier()),
                                         grant.wie().csrf,
                                         {},
                                         velden}});
}

}  // namespace uitwisseling::view
