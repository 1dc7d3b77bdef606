-- Tokens that were asked for and wait for their user (DECISIONS 8), and passwords that somebody else chose.

-- A request becomes a token when its user confirms it with both factors; until then it opens nothing.
CREATE TABLE tokenverzoek (
    id @bytes PRIMARY KEY,
    account @bytes NOT NULL REFERENCES account (id),
    waarvoor @text NOT NULL,                 -- which program; never about a person
    doel @int NOT NULL,
    dagen @int NOT NULL,                     -- how long the token will last
    gevraagd @int NOT NULL,
    verloopt @int NOT NULL                   -- end of the request
) @strict;
CREATE INDEX tokenverzoek_account ON tokenverzoek (account, gevraagd);
CREATE INDEX tokenverzoek_verloopt ON tokenverzoek (verloopt);

-- Accounts whose password was told by another: the first thing after it is a password of one's own.
CREATE TABLE startwachtwoord (
    account @bytes PRIMARY KEY REFERENCES account (id),
    sinds @int NOT NULL
) @strict;
