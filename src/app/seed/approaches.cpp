#include "app/seed/approaches.hpp"

#include <algorithm>

#include "app/fault.hpp"
#include "domein/aanpak/leiding.hpp"
#include "domein/aanpak/store.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/toegang/verloop.hpp"

namespace app::seed {
namespace {

constexpr db::Sql insert_criteria{
    "seed.topx_criteria",
    "INSERT INTO topx_criteria (id, nummer, adres, gepubliceerd, vastgesteld, door, gemaakt) VALUES ($1, 1, $2, $3, $4, $5, $6)"};
constexpr db::Sql insert_criterium{
    "seed.topx_criterium", "INSERT INTO topx_criterium (criteria, volgorde, tekst) VALUES ($1, $2, $3)"};
constexpr db::Sql insert_beslisser{"seed.topx_beslisser",
                                   "INSERT INTO topx_beslisser (criteria, organisatie) VALUES ($1, $2)"};
constexpr db::Sql insert_aanpak{
    "seed.aanpak",
    "INSERT INTO aanpak (dossier, id, soort, staat, van, herzien_op, vragen, criteria, grond_z) VALUES ($1, $2, $3, 2, $4, $5, "
    "$6, $7, $8)"};
constexpr db::Sql insert_rol{
    "seed.aanpak_rol",
    "INSERT INTO aanpak_rol (dossier, aanpak, id, rol, medewerker, van) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr db::Sql insert_fase{
    "seed.aanpakfase",
    "INSERT INTO aanpakfase (dossier, id, aanpak, fase, van, oordeel_van, oordeel_z) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr db::Sql insert_bespreking{
    "seed.aanpak_bespreking",
    "INSERT INTO aanpak_bespreking (dossier, aanpak, dag, door) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql insert_besluit{
    "seed.aanpak_besluit",
    "INSERT INTO besluit (dossier, id, soort, inhoud_z, nodig, staat, voorbereid_door, voorbereid_op, genomen_op) VALUES ($1, "
    "$2, 8, $3, 2, 2, $4, $5, $5)"};
constexpr db::Sql insert_akkoord{
    "seed.aanpak_akkoord",
    "INSERT INTO besluit_bevestiging (dossier, besluit, organisatie, medewerker, antwoord, toelichting_z, op) VALUES ($1, $2, "
    "$3, $4, 1, $5, $6)"};
constexpr db::Sql insert_afspraak{
    "seed.regieafspraak",
    "INSERT INTO regieafspraak (dossier, id, leider, sinds, herzien_op, afspraak_z) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr db::Sql insert_partij{
    "seed.regieafspraak_partij",
    "INSERT INTO regieafspraak_partij (dossier, afspraak, organisatie) VALUES ($1, $2, $3)"};

constexpr std::string_view criteria[] = {
    "Pleegde de betrokkene in de afgelopen twaalf maanden drie of meer geweldsdelicten?",
    "Hebben drie of meer publieke deelnemers hem nu in beeld?"};

class Approaches {
public:
    Approaches(House& house, db::Tx& tx, const Codes& codes, const std::vector<Dossier>& stories,
               const std::function<kern::DossierId(std::size_t)>& id_of)
        : m_house(house),
          m_tx(tx),
          m_codes(codes),
          m_stories(stories),
          m_id_of(id_of),
          m_random(codes.seed(), "approaches") {}

