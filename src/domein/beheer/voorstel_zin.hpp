// A proposal in words, for its list and for Mijn werk.
#pragma once

#include "domein/beheer/voorstel.hpp"

namespace beheer {

// What a setting is called, without what may be chosen (": ja of nee"); its code when nobody knows it any more.
inline std::string instelling_naam(std::string_view code) {
    for (const auto& een : partner::standaarden())
        if (een.code == code) return std::string(een.uitleg.substr(0, een.uitleg.find(": ")));
    return std::string(code);
}

inline std::string voorstel_zin(const Voorstel& een) {
    const auto& inhoud = een.inhoud;
    switch (inhoud.soort) {
        case VoorstelSoort::account: return "Account voor " + een.naam + ", inlognaam " + inhoud.code;
        case VoorstelSoort::herstel: return "Nieuw startwachtwoord voor " + een.naam;
        case VoorstelSoort::instelling:
            return instelling_naam(inhoud.code) + ": " + inhoud.oud + " wordt " + inhoud.waarde.waarde +
                   " vanaf " + dutch_date(inhoud.waarde.van) +
                   (inhoud.waarde.tot ? " tot en met " + dutch_date(*inhoud.waarde.tot) : std::string());
        case VoorstelSoort::lid_erbij: return een.naam + " erbij aan " + een.tafel;
        case VoorstelSoort::lid_weg: return een.naam + " weg bij " + een.tafel;
    }
    return {};
}

}  // namespace beheer
