// Rules of the approaches. Pure: facts in, faults or the refusal with its code out.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "domein/aanpak/model.hpp"
#include "platform/base/result.hpp"

namespace aanpak::rules {

inline constexpr std::size_t grond_max = 2'000;
inline constexpr std::size_t motivering_max = 1'000;
inline constexpr std::size_t signaal_max = 300;  // a Wvggz or Wzd signal: one line, no file
inline constexpr std::size_t criteria_max = 8;
inline constexpr std::size_t criterium_max = 300;
inline constexpr std::size_t rollen_max = 8;

std::string_view code(Staat staat);
std::string_view naam(Staat staat);
inline constexpr std::pair<std::string_view, Veiligheid> fase_codes[] = {
    {"direct", Veiligheid::direct}, {"zorg", Veiligheid::zorg}, {"herstel", Veiligheid::herstel}};
std::string_view code(Veiligheid fase);
std::string_view naam(Veiligheid fase);

// The four tests of Bgs 2.20(1), as questions, with the codes they are stored under.
std::vector<Vraag> vier_toetsen();
std::string_view toets_tekst(std::string_view code);  // empty: no test

// Younger than `grens` on `dag`? Of a birth date that is not whole, only what is certain counts: nothing when it is not.
std::optional<bool> jonger_dan(const PartialDate& geboren, int grens, Date dag);

// What is known of the dossier and the house when a casus comes into an approach.
struct Feiten {
    Date vandaag;
    Date gemeld;  // day of the report
    toegang::Fase fase = toegang::Fase::casus;
    std::string herkomst;
    PartialDate geboren;
    bool zit_er_al_in = false;
    bool geldig = true;  // the kind may be chosen today
    int leeftijd_onder = 0;
    int termijn = 182;
    std::vector<Vraag> vragen;
    std::vector<Mens> mensen;           // who can have a role
    std::vector<Organisatie> melders;   // who a concern can be reported to
    std::vector<Organisatie> kiesbaar;  // public participants of this dossier
    int nodig = 1;
    int tegen = 0;
    std::optional<Date> gepubliceerd;  // of the newest criteria of the Top-X
};

// Everything that is wrong with the form, in its order; nothing: it can be judged.
std::vector<FieldFault> fouten(const Nieuw& nieuw, const Soort& soort, const Feiten& feiten);
// Why the casus does not come into this approach; nothing: it may.
//   aanpak.geldt-niet · aanpak.zit-er-al-in · aanpak.fase · aanpak.herkomst · aanpak.geboortedatum · aanpak.te-jong ·
//   aanpak.te-oud · aanpak.vraag-nee · topx.niet-gepubliceerd · topx.toets-nee · bezwaar-open · aanpak.geen-bevestigers
std::optional<Refusal> mag_erin(const Nieuw& nieuw, const Soort& soort, const Feiten& feiten);
// May a placement on the Top-X hold from this day? Not before the criteria are published (Bgs 2.22).
std::optional<Refusal> mag_plaatsen(const std::optional<Date>& gepubliceerd, Date dag);

std::vector<FieldFault> fouten(const NieuweCriteria& nieuw, std::span<const Organisatie> publiek,
                               Date vandaag);

std::vector<FieldFault> fouten(const NieuweRol& rol, const Soort& soort, std::span<const Mens> mensen);
struct Begin {  // of a phase
    Veiligheid fase = Veiligheid::direct;
    Date van;
};
// A phase begins on or after the day of the one before it, and phases go on from there: `mag_naar`.
std::vector<FieldFault> fouten(const NieuweFase& nieuw, const std::optional<Begin>& laatste, Date begonnen,
                               std::span<const Mens> mensen, Date vandaag);
std::optional<FieldFault> bespreking_fout(const std::optional<Date>& dag, const Aanpak& aanpak, Date vandaag);
std::optional<FieldFault> herziening_fout(const std::optional<Date>& dag, int termijn, Date vandaag);

// `aanpak.gestopt`: it does not run; nothing: it may be changed.
std::optional<Refusal> mag_wijzigen(Staat staat);
// `aanpak.past-niet`: this kind has no phases, or no discussions.
std::optional<Refusal> heeft_fasen(const Soort& soort);
std::optional<Refusal> heeft_besprekingen(const Soort& soort);

}  // namespace aanpak::rules
