-- Documents of a casus and letters.

-- What an organisation hands in as a file, or the house makes as a letter. An item of the dossier.
CREATE TABLE document (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    soort @text NOT NULL,                    -- code of list `documentsoort`
    datum @text,                             -- of the document itself
    kop_z @bytes NOT NULL,                   -- title, and the provider's conditions
    geheim_grond_z @bytes,                   -- on which ground it is given (Wgs 2.29(2))
    laatste @int NOT NULL DEFAULT 1,         -- number of the version that counts
    ingetrokken @int,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

-- Each version is a file of its own, under its own key. It is never changed; the term is that of the document.
CREATE TABLE document_versie (
    dossier @bytes NOT NULL,
    document @bytes NOT NULL,
    nummer @int NOT NULL,
    id @bytes NOT NULL,
    door @bytes NOT NULL REFERENCES medewerker (id),
    gemaakt @int NOT NULL,
    naam_z @bytes NOT NULL,                  -- file name and type
    sleutel_z @bytes NOT NULL,               -- the file's own key, sealed under the dossier's
    grootte @int NOT NULL,
    delen @int NOT NULL,
    hash @bytes NOT NULL,                    -- of the plain bytes, keyed
    PRIMARY KEY (dossier, document, nummer),
    FOREIGN KEY (dossier, document) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
CREATE UNIQUE INDEX document_versie_id ON document_versie (id);

CREATE TABLE document_deel (
    versie @bytes NOT NULL,
    nummer @int NOT NULL,
    deel_z @bytes NOT NULL,                  -- at most 256 KiB of plain bytes
    gemaakt @int NOT NULL,
    PRIMARY KEY (versie, nummer)
) @strict;
