#include <fmt/core.h>

#include "app/seed/demo_reader.hpp"
#include "app/seed/generator.hpp"
#include "app/seed/worlds.hpp"

namespace app::seed {
namespace {

constexpr std::size_t users = 60;
constexpr std::size_t groups = 4;  // one of each group in every dossier, so each person sees 1 in 15
constexpr std::size_t per_group = users / groups;
constexpr std::size_t caseload = 85;
constexpr Shape shapes[] = {small_casus, large_casus};
static_assert(small_casus.place % per_group == large_casus.place % per_group);
constexpr std::string_view one_regisseur = "schaal-regisseur";

std::string login(std::size_t user) { return fmt::format("gebruiker{:02}", user + 1); }

// The first group works for the house, the others for partners that judge and take part.
Huis house_of_users(Date today) {
    static constexpr std::string_view employers[groups][3] = {
        {"huis", "huis", "huis"},
        {"gemeente-zuiderwaard", "gemeente-oudmeer", "gemeente-lisdijk"},
        {"politie-zuiderwaard", "om", "politie-oudmeer"},
        {"reclassering", "veilig-thuis", "gi"}};
    Huis huis = read_house(today);
    huis.naam = "Zorg- en Veiligheidshuis Merenrand, schaalproef";
    huis.medewerkers.clear();
    for (auto& tafel : huis.tafels) tafel.leden.clear();
    const auto add = [&](std::string code, std::string name_of_login, std::string_view employer) {
        const bool own = employer == "huis";
        huis.medewerkers.push_back({std::move(code),
                                    name_of_login,
                                    "Gebruiker " + name_of_login,
                                    own ? "procesregisseur" : "professional",
                                    "06 0000 1000",
                                    std::string(own ? "gastheer" : employer),
                                    std::string(employer),
                                    own ? toegang::Rollen{toegang::Rol::procesregisseur}
                                        : toegang::Rollen{toegang::Rol::aanmelder, toegang::Rol::deelnemer},
                                    {toegang::Functie::verwerking},
                                    today.plus_days(-400),
                                    today.plus_days(-365),
                                    today.plus_days(730)});
    };
    for (std::size_t user = 0; user < users; ++user)
        add(login(user), login(user), employers[user / per_group][user % 3]);
    add(std::string(one_regisseur), "regisseur", "huis");
    return huis;
}

}  // namespace

void fill_scale(House& house, std::uint64_t seed, std::size_t count) {
    const Huis huis = house_of_users(local_date(house.clock().now()));
    const Generator generator(huis, seed);
    Builder builder(house, huis, seed);
    builder.write_house();
    static constexpr std::string_view tables[] = {"volwassenen", "huiselijk-geweld", "jeugd", "nazorg"};
    builder.write_dossiers(count, [&](std::size_t place) {
        Wish wish;
        wish.code = "schaal-" + std::to_string(place);
        SeededRandom random(seed, "wish/" + wish.code);
        wish.serial = place;
        wish.tafel = tables[random.below(std::size(tables))];
        wish.gemeente = generator.gemeente(random);
        wish.aangemeld = start_of_day(huis.vandaag.plus_days(-30 - static_cast<int>(random.below(1'000))))
                             .plus_seconds(36'000);
        wish.huis = {login(place % per_group)};
        if (place < caseload) wish.huis.insert(wish.huis.begin(), std::string(one_regisseur));
        for (std::size_t group = 1; group < groups; ++group)
            wish.partners.push_back(login(group * per_group + random.below(per_group)));
        wish.kring = 2;
        wish.acties = 8;
        wish.bijdragen = 10;
        for (const Shape& shape : shapes)
            if (place == shape.place) {
                wish.acties = shape.acties;
                wish.bijdragen = shape.bijdragen;
                wish.documenten = shape.documenten;
            }
        return generator.tell(wish);
    });
    builder.finish(fmt::format("schaal:{}", count));
}

}  // namespace app::seed
