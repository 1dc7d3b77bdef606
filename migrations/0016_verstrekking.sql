-- Disclosure: to a participant (Wgs 1.7(1)) or to a third party of one dossier (Wgs 1.7(2) and (3), 2.31(9) to (11)).

-- Somebody outside the participants who is needed for this case. Never an account: nothing here points at one.
CREATE TABLE derde (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    nodig @int NOT NULL CHECK (nodig >= 1),  -- public participants that admit it (Wgs 2.31(9))
    besluit_datum @text,                     -- decided elsewhere, on this day
    verklaring_op @text,                     -- secrecy statement signed (Wgs 2.31(10)); null: not yet
    beeindigd @int,
    gegevens_z @bytes NOT NULL,              -- who it is, for which task, and why it is needed
    bron_z @bytes,                           -- where a decision from elsewhere stands
    verklaring_z @bytes,                     -- where the statement is kept
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

CREATE TABLE verstrekking (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    ontvanger @bytes REFERENCES organisatie (id),
    derde @bytes,                            -- the one or the other
    grondslag @text NOT NULL,                -- code of list grondslag.deelnemer or grondslag.derde
    van @text NOT NULL,
    tot @text,                               -- last day included; null: no end
    nodig @int NOT NULL,                     -- public participants that confirm; 0: to a participant
    antwoord_voor @text NOT NULL,            -- reminds, decides nothing: silence is no consent
    geinformeerd @bool NOT NULL CHECK (geinformeerd IN (0, 1)),
    herzien_op @text,                        -- not informed: when that is looked at again
    rac_op @text,                            -- day of the lawfulness test (Wgs 1.7(2))
    staat @int NOT NULL DEFAULT 1,           -- 1 voorbereid, 2 verstrekt, 3 geweigerd, 4 ingetrokken
    verstrekt @int,
    wijze @int,                              -- 1 mondeling, 2 beveiligde mail, 3 papier, 4 in dit programma
    terug_op @text,                          -- what did it lead to: due (Wgs 1.7(4)); null: nothing due
    terug_gevraagd @text,                    -- the due day that was asked for last
    inhoud_z @bytes NOT NULL,                -- purpose, necessity, proportionality
    informeren_z @bytes,                     -- why the person is not informed
    rac_z @bytes,                            -- reference of the lawfulness test
    slot_z @bytes,                           -- why it did not go on
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE,
    CHECK ((ontvanger IS NULL AND derde IS NOT NULL) OR (ontvanger IS NOT NULL AND derde IS NULL)),
    CHECK (staat <> 2 OR (verstrekt IS NOT NULL AND wijze IS NOT NULL))
) @clustered;
CREATE INDEX verstrekking_terug ON verstrekking (staat, terug_op);

-- What was chosen, in the version that the preparer saw and the asked judge.
CREATE TABLE verstrekking_onderdeel (
    dossier @bytes NOT NULL,
    verstrekking @bytes NOT NULL,
    item @bytes NOT NULL,
    volgorde @int NOT NULL,
    versie @int NOT NULL,
    voorwaarde @bool NOT NULL CHECK (voorwaarde IN (0, 1)),  -- the provider's condition is met (Wgs 2.29(3))
    PRIMARY KEY (dossier, verstrekking, item),
    FOREIGN KEY (dossier, verstrekking) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

-- Who was asked and what they said, of a verstrekking or of the admission of a derde.
CREATE TABLE verstrekking_antwoord (
    dossier @bytes NOT NULL,
    over @bytes NOT NULL,                    -- the verstrekking or derde
    organisatie @bytes NOT NULL REFERENCES organisatie (id),
    gevraagd @int NOT NULL,
    bezwaar @int,                            -- null: no answer; 1 no objection, 2 objection
    toestemming @int,                        -- the same; 1 yes, 2 no
    besluit @int,                            -- the same; 1 confirmed, 2 not
    medewerker @bytes,
    op @int,
    reden_z @bytes,
    PRIMARY KEY (dossier, over, organisatie),
    FOREIGN KEY (dossier, over) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

-- Exactly what was handed over: a datum of its own, with the day of first processing of what it was copied from.
CREATE TABLE verstrekking_stuk (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    verstrekking @bytes NOT NULL,
    onderdeel @bytes NOT NULL,               -- the item it was copied from
    volgorde @int NOT NULL,
    inhoud_z @bytes NOT NULL,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
CREATE INDEX verstrekking_stuk_van ON verstrekking_stuk (dossier, verstrekking);

-- What it led to, each year (Wgs 1.7(4)).
CREATE TABLE terugkoppeling (
    dossier @bytes NOT NULL,
    verstrekking @bytes NOT NULL,
    id @bytes NOT NULL,
    gevolg @bool NOT NULL CHECK (gevolg IN (0, 1)),
    nuttig @bool NOT NULL CHECK (nuttig IN (0, 1)),
    door @bytes NOT NULL REFERENCES medewerker (id),
    op @int NOT NULL,
    tekst_z @bytes NOT NULL,
    PRIMARY KEY (dossier, verstrekking, id),
    FOREIGN KEY (dossier, verstrekking) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
