// The ids of the kernel. Names without a definition: an Id<Dossier> is never an Id<Medewerker>.
#pragma once

#include "platform/base/id.hpp"

namespace kern {

struct Dossier;
struct Item;
struct Organisatie;
struct Medewerker;
struct Account;
struct Sessie;
struct Tafel;
struct Deelname;
struct Besluit;
struct AnderHuis;
struct Huisbericht;
struct Overleg;

using DossierId = Id<Dossier>;
using ItemId = Id<Item>;  // persoon, bijdrage, doel, actie, bijlage …: everything that hangs in a dossier
using OrganisatieId = Id<Organisatie>;
using MedewerkerId = Id<Medewerker>;
using AccountId = Id<Account>;
using SessieId = Id<Sessie>;
using TafelId = Id<Tafel>;
using DeelnameId = Id<Deelname>;
using BesluitId = Id<Besluit>;
using AnderHuisId = Id<AnderHuis>;
using HuisberichtId = Id<Huisbericht>;  // the number that a file between two houses carries
using OverlegId = Id<Overleg>;

}  // namespace kern
