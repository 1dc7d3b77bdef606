// The parts of the print. One line per part.
#include <algorithm>

#include "domein/afsluiting/afsluiting.hpp"
#include "domein/bijdrage/bijdrage.hpp"
#include "domein/casus/afdruk.hpp"
#include "domein/casus/json.hpp"
#include "domein/casus/rules.hpp"
#include "domein/casus/store.hpp"
#include "domein/leefgebied/leefgebied.hpp"
#include "domein/plan/plan.hpp"
#include "domein/risico/risico.hpp"

namespace casus {
namespace {

using toegang::GrantBasis;

// --- On paper -----------------------------------------------------------------------------------------------------

void blad_personen(html::Out& out, db::Reader& reader, const GrantBasis& grant) {
    const auto personen = betrokkene::lijst(reader, grant);
    for (const auto& persoon : personen) betrokkene::blok(out, grant, persoon);
    if (personen.empty()) out("{}", html::EmptyState{"Geen personen die jij mag zien."});
}

void blad_plan(html::Out& out, db::Reader& reader, const GrantBasis& grant) {
    plan::afdruk(out, grant, plan::overzicht(reader, grant), plan::voortgang(reader, grant));
}

// What partners agreed with: the newest version that was laid down.
void blad_planversie(html::Out& out, db::Reader& reader, const GrantBasis& grant) {
    plan::afdruk_versie(out, reader, grant);
}

void blad_scores(html::Out& out, db::Reader& reader, const GrantBasis& grant) {
    const auto gebieden = leefgebied::overzicht(reader, grant);
    leefgebied::beelden(out, gebieden, grant.vandaag());
    if (std::ranges::all_of(gebieden, [](const auto& een) { return een.scores.empty(); }))
        out("{}", html::EmptyState{"Geen scores die jij mag zien."});
}

void blad_risico(html::Out& out, db::Reader& reader, const GrantBasis& grant) {
    risico::afdruk(out, reader, grant);
}

void blad_afronding(html::Out& out, db::Reader& reader, const GrantBasis& grant) {
    afsluiting::afdruk(out, reader, grant);
}

void blad_bijdragen(html::Out& out, db::Reader& reader, const GrantBasis& grant) {
    const auto bijdragen = bijdrage::lijst(reader, grant);
    for (const auto& een : bijdragen) bijdrage::blok(out, grant, een, grant.nu());
    if (bijdragen.empty()) out("{}", html::EmptyState{"Geen bijdragen die jij mag zien."});
}

std::string periode(const Deelname& deelname, Date vandaag) {
    std::string zin = "vanaf " + dutch_date(deelname.van);
    if (deelname.tot) zin += ", tot en met " + dutch_date(*deelname.tot);
    if (deelname.ingetrokken)
        zin += ", gestopt";
    else if (!deelname.loopt(vandaag))
        zin += ", loopt nu niet";
    return zin;
}

void blad_deelnemers(html::Out& out, db::Reader& reader, const GrantBasis& grant) {
    const auto rijen = [&](html::Out& tr) {
        for (const auto& deelname : store::deelnames(reader, grant)) {
            std::string mensen;
            for (const auto& mens : deelname.mensen) mensen += (mensen.empty() ? "" : ", ") + mens;
            tr("<tr>{}{}{}{}{}</tr>\n", html::RowHead{deelname.organisatie}, html::Cell{mensen, "Mensen"},
               html::Cell{toegang::naam(deelname.rol), "Rol"}, html::Cell{deelname.grondslag, "Grond"},
               html::Cell{periode(deelname, grant.vandaag()), "Periode"});
        }
    };
    out("{}", html::Table{.caption = "Deelnemers",
                          .columns = {{"Organisatie"}, {"Mensen"}, {"Rol"}, {"Grond"}, {"Periode"}},
                          .rows = rijen,
                          .kind = html::TableKind::stacking,
                          .caption_kind = html::CaptionKind::hidden});
}

void blad_besluiten(html::Out& out, db::Reader& reader, const GrantBasis& grant) {
    const auto besluiten = store::besluiten(reader, grant);
    if (besluiten.empty()) {
        out("{}", html::EmptyState{"Er zijn nog geen besluiten."});
        return;
    }
    const auto rijen = [&](html::Out& tr) {
        for (const auto& een : besluiten) {
            const auto wat = [&](html::Out& cel) {
                cel("{}", besluit_naam(een.soort));
                if (!een.organisatie.empty()) cel(": {}", een.organisatie);
            };
            const auto antwoorden = [&](html::Out& cel) {
                cel("{} akkoord, {} niet akkoord", een.akkoord, een.niet_akkoord);
            };
            tr("<tr>{}{}{}{}{}</tr>\n", html::RowHead{wat},
               html::Cell{dutch_date(local_date(een.voorgelegd)), "Voorgelegd"},
               html::Cell{staat_naam(een.staat), "Stand"},
               html::Cell{een.genomen ? dutch_date(*een.genomen) : std::string(), "Genomen"},
               html::Cell{antwoorden, "Antwoorden"});
        }
    };
    out("{}", html::Table{.caption = "Besluiten",
                          .columns = {{"Besluit"}, {"Voorgelegd"}, {"Stand"}, {"Genomen"}, {"Antwoorden"}},
                          .rows = rijen,
                          .kind = html::TableKind::stacking,
                          .caption_kind = html::CaptionKind::hidden});
    for (const auto& een : store::open_besluiten(reader, grant))
        out("<h3>{} toelaten als {}</h3>{}", een.organisatie, toegang::naam(een.rol),
            html::Record{een.inhoud->reden});
}

void blad_verloop(html::Out& out, db::Reader& reader, const GrantBasis& grant) {
    const auto rijen = [&](html::Out& tr) {
        for (const auto& een : store::verloop(reader, grant)) {
            const std::string woord = rules::gebeurtenis(een.soort, een.waarde);
            if (!woord.empty())
                tr("<tr>{}{}</tr>\n",
                   html::RowHead{een.hele_dag ? dutch_date(local_date(een.tijd)) : dutch_moment(een.tijd)},
                   html::Cell{woord});
        }
    };
    out("{}", html::Table{.caption = "Wat er gebeurde",
                          .columns = {{"Wanneer"}, {"Gebeurtenis"}},
                          .rows = rijen,
                          .caption_kind = html::CaptionKind::hidden});
}

// --- As JSON ------------------------------------------------------------------------------------------------------

void json_deel_personen(json::Writer& json, db::Reader& reader, const GrantBasis& grant) {
    json_personen(json, betrokkene::lijst(reader, grant));
}

void json_deel_plan(json::Writer& json, db::Reader& reader, const GrantBasis& grant) {
    json.key("plan");
    plan::json_van(json, grant, plan::overzicht(reader, grant));
    plan::json_van(json.key("voortgang"), plan::voortgang(reader, grant));
}

void json_deel_planversie(json::Writer& json, db::Reader& reader, const GrantBasis& grant) {
    plan::json_versie(json, reader, grant);
}

void json_deel_scores(json::Writer& json, db::Reader& reader, const GrantBasis& grant) {
    leefgebied::json_van(json.key("leefgebieden"), leefgebied::overzicht(reader, grant));
}

void json_deel_risico(json::Writer& json, db::Reader& reader, const GrantBasis& grant) {
    risico::json_van(json.key("risico"), reader, grant);
}

void json_deel_afronding(json::Writer& json, db::Reader& reader, const GrantBasis& grant) {
    afsluiting::json_van(json.key("afronding"), reader, grant);
}

void json_deel_bijdragen(json::Writer& json, db::Reader& reader, const GrantBasis& grant) {
    json.key("bijdragen").begin_array();
    for (const auto& een : bijdrage::lijst(reader, grant)) bijdrage::json_van(json, een);
    json.end_array();
}

void json_deel_deelnemers(json::Writer& json, db::Reader& reader, const GrantBasis& grant) {
    json_deelnames(json, store::deelnames(reader, grant), grant.vandaag());
}

void json_deel_besluiten(json::Writer& json, db::Reader& reader, const GrantBasis& grant) {
    json.key("alleBesluiten").begin_array();
    for (const auto& een : store::besluiten(reader, grant)) {
        json.begin_object().field("id", een.id).field("besluit", besluit_naam(een.soort));
        json.field("stand", staat_naam(een.staat)).field("organisatie", een.organisatie);
        json.field("voorgelegd", een.voorgelegd).field("genomen", een.genomen);
        json.field("akkoord", een.akkoord).field("nietAkkoord", een.niet_akkoord).end_object();
    }
    json.end_array();
    json_besluiten(json, store::open_besluiten(reader, grant));
}

void json_deel_verloop(json::Writer& json, db::Reader& reader, const GrantBasis& grant) {
    json_verloop(json, store::verloop(reader, grant));
}

constexpr AfdrukDeel delen[] = {
    {"personen", "Gezin en netwerk", blad_personen, json_deel_personen},
    {"plan", "Plan van aanpak", blad_plan, json_deel_plan},
    {"planversie", "Vastgesteld plan", blad_planversie, json_deel_planversie},
    {"leefgebieden", "Leefgebieden", blad_scores, json_deel_scores},
    {"risico", "Risico", blad_risico, json_deel_risico},
    {"bijdragen", "Bijdragen", blad_bijdragen, json_deel_bijdragen},
    {"deelnemers", "Deelnemers", blad_deelnemers, json_deel_deelnemers},
    {"besluiten", "Besluiten", blad_besluiten, json_deel_besluiten},
    {"afronding", "Afronding", blad_afronding, json_deel_afronding},
    {"verloop", "Wat er gebeurde", blad_verloop, json_deel_verloop},
};

}  // namespace

std::span<const AfdrukDeel> afdruk_delen() { return delen; }

}  // namespace casus
