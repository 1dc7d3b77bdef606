-- Other Zorg- en Veiligheidshuizen (Wgs 2.28): which there are, what was asked of them, and what they asked. 0021 was kept for
-- this and holds nothing.

-- Its keys never change: another key is another row, confirmed anew by a second person who compared it (ADR 17).
CREATE TABLE ander_huis (
    id @bytes PRIMARY KEY,
    naam @text NOT NULL,
    gebied @text NOT NULL,
    zegel @bytes NOT NULL,                   -- public key that files to it are sealed to
    teken @bytes NOT NULL UNIQUE,            -- public key that its files are signed with
    van @text NOT NULL,
    tot @text,                               -- last day included; null: no end
    voorgesteld_door @bytes NOT NULL REFERENCES medewerker (id),
    bevestigd_door @bytes REFERENCES medewerker (id),
    bevestigd @int,
    versie @int NOT NULL DEFAULT 1,
    CHECK (bevestigd_door IS NULL OR bevestigd_door <> voorgesteld_door)
) @strict;

-- Every file that was read, until it would have expired: none counts twice.
CREATE TABLE huisbericht (
    nummer @bytes PRIMARY KEY,
    huis @bytes NOT NULL REFERENCES ander_huis (id),
    soort @int NOT NULL,                     -- 1 vraag, 2 antwoord, 3 pakket, 4 ontvangst
    gelezen @int NOT NULL,
    verloopt @int NOT NULL
) @strict;
CREATE INDEX huisbericht_verloopt ON huisbericht (verloopt);

-- A question that this house asked, or one that it answered with a hit: what it told of this dossier.
CREATE TABLE huisvraag (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    richting @int NOT NULL CHECK (richting IN (1, 2)),  -- 1 asked, 2 answered
    huis @bytes NOT NULL REFERENCES ander_huis (id),
    nummer @bytes NOT NULL,                  -- of the question
    grondslag @text NOT NULL,                -- code of list grondslag.huis; of another house: its words are sealed
    met_bsn @bool NOT NULL CHECK (met_bsn IN (0, 1)),
    besluit_datum @text NOT NULL,            -- the public participants decided on it (Wgs 2.28), on this day
    gemaakt @int NOT NULL,
    verloopt @int NOT NULL,                  -- no answer, or no package, is taken after this
    staat @int NOT NULL,                     -- 1 gevraagd, 2 treffer, 3 geen treffer
    antwoord @bytes,                         -- number of our answer (richting 2)
    antwoord_op @int,
    antwoordsleutel @bytes NOT NULL,         -- one-time public key that answer and package are sealed to
    inhoud_z @bytes NOT NULL,
    geheim_z @bytes,                         -- its secret half (richting 1); null once it is of no use any more
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
CREATE UNIQUE INDEX huisvraag_nummer ON huisvraag (nummer);
CREATE INDEX huisvraag_geheim ON huisvraag (verloopt) WHERE geheim_z IS NOT NULL;

CREATE TABLE huisvraag_beslisser (
    dossier @bytes NOT NULL,
    vraag @bytes NOT NULL,
    organisatie @bytes NOT NULL REFERENCES organisatie (id),
    PRIMARY KEY (dossier, vraag, organisatie),
    FOREIGN KEY (dossier, vraag) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

-- A question of another house. It is about somebody who may have no dossier here, so it stands apart, sealed with a key of its
-- own in the key store that goes when the term is over.
CREATE TABLE huisvraag_in (
    id @bytes PRIMARY KEY,                   -- also the id of its key
    huis @bytes NOT NULL REFERENCES ander_huis (id),
    nummer @bytes NOT NULL UNIQUE,
    ontvangen @int NOT NULL,
    verloopt @int NOT NULL,
    staat @int NOT NULL DEFAULT 1,           -- 1 open, 2 treffer, 3 geen treffer, 9 to be destroyed
    antwoord @bytes,                         -- number of our answer, when there was no hit
    beantwoord @int,
    door @bytes REFERENCES medewerker (id),
    antwoordsleutel @bytes NOT NULL,
    hash_naam @bytes NOT NULL,               -- what the house looks for, as persoon_hash holds it
    hash_bsn @bytes,
    vraag_z @bytes NOT NULL
) @strict;
CREATE INDEX huisvraag_in_verloopt ON huisvraag_in (verloopt);
