#include "domein/aanmelding/concept.hpp"

#include <charconv>

#include "domein/aanmelding/aanmelding.hpp"
#include "domein/aanmelding/rules.hpp"
#include "kern/pagina/verschil.hpp"
#include "kern/partner/instelling.hpp"

namespace aanmelding::concepten {
namespace {

constexpr std::string_view soort = "/aanmeldingen";
constexpr std::int64_t dag_seconden = 24 * 60 * 60;

constexpr db::Sql select_een{
    "concept.een",
    "SELECT id, inhoud_z, gewijzigd, verloopt, versie FROM concept WHERE id = $1 AND medewerker = $2 AND "
    "soort = $3 AND verloopt > $4"};
constexpr db::Sql select_lijst{
    "concept.lijst",
    "SELECT id, inhoud_z, gewijzigd, verloopt, versie FROM concept WHERE medewerker = $1 AND soort = $2 "
    "AND verloopt > $3 ORDER BY gewijzigd DESC, id"};
constexpr db::Sql select_aantal{
    "concept.aantal", "SELECT count(*) FROM concept WHERE medewerker = $1 AND soort = $2 AND id <> $3"};
// A draft that is gone (its term, or thrown away) comes back with the text that somebody still had on his screen.
constexpr db::Sql upsert{"concept.bewaren",
                         "INSERT INTO concept (id, medewerker, soort, sleutel, inhoud_z, gewijzigd, "
                         "verloopt, versie) VALUES ($1, $2, $3, $1, $4, $5, $6, $7) ON "
                         "CONFLICT (id) DO UPDATE SET inhoud_z = excluded.inhoud_z, gewijzigd = "
                         "excluded.gewijzigd, verloopt = excluded.verloopt, versie = excluded.versie WHERE "
                         "concept.medewerker = excluded.medewerker AND concept.soort = excluded.soort AND "
                         "concept.versie = $8"};
constexpr db::Sql select_verstuurd{"concept.verstuurd",
                                   "SELECT dossier FROM aanmelding WHERE aanmelder = $1 AND id = $2"};
constexpr db::Sql insert_leeg{"concept.leeg",
                              "INSERT INTO concept (id, medewerker, soort, sleutel, inhoud_z, gewijzigd, "
                              "verloopt, versie) VALUES ($1, $2, $3, $1, $4, $5, $5, 0) ON "
                              "CONFLICT (id) DO NOTHING"};
constexpr db::Sql verwijder{"concept.weg",
                            "DELETE FROM concept WHERE id = $1 AND medewerker = $2 AND soort = $3"};

struct Inhoud {
    std::string formulier;  // as a form is sent: name=value&name=value
    static constexpr sleutels::Kolom kolom{"concept", "inhoud_z"};
    auto velden() { return std::tie(formulier); }
    auto velden() const { return std::tie(formulier); }
};

std::string sleutel_van(const toegang::Principal& wie) { return "concept:" + wie.medewerker.text(); }

std::string als_formulier(const web::Fields& velden) {
    std::string tekst;
    for (const auto& [naam, waarde] : velden.list()) {
        if (pagina::van_de_pagina(naam)) continue;  // what they say holds for one request
        if (!tekst.empty()) tekst += '&';
        tekst += web::percent_encode(naam) + '=' + web::percent_encode(waarde);
    }
    return tekst;
}

Concept lees_rij(kern::Kern& kern, const toegang::Principal& wie, const db::Row& row) {
    Concept gelezen;
    gelezen.id = row.get<Id>(0);
    const auto inhoud = kern.sealer.open_house<Inhoud>(sleutel_van(wie), gelezen.id, row.bytes(1));
    if (auto velden = web::parse_query(inhoud.formulier)) gelezen.velden = std::move(*velden);
    gelezen.gewijzigd = row.get<Instant>(2);
    gelezen.verloopt = row.get<Instant>(3);
    gelezen.versie = row.get<std::int64_t>(4);
    return gelezen;
}

}  // namespace

std::optional<Concept> lees(kern::Kern& kern, db::Reader& reader, const toegang::Principal& wie, Id id,
                            Instant nu) {
    for (db::Row row : reader.query(select_een, id, wie.medewerker, soort, nu))
        return lees_rij(kern, wie, row);
    return std::nullopt;
}

std::vector<Concept> lijst(kern::Kern& kern, db::Reader& reader, const toegang::Principal& wie, Instant nu) {
    std::vector<Concept> gevonden;
    for (db::Row row : reader.query(select_lijst, wie.medewerker, soort, nu))
        gevonden.push_back(lees_rij(kern, wie, row));
    return gevonden;
}

std::int64_t versie_van(const web::Fields& velden) {
    const std::string_view getypt = velden.get("versie");
    std::int64_t versie = 0;
    const auto [rest, fout] = std::from_chars(getypt.data(), getypt.data() + getypt.size(), versie);
    return fout == std::errc{} && rest == getypt.data() + getypt.size() && versie > 0 ? versie : 0;
}

Result<Bewaard> bewaar(kern::Call& call, const toegang::Grant<Indienen>& grant, Id id,
                       const web::Fields& velden, std::int64_t versie) {
    const std::int64_t dagen = partner::getal(call.reader, "aanmelding.concept_dagen", grant.vandaag());
    Bewaard gevolg{grant.nu().plus_seconds(dagen * dag_seconden), versie + 1, {}, {}};
    const std::string formulier = als_formulier(velden);
    const db::Bytes inhoud = call.kern.sealer.seal_house(sleutel_van(grant.wie()), id, Inhoud{formulier});
    const auto gedaan = kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Indienen>& vers) -> Result<logboek::Regel> {
            gevolg.botsing.reset();
            const auto& wie = vers.wie();
            if (tx.value<std::int64_t>(select_aantal, wie.medewerker, soort, id).value_or(0) >=
                rules::concepten)
                return refused("aanmelding.concepten",
                               "Je hebt al 20 concepten. Verstuur er een, of gooi er een weg.");
            gevolg.verstuurd = tx.value<kern::DossierId>(select_verstuurd, wie.medewerker, id);
            if (gevolg.verstuurd) return conflict("Deze aanmelding is al verstuurd.");
            if (tx.run(upsert, id, wie.medewerker, soort, inhoud, vers.nu(), gevolg.verloopt, versie + 1,
                       versie) != 0)
                return logboek::regel("aanmelding.concept");
            gevolg.botsing = lees(call.kern, tx, wie, id, Instant{});
            if (!gevolg.botsing) return not_found();
            return conflict("Dit concept is ook in een ander venster bewaard.");
        });
    if (gevolg.botsing && als_formulier(gevolg.botsing->velden) == formulier)
        return Bewaard{gevolg.botsing->verloopt, gevolg.botsing->versie, std::nullopt, std::nullopt};
    if (!gedaan && !gevolg.botsing && !gevolg.verstuurd) return tl::unexpected<Error>(gedaan.error());
    return gevolg;
}

