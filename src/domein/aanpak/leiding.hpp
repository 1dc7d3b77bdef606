// Who leads when several know a family: Veilig Thuis, MDA++, the meldpunt, the house. And the hand-over of a suspicion of
// radicalisation, after which this register is left alone.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "domein/aanpak/model.hpp"
#include "domein/aanpak/rights.hpp"
#include "kern/toegang/kern.hpp"
#include "platform/web/input.hpp"

namespace aanpak {

struct Afspraaktekst {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"regieafspraak", "afspraak_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};
struct Afspraak {
    toegang::ItemRij item;
    std::string leider;
    Date sinds;
    Date herzien_op;
    std::optional<Date> tot;
    toegang::Gezien<Afspraaktekst> tekst;
    std::vector<std::string> partijen = {};
    bool loopt() const { return !tot; }
};
struct NieuweAfspraak {
    std::optional<kern::OrganisatieId> leider;
    std::vector<kern::OrganisatieId> partijen;
    std::optional<Date> sinds;
    std::optional<Date> herzien_op;
    std::string tekst;
};

// Who said, where it went, that it was taken on or not. Of the house alone.
struct AntwoordVan {
    std::string naam;
    static constexpr sleutels::Kolom kolom{"radicalisering", "antwoord_van_z"};
    auto velden() { return std::tie(naam); }
    auto velden() const { return std::tie(naam); }
};
enum class OverdrachtStaat : std::uint8_t { aangeboden = 1, aangenomen = 2, geweigerd = 3 };
struct Overdracht {
    toegang::ItemRij item;
    std::string aan;
    Date aangeboden;
    OverdrachtStaat staat = OverdrachtStaat::aangeboden;
    std::optional<Date> beantwoord;
    std::optional<toegang::Gezien<AntwoordVan>> van;
};
struct NieuweOverdracht {
    std::optional<kern::OrganisatieId> aan;
    std::optional<Date> op;
};
struct OverdrachtAntwoord {
    bool aangenomen = false;
    std::optional<Date> op;
    std::string van;
    std::int64_t versie = 0;
};

namespace rules {

inline constexpr std::size_t afspraak_max = 1'000;
inline constexpr int afspraak_dagen_max = 366;

// `kiesbaar`: organisations that take part, the house too. At least two agree, and who leads is one of them.
std::vector<FieldFault> fouten(const NieuweAfspraak& nieuw, std::span<const Organisatie> kiesbaar,
                               Date gemeld, Date vandaag);

std::string_view code(OverdrachtStaat staat);
std::string_view naam(OverdrachtStaat staat);
// `kiesbaar`: police, OM and mayor (Wgs 2.31(13)).
std::vector<FieldFault> fouten(const NieuweOverdracht& nieuw, std::span<const Organisatie> kiesbaar,
                               Date gemeld, Date vandaag);
std::vector<FieldFault> fouten(const OverdrachtAntwoord& antwoord, Date aangeboden, Date vandaag);
// `radicalisering.ligt-al`: one that is offered waits for its answer.
std::optional<Refusal> mag_aanbieden(std::span<const Overdracht> eerder);
// `radicalisering.al-beantwoord`: an answer is given once, and a no undoes nothing.
std::optional<Refusal> mag_antwoorden(OverdrachtStaat staat);

}  // namespace rules

namespace store {

std::vector<Afspraak> afspraken(db::Reader& reader,
                                const toegang::GrantBasis& grant);  // the running one first
std::vector<Organisatie> deelnemend(db::Reader& reader, const toegang::GrantBasis& grant);
Date gemeld(db::Reader& reader, const toegang::GrantBasis& grant);
std::string kenmerk(db::Reader& reader, const toegang::GrantBasis& grant);
void bewaar(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const NieuweAfspraak& nieuw, kern::ItemId id,
            const db::Bytes& tekst, const std::string& leider, const IdBytes& volg);
// False: it changed since `versie`, or is over.
bool stop_afspraak(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, std::int64_t versie);

std::vector<Overdracht> overdrachten(db::Reader& reader, const toegang::GrantBasis& grant);  // newest first
std::vector<Organisatie> ontvangers(db::Reader& reader, Date vandaag);
void bied_aan(db::Tx& tx, const toegang::Grant<Overdragen>& grant, const NieuweOverdracht& nieuw,
              kern::ItemId id);
// Taken on: from now the dossier is frozen and nobody works on it here (Wgs 2.31(13)). A no changes nothing else.
bool beantwoord(db::Tx& tx, const toegang::Grant<Overdragen>& grant, const OverdrachtAntwoord& antwoord,
                const db::Bytes& van, const IdBytes& volg);

}  // namespace store

NieuweAfspraak lees_afspraak(web::Input& input);
NieuweOverdracht lees_overdracht(web::Input& input);
OverdrachtAntwoord lees_overdracht_antwoord(web::Input& input);

namespace actions {

Result<void> spreek_af(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const NieuweAfspraak& nieuw,
                       kern::ItemId id);
Result<void> stop_afspraak(kern::Call& call, const toegang::Grant<Wijzigen>& grant, std::int64_t versie);
Result<void> bied_aan(kern::Call& call, const toegang::Grant<Overdragen>& grant,
                      const NieuweOverdracht& nieuw, kern::ItemId id);
Result<void> beantwoord(kern::Call& call, const toegang::Grant<Overdragen>& grant,
                        const OverdrachtAntwoord& antwoord);

}  // namespace actions

namespace view {

struct Leiding {
    const toegang::GrantBasis& grant;
    const betrokkene::DossierKop& dossier;
    std::span<const Afspraak> afspraken;
    std::span<const Organisatie> kiesbaar;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};
struct Radicalisering {
    const toegang::GrantBasis& grant;
    std::string_view kenmerk;
    std::span<const Overdracht> overdrachten;
    std::span<const Organisatie> ontvangers;
    const web::Input& input;
    html::Fragment melding = {};
    void operator()(html::Out& out) const;
};

}  // namespace view
}  // namespace aanpak
