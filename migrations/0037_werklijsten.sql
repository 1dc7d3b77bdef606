-- How somebody wants his own lists and notices. Codes alone; the name of a filter is his own and sealed.
CREATE TABLE lijstkolommen (
    medewerker @bytes NOT NULL REFERENCES medewerker (id),
    lijst @text NOT NULL,
    kolommen @text NOT NULL,                 -- codes with commas, in the order he wants
    PRIMARY KEY (medewerker, lijst)
) @clustered;

CREATE TABLE lijstfilter (
    id @bytes PRIMARY KEY,
    medewerker @bytes NOT NULL REFERENCES medewerker (id),
    lijst @text NOT NULL,
    keuze @text NOT NULL,                    -- codes as they stand in the address
    gemaakt @int NOT NULL,
    naam_z @bytes NOT NULL
) @strict;
CREATE INDEX lijstfilter_medewerker ON lijstfilter (medewerker, lijst);

-- Kinds of notices somebody switched off; those that the law or the house needs cannot be.
CREATE TABLE berichtkeuze (
    medewerker @bytes NOT NULL REFERENCES medewerker (id),
    soort @int NOT NULL,
    PRIMARY KEY (medewerker, soort)
) @clustered;

-- One row per person: the last week he got (or needed) a digest; `uit`: he wants none.
CREATE TABLE weekbericht (
    medewerker @bytes PRIMARY KEY REFERENCES medewerker (id),
    week @text NOT NULL,                     -- the Monday it was made
    uit @bool NOT NULL DEFAULT 0 CHECK (uit IN (0, 1))
) @strict;
