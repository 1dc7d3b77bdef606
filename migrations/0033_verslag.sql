-- What happens at the table: lines that are written down, the minutes that come of them, and who sat there without an account.

-- `stand` goes up with what everybody at the meeting may know (who is there, which point it is at), `live` with everything.
ALTER TABLE overleg ADD COLUMN live @int NOT NULL DEFAULT 0;
ALTER TABLE overleg ADD COLUMN stand @int NOT NULL DEFAULT 1;
-- the chair said who is in the room since somebody last came in
ALTER TABLE overleg ADD COLUMN zaal @int NOT NULL DEFAULT 0 CHECK (zaal IN (0, 1));

CREATE TABLE overlegregel (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    punt @bytes NOT NULL,                                -- the agendapunt it was said at
    deel @int NOT NULL CHECK (deel BETWEEN 1 AND 3),     -- 1 beeld, 2 oordeel, 3 besluit
    staat @int NOT NULL CHECK (staat BETWEEN 1 AND 4),   -- 1 geldt, 2 wacht op de bron, 3 vervallen, 4 verbeterd
    mondeling @bool NOT NULL DEFAULT 0 CHECK (mondeling IN (0, 1)),  -- the bron said yes aloud; reading back confirms it
    vrijgegeven @int,
    vrijgegeven_door @bytes REFERENCES medewerker (id),
    actie @bytes,                                        -- the action that came of it
    vervangt @bytes,                                     -- the line that this one corrects
    tekst_z @bytes NOT NULL,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
CREATE INDEX overlegregel_punt ON overlegregel (dossier, punt, id);

CREATE TABLE verslag (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    punt @bytes NOT NULL,
    nummer @int NOT NULL DEFAULT 1,                      -- goes up with each correction
    staat @int NOT NULL CHECK (staat BETWEEN 1 AND 2),   -- 1 teruglezen, 2 bevestigd
    bevestigd @int,
    kop_z @bytes NOT NULL,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
CREATE UNIQUE INDEX verslag_punt ON verslag (dossier, punt);

CREATE TABLE verslag_antwoord (
    dossier @bytes NOT NULL,
    verslag @bytes NOT NULL,
    nummer @int NOT NULL,
    organisatie @bytes NOT NULL REFERENCES organisatie (id),
    antwoord @int CHECK (antwoord BETWEEN 1 AND 2),      -- 1 klopt, 2 verbetering gevraagd; nothing yet: asked
    door @bytes REFERENCES medewerker (id),
    op @int,
    tekst_z @bytes,
    PRIMARY KEY (dossier, verslag, nummer, organisatie),
    FOREIGN KEY (dossier, verslag) REFERENCES verslag (dossier, id) ON DELETE CASCADE
) @clustered;

CREATE TABLE aanwezige (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    punt @bytes NOT NULL,
    soort @int NOT NULL CHECK (soort BETWEEN 1 AND 5),   -- 1 betrokkene, 2 naaste, 3 advocaat, 4 tolk, 5 derde
    verklaring @text,                                    -- the day that a derde signed his secrecy statement (Wgs 2.31(10))
    van @int NOT NULL,
    tot @int,
    naam_z @bytes NOT NULL,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE,
    CHECK (soort <> 5 OR verklaring IS NOT NULL)
) @clustered;
CREATE INDEX aanwezige_punt ON aanwezige (dossier, punt, id);
