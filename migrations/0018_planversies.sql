-- Versions of the plan, agreement, hand-over, time path, scores and risk.

-- What became of a goal: known at the latest when the casus closes.
ALTER TABLE doel ADD COLUMN resultaat @int NOT NULL DEFAULT 0;  -- 0 open, 1 behaald, 2 deels, 3 niet behaald, 4 vervallen
ALTER TABLE doel ADD COLUMN resultaat_op @text;
ALTER TABLE doel ADD COLUMN resultaat_z @bytes;

-- An owner offers his action to another organisation; until that takes it, it stays his. An item of its own.
CREATE TABLE actie_overdracht (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    actie @bytes NOT NULL,
    organisatie @bytes NOT NULL REFERENCES organisatie (id),  -- offered to
    medewerker @bytes NOT NULL REFERENCES medewerker (id),
    staat @int NOT NULL,                     -- 1 aangeboden, 2 aangenomen, 3 geweigerd, 4 ingetrokken, 5 vervallen
    beantwoord @int,
    reden_z @bytes NOT NULL,
    antwoord_z @bytes,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE,
    FOREIGN KEY (dossier, actie) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
CREATE INDEX actie_overdracht_wacht ON actie_overdracht (medewerker, staat);
CREATE INDEX actie_overdracht_actie ON actie_overdracht (dossier, actie);

-- A version of the plan points at what it holds: texts of items never change.
CREATE TABLE planversie (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    nummer @int NOT NULL,
    reden_z @bytes NOT NULL,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
CREATE UNIQUE INDEX planversie_nummer ON planversie (dossier, nummer);
CREATE TABLE planversie_doel (
    dossier @bytes NOT NULL,
    planversie @bytes NOT NULL,
    doel @bytes NOT NULL,
    resultaat @int NOT NULL,
    PRIMARY KEY (dossier, planversie, doel),
    FOREIGN KEY (dossier, planversie) REFERENCES item (dossier, id) ON DELETE CASCADE,
    FOREIGN KEY (dossier, doel) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
CREATE INDEX planversie_doel_doel ON planversie_doel (dossier, doel);
CREATE TABLE planversie_actie (
    dossier @bytes NOT NULL,
    planversie @bytes NOT NULL,
    actie @bytes NOT NULL,
    doel @bytes NOT NULL,
    organisatie @bytes NOT NULL REFERENCES organisatie (id),
    medewerker @bytes NOT NULL REFERENCES medewerker (id),
    termijn @text NOT NULL,
    staat @int NOT NULL,
    PRIMARY KEY (dossier, planversie, actie),
    FOREIGN KEY (dossier, planversie) REFERENCES item (dossier, id) ON DELETE CASCADE,
    FOREIGN KEY (dossier, actie) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
CREATE INDEX planversie_actie_actie ON planversie_actie (dossier, actie);
CREATE TABLE planversie_akkoord (
    dossier @bytes NOT NULL,
    planversie @bytes NOT NULL,
    organisatie @bytes NOT NULL REFERENCES organisatie (id),
    antwoord @int NOT NULL,                  -- 0 gevraagd, 1 akkoord, 2 met opmerking, 3 niet akkoord
    medewerker @bytes REFERENCES medewerker (id),
    op @int,
    versie @int NOT NULL,
    tekst_z @bytes,
    PRIMARY KEY (dossier, planversie, organisatie),
    FOREIGN KEY (dossier, planversie) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

-- What a partner thinks of one leefgebied on a day; one row per rater, nothing is added up.
CREATE TABLE score (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    leefgebied @text NOT NULL,               -- code of the list of the goal
    leefgebieden @text NOT NULL,             -- that list
    waarde @int NOT NULL CHECK (waarde BETWEEN 1 AND 5),
    datum @text NOT NULL,
    ingetrokken @int,
    tekst_z @bytes NOT NULL,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

-- A judgement of risk by a qualified partner, as a whole in one seal.
CREATE TABLE risico (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    datum @text NOT NULL,
    ingetrokken @int,
    inhoud_z @bytes NOT NULL,
    geheim_grond_z @bytes,                   -- ground of Wgs 2.29(2)
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

-- Time paths: configuration of the house; what a casus started is a copy.
CREATE TABLE tijdpad_sjabloon (
    id @bytes PRIMARY KEY,
    naam @text NOT NULL,
    van @text NOT NULL,
    tot @text,
    versie @int NOT NULL DEFAULT 1
) @strict;
CREATE TABLE tijdpad_sjabloon_stap (
    sjabloon @bytes NOT NULL REFERENCES tijdpad_sjabloon (id),
    volgorde @int NOT NULL,
    naam @text NOT NULL,
    anker @int NOT NULL,                     -- counts from 1 aanmelding, 2 besluit, 3 the step before
    aantal @int NOT NULL,
    eenheid @int NOT NULL,                   -- 1 dagen, 2 werkdagen
    PRIMARY KEY (sjabloon, volgorde)
) @clustered;
CREATE TABLE tijdpad (
    dossier @bytes PRIMARY KEY REFERENCES dossier (id),
    naam @text NOT NULL,
    gestart @int NOT NULL,
    door @bytes NOT NULL REFERENCES medewerker (id),
    aanmelding @text NOT NULL,               -- the days that steps count from
    besluit @text NOT NULL
) @strict;
CREATE TABLE tijdpad_stap (
    dossier @bytes NOT NULL REFERENCES dossier (id),
    id @bytes NOT NULL,
    volgorde @int NOT NULL,
    naam @text NOT NULL,
    anker @int NOT NULL,
    aantal @int NOT NULL,
    eenheid @int NOT NULL,
    klaar_voor @text NOT NULL,
    vast @int NOT NULL,                      -- 1: has a day of its own
    staat @int NOT NULL,                     -- 1 open, 2 gedaan, 3 overgeslagen, 4 opgeschort
    gedaan_op @text,
    stil_sinds @text,
    versie @int NOT NULL DEFAULT 1,
    reden_z @bytes,
    PRIMARY KEY (dossier, id)
) @clustered;
CREATE INDEX tijdpad_stap_open ON tijdpad_stap (dossier, staat, klaar_voor);
