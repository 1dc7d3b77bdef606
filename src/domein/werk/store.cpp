#include "domein/werk/store.hpp"

#include <charconv>

#include "domein/rapportage/rapportage.hpp"

namespace werk::store {
namespace {

constexpr int aanwijzing_dagen = 30;
constexpr int convenant_dagen = 90;  // the first warning (DECISIONS 7)

// Settings and the last visit in one go. A newer value of a setting comes later, so it wins.
constexpr db::Sql select_instellingen{
    "werk.instellingen",
    "SELECT s.code, s.waarde, s.van FROM instelling s WHERE s.code IN ('stagnatie.weken', 'triage.eerste_contact_werkdagen', "
    "'caseload.norm') AND s.van <= $1 AND (s.tot IS NULL OR s.tot >= $1) UNION ALL SELECT 'vorig_bezoek', CAST(a.vorig_bezoek AS "
    "text), '' FROM account a WHERE a.id = $2 AND a.vorig_bezoek IS NOT NULL ORDER BY 3, 1"};
constexpr db::Sql select_fasen{
    "werk.fasen", "SELECT fase, sum(aantal) FROM telling_fase WHERE fase <= 5 GROUP BY fase ORDER BY fase"};
// Two pairs of eyes: never what I proposed myself, nor a role of my own.
constexpr db::Sql select_rollen{
    "werk.rollen",
    "SELECT m.naam, o.naam, r.rol, r.van FROM medewerker_rol r JOIN medewerker m ON m.id = r.medewerker JOIN organisatie o "
    "ON o.id = m.werkt_voor WHERE r.staat = 1 AND r.medewerker <> $1 AND (r.voorgesteld_door IS NULL OR r.voorgesteld_door <> "
    "$1) ORDER BY r.van, m.naam, r.id LIMIT $2"};
constexpr db::Sql select_aanwijzingen{
    "werk.aanwijzingen",
    "SELECT m.naam, m.aangewezen_tot FROM medewerker m WHERE m.in_dienst_bij = $1 AND m.geblokkeerd = 0 AND m.aangewezen_tot >= "
    "$2 AND m.aangewezen_tot <= $3 ORDER BY m.aangewezen_tot, m.naam, m.id LIMIT $4"};
// Those that nobody falls under any more need no warning.
constexpr db::Sql select_convenanten{
    "werk.convenanten",
    "SELECT c.naam, c.tot, count(*) FROM convenant c JOIN organisatie o ON o.convenant = c.id WHERE c.tot IS NOT NULL AND "
    "c.tot <= $1 AND (o.tot IS NULL OR o.tot >= $2) GROUP BY c.id, c.naam, c.tot ORDER BY c.tot, c.naam, c.id LIMIT $3"};
constexpr db::Sql select_punt{"werk.punt",
                              "SELECT omvang, tijd FROM logboek_punt ORDER BY omvang DESC LIMIT 1"};
constexpr db::Sql update_gezien{
    "werk.gezien",
    "UPDATE deelnemer SET gezien = $3 WHERE medewerker = $1 AND organisatie = $2 AND gewijzigd > gezien AND gewijzigd <= $3"};

std::optional<std::int64_t> heel(std::string_view tekst) {
    std::int64_t getal = 0;
    const auto [rest, fout] = std::from_chars(tekst.data(), tekst.data() + tekst.size(), getal);
    return fout == std::errc{} && rest == tekst.data() + tekst.size() ? std::optional(getal) : std::nullopt;
}

// A value that is none, or makes no sense, leaves what holds without it.
Instellingen lees_instellingen(db::Reader& reader, const toegang::ScopeBasis& scope) {
    constexpr std::int64_t grens = 1'000;
    Instellingen gelezen;
    for (db::Row row : reader.query(select_instellingen, scope.vandaag(), scope.wie().account)) {
        const auto getal = heel(row.text(1));
        if (!getal || *getal < 1) continue;
        if (row.text(0) == "vorig_bezoek") gelezen.vorig_bezoek = Instant{*getal};
        if (*getal > grens) continue;
        if (row.text(0) == "stagnatie.weken") gelezen.weken_stil = static_cast<int>(*getal);
        if (row.text(0) == "triage.eerste_contact_werkdagen")
            gelezen.contact_werkdagen = static_cast<int>(*getal);
        if (row.text(0) == "caseload.norm") gelezen.norm = static_cast<int>(*getal);
    }
    return gelezen;
}

bool doet_casuswerk(const toegang::Principal& wie) {
    using toegang::Rol;
    return wie.feiten.functies.has(toegang::Functie::verwerking) &&
           wie.feiten.rollen.any_of({Rol::procesregisseur, Rol::procesondersteuner, Rol::informatiemakelaar,
                                     Rol::aanmelder, Rol::deelnemer, Rol::bevoegd_gezag});
}

bool mag(const toegang::ScopeBasis& scope, toegang::Recht recht) {
    return toegang::Gate::zou_mogen(scope.wie(), recht);
}

void lees_caseload(db::Reader& reader, const toegang::ScopeBasis& scope, Werk& werk) {
    for (auto& een : rapportage::per_regisseur(reader, scope.vandaag(), static_cast<int>(rijen_max)))
        werk.caseload.push_back({std::move(een.naam), een.aantal, een.id == scope.wie().medewerker});
}

void lees_beheer(db::Reader& reader, const toegang::ScopeBasis& scope, Werk& werk) {
    if (mag(scope, toegang::Recht::rol_bevestigen))
        for (db::Row row : reader.query(select_rollen, scope.wie().medewerker, rijen_max))
            werk.rollen.push_back({std::string(row.text(0)), std::string(row.text(1)),
                                   row.get<toegang::Rol>(2), row.get<Date>(3)});
    if (mag(scope, toegang::Recht::voorstel_lezen))
        werk.voorstellen = beheer::wacht_op(reader, scope.wie(), scope.nu());
    if (mag(scope, toegang::Recht::aanwijzing_wijzigen))
        for (db::Row row : reader.query(select_aanwijzingen, scope.wie().organisatie, scope.vandaag(),
                                        scope.vandaag().plus_days(aanwijzing_dagen), rijen_max))
            werk.aanwijzingen.push_back({std::string(row.text(0)), row.get<Date>(1)});
    if (mag(scope, toegang::Recht::beheer_lezen))
        for (db::Row row : reader.query(select_convenanten, scope.vandaag().plus_days(convenant_dagen),
                                        scope.vandaag(), rijen_max))
            werk.convenanten.push_back({std::string(row.text(0)), row.get<Date>(1), row.get<int>(2)});
    if (mag(scope, toegang::Recht::logboek_lezen))
        for (db::Row row : reader.query(select_punt))
            werk.punt = Punt{row.get<std::int64_t>(0), row.get<Instant>(1)};
}

}  // namespace

Werk lees(db::Reader& reader, const toegang::Scope<Lezen>& scope, std::string_view bij) {
    Werk werk;
    werk.gekozen = bij;
    werk.instellingen = lees_instellingen(reader, scope);
    werk.casuswerk = doet_casuswerk(scope.wie());
    if (werk.casuswerk) lees_dossiers(reader, scope, werk);
    if (werk.casuswerk) lees_berichten(reader, scope, werk);
    werk.knelpunten = escalatie::wachtend(reader, scope, static_cast<int>(rijen_max));
    if (mag(scope, toegang::Recht::caseload_lezen)) {
        werk.drempel = rapportage::drempel(reader, scope.wie(), scope.vandaag());
        werk.overzicht = rapportage::overzicht(reader, scope.wie(), scope.vandaag());
        if (rapportage::ziet_regisseurs(scope.wie())) lees_caseload(reader, scope, werk);
        if (!werk.casuswerk && !werk.overzicht)
            for (db::Row row : reader.query(select_fasen))
                werk.fasen.push_back({row.get<toegang::Fase>(0), row.get<std::int64_t>(1)});
    }
    lees_beheer(reader, scope, werk);
    if (mag(scope, toegang::Recht::overleg_lezen))
        werk.overleggen = overleg::uitnodigingen(reader, scope, static_cast<int>(rijen_max));
    werk.waarnemingen = caseload::waarnemingen_van(reader, scope.wie().medewerker, scope.vandaag());
    werk.heropeningen = afsluiting::heropeningen_wachten(reader, scope.wie(), scope.vandaag());
    werk.te_toetsen = triage::te_toetsen(reader, scope.wie());
    werk.tegengesproken = triage::tegengesproken(reader, scope.wie());
    return werk;
}

void gezien(db::Tx& tx, const toegang::Grant<Lezen>& grant, Instant tot) {
    tx.run(update_gezien, grant.wie().medewerker, grant.wie().organisatie, std::min(tot, grant.nu()));
}

}  // namespace werk::store
