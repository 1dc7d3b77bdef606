-- What the person says in his own words, and plans of several persons that are aligned (Bgs 2.20(2)).

CREATE TABLE stem (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    persoon @bytes NOT NULL,                 -- whose words: a person of this dossier
    soort @int NOT NULL,                     -- 1 wens, 2 reactie op het plan, 3 eigen verklaring
    datum @text NOT NULL,
    tekst_z @bytes NOT NULL,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

-- That a plan was printed for the person: when, by whom. Not what was in it: that stands in the plan.
CREATE TABLE plan_afdruk (
    dossier @bytes NOT NULL REFERENCES dossier (id),
    id @bytes NOT NULL,
    op @int NOT NULL,
    door @bytes NOT NULL REFERENCES medewerker (id),
    PRIMARY KEY (dossier, id)
) @clustered;

-- A link between the plans of two persons: one row in each dossier, each sealed under its own key.
CREATE TABLE afstemming (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    ander @bytes NOT NULL,                   -- the other dossier
    ander_item @bytes NOT NULL,              -- its row there
    gestopt @int,
    toetsen_z @bytes NOT NULL,               -- the three tests, each with its motivation
    reden_z @bytes,                          -- why it stopped
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
