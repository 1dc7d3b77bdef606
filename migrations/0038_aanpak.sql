-- Approaches (aanpakken): a casus is in one or more of them, each with its own entry, roles, period and exit.

CREATE TABLE aanpak (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    soort @text NOT NULL,                    -- code of list aanpak
    staat @int NOT NULL CHECK (staat BETWEEN 1 AND 4),  -- 1 voorgesteld, 2 loopt, 3 gestopt, 4 niet doorgegaan
    van @text NOT NULL,                      -- day of the decision: from then on
    herzien_op @text NOT NULL,               -- day on which somebody looks whether it is still needed
    tot @text,                               -- day it stopped
    einde @text,                             -- why: code of list aanpakeinde
    vragen @text NOT NULL,                   -- codes of what was answered yes, in order, with spaces between
    criteria @bytes,                         -- of the Top-X: the version that was met
    gemeld_bij @bytes REFERENCES organisatie (id),  -- of a Wvggz or Wzd signal: who got the report of a concern
    gemeld_op @text,
    grond_z @bytes NOT NULL,                 -- ground, and why each answer is yes
    einde_z @bytes,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

CREATE TABLE aanpak_rol (
    dossier @bytes NOT NULL,
    aanpak @bytes NOT NULL,
    id @bytes NOT NULL,
    rol @text NOT NULL,
    medewerker @bytes NOT NULL REFERENCES medewerker (id),
    van @text NOT NULL,
    tot @text,                               -- somebody else came in his place
    PRIMARY KEY (dossier, aanpak, id),
    FOREIGN KEY (dossier, aanpak) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

-- Phased safety (MDA++): one row per phase that began.
CREATE TABLE aanpakfase (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    aanpak @bytes NOT NULL,
    fase @int NOT NULL CHECK (fase BETWEEN 1 AND 3),  -- 1 directe veiligheid, 2 risicogestuurde zorg, 3 herstel
    van @text NOT NULL,
    oordeel_van @bytes NOT NULL REFERENCES medewerker (id),
    oordeel_z @bytes NOT NULL,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE,
    FOREIGN KEY (dossier, aanpak) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

-- That a listed casus was discussed: discussions and unique persons are counted apart.
CREATE TABLE aanpak_bespreking (
    dossier @bytes NOT NULL,
    aanpak @bytes NOT NULL,
    dag @text NOT NULL,
    door @bytes NOT NULL REFERENCES medewerker (id),
    PRIMARY KEY (dossier, aanpak, dag),
    FOREIGN KEY (dossier, aanpak) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

-- The published criteria of the Top-X (Wgs 2.32(1), Bgs 2.22). A version is never changed: another one comes after it.
CREATE TABLE topx_criteria (
    id @bytes NOT NULL PRIMARY KEY,
    nummer @int NOT NULL UNIQUE,
    adres @text NOT NULL,                    -- where they are published on the internet
    gepubliceerd @text NOT NULL,
    vastgesteld @text NOT NULL,              -- day the public participants set them
    door @bytes NOT NULL REFERENCES medewerker (id),
    gemaakt @int NOT NULL
) @clustered;
CREATE TABLE topx_criterium (
    criteria @bytes NOT NULL REFERENCES topx_criteria (id),
    volgorde @int NOT NULL,
    tekst @text NOT NULL,
    PRIMARY KEY (criteria, volgorde)
) @clustered;
CREATE TABLE topx_beslisser (
    criteria @bytes NOT NULL REFERENCES topx_criteria (id),
    organisatie @bytes NOT NULL REFERENCES organisatie (id),
    PRIMARY KEY (criteria, organisatie)
) @clustered;
