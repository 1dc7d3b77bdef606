-- The casus: bijdragen, plan, actions. Each is an item of its dossier.

CREATE TABLE bijdrage (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    aard @int NOT NULL,                      -- 1 feit, 2 mening
    brondatum @text,
    tekst_z @bytes NOT NULL,
    geheim_grond_z @bytes,                   -- ground of Wgs 2.29(2)
    voorwaarden_z @bytes,                    -- the provider's conditions (Wgs 2.29(3))
    vorige @bytes,                           -- the item this one corrects
    ingetrokken @int,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

CREATE TABLE doel (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    leefgebied @text NOT NULL,               -- code of the list the plan was made with
    leefgebieden @text NOT NULL,             -- that list
    volgorde @int NOT NULL,
    tekst_z @bytes NOT NULL,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

CREATE TABLE actie (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    doel @bytes NOT NULL,
    organisatie @bytes NOT NULL REFERENCES organisatie (id),
    medewerker @bytes NOT NULL REFERENCES medewerker (id),
    termijn @text NOT NULL,
    staat @int NOT NULL,                     -- 1 voorgesteld, 2 aanvaard, 3 geweigerd, 4 gereed, 5 vervallen
    open @int NOT NULL,                      -- 1 while voorgesteld or aanvaard
    laatste_voortgang @int,
    tekst_z @bytes NOT NULL,
    reden_z @bytes,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
CREATE INDEX actie_eigenaar ON actie (medewerker, open, termijn);

CREATE TABLE voortgang (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    actie @bytes NOT NULL,
    tekst_z @bytes NOT NULL,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

-- Search without plain text at rest: keyed 8-byte tokens, newest first; always joined to live rights.
CREATE TABLE zoekwoord (
    token @int NOT NULL,
    dag @int NOT NULL,                       -- days since 1970, of the item
    dossier @bytes NOT NULL,
    item @bytes NOT NULL,
    PRIMARY KEY (token, dag, dossier, item)
) @clustered;
-- What an item put into the index, to take it out again: 8 bytes a token. Smaller than a second index by half.
CREATE TABLE zoekitem (
    dossier @bytes NOT NULL,
    item @bytes NOT NULL,
    dag @int NOT NULL,
    tokens @bytes NOT NULL,
    PRIMARY KEY (dossier, item)
) @clustered;

-- Queries typed in the search box live here, sealed, for a short time: never in a URL (DECISIONS 27).
CREATE TABLE zoekvraag (
    id @bytes PRIMARY KEY,
    sessie @bytes NOT NULL,
    vraag_z @bytes NOT NULL,
    gemaakt @int NOT NULL
) @strict;
CREATE INDEX zoekvraag_gemaakt ON zoekvraag (gemaakt);
