-- The house itself: settings, organisations, people, roles, accounts, sessions. No case data.

CREATE TABLE huis (
    id @bytes PRIMARY KEY,
    naam @text NOT NULL,
    demo @bool NOT NULL CHECK (demo IN (0, 1)),
    vaste_datum @text,                       -- ISO date; only a house of demo data may have one
    merk_z @bytes NOT NULL,                  -- sealed marker: opens only with the right house key
    CHECK (vaste_datum IS NULL OR demo = 1)
) @strict;

-- Raised when rights shrink; a read that began under an older number runs again (DECISIONS 23).
CREATE TABLE rechten_epoch (
    id @int PRIMARY KEY CHECK (id = 1),
    waarde @int NOT NULL
) @strict;
INSERT INTO rechten_epoch (id, waarde) VALUES (1, 1);

CREATE TABLE instelling (
    code @text NOT NULL,
    van @text NOT NULL,
    tot @text,
    waarde @text NOT NULL,
    PRIMARY KEY (code, van)
) @strict;

CREATE TABLE codelijst (
    lijst @text NOT NULL,
    code @text NOT NULL,
    naam @text NOT NULL,
    volgorde @int NOT NULL,
    van @text NOT NULL,
    tot @text,
    PRIMARY KEY (lijst, code, van)
) @strict;

CREATE TABLE convenant (
    id @bytes PRIMARY KEY,
    naam @text NOT NULL,
    van @text NOT NULL,
    tot @text,
    versie @int NOT NULL DEFAULT 1
) @strict;

CREATE TABLE organisatie (
    id @bytes PRIMARY KEY,
    code @text NOT NULL UNIQUE,
    naam @text NOT NULL,
    soort @int NOT NULL,
    keten @text NOT NULL,
    gemeente @text,
    convenant @bytes REFERENCES convenant (id),
    van @text NOT NULL,
    tot @text,
    versie @int NOT NULL DEFAULT 1
) @strict;

CREATE TABLE medewerker (
    id @bytes PRIMARY KEY,
    naam @text NOT NULL,
    functienaam @text NOT NULL,
    telefoon @text,
    mail_z @bytes,
    bsn_hash @bytes,                         -- for "own case or relative" only (DECISIONS 7)
    in_dienst_bij @bytes NOT NULL REFERENCES organisatie (id),
    werkt_voor @bytes NOT NULL REFERENCES organisatie (id),
    functies @int NOT NULL,
    vog_datum @text,
    aangewezen_van @text NOT NULL,
    aangewezen_tot @text,
    geblokkeerd @bool NOT NULL DEFAULT 0 CHECK (geblokkeerd IN (0, 1)),
    versie @int NOT NULL DEFAULT 1
) @strict;
CREATE INDEX medewerker_organisatie ON medewerker (werkt_voor, naam);
CREATE INDEX medewerker_bsn ON medewerker (bsn_hash);

CREATE TABLE medewerker_rol (
    id @bytes PRIMARY KEY,
    medewerker @bytes NOT NULL REFERENCES medewerker (id),
    rol @int NOT NULL,
    van @text NOT NULL,
    tot @text,
    voorgesteld_door @bytes REFERENCES medewerker (id),
    bevestigd_door @bytes REFERENCES medewerker (id),
    staat @int NOT NULL,                     -- 1 voorgesteld, 2 geldig, 3 afgewezen, 4 beëindigd
    versie @int NOT NULL DEFAULT 1,
    CHECK (staat <> 2 OR bevestigd_door IS NULL OR voorgesteld_door IS NULL OR bevestigd_door <> voorgesteld_door)
) @strict;
CREATE INDEX medewerker_rol_medewerker ON medewerker_rol (medewerker, staat);

-- Persons in a dossier with whom a medewerker must never deal: own case, relatives (recorded exclusions).
CREATE TABLE uitsluiting (
    medewerker @bytes NOT NULL REFERENCES medewerker (id),
    dossier @bytes NOT NULL,
    reden @int NOT NULL,                     -- 1 eigen zaak, 2 naaste
    PRIMARY KEY (medewerker, dossier)
) @strict;

