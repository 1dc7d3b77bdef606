// The page of all people of a casus, and that of one of them.
#include <algorithm>

#include "domein/betrokkene/kaart.hpp"
#include "domein/betrokkene/rules_netwerk.hpp"
#include "domein/betrokkene/views.hpp"
#include "kern/toegang/keuzes.hpp"

namespace betrokkene::view {
namespace {

html::Url naar_persoon(const toegang::GrantBasis& grant, kern::ItemId id) {
    return html::url("/casussen/{}/personen/{}", grant.dossier(), id);
}

const Contactmoment* laatste(const std::vector<Contactmoment>& contacten, kern::ItemId persoon) {
    const auto gevonden = std::find_if(contacten.begin(), contacten.end(), [&](const Contactmoment& contact) {
        return contact.persoon == persoon && contact.wijze != Wijze::geen_gehoor;
    });
    return gevonden == contacten.end() ? nullptr : &*gevonden;
}

void laatste_contact(html::Out& out, const Contactmoment* contact) {
    if (contact == nullptr) return;
    out("<p class=\"rh-klein\">Laatste contact: {}, {}, {}</p>", dutch_date(contact->datum),
        rules::naam(contact->wijze), contact->bron);
}

void mensen(html::Out& out, const Personen& p, Rol rol, std::string_view id, std::string_view titel,
            std::string_view leeg) {
    const auto inhoud = [&](html::Out& in) {
        bool iemand = false;
        for (const Persoon* persoon : kaart::volgorde(p.personen)) {
            if (persoon->rol != rol) continue;
            iemand = true;
            const std::string anker = "p-" + persoon->item.id.text();
            const std::string naam = tekstnaam(*persoon->naam);
            in("<div id=\"{}\">", anker);
            blok(in, p.grant, *persoon);
            laatste_contact(in, laatste(p.contacten, persoon->item.id));
            in("<p class=\"rh-acties\"><a href=\"{}\">Open {}</a></p></div>",
               naar_persoon(p.grant, persoon->item.id), naam);
        }
        for (const Persoon& persoon : p.personen)  // masked: that somebody is there, no more
            if (persoon.rol == rol && !persoon.naam.open()) {
                iemand = true;
                blok(in, p.grant, persoon);
            }
        if (!iemand) in("{}", html::EmptyState{leeg});
    };
    out("{}", html::Section{.id = id, .title = titel, .body = inhoud});
}

void knoppen(html::Out& out, const Personen& p) {
    if (mag(p.grant, Wijzigen::recht)) {
        out("{}{}{}",
            html::LinkButton{
                "Voeg naaste toe",
                html::url("/casussen/{}/personen/nieuw", p.grant.dossier()).with("rol", "directe-kring")},
            html::LinkButton{
                "Voeg professional toe",
                html::url("/casussen/{}/personen/nieuw", p.grant.dossier()).with("rol", "professional")},
            html::LinkButton{"Leg relatie vast",
                             html::url("/casussen/{}/relaties/nieuw", p.grant.dossier())});
    }
    if (mag(p.grant, Waarschuwen::recht))
        out("{}", html::LinkButton{p.waarschuwing ? "Wijzig waarschuwing" : "Zet waarschuwing",
                                   html::url("/casussen/{}/waarschuwing", p.grant.dossier())});
}

// --- One person ----------------------------------------------------------------------------------------------------------

void contactvelden(html::Out& out, const Een& e) {
    static const std::vector<html::Option> wijzen = [] {
        std::vector<html::Option> opties;
        for (const auto& [code, wijze] : rules::wijze_codes) opties.push_back({code, rules::naam(wijze)});
        return opties;
    }();
    const auto veld = [&](html::Out& in, auto een) { in("{}", html::filled(e.input, een)); };
    const auto naast = [&](html::Out& in) {
        veld(in, html::DateField{.name = "datum", .label = "Datum"});
        veld(in, html::Select{.name = "wijze", .label = "Hoe", .options = wijzen});
        veld(in, html::TextField{.name = "wie",
                                 .label = "Wie had het contact?",
                                 .need = html::Need::optional,
                                 .width = html::Width::medium,
                                 .length_max = Grenzen::naam});
    };
    const auto soort = [&](html::Out& in) {
        veld(in, html::CheckboxGroup{.name = "categorieen",
                                     .label = "Waar gaat dit over?",
                                     .options = toegang::opties(toegang::categorieen()),
                                     .hint = "Kies je niets? Dan geldt: begeleiding en hulp.",
                                     .need = html::Need::optional,
                                     .layout = html::Layout::across});
    };
    out("{}<div class=\"rh-naast\">{}</div>", html::Hidden{"concept", e.input.typed("concept")}, naast);
    veld(out, html::TextArea{.name = "tekst",
                             .label = "Wat is er besproken?",
                             .hint = "Kort. Valt het onder een beroepsgeheim? Geef dan een bijdrage.",
                             .length_max = rules::contact_max});
    out("{}<p class=\"rh-acties\">{}</p>",
        html::Details{"Soort gegevens", soort, e.input.fault_of("categorieen") != nullptr},
        html::Button{.text = "Leg contact vast", .kind = html::ButtonKind::primary});
}

void contact_formulier(html::Out& out, const Een& e) {
    const auto velden = [&](html::Out& in) { contactvelden(in, e); };
    const auto formulier = [&](html::Out& in) {
        in("{}", html::Form{html::url("/casussen/{}/personen/{}/contactmomenten", e.grant.dossier(),
                                      e.persoon.item.id),
                            e.grant.wie().csrf,
                            {},
                            velden});
    };
    const bool open = !e.input.faults().empty() || !e.input.typed("tekst").empty() || !e.melding.empty();
    out("{}", html::Details{"Leg een contact vast", formulier, open});
}

void contacten(html::Out& out, const Een& e) {
    if (e.persoon.rol == Rol::professional) return;
    const auto inhoud = [&](html::Out& in) {
        if (mag(e.grant, ContactVastleggen::recht)) contact_formulier(in, e);
        if (e.contacten.empty()) in("{}", html::EmptyState{"Er is nog geen contact vastgelegd."});
        for (const Contactmoment& contact : e.contacten) {
            in("<article class=\"rh-bijdrage\"><div class=\"rh-bijdrage__kop\"><b>{}</b><span>{} · {}, {}</span></div>",
               dutch_date(contact.datum), rules::naam(contact.wijze), contact.tekst->wie, contact.bron);
            if (!contact.tekst->tekst.empty()) in("{}", html::Record{contact.tekst->tekst});
            in("</article>\n");
        }
    };
    out("{}", html::Section{.id = "contact", .title = "Contact", .note = "nieuwste boven", .body = inhoud});
}

void relaties_van(html::Out& out, const Een& e) {
    std::vector<Relatie> van_hem;
    for (const Relatie& relatie : e.relaties)
        if (relatie.van == e.persoon.item.id || relatie.naar == e.persoon.item.id) van_hem.push_back(relatie);
    const auto inhoud = [&](html::Out& in) {
        if (van_hem.empty())
            in("{}", html::EmptyState{"Er is nog geen relatie vastgelegd."});
        else
            in("{}", Relatietabel{e.grant, e.personen, van_hem});
    };
    const auto link = [&](html::Out& in) {
        if (mag(e.grant, Wijzigen::recht))
            in("<a href=\"{}\">Leg relatie vast</a>",
               html::url("/casussen/{}/relaties/nieuw", e.grant.dossier())
                   .with("van", e.persoon.item.id.text()));
    };
    out("{}", html::Section{.id = "relaties", .title = "Relaties", .link = link, .body = inhoud});
}

}  // namespace

void Personen::operator()(html::Out& out) const {
    const auto acties = [&](html::Out& in) { knoppen(in, *this); };
    out("{}{}", html::PageHead{.title = "Personen", .path = Pad{grant, dossier}, .actions = acties},
        WaarschuwingMelding{waarschuwing});
    const auto beeld = [&](html::Out& in) { in("{}", Kaart{personen, relaties, grant.vandaag()}); };
    out("{}", html::Section{.id = "kaart", .title = "Gezin en netwerk", .body = beeld});
    out("<div class=\"rh-kolommen rh-kolommen--drie\"><div class=\"rh-kolom\">");
    mensen(out, *this, Rol::betrokkene, "betrokkene", "Betrokkene", "Niemand die jij mag zien.");
    const auto tabel = [&](html::Out& in) {
        if (relaties.empty())
            in("{}", html::EmptyState{"Er is nog geen relatie vastgelegd."});
        else
            in("{}", Relatietabel{grant, personen, relaties});
    };
    out("{}</div><div class=\"rh-kolom\">",
        html::Section{.id = "relaties", .title = "Relaties", .body = tabel});
    mensen(out, *this, Rol::directe_kring, "kring", "Directe kring",
           "Er staat niemand van de directe kring in.");
    out("</div><div class=\"rh-kolom\">");
    mensen(out, *this, Rol::professional, "professionals", "Professionals",
           "Er staan geen professionals in.");
    out("</div></div>");
}

void Een::operator()(html::Out& out) const {
    const std::string naam = tekstnaam(*persoon.naam);
    const auto acties = [&](html::Out& in) {
        if (!mag(grant, Wijzigen::recht)) return;
        in("{}", html::LinkButton{"Wijzig gegevens", html::url("/casussen/{}/personen/{}/wijziging",
                                                               grant.dossier(), persoon.item.id)});
        if (persoon.rol != Rol::betrokkene)
            in("{}", html::LinkButton{"Haal weg", html::url("/casussen/{}/personen/{}/verwijdering",
                                                            grant.dossier(), persoon.item.id)});
    };
    out("{}{}{}{}", html::PageHead{.title = naam, .path = Pad{grant, dossier}, .actions = acties},
        WaarschuwingMelding{waarschuwing}, html::ErrorSummary{input.faults()}, melding);
    out("<div class=\"rh-kolommen rh-kolommen--twee\"><div class=\"rh-kolom\">");
    const auto gegevens = [&](html::Out& in) {
        blok(in, grant, persoon);
        laatste_contact(in, laatste(contacten, persoon.item.id));
        in("<p class=\"rh-klein\">Bewaren tot {}. <a href=\"{}\">Alle personen</a></p>",
           dutch_date(persoon.item.bewaren_tot), html::url("/casussen/{}/personen", grant.dossier()));
    };
    out("{}", html::Section{.id = "gegevens", .title = "Gegevens", .body = gegevens});
    relaties_van(out, *this);
    out("</div><div class=\"rh-kolom\">");
    view::contacten(out, *this);
    out("</div></div>");
}

// --- What these pages share -------------------------------------------------------------------------------------------------

bool mag(const toegang::GrantBasis& grant, toegang::Recht recht) {
    return toegang::Gate::zou_mogen(grant, recht);
}

std::string naam_van(const std::vector<Persoon>& personen, kern::ItemId id) {
    for (const Persoon& persoon : personen)
        if (persoon.item.id == id && persoon.naam.open()) return tekstnaam(*persoon.naam);
    return "iemand";
}

std::string wat_hij_is(const Persoon& persoon) {
    if (persoon.rol == Rol::betrokkene) return "betrokkene";
    if (persoon.rol == Rol::directe_kring) return std::string(relatie_naam(persoon.relatie));
    const Naam& naam = *persoon.naam;
    return naam.functie + (naam.functie.empty() || naam.organisatie.empty() ? "" : ", ") + naam.organisatie;
}

}  // namespace betrokkene::view

namespace betrokkene {

void WaarschuwingMelding::operator()(html::Out& out) const {
    if (!waarschuwing || !waarschuwing->tekst.open()) return;
    const auto inhoud = [&](html::Out& in) {
        in("<p><b>{}</b></p><p class=\"rh-klein\">Dit geldt tot en met {}.</p>", waarschuwing->tekst->tekst,
           dutch_date(waarschuwing->tot));
    };
    out("{}",
        html::Notice{.tone = html::Tone::alarm, .title = "Ga je op bezoek? Lees dit eerst", .body = inhoud});
}

}  // namespace betrokkene
