-- The ladder above the case table: a knelpunt is asked to a level, step by step, and what AVE asks of whom.

CREATE TABLE escalatie (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    niveau @int NOT NULL CHECK (niveau BETWEEN 1 AND 4),  -- 1 operationeel, 2 tactisch, 3 strategisch, 4 landelijk
    vorige @bytes,                           -- the step before it, of the same knelpunt
    actie @bytes,                            -- the action that does not move, when it is about one
    organisatie @bytes REFERENCES organisatie (id),       -- null: asked outside the program, at the national level
    medewerker @bytes REFERENCES medewerker (id),
    antwoord_voor @text NOT NULL,
    staat @int NOT NULL,                     -- 1 gevraagd, 2 beantwoord, 3 opgelost, 4 vervallen
    beantwoord_op @int,
    afgelopen_op @int,
    vraag_z @bytes NOT NULL,
    antwoord_z @bytes,
    resultaat_z @bytes,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
-- What waits for one person, for Mijn werk.
CREATE INDEX escalatie_gevraagd ON escalatie (medewerker, staat);

-- Up and down with a reason.
CREATE TABLE ave_wijziging (
    dossier @bytes NOT NULL REFERENCES dossier (id),
    id @bytes NOT NULL,
    van @int NOT NULL,
    naar @int NOT NULL,
    op @int NOT NULL,
    door @bytes NOT NULL REFERENCES medewerker (id),
    reden_z @bytes NOT NULL,
    PRIMARY KEY (dossier, id)
) @clustered;

-- The four responsibilities of AVE, per phase: who has which.
CREATE TABLE ave_taak (
    dossier @bytes NOT NULL REFERENCES dossier (id),
    fase @int NOT NULL CHECK (fase BETWEEN 1 AND 4),
    soort @int NOT NULL CHECK (soort BETWEEN 1 AND 4),  -- 1 casusregie, 2 procesregie, 3 operationeel, 4 bestuurlijk
    medewerker @bytes NOT NULL REFERENCES medewerker (id),
    PRIMARY KEY (dossier, fase, soort)
) @clustered;