CREATE TABLE account (
    id @bytes PRIMARY KEY,
    medewerker @bytes NOT NULL UNIQUE REFERENCES medewerker (id),
    login @text NOT NULL UNIQUE,
    wachtwoord @text NOT NULL,
    wachtwoord_sinds @int NOT NULL,
    totp_z @bytes,                           -- null until enrolled
    totp_stap @int NOT NULL DEFAULT 0,       -- last step used: never again
    fouten @int NOT NULL DEFAULT 0,
    wacht_tot @int NOT NULL DEFAULT 0,
    geblokkeerd @bool NOT NULL DEFAULT 0 CHECK (geblokkeerd IN (0, 1)),
    laatst_ingelogd @int,
    vorig_bezoek @int,
    thema @text NOT NULL DEFAULT '',
    versie @int NOT NULL DEFAULT 1
) @strict;

CREATE TABLE herstelcode (
    account @bytes NOT NULL REFERENCES account (id),
    hash @bytes NOT NULL,
    gebruikt @int,
    PRIMARY KEY (account, hash)
) @strict;

-- Failed log-ins per address, so that guessing over many accounts slows down too. Keyed hash, not the address itself.
CREATE TABLE inlogpoging (
    adres_hash @bytes PRIMARY KEY,
    fouten @int NOT NULL,
    wacht_tot @int NOT NULL,
    laatst @int NOT NULL
) @strict;

-- Everything the gate must know of who asks, in one row. Changing password, factor, role or designation ends the rows.
CREATE TABLE sessie (
    token_hash @bytes PRIMARY KEY,
    id @bytes NOT NULL UNIQUE,
    soort @int NOT NULL,                     -- 1 browser, 2 API token
    account @bytes NOT NULL REFERENCES account (id),
    medewerker @bytes NOT NULL,
    organisatie @bytes NOT NULL,
    organisatie_soort @int NOT NULL,
    rollen @int NOT NULL,
    functies @int NOT NULL,
    naam @text NOT NULL,
    functienaam @text NOT NULL,
    sterkte @int NOT NULL,
    vers_tot @int NOT NULL,
    doel @int,
    csrf @bytes NOT NULL,
    begonnen @int NOT NULL,
    laatst_gezien @int NOT NULL,
    einde_stil @int NOT NULL,                -- idle end
    einde @int NOT NULL,                     -- absolute end, also the end of role or designation
    toestel @text NOT NULL,                  -- what the list of sessions shows
    thema @text NOT NULL DEFAULT ''
) @strict;
CREATE INDEX sessie_account ON sessie (account);
CREATE INDEX sessie_einde ON sessie (einde);

CREATE TABLE regietafel (
    id @bytes PRIMARY KEY,
    code @text NOT NULL UNIQUE,
    naam @text NOT NULL,
    soort @int NOT NULL,                     -- 1 regietafel, 2 triagetafel
    convenant @bytes REFERENCES convenant (id),
    van @text NOT NULL,
    tot @text,
    versie @int NOT NULL DEFAULT 1
) @strict;

CREATE TABLE tafellid (
    tafel @bytes NOT NULL REFERENCES regietafel (id),
    medewerker @bytes NOT NULL REFERENCES medewerker (id),
    van @text NOT NULL,
    tot @text,
    PRIMARY KEY (tafel, medewerker)
) @strict;

-- Mail and other effects outside, written in the same transaction as what causes them.
CREATE TABLE uitgaand (
    id @bytes PRIMARY KEY,
    soort @int NOT NULL,
    medewerker @bytes REFERENCES medewerker (id),
    inhoud_z @bytes NOT NULL,
    gemaakt @int NOT NULL,
    verstuurd @int,
    pogingen @int NOT NULL DEFAULT 0
) @strict;

-- Drafts: text that is not yet part of any dossier. Sealed under the writer's own key, with an end.
CREATE TABLE concept (
    id @bytes PRIMARY KEY,
    medewerker @bytes NOT NULL REFERENCES medewerker (id),
    soort @text NOT NULL,                    -- route of the form
    sleutel @bytes NOT NULL,                 -- what it is about; all zero: nothing yet
    inhoud_z @bytes NOT NULL,
    gewijzigd @int NOT NULL,
    verloopt @int NOT NULL,
    UNIQUE (medewerker, soort, sleutel)
) @strict;
CREATE INDEX concept_verloopt ON concept (verloopt);
