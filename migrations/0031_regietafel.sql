-- What a table is for besides its name: the kind of work, who presides, when it meets, when its agenda closes.

ALTER TABLE regietafel ADD COLUMN regime @int NOT NULL DEFAULT 0; -- 0 other, 1 jeugd, 2 volwassenen, 3 huiselijk geweld, 4 nazorg
ALTER TABLE regietafel ADD COLUMN voorzitter @bytes REFERENCES medewerker (id);
ALTER TABLE regietafel ADD COLUMN plaats @text NOT NULL DEFAULT '';
ALTER TABLE regietafel ADD COLUMN ritme_weken @int NOT NULL DEFAULT 0;   -- meets every so many weeks; 0: no rhythm
ALTER TABLE regietafel ADD COLUMN ritme_vanaf @text;                     -- a day it meets on: gives the weekday and the week
ALTER TABLE regietafel ADD COLUMN ritme_tijd @int NOT NULL DEFAULT 540;  -- minutes after midnight, Amsterdam
ALTER TABLE regietafel ADD COLUMN ritme_minuten @int NOT NULL DEFAULT 120;
ALTER TABLE regietafel ADD COLUMN sluit_dagen @int NOT NULL DEFAULT 1;   -- the agenda closes so many days before
ALTER TABLE regietafel ADD COLUMN sluit_tijd @int NOT NULL DEFAULT 720;  -- at this time, minutes after midnight
ALTER TABLE regietafel ADD COLUMN opvolger @bytes REFERENCES regietafel (id);  -- where most of its dossiers went when it ended

-- A deputy stands in for a member of the same organisation; he is not named in new dossiers of the table by himself.
ALTER TABLE tafellid ADD COLUMN vervangt @bytes REFERENCES medewerker (id);
CREATE INDEX tafellid_medewerker ON tafellid (medewerker, tafel);
CREATE INDEX dossier_tafel ON dossier (tafel, fase);
