-- The dossier is the unit of access, sealing, retention and logging. Columns that end in _z are sealed under its key.

CREATE TABLE dossier (
    id @bytes PRIMARY KEY,
    kenmerk @text NOT NULL UNIQUE,
    fase @int NOT NULL,
    tafel @bytes REFERENCES regietafel (id),
    gemeente @text NOT NULL,
    herkomst @text NOT NULL,
    spoed @bool NOT NULL DEFAULT 0 CHECK (spoed IN (0, 1)),
    ave @int NOT NULL DEFAULT 1 CHECK (ave BETWEEN 1 AND 4),
    procesregisseur @bytes REFERENCES medewerker (id),
    casusregisseur @bytes REFERENCES medewerker (id),
    afgeschermd @bool NOT NULL DEFAULT 0 CHECK (afgeschermd IN (0, 1)),
    bevroren @bool NOT NULL DEFAULT 0 CHECK (bevroren IN (0, 1)),
    titel_z @bytes NOT NULL,                 -- name of the betrokkene as lists show it
    gemaakt @int NOT NULL,
    ingediend @int NOT NULL,
    eerste_contact @int,
    afgesloten @int,
    eerste_verwerking @text NOT NULL,
    bewaren_tot @text NOT NULL,
    vernietigen_op @text,                    -- set when not taken up (Bgs 1.16(1))
    versie @int NOT NULL DEFAULT 1,
    CHECK (bewaren_tot > eerste_verwerking)
) @strict;
CREATE INDEX dossier_regisseur ON dossier (procesregisseur, fase);
CREATE INDEX dossier_vernietigen ON dossier (vernietigen_op);

-- The organisation is admitted (by whose decision: besluit), for purposes, on a ground, for a period.
CREATE TABLE deelname (
    dossier @bytes NOT NULL REFERENCES dossier (id),
    id @bytes NOT NULL,
    organisatie @bytes NOT NULL REFERENCES organisatie (id),
    rol @int NOT NULL,
    doelen @int NOT NULL,
    grondslag @text NOT NULL,
    besluit @bytes,
    van @text NOT NULL,
    tot @text,
    ingetrokken @int,
    versie @int NOT NULL DEFAULT 1,
    PRIMARY KEY (dossier, id)
) @clustered;

-- The named people of an admitted organisation. One row per person and dossier: what the gate looks up, and what
-- worklists walk, newest change first.
CREATE TABLE deelnemer (
    medewerker @bytes NOT NULL REFERENCES medewerker (id),
    dossier @bytes NOT NULL REFERENCES dossier (id),
    deelname @bytes NOT NULL,
    organisatie @bytes NOT NULL,
    rol @int NOT NULL,
    doelen @int NOT NULL,
    van @text NOT NULL,
    tot @text,                               -- last day included; null: no end
    stapel @int NOT NULL,                    -- worklist it stands in: 1 aanmelding, 2 casus, 0 none
    gewijzigd @int NOT NULL,                 -- last change this organisation may see (DECISIONS 30)
    gezien @int NOT NULL DEFAULT 0,
    PRIMARY KEY (medewerker, dossier)
) @clustered;
CREATE INDEX deelnemer_werk ON deelnemer (medewerker, stapel, gewijzigd DESC, dossier);
CREATE INDEX deelnemer_dossier ON deelnemer (dossier, organisatie);

-- What every item of a dossier has: whose it is, who may see it, what it is about, how long it stays.
CREATE TABLE item (
    dossier @bytes NOT NULL REFERENCES dossier (id),
    id @bytes NOT NULL,
    -- 1 persoon, 2 aanmeldtekst, 3 bijdrage, 4 doel, 5 actie, 6 voortgang, 7 bijlage, 8 aanvulling
    soort @int NOT NULL,
    bron @bytes NOT NULL REFERENCES organisatie (id),
    door @bytes NOT NULL,                    -- medewerker
    kring @int NOT NULL CHECK (kring BETWEEN 1 AND 3),
    categorieen @int NOT NULL,
    geheim @int NOT NULL DEFAULT 0,
    vrijgegeven @bool NOT NULL DEFAULT 0 CHECK (vrijgegeven IN (0, 1)),
    embargo_tot @text,
    stil @bool NOT NULL DEFAULT 0 CHECK (stil IN (0, 1)),
    eigenaar @bytes,                         -- organisation that owns a task
    gemaakt @int NOT NULL,
    gewijzigd @int NOT NULL,
    eerste_verwerking @text NOT NULL,
    bewaren_tot @text NOT NULL,
    versie @int NOT NULL DEFAULT 1,
    PRIMARY KEY (dossier, id),
    CHECK (bewaren_tot > eerste_verwerking)
) @clustered;

-- sqlite
CREATE TRIGGER item_eerste_verwerking BEFORE UPDATE OF eerste_verwerking ON item
WHEN NEW.eerste_verwerking <> OLD.eerste_verwerking
BEGIN SELECT RAISE(ABORT, 'eerste_verwerking never changes'); END;
CREATE TRIGGER dossier_eerste_verwerking BEFORE UPDATE OF eerste_verwerking ON dossier
WHEN NEW.eerste_verwerking <> OLD.eerste_verwerking
BEGIN SELECT RAISE(ABORT, 'eerste_verwerking never changes'); END;
-- end
-- postgres
CREATE FUNCTION eerste_verwerking_blijft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'eerste_verwerking never changes'; END $$;
CREATE TRIGGER item_eerste_verwerking BEFORE UPDATE ON item FOR EACH ROW
WHEN (NEW.eerste_verwerking <> OLD.eerste_verwerking) EXECUTE FUNCTION eerste_verwerking_blijft();
CREATE TRIGGER dossier_eerste_verwerking BEFORE UPDATE ON dossier FOR EACH ROW
WHEN (NEW.eerste_verwerking <> OLD.eerste_verwerking) EXECUTE FUNCTION eerste_verwerking_blijft();
-- end

-- C2: organisations named by the bron, each with one line of necessity (DECISIONS 11).
CREATE TABLE item_organisatie (
    dossier @bytes NOT NULL,
    item @bytes NOT NULL,
    organisatie @bytes NOT NULL REFERENCES organisatie (id),
    noodzaak_z @bytes NOT NULL,
    PRIMARY KEY (dossier, item, organisatie)
) @clustered;

-- Plain events for figures and the life line: what happened to a dossier, never about a person.
CREATE TABLE dossier_verloop (
    dossier @bytes NOT NULL REFERENCES dossier (id),
    tijd @int NOT NULL,
    volg @bytes NOT NULL,                    -- the key stands first: SQLite 3.40 can't check its NOT NULLs otherwise
    soort @text NOT NULL,
    waarde @text NOT NULL,
    PRIMARY KEY (dossier, tijd, volg)
) @clustered;

-- Counts kept in the same change (DECISIONS 40): how many dossiers came in per month, municipality and table.
CREATE TABLE telling (
    soort @text NOT NULL,                    -- 'instroom', 'niet_opgepakt'
    maand @text NOT NULL,                    -- '2026-11'
    gemeente @text NOT NULL,
    tafel @text NOT NULL,
    aantal @int NOT NULL,
    PRIMARY KEY (soort, maand, gemeente, tafel)
) @clustered;
