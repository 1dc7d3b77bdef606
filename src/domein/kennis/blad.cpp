#include "domein/kennis/blad.hpp"

#include <algorithm>

#include "platform/base/text.hpp"

namespace kennis {
namespace rules {
namespace {

constexpr std::size_t adres_max = 60;

void fout(std::vector<FieldFault>& fouten, std::string veld, std::string_view code, std::string_view zin) {
    fouten.push_back({std::move(veld), std::string(code), std::string(zin)});
}

void controleer(std::vector<FieldFault>& gevonden, const Vraag& vraag, const std::string& begin) {
    if (vraag.vraag.empty())
        fout(gevonden, begin + "vraag", "required", "Schrijf de vraag op, of maak haar leeg.");
    const std::string_view namen[] = {"a", "b", "c"};
    for (std::size_t i = 0; i < 3; ++i)
        if (vraag.antwoorden[i].empty())
            fout(gevonden, begin + std::string(namen[i]), "required", "Schrijf drie antwoorden op.");
    if (vraag.goed < 1 || vraag.goed > 3)
        fout(gevonden, begin + "goed", "required", "Kies welk antwoord goed is.");
    if (vraag.uitleg.empty())
        fout(gevonden, begin + "uitleg", "required", "Leg uit waarom dat antwoord goed is.");
}

}  // namespace

std::string_view code(Soort soort) { return soort == Soort::module ? "module" : "bladzijde"; }

std::string adres(std::string_view titel) {
    std::string gemaakt;
    for (const char teken : base::lower_ascii(titel)) {
        if (gemaakt.size() >= adres_max) break;
        if ((teken >= 'a' && teken <= 'z') || (teken >= '0' && teken <= '9'))
            gemaakt += teken;
        else if (!gemaakt.empty() && gemaakt.back() != '-' && (teken == ' ' || teken == '-'))
            gemaakt += '-';
    }
    while (!gemaakt.empty() && gemaakt.back() == '-') gemaakt.pop_back();
    return gemaakt.empty() ? "blad" : gemaakt;
}

std::vector<FieldFault> fouten(const Blad& blad, std::span<const partner::Code> themas) {
    std::vector<FieldFault> gevonden;
    if (blad.titel.empty()) fout(gevonden, "titel", "required", "Geef de bladzijde een titel.");
    if (blad.tekst.empty()) fout(gevonden, "tekst", "required", "Schrijf de tekst op.");
    if (!blad.thema.empty() &&
        std::ranges::none_of(themas, [&](const auto& een) { return een.code == blad.thema; }))
        fout(gevonden, "thema", "unknown", "Kies een thema uit de lijst, of laat het leeg.");
    if (blad.soort == Soort::module && blad.vragen.empty())
        fout(gevonden, "vragen", "required", "Een module heeft minstens één vraag.");
    if (blad.soort == Soort::bladzijde && !blad.vragen.empty())
        fout(gevonden, "soort", "questions", "Een bladzijde heeft geen vragen. Kies voor een module.");
    for (std::size_t i = 0; i < blad.vragen.size(); ++i)
        controleer(gevonden, blad.vragen[i], "vragen." + std::to_string(i) + ".");
    return gevonden;
}

Uitslag kijk_na(const Blad& blad, std::span<const int> gekozen) {
    Uitslag uitslag;
    for (std::size_t i = 0; i < blad.vragen.size(); ++i) {
        Uitslag::Een een{i < gekozen.size() ? gekozen[i] : 0, false};
        een.goed = een.gekozen != 0 && een.gekozen == blad.vragen[i].goed;
        uitslag.goed += een.goed ? 1 : 0;
        uitslag.vragen.push_back(een);
    }
    return uitslag;
}

}  // namespace rules

namespace store {
namespace {

constexpr std::int64_t bladen_max = 500;

constexpr db::Sql select_lijst{
    "kennis.lijst",
    "SELECT b.code, b.soort, b.thema, v.titel, v.op FROM kennisblad b JOIN kennisversie v ON v.blad = b.id AND v.nummer = "
    "b.versie WHERE b.ingetrokken IS NULL ORDER BY b.thema, v.titel, b.id LIMIT $1"};
constexpr db::Sql select_een{
    "kennis.een",
    "SELECT b.id, b.code, b.soort, b.thema, v.titel, v.tekst, m.naam, v.op, b.versie FROM kennisblad b JOIN kennisversie v ON "
    "v.blad = b.id AND v.nummer = CASE WHEN $2 = 0 THEN b.versie ELSE $2 END JOIN medewerker m ON m.id = v.door WHERE b.code = "
    "$1 AND b.ingetrokken IS NULL"};
constexpr db::Sql select_vragen{
    "kennis.vragen",
    "SELECT vraag, antwoord_a, antwoord_b, antwoord_c, goed, uitleg FROM kennisvraag WHERE blad = $1 AND nummer = $2 ORDER BY "
    "volgorde"};
constexpr db::Sql select_versies{
    "kennis.versies",
    "SELECT v.nummer, v.titel, m.naam, v.op FROM kennisversie v JOIN medewerker m ON m.id = v.door WHERE v.blad = $1 ORDER BY "
    "v.nummer DESC"};
constexpr db::Sql select_adres{"kennis.adres", "SELECT 1 FROM kennisblad WHERE code = $1"};
constexpr db::Sql insert_blad{
    "kennis.insert",
    "INSERT INTO kennisblad (id, code, soort, thema, versie) VALUES ($1, $2, $3, $4, 1) ON CONFLICT DO NOTHING"};
constexpr db::Sql update_blad{
    "kennis.update",
    "UPDATE kennisblad SET soort = $2, thema = $3, versie = versie + 1 WHERE id = $1 AND versie = $4 AND ingetrokken IS NULL"};
constexpr db::Sql update_in{
    "kennis.intrekken",
    "UPDATE kennisblad SET ingetrokken = $2 WHERE id = $1 AND versie = $3 AND ingetrokken IS NULL"};
constexpr db::Sql insert_versie{
    "kennis.versie",
    "INSERT INTO kennisversie (blad, nummer, titel, tekst, door, op) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr db::Sql insert_vraag{
    "kennis.vraag",
    "INSERT INTO kennisvraag (blad, nummer, volgorde, vraag, antwoord_a, antwoord_b, antwoord_c, goed, uitleg) VALUES ($1, $2, "
    "$3, $4, $5, $6, $7, $8, $9)"};

}  // namespace

std::vector<BladRegel> lijst(db::Reader& reader) {
    std::vector<BladRegel> gevonden;
    for (db::Row row : reader.query(select_lijst, bladen_max))
        gevonden.push_back({std::string(row.text(0)), row.get<Soort>(1), std::string(row.text(2)),
                            std::string(row.text(3)), row.get<Instant>(4)});
    return gevonden;
}

std::optional<Blad> lees(db::Reader& reader, std::string_view code, std::optional<int> nummer) {
    std::optional<Blad> gevonden;
    for (db::Row row : reader.query(select_een, code, static_cast<std::int64_t>(nummer.value_or(0)))) {
        Blad blad;
        blad.id = row.get<BladId>(0);
        blad.code = row.text(1);
        blad.soort = row.get<Soort>(2);
        blad.thema = row.text(3);
        blad.titel = row.text(4);
        blad.tekst = row.text(5);
        blad.door = row.text(6);
        blad.op = row.get<Instant>(7);
        blad.versie = row.get<int>(8);
        gevonden = std::move(blad);
    }
    if (!gevonden) return gevonden;
    for (db::Row row : reader.query(select_vragen, gevonden->id,
                                    static_cast<std::int64_t>(nummer.value_or(gevonden->versie))))
        gevonden->vragen.push_back(
            {std::string(row.text(0)),
             {std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3))},
             row.get<int>(4),
             std::string(row.text(5))});
    return gevonden;
}

