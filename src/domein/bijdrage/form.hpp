// Reading a bijdrage from a form or JSON: one function for both.
#pragma once

#include "domein/bijdrage/model.hpp"
#include "platform/web/input.hpp"

namespace bijdrage {

// All fields; faults are noted in the input. `gewoon`: categories that count when none is given.
Nieuw lees(web::Input& input, toegang::Categorieen gewoon);
// An incident in three fields: what, when, about what. For all participants (C3), no secret (DECISIONS 49).
Nieuw lees_incident(web::Input& input, toegang::Categorieen gewoon);
Verbetering lees_verbetering(web::Input& input, toegang::Categorieen gewoon);

// A fresh form: for all participants, a fact, no secret.
void vul_nieuw(web::Input& input);
// The form of a correction, with what stands there now; not the organisations of C2, which its giver names anew.
void vul(web::Input& input, const Bijdrage& bijdrage);

}  // namespace bijdrage
