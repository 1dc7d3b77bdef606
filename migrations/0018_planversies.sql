-- Versions of the plan, agreement, hand-over, time path, scores and risk.

-- What became of a goal: known at the latest when the casus closes.
ALTER TABLE doel ADD COLUMN resultaat @int NOT NULL DEFAULT 0;  -- 0 open, 1 behaald, 2 deels, 3 niet behaald, 4 vervallen
ALTER TABLE doel ADD COLUMN resultaat_op @text;
ALTER TABLE doel ADD COLUMN resultaat_z @bytes;
