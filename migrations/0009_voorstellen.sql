-- What one person of beheer may not do alone: it waits here for a second one. `code` is a login or the name of a setting.
CREATE TABLE voorstel (
    id @bytes PRIMARY KEY,
    soort @int NOT NULL,                     -- 1 account, 2 herstel, 3 instelling, 4 lid erbij, 5 lid weg
    staat @int NOT NULL,                     -- 1 wacht, 2 bevestigd, 3 afgewezen
    medewerker @bytes REFERENCES medewerker (id),
    tafel @bytes REFERENCES regietafel (id),
    code @text NOT NULL DEFAULT '',
    oud @text NOT NULL DEFAULT '',           -- what held when it was proposed
    waarde @text NOT NULL DEFAULT '',
    van @text,
    tot @text,
    voorgesteld_door @bytes NOT NULL REFERENCES medewerker (id),
    voorgesteld_op @int NOT NULL,
    verloopt_op @int NOT NULL,
    beslist_door @bytes REFERENCES medewerker (id),
    beslist_op @int,
    versie @int NOT NULL DEFAULT 1,
    CHECK (staat <> 2 OR (beslist_door IS NOT NULL AND beslist_door <> voorgesteld_door)),
    CHECK (staat <> 2 OR soort > 2 OR beslist_door <> medewerker)
) @strict;
CREATE INDEX voorstel_wacht ON voorstel (staat, voorgesteld_op);
CREATE INDEX voorstel_medewerker ON voorstel (medewerker, staat);
