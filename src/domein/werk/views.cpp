#include "domein/werk/lijst_views.hpp"
#include "domein/werk/rules.hpp"
#include "kern/pagina/antwoord.hpp"

namespace werk::view {
namespace {

html::Url naar_taak(const Taak& taak) {
    if (taak.item && taak.waarom == Waarom::uitvraag)
        return html::url("/casussen/{}/uitvragen/{}", taak.dossier.id, *taak.item);
    const bool afronding = taak.waarom == Waarom::overdracht || taak.waarom == Waarom::nazorg ||
                           taak.waarom == Waarom::evaluatie;
    if (afronding) return html::url("/casussen/{}/afronding/{}", taak.dossier.id, *taak.item);
    switch (taak.waarom) {
        case Waarom::terugkoppeling:
        case Waarom::informeren:
            return html::url("/casussen/{}/verstrekkingen/{}", taak.dossier.id, *taak.item);
        case Waarom::waarschuwing: return html::url("/casussen/{}/waarschuwing", taak.dossier.id);
        case Waarom::aanpak: return html::url("/casussen/{}/aanpakken/{}", taak.dossier.id, *taak.item);
        case Waarom::leiding: return html::url("/casussen/{}/leiding", taak.dossier.id);
        case Waarom::embargo_bijdrage:
            return html::url("/casussen/{}/bijdragen/{}", taak.dossier.id, *taak.item);
        case Waarom::embargo_document:
            return html::url("/casussen/{}/documenten/{}", taak.dossier.id, *taak.item);
        default: break;
    }
    if (taak.waarom == Waarom::stap) return html::url("/casussen/{}/tijdpad", taak.dossier.id);
    if (taak.item) return html::url("/casussen/{}/acties/{}", taak.dossier.id, *taak.item);
    return naar(taak.dossier);
}

// The text of the action, or what it is about; an action proposed to me or refused says so first.
struct Wat {
    const Taak& taak;
    void operator()(html::Out& out) const {
        const auto woorden = [&](html::Out& in) {
            if (!taak.tekst) {
                in("{}", wat(taak.waarom));
                return;
            }
            if (taak.waarom != Waarom::actie) in("{}: ", wat(taak.waarom));
            if (taak.tekst->open())
                in("{}", (*taak.tekst)->tekst);
            else
                in("afgeschermde actie");
        };
        out("<a href=\"{}\">{}</a>", naar_taak(taak), woorden);
        if (taak.spoed) out(" {}", html::Termijn{html::Tijdigheid::bijna, "spoed"});
    }
};

struct LigtBij {
    const Taak& taak;
    void operator()(html::Out& out) const {
        if (taak.bij.empty())
            out("jij");
        else
            out("{}", taak.bij);
        if (!taak.bij_wie.empty()) out("{}", html::Under{taak.bij_wie});
    }
};

struct Termijn {
    const Taak& taak;
    void operator()(html::Out& out) const {
        if (!taak.termijn) return;
        out("{}", plan::TermijnTeken{taak.signaal, *taak.termijn});
    }
};

struct Tabel {
    std::string_view caption;
    std::string_view bij;
    std::span<const Taak> taken;
    void operator()(html::Out& out) const {
        const auto rijen = [&](html::Out& rij) {
            for (const Taak& taak : taken)
                rij("<tr>{}{}{}{}</tr>\n", html::RowHead{Wat{taak}}, html::Cell{Naam{taak.dossier}, "Casus"},
                    html::Cell{LigtBij{taak}, bij}, html::Cell{Termijn{taak}, "Klaar voor"});
        };
        out("{}", html::Table{.caption = caption,
                              .columns = {{"Wat"}, {"Casus"}, {bij}, {"Klaar voor"}},
                              .rows = rijen,
                              .kind = html::TableKind::stacking,
                              .caption_kind = html::CaptionKind::hidden});
    }
};

// One of the four sections; when empty it says what that means.
struct Vak {
    std::string_view id;
    std::string_view titel;
    std::string_view noot;
    std::string_view bij;
    std::string_view leeg;
    const Lijst& lijst;
    html::Fragment link = {};
    void operator()(html::Out& out) const {
        const auto inhoud = [&](html::Out& in) {
            if (lijst.rijen.empty())
                in("{}", html::EmptyState{leeg});
            else
                met_rest(in, lijst.rijen, lijst.totaal, [&](html::Out& deel, std::span<const Taak> taken) {
                    deel("{}", Tabel{titel, bij, taken});
                });
        };
        out("{}", html::Section{.id = id, .title = titel, .note = noot, .link = link, .body = inhoud});
    }
};

void gewijzigd(html::Out& out, const Thuis& t) {
    const auto tabel = [&](html::Out& in, std::span<const Gewijzigd> regels) {
        const auto rijen = [&](html::Out& rij) {
            for (const Gewijzigd& regel : regels)
                rij("<tr>{}{}{}</tr>\n", html::RowHead{Naam{regel.dossier}},
                    html::Cell{toegang::naam(regel.dossier.fase), "Fase"},
                    html::Cell{pagina::wanneer(regel.wanneer, t.scope.vandaag()), "Wanneer"});
        };
        in("{}", html::Table{.caption = "Gewijzigd sinds je laatst keek, nieuwste bovenaan",
                             .columns = {{"Casus"}, {"Fase"}, {"Wanneer"}},
                             .rows = rijen,
                             .kind = html::TableKind::stacking,
                             .caption_kind = html::CaptionKind::hidden});
    };
    const auto inhoud = [&](html::Out& in) {
        if (t.werk.gewijzigd.empty()) {
            in("{}", html::EmptyState{"Er is niets gewijzigd sinds je laatst keek."});
            return;
        }
        met_rest(in, t.werk.gewijzigd, t.werk.gewijzigd_totaal, tabel);
    };
    // What comes after this page was made stays news.
    const std::string tot = std::to_string(t.scope.nu().us);
    const auto knop = [&](html::Out& form) {
        form("{}{}", html::Hidden{"tot", tot},
             html::Button{.text = "Alles gezien", .kind = html::ButtonKind::subtle});
    };
    const auto gezien = [&](html::Out& link) {
        if (t.werk.gewijzigd.empty()) return;
        link("<div class=\"rh-acties\">{}</div>",
             html::Form{html::url("/gezien"), t.scope.wie().csrf, {}, knop});
    };
    out("{}", html::Section{.id = "gewijzigd",
                            .title = "Gewijzigd",
                            .note = "nieuwste bovenaan",
                            .link = gezien,
                            .body = inhoud});
}

void aanmeldingen(html::Out& out, const Thuis& t) {
    const auto rijen = [&](html::Out& rij) {
        for (const Aanmelding& aanmelding : t.werk.aanmeldingen)
            rij("<tr>{}{}{}</tr>\n", html::RowHead{Naam{aanmelding.dossier}},
                html::Cell{toegang::naam(aanmelding.dossier.fase), "Stand"},
                html::Cell{dutch_date(local_date(aanmelding.ingediend)), "Ingediend"});
    };
    const auto inhoud = [&](html::Out& in) {
        if (t.werk.aanmeldingen.empty())
            in("{}",
               html::EmptyState{"Je hebt nog niemand aangemeld.", "Vijf vragen zijn genoeg om te beginnen."});
        else
            in("{}", html::Table{.caption = "Jouw aanmeldingen, nieuwste bovenaan",
                                 .columns = {{"Aanmelding"}, {"Stand"}, {"Ingediend"}},
                                 .rows = rijen,
                                 .kind = html::TableKind::stacking,
                                 .caption_kind = html::CaptionKind::hidden});
    };
    out("{}", html::Section{.id = "aanmeldingen", .title = "Jouw aanmeldingen", .body = inhoud});
}

void kop(html::Out& out, const Thuis& t) {
    const auto intro = [&](html::Out& zin) {
        zin("{}", dutch_date_long(t.scope.vandaag()));
        if (t.werk.instellingen.vorig_bezoek)
            zin(" · je vorige bezoek was {}", dutch_moment(*t.werk.instellingen.vorig_bezoek));
        for (const PerRegisseur& regel : t.werk.caseload)
            if (regel.ik && regel.aantal > 0)
                zin(" · <a href=\"{}\">{} lopende {}</a>", html::url("/casussen"), regel.aantal,
                    regel.aantal == 1 ? "casus" : "casussen");
    };
    const auto knoppen = [&](html::Out& knop) {
        if (toegang::Gate::zou_mogen(t.scope.wie(), toegang::Recht::aanmelding_indienen))
            knop("{}", html::LinkButton{"Nieuwe aanmelding", html::url("/aanmeldingen/nieuw"),
                                        html::ButtonKind::primary});
    };
    out("{}", html::PageHead{.title = "Mijn werk", .intro = intro, .actions = knoppen});
}

void stand(html::Out& out, const Werk& werk) {
    const auto nieuw = werk.gewijzigd_totaal >= gelezen_max
                           ? std::string_view("of meer gewijzigd sinds je laatst keek")
                           : std::string_view("gewijzigd sinds je laatst keek");
    const auto tellingen = [&](html::Out& telling) {
        telling("{}", html::TallyItem{
                          werk.te_laat.totaal, "te laat", html::same_page("#te-laat"),
                          werk.te_laat.totaal == 0 ? html::Tijdigheid::op_tijd : html::Tijdigheid::laat});
        telling("{}", html::TallyItem{werk.wacht.totaal, "wachten op jou", html::same_page("#wacht-op-jou")});
        telling("{}", html::TallyItem{werk.gewijzigd_totaal, nieuw, html::same_page("#gewijzigd")});
        telling("{}", html::TallyItem{werk.komt.totaal, "komen eraan in twee weken",
                                      html::same_page("#komt-eraan")});
    };
    out("{}", html::Tally{"Stand van je werk", tellingen});
}

// Choosing is a GET: the address says what one sees, and back goes back. Who has work with one party only, chooses nothing.
void kies_bij(html::Out& out, const Werk& werk) {
    if (werk.gekozen.empty() && werk.bij.size() < 2) return;
    std::vector<std::string> teksten;
    teksten.reserve(werk.bij.size());
    std::vector<html::Option> opties;
    for (const Bij& een : werk.bij) {
        const std::string_view naam = een.code == rules::bij_mij ? std::string_view("mijzelf") : een.naam;
        teksten.push_back(std::string(naam) + " (" + std::to_string(een.aantal) + ")");
        opties.push_back({een.code, teksten.back()});
    }
    const auto alles = [&](html::Out& link) {
        if (!werk.gekozen.empty()) link("<p><a href=\"{}\">Toon alles</a></p>", html::url("/"));
    };
    out("<form method=\"get\" action=\"/\" class=\"rh-filter\">{}{}{}</form>\n",
        html::Select{.name = "bij",
                     .label = "Ligt bij",
                     .options = opties,
                     .value = werk.gekozen,
                     .empty = "iedereen"},
        html::Button{.text = "Toon"}, alles);
}

}  // namespace

html::Url naar(const DossierRef& dossier) {
    using toegang::DeelnameRol;
    using toegang::Fase;
    if (dossier.fase == Fase::advies) return html::url("/adviezen/{}", dossier.id);
    if (dossier.rol == DeelnameRol::aanmelder) return html::url("/aanmeldingen/{}", dossier.id);
    if (dossier.rol >= DeelnameRol::bevraagd)
        return html::url("/acties");  // also who was asked above the case table
    if (dossier.fase == Fase::nazorg) return html::url("/nazorg/{}", dossier.id);
    if (dossier.fase == Fase::aanmelding || dossier.fase == Fase::triage)
        return html::url("/triage/{}", dossier.id);
    return html::url("/casussen/{}", dossier.id);
}

void Naam::operator()(html::Out& out) const {
    const std::string_view naam =
        dossier.titel.open() ? std::string_view(dossier.titel->naam) : std::string_view("dossier");
    out("<a href=\"{}\">{}</a> <span class=\"rh-onder rh-kenmerk\">{}</span>", naar(dossier), naam,
        dossier.kenmerk);
}

std::string_view wat(Waarom waarom) {
    switch (waarom) {
        case Waarom::actie: return "Actie";
        case Waarom::antwoord: return "Neem je dit op je";
        case Waarom::aanbod: return "Neem je dit over";
        case Waarom::geweigerd: return "Geweigerd";
        case Waarom::stil: return "Ligt stil";
        case Waarom::eerste_contact: return "Eerste contact met de aanmelder";
        case Waarom::besluit_bevestigen: return "Besluit bevestigen";
        case Waarom::besluit_wacht: return "Besluit wacht op bevestiging";
        case Waarom::uitvraag: return "Vraag van het huis";
        case Waarom::overdracht: return "Neemt jouw organisatie dit over?";
        case Waarom::nazorg: return "Nazorgcheck";
        case Waarom::evaluatie: return "Kijk terug op deze casus";
        case Waarom::stap: return "Stap in het tijdpad";
        case Waarom::terugkoppeling: return "Waartoe leidde deze verstrekking?";
        case Waarom::informeren: return "Kan de persoon nu horen wat is verstrekt?";
        case Waarom::waarschuwing: return "Waarschuwing voor bezoek loopt af";
        case Waarom::embargo_bijdrage: return "Embargo op een bijdrage loopt af";
        case Waarom::embargo_document: return "Embargo op een document loopt af";
        case Waarom::aanpak: return "Is deze aanpak nog nodig?";
        case Waarom::leiding: return "Klopt de afspraak over wie leidt nog?";
    }
    return "Werk";
}

std::string_view code(Waarom waarom) {
    switch (waarom) {
        case Waarom::actie: return "actie";
        case Waarom::antwoord: return "antwoord";
        case Waarom::aanbod: return "aanbod";
        case Waarom::geweigerd: return "geweigerd";
        case Waarom::stil: return "stil";
        case Waarom::eerste_contact: return "eerste-contact";
        case Waarom::besluit_bevestigen: return "besluit-bevestigen";
        case Waarom::besluit_wacht: return "besluit-wacht";
        case Waarom::uitvraag: return "uitvraag";
        case Waarom::overdracht: return "overdracht";
        case Waarom::nazorg: return "nazorg";
        case Waarom::evaluatie: return "evaluatie";
        case Waarom::stap: return "stap";
        case Waarom::terugkoppeling: return "terugkoppeling";
        case Waarom::informeren: return "informeren";
        case Waarom::waarschuwing: return "waarschuwing";
        case Waarom::embargo_bijdrage: return "embargo-bijdrage";
        case Waarom::embargo_document: return "embargo-document";
        case Waarom::aanpak: return "aanpak";
        case Waarom::leiding: return "leiding";
    }
    return "onbekend";
}

void Thuis::operator()(html::Out& out) const {
    kop(out, *this);
    if (!werk.casuswerk) {
        out("{}{}", Vastleggingen{werk, scope.vandaag()}, ZonderDossiers{scope, werk});
        return;
    }
    out("{}", Vastleggingen{werk, scope.vandaag()});
    const bool ernaast = !werk.contact.empty() || !werk.caseload.empty();
    stand(out, werk);
    kies_bij(out, werk);
    if (ernaast) out("<div class=\"rh-kolommen rh-kolommen--werk\">");
    out("<div class=\"rh-kolom rh-werklijsten\">");
    const auto per_casus = [&](html::Out& link) {
        if (toegang::Gate::zou_mogen(scope.wie(), toegang::Recht::casus_lijst))
            link("<a href=\"/casussen?volgorde=gewijzigd&amp;laat=ja\">Per casus</a>");
    };
    if (!werk.te_laat.rijen.empty())
        out("{}", Vak{"te-laat",
                      "Te laat",
                      "het langst te laat bovenaan",
                      "Ligt bij",
                      {},
                      werk.te_laat,
                      per_casus});
    else
        out("{}", Vak{"te-laat", "Te laat", {}, {}, "Er is niets te laat.", werk.te_laat});
    out("{}", Vak{"wacht-op-jou", "Wacht op jou", {}, "Van", "Er wacht niets op je.", werk.wacht});
    berichten(out, *this);
    gewijzigd(out, *this);
    out("{}", Vak{"komt-eraan", "Komt eraan", "de komende twee weken", "Ligt bij",
                  "Er komt de komende twee weken niets aan.", werk.komt});
    const bool meldt = scope.wie().heeft(toegang::Rol::aanmelder);
    if (meldt || !werk.aanmeldingen.empty()) aanmeldingen(out, *this);
    out("</div>");
    if (ernaast) out("<div class=\"rh-kolom\">{}</div></div>", Ernaast{scope, werk});
    // Somebody may have a second hat that has nothing to do with dossiers.
    if (!werk.rollen.empty() || !werk.voorstellen.empty() || !werk.aanwijzingen.empty() || werk.punt ||
        werk.overzicht)
        out("{}", ZonderDossiers{scope, werk});
}

}  // namespace werk::view
