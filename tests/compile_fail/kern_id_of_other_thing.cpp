// expect: conversion from 'Id<kern::Medewerker>' to non-scalar type 'Id<kern::Dossier>'
#include "kern/toegang/ids.hpp"

kern::DossierId same(kern::MedewerkerId medewerker) {
    const kern::DossierId dossier = medewerker;
    return dossier;
}
