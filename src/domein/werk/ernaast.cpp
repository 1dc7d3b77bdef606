// What stands beside the lists, and the home of roles that work on no dossier.
#include <algorithm>

#include "domein/rapportage/rapportage.hpp"
#include "domein/werk/rules.hpp"
#include "domein/werk/views.hpp"
#include "platform/base/text.hpp"

namespace werk::view {
namespace {

bool mag(const toegang::ScopeBasis& scope, toegang::Recht recht) {
    return toegang::Gate::zou_mogen(scope.wie(), recht);
}

// --- Caseload: counts only ----------------------------------------------------------------------------------------

constexpr int rij = 24;     // height of a bar with its space
constexpr int links = 112;  // where bars begin
constexpr int breed = 184;

// The caseload of all and the running phases have the same sum, so a small count in one could be reckoned from the other.
bool loopt(const PerFase& regel) { return regel.fase >= toegang::Fase::ondersteuning; }
bool alles_toonbaar(const Werk& werk) {
    const auto toonbaar = [&](const auto& regel) { return rapportage::toonbaar(regel.aantal, werk.drempel); };
    return std::ranges::all_of(werk.caseload, toonbaar) &&
           std::ranges::all_of(werk.fasen,
                               [&](const PerFase& regel) { return !loopt(regel) || toonbaar(regel); });
}

// The longest bar, or the norm when that is more.
long long hoogste(const Werk& werk) {
    long long meest = werk.instellingen.norm.value_or(1);
    for (const PerRegisseur& regel : werk.caseload) meest = std::max(meest, regel.aantal);
    return std::max(meest, 1LL);
}

// "Wilgenhof" of "Noor Wilgenhof": the picture has little room, the table has the whole name.
std::string_view achternaam(std::string_view naam) {
    const auto spatie = naam.find(' ');
    return spatie == std::string_view::npos ? naam : naam.substr(spatie + 1);
}

void staaf(html::Out& svg, const PerRegisseur& regel, int y, double lengte, long long drempel) {
    const auto naam = [&](html::Out& tekst) {
        tekst("{}", achternaam(regel.naam));
        if (regel.ik) tekst(" (jij)");
    };
    svg("<text x=\"{}\" y=\"{}\" text-anchor=\"end\" class=\"{}\">{}</text>", links - 8, y + 11,
        regel.ik ? "g-vet" : "g-klein", naam);
    svg("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"16\" class=\"{}\"/>", links, y, html::decimal(lengte),
        regel.ik ? "g-accentvlak" : "g-middenvlak");
    svg("<text x=\"{}\" y=\"{}\">{}</text>", html::decimal(links + lengte + 6), y + 12,
        rapportage::getal(regel.aantal, drempel));
}

void staven(html::Out& out, const Werk& werk) {
    const int hoogte = static_cast<int>(werk.caseload.size()) * rij + 24;
    const double per_dossier = static_cast<double>(breed) / static_cast<double>(hoogste(werk));
    out("<svg viewBox=\"0 0 340 {}\" role=\"img\" aria-label=\"Lopende casussen per procesregisseur.\">",
        hoogte);
    int y = 8;
    for (const PerRegisseur& regel : werk.caseload) {
        const auto getoond = rapportage::toonbaar(regel.aantal, werk.drempel) ? regel.aantal : 0;
        staaf(out, regel, y, per_dossier * static_cast<double>(getoond), werk.drempel);
        y += rij;
    }
    if (werk.instellingen.norm) {
        const double x = links + per_dossier * *werk.instellingen.norm;
        out("<line x1=\"{}\" x2=\"{}\" y1=\"2\" y2=\"{}\" class=\"g-inktlijn g-streep\"/><text x=\"{}\" y=\"{}\" "
            "text-anchor=\"middle\" class=\"g-zacht g-klein\">norm {}</text>",
            html::decimal(x), html::decimal(x), hoogte - 18, html::decimal(x), hoogte - 4,
            *werk.instellingen.norm);
    }
    out("</svg>");
}

void caseload(html::Out& out, const Werk& werk) {
    if (werk.caseload.empty()) return;
    const auto rijen = [&](html::Out& tr) {
        for (const PerRegisseur& regel : werk.caseload) {
            const auto naam = [&](html::Out& in) {
                in("{}", regel.naam);
                if (regel.ik) in(" (jij)");
            };
            tr("<tr>{}{}</tr>\n", html::RowHead{naam},
               html::Cell{rapportage::getal(regel.aantal, werk.drempel), {}, html::ColumnKind::number});
        }
    };
    const auto voet = [&](html::Out& tr) {
        long long totaal = 0;
        for (const PerRegisseur& regel : werk.caseload) totaal += regel.aantal;
        tr("<tr>{}{}</tr>\n", html::RowHead{"Totaal"},
           html::Cell{base::dutch_number(totaal), {}, html::ColumnKind::number});
    };
    const auto tabel = [&](html::Out& in) {
        in("{}", html::Table{.caption = "Lopende casussen per procesregisseur",
                             .columns = {{"Procesregisseur"}, {"Casussen", html::ColumnKind::number}},
                             .rows = rijen,
                             // A sum would give back what was left out.
                             .foot = alles_toonbaar(werk) ? html::Fragment(voet) : html::Fragment{}});
    };
    const auto beeld = [&](html::Out& svg) { staven(svg, werk); };
    const auto figuur = [&](html::Out& in) {
        in("{}", html::Figure{.label = "Grafiek casussen per regisseur", .picture = beeld, .table = tabel});
    };
    out("{}",
        html::Section{.id = "casussen-per-regisseur", .title = "Casussen per regisseur", .body = figuur});
}

void contact(html::Out& out, const Werk& werk) {
    if (werk.contact.empty()) return;
    const int dagen = werk.instellingen.contact_werkdagen;
    const auto rijen = [&](html::Out& in) {
        in("<ul>\n");
        for (const Contact& regel : werk.contact) {
            const auto naam = [&](html::Out& a) {
                a("<a href=\"{}\">{}</a>", naar(regel.dossier),
                  regel.dossier.titel.open() ? std::string_view(regel.dossier.titel->naam)
                                             : std::string_view(regel.dossier.kenmerk));
            };
            in("<li class=\"rh-werkrij\"><span>{}</span><span class=\"rh-tekenrij\">{}</span></li>\n", naam,
               html::Werkdagklok{regel.dag, dagen});
        }
        in("</ul>\n");
    };
    const auto noot = [&](html::Out& zin) { zin("binnen {} werkdagen", dagen); };
    out("{}", html::Section{.id = "eerste-contact", .title = "Eerste contact", .note = noot, .body = rijen});
}

// --- Roles without dossiers -----------------------------------------------------------------------------------------

void cijfers(html::Out& out, const ZonderDossiers& z) {
    if (!mag(z.scope, toegang::Recht::caseload_lezen)) return;
    if (z.werk.overzicht) {
        out("{}", Cijferblad{*z.werk.overzicht});
        return;
    }
    const auto inhoud = [&](html::Out& in) {
        const auto feiten = [&](html::Out& feit) {
            const bool alles = alles_toonbaar(z.werk);
            for (const PerFase& regel : z.werk.fasen)
                feit("{}",
                     html::Fact{toegang::naam(regel.fase),
                                loopt(regel) && !alles ? std::string("weggelaten")
                                                       : rapportage::getal(regel.aantal, z.werk.drempel)});
        };
        if (z.werk.fasen.empty())
            in("{}", html::EmptyState{"Er loopt nog niets in dit huis."});
        else
            in("{}", html::Facts{feiten});
        in("<p><a href=\"{}\">Naar de cijfers</a></p>", html::url("/cijfers"));
    };
    out("{}",
        html::Section{
            .id = "cijfers", .title = "Nu in het huis", .note = "aantallen, geen personen", .body = inhoud});
}

void rollen(html::Out& out, const ZonderDossiers& z) {
    if (!mag(z.scope, toegang::Recht::rol_bevestigen)) return;
    const auto rijen = [&](html::Out& tr) {
        for (const RolVoorstel& regel : z.werk.rollen)
            tr("<tr>{}{}{}{}</tr>\n", html::RowHead{regel.naam}, html::Cell{regel.organisatie, "Organisatie"},
               html::Cell{toegang::naam(regel.rol), "Rol"}, html::Cell{dutch_date(regel.van), "Vanaf"});
    };
    const auto inhoud = [&](html::Out& in) {
        if (z.werk.rollen.empty()) {
            in("{}", html::EmptyState{"Er wacht geen rol op een tweede paar ogen."});
            return;
        }
        in("{}", html::Table{.caption = "Voorgestelde rollen die een tweede persoon bevestigt",
                             .columns = {{"Wie"}, {"Organisatie"}, {"Rol"}, {"Vanaf"}},
                             .rows = rijen,
                             .kind = html::TableKind::stacking,
                             .caption_kind = html::CaptionKind::hidden});
        in("<p><a href=\"{}\">Naar beheer</a></p>", html::url("/beheer"));
    };
    out("{}", html::Section{.id = "rollen", .title = "Rollen om te bevestigen", .body = inhoud});
}

void voorstellen(html::Out& out, const ZonderDossiers& z) {
    if (z.werk.voorstellen.empty()) return;
    const auto rijen = [&](html::Out& in) {
        in("<ul>\n");
        for (const auto& regel : z.werk.voorstellen)
            in("<li class=\"rh-werkrij\"><span>{}<small>voorgesteld door {}</small></span><span>tot {}</span></li>\n",
               regel.wat, regel.voorsteller, dutch_moment(regel.verloopt_op));
        in("</ul>\n<p><a href=\"{}\">Naar de voorstellen</a></p>", html::url("/voorstellen"));
    };
    out("{}", html::Section{.id = "voorstellen", .title = "Voorstellen om te bevestigen", .body = rijen});
}

void aanwijzingen(html::Out& out, const ZonderDossiers& z) {
    if (!mag(z.scope, toegang::Recht::aanwijzing_wijzigen)) return;
    const Date vandaag = z.scope.vandaag();
    const auto rijen = [&](html::Out& in) {
        if (z.werk.aanwijzingen.empty())
            in("{}", html::EmptyState{"De komende dertig dagen loopt geen aanwijzing af."});
        else
            in("<ul>\n");
        for (const Aanwijzing& regel : z.werk.aanwijzingen) {
            auto tijdig = termijn::tijdigheid(regel.tot, vandaag);
            const plan::rules::Signaal signaal{tijdig.stand, std::move(tijdig.tekst), 0};
            in("<li class=\"rh-werkrij\"><span>{}</span><span>{}</span></li>\n", regel.naam,
               plan::TermijnTeken{signaal, regel.tot});
        }
        if (!z.werk.aanwijzingen.empty()) in("</ul>\n");
        in("<p><a href=\"{}\">Naar jouw medewerkers</a></p>", html::url("/organisatie/medewerkers"));
    };
    out("{}", html::Section{.id = "aanwijzingen",
                            .title = "Aanwijzingen die aflopen",
                            .note = "binnen 30 dagen",
                            .body = rijen});
}

void convenanten(html::Out& out, const ZonderDossiers& z) {
    if (z.werk.convenanten.empty()) return;
    const Date vandaag = z.scope.vandaag();
    const auto rijen = [&](html::Out& in) {
        in("<ul>\n");
        for (const Convenant& regel : z.werk.convenanten)
            in("<li class=\"rh-werkrij\"><span>{}<small>{} {}</small></span><span>{}</span></li>\n",
               regel.naam, regel.organisaties, regel.organisaties == 1 ? "organisatie" : "organisaties",
               html::Termijn{rules::convenant_stand(regel.tot, vandaag),
                             rules::convenant_zin(regel.tot, vandaag)});
        in("</ul>\n<p>Na het einde laat het huis deze organisaties nergens meer toe. <a href=\"{}\">Naar de "
           "convenanten</a></p>\n",
           html::url("/beheer/convenanten"));
    };
    out("{}", html::Section{.id = "convenanten",
                            .title = "Convenanten die aflopen",
                            .note = "binnen 90 dagen",
                            .body = rijen});
}

void logboek(html::Out& out, const ZonderDossiers& z) {
    if (!mag(z.scope, toegang::Recht::logboek_lezen)) return;
    const auto inhoud = [&](html::Out& in) {
        if (z.werk.punt)
            in("<p>Het laatste controlepunt is van {}. Het dekt {} regels.</p>",
               dutch_moment(z.werk.punt->tijd), base::dutch_number(z.werk.punt->omvang));
        else
            in("<p>Er is nog geen controlepunt.</p>");
        in("<p><a href=\"{}\">Naar het logboek</a></p>", html::url("/logboek"));
    };
    out("{}", html::Section{.id = "logboek", .title = "Logboek", .body = inhoud});
}

void niets(html::Out& out, const toegang::Principal& wie) {
    if (wie.heeft(toegang::Rol::financieel_adviseur))
        out("{}",
            html::EmptyState{
                "Er wacht niets op je.",
                "Jij ziet aantallen, geen dossiers. Ze staan onder Cijfers zodra het huis ze publiceert."});
    else
        out("{}", html::EmptyState{"Er wacht niets op je.", "Werk voor jou komt hier vanzelf."});
}

}  // namespace

void Ernaast::operator()(html::Out& out) const {
    contact(out, werk);
    caseload(out, werk);
}

void ZonderDossiers::operator()(html::Out& out) const {
    const bool beeld = !werk.casuswerk && !werk.caseload.empty();
    if (beeld) out("<div class=\"rh-kolommen rh-kolommen--werk\">");
    out("<div class=\"rh-kolom\">");
    cijfers(out, *this);
    rollen(out, *this);
    convenanten(out, *this);
    voorstellen(out, *this);
    aanwijzingen(out, *this);
    logboek(out, *this);
    const bool iets =
        mag(scope, toegang::Recht::caseload_lezen) || mag(scope, toegang::Recht::rol_bevestigen) ||
        mag(scope, toegang::Recht::aanwijzing_wijzigen) || mag(scope, toegang::Recht::logboek_lezen);
    if (!iets) niets(out, scope.wie());
    out("</div>");
    if (!beeld) return;
    out("<div class=\"rh-kolom\">");
    caseload(out, werk);
    out("</div></div>");
}

}  // namespace werk::view
