// The lists over dossiers: what is late, what waits, what changed, what comes.
#include <algorithm>

#include "domein/uitvraag/uitvraag.hpp"
#include "domein/werk/rules.hpp"
#include "domein/werk/sql.hpp"
#include "domein/werk/store.hpp"

namespace werk::store {
namespace {

constexpr int gewijzigd_dagen = 90;  // a change nobody looked at for so long is no news any more

constexpr toegang::ScopedSql select_contact{
    "werk.contact",
    "SELECT " REF_KOLOMMEN ", d.spoed, d.ingediend FROM" SCOPE_DOSSIERS
    " LEFT JOIN aanmelding am ON am.dossier = d.id WHERE" SCOPE_VAN_MIJ
    " AND dn.stapel = 1 AND dn.rol = 2 AND (dn.doelen & $5) <> 0 AND d.fase IN (1, 2) AND d.eerste_contact IS NULL AND "
    "(am.toegewezen IS NULL OR am.toegewezen = $1) ORDER BY d.spoed DESC, d.ingediend, d.id LIMIT $6"};
// A decision waits for my organisation when it is public ($5), judges the report or takes part, and did not answer yet;
// for the house: what I prepared or have the regie of.
constexpr toegang::ScopedSql select_besluiten{
    "werk.besluiten",
    "SELECT " REF_KOLOMMEN
    ", b.soort, b.nodig, b.voorbereid_op, (SELECT count(*) FROM besluit_bevestiging bb WHERE bb.dossier = "
    "b.dossier AND bb.besluit = b.id AND bb.antwoord = 1), d.spoed FROM" SCOPE_DOSSIERS
    " JOIN besluit b ON b.dossier = d.id AND b.staat = 1 WHERE" SCOPE_VAN_MIJ
    " AND ((b.soort <= 3 AND d.fase IN (1, 2)) OR (b.soort >= 4 AND d.fase IN (3, 4, 5))) AND ((dn.rol = 2 AND "
    "(b.voorbereid_door = $1 OR d.procesregisseur = $1)) OR ($5 = 1 AND ((dn.rol = 3 AND b.soort <= 3) OR (dn.rol IN (4, 5) AND "
    "b.soort >= 4)) AND NOT EXISTS (SELECT 1 FROM besluit_bevestiging bv WHERE bv.dossier = b.dossier AND bv.besluit = b.id AND "
    "bv.organisatie = $2))) ORDER BY b.voorbereid_op, b.dossier, b.id LIMIT $6"};
// Each worklist in the order of its index, so that the newest are found without reading the rest.
#define GEWIJZIGD_OP(stapel)                                                                          \
    "SELECT * FROM (SELECT " REF_KOLOMMEN ", dn.gewijzigd FROM" SCOPE_DOSSIERS " WHERE" SCOPE_VAN_MIJ \
    " AND dn.stapel = " stapel " AND dn.gewijzigd > dn.gezien AND dn.gewijzigd > $5" IN_BEELD         \
    " ORDER BY dn.gewijzigd DESC, dn.dossier LIMIT $6) AS stapel_" stapel
constexpr toegang::ScopedSql select_gewijzigd{"werk.gewijzigd",
                                              GEWIJZIGD_OP("1") " UNION ALL " GEWIJZIGD_OP("2")};
constexpr toegang::ScopedSql select_aanmeldingen{
    "werk.aanmeldingen",
    "SELECT " REF_KOLOMMEN ", d.ingediend FROM" SCOPE_DOSSIERS
    " JOIN aanmelding am ON am.dossier = d.id WHERE" SCOPE_VAN_MIJ
    " AND dn.rol = 1 AND am.aanmelder = $1" IN_BEELD " ORDER BY d.ingediend DESC, d.id LIMIT $5"};

// Late steps of the casussen of the procesregisseur, and of those that have none yet.
constexpr toegang::ScopedSql select_stappen{
    "werk.stappen",
    "SELECT " REF_KOLOMMEN ", s.naam, s.klaar_voor FROM" SCOPE_DOSSIERS
    " JOIN tijdpad_stap s ON s.dossier = d.id AND s.staat = 1 AND s.klaar_voor < $3 WHERE" SCOPE_VAN_MIJ
    " AND dn.rol = 2 AND d.fase IN (3, 4, 5) AND (d.procesregisseur = $1 OR d.procesregisseur IS NULL) ORDER BY "
    "s.klaar_voor, s.dossier, s.id LIMIT $5"};

Lijst* lijst_van(Werk& werk, rules::Vak vak) {
    switch (vak) {
        case rules::Vak::te_laat: return &werk.te_laat;
        case rules::Vak::wacht: return &werk.wacht;
        case rules::Vak::komt: return &werk.komt;
        case rules::Vak::geen: break;
    }
    return nullptr;
}

// With whom an action lies: with me, or with an organisation.
struct BijWie {
    const toegang::ScopeBasis& scope;
    std::string code(const plan::ActieKop& kop) const {
        return kop.eigenaar.medewerker == scope.wie().medewerker ? std::string(rules::bij_mij)
                                                                 : kop.eigenaar.organisatie.text();
    }
    void tel(std::vector<Bij>& lijst, const plan::ActieKop& kop) const {
        std::string wie = code(kop);
        auto gevonden =
            std::find_if(lijst.begin(), lijst.end(), [&](const Bij& een) { return een.code == wie; });
        if (gevonden == lijst.end())
            gevonden = lijst.insert(lijst.end(), {std::move(wie), kop.eigenaar.organisatie_naam, 0});
        ++gevonden->aantal;
    }
};

// Actions come by deadline; the first of each list are opened, the others counted.
template <class Plaats>
void lees_acties(db::Reader& reader, const toegang::ScopeBasis& scope, Werk& werk, plan::Welke welke,
                 const Plaats& plaats) {
    const int weken = werk.instellingen.weken_stil;
    const auto plek = [&](const plan::ActieKop& kop) {
        return plaats(kop, plan::rules::signaal(kop, scope.vandaag(), weken), scope.vandaag());
    };
    const BijWie bij{scope};
    auto regels = plan::acties(reader, scope, welke, weken, [&](const plan::ActieKop& kop) {
        Lijst* lijst = lijst_van(werk, plek(kop).vak);
        if (lijst == nullptr) return false;
        bij.tel(werk.bij, kop);
        return (werk.gekozen.empty() || bij.code(kop) == werk.gekozen) && lijst->totaal++ < rijen_max;
    });
    for (plan::ActieRegel& regel : regels) {
        const rules::Plek gevonden = plek(regel.kop);
        auto& rijen = lijst_van(werk, gevonden.vak)->rijen;
        rijen.push_back(
            {gevonden.waarom,
             {regel.dossier, std::move(regel.kenmerk), regel.fase, regel.rol, std::move(regel.titel)},
             regel.kop.item.id,
             std::move(regel.tekst),
             regel.kop.eigenaar.organisatie_naam,
             regel.kop.eigenaar.naam,
             regel.kop.termijn,
             plan::rules::signaal(regel.kop, scope.vandaag(), weken)});
    }
}

// Room for one more on the page? What is not shown is counted and stays sealed.
bool past_nog(Lijst& lijst) { return lijst.totaal++ < rijen_max; }

void lees_contact(db::Reader& reader, const toegang::ScopeBasis& scope, Werk& werk) {
    constexpr int c = ref_kolommen;
    // A token carries one purpose, and that must be the one a first contact is for: another purpose that the dossier also
    // has is not enough.
    constexpr toegang::Doelen weging{toegang::Doel::triage};
    const toegang::Doelen doelen =
        scope.wie().feiten.doel_vast ? weging & toegang::Doelen{scope.doel()} : weging;
    for (db::Row row : scope.query(reader, select_contact, doelen.mask(), gelezen_max)) {
        const auto contact = rules::eerste_contact(row.get<Instant>(c + 1), scope.vandaag(),
                                                   werk.instellingen.contact_werkdagen);
        if (!contact.laat) {
            if (static_cast<long long>(werk.contact.size()) < rijen_max)
                werk.contact.push_back({lees_ref(scope, row), contact.dag});
            continue;
        }
        if (!past_nog(werk.te_laat)) continue;
        Taak taak{Waarom::eerste_contact, lees_ref(scope, row)};
        taak.termijn = contact.klaar_op;
        taak.spoed = row.get<bool>(c);
        auto tijdig = ::termijn::tijdigheid(contact.klaar_op, scope.vandaag());
        taak.signaal = {tijdig.stand, std::move(tijdig.tekst), 0};
        werk.te_laat.rijen.push_back(std::move(taak));
    }
}

void lees_besluiten(db::Reader& reader, const toegang::ScopeBasis& scope, Werk& werk) {
    constexpr int c = ref_kolommen;
    const toegang::PersoonFeiten& persoon = scope.wie().feiten;
    const bool beslist = toegang::is_publiek(persoon.soort) &&
                         persoon.rollen.any_of({toegang::Rol::deelnemer, toegang::Rol::bevoegd_gezag});
    for (db::Row row : scope.query(reader, select_besluiten, beslist, gelezen_max)) {
        if (!past_nog(werk.wacht)) continue;
        Taak taak{Waarom::besluit_bevestigen, lees_ref(scope, row)};
        taak.bij = rules::besluit_naam(row.get<int>(c));
        taak.spoed = row.get<bool>(c + 4);
        if (taak.dossier.rol == toegang::DeelnameRol::huis) {
            taak.waarom = Waarom::besluit_wacht;
            taak.bij_wie = std::to_string(row.get<std::int64_t>(c + 3)) + " van " +
                           std::to_string(row.get<std::int64_t>(c + 1)) + " bevestigd";
        }
        werk.wacht.rijen.push_back(std::move(taak));
    }
}

// A question to my organisation waits with anybody of it who is named in the dossier.
void lees_uitvragen(db::Reader& reader, const toegang::ScopeBasis& scope, Werk& werk) {
    const auto lijst = [&](Date klaar_op) -> Lijst& {
        return klaar_op < scope.vandaag() ? werk.te_laat : werk.wacht;
    };
    auto vragen =
        uitvraag::open_vragen(reader, scope, [&](Date klaar_op) { return past_nog(lijst(klaar_op)); });
    for (uitvraag::OpenVraag& vraag : vragen) {
        Taak taak{Waarom::uitvraag,
                  {vraag.dossier, std::move(vraag.kenmerk), vraag.fase, vraag.rol, std::move(vraag.titel)}};
        taak.item = vraag.item;
        taak.termijn = vraag.klaar_op;
        auto tijdig = ::termijn::tijdigheid(vraag.klaar_op, scope.vandaag());
        taak.signaal = {tijdig.stand, std::move(tijdig.tekst), 0};
        lijst(vraag.klaar_op).rijen.push_back(std::move(taak));
    }
}

Waarom waarom_van(afsluiting::PuntSoort soort) {
    switch (soort) {
        case afsluiting::PuntSoort::overdracht: return Waarom::overdracht;
        case afsluiting::PuntSoort::nazorg: return Waarom::nazorg;
        case afsluiting::PuntSoort::evaluatie: break;
    }
    return Waarom::evaluatie;
}

// What a rounding off asks of my organisation: late, waiting, or with its day still to come.
void lees_afronding(db::Reader& reader, const toegang::ScopeBasis& scope, Werk& werk) {
    for (auto& punt : afsluiting::wacht_op_mij(reader, scope, gelezen_max)) {
        const bool komt = punt.termijn && *punt.termijn >= scope.vandaag();
        const bool laat = punt.termijn && *punt.termijn < scope.vandaag();
        Lijst& lijst = laat ? werk.te_laat : komt ? werk.komt : werk.wacht;
        if (!past_nog(lijst)) continue;
        Taak taak{waarom_van(punt.soort),
                  {punt.dossier, std::move(punt.kenmerk), punt.fase, punt.rol, std::move(punt.titel)}};
        taak.item = punt.item;
        taak.termijn = punt.termijn;
        if (punt.termijn) {
            auto tijdig = ::termijn::tijdigheid(*punt.termijn, scope.vandaag());
            taak.signaal = {tijdig.stand, std::move(tijdig.tekst), 0};
        }
        lijst.rijen.push_back(std::move(taak));
    }
}

void lees_stappen(db::Reader& reader, const toegang::ScopeBasis& scope, Werk& werk) {
    constexpr int c = ref_kolommen;
    for (db::Row row : scope.query(reader, select_stappen, gelezen_max)) {
        if (!past_nog(werk.te_laat)) continue;
        Taak taak{Waarom::stap, lees_ref(scope, row)};
        taak.bij_wie = row.text(c);
        taak.termijn = row.get<Date>(c + 1);
        auto tijdig = ::termijn::tijdigheid(*taak.termijn, scope.vandaag());
        taak.signaal = {tijdig.stand, std::move(tijdig.tekst), 0};
        werk.te_laat.rijen.push_back(std::move(taak));
    }
}

void lees_gewijzigd(db::Reader& reader, const toegang::ScopeBasis& scope, Werk& werk) {
    struct Rij {
        kern::DossierId id;
        std::string kenmerk;
        toegang::Fase fase;
        toegang::DeelnameRol rol;
        db::Bytes titel;
        Instant wanneer;
    };
    std::vector<Rij> rijen;
    const Instant sinds = start_of_day(scope.vandaag().plus_days(-gewijzigd_dagen));
    for (db::Row row : scope.query(reader, select_gewijzigd, sinds, gelezen_max)) {
        const db::BytesView titel = row.bytes(4);
        rijen.push_back({row.get<kern::DossierId>(0), std::string(row.text(1)), row.get<toegang::Fase>(2),
                         row.get<toegang::DeelnameRol>(3), db::Bytes(titel.begin(), titel.end()),
                         row.get<Instant>(ref_kolommen)});
    }
    std::stable_sort(rijen.begin(), rijen.end(),
                     [](const Rij& een, const Rij& ander) { return een.wanneer > ander.wanneer; });
    werk.gewijzigd_totaal = static_cast<long long>(rijen.size());
    if (werk.gewijzigd_totaal > rijen_max) rijen.resize(static_cast<std::size_t>(rijen_max));
    // Only what stands on the page is opened, for what is opened goes into the log.
    for (Rij& rij : rijen)
        werk.gewijzigd.push_back(
            {{rij.id, std::move(rij.kenmerk), rij.fase, rij.rol,
              scope.toon_dossier<betrokkene::Titel>(rij.id, rij.id, rij.titel, {toegang::Klasse::k2})},
             rij.wanneer});
}

void lees_aanmeldingen(db::Reader& reader, const toegang::ScopeBasis& scope, Werk& werk) {
    for (db::Row row : scope.query(reader, select_aanmeldingen, rijen_max))
        werk.aanmeldingen.push_back({lees_ref(scope, row), row.get<Instant>(ref_kolommen)});
}

}  // namespace

void lees_dossiers(db::Reader& reader, const toegang::ScopeBasis& scope, Werk& werk) {
    const bool huis = scope.wie().feiten.soort == toegang::OrganisatieSoort::huis;
    lees_acties(reader, scope, werk, plan::Welke::van_mij, rules::van_mij);
    lees_acties(reader, scope, werk, plan::Welke::aangeboden, rules::aangeboden);
    lees_acties(reader, scope, werk, plan::Welke::regie, rules::van_regie);
    // What is no action lies with me.
    const bool van_mij = werk.gekozen.empty() || werk.gekozen == rules::bij_mij;
    if (huis && van_mij) lees_contact(reader, scope, werk);
    if (huis && van_mij) lees_stappen(reader, scope, werk);
    if (van_mij) lees_besluiten(reader, scope, werk);
    if (van_mij) lees_uitvragen(reader, scope, werk);
    if (van_mij) lees_afronding(reader, scope, werk);
    if (van_mij) lees_herzien(reader, scope, werk);
    std::sort(werk.bij.begin(), werk.bij.end(), rules::staat_voor);
    lees_gewijzigd(reader, scope, werk);
    lees_aanmeldingen(reader, scope, werk);
    // Longest late first; what waits without a date stands after what has one.
    const auto eerder = [](const Taak& een, const Taak& ander) {
        const Date nooit{9999, 12, 31};
        return een.termijn.value_or(nooit) < ander.termijn.value_or(nooit);
    };
    for (Lijst* lijst : {&werk.te_laat, &werk.wacht, &werk.komt})
        std::stable_sort(lijst->rijen.begin(), lijst->rijen.end(), eerder);
}

}  // namespace werk::store
