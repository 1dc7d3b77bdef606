// dossier-NN-*.toml: one whole story each.

#include <algorithm>
#include <array>

#include "app/fault.hpp"
#include "app/seed/closing.hpp"
#include "app/seed/demo_reader.hpp"
#include "app/seed/documents.hpp"
#include "app/seed/approaches.hpp"
#include "app/seed/families.hpp"
#include "app/seed/network.hpp"
#include "app/seed/resources.hpp"
#include "app/seed/tree.hpp"
#include "app/seed/verstrekking.hpp"
#include "app/toml.hpp"

namespace app::seed {
namespace {

using betrokkene::JaNee;
using toegang::DeelnameRol;
using toegang::Fase;

template <class E>
using Named = std::pair<std::string_view, E>;

template <class E, std::size_t N>
E named(const Tree& tree, std::string_view key, const std::array<Named<E>, N>& words) {
    const std::string text = tree.text(key);
    for (const auto& [word, value] : words)
        if (word == text) return value;
    tree.wrong(key);
}

constexpr std::array<Named<JaNee>, 3> ja_nee{
    {{"ja", JaNee::ja}, {"nee", JaNee::nee}, {"weet_niet", JaNee::weet_niet}}};
constexpr std::array<Named<Fase>, 7> phases{{{"aanmelding", Fase::aanmelding},
                                             {"triage", Fase::triage},
                                             {"ondersteund", Fase::ondersteuning},
                                             {"casus", Fase::casus},
                                             {"afronding", Fase::afronding},
                                             {"afgesloten", Fase::afgesloten},
                                             {"teruggelegd", Fase::teruggelegd}}};
constexpr std::array<Named<DeelnameRol>, 7> roles{{{"procesregie", DeelnameRol::huis},
                                                   {"aanmelder", DeelnameRol::aanmelder},
                                                   {"casusregisseur", DeelnameRol::casusregisseur},
                                                   {"uitvoerder", DeelnameRol::deelnemer},
                                                   {"meedenker", DeelnameRol::deelnemer},
                                                   {"bevoegd-gezag", DeelnameRol::deelnemer},
                                                   {"alleen-bevraagd", DeelnameRol::bevraagd}}};
constexpr std::array<Named<aanmelding::BesluitSoort>, 3> decisions{
    {{"procesregie", aanmelding::BesluitSoort::procesregie},
     {"ondersteunen", aanmelding::BesluitSoort::ondersteunen},
     {"terugleggen", aanmelding::BesluitSoort::terugleggen}}};
constexpr std::array<Named<plan::Staat>, 5> states{{{"voorgesteld", plan::Staat::voorgesteld},
                                                    {"aanvaard", plan::Staat::aanvaard},
                                                    {"geweigerd", plan::Staat::geweigerd},
                                                    {"gereed", plan::Staat::gereed},
                                                    {"vervallen", plan::Staat::vervallen}}};
constexpr std::array<Named<plan::Resultaat>, 4> results{{{"behaald", plan::Resultaat::behaald},
                                                         {"deels", plan::Resultaat::deels},
                                                         {"niet-behaald", plan::Resultaat::niet_behaald},
                                                         {"vervallen", plan::Resultaat::vervallen}}};
constexpr std::array<Named<toegang::Kring>, 3> circles{
    {{"C1", toegang::Kring::bron}, {"C2", toegang::Kring::organisaties}, {"C3", toegang::Kring::deelnemers}}};
constexpr std::array<Named<toegang::Geheim>, 3> secrecy{{{"geen", toegang::Geheim::geen},
                                                         {"medisch", toegang::Geheim::medisch},
                                                         {"jeugdhulp", toegang::Geheim::jeugdhulp}}};
constexpr std::array<Named<bijdrage::GeheimGrond>, 4> grounds{
    {{"toestemming", bijdrage::GeheimGrond::toestemming},
     {"wettelijke-plicht", bijdrage::GeheimGrond::plicht},
     {"wettelijk-recht", bijdrage::GeheimGrond::recht},
     {"goed-hulpverlener", bijdrage::GeheimGrond::goed_hulpverlener}}};

constexpr std::array<Named<bijdrage::Aard>, 3> natures{{{"feit", bijdrage::Aard::feit},
                                                        {"mening", bijdrage::Aard::mening},
                                                        {"incident", bijdrage::Aard::incident}}};

constexpr std::array<Named<uitvraag::AntwoordSoort>, 4> answers{
    {{"bijdrage", uitvraag::AntwoordSoort::bijdrage},
     {"niets-bekend", uitvraag::AntwoordSoort::niets_bekend},
     {"mag-niet", uitvraag::AntwoordSoort::mag_niet},
     {"later", uitvraag::AntwoordSoort::later}}};
constexpr std::array<Named<uitvraag::NietGrond>, 2> refusals{
    {{"zwaarwegend", uitvraag::NietGrond::zwaarwegend},
     {"beroepsgeheim", uitvraag::NietGrond::beroepsgeheim}}};

betrokkene::Naam name_of(const Tree& tree) {
    betrokkene::Naam naam;
    naam.voornamen = tree.text_or("voornamen");
    naam.voorletters = tree.text_or("voorletters");
    naam.voorvoegsel = tree.text_or("voorvoegsel");
    naam.geslachtsnaam = tree.text_or("geslachtsnaam");
    naam.partnernaam = tree.text_or("partnernaam");
    naam.naamgebruik = tree.has("naamgebruik") ? tree.text("naamgebruik") : "eigen";
    return naam;
}

betrokkene::NieuwPersoon person_of(const Tree& tree, betrokkene::Rol rol) {
    betrokkene::NieuwPersoon persoon;
    persoon.rol = rol;
    persoon.relatie = tree.text_or("relatie");
    persoon.naam = name_of(tree);
    persoon.identiteit = {tree.text_or("geboortedatum"), tree.text_or("geslacht"), tree.text_or("bsn"),
                          tree.text_or("bsn_onbekend_omdat")};
    auto& contact = persoon.contact;
    if (const auto adres = tree.table("adres")) {
        contact.straat = adres->text_or("straat");
        contact.huisnummer = adres->text_or("huisnummer");
        if (adres->has("toevoeging")) contact.huisnummer += " " + adres->text("toevoeging");
        contact.postcode = adres->text_or("postcode");
        contact.plaats = adres->text_or("plaats");
    }
    const std::string verblijf = tree.text_or("verblijf");
    contact.verblijft = verblijf == "thuis" ? "" : verblijf;
    contact.telefoon = tree.text_or("telefoon");
    contact.veilig_contact = tree.text_or("veilig_contact");
    contact.taal = tree.text_or("taal") == "Nederlands" ? "" : tree.text_or("taal");
    contact.tolk = tree.text_or("tolk");
    return persoon;
}

betrokkene::NieuwPersoon professional_of(const Tree& tree) {
    betrokkene::NieuwPersoon persoon;
    persoon.rol = betrokkene::Rol::professional;
    const std::string naam = tree.text("naam");
    const auto space = naam.find(' ');
    persoon.naam.voornamen = naam.substr(0, space);
    persoon.naam.voorletters = naam.substr(0, 1) + ".";
    persoon.naam.geslachtsnaam = naam.substr(space + 1);
    persoon.naam.naamgebruik = "eigen";
    persoon.naam.organisatie = tree.text("organisatie_naam");
    persoon.naam.functie = tree.text("functie");
    persoon.contact.telefoon = tree.text_or("telefoon");
    return persoon;
}

void read_people(const Tree& tree, Dossier& dossier) {
    std::vector<Tree> told{tree.table("betrokkene").value()};
    for (const Tree& one : tree.list("kring")) told.push_back(one);
    for (std::size_t i = 0; i < told.size(); ++i) {
        auto persoon =
            person_of(told[i], i == 0 ? betrokkene::Rol::betrokkene : betrokkene::Rol::directe_kring);
        if (const auto adres = told[i].table("adres"))
            for (const auto& code : adres->texts("afgeschermd_voor"))
                for (std::size_t other = 0; other < told.size(); ++other)
                    if (told[other].text("code") == code) persoon.adres_niet_voor.push_back(other);
        dossier.personen.push_back(std::move(persoon));
    }
    for (const Tree& one : tree.list("professional")) dossier.personen.push_back(professional_of(one));
}

void read_report(const Tree& tree, Dossier& dossier) {
    const Tree text = tree.table("aanmeldtekst").value();
    dossier.tekst = {.reden = text.text("reden"),
                     .zorgen = text.text("zorgen"),
                     .krachten = text.text("krachten"),
                     .geprobeerd = text.text("geprobeerd"),
                     .betrokken = "",
                     .vraag = text.text("vraag"),
                     .weet_ervan = text.text_or("weet_ervan_toelichting")};
    dossier.weet_ervan = named(text, "weet_ervan", ja_nee);
    for (auto& persoon : dossier.personen) persoon.weet_ervan = JaNee::weet_niet;
    dossier.personen.front().weet_ervan = dossier.weet_ervan;
    for (const Tree& one : tree.list("tekstcategorie"))
        dossier.tekst_categorieen =
            dossier.tekst_categorieen | one.codes("categorieen", toegang::categorieen());
    for (const Tree& one : tree.list("toets")) {
        const std::size_t place = aanmelding::letters.find(one.text("letter"));
        Toets toets{
            named(one, "antwoord", ja_nee), one.text("motivering"), {}, one.text_or("oordeel_motivering")};
        if (one.has("oordeel")) toets.oordeel = named(one, "oordeel", ja_nee);
        dossier.toetsen.at(place) = std::move(toets);
    }
    if (dossier.spoed) dossier.spoed_reden = dossier.toetsen[2].motivering;
}

void read_decision(const Tree& tree, Dossier& dossier) {
    const auto triage = tree.table("triage");
    if (!triage) return;
    Besluit besluit;
    besluit.soort = named(*triage, "besluit", decisions);
    besluit.inhoud = {"Bgs 2.20", triage->text_or("advies"), triage->text("grond")};
    besluit.voorgelegd = triage->moment("voorgelegd");
    besluit.op = triage->moment_or("op");
    for (const auto* key : {"door", "gevraagd"})
        for (const Tree& one : triage->list(key))
            besluit.stemmen.push_back({one.text("organisatie"), one.text("medewerker"), one.moment_or("op")});
    besluit.toelaten = triage->texts("toelaten");
    besluit.tot = triage->date_or("termijn_tot");
    dossier.besluit = std::move(besluit);
}

toegang::Doelen purposes(Fase fase, DeelnameRol rol) {
    using toegang::Doel;
    if (rol == DeelnameRol::aanmelder) return {Doel::aanmelden, Doel::triage};
    if (fase == Fase::aanmelding || fase == Fase::triage) return {Doel::aanmelden, Doel::triage};
    const toegang::Doelen work = fase == Fase::ondersteuning ? toegang::Doelen{Doel::ondersteunen}
                                                             : toegang::Doelen{Doel::procesregie};
    return rol == DeelnameRol::huis ? work | toegang::Doelen{Doel::aanmelden, Doel::triage} : work;
}

void read_participants(const Tree& tree, Dossier& dossier) {
    for (const Tree& one : tree.list("deelname")) {
        Deelname deelname;
        deelname.organisatie = one.text("organisatie");
        deelname.medewerkers = one.texts("medewerkers");
        deelname.rol = named(one, "rol", roles);
        deelname.doelen = purposes(dossier.fase, deelname.rol);
        deelname.grondslag = one.text("grondslag");
        deelname.van = one.moment("van");
        deelname.tot = one.date_or("tot");
        deelname.ingetrokken = one.moment_or("ingetrokken");
        dossier.deelnames.push_back(std::move(deelname));
    }
    // Who must judge has the report on his desk while it is in triage.
    if (dossier.fase != Fase::triage || !dossier.besluit) return;
    for (const Stem& stem : dossier.besluit->stemmen)
        dossier.deelnames.push_back({stem.organisatie,
                                     {stem.medewerker},
                                     DeelnameRol::beoordelaar,
                                     {toegang::Doel::triage},
                                     "triage",
                                     dossier.besluit->voorgelegd,
                                     {},
                                     {}});
}

void read_proposal(const Tree& tree, Dossier& dossier) {
    const auto told = tree.table("voorstel");
    if (!told) return;
    const Tree no = told->table("nee").value();
    dossier.voorstel =
        Voorstel{told->text("organisatie"),
                 told->texts("medewerkers"),
                 told->text("reden"),
                 told->moment("op"),
                 {no.text("organisatie"), no.text("medewerker"), no.text("waarom"), no.moment("op")}};
}

void read_contributions(const Tree& tree, Dossier& dossier) {
    for (const Tree& one : tree.list("bijdrage")) {
        Bijdrage told{one.text("bron"), one.text("door"), one.moment("op"), one.texts("organisaties"), {}};
        auto& nieuw = told.nieuw;
        nieuw.tekst = one.text("tekst");
        nieuw.aard = named(one, "aard", natures);
        nieuw.tijd = one.text_or("tijd");
        nieuw.categorieen = one.codes("categorieen", toegang::categorieen());
        nieuw.kring = named(one, "kring", circles);
        if (!told.organisaties.empty()) nieuw.noodzaak = "Nodig voor de afspraken in het plan.";
        nieuw.geheim = named(one, "geheim", secrecy);
        if (one.has("geheim_grond")) nieuw.grond = named(one, "geheim_grond", grounds);
        nieuw.grond_toelichting = one.text_or("geheim_toelichting");
        nieuw.grond_datum = one.date_or("geheim_datum");
        nieuw.vrijgegeven = one.flag("vrijgegeven");
        nieuw.voorwaarden = one.text_or("voorwaarden");
        nieuw.brondatum = one.date_or("brondatum");
        nieuw.embargo_tot = one.date_or("embargo_tot");
        nieuw.stil = one.flag("stil");
        told.code = one.text_or("code");
        told.toetsen = one.texts("toetsen");
        dossier.bijdragen.push_back(std::move(told));
    }
}

void read_questions(const Tree& tree, Dossier& dossier) {
    for (const Tree& one : tree.list("uitvraag")) {
        Uitvraag told{one.text("vraag"), one.text("grondslag"), one.text("door"),
                      one.moment("op"),  one.date("termijn"),   {}};
        for (const Tree& asked : one.list("aan")) {
            Gevraagd gevraagd{asked.text("organisatie"), asked.text_or("door"),
                              asked.moment_or("op"),     {},
                              asked.text_or("bijdrage"), {},
                              asked.date_or("later"),    asked.text_or("toelichting")};
            if (gevraagd.op) gevraagd.soort = named(asked, "soort", answers);
            if (asked.has("grond")) gevraagd.grond = named(asked, "grond", refusals);
            told.aan.push_back(std::move(gevraagd));
        }
        dossier.uitvragen.push_back(std::move(told));
    }
}

std::string list_of(const Huis& huis, std::string_view leefgebied) {
    for (const auto& lijst : huis.codelijsten)
        if (lijst.lijst.starts_with("leefgebied."))
            for (const auto& [code, naam] : lijst.waarden)
                if (code == leefgebied) return lijst.lijst;
    throw Fault("no list holds the leefgebied '" + std::string(leefgebied) + "'");
}

void read_plan(const Tree& tree, const Huis& huis, Dossier& dossier) {
    for (const Tree& one : tree.list("actie")) {
        Actie actie{one.text("doel"),    one.text("organisatie"),     one.text("medewerker"),
                    one.text("tekst"),   one.text_or("reden"),        one.moment("op"),
                    one.date("termijn"), named(one, "staat", states), {}};
        for (const Tree& step : one.list("voortgang"))
            actie.voortgang.push_back({step.text("door"), step.moment("op"), step.text("tekst")});
        dossier.acties.push_back(std::move(actie));
    }
    for (const Tree& one : tree.list("doel")) {
        Doel doel{one.text("code"), one.text("leefgebied"), "", one.text("tekst"), {}, dossier.aangemeld};
        doel.lijst = list_of(huis, doel.leefgebied);
        doel.categorieen = toegang::Categorieen{toegang::Categorie::begeleiding};
        if (dossier.besluit && dossier.besluit->op) doel.op = *dossier.besluit->op;
        if (one.has("resultaat")) {
            doel.resultaat = named(one, "resultaat", results);
            doel.resultaat_op = one.date("resultaat_op");
            doel.resultaat_tekst = one.text("resultaat_tekst");
        }
        for (const Actie& actie : dossier.acties)  // a goal is there before its first action
            if (actie.doel == doel.code) doel.op = std::min(doel.op, actie.op);
        dossier.doelen.push_back(std::move(doel));
    }
}

void read_ladder(const Tree& tree, Dossier& dossier) {
    constexpr std::array<Named<escalatie::Niveau>, 3> levels{
        {{"operationeel", escalatie::Niveau::operationeel},
         {"tactisch", escalatie::Niveau::tactisch},
         {"strategisch", escalatie::Niveau::strategisch}}};
    for (const Tree& one : tree.list("knelpunt"))
        dossier.knelpunten.push_back({named(one, "niveau", levels), one.text("medewerker"), one.text("vraag"),
                                      one.text_or("antwoord"), one.moment("op"), one.date("antwoord_voor"),
                                      one.moment_or("beantwoord"), one.flag("volgt")});
}

// The life line shows kinds, not texts: what happened stands in the bijdragen.
void read_events(const Tree& tree, const Huis& huis, Dossier& dossier) {
    const Instant now = start_of_day(huis.vandaag);
    for (const Tree& one : tree.list("gebeurtenis")) {
        const Gebeurtenis told{one.moment("op"), one.text("soort"), ""};
        if (told.op < now && (told.soort == "overleg" || told.soort == "melding"))
            dossier.gebeurtenissen.push_back(told);
        if (told.op < now && told.soort == "plan")
            dossier.gebeurtenissen.push_back({told.op, "plan", "vastgesteld"});
    }
}

Dossier story(const Resource& resource, const Huis& huis) {
    const json::Value value = parse_toml(resource.text, resource.name);
    const Tree tree(value, std::string(resource.name), huis.vandaag);
    Dossier dossier;
    dossier.code = tree.text("code");
    dossier.fase = named(tree, "fase", phases);
    dossier.tafel = tree.text("tafel");
    dossier.gemeente = tree.text("gemeente");
    dossier.herkomst = tree.text("herkomst");
    dossier.spoed = tree.flag("spoed");
    dossier.ave = static_cast<int>(tree.number("ave"));
    dossier.procesregisseur = tree.text_or("procesregisseur");
    dossier.casusregisseur = tree.text_or("casusregisseur");
    dossier.aanmelder = tree.text("aanmelder");
    dossier.aangemeld = tree.moment("aangemeld");
    dossier.eerste_contact = tree.moment_or("eerste_contact");
    read_people(tree, dossier);
    read_network(tree, dossier);
    read_family(tree, dossier);
    read_approaches(tree, dossier);
    read_report(tree, dossier);
    read_decision(tree, dossier);
    if (dossier.fase == Fase::teruggelegd && dossier.besluit && dossier.besluit->op)
        dossier.vernietigen_op = local_date(*dossier.besluit->op).plus_days(28);
    read_participants(tree, dossier);
    read_proposal(tree, dossier);
    read_contributions(tree, dossier);
    dossier.documenten = read_documents(tree);
    read_questions(tree, dossier);
    read_plan(tree, huis, dossier);
    read_rest_of_plan(tree, huis, dossier);
    read_ladder(tree, dossier);
    read_events(tree, huis, dossier);
    read_disclosures(tree, dossier);
    for (const Bijdrage& told : dossier.bijdragen) dossier.namen.push_back(huis.organisatie(told.bron).naam);
    read_closing(tree, dossier);
    return dossier;
}

}  // namespace

std::vector<Dossier> read_stories(const Huis& huis) {
    std::vector<Dossier> found;
    for (const Resource& resource : resources())
        if (resource.name.starts_with("dossier-")) found.push_back(story(resource, huis));
    return found;
}

}  // namespace app::seed
