#include "app/seed/knowledge.hpp"

#include <optional>
#include <string>
#include <vector>

#include "app/fault.hpp"
#include "platform/db/permit.hpp"

namespace app::seed {
namespace {

constexpr std::int64_t day = 86'400;

constexpr db::Sql insert_page{
    "seed.kennisblad", "INSERT INTO kennisblad (id, code, soort, thema, versie) VALUES ($1, $2, $3, $4, 1)"};
constexpr db::Sql insert_version{
    "seed.kennisversie",
    "INSERT INTO kennisversie (blad, nummer, titel, tekst, door, op) VALUES ($1, 1, $2, $3, $4, $5)"};
constexpr db::Sql insert_question{
    "seed.kennisvraag",
    "INSERT INTO kennisvraag (blad, nummer, volgorde, vraag, antwoord_a, antwoord_b, antwoord_c, goed, uitleg) "
    "VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8)"};
constexpr db::Sql insert_training{
    "seed.opleiding",
    "INSERT INTO opleiding (medewerker, onderwerp, gedaan, soort, geldig_tot, door, op) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr db::Sql insert_meeting{
    "seed.bijeenkomst",
    "INSERT INTO bijeenkomst (id, soort, thema, titel, datum, mensen, minuten, door) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
constexpr db::Sql insert_attending{
    "seed.bijeenkomst_organisatie",
    "INSERT INTO bijeenkomst_organisatie (bijeenkomst, organisatie) VALUES ($1, $2)"};

struct Question {
    std::string_view text, a, b, c;
    int right;
    std::string_view why;
};
struct Page {
    std::string_view code, theme, title, by, text;
    std::vector<Question> questions = {};
};

const std::vector<Page>& pages() {
    static const std::vector<Page> all{
        {"wat-mag-je-delen", "gegevens-delen", "Wat mag je delen in een casus?", "elzenaar",
         "Je deelt wat nodig is voor het doel van de casus. Niet meer. Twijfel je, deel het dan nog niet en vraag het.\n\n"
         "## Vier vragen voor je deelt\n"
         "- Heeft de ander dit nodig voor zijn eigen taak?\n"
         "- Kan het ook met minder, of zonder details?\n"
         "- Klopt het nog, en weet je waar het vandaan komt?\n"
         "- Weet de persoon ervan? En zo niet, waarom niet?\n\n"
         "## Beroepsgeheim\n"
         "Een behandelaar beslist per stuk of het gedeeld wordt. Niemand kan dat voor hem doen. **Niet delen is ook een "
         "antwoord.** Zet erbij op welke grond je wel deelt.\n\n"
         "## Na het delen\n"
         "Klopt iets niet meer, verbeter het dan in het programma. Wie het kreeg, hoort dat vanzelf."},
        {"stalking-herkennen", "stalking", "Stalking herkennen en eerste stappen", "wilgenhof",
         "Stalking is steeds terugkomen terwijl iemand dat niet wil: opwachten, bellen, berichten, volgen. Kijk naar het "
         "patroon, niet naar één keer.\n\n"
         "## Signalen die zwaar tellen\n"
         "- Dreigen met geweld, of eerder geweld in de relatie.\n"
         "- Niet stoppen na een gesprek met de politie.\n"
         "- Dreigen met zelfdoding.\n"
         "- Een wapen, of zeggen dat er een is.\n\n"
         "## Eerste stappen\n"
         "1. Praat met het slachtoffer op een veilige plek en een veilige manier.\n"
         "2. Spreek af wie contact houdt, en hoe vaak.\n"
         "3. Leg vast wat er gebeurt, met dag en tijd.\n"
         "4. Vraag de aandachtsfunctionaris om mee te denken. Dat kan zonder namen."},
        {"terug-uit-detentie", "nazorg", "Terug uit detentie: de vijf voorwaarden", "beukers",
         "Wie uit detentie komt, heeft vijf dingen nodig. Begin ermee op de eerste dag van de detentie.\n\n"
         "| Voorwaarde | Wie begint |\n|---|---|\n| Geldig identiteitsbewijs | gemeente |\n| Onderdak | gemeente |\n"
         "| Werk of inkomen | gemeente |\n| Schulden in beeld | gemeente |\n| Zorg die doorloopt | behandelaar en gemeente |\n\n"
         "Vraag ook wie er op de persoon wacht. Een netwerk helpt meer dan een regeling."},
        {"eerste-overleg", "", "Je eerste overleg bij het huis", "kastanje",
         "Je bent gevraagd voor een casus. Zo bereid je je voor.\n\n"
         "- Lees de casus in het programma. Neem niets op papier mee.\n"
         "- Zet klaar wat jouw organisatie weet, en kies wie het mag zien.\n"
         "- Bedenk wat jullie zelf kunnen doen, en voor wanneer.\n\n"
         "In het overleg kijken we eerst wat er speelt, dan wat we ervan vinden, en dan wat we doen."},
        {"module-zorgvuldig-delen",
         "gegevens-delen",
         "Module: zorgvuldig delen",
         "elzenaar",
         "In tien minuten weet je wat je wel en niet deelt. Lees eerst de bladzijde over delen.\n\n"
         "## Waar het om draait\n"
         "Nodig, niet handig. En altijd met de bron erbij.",
         {{"Een collega uit een andere casus vraagt wat jij over een gezin weet. Wat doe je?",
           "Ik vertel het, we werken bij dezelfde organisatie.",
           "Ik vertel het niet. Hij doet niet mee in deze casus.", "Ik vertel alleen het belangrijkste.", 2,
           "Wie niet meedoet in de casus, krijgt er niets van. Ook geen samenvatting. Heeft hij het nodig, dan vraagt hij het "
           "via de regie."},
          {"De behandelaar wil niets delen. Mag de regisseur het besluit overnemen?",
           "Ja, als het veilig moet zijn.", "Ja, na overleg met de manager.", "Nee.", 3,
           "Een behandelaar beslist zelf over wat onder het beroepsgeheim valt (Wgs 2.29, tweede lid)."},
          {"Je ziet dat iets in jouw bijdrage niet meer klopt. Wat nu?", "Verbeteren in het programma.",
           "Bellen met wie je kent in de casus.", "Wachten tot het volgende overleg.", 1,
           "Als je verbetert, krijgt iedereen die het kon lezen bericht (Bgs 1.7)."}}},
        {"module-veilig-werken",
         "",
         "Module: veilig werken met persoonsgegevens",
         "taxusman",
         "Drie vragen over je scherm, je telefoon en je post.\n\n"
         "## Onthoud\n"
         "Het programma legt vast wat je bekijkt. Dat beschermt de mensen in de casus, en jou.",
         {{"Je wilt thuis verder werken. Wat kan?", "Een foto maken van het scherm.",
           "Inloggen met je eigen telefoon en tweede factor.", "De casus naar je privémail sturen.", 2,
           "Buiten het programma weet niemand meer wie het zag. Inloggen kan overal waar je tweede factor is."},
          {"Iemand belt en zegt van de politie te zijn. Hij wil een adres.",
           "Ik geef het, de politie mag alles weten.", "Ik bel terug via het nummer van de organisatie.",
           "Ik vraag eerst zijn geboortedatum.", 2,
           "Je weet niet wie er belt. Bel terug via een nummer dat je zelf opzoekt, en geef alleen wat nodig is."},
          {"Je opent per ongeluk een verkeerde casus. En dan?", "Niets zeggen.",
           "Sluiten en melden aan de FG.", "Snel de geschiedenis wissen.", 2,
           "Het staat in het logboek. Meld het zelf: dan is het een vergissing die is opgelost."}}}};
    return all;
}

class Knowledge {
public:
    Knowledge(House& house, const Codes& codes)
        : m_codes(codes),
          m_random(codes.seed(), "kennis"),
          m_now(start_of_day(local_date(house.clock().now())).plus_seconds(9 * 3'600)) {}

    void write_pages(db::Tx& tx) {
        int age = 20;
        for (const Page& page : pages()) {
            const auto id = m_random.named<struct Page_>("blad/" + std::string(page.code));
            tx.run(insert_page, id, page.code, page.questions.empty() ? 1 : 2, page.theme);
            tx.run(insert_version, id, page.title, page.text, m_codes.medewerker(page.by).id, ago(age += 17));
            int place = 0;
            for (const Question& one : page.questions)
                tx.run(insert_question, id, ++place, one.text, one.a, one.b, one.c, one.right, one.why);
        }
    }

    // Some people have done all six, some have one that is over, some have something to do.
    void write_training(db::Tx& tx) {
        static constexpr std::string_view people[] = {"wilgenhof", "elzenaar",  "kastanje", "meidoorn",
                                                      "sering",    "sleedoorn", "haagbeuk", "vlierstam"};
        int person = 0;
        for (const auto code : people) {
            ++person;
            for (int subject = 1; subject <= 6; ++subject) {
                if (person % 3 == 0 && subject > 4) continue;
                const Date done = local_date(ago(person % 4 == 0 && subject == 5 ? 800 : 60 * person));
                const bool needed = subject != 4 || person < 4;
                std::optional<Date> until;
                if (needed) until = done.plus_days(730);
                tx.run(insert_training, m_codes.medewerker(code).id, subject, done, needed ? 1 : 2, until,
                       m_codes.medewerker("lariks").id, ago(1));
            }
        }
    }

    void write_meetings(db::Tx& tx) {
        struct Meeting {
            std::string_view kind, theme, title;
            int days, people, minutes;
        };
        static constexpr Meeting all[] = {
            {"themadag", "stalking", "Themadag stalking met de politie", 40, 36, 480},
            {"rondleiding", "", "Kennismaking met het wijkteam", 21, 8, 120},
            {"voorlichting", "gegevens-delen", "Training zorgvuldig delen", 9, 14, 180}};
        for (const Meeting& one : all) {
            const auto id = m_random.named<struct Meeting_>("bijeenkomst/" + std::string(one.title));
            tx.run(insert_meeting, id, one.kind, one.theme, one.title, local_date(ago(one.days)), one.people,
                   one.minutes, m_codes.medewerker("beukers").id);
            for (const auto* who : {"politie-zuiderwaard", "wijkteam-zuiderwaard"})
                tx.run(insert_attending, id, m_codes.organisatie(who));
        }
    }

private:
    Instant ago(std::int64_t days) const { return m_now.plus_seconds(-days * day); }

    const Codes& m_codes;
    WorldRandom m_random;
    Instant m_now;
};

}  // namespace

void write_knowledge(House& house, const Codes& codes) {
    Knowledge knowledge(house, codes);
    const auto outcome = house.database().run(db::PermitHolder::permit(), [&](db::Tx& tx) {
        knowledge.write_pages(tx);
        knowledge.write_training(tx);
        knowledge.write_meetings(tx);
        return db::Verdict::keep;
    });
    if (outcome != db::Outcome::kept) throw Fault("knowledge could not be stored");
}

}  // namespace app::seed
