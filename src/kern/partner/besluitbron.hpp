// A decision that the public participants took outside the program, recorded with its source. Pure rules, shared by triage and
// deelname: a source stands for the people who decided, never for the one who writes it down (DECISIONS 5, Wgs 2.31(2)).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kern/toegang/ids.hpp"
#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"

namespace partner {

// The name of a meeting or document with its day takes at least this many signs.
inline constexpr std::size_t bron_tekens = 10;

struct Besluitbron {
    std::optional<Date> datum;
    std::string_view tekst;  // the meeting or document
    std::span<const kern::OrganisatieId> beslissers;
};
struct BronFeiten {
    Date gemeld;  // day of the report
    Date vandaag;
    int nodig = 1;                                  // deciders that a decision of this kind asks
    std::span<const kern::OrganisatieId> kiesbaar;  // public participants that judge it
};
// The names of the fields in the form.
struct BronVelden {
    std::string_view datum;
    std::string_view tekst;
    std::string_view beslissers;
};

// Everything that is wrong with a source; nothing when there is none at all.
//   datum       required · in-the-future · before-report
//   tekst       required · too-short
//   beslissers  required (fewer than asked) · invalid-choice (does not judge this report, or stands there twice)
std::vector<FieldFault> bron_fouten(const Besluitbron& bron, const BronFeiten& feiten,
                                    const BronVelden& velden);

// No source and no mandate over the head of a public participant whose last answer was no: he confirms in the program.
// `bezwaar-open`; nothing: it may be recorded.
std::optional<Refusal> bron_bezwaar(int tegen);

// How many confirmations a decision needs: the setting, at least one, at most as many as can give one.
int bevestigingen_nodig(std::int64_t ingesteld, int publiek);
// Enough public participants agreed and none objected. Never with none at all: the procesregisseur does not decide alone.
bool genomen(int nodig, int akkoord, int niet_akkoord);

}  // namespace partner
