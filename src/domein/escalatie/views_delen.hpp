// Parts of the pages of the slice.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "domein/escalatie/model.hpp"
#include "platform/html/parts.hpp"

namespace escalatie::view {

// People to choose from; owns the text of their ids and labels.
struct Personen {
    std::vector<std::string> teksten;
    std::vector<html::Option> lijst;
    explicit Personen(std::span<const Gevraagde> mensen);
    Personen(const Personen&) = delete;
    Personen& operator=(const Personen&) = delete;
};

// "gevraagd aan P. Meidoorn, Politie · antwoord voor 27 november 2026", with the sign when it is late.
struct StandVan {
    const Stap& stap;
    Date vandaag;
    void operator()(html::Out& out) const;
};

// Question, answer and result.
struct Inhoud {
    const Stap& stap;
    void operator()(html::Out& out) const;
};

}  // namespace escalatie::view
