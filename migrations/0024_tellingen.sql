-- Counts of the dossiers that are there, kept by the database in the same change (DECISIONS 40): a page of figures must not
-- read more when the house has more dossiers. Triggers, because ten statements move a dossier and none may be forgotten.

CREATE TABLE telling_fase (
    gemeente @text NOT NULL,
    fase @int NOT NULL,
    aantal @int NOT NULL,
    PRIMARY KEY (gemeente, fase)
) @clustered;
-- Casussen in hand: ondersteuning, casus, afronding.
CREATE TABLE telling_regisseur (
    medewerker @bytes NOT NULL REFERENCES medewerker (id),
    aantal @int NOT NULL,
    PRIMARY KEY (medewerker)
) @clustered;

INSERT INTO telling_fase (gemeente, fase, aantal) SELECT gemeente, fase, count(*) FROM dossier GROUP BY gemeente, fase;
INSERT INTO telling_regisseur (medewerker, aantal) SELECT procesregisseur, count(*) FROM dossier
WHERE procesregisseur IS NOT NULL AND fase IN (3, 4, 5) GROUP BY procesregisseur;

-- sqlite
CREATE TRIGGER telling_erbij AFTER INSERT ON dossier
BEGIN
INSERT INTO telling_fase (gemeente, fase, aantal) VALUES (NEW.gemeente, NEW.fase, 1)
ON CONFLICT (gemeente, fase) DO UPDATE SET aantal = aantal + 1;
INSERT INTO telling_regisseur (medewerker, aantal) SELECT NEW.procesregisseur, 1
WHERE NEW.procesregisseur IS NOT NULL AND NEW.fase IN (3, 4, 5)
ON CONFLICT (medewerker) DO UPDATE SET aantal = aantal + 1;
END;
CREATE TRIGGER telling_eraf AFTER DELETE ON dossier
BEGIN
UPDATE telling_fase SET aantal = aantal - 1 WHERE gemeente = OLD.gemeente AND fase = OLD.fase;
UPDATE telling_regisseur SET aantal = aantal - 1 WHERE medewerker = OLD.procesregisseur AND OLD.fase IN (3, 4, 5);
END;
CREATE TRIGGER telling_anders AFTER UPDATE OF gemeente, fase, procesregisseur ON dossier
BEGIN
UPDATE telling_fase SET aantal = aantal - 1 WHERE gemeente = OLD.gemeente AND fase = OLD.fase;
UPDATE telling_regisseur SET aantal = aantal - 1 WHERE medewerker = OLD.procesregisseur AND OLD.fase IN (3, 4, 5);
INSERT INTO telling_fase (gemeente, fase, aantal) VALUES (NEW.gemeente, NEW.fase, 1)
ON CONFLICT (gemeente, fase) DO UPDATE SET aantal = aantal + 1;
INSERT INTO telling_regisseur (medewerker, aantal) SELECT NEW.procesregisseur, 1
WHERE NEW.procesregisseur IS NOT NULL AND NEW.fase IN (3, 4, 5)
ON CONFLICT (medewerker) DO UPDATE SET aantal = aantal + 1;
END;
-- end
-- postgres
CREATE FUNCTION telling_bij() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
IF TG_OP <> 'INSERT' THEN
    UPDATE telling_fase SET aantal = aantal - 1 WHERE gemeente = OLD.gemeente AND fase = OLD.fase;
    UPDATE telling_regisseur SET aantal = aantal - 1 WHERE medewerker = OLD.procesregisseur AND OLD.fase IN (3, 4, 5);
END IF;
IF TG_OP <> 'DELETE' THEN
    INSERT INTO telling_fase AS t (gemeente, fase, aantal) VALUES (NEW.gemeente, NEW.fase, 1)
    ON CONFLICT (gemeente, fase) DO UPDATE SET aantal = t.aantal + 1;
    INSERT INTO telling_regisseur AS t (medewerker, aantal) SELECT NEW.procesregisseur, 1
    WHERE NEW.procesregisseur IS NOT NULL AND NEW.fase IN (3, 4, 5)
    ON CONFLICT (medewerker) DO UPDATE SET aantal = t.aantal + 1;
END IF;
RETURN NULL;
END $$;
CREATE TRIGGER telling_bij AFTER INSERT OR DELETE OR UPDATE OF gemeente, fase, procesregisseur ON dossier
FOR EACH ROW EXECUTE FUNCTION telling_bij();
-- end
