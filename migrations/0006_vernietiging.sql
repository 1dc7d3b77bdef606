-- The ledger of destruction. A row is written, with its log entry, before the dossier's key is dropped; what is not
-- finished is done again at start, and each restore drops the keys that stand here (DECISIONS 32, 38). Nothing in it
-- tells whom the dossier was about.

CREATE TABLE vernietiging (
    dossier @bytes PRIMARY KEY,
    reden @text NOT NULL,                    -- code: 'niet_opgepakt', 'termijn'
    besloten @int NOT NULL,
    klaar @int                               -- key dropped and rows gone
) @strict;
CREATE INDEX vernietiging_open ON vernietiging (klaar, dossier);
