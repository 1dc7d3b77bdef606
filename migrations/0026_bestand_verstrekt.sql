-- The file of a document as it was handed over (ADR 13): bytes of its own, under a key of its own, beside the stuk that names
-- it. The name and the key are sealed under the id of the stuk.
CREATE TABLE verstrekking_bestand (
    dossier @bytes NOT NULL,
    stuk @bytes NOT NULL,
    nummer @int NOT NULL,                    -- of the version that was copied
    naam_z @bytes NOT NULL,                  -- file name and type
    sleutel_z @bytes NOT NULL,               -- the file's own key, sealed under the dossier's
    grootte @int NOT NULL,
    delen @int NOT NULL,
    hash @bytes NOT NULL,                    -- of the plain bytes, keyed
    PRIMARY KEY (dossier, stuk),
    FOREIGN KEY (dossier, stuk) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
CREATE UNIQUE INDEX verstrekking_bestand_stuk ON verstrekking_bestand (stuk);

CREATE TABLE verstrekking_deel (
    stuk @bytes NOT NULL,
    nummer @int NOT NULL,
    deel_z @bytes NOT NULL,                  -- at most 256 KiB of plain bytes
    gemaakt @int NOT NULL,
    PRIMARY KEY (stuk, nummer)
) @strict;
-- Parts that no stuk came for: those of the last weeks are looked at each day.
CREATE INDEX verstrekking_deel_gemaakt ON verstrekking_deel (gemaakt);

-- For Mijn werk: embargoes of a dossier that end soon, without reading its other items.
CREATE INDEX item_embargo ON item (dossier, embargo_tot) WHERE embargo_tot IS NOT NULL;

-- When the receiver was last told that a part was corrected or taken back (Bgs 1.7); null: never.
ALTER TABLE verstrekking ADD COLUMN gemeld @int;
