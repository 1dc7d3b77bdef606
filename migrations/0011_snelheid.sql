-- A list finds all it asks of a participant in one index.
CREATE INDEX deelnemer_lijst ON deelnemer (medewerker, stapel, gewijzigd DESC, dossier, organisatie, rol, doelen, van, tot,
                                           gezien);
DROP INDEX deelnemer_werk;

-- Was this draft sent in? Asked with each report, and somebody may have sent thousands.
CREATE INDEX aanmelding_van ON aanmelding (aanmelder, id);
DROP INDEX aanmelding_aanmelder;
