-- Meetings of a table. A meeting is about the table; what is discussed hangs in the dossiers, point by point.

CREATE TABLE overleg (
    id @bytes PRIMARY KEY,
    tafel @bytes NOT NULL REFERENCES regietafel (id),
    begin @int NOT NULL,
    einde @int NOT NULL,
    plaats @text NOT NULL,
    voorzitter @bytes REFERENCES medewerker (id),
    status @int NOT NULL CHECK (status BETWEEN 1 AND 5),  -- 1 in voorbereiding, 2 uitgenodigd, 3 bezig, 4 gesloten, 5 vervallen
    agenda_sluit @int NOT NULL,
    ronde @int NOT NULL DEFAULT 0,           -- how often invitations went out: SEQUENCE + 1 of the calendar
    versie @int NOT NULL DEFAULT 1,
    CHECK (einde > begin)
) @strict;
CREATE INDEX overleg_tafel ON overleg (tafel, begin);
CREATE INDEX overleg_begin ON overleg (begin, status);

-- Who is invited. Being invited opens nothing: which points a person sees follows from his place in each dossier.
CREATE TABLE overleg_lid (
    overleg @bytes NOT NULL REFERENCES overleg (id),
    medewerker @bytes NOT NULL REFERENCES medewerker (id),
    organisatie @bytes NOT NULL REFERENCES organisatie (id),
    antwoord @int NOT NULL DEFAULT 0 CHECK (antwoord BETWEEN 0 AND 2),  -- 0 not yet, 1 komt, 2 afgemeld
    vervangt @bytes REFERENCES medewerker (id),
    uid @bytes NOT NULL,                     -- of the calendar entry, drawn at random
    uitgenodigd @int,                        -- when the last invitation went out
    aanwezig_van @int,
    aanwezig_tot @int,
    PRIMARY KEY (overleg, medewerker)
) @clustered;
CREATE INDEX overleg_lid_medewerker ON overleg_lid (medewerker, overleg);

CREATE TABLE agendapunt (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    overleg @bytes NOT NULL REFERENCES overleg (id),
    volgnummer @int NOT NULL,
    minuten @int NOT NULL CHECK (minuten BETWEEN 1 AND 480),
    begin @int NOT NULL,                     -- planned, so that nobody has to read the points of others to know his own time
    soort @int NOT NULL CHECK (soort BETWEEN 1 AND 5),    -- 1 herziening, 2 aanmelding, 3 opschaling, 4 anders, 5 nazorg
    status @int NOT NULL CHECK (status BETWEEN 1 AND 4),  -- 1 gepland, 2 aan de orde, 3 besproken, 4 doorgeschoven
    na_sluiting @bool NOT NULL DEFAULT 0 CHECK (na_sluiting IN (0, 1)),
    vorige @bytes,                           -- the point it was carried over from
    begonnen @int,
    geeindigd @int,
    versie @int NOT NULL DEFAULT 1,
    vraag_z @bytes NOT NULL,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
CREATE INDEX agendapunt_overleg ON agendapunt (overleg, volgnummer, dossier);
