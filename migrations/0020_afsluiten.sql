-- Rounding off, closing, lifting, caseload and deputies.

-- That a casus is being rounded off, and why. It ends by closing, or by going back to the casus.
CREATE TABLE afronding (
    dossier @bytes NOT NULL REFERENCES dossier (id),
    id @bytes NOT NULL,
    door @bytes NOT NULL,                    -- medewerker
    begonnen @int NOT NULL,
    vorige_fase @int NOT NULL DEFAULT 4 CHECK (vorige_fase IN (3, 4)),   -- where it goes back to
    reden_z @bytes NOT NULL,
    terug_op @int,                           -- null: it is the one that runs, or the casus was closed on it
    terug_z @bytes,
    versie @int NOT NULL DEFAULT 1,
    PRIMARY KEY (dossier, id)
) @clustered;

-- What the rounding off asks of one organisation: to take something over, to look after somebody on a day, to look back.
CREATE TABLE afrondpunt (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    afronding @bytes NOT NULL,
    soort @int NOT NULL CHECK (soort BETWEEN 1 AND 3),   -- 1 overdracht, 2 nazorg, 3 evaluatie
    organisatie @bytes NOT NULL REFERENCES organisatie (id),
    medewerker @bytes REFERENCES medewerker (id),        -- null: anyone of that organisation
    termijn @text,                           -- nazorg: the day it is due
    staat @int NOT NULL DEFAULT 1,           -- 1 gevraagd, 2 gedaan, 3 geweigerd, 4 vervallen
    beantwoord @int,
    tekst_z @bytes,                          -- what; an evaluatie has none
    antwoord_z @bytes,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
CREATE INDEX afrondpunt_eigenaar ON afrondpunt (organisatie, staat);

-- What a besluit to close (6) says beside its sealed text.
CREATE TABLE sluiting (
    dossier @bytes NOT NULL,
    besluit @bytes NOT NULL,
    resultaat @text NOT NULL,                -- code of the list sluitresultaat
    PRIMARY KEY (dossier, besluit)
) @clustered;

-- What a besluit to lift the shield (7) says beside its sealed text.
CREATE TABLE heropening (
    dossier @bytes NOT NULL,
    besluit @bytes NOT NULL,
    grond @text NOT NULL,
    tot @text,                               -- last day it is open; null: the casus goes on
    gesloten @int,                           -- when it was closed again
    PRIMARY KEY (dossier, besluit)
) @clustered;
CREATE INDEX heropening_tot ON heropening (tot);

-- Besluiten that wait are few, whatever the size of the house.
CREATE INDEX besluit_wacht ON besluit (soort, dossier) WHERE staat = 1;

-- Somebody of the house stands in for another, by appointment, until a day.
CREATE TABLE waarneming (
    id @bytes PRIMARY KEY,
    afwezig @bytes NOT NULL REFERENCES medewerker (id),
    waarnemer @bytes NOT NULL REFERENCES medewerker (id),
    van @text NOT NULL,
    tot @text NOT NULL,                      -- last day included
    door @bytes NOT NULL,
    gemaakt @int NOT NULL,
    beeindigd @int,
    versie @int NOT NULL DEFAULT 1
) @strict;
CREATE INDEX waarneming_afwezig ON waarneming (afwezig, tot);
-- The dossiers the deputy is in because of it, and for no other reason: he leaves them when it ends.
CREATE TABLE waarneming_dossier (
    waarneming @bytes NOT NULL REFERENCES waarneming (id),
    dossier @bytes NOT NULL REFERENCES dossier (id),
    PRIMARY KEY (waarneming, dossier)
) @clustered;

-- Mijn rondje: nothing particular until a day, of one person and one dossier.
CREATE TABLE rondje (
    medewerker @bytes NOT NULL REFERENCES medewerker (id),
    dossier @bytes NOT NULL REFERENCES dossier (id),
    tot @text NOT NULL,
    PRIMARY KEY (medewerker, dossier)
) @clustered;
-- Reminders sent: one a day from one person to one organisation.
CREATE TABLE herinnering (
    door @bytes NOT NULL REFERENCES medewerker (id),
    organisatie @bytes NOT NULL REFERENCES organisatie (id),
    dag @text NOT NULL,
    dossier @bytes NOT NULL REFERENCES dossier (id),     -- where it was sent from
    PRIMARY KEY (door, organisatie, dag)
) @clustered;
