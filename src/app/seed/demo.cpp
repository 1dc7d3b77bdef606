#include <algorithm>

#include "app/seed/advice.hpp"
#include "app/seed/aftercare.hpp"
#include "app/seed/demo_reader.hpp"
#include "app/seed/generator.hpp"
#include "app/seed/houses.hpp"
#include "app/seed/knowledge.hpp"
#include "app/seed/meetings.hpp"
#include "app/seed/worlds.hpp"

namespace app::seed {
namespace {

constexpr std::size_t caseload = 85;  // running dossiers of the login `regisseur`, his stories among them
constexpr std::string_view regisseur = "wilgenhof";
constexpr std::size_t others = 40;  // dossiers of the other regisseurs

struct Kind {
    std::string_view tafel;
    std::string_view herkomst;
    std::size_t part;  // of a hundred
};
constexpr Kind kinds[] = {{"volwassenen", "veld", 40},
                          {"huiselijk-geweld", "opschaling", 25},
                          {"jeugd", "zsm", 20},
                          {"nazorg", "nazorg", 15}};

bool running(toegang::Fase fase) {
    return fase >= toegang::Fase::ondersteuning && fase <= toegang::Fase::afronding;
}

// Mostly cases, some in support or rounding off, and of others than `regisseur` a few reports to judge.
toegang::Fase drawn_phase(std::size_t percent, bool reports) {
    if (reports && percent < 4) return toegang::Fase::aanmelding;
    if (reports && percent < 9) return toegang::Fase::triage;
    if (percent < 20) return toegang::Fase::ondersteuning;
    return percent < 88 ? toegang::Fase::casus : toegang::Fase::afronding;
}

Wish wish_for(const Huis& huis, const Generator& generator, std::size_t place, std::string_view who) {
    Wish wish;
    wish.code = "gemaakt-" + std::to_string(place);
    SeededRandom random(generator.seed(), "wish/" + wish.code);
    auto drawn = random.below(100);
    for (const Kind& kind : kinds) {
        wish.tafel = kind.tafel;
        wish.herkomst = kind.herkomst;
        if (drawn < kind.part) break;
        drawn -= kind.part;
    }
    wish.serial = place;
    wish.gemeente = generator.gemeente(random);
    wish.fase = drawn_phase(random.below(100), who != regisseur);
    const bool young = wish.fase == toegang::Fase::aanmelding || wish.fase == toegang::Fase::triage;
    const int days = young ? 1 + static_cast<int>(random.below(9)) : 20 + static_cast<int>(random.below(500));
    wish.aangemeld = start_of_day(huis.vandaag.plus_days(-days))
                         .plus_seconds(9 * 3'600 + static_cast<int>(random.below(28'000)));
    static constexpr std::string_view helpers[][2] = {{"elzenaar", "kastanje"}, {"berkhout", "braamstruik"}};
    const auto& helping = helpers[random.below(2)];
    wish.huis = {std::string(who), std::string(helping[0]), std::string(helping[1])};
    wish.partners = generator.partners(random, wish.gemeente, 3 + random.below(3));
    wish.kring = static_cast<int>(random.below(4));
    wish.acties = 1 + static_cast<int>(random.below(6));
    wish.bijdragen = 1 + static_cast<int>(random.below(6));
    return wish;
}

// Who came back, and who comes back in the weeks ahead.
std::vector<Release> releases(const Huis& huis, const Generator& generator, std::size_t serial) {
    SeededRandom random(generator.seed(), "releases");
    std::vector<Release> made;
    for (int i = 0; i < 24; ++i) {
        Release one{huis.vandaag.plus_days(4 * i - 40), generator.gemeente(random)};
        one.serial = serial + static_cast<std::size_t>(i);
        if (i < 12) one.indeling = static_cast<nazorg::Indeling>(1 + i % 3);
        one.gescand = i >= 6 && i < 16;
        made.push_back(std::move(one));
    }
    return made;
}

}  // namespace

void fill_demo(House& house, std::uint64_t seed) {
    const Huis huis = read_house(local_date(house.clock().now()));
    const auto stories = read_stories(huis);
    const Generator generator(huis, seed, stories);
    Builder builder(house, huis, seed);
    builder.write_house();
    builder.write_dossiers(stories);
    builder.write_families(stories);
    write_houses(house, builder.codes(), stories);
    write_advice(house, builder.codes());
    write_knowledge(house, builder.codes());
    const auto told =
        static_cast<std::size_t>(std::count_if(stories.begin(), stories.end(), [](const Dossier& story) {
            return story.procesregisseur == regisseur && running(story.fase);
        }));
    static constexpr std::string_view colleagues[] = {"hazelaar", "linde", "esdoorn", "meelbes", "kruisbes"};
    builder.write_dossiers(caseload - told + others, [&](std::size_t place) {
        const bool own = place < caseload - told;
        return generator.tell(
            wish_for(huis, generator, place, own ? regisseur : colleagues[place % std::size(colleagues)]));
    });
    write_meetings(house, huis, builder.codes());
    write_aftercare(house, huis, builder.codes(), generator,
                    releases(huis, generator, caseload - told + others));
    builder.finish("demo");
}

}  // namespace app::seed
