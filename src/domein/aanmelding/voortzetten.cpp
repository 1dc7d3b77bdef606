// A dossier of another kind becomes a report: its row, its tests and its triage, while its people and what it holds stay.
#include <algorithm>

#include "domein/aanmelding/aanmelding.hpp"
#include "domein/aanmelding/form.hpp"
#include "domein/aanmelding/rules.hpp"
#include "domein/aanmelding/store.hpp"
#include "kern/partner/grondslag.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/toegang/verloop.hpp"
#include "kern/zoek/zoek.hpp"
#include "platform/html/form.hpp"

namespace aanmelding {

struct VerzegeldeVoortzetting {
    kern::ItemId id;
    std::string criteria;
    db::Bytes tekst;
    zoek::Tokens tokens;
    std::array<db::Bytes, 4> motiveringen;
    std::vector<store::Tafelgenoot> tafel;
    kern::DeelnameId aanmelder;
    std::vector<kern::DeelnameId> deelnames;  // one for each at the table
    IdBytes verloop;
};

namespace {

using toegang::DeelnameRol;
using toegang::Doel;
using toegang::Doelen;

constexpr db::Sql select_dossier{"voortzetten.dossier",
                                 "SELECT gemeente, eerste_verwerking FROM dossier WHERE id = $1"};
constexpr db::Sql update_dossier{
    "voortzetten.fase",
    "UPDATE dossier SET fase = 1, ingediend = $2, bewaren_tot = $3, vernietigen_op = NULL, versie = versie + 1 WHERE id = $1"};
constexpr db::Sql insert_aanmelding{
    "voortzetten.aanmelding",
    "INSERT INTO aanmelding (dossier, id, aanmelder, organisatie, weet_ervan, tekst_z, door_huis) VALUES ($1, $2, $3, $4, $5, "
    "$6, 1)"};
constexpr db::Sql insert_toets{
    "voortzetten.toets",
    "INSERT INTO toets (dossier, letter, criteria, antwoord, motivering_z) VALUES ($1, $2, $3, $4, $5)"};
// The purpose of triage comes beside the one they have.
constexpr db::Sql huis_deelname{
    "voortzetten.huis_deelname",
    "UPDATE deelname SET doelen = doelen | $2, versie = versie + 1 WHERE dossier = $1 AND rol = 2 AND ingetrokken IS NULL"};
constexpr db::Sql huis_deelnemer{
    "voortzetten.huis_deelnemer",
    "UPDATE deelnemer SET doelen = doelen | $2, stapel = 1, gewijzigd = $3 WHERE dossier = $1 AND rol = 2"};
constexpr db::Sql einde_deelnames{
    "voortzetten.einde_deelnames",
    "UPDATE deelname SET ingetrokken = $2, versie = versie + 1 WHERE dossier = $1 AND rol <> 2 AND ingetrokken IS NULL"};
constexpr db::Sql einde_deelnemers{"voortzetten.einde_deelnemers",
                                   "DELETE FROM deelnemer WHERE dossier = $1 AND rol <> 2"};
constexpr db::Sql insert_deelname{
    "voortzetten.deelname",
    "INSERT INTO deelname (dossier, id, organisatie, rol, doelen, grondslag, van) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr db::Sql insert_deelnemer{
    "voortzetten.deelnemer",
    "INSERT INTO deelnemer (medewerker, dossier, deelname, organisatie, rol, doelen, van, stapel, gewijzigd) VALUES ($1, $2, "
    "$3, $4, $5, $6, $7, 1, $8) ON CONFLICT (medewerker, dossier) DO NOTHING"};
constexpr db::Sql select_huis{
    "voortzetten.huis",
    "SELECT id FROM deelname WHERE dossier = $1 AND rol = 2 AND ingetrokken IS NULL ORDER BY van, id LIMIT 1"};
constexpr db::Sql tel_instroom{
    "voortzetten.telling",
    "INSERT INTO telling (soort, maand, gemeente, tafel, aantal) VALUES ('instroom', $1, $2, '', 1) ON CONFLICT (soort, maand, "
    "gemeente, tafel) DO UPDATE SET aantal = telling.aantal + 1"};

constexpr html::Option ja_nee[] = {{"ja", "Ja"}, {"nee", "Nee"}, {"weet-niet", "Weet ik niet"}};

// Who judges comes in; who of the house sits there too. Nobody takes part twice.
void laat_beoordelen(db::Tx& tx, const toegang::GrantBasis& grant, const Voortzetting& voort,
                     const VerzegeldeVoortzetting& verzegeld) {
    const auto doel = Doelen{Doel::triage}.mask();
    std::optional<kern::OrganisatieId> vorige;
    kern::DeelnameId deelname;
    const auto huis = tx.value<kern::DeelnameId>(select_huis, grant.dossier());
    for (std::size_t i = 0; i < verzegeld.tafel.size(); ++i) {
        const store::Tafelgenoot& lid = verzegeld.tafel[i];
        if (lid.medewerker == voort.aanmelder) continue;
        const bool van_huis = lid.soort == toegang::OrganisatieSoort::huis;
        const DeelnameRol rol = van_huis ? DeelnameRol::huis : DeelnameRol::beoordelaar;
        if (vorige != lid.organisatie) {
            deelname = van_huis && huis ? *huis : verzegeld.deelnames[i];
            if (!van_huis || !huis)
                tx.run(insert_deelname, grant.dossier(), deelname, lid.organisatie, rol, doel,
                       partner::grondslag(lid.soort), grant.vandaag());
        }
        vorige = lid.organisatie;
        tx.run(insert_deelnemer, lid.medewerker, grant.dossier(), deelname, lid.organisatie, rol, doel,
               grant.vandaag(), grant.nu());
    }
}

}  // namespace

Voortzetting lees_voortzetting(web::Input& input) {
    Voortzetting voort;
    const auto lang = [&](web::Input& deel, std::string_view veld, std::string_view label, std::size_t max) {
        return deel.text(veld, {.label = label, .max = max, .lines = web::Lines::many});
    };
    voort.tekst.reden = lang(input, "reden", "Wat er aan de hand is", rules::tekst_max);
    voort.tekst.zorgen = lang(input, "zorgen", "Zorgen", rules::tekst_max);
    voort.tekst.krachten = lang(input, "krachten", "Wat goed gaat", rules::tekst_max);
    voort.tekst.geprobeerd = lang(input, "geprobeerd", "Wat is geprobeerd", rules::tekst_max);
    voort.tekst.vraag = lang(input, "vraag", "Vraag aan het huis", rules::motivering_max);
    voort.weet_ervan =
        input.choice("weetErvan", rules::ja_nee_codes, {.label = "Weet ervan"}).value_or(JaNee::weet_niet);
    web::Input toetsen = input.section("toetsen");
    for (std::size_t i = 0; i < letters.size(); ++i) {
        web::Input toets = toetsen.section(letters.substr(i, 1));
        voort.toetsen[i].antwoord = toets.choice("antwoord", rules::ja_nee_codes, {.label = "Antwoord"});
        voort.toetsen[i].motivering = lang(toets, "motivering", "Motivering", rules::motivering_max);
    }
    for (const FieldFault& fout : fouten(voort))
        if (input.fault_of(fout.field) == nullptr) input.fault(fout.field, fout.code, fout.sentence);
    return voort;
}

std::vector<FieldFault> fouten(const Voortzetting& voort) {
    Nieuw nieuw;
    nieuw.namens = voort.aanmelder;
    nieuw.gemeente = "bekend";  // of the dossier
    nieuw.personen.resize(1);   // the people are there already
    nieuw.tekst = voort.tekst;
    nieuw.toetsen = voort.toetsen;
    return rules::fouten(nieuw, true);
}

void toetsen_velden(html::Out& out, const web::Input& input) {
    web::Input alles = input;
    web::Input toetsen = alles.section("toetsen");
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const web::Input toets = toetsen.section(letters.substr(i, 1));
        out("<div class=\"rh-criterium\">{}{}</div>",
            html::filled(toets, html::RadioGroup{.name = "antwoord",
                                                 .label = toets_vraag(letters[i]),
                                                 .options = std::span<const html::Option>(ja_nee)}),
            html::filled(toets, html::TextArea{.name = "motivering",
                                               .label = "Waar blijkt dat uit?",
                                               .hint = "Bij ‘weet ik niet’ mag dit leeg blijven.",
                                               .length_max = rules::motivering_max}));
    }
}

