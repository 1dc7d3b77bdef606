// Names, streets and sentences for generated dossiers, from seed/demo/namen.toml. No sentence names anybody, so that each
// fits any generated person.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace app::seed {

using Sentences = std::vector<std::string>;
using SentencesBy = std::map<std::string, Sentences, std::less<>>;

struct Phrases {
    std::vector<std::pair<std::string, std::string>> geslachtsnamen;  // voorvoegsel, name
    SentencesBy voornamen;                                            // by sex
    Sentences straten;
    SentencesBy losse;     // zorgen, krachten, geprobeerd, vraag, grond, advies, voortgang, weigering
    SentencesBy reden;     // by table
    SentencesBy toets;     // by letter
    SentencesBy bijdrage;  // by category
    SentencesBy doel;      // by leefgebied
    SentencesBy actie;     // by kind of organisation
};

const Phrases& phrases();  // read once; throws Fault

}  // namespace app::seed
