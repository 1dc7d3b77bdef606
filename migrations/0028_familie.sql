-- What one act does for the dossiers of a family, over a tested link.

ALTER TABLE afstemming ADD COLUMN tot @text;  -- the last day it holds, when it was given a term

-- A bijdrage that one act put in more than one dossier: a row in each, with the same random act. Why it is needed stands in the
-- dossiers that it was put in as well.
CREATE TABLE medeplaatsing (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,                      -- the bijdrage
    akte @bytes NOT NULL,
    noodzaak_z @bytes,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
CREATE INDEX medeplaatsing_akte ON medeplaatsing (akte);

-- An action that stands in two plans: a row on each side of the link, each with the action of its own dossier.
CREATE TABLE gedeelde_actie (
    dossier @bytes NOT NULL,
    actie @bytes NOT NULL,
    link @bytes NOT NULL,                    -- the afstemming in this dossier
    ander_actie @bytes NOT NULL,             -- the same action on the other side of it
    noodzaak_z @bytes,                       -- why it is needed here; not where it began
    PRIMARY KEY (dossier, actie, link),
    FOREIGN KEY (dossier, actie) REFERENCES item (dossier, id) ON DELETE CASCADE,
    FOREIGN KEY (dossier, link) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
CREATE INDEX gedeelde_actie_link ON gedeelde_actie (dossier, link);