std::shared_ptr<const VerzegeldeVoortzetting> verzegel(kern::Call& call, kern::DossierId dossier,
                                                       const Voortzetting& voort, kern::ItemId id,
                                                       Date vandaag) {
    kern::Kern& kern = call.kern;
    auto klaar = std::make_shared<VerzegeldeVoortzetting>();
    klaar->id = id;
    if (const auto toetsen = partner::codes(call.reader, "toetsen", vandaag); !toetsen.empty())
        klaar->criteria = toetsen.front().code;
    klaar->tekst = kern.sealer.seal(dossier, id, voort.tekst);
    zoek::Analyse analyse(kern.keys.search_key());
    for (const std::string* deel : voort.tekst.doorzoekbaar()) analyse.tekst(*deel);
    klaar->tokens = analyse.klaar();
    for (std::size_t i = 0; i < letters.size(); ++i)
        klaar->motiveringen[i] = kern.sealer.seal(
            dossier, id, Motivering{std::string(1, letters[i]), voort.toetsen[i].motivering});
    klaar->tafel = store::triagetafel(call.reader, vandaag);
    klaar->aanmelder = kern.random.id<kern::Deelname>();
    for (std::size_t i = 0; i < klaar->tafel.size(); ++i)
        klaar->deelnames.push_back(kern.random.id<kern::Deelname>());
    klaar->verloop = kern.random.id<struct Verloop>();
    return klaar;
}

