-- Two windows on one draft: each save raises the version, so that the later one knows it was not alone.
ALTER TABLE concept ADD COLUMN versie @int NOT NULL DEFAULT 1;
