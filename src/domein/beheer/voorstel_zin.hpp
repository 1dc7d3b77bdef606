// A proposal in words, for its list and for Mijn werk.
#pragma once

#include "domein/beheer/voorstel.hpp"

namespace beheer {

inline std::string voorstel_zin(const Voorstel& een) {
    const auto& inhoud = een.inhoud;
    switch (inhoud.soort) {
        case VoorstelSoort::account: return "Account voor " + een.naam + ", inlognaam " + inhoud.code;
        case VoorstelSoort::herstel: return "Nieuw startwachtwoord voor " + een.naam;
        case VoorstelSoort::instelling:
            return "Instelling " + inhoud.code + ": " + inhoud.oud + " wordt " + inhoud.waarde.waarde +
                   " vanaf " + dutch_date(inhoud.waarde.van);
        case VoorstelSoort::lid_erbij: return een.naam + " erbij aan " + een.tafel;
        case VoorstelSoort::lid_weg: return een.naam + " weg bij " + een.tafel;
    }
    return {};
}

}  // namespace beheer
