-- Disclosure to another house (Wgs 2.28), and the sealed packages that go with it.

-- A third kind of receiver. What stands in the row stays as it was.
CREATE TABLE verstrekking_nieuw (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    ontvanger @bytes REFERENCES organisatie (id),
    derde @bytes,
    huisvraag @bytes,                        -- one of the three: the question of another house that was a hit
    grondslag @text NOT NULL,                -- code of list grondslag.deelnemer, grondslag.derde or grondslag.huis
    van @text NOT NULL,
    tot @text,                               -- last day included; null: no end
    nodig @int NOT NULL,                     -- public participants that confirm; 0: to a participant
    antwoord_voor @text NOT NULL,            -- reminds, decides nothing: silence is no consent
    geinformeerd @bool NOT NULL CHECK (geinformeerd IN (0, 1)),
    herzien_op @text,                        -- not informed: when that is looked at again
    rac_op @text,                            -- day of the lawfulness test (Wgs 1.7(2))
    staat @int NOT NULL DEFAULT 1,           -- 1 voorbereid, 2 verstrekt, 3 geweigerd, 4 ingetrokken
    verstrekt @int,
    wijze @int,                              -- 1 mondeling, 2 beveiligde mail, 3 papier, 4 in dit programma, 5 verzegeld pakket
    terug_op @text,                          -- what did it lead to: due (Wgs 1.7(4)); null: nothing due
    terug_gevraagd @text,                    -- the due day that was asked for last
    inhoud_z @bytes NOT NULL,                -- purpose, necessity, proportionality
    informeren_z @bytes,                     -- why the person is not informed
    rac_z @bytes,                            -- reference of the lawfulness test
    slot_z @bytes,                           -- why it did not go on
    gemeld @int,                             -- when the receiver was told of what was corrected or taken back since
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE,
    CHECK ((CASE WHEN ontvanger IS NULL THEN 0 ELSE 1 END) + (CASE WHEN derde IS NULL THEN 0 ELSE 1 END) +
           (CASE WHEN huisvraag IS NULL THEN 0 ELSE 1 END) = 1),
    CHECK (staat <> 2 OR (verstrekt IS NOT NULL AND wijze IS NOT NULL))
) @clustered;
INSERT INTO verstrekking_nieuw (dossier, id, ontvanger, derde, grondslag, van, tot, nodig, antwoord_voor, geinformeerd,
    herzien_op, rac_op, staat, verstrekt, wijze, terug_op, terug_gevraagd, inhoud_z, informeren_z, rac_z, slot_z, gemeld)
    SELECT dossier, id, ontvanger, derde, grondslag, van, tot, nodig, antwoord_voor, geinformeerd, herzien_op, rac_op, staat,
    verstrekt, wijze, terug_op, terug_gevraagd, inhoud_z, informeren_z, rac_z, slot_z,
    gemeld FROM verstrekking;
DROP TABLE verstrekking;
ALTER TABLE verstrekking_nieuw RENAME TO verstrekking;
CREATE INDEX verstrekking_terug ON verstrekking (staat, terug_op);

-- The sealed package of one disclosure: made from its copies each time it is fetched, under the same number.
CREATE TABLE huispakket (
    dossier @bytes NOT NULL,
    verstrekking @bytes NOT NULL,
    huis @bytes NOT NULL REFERENCES ander_huis (id),
    nummer @bytes NOT NULL UNIQUE,
    gemaakt @int NOT NULL,
    verloopt @int NOT NULL,
    staat @int NOT NULL DEFAULT 1,           -- 1 onderweg, 2 aanvaard, 3 geweigerd
    reden @text,                             -- code: why it was not accepted
    ontvangen @int,                          -- when its receipt was read
    PRIMARY KEY (dossier, verstrekking),
    FOREIGN KEY (dossier, verstrekking) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

-- A package that came in, on the question it answers. Its parts are items only once they are accepted; refused, they go at once.
CREATE TABLE huispakket_in (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    vraag @bytes NOT NULL,                   -- the huisvraag
    huis @bytes NOT NULL REFERENCES ander_huis (id),
    nummer @bytes NOT NULL,
    ontvangen @int NOT NULL,
    tot @text,                               -- to be used until
    staat @int NOT NULL DEFAULT 1,           -- 1 wacht, 2 aanvaard, 3 geweigerd
    reden @text,
    besloten @int,
    door @bytes REFERENCES medewerker (id),
    ontvangst @bytes,                        -- number of our receipt
    inhoud_z @bytes NOT NULL,                -- purpose, ground, necessity
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
CREATE TABLE huispakket_deel (
    dossier @bytes NOT NULL,
    pakket @bytes NOT NULL,
    volgorde @int NOT NULL,
    categorieen @int NOT NULL,
    eerste_verwerking @text NOT NULL,
    deel_z @bytes NOT NULL,
    PRIMARY KEY (dossier, pakket, volgorde),
    FOREIGN KEY (dossier, pakket) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
