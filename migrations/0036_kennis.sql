-- Knowledge, the training register and meetings without dossiers: of the house, never about a casus.
CREATE TABLE kennisblad (
    id @bytes PRIMARY KEY,
    code @text NOT NULL UNIQUE,              -- in the address
    soort @int NOT NULL,                     -- 1 bladzijde, 2 module
    thema @text NOT NULL,                    -- code of list `adviesthema`; '' general
    versie @int NOT NULL,                    -- the newest kennisversie
    ingetrokken @int
) @strict;

CREATE TABLE kennisversie (
    blad @bytes NOT NULL REFERENCES kennisblad (id),
    nummer @int NOT NULL,
    titel @text NOT NULL,
    tekst @text NOT NULL,
    door @bytes NOT NULL REFERENCES medewerker (id),
    op @int NOT NULL,
    PRIMARY KEY (blad, nummer)
) @clustered;

-- A question of a module, with three answers and why one is right. Nobody's answers are kept.
CREATE TABLE kennisvraag (
    blad @bytes NOT NULL,
    nummer @int NOT NULL,
    volgorde @int NOT NULL,
    vraag @text NOT NULL,
    antwoord_a @text NOT NULL,
    antwoord_b @text NOT NULL,
    antwoord_c @text NOT NULL,
    goed @int NOT NULL CHECK (goed BETWEEN 1 AND 3),
    uitleg @text NOT NULL,
    PRIMARY KEY (blad, nummer, volgorde),
    FOREIGN KEY (blad, nummer) REFERENCES kennisversie (blad, nummer)
) @clustered;

-- The training register of Bgs 1.17: per designated person and subject, the newest row counts.
CREATE TABLE opleiding (
    medewerker @bytes NOT NULL REFERENCES medewerker (id),
    onderwerp @int NOT NULL CHECK (onderwerp BETWEEN 1 AND 6),  -- a to f
    gedaan @text NOT NULL,
    soort @int NOT NULL,                     -- 1 gedaan, 2 niet nodig voor de functie
    geldig_tot @text,
    door @bytes NOT NULL REFERENCES medewerker (id),
    op @int NOT NULL,
    PRIMARY KEY (medewerker, onderwerp, gedaan)
) @clustered;

CREATE TABLE bijeenkomst (
    id @bytes PRIMARY KEY,
    soort @text NOT NULL,                    -- rondleiding, themadag, voorlichting
    thema @text NOT NULL,
    titel @text NOT NULL,
    datum @text NOT NULL,
    mensen @int NOT NULL CHECK (mensen >= 0),
    minuten @int NOT NULL,                   -- the norm that held on that day
    door @bytes NOT NULL REFERENCES medewerker (id),
    vervallen @bool NOT NULL DEFAULT 0 CHECK (vervallen IN (0, 1)),
    versie @int NOT NULL DEFAULT 1
) @strict;
CREATE INDEX bijeenkomst_datum ON bijeenkomst (datum);

CREATE TABLE bijeenkomst_organisatie (
    bijeenkomst @bytes NOT NULL REFERENCES bijeenkomst (id),
    organisatie @bytes NOT NULL REFERENCES organisatie (id),
    PRIMARY KEY (bijeenkomst, organisatie)
) @clustered;
