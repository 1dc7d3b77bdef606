#include <array>

#include "app/fault.hpp"
#include "app/seed/aftercare.hpp"
#include "app/seed/demo_reader.hpp"
#include "app/seed/generator.hpp"
#include "app/seed/worlds.hpp"
#include "platform/db/permit.hpp"

namespace app::seed {
namespace {

// The published table: inflow per regietafel and year, and all cases of 2022 with those carried over. Its own total of the
// inflow of 2022 (232) leaves the four of HIT out; the rows add up to 236, and 236 with 105 carried over is its 341.
struct Row {
    std::string_view code, naam, herkomst;
    std::array<int, 3> inflow;  // 2020, 2021, 2022
    int total;
    std::array<std::string_view, 2> regisseurs;  // take turns
};
constexpr Row table[] = {
    {"jeugd", "Jeugd", "zsm", {45, 32, 49}, 79, {"linde", "linde"}},
    {"hit", "(Jong)volwassenen (HIT)", "zsm", {57, 19, 4}, 4, {"linde", "linde"}},
    {"volwassenen", "Volwassenen", "veld", {63, 56, 57}, 97, {"wilgenhof", "wilgenhof"}},
    {"huiselijk-geweld", "Huiselijk Geweld", "opschaling", {126, 111, 126}, 161, {"kruisbes", "esdoorn"}},
};
// Releases from detention, and how many had a whole plan (published for 2022 only).
struct Releases {
    int year, released, with_plan;
};
constexpr Releases releases[] = {{2020, 307, 0}, {2021, 267, 0}, {2022, 374, 52}};

constexpr Date since{2019, 12, 1};
constexpr db::Sql insert_count{
    "seed.uitstroom",
    "INSERT INTO telling (soort, maand, gemeente, tafel, aantal) VALUES ($1, $2, $3, 'nazorg', $4) ON CONFLICT (soort, maand, "
    "gemeente, tafel) DO UPDATE SET aantal = telling.aantal + excluded.aantal"};

// The region of world demo, with these tables and the people of that time.
Huis region() {
    Huis huis = read_house(zhz_date);
    huis.naam = "Zorg- en Veiligheidshuis Merenrand, jaar 2022";
    huis.van = since;
    huis.convenanten.clear();
    for (auto& list : huis.codelijsten) list.van = since;
    for (auto& mens : huis.medewerkers) {
        mens.van = since;
        mens.tot.reset();
    }
    std::erase_if(huis.tafels, [](const Tafel& one) { return one.code != "triage" && one.code != "nazorg"; });
    for (const Row& row : table)
        huis.tafels.push_back({std::string(row.code), std::string(row.naam), false, {}});
    return huis;
}

// Cases that came in during a year: closed before 2022, or still open because 2022 counts them.
void add_year(const Generator& generator, const Row& row, std::size_t year, std::vector<Wish>& wishes) {
    const int count = row.inflow[year];
    const int carried = row.total - row.inflow[2];  // the last ones of 2021
    const Date first{2020 + static_cast<int>(year), 1, 1};
    for (int i = 0; i < count; ++i) {
        Wish wish;
        wish.code = std::string(row.code) + "-" + std::to_string(first.year) + "-" + std::to_string(i);
        SeededRandom random(generator.seed(), "wish/" + wish.code);
        wish.serial = wishes.size();
        wish.tafel = row.code;
        wish.herkomst = row.herkomst;
        wish.gemeente = generator.gemeente(random);
        const Date day = first.plus_days(i * 355 / count);
        wish.aangemeld =
            start_of_day(day).plus_seconds(9 * 3'600 + static_cast<std::int64_t>(random.below(28'000)));
        const bool open = year == 2 || (year == 1 && i >= count - carried);
        if (open) {
            wish.fase = day < Date{2022, 3, 1} && random.below(3) == 0 ? toegang::Fase::afronding
                                                                       : toegang::Fase::casus;
        } else {
            wish.fase = toegang::Fase::afgesloten;
            const Date last =
                std::min(day.plus_days(60 + static_cast<int>(random.below(200))), Date{2021, 12, 31});
            wish.afgesloten = start_of_day(std::max(last, day.plus_days(1))).plus_seconds(11 * 3'600);
        }
        static constexpr std::string_view helpers[] = {"kastanje", "braamstruik"};
        wish.huis = {std::string(row.regisseurs[static_cast<std::size_t>(i) % 2]),
                     std::string(helpers[random.below(2)])};
        wish.partners = generator.partners(random, wish.gemeente, 3 + random.below(2));
        wish.kring = static_cast<int>(random.below(3));
        wish.acties = open ? 2 + static_cast<int>(random.below(4)) : 1;
        wish.bijdragen = open ? 2 + static_cast<int>(random.below(5)) : 1;
        wishes.push_back(std::move(wish));
    }
}

// Spread over months and municipalities, so that they add up to the year's number exactly. Of 2022 there are dossiers, from which
// its numbers follow; those of the years before are destroyed by then, and what is left of them is how many there were.
void write_releases(House& house, const Huis& huis, const Codes& codes, const Generator& generator,
                    std::size_t serial) {
    std::vector<Release> last_year;
    const auto outcome = house.database().run(db::PermitHolder::permit(), [&](db::Tx& tx) {
        SeededRandom random(generator.seed(), "releases");
        for (const Releases& year : releases)
            for (int i = 0; i < year.released; ++i) {
                const std::string month = Date{year.year, 1 + i % 12, 1}.iso().substr(0, 7);
                const std::string place = generator.gemeente(random);
                if (year.year == zhz_date.year) {
                    const bool plan = i < year.with_plan;
                    const bool support = !plan && i % 3 == 0;
                    last_year.push_back(
                        {Date{year.year, 1 + i % 12, 1 + i / 12 % 28}, place,
                         plan ? nazorg::Indeling::complex
                              : (support ? nazorg::Indeling::enkelvoudig : nazorg::Indeling::geen),
                         plan, serial + static_cast<std::size_t>(i)});
                    continue;
                }
                tx.run(insert_count, "uitstroom_detentie", month, place, 1);
            }
        return db::Verdict::keep;
    });
    if (outcome != db::Outcome::kept) throw Fault("the releases could not be stored");
    write_aftercare(house, huis, codes, generator, last_year);
}

}  // namespace

void fill_zhz(House& house, std::uint64_t seed) {
    const Huis huis = region();
    const Generator generator(huis, seed);
    Builder builder(house, huis, seed);
    builder.write_house();
    std::vector<Wish> wishes;
    for (const Row& row : table)
        for (std::size_t year = 0; year < row.inflow.size(); ++year) add_year(generator, row, year, wishes);
    builder.write_dossiers(wishes.size(), [&](std::size_t place) { return generator.tell(wishes[place]); });
    write_releases(house, huis, builder.codes(), generator, wishes.size());
    builder.finish("zhz-2022");
}

}  // namespace app::seed
