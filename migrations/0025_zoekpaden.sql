-- Asked over the whole house, and found without reading a whole table.
CREATE INDEX besluit_beslisser_antwoord ON besluit_beslisser (antwoord, op);
CREATE INDEX waarneming_waarnemer ON waarneming (waarnemer, tot);
CREATE INDEX waarneming_dossier_dossier ON waarneming_dossier (dossier);

-- What somebody has in hand, when his organisation puts another in his place: asked while everyone else who writes waits.
CREATE INDEX dossier_casusregisseur ON dossier (casusregisseur) WHERE casusregisseur IS NOT NULL;
CREATE INDEX aanmelding_toegewezen ON aanmelding (toegewezen) WHERE toegewezen IS NOT NULL;
CREATE INDEX besluit_medewerker_van ON besluit_medewerker (medewerker, organisatie);
CREATE INDEX besluit_voorgesteld ON besluit (procesregisseur) WHERE staat = 1;

-- Parts that no file came for: those of the last weeks are looked at each day, not every byte that was ever kept.
CREATE INDEX bijlage_deel_gemaakt ON bijlage_deel (gemaakt);
CREATE INDEX document_deel_gemaakt ON document_deel (gemaakt);
CREATE UNIQUE INDEX bijlage_id ON bijlage (id);

-- What goes with a dossier that is destroyed.
CREATE INDEX rondje_dossier ON rondje (dossier);
CREATE INDEX herinnering_dossier ON herinnering (dossier);
CREATE INDEX uitsluiting_dossier ON uitsluiting (dossier);
