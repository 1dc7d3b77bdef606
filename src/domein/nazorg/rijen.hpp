// Reading a list of releases: which column is what, and what is wrong with which row. Pure: text in, rows and faults out.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domein/betrokkene/betrokkene.hpp"
#include "kern/partner/instelling.hpp"
#include "platform/base/csv.hpp"

namespace nazorg::rijen {

enum class Veld : std::uint8_t {
    geen = 0,
    bsn,
    geslachtsnaam,
    voorvoegsel,
    voornamen,
    voorletters,
    geboortedatum,
    geslacht,
    gemeente,
    vrijlating,
    begin,
    inrichting,
    opmerking,
};
struct VeldNaam {
    Veld veld;
    std::string_view code;
    std::string_view naam;
    bool verplicht = false;
};
std::span<const VeldNaam> velden();

using Kolommen = std::vector<Veld>;  // one for each column of the list
// By the names of the columns, as lists of several senders call them. No field twice.
Kolommen raad(const std::vector<std::string>& kop);
// "bsn geslachtsnaam geen …", as it is kept; nothing when that does not fit so many columns.
std::string tekst(const Kolommen& kolommen);
std::optional<Kolommen> lees_kolommen(std::string_view tekst, std::size_t aantal);
// What must be chosen and is not, or is chosen twice: the sentence; empty when the list can be read.
std::string bezwaar(const Kolommen& kolommen);
// The names as one text that is the same for each list of the same sender.
std::string vorm(const std::vector<std::string>& kop);

struct Rij {
    std::size_t regel = 0;  // of the file
    betrokkene::NieuwPersoon persoon;
    std::string gemeente;  // code
    std::string gemeente_naam;
    Date vrijlating;
    std::string begin;  // ISO; "" unknown
    std::string inrichting;
    std::string opmerking;
};
struct Fout {
    std::size_t regel = 0;
    std::string_view code;
    std::string zin;
};
struct Gelezen {
    std::vector<Rij> goed;
    std::vector<Fout> fouten;  // in the order of the file; one row may have several
    std::size_t rijen = 0;
};
// A row is good when nothing is wrong with it. Releases of more than two years ago or ahead are a mistake.
Gelezen lees(const base::csv::Sheet& blad, const Kolommen& kolommen, std::span<const partner::Code> gemeenten,
             Date vandaag);

// What makes one person and one release the same as another; goes through a keyed hash and is kept nowhere.
std::string persoon_sleutel(const Rij& rij);
std::string rij_sleutel(const Rij& rij);

}  // namespace nazorg::rijen
