-- Who takes part in a dossier stands in one place of one index: the rows themselves lie apart, one per person.
CREATE INDEX deelnemer_mensen ON deelnemer (dossier, organisatie, rol, medewerker, deelname, van, tot);
DROP INDEX deelnemer_dossier;