Result<void> gooi_weg(kern::Call& call, const toegang::Grant<Indienen>& grant, Id id) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Indienen>& vers) -> Result<logboek::Regel> {
                            if (tx.run(verwijder, id, vers.wie().medewerker, soort) == 0) return not_found();
                            return logboek::regel("aanmelding.concept-weg");
                        });
}

std::optional<Concept> vat(kern::Kern& kern, db::Tx& tx, const toegang::GrantBasis& grant, Id id,
                           const web::Fields& velden, std::int64_t versie) {
    const auto& wie = grant.wie();
    // The row is made when it is not there: its key is what two that send the same form at once wait for.
    if (tx.run(insert_leeg, id, wie.medewerker, soort, db::Bytes{}, grant.nu()) != 0) return std::nullopt;
    auto nu = lees(kern, tx, wie, id, Instant{});
    if (!nu || nu->versie == versie || als_formulier(nu->velden) == als_formulier(velden))
        return std::nullopt;
    return nu;
}

void neem(db::Tx& tx, const toegang::GrantBasis& grant, Id id) {
    tx.run(verwijder, id, grant.wie().medewerker, soort);
}

}  // namespace aanmelding::concepten

namespace aanmelding {

Begin verzegel_begin(kern::Call& call, const toegang::Principal& wie, const web::Fields& velden) {
    const auto id = call.kern.random.id<kern::Item>();
    const std::int64_t dagen = partner::getal(call.reader, "aanmelding.concept_dagen", local_date(call.nu));
    return {id,
            call.kern.sealer.seal_house(concepten::sleutel_van(wie), id,
                                        concepten::Inhoud{concepten::als_formulier(velden)}),
            call.nu.plus_seconds(dagen * concepten::dag_seconden)};
}

bool bewaar_begin(db::Tx& tx, const toegang::GrantBasis& grant, const Begin& begin) {
    const auto wie = grant.wie().medewerker;
    if (tx.value<std::int64_t>(concepten::select_aantal, wie, concepten::soort, begin.id).value_or(0) >=
        rules::concepten)
        return false;
    tx.run(concepten::upsert, begin.id, wie, concepten::soort, begin.inhoud, grant.nu(), begin.verloopt, 1,
           0);
    return true;
}

}  // namespace aanmelding
