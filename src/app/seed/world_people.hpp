// What is told of the people of a dossier: what stands between them, what they say, and with which other dossier it is linked.
#pragma once

#include <cstddef>
#include <string>

#include "domein/aanpak/model.hpp"
#include "domein/afstemming/model.hpp"
#include "domein/betrokkene/betrokkene.hpp"
#include "domein/stem/model.hpp"
#include "platform/base/clock.hpp"

namespace app::seed {

// Places in the list of people of the dossier.
struct Relatie {
    std::size_t van = 0;
    std::size_t naar = 0;
    betrokkene::NieuweRelatie nieuw;  // its own ends stay empty
};

struct Contact {
    std::string door;
    Instant op;
    std::size_t persoon = 0;
    betrokkene::NieuwContact nieuw;
};

// What a person said himself.
struct Uitspraak {
    std::string door;
    Instant op;
    std::size_t persoon = 0;
    stem::Soort soort = stem::Soort::wens;
    std::string tekst;
};

// This side of a link with another told dossier.
struct Koppeling {
    std::string dossier;  // code
    afstemming::Motiveringen motivering;
    Instant op;
};
// An action that the other file tells as well, with the same owner and days.
struct GedeeldeActie {
    std::string dossier;  // code
    std::string actie;    // how its text begins
    std::string noodzaak;
};

// A phase of safety that began, and who judged.
struct Faseverhaal {
    aanpak::Veiligheid fase = aanpak::Veiligheid::direct;
    Instant op;
    std::string oordeel_van;
    std::string oordeel;
};
// An approach that the casus is in. People and organisations by their code.
struct Aanpakverhaal {
    std::string soort;
    Instant op;
    Date herzien_op;
    std::string grond;
    std::vector<std::pair<std::string, std::string>> antwoorden = {};  // code of the question, why yes
    std::vector<std::pair<std::string, std::string>> rollen = {};      // role, who
    std::vector<Faseverhaal> fasen = {};
    std::vector<std::string> akkoord = {};  // who agreed to a placement on the Top-X
    std::vector<Date> besprekingen = {};
};
struct Leidingverhaal {
    std::string leider;
    std::string leider_naam;
    std::vector<std::string> partijen;
    Instant op;
    Date herzien_op;
    std::string tekst;
};

}  // namespace app::seed
