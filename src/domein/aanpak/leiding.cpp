// Rules, forms and acts of who leads and of the hand-over.
#include "domein/aanpak/leiding.hpp"

#include <algorithm>

#include "kern/toegang/eenmaal.hpp"

namespace aanpak {
namespace rules {
namespace {

bool is_bekend(std::span<const Organisatie> lijst, const kern::OrganisatieId& wie) {
    return std::ranges::any_of(lijst, [&](const Organisatie& een) { return een.id == wie; });
}

}  // namespace

std::vector<FieldFault> fouten(const NieuweAfspraak& nieuw, std::span<const Organisatie> kiesbaar,
                               Date gemeld, Date vandaag) {
    std::vector<FieldFault> fouten;
    const bool kent = nieuw.leider && is_bekend(kiesbaar, *nieuw.leider);
    if (!kent) fouten.push_back({"leider", "required", "Kies een organisatie die nu meedoet."});
    const bool allen =
        std::ranges::all_of(nieuw.partijen, [&](const auto& wie) { return is_bekend(kiesbaar, wie); });
    if (nieuw.partijen.size() < 2 || !allen)
        fouten.push_back({"partijen", "required", "Kies de organisaties die dit afspraken, minstens twee."});
    else if (kent && std::ranges::find(nieuw.partijen, *nieuw.leider) == nieuw.partijen.end())
        fouten.push_back({"partijen", "leader", "Wie leidt, spreekt dit ook zelf af."});
    if (!nieuw.sinds)
        fouten.push_back({"sinds", "required", "Vul in sinds wanneer."});
    else if (*nieuw.sinds > vandaag || *nieuw.sinds < gemeld)
        fouten.push_back({"sinds", "range", "Kies een dag vanaf de aanmelding, en niet na vandaag."});
    if (!nieuw.herzien_op)
        fouten.push_back({"herzienOp", "required", "Vul in wanneer jullie opnieuw kijken."});
    else if (*nieuw.herzien_op <= vandaag || *nieuw.herzien_op > vandaag.plus_days(afspraak_dagen_max))
        fouten.push_back({"herzienOp", "range", "Kies een dag na vandaag, binnen een jaar."});
    if (nieuw.tekst.empty())
        fouten.push_back({"afspraak", "required", "Schrijf in een paar zinnen wat is afgesproken."});
    return fouten;
}

std::string_view code(OverdrachtStaat staat) {
    switch (staat) {
        case OverdrachtStaat::aangeboden: return "aangeboden";
        case OverdrachtStaat::aangenomen: return "aangenomen";
        case OverdrachtStaat::geweigerd: break;
    }
    return "geweigerd";
}

std::string_view naam(OverdrachtStaat staat) {
    return staat == OverdrachtStaat::aangeboden ? "wacht op antwoord" : code(staat);
}

std::vector<FieldFault> fouten(const NieuweOverdracht& nieuw, std::span<const Organisatie> kiesbaar,
                               Date gemeld, Date vandaag) {
    std::vector<FieldFault> fouten;
    if (!nieuw.aan || !is_bekend(kiesbaar, *nieuw.aan))
        fouten.push_back({"aan", "required", "Kies de politie, het OM of de burgemeester."});
    if (!nieuw.op)
        fouten.push_back({"op", "required", "Vul in wanneer je dit meldde."});
    else if (*nieuw.op > vandaag || *nieuw.op < gemeld)
        fouten.push_back({"op", "range", "Kies een dag vanaf de aanmelding, en niet na vandaag."});
    return fouten;
}

std::vector<FieldFault> fouten(const OverdrachtAntwoord& antwoord, Date aangeboden, Date vandaag) {
    std::vector<FieldFault> fouten;
    if (!antwoord.op)
        fouten.push_back({"op", "required", "Vul in wanneer het antwoord kwam."});
    else if (*antwoord.op > vandaag || *antwoord.op < aangeboden)
        fouten.push_back({"op", "range", "Kies een dag vanaf de melding, en niet na vandaag."});
    if (antwoord.van.empty()) fouten.push_back({"van", "required", "Vul in wie dit antwoord gaf."});
    return fouten;
}

std::optional<Refusal> mag_aanbieden(std::span<const Overdracht> eerder) {
    for (const Overdracht& een : eerder)
        if (een.staat == OverdrachtStaat::aangeboden)
            return Refusal{"radicalisering.ligt-al", "Er ligt al een overdracht die op antwoord wacht.", ""};
    return std::nullopt;
}

std::optional<Refusal> mag_antwoorden(OverdrachtStaat staat) {
    if (staat == OverdrachtStaat::aangeboden) return std::nullopt;
    return Refusal{"radicalisering.al-beantwoord", "Op deze overdracht is al geantwoord.", ""};
}

}  // namespace rules

NieuweAfspraak lees_afspraak(web::Input& input) {
    NieuweAfspraak nieuw;
    nieuw.leider = input.id<kern::Organisatie>("leider", {.label = "Wie leidt"});
    for (web::Input& regel : input.list("partijen", {.label = "Wie spraken dit af", .max = 60}))
        if (const auto id = regel.id<kern::Organisatie>("id", {.label = "Organisatie"}))
            nieuw.partijen.push_back(*id);
    nieuw.sinds = input.date("sinds", {.label = "Sinds"});
    nieuw.herzien_op = input.date("herzienOp", {.label = "Opnieuw bekijken"});
    nieuw.tekst =
        input.text("afspraak", {.label = "Afspraak", .max = rules::afspraak_max, .lines = web::Lines::many});
    return nieuw;
}

NieuweOverdracht lees_overdracht(web::Input& input) {
    NieuweOverdracht nieuw;
    nieuw.aan = input.id<kern::Organisatie>("aan", {.label = "Aan wie"});
    nieuw.op = input.date("op", {.label = "Gemeld op"});
    return nieuw;
}

OverdrachtAntwoord lees_overdracht_antwoord(web::Input& input) {
    static constexpr std::pair<std::string_view, bool> antwoorden[] = {{"aangenomen", true},
                                                                       {"geweigerd", false}};
    OverdrachtAntwoord antwoord;
    antwoord.aangenomen =
        input.choice("antwoord", antwoorden, {.label = "Antwoord", .required = true}).value_or(false);
    antwoord.op = input.date("op", {.label = "Beantwoord op"});
    antwoord.van = input.text("van", {.label = "Wie gaf dit antwoord", .max = 200});
    antwoord.versie = input.versie().value_or(0);
    return antwoord;
}

namespace actions {
namespace {

tl::unexpected<Error> nee(Refusal&& bezwaar) { return tl::unexpected<Error>(std::move(bezwaar)); }
tl::unexpected<Error> fout(std::vector<FieldFault>&& fouten) {
    return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
}

}  // namespace

Result<void> spreek_af(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const NieuweAfspraak& nieuw,
                       kern::ItemId id) {
    const db::Bytes tekst = call.kern.sealer.seal(grant.dossier(), id, Afspraaktekst{nieuw.tekst});
    const IdBytes volg = call.kern.random.id<struct Volg>();
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
            if (toegang::al_gemaakt(tx, vers, id))
                return logboek::regel("regieafspraak.maken", vers.dossier(), "dubbel");
            const auto kiesbaar = store::deelnemend(tx, vers);
            auto fouten = rules::fouten(nieuw, kiesbaar, store::gemeld(tx, vers), vers.vandaag());
            if (!fouten.empty()) return fout(std::move(fouten));
            const auto leider = std::ranges::find(kiesbaar, *nieuw.leider, &Organisatie::id);
            store::bewaar(tx, vers, nieuw, id, tekst, leider->naam, volg);
            return logboek::regel("regieafspraak.maken", vers.dossier());
        });
}

