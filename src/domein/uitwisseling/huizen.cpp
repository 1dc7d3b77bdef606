#include "domein/uitwisseling/huizen.hpp"

namespace uitwisseling::huizen {
namespace {

using logboek::Regel;

constexpr db::Sql insert_huis{
    "ander_huis.insert",
    "INSERT INTO ander_huis (id, naam, gebied, zegel, teken, van, tot, voorgesteld_door) VALUES ($1, $2, $3, $4, $5, $6, $7, "
    "$8)"};
constexpr db::Sql update_huis{
    "ander_huis.update",
    "UPDATE ander_huis SET naam = $2, gebied = $3, van = $4, tot = $5, versie = versie + 1 WHERE id = $1 AND versie = $6"};
constexpr db::Sql update_bevestigd{
    "ander_huis.bevestigd",
    "UPDATE ander_huis SET bevestigd_door = $2, bevestigd = $3, versie = versie + 1 WHERE id = $1 AND versie = $4 AND "
    "bevestigd IS NULL"};

// Proposed anew, by who changed it.
constexpr db::Sql update_onbevestigd{
    "ander_huis.onbevestigd",
    "UPDATE ander_huis SET bevestigd_door = NULL, bevestigd = NULL, voorgesteld_door = $2 WHERE id = $1"};

constexpr std::string_view was_gewijzigd = "Iemand anders heeft dit huis intussen gewijzigd.";

tl::unexpected<Error> met(std::vector<FieldFault> fouten) {
    return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
}

Velden lees_velden(web::Input& input) {
    Velden velden;
    velden.naam = input.text("naam", {.label = "Naam", .max = naam_max});
    velden.gebied = input.text("gebied", {.label = "Gebied", .max = naam_max});
    velden.van = input.date("van", {.label = "Geldt vanaf"});
    velden.tot = input.date("tot", {.label = "Geldt tot en met"});
    return velden;
}

}  // namespace

Nieuw lees_nieuw(web::Input& input) {
    Nieuw nieuw{lees_velden(input), {}};
    nieuw.sleutel =
        input.text("sleutel", {.label = "Sleutelregel", .max = sleutel_max, .lines = web::Lines::many});
    return nieuw;
}

Wijziging lees_wijziging(web::Input& input) {
    Velden velden = lees_velden(input);
    return {std::move(velden), input.versie().value_or(0)};
}

Bevestiging lees_bevestiging(web::Input& input) {
    std::string getypt = input.text("controlegetal", {.label = "Controlegetal", .max = naam_max});
    return {std::move(getypt), input.versie().value_or(0)};
}

std::vector<FieldFault> fouten(const Velden& velden) {
    std::vector<FieldFault> gevonden;
    const auto fout = [&](std::string_view veld, std::string_view code, std::string_view zin) {
        gevonden.push_back({std::string(veld), std::string(code), std::string(zin)});
    };
    if (velden.naam.empty()) fout("naam", "required", "Vul de naam van het huis in.");
    if (velden.gebied.empty()) fout("gebied", "required", "Vul in voor welk gebied het huis er is.");
    if (!velden.van) fout("van", "required", "Vul in vanaf welke dag je met dit huis uitwisselt.");
    if (velden.van && velden.tot && *velden.tot < *velden.van)
        fout("tot", "before-start", "De laatste dag ligt niet voor de eerste.");
    return gevonden;
}

std::vector<FieldFault> fouten(const Nieuw& nieuw, const OpenSleutels& eigen) {
    auto gevonden = fouten(nieuw.velden);
    const auto sleutels = lees_sleutelregel(nieuw.sleutel);
    if (nieuw.sleutel.empty())
        gevonden.push_back({"sleutel", "required", "Plak de sleutelregel van het andere huis."});
    else if (!sleutels)
        gevonden.push_back({"sleutel", "invalid-key",
                            "Dit is geen hele sleutelregel. Kopieer hem opnieuw, van zvh1. tot het einde."});
    else if (*sleutels == eigen)
        gevonden.push_back({"sleutel", "own-key", "Dit is de sleutelregel van jullie eigen huis."});
    return gevonden;
}

std::optional<Refusal> bevestig_bezwaar(const partner::AnderHuis& huis, const toegang::Principal& wie) {
    if (huis.bevestigd) return Refusal{"huis-al-bevestigd", "Dit huis is al bevestigd.", ""};
    if (wie.feiten.soort != toegang::OrganisatieSoort::huis)
        return Refusal{"niet-van-het-huis", "Alleen iemand van het huis bevestigt dit.", ""};
    if (huis.voorgesteld_door == wie.medewerker)
        return Refusal{"tweede-persoon", "Jij stelde dit huis voor. Iemand anders bevestigt het.", ""};
    return std::nullopt;
}

bool vraagt_bevestiging(const partner::AnderHuis& nu, const Velden& nieuw) {
    const bool langer = nu.tot && (!nieuw.tot || *nieuw.tot > *nu.tot);
    return nu.naam != nieuw.naam || nu.gebied != nieuw.gebied || langer || nieuw.van.value() < nu.van;
}

Result<kern::AnderHuisId> maak(kern::Call& call, const toegang::Grant<HuizenWijzigen>& grant,
                               const Nieuw& nieuw) {
    if (auto gevonden = fouten(nieuw, open_sleutels(eigen_sleutels(call.kern.keys))); !gevonden.empty())
        return met(std::move(gevonden));
    const OpenSleutels sleutels = lees_sleutelregel(nieuw.sleutel).value();
    const auto id = call.kern.random.id<kern::AnderHuis>();
    TRY(kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<HuizenWijzigen>& vers) -> Result<Regel> {
            if (partner::ander_huis_van(tx, sleutels.teken))
                return invalid(
                    "sleutel", "taken",
                    "Er is al een huis met deze sleutel. Een huis dat terugkomt, heeft een nieuwe.");
            const Velden& v = nieuw.velden;
            tx.run(insert_huis, id, v.naam, v.gebied, sleutels.zegel, sleutels.teken, v.van.value(), v.tot,
                   vers.wie().medewerker);
            return logboek::regel("huis.voorstellen", id.text());
        }));
    return id;
}