    void all() {
        for (const Dossier& story : m_stories)
            for (const Aanpakverhaal& told : story.aanpakken)
                if (told.soort == "top-x" && !m_versie) publish(story, told);
        for (const Dossier& story : m_stories) {
            for (const Aanpakverhaal& told : story.aanpakken) approach(story, told);
            if (story.leiding) lead(story, *story.leiding);
        }
    }

private:
    kern::DossierId id(const Dossier& story) const {
        return m_id_of(static_cast<std::size_t>(&story - m_stories.data()));
    }
    template <class Tag>
    Id<Tag> named(const Dossier& story, const std::string& what) const {
        return m_random.named<Tag>(story.code + "/" + what);
    }
    template <class T>
    db::Bytes seal(const Dossier& story, const IdBytes& row, const T& value) const {
        return m_house.kern().sealer.seal(id(story), row, value);
    }
    kern::ItemId item(const Dossier& story, const std::string& what, toegang::ItemSoort kind, Instant op) {
        const auto& maker = m_codes.medewerker(story.procesregisseur);
        toegang::NieuwItem nieuw;
        nieuw.dossier = id(story);
        nieuw.id = named<kern::Item>(story, what);
        nieuw.soort = kind;
        nieuw.bron = maker.organisatie;
        nieuw.door = maker.id;
        nieuw.kring = toegang::Kring::deelnemers;
        nieuw.categorieen = {toegang::Categorie::begeleiding};
        nieuw.nu = op;
        toegang::bewaar_item(m_tx, nieuw);
        return nieuw.id;
    }
    void happened(const Dossier& story, Instant op, std::string_view kind, const std::string& value) {
        toegang::gebeurd(m_tx, id(story), op, kind, value, named<struct Volg>(story, "volg/" + value));
    }

    // A month ahead of the first placement.
    void publish(const Dossier& story, const Aanpakverhaal& told) {
        m_versie = m_random.named<struct Versie>("criteria");
        const Date dag = local_date(told.op).plus_days(-30);
        m_tx.run(insert_criteria, *m_versie, std::string_view("https://zvh-merenrand.example/top-x"), dag,
                 dag.plus_days(-14), m_codes.medewerker(story.procesregisseur).id, told.op);
        int i = 0;
        for (const auto tekst : criteria) m_tx.run(insert_criterium, *m_versie, ++i, tekst);
        for (const auto& wie : told.akkoord)
            m_tx.run(insert_beslisser, *m_versie, m_codes.medewerker(wie).organisatie);
    }

    void approach(const Dossier& story, const Aanpakverhaal& told) {
        const aanpak::Soort* soort = aanpak::soort_van(told.soort);
        if (soort == nullptr) throw Fault("no approach '" + told.soort + "' in " + story.code);
        const auto row = item(story, "aanpak/" + told.soort, toegang::ItemSoort::aanpak, told.op);
        std::string vragen, motiveringen;
        for (const auto& [code, waarom] : told.antwoorden) {
            vragen += (vragen.empty() ? "" : " ") + code;
            motiveringen += (motiveringen.empty() ? "" : std::string(1, aanpak::scheiding)) + waarom;
        }
        const Date van = local_date(told.op);
        const std::optional<IdBytes> versie = soort->topx ? m_versie : std::nullopt;
        m_tx.run(insert_aanpak, id(story), row, told.soort, van, told.herzien_op, vragen, versie,
                 seal(story, row, aanpak::Grond{told.grond, motiveringen, {}}));
        for (const auto& [rol, wie] : told.rollen)
            m_tx.run(insert_rol, id(story), row, named<struct Rol>(story, told.soort + "/" + rol), rol,
                     m_codes.medewerker(wie).id, van);
        const std::string naam = partner::code_naam(m_tx, "aanpak", told.soort);
        happened(story, told.op, "aanpak", naam + " begonnen");
        aanpak::store::tel(m_tx, id(story), van, "aanpak.in." + told.soort);
        for (const auto& fase : told.fasen) phase(story, row, naam, fase);
        if (soort->topx) placed(story, row, told);
    }
    void phase(const Dossier& story, kern::ItemId row, const std::string& naam, const Faseverhaal& told) {
        const std::string what = "fase/" + std::string(aanpak::rules::code(told.fase));
        const auto own = item(story, what, toegang::ItemSoort::aanpakfase, told.op);
        m_tx.run(insert_fase, id(story), own, row, told.fase, local_date(told.op),
                 m_codes.medewerker(told.oordeel_van).id, seal(story, own, aanpak::Oordeel{told.oordeel}));
        happened(story, told.op, "aanpak", naam + ": " + std::string(aanpak::rules::naam(told.fase)));
    }
    void placed(const Dossier& story, kern::ItemId row, const Aanpakverhaal& told) {
        const auto& maker = m_codes.medewerker(story.procesregisseur);
        m_tx.run(insert_besluit, id(story), row, seal(story, row, aanpak::Besluitinhoud{}), maker.id,
                 told.op);
        for (const auto& wie : told.akkoord) {
            const auto& mens = m_codes.medewerker(wie);
            m_tx.run(insert_akkoord, id(story), row, mens.organisatie, mens.id,
                     seal(story, row, aanpak::Toelichting{}), told.op);
        }
        int jaar = 0;
        for (const Date dag : told.besprekingen) {
            m_tx.run(insert_bespreking, id(story), row, dag, maker.id);
            aanpak::store::tel(m_tx, id(story), dag, "topx.bespreking");
            if (dag.year != jaar) aanpak::store::tel(m_tx, id(story), dag, "topx.persoon");
            jaar = dag.year;
        }
    }
    void lead(const Dossier& story, const Leidingverhaal& told) {
        const auto row = item(story, "leiding", toegang::ItemSoort::regieafspraak, told.op);
        m_tx.run(insert_afspraak, id(story), row, m_codes.organisatie(told.leider), local_date(told.op),
                 told.herzien_op, seal(story, row, aanpak::Afspraaktekst{told.tekst}));
        for (const auto& wie : told.partijen)
            m_tx.run(insert_partij, id(story), row, m_codes.organisatie(wie));
        happened(story, told.op, "leiding", told.leider_naam + " leidt");
    }

