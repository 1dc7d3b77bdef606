-- Advice: a question to the house. Each is a dossier of its own kind (phase advies) with its own term; ADR 0021.
CREATE TABLE advies (
    dossier @bytes PRIMARY KEY REFERENCES dossier (id),
    id @bytes NOT NULL UNIQUE,               -- its item: the question
    soort @text NOT NULL,                    -- kort, expertise, beleid
    thema @text NOT NULL,                    -- code of list `adviesthema`
    vrager @bytes NOT NULL REFERENCES medewerker (id),
    organisatie @bytes NOT NULL REFERENCES organisatie (id),
    met_namen @bool NOT NULL CHECK (met_namen IN (0, 1)),
    door_huis @bool NOT NULL CHECK (door_huis IN (0, 1)),  -- noted by the house, on the phone
    -- 1 gevraagd, 2 in behandeling, 3 bij de vrager, 4 beantwoord, 5 gesloten, 6 ingetrokken
    staat @int NOT NULL,
    behandelaar @bytes REFERENCES medewerker (id),
    gevraagd @int NOT NULL,
    sinds @int NOT NULL,                     -- since when it lies where it lies
    beantwoord @int,
    gesloten @int,
    concept @bytes,                          -- the draft that was made of it; the report has the same id
    vraag_z @bytes NOT NULL,
    persoon_z @bytes,
    versie @int NOT NULL DEFAULT 1
) @strict;
CREATE INDEX aanmelding_id ON aanmelding (id);

-- What was asked back, added and answered. An item each.
CREATE TABLE adviesbericht (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    soort @int NOT NULL,                     -- 1 terugvraag, 2 aanvulling, 3 antwoord
    tekst_z @bytes NOT NULL,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

-- Answered questions, counted in the change that answers them (DECISIONS 40): they outlive the dossier.
CREATE TABLE advies_telling (
    maand @text NOT NULL,
    thema @text NOT NULL,
    soort @text NOT NULL,
    organisatie @bytes NOT NULL REFERENCES organisatie (id),
    aantal @int NOT NULL,
    minuten @int NOT NULL,
    PRIMARY KEY (maand, thema, soort, organisatie)
) @clustered;

-- Who of the house knows most of a theme, and when.
CREATE TABLE aandachtsfunctionaris (
    id @bytes PRIMARY KEY,
    thema @text NOT NULL,
    medewerker @bytes NOT NULL REFERENCES medewerker (id),
    dagen @int NOT NULL,                     -- 1 << weekday, Monday 1
    afwezig_van @text,
    afwezig_tot @text,
    van @text NOT NULL,
    tot @text,
    versie @int NOT NULL DEFAULT 1
) @strict;
CREATE INDEX aandachtsfunctionaris_thema ON aandachtsfunctionaris (thema);

-- Experts elsewhere in the country: how to reach their office, never anything of a case.
CREATE TABLE deskundige (
    id @bytes PRIMARY KEY,
    thema @text NOT NULL,
    naam @text NOT NULL,
    organisatie @text NOT NULL,
    waarvoor @text NOT NULL,
    bereiken @text NOT NULL,
    van @text NOT NULL,
    tot @text,
    versie @int NOT NULL DEFAULT 1
) @strict;
CREATE INDEX deskundige_thema ON deskundige (thema);