Result<void> stop_afspraak(kern::Call& call, const toegang::Grant<Wijzigen>& grant, std::int64_t versie) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
                            if (!store::stop_afspraak(tx, vers, versie))
                                return conflict("Deze afspraak is intussen gewijzigd, of was al gestopt.");
                            return logboek::regel("regieafspraak.stoppen", vers.dossier());
                        });
}

Result<void> bied_aan(kern::Call& call, const toegang::Grant<Overdragen>& grant,
                      const NieuweOverdracht& nieuw, kern::ItemId id) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Overdragen>& vers) -> Result<logboek::Regel> {
                            if (toegang::al_gemaakt(tx, vers, id))
                                return logboek::regel("radicalisering.overdragen", vers.dossier(), "dubbel");
                            auto fouten = rules::fouten(nieuw, store::ontvangers(tx, vers.vandaag()),
                                                        store::gemeld(tx, vers), vers.vandaag());
                            if (!fouten.empty()) return fout(std::move(fouten));
                            if (auto bezwaar = rules::mag_aanbieden(store::overdrachten(tx, vers)))
                                return nee(std::move(*bezwaar));
                            store::bied_aan(tx, vers, nieuw, id);
                            return logboek::regel("radicalisering.overdragen", vers.dossier());
                        });
}

Result<void> beantwoord(kern::Call& call, const toegang::Grant<Overdragen>& grant,
                        const OverdrachtAntwoord& antwoord) {
    const db::Bytes van = call.kern.sealer.seal(grant.dossier(), grant.item(), AntwoordVan{antwoord.van});
    const IdBytes volg = call.kern.random.id<struct Volg>();
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Overdragen>& vers) -> Result<logboek::Regel> {
            const auto alle = store::overdrachten(tx, vers);
            const auto nu =
                std::ranges::find_if(alle, [&](const Overdracht& een) { return een.item.id == vers.item(); });
            if (nu == alle.end()) return not_found();
            if (auto bezwaar = rules::mag_antwoorden(nu->staat)) return nee(std::move(*bezwaar));
            if (auto fouten = rules::fouten(antwoord, nu->aangeboden, vers.vandaag()); !fouten.empty())
                return fout(std::move(fouten));
            if (!store::beantwoord(tx, vers, antwoord, van, volg))
                return conflict("Deze overdracht is intussen gewijzigd.");
            return logboek::regel(
                antwoord.aangenomen ? "radicalisering.aangenomen" : "radicalisering.geweigerd",
                vers.dossier());
        });
}

}  // namespace actions
}  // namespace aanpak