std::vector<Versie> versies(db::Reader& reader, BladId id) {
    std::vector<Versie> gevonden;
    for (db::Row row : reader.query(select_versies, id))
        gevonden.push_back(
            {row.get<int>(0), std::string(row.text(1)), std::string(row.text(2)), row.get<Instant>(3)});
    return gevonden;
}

std::string vrij_adres(db::Reader& reader, std::string_view titel) {
    const std::string begin = rules::adres(titel);
    std::string adres = begin;
    for (int nummer = 2; reader.value<std::int64_t>(select_adres, adres); ++nummer)
        adres = begin + "-" + std::to_string(nummer);
    return adres;
}

bool bewaar(db::Tx& tx, const toegang::GrantBasis& grant, const Blad& blad) {
    if (blad.versie == 0) {
        if (tx.run(insert_blad, blad.id, blad.code, blad.soort, blad.thema) == 0) return false;
    } else if (tx.run(update_blad, blad.id, blad.soort, blad.thema, blad.versie) == 0) {
        return false;
    }
    const int nummer = blad.versie + 1;
    tx.run(insert_versie, blad.id, nummer, blad.titel, blad.tekst, grant.wie().medewerker, grant.nu());
    int volgorde = 0;
    for (const Vraag& een : blad.vragen)
        tx.run(insert_vraag, blad.id, nummer, ++volgorde, een.vraag, een.antwoorden[0], een.antwoorden[1],
               een.antwoorden[2], een.goed, een.uitleg);
    return true;
}

bool trek_in(db::Tx& tx, const toegang::GrantBasis& grant, const Blad& blad) {
    return tx.run(update_in, blad.id, grant.nu(), blad.versie) != 0;
}

}  // namespace store
}  // namespace kennis
