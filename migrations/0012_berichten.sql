-- Notices: what happened in a dossier that somebody must hear of. What kind and where, never what it is about.
CREATE TABLE bericht (
    medewerker @bytes NOT NULL REFERENCES medewerker (id),
    dossier @bytes NOT NULL REFERENCES dossier (id),
    item @bytes NOT NULL,                    -- what it leads to; the dossier as a whole: its own id
    soort @int NOT NULL,                     -- kern/bericht/bericht.hpp
    gemaakt @int NOT NULL,
    gelezen @int,
    PRIMARY KEY (medewerker, dossier, item, soort)
) @clustered;
CREATE INDEX bericht_dossier ON bericht (dossier);
