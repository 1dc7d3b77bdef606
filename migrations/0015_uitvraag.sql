-- The information round: who was asked what, and the answers.

-- A question to one organisation is an item of the house that this organisation owns: nobody else sees it.
CREATE TABLE uitvraag (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    organisatie @bytes NOT NULL REFERENCES organisatie (id),  -- that is asked
    ronde @bytes NOT NULL,                   -- questions that were asked in one act have the same
    grondslag @text NOT NULL,                -- code of list grondslag
    termijn @text NOT NULL,
    later @text,                             -- the day the organisation promised instead
    staat @int NOT NULL,                     -- 1 open, 2 beantwoord, 3 ingetrokken
    vraag_z @bytes NOT NULL,
    reden_z @bytes,                          -- why it was withdrawn
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
CREATE INDEX uitvraag_open ON uitvraag (organisatie, staat, dossier);

-- Every answer stays: also the one that another followed.
CREATE TABLE uitvraag_antwoord (
    dossier @bytes NOT NULL,
    uitvraag @bytes NOT NULL,
    id @bytes NOT NULL,
    soort @int NOT NULL,                     -- 1 bijdrage, 2 niets bekend, 3 mag niet delen, 4 later
    door @bytes NOT NULL REFERENCES medewerker (id),
    op @int NOT NULL,
    bijdrage @bytes,                         -- the item that was given
    grond @int,                              -- why it may not be shared: 1 Wgs 1.5(1), 2 secrecy
    later @text,
    toelichting_z @bytes,
    PRIMARY KEY (dossier, uitvraag, id),
    FOREIGN KEY (dossier, uitvraag) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

-- Which of the four tests of Bgs 2.20 a bijdrage supports, as the house sees it.
CREATE TABLE toets_bijdrage (
    dossier @bytes NOT NULL,
    bijdrage @bytes NOT NULL,
    letter @text NOT NULL,
    door @bytes NOT NULL REFERENCES medewerker (id),
    op @int NOT NULL,
    PRIMARY KEY (dossier, bijdrage, letter),
    FOREIGN KEY (dossier, bijdrage) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

-- The one that corrects a bijdrage is looked for from the old one.
CREATE INDEX bijdrage_vorige ON bijdrage (dossier, vorige);
