#include "domein/document/actions.hpp"

#include "domein/document/rules.hpp"
#include "domein/document/store.hpp"
#include "kern/bestand/keuring.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace document::actions {
namespace {

constexpr std::string_view veld = "bestand";
constexpr std::string_view was_gewijzigd =
    "Dit document is intussen gewijzigd, of was al vrijgegeven of ingetrokken.";

Result<void> past(db::Reader& reader, kern::DossierId dossier) {
    if (store::aantal(reader, dossier) >= rules::documenten_max)
        return refused("document.aantal", "Er staan al 200 documenten op deze casus. Meer kan niet.");
    return {};
}

Naam naam_van(const web::File& file) {
    const std::string naam = bestand::schone_naam(file.name, "document");
    return {naam, std::string(bestand::type_van(file.body, naam).value_or(""))};
}

// The chunks, each in a change of its own; `mag` may refuse.
template <toegang::Rechttype R, class Mag>
Result<store::VerzegeldeVersie> bewaar_bytes(kern::Call& call, const toegang::Grant<R>& grant,
                                             const Naam& naam, std::string_view bytes, Mag&& mag) {
    const crypto::Key sleutel = crypto::Key::random(call.kern.random);
    const IdBytes id = call.kern.random.id<Versie>();
    const bestand::Maat maat =
        TRY(bestand::bewaar(call, grant, store::plaats, id, sleutel, bytes, "document.deel", mag));
    return store::verzegel_versie(call.kern, grant.dossier(), id, naam, sleutel, maat);
}

template <toegang::Rechttype R>
Result<void> leg_vast(kern::Call& call, const toegang::Grant<R>& grant, const Nieuw& nieuw, const Naam& naam,
                      std::string_view bytes, kern::ItemId id, std::string_view actie) {
    if (toegang::al_gemaakt(call.reader, grant, id)) return {};
    const auto versie =
        TRY(bewaar_bytes(call, grant, naam, bytes,
                         [](db::Tx& tx, const toegang::Grant<R>& vers) { return past(tx, vers.dossier()); }));
    const store::Verzegeld verzegeld = store::verzegel(call.kern, grant.dossier(), nieuw, id);
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<R>& vers) -> Result<logboek::Regel> {
                            if (toegang::al_gemaakt(tx, vers, id))
                                return logboek::regel(actie, vers.dossier(), "dubbel");
                            TRY(past(tx, vers.dossier()));
                            store::bewaar(tx, vers, nieuw, verzegeld, versie);
                            return logboek::regel(actie, vers.dossier());
                        });
}

// A fault of one file out of more says which.
void noem_bestand(std::vector<FieldFault>& fouten, const web::File& file, bool een_van_meer) {
    if (!een_van_meer) return;
    for (auto& fout : fouten)
        fout.sentence = "“" + bestand::schone_naam(file.name, "document") + "”: " + fout.sentence;
}

// Judges every file; faults are gathered, anything else ends it.
Result<void> keur_alle(kern::Call& call, const toegang::Grant<Toevoegen>& grant,
                       std::span<const Bestand> bestanden, std::vector<FieldFault>& fouten) {
    for (const Bestand& een : bestanden) {
        const auto goed = bestand::keur(call, grant, veld, *een.file);
        if (goed) continue;
        const auto* gevonden = std::get_if<InvalidInput>(&goed.error());
        if (gevonden == nullptr) return goed;
        auto deze = gevonden->faults;
        noem_bestand(deze, *een.file, bestanden.size() > 1);
        fouten.insert(fouten.end(), deze.begin(), deze.end());
    }
    return {};
}

}  // namespace

Result<void> voeg_toe(kern::Call& call, const toegang::Grant<Toevoegen>& grant, const Nieuw& nieuw,
                      std::span<const Bestand> bestanden) {
    std::vector<FieldFault> fouten;
    if (bestanden.empty()) fouten.push_back({std::string(veld), "required", "Kies eerst een bestand."});
    if (bestanden.size() > rules::bestanden_max)
        fouten.push_back({std::string(veld), "too-many", "Kies hoogstens 20 bestanden tegelijk."});
    else
        TRY(keur_alle(call, grant, bestanden, fouten));
    for (auto& fout : rules::fouten(nieuw, grant.vandaag())) fouten.push_back(std::move(fout));
    if (!fouten.empty()) return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    for (const Bestand& een : bestanden) {
        const Naam naam = naam_van(*een.file);
        Nieuw dit = nieuw;
        dit.titel = rules::titel(nieuw.titel, naam.naam, bestanden.size() > 1);
        TRY(leg_vast(call, grant, dit, naam, een.file->body, een.id, "document.toevoegen"));
    }
    return {};
}

Result<void> bewaar_gemaakt(kern::Call& call, const toegang::Grant<BriefMaken>& grant, const Nieuw& nieuw,
                            const Naam& naam, std::string_view bytes, kern::ItemId id) {
    return leg_vast(call, grant, nieuw, naam, bytes, id, "brief.maken");
}

Result<void> vervang(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const web::File& file,
                     std::int64_t versie) {
    TRY(bestand::keur(call, grant, veld, file));
    const auto nieuwe =
        TRY(bewaar_bytes(call, grant, naam_van(file), file.body,
                         [](db::Tx&, const toegang::Grant<Wijzigen>&) -> Result<void> { return {}; }));
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
                            if (!store::vervang(tx, vers, nieuwe, versie))
                                return conflict(std::string(was_gewijzigd));
                            return logboek::regel("document.vervangen", vers.dossier());
                        });
}

Result<void> geef_vrij(kern::Call& call, const toegang::Grant<Wijzigen>& grant, std::int64_t versie) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
                            if (!store::geef_vrij(tx, vers, versie))
                                return conflict(std::string(was_gewijzigd));
                            return logboek::regel("document.vrijgeven", vers.dossier());
                        });
}

Result<void> trek_in(kern::Call& call, const toegang::Grant<Wijzigen>& grant, std::int64_t versie) {
    return kern::change(call, grant,
                        [&](db::Tx& tx, const toegang::Grant<Wijzigen>& vers) -> Result<logboek::Regel> {
                            if (!store::trek_in(tx, vers, versie))
                                return conflict(std::string(was_gewijzigd));
                            return logboek::regel("document.intrekken", vers.dossier());
                        });
}

}  // namespace document::actions
