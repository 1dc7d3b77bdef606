-- The report, its people, and the judgement on it.

-- Betrokkene (exactly one), directe kring, professionals. An item of the dossier.
CREATE TABLE persoon (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    rol @int NOT NULL,                       -- 1 betrokkene, 2 directe kring, 3 professional
    volgorde @int NOT NULL,
    relatie @text NOT NULL,                  -- code of list `relatie`; '' for the betrokkene
    weet_ervan @int NOT NULL,                -- 1 ja, 2 nee, 3 weet ik niet
    naam_z @bytes NOT NULL,
    identiteit_z @bytes NOT NULL,            -- birth date, sex, BSN or why not
    contact_z @bytes NOT NULL,               -- address, whereabouts, telephone, safe way of contact, language
    adres_afgeschermd @bool NOT NULL DEFAULT 0 CHECK (adres_afgeschermd IN (0, 1)),
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;
CREATE UNIQUE INDEX persoon_een_betrokkene ON persoon (dossier) WHERE rol = 1;

-- People of the dossier an address is kept from (DECISIONS 14).
CREATE TABLE adres_afgeschermd_voor (
    dossier @bytes NOT NULL,
    persoon @bytes NOT NULL,
    voor @bytes NOT NULL,
    PRIMARY KEY (dossier, persoon, voor)
) @clustered;

-- Keyed hashes for overlap and the own-case rule; never for lists (DECISIONS 19, 36).
CREATE TABLE persoon_hash (
    hash @bytes NOT NULL,
    soort @int NOT NULL,                     -- 1 BSN, 2 geslachtsnaam and full birth date, 3 address
    dossier @bytes NOT NULL,
    persoon @bytes NOT NULL,
    PRIMARY KEY (hash, soort, dossier, persoon)
) @clustered;
CREATE INDEX persoon_hash_dossier ON persoon_hash (dossier);

CREATE TABLE aanmelding (
    dossier @bytes PRIMARY KEY REFERENCES dossier (id),
    id @bytes NOT NULL,                      -- its item: bron, categories, secrecy
    aanmelder @bytes NOT NULL REFERENCES medewerker (id),
    organisatie @bytes NOT NULL REFERENCES organisatie (id),
    weet_ervan @int NOT NULL,
    tekst_z @bytes NOT NULL,                 -- reason, worries, strengths, tried, who is involved, what is asked
    spoed_reden_z @bytes,
    geheim_grond_z @bytes,
    door_huis @bool NOT NULL DEFAULT 0 CHECK (door_huis IN (0, 1)),  -- filled in by the house, on the phone
    toegewezen @bytes REFERENCES medewerker (id),
    ingetrokken @int,
    versie @int NOT NULL DEFAULT 1
) @strict;
CREATE INDEX aanmelding_aanmelder ON aanmelding (aanmelder);

-- The four tests of Bgs 2.20: the report's answer and the judgement, apart.
CREATE TABLE toets (
    dossier @bytes NOT NULL REFERENCES dossier (id),
    letter @text NOT NULL,
    criteria @text NOT NULL,                 -- set of criteria, with validity in the code list
    antwoord @int NOT NULL,                  -- 1 ja, 2 nee, 3 weet ik niet
    motivering_z @bytes NOT NULL,
    oordeel @int,
    oordeel_motivering_z @bytes,
    oordeel_door @bytes,
    oordeel_op @int,
    PRIMARY KEY (dossier, letter)
) @clustered;

-- What the aanmelder adds later, and answers to questions of the house.
CREATE TABLE aanvulling (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    tekst_z @bytes NOT NULL,
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

CREATE TABLE bijlage (
    dossier @bytes NOT NULL,
    id @bytes NOT NULL,
    naam_z @bytes NOT NULL,                  -- file name and type
    sleutel_z @bytes NOT NULL,               -- the attachment's own key, sealed under the dossier's
    grootte @int NOT NULL,
    delen @int NOT NULL,
    hash @bytes NOT NULL,                    -- of the plain bytes, keyed
    PRIMARY KEY (dossier, id),
    FOREIGN KEY (dossier, id) REFERENCES item (dossier, id) ON DELETE CASCADE
) @clustered;

CREATE TABLE bijlage_deel (
    bijlage @bytes NOT NULL,
    nummer @int NOT NULL,
    deel_z @bytes NOT NULL,                  -- at most 256 KiB of plain bytes
    gemaakt @int NOT NULL,
    PRIMARY KEY (bijlage, nummer)
) @strict;

-- A decision that public participants take: prepared by the house, in force once the set number confirmed.
CREATE TABLE besluit (
    dossier @bytes NOT NULL REFERENCES dossier (id),
    id @bytes NOT NULL,
    -- 1 terugleggen, 2 ondersteunen, 3 procesregie, 4 deelname toelaten, 5 deelname beëindigen
    soort @int NOT NULL,
    inhoud_z @bytes NOT NULL,                -- ground, advice, reason
    tafel @bytes REFERENCES regietafel (id),
    procesregisseur @bytes REFERENCES medewerker (id),
    nodig @int NOT NULL,                     -- confirmations asked
    staat @int NOT NULL,                     -- 1 voorbereid, 2 genomen, 3 vervallen
    voorbereid_door @bytes NOT NULL,
    voorbereid_op @int NOT NULL,
    genomen_op @int,
    bron_datum @text,                        -- source attached by the recorder instead (DECISIONS 5)
    bron_z @bytes,
    versie @int NOT NULL DEFAULT 1,
    PRIMARY KEY (dossier, id)
) @clustered;

CREATE TABLE besluit_organisatie (
    dossier @bytes NOT NULL,
    besluit @bytes NOT NULL,
    organisatie @bytes NOT NULL REFERENCES organisatie (id),
    rol @int NOT NULL,                       -- DeelnameRol it is admitted as
    grondslag @text NOT NULL,
    tot @text,
    PRIMARY KEY (dossier, besluit, organisatie)
) @clustered;

-- The people an admitted organisation is named with.
CREATE TABLE besluit_medewerker (
    dossier @bytes NOT NULL,
    besluit @bytes NOT NULL,
    medewerker @bytes NOT NULL REFERENCES medewerker (id),
    organisatie @bytes NOT NULL,
    PRIMARY KEY (dossier, besluit, medewerker)
) @clustered;

CREATE TABLE besluit_bevestiging (
    dossier @bytes NOT NULL,
    besluit @bytes NOT NULL,
    organisatie @bytes NOT NULL REFERENCES organisatie (id),
    medewerker @bytes NOT NULL,
    antwoord @int NOT NULL,                  -- 1 akkoord, 2 niet akkoord
    toelichting_z @bytes NOT NULL,
    op @int NOT NULL,
    PRIMARY KEY (dossier, besluit, organisatie)
) @clustered;
