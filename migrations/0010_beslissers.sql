-- The public participants who took a decision that was recorded from a source. Each is asked whether that is right.
CREATE TABLE besluit_beslisser (
    dossier @bytes NOT NULL,
    besluit @bytes NOT NULL,
    organisatie @bytes NOT NULL REFERENCES organisatie (id),
    antwoord @int,                           -- null: asked; 1 klopt, 2 klopt niet
    medewerker @bytes,                       -- who answered, and when
    op @int,
    PRIMARY KEY (dossier, besluit, organisatie)
) @clustered;
CREATE INDEX besluit_beslisser_organisatie ON besluit_beslisser (organisatie, antwoord);