void zet_voort(db::Tx& tx, const toegang::GrantBasis& grant, const Voortzetting& voort,
               const VerzegeldeVoortzetting& verzegeld) {
    const kern::DossierId dossier = grant.dossier();
    struct Was {
        std::string gemeente;
        Date eerste;
    };
    const Was was = tx.one(
                          select_dossier,
                          [](const db::Row& row) {
                              return Was{std::string(row.text(0)), row.get<Date>(1)};
                          },
                          dossier)
                        .value();
    tx.run(update_dossier, dossier, grant.nu(), rules::bewaren_tot(was.eerste));
    toegang::NieuwItem item;
    item.dossier = dossier;
    item.id = verzegeld.id;
    item.soort = toegang::ItemSoort::aanmeldtekst;
    item.bron = voort.organisatie;
    item.door = grant.wie().medewerker;
    item.kring = toegang::Kring::deelnemers;
    item.nu = grant.nu();
    toegang::bewaar_item(tx, item);
    tx.run(insert_aanmelding, dossier, verzegeld.id, voort.aanmelder, voort.organisatie, voort.weet_ervan,
           verzegeld.tekst);
    for (std::size_t i = 0; i < letters.size(); ++i)
        tx.run(insert_toets, dossier, letters.substr(i, 1), verzegeld.criteria,
               voort.toetsen[i].antwoord.value_or(JaNee::weet_niet), verzegeld.motiveringen[i]);
    tx.run(huis_deelname, dossier, Doelen{Doel::triage}.mask());
    tx.run(huis_deelnemer, dossier, Doelen{Doel::triage}.mask(), grant.nu());
    tx.run(einde_deelnemers, dossier);
    tx.run(einde_deelnames, dossier, grant.nu());
    const auto melden = Doelen{Doel::aanmelden}.mask();
    tx.run(insert_deelname, dossier, verzegeld.aanmelder, voort.organisatie, DeelnameRol::aanmelder, melden,
           partner::grondslag(toegang::OrganisatieSoort::gemeente), grant.vandaag());
    tx.run(insert_deelnemer, voort.aanmelder, dossier, verzegeld.aanmelder, voort.organisatie,
           DeelnameRol::aanmelder, melden, grant.vandaag(), grant.nu());
    laat_beoordelen(tx, grant, voort, verzegeld);
    toegang::gebeurd(tx, dossier, grant.nu(), "aangemeld", "nazorg", verzegeld.verloop);
    tx.run(tel_instroom, rules::maand(grant.vandaag()), was.gemeente);
    zoek::voeg_toe(tx, dossier, verzegeld.id, grant.vandaag(), verzegeld.tokens);
    toegang::rechten_krimpen(tx);
}

}  // namespace aanmelding
