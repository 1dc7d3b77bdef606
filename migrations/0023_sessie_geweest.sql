-- A session that somebody ended: whose it was, for a form that comes after it. It opens nothing, and goes as soon as the
-- session would have gone by itself and half an hour more (DECISIONS 28).
CREATE TABLE sessie_geweest (
    token_hash @bytes PRIMARY KEY,
    medewerker @bytes NOT NULL,
    csrf @bytes NOT NULL,
    tot @int NOT NULL
) @strict;
CREATE INDEX sessie_geweest_tot ON sessie_geweest (tot);
