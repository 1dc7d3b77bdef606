-- Nazorg: releases from detention. A release is a dossier in a phase of its own, on a ground and for a term of its own (ADR 20).

-- A list that somebody sent in. Its file is kept in sealed parts under a key of its own (the id is the id of that key), until
-- it is taken in or its term is over; then the key goes, and the parts after it. What stays is when, how many, and a keyed hash.
CREATE TABLE vrijlatinglijst (
    id @bytes PRIMARY KEY,
    door @bytes NOT NULL REFERENCES medewerker (id),
    gemaakt @int NOT NULL,
    verloopt @int NOT NULL,
    staat @int NOT NULL,                     -- 1 klaar om in te voeren, 2 wordt ingevoerd, 3 ingevoerd, 4 niet ingevoerd
    inhoud_hash @bytes NOT NULL,             -- keyed: the same list sent in twice is known
    kop_hash @bytes NOT NULL,                -- keyed: of the names of its columns
    kolommen @text NOT NULL,                 -- which column is what: codes, never a value
    rijen @int NOT NULL,
    ingevoerd @int NOT NULL DEFAULT 0,
    fouten @int NOT NULL DEFAULT 0,
    ingevoerd_op @int,
    bestand_z @bytes,                        -- its name; null when the key is gone
    versie @int NOT NULL DEFAULT 1
) @strict;
CREATE INDEX vrijlatinglijst_inhoud ON vrijlatinglijst (inhoud_hash);
CREATE INDEX vrijlatinglijst_verloopt ON vrijlatinglijst (verloopt) WHERE bestand_z IS NOT NULL;
CREATE INDEX vrijlatinglijst_gemaakt ON vrijlatinglijst (gemaakt DESC, id);

CREATE TABLE vrijlatinglijst_deel (
    lijst @bytes NOT NULL REFERENCES vrijlatinglijst (id),
    nummer @int NOT NULL,
    id @bytes NOT NULL,
    deel_z @bytes NOT NULL,
    PRIMARY KEY (lijst, nummer)
) @clustered;

-- How a list with these names of columns was read the last time.
CREATE TABLE vrijlatingkolommen (
    kop_hash @bytes PRIMARY KEY,
    kolommen @text NOT NULL,
    gewijzigd @int NOT NULL
) @strict;

CREATE TABLE vrijlating (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    lijst @bytes,                            -- the list it came from
    datum @text NOT NULL,                    -- of the release
    indeling @int NOT NULL DEFAULT 0,        -- 0 nog niet, 1 geen steun nodig, 2 enkelvoudige ondersteuning, 3 volledig plan
    akte @bytes,                             -- the last act that sorted it or gave it to the municipality
    bij_gemeente @int,                       -- since when the municipality does it
    rij_hash @bytes NOT NULL,                -- keyed: of the person and the day, so that a row is taken in once
    persoon_hash @bytes NOT NULL,            -- keyed: of the person
    versie @int NOT NULL DEFAULT 1,
    inhoud_z @bytes NOT NULL,                -- institution, day the detention began, remarks of the list
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
CREATE INDEX vrijlating_rij ON vrijlating (rij_hash);
CREATE INDEX vrijlating_persoon ON vrijlating (persoon_hash);
CREATE INDEX vrijlating_lijst ON vrijlating (lijst, dossier);

-- One act over many dossiers, a row for each, so that it can be taken back as long as nothing followed.
CREATE TABLE nazorgakte (
    akte @bytes NOT NULL,
    dossier @bytes NOT NULL,
    vrijlating @bytes NOT NULL,
    soort @int NOT NULL,                     -- 1 ingedeeld, 2 aan de gemeente gegeven
    van @int NOT NULL,
    naar @int NOT NULL,
    door @bytes NOT NULL REFERENCES medewerker (id),
    op @int NOT NULL,
    vorige @bytes,                           -- the act before it
    teruggenomen @int,
    PRIMARY KEY (akte, dossier),
    FOREIGN KEY (dossier, vrijlating) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
CREATE INDEX nazorgakte_dossier ON nazorgakte (dossier, op);
CREATE INDEX nazorgakte_door ON nazorgakte (door, op DESC, akte);

CREATE TABLE quickscan (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    moment @int NOT NULL,                    -- 1 begin van de detentie, 2 voor, 3 bij, 4 drie maanden na de vrijlating
    datum @text NOT NULL,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

-- The answer for one basic condition; its code is sealed along, so that answers cannot change places.
CREATE TABLE scanpunt (
    dossier @bytes NOT NULL,
    scan @bytes NOT NULL,
    voorwaarde @text NOT NULL,
    antwoord_z @bytes NOT NULL,
    PRIMARY KEY (dossier, scan, voorwaarde),
    FOREIGN KEY (dossier, scan) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

CREATE TABLE steun (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    tot @text NOT NULL,                      -- until when it runs
    afgerond @int,
    tekst_z @bytes NOT NULL,                 -- what, and by whom
    resultaat_z @bytes,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

-- Who does the nazorg for a municipality: named by its contact person, for a period.
CREATE TABLE nazorgcontact (
    id @bytes PRIMARY KEY,
    gemeente @text NOT NULL,
    medewerker @bytes NOT NULL REFERENCES medewerker (id),
    van @text NOT NULL,
    tot @text,                               -- last day included; null: no end
    door @bytes NOT NULL REFERENCES medewerker (id),
    versie @int NOT NULL DEFAULT 1
) @strict;
CREATE INDEX nazorgcontact_gemeente ON nazorgcontact (gemeente, van);
