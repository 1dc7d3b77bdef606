#include "kern/logboek/lezen.hpp"

#include <algorithm>

#include "kern/logboek/logboek.hpp"
#include "platform/base/text.hpp"
#include "platform/json/parse.hpp"

namespace logboek {
namespace {

constexpr std::size_t regel_bytes = 1024 * 1024;
constexpr int blok = 1'000;              // entries in one query
constexpr std::int64_t speling = 3'600;  // seconds that the moments of neighbours may differ

constexpr db::Sql terug{
    "logboek.terug",
    "SELECT volg, id, regel, persoonlijk_z FROM logboek_regel WHERE volg < $1 AND volg >= $2 "
    "ORDER BY volg DESC LIMIT $3"};
constexpr db::Sql terug_dossier{
    "logboek.terug_dossier",
    "SELECT r.volg, r.id, r.regel, r.persoonlijk_z FROM logboek_dossier d JOIN logboek_regel r ON r.volg = d.volg WHERE "
    "d.dossier = $1 AND d.volg < $2 AND d.volg >= $3 ORDER BY d.volg DESC LIMIT $4"};
constexpr db::Sql verwezen_tot{"logboek.verwezen_tot", "SELECT verwezen_tot FROM logboek_stand WHERE id = 1"};
constexpr db::Sql hoogste{"logboek.hoogste", "SELECT volg FROM logboek_regel ORDER BY volg DESC LIMIT 1"};
constexpr db::Sql tijd_vanaf{"logboek.tijd_vanaf",
                             "SELECT tijd FROM logboek_regel WHERE volg >= $1 ORDER BY volg LIMIT 1"};

std::string tekst(const json::Value& entry, std::string_view key) {
    const json::Value* value = entry.find(key);
    return value != nullptr && value->text() != nullptr ? *value->text() : std::string{};
}

std::int64_t getal(const json::Value& entry, std::string_view key) {
    const json::Value* value = entry.find(key);
    return value != nullptr && value->integer() != nullptr ? *value->integer() : 0;
}

void lees_dossiers(const json::Value& entry, Gelezen& gelezen) {
    const json::Value* lijst = entry.find("dossiers");
    if (lijst == nullptr || lijst->array() == nullptr) return;
    for (const json::Value& een : *lijst->array()) {
        const json::Array* velden = een.array();
        if (velden == nullptr || velden->size() != 3) continue;
        const auto* id = (*velden)[0].text();
        const auto* klassen = (*velden)[1].integer();
        const auto* personen = (*velden)[2].integer();
        if (id != nullptr && klassen != nullptr && personen != nullptr)
            gelezen.dossiers.push_back({*id, toegang::Klassen::of_mask(*klassen), *personen});
    }
}

// What the canonical text must hold to be worth reading whole. Ids and codes stand in it as they are.
bool kan_passen(const Zoekvraag& vraag, std::string_view regel) {
    const auto staat = [&](const std::string& wat) { return wat.empty() || regel.find(wat) != regel.npos; };
    return staat(vraag.actie) && staat(vraag.organisatie) && staat(vraag.dossier);
}

}  // namespace

bool past(const Zoekvraag& vraag, const Gelezen& regel) {
    if (vraag.van && regel.tijd < *vraag.van) return false;
    if (vraag.tot && regel.tijd >= *vraag.tot) return false;
    if (!vraag.actie.empty() && regel.actie != vraag.actie) return false;
    if (!vraag.organisatie.empty() && regel.organisatie != vraag.organisatie) return false;
    if (!vraag.medewerker.empty() && regel.medewerker != vraag.medewerker) return false;
    if (vraag.uitkomst != Zoekvraag::Uitkomst::alle &&
        regel.toegestaan() != (vraag.uitkomst == Zoekvraag::Uitkomst::toegestaan))
        return false;
    return vraag.dossier.empty() ||
           std::any_of(regel.dossiers.begin(), regel.dossiers.end(),
                       [&](const auto& dossier) { return dossier.id == vraag.dossier; });
}

Lezer::Lezer(sleutels::KeyStore& keys, Random& random)
    : m_sealer(keys, random),
      m_sleutel(keys.house("logboek")) {}

Gelezen Lezer::lees(std::int64_t volg, std::string_view regel, const IdBytes& id,
                    std::optional<db::BytesView> persoonlijk) const {
    Gelezen gelezen;
    gelezen.volg = volg;
    if (const auto entry = json::parse(regel, regel_bytes)) {
        gelezen.tijd = Instant{getal(*entry, "tijd")};
        gelezen.id = tekst(*entry, "id");
        gelezen.trace = tekst(*entry, "trace");
        gelezen.actie = tekst(*entry, "actie");
        gelezen.uitkomst = tekst(*entry, "uitkomst");
        gelezen.doel = tekst(*entry, "doel");
        gelezen.bijzonderheid = tekst(*entry, "bij");
        gelezen.organisatie = tekst(*entry, "organisatie");
        gelezen.rollen = getal(*entry, "rollen");
        lees_dossiers(*entry, gelezen);
    }
    if (!persoonlijk) return gelezen;
    const auto open = sleutels::unpack<Persoonlijk>(
        m_sealer.open_packed(m_sleutel, Persoonlijk::kolom, id, IdBytes{}, *persoonlijk));
    gelezen.medewerker = open.medewerker;
    gelezen.sessie = open.sessie;
    for (const auto persoon : base::split(open.personen, ' '))
        if (!persoon.empty()) gelezen.personen.emplace_back(persoon);
    return gelezen;
}

Lezer::Gevonden Lezer::zoek(db::Reader& reader, const Zoekvraag& vraag, std::optional<std::int64_t> onder,
                            int hoogstens) const {
    Gevonden gevonden;
    const std::int64_t eerste = vraag.van ? begin_bij(reader, *vraag.van) : 0;
    std::int64_t grens = onder.value_or(reader.value<std::int64_t>(hoogste).value_or(0) + 1);
    if (vraag.tot) grens = std::min(grens, begin_bij(reader, vraag.tot->plus_seconds(2 * speling)) + 1);
    const auto verwezen = reader.value<std::int64_t>(verwezen_tot).value_or(0);
    const auto dossier = IdBytes::parse(vraag.dossier);
    for (int gelezen = 0; gelezen < gelezen_max;) {
        int rijen = 0;
        // What the index covers is asked there; the tail before it is read through.
        const bool index = dossier && grens <= verwezen + 1;
        const std::int64_t onderste = dossier && !index ? std::max(eerste, verwezen + 1) : eerste;
        for (db::Row row : index ? reader.query(terug_dossier, *dossier, grens, onderste, blok)
                                 : reader.query(terug, grens, onderste, blok)) {
            ++rijen;
            grens = row.get<std::int64_t>(0);
            if (!kan_passen(vraag, row.text(2))) continue;
            std::optional<db::BytesView> persoonlijk;
            if (!row.null(3)) persoonlijk = row.bytes(3);
            Gelezen regel = lees(grens, row.text(2), row.get<IdBytes>(1), persoonlijk);
            gevonden.tot_hier = regel.tijd;
            if (!past(vraag, regel)) continue;
            gevonden.regels.push_back(std::move(regel));
            if (static_cast<int>(gevonden.regels.size()) < hoogstens) continue;
            gevonden.verder = grens;
            return gevonden;
        }
        gelezen += rijen;
        if (rijen == blok) continue;
        if (onderste == eerste) return gevonden;  // the beginning, or that of the period
        grens = onderste;                         // on from the tail to the index
    }
    gevonden.verder = grens;
    gevonden.grens = true;
    return gevonden;
}

std::int64_t begin_bij(db::Reader& reader, Instant moment) {
    const Instant vroeg = moment.plus_seconds(-speling);
    std::int64_t laag = 0, hoog = reader.value<std::int64_t>(hoogste).value_or(0) + 1;
    while (laag < hoog) {
        const std::int64_t midden = laag + (hoog - laag) / 2;
        const auto tijd = reader.value<Instant>(tijd_vanaf, midden);
        if (tijd && *tijd < vroeg)
            laag = midden + 1;
        else
            hoog = midden;
    }
    return laag;
}

}  // namespace logboek
