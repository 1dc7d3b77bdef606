-- A suspicion of radicalisation that is handed over (Wgs 2.31(13)), and who leads when several know a family.

CREATE TABLE radicalisering (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    aan @bytes NOT NULL REFERENCES organisatie (id),  -- police, OM or mayor
    aangeboden @text NOT NULL,
    staat @int NOT NULL CHECK (staat BETWEEN 1 AND 3),  -- 1 aangeboden, 2 aangenomen, 3 geweigerd
    beantwoord @text,
    antwoord_van_z @bytes,                   -- who said so there
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

CREATE TABLE regieafspraak (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    leider @bytes NOT NULL REFERENCES organisatie (id),
    sinds @text NOT NULL,
    herzien_op @text NOT NULL,
    tot @text,                               -- day another agreement took its place, or it stopped
    afspraak_z @bytes NOT NULL,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
CREATE TABLE regieafspraak_partij (
    dossier @bytes NOT NULL,
    afspraak @bytes NOT NULL,
    organisatie @bytes NOT NULL REFERENCES organisatie (id),
    PRIMARY KEY (dossier, afspraak, organisatie),
    FOREIGN KEY (dossier, afspraak) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
