// The judgement on the four tests, the decision and its confirmation, and the answer to the aanmelder.

#include "domein/triage/rules.hpp"
#include "domein/triage/views.hpp"
#include "kern/pagina/verschil.hpp"
#include "kern/partner/instelling.hpp"

namespace triage::view {
namespace {

constexpr std::string_view woord(betrokkene::JaNee antwoord) {
    return antwoord == betrokkene::JaNee::ja    ? "ja"
           : antwoord == betrokkene::JaNee::nee ? "nee"
                                                : "weet ik niet";
}
std::string_view woord(std::optional<JaNee> antwoord) {
    return antwoord ? rules::code(*antwoord) : "nog niet beoordeeld";
}

Oordelen oordelen_van(const Dossier& dossier) {
    Oordelen alle;
    for (std::size_t i = 0; i < alle.size() && i < dossier.oordelen.size(); ++i)
        alle[i] = dossier.oordelen[i].antwoord;
    return alle;
}

std::string_view motivering_van(const Oordeel& oordeel) {
    return oordeel.motivering && oordeel.motivering->open() ? std::string_view((*oordeel.motivering)->tekst)
                                                            : std::string_view{};
}

const Oordeel* oordeel_bij(const Dossier& dossier, char letter) {
    for (const auto& oordeel : dossier.oordelen)
        if (oordeel.letter == letter) return &oordeel;
    return nullptr;
}

// The tests in few words; the report above has the whole question.
constexpr std::string_view korte_namen[] = {
    "a. Problemen bij de persoon of in het gezin", "b. Meer leefgebieden, kans op strafbaar gedrag",
    "c. Ernstige overlast, misdrijf of onveiligheid", "d. Meer domeinen nodig"};

// One test: the question, what the aanmelder answered, and the judgement as fields or as words.
void toets(html::Out& out, const Item& item, std::size_t plaats, bool wijzigen) {
    const char letter = aanmelding::letters[plaats];
    const aanmelding::Toets* antwoord = nullptr;
    for (const auto& een : item.dossier.aanmelding.toetsen)
        if (een.letter == letter) antwoord = &een;
    const Oordeel* oordeel = oordeel_bij(item.dossier, letter);
    out("<div class=\"rh-criterium\"><h3>{}</h3><p class=\"rh-klein\">Antwoord van de aanmelder: <b>{}</b></p>",
        korte_namen[plaats], antwoord != nullptr ? woord(antwoord->antwoord) : "geen");
    const std::string deel = "oordelen." + std::to_string(plaats);
    if (wijzigen) {
        static constexpr html::Option keuzes[] = {{"ja", "ja"}, {"nee", "nee"}};
        const std::string naam = deel + ".oordeel";
        const std::string waarom = deel + ".motivering";
        const std::string code(1, letter);
        out("{}", html::Hidden{deel + ".letter", code});
        out("{}", html::filled(item.input, html::RadioGroup{.name = naam,
                                                            .label = "Ons oordeel",
                                                            .options = std::span<const html::Option>(keuzes),
                                                            .need = html::Need::optional}));
        out("{}", html::filled(item.input, html::TextArea{.name = waarom,
                                                          .label = "Waarom",
                                                          .need = html::Need::optional,
                                                          .length_max = rules::tekst_max}));
    } else {
        out("<p>Ons oordeel: <b>{}</b></p>",
            oordeel != nullptr ? woord(oordeel->antwoord) : woord(std::nullopt));
        if (oordeel != nullptr && !motivering_van(*oordeel).empty())
            out("{}", html::Record{motivering_van(*oordeel)});
    }
    if (oordeel != nullptr && oordeel->op)
        out("<p class=\"rh-klein\">Beoordeeld door {}, {}</p>", oordeel->door, dutch_moment(*oordeel->op));
    out("</div>");
}

void mensen_van(html::Out& out, const Besluit& besluit) {
    if (besluit.organisaties.empty()) return;
    out("<h4>Doen mee</h4><ul>");
    for (const auto& een : besluit.organisaties) {
        out("<li>{}, {}", een.organisatie, toegang::naam(een.rol));
        std::string namen;
        for (const auto& mens : een.mensen) namen += (namen.empty() ? "" : ", ") + mens;
        if (!namen.empty()) out(": {}", namen);
        if (een.tot) out(", tot {}", dutch_date(*een.tot));
        out("</li>");
    }
    out("</ul>");
}

void antwoorden(html::Out& out, const Besluit& besluit) {
    out("<p><b>{} van {} publieke deelnemers akkoord</b></p>", besluit.aantal(true), besluit.nodig);
    if (besluit.bevestigingen.empty()) return;
    out("<ul>");
    for (const auto& een : besluit.bevestigingen) {
        out("<li>{}, {}: <b>{}</b>", een.organisatie, een.door, een.akkoord ? "akkoord" : "niet akkoord");
        if (een.toelichting.open() && !een.toelichting->tekst.empty())
            out("{}", html::Record{een.toelichting->tekst});
        out("</li>");
    }
    out("</ul>");
    if (besluit.aantal(false) > 0)
        out("<p>Wie niet akkoord is houdt het besluit tegen. De procesregisseur past het voorstel aan.</p>");
}

void inhoud_van(html::Out& out, const Besluit& besluit) {
    const auto feiten = [&](html::Out& feit) {
        if (!besluit.tafel.empty()) feit("{}", html::Fact{"Regietafel", besluit.tafel});
        if (!besluit.procesregisseur.empty())
            feit("{}", html::Fact{"Procesregisseur", besluit.procesregisseur});
        feit("{}", html::Fact{"Grond", besluit.inhoud->grond});
        feit("{}", html::Fact{"Voorbereid door", besluit.voorbereid_door});
        if (besluit.bron_datum)
            feit("{}", html::Fact{"Datum van het besluit", dutch_date(*besluit.bron_datum)});
        if (besluit.bron && besluit.bron->open()) feit("{}", html::Fact{"Bron", (*besluit.bron)->tekst});
    };
    out("{}<h4>Waarom</h4>{}<h4>Bericht aan de aanmelder</h4>{}",
        html::Facts{feiten, html::FactsLayout::rows}, html::Record{besluit.inhoud->reden},
        html::Record{besluit.inhoud->advies});
    mensen_van(out, besluit);
}

void bevestigen(html::Out& out, const Item& item, const Besluit& besluit) {
    if (!toegang::Gate::zou_mogen(item.grant, toegang::Recht::triage_bevestigen)) return;
    if (besluit.door_mij) {
        out("<p>Jouw organisatie heeft geantwoord.</p>");
        return;
    }
    const auto velden = [&](html::Out& veld) {
        veld("{}", html::filled(item.input, html::TextArea{.name = "toelichting",
                                                           .label = "Toelichting",
                                                           .hint = "Nodig als je niet akkoord gaat.",
                                                           .need = html::Need::optional,
                                                           .length_max = rules::tekst_max}));
        veld("<p class=\"rh-acties\">{}{}</p>",
             html::Button{.text = "Ga akkoord",
                          .kind = html::ButtonKind::primary,
                          .name = "antwoord",
                          .value = "akkoord"},
             html::Button{.text = "Ga niet akkoord", .name = "antwoord", .value = "niet-akkoord"});
    };
    out("<h4>Antwoord namens jouw organisatie</h4>{}",
        html::Form{html::url("/triage/{}/besluiten/{}/bevestiging", item.grant.dossier(), besluit.id),
                   item.grant.wie().csrf,
                   {},
                   velden});
}

void open_besluit(html::Out& out, const Item& item, const Besluit& besluit) {
    out("<h3>Voorstel: {}</h3>", rules::naam(besluit.soort));
    antwoorden(out, besluit);
    inhoud_van(out, besluit);
    bevestigen(out, item, besluit);
    if (!toegang::Gate::zou_mogen(item.grant, toegang::Recht::triage_voorbereiden)) return;
    const std::string versie = std::to_string(besluit.versie);
    out("{}", html::Form{html::url("/triage/{}/besluiten/{}/intrekking", item.grant.dossier(), besluit.id),
                         item.grant.wie().csrf, versie,
                         html::Button{.text = "Trek voorstel in", .kind = html::ButtonKind::subtle}});
}

}  // namespace

void toetsen(html::Out& out, const Item& item) {
    const bool huis = toegang::Gate::zou_mogen(item.grant, toegang::Recht::triage_voorbereiden);
    const bool wijzigen = huis && item.dossier.open_besluit() == nullptr;
    const auto vragen = [&](html::Out& deel) {
        for (std::size_t i = 0; i < aanmelding::letters.size(); ++i) toets(deel, item, i, wijzigen);
        if (wijzigen) deel("<p class=\"rh-acties\">{}</p>", html::Button{.text = "Bewaar oordeel"});
    };
    const std::string versie = versie_van(item, "oordelen.0.letter", item.dossier.oordeel_versie);
    const auto inhoud = [&](html::Out& deel) {
        if (wijzigen)
            deel("{}", html::Form{html::url("/triage/{}/oordeel", item.grant.dossier()),
                                  item.grant.wie().csrf, versie, vragen});
        else
            vragen(deel);
    };
    out("{}", html::Section{.id = "toetsen",
                            .title = "Vier toetsen",
                            .note = "alle vier nodig voor procesregie",
                            .body = inhoud});
}

void besluiten(html::Out& out, const Item& item) {
    out("<section class=\"rh-besluit\" aria-labelledby=\"besluit\"><h2 id=\"besluit\">Besluit</h2>");
    const Besluit* open = item.dossier.open_besluit();
    if (open != nullptr) {
        open_besluit(out, item, *open);
    } else if (toegang::Gate::zou_mogen(item.grant, toegang::Recht::triage_voorbereiden)) {
        if (const auto bezwaar = rules::mag_procesregie(oordelen_van(item.dossier)))
            out("<p>{}</p>", bezwaar->sentence);
        out("<p class=\"rh-acties\">{}</p>",
            html::LinkButton{"Bereid besluit voor",
                             html::url("/triage/{}/besluiten/nieuw", item.grant.dossier()),
                             html::ButtonKind::primary});
        out("<p class=\"rh-klein\">De publieke deelnemers nemen het besluit. Jij bereidt het voor.</p>");
    } else {
        out("<p>Er ligt nog geen voorstel.</p>");
    }
    bool eerder = false;
    for (const auto& besluit : item.dossier.besluiten)
        eerder = eerder || besluit.staat == BesluitStaat::vervallen;
    if (eerder) {
        const auto lijst = [&](html::Out& deel) {
            for (const auto& besluit : item.dossier.besluiten) {
                if (besluit.staat != BesluitStaat::vervallen) continue;
                deel("<h3>{}</h3><p class=\"rh-klein\">Voorbereid op {}, ingetrokken</p>",
                     rules::naam(besluit.soort), dutch_date(local_date(besluit.voorbereid_op)));
                antwoorden(deel, besluit);
                inhoud_van(deel, besluit);
            }
        };
        out("{}", html::Details{"Ingetrokken voorstellen", lijst});
    }
    out("</section>");
}

void OordeelBotsing::operator()(html::Out& out) const {
    std::vector<std::string> teksten;
    std::vector<pagina::Verschil> verschillen;
    teksten.reserve(jouw.oordelen.size() * 3);
    const auto tekst = [&](std::string_view antwoord, std::string_view waarom) -> std::string_view {
        teksten.push_back(std::string(antwoord) + (waarom.empty() ? "" : ": ") + std::string(waarom));
        return teksten.back();
    };
    for (const auto& mijn : jouw.oordelen) {
        if (!mijn.antwoord) continue;
        const Oordeel* ander = oordeel_bij(nu, mijn.letter);
        teksten.push_back(std::string("Toets ") + mijn.letter);
        const std::string_view veld = teksten.back();
        const auto zoals_het_is = ander != nullptr ? tekst(woord(ander->antwoord), motivering_van(*ander))
                                                   : tekst("nog niet beoordeeld", "");
        verschillen.push_back({veld, zoals_het_is, tekst(woord(mijn.antwoord), mijn.motivering)});
    }
    const std::string versie = std::to_string(nu.oordeel_versie);
    const auto velden = [&](html::Out& veld) {
        std::size_t i = 0;
        for (const auto& mijn : jouw.oordelen) {
            if (!mijn.antwoord) continue;
            const std::string deel = "oordelen." + std::to_string(i++);
            const std::string letter(1, mijn.letter);
            veld("{}{}{}", html::Hidden{deel + ".letter", letter},
                 html::Hidden{deel + ".oordeel", rules::code(*mijn.antwoord)},
                 html::Hidden{deel + ".motivering", mijn.motivering});
        }
        veld("<p class=\"rh-acties\">{}{}</p>",
             html::Button{.text = "Neem mijn oordeel", .kind = html::ButtonKind::primary},
             html::LinkButton{"Houd het andere", html::url("/triage/{}", grant.dossier())});
    };
    const auto knoppen = [&](html::Out& deel) {
        deel("{}",
             html::Form{html::url("/triage/{}/oordeel", grant.dossier()), grant.wie().csrf, versie, velden});
    };
    out("{}", pagina::Botsing{.wie = "Een collega",
                              .gewijzigd = "De toetsen zijn intussen beoordeeld.",
                              .verschillen = verschillen,
                              .knoppen = knoppen});
}

void Brief::operator()(html::Out& out) const {
    const auto intro = [&](html::Out& zin) { zin("Aan {}, {}", brief.aanmelder, brief.organisatie); };
    out("{}", html::PageHead{.title = "Antwoord op je aanmelding", .intro = intro});
    out("<p>{} · aanmelding {}</p>", dutch_date(local_date(brief.genomen_op)), html::Kenmerk{brief.kenmerk});
    out("<p>Je deed een aanmelding bij {}. Het besluit is: <b>{}</b>.</p>", huis, rules::naam(brief.soort));
    if (brief.inhoud.open())
        out("<h2>Bericht aan jou</h2>{}<h2>Waarom</h2>{}<p class=\"rh-klein\">Grond: {}</p>",
            html::Record{brief.inhoud->advies}, html::Record{brief.inhoud->reden}, brief.inhoud->grond);
    if (!brief.procesregisseur.empty()) {
        out("<p>Vragen? Bel {}{}{}.</p>", brief.procesregisseur, brief.telefoon.empty() ? "" : ", ",
            brief.telefoon);
    }
    if (brief.soort == BesluitSoort::terugleggen)
        out("<p>Het huis vernietigt de gegevens uit deze aanmelding na een vaste wachttijd.</p>");
    if (toegang::Gate::zou_mogen(grant, toegang::Recht::brief_maken))
        out("<p class=\"rh-acties\">{}</p>",
            html::LinkButton{"Maak er een brief van",
                             html::url("/casussen/{}/documenten/brieven/nieuw", grant.dossier())
                                 .with("soort", "uitkomst")});
}

}  // namespace triage::view