Result<void> wijzig(kern::Call& call, const toegang::Grant<HuizenWijzigen>& grant, kern::AnderHuisId id,
                    const Wijziging& wijziging) {
    if (auto gevonden = fouten(wijziging.velden); !gevonden.empty()) return met(std::move(gevonden));
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<HuizenWijzigen>& vers) -> Result<Regel> {
            const auto nu = partner::ander_huis(tx, id);
            if (!nu) return not_found();
            const Velden& v = wijziging.velden;
            if (tx.run(update_huis, id, v.naam, v.gebied, v.van.value(), v.tot, wijziging.versie) == 0)
                return conflict(std::string(was_gewijzigd));
            if (vraagt_bevestiging(*nu, v)) tx.run(update_onbevestigd, id, vers.wie().medewerker);
            return logboek::regel("huis.wijzigen", id.text());
        });
}

Result<void> bevestig(kern::Call& call, const toegang::Grant<HuisBevestigen>& grant, kern::AnderHuisId id,
                      const Bevestiging& bevestiging) {
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<HuisBevestigen>& vers) -> Result<Regel> {
            const auto huis = partner::ander_huis(tx, id);
            if (!huis) return not_found();
            if (auto bezwaar = bevestig_bezwaar(*huis, vers.wie()))
                return tl::unexpected<Error>(std::move(*bezwaar));
            if (!is_controlegetal(bevestiging.controlegetal, {huis->zegel, huis->teken}))
                return invalid("controlegetal", "invalid",
                               "Dit getal past niet bij de sleutels. Bel opnieuw. Past het weer niet, "
                               "gebruik de sleutelregel dan niet.");
            if (tx.run(update_bevestigd, id, vers.wie().medewerker, vers.nu(), bevestiging.versie) == 0)
                return conflict(std::string(was_gewijzigd));
            return logboek::regel("huis.bevestigen", id.text());
        });
}

}  // namespace uitwisseling::huizen