    House& m_house;
    db::Tx& m_tx;
    const Codes& m_codes;
    const std::vector<Dossier>& m_stories;
    const std::function<kern::DossierId(std::size_t)>& m_id_of;
    WorldRandom m_random;
    std::optional<IdBytes> m_versie;
};

}  // namespace

void read_approaches(const Tree& tree, Dossier& dossier) {
    for (const Tree& one : tree.list("aanpak")) {
        Aanpakverhaal told;
        told.soort = one.text("soort");
        told.op = one.moment("op");
        told.herzien_op = one.date("herzien_op");
        told.grond = one.text("grond");
        for (const Tree& antwoord : one.list("antwoord"))
            told.antwoorden.emplace_back(antwoord.text("code"), antwoord.text("waarom"));
        for (const Tree& rol : one.list("rol")) told.rollen.emplace_back(rol.text("code"), rol.text("wie"));
        for (const Tree& fase : one.list("fase")) {
            const auto* gevonden = std::ranges::find_if(
                aanpak::rules::fase_codes, [&](const auto& paar) { return paar.first == fase.text("code"); });
            if (gevonden == std::end(aanpak::rules::fase_codes))
                throw Fault("no such phase in " + dossier.code);
            told.fasen.push_back(
                {gevonden->second, fase.moment("op"), fase.text("oordeel_van"), fase.text("oordeel")});
        }
        for (const Tree& wie : one.list("akkoord")) told.akkoord.push_back(wie.text("wie"));
        for (const Tree& dag : one.list("bespreking")) told.besprekingen.push_back(dag.date("dag"));
        dossier.aanpakken.push_back(std::move(told));
    }
    for (const Tree& one : tree.list("leiding")) {
        Leidingverhaal told{one.text("leider"), one.text("leider_naam"), {},
                            one.moment("op"),   one.date("herzien_op"),  one.text("tekst")};
        for (const Tree& wie : one.list("partij")) told.partijen.push_back(wie.text("organisatie"));
        dossier.leiding = std::move(told);
    }
}

void store_approaches(House& house, db::Tx& tx, const Codes& codes, const std::vector<Dossier>& stories,
                      const std::function<kern::DossierId(std::size_t place)>& id_of) {
    Approaches(house, tx, codes, stories, id_of).all();
}

}  // namespace app::seed
