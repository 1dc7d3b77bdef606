-- People of a dossier in full: relations, contact moments, visitor warnings.

-- What one person of the dossier is of another: `van` is "ouder van" `naar`. The letting in of the directe kring
-- (Bgs 2.19) stays persoon.relatie.
CREATE TABLE relatie (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    van @bytes NOT NULL,                     -- persoon of this dossier
    naar @bytes NOT NULL,                    -- persoon of this dossier
    soort @text NOT NULL,                    -- code of list `relatiesoort`
    gezag @int NOT NULL CHECK (gezag BETWEEN 0 AND 2),  -- custody: 0 not said, 1 ja, 2 nee
    sinds @text,
    tot @text,                               -- last day; null: it goes on
    toelichting_z @bytes NOT NULL,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

CREATE TABLE contactmoment (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    persoon @bytes NOT NULL,                 -- of this dossier
    datum @text NOT NULL,
    wijze @int NOT NULL,                     -- domein/betrokkene/netwerk.hpp
    tekst_z @bytes NOT NULL,                 -- who had it, and what came of it
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
CREATE INDEX contactmoment_persoon ON contactmoment (dossier, persoon, datum);

-- What a visitor must know, without content of the case (DECISIONS 14). One at a time; it lapses by itself after `tot`.
CREATE TABLE waarschuwing (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    tot @text NOT NULL,                      -- last day it holds
    tekst_z @bytes NOT NULL,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
CREATE UNIQUE INDEX waarschuwing_een ON waarschuwing (dossier);
