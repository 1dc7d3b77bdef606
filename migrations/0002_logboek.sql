-- The log. Entries are appended with every answer and change; one sequencer numbers them as leaves of a Merkle tree
-- (RFC 6962) and signs checkpoints. Nothing updates an entry; personal fields are commitments whose opening may expire.

CREATE TABLE logboek_regel (
    volg @serial PRIMARY KEY,
    id @bytes NOT NULL,
    tijd @int NOT NULL,
    regel @text NOT NULL,                    -- canonical JSON; the leaf is its bytes
    persoonlijk_z @bytes                     -- opening of the commitments, sealed; null once expired
) @strict;

CREATE TABLE logboek_blad (
    nummer @int PRIMARY KEY,                 -- 0, 1, 2 … without gaps
    volg @int NOT NULL,
    hash @bytes NOT NULL
) @strict;

CREATE TABLE logboek_punt (
    omvang @int PRIMARY KEY,                 -- number of leaves it covers
    wortel @bytes NOT NULL,
    rand @bytes NOT NULL,                    -- roots of the full subtrees, to go on from
    tijd @int NOT NULL,
    handtekening @bytes NOT NULL
) @strict;

-- Which entries are about which dossier; filled in bulk after the fact (DECISIONS 21). Queries also scan the tail.
CREATE TABLE logboek_dossier (
    dossier @bytes NOT NULL,
    volg @int NOT NULL,
    PRIMARY KEY (dossier, volg)
) @clustered;

CREATE TABLE logboek_stand (
    id @int PRIMARY KEY CHECK (id = 1),
    genummerd_tot @int NOT NULL,             -- volg of the last numbered entry
    verwezen_tot @int NOT NULL               -- volg up to which logboek_dossier is filled
) @strict;
INSERT INTO logboek_stand (id, genummerd_tot, verwezen_tot) VALUES (1, 0, 0);
