-- The page of a casus asks which proposals were withdrawn: mostly none, found without reading what every decision says.
CREATE INDEX besluit_ingetrokken ON besluit (soort, dossier) WHERE staat = 3;
